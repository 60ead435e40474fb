//! `/tmp`: a file system of its own size on the host's disk, so that it is not the function's memory.
//!
//! ```text
//! mkfs, once per size ──> template ──copy of its few data──> unnamed file ──> loop device ──> ext4
//!                         └────────────── made ahead by the keeper ──────────────┘   taken by assign
//! ```
//!
//! The file of a sandbox has no name, and the loop device lets go of it when it is unmounted: nothing is
//! left on the disk, even by a server that was killed. Each sandbox has a new file, and no two see the
//! blocks of one. What all of them take of the disk is bounded (`room.rs`). Where the host has no loop
//! devices or no `mkfs.ext4`, `/tmp` is a tmpfs and its content counts as memory; `capabilities` says so.

mod keeper;
mod room;
mod shelves;
mod workshop;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rustix::fs::{AtFlags, Gid, Mode, Uid};
use rustix::mount::MountAttrFlags;

use self::keeper::Keeper;
use self::room::{Tenancy, Tenant};
use self::workshop::Workshop;
use crate::mount::Detached;
use crate::{Error, Privilege, Settings, TmpPlan, capabilities};

const RELEASE_DEADLINE: Duration = Duration::from_secs(5);

#[derive(Debug)]
pub(super) struct Disks {
    /// Where disks can be made at all.
    keeper: Option<Keeper>,
}

/// What a `/tmp` is to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub(super) bytes: u64,
    pub(super) owner: (Uid, Gid),
    pub(super) attributes: MountAttrFlags,
}

impl Disks {
    pub(super) fn open(settings: &Settings, privilege: &Privilege) -> Result<Disks, Error> {
        let folder = folder(&settings.state_dir);
        fs::create_dir_all(&folder).map_err(Error::path("create", &folder))?;
        let mkfs = capabilities::loop_devices(privilege).then(capabilities::mkfs).flatten();
        let name = format!("cresset-{}", settings.instance);
        let workshop = mkfs.map(|mkfs| Workshop::new(folder, name, mkfs));
        let keeper = workshop.map(Keeper::start).transpose();
        Ok(Disks { keeper: keeper.map_err(Error::step("start the keeper of /tmp"))? })
    }

    pub(super) fn plan(&self, plan: TmpPlan) {
        if let Some(keeper) = &self.keeper {
            keeper.plan(plan);
        }
    }

    /// A file system attached nowhere, and the disk under it. Where there is a disk, `tenant` is who
    /// answers for what it takes.
    pub(super) fn make(
        &self,
        wanted: Wanted,
        tenant: impl FnOnce() -> io::Result<Tenant>,
    ) -> Result<(Detached, Option<Disk>), Error> {
        let (mount, disk) = match &self.keeper {
            None => (in_memory(wanted).map_err(Error::step("make /tmp in memory"))?, None),
            Some(keeper) => {
                let Made { mount, mut disk, image } =
                    keeper.take(wanted.bytes, wanted.attributes)?;
                let tenant = tenant().map_err(Error::step("note whose /tmp it is"))?;
                disk.tenancy = Some(keeper.settle(tenant, image));
                (mount, Some(disk))
            }
        };
        give(&mount, wanted.owner).map_err(Error::step("give /tmp to the function"))?;
        Ok((mount, disk))
    }
}

pub(super) use room::Tenant as TmpTenant;

fn in_memory(wanted: Wanted) -> io::Result<Detached> {
    // Its own default is half of the machine's memory in inodes.
    let (size, inodes) = (wanted.bytes.to_string(), workshop::inodes(wanted.bytes).to_string());
    let options = [("size", size.as_str()), ("nr_inodes", inodes.as_str())];
    Detached::new("tmpfs", &options, wanted.attributes)
}

fn folder(state_dir: &Path) -> PathBuf {
    state_dir.join("tmp")
}

fn give(mount: &Detached, (uid, gid): (Uid, Gid)) -> io::Result<()> {
    rustix::fs::chownat(mount.root(), ".", Some(uid), Some(gid), AtFlags::empty())?;
    rustix::fs::chmodat(mount.root(), ".", Mode::RWXU, AtFlags::empty())?;
    Ok(())
}

/// A file system that is nobody's yet.
#[derive(Debug)]
struct Made {
    mount: Detached,
    disk: Disk,
    image: File,
}

impl Made {
    /// Returns when nothing of it is left.
    fn discard(self) -> io::Result<()> {
        let Made { mount, disk, image } = self;
        drop((mount, image));
        disk.wait_until_released()
    }
}

/// The loop device under a `/tmp`.
#[derive(Debug)]
pub(super) struct Disk {
    number: u32,
    /// What the kernel calls the file behind it.
    image: Option<String>,
    /// What it takes of the disk is counted while this is held.
    tenancy: Option<Arc<Tenancy>>,
}

impl Disk {
    fn of(number: u32) -> Disk {
        let path = format!("/sys/block/loop{number}/loop/backing_file");
        Disk { number, image: fs::read_to_string(path).ok(), tenancy: None }
    }

    /// Blocks until the device has let go of the file: a moment after the last unmount.
    pub(super) fn wait_until_released(&self) -> io::Result<()> {
        let deadline = tokio::time::Instant::now() + RELEASE_DEADLINE;
        while self.image.is_some() && Disk::of(self.number).image == self.image {
            if tokio::time::Instant::now() > deadline {
                return Err(io::Error::from(io::ErrorKind::TimedOut));
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(())
    }
}

/// Removes half-made templates, and waits for the disks of sandboxes that were just ended.
pub(crate) fn clean_up(state_dir: &Path) -> Result<(), Error> {
    let folder = folder(state_dir);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::path("list", folder)(error)),
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|it| it == "partial") {
            fs::remove_file(&path).map_err(Error::path("remove", path))?;
        }
    }
    for disk in disks_of(&folder).map_err(Error::step("list the loop devices"))? {
        disk.wait_until_released().map_err(Error::step("release the disk of /tmp"))?;
    }
    Ok(())
}

fn disks_of(folder: &Path) -> io::Result<Vec<Disk>> {
    let entries = match fs::read_dir("/sys/block") {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let numbers = names.filter_map(|name| name.strip_prefix("loop")?.parse().ok());
    let within =
        |disk: &Disk| disk.image.as_ref().is_some_and(|it| Path::new(it).starts_with(folder));
    Ok(numbers.map(Disk::of).filter(within).collect())
}
