//! Content under its SHA-256.

use std::fmt;
use std::path::PathBuf;
use std::pin::Pin;
use std::str::FromStr;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest as _, Sha256};
use tokio::io::AsyncRead;

use crate::Error;

/// The SHA-256 of a content.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

pub type BlobReader = Pin<Box<dyn AsyncRead + Send>>;

/// Content-addressed storage. A `put` that was answered is on disk; putting the same content twice
/// stores it once.
///
/// # Cancel safety
/// A reading method that is dropped has done nothing. A dropped `put` or `delete` may still happen,
/// as a whole; a dropped `put_stream` leaves nothing behind, or the whole content.
#[async_trait]
pub trait Blobs: fmt::Debug + Send + Sync + 'static {
    /// # Errors
    /// [`Error::Full`] if the disk is; nothing is left behind then.
    async fn put(&self, content: Bytes) -> Result<Digest, Error>;

    /// Reads to the end of `content`; refuses more than `limit` bytes, leaving nothing behind.
    ///
    /// # Errors
    /// [`Error::TooLarge`], [`Error::Content`] if `content` fails, [`Error::Full`].
    async fn put_stream(&self, content: BlobReader, limit: u64) -> Result<Digest, Error>;

    async fn get(&self, digest: &Digest) -> Result<Option<BlobReader>, Error>;

    async fn length(&self, digest: &Digest) -> Result<Option<u64>, Error>;

    /// The file that holds the content, where the engine has one on this machine. It must not be changed.
    async fn local_file(&self, digest: &Digest) -> Result<Option<PathBuf>, Error>;

    /// Deleting what is not there succeeds. A deletion is not waited for on disk: after a power
    /// failure the content may be there again.
    async fn delete(&self, digest: &Digest) -> Result<(), Error>;

    /// All there is, in order.
    async fn list(&self) -> Result<Vec<Digest>, Error>;
}

impl Digest {
    pub fn of(content: &[u8]) -> Self {
        Self(Sha256::digest(content).into())
    }

    pub(crate) fn finish(hasher: Sha256) -> Self {
        Self(hasher.finalize().into())
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// 64 lower-case hexadecimal digits.
    pub fn to_hex(&self) -> String {
        hex::encode(self.0)
    }

    /// The form of AWS's `CodeSha256`.
    pub fn to_base64(&self) -> String {
        STANDARD.encode(self.0)
    }

    /// # Errors
    /// [`Error::InvalidDigest`] if `digits` are not 64 hexadecimal digits.
    pub fn from_hex(digits: &str) -> Result<Self, Error> {
        let mut bytes = [0; 32];
        match hex::decode_to_slice(digits, &mut bytes) {
            Ok(()) => Ok(Self(bytes)),
            // It says which digit is wrong; the whole text in our error says more.
            Err(_) => Err(Error::InvalidDigest(digits.to_owned())),
        }
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_hex())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Digest({self})")
    }
}

impl FromStr for Digest {
    type Err = Error;

    fn from_str(digits: &str) -> Result<Self, Error> {
        Self::from_hex(digits)
    }
}

/// In documents a digest is its hexadecimal digits.
impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_hex())
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = String::deserialize(deserializer)?;
        Self::from_hex(&digits).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OF_NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn a_digest_is_the_sha256_in_hex_and_base64() {
        let digest = Digest::of(b"");
        assert_eq!(digest.to_hex(), OF_NOTHING);
        assert_eq!(digest.to_base64(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(format!("{digest:?}"), format!("Digest({OF_NOTHING})"));
    }

    #[test]
    fn a_digest_is_read_from_64_hexadecimal_digits_only() {
        assert_eq!(Digest::from_hex(OF_NOTHING).unwrap(), Digest::of(b""));
        for digits in [
            "",
            "e3b0",
            OF_NOTHING.trim_start_matches("e3"),
            &format!("{OF_NOTHING}00"),
            &"g".repeat(64),
        ] {
            assert!(matches!(Digest::from_hex(digits), Err(Error::InvalidDigest(_))));
        }
    }

    #[test]
    fn a_digest_is_its_digits_in_a_document() {
        let document = serde_json::to_string(&Digest::of(b"")).unwrap();
        assert_eq!(document, format!("\"{OF_NOTHING}\""));
        assert_eq!(serde_json::from_str::<Digest>(&document).unwrap(), Digest::of(b""));
        assert!(serde_json::from_str::<Digest>("\"e3\"").is_err());
    }
}
