//! cgroup v2: one folder `cresset/<instance>/<id>` below the server's place in the hierarchy, which
//! holds the limits, and in it two that hold processes: `init` (the launcher and PID 1) and
//! `function`, which the out-of-memory killer takes as a whole, and PID 1 not with it.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::cpu::{self, CpuTime, Version};
use super::files::{
    PARENT, end_what_is_left, folders_in, ignore_absence, ignore_presence, kill_members,
    make_below, members, remove_all, set, write_if_there,
};
use super::meter::{Meter, keyed};
use super::place::Place;
use super::{Abilities, Doors, Told, disk, hold, viewed};
use crate::{Cpu, Error, Limits, Mount};

const INIT: &str = "init";
const FUNCTION: &str = "function";
/// `cpu.weight` of one CPU, as everywhere.
const WEIGHT_OF_ONE: f64 = 100.0;
const WEIGHT_MOST: f64 = 10_000.0;
/// Handed down to the sandboxes where they are there.
const WANTED: &[&str] = &["memory", "pids", "cpu", "io"];

/// The one hierarchy of this machine, as far as it is this server's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tree {
    place: Place,
    /// Of [`WANTED`], what the place can hand down.
    controllers: Vec<&'static str>,
}

impl Tree {
    /// Of the lines of `mountinfo`, and of `/proc/self/cgroup`; none where nothing may be made.
    pub(super) fn find(mounts: &str, own: &str) -> Option<Tree> {
        let place = Place::find(mounts, own)?;
        let there = place.controllers().ok()?;
        let is_there = |name: &&&str| there.split_whitespace().any(|it| it == **name);
        let controllers = WANTED.iter().filter(is_there).copied().collect();
        Some(Tree { place, controllers })
    }

    /// # Errors
    /// Where this server cannot leave its cgroup, or a controller that is there cannot be handed down.
    pub(super) fn settle(&self) -> Result<(), Error> {
        let folder = &self.place.folder;
        self.place.settle().map_err(Error::path("leave the cgroup", folder))?;
        self.hand_down(folder).map_err(Error::path("hand down controllers in", folder))
    }

    pub(super) fn mend(&self) -> &'static str {
        self.place.mend()
    }

    /// Whether a weight makes a difference at the disk.
    pub(super) fn weighs_disks(&self) -> bool {
        disk::weights_count(&self.place.folder)
    }

    pub(super) fn abilities(&self) -> Abilities {
        let has = |name: &str| self.controllers.contains(&name);
        Abilities {
            memory: has("memory"),
            pids: has("pids"),
            cpu: has("cpu"),
            accounting: true,
            freezer: true,
            io: has("io"),
        }
    }

    pub(super) fn create(&self, instance: &str, name: &str) -> io::Result<Group> {
        let group = self.group(instance, OsStr::new(name));
        make_below(&group.whole, |parent| self.make_parent(parent))?;
        if let Err(error) = self.furnish(&group) {
            for folder in group.folders.iter().rev() {
                fs::remove_dir(folder).or_else(ignore_absence)?;
            }
            return Err(error);
        }
        Ok(group)
    }

    fn furnish(&self, group: &Group) -> io::Result<()> {
        // Memory for the kill of a whole group, CPU for the file by which runtimes know theirs;
        // nothing else is told apart within a sandbox.
        let within = self.controllers.iter().filter(|name| ["memory", "cpu"].contains(name));
        for name in within {
            fs::write(group.whole.join("cgroup.subtree_control"), format!("+{name}"))?;
        }
        fs::create_dir(group.whole.join(INIT))?;
        let function = group.whole.join(FUNCTION);
        fs::create_dir(&function)?;
        write_if_there(&function.join("memory.oom.group"), "1")
    }

    fn group(&self, instance: &str, name: &OsStr) -> Group {
        let whole = self.place.folder.join(PARENT).join(instance).join(name);
        let folders = vec![whole.clone(), whole.join(INIT), whole.join(FUNCTION)];
        let abilities = self.abilities();
        let cpu = abilities.cpu.then(|| CpuTime::of(whole.clone(), Version::V2));
        Group { whole, folders, abilities, cpu }
    }

    /// All sandboxes together weigh what all CPUs do: beside one busy process of the host they would
    /// otherwise have half a CPU's share.
    fn make_parent(&self, instance: &Path) -> io::Result<()> {
        let cpus = u32::try_from(std::thread::available_parallelism()?.get()).unwrap_or(u32::MAX);
        let weight = (f64::from(cpus) * WEIGHT_OF_ONE).min(WEIGHT_MOST);
        self.hand_down(&self.place.folder)?;
        for folder in [&self.place.folder.join(PARENT), instance] {
            fs::create_dir(folder).or_else(ignore_presence)?;
            self.hand_down(folder)?;
            write_if_there(&folder.join("cpu.weight"), &format!("{weight:.0}"))?;
        }
        Ok(())
    }

    fn hand_down(&self, folder: &Path) -> io::Result<()> {
        let file = folder.join("cgroup.subtree_control");
        self.controllers.iter().try_for_each(|name| fs::write(&file, format!("+{name}")))
    }

    /// See [`hold`].
    pub(super) fn hold(&self, instance: &str) -> Result<File, Error> {
        let folder = self.place.folder.join(PARENT).join(instance);
        hold::hold(&folder, |folder| self.make_parent(folder))
    }

    pub(super) fn folder(&self) -> &Path {
        &self.place.folder
    }

    pub(super) fn clean_up(&self, instance: &str) -> Result<usize, Error> {
        let names = folders_in(&self.place.folder.join(PARENT).join(instance))?;
        for name in &names {
            let mut group = self.group(instance, name);
            group.end_members()?;
            group.remove()?;
        }
        self.remove_parents(instance);
        Ok(names.len())
    }

    pub(super) fn remove_parents(&self, instance: &str) {
        let all = self.place.folder.join(PARENT);
        // Not empty means in use: by sandboxes that are still ending, or by another server.
        fs::remove_dir(all.join(instance)).and_then(|()| fs::remove_dir(all)).ok();
    }
}

