//! What a function may reach: `internet`, `none`, or a list of destinations.
//!
//! A destination is `ADDRESS[/PREFIX][:PORT[-PORT]][/tcp|/udp]`, by IPv4. Host names are refused: what
//! a name stands for is said by whoever owns it, so a name in a policy would be his to widen.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::str::FromStr;

use ipnet::Ipv4Net;

use super::ranges::{self, NEVER, PRIVATE, overlaps, within};

/// The policy of one function or of a server. Addresses that are never to be reached (this host,
/// metadata services, other sandboxes) are not in it, whatever it says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Egress {
    /// Every address but private ones.
    internet: bool,
    /// Ordered, and each once.
    destinations: Vec<Destination>,
}

/// Addresses and ports that are allowed though they may be private.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Destination {
    pub(super) range: Ipv4Net,
    pub(super) ports: Option<Ports>,
    pub(super) protocol: Option<Protocol>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Ports {
    pub(super) first: u16,
    pub(super) last: u16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Protocol {
    Tcp,
    Udp,
}

/// Why a text is no policy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EgressError {
    #[error("an empty list says nothing: \"none\" is no network at all")]
    Empty,
    #[error("\"none\" stands alone, and not in a list")]
    NoneInList,
    #[error(
        "'{0}' is no destination: expected internet, or ADDRESS[/PREFIX][:PORT[-PORT]][/tcp|/udp], \
         such as 10.1.2.0/24:5432/tcp"
    )]
    Malformed(String),
    #[error(
        "'{0}' is a host name: name the addresses, such as 203.0.113.7:443 (whoever owns a name \
         could lead it anywhere)"
    )]
    Name(String),
    #[error("'{0}' is an IPv6 address: functions have IPv4 only")]
    V6(String),
    #[error(
        "'{0}' is never reachable: this host, link-local and metadata addresses, multicast \
         (network.host_ports opens ports of this host)"
    )]
    Never(String),
    #[error(
        "the server's settings of the network do not allow '{0}': a function may only narrow them"
    )]
    Wider(String),
}

impl Egress {
    /// Nothing outside of the sandbox.
    pub const NONE: Egress = Egress { internet: false, destinations: Vec::new() };
    /// Every public address.
    pub const INTERNET: Egress = Egress { internet: true, destinations: Vec::new() };

    /// # Errors
    /// The first of `items` that is no destination.
    pub fn list<'a>(items: impl IntoIterator<Item = &'a str>) -> Result<Egress, EgressError> {
        let mut egress = Egress::NONE;
        for item in items.into_iter().map(str::trim) {
            match item {
                "internet" => egress.internet = true,
                "none" => return Err(EgressError::NoneInList),
                other => egress.destinations.push(other.parse()?),
            }
        }
        egress.destinations.sort_unstable();
        egress.destinations.dedup();
        if egress.is_none() { Err(EgressError::Empty) } else { Ok(egress) }
    }

    /// What either of the two allows.
    pub fn or(mut self, other: Egress) -> Egress {
        self.internet |= other.internet;
        self.destinations.extend(other.destinations);
        self.destinations.sort_unstable();
        self.destinations.dedup();
        self
    }

    pub fn is_none(&self) -> bool {
        *self == Egress::NONE
    }

    /// Whether a packet to `address` may pass, to some port at least. IPv6 never does; but a public
    /// address of it in an answer of DNS misleads nobody.
    pub fn reaches(&self, address: IpAddr) -> bool {
        if ranges::is_never(address) || self.is_none() {
            return false;
        }
        match address {
            IpAddr::V4(address) => {
                self.internet && !within(PRIVATE, address)
                    || self.destinations.iter().any(|it| it.range.contains(&address))
            }
            IpAddr::V6(_) => true,
        }
    }

    /// That this policy, of a function, allows nothing that `server`'s does not.
    ///
    /// # Errors
    /// [`EgressError::Wider`] with the first part that does.
    pub fn narrows(&self, server: &Egress) -> Result<(), EgressError> {
        if self.internet && !server.internet {
            return Err(EgressError::Wider("internet".to_owned()));
        }
        match self.destinations.iter().find(|it| !server.covers(it)) {
            Some(wider) => Err(EgressError::Wider(wider.to_string())),
            None => Ok(()),
        }
    }

    fn covers(&self, destination: &Destination) -> bool {
        let public = !PRIVATE.iter().any(|range| overlaps(*range, destination.range));
        self.internet && public || self.destinations.iter().any(|it| it.covers(destination))
    }

    pub(super) fn is_internet(&self) -> bool {
        self.internet
    }

    pub(super) fn destinations(&self) -> &[Destination] {
        &self.destinations
    }
}

