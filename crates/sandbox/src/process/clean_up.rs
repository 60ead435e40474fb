//! Processes and folders without isolation that a killed server has left. Processes are known by a
//! variable in the environment that they were started with.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::time::Duration;

use rustix::process::{Pid, Signal};

use super::folder_name;
use crate::{Error, held};

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
            // One that cannot be ended is found again, until the deadline.
            held::signal_if(pid, Signal::KILL, || is_marked(pid, mark.as_bytes())).ok();
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn marked(mark: &[u8]) -> io::Result<Vec<Pid>> {
    let entries = fs::read_dir("/proc")?.flatten();
    let pids = entries.filter_map(|entry| Pid::from_raw(entry.file_name().to_str()?.parse().ok()?));
    let own = rustix::process::getpid();
    Ok(pids.filter(|pid| *pid != own && is_marked(*pid, mark)).collect())
}

/// Other users' processes cannot be looked into, and are not ours.
fn is_marked(pid: Pid, mark: &[u8]) -> bool {
    let variables = fs::read(format!("/proc/{}/environ", pid.as_raw_nonzero()));
    let variables = variables.unwrap_or_default();
    variables.split(|byte| *byte == 0).any(|variable| variable.starts_with(mark))
}

pub(super) fn mark(id: &str) -> (OsString, OsString) {
    (MARK.into(), id.into())
}
