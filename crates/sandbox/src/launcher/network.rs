//! The sandbox's network: a loopback, and on it the socket of the Runtime API, which the host serves.

use std::net::{SocketAddr, TcpListener};
use std::os::fd::OwnedFd;

use crate::sys::network::loopback_up;
use crate::wire::{Failure, OrStep, Step};

/// As in AWS's own environments.
pub(crate) const RUNTIME_API: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 9_001);

pub(super) fn listen() -> Result<OwnedFd, Failure> {
    let any = rustix::net::socket_with(
        rustix::net::AddressFamily::INET,
        rustix::net::SocketType::DGRAM,
        rustix::net::SocketFlags::CLOEXEC,
        None,
    )
    .or_step(Step::Loopback)?;
    loopback_up(&any).or_step(Step::Loopback)?;
    let listener = TcpListener::bind(RUNTIME_API).or_step(Step::Listener)?;
    listener.set_nonblocking(true).or_step(Step::Listener)?;
    Ok(listener.into())
}
