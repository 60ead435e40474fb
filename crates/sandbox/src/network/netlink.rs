//! Requests to the kernel's table of interfaces, addresses and routes, each with its answer awaited.

use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use ipnet::Ipv4Net;
use netlink_packet_core::{
    NLM_F_ACK, NLM_F_CREATE, NLM_F_DUMP, NLM_F_EXCL, NLM_F_REQUEST, NetlinkBuffer, NetlinkMessage,
    NetlinkPayload,
};
use netlink_packet_route::address::{AddressAttribute, AddressMessage};
use netlink_packet_route::link::{
    InfoData, InfoKind, InfoVeth, LinkAttribute, LinkFlags, LinkInfo, LinkMessage,
};
use netlink_packet_route::route::{
    RouteAddress, RouteAttribute, RouteHeader, RouteMessage, RouteProtocol, RouteScope, RouteType,
};
use netlink_packet_route::{AddressFamily, RouteNetlinkMessage};
use rustix::net::{
    RecvFlags, SendFlags, SocketFlags, SocketType, netlink::SocketAddrNetlink, recv, send,
};

/// How long the kernel may take: deleting networks, which it does one after another, is slow.
const DEADLINE: Duration = Duration::from_secs(20);
/// More than one packet of an answer.
const PACKET: usize = 64 * 1_024;

/// `rtm_protocol` of the routes that Cresset adds, above what routing daemons use.
const CRESSET: RouteProtocol = RouteProtocol::Other(197);
/// Both ends of a pair have the same, so that no side ever asks who has an address.
const HARDWARE_ADDRESS: [u8; 6] = [0x02, 0x63, 0x72, 0x73, 0x00, 0x01];

/// A socket in the network namespace of the thread that made it.
#[derive(Debug)]
pub(super) struct Socket {
    socket: OwnedFd,
    buffer: Vec<u8>,
    sequence: u32,
}

/// A network interface of this host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) index: u32,
    pub(super) name: String,
}

/// What a claim of a block looks like in the routing table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) block: Ipv4Net,
    /// Whose it is: the hash of the instance, kept as the route's metric.
    pub(super) owner: u32,
}

/// Tells that the addresses or routes of the namespace that it was made in have changed.
#[derive(Debug)]
pub(super) struct Changes(OwnedFd);

impl Changes {
    pub(super) fn watch() -> io::Result<Changes> {
        const ADDRESSES_AND_ROUTES: u32 = 0x10 | 0x40;
        Ok(Changes(bound(ADDRESSES_AND_ROUTES, SocketFlags::CLOEXEC | SocketFlags::NONBLOCK)?))
    }

