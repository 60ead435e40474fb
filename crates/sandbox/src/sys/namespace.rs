//! Leaving shared things behind.

use std::io;

use rustix::thread::UnshareFlags;

use super::checked;

/// Gives the calling thread namespaces, or a root and working directory, of its own.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] for a shared descriptor table, which this must not be used for.
pub(crate) fn unshare(flags: UnshareFlags) -> io::Result<()> {
    if flags.contains(UnshareFlags::FILES) {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    // SAFETY: the callee's one condition is that no thread sees descriptors of an unshared table;
    // `FILES`, which alone unshares it, was refused above.
    let result = unsafe { rustix::thread::unshare_unsafe(flags) };
    Ok(result?)
}

/// Leaves the session's keyring for a new one, which nobody else possesses.
pub(crate) fn new_session_keyring() -> io::Result<()> {
    let anonymous: *const libc::c_char = std::ptr::null();
    // SAFETY: KEYCTL_JOIN_SESSION_KEYRING takes a name or a null pointer, which stands for a new
    // anonymous keyring; it reads and writes no memory of ours.
    let result =
        unsafe { libc::syscall(libc::SYS_keyctl, libc::KEYCTL_JOIN_SESSION_KEYRING, anonymous) };
    match checked(result) {
        // A kernel without keyrings has none to leave.
        Err(error) if error.raw_os_error() == Some(libc::ENOSYS) => Ok(()),
        other => other.map(|_| ()),
    }
}
