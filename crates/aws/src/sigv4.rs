//! Signature Version 4, verified: that a request was signed by whoever holds a secret, in the
//! `Authorization` header or in the query of a presigned address. Pure: the secret and the time are
//! arguments.
//!
//! ```text
//! head ─ read ─▶ Signed ─ check ─▶ (time, scope) ─ verify ─▶ the secret's holder signed this
//! ```
//! The order lets a caller refuse before it reads a body: a head that declares its body's hash
//! (`X-Amz-Content-SHA256`) is verified alone, and the body compared with [`PayloadHash`] after.
//! There is no replay cache: a captured request can be sent again unchanged while its time is good.

mod canonical;
mod claim;
mod payload;
mod refusal;
#[cfg(test)]
mod tests;
mod time;

use std::time::SystemTime;

use ::time::OffsetDateTime;
use hmac::{Hmac, KeyInit, Mac};
use http::request::Parts;
use sha2::{Digest, Sha256};

use claim::{Claim, Form};
pub use payload::PayloadHash;
pub use refusal::Refusal;
pub use time::SigningTime;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const TERMINATOR: &str = "aws4_request";

/// A request's head with the signature that it claims, read and not yet verified.
#[derive(Debug)]
pub struct Signed<'a> {
    head: &'a Parts,
    claim: Claim,
    declared: Option<PayloadHash>,
}

impl<'a> Signed<'a> {
    /// Reads what a head says of its signature, and refuses what no secret could make good: parts
    /// that are missing, headers that change what is asked and are not signed, session tokens (no
    /// session exists), bodies that are not signed.
    ///
    /// # Errors
    /// The first of these that is wrong.
    pub fn read(head: &'a Parts) -> Result<Self, Refusal> {
        let claim = Claim::of(head)?;
        if claim.has_token || head.headers.contains_key("x-amz-security-token") {
            return Err(Refusal::Token);
        }
        claim.covers(&head.headers)?;
        let declared = payload::declared(&head.headers)?;
        Ok(Self { head, claim, declared })
    }

    /// Whose key the request says it is signed with.
    pub fn access_key(&self) -> &str {
        &self.claim.access_key
    }

    /// The body's hash where the head has it: it is signed, but the body is still to be compared.
    pub fn declared_payload(&self) -> Option<PayloadHash> {
        self.declared
    }

    /// Whether the signature is for this region and service, and for this time: within 15 minutes of
    /// `now`, or within the seconds that a presigned address is good for.
    ///
    /// # Errors
    /// [`Refusal`] with what does not fit.
    pub fn check(&self, now: SystemTime, region: &str, service: &str) -> Result<(), Refusal> {
        let claim = &self.claim;
        if claim.region != region {
            return Err(Refusal::Region { region: region.to_owned() });
        }
        if claim.service != service {
            return Err(Refusal::Service { service: service.to_owned() });
        }
        if claim.date != claim.time.date() {
            return Err(Refusal::ScopeDate { scope: claim.date.clone(), time: claim.time });
        }
        let now = OffsetDateTime::from(now);
        match claim.form {
            Form::Header => claim.time.check_skew(now),
            Form::Query { expires } => claim.time.check_expiry(now, expires),
        }
    }

    /// Whether the holder of this secret signed the request with a body of this hash. The comparison
    /// takes the same time wherever the signatures differ, and what was expected is never at hand.
    ///
    /// # Errors
    /// [`Refusal::Mismatch`].
    pub fn verify(&self, secret: &str, payload: PayloadHash) -> Result<(), Refusal> {
        let claim = &self.claim;
        let request = canonical::request(self.head, claim, payload);
        let scope = [&claim.date, &claim.region, &claim.service, TERMINATOR].join("/");
        let request = hex::encode(Sha256::digest(request));
        let text = [ALGORITHM, &claim.time.to_string(), &scope, &request].join("\n");
        hmac(&signing_key(secret, claim), &text)
            .verify_slice(&claim.signature)
            .map_err(|_differs| Refusal::Mismatch)
    }
}

/// The key of one day, region and service. Four hashes: not worth a cache, which would have to forget
/// revoked keys.
fn signing_key(secret: &str, claim: &Claim) -> Vec<u8> {
    let secret = format!("AWS4{secret}").into_bytes();
    [&claim.date, &claim.region, &claim.service, TERMINATOR]
        .into_iter()
        .fold(secret, |key, text| hmac(&key, text).finalize().into_bytes().to_vec())
}

fn hmac(key: &[u8], text: &str) -> Hmac<Sha256> {
    Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length").chain_update(text)
}
