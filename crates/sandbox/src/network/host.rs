//! What is changed on the host while a server runs: a block of private addresses that nobody else
//! uses, one table of rules, and forwarding. Whoever changes it holds a lock of this host's network,
//! for servers start and stop side by side.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use ipnet::Ipv4Net;
use rustix::fs::{FlockOperation, flock};
use tokio::time::Instant;

use super::egress::Egress;
use super::names::{ANY_SERVERS, Names, owner_of};
use super::netlink::{self, Socket};
use super::nft::Nft;
use super::program::ProgramError;
use super::ranges::overlaps;
use super::table;
use super::tables::Tables;
use super::traces;
use super::uplink::Machine;
use crate::claim::Claim;
use crate::defence::Without;

pub(super) const FORWARD: &str = "/proc/sys/net/ipv4/ip_forward";
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
    #[error("another server of this machine has the same mark, {owner:08x}, by chance")]
    SameMark { owner: u32 },
    #[error("cannot {verb}")]
    Step { verb: &'static str, source: io::Error },
    #[error("the table of rules cannot be made")]
    Table(#[from] ProgramError),
}

/// What was changed on the host is this server's, which lives.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) block: Ipv4Net,
    _mark: Claim,
}

/// What is to be changed.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    pub(super) names: &'a Names,
    pub(super) nft: &'a Nft,
    pub(super) subnet: Option<Ipv4Net>,
    /// The server's own policy, for interfaces in this group.
    pub(super) policy: (u32, &'a Egress),
    /// Where this is not in the machine's own namespace, what that has.
    pub(super) machine: Option<&'a Machine>,
    pub(super) without: Without,
}

/// Takes a block of addresses, makes the table, and lets the caller's namespace forward.
pub(super) fn set_up(plan: &Plan<'_>) -> Result<Ground, HostError> {
    let Plan { names, nft, subnet, policy: (group, egress), machine, without } = *plan;
    let _lock = lock()?;
    let mut socket = socket()?;
    let owner = names.hash();
    let claimed = traces::claim(owner).map_err(step("claim the server's mark"))?;
    let mark = claimed.ok_or(HostError::SameMark { owner })?;
    release(&BTreeSet::from([owner]), &mut socket)?;
    let routes = socket.routes().map_err(step("read the routes"))?;
    let mut taken: Vec<Ipv4Net> = routes.into_iter().map(|(range, _)| range).collect();
    taken.extend(machine.into_iter().flat_map(|it| &it.routes));
    let block = choose(&taken, owner, subnet)?;
    let claim = netlink::Claim { block, owner };
    socket.claim(claim).map_err(step("add a route for the block of addresses"))?;
    let made = bystanders(nft, &mut socket).and_then(|bystanders| {
        let machine = machine.map(|it| it.addresses.as_slice());
        let table = table::make(names, block, bystanders.as_deref(), machine, without);
        nft.apply(&(table + &table::add_policy(names, group, egress)))?;
        fs::write(FORWARD, "1").map_err(step("switch net.ipv4.ip_forward on"))
    });
    if let Err(error) = made {
        // What was made goes; the first failure is the one to be told.
        nft.apply(&table::remove(names)).ok();
        socket.release(claim).ok();
        return Err(error);
    }
    Ok(Ground { block, _mark: mark })
}

/// Undoes what a server of this instance has changed. Interfaces that are still there are waited
/// for, since sandboxes that have ended take theirs with them, and then removed.
pub(super) fn tear_down(names: &Names) -> Result<(), HostError> {
    let _lock = lock()?;
    let (mut socket, ours) = (socket()?, BTreeSet::from([names.hash()]));
    remove_links(&ours, &mut socket)?;
    release(&ours, &mut socket)?;
    let Some(nft) = Nft::find() else { return Ok(()) };
    // Where the kernel has no tables, there is none of ours.
    let Ok(tables) = Tables::read(&nft) else { return Ok(()) };
    tables.remove(&nft, |it| it == names)
}

/// The interfaces that this host did not forward between before the first server of Cresset began;
/// `None` where it forwarded anyway.
fn bystanders(nft: &Nft, socket: &mut Socket) -> Result<Option<Vec<String>>, HostError> {
    if let Some(names) = Tables::read(nft)?.bystanders(nft)? {
        return Ok(Some(names));
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

/// Removes the routes that mark the blocks of `owners`.
pub(super) fn release(owners: &BTreeSet<u32>, socket: &mut Socket) -> Result<(), HostError> {
    let routes = socket.routes().map_err(step("read the routes"))?;
    let ours = routes.into_iter().filter_map(|(_, claim)| claim);
    for claim in ours.filter(|claim| owners.contains(&claim.owner)) {
        socket.release(claim).map_err(step("remove the route of the block of addresses"))?;
    }
    Ok(())
}

/// Waits for the interfaces of `owners` to go, and removes those that do not.
pub(super) fn remove_links(owners: &BTreeSet<u32>, socket: &mut Socket) -> Result<(), HostError> {
    let is_theirs = |name: &str| owner_of(name).is_some_and(|owner| owners.contains(&owner));
    let deadline = Instant::now() + LINKS_DEADLINE;
    loop {
        let links = socket.links().map_err(step("list the interfaces"))?;
        let theirs: Vec<_> = links.into_iter().filter(|it| is_theirs(&it.name)).collect();
        if theirs.is_empty() {
            return Ok(());
        }
        if Instant::now() > deadline {
            for link in theirs {
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

pub(super) fn socket() -> Result<Socket, HostError> {
    Socket::open().map_err(step("talk to the kernel"))
}

/// The network namespace itself is what is locked: it is there for every server that shares it.
pub(super) fn lock() -> Result<File, HostError> {
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

pub(super) fn step<E: Into<io::Error>>(verb: &'static str) -> impl FnOnce(E) -> HostError {
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
