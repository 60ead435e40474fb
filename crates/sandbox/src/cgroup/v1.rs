//! cgroup v1: one folder `cresset/<instance>/<id>` in each hierarchy that has a controller of ours.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rustix::process::{Pid, Signal};

use crate::sampler::Gauge;
use crate::{Cpu, Error, Limits};

/// The folder of all of Cresset's cgroups in a hierarchy.
const PARENT: &str = "cresset";
/// The scheduler's period, µs; as short as AWS's, so that a small share does not come in long stalls.
const CPU_PERIOD: f64 = 20_000.0;
/// The kernel takes no quota below this, µs.
const CPU_QUOTA_LEAST: f64 = 1_000.0;
/// `cpu.shares` of one CPU, as everywhere.
const SHARES_OF_ONE: f64 = 1_024.0;
/// How long freezing, and the end of killed processes, may take.
const DEADLINE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(1);

/// The hierarchies of this machine, by the mount point of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Controllers {
    pub(crate) memory: Option<PathBuf>,
    pub(crate) pids: Option<PathBuf>,
    pub(crate) cpu: Option<PathBuf>,
    pub(crate) cpuacct: Option<PathBuf>,
    pub(crate) freezer: Option<PathBuf>,
}

impl Controllers {
    pub(crate) fn discover() -> Result<Controllers, Error> {
        let path = "/proc/self/mountinfo";
        let mounts = fs::read_to_string(path).map_err(Error::path("read", path))?;
        Ok(Controllers::parse(&mounts))
    }

    /// Of the lines of `mountinfo` (proc_pid_mountinfo(5)).
    fn parse(mounts: &str) -> Controllers {
        let mut controllers = Controllers::default();
        for line in mounts.lines() {
            let Some((before, after)) = line.split_once(" - ") else { continue };
            let Some(point) = before.split(' ').nth(4) else { continue };
            let mut after = after.split(' ');
            if after.next() != Some("cgroup") {
                continue;
            }
            for name in after.nth(1).unwrap_or_default().split(',') {
                if let Some(slot) = controllers.slot(name) {
                    slot.get_or_insert_with(|| PathBuf::from(point));
                }
            }
        }
        controllers
    }

    fn slot(&mut self, name: &str) -> Option<&mut Option<PathBuf>> {
        match name {
            "memory" => Some(&mut self.memory),
            "pids" => Some(&mut self.pids),
            "cpu" => Some(&mut self.cpu),
            "cpuacct" => Some(&mut self.cpuacct),
            "freezer" => Some(&mut self.freezer),
            _ => None,
        }
    }

    /// Each hierarchy once: controllers may share one.
    fn hierarchies(&self) -> BTreeSet<&PathBuf> {
        let Controllers { memory, pids, cpu, cpuacct, freezer } = self;
        [memory, pids, cpu, cpuacct, freezer].into_iter().flatten().collect()
    }

    /// Makes the cgroups of the sandbox `name`.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] within, where an earlier server has left one of this name.
    pub(crate) fn create(&self, instance: &str, name: &str) -> io::Result<Group> {
        let within = |hierarchy: &Path| hierarchy.join(PARENT).join(instance).join(name);
        let here = |hierarchy: &Option<PathBuf>| hierarchy.as_deref().map(within);
        let group = Group {
            folders: self.hierarchies().into_iter().map(|it| within(it)).collect(),
            memory: here(&self.memory),
            pids: here(&self.pids),
            cpu: here(&self.cpu),
            freezer: here(&self.freezer),
            cpuacct: here(&self.cpuacct),
        };
        for (made, folder) in group.folders.iter().enumerate() {
            if let Err(error) = make_folder(folder) {
                for undone in group.folders.iter().take(made) {
                    fs::remove_dir(undone)?;
                }
                return Err(error);
            }
        }
        Ok(group)
    }

    /// Removes the instance's empty folders, as a server does when it stops.
    pub(crate) fn remove_parents(&self, instance: &str) {
        for hierarchy in self.hierarchies() {
            let all = hierarchy.join(PARENT);
            // Not empty means in use: by sandboxes that are still ending, or by another server.
            fs::remove_dir(all.join(instance)).and_then(|()| fs::remove_dir(all)).ok();
        }
    }
}

fn make_folder(folder: &Path) -> io::Result<()> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            folder.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::create_dir(folder)
        }
        other => other,
    }
}

/// One sandbox's cgroups.
#[derive(Debug, Default)]
pub(crate) struct Group {
    folders: Vec<PathBuf>,
    memory: Option<PathBuf>,
    pids: Option<PathBuf>,
    cpu: Option<PathBuf>,
    cpuacct: Option<PathBuf>,
    freezer: Option<PathBuf>,
}

