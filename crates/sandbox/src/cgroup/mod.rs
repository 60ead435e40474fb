//! Limits and accounts of everything that runs in one sandbox: cgroup v1, hierarchy by hierarchy as
//! the host has mounted them, or v2, where the host has no controller on v1. Where a controller is
//! not there, its limit is not set, and `capabilities` says so.

mod cpu;
mod disk;
mod files;
mod hold;
mod meter;
mod place;
mod v1;
mod v2;

use std::fs::File;
use std::io;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::hold::Holder;
pub(crate) use cpu::CpuTime;
pub(crate) use meter::Meter;

use crate::{Cpu, Error, Limits, Mount, Owner};

/// Where a function finds its own cgroups, as everywhere.
const VIEW: &str = "/sys/fs/cgroup";

/// What this machine has.
#[derive(Debug)]
pub(crate) enum Controllers {
    V1(v1::Hierarchies),
    V2(v2::Tree),
}

/// What can be limited and measured.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Abilities {
    pub(crate) memory: bool,
    pub(crate) pids: bool,
    pub(crate) cpu: bool,
    pub(crate) accounting: bool,
    pub(crate) freezer: bool,
    /// The disk's time, by weight.
    pub(crate) io: bool,
}

impl Controllers {
    /// Looks, and changes nothing. A hybrid machine, with controllers on v1 and an empty v2 beside
    /// them, is one of v1.
    pub(crate) fn discover() -> Result<Controllers, Error> {
        let read = |path| std::fs::read_to_string(path).map_err(Error::path("read", path));
        let mounts = read("/proc/self/mountinfo")?;
        let hierarchies = v1::Hierarchies::parse(&mounts).writable();
        if hierarchies.abilities() == Abilities::default()
            && let Some(tree) = v2::Tree::find(&mounts, &read("/proc/self/cgroup")?)
        {
            return Ok(Controllers::V2(tree));
        }
        let path = "/proc/self/cgroup";
        let own = std::fs::read_to_string(path).map_err(Error::path("read", path))?;
        Ok(Controllers::V1(hierarchies.with_own_cpuset(&own)))
    }

    /// Takes its place, before the first sandbox is made: on v2 the server may not stay in the cgroup
    /// that was delegated to it. Whatever it starts later is where it has moved to.
    pub(crate) fn settle(&self) -> Result<(), Error> {
        match self {
            Controllers::V1(_) => Ok(()),
            Controllers::V2(tree) => tree.settle(),
        }
    }

    /// Tells every server of this machine that this instance's cgroups are in use.
    pub(crate) fn hold(self, instance: &str) -> Result<Hold, Error> {
        // What was made before a failure is removed as well.
        let mut hold = Hold { controllers: self, instance: instance.to_owned(), files: Vec::new() };
        hold.files = match &hold.controllers {
            Controllers::V1(hierarchies) => hierarchies.hold(instance)?,
            Controllers::V2(tree) => vec![tree.hold(instance)?],
        };
        Ok(hold)
    }

