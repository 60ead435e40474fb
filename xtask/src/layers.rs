//! The arrows of the house: which crate may use which. They are read from `cargo metadata`, so that
//! what is checked is what is built.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde::Deserialize;

/// The table of the design (§3): a crate, its level, and what it may use. It is complete: a crate of
/// the workspace that does not stand here is an error.
const TABLE: &[(&str, u8, &[&str])] = &[
    (
        "cresset",
        5,
        &[
            "cresset-ambient",
            "cresset-aws",
            "cresset-environment",
            "cresset-events",
            "cresset-functions",
            "cresset-gateway",
            "cresset-invoke",
            "cresset-runtimes",
            "cresset-sandbox",
            "cresset-services",
            "cresset-store",
        ],
    ),
    (
        "cresset-events",
        4,
        &[
            "cresset-ambient",
            "cresset-aws",
            "cresset-functions",
            "cresset-invoke",
            "cresset-services",
            "cresset-store",
        ],
    ),
    (
        "cresset-invoke",
        3,
        &[
            "cresset-ambient",
            "cresset-aws",
            "cresset-environment",
            "cresset-functions",
            "cresset-runtimes",
            "cresset-store",
        ],
    ),
    ("cresset-environment", 2, &["cresset-ambient", "cresset-runtimes", "cresset-sandbox"]),
    (
        "cresset-functions",
        2,
        &["cresset-ambient", "cresset-aws", "cresset-runtimes", "cresset-store"],
    ),
    ("cresset-gateway", 1, &["cresset-ambient", "cresset-aws"]),
    ("cresset-services", 1, &["cresset-ambient", "cresset-aws", "cresset-store"]),
    ("cresset-runtimes", 1, &["cresset-ambient", "cresset-store"]),
    ("cresset-sandbox", 0, &[]),
    ("cresset-store", 0, &["cresset-ambient"]),
    ("cresset-aws", 0, &[]),
    ("cresset-ambient", 0, &[]),
    ("xtask", 0, &[]),
];

/// Third-party crates whose types stop at the crates named here (§3.4).
const FACES: &[(&str, &[&str])] = &[
    ("hyper", &["cresset-gateway", "cresset-environment"]),
    ("hyper-util", &["cresset-gateway", "cresset-environment"]),
    ("rusqlite", &["cresset-store"]),
    ("libc", &["cresset-sandbox"]),
    ("rustix", &["cresset-sandbox", "cresset-store", "cresset-runtimes"]),
];

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
}

/// Checks every arrow of the workspace.
///
/// # Errors
/// Each arrow that the table does not have, a line each.
pub(crate) fn check() -> Result<String, String> {
    let packages = workspace()?;
    let wrong = violations(&packages);
    if wrong.is_empty() {
        Ok(format!("layers: {} crates, every arrow points down", packages.len()))
    } else {
        Err(wrong.join("\n"))
    }
}

fn workspace() -> Result<Vec<Package>, String> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--locked"])
        .output()
        .map_err(|error| format!("cargo metadata cannot be started: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr)));
    }
    serde_json::from_slice::<Metadata>(&output.stdout)
        .map(|metadata| metadata.packages)
        .map_err(|error| format!("cargo metadata answered what is not its form: {error}"))
}

fn violations(packages: &[Package]) -> Vec<String> {
    let rows: BTreeMap<&str, (u8, &[&str])> =
        TABLE.iter().map(|(name, level, may_use)| (*name, (*level, *may_use))).collect();
    packages.iter().flat_map(|package| package_violations(package, &rows)).collect()
}

fn package_violations(package: &Package, rows: &BTreeMap<&str, (u8, &[&str])>) -> Vec<String> {
    let name = package.name.as_str();
    let Some((level, may_use)) = rows.get(name) else {
        return vec![format!("{name} does not stand in the table of xtask/src/layers.rs")];
    };
    let used: BTreeSet<&str> = package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind.is_none())
        .map(|dependency| dependency.name.as_str())
        .collect();
    let mut wrong = Vec::new();
    for other in &used {
        if let Some((other_level, _)) = rows.get(other) {
            let sideways = other_level >= level && *other != "cresset-ambient";
            if !may_use.contains(other) || sideways {
                wrong.push(format!("{name} (level {level}) must not use {other}"));
            }
        }
        let face = FACES.iter().find(|(face, _)| face == other);
        if let Some((face, owners)) = face
            && !owners.contains(&name)
        {
            wrong.push(format!("{name} must not use {face}: it stops at {}", owners.join(", ")));
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, uses: &[&str]) -> Package {
        let dependencies =
            uses.iter().map(|name| Dependency { name: (*name).to_owned(), kind: None }).collect();
        Package { name: name.to_owned(), dependencies }
    }

    #[test]
    fn an_arrow_that_points_up_or_sideways_is_named() {
        let packages = [
            package("cresset-store", &["cresset-gateway"]),
            package("cresset-gateway", &["cresset-aws", "rusqlite"]),
            package("cresset-helpers", &[]),
        ];
        assert_eq!(
            violations(&packages),
            [
                "cresset-store (level 0) must not use cresset-gateway",
                "cresset-gateway must not use rusqlite: it stops at cresset-store",
                "cresset-helpers does not stand in the table of xtask/src/layers.rs",
            ]
        );
    }

    #[test]
    fn the_table_itself_points_down() {
        for (name, _, may_use) in TABLE {
            assert_eq!(violations(&[package(name, may_use)]), Vec::<String>::new());
        }
    }
}
