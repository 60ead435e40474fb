//! The session that a function finds in its environment: credentials in the form of AWS's, random,
//! and another for each environment.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cresset_ambient::random;
use cresset_environment::Credentials;

/// Letters of a session's key id behind its prefix.
const ID: usize = 16;
/// Bytes behind the 40 characters of a secret key.
const SECRET: usize = 30;
/// Bytes behind a session token.
const TOKEN: usize = 96;

pub(super) fn mint() -> Credentials {
    Credentials {
        access_key_id: format!("ASIA{}", random::alphanumeric(ID).to_ascii_uppercase()),
        secret_access_key: secret::<SECRET>(),
        session_token: secret::<TOKEN>(),
    }
}

fn secret<const BYTES: usize>() -> String {
    let mut bytes = [0; BYTES];
    random::fill(&mut bytes);
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_environment_has_credentials_of_its_own_in_the_usual_form() {
        let (one, other) = (mint(), mint());
        assert_ne!(one, other);
        assert_eq!(one.access_key_id.len(), 20);
        assert!(one.access_key_id.starts_with("ASIA"));
        assert_eq!(one.secret_access_key.len(), 40);
        assert_eq!(one.session_token.len(), 128);
    }
}
