//! What a client sends, read and judged: everything about an Invoke request that can be decided
//! without knowing the function.

#[cfg(fuzzing)]
pub mod fuzzing;
mod json;

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use cresset_aws::ServiceError;
use cresset_aws::lambda::errors;
use cresset_aws::lambda::types::{InvocationRequest, InvocationType, LogType};

/// Bytes of a synchronous event (AWS's figure).
const EVENT_LIMIT: usize = 6_291_456;
/// Bytes of a client context in base64 (AWS's figure).
const CLIENT_CONTEXT_LIMIT: usize = 3_583;

/// An Invoke request that may be carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Event {
    pub(crate) kind: Kind,
    pub(crate) payload: Bytes,
    /// As JSON.
    pub(crate) client_context: Option<String>,
    pub(crate) log_tail: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Synchronous,
    DryRun,
}

impl Event {
    /// Reads everything but the function's name and the qualifier.
    pub(crate) fn read(request: &InvocationRequest) -> Result<Self, ServiceError> {
        let kind = match request.invocation_type {
            None | Some(InvocationType::RequestResponse) => Kind::Synchronous,
            Some(InvocationType::DryRun) => Kind::DryRun,
            Some(InvocationType::Event) => {
                return Err(ServiceError::not_implemented("Invoke with InvocationType Event"));
            }
        };
        Ok(Self {
            kind,
            payload: payload(request.payload.as_deref())?,
            client_context: request.client_context.as_deref().map(client_context).transpose()?,
            log_tail: request.log_type == Some(LogType::Tail),
        })
    }
}

/// No event at all is an empty object.
fn payload(sent: Option<&Bytes>) -> Result<Bytes, ServiceError> {
    const NOTHING: Bytes = Bytes::from_static(b"{}");
    let Some(sent) = sent else { return Ok(NOTHING) };
    if sent.len() > EVENT_LIMIT {
        return Err(ServiceError::request_entity_too_large(format!(
            "Request must be smaller than {EVENT_LIMIT} bytes for the InvokeFunction operation"
        )));
    }
    if json::is_blank(sent) {
        return Ok(NOTHING);
    }
    match json::check(sent) {
        Ok(()) => Ok(sent.clone()),
        Err(fault) => Err(errors::invalid_request_content_exception(format!(
            "Could not parse request body into json: Could not parse payload into json: {fault}"
        ))),
    }
}

fn client_context(sent: &str) -> Result<String, ServiceError> {
    if sent.len() > CLIENT_CONTEXT_LIMIT {
        return Err(errors::invalid_request_content_exception(format!(
            "Client context must be no more than {CLIENT_CONTEXT_LIMIT} bytes."
        )));
    }
    let decoded = STANDARD.decode(sent).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let object = decoded
        .filter(|text| text.trim_start().starts_with('{') && json::check(text.as_bytes()).is_ok());
    object.map(|text| in_one_header(&text)).ok_or_else(|| {
        errors::invalid_request_content_exception(
            "Client context must be a valid Base64-encoded JSON object.",
        )
    })
}

/// The same JSON in characters that an HTTP header carries. White space is all that JSON has of
/// control characters, and what is not ASCII stands within strings, where it can be escaped.
fn in_one_header(json: &str) -> String {
    let mut header = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '\n' | '\r' | '\t' => header.push(' '),
            ' '..='~' => header.push(character),
            _ => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    // Writing to a string cannot fail.
                    write!(header, "\\u{unit:04x}").ok();
                }
            }
        }
    }
    header
}

#[cfg(test)]
mod tests;
