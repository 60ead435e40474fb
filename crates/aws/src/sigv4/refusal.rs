//! Why a signature is not accepted, in AWS's codes and words where they are known. No text has a
//! secret, or the signature that was expected.

use thiserror::Error;

use super::time::SigningTime;
use crate::error::ServiceError;
use crate::schema::{ErrorShape, Fault, Kind, Member, Shape};

static TEXT: Shape = Shape::new("String", Kind::String);
static MEMBERS: [Member; 1] = [Member::new("message", &TEXT)];

const fn shape(code: &'static str) -> ErrorShape {
    ErrorShape { code, status: 403, fault: Fault::Sender, members: &MEMBERS }
}

static MISSING: ErrorShape = shape("MissingAuthenticationTokenException");
static INCOMPLETE: ErrorShape = shape("IncompleteSignatureException");
static INVALID: ErrorShape = shape("InvalidSignatureException");
static UNRECOGNIZED: ErrorShape = shape("UnrecognizedClientException");
static EXPIRED_TOKEN: ErrorShape = shape("ExpiredTokenException");

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your \
     AWS Secret Access Key and signing method. Consult the service documentation for details.";

/// A signature that is not accepted.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum Refusal {
    #[error("Missing Authentication Token")]
    Missing,
    /// Something that a signature needs is not there, or has not its form.
    #[error("{0}")]
    Incomplete(String),
    /// The access key is unknown or revoked, or the session token is not the key's.
    #[error("The security token included in the request is invalid.")]
    Token,
    #[error("The security token included in the request is expired")]
    TokenExpired,
    /// The scope of the credential has not its form.
    #[error("{0}")]
    Scope(String),
    #[error("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")]
    HostNotSigned,
    #[error("'{0}' must be a 'SignedHeader' in the AWS Authorization.")]
    NotSigned(String),
    #[error("Credential should be scoped to correct service: '{service}'.")]
    Service { service: String },
    #[error(
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: \
         '{scope}' != '{}', from '{time}'.", time.date()
    )]
    ScopeDate { scope: String, time: SigningTime },
    #[error("Signature expired: {time} is now earlier than {bound} ({now} - {life})")]
    Expired { time: SigningTime, bound: SigningTime, now: SigningTime, life: String },
    #[error("Signature not yet current: {time} is still later than {bound} ({now} + 15 min.)")]
    NotYet { time: SigningTime, bound: SigningTime, now: SigningTime },
    #[error("X-Amz-Content-SHA256 must be the SHA-256 of the whole body, in small hex digits.")]
    PayloadForm,
    #[error("The body's SHA-256 is not what X-Amz-Content-SHA256 says.")]
    Payload,
    /// What stands for the signature has not a signature's form.
    #[error("{MISMATCH}")]
    NoSignature,
    /// Whoever signed had another secret, or signed something else; as at AWS, with what we read.
    #[error(
        "{MISMATCH}\n\nThe Canonical String for this request should have been\n'{canonical}'\n\n\
         The String-to-Sign should have been\n'{text}'\n"
    )]
    Mismatch { canonical: String, text: String },
    #[error(
        "A request with this signature was served already, some seconds ago. Sign each request anew."
    )]
    Replayed,
    /// Nobody remembers whether it was served: too many others were.
    #[error(
        "Signature expired: this server has seen so many requests that it takes none that were \
         signed before {before}"
    )]
    Forgotten { before: SigningTime },
}

impl Refusal {
    fn shape(&self) -> &'static ErrorShape {
        match self {
            Self::Missing => &MISSING,
            Self::Incomplete(_) => &INCOMPLETE,
            Self::Token => &UNRECOGNIZED,
            Self::TokenExpired => &EXPIRED_TOKEN,
            Self::HostNotSigned
            | Self::NotSigned(_)
            | Self::Scope(_)
            | Self::Service { .. }
            | Self::ScopeDate { .. }
            | Self::Expired { .. }
            | Self::NotYet { .. }
            | Self::PayloadForm
            | Self::Payload
            | Self::NoSignature
            | Self::Mismatch { .. }
            | Self::Replayed
            | Self::Forgotten { .. } => &INVALID,
        }
    }
}

impl From<Refusal> for ServiceError {
    fn from(refusal: Refusal) -> Self {
        Self::new(refusal.shape(), refusal.to_string())
    }
}

pub(super) fn incomplete(message: impl Into<String>) -> Refusal {
    Refusal::Incomplete(message.into())
}
