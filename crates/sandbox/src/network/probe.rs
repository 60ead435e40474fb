//! What this machine lacks for networks of functions, and what on it stands in their way.

use std::fs;

use serde_json::Value;

use super::NetworkSettings;
use super::nft::Nft;
use super::place;
use super::uplink::{Pasta, TUN};
use crate::capabilities::{Capability, Lack};
use crate::{Privilege, Wall};

/// A firewall of the host's that drops what functions send.
fn drops() -> Lack {
    Lack::new(
        "another firewall of this machine (as a rule Docker's) drops what functions send",
        "iptables -I FORWARD -i crs+ -j ACCEPT && iptables -I FORWARD -o crs+ -j ACCEPT",
    )
}

fn firewalld() -> Lack {
    Lack::new(
        "firewalld rejects what functions send",
        "firewall-cmd --permanent --zone=trusted --add-interface=crs+ && firewall-cmd --reload",
    )
}

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
    let wanted = !settings.egress.is_none();
    // An ordinary user's packets pass no firewall's forwarding.
    let obstacle = || (*privilege == Privilege::Root).then(obstacle).flatten();
    Capability {
        name: "egress",
        purpose: "functions reach what network.egress allows",
        walls: &[Wall::Network],
        required: false,
        lack: wanted.then(|| lack(privilege).or_else(obstacle)).flatten(),
    }
}

/// What drops packets that this server's rules let pass: a packet passes the chains of all tables.
fn obstacle() -> Option<Lack> {
    let listing = Nft::find()?.ask(&["-j", "list", "chains"]).ok()?;
    obstacle_in(&serde_json::from_str(&listing).ok()?)
}

fn obstacle_in(listing: &Value) -> Option<Lack> {
    let all = listing.get("nftables")?.as_array()?;
    let mut forward = all.iter().filter_map(|it| it.get("chain")).filter(|chain| {
        let hook = chain.get("hook").and_then(Value::as_str);
        let family = chain.get("family").and_then(Value::as_str);
        hook == Some("forward") && matches!(family, Some("ip" | "inet"))
    });
    let named = |chain: &Value, member: &str, value: &str| {
        chain.get(member).and_then(Value::as_str) == Some(value)
    };
    let dropping = |chain: &Value| named(chain, "policy", "drop").then(drops);
    let rejecting = |chain: &Value| named(chain, "table", "firewalld").then(firewalld);
    forward.find_map(|chain| rejecting(chain).or_else(|| dropping(chain)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(chain: &str) -> Option<Lack> {
        let listing = format!(r#"{{"nftables": [{{"metainfo": {{}}}}, {{"chain": {chain}}}]}}"#);
        obstacle_in(&serde_json::from_str(&listing).unwrap())
    }

    #[test]
    fn firewalls_that_stand_in_the_way_are_known() {
        let docker = r#"{"family": "ip", "table": "filter", "name": "FORWARD", "hook": "forward", "policy": "drop"}"#;
        assert_eq!(found(docker), Some(drops()));
        let other = r#"{"family": "inet", "table": "firewalld", "name": "filter_FORWARD", "hook": "forward", "policy": "accept"}"#;
        assert_eq!(found(other), Some(firewalld()));
    }

    #[test]
    fn what_lets_all_pass_is_no_obstacle() {
        for chain in [
            r#"{"family": "ip", "table": "filter", "name": "FORWARD", "hook": "forward", "policy": "accept"}"#,
            r#"{"family": "ip", "table": "filter", "name": "INPUT", "hook": "input", "policy": "drop"}"#,
            r#"{"family": "ip6", "table": "filter", "name": "FORWARD", "hook": "forward", "policy": "drop"}"#,
            r#"{"family": "inet", "table": "cresset_x", "name": "leaving"}"#,
        ] {
            assert_eq!(found(chain), None, "{chain}");
        }
    }
}
