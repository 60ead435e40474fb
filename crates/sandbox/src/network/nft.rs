//! The `nft` program, which is given scripts and takes each whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tokio::time::Instant;

use super::place;

/// How long a script may take; most take a few milliseconds.
const DEADLINE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(1);
/// What it may say before it is not listened to any more.
const LONGEST_ANSWER: u64 = 16 * 1_024 * 1_024;

#[derive(Debug, Clone)]
pub(super) struct Nft {
    program: PathBuf,
    /// Where it is run, if not where its caller is.
    namespace: Option<Arc<File>>,
}

#[derive(Debug, thiserror::Error)]
pub(super) enum NftError {
    #[error("cannot run {}", program.display())]
    Run { program: PathBuf, source: io::Error },
    #[error("nft did not finish within {} s", DEADLINE.as_secs())]
    Slow,
    #[error("nft refused: {0}")]
    Refused(String),
}

impl Nft {
    /// Where `PATH` has it, or where administrators' programs are, which an ordinary user's `PATH` leaves
    /// out.
    pub(super) fn find() -> Option<Nft> {
        let folders = std::env::var_os("PATH").unwrap_or_default();
        let usual = ["/usr/local/sbin", "/usr/sbin", "/sbin"].map(PathBuf::from);
        let folders = std::env::split_paths(&folders).chain(usual);
        let mut programs = folders.map(|folder| folder.join("nft"));
        let found = programs.find(|path| is_file(path));
        found.map(|program| Nft { program, namespace: None })
    }

    /// The same for the rules of another network namespace.
    pub(super) fn within(self, namespace: Arc<File>) -> Nft {
        Nft { namespace: Some(namespace), ..self }
    }

    /// Changes what `script` says.
    pub(super) fn apply(&self, script: &str) -> Result<(), NftError> {
        self.run(&["-f", "-"], script).map(drop)
    }

    /// What `nft` answers to `arguments`.
    pub(super) fn ask(&self, arguments: &[&str]) -> Result<String, NftError> {
        self.run(arguments, "")
    }

    fn run(&self, arguments: &[&str], input: &str) -> Result<String, NftError> {
        let failed = |source| NftError::Run { program: self.program.clone(), source };
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
            (Ok(Some(false)), _, err) => Err(NftError::Refused(one_line(&err))),
            (Ok(None), ..) => Err(NftError::Slow),
            (Err(error), ..) => Err(failed(error)),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "this crate is the one that starts processes")]
    fn start(&self, arguments: &[&str]) -> io::Result<Child> {
        let mut command = Command::new(&self.program);
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
