//! Networks made ahead, by a keeper thread of their own.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io;
use std::net::Ipv4Addr;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use super::addresses::{Addresses, Candidate};
use super::egress::Egress;
use super::foundation::Foundation;
use super::names::Names;
use super::netlink::Socket;
use super::policies::{Policies, Policy, SERVERS};
use super::{place, probe};
use crate::defence::{Defence, Without};
use crate::failpoint::{self, Place};
use crate::sys::network::loopback_up;
use crate::{Error, Privilege, Settings};

/// Networks that are kept ready.
const READY: usize = 8;
/// Names that are tried for one network.
const ATTEMPTS: usize = 64;
/// The sandbox's end of its link.
const INSIDE: &str = "eth0";

/// The networks of one server, and what it has changed on the host for them, which is undone when
/// this is dropped.
#[derive(Debug)]
pub(crate) struct Networks {
    inner: Arc<Inner>,
    keeper: Option<JoinHandle<()>>,
    foundation: Foundation,
}

#[derive(Debug)]
struct Inner {
    names: Names,
    policies: Policies,
    egress: Egress,
    /// A socket of this host, and the namespace that it is in.
    host: Mutex<Socket>,
    /// This host's address on every link.
    gateway: Ipv4Addr,
    without: Without,
    namespace: File,
    /// The same where it is not the one that the server is in.
    elsewhere: Option<Arc<File>>,
    state: Mutex<State>,
    wanted: Condvar,
}

#[derive(Debug)]
struct State {
    ready: VecDeque<Prepared>,
    addresses: Addresses,
    next: u32,
    /// The keeper makes networks from the first one that is taken on.
    in_use: bool,
    stopped: bool,
}

/// A network that waits for its sandbox.
#[derive(Debug)]
pub(crate) struct Prepared {
    namespace: OwnedFd,
    lease: Lease,
}

/// A sandbox's link as the host sees it, as long as the sandbox lives.
#[derive(Debug)]
pub(crate) struct Lease {
    inner: Arc<Inner>,
    address: Ipv4Addr,
    interface: String,
    index: u32,
    policy: Arc<Policy>,
}

impl Networks {
    /// `None` where functions are to have no network, or this machine cannot give them one, which is
    /// said in the log.
    ///
    /// # Errors
    /// What the settings ask for and cannot be: a block of addresses that is in use.
    pub(crate) fn open(
        settings: &Settings,
        privilege: &Privilege,
    ) -> Result<Option<Networks>, Error> {
        let Settings { instance, launcher, network, .. } = settings;
        if !network.reaches_out() || probe::lack(privilege).is_some() {
            return Ok(None);
        }
        let (names, without) = (Names::of(instance), settings.without());
        let laid = Foundation::lay(&names, network, without, (privilege, launcher))?;
        let Some(foundation) = laid else { return Ok(None) };
        failpoint::at(Place::Rules);
        let inner = Inner::new(names, &foundation, network.egress.clone(), without)
            .map_err(Error::step("open the network of this host"))?;
        Ok(Some(Networks::keep(Arc::new(inner), foundation)?))
    }

    fn keep(inner: Arc<Inner>, foundation: Foundation) -> Result<Networks, Error> {
        let kept = Arc::clone(&inner);
        let keeper = thread::Builder::new().name("sandbox-networks".into());
        let keeper = keeper.spawn(move || kept.keep_ready());
        let keeper = keeper.map_err(Error::step("start the keeper of networks"))?;
        Ok(Networks { inner, keeper: Some(keeper), foundation })
    }

    /// One that is ready, or else a new one. Blocks.
    pub(crate) fn take(&self) -> io::Result<Prepared> {
        let ready = {
            let mut state = self.inner.lock();
            state.in_use = true;
            state.ready.pop_front()
        };
        self.inner.wanted.notify_one();
        ready.map_or_else(|| self.inner.prepare(), Ok)
    }
}

impl Drop for Networks {
    fn drop(&mut self) {
        self.inner.lock().stopped = true;
        self.inner.wanted.notify_one();
        if let Some(keeper) = self.keeper.take() {
            // A keeper that panicked has said so itself.
            keeper.join().ok();
        }
        // Not before: the keeper may have been making one, which holds on to what it is kept in.
        let ready = std::mem::take(&mut self.inner.lock().ready);
        drop(ready);
        if let Err(error) = self.foundation.remove(&self.inner.names) {
            let error = &error as &dyn std::error::Error;
            tracing::warn!(
                error,
                "what was changed on this host's network is left to the next start"
            );
        }
        failpoint::at(Place::NoNetworks);
    }
}

impl Inner {
    fn new(
        names: Names,
        foundation: &Foundation,
        egress: Egress,
        without: Without,
    ) -> io::Result<Inner> {
        let addresses = Addresses::of(foundation.block());
        let gateway = addresses.gateway;
        let state =
            State { ready: VecDeque::new(), addresses, next: 0, in_use: false, stopped: false };
        let elsewhere = foundation.namespace().map(Arc::clone);
        let (host, namespace) =
            place::within(elsewhere.as_deref(), || Ok((Socket::open()?, place::here()?)))?;
        Ok(Inner {
            policies: Policies::new(names.clone(), foundation.nft.clone(), &egress),
            names,
            egress,
            host: Mutex::new(host),
            gateway,
            without,
            namespace,
            elsewhere,
            state: Mutex::new(state),
            wanted: Condvar::new(),
        })
    }

