//! What both versions do with folders and files of a cgroup file system.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::process::{Pid, Signal};

use crate::Error;
use crate::failpoint::{self, Place};
use crate::held::Held;

/// The folder of all of Cresset's cgroups in a hierarchy.
pub(super) const PARENT: &str = "cresset";

/// How long freezing, and the end of killed processes, may take.
const DEADLINE: Duration = Duration::from_secs(5);
const ATTEMPTS: u32 = 4;
const PAUSE: Duration = Duration::from_millis(1);

/// Another server that stops may remove the common parent in between, so it is tried again.
pub(super) fn make_below(
    folder: &Path,
    make_parent: impl Fn(&Path) -> io::Result<()>,
) -> io::Result<()> {
    let parent = folder.parent().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    for _ in 0..ATTEMPTS {
        match fs::create_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => make_parent(parent)?,
            other => {
                failpoint::at(Place::CgroupFolder);
                return other;
            }
        }
    }
    fs::create_dir(folder)
}

pub(super) fn set(folder: &Path, name: &str, value: impl ToString) -> Result<(), Error> {
    let path = folder.join(name);
    fs::write(&path, value.to_string()).map_err(Error::path("set", &path))
}

/// The innermost first, which is the last; what is gone is no longer among them.
pub(super) fn remove_all(folders: &mut Vec<PathBuf>) -> Result<(), Error> {
    while let Some(folder) = folders.last() {
        remove(folder)?;
        failpoint::at(Place::CgroupGone);
        folders.pop();
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<(), Error> {
    let gone = wait_until(|| match fs::remove_dir(folder) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        // A process that was reaped leaves its cgroup a moment later.
        Err(error) if error.kind() == io::ErrorKind::ResourceBusy => Ok(false),
        Err(error) => Err(error),
    });
    match gone.map_err(Error::path("remove", folder))? {
        true => Ok(()),
        false => Err(Error::path("remove", folder)(io::ErrorKind::ResourceBusy)),
    }
}

/// Tries until it holds; `false` at the deadline.
pub(super) fn wait_until(mut holds: impl FnMut() -> io::Result<bool>) -> io::Result<bool> {
    let deadline = tokio::time::Instant::now() + DEADLINE;
    while !holds()? {
        if tokio::time::Instant::now() > deadline {
            return Ok(false);
        }
        std::thread::sleep(PAUSE);
    }
    Ok(true)
}

/// Kills, with `kill`, until it says that nothing is there any more.
pub(super) fn end_what_is_left(kill: impl FnMut() -> io::Result<bool>) -> Result<(), Error> {
    let failed = Error::step("end what an earlier server has left");
    match wait_until(kill) {
        Ok(true) => Ok(()),
        Ok(false) => Err(failed(io::Error::from(io::ErrorKind::TimedOut))),
        Err(error) => Err(failed(error)),
    }
}

/// None where the folder is not there: a server may have been killed half-way.
pub(super) fn members(folder: &Path) -> io::Result<Vec<Pid>> {
    let text = match fs::read_to_string(folder.join("cgroup.procs")) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        other => other?,
    };
    Ok(text.lines().filter_map(|line| Pid::from_raw(line.parse().ok()?)).collect())
}

pub(super) fn write_if_there(path: &Path, text: &str) -> io::Result<()> {
    match OpenOptions::new().write(true).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Kills each process of a group, and nothing else, as far as `but` does not spare it; tells how many
/// there were. A number may be another process's by the time that it is signalled, so the processes
/// themselves are held, and those are of the group whose number is then still listed.
pub(super) fn kill_members(folder: &Path, but: Option<i32>) -> io::Result<usize> {
    let mut held = Vec::new();
    for pid in members(folder)?.into_iter().filter(|pid| Some(pid.as_raw_nonzero().get()) != but) {
        held.extend(Held::of(pid)?.map(|process| (pid, process)));
    }
    let listed = members(folder)?;
    for (_, process) in held.iter().filter(|(pid, _)| listed.contains(pid)) {
        process.signal(Signal::KILL)?;
    }
    Ok(held.len())
}

pub(super) fn folders_in(parent: &Path) -> Result<Vec<OsString>, Error> {
    let entries = match fs::read_dir(parent) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::path("list", parent)(error)),
    };
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    Ok(folders.map(|entry| entry.file_name()).collect())
}

pub(super) fn ignore_absence(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

pub(super) fn ignore_presence(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::AlreadyExists { Ok(()) } else { Err(error) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a process that is killed is what is wanted")]
    fn who_is_listed_is_killed_and_who_is_spared_or_gone_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let sleep = || std::process::Command::new("sleep").arg("600").spawn().unwrap();
        let (mut listed, mut spared, mut gone) = (sleep(), sleep(), sleep());
        gone.kill().unwrap();
        gone.wait().unwrap();
        let list = [&listed, &spared, &gone].map(|it| it.id().to_string()).join("\n");
        fs::write(folder.path().join("cgroup.procs"), list).unwrap();
        let but = i32::try_from(spared.id()).unwrap();
        assert_eq!(kill_members(folder.path(), Some(but)).unwrap(), 1);
        assert!(!listed.wait().unwrap().success());
        assert!(spared.try_wait().unwrap().is_none());
        spared.kill().unwrap();
        spared.wait().unwrap();
        assert_eq!(kill_members(&folder.path().join("none"), None).unwrap(), 0);
    }
}
