//! Versions of interpreters, and which of them serves what a function asks for.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Family;

/// `3.11.7`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Version {
    pub(crate) major: u32,
    pub(crate) minor: u32,
    pub(crate) patch: u32,
}

impl FromStr for Version {
    type Err = Malformed;

    /// Reads `3.11.7`, `v20.20.2`, and what follows the patch level away (`3.14.0rc1`).
    fn from_str(text: &str) -> Result<Self, Malformed> {
        let mut numbers = text.trim().trim_start_matches('v').splitn(3, '.').map(|part| {
            let end = part.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(part.len());
            part.get(..end).and_then(|digits| digits.parse().ok())
        });
        let mut number = || numbers.next().flatten().ok_or(Malformed);
        Ok(Self { major: number()?, minor: number()?, patch: number()? })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no version")]
pub(crate) struct Malformed;

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// What a runtime's identifier asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// `python3.11`: the 11.
    Python(u32),
    /// `nodejs20.x`: the 20.
    Node(u32),
    Provided,
}

impl Wanted {
    /// `None` for a family that Cresset has no provider for.
    pub(crate) fn parse(identifier: &str) -> Option<Self> {
        if matches!(identifier, "provided" | "provided.al2" | "provided.al2023") {
            return Some(Self::Provided);
        }
        if let Some(minor) = identifier.strip_prefix("python3.") {
            return number(minor).map(Self::Python);
        }
        let major = identifier.strip_prefix("nodejs")?.strip_suffix(".x")?;
        number(major).map(Self::Node)
    }

    pub(crate) fn family(self) -> Family {
        match self {
            Self::Python(_) => Family::Python,
            Self::Node(_) => Family::Node,
            Self::Provided => Family::Provided,
        }
    }

    /// Whether `version` is what is asked for, down to the patch level.
    pub(crate) fn is(self, version: Version) -> bool {
        self.distance(version) == Some(Distance::Same)
    }

    /// How far `version` is from what is asked for: the least is the best.
    pub(crate) fn distance(self, version: Version) -> Option<Distance> {
        let (wanted, have) = match self {
            Self::Python(minor) => (minor, version.minor),
            Self::Node(major) => (major, version.major),
            Self::Provided => return None,
        };
        Some(match have.checked_sub(wanted) {
            Some(0) => Distance::Same,
            Some(higher) => Distance::Higher(higher),
            None => Distance::Lower(wanted - have),
        })
    }
}

/// A newer version runs most of what an older one runs, so all newer ones are nearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Distance {
    Same,
    Higher(u32),
    Lower(u32),
}

fn number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|digit| digit.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_understood() {
        let understood = [
            ("python3.11", Some(Wanted::Python(11))),
            ("nodejs20.x", Some(Wanted::Node(20))),
            ("provided.al2023", Some(Wanted::Provided)),
            ("python2.7", None),
            ("python3.", None),
            ("python3.x", None),
            ("nodejs", None),
            ("nodejs4.3", None),
            ("java21", None),
            ("dotnet8", None),
            ("", None),
        ];
        for (identifier, wanted) in understood {
            assert_eq!(Wanted::parse(identifier), wanted, "{identifier}");
        }
    }

    #[test]
    fn the_nearest_is_the_same_then_the_next_higher_then_the_highest_lower() {
        let nearest = |have: &[&str]| {
            have.iter()
                .map(|text| text.parse::<Version>().unwrap())
                .min_by_key(|version| Wanted::Python(11).distance(*version))
                .unwrap()
                .to_string()
        };
        assert_eq!(nearest(&["3.8.1", "3.11.2", "3.12.0"]), "3.11.2");
        assert_eq!(nearest(&["3.8.1", "3.13.2", "3.14.0"]), "3.13.2");
        assert_eq!(nearest(&["3.8.1", "3.10.2", "3.6.0"]), "3.10.2");
    }

    #[test]
    fn versions_are_read_as_the_interpreters_write_them() {
        let read = |text: &str| text.parse::<Version>().map(|version| version.to_string());
        assert_eq!(read("v20.20.2\n"), Ok("20.20.2".to_owned()));
        assert_eq!(read("3.14.0rc1+"), Ok("3.14.0".to_owned()));
        assert_eq!(read("3.11"), Err(Malformed));
        assert_eq!(read("three"), Err(Malformed));
    }
}
