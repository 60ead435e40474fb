//! Signals as a descriptor, and back to what a fresh program expects.

use std::io;
use std::mem::MaybeUninit;
use std::os::fd::{FromRawFd, OwnedFd};

use super::checked;

/// Blocks SIGCHLD and makes it readable from a descriptor.
pub(crate) fn child_signals() -> io::Result<OwnedFd> {
    let mut set = empty_set()?;
    // SAFETY: `set` is an initialised signal set that is ours, and SIGCHLD a valid signal.
    let result = unsafe { libc::sigaddset(&raw mut set, libc::SIGCHLD) };
    checked(result)?;
    set_mask(&set)?;
    // SAFETY: -1 asks for a new descriptor; `set` is initialised and only read.
    let fd = unsafe { libc::signalfd(-1, &raw const set, libc::SFD_CLOEXEC | libc::SFD_NONBLOCK) };
    let fd = checked(fd)?;
    // SAFETY: the descriptor was made by the call above and belongs to nobody else.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}

/// No signal blocked, and SIGPIPE (which Rust's start-up ignores) as the kernel has it.
pub(crate) fn reset() -> io::Result<()> {
    set_mask(&empty_set()?)?;
    // SAFETY: SIG_DFL is a valid disposition of SIGPIPE; no handler of ours is replaced.
    let previous = unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
    if previous == libc::SIG_ERR { Err(io::Error::last_os_error()) } else { Ok(()) }
}

fn empty_set() -> io::Result<libc::sigset_t> {
    let mut set = MaybeUninit::<libc::sigset_t>::uninit();
    // SAFETY: sigemptyset(3) initialises the memory that it is given, which has the right type.
    let result = unsafe { libc::sigemptyset(set.as_mut_ptr()) };
    checked(result)?;
    // SAFETY: the call above succeeded, and so the set is initialised.
    Ok(unsafe { set.assume_init() })
}

fn set_mask(set: &libc::sigset_t) -> io::Result<()> {
    // SAFETY: `set` is initialised and only read; a null pointer for the old mask is allowed.
    let result = unsafe { libc::sigprocmask(libc::SIG_SETMASK, set, std::ptr::null_mut()) };
    checked(result).map(|_| ())
}
