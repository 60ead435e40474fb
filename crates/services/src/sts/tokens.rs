//! Temporary credentials that nobody has to keep: the session token carries whom they identify and
//! until when, sealed with a key of this server's own, and the secret follows from the same key. So
//! they outlive a restart, and there is no bound on how many there are.
//!
//! ```text
//! token  = mark ‖ base64(claims) ‖ "." ‖ base64(HMAC(key, "token" ‖ id ‖ claims))
//! secret = base64(HMAC(key, "secret" ‖ id ‖ claims)), of which forty characters
//! ```

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use cresset_ambient::random;
use cresset_aws::auth::SESSION_TOKEN_MARK;
use cresset_store::{Expected, Key, Records};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::service::Error;

const RECORD: &str = "sts/token-key";
/// The format of the record that this program writes; it reads no newer one.
const FORMAT: u32 = 1;
const SECRET_LENGTH: usize = 40;

/// What a token says of its session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Claims {
    pub(super) account: String,
    pub(super) arn: String,
    /// The caller's unique id: another user or role of the same name has not the same.
    pub(super) id: String,
    /// Seconds since 1970.
    pub(super) expires: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) confined_to: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) transitive_tag_keys: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) source_identity: Option<String>,
    /// Makes a token as long as its owner wants it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    padding: String,
}

impl Claims {
    pub(super) fn of(account: &str, arn: String, id: String, expires: u64) -> Self {
        Self {
            account: account.to_owned(),
            arn,
            id,
            expires,
            confined_to: None,
            transitive_tag_keys: Vec::new(),
            source_identity: None,
            padding: String::new(),
        }
    }

    pub(super) fn expiration(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.expires)
    }
}

/// What a session's owner signs with.
pub(super) struct Issued {
    pub(super) access_key_id: String,
    pub(super) secret: String,
    pub(super) token: String,
}

/// The key that seals the tokens of this server.
pub(super) struct Tokens {
    key: [u8; 32],
}

#[derive(Serialize, Deserialize)]
struct Document {
    format: u32,
    key: String,
}

impl Tokens {
    /// Reads the key, or makes it at the first start.
    pub(super) async fn open(records: &Arc<dyn Records>) -> Result<Self, Error> {
        let record = Key::new(RECORD).map_err(Error::store("name"))?;
        if let Some(found) = records.get(&record).await.map_err(Error::store("read"))? {
            return Self::read(&found.value);
        }
        let mut key = [0; 32];
        random::fill(&mut key);
        let document = Document { format: FORMAT, key: STANDARD.encode(key) };
        let bytes = serde_json::to_vec(&document).map_err(Error::Unwritable)?;
        let put = records.put(&record, bytes.into(), Expected::Absent).await;
        put.map_err(Error::store("store"))?;
        Ok(Self { key })
    }

    fn read(bytes: &[u8]) -> Result<Self, Error> {
        let Document { format, key } = serde_json::from_slice(bytes).map_err(Error::Unreadable)?;
        if format > FORMAT {
            return Err(Error::Newer { found: format, supported: FORMAT });
        }
        let key = STANDARD.decode(key).ok().and_then(|key| key.try_into().ok());
        Ok(Self { key: key.ok_or(Error::NoKey)? })
    }

    /// Credentials of a session, with a token of so many characters at least.
    pub(super) fn issue(&self, mut claims: Claims, least: usize) -> Result<Issued, Error> {
        let id = format!("ASIA{}", random::letters(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16));
        let mut token = self.token(&id, &claims)?;
        if let Some(missing) = least.checked_sub(token.len()).filter(|missing| *missing > 0) {
            // Four characters carry three.
            claims.padding = "=".repeat(missing);
            token = self.token(&id, &claims)?;
        }
        let secret = self.secret(&id, &sealed(&claims)?);
        Ok(Issued { access_key_id: id, secret, token })
    }

