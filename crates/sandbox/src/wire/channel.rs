//! One packet at a time, with the descriptors beside it.

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};

/// More than the kernel lets through by default (`net.core.wmem_default`, 208 KiB), so that no
/// packet is cut.
const PACKET: usize = 256 * 1_024;
/// Descriptors beside one packet: six of a launcher, and a socket for each port of the host that is
/// opened, are the most.
const DESCRIPTORS: usize = 8 + crate::MOST_HOST_PORTS;

/// One end of the socket, with blocking calls.
#[derive(Debug)]
pub(crate) struct Channel {
    socket: OwnedFd,
    buffer: Vec<u8>,
}

#[derive(Debug)]
pub(crate) struct Packet {
    pub(crate) bytes: Vec<u8>,
    pub(crate) fds: Vec<OwnedFd>,
}

impl Channel {
    pub(crate) fn new(socket: OwnedFd) -> Channel {
        Channel { socket, buffer: vec![0; PACKET] }
    }

    /// Two ends; the second is for the launcher.
    pub(crate) fn pair() -> io::Result<(OwnedFd, OwnedFd)> {
        let flags = rustix::net::SocketFlags::CLOEXEC;
        let kind = rustix::net::SocketType::SEQPACKET;
        Ok(rustix::net::socketpair(rustix::net::AddressFamily::UNIX, kind, flags, None)?)
    }

    pub(crate) fn send(&self, packet: &[u8], fds: &[BorrowedFd<'_>]) -> io::Result<()> {
        send(&self.socket, packet, fds)
    }

    /// `None` where the other end has gone.
    pub(crate) fn receive(&mut self) -> io::Result<Option<Packet>> {
        receive(&self.socket, &mut self.buffer, RecvFlags::empty())
    }

    /// From now on a [`Channel::receive`] that waits longer fails.
    pub(crate) fn set_deadline(&self, deadline: Option<Duration>) -> io::Result<()> {
        let timeout = rustix::net::sockopt::Timeout::Recv;
        Ok(rustix::net::sockopt::set_socket_timeout(&self.socket, timeout, deadline)?)
    }

    pub(crate) fn into_socket(self) -> OwnedFd {
        self.socket
    }
}

impl AsFd for Channel {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.socket.as_fd()
    }
}

pub(crate) fn send(socket: impl AsFd, packet: &[u8], fds: &[BorrowedFd<'_>]) -> io::Result<()> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS))];
    let mut beside = SendAncillaryBuffer::new(&mut space);
    if !fds.is_empty() && !beside.push(SendAncillaryMessage::ScmRights(fds)) {
        return Err(io::Error::from(io::ErrorKind::ArgumentListTooLong));
    }
    let flags = SendFlags::NOSIGNAL;
    let sent = rustix::io::retry_on_intr(|| {
        sendmsg(&socket, &[IoSlice::new(packet)], &mut beside, flags)
    })?;
    // A packet goes whole or not at all.
    if sent == packet.len() { Ok(()) } else { Err(io::Error::from(io::ErrorKind::WriteZero)) }
}

/// [`io::ErrorKind::WouldBlock`] where there is no packet; an empty option at the end.
pub(crate) fn receive_nonblocking(
    socket: impl AsFd,
    buffer: &mut [u8],
) -> io::Result<Option<Packet>> {
    receive(socket, buffer, RecvFlags::DONTWAIT)
}

fn receive(socket: impl AsFd, buffer: &mut [u8], flags: RecvFlags) -> io::Result<Option<Packet>> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS))];
    let mut beside = RecvAncillaryBuffer::new(&mut space);
    let flags = flags | RecvFlags::CMSG_CLOEXEC;
    let received = loop {
        match recvmsg(&socket, &mut [IoSliceMut::new(buffer)], &mut beside, flags) {
            Err(rustix::io::Errno::INTR) => {}
            // The other end went with packets of ours unread.
            Err(rustix::io::Errno::CONNRESET) => return Ok(None),
            other => break other?,
        }
    };
    let fds: Vec<OwnedFd> = beside
        .drain()
        .filter_map(|message| match message {
            RecvAncillaryMessage::ScmRights(fds) => Some(fds),
            _ => None,
        })
        .flatten()
        .collect();
    if received.flags.intersects(ReturnFlags::TRUNC | ReturnFlags::CTRUNC) {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a control message was cut"));
    }
    // No message of ours is empty: this is the end.
    if received.bytes == 0 {
        return Ok(None);
    }
    let bytes = buffer.get(..received.bytes).unwrap_or_default().to_vec();
    Ok(Some(Packet { bytes, fds }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packet_arrives_whole_with_its_descriptors() {
        let (here, there) = Channel::pair().unwrap();
        let (here, mut there) = (Channel::new(here), Channel::new(there));
        let body = vec![7; 100_000];
        here.send(&body, &[here.as_fd(), here.as_fd()]).unwrap();
        let packet = there.receive().unwrap().unwrap();
        assert_eq!((packet.bytes, packet.fds.len()), (body, 2));
    }

    #[test]
    fn the_end_is_told() {
        let (here, there) = Channel::pair().unwrap();
        let mut there = Channel::new(there);
        drop(here);
        assert!(there.receive().unwrap().is_none());
    }

    #[test]
    fn a_deadline_ends_the_waiting() {
        let (_here, there) = Channel::pair().unwrap();
        let mut there = Channel::new(there);
        there.set_deadline(Some(Duration::from_millis(5))).unwrap();
        assert_eq!(there.receive().unwrap_err().kind(), io::ErrorKind::WouldBlock);
    }
}
