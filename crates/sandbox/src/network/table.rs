//! The server's one table of rules. All of it is there before the first sandbox and stays as it is:
//! rules know a sandbox's interface by its name, and its policy by the group that the interface is
//! in, so that giving a sandbox a policy changes no rule. A policy that is new is a chain more.

use std::fmt::Write as _;

use ipnet::Ipv4Net;

use super::egress::{Destination, Egress, Ports, Protocol};
use super::names::{ANY_SERVERS, Names};
use super::ranges::{NEVER, PRIVATE};
use crate::defence::{Defence, Without};

/// Connections of one sandbox at a time, so that none fills the host's table of all of them.
const CONNECTIONS: u32 = 2_048;

/// The set that tells, by being there, that this host did not forward before.
pub(super) const BYSTANDERS: &str = "bystanders";

const MACHINE: &str = "machine";

/// The whole table anew, in place of one that may be there.
///
/// `bystanders` are the interfaces of a host that did not forward: between them it still does not.
/// `machine` are this machine's own addresses where they are not in the table's namespace.
pub(super) fn make(
    names: &Names,
    block: Ipv4Net,
    bystanders: Option<&[String]>,
    machine: Option<&[Ipv4Net]>,
    without: Without,
) -> String {
    let unless = |defence, rule: &'static str| if without.leaves_out(defence) { "" } else { rule };
    let table = names.table();
    let ours = names.all_interfaces();
    let mut script = remove(names);
    let (set, guard) = bystanders.map(stay_apart).unwrap_or_default();
    let (own, outside) = machine.map(|own| apart_from(own, without)).unwrap_or_default();
    let _infallible = write!(
        script,
        r#"
table inet {table} {{
    {set}
    {own}
    set never {{ type ipv4_addr; flags interval; elements = {{ {never} }} }}
    set private {{ type ipv4_addr; flags interval; elements = {{ {private} }} }}
    set connections {{ type ipv4_addr; flags dynamic; size 65535; }}
    map policies {{ type devgroup : verdict; }}

    chain arriving {{
        type filter hook prerouting priority raw; policy accept;
        iifname != "{ours}" accept
        # No IPv6, and no source but the one that a route leads back to.
        {no_ipv6}
        {source}
        ip daddr 127.0.0.0/8 drop
    }}
    chain input {{
        type filter hook input priority -10; policy accept;
        iifname "{ours}" {input}
    }}
    chain output {{
        type filter hook output priority -10; policy accept;
        oifname != "{ours}" accept
        ct state established,related accept
        drop
    }}
    chain forward {{
        type filter hook forward priority -10; policy accept;
        iifname "{ours}" goto leaving
        oifname "{ours}" goto entering
        {guard}
    }}
    chain entering {{
        ct state established,related accept
        {entering}
    }}
    chain leaving {{
        oifname "{ANY_SERVERS}" {apart}
        ct state invalid drop
        {never_reached}
        {outside}
        ct state new add @connections {{ ip saddr ct count over {CONNECTIONS} }} goto refuse
        meta iifgroup vmap @policies
        goto refuse
    }}
    chain refuse {{
        meta l4proto tcp reject with tcp reset
        reject with icmpx admin-prohibited
    }}
    chain postrouting {{
        type nat hook postrouting priority srcnat; policy accept;
        ip saddr {block} oifname != "{ANY_SERVERS}" masquerade
    }}
}}
"#,
        no_ipv6 = unless(Defence::NoIpv6, "meta nfproto != ipv4 drop"),
        source = unless(Defence::SourceCheck, "fib saddr . iif oif 0 drop"),
        input = if without.leaves_out(Defence::HostRules) { "accept" } else { "drop" },
        entering = unless(Defence::SandboxesApart, "drop"),
        apart = if without.leaves_out(Defence::SandboxesApart) { "accept" } else { "goto refuse" },
        never_reached = unless(Defence::NeverRanges, "ip daddr @never goto refuse"),
        never = list(NEVER),
        private = if without.leaves_out(Defence::PrivateRanges) {
            "0.0.0.0/32".to_owned()
        } else {
            list(PRIVATE)
        },
    );
    script
}

