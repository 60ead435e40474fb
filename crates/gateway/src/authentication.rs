//! Who sends a request: first by its head, as far as that proves it, and then by its body.
//!
//! ```text
//! head ─ caller ─▶ Caller, who may still owe a proof ─ prove(body) ─▶ the key's holder sent all of this
//! ```

use std::sync::Arc;

use cresset_ambient::Clock;
use cresset_aws::ServiceError;
use cresset_aws::auth::{Credentials, Identity, KnownKey};
use cresset_aws::sigv4::{Credential, PayloadHash, Refusal, Signed};
use http::Method;
use http::request::Parts;

use crate::refusal;
use crate::replays::{Replays, Unfit};

/// How a door finds out who comes in.
pub(crate) enum Authentication {
    AnyKey(AnyKey),
    Signatures(Signatures),
}

/// Any key will do. Those that are known say whose they are.
pub(crate) struct AnyKey {
    pub(crate) known: Arc<dyn Credentials>,
    pub(crate) clock: Clock,
}

/// Verifies Signature Version 4 against keys that somebody knows.
pub(crate) struct Signatures {
    credentials: Arc<dyn Credentials>,
    clock: Clock,
    /// Absent where nobody else could have caught a request on its way.
    replays: Option<Replays>,
}

/// Whom a request says it is from.
pub(crate) struct Caller<'a> {
    pub(crate) identity: Identity,
    /// The region that the request is for, where it names one.
    pub(crate) region: Option<String>,
    proof: Proof<'a>,
}

enum Proof<'a> {
    NotAsked,
    Owed(Box<Debt<'a>>),
}

/// What is still to be held against the body.
struct Debt<'a> {
    to: &'a Signatures,
    signed: Signed<'a>,
    key: KnownKey,
    /// The request may change something.
    changes: bool,
}

impl Authentication {
    /// The caller by the head. What the head alone can disprove is refused here, before any of the
    /// body is read.
    pub(crate) fn caller<'a>(
        &'a self,
        head: &'a Parts,
        credential: Result<Option<Credential<'a>>, Refusal>,
    ) -> Result<Caller<'a>, ServiceError> {
        match self {
            Self::AnyKey(any) => {
                let credential = credential?;
                let identity = any.identify(head, credential.as_ref())?;
                let region = credential.map(|credential| credential.region.into_owned());
                Ok(Caller { identity, region, proof: Proof::NotAsked })
            }
            Self::Signatures(signatures) => Ok(signatures.caller(head)?),
        }
    }
}

impl Signatures {
    /// For a port that strangers may listen at: each request is served once.
    pub(crate) fn once(credentials: Arc<dyn Credentials>, clock: Clock) -> Self {
        Self { credentials, clock, replays: Some(Replays::new()) }
    }

    /// For a socket that leads into one sandbox and nowhere else.
    pub(crate) fn within(credentials: Arc<dyn Credentials>, clock: Clock) -> Self {
        Self { credentials, clock, replays: None }
    }

    fn caller<'a>(&'a self, head: &'a Parts) -> Result<Caller<'a>, Refusal> {
        let signed = Signed::read(head)?;
        let now = self.clock.now();
        let key = self.credentials.find(&signed.credential().access_key, signed.token());
        let key = key.ok_or(Refusal::Token)?;
        signed.check_token(key.token.as_deref())?;
        if key.expires.is_some_and(|end| end <= now) {
            return Err(Refusal::TokenExpired);
        }
        signed.check_time(now)?;
        if let Some(declared) = signed.declared_payload() {
            signed.verify(&key.secret, declared)?;
        }
        Ok(Caller {
            identity: key.identity.clone(),
            region: Some(signed.credential().region.clone().into_owned()),
            proof: Proof::Owed(Box::new(Debt {
                to: self,
                signed,
                key,
                changes: head.method != Method::GET && head.method != Method::HEAD,
            })),
        })
    }
}

impl Caller<'_> {
    /// Whether the holder of the caller's key sent this body too, and for the first time.
    pub(crate) fn prove(&self, body: &[u8]) -> Result<(), ServiceError> {
        let Proof::Owed(debt) = &self.proof else { return Ok(()) };
        let Debt { to, signed, key, changes } = debt.as_ref();
        match signed.declared_payload() {
            Some(declared) => declared.expect_body(body)?,
            None => signed.verify(&key.secret, PayloadHash::of(body))?,
        }
        let Credential { access_key, service, region, .. } = signed.credential();
        to.credentials.used(access_key, service, region);
        match (&to.replays, signed.signed_at()) {
            (Some(replays), Some(at)) if *changes => {
                let admitted = replays.admit(signed.signature(), at.into(), to.clock.now());
                admitted.map_err(unfit)
            }
            // A presigned address is made to be used again.
            _ => Ok(()),
        }
    }
}

impl Caller<'_> {
    /// Whether the signature is for the service that is asked.
    pub(crate) fn signed_for(&self, service: &str) -> Result<(), ServiceError> {
        match &self.proof {
            Proof::NotAsked => Ok(()),
            Proof::Owed(debt) => Ok(debt.signed.check_service(service)?),
        }
    }
}

fn unfit(unfit: Unfit) -> ServiceError {
    match unfit {
        Unfit::Again => Refusal::Replayed.into(),
        Unfit::Forgotten { before } => Refusal::Forgotten { before: before.into() }.into(),
        Unfit::Full => refusal::signatures_full(),
    }
}
