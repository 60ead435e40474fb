//! The network of an ordinary user's server. Only root may change the host's; but a namespace of the
//! user's own is the user's to change, and the program `pasta` carries what leaves it by sockets of the
//! user's, which anybody may open.
//!
//! ```text
//!  sandbox              the uplink namespace                  the host
//!  eth0 ──veth── crs<instance>-<n> ── rules, NAT ── uplink ── pasta ── sockets ──>
//!                       table inet cresset_<instance>
//! ```
//!
//! To its rules that namespace is what the host is to root's. What is different is that the host's own
//! addresses lie outside of it, where pasta would reach them like any other: they are a set in the
//! table, which follows the host's.

mod pasta;
mod supervisor;

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use ipnet::Ipv4Net;
use tokio::time::Instant;

pub(crate) use pasta::{CARRIER_NAME, become_carrier};
pub(super) use pasta::{Pasta, TUN};

use super::names::Names;
use super::netlink::Socket;
use super::nft::Nft;
use super::place;
use crate::sys::network::loopback_up;
use supervisor::Supervisor;

/// The interface that pasta makes.
const INTERFACE: &str = "uplink";
/// How long a start waits for it; functions that run before have no way out yet.
const DEADLINE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(2);

/// The namespace, and with it what connects it: it ends when this is dropped.
#[derive(Debug)]
pub(super) struct Uplink {
    namespace: Arc<File>,
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    /// Closed to stop it.
    stop: OwnedFd,
    supervisor: JoinHandle<()>,
}

/// What of the host matters to rules that are not in its namespace.
#[derive(Debug, Default)]
pub(super) struct Machine {
    pub(super) addresses: Vec<Ipv4Net>,
    pub(super) routes: Vec<Ipv4Net>,
}

impl Uplink {
    pub(super) fn make() -> io::Result<Uplink> {
        let namespace = Arc::new(place::make(loopback_up)?);
        Ok(Uplink { namespace, running: None })
    }

    pub(super) fn namespace(&self) -> &Arc<File> {
        &self.namespace
    }

    /// Connects it, and waits for a moment until it is. The rules must be there.
    pub(super) fn connect(
        &mut self,
        names: Names,
        nft: Nft,
        pasta: Pasta,
        launcher: &Path,
    ) -> io::Result<()> {
        let (stopped, stop) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC)?;
        let namespace = Arc::clone(&self.namespace);
        let supervisor =
            Supervisor::new(names, nft, pasta, launcher.to_owned(), namespace, stopped)?;
        // A name of at most fifteen letters, as `ps` shows it.
        let thread = thread::Builder::new().name("sandbox-uplink".into());
        let supervisor = thread.spawn(move || supervisor.run())?;
        self.running = Some(Running { stop, supervisor });
        self.wait()
    }

    fn wait(&self) -> io::Result<()> {
        let mut socket = place::within(Some(&self.namespace), Socket::open)?;
        let deadline = Instant::now() + DEADLINE;
        while !socket.has_default_route()? && Instant::now() < deadline {
            thread::sleep(PAUSE);
        }
        Ok(())
    }
}

impl Drop for Uplink {
    fn drop(&mut self) {
        let Some(Running { stop, supervisor }) = self.running.take() else { return };
        drop(stop);
        // One that panicked has said so itself.
        supervisor.join().ok();
    }
}

impl Machine {
    /// Of the caller's namespace.
    pub(super) fn read() -> io::Result<Machine> {
        let mut socket = Socket::open()?;
        let routes = socket.routes()?.into_iter().map(|(range, _)| range).collect();
        Ok(Machine { addresses: socket.own_addresses()?, routes })
    }
}
