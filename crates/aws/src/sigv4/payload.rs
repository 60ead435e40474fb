//! The hash of a body, as it is signed. A body that is not signed (`UNSIGNED-PAYLOAD`) or signed in
//! pieces (`STREAMING-…`) is refused, over TLS too: only S3 knows them, and it has no place here.

use http::HeaderMap;
use sha2::{Digest, Sha256};

use super::refusal::Refusal;

pub(super) const HEADER: &str = "x-amz-content-sha256";

/// SHA-256 of a request's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayloadHash([u8; 32]);

impl PayloadHash {
    /// The hash of this body.
    pub fn of(body: &[u8]) -> Self {
        Self(Sha256::digest(body).into())
    }

    /// Refuses a body whose hash is not the one that its head declared.
    ///
    /// # Errors
    /// [`Refusal::Payload`].
    pub fn expect_body(self, body: &[u8]) -> Result<(), Refusal> {
        if self == Self::of(body) { Ok(()) } else { Err(Refusal::Payload) }
    }

    pub(super) fn to_hex(self) -> String {
        hex::encode(self.0)
    }
}

/// What the head says of its body's hash.
pub(super) fn declared(headers: &HeaderMap) -> Result<Option<PayloadHash>, Refusal> {
    let mut values = headers.get_all(HEADER).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return if headers.contains_key(HEADER) { Err(Refusal::PayloadForm) } else { Ok(None) };
    };
    let mut hash = [0; 32];
    match hex::decode_to_slice(value.as_bytes(), &mut hash) {
        // The text itself is signed, and it is compared as it is written: in small letters.
        Ok(()) if !value.as_bytes().iter().any(u8::is_ascii_uppercase) => {
            Ok(Some(PayloadHash(hash)))
        }
        Ok(()) | Err(_) => Err(Refusal::PayloadForm),
    }
}