/// What stands in a tag: the words of a list with commas or blanks between them.
impl FromStr for Egress {
    type Err = EgressError;

    fn from_str(text: &str) -> Result<Egress, EgressError> {
        match text.trim() {
            "none" => Ok(Egress::NONE),
            other => Egress::list(other.split([',', ' ']).filter(|it| !it.trim().is_empty())),
        }
    }
}

impl fmt::Display for Egress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_none() {
            return f.write_str("none");
        }
        let internet = self.internet.then(|| "internet".to_owned());
        let all = internet.into_iter().chain(self.destinations.iter().map(ToString::to_string));
        f.write_str(&all.collect::<Vec<_>>().join(","))
    }
}

impl Destination {
    fn covers(&self, other: &Destination) -> bool {
        // Ports are of TCP and UDP only; with neither ports nor protocol, every protocol is meant.
        let whole = |it: &Destination| it.ports.is_none() && it.protocol.is_none();
        let ports = |it: &Destination| it.ports.map_or(0..=u16::MAX, |it| it.first..=it.last);
        let (ours, theirs) = (ports(self), ports(other));
        let within = ours.contains(theirs.start()) && ours.contains(theirs.end());
        let protocol = self.protocol.is_none() || self.protocol == other.protocol;
        self.range.contains(&other.range) && (whole(self) || !whole(other) && within && protocol)
    }
}

impl FromStr for Destination {
    type Err = EgressError;

    fn from_str(text: &str) -> Result<Destination, EgressError> {
        let malformed = || EgressError::Malformed(text.to_owned());
        let (rest, protocol) = match text.rsplit_once('/') {
            Some((rest, "tcp")) => (rest, Some(Protocol::Tcp)),
            Some((rest, "udp")) => (rest, Some(Protocol::Udp)),
            _ => (text, None),
        };
        if rest.matches(':').count() > 1 {
            return Err(EgressError::V6(text.to_owned()));
        }
        let (range, ports) = match rest.split_once(':') {
            Some((range, ports)) => (range, Some(ports.parse().map_err(|()| malformed())?)),
            None => (rest, None),
        };
        let address = range.parse::<Ipv4Addr>().map(Ipv4Net::from).ok();
        let range = match address.or_else(|| range.parse::<Ipv4Net>().ok()) {
            Some(range) => range.trunc(),
            None if is_name(range) => return Err(EgressError::Name(text.to_owned())),
            None => return Err(malformed()),
        };
        if NEVER.iter().any(|never| never.contains(&range)) {
            return Err(EgressError::Never(text.to_owned()));
        }
        Ok(Destination { range, ports, protocol })
    }
}

impl FromStr for Ports {
    type Err = ();

    fn from_str(text: &str) -> Result<Ports, ()> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let number = |text: &str| text.parse::<u16>().ok().filter(|port| *port > 0);
        match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => Ok(Ports { first, last }),
            _ => Err(()),
        }
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.range)?;
        match self.ports {
            Some(Ports { first, last }) if first == last => write!(f, ":{first}")?,
            Some(Ports { first, last }) => write!(f, ":{first}-{last}")?,
            None => {}
        }
        match self.protocol {
            Some(Protocol::Tcp) => f.write_str("/tcp"),
            Some(Protocol::Udp) => f.write_str("/udp"),
            None => Ok(()),
        }
    }
}

