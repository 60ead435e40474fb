//! The other side of a signature: a request of ours to a service of somebody else's.

use std::borrow::Cow;
use std::fmt;
use std::time::SystemTime;

use hmac::Mac as _;
use http::HeaderValue;
use http::header::{AUTHORIZATION, HOST};
use http::request::Parts;

use super::claim::{Claim, Form};
use super::credential::Credential;
use super::payload::{HEADER as PAYLOAD, PayloadHash};
use super::time::SigningTime;
use super::{ALGORITHM, TERMINATOR, hmac, scope, signing_key, text_to_sign};

const DATE: &str = "x-amz-date";

/// Whose key signs, and for what. Its `Debug` has no secret.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    pub access_key: &'a str,
    pub secret: &'a str,
    pub region: &'a str,
    pub service: &'a str,
}

impl fmt::Debug for Signer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").field("access_key", &self.access_key).finish_non_exhaustive()
    }
}

impl Signer<'_> {
    /// Signs a head that has its `Host`: adds `X-Amz-Date`, `X-Amz-Content-SHA256` and
    /// `Authorization`. Path and query are signed as they are, and must be encoded strictly.
    pub fn sign(&self, head: &mut Parts, payload: PayloadHash, now: SystemTime) {
        let time = SigningTime::from(now);
        head.headers.insert(DATE, printable(&time.to_string()));
        head.headers.insert(PAYLOAD, printable(&payload.to_hex()));
        let claim = Claim {
            credential: Credential {
                access_key: Cow::Owned(self.access_key.to_owned()),
                date: Cow::Owned(time.date()),
                region: Cow::Owned(self.region.to_owned()),
                service: Cow::Owned(self.service.to_owned()),
            },
            signed_headers: [HOST.as_str(), PAYLOAD, DATE].map(str::to_owned).to_vec(),
            signature: [0; 32],
            time,
            form: Form::Header,
            token: None,
        };
        let (_, text) = text_to_sign(head, &claim, payload);
        let signature = hmac(&signing_key(self.secret, &claim), &text).finalize().into_bytes();
        let authorization = format!(
            "{ALGORITHM} Credential={}/{}, SignedHeaders={}, Signature={}",
            self.access_key,
            scope(&claim),
            claim.signed_headers.join(";"),
            hex::encode(signature)
        );
        let mut value = printable(&authorization);
        value.set_sensitive(true);
        head.headers.insert(AUTHORIZATION, value);
    }
}

/// What no header can hold no service would accept: it is sent without, and refused there.
fn printable(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_unprintable| HeaderValue::from_static(TERMINATOR))
}
