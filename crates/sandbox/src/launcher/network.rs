//! The sandbox's network, and on its loopback the sockets that the host serves: the Runtime API's,
//! the AWS endpoint's, the resolver's, and those that stand for ports of the host.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space};

use crate::HOST_ADDRESS;
use crate::sys::namespace::unshare;
use crate::sys::network::loopback_up;
use crate::wire::{Failure, OrStep, Step};

/// As in AWS's own environments.
pub(crate) const RUNTIME_API: SocketAddr = loopback(9_001);
/// The port that local AWS endpoints have.
pub(crate) const AWS_ENDPOINT: SocketAddr = loopback(4_566);

/// The resolver's address: the one that such forwarders have, so that programs take it for what it is.
const RESOLVER: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(127, 0, 0, 53)), 53);

/// In the order in which the host is given them.
pub(super) struct Sockets(Vec<OwnedFd>);

impl Sockets {
    pub(super) fn fds(&self) -> impl Iterator<Item = BorrowedFd<'_>> {
        self.0.iter().map(AsFd::as_fd)
    }
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

pub(super) fn listen(host_ports: &[u16]) -> Result<Sockets, Failure> {
    let mut sockets = vec![
        listener(RUNTIME_API).or_step(Step::Listener)?,
        listener(AWS_ENDPOINT).or_step(Step::EndpointListener)?,
        resolver().or_step(Step::Resolver)?,
        listener(RESOLVER).or_step(Step::Resolver)?,
    ];
    for port in host_ports {
        let address = SocketAddr::new(IpAddr::V4(HOST_ADDRESS), *port);
        sockets.push(listener(address).or_step(Step::HostPort)?);
    }
    Ok(Sockets(sockets))
}

fn listener(address: SocketAddr) -> io::Result<OwnedFd> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener.into())
}

fn resolver() -> io::Result<OwnedFd> {
    let socket = UdpSocket::bind(RESOLVER)?;
    socket.set_nonblocking(true)?;
    Ok(socket.into())
}
