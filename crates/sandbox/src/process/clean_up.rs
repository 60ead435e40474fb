//! Processes and folders without isolation that a killed server has left. Processes are known by a
//! variable in the environment that they were started with.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use rustix::process::{Pid, Signal};

use super::folder_name;
use crate::Error;

/// Tells whose a process is; its value is the sandbox's id.
pub(super) const MARK: &str = "_CRESSET_SANDBOX";

const DEADLINE: Duration = Duration::from_secs(5);

/// Returns how many processes there were.
pub(crate) fn clean_up(instance: &str) -> Result<usize, Error> {
    let count = end_marked(instance).map_err(Error::step("end processes without isolation"))?;
    let folder = std::env::temp_dir();
    let prefix = folder_name(&format!("{instance}-"));
    let entries = fs::read_dir(&folder).map_err(Error::path("list", &folder))?;
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            fs::remove_dir_all(entry.path()).map_err(Error::path("remove", entry.path()))?;
        }
    }
    Ok(count)
}

fn end_marked(instance: &str) -> io::Result<usize> {
    let mark = format!("{MARK}={instance}-");
    let deadline = tokio::time::Instant::now() + DEADLINE;
    let mut count = 0;
    loop {
        let pids = marked(mark.as_bytes())?;
        if pids.is_empty() {
            return Ok(count);
        }
        if tokio::time::Instant::now() > deadline {
            return Err(io::Error::from(io::ErrorKind::TimedOut));
        }
        count = count.max(pids.len());
        for pid in pids {
            // One that has just ended needs no signal.
            rustix::process::kill_process(pid, Signal::KILL).ok();
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn marked(mark: &[u8]) -> io::Result<Vec<Pid>> {
    let entries = fs::read_dir("/proc")?.flatten();
    let numbered = entries.filter_map(|entry| {
        let number = entry.file_name().to_str()?.parse().ok()?;
        Some((Pid::from_raw(number)?, entry.path()))
    });
    let ours = numbered.filter(|(pid, path)| {
        *pid != rustix::process::getpid() && has_variable(&path.join("environ"), mark)
    });
    Ok(ours.map(|(pid, _)| pid).collect())
}

/// Other users' processes cannot be looked into, and are not ours.
fn has_variable(environ: &Path, mark: &[u8]) -> bool {
    let variables = fs::read(environ).unwrap_or_default();
    variables.split(|byte| *byte == 0).any(|variable| variable.starts_with(mark))
}

pub(super) fn mark(id: &str) -> (OsString, OsString) {
    (MARK.into(), id.into())
}
