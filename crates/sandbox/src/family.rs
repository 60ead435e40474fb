//! The processes of a sandbox as its own `/proc` lists them: what is left to measure by where no cgroup
//! counts memory.

use std::fs::{self, File};
use std::io;
use std::os::fd::AsRawFd;
use std::path::{Path, PathBuf};

/// A sandbox's `/proc`, which stays the same one for as long as this lives.
#[derive(Debug)]
pub(crate) struct Family {
    proc: File,
}

impl Family {
    /// Of the sandbox whose PID 1 has this number here.
    pub(crate) fn of(init: i32) -> io::Result<Family> {
        Ok(Family { proc: File::open(format!("/proc/{init}/root/proc"))? })
    }

    /// Anonymous and shared memory of all but PID 1, bytes. What processes share is counted for each.
    pub(crate) fn memory(&self) -> u64 {
        let folder = PathBuf::from(format!("/proc/self/fd/{}", self.proc.as_raw_fd()));
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let members = entries.filter(|entry| {
            let number = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok());
            number.is_some_and(|pid| pid != 1)
        });
        members.filter_map(|entry| memory_of(&entry.path())).sum()
    }
}

/// Of the folder of a process in `/proc`; none where it has ended.
pub(crate) fn memory_of(process: &Path) -> Option<u64> {
    let status = fs::read_to_string(process.join("status")).ok()?;
    let kilobytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse::<u64>().ok()
    };
    Some((kilobytes("RssAnon:")? + kilobytes("RssShmem:")?) * 1_024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_has_memory_and_one_that_is_none_has_none() {
        assert!(memory_of(Path::new("/proc/self")).unwrap() > 4_096);
        assert_eq!(memory_of(Path::new("/proc/0")), None);
    }
}