    /// How a controller that is not there can be had.
    pub(crate) fn mend(&self) -> &'static str {
        match self {
            Controllers::V1(_) if Path::new("/sys/fs/cgroup/cgroup.controllers").is_file() => {
                place::mend_of_none()
            }
            Controllers::V1(_) => {
                "mount the controller: mount -t cgroup -o NAME none /sys/fs/cgroup/NAME"
            }
            Controllers::V2(tree) => tree.mend(),
        }
    }

    /// Whether the kernel shares a disk by the weights that are set.
    pub(crate) fn weighs_disks(&self) -> bool {
        match self {
            Controllers::V1(_) => false,
            Controllers::V2(tree) => tree.weighs_disks(),
        }
    }

    pub(crate) fn abilities(&self) -> Abilities {
        match self {
            Controllers::V1(hierarchies) => hierarchies.abilities(),
            Controllers::V2(tree) => tree.abilities(),
        }
    }

    /// Makes the cgroups of the sandbox `name`.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] within, where an earlier server has left one of this name.
    pub(crate) fn create(&self, instance: &str, name: &str) -> io::Result<Group> {
        match self {
            Controllers::V1(hierarchies) => hierarchies.create(instance, name).map(Group::V1),
            Controllers::V2(tree) => tree.create(instance, name).map(Group::V2),
        }
    }

    /// Removes the instance's empty folders.
    fn remove_parents(&self, instance: &str) {
        match self {
            Controllers::V1(hierarchies) => hierarchies.remove_parents(instance),
            Controllers::V2(tree) => tree.remove_parents(instance),
        }
    }

    fn clean_up(&self, instance: &str) -> Result<usize, Error> {
        match self {
            Controllers::V1(hierarchies) => hierarchies.clean_up(instance),
            Controllers::V2(tree) => tree.clean_up(instance),
        }
    }

    fn folders(&self) -> Vec<&Path> {
        match self {
            Controllers::V1(hierarchies) => hierarchies.folders(),
            Controllers::V2(tree) => vec![tree.folder()],
        }
    }
}

/// The controllers, with an instance's cgroups in use as long as this lives.
#[derive(Debug)]
pub(crate) struct Hold {
    controllers: Controllers,
    instance: String,
    files: Vec<File>,
}

impl Deref for Hold {
    type Target = Controllers;

    fn deref(&self) -> &Controllers {
        &self.controllers
    }
}

/// However a server stops, also where it was refused while it started.
impl Drop for Hold {
    fn drop(&mut self) {
        self.controllers.remove_parents(&self.instance);
    }
}

/// Kills what runs in cgroups that an earlier server of this instance has left, and removes them.
/// Returns how many there were.
pub(crate) fn clean_up(instance: &str) -> Result<usize, Error> {
    Controllers::discover()?.clean_up(instance)
}

/// The same for every other instance whose server has ended.
pub(crate) fn reclaim() -> Result<usize, Error> {
    let controllers = Controllers::discover()?;
    let folders = controllers.folders();
    let mut removed = 0;
    for instance in hold::instances(&folders)? {
        if let Holder::Dead(_locks) = hold::holder(&folders, &instance)? {
            removed += controllers.clean_up(&instance)?;
        }
    }
    Ok(removed)
}

/// The instances that have cgroups here, and whose they are.
pub(crate) fn instances() -> Result<Vec<(String, Owner)>, Error> {
    let controllers = Controllers::discover()?;
    let folders = controllers.folders();
    let owned = |instance: String| {
        let owner = match hold::holder(&folders, &instance)? {
            Holder::Lives => Owner::Lives,
            Holder::Dead(_locks) => Owner::Killed,
            Holder::Unknown => Owner::Unknown,
        };
        Ok((instance, owner))
    };
    hold::instances(&folders)?.into_iter().map(owned).collect()
}

/// The files through which a process joins, by writing 0.
#[derive(Debug)]
pub(crate) struct Doors {
    /// The launcher's, and with it PID 1's.
    pub(crate) launcher: Vec<File>,
    /// Of each process of the function, where it does not stay in PID 1's.
    pub(crate) function: Option<File>,
}

/// Where what is frozen can be killed only after it was thawed, the way to do that.
#[derive(Debug)]
pub(crate) struct Freezer(Option<PathBuf>);

impl Freezer {
    /// A group that has gone meanwhile has nothing to thaw.
    pub(crate) fn thaw(&self) -> Result<(), Error> {
        let Some(folder) = &self.0 else { return Ok(()) };
        v1::thaw(folder)
    }
}

/// A file of the view that does not say by itself what is so, and what it has to say.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) place: &'static str,
    pub(crate) text: String,
}

/// A cgroup at a place of the view.
fn viewed(host: PathBuf, name: &str) -> Mount {
    Mount { host, inside: Path::new(VIEW).join(name) }
}

