//! The sandbox's network, and on its loopback the sockets that the host serves: the Runtime API's and
//! the AWS endpoint's.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::os::fd::{AsFd, OwnedFd};

use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space};

use crate::sys::namespace::unshare;
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

/// Goes into the network that was made ahead, or into a new one with a loopback and nothing else.
pub(super) fn enter(made: Option<OwnedFd>) -> Result<(), Failure> {
    if let Some(made) = made {
        let kind = Some(LinkNameSpaceType::Network);
        return move_into_link_name_space(made.as_fd(), kind).or_step(Step::Network);
    }
    unshare(UnshareFlags::NEWNET).or_step(Step::Network)?;
    loopback_up().or_step(Step::Loopback)
}

pub(super) fn listen() -> Result<Sockets, Failure> {
    let runtime_api = listener(RUNTIME_API).or_step(Step::Listener)?;
    let aws_endpoint = listener(AWS_ENDPOINT).or_step(Step::EndpointListener)?;
    Ok(Sockets { runtime_api, aws_endpoint })
}

fn listener(address: SocketAddr) -> io::Result<OwnedFd> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener.into())
}
