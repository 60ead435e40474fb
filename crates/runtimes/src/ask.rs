//! Asks an interpreter a question by starting it: the one place here that starts processes. What is
//! started was found where the operator keeps interpreters, belongs to the operator, and is what the
//! functions will run; no byte of a function is near it.

use std::ffi::OsStr;
use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::sync_channel;
use std::time::{Duration, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::Error;

/// Whether a file is still the one that was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamp {
    modified_nanoseconds: u128,
    length: u64,
}

impl Stamp {
    pub(crate) fn of(path: &Path) -> Result<Self, Error> {
        let metadata = fs::metadata(path).map_err(Error::io("look at", path))?;
        let modified = metadata.modified().map_err(Error::io("look at", path))?;
        let since = modified.duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(Self { modified_nanoseconds: since.as_nanos(), length: metadata.len() })
    }
}

/// What `program` prints, at most 1 MiB of it, within `limit`.
pub(crate) fn run(program: &Path, arguments: &[&OsStr], limit: Duration) -> Result<String, Error> {
    let failed = |reason: String| Error::Ask { path: program.to_owned(), reason };
    let mut child = start(program, arguments).map_err(|error| failed(error.to_string()))?;
    let Some(output) = child.stdout.take() else { return Err(failed("no output".to_owned())) };
    // The reader ends when the child and all that it started have closed the pipe, or were killed.
    let (sender, receiver) = sync_channel(1);
    std::thread::spawn(move || {
        let mut text = String::new();
        let read = output.take(1 << 20).read_to_string(&mut text).map(|_length| text);
        // Nobody listens any more where the limit has passed.
        drop(sender.send(read));
    });
    let answer = receiver.recv_timeout(limit);
    if answer.is_err() {
        child.kill().map_err(|error| failed(error.to_string()))?;
    }
    let status = child.wait().map_err(|error| failed(error.to_string()))?;
    let text = answer
        .map_err(|_late| failed(format!("it said nothing for {} s", limit.as_secs())))?
        .map_err(|error| failed(error.to_string()))?;
    if !status.success() {
        return Err(failed(format!("it ended with {status}")));
    }
    Ok(text)
}

#[expect(clippy::disallowed_methods, reason = "the one place here that starts a process")]
fn start(program: &Path, arguments: &[&OsStr]) -> std::io::Result<Child> {
    Command::new(program)
        .args(arguments)
        .env_clear()
        .env("LANG", "C.UTF-8")
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
}
