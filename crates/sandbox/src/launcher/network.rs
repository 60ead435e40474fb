//! The sandbox's network: a loopback, and on it the sockets that the host serves: the Runtime API's
//! and the AWS endpoint's.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::os::fd::OwnedFd;

use crate::sys::network::loopback_up;
use crate::wire::{Failure, OrStep, Step};

/// As in AWS's own environments.
pub(crate) const RUNTIME_API: SocketAddr = loopback(9_001);
/// The port that local AWS endpoints have.
pub(crate) const AWS_ENDPOINT: SocketAddr = loopback(4_566);

/// In the order in which the host is given them.
pub(super) struct Sockets {
    pub(super) runtime_api: OwnedFd,
    pub(super) aws_endpoint: OwnedFd,
}

const fn loopback(port: u16) -> SocketAddr {
    SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port)
}

pub(super) fn listen() -> Result<Sockets, Failure> {
    let any = rustix::net::socket_with(
        rustix::net::AddressFamily::INET,
        rustix::net::SocketType::DGRAM,
        rustix::net::SocketFlags::CLOEXEC,
        None,
    )
    .or_step(Step::Loopback)?;
    loopback_up(&any).or_step(Step::Loopback)?;
    let runtime_api = listener(RUNTIME_API).or_step(Step::Listener)?;
    let aws_endpoint = listener(AWS_ENDPOINT).or_step(Step::EndpointListener)?;
    Ok(Sockets { runtime_api, aws_endpoint })
}

fn listener(address: SocketAddr) -> io::Result<OwnedFd> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener.into())
}
