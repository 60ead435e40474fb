//! Mounts into a sandbox that runs already. They are made detached in the host's view, and attached by
//! a thread that goes into the sandbox's mount namespace and never comes back.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;

use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space};

use crate::mount::Detached;
use crate::sys::namespace::unshare;

/// Attaches each at its place, an absolute path inside.
pub(super) fn attach(namespace: &OwnedFd, pieces: Vec<(Detached, &'static str)>) -> io::Result<()> {
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| {
            // A thread that shares its root and working directory may not change its mounts.
            unshare(UnshareFlags::FS)?;
            move_into_link_name_space(namespace.as_fd(), Some(LinkNameSpaceType::Mount))?;
            pieces.into_iter().try_for_each(|(piece, place)| piece.attach(Path::new(place)))
        });
        thread.join().unwrap_or_else(|_| Err(io::Error::other("the attaching thread panicked")))
    })
}
