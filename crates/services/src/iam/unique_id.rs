//! The unique ids of IAM's resources: a prefix for the kind, and seventeen letters and digits.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// Base32's alphabet. It divides 256, so that each letter is as likely as any other.
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LENGTH: usize = 17;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IdKind {
    Role,
    User,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UniqueId(String);

impl UniqueId {
    /// The same for the same ARN: for principals that are no resource.
    pub(crate) fn of_arn(kind: IdKind, arn: &str) -> Self {
        Self::of_bytes(kind, &Sha256::digest(arn))
    }

    fn of_bytes(kind: IdKind, bytes: &[u8]) -> Self {
        let prefix = match kind {
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
