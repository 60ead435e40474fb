//! What a sandbox has used: the accounts of cgroup v1 that are read again and again, kept open.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::sampler::Gauge;

/// More than `memory.stat` has ever had.
const LONGEST_FILE: usize = 8_192;

#[derive(Debug)]
pub(crate) struct Meter {
    memory: Option<File>,
    cpu: Option<File>,
    cpu_at_last_sample: AtomicU64,
}

impl Meter {
    pub(super) fn open(memory: Option<&Path>, cpuacct: Option<&Path>) -> io::Result<Meter> {
        let open = |folder: Option<&Path>, name: &str| {
            folder.map(|folder| File::open(folder.join(name))).transpose()
        };
        Ok(Meter {
            memory: open(memory, "memory.stat")?,
            cpu: open(cpuacct, "cpuacct.usage")?,
            cpu_at_last_sample: AtomicU64::new(u64::MAX),
        })
    }

    /// Anonymous and shared memory, bytes. Page cache is not counted.
    pub(crate) fn memory(&self) -> u64 {
        let Some(text) = self.memory.as_ref().and_then(read_again) else { return 0 };
        let anonymous = keyed(&text, "total_rss").unwrap_or(0);
        anonymous + keyed(&text, "total_shmem").unwrap_or(0)
    }

    pub(crate) fn cpu_time(&self) -> Duration {
        Duration::from_nanos(self.cpu_nanoseconds().unwrap_or(0))
    }

    fn cpu_nanoseconds(&self) -> Option<u64> {
        self.cpu.as_ref().and_then(read_again)?.trim_end().parse().ok()
    }
}

impl Gauge for Meter {
    fn sample(&self) -> Option<u64> {
        if let Some(now) = self.cpu_nanoseconds()
            && self.cpu_at_last_sample.swap(now, Ordering::Relaxed) == now
        {
            return None;
        }
        Some(self.memory())
    }
}

/// The whole of a small file that is open already.
fn read_again(file: &File) -> Option<String> {
    let mut buffer = [0; LONGEST_FILE];
    let length = file.read_at(&mut buffer, 0).ok()?;
    String::from_utf8(buffer.get(..length)?.to_vec()).ok()
}

/// The number behind `key` in lines of `key number`.
pub(super) fn keyed(text: &str, key: &str) -> Option<u64> {
    let mut fields = text.lines().filter_map(|line| line.split_once(' '));
    fields.find(|(name, _)| *name == key).and_then(|(_, value)| value.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_a_whole_word() {
        let text = "rss_huge 1\nrss 2\ntotal_rss 3\n";
        assert_eq!(keyed(text, "rss"), Some(2));
        assert_eq!(keyed(text, "total_rss"), Some(3));
        assert_eq!(keyed(text, "total"), None);
    }
}
