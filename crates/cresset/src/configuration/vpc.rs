//! `network.policies` and `network.vpc`: what functions reach by the subnets and security groups that
//! their `VpcConfig` names.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use cresset_sandbox::Egress;

use super::reader::Reader;

const POLICIES: &str = "network.policies";
const VPC: &str = "network.vpc";

/// The policy of each subnet and security group that has one.
pub(super) fn read(file: &mut Reader) -> BTreeMap<String, Egress> {
    let mut policies = BTreeMap::from([
        ("internet".to_owned(), Egress::INTERNET),
        ("none".to_owned(), Egress::NONE),
    ]);
    for (name, value) in file.section(POLICIES) {
        let key = format!("{POLICIES}.{name}");
        match policies.entry(name) {
            Entry::Occupied(taken) => file.mistake(format!(
                "{key}: the policy {} is what it is: choose another name",
                taken.key()
            )),
            Entry::Vacant(place) => {
                if let Some(egress) = file.egress_in(&key, &value) {
                    place.insert(egress);
                }
            }
        }
    }
    let mut vpc = BTreeMap::new();
    for (id, value) in file.section(VPC) {
        let key = format!("{VPC}.{id}");
        if !id.starts_with("subnet-") && !id.starts_with("sg-") {
            file.mistake(format!("{key}: expected the id of a subnet or of a security group, such as subnet-1a or sg-database"));
            continue;
        }
        let policy = value.as_str().and_then(|name| policies.get(name));
        match policy {
            Some(policy) => drop(vpc.insert(id, policy.clone())),
            None => {
                let known: Vec<&str> = policies.keys().map(String::as_str).collect();
                file.mistake(format!(
                    "{key} = {value}: expected the name of a policy: {}",
                    known.join(", ")
                ));
            }
        }
    }
    vpc
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<BTreeMap<String, Egress>, String> {
        let mut file = Reader::new(text).unwrap();
        let vpc = read(&mut file);
        file.finish(std::iter::empty()).map(|()| vpc).map_err(|mistakes| mistakes.to_string())
    }

    #[test]
    fn groups_have_policies_by_name() {
        assert!(parse("").unwrap().is_empty());
        let text = "[network.policies]
            database = ['10.1.2.0/24:5432/tcp']
            [network.vpc]
            sg-database = 'database'
            subnet-public = 'internet'
            subnet-closed = 'none'";
        let vpc = parse(text).unwrap();
        assert_eq!(vpc["sg-database"].to_string(), "10.1.2.0/24:5432/tcp");
        assert_eq!(vpc["subnet-public"], Egress::INTERNET);
        assert_eq!(vpc["subnet-closed"], Egress::NONE);
    }

    #[test]
    fn what_names_nothing_is_told() {
        let text = "[network]
            policies = { none = 'internet', database = ['db.example.com'] }
            vpc = { sg-1 = 'database', vpc-1 = 'none', subnet-1 = 5 }";
        insta::assert_snapshot!(parse(text).unwrap_err());
        insta::assert_snapshot!(parse("network.vpc = 'none'").unwrap_err());
    }
}
