//! What a request says of its signature: in the `Authorization` header, or in the query of a presigned
//! address.

use std::borrow::Cow;
use std::fmt;

use http::request::Parts;
use http::{HeaderMap, header};

use super::credential::{Credential, Parameters, Place, parameter, required_parameter};
use super::refusal::{Refusal, incomplete};
use super::time::SigningTime;

/// The longest that a presigned address may be good for: seven days.
const LONGEST: u32 = 604_800;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Form {
    Header,
    Query { expires: u32 },
}

/// What is claimed. Its `Debug` has no signature and no token: a good one is as good as the request.
pub(super) struct Claim {
    pub(super) credential: Credential<'static>,
    pub(super) signed_headers: Vec<String>,
    pub(super) signature: [u8; 32],
    pub(super) time: SigningTime,
    pub(super) form: Form,
    pub(super) token: Option<String>,
}

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim")
            .field("access_key", &self.credential.access_key)
            .finish_non_exhaustive()
    }
}

impl Claim {
    pub(super) fn of(head: &Parts) -> Result<Self, Refusal> {
        let Parameters { place, credential, signed_headers, signature } =
            Parameters::of(head)?.ok_or(Refusal::Missing)?;
        let (time, form) = match place {
            Place::Header => (header_time(&head.headers)?, Form::Header),
            Place::Query => query_time(head.uri.query().unwrap_or_default())?,
        };
        let mut bytes = [0; 32];
        // What is no signature cannot be the right one.
        hex::decode_to_slice(&*signature, &mut bytes).map_err(|_no_hex| Refusal::NoSignature)?;
        Ok(Self {
            credential: credential.into_owned(),
            signed_headers: signed_headers.split(';').map(str::to_owned).collect(),
            signature: bytes,
            time,
            form,
            token: token(head, place)?,
        })
    }

    /// Refuses a request in which something that bears on its meaning could be changed unseen.
    pub(super) fn covers(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let signed = |name: &str| self.signed_headers.iter().any(|header| header == name);
        if !signed("host") {
            return Err(Refusal::HostNotSigned);
        }
        // The name of the client's program bears on nothing, and some clients set it after signing.
        let loose = headers.keys().map(header::HeaderName::as_str).find(|name| {
            name.starts_with("x-amz-") && *name != "x-amz-user-agent" && !signed(name)
        });
        loose.map_or(Ok(()), |name| Err(Refusal::NotSigned(name.to_owned())))
    }
}

/// The session token of a request, wherever it stands, also of one that is not signed.
pub fn session_token(head: &Parts) -> Option<String> {
    let header = head.headers.get("x-amz-security-token");
    let in_header = header.map(|value| String::from_utf8_lossy(value.as_bytes()));
    let query = || parameter(head.uri.query().unwrap_or_default(), "X-Amz-Security-Token");
    in_header.or_else(query).map(Cow::into_owned)
}

/// The session token, at the one place where this form of a signature has it.
fn token(head: &Parts, place: Place) -> Result<Option<String>, Refusal> {
    let mut headers = head.headers.get_all("x-amz-security-token").iter();
    match (place, headers.next(), headers.next()) {
        (Place::Header, None, _) => Ok(None),
        (Place::Header, Some(value), None) => {
            value.to_str().map(|text| Some(text.to_owned())).map_err(|_not_text| Refusal::Token)
        }
        (Place::Query, None, _) => {
            let query = head.uri.query().unwrap_or_default();
            Ok(parameter(query, "X-Amz-Security-Token").map(Cow::into_owned))
        }
        (Place::Header, Some(_), Some(_)) | (Place::Query, Some(_), _) => Err(Refusal::Token),
    }
}

fn header_time(headers: &HeaderMap) -> Result<SigningTime, Refusal> {
    let text = |name: &str| {
        headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    let (text, time) = match (text("x-amz-date"), text("date")) {
        (Some(text), _) => {
            let time = SigningTime::parse(&text);
            (text, time)
        }
        (None, Some(text)) => {
            let time = SigningTime::parse(&text).or_else(|| SigningTime::parse_http(&text));
            (text, time)
        }
        (None, None) => {
            return Err(incomplete(
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
            ));
        }
    };
    time.ok_or_else(|| bad_time(&text))
}

fn query_time(query: &str) -> Result<(SigningTime, Form), Refusal> {
    let date = required_parameter(query, "X-Amz-Date")?;
    let time = SigningTime::parse(&date).ok_or_else(|| bad_time(&date))?;
    let expires = required_parameter(query, "X-Amz-Expires")?;
    let expires = expires.parse().ok().filter(|seconds| (1..=LONGEST).contains(seconds));
    let expires = expires.ok_or_else(|| {
        incomplete(format!("X-Amz-Expires must be a number of seconds from 1 to {LONGEST}."))
    })?;
    Ok((time, Form::Query { expires }))
}

fn bad_time(text: &str) -> Refusal {
    incomplete(format!("Date must be in ISO-8601 'basic format'. Got '{text}'."))
}
