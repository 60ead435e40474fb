//! Installing a filter.

use std::io;

use super::checked;

/// One instruction of a filter.
pub(crate) type Instruction = libc::sock_filter;

/// Filters the calling thread and what it starts, for ever. `no_new_privs` must be set.
///
/// # Errors
/// An empty filter is one: it would be no filter at all.
pub(crate) fn install(filter: &[Instruction]) -> io::Result<()> {
    let len = u16::try_from(filter.len()).map_err(io::Error::other)?;
    if len == 0 {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the filter is empty"));
    }
    let program = libc::sock_fprog { len, filter: filter.as_ptr().cast_mut() };
    // SAFETY: SECCOMP_SET_MODE_FILTER without flags reads `len` instructions at `filter`, which is
    // the slice's own length and start; the kernel copies and verifies them, and writes nothing.
    let result = unsafe {
        libc::syscall(libc::SYS_seccomp, libc::SECCOMP_SET_MODE_FILTER, 0_u32, &raw const program)
    };
    checked(result).map(|_| ())
}
