//! Interfaces by `ioctl`.

use std::io;
use std::os::fd::AsRawFd;

use rustix::net::{AddressFamily, SocketFlags, SocketType};

use super::checked;

/// Brings the loopback of the caller's network namespace up.
pub(crate) fn loopback_up() -> io::Result<()> {
    // Any socket of the namespace will do.
    let (family, kind) = (AddressFamily::INET, SocketType::DGRAM);
    let socket = rustix::net::socket_with(family, kind, SocketFlags::CLOEXEC, None)?;
    let mut name: [libc::c_char; libc::IFNAMSIZ] = [0; libc::IFNAMSIZ];
    for (slot, letter) in name.iter_mut().zip(*b"lo") {
        *slot = libc::c_char::from_ne_bytes([letter]);
    }
    let up = libc::c_short::try_from(libc::IFF_UP | libc::IFF_RUNNING).map_err(io::Error::other)?;
    let request =
        libc::ifreq { ifr_name: name, ifr_ifru: libc::__c_anonymous_ifr_ifru { ifru_flags: up } };
    // SAFETY: SIOCSIFFLAGS reads an `ifreq` with a NUL-terminated name (`lo`, the rest is zeros)
    // and the flags member of its union, which is the one that was initialised; `socket` is open.
    let result = unsafe { libc::ioctl(socket.as_raw_fd(), libc::SIOCSIFFLAGS, &raw const request) };
    checked(result).map(|_| ())
}
