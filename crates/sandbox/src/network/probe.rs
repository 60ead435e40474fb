//! What this machine lacks for networks of functions.

use std::fs;

use super::nft::Nft;
use super::place;
use super::uplink::{Pasta, TUN};
use super::{NetworkSettings, firewalls};
use crate::capabilities::{Capability, Lack};
use crate::{Privilege, Wall};

/// Why functions have no network here.
pub(super) fn lack(privilege: &Privilege) -> Option<Lack> {
    let effect = "functions have no network, whatever network.egress says";
    let because = |mend: &'static str| Some(Lack::new(effect, mend));
    let Some(nft) = Nft::find() else {
        return because("install nft: apt-get install nftables");
    };
    match privilege {
        Privilege::Root => lack_here(&nft).and_then(because),
        // The level says itself why there are no sandboxes.
        Privilege::Denied(_) => because("run cresset as root"),
        Privilege::User(_) => {
            if Pasta::find().is_none() {
                return because("install pasta: apt-get install passt; or run cresset as root");
            }
            let tun = fs::OpenOptions::new().read(true).write(true).open(TUN);
            if tun.is_err() {
                return because(
                    "make interfaces possible for this user: modprobe tun; chmod 666 /dev/net/tun",
                );
            }
            lack_in_own(&nft).and_then(because)
        }
    }
}

/// In a namespace like the one that an ordinary user's server makes.
fn lack_in_own(nft: &Nft) -> Option<&'static str> {
    let mut lack = None;
    let made = place::make(|| {
        lack = lack_here(nft);
        Ok(())
    });
    made.is_err()
        .then_some("allow network namespaces: sysctl -w user.max_net_namespaces=10000")
        .or(lack)
}

fn lack_here(nft: &Nft) -> Option<&'static str> {
    if nft.ask(&["list", "tables"]).is_err() {
        return Some("load the kernel's nf_tables: modprobe nf_tables");
    }
    let writable = fs::OpenOptions::new().write(true).open("/proc/sys/net/ipv4/ip_forward");
    writable.is_err().then_some("mount /proc/sys writable")
}

/// For `cresset doctor` and the warnings at start: nothing is lacking where nothing is wanted.
pub(crate) fn capability(settings: &NetworkSettings, privilege: &Privilege) -> Capability {
    let wanted = settings.reaches_out();
    // An ordinary user's packets pass no firewall's forwarding.
    let obstacle = || (*privilege == Privilege::Root).then(firewalls::obstacle).flatten();
    Capability {
        name: "egress",
        purpose: "functions reach what network.egress allows",
        walls: &[Wall::Network],
        required: false,
        lack: wanted.then(|| lack(privilege).or_else(obstacle)).flatten(),
    }
}
