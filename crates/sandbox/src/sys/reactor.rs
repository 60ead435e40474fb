//! Descriptors in tokio's reactor.

use std::io;
use std::os::fd::OwnedFd;

use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

/// Owns `fd` and waits for it. Must be called within a runtime.
pub(crate) fn register(fd: OwnedFd, interest: Interest) -> io::Result<AsyncFd<OwnedFd>> {
    // SAFETY: the callee demands a descriptor that is open and stays the same for the life of the
    // `AsyncFd`. An `OwnedFd` is open until it is dropped, always answers the same number, and is
    // moved into the `AsyncFd`, which gives out no mutable access in this crate.
    let registered = unsafe { AsyncFd::register_with_interest(fd, interest) };
    Ok(registered?)
}
