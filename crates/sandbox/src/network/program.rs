//! Programs of this machine that are asked about its network, or told to change it.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tokio::time::Instant;

use super::place;

/// How long it may take; most take a few milliseconds.
const DEADLINE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(1);
/// What it may say before it is not listened to any more.
const LONGEST_ANSWER: u64 = 16 * 1_024 * 1_024;

#[derive(Debug, Clone)]
pub(super) struct Program {
    path: PathBuf,
    /// Where it is run, if not where its caller is.
    namespace: Option<Arc<File>>,
}

#[derive(Debug, thiserror::Error)]
pub(super) enum ProgramError {
    #[error("cannot run {}", path.display())]
    Run { path: PathBuf, source: io::Error },
    #[error("{} did not finish within {} s", path.display(), DEADLINE.as_secs())]
    Slow { path: PathBuf },
    #[error("{} refused: {said}", path.display())]
    Refused { path: PathBuf, said: String },
}

/// Where `PATH` has it, or where administrators' programs are, which an ordinary user's `PATH` leaves
/// out.
pub(super) fn find(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let usual = ["/usr/local/sbin", "/usr/sbin", "/sbin"].map(PathBuf::from);
    let folders = std::env::split_paths(&folders).chain(usual);
    folders.map(|folder| folder.join(name)).find(|path| is_file(path))
}

impl Program {
    pub(super) fn find(name: &str) -> Option<Program> {
        find(name).map(|path| Program { path, namespace: None })
    }

    /// The same for another network namespace.
    pub(super) fn within(self, namespace: Arc<File>) -> Program {
        Program { namespace: Some(namespace), ..self }
    }

    /// What it says to `arguments` and `input`.
    pub(super) fn run(&self, arguments: &[&str], input: &str) -> Result<String, ProgramError> {
        let path = || self.path.clone();
        let failed = |source| ProgramError::Run { path: path(), source };
        let mut child = self.start(arguments).map_err(failed)?;
        let streams = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (Some(mut stdin), Some(stdout), Some(stderr)) = streams else {
            return Err(failed(io::Error::from(io::ErrorKind::BrokenPipe)));
        };
        let said = thread::scope(|scope| {
            let out = scope.spawn(|| read(stdout));
            let err = scope.spawn(|| read(stderr));
            // Where it ends without reading, its status tells more than this.
            stdin.write_all(input.as_bytes()).ok();
            drop(stdin);
            let status = wait(&mut child);
            let said = |text: thread::Result<String>| text.unwrap_or_default();
            (status, said(out.join()), said(err.join()))
        });
        match said {
            (Ok(Some(true)), out, _) => Ok(out),
            (Ok(Some(false)), _, err) => {
                Err(ProgramError::Refused { path: path(), said: one_line(&err) })
            }
            (Ok(None), ..) => Err(ProgramError::Slow { path: path() }),
            (Err(error), ..) => Err(failed(error)),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "this crate is the one that starts processes")]
    fn start(&self, arguments: &[&str]) -> io::Result<Child> {
        let mut command = Command::new(&self.path);
        command.args(arguments).env_clear().current_dir("/");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        place::within(self.namespace.as_deref(), || command.spawn())
    }
}

/// Whether it succeeded; nothing where it had to be killed.
fn wait(child: &mut Child) -> io::Result<Option<bool>> {
    let deadline = Instant::now() + DEADLINE;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status.success()));
        }
        if Instant::now() > deadline {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(PAUSE);
    }
}

fn read(stream: impl Read) -> String {
    let mut bytes = Vec::new();
    // What was read until an error is better than nothing.
    stream.take(LONGEST_ANSWER).read_to_end(&mut bytes).ok();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The first complaint, without the drawing below it.
fn one_line(text: &str) -> String {
    let first = text.lines().find(|line| !line.trim().is_empty());
    first.unwrap_or("it gave no reason").trim().to_owned()
}

fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|it| it.is_file())
}
