//! Mounts as descriptors: made detached, restricted before anybody can see them, attached last.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;

use rustix::fs::CWD;
use rustix::mount::{
    FsMountFlags, FsOpenFlags, MountAttrFlags, MoveMountFlags, OpenTreeFlags, fsconfig_create,
    fsconfig_set_string, fsmount, fsopen, move_mount, open_tree,
};

use crate::defence::{Defence, Without};
use crate::sys::mount::{NO_DEVICES, NO_SETUID, READ_ONLY, set_attributes};

/// What the function sees of the host's files: to be read and executed, with no rise in rights.
pub(crate) const HOST_FILES: u64 = READ_ONLY | NO_SETUID | NO_DEVICES;

/// The attributes that are left of `attributes`.
pub(crate) fn left_of(attributes: u64, without: Without) -> u64 {
    let walls = [
        (Defence::ReadOnlyRoot, READ_ONLY),
        (Defence::NoSetuid, NO_SETUID),
        (Defence::NoDevices, NO_DEVICES),
    ];
    let out = walls.iter().filter(|(defence, _)| without.leaves_out(*defence));
    out.fold(attributes, |left, (_, attribute)| left & !attribute)
}

/// What a file system of the function's own forbids.
pub(crate) fn own_files(without: Without) -> MountAttrFlags {
    let mut attributes = MountAttrFlags::empty();
    for (defence, attribute) in [
        (Defence::NoSetuid, MountAttrFlags::MOUNT_ATTR_NOSUID),
        (Defence::NoDevices, MountAttrFlags::MOUNT_ATTR_NODEV),
    ] {
        attributes.set(attribute, !without.leaves_out(defence));
    }
    attributes
}

/// A mount that is attached nowhere; it goes with its descriptor.
#[derive(Debug)]
pub(crate) struct Detached(OwnedFd);

impl Detached {
    /// The host's file or folder `path`, with what is mounted below it.
    pub(crate) fn bind(path: &Path, attributes: u64) -> io::Result<Detached> {
        let flags = OpenTreeFlags::OPEN_TREE_CLONE
            | OpenTreeFlags::OPEN_TREE_CLOEXEC
            | OpenTreeFlags::AT_RECURSIVE;
        let tree = open_tree(CWD, path, flags)?;
        set_attributes(&tree, attributes, true)?;
        Ok(Detached(tree))
    }

    /// A new file system of a `kind`, with its options.
    pub(crate) fn new(
        kind: &str,
        options: &[(&str, &str)],
        attributes: MountAttrFlags,
    ) -> io::Result<Detached> {
        let context = fsopen(kind, FsOpenFlags::FSOPEN_CLOEXEC)?;
        for (name, value) in options {
            fsconfig_set_string(context.as_fd(), *name, *value)?;
        }
        fsconfig_create(context.as_fd())?;
        Ok(Detached(fsmount(context.as_fd(), FsMountFlags::FSMOUNT_CLOEXEC, attributes)?))
    }

    /// Attaches it over `target`, which is no symbolic link.
    pub(crate) fn attach(self, target: &Path) -> io::Result<()> {
        move_mount(self.0, "", CWD, target, MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH)?;
        Ok(())
    }

    pub(crate) fn root(&self) -> impl AsFd + '_ {
        &self.0
    }
}