/// One sandbox's cgroups.
#[derive(Debug)]
pub(crate) enum Group {
    V1(v1::Group),
    V2(v2::Group),
}

/// None at all: what is left of a group that was given away.
impl Default for Group {
    fn default() -> Group {
        Group::V1(v1::Group::default())
    }
}

/// The same for both: the call with the value of either.
macro_rules! either {
    ($group:expr, $it:ident => $call:expr) => {
        match $group {
            Group::V1($it) => $call,
            Group::V2($it) => $call,
        }
    };
}

impl Group {
    pub(crate) fn doors(&self) -> io::Result<Doors> {
        either!(self, it => it.doors())
    }

    pub(crate) fn limits_memory(&self) -> bool {
        either!(self, it => it.limits_memory())
    }

    /// The function's cgroups where it may see them, read-only: runtimes size themselves by them.
    pub(crate) fn views(&self) -> Vec<Mount> {
        either!(self, it => it.views())
    }

    /// The CPU is not limited during Init, when runtimes look, and a limit may be in a cgroup above the
    /// one that is seen: files that say what holds while the handler runs.
    pub(crate) fn told(&self, limits: &Limits) -> Vec<Told> {
        either!(self, it => it.told(limits))
    }

    pub(crate) fn limit(&self, limits: &Limits) -> Result<(), Error> {
        either!(self, it => it.limit(limits))
    }

    pub(crate) fn set_cpu(&self, share: Cpu) -> Result<(), Error> {
        either!(self, it => it.set_cpu(share))
    }

    /// Where the controller is there.
    pub(crate) fn cpu_time(&self) -> Option<Arc<CpuTime>> {
        either!(self, it => it.cpu_time()).cloned()
    }

    /// Tells all threads to stand still, and whether they do. Where some do not yet, it is asked again:
    /// a thread that was being forked is caught by the next call only.
    pub(crate) fn freeze(&self) -> Result<bool, Error> {
        either!(self, it => it.freeze())
    }

    pub(crate) fn thaw(&self) -> Result<(), Error> {
        either!(self, it => it.thaw())
    }

    /// What thaws the group and is held by somebody else.
    pub(crate) fn freezer(&self) -> Freezer {
        match self {
            Group::V1(group) => Freezer(group.freezer()),
            // What is frozen on v2 can be killed.
            Group::V2(_) => Freezer(None),
        }
    }

    /// Gives what is about to be killed all of the CPU: dying takes time too, and a thousand processes
    /// that die by a small quota take minutes.
    pub(crate) fn let_die(&self) {
        if let Err(error) = self.set_cpu(Cpu::Unlimited) {
            tracing::debug!(error = &error as &dyn std::error::Error, "killed by its quota");
        }
    }

    /// Kills all processes of the function, where the kernel does that in one step, or where they
    /// are frozen and cannot do anything about it; PID 1 kills those of a running sandbox on v1. A
    /// frozen process dies when it is thawed at the latest.
    pub(crate) fn kill_function(&self, init: i32, frozen: bool) -> Result<(), Error> {
        match self {
            Group::V1(it) if frozen => it.kill_frozen(init),
            Group::V1(_) => Ok(()),
            Group::V2(it) => it.kill_function(),
        }
    }

    /// Kills PID 1 and the function in one step, where the kernel can; elsewhere who kills PID 1 does
    /// the same.
    pub(crate) fn kill_everything(&self) -> Result<(), Error> {
        match self {
            Group::V1(_) => Ok(()),
            Group::V2(it) => it.kill_everything(),
        }
    }

    pub(crate) fn meter(&self) -> io::Result<Meter> {
        either!(self, it => it.meter())
    }

    pub(crate) fn is_removed(&self) -> bool {
        either!(self, it => it.is_removed())
    }

    /// Removes the cgroups, whose processes have ended.
    pub(crate) fn remove(&mut self) -> Result<(), Error> {
        either!(self, it => it.remove())
    }
}
