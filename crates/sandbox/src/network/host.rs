//! What is changed on the host while a server runs: a block of private addresses that nobody else
//! uses, one table of rules, and forwarding. Whoever changes it holds a lock of this host's network,
//! for servers start and stop side by side.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use ipnet::Ipv4Net;
use rustix::fs::{FlockOperation, flock};
use serde_json::Value;
use tokio::time::Instant;

use super::egress::Egress;
use super::names::{ANY_SERVERS, Names};
use super::netlink::{Claim, Socket};
use super::nft::{Nft, NftError};
use super::ranges::overlaps;
use super::table::{self, BYSTANDERS};
use crate::defence::Without;

const FORWARD: &str = "/proc/sys/net/ipv4/ip_forward";
/// Room for 8,189 sandboxes.
const BLOCK_LENGTH: u8 = 19;
/// Where blocks are looked for, in this order: what carriers use, benchmarks, the upper half of 10.
const RANGES: [&str; 3] = ["100.64.0.0/10", "198.18.0.0/15", "10.128.0.0/9"];
/// Routes that are wider than this stand for "everything else".
const WIDEST: u8 = 8;
const LOCK_DEADLINE: Duration = Duration::from_secs(30);
/// How long the kernel may take to remove the networks of sandboxes that have ended.
const LINKS_DEADLINE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(5);

