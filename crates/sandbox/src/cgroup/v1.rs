//! cgroup v1: one folder `cresset/<instance>/<id>` in each hierarchy that has a controller of ours.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::process::{Pid, Signal};

use super::meter::{Meter, keyed};
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
const ATTEMPTS: u32 = 4;
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
        let group = self.group(instance, OsStr::new(name));
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

    fn group(&self, instance: &str, name: &OsStr) -> Group {
        let within = |hierarchy: &Path| hierarchy.join(PARENT).join(instance).join(name);
        let here = |hierarchy: &Option<PathBuf>| hierarchy.as_deref().map(within);
        Group {
            folders: self.hierarchies().into_iter().map(|it| within(it)).collect(),
            memory: here(&self.memory),
            pids: here(&self.pids),
            cpu: here(&self.cpu),
            cpuacct: here(&self.cpuacct),
            freezer: here(&self.freezer),
        }
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

/// Another server that stops may remove the common parent in between, so it is tried again.
fn make_folder(folder: &Path) -> io::Result<()> {
    let parent = folder.parent().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    for _ in 0..ATTEMPTS {
        match fs::create_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => make_parent(parent)?,
            other => return other,
        }
    }
    fs::create_dir(folder)
}

/// All sandboxes together weigh what all CPUs do: beside one busy process of the host they would
/// otherwise have half a CPU's share.
fn make_parent(instance: &Path) -> io::Result<()> {
    fs::create_dir_all(instance)?;
    let cpus = std::thread::available_parallelism()?.get();
    let shares = cpus.saturating_mul(1_024).min(262_144).to_string();
    for folder in instance.ancestors().take(2) {
        write_if_there(&folder.join("cpu.shares"), &shares)?;
    }
    Ok(())
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
        Meter::open(self.memory.as_deref(), self.cpuacct.as_deref())
    }

    pub(crate) fn is_removed(&self) -> bool {
        self.folders.is_empty()
    }

    /// Kills whatever is in one of the cgroups, and returns when nothing is.
    fn end_members(&self) -> Result<(), Error> {
        let empty = wait_until(|| {
            let mut all = Vec::new();
            for folder in &self.folders {
                all.extend(members(folder)?);
            }
            all.iter().try_for_each(|pid| kill(*pid))?;
            if let Some(freezer) = &self.freezer {
                // A frozen process dies when it is thawed, and not before.
                write_if_there(&freezer.join("freezer.state"), "THAWED")?;
            }
            Ok(all.is_empty())
        });
        match empty.map_err(Error::step("end what an earlier server has left"))? {
            true => Ok(()),
            false => {
                Err(Error::step("end what an earlier server has left")(io::ErrorKind::TimedOut))
            }
        }
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

/// None where the folder is not there: a server may have been killed half-way.
fn members(folder: &Path) -> io::Result<Vec<Pid>> {
    let text = match fs::read_to_string(folder.join("cgroup.procs")) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        other => other?,
    };
    Ok(text.lines().filter_map(|line| Pid::from_raw(line.parse().ok()?)).collect())
}

fn write_if_there(path: &Path, text: &str) -> io::Result<()> {
    match OpenOptions::new().write(true).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
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
        names.extend(folders_in(&hierarchy.join(PARENT).join(instance))?);
    }
    for name in &names {
        let mut group = controllers.group(instance, name);
        group.end_members()?;
        group.remove()?;
    }
    controllers.remove_parents(instance);
    Ok(names.len())
}

fn folders_in(parent: &Path) -> Result<Vec<OsString>, Error> {
    let entries = match fs::read_dir(parent) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::path("list", parent)(error)),
    };
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    Ok(folders.map(|entry| entry.file_name()).collect())
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
}
