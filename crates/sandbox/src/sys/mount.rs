//! Attributes of mounts, which rustix does not have.

use std::io;
use std::os::fd::{AsFd, AsRawFd};

use super::checked;

/// What a mount forbids.
pub(crate) const READ_ONLY: u64 = libc::MOUNT_ATTR_RDONLY;
pub(crate) const NO_SETUID: u64 = libc::MOUNT_ATTR_NOSUID;
pub(crate) const NO_DEVICES: u64 = libc::MOUNT_ATTR_NODEV;
pub(crate) const NO_EXECUTION: u64 = libc::MOUNT_ATTR_NOEXEC;

/// Sets attributes of the mount that `mount` is the root of, and where `whole` of all below it.
pub(crate) fn set_attributes(mount: impl AsFd, attributes: u64, whole: bool) -> io::Result<()> {
    let attr = libc::mount_attr {
        attr_set: attributes,
        attr_clr: 0,
        // What the host mounts later appears nowhere else, and the other way round.
        propagation: libc::MS_PRIVATE,
        userns_fd: 0,
    };
    let recursive = if whole { libc::AT_RECURSIVE } else { 0 };
    // SAFETY: mount_setattr(2) wants an open descriptor (`mount` is borrowed for the call), a
    // NUL-terminated path (the empty literal), and a readable `mount_attr` of the size it is told
    // (`attr` lives on this frame, and its own size is passed).
    let result = unsafe {
        libc::syscall(
            libc::SYS_mount_setattr,
            mount.as_fd().as_raw_fd(),
            c"".as_ptr(),
            libc::AT_EMPTY_PATH | recursive,
            &raw const attr,
            size_of::<libc::mount_attr>(),
        )
    };
    checked(result).map(|_| ())
}
