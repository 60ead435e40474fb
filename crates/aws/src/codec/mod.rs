//! The protocols, each written once over schemas: decode and encode, nothing generated. Which one
//! an operation has is its service's [`Protocol`].

mod aws_json;
pub(crate) mod json;
mod query;
mod rest_json;
mod scalar;
#[cfg(test)]
mod trees;
mod xml_error;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{HeaderName, HeaderValue};

use crate::error::ServiceError;
use crate::route::Labels;
use crate::schema::{OperationSchema, Protocol, Shape};
use crate::value::Value;

pub use json::Unreadable;
pub use xml_error::{XmlError, xml_error};

/// A request for an operation, as the wire has it.
#[derive(Debug)]
pub struct Received<'a> {
    pub labels: &'a Labels,
    pub raw_query: &'a str,
    pub headers: &'a HeaderMap,
    pub body: Bytes,
}

/// An answer as it goes to the client, but for what the edge adds.
#[derive(Debug, Clone, PartialEq)]
pub struct HttpAnswer {
    pub status: u16,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    pub body: Bytes,
}

/// Reads the input of `operation` out of a request.
///
/// # Errors
/// 400 `SerializationException` where a part of the request is not of its member's kind.
pub fn decode(
    operation: &'static OperationSchema,
    request: Received<'_>,
) -> Result<Value, ServiceError> {
    match operation.service.protocol {
        Protocol::RestJson => rest_json::decode(operation, request),
        Protocol::AwsJson { .. } => aws_json::decode(operation, &request.body),
        Protocol::Query { .. } => query::decode(operation, request.raw_query, &request.body),
    }
}

/// Writes an answer. What the service left out is left out.
pub fn encode(operation: &'static OperationSchema, output: Value, request_id: &str) -> HttpAnswer {
    match operation.service.protocol {
        Protocol::RestJson => rest_json::encode(operation, output),
        Protocol::AwsJson { version, .. } => aws_json::encode(operation, version, &output),
        Protocol::Query { namespace, .. } => {
            query::encode(operation, namespace, &output, request_id)
        }
    }
}

/// Writes an error as clients of this protocol read it.
pub fn encode_error(protocol: Protocol, error: &ServiceError, request_id: &str) -> HttpAnswer {
    match protocol {
        Protocol::RestJson => rest_json::encode_error(error),
        Protocol::AwsJson { version, .. } => aws_json::encode_error(version, error),
        Protocol::Query { namespace, .. } => query::encode_error(namespace, error, request_id),
    }
}

/// Writes a value of `shape` as JSON, to be kept rather than sent.
///
/// # Errors
/// A number that JSON does not have.
pub fn to_json(shape: &'static Shape, value: &Value) -> Result<Vec<u8>, serde_json::Error> {
    json::write(shape, value)
}

/// Reads what [`to_json`] has written, or would.
///
/// # Errors
/// A text that is no JSON, or not of this shape.
pub fn of_json(shape: &'static Shape, text: &[u8]) -> Result<Value, Unreadable> {
    json::read(shape, text)
}
