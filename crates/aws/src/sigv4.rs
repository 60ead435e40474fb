//! Signature Version 4, verified: that a request was signed by whoever holds a secret, in the
//! `Authorization` header or in the query of a presigned address; and made, by [`Signer`], for what we
//! ask of others. Pure: the secret and the time are arguments.
//!
//! ```text
//! head ─ read ─▶ Signed ─ check_… ─▶ time, service, token ─ verify ─▶ the secret's holder signed this
//! ```
//! The order lets a caller refuse before it reads a body: a head that declares its body's hash
//! (`X-Amz-Content-SHA256`) is verified alone, and the body compared with [`PayloadHash`] after.
//! Whether a request was sent before is not known here: [`Signed::signature`] is what a cache of
//! them compares.

mod canonical;
mod claim;
mod credential;
mod payload;
mod refusal;
mod sign;
#[cfg(test)]
mod tests;
mod time;

use std::time::SystemTime;

use ::time::OffsetDateTime;
use hmac::{Hmac, KeyInit, Mac};
use http::request::Parts;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq as _;

pub use claim::session_token;
use claim::{Claim, Form};
pub use credential::{Credential, is_region};
pub use payload::PayloadHash;
pub use refusal::Refusal;
pub use sign::Signer;
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
    /// that are missing, headers that change what is asked and are not signed, bodies that are not
    /// signed.
    ///
    /// # Errors
    /// The first of these that is wrong.
    pub fn read(head: &'a Parts) -> Result<Self, Refusal> {
        let claim = Claim::of(head)?;
        claim.covers(&head.headers)?;
        let declared = payload::declared(&head.headers)?;
        Ok(Self { head, claim, declared })
    }

    /// Whose key the request says it is signed with, and for what.
    pub fn credential(&self) -> &Credential<'static> {
        &self.claim.credential
    }

    /// The session token that it carries.
    pub fn token(&self) -> Option<&str> {
        self.claim.token.as_deref()
    }

    /// Of a good request, what no other good request has.
    pub fn signature(&self) -> [u8; 32] {
        self.claim.signature
    }

    /// When the request was signed, where that is all that bounds its life: a presigned address is
    /// made to be used again until it expires, and has no such time.
    pub fn signed_at(&self) -> Option<SigningTime> {
        match self.claim.form {
            Form::Header => Some(self.claim.time),
            Form::Query { .. } => None,
        }
    }

    /// Whether the request has the session token that belongs to its key, or none where there is
    /// none. The comparison takes the same time wherever tokens of one length differ.
    ///
    /// # Errors
    /// [`Refusal::Token`].
    pub fn check_token(&self, expected: Option<&str>) -> Result<(), Refusal> {
        let same = match (&self.claim.token, expected) {
            (None, None) => true,
            (Some(given), Some(expected)) => given.as_bytes().ct_eq(expected.as_bytes()).into(),
            (Some(_), None) | (None, Some(_)) => false,
        };
        if same { Ok(()) } else { Err(Refusal::Token) }
    }

    /// The body's hash where the head has it: it is signed, but the body is still to be compared.
    pub fn declared_payload(&self) -> Option<PayloadHash> {
        self.declared
    }

    /// Whether the signature is for this service.
    ///
    /// # Errors
    /// [`Refusal::Service`].
    pub fn check_service(&self, service: &str) -> Result<(), Refusal> {
        if self.claim.credential.service == service {
            return Ok(());
        }
        Err(Refusal::Service { service: service.to_owned() })
    }

    /// Whether the signature is for this time: within 15 minutes of `now`, or within the seconds that
    /// a presigned address is good for.
    ///
    /// # Errors
    /// [`Refusal`] with what does not fit.
    pub fn check_time(&self, now: SystemTime) -> Result<(), Refusal> {
        let claim = &self.claim;
        if claim.credential.date != claim.time.date() {
            let scope = claim.credential.date.clone().into_owned();
            return Err(Refusal::ScopeDate { scope, time: claim.time });
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
        let (canonical, text) = text_to_sign(self.head, claim, payload);
        hmac(&signing_key(secret, claim), &text)
            .verify_slice(&claim.signature)
            .map_err(|_differs| Refusal::Mismatch { canonical, text })
    }
}

/// The canonical request, and the text over it that is signed.
fn text_to_sign(head: &Parts, claim: &Claim, payload: PayloadHash) -> (String, String) {
    let canonical = canonical::request(head, claim, payload);
    let hash = hex::encode(Sha256::digest(&canonical));
    let text = [ALGORITHM, &claim.time.to_string(), &scope(claim), &hash].join("\n");
    (canonical, text)
}

fn scope(claim: &Claim) -> String {
    let Credential { date, region, service, .. } = &claim.credential;
    [date, region, service, TERMINATOR].join("/")
}

/// The key of one day, region and service. Four hashes: not worth a cache, which would have to forget
/// revoked keys.
fn signing_key(secret: &str, claim: &Claim) -> Vec<u8> {
    let secret = format!("AWS4{secret}").into_bytes();
    let Credential { date, region, service, .. } = &claim.credential;
    [date, region, service, TERMINATOR]
        .into_iter()
        .fold(secret, |key, text| hmac(&key, text).finalize().into_bytes().to_vec())
}

fn hmac(key: &[u8], text: &str) -> Hmac<Sha256> {
    Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length").chain_update(text)
}
