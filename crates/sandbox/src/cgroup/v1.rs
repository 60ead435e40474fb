//! cgroup v1: one folder `cresset/<instance>/<id>` in each hierarchy that has a controller of ours.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::Access;

use super::cpu::{self, CpuTime, Version};
use super::files::{
    PARENT, end_what_is_left, folders_in, kill_members, make_below, remove_all, set, write_if_there,
};
use super::meter::Meter;
use super::{Abilities, Doors, Told, hold, viewed};
use crate::{Cpu, Error, Limits, Mount};

/// Of its memory, as one part of how many a function may have in buffers of TCP besides.
const TCP_PART: u64 = 4;

/// The hierarchies of this machine, by the mount point of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Hierarchies {
    pub(super) memory: Option<PathBuf>,
    pub(super) pids: Option<PathBuf>,
    pub(super) cpu: Option<PathBuf>,
    pub(super) cpuacct: Option<PathBuf>,
    pub(super) freezer: Option<PathBuf>,
    /// The cpuset that the server is in, and its sandboxes with it: the JVM looks for its limits only
    /// where it finds one.
    pub(super) cpuset: Option<PathBuf>,
}

impl Hierarchies {
    /// Of the lines of `mountinfo` (proc_pid_mountinfo(5)).
    pub(super) fn parse(mounts: &str) -> Hierarchies {
        let mut controllers = Hierarchies::default();
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

    /// Those in which this process may make folders: an ordinary user in none, for v1 cannot be
    /// delegated safely.
    pub(super) fn writable(mut self) -> Hierarchies {
        let Hierarchies { memory, pids, cpu, cpuacct, freezer, cpuset: _ } = &mut self;
        for slot in [memory, pids, cpu, cpuacct, freezer] {
            slot.take_if(|folder| rustix::fs::access(&*folder, Access::WRITE_OK).is_err());
        }
        self
    }

    /// From the hierarchy's root down to where this process is, by the lines of `/proc/self/cgroup`.
    pub(super) fn with_own_cpuset(mut self, cgroups: &str) -> Hierarchies {
        let own = cgroups.lines().find_map(|line| {
            let (names, path) = line.split_once(':')?.1.split_once(':')?;
            names.split(',').any(|name| name == "cpuset").then_some(path)
        });
        let below = own.and_then(|path| path.strip_prefix('/')).filter(|path| !path.is_empty());
        if let (Some(place), Some(path)) = (&mut self.cpuset, below) {
            place.push(path);
        }
        self
    }

    pub(super) fn abilities(&self) -> Abilities {
        Abilities {
            memory: self.memory.is_some(),
            pids: self.pids.is_some(),
            cpu: self.cpu.is_some(),
            accounting: self.cpuacct.is_some(),
            freezer: self.freezer.is_some(),
            io: false,
        }
    }

    fn slot(&mut self, name: &str) -> Option<&mut Option<PathBuf>> {
        match name {
            "memory" => Some(&mut self.memory),
            "pids" => Some(&mut self.pids),
            "cpu" => Some(&mut self.cpu),
            "cpuacct" => Some(&mut self.cpuacct),
            "freezer" => Some(&mut self.freezer),
            "cpuset" => Some(&mut self.cpuset),
            _ => None,
        }
    }

    /// Each hierarchy once: controllers may share one.
    fn hierarchies(&self) -> BTreeSet<&PathBuf> {
        let Hierarchies { memory, pids, cpu, cpuacct, freezer, cpuset: _ } = self;
        [memory, pids, cpu, cpuacct, freezer].into_iter().flatten().collect()
    }

    /// Makes the cgroups of the sandbox `name`.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] within, where an earlier server has left one of this name.
    pub(super) fn create(&self, instance: &str, name: &str) -> io::Result<Group> {
        let group = self.group(instance, OsStr::new(name));
        for (made, folder) in group.folders.iter().enumerate() {
            if let Err(error) = make_below(folder, make_parent) {
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
            cpu: here(&self.cpu).map(|folder| CpuTime::of(folder, Version::V1)),
            cpuacct: here(&self.cpuacct),
            freezer: here(&self.freezer),
            cpuset: self.cpuset.clone(),
        }
    }

    /// See [`hold`].
    pub(super) fn hold(&self, instance: &str) -> Result<Vec<File>, Error> {
        let folders = self.hierarchies().into_iter().map(|it| it.join(PARENT).join(instance));
        folders.map(|folder| hold::hold(&folder, make_parent)).collect()
    }

    pub(super) fn folders(&self) -> Vec<&Path> {
        self.hierarchies().into_iter().map(PathBuf::as_path).collect()
    }

    pub(super) fn clean_up(&self, instance: &str) -> Result<usize, Error> {
        let mut names = BTreeSet::new();
        for hierarchy in self.hierarchies() {
            names.extend(folders_in(&hierarchy.join(PARENT).join(instance))?);
        }
        for name in &names {
            let mut group = self.group(instance, name);
            group.end_members()?;
            group.remove()?;
        }
        self.remove_parents(instance);
        Ok(names.len())
    }

    /// Removes the instance's empty folders, as a server does when it stops.
    pub(super) fn remove_parents(&self, instance: &str) {
        for hierarchy in self.hierarchies() {
            let all = hierarchy.join(PARENT);
            // Not empty means in use: by sandboxes that are still ending, or by another server.
            fs::remove_dir(all.join(instance)).and_then(|()| fs::remove_dir(all)).ok();
        }
    }
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

pub(super) fn thaw(freezer: &Path) -> Result<(), Error> {
    let path = freezer.join("freezer.state");
    write_if_there(&path, "THAWED").map_err(Error::path("set", &path))
}

/// One sandbox's cgroups.
#[derive(Debug, Default)]
pub(crate) struct Group {
    folders: Vec<PathBuf>,
    memory: Option<PathBuf>,
    pids: Option<PathBuf>,
    cpu: Option<Arc<CpuTime>>,
    cpuacct: Option<PathBuf>,
    freezer: Option<PathBuf>,
    cpuset: Option<PathBuf>,
}

impl Group {
    /// `tasks`, and 0 for the only thread itself: the one way of moving between cgroups that does not
    /// wait for every CPU to pass a quiescent state, which takes 5 to 20 ms.
    pub(super) fn doors(&self) -> io::Result<Doors> {
        let open = |folder: &PathBuf| OpenOptions::new().write(true).open(folder.join("tasks"));
        let launcher = self.folders.iter().map(open).collect::<io::Result<_>>()?;
        Ok(Doors { launcher, function: None })
    }

    pub(super) fn limits_memory(&self) -> bool {
        self.memory.is_some()
    }

    pub(super) fn views(&self) -> Vec<Mount> {
        let Group { memory, pids, cpu, cpuacct, cpuset, .. } = self;
        let all = [
            (memory.as_deref(), "memory"),
            (pids.as_deref(), "pids"),
            (cpu.as_deref().map(CpuTime::folder), "cpu"),
            (cpuacct.as_deref(), "cpuacct"),
            (cpuset.as_deref(), "cpuset"),
        ];
        all.into_iter().filter_map(|(host, name)| Some(viewed(host?.to_owned(), name))).collect()
    }

    pub(super) fn told(&self, limits: &Limits) -> Vec<Told> {
        let (Some(_), Cpu::Quota(cpus)) = (&self.cpu, limits.cpu) else { return Vec::new() };
        let (quota, period) =
            (format!("{:.0}\n", cpu::quota(cpus)), format!("{:.0}\n", cpu::PERIOD));
        vec![
            Told { place: "/sys/fs/cgroup/cpu/cpu.cfs_quota_us", text: quota },
            Told { place: "/sys/fs/cgroup/cpu/cpu.cfs_period_us", text: period },
        ]
    }

    pub(super) fn limit(&self, limits: &Limits) -> Result<(), Error> {
        if let Some(memory) = &self.memory {
            set(memory, "memory.limit_in_bytes", limits.memory)?;
            let with_swap = memory.join("memory.memsw.limit_in_bytes");
            // Only there where the kernel counts swap.
            if with_swap.try_exists().map_err(Error::path("look for", &with_swap))? {
                set(memory, "memory.memsw.limit_in_bytes", limits.memory)?;
            }
            // Counted apart, and only where there is a limit of them; the kernel goes over it by some
            // KiB a socket.
            let buffers = memory.join("memory.kmem.tcp.limit_in_bytes");
            write_if_there(&buffers, &(limits.memory / TCP_PART).to_string())
                .map_err(Error::path("limit", &buffers))?;
        }
        if let Some(pids) = &self.pids {
            // PID 1 is not the function's.
            set(pids, "pids.max", u64::from(limits.pids) + 1)?;
        }
        Ok(())
    }

    pub(super) fn cpu_time(&self) -> Option<&Arc<CpuTime>> {
        self.cpu.as_ref()
    }

    pub(super) fn set_cpu(&self, share: Cpu) -> Result<(), Error> {
        self.cpu.as_ref().map_or(Ok(()), |cpu| cpu.set(share))
    }

    pub(super) fn freeze(&self) -> Result<bool, Error> {
        let Some(freezer) = &self.freezer else { return Ok(true) };
        set(freezer, "freezer.state", "FROZEN")?;
        let path = freezer.join("freezer.state");
        let state = fs::read_to_string(&path).map_err(Error::path("read", &path))?;
        Ok(state.trim_end() == "FROZEN")
    }

    pub(super) fn thaw(&self) -> Result<(), Error> {
        self.freezer.as_deref().map_or(Ok(()), thaw)
    }

    pub(super) fn freezer(&self) -> Option<PathBuf> {
        self.freezer.clone()
    }

    /// For a frozen sandbox, whose processes cannot do anything about it: they die when it is thawed.
    pub(super) fn kill_frozen(&self, init: i32) -> Result<(), Error> {
        let Some(freezer) = &self.freezer else { return Ok(()) };
        kill_members(freezer, Some(init)).map_err(Error::step("kill the frozen"))?;
        Ok(())
    }

    pub(super) fn meter(&self) -> io::Result<Meter> {
        Meter::of_v1(self.memory.as_deref(), self.pids.as_deref(), self.cpuacct.as_deref())
    }

    pub(super) fn is_removed(&self) -> bool {
        self.folders.is_empty()
    }

    /// Kills whatever is in one of the cgroups, and returns when nothing is.
    fn end_members(&self) -> Result<(), Error> {
        // By a small quota they would take minutes. It may be half-made, and have none.
        self.set_cpu(Cpu::Unlimited).ok();
        end_what_is_left(|| {
            let mut found = 0;
            for folder in &self.folders {
                found += kill_members(folder, None)?;
            }
            if let Some(freezer) = &self.freezer {
                // A frozen process dies when it is thawed, and not before.
                write_if_there(&freezer.join("freezer.state"), "THAWED")?;
            }
            Ok(found == 0)
        })
    }

    /// Removes the cgroups, whose processes have ended.
    pub(super) fn remove(&mut self) -> Result<(), Error> {
        remove_all(&mut self.folders)
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
        let found = Hierarchies::parse(mounts);
        assert_eq!(found.memory.as_deref(), Some(Path::new("/sys/fs/cgroup/memory")));
        assert_eq!(found.cpu, found.cpuacct);
        assert_eq!((found.pids.as_ref(), found.freezer.as_ref()), (None, None));
        assert_eq!(found.hierarchies().len(), 2);
    }

    #[test]
    fn the_cpuset_is_the_one_that_the_server_is_in() {
        let mounts = "31 23 0:26 / /cg/cpuset rw - cgroup cgroup rw,cpuset\n";
        let of = |own: &str| Hierarchies::parse(mounts).with_own_cpuset(own).cpuset;
        assert_eq!(of("4:cpuset:/a/b\n3:memory:/c\n"), Some("/cg/cpuset/a/b".into()));
        assert_eq!(of("4:cpuset:/\n0::/\n"), Some("/cg/cpuset".into()));
    }
}
