//! What a request says of its signature: in the `Authorization` header, or in the query of a presigned
//! address.

use std::fmt;

use http::request::Parts;
use http::{HeaderMap, header};
use percent_encoding::percent_decode_str;

use super::refusal::Refusal;
use super::time::SigningTime;
use super::{ALGORITHM, TERMINATOR};

/// The longest that a presigned address may be good for: seven days.
const LONGEST: u32 = 604_800;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Form {
    Header,
    Query { expires: u32 },
}

/// What is claimed. Its `Debug` has no signature: a good one is as good as the request.
pub(super) struct Claim {
    pub(super) access_key: String,
    pub(super) date: String,
    pub(super) region: String,
    pub(super) service: String,
    pub(super) signed_headers: Vec<String>,
    pub(super) signature: [u8; 32],
    pub(super) time: SigningTime,
    pub(super) form: Form,
    pub(super) has_token: bool,
}

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim").field("access_key", &self.access_key).finish_non_exhaustive()
    }
}

impl Claim {
    pub(super) fn of(head: &Parts) -> Result<Self, Refusal> {
        let mut headers = head.headers.get_all(header::AUTHORIZATION).iter();
        match (headers.next(), headers.next()) {
            (Some(value), None) => {
                let text = value
                    .to_str()
                    .map_err(|_not_text| incomplete("The Authorization header is not text."))?;
                from_header(text, &head.headers)
            }
            (Some(_), Some(_)) => {
                Err(incomplete("The request has more than one Authorization header."))
            }
            (None, _) => from_query(head.uri.query().unwrap_or_default()),
        }
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

    fn new(
        credential: &str,
        signed_headers: &str,
        signature: &str,
        (time, form): (SigningTime, Form),
    ) -> Result<Self, Refusal> {
        let parts: Vec<&str> = credential.split('/').collect();
        let &[access_key, date, region, service, TERMINATOR] = parts.as_slice() else {
            return Err(incomplete(
                "Credential must have exactly 5 slash-delimited elements, e.g. \
                 keyid/date/region/service/term.",
            ));
        };
        let mut bytes = [0; 32];
        // What is no signature cannot be the right one.
        hex::decode_to_slice(signature, &mut bytes).map_err(|_no_hex| Refusal::Mismatch)?;
        Ok(Self {
            access_key: access_key.to_owned(),
            date: date.to_owned(),
            region: region.to_owned(),
            service: service.to_owned(),
            signed_headers: signed_headers.split(';').map(str::to_owned).collect(),
            signature: bytes,
            time,
            form,
            has_token: false,
        })
    }
}

fn incomplete(message: impl Into<String>) -> Refusal {
    Refusal::Incomplete(message.into())
}

fn from_header(text: &str, headers: &HeaderMap) -> Result<Claim, Refusal> {
    let Some(parameters) = text.trim().strip_prefix(ALGORITHM).filter(|rest| rest.starts_with(' '))
    else {
        return Err(incomplete(format!(
            "Authorization header requires the algorithm {ALGORITHM}."
        )));
    };
    let parameter = |name: &str| {
        let found = parameters
            .split(',')
            .filter_map(|parameter| parameter.trim().split_once('='))
            .find_map(|(key, value)| (key == name && !value.is_empty()).then_some(value));
        found
            .ok_or_else(|| incomplete(format!("Authorization header requires '{name}' parameter.")))
    };
    let (credential, signature) = (parameter("Credential")?, parameter("Signature")?);
    let signed_headers = parameter("SignedHeaders")?;
    Claim::new(credential, signed_headers, signature, (header_time(headers)?, Form::Header))
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

fn bad_time(text: &str) -> Refusal {
    incomplete(format!("Date must be in ISO-8601 'basic format'. Got '{text}'."))
}

fn from_query(query: &str) -> Result<Claim, Refusal> {
    let find = |name: &str| {
        let pair =
            query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
        pair.map(|(_, value)| percent_decode_str(value).decode_utf8_lossy().into_owned())
    };
    if find("X-Amz-Signature").is_none() && find("X-Amz-Credential").is_none() {
        return Err(Refusal::Missing);
    }
    let parameter = |name: &str| {
        find(name).filter(|value| !value.is_empty()).ok_or_else(|| {
            incomplete(format!("AWS query-string parameters must include '{name}'."))
        })
    };
    if parameter("X-Amz-Algorithm")? != ALGORITHM {
        return Err(incomplete(format!(
            "AWS query-string parameters must include X-Amz-Algorithm={ALGORITHM}."
        )));
    }
    let (credential, signature) = (parameter("X-Amz-Credential")?, parameter("X-Amz-Signature")?);
    let signed_headers = parameter("X-Amz-SignedHeaders")?;
    let date = parameter("X-Amz-Date")?;
    let time = SigningTime::parse(&date).ok_or_else(|| bad_time(&date))?;
    let expires = parameter("X-Amz-Expires")?.parse().ok().filter(|s| (1..=LONGEST).contains(s));
    let expires = expires.ok_or_else(|| {
        incomplete(format!("X-Amz-Expires must be a number of seconds from 1 to {LONGEST}."))
    })?;
    let claim =
        Claim::new(&credential, &signed_headers, &signature, (time, Form::Query { expires }))?;
    Ok(Claim { has_token: find("X-Amz-Security-Token").is_some(), ..claim })
}
