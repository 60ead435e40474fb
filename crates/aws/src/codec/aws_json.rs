//! AWS JSON 1.0 and 1.1: a document goes in, a document comes out, and nothing is anywhere else.

use http::header::{CONTENT_TYPE, HeaderValue};

use super::{HttpAnswer, json};
use crate::error::ServiceError;
use crate::schema::{JsonVersion, OperationSchema};
use crate::value::{Structure, Value};

/// The member that has an error's code.
const ERROR_CODE: &str = "__type";
const ERROR_MESSAGE: &str = "message";

pub(super) fn decode(
    operation: &'static OperationSchema,
    body: &[u8],
) -> Result<Value, ServiceError> {
    if body.is_empty() {
        return Ok(Structure::default().into());
    }
    match json::read(operation.input, body) {
        Ok(Value::Null) => Ok(Structure::default().into()),
        Ok(input) => Ok(input),
        Err(error) => Err(ServiceError::serialization(error.to_string())),
    }
}

pub(super) fn encode(
    operation: &'static OperationSchema,
    version: JsonVersion,
    output: &Value,
) -> HttpAnswer {
    match json::write(operation.output, output) {
        Ok(body) => answer(operation.status, version, body),
        Err(error) => encode_error(version, &ServiceError::internal(error)),
    }
}

/// The members of the error's shape besides its code, which every error has; the message is
/// `message`, however the shape spells it.
pub(super) fn encode_error(version: JsonVersion, error: &ServiceError) -> HttpAnswer {
    let shape = error.shape();
    let mut document = json::document(shape.members, &error.members());
    document.retain(|name, _| !matches!(name.as_str(), "Message" | "Type"));
    document.insert(ERROR_CODE.to_owned(), shape.code.into());
    document.insert(ERROR_MESSAGE.to_owned(), error.message().into());
    answer(shape.status, version, serde_json::Value::Object(document).to_string().into_bytes())
}

fn answer(status: u16, version: JsonVersion, body: Vec<u8>) -> HttpAnswer {
    let media = match version {
        JsonVersion::V1_0 => "application/x-amz-json-1.0",
        JsonVersion::V1_1 => "application/x-amz-json-1.1",
    };
    let headers = vec![(CONTENT_TYPE, HeaderValue::from_static(media))];
    HttpAnswer { status, headers, body: body.into() }
}

#[cfg(test)]
mod tests;