impl Group {
    /// The files through which a thread joins.
    pub(crate) fn tasks(&self) -> io::Result<Vec<File>> {
        let open = |folder: &PathBuf| OpenOptions::new().write(true).open(folder.join("tasks"));
        self.folders.iter().map(open).collect()
    }

    pub(crate) fn limit(&self, limits: &Limits) -> Result<(), Error> {
        if let Some(memory) = &self.memory {
            set(memory, "memory.limit_in_bytes", limits.memory)?;
            let with_swap = memory.join("memory.memsw.limit_in_bytes");
            // Only there where the kernel counts swap.
            if with_swap.try_exists().map_err(Error::path("look for", &with_swap))? {
                set(memory, "memory.memsw.limit_in_bytes", limits.memory)?;
            }
        }
        if let Some(pids) = &self.pids {
            // PID 1 is not the function's.
            set(pids, "pids.max", u64::from(limits.pids) + 1)?;
        }
        Ok(())
    }

    pub(crate) fn set_cpu(&self, share: Cpu) -> Result<(), Error> {
        let Some(cpu) = &self.cpu else { return Ok(()) };
        let (shares, quota) = match share {
            Cpu::Unlimited => (SHARES_OF_ONE, None),
            Cpu::Weight(weight) => (SHARES_OF_ONE * weight, None),
            Cpu::Quota(cpus) => (SHARES_OF_ONE * cpus, Some(CPU_PERIOD * cpus)),
        };
        // The kernel's bounds.
        set(cpu, "cpu.shares", format!("{:.0}", shares.clamp(2.0, 262_144.0)))?;
        set(cpu, "cpu.cfs_period_us", format!("{CPU_PERIOD:.0}"))?;
        let quota = quota
            .map_or_else(|| "-1".to_owned(), |quota| format!("{:.0}", quota.max(CPU_QUOTA_LEAST)));
        set(cpu, "cpu.cfs_quota_us", quota)
    }

    /// Returns when all threads stand still.
    pub(crate) fn freeze(&self) -> Result<(), Error> {
        self.set_freezer("FROZEN")
    }

    pub(crate) fn thaw(&self) -> Result<(), Error> {
        self.set_freezer("THAWED")
    }

    fn set_freezer(&self, state: &str) -> Result<(), Error> {
        let Some(freezer) = &self.freezer else { return Ok(()) };
        let path = freezer.join("freezer.state");
        let reached = wait_until(|| {
            // Written again each time: a thread that was being forked is caught by the next.
            fs::write(&path, state)?;
            Ok(fs::read_to_string(&path)?.trim_end() == state)
        });
        match reached.map_err(Error::path("set", &path))? {
            true => Ok(()),
            false => Err(Error::path("set", &path)(io::Error::from(io::ErrorKind::TimedOut))),
        }
    }

    /// For a frozen sandbox, whose processes cannot do anything about it: they die when it is thawed.
    pub(crate) fn kill_all_but(&self, init: i32) -> Result<(), Error> {
        let Some(freezer) = &self.freezer else { return Ok(()) };
        let members = members(freezer).map_err(Error::path("list", freezer))?;
        for pid in members.into_iter().filter(|pid| pid.as_raw_nonzero().get() != init) {
            kill(pid).map_err(Error::step("kill a frozen process"))?;
        }
        Ok(())
    }

    pub(crate) fn oom_kills(&self) -> u64 {
        let Some(memory) = &self.memory else { return 0 };
        let text = fs::read_to_string(memory.join("memory.oom_control")).unwrap_or_default();
        keyed(&text, "oom_kill").unwrap_or(0)
    }

    /// Threads, without PID 1.
    pub(crate) fn pids(&self) -> u32 {
        let Some(pids) = &self.pids else { return 0 };
        let text = fs::read_to_string(pids.join("pids.current")).unwrap_or_default();
        text.trim_end().parse::<u32>().map_or(0, |count| count.saturating_sub(1))
    }

    pub(crate) fn meter(&self) -> io::Result<Meter> {
        let open = |folder: &Option<PathBuf>, name: &str| {
            folder.as_ref().map(|folder| File::open(folder.join(name))).transpose()
        };
        Ok(Meter {
            memory: open(&self.memory, "memory.stat")?,
            cpu: open(&self.cpuacct, "cpuacct.usage")?,
            cpu_at_last_sample: AtomicU64::new(u64::MAX),
        })
    }

    pub(crate) fn is_removed(&self) -> bool {
        self.folders.is_empty()
    }

