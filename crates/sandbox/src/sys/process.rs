//! Making processes and becoming programs. Only the launcher and PID 1 call these; both have one
//! thread, so that the child of a fork may do whatever its parent could.

use std::convert::Infallible;
use std::ffi::{CStr, CString};
use std::io;
use std::os::fd::{FromRawFd, OwnedFd, RawFd};

use super::checked;

/// Who one is after a fork.
#[derive(Debug)]
pub(crate) enum Fork<T> {
    Child,
    Parent(T),
}

/// Forks a child of one's own parent: the host, not the launcher, is PID 1's parent and reaps it.
pub(crate) fn fork_sibling() -> io::Result<Fork<(rustix::process::Pid, OwnedFd)>> {
    let mut pidfd: RawFd = -1;
    let flags = libc::CLONE_PARENT | libc::CLONE_PIDFD | libc::SIGCHLD;
    // SAFETY: a null stack means a copy of the caller's, as with fork(2); CLONE_PIDFD writes one
    // descriptor to the third argument, which points to `pidfd`; the last two are unused with these
    // flags. The caller has one thread, so no lock is held by a thread that the copy lacks.
    let result =
        unsafe { libc::syscall(libc::SYS_clone, flags, 0_usize, &raw mut pidfd, 0_usize, 0_usize) };
    let raw = i32::try_from(checked(result)?).map_err(io::Error::other)?;
    let Some(pid) = rustix::process::Pid::from_raw(raw) else { return Ok(Fork::Child) };
    // SAFETY: clone(2) succeeded, and so has put a new descriptor there that nobody else owns.
    let pidfd = unsafe { OwnedFd::from_raw_fd(pidfd) };
    Ok(Fork::Parent((pid, pidfd)))
}

pub(crate) fn fork() -> io::Result<Fork<i32>> {
    // SAFETY: fork(2) has no conditions on its arguments, and the caller has one thread (see above).
    let result = unsafe { libc::fork() };
    match checked(result)? {
        0 => Ok(Fork::Child),
        pid => Ok(Fork::Parent(pid)),
    }
}

/// Becomes the program at `argv[0]`; returns only where that failed.
pub(crate) fn execute(argv: &[CString], environment: &[CString]) -> io::Result<Infallible> {
    let program = argv.first().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let argv = null_terminated(argv);
    let environment = null_terminated(environment);
    // SAFETY: execve(2) wants a NUL-terminated path, and two arrays of pointers to NUL-terminated
    // strings that end with a null pointer: `null_terminated` makes them of `CString`s, which are
    // borrowed for the call.
    unsafe { libc::execve(program.as_ptr(), argv.as_ptr(), environment.as_ptr()) };
    Err(io::Error::last_os_error())
}

fn null_terminated(strings: &[CString]) -> Vec<*const libc::c_char> {
    let pointers = strings.iter().map(|string| CStr::as_ptr(string));
    pointers.chain([std::ptr::null()]).collect()
}

/// Closes every descriptor from `first` on.
pub(crate) fn close_from(first: u32) -> io::Result<()> {
    close_range(first, 0)
}

/// Marks every descriptor from `first` on to be closed when a program is executed.
pub(crate) fn close_from_at_execution(first: u32) -> io::Result<()> {
    close_range(first, libc::CLOSE_RANGE_CLOEXEC)
}

fn close_range(first: u32, flags: libc::c_uint) -> io::Result<()> {
    // SAFETY: close_range(2) touches no memory. Callers have one thread and own no descriptor from
    // `first` on that they use afterwards (or only mark them).
    let result = unsafe { libc::syscall(libc::SYS_close_range, first, libc::c_uint::MAX, flags) };
    checked(result).map(|_| ())
}

/// Ends the process at once, without running what a normal exit runs.
pub(crate) fn exit_now(status: i32) -> ! {
    // SAFETY: _exit(2) takes any number, and does not return.
    unsafe { libc::_exit(status) }
}

/// Kills every process of the pid namespace but its PID 1, which must be the caller.
pub(crate) fn kill_everything() -> io::Result<()> {
    // Anywhere else this would be everything on the machine.
    if !rustix::process::getpid().is_init() {
        return Err(io::Error::from(io::ErrorKind::PermissionDenied));
    }
    // SAFETY: kill(2) touches no memory; that -1 reaches the sandbox only was checked above.
    let result = unsafe { libc::kill(-1, libc::SIGKILL) };
    match checked(result) {
        // There was nobody.
        Err(error) if error.raw_os_error() == Some(libc::ESRCH) => Ok(()),
        other => other.map(|_| ()),
    }
}
