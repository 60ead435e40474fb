//! Work in a network namespace that is not the caller's.

use std::fs::File;
use std::io;
use std::os::fd::AsFd;
use std::thread;

use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space};

use crate::sys::namespace::unshare;

/// Does it in `namespace`, by a thread that goes there and ends; here where there is none.
pub(super) fn within<T: Send>(
    namespace: Option<&File>,
    work: impl FnOnce() -> io::Result<T> + Send,
) -> io::Result<T> {
    let Some(namespace) = namespace else { return work() };
    elsewhere(|| {
        move_into_link_name_space(namespace.as_fd(), Some(LinkNameSpaceType::Network))?;
        work()
    })
}

/// A new namespace, which lives as long as this is open or somebody is in it; what `furnish` does is
/// done in it.
pub(super) fn make(furnish: impl FnOnce() -> io::Result<()> + Send) -> io::Result<File> {
    elsewhere(|| {
        unshare(UnshareFlags::NEWNET)?;
        let namespace = here()?;
        furnish()?;
        Ok(namespace)
    })
}

/// The caller's own.
pub(super) fn here() -> io::Result<File> {
    File::open("/proc/thread-self/ns/net")
}

fn elsewhere<T: Send>(work: impl FnOnce() -> io::Result<T> + Send) -> io::Result<T> {
    thread::scope(|scope| {
        let done = scope.spawn(work).join();
        done.unwrap_or_else(|_| Err(io::Error::other("the thread of a network panicked")))
    })
}