    /// Removes the cgroups, whose processes have ended.
    pub(crate) fn remove(&mut self) -> Result<(), Error> {
        while let Some(folder) = self.folders.last() {
            remove(folder)?;
            self.folders.pop();
        }
        Ok(())
    }
}

/// The accounts that are read again and again, kept open.
#[derive(Debug)]
pub(crate) struct Meter {
    memory: Option<File>,
    cpu: Option<File>,
    cpu_at_last_sample: AtomicU64,
}

impl Meter {
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
    let mut buffer = [0; 4_096];
    let length = file.read_at(&mut buffer, 0).ok()?;
    String::from_utf8(buffer.get(..length)?.to_vec()).ok()
}

/// The number behind `key` in lines of `key number`.
fn keyed(text: &str, key: &str) -> Option<u64> {
    let mut fields = text.lines().filter_map(|line| line.split_once(' '));
    fields.find(|(name, _)| *name == key).and_then(|(_, value)| value.trim().parse().ok())
}

fn set(folder: &Path, name: &str, value: impl ToString) -> Result<(), Error> {
    let path = folder.join(name);
    fs::write(&path, value.to_string()).map_err(Error::path("set", &path))
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
fn wait_until(mut holds: impl FnMut() -> io::Result<bool>) -> io::Result<bool> {
    let deadline = tokio::time::Instant::now() + DEADLINE;
    while !holds()? {
        if tokio::time::Instant::now() > deadline {
            return Ok(false);
        }
        std::thread::sleep(PAUSE);
    }
    Ok(true)
}

fn members(folder: &Path) -> io::Result<Vec<Pid>> {
    let text = fs::read_to_string(folder.join("cgroup.procs"))?;
    Ok(text.lines().filter_map(|line| Pid::from_raw(line.parse().ok()?)).collect())
}

fn kill(pid: Pid) -> io::Result<()> {
    match rustix::process::kill_process(pid, Signal::KILL) {
        Ok(()) | Err(rustix::io::Errno::SRCH) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Kills what runs in cgroups that an earlier server of this instance has left, and removes them.
/// Returns how many there were.
pub(crate) fn clean_up(instance: &str) -> Result<usize, Error> {
    let controllers = Controllers::discover()?;
    let mut names = BTreeSet::new();
    for hierarchy in controllers.hierarchies() {
        let ours = hierarchy.join(PARENT).join(instance);
        let entries = match fs::read_dir(&ours) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Error::path("list", &ours)(error)),
        };
        for folder in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
            end_members(&folder)?;
            names.extend(folder.file_name().map(ToOwned::to_owned));
        }
    }
    for hierarchy in controllers.hierarchies() {
        for name in &names {
            remove(&hierarchy.join(PARENT).join(instance).join(name))?;
        }
    }
    controllers.remove_parents(instance);
    Ok(names.len())
}

fn end_members(folder: &Path) -> Result<(), Error> {
    let freezer = folder.join("freezer.state");
    let is_freezer = freezer.try_exists().map_err(Error::path("look for", &freezer))?;
    let empty = wait_until(|| {
        let members = members(folder)?;
        members.iter().try_for_each(|pid| kill(*pid))?;
        if is_freezer {
            // A frozen process dies when it is thawed, and not before.
            fs::write(&freezer, "THAWED")?;
        }
        Ok(members.is_empty())
    });
    match empty.map_err(Error::path("empty", folder))? {
        true => Ok(()),
        false => Err(Error::path("empty", folder)(io::ErrorKind::ResourceBusy)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hierarchies_are_found_wherever_they_are_mounted() {
        let mounts = "31 23 0:26 / /sys/fs/cgroup/memory rw shared:9 - cgroup cgroup rw,memory\n\
            32 23 0:27 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n\
            33 23 0:28 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n\
            34 23 0:29 / /sys rw - sysfs sysfs rw\n";
        let found = Controllers::parse(mounts);
        assert_eq!(found.memory.as_deref(), Some(Path::new("/sys/fs/cgroup/memory")));
        assert_eq!(found.cpu, found.cpuacct);
        assert_eq!((found.pids.as_ref(), found.freezer.as_ref()), (None, None));
        assert_eq!(found.hierarchies().len(), 2);
    }

    #[test]
    fn a_key_is_a_whole_word() {
        let text = "rss_huge 1\nrss 2\ntotal_rss 3\n";
        assert_eq!(keyed(text, "rss"), Some(2));
        assert_eq!(keyed(text, "total_rss"), Some(3));
        assert_eq!(keyed(text, "total"), None);
    }
}