    /// What was told: it is asked for anew.
    pub(super) fn pass_over(&self) -> io::Result<()> {
        let mut packet = [0_u8; 4_096];
        loop {
            match recv(&self.0, packet.as_mut_slice(), RecvFlags::empty()) {
                Err(rustix::io::Errno::AGAIN) => return Ok(()),
                // More than there was room for.
                Ok(_) | Err(rustix::io::Errno::NOBUFS | rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}

impl AsFd for Changes {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

fn bound(groups: u32, flags: SocketFlags) -> io::Result<OwnedFd> {
    let family = rustix::net::AddressFamily::NETLINK;
    let socket = rustix::net::socket_with(family, SocketType::RAW, flags, None)?;
    rustix::net::bind(&socket, &SocketAddrNetlink::new(0, groups))?;
    Ok(socket)
}

impl Socket {
    pub(super) fn open() -> io::Result<Socket> {
        let socket = bound(0, SocketFlags::CLOEXEC)?;
        rustix::net::connect(&socket, &SocketAddrNetlink::new(0, 0))?;
        let timeout = rustix::net::sockopt::Timeout::Recv;
        rustix::net::sockopt::set_socket_timeout(&socket, timeout, Some(DEADLINE))?;
        Ok(Socket { socket, buffer: vec![0; PACKET], sequence: 0 })
    }

    /// A pair of interfaces: `inside` here, up, and `outside` in the other namespace, down.
    pub(super) fn add_pair(
        &mut self,
        inside: &str,
        outside: &str,
        elsewhere: BorrowedFd<'_>,
    ) -> io::Result<()> {
        let peer = LinkAttribute::NetNsFd(elsewhere.as_raw_fd());
        let peer = link(0, LinkFlags::empty(), vec![name(outside), hardware_address(), peer]);
        let info = vec![
            LinkInfo::Kind(InfoKind::Veth),
            LinkInfo::Data(InfoData::Veth(InfoVeth::Peer(peer))),
        ];
        let attributes = vec![name(inside), hardware_address(), LinkAttribute::LinkInfo(info)];
        self.create(RouteNetlinkMessage::NewLink(link(0, ready(), attributes)))
    }

    /// `ENODEV` where there is no such interface.
    pub(super) fn find(&mut self, interface: &str) -> io::Result<u32> {
        let wanted = link(0, LinkFlags::empty(), vec![name(interface)]);
        let found = self.ask(RouteNetlinkMessage::GetLink(wanted), NLM_F_ACK)?;
        let index = found.into_iter().find_map(|message| match message {
            RouteNetlinkMessage::NewLink(link) => Some(link.header.index),
            _ => None,
        });
        index.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))
    }

    /// Up, and in `group`.
    pub(super) fn open_link(&mut self, index: u32, group: u32) -> io::Result<()> {
        let message = link(index, ready(), vec![LinkAttribute::Group(group)]);
        self.change(RouteNetlinkMessage::SetLink(message))
    }

    pub(super) fn set_group(&mut self, index: u32, group: u32) -> io::Result<()> {
        let message = link(index, LinkFlags::empty(), vec![LinkAttribute::Group(group)]);
        self.change(RouteNetlinkMessage::SetLink(message))
    }

    pub(super) fn delete_link(&mut self, index: u32) -> io::Result<()> {
        let message = link(index, LinkFlags::empty(), Vec::new());
        self.change(RouteNetlinkMessage::DelLink(message))
    }

    /// `local` as this side's address, and a route to `peer` with it.
    pub(super) fn add_address(
        &mut self,
        index: u32,
        local: Ipv4Addr,
        peer: Ipv4Addr,
    ) -> io::Result<()> {
        let mut message = AddressMessage::default();
        message.header.family = AddressFamily::Inet;
        message.header.prefix_len = 32;
        message.header.index = index;
        message.attributes = vec![
            AddressAttribute::Local(IpAddr::V4(local)),
            AddressAttribute::Address(IpAddr::V4(peer)),
        ];
        self.create(RouteNetlinkMessage::NewAddress(message))
    }

    /// Everything else goes through this interface.
    pub(super) fn add_default_route(&mut self, index: u32) -> io::Result<()> {
        let mut message = route(0, RouteType::Unicast, RouteScope::Link);
        message.attributes = vec![RouteAttribute::Oif(index)];
        self.create(RouteNetlinkMessage::NewRoute(message))
    }

    /// A route that leads nowhere, for a whole block: what shows to others that it is taken.
    pub(super) fn claim(&mut self, claim: Claim) -> io::Result<()> {
        self.create(RouteNetlinkMessage::NewRoute(claim.route()))
    }

    pub(super) fn release(&mut self, claim: Claim) -> io::Result<()> {
        self.change(RouteNetlinkMessage::DelRoute(claim.route()))
    }

    pub(super) fn links(&mut self) -> io::Result<Vec<Link>> {
        let all = link(0, LinkFlags::empty(), Vec::new());
        let all = self.ask(RouteNetlinkMessage::GetLink(all), NLM_F_DUMP)?;
        Ok(all.into_iter().filter_map(read_link).collect())
    }

    /// The destinations of all IPv4 routes of all tables but default ones, and the claims in them.
    pub(super) fn routes(&mut self) -> io::Result<Vec<(Ipv4Net, Option<Claim>)>> {
        Ok(self.all_routes()?.into_iter().filter_map(read_route).collect())
    }

    /// The ranges of addresses that are this host's own.
    pub(super) fn own_addresses(&mut self) -> io::Result<Vec<Ipv4Net>> {
        let own = self.all_routes()?.into_iter().filter(|it| it.header.kind == RouteType::Local);
        let mut own: Vec<Ipv4Net> = own.filter_map(|route| destination(&route)).collect();
        own.sort_unstable();
        Ok(Ipv4Net::aggregate(&own))
    }

    pub(super) fn has_default_route(&mut self) -> io::Result<bool> {
        let is_default = |route: &RouteMessage| {
            route.header.destination_prefix_length == 0 && route.header.kind == RouteType::Unicast
        };
        Ok(self.all_routes()?.iter().any(is_default))
    }

    fn all_routes(&mut self) -> io::Result<Vec<RouteMessage>> {
        let mut all = RouteMessage::default();
        all.header.address_family = AddressFamily::Inet;
        let all = self.ask(RouteNetlinkMessage::GetRoute(all), NLM_F_DUMP)?;
        let route = |message| match message {
            RouteNetlinkMessage::NewRoute(route) => Some(route),
            _ => None,
        };
        Ok(all.into_iter().filter_map(route).collect())
    }

    fn create(&mut self, message: RouteNetlinkMessage) -> io::Result<()> {
        self.ask(message, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL).map(drop)
    }

    fn change(&mut self, message: RouteNetlinkMessage) -> io::Result<()> {
        self.ask(message, NLM_F_ACK).map(drop)
    }

    /// Sends, and reads until the answer is complete.
    fn ask(
        &mut self,
        message: RouteNetlinkMessage,
        flags: u16,
    ) -> io::Result<Vec<RouteNetlinkMessage>> {
        self.sequence = self.sequence.wrapping_add(1);
        let mut request = NetlinkMessage::from(message);
        request.header.flags = NLM_F_REQUEST | flags;
        request.header.sequence_number = self.sequence;
        request.finalize();
        let mut packet = vec![0; request.buffer_len()];
        request.serialize(&mut packet);
        rustix::io::retry_on_intr(|| send(&self.socket, &packet, SendFlags::empty()))?;
        let mut found = Vec::new();
        while !self.receive(&mut found)? {}
        Ok(found)
    }

    /// One packet of an answer; whether it was the last.
    fn receive(&mut self, found: &mut Vec<RouteNetlinkMessage>) -> io::Result<bool> {
        let Socket { socket, buffer, sequence } = self;
        let received =
            rustix::io::retry_on_intr(|| recv(&*socket, buffer.as_mut_slice(), RecvFlags::TRUNC))?;
        let (_, length) = received;
        let mut rest = buffer.get(..length).ok_or_else(cut)?;
        while !rest.is_empty() {
            let header = NetlinkBuffer::new_checked(rest).map_err(io::Error::other)?;
            let end = usize::try_from(header.length()).map_err(io::Error::other)?;
            let (packet, number) = (rest.get(..end).ok_or_else(cut)?, header.sequence_number());
            rest = rest.get(end.next_multiple_of(4)..).unwrap_or_default();
            // What is left of a request that was given up is passed over.
            if number != *sequence {
                continue;
            }
            let message = match NetlinkMessage::<RouteNetlinkMessage>::deserialize(packet) {
                Ok(message) => message,
                // Of a kind of interface or route that is newer than this program.
                Err(error) => {
                    tracing::debug!(%error, "an answer of the kernel is not understood");
                    continue;
                }
            };
            match message.payload {
                NetlinkPayload::Done(_) => return Ok(true),
                NetlinkPayload::Error(error) if error.code.is_none() => return Ok(true),
                NetlinkPayload::Error(error) => return Err(error.to_io()),
                NetlinkPayload::InnerMessage(message) => found.push(message),
                _ => {}
            }
        }
        Ok(false)
    }
}

impl AsFd for Socket {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.socket.as_fd()
    }
}

impl Claim {
    fn route(self) -> RouteMessage {
        let length = self.block.prefix_len();
        let mut message = route(length, RouteType::BlackHole, RouteScope::Universe);
        message.attributes = vec![
            RouteAttribute::Destination(RouteAddress::Inet(self.block.network())),
            RouteAttribute::Priority(self.owner),
        ];
        message
    }
}

fn ready() -> LinkFlags {
    LinkFlags::Up | LinkFlags::Noarp
}

fn link(index: u32, flags: LinkFlags, attributes: Vec<LinkAttribute>) -> LinkMessage {
    let mut message = LinkMessage::default();
    message.header.index = index;
    message.header.flags = flags;
    message.header.change_mask = flags;
    message.attributes = attributes;
    message
}

fn name(name: &str) -> LinkAttribute {
    LinkAttribute::IfName(name.to_owned())
}

fn hardware_address() -> LinkAttribute {
    LinkAttribute::Address(HARDWARE_ADDRESS.to_vec())
}

fn route(length: u8, kind: RouteType, scope: RouteScope) -> RouteMessage {
    let mut message = RouteMessage::default();
    message.header.address_family = AddressFamily::Inet;
    message.header.destination_prefix_length = length;
    message.header.table = RouteHeader::RT_TABLE_MAIN;
    message.header.protocol = CRESSET;
    message.header.scope = scope;
    message.header.kind = kind;
    message
}

fn read_link(message: RouteNetlinkMessage) -> Option<Link> {
    let RouteNetlinkMessage::NewLink(link) = message else { return None };
    let index = link.header.index;
    let name = link.attributes.into_iter().find_map(|attribute| match attribute {
        LinkAttribute::IfName(name) => Some(name),
        _ => None,
    })?;
    Some(Link { index, name })
}

fn destination(route: &RouteMessage) -> Option<Ipv4Net> {
    let destination = route.attributes.iter().find_map(|attribute| match attribute {
        RouteAttribute::Destination(RouteAddress::Inet(address)) => Some(*address),
        _ => None,
    })?;
    Ipv4Net::new(destination, route.header.destination_prefix_length).ok()
}

fn read_route(route: RouteMessage) -> Option<(Ipv4Net, Option<Claim>)> {
    let block = destination(&route)?;
    let owner = route.attributes.iter().find_map(|attribute| match attribute {
        RouteAttribute::Priority(owner) => Some(*owner),
        _ => None,
    });
    let ours = route.header.protocol == CRESSET && route.header.kind == RouteType::BlackHole;
    Some((block, owner.filter(|_| ours).map(|owner| Claim { block, owner })))
}

fn cut() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "an answer of the kernel was cut")
}
