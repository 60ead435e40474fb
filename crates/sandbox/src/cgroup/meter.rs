//! What a sandbox has used: the accounts that are read again and again, kept open.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::Abilities;
use crate::family::Family;
use crate::sampler::Gauge;

/// More than `memory.stat` has ever had.
const LONGEST_FILE: usize = 8_192;

#[derive(Debug)]
pub(crate) struct Meter {
    memory: Option<File>,
    /// Where there is no such file.
    family: Option<Family>,
    /// What of `memory.stat` is anonymous and what is shared memory.
    keys: [&'static str; 2],
    /// Where `oom_kill` counts the kills.
    kills: Option<File>,
    pids: Option<File>,
    cpu: Option<File>,
    unit: Unit,
    cpu_at_last_sample: AtomicU64,
}

/// What a file says about CPU time.
#[derive(Debug, Clone, Copy)]
enum Unit {
    /// A number of nanoseconds.
    Nanoseconds,
    /// `usage_usec` among other lines.
    Microseconds,
}

impl Meter {
    pub(super) fn of_v1(
        memory: Option<&Path>,
        pids: Option<&Path>,
        cpuacct: Option<&Path>,
    ) -> io::Result<Meter> {
        Ok(Meter {
            memory: open(memory, "memory.stat")?,
            family: None,
            keys: ["total_rss", "total_shmem"],
            kills: open(memory, "memory.oom_control")?,
            pids: open(pids, "pids.current")?,
            cpu: open(cpuacct, "cpuacct.usage")?,
            unit: Unit::Nanoseconds,
            cpu_at_last_sample: AtomicU64::new(u64::MAX),
        })
    }

    pub(super) fn of_v2(group: &Path, abilities: Abilities) -> io::Result<Meter> {
        let memory = abilities.memory.then_some(group);
        Ok(Meter {
            memory: open(memory, "memory.stat")?,
            family: None,
            keys: ["anon", "shmem"],
            kills: open(memory, "memory.events")?,
            pids: open(abilities.pids.then_some(group), "pids.current")?,
            cpu: open(Some(group), "cpu.stat")?,
            unit: Unit::Microseconds,
            cpu_at_last_sample: AtomicU64::new(u64::MAX),
        })
    }

    /// Where the cgroup does not count memory, that of the processes below PID 1 is added up.
    pub(crate) fn below(mut self, init: i32) -> io::Result<Meter> {
        if self.memory.is_none() {
            self.family = Some(Family::of(init)?);
        }
        Ok(self)
    }

    /// Anonymous and shared memory, bytes. Page cache is not counted.
    pub(crate) fn memory(&self) -> u64 {
        if let Some(family) = &self.family {
            return family.memory();
        }
        let Some(text) = self.memory.as_ref().and_then(read_again) else { return 0 };
        self.keys.into_iter().filter_map(|key| keyed(&text, key)).sum()
    }

    /// Out-of-memory kills so far.
    pub(crate) fn oom_kills(&self) -> u64 {
        let text = self.kills.as_ref().and_then(read_again);
        text.and_then(|text| keyed(&text, "oom_kill")).unwrap_or(0)
    }

    /// Threads, without PID 1.
    pub(crate) fn pids(&self) -> u32 {
        let text = self.pids.as_ref().and_then(read_again);
        let count = text.and_then(|text| text.trim_end().parse::<u32>().ok());
        count.map_or(0, |count| count.saturating_sub(1))
    }

    /// Of all processes so far; none where it is not counted.
    pub(crate) fn cpu_time(&self) -> Option<Duration> {
        self.cpu_nanoseconds().map(Duration::from_nanos)
    }

    fn cpu_nanoseconds(&self) -> Option<u64> {
        let text = self.cpu.as_ref().and_then(read_again)?;
        match self.unit {
            Unit::Nanoseconds => text.trim_end().parse().ok(),
            Unit::Microseconds => keyed(&text, "usage_usec")?.checked_mul(1_000),
        }
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

fn open(folder: Option<&Path>, name: &str) -> io::Result<Option<File>> {
    folder.map(|folder| File::open(folder.join(name))).transpose()
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
