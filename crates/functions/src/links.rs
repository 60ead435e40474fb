//! Links to a function's code (`Code.Location`): whoever has one may read the package it names,
//! until it expires. The path names account, region, function, version and content; a signature by
//! a key of this data directory covers path and expiry.

use std::time::Duration;

use cresset_ambient::random;
use cresset_store::{BlobReader, Blobs, Digest, Expected, Key, Records};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::Error;
use crate::document::{decode, encode};
use crate::names::{FunctionKey, Version};

/// What the paths of all links begin with.
pub const LINK_PREFIX: &str = "/_cresset/code/";

const KEY_RECORD: &str = "secrets/code-links";

/// A deployment package.
pub struct CodeContent {
    pub reader: BlobReader,
    /// Bytes.
    pub length: u64,
    pub digest: Digest,
}

/// Why a link opens nothing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    #[error("this is no link to a function's code")]
    Malformed,
    #[error("the link's signature is not ours: ask GetFunction for a new one")]
    Forged,
    #[error("the link has expired: ask GetFunction for a new one")]
    Expired,
    #[error("the code is no longer there")]
    Gone,
    #[error("the code cannot be read")]
    Unreadable { source: cresset_store::Error },
}

/// Signs links, and knows its own.
pub(crate) struct Links {
    secret: [u8; 32],
}

#[derive(Serialize, Deserialize)]
struct Secret {
    hex: String,
}

impl Links {
    /// The key of this data directory, made at the first opening.
    pub(crate) async fn open(records: &dyn Records) -> Result<Self, Error> {
        let key = Key::new(KEY_RECORD).map_err(Error::store("name"))?;
        if let Some(links) = Self::read(records, &key).await? {
            return Ok(links);
        }
        let mut secret = [0; 32];
        random::fill(&mut secret);
        let bytes = encode(&key, &Secret { hex: hex::encode(secret) })?;
        match records.put(&key, bytes, Expected::Absent).await {
            Ok(_) => Ok(Self { secret }),
            // Another server that shares the store was first: its key is everybody's.
            Err(conflict @ cresset_store::Error::Conflict { .. }) => {
                Self::read(records, &key).await?.ok_or_else(|| Error::store("write")(conflict))
            }
            Err(error) => Err(Error::store("write")(error)),
        }
    }

    async fn read(records: &dyn Records, key: &Key) -> Result<Option<Self>, Error> {
        let Some(record) = records.get(key).await.map_err(Error::store("read"))? else {
            return Ok(None);
        };
        let stored = decode::<Secret>(&record)?;
        let mut secret = [0; 32];
        hex::decode_to_slice(&stored.document.hex, &mut secret).map_err(|error| {
            Error::Unreadable {
                key: key.as_str().to_owned(),
                source: serde::de::Error::custom(error),
            }
        })?;
        Ok(Some(Self { secret }))
    }

    /// A link below `endpoint` that is good until `now + lifetime`; `now` is in seconds since 1970.
    pub(crate) fn sign(
        &self,
        endpoint: &str,
        function: &FunctionKey,
        version: Version,
        code: &Digest,
        now: u64,
        lifetime: Duration,
    ) -> String {
        let FunctionKey { account, region, name } = function;
        let version = match version {
            Version::Latest => "latest".to_owned(),
            Version::Published(number) => number.to_string(),
        };
        let path = format!("{LINK_PREFIX}{account}/{region}/{name}-{version}/{code}.zip");
        let expires = now.saturating_add(lifetime.as_secs());
        let signature = hex::encode(self.mac(&path, expires).finalize().into_bytes());
        format!("{endpoint}{path}?expires={expires}&signature={signature}")
    }

    /// The content that a link names, if we have signed it and it has not expired.
    pub(crate) fn verify(&self, path_and_query: &str, now: u64) -> Result<Digest, LinkError> {
        let (path, query) = path_and_query.split_once('?').ok_or(LinkError::Malformed)?;
        let (expires, signature) = query
            .strip_prefix("expires=")
            .and_then(|rest| rest.split_once("&signature="))
            .ok_or(LinkError::Malformed)?;
        let expires: u64 = expires.parse().ok().ok_or(LinkError::Malformed)?;
        let signature = hex::decode(signature).ok().ok_or(LinkError::Malformed)?;
        // Compares in constant time.
        self.mac(path, expires).verify_slice(&signature).ok().ok_or(LinkError::Forged)?;
        if now >= expires {
            return Err(LinkError::Expired);
        }
        let file = path.rsplit('/').next().and_then(|file| file.strip_suffix(".zip"));
        file.and_then(|digits| Digest::from_hex(digits).ok()).ok_or(LinkError::Malformed)
    }

    fn mac(&self, path: &str, expires: u64) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).expect("any length is a key");
        mac.update(path.as_bytes());
        mac.update(b"?");
        mac.update(expires.to_string().as_bytes());
        mac
    }
}

/// The package itself.
pub(crate) async fn read(blobs: &dyn Blobs, digest: Digest) -> Result<CodeContent, LinkError> {
    let unreadable = |source| LinkError::Unreadable { source };
    let length = blobs.length(&digest).await.map_err(unreadable)?.ok_or(LinkError::Gone)?;
    let reader = blobs.get(&digest).await.map_err(unreadable)?.ok_or(LinkError::Gone)?;
    Ok(CodeContent { reader, length, digest })
}

impl std::fmt::Debug for Links {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Links")
    }
}

impl std::fmt::Debug for CodeContent {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("CodeContent")
            .field("length", &self.length)
            .field("digest", &self.digest)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIFETIME: Duration = Duration::from_secs(600);

    fn link(secret: u8) -> (Links, String, Digest) {
        let links = Links { secret: [secret; 32] };
        let function = FunctionKey {
            account: "000000000000".into(),
            region: "us-east-1".into(),
            name: "hello".into(),
        };
        let digest = Digest::of(b"zip");
        let link = links.sign("", &function, Version::Latest, &digest, 1000, LIFETIME);
        (links, link, digest)
    }

    #[test]
    fn a_link_opens_its_code_until_it_expires() {
        let (links, link, digest) = link(1);
        assert!(matches!(links.verify(&link, 1599), Ok(found) if found == digest));
        assert!(matches!(links.verify(&link, 1600), Err(LinkError::Expired)));
    }

    #[test]
    fn whatever_is_changed_in_a_link_is_a_forgery() {
        let (links, link, _) = link(1);
        for (from, to) in
            [("hello", "other"), ("000000000000", "111111111111"), ("expires=1600", "expires=9999")]
        {
            assert!(matches!(links.verify(&link.replace(from, to), 1000), Err(LinkError::Forged)));
        }
        let (others, ..) = self::link(2);
        assert!(matches!(others.verify(&link, 1000), Err(LinkError::Forged)));
    }

    #[test]
    fn what_is_no_link_is_malformed() {
        let (links, link, _) = link(1);
        let (path, _) = link.split_once('?').unwrap();
        for text in [
            path.to_owned(),
            format!("{path}?expires=x&signature=00"),
            format!("{path}?signature=00"),
        ] {
            assert!(matches!(links.verify(&text, 1000), Err(LinkError::Malformed)), "{text}");
        }
    }
}
