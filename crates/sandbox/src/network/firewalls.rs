//! Other firewalls of this machine that stand in the way of functions: a packet passes the chains of
//! all tables, and one that drops it is enough. Each is told with the line that lets functions through,
//! until that line has been followed.

use std::fs;

use serde_json::Value;

use super::nft::Nft;
use super::program::Program;
use crate::capabilities::Lack;

/// Docker's as a rule, or ufw's.
fn drops() -> Lack {
    Lack::new(
        "another firewall of this machine (as a rule Docker's) drops what functions send",
        "iptables -I FORWARD -i crs+ -j ACCEPT && iptables -I FORWARD -o crs+ -j ACCEPT",
    )
}

fn legacy_drops() -> Lack {
    Lack::new(
        "rules of iptables-legacy (as a rule Docker's), which nft does not show, drop what functions send",
        "iptables-legacy -I FORWARD -i crs+ -j ACCEPT && iptables-legacy -I FORWARD -o crs+ -j ACCEPT",
    )
}

fn firewalld() -> Lack {
    Lack::new(
        "firewalld rejects what functions send",
        "firewall-cmd --permanent --zone=trusted --add-interface=crs+ && firewall-cmd --reload",
    )
}

/// The first that is found.
pub(super) fn obstacle() -> Option<Lack> {
    let listing = Nft::find().and_then(|nft| nft.ask(&["-j", "list", "ruleset"]).ok());
    let ruleset = listing.and_then(|text| serde_json::from_str(&text).ok());
    ruleset.and_then(|ruleset| obstacle_in(&ruleset)).or_else(legacy_obstacle)
}

/// The kernel keeps the tables of iptables-legacy apart from those of nft.
fn legacy_obstacle() -> Option<Lack> {
    // Asking makes the table where there is none, so it is not asked for then.
    let tables = fs::read_to_string("/proc/thread-self/net/ip_tables_names").ok()?;
    tables.lines().find(|name| *name == "filter")?;
    let program = Program::find("iptables-legacy").or_else(|| Program::find("iptables"))?;
    legacy_obstacle_in(&program.run(&["-S", "FORWARD"], "").ok()?)
}

fn legacy_obstacle_in(rules: &str) -> Option<Lack> {
    let is_ours = |rule: &&str| rule.contains(" crs+ ") && rule.ends_with("-j ACCEPT");
    let is_all = |rule: &str| {
        let verdict = rule.strip_prefix("-A FORWARD -j ");
        verdict.is_some_and(|it| it == "DROP" || it.starts_with("REJECT"))
    };
    let drops = rules.lines().any(|rule| rule == "-P FORWARD DROP" || is_all(rule));
    (drops && rules.lines().filter(is_ours).count() < 2).then(legacy_drops)
}

fn obstacle_in(ruleset: &Value) -> Option<Lack> {
    let all = ruleset.get("nftables")?.as_array()?;
    let rules: Vec<&Value> = all.iter().filter_map(|it| it.get("rule")).collect();
    let mut forward = all.iter().filter_map(|it| it.get("chain")).filter(|chain| {
        let family = text(chain, "family");
        text(chain, "hook") == Some("forward") && matches!(family, Some("ip" | "inet"))
    });
    let of_table = |chain: &Value, rule: &Value| {
        ["family", "table"].iter().all(|member| text(chain, member) == text(rule, member))
    };
    forward.find_map(|chain| {
        let rules = || rules.iter().filter(|rule| of_table(chain, rule));
        let ours = ["iifname", "oifname"].map(|key| rules().any(|rule| names_ours(rule, key)));
        if text(chain, "table") == Some("firewalld") {
            // A zone is chosen by the interface that a packet comes from.
            return (!ours.contains(&true)).then(firewalld);
        }
        let own = |rule: &&&Value| text(rule, "chain") == text(chain, "name");
        let drops_all =
            text(chain, "policy") == Some("drop") || rules().filter(own).any(|it| is_refusal(it));
        (drops_all && ours.contains(&false)).then(drops)
    })
}

/// Whether the rule is about the interfaces of Cresset's sandboxes.
fn names_ours(rule: &Value, key: &str) -> bool {
    expressions(rule).filter_map(|it| it.get("match")).any(|it| {
        let name = it.get("right").and_then(Value::as_str);
        let left = it.get("left").and_then(|left| left.get("meta")).and_then(|it| text(it, "key"));
        left == Some(key) && name.is_some_and(|name| name.starts_with("crs"))
    })
}

