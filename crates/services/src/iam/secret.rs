//! The secret half of an access key.

use std::fmt;

use cresset_ambient::random;
use serde::{Deserialize, Serialize};

/// Forty characters that whoever holds the key signs with. Nothing prints it by accident.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

/// AWS's alphabet of secrets: 64 characters, so that every byte is worth six whole bits.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Of ids: base32's, 32 characters.
const ID_ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LENGTH: usize = 40;

impl Secret {
    pub(super) fn random() -> Self {
        Self(random::letters(ALPHABET, LENGTH))
    }

    /// The text itself, to sign with or to show once.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// `AKIA` and sixteen letters and digits, as AWS's ids of long-lived keys.
pub(super) fn random_id() -> String {
    format!("AKIA{}", random::letters(ID_ALPHABET, 16))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_secrets_have_the_usual_form_and_differ() {
        let (id, secret) = (random_id(), Secret::random());
        assert_eq!((id.len(), secret.expose().len()), (20, 40));
        assert!(id.starts_with("AKIA"));
        assert!(id.bytes().all(|byte| byte.is_ascii_uppercase() || (b'2'..=b'7').contains(&byte)));
        assert_ne!(id, random_id());
        assert_ne!(secret, Secret::random());
        assert_eq!(format!("{secret:?}"), "Secret");
    }
}