/// Why the host cannot give networks.
#[derive(Debug, thiserror::Error)]
pub(super) enum HostError {
    #[error("network.subnet {subnet} is in use on this machine (a route to {other}): name another")]
    InUse { subnet: Ipv4Net, other: Ipv4Net },
    #[error("no private block of addresses is free: name one by network.subnet")]
    NoBlock,
    #[error("cannot {verb}")]
    Step { verb: &'static str, source: io::Error },
    #[error("the table of rules cannot be made")]
    Table(#[from] NftError),
}

/// Takes a block of addresses, makes the table with the server's own policy for interfaces in
/// `group`, and lets the host forward.
pub(super) fn set_up(
    names: &Names,
    nft: &Nft,
    subnet: Option<Ipv4Net>,
    (group, egress): (u32, &Egress),
    without: Without,
) -> Result<Ipv4Net, HostError> {
    let _lock = lock()?;
    let mut socket = Socket::open().map_err(step("talk to the kernel"))?;
    release(names, &mut socket)?;
    let routes = socket.routes().map_err(step("read the routes"))?;
    let taken: Vec<Ipv4Net> = routes.into_iter().map(|(range, _)| range).collect();
    let block = choose(&taken, names.hash(), subnet)?;
    let claim = Claim { block, owner: names.hash() };
    socket.claim(claim).map_err(step("add a route for the block of addresses"))?;
    let made = bystanders(nft, &mut socket).and_then(|bystanders| {
        let table = table::make(names, block, bystanders.as_deref(), without);
        nft.apply(&(table + &table::add_policy(names, group, egress)))?;
        fs::write(FORWARD, "1").map_err(step("switch net.ipv4.ip_forward on"))
    });
    if let Err(error) = made {
        // What was made goes; the first failure is the one to be told.
        nft.apply(&table::remove(names)).ok();
        socket.release(claim).ok();
        return Err(error);
    }
    Ok(block)
}

/// Undoes what a server of this instance has changed. Interfaces that are still there are waited
/// for, since sandboxes that have ended take theirs with them, and then removed.
pub(super) fn tear_down(names: &Names) -> Result<(), HostError> {
    let _lock = lock()?;
    let mut socket = Socket::open().map_err(step("talk to the kernel"))?;
    remove_links(names, &mut socket)?;
    release(names, &mut socket)?;
    let Some(nft) = Nft::find() else { return Ok(()) };
    // Where the kernel has no tables, there is none of ours.
    let Ok(before) = Tables::read(&nft) else { return Ok(()) };
    if !before.all.contains(&names.table()) {
        return Ok(());
    }
    nft.apply(&table::remove(names))?;
    let of_others = before.with_bystanders.iter().any(|name| *name != names.table());
    if before.with_bystanders.contains(&names.table()) && !of_others {
        fs::write(FORWARD, "0").map_err(step("switch net.ipv4.ip_forward off again"))?;
    }
    Ok(())
}

/// The interfaces that this host did not forward between before the first server of Cresset began;
/// `None` where it forwarded anyway.
fn bystanders(nft: &Nft, socket: &mut Socket) -> Result<Option<Vec<String>>, HostError> {
    let others = Tables::read(nft)?.with_bystanders;
    if let Some(other) = others.first() {
        let listing = nft.ask(&["-j", "list", "set", "inet", other, BYSTANDERS])?;
        let elements = sets(&listing).find_map(|set| set.get("elem")?.as_array().cloned());
        let names = elements.unwrap_or_default();
        return Ok(Some(names.iter().filter_map(|it| Some(it.as_str()?.to_owned())).collect()));
    }
    let forwards = fs::read_to_string(FORWARD).map_err(step("read net.ipv4.ip_forward"))?;
    if forwards.trim() != "0" {
        return Ok(None);
    }
    let links = socket.links().map_err(step("list the interfaces"))?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let theirs = |name: &String| {
        !name.starts_with(ANY_SERVERS.trim_end_matches('*')) && name.chars().all(is_plain)
    };
    Ok(Some(links.into_iter().map(|link| link.name).filter(theirs).collect()))
}

/// The tables of all servers of this host.
#[derive(Debug, Default)]
struct Tables {
    all: Vec<String>,
    with_bystanders: Vec<String>,
}

impl Tables {
    fn read(nft: &Nft) -> Result<Tables, NftError> {
        let listing = nft.ask(&["-j", "-t", "list", "sets", "inet"])?;
        let mut tables = Tables::default();
        for set in sets(&listing) {
            let (Some(table), Some(name)) = (text(&set, "table"), text(&set, "name")) else {
                continue;
            };
            if !table.starts_with("cresset_") {
                continue;
            }
            if name == BYSTANDERS {
                tables.with_bystanders.push(table.clone());
            }
            if !tables.all.contains(&table) {
                tables.all.push(table);
            }
        }
        Ok(tables)
    }
}

fn sets(listing: &str) -> impl Iterator<Item = Value> {
    let parsed = serde_json::from_str::<Value>(listing).unwrap_or_default();
    let all = parsed.get("nftables").and_then(Value::as_array).cloned().unwrap_or_default();
    all.into_iter().filter_map(|entry| entry.get("set").cloned())
}

fn text(set: &Value, member: &str) -> Option<String> {
    set.get(member)?.as_str().map(ToOwned::to_owned)
}

/// A block that no route of this host leads to, the same for an instance as long as it is free.
fn choose(taken: &[Ipv4Net], hash: u32, subnet: Option<Ipv4Net>) -> Result<Ipv4Net, HostError> {
    let in_use = |block: Ipv4Net| {
        taken.iter().find(|route| route.prefix_len() >= WIDEST && overlaps(**route, block))
    };
    if let Some(subnet) = subnet {
        return match in_use(subnet) {
            Some(other) => Err(HostError::InUse { subnet, other: *other }),
            None => Ok(subnet),
        };
    }
    let ranges = RANGES.iter().filter_map(|range| range.parse::<Ipv4Net>().ok());
    let blocks = ranges.flat_map(|range| {
        let blocks: Vec<Ipv4Net> = range.subnets(BLOCK_LENGTH).into_iter().flatten().collect();
        let start = hash as usize % blocks.len().max(1);
        blocks.clone().into_iter().cycle().skip(start).take(blocks.len())
    });
    let free = |block: &Ipv4Net| in_use(*block).is_none();
    blocks.into_iter().find(free).ok_or(HostError::NoBlock)
}

fn release(names: &Names, socket: &mut Socket) -> Result<(), HostError> {
    let routes = socket.routes().map_err(step("read the routes"))?;
    let ours = routes.into_iter().filter_map(|(_, claim)| claim);
    for claim in ours.filter(|claim| claim.owner == names.hash()) {
        socket.release(claim).map_err(step("remove the route of the block of addresses"))?;
    }
    Ok(())
}

fn remove_links(names: &Names, socket: &mut Socket) -> Result<(), HostError> {
    let deadline = Instant::now() + LINKS_DEADLINE;
    loop {
        let links = socket.links().map_err(step("list the interfaces"))?;
        let ours: Vec<_> = links.into_iter().filter(|it| names.is_ours(&it.name)).collect();
        if ours.is_empty() {
            return Ok(());
        }
        if Instant::now() > deadline {
            for link in ours {
                match socket.delete_link(link.index) {
                    Err(error) if error.raw_os_error() != Some(libc::ENODEV) => {
                        return Err(step("remove an interface")(error));
                    }
                    _ => {}
                }
            }
            return Ok(());
        }
        thread::sleep(PAUSE);
    }
}

/// The network namespace itself is what is locked: it is there for every server that shares it.
fn lock() -> Result<File, HostError> {
    let verb = "lock this host's network";
    let path = Path::new("/proc/thread-self/ns/net");
    let file = File::open(path).map_err(step(verb))?;
    let deadline = Instant::now() + LOCK_DEADLINE;
    loop {
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => return Ok(file),
            Err(rustix::io::Errno::WOULDBLOCK) if Instant::now() < deadline => thread::sleep(PAUSE),
            Err(error) => return Err(step(verb)(error)),
        }
    }
}

fn step<E: Into<io::Error>>(verb: &'static str) -> impl FnOnce(E) -> HostError {
    move |source| HostError::Step { verb, source: source.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nets(texts: &[&str]) -> Vec<Ipv4Net> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn a_block_that_is_in_use_is_passed_over() {
        let first = choose(&[], 7, None).unwrap();
        assert_eq!(first, "100.64.224.0/19".parse().unwrap());
        let inside = nets(&["100.64.230.5/32", "0.0.0.0/1"]);
        assert_eq!(choose(&inside, 7, None).unwrap(), "100.65.0.0/19".parse().unwrap());
        let whole_range = nets(&["100.64.0.0/10"]);
        assert_eq!(choose(&whole_range, 7, None).unwrap(), "198.18.224.0/19".parse().unwrap());
        let everything = nets(&["100.64.0.0/10", "198.18.0.0/15", "10.0.0.0/8"]);
        assert!(matches!(choose(&everything, 7, None), Err(HostError::NoBlock)));
    }

    #[test]
    fn a_fixed_block_that_is_in_use_is_refused() {
        let subnet = "10.9.0.0/20".parse().unwrap();
        assert_eq!(choose(&nets(&["10.8.0.0/16"]), 7, Some(subnet)).unwrap(), subnet);
        let refused = choose(&nets(&["10.9.1.0/24"]), 7, Some(subnet)).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "network.subnet 10.9.0.0/20 is in use on this machine (a route to 10.9.1.0/24): name another"
        );
    }
}