fn is_name(text: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '*');
    text.contains(char::is_alphabetic) && text.chars().all(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn egress(text: &str) -> Egress {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_printed_is_read_back() {
        for text in
            ["none", "internet", "10.1.2.0/24:5432/tcp", "internet,10.0.0.0/8,192.0.2.1/32:53/udp"]
        {
            assert_eq!(egress(text).to_string(), text);
        }
        let loose = egress(" 10.1.2.3:80-90  internet, 10.1.2.3:80-90");
        assert_eq!(loose.to_string(), "internet,10.1.2.3/32:80-90");
        assert_eq!(egress("10.1.2.3/16").to_string(), "10.1.0.0/16");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_value() {
        let mistakes = [
            "",
            "none,internet",
            "db.example.com:5432",
            "localhost",
            "10.0.0.0/33",
            "10.0.0.1:0",
            "10.0.0.1:9-8",
            "10.0.0.1:http",
            "fd00::1",
            "::1",
            "169.254.169.254",
            "127.0.0.1:5432",
            "224.0.0.1",
            "10.0.0.1/icmp",
            "10.0.0.1:70000",
            "168.63.129.16:80",
        ];
        let told: Vec<String> =
            mistakes.iter().map(|text| text.parse::<Egress>().unwrap_err().to_string()).collect();
        for (text, told) in mistakes.iter().zip(&told).filter(|(text, _)| !text.is_empty()) {
            let item = if *text == "none,internet" { "none" } else { text };
            assert!(told.contains(item), "{text}: {told}");
        }
    }

    #[test]
    fn the_internet_is_what_is_public() {
        let internet = Egress::INTERNET;
        for public in ["203.0.113.9", "8.8.8.8", "2606:4700::1111"] {
            assert!(internet.reaches(public.parse().unwrap()), "{public}");
        }
        for inner in [
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "100.64.0.1",
            "127.0.0.1",
            "0.0.0.0",
            "169.254.169.254",
            "169.254.170.2",
            "224.0.0.1",
            "255.255.255.255",
            "168.63.129.16",
            "::1",
            "fd00:ec2::254",
            "fe80::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "::",
        ] {
            assert!(!internet.reaches(inner.parse().unwrap()), "{inner}");
        }
    }

    #[test]
    fn a_list_reaches_what_it_names_and_never_what_nobody_may() {
        let list = egress("10.1.2.0/24:5432");
        assert!(list.reaches("10.1.2.9".parse().unwrap()));
        assert!(!list.reaches("10.1.3.9".parse().unwrap()));
        assert!(!list.reaches("203.0.113.9".parse().unwrap()));
        assert!(!egress("0.0.0.0/0").reaches("169.254.169.254".parse().unwrap()));
        assert!(!Egress::NONE.reaches("203.0.113.9".parse().unwrap()));
    }

    #[test]
    fn a_function_may_narrow_only() {
        let server = egress("internet,10.1.0.0/16:5000-6000");
        for narrower in
            ["none", "internet", "203.0.113.0/24", "10.1.2.0/24:5432/tcp", "8.8.8.8:53/udp"]
        {
            assert_eq!(egress(narrower).narrows(&server), Ok(()), "{narrower}");
        }
        for wider in [
            "10.1.2.0/24",
            "10.1.2.0/24:80",
            "10.0.0.0/8:5432",
            "0.0.0.0/0",
            "10.2.0.1:5432",
            "10.1.2.3/tcp",
        ] {
            let refused = egress(wider).narrows(&server).unwrap_err();
            assert!(matches!(refused, EgressError::Wider(_)), "{wider}");
        }
        assert!(egress("internet").narrows(&egress("10.0.0.0/8")).is_err());
        assert!(egress("10.0.0.1:53/udp").narrows(&egress("10.0.0.1:53/tcp")).is_err());
        assert!(egress("10.0.0.1:53").narrows(&egress("10.0.0.1:53/tcp")).is_err());
        assert!(egress("10.0.0.1:53/udp").narrows(&egress("10.0.0.0/24/udp")).is_ok());
        assert!(egress("10.0.0.1").narrows(&egress("10.0.0.0/24/udp")).is_err());
    }
}
