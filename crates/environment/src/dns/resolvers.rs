//! The resolvers of this host, and how they are followed when they change.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use tokio::time::Instant;

const FILE: &str = "/etc/resolv.conf";
/// How old what is known of the file may be.
const FRESH: Duration = Duration::from_secs(1);
/// As many as the C library asks.
const MOST: usize = 3;
const PORT: u16 = 53;

#[derive(Debug)]
pub(super) enum Resolvers {
    Named(Vec<SocketAddr>),
    OfTheHost(Mutex<Option<Known>>),
}

#[derive(Debug, Clone)]
pub(super) struct Known {
    looked: Instant,
    changed: Option<SystemTime>,
    resolvers: Vec<SocketAddr>,
}

impl Resolvers {
    pub(super) fn new(named: Vec<SocketAddr>) -> Resolvers {
        if named.is_empty() {
            Resolvers::OfTheHost(Mutex::new(None))
        } else {
            Resolvers::Named(named)
        }
    }

    pub(super) fn current(&self) -> Vec<SocketAddr> {
        let known = match self {
            Resolvers::Named(resolvers) => return resolvers.clone(),
            Resolvers::OfTheHost(known) => known,
        };
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *known {
            Some(known) if known.looked.elapsed() < FRESH => {}
            other => {
                let changed = fs::metadata(FILE).and_then(|it| it.modified()).ok();
                match other {
                    Some(known) if known.changed == changed => known.looked = Instant::now(),
                    _ => *other = Some(Known::read(changed)),
                }
            }
        }
        known.as_ref().map(|it| it.resolvers.clone()).unwrap_or_default()
    }
}

impl Known {
    fn read(changed: Option<SystemTime>) -> Known {
        // Without the file, the host's own resolver would be asked, as the C library does.
        let text = fs::read_to_string(FILE).unwrap_or_default();
        Known { looked: Instant::now(), changed, resolvers: parse(&text) }
    }
}

/// The resolvers that a `resolv.conf` names.
fn parse(text: &str) -> Vec<SocketAddr> {
    let named = text.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let (key, address) = (words.next()?, words.next()?);
        (key == "nameserver").then(|| address.parse::<IpAddr>().ok()).flatten()
    });
    let named: Vec<SocketAddr> = named.take(MOST).map(|it| SocketAddr::new(it, PORT)).collect();
    if named.is_empty() { vec![SocketAddr::from((Ipv4Addr::LOCALHOST, PORT))] } else { named }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolvers_are_read_as_the_c_library_reads_them() {
        let text = "# nameserver 9.9.9.9\nsearch example.com\nnameserver 192.0.2.1\n\
                    nameserver nonsense\n  nameserver  2001:db8::1 # second\nnameserver\n";
        let expected = ["192.0.2.1:53", "[2001:db8::1]:53"].map(|it| it.parse().unwrap());
        assert_eq!(parse(text), expected);
        assert_eq!(parse(""), ["127.0.0.1:53".parse().unwrap()]);
    }
}