    /// The keeper's life: one network after another, while fewer than enough are ready.
    fn keep_ready(self: &Arc<Self>) {
        let mut state = self.lock();
        while !state.stopped {
            if !state.in_use || state.ready.len() >= READY {
                state = self.wanted.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            drop(state);
            let made = self.prepare();
            state = self.lock();
            match made {
                Ok(prepared) => state.ready.push_back(prepared),
                Err(error) => {
                    tracing::warn!(%error, "no network was made ahead");
                    // Until the next is taken: whoever takes it hears the error himself.
                    state.in_use = false;
                }
            }
        }
    }

    fn prepare(self: &Arc<Self>) -> io::Result<Prepared> {
        let policy = self.policies.number(&self.egress).map_err(io::Error::other)?;
        // Numbers come round again after tens of thousands, and some may still be in use.
        for _ in 0..ATTEMPTS {
            let (interface, address) = self.reserve()?;
            match self.make(&interface, address) {
                Ok((namespace, index)) => {
                    let inner = Arc::clone(self);
                    let lease = Lease { inner, address, interface, index, policy };
                    return Ok(Prepared { namespace, lease });
                }
                Err(error) => {
                    self.lock().addresses.give_back(address, interface);
                    if error.kind() != io::ErrorKind::AlreadyExists {
                        return Err(error);
                    }
                }
            }
        }
        Err(io::Error::other("no name for a network interface is free"))
    }

    /// A name, and an address that leads to no other sandbox.
    fn reserve(&self) -> io::Result<(String, Ipv4Addr)> {
        let tries = self.lock().addresses.count_of_used() + 1;
        for _ in 0..tries {
            let (interface, candidate) = {
                let mut state = self.lock();
                let interface = self.names.interface(state.next);
                state.next = state.next.wrapping_add(1);
                (interface, state.addresses.take())
            };
            match candidate {
                Some(Candidate { address, last: None }) => return Ok((interface, address)),
                // The kernel is asked without the lock, for it may take its time.
                Some(Candidate { address, last: Some(last) }) if self.is_gone(&last) => {
                    return Ok((interface, address));
                }
                Some(Candidate { address, last: Some(last) }) => {
                    self.lock().addresses.give_back(address, last);
                }
                None => break,
            }
        }
        Err(io::Error::other("all addresses of network.subnet are in use"))
    }

    fn is_gone(&self, interface: &str) -> bool {
        let found = lock(&self.host).find(interface);
        found.is_err_and(|error| error.raw_os_error() == Some(libc::ENODEV))
    }

    /// A namespace with one end of a link, and the number of the other end here.
    fn make(&self, interface: &str, address: Ipv4Addr) -> io::Result<(OwnedFd, u32)> {
        let namespace = place::make(|| self.furnish(interface, address))?;
        place::within(self.elsewhere.as_deref(), || self.without_ipv6(interface))?;
        let mut host = lock(&self.host);
        let index = host.find(interface)?;
        host.open_link(index, SERVERS)?;
        host.add_address(index, self.gateway, address)?;
        failpoint::at(Place::Network);
        Ok((namespace.into(), index))
    }

    /// The sandbox's side, done there.
    fn furnish(&self, interface: &str, address: Ipv4Addr) -> io::Result<()> {
        // For links that are made from here on: the loopback keeps its own.
        self.without_ipv6("default")?;
        let mut socket = Socket::open()?;
        loopback_up()?;
        socket.add_pair(INSIDE, interface, self.namespace.as_fd())?;
        failpoint::at(Place::Link);
        let index = socket.find(INSIDE)?;
        socket.add_address(index, address, address)?;
        socket.add_default_route(index)
    }

    /// `interface` of the caller's namespace. A kernel without IPv6 has nothing to switch off.
    fn without_ipv6(&self, interface: &str) -> io::Result<()> {
        if self.without.leaves_out(Defence::NoIpv6) {
            return Ok(());
        }
        let file = Path::new("/proc/sys/net/ipv6/conf").join(interface).join("disable_ipv6");
        match fs::write(file, "1") {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

impl Prepared {
    /// The namespace for the launcher, and what the host keeps.
    pub(crate) fn into_parts(self) -> (OwnedFd, Lease) {
        (self.namespace, self.lease)
    }
}

impl Lease {
    /// From here on the sandbox reaches what `egress` allows, and nothing else. Blocks.
    pub(crate) fn allow(&mut self, egress: &Egress) -> io::Result<()> {
        let policy = self.inner.policies.number(egress).map_err(io::Error::other)?;
        if policy.group != self.policy.group {
            lock(&self.inner.host).set_group(self.index, policy.group)?;
        }
        self.policy = policy;
        Ok(())
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let interface = std::mem::take(&mut self.interface);
        self.inner.lock().addresses.give_back(self.address, interface);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