    fn token(&self, id: &str, claims: &Claims) -> Result<String, Error> {
        let claims = sealed(claims)?;
        let seal = self.mac("token", id, &claims).finalize().into_bytes();
        Ok(format!("{SESSION_TOKEN_MARK}{claims}.{}", URL_SAFE_NO_PAD.encode(seal)))
    }

    /// What a token of ours says, and the secret that goes with it; `None` for any other.
    pub(super) fn open_token(&self, id: &str, token: &str) -> Option<(Claims, String)> {
        let (claims, seal) = token.strip_prefix(SESSION_TOKEN_MARK)?.split_once('.')?;
        let seal = URL_SAFE_NO_PAD.decode(seal).ok()?;
        self.mac("token", id, claims).verify_slice(&seal).ok()?;
        let secret = self.secret(id, claims);
        let claims = URL_SAFE_NO_PAD.decode(claims).ok()?;
        serde_json::from_slice(&claims).ok().map(|claims| (claims, secret))
    }

    fn secret(&self, id: &str, claims: &str) -> String {
        let secret = STANDARD.encode(self.mac("secret", id, claims).finalize().into_bytes());
        secret.chars().take(SECRET_LENGTH).collect()
    }

    fn mac(&self, purpose: &str, id: &str, claims: &str) -> Hmac<Sha256> {
        let keyed = Hmac::<Sha256>::new_from_slice(&self.key);
        let text = format!("{purpose}\n{id}\n{claims}");
        keyed.expect("HMAC takes keys of every length").chain_update(text)
    }
}

fn sealed(claims: &Claims) -> Result<String, Error> {
    let bytes = serde_json::to_vec(claims).map_err(Error::Unwritable)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims() -> Claims {
        let arn = "arn:aws:sts::123456789012:assumed-role/r/s".to_owned();
        Claims::of("123456789012", arn, "AROAX:s".to_owned(), 7)
    }

    #[test]
    fn a_token_opens_with_its_own_key_id_and_as_it_was_sealed() {
        let tokens = Tokens { key: [1; 32] };
        let Issued { access_key_id: id, secret, token } = tokens.issue(claims(), 0).unwrap();
        assert_eq!((id.len(), secret.len()), (20, SECRET_LENGTH));
        assert_eq!(tokens.open_token(&id, &token), Some((claims(), secret)));
        assert_eq!(tokens.open_token("ASIAANOTHER", &token), None);
        assert_eq!(Tokens { key: [2; 32] }.open_token(&id, &token), None);
        let other = Claims { account: "999999999999".to_owned(), ..claims() };
        let other = sealed(&other).unwrap();
        let seal = token.rsplit_once('.').unwrap().1;
        let forged = format!("{SESSION_TOKEN_MARK}{other}.{seal}");
        let more = format!("{token}A");
        for token in [&*forged, "", SESSION_TOKEN_MARK, &more, token.trim_start_matches('C')] {
            assert_eq!(tokens.open_token(&id, token), None, "{token}");
        }
    }

    #[test]
    fn a_token_is_as_long_as_it_is_wanted() {
        let tokens = Tokens { key: [1; 32] };
        for least in [0, 100, 1_000, 4_096] {
            let issued = tokens.issue(claims(), least).unwrap();
            assert!(issued.token.len() >= least, "{} < {least}", issued.token.len());
            assert!(tokens.open_token(&issued.access_key_id, &issued.token).is_some());
        }
    }

    #[tokio::test]
    async fn the_key_outlives_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let store = cresset_store::embedded::open(folder.path()).unwrap();
        let first = Tokens::open(&store.records).await.unwrap();
        let again = Tokens::open(&store.records).await.unwrap();
        assert_eq!(first.key, again.key);
        let record = Key::new(RECORD).unwrap();
        for text in [r#"{"format":2,"key":""}"#, r#"{"format":1,"key":"AA=="}"#, "{"] {
            store.records.put(&record, text.into(), Expected::Any).await.unwrap();
            assert!(Tokens::open(&store.records).await.is_err(), "{text}");
        }
    }
}
