//! Sessions: the credentials of one execution environment, in the form of AWS's temporary ones.

use std::fmt;
use std::time::SystemTime;

use cresset_ambient::random;
use cresset_aws::auth::{
    CallerSession, Credentials, Identity, KnownKey, SESSION_TOKEN_MARK as MARK,
};

const TOKEN_LENGTH: usize = 128;
const SECRET_LENGTH: usize = 40;
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Base32's, as in AWS's ids of keys.
const ID_ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// What a function signs with.
#[derive(Clone, PartialEq, Eq)]
pub struct Secrets {
    pub access_key_id: String,
    pub secret_access_key: String,
    pub session_token: String,
}

impl Secrets {
    pub(crate) fn mint() -> Self {
        let rest = TOKEN_LENGTH.saturating_sub(MARK.len());
        Self {
            access_key_id: format!("ASIA{}", random::letters(ID_ALPHABET, 16)),
            secret_access_key: random::letters(ALPHABET, SECRET_LENGTH),
            session_token: format!("{MARK}{}", random::letters(ALPHABET, rest)),
        }
    }
}

/// Secrets, whom they identify, and when they stop to.
#[derive(Debug, Clone)]
pub struct Session {
    secrets: Secrets,
    identity: Identity,
    expires: SystemTime,
}

impl Session {
    /// Begins a session of this identity, confined to the environment that it is made for.
    pub fn until(expires: SystemTime, identity: Identity) -> Self {
        let secrets = Secrets::mint();
        let confined_to = Some(secrets.access_key_id.clone());
        let session = Some(CallerSession { confined_to, ..CallerSession::default() });
        Self { secrets, identity: Identity { session, ..identity }, expires }
    }

    pub fn secrets(&self) -> &Secrets {
        &self.secrets
    }
}

/// A session knows its own key and no other.
impl Credentials for Session {
    fn find(&self, access_key: &str, _token: Option<&str>) -> Option<KnownKey> {
        let Secrets { access_key_id, secret_access_key, session_token } = &self.secrets;
        (access_key == access_key_id).then(|| KnownKey {
            secret: secret_access_key.clone(),
            token: Some(session_token.clone()),
            expires: Some(self.expires),
            identity: self.identity.clone(),
        })
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Secrets")
            .field("access_key_id", &self.access_key_id)
            .finish_non_exhaustive()
    }
}

/// Whether a token has the form of ours, of whichever session and server.
pub(crate) fn is_ours(token: &str) -> bool {
    token.starts_with(MARK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_session_has_secrets_of_its_own_in_the_usual_form() {
        let (one, other) = (Secrets::mint(), Secrets::mint());
        assert_ne!(one, other);
        assert_eq!(one.access_key_id.len(), 20);
        assert!(one.access_key_id.starts_with("ASIA"));
        assert_eq!((one.secret_access_key.len(), one.session_token.len()), (40, 128));
        assert!(is_ours(&one.session_token));
        assert!(!format!("{one:?}").contains(&one.secret_access_key));
    }
}