/// A set of interfaces, and the rule that nothing is forwarded between them.
fn stay_apart(bystanders: &[String]) -> (String, String) {
    let names: Vec<String> = bystanders.iter().map(|name| format!("\"{name}\"")).collect();
    let elements = match names.is_empty() {
        true => String::new(),
        false => format!("elements = {{ {} }}", names.join(", ")),
    };
    (
        format!("set {BYSTANDERS} {{ type ifname; {elements} }}"),
        format!("iifname @{BYSTANDERS} oifname @{BYSTANDERS} drop"),
    )
}

/// A set of this machine's addresses, and the rule that none is reached.
fn apart_from(addresses: &[Ipv4Net], without: Without) -> (String, &'static str) {
    let elements = match addresses.is_empty() {
        true => String::new(),
        false => format!("elements = {{ {} }}", list(addresses)),
    };
    let set = format!("set {MACHINE} {{ type ipv4_addr; flags interval; {elements} }}");
    let held = !without.leaves_out(Defence::HostRules);
    (set, if held { "ip daddr @machine goto refuse" } else { "" })
}

/// This machine's own addresses have changed.
pub(super) fn set_machine(names: &Names, addresses: &[Ipv4Net]) -> String {
    let table = names.table();
    let added = match addresses.is_empty() {
        true => String::new(),
        false => format!("add element inet {table} {MACHINE} {{ {} }}\n", list(addresses)),
    };
    format!("flush set inet {table} {MACHINE}\n{added}")
}

/// Removes the table, whether it is there or not.
pub(super) fn remove(names: &Names) -> String {
    let table = names.table();
    format!("table inet {table}\ndelete table inet {table}\n")
}

/// A chain for `egress`, which holds for interfaces in `group`.
pub(super) fn add_policy(names: &Names, group: u32, egress: &Egress) -> String {
    let table = names.table();
    let mut script = format!("table inet {table} {{\n    chain policy_{group} {{\n");
    for destination in egress.destinations() {
        let _infallible = writeln!(script, "        {} accept", matches(destination));
    }
    if egress.is_internet() {
        script.push_str("        ip daddr != @private accept\n");
    }
    let _infallible = write!(
        script,
        "        goto refuse\n    }}\n}}\nadd element inet {table} policies \
         {{ {group} : goto policy_{group} }}\n"
    );
    script
}

/// Interfaces in `group` reach nothing from here on.
pub(super) fn remove_policy(names: &Names, group: u32) -> String {
    let table = names.table();
    format!(
        "delete element inet {table} policies {{ {group} }}\ndelete chain inet {table} \
         policy_{group}\n"
    )
}

fn matches(destination: &Destination) -> String {
    let Destination { range, ports, protocol } = destination;
    let protocol = match protocol {
        Some(Protocol::Tcp) => "tcp",
        Some(Protocol::Udp) => "udp",
        None if ports.is_some() => "{ tcp, udp }",
        None => return format!("ip daddr {range}"),
    };
    let ports =
        ports.map_or(String::new(), |Ports { first, last }| format!(" th dport {first}-{last}"));
    format!("ip daddr {range} meta l4proto {protocol}{ports}")
}

fn list(ranges: &[Ipv4Net]) -> String {
    ranges.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_a_chain_of_its_own() {
        let egress = "internet,10.1.0.0/16,10.2.0.1:53/udp,10.3.0.0/24:80-90".parse().unwrap();
        assert_eq!(
            add_policy(&Names::of("0a1b2c3d"), 7, &egress),
            r#"table inet cresset_0a1b2c3d {
    chain policy_7 {
        ip daddr 10.1.0.0/16 accept
        ip daddr 10.2.0.1/32 meta l4proto udp th dport 53-53 accept
        ip daddr 10.3.0.0/24 meta l4proto { tcp, udp } th dport 80-90 accept
        ip daddr != @private accept
        goto refuse
    }
}
add element inet cresset_0a1b2c3d policies { 7 : goto policy_7 }
"#
        );
    }
}