/// Whether the rule refuses everything that comes to it.
fn is_refusal(rule: &Value) -> bool {
    let refuses = |it: &Value| {
        let target = it.get("xt").and_then(|target| text(target, "name"));
        it.get("drop").is_some() || it.get("reject").is_some() || target == Some("REJECT")
    };
    let is_neutral = |it: &Value| it.get("counter").is_some() || refuses(it);
    expressions(rule).any(refuses) && expressions(rule).all(is_neutral)
}

fn expressions(rule: &Value) -> impl Iterator<Item = &Value> {
    rule.get("expr").and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(value: &'a Value, member: &str) -> Option<&'a str> {
    value.get(member)?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(entries: &str) -> Option<Lack> {
        let listing = format!(r#"{{"nftables": [{{"metainfo": {{}}}}, {entries}]}}"#);
        obstacle_in(&serde_json::from_str(&listing).unwrap())
    }

    const DOCKER: &str = r#"{"chain": {"family": "ip", "table": "filter", "name": "FORWARD", "hook": "forward", "policy": "drop"}}"#;
    const FIREWALLD: &str = r#"{"chain": {"family": "inet", "table": "firewalld", "name": "filter_FORWARD", "hook": "forward", "policy": "accept"}}"#;

    fn rule(family_table_chain: [&str; 3], expressions: &str) -> String {
        let [family, table, chain] = family_table_chain;
        format!(
            r#"{{"rule": {{"family": "{family}", "table": "{table}", "chain": "{chain}", "expr": [{expressions}]}}}}"#
        )
    }

    fn of_interface(key: &str) -> String {
        format!(
            r#"{{"match": {{"op": "==", "left": {{"meta": {{"key": "{key}"}}}}, "right": "crs*"}}}}"#
        )
    }

    #[test]
    fn firewalls_that_stand_in_the_way_are_known_until_their_line_was_followed() {
        let accept = |key: &str| {
            rule(
                ["ip", "filter", "FORWARD"],
                &format!("{}, {{\"accept\": null}}", of_interface(key)),
            )
        };
        assert_eq!(found(DOCKER), Some(drops()));
        assert_eq!(found(&format!("{DOCKER}, {}", accept("iifname"))), Some(drops()), "answers");
        let both = format!("{DOCKER}, {}, {}", accept("iifname"), accept("oifname"));
        assert_eq!(found(&both), None);
        assert_eq!(found(FIREWALLD), Some(firewalld()));
        let zone = rule(["inet", "firewalld", "filter_FORWARD_ZONES"], &of_interface("iifname"));
        assert_eq!(found(&format!("{FIREWALLD}, {zone}")), None);
    }

    #[test]
    fn a_chain_that_ends_with_a_refusal_is_one_too() {
        let chain = DOCKER.replace("drop", "accept");
        let of = |expressions: &str| {
            found(&format!("{chain}, {}", rule(["ip", "filter", "FORWARD"], expressions)))
        };
        assert_eq!(of(r#"{"counter": {"packets": 0, "bytes": 0}}, {"drop": null}"#), Some(drops()));
        assert_eq!(of(r#"{"xt": {"type": "target", "name": "REJECT"}}"#), Some(drops()));
        let some =
            format!("{}, {{\"drop\": null}}", of_interface("iifname").replace("crs*", "eth0"));
        assert_eq!(of(&some), None);
    }

    #[test]
    fn what_lets_all_pass_is_no_obstacle() {
        for chain in [
            r#"{"chain": {"family": "ip", "table": "filter", "name": "FORWARD", "hook": "forward", "policy": "accept"}}"#,
            r#"{"chain": {"family": "ip", "table": "filter", "name": "INPUT", "hook": "input", "policy": "drop"}}"#,
            r#"{"chain": {"family": "ip6", "table": "filter", "name": "FORWARD", "hook": "forward", "policy": "drop"}}"#,
            r#"{"chain": {"family": "inet", "table": "cresset_x", "name": "leaving"}}"#,
        ] {
            assert_eq!(found(chain), None, "{chain}");
        }
    }

    #[test]
    fn rules_of_iptables_legacy_are_read() {
        let ours = "-A FORWARD -i crs+ -j ACCEPT\n-A FORWARD -o crs+ -j ACCEPT\n";
        for refusing in [
            "-P FORWARD DROP\n",
            "-P FORWARD ACCEPT\n-A FORWARD -i eth0 -j ACCEPT\n-A FORWARD -j REJECT --reject-with icmp-host-prohibited\n",
        ] {
            assert_eq!(legacy_obstacle_in(refusing), Some(legacy_drops()), "{refusing}");
            assert_eq!(legacy_obstacle_in(&format!("{refusing}{ours}")), None);
        }
        assert_eq!(legacy_obstacle_in("-P FORWARD ACCEPT\n-A FORWARD -i eth0 -j DROP\n"), None);
    }
}
