//! Addresses that the kernel's rules, the policies and the DNS forwarder judge alike.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::Ipv4Net;

/// Reached by no policy, whatever it allows: this host, link-local addresses, multicast, what is
/// reserved, and the metadata services of clouds that lie elsewhere (Azure, Alibaba, Oracle).
pub(super) const NEVER: &[Ipv4Net] = &[
    net(0, 0, 0, 0, 8),
    net(127, 0, 0, 0, 8),
    net(169, 254, 0, 0, 16),
    net(168, 63, 129, 16, 32),
    net(100, 100, 100, 200, 32),
    net(192, 0, 0, 192, 32),
    net(224, 0, 0, 0, 3),
];

/// Not the internet (RFC 6890): reached where the operator has allowed it by address.
pub(super) const PRIVATE: &[Ipv4Net] = &[
    net(10, 0, 0, 0, 8),
    net(100, 64, 0, 0, 10),
    net(172, 16, 0, 0, 12),
    net(192, 0, 0, 0, 24),
    net(192, 168, 0, 0, 16),
    net(198, 18, 0, 0, 15),
];

/// Whether nothing in `address` may ever be reached. Of IPv6, which no sandbox has a route for,
/// only global unicast is harmless, without what carries an IPv4 address within (6to4, Teredo).
pub(super) fn is_never(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => within(NEVER, address),
        IpAddr::V6(address) => !is_global(address),
    }
}

pub(super) fn within(ranges: &[Ipv4Net], address: Ipv4Addr) -> bool {
    ranges.iter().any(|range| range.contains(&address))
}

pub(super) fn overlaps(range: Ipv4Net, other: Ipv4Net) -> bool {
    range.contains(&other.network()) || other.contains(&range.network())
}

fn is_global(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    first & 0xe000 == 0x2000 && first != 0x2002 && (first, second) != (0x2001, 0)
}

const fn net(a: u8, b: u8, c: u8, d: u8, length: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), length)
}
