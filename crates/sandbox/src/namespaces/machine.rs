//! What runtimes read of the machine to size themselves, made true for one sandbox: files that cover the
//! machine's own, from when it is assigned. Each is written once for its content, and stays for the
//! next server.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::cgroup::{Group, Told};
use crate::mount::{Detached, HOST_FILES};
use crate::{Error, Limits, Settings};

#[derive(Debug)]
pub(super) struct Machine {
    folder: PathBuf,
    /// Held while a file is written.
    writing: Mutex<()>,
}

impl Machine {
    pub(super) fn open(settings: &Settings) -> Result<Machine, Error> {
        let folder = settings.state_dir.join("machine");
        fs::create_dir_all(&folder).map_err(Error::path("create", &folder))?;
        Ok(Machine { folder, writing: Mutex::new(()) })
    }

    /// What is to be attached over the files at the same places.
    pub(super) fn of(
        &self,
        limits: &Limits,
        group: &Group,
    ) -> Result<Vec<(Detached, &'static str)>, Error> {
        let mut told = group.told(limits);
        if group.limits_memory() {
            told.push(Told { place: "/proc/meminfo", text: meminfo(limits.memory) });
        }
        let piece = |Told { place, text }| {
            let path = self.file(place, &text)?;
            let piece = Detached::bind(&path, HOST_FILES).map_err(Error::path("bind", &path))?;
            Ok((piece, place))
        };
        told.into_iter().map(piece).collect()
    }

    fn file(&self, place: &str, text: &str) -> Result<PathBuf, Error> {
        let path = self.folder.join(name(place, text));
        let is_there = || path.try_exists().map_err(Error::path("look for", &path));
        if is_there()? {
            return Ok(path);
        }
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_there()? {
            let partial = self.folder.join("partial");
            fs::write(&partial, text).map_err(Error::path("write", &partial))?;
            fs::rename(&partial, &path).map_err(Error::path("rename", &partial))?;
        }
        Ok(path)
    }
}

/// `cpu.max-5000-20000`: the file's own name and the first numbers in it, which decide the others.
fn name(place: &str, text: &str) -> String {
    let name = Path::new(place).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let line = text.lines().next().unwrap_or_default();
    let numbers = line.split_whitespace().filter(|word| word.parse::<u64>().is_ok());
    [name.as_str()].into_iter().chain(numbers).collect::<Vec<_>>().join("-")
}

/// The totals are the sandbox's. What is free changes all the time, and a file does not: it tells what
/// is free at the start.
fn meminfo(bytes: u64) -> String {
    let all = bytes / 1_024;
    let lines = [
        ("MemTotal", all),
        ("MemFree", all),
        ("MemAvailable", all),
        ("Buffers", 0),
        ("Cached", 0),
        ("SwapCached", 0),
        ("SwapTotal", 0),
        ("SwapFree", 0),
        ("Shmem", 0),
        ("SReclaimable", 0),
    ];
    lines.map(|(name, number)| format!("{:16}{number:>8} kB\n", format!("{name}:"))).concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_what_it_says() {
        assert_eq!(name("/sys/fs/cgroup/cpu.max", "5000 20000\n"), "cpu.max-5000-20000");
        assert_eq!(name("/proc/meminfo", &meminfo(128 << 20)), "meminfo-131072");
        assert!(meminfo(128 << 20).starts_with("MemTotal:         131072 kB\nMemFree:"));
    }
}
