//! The networks of sandboxes.
//!
//! ```text
//!  sandbox                    this host                                    the internet
//!  eth0 100.x.y.z/32 ──veth── crs<instance>-<n>  100.x.y.1 ── rules, NAT ── uplink ──>
//!  lo   Runtime API, …                            table inet cresset_<instance>
//! ```
//!
//! Each sandbox has a link of its own, and no two share one: what leaves it is judged by the rules
//! of this host, which the sandbox has no right over, for its namespace belongs to the host's user
//! namespace. The links ask nobody for addresses (no ARP), carry no IPv6, and take no source but the
//! sandbox's own. Networks are made ahead by a keeper thread, because making one takes longer than
//! the rest of a launch, and end with their namespace, because deleting a link takes longer still.
//! An ordinary user's server has all that is here "this host's" in a namespace of its own (`uplink`).

mod addresses;
mod egress;
mod firewalls;
mod foundation;
mod host;
mod names;
mod netlink;
mod nft;
mod place;
mod policies;
mod pool;
mod probe;
mod program;
mod ranges;
mod table;
mod tables;
mod traces;
mod uplink;

use std::io;

use ipnet::Ipv4Net;

pub use egress::{Destination, Egress, EgressError};
pub(crate) use pool::{Lease, Networks, Prepared};
pub(crate) use probe::capability;
pub(crate) use uplink::{CARRIER_NAME, become_carrier};

use crate::{Error, Owner};
use host::HostError;
use names::Names;

/// A socket for each is made in every sandbox.
pub const MOST_HOST_PORTS: usize = 16;

/// What the operator decides about the networks of functions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NetworkSettings {
    /// What a function may reach that says nothing itself.
    pub egress: Egress,
    /// What others may that are assigned a policy of their own.
    pub others: Vec<Egress>,
    /// The addresses of sandboxes; a free block is found where there is none.
    pub subnet: Option<Ipv4Net>,
    /// TCP ports of the host's loopback that functions reach, at most [`MOST_HOST_PORTS`].
    pub host_ports: Vec<u16>,
}

impl NetworkSettings {
    /// Whether there is anything to reach for anybody.
    pub(crate) fn reaches_out(&self) -> bool {
        !self.egress.is_none() || self.others.iter().any(|egress| !egress.is_none())
    }
}

/// A block for [`NetworkSettings::subnet`]: private, with room for a few sandboxes at least.
///
/// # Errors
/// What is wrong with it.
pub fn subnet(text: &str) -> Result<Ipv4Net, &'static str> {
    let block = text.parse::<Ipv4Net>();
    let block = block.map_err(|_malformed| "expected a block such as 10.200.0.0/19")?;
    if block != block.trunc() {
        return Err("expected the block's first address, as in 10.200.0.0/19");
    }
    if !(8..=28).contains(&block.prefix_len()) {
        return Err("expected a block from /8 to /28: each sandbox takes one address");
    }
    if !ranges::PRIVATE.iter().any(|range| range.contains(&block)) {
        return Err("expected private addresses, such as 10.200.0.0/19");
    }
    Ok(block)
}

/// Removes what an earlier server of this instance has left. Blocks.
pub(crate) fn clean_up(instance: &str) -> Result<(), Error> {
    if !crate::capabilities::is_root() {
        return Ok(());
    }
    host::tear_down(&Names::of(instance)).map_err(|error| failure("clean up the network", error))
}

/// Undoes what other servers have changed on this host that have ended without doing it. Returns how
/// many there were. Blocks.
pub(crate) fn reclaim() -> Result<usize, Error> {
    if !crate::capabilities::is_root() {
        return Ok(0);
    }
    traces::reclaim().map_err(|error| failure("undo what a killed server has changed", error))
}

/// What servers have changed on this host's network, by instance, and whose it is. Blocks.
pub(crate) fn changes() -> Result<Vec<(String, Owner, String)>, Error> {
    if !crate::capabilities::is_root() {
        return Ok(Vec::new());
    }
    traces::list().map_err(|error| failure("list what servers have changed", error))
}

fn failure(step: &'static str, error: HostError) -> Error {
    Error::Step { step, source: io::Error::other(error) }
}
