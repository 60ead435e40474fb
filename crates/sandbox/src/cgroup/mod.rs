//! Limits and accounts of everything that runs in one sandbox: cgroup v1, hierarchy by hierarchy as
//! the host has mounted them, or v2, where the host has no controller on v1. Where a controller is
//! not there, its limit is not set, and `capabilities` says so.

mod files;
mod meter;
mod v1;
mod v2;

use std::fs::File;
use std::io;

pub(crate) use meter::Meter;

use crate::{Cpu, Error, Limits};

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
}

impl Controllers {
    /// A hybrid machine, with controllers on v1 and an empty v2 beside them, is one of v1.
    pub(crate) fn discover() -> Result<Controllers, Error> {
        let path = "/proc/self/mountinfo";
        let mounts = std::fs::read_to_string(path).map_err(Error::path("read", path))?;
        let hierarchies = v1::Hierarchies::parse(&mounts);
        if hierarchies.abilities() == Abilities::default()
            && let Some(tree) = v2::Tree::find(&mounts)
        {
            return Ok(Controllers::V2(tree));
        }
        Ok(Controllers::V1(hierarchies))
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

    /// Removes the instance's empty folders, as a server does when it stops.
    pub(crate) fn remove_parents(&self, instance: &str) {
        match self {
            Controllers::V1(hierarchies) => hierarchies.remove_parents(instance),
            Controllers::V2(tree) => tree.remove_parents(instance),
        }
    }
}

/// Kills what runs in cgroups that an earlier server of this instance has left, and removes them.
/// Returns how many there were.
pub(crate) fn clean_up(instance: &str) -> Result<usize, Error> {
    match Controllers::discover()? {
        Controllers::V1(hierarchies) => hierarchies.clean_up(instance),
        Controllers::V2(tree) => tree.clean_up(instance),
    }
}

/// The files through which a process joins, by writing 0.
#[derive(Debug)]
pub(crate) struct Doors {
    /// The launcher's, and with it PID 1's.
    pub(crate) launcher: Vec<File>,
    /// Of each process of the function, where it does not stay in PID 1's.
    pub(crate) function: Option<File>,
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

    pub(crate) fn limit(&self, limits: &Limits) -> Result<(), Error> {
        either!(self, it => it.limit(limits))
    }

    pub(crate) fn set_cpu(&self, share: Cpu) -> Result<(), Error> {
        either!(self, it => it.set_cpu(share))
    }

    /// Tells all threads to stand still, and whether they do. Where some do not yet, it is asked again:
    /// a thread that was being forked is caught by the next call only.
    pub(crate) fn freeze(&self) -> Result<bool, Error> {
        either!(self, it => it.freeze())
    }

    pub(crate) fn thaw(&self) -> Result<(), Error> {
        either!(self, it => it.thaw())
    }

    /// For a frozen sandbox, whose processes cannot do anything about it: they die when it is thawed
    /// at the latest.
    pub(crate) fn kill_all_but(&self, init: i32) -> Result<(), Error> {
        either!(self, it => it.kill_all_but(init))
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
