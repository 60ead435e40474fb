//! The Query protocol of STS, IAM and SNS: a form goes in, XML comes out. A structure's members are
//! parameters with its name and a point before theirs, a list's elements have numbers.

mod form;
mod xml;

use http::header::{CONTENT_TYPE, HeaderValue};

use super::HttpAnswer;
use crate::error::ServiceError;
use crate::schema::{Fault, OperationSchema};
use crate::value::Value;

const XML: HeaderValue = HeaderValue::from_static("text/xml");

/// Common errors that this protocol knows by other codes.
const CODES: [(&str, &str); 11] = [
    ("AccessDeniedException", "AccessDenied"),
    ("ExpiredTokenException", "ExpiredToken"),
    ("IncompleteSignatureException", "IncompleteSignature"),
    ("InvalidSignatureException", "SignatureDoesNotMatch"),
    ("MissingAuthenticationTokenException", "MissingAuthenticationToken"),
    ("RequestEntityTooLargeException", "RequestEntityTooLarge"),
    ("SerializationException", "MalformedInput"),
    ("ServiceException", "InternalFailure"),
    ("TooManyRequestsException", "Throttling"),
    ("UnrecognizedClientException", "InvalidClientTokenId"),
    ("ValidationException", "ValidationError"),
];

/// Reads the parameters of the query and of the body, which are one form.
pub(super) fn decode(
    operation: &'static OperationSchema,
    raw_query: &str,
    body: &[u8],
) -> Result<Value, ServiceError> {
    let parameters = form::Parameters::parse(&[raw_query.as_bytes(), body])?;
    form::read(operation.input, &parameters)
}

pub(super) fn encode(
    operation: &'static OperationSchema,
    namespace: &str,
    output: &Value,
    request_id: &str,
) -> HttpAnswer {
    match xml::answer(operation, namespace, output, request_id) {
        Ok(body) => answer(operation.status, body),
        Err(error) => encode_error(namespace, &error, request_id),
    }
}

pub(super) fn encode_error(namespace: &str, error: &ServiceError, request_id: &str) -> HttpAnswer {
    let own = CODES.iter().find(|(code, _)| *code == error.code());
    let code = own.map_or_else(|| error.code(), |(_, code)| *code);
    let fault = match error.shape().fault {
        Fault::Sender => "Sender",
        Fault::Server => "Receiver",
    };
    answer(error.status(), xml::error(namespace, fault, code, error, request_id))
}

fn answer(status: u16, body: Vec<u8>) -> HttpAnswer {
    HttpAnswer { status, headers: vec![(CONTENT_TYPE, XML)], body: body.into() }
}

#[cfg(test)]
mod tests;
