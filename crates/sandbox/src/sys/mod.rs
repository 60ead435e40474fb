//! The only `unsafe` of Cresset: system calls that no safe wrapper covers, one file per family.
//! Each block holds one call, whose result is checked at once.
#![expect(unsafe_code, reason = "this folder is where unsafe lives; see DESIGN §3")]

use std::io;

pub(crate) mod loopdev;
pub(crate) mod mount;
pub(crate) mod namespace;
pub(crate) mod network;
pub(crate) mod process;
pub(crate) mod reactor;
pub(crate) mod seccomp;
pub(crate) mod signal;

/// The result of a call that answers -1 and sets `errno`. Must directly follow the call.
fn checked<T: From<i8> + PartialEq>(result: T) -> io::Result<T> {
    if result == T::from(-1) { Err(io::Error::last_os_error()) } else { Ok(result) }
}