/// One sandbox's cgroups.
#[derive(Debug)]
pub(crate) struct Group {
    /// The one with the limits, which has no process of its own.
    whole: PathBuf,
    /// All that is still there; those within come last.
    folders: Vec<PathBuf>,
    abilities: Abilities,
    cpu: Option<Arc<CpuTime>>,
}

impl Group {
    pub(super) fn doors(&self) -> io::Result<Doors> {
        let open =
            |name| OpenOptions::new().write(true).open(self.whole.join(name).join("cgroup.procs"));
        Ok(Doors { launcher: vec![open(INIT)?], function: Some(open(FUNCTION)?) })
    }

    pub(super) fn limits_memory(&self) -> bool {
        self.abilities.memory
    }

    pub(super) fn views(&self) -> Vec<Mount> {
        vec![viewed(self.whole.join(FUNCTION), "")]
    }

    /// The limits are those of the whole, which is above what is seen.
    pub(super) fn told(&self, limits: &Limits) -> Vec<Told> {
        let mut told = Vec::new();
        if self.abilities.memory {
            let text = format!("{}\n", limits.memory);
            told.push(Told { place: "/sys/fs/cgroup/memory.max", text });
        }
        if let (Some(_), Cpu::Quota(cpus)) = (&self.cpu, limits.cpu) {
            let text = format!("{:.0} {:.0}\n", cpu::quota(cpus), cpu::PERIOD);
            told.push(Told { place: "/sys/fs/cgroup/cpu.max", text });
        }
        told
    }

    pub(super) fn limit(&self, limits: &Limits) -> Result<(), Error> {
        if self.abilities.memory {
            set(&self.whole, "memory.max", limits.memory)?;
            let swap = self.whole.join("memory.swap.max");
            // Only there where the kernel has swap.
            write_if_there(&swap, "0").map_err(Error::path("set", &swap))?;
        }
        if self.abilities.pids {
            // PID 1 is not the function's.
            set(&self.whole, "pids.max", u64::from(limits.pids) + 1)?;
        }
        Ok(())
    }

    pub(super) fn cpu_time(&self) -> Option<&Arc<CpuTime>> {
        self.cpu.as_ref()
    }

    pub(super) fn set_cpu(&self, share: Cpu) -> Result<(), Error> {
        if let Some(cpu) = &self.cpu {
            cpu.set(share)?;
        }
        if self.abilities.io {
            disk::set_weight(&self.whole, WEIGHT_OF_ONE * cpu::weight(share))
                .map_err(Error::path("weigh", &self.whole))?;
        }
        Ok(())
    }

    pub(super) fn freeze(&self) -> Result<bool, Error> {
        // Not PID 1, which would not see the end of its server, and keep all of it alive.
        let function = self.whole.join(FUNCTION);
        set(&function, "cgroup.freeze", 1)?;
        let path = function.join("cgroup.events");
        let events = fs::read_to_string(&path).map_err(Error::path("read", &path))?;
        Ok(keyed(&events, "frozen") == Some(1))
    }

    pub(super) fn thaw(&self) -> Result<(), Error> {
        set(&self.whole.join(FUNCTION), "cgroup.freeze", 0)
    }

    /// Also the frozen die at once. PID 1 is in a cgroup of its own.
    pub(super) fn kill_function(&self) -> Result<(), Error> {
        kill_all_in(&self.whole.join(FUNCTION)).map_err(Error::step("kill the function"))
    }

    /// PID 1 too.
    pub(super) fn kill_everything(&self) -> Result<(), Error> {
        let killed = [INIT, FUNCTION].iter().try_for_each(|it| kill_all_in(&self.whole.join(it)));
        killed.map_err(Error::step("kill the sandbox"))
    }

    pub(super) fn meter(&self) -> io::Result<Meter> {
        Meter::of_v2(&self.whole, self.abilities)
    }

    pub(super) fn is_removed(&self) -> bool {
        self.folders.is_empty()
    }

    fn end_members(&self) -> Result<(), Error> {
        // By a small quota they would take minutes. It may be half-made, and have none.
        self.set_cpu(Cpu::Unlimited).ok();
        end_what_is_left(|| {
            let mut any = false;
            for folder in &self.folders {
                kill_all_in(folder)?;
                any |= !members(folder)?.is_empty();
            }
            Ok(!any)
        })
    }

    pub(super) fn remove(&mut self) -> Result<(), Error> {
        remove_all(&mut self.folders)
    }
}

/// At once, so that none can fork away; one by one before Linux 5.14, or where it is not there.
fn kill_all_in(folder: &Path) -> io::Result<()> {
    let path = folder.join("cgroup.kill");
    if path.try_exists()? {
        return write_if_there(&path, "1");
    }
    kill_members(folder, None).map(drop)
}
