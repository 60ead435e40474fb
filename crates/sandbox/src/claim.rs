//! What one process of this machine holds at a time, until it ends, however it ends: a name among the
//! abstract addresses of Unix sockets. Nothing of it is on a disk, and nothing need be writable.

use std::fs;
use std::io;
use std::os::fd::OwnedFd;

use rustix::net::{AddressFamily, SocketAddrUnix, SocketFlags, SocketType, bind, socket_with};

use crate::Error;

/// A name that nobody else has while this lives.
#[derive(Debug)]
pub struct Claim {
    _socket: OwnedFd,
}

impl Claim {
    /// The instance of a server, for as long as it may make sandboxes and clean up. The lock of its
    /// data directory does not say as much: a copy of the directory has another lock and the same
    /// name.
    ///
    /// # Errors
    /// [`Error::InstanceInUse`] where another process has it.
    pub fn instance(instance: &str) -> Result<Claim, Error> {
        let claimed = Claim::take(&of_instance(instance));
        let claimed = claimed.map_err(Error::step("claim the server's name"))?;
        claimed.ok_or_else(|| Error::InstanceInUse { instance: instance.to_owned() })
    }

    /// Whether a process has the instance's, as far as this network namespace sees.
    pub(crate) fn is_instance_held(instance: &str) -> io::Result<bool> {
        Claim::is_held(&of_instance(instance))
    }

    /// Whether somebody has it, without taking it from whoever wants to meanwhile.
    pub(crate) fn is_held(name: &str) -> io::Result<bool> {
        // Of the thread: one may be in another network namespace than its process.
        let sockets = fs::read_to_string("/proc/thread-self/net/unix")?;
        let wanted = format!("@{}", mark(name));
        Ok(sockets.lines().any(|line| line.split_whitespace().next_back() == Some(&*wanted)))
    }

    /// `None` where another has it.
    pub(crate) fn take(name: &str) -> io::Result<Option<Claim>> {
        // Never listened on, so that nobody can do anything with it.
        let kind = SocketType::SEQPACKET;
        let socket = socket_with(AddressFamily::UNIX, kind, SocketFlags::CLOEXEC, None)?;
        let address = SocketAddrUnix::new_abstract_name(mark(name).as_bytes())?;
        match bind(&socket, &address) {
            Ok(()) => Ok(Some(Claim { _socket: socket })),
            Err(rustix::io::Errno::ADDRINUSE) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

fn of_instance(instance: &str) -> String {
    format!("instance-{instance}")
}

fn mark(name: &str) -> String {
    format!("cresset-{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_held_until_its_holder_ends() {
        let name = format!("test-{}", std::process::id());
        let held = Claim::take(&name).unwrap().unwrap();
        assert!(Claim::take(&name).unwrap().is_none() && Claim::is_held(&name).unwrap());
        drop(held);
        assert!(!Claim::is_held(&name).unwrap());
        assert!(Claim::take(&name).unwrap().is_some());
    }

    #[test]
    fn a_second_server_of_the_same_instance_is_told_so() {
        let instance = format!("c{}", std::process::id());
        let _held = Claim::instance(&instance).unwrap();
        let refused = Claim::instance(&instance).unwrap_err();
        assert!(refused.to_string().contains("the data directory is a copy"), "{refused}");
    }
}
