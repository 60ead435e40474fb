//! What servers have changed on this host, whose it is, and whether its owner lives: a server holds a
//! name ([`Claim`]) from before its first change until after the last was undone.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use ipnet::Ipv4Net;

use super::host::{self, HostError, step};
use super::names::{self, Names};
use super::netlink::Socket;
use super::nft::Nft;
use super::tables::Tables;
use crate::Owner;
use crate::claim::Claim;

/// Of one instance.
#[derive(Debug, Default)]
pub(super) struct Trace {
    /// Known where its table is there.
    names: Option<Names>,
    block: Option<Ipv4Net>,
    links: usize,
}

/// Takes the name for the server whose hash this is; `None` where another has it.
pub(super) fn claim(owner: u32) -> io::Result<Option<Claim>> {
    Claim::take(&mark(owner))
}

/// Undoes what servers have changed that have ended without doing it. Returns how many there were.
pub(super) fn reclaim() -> Result<usize, HostError> {
    let _lock = host::lock()?;
    let mut socket = host::socket()?;
    let nft = Nft::find();
    let tables = tables(nft.as_ref());
    let mut dead = BTreeSet::new();
    for (owner, trace) in read(&mut socket, &tables)? {
        if !lives(owner, &trace)? {
            dead.insert(owner);
        }
    }
    if dead.is_empty() {
        return Ok(0);
    }
    host::remove_links(&dead, &mut socket)?;
    host::release(&dead, &mut socket)?;
    if let Some(nft) = nft {
        tables.remove(&nft, |names| dead.contains(&names.hash()))?;
    }
    Ok(dead.len())
}

/// In words, by instance, and whose it is.
pub(super) fn list() -> Result<Vec<(String, Owner, String)>, HostError> {
    let _lock = host::lock()?;
    let tables = tables(Nft::find().as_ref());
    let traces = read(&mut host::socket()?, &tables)?;
    traces
        .into_iter()
        .map(|(hash, trace)| {
            let owner = if lives(hash, &trace)? { Owner::Lives } else { Owner::Killed };
            Ok((trace.name(hash), owner, trace.told()))
        })
        .collect()
}

/// None where the kernel has no tables.
fn tables(nft: Option<&Nft>) -> Tables {
    nft.and_then(|nft| Tables::read(nft).ok()).unwrap_or_default()
}

/// By the hash of the instance.
fn read(socket: &mut Socket, tables: &Tables) -> Result<BTreeMap<u32, Trace>, HostError> {
    let mut traces: BTreeMap<u32, Trace> = BTreeMap::new();
    for table in tables.all() {
        traces.entry(table.names.hash()).or_default().names = Some(table.names.clone());
    }
    let routes = socket.routes().map_err(step("read the routes"))?;
    for claim in routes.into_iter().filter_map(|(_, claim)| claim) {
        traces.entry(claim.owner).or_default().block = Some(claim.block);
    }
    let links = socket.links().map_err(step("list the interfaces"))?;
    for owner in links.iter().filter_map(|link| names::owner_of(&link.name)) {
        traces.entry(owner).or_default().links += 1;
    }
    Ok(traces)
}

/// A server of before this had such names holds that of its instance alone.
fn lives(owner: u32, trace: &Trace) -> Result<bool, HostError> {
    let held = Claim::is_held(&mark(owner)).and_then(|held| match &trace.names {
        Some(names) if !held => Claim::is_instance_held(names.instance()),
        _ => Ok(held),
    });
    held.map_err(step("read which servers live"))
}

fn mark(owner: u32) -> String {
    format!("network-{owner:08x}")
}

impl Trace {
    fn name(&self, owner: u32) -> String {
        self.names.as_ref().map_or_else(|| format!("{owner:08x}"), |it| it.instance().to_owned())
    }

    fn told(&self) -> String {
        let table = self.names.as_ref().map(|names| format!("nft table inet {}", names.table()));
        let route = self.block.map(|block| format!("blackhole route {block}"));
        let links = (self.links > 0).then(|| format!("links crs…: {}", self.links));
        [table, route, links].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
