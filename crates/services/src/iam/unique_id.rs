//! The unique ids of IAM's resources: a prefix for the kind, and seventeen letters and digits.

use std::fmt;

use cresset_ambient::random;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Base32's alphabet. It divides 256, so that each letter is as likely as any other.
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LENGTH: usize = 17;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum IdKind {
    InstanceProfile,
    Policy,
    Role,
    User,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct UniqueId(String);

impl UniqueId {
    /// A new one, which no resource has had.
    pub(super) fn random(kind: IdKind) -> Self {
        let mut bytes = [0; LENGTH];
        random::fill(&mut bytes);
        Self::of_bytes(kind, &bytes)
    }

    /// The same for the same ARN: for principals and policies that are no resource of this server.
    pub(super) fn of_arn(kind: IdKind, arn: &str) -> Self {
        Self::of_bytes(kind, &Sha256::digest(arn))
    }

    fn of_bytes(kind: IdKind, bytes: &[u8]) -> Self {
        let prefix = match kind {
            IdKind::InstanceProfile => "AIPA",
            IdKind::Policy => "ANPA",
            IdKind::Role => "AROA",
            IdKind::User => "AIDA",
        };
        let letter = |byte: &u8| ALPHABET.get(usize::from(*byte) % ALPHABET.len()).copied();
        let letters = bytes.iter().filter_map(letter).take(LENGTH).map(char::from);
        Self(prefix.chars().chain(letters).collect())
    }
}

impl fmt::Display for UniqueId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
