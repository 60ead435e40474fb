//! The addresses of one server's block. One that was used is given out again as late as can be, so
//! that what the kernel still knows of its last owner's connections means nobody new.

use std::collections::VecDeque;
use std::net::Ipv4Addr;

use ipnet::Ipv4Net;

#[derive(Debug)]
pub(super) struct Addresses {
    /// This host's own, the same on all links of the block.
    pub(super) gateway: Ipv4Addr,
    fresh: std::ops::RangeInclusive<u32>,
    used: VecDeque<Candidate>,
}

/// An address, and the interface that had it last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) address: Ipv4Addr,
    pub(super) last: Option<String>,
}

impl Addresses {
    pub(super) fn of(block: Ipv4Net) -> Addresses {
        let (network, broadcast) = (block.network().to_bits(), block.broadcast().to_bits());
        Addresses {
            gateway: Ipv4Addr::from_bits(network + 1),
            fresh: network + 2..=broadcast - 1,
            used: VecDeque::new(),
        }
    }

    /// One that no sandbox has. As long as the kernel has not removed its last interface, it leads
    /// there, and is to be given back.
    pub(super) fn take(&mut self) -> Option<Candidate> {
        match self.fresh.next() {
            Some(address) => Some(Candidate { address: Ipv4Addr::from_bits(address), last: None }),
            None => self.used.pop_front(),
        }
    }

    pub(super) fn give_back(&mut self, address: Ipv4Addr, interface: String) {
        self.used.push_back(Candidate { address, last: Some(interface) });
    }

    pub(super) fn count_of_used(&self) -> usize {
        self.used.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_used_again_when_no_fresh_one_is_left() {
        let mut addresses = Addresses::of("100.64.0.0/29".parse().unwrap());
        assert_eq!(addresses.gateway, Ipv4Addr::new(100, 64, 0, 1));
        let first = addresses.take().unwrap().address;
        addresses.give_back(first, "link".to_owned());
        let rest: Vec<u8> = std::iter::from_fn(|| addresses.take())
            .take_while(|it| it.last.is_none())
            .map(|it| it.address.octets()[3])
            .collect();
        assert_eq!((first.octets()[3], rest), (2, vec![3, 4, 5, 6]));
        addresses.give_back(first, "link".to_owned());
        let again = addresses.take().unwrap();
        assert_eq!(again, Candidate { address: first, last: Some("link".to_owned()) });
        assert_eq!(addresses.take(), None);
    }
}
