//! REST-JSON, the protocol of Lambda: members travel in the path, the query, headers, the status and
//! the body, as their bindings say.

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use indexmap::IndexMap;

use super::{HttpAnswer, Received, json, scalar};
use crate::error::ServiceError;
use crate::route::query_parameters;
use crate::schema::{Kind, Location, Member, OperationSchema, TimestampFormat};
use crate::value::{Structure, Value};

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");

/// Reads the input of `operation` out of a request.
///
/// # Errors
/// 400 `SerializationException` where a part of the request is not of its member's kind.
pub(super) fn decode(
    operation: &'static OperationSchema,
    request: Received<'_>,
) -> Result<Value, ServiceError> {
    let Received { labels, raw_query, headers, body } = request;
    let members = operation.input.members();
    let mut input = decode_body(operation, body)?;
    let query: Vec<(String, String)> = query_parameters(raw_query).collect();
    for member in members {
        let value = match member.location {
            Location::Label => labels
                .iter()
                .find(|(name, _)| *name == member.wire_name)
                .map(|(_, text)| scalar::read(member, text, TimestampFormat::DateTime))
                .transpose()?,
            Location::Query => from_query(member, &query)?,
            Location::Header => from_header(member, headers)?,
            Location::HeaderPrefix => from_prefix(member, headers)?,
            Location::Body | Location::Payload | Location::StatusCode => None,
        };
        if let Some(value) = value {
            input.set(member.name, value);
        }
    }
    Ok(Value::Structure(input))
}

fn decode_body(operation: &OperationSchema, body: Bytes) -> Result<Structure, ServiceError> {
    let members = operation.input.members();
    let mut input = Structure::with_capacity(members.len());
    if let Some(member) = members.iter().find(|member| member.location == Location::Payload) {
        if body.is_empty() && !member.required {
            return Ok(input);
        }
        let payload = match member.shape.kind {
            Kind::Blob => Value::Blob(body),
            _ => document(json::read(member.shape, &body))?,
        };
        input.set(member.name, payload);
        return Ok(input);
    }
    let in_body = members.iter().any(|member| member.location == Location::Body);
    if !in_body || body.is_empty() {
        return Ok(input);
    }
    match document(json::read(operation.input, &body))? {
        Value::Structure(input) => Ok(input),
        // The document `null` has no members, as AWS reads it.
        _ => Ok(input),
    }
}

fn document(read: Result<Value, json::Unreadable>) -> Result<Value, ServiceError> {
    read.map_err(|error| ServiceError::serialization(error.to_string()))
}

fn from_query(member: &Member, query: &[(String, String)]) -> Result<Option<Value>, ServiceError> {
    let mut found = query.iter().filter(|(name, _)| name == member.wire_name).map(|(_, text)| text);
    let format = TimestampFormat::DateTime;
    if let Kind::List(element) = member.shape.kind {
        let element = Member::new(member.name, element);
        let values = found.map(|text| scalar::read(&element, text, format));
        let list = values.collect::<Result<Vec<Value>, _>>()?;
        return Ok((!list.is_empty()).then_some(Value::List(list)));
    }
    found.next_back().map(|text| scalar::read(member, text, format)).transpose()
}

fn from_header(member: &Member, headers: &HeaderMap) -> Result<Option<Value>, ServiceError> {
    let Some(header) = headers.get(member.wire_name) else { return Ok(None) };
    scalar::read(member, text_of(member.wire_name, header)?, TimestampFormat::HttpDate).map(Some)
}

fn from_prefix(member: &Member, headers: &HeaderMap) -> Result<Option<Value>, ServiceError> {
    let mut map = IndexMap::new();
    for (name, value) in headers {
        if let Some(key) = name.as_str().strip_prefix(member.wire_name) {
            map.insert(key.to_owned(), Value::from(text_of(name.as_str(), value)?));
        }
    }
    Ok((!map.is_empty()).then_some(Value::Map(map)))
}

fn text_of<'a>(name: &str, value: &'a HeaderValue) -> Result<&'a str, ServiceError> {
    value.to_str().map_err(|error| {
        ServiceError::serialization(format!("The header {name} is no text: {error}"))
    })
}

/// Writes an answer. What the service left out is left out.
pub(super) fn encode(operation: &'static OperationSchema, output: Value) -> HttpAnswer {
    match try_encode(operation, output) {
        Ok(answer) => answer,
        Err(error) => encode_error(&error),
    }
}

fn try_encode(
    operation: &'static OperationSchema,
    output: Value,
) -> Result<HttpAnswer, ServiceError> {
    let Value::Structure(mut output) = output else {
        return Err(ServiceError::internal("an output that is no structure"));
    };
    let members = operation.output.members();
    let mut answer =
        HttpAnswer { status: operation.status, headers: Vec::new(), body: Bytes::new() };
    write_head(members, &output, &mut answer)?;
    if let Some(member) = members.iter().find(|member| member.location == Location::Payload) {
        answer.body = match output.take(member.name) {
            Some(Value::Blob(bytes)) => bytes,
            Some(value) => {
                json::write(member.shape, &value).map_err(ServiceError::internal)?.into()
            }
            None => Bytes::new(),
        };
    } else if members.iter().any(|member| member.location == Location::Body) {
        let whole = Value::Structure(output);
        answer.body = json::write(operation.output, &whole).map_err(ServiceError::internal)?.into();
    }
    answer.headers.push((CONTENT_TYPE, JSON));
    Ok(answer)
}

fn write_head(
    members: &[Member],
    present: &Structure,
    answer: &mut HttpAnswer,
) -> Result<(), ServiceError> {
    for member in members {
        let Some(value) = present.get(member.name) else { continue };
        match (member.location, value) {
            (Location::StatusCode, Value::Integer(status)) => {
                answer.status = u16::try_from(*status).map_err(ServiceError::internal)?;
            }
            (Location::Header, value) => {
                answer.headers.push(header(
                    member.wire_name,
                    &scalar::write(member, value, TimestampFormat::HttpDate)?,
                )?);
            }
            (Location::HeaderPrefix, Value::Map(entries)) => {
                for (key, value) in entries {
                    let name = format!("{}{key}", member.wire_name);
                    let text = value.as_str().unwrap_or_default();
                    answer.headers.push(header(&name, text)?);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), ServiceError> {
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(ServiceError::internal)?;
    let value = HeaderValue::from_str(value).map_err(ServiceError::internal)?;
    Ok((name, value))
}

/// Writes an error in the form of its shape, with its code in `x-amzn-ErrorType`.
pub(super) fn encode_error(error: &ServiceError) -> HttpAnswer {
    let shape = error.shape();
    let present = error.members();
    let mut answer = HttpAnswer {
        status: shape.status,
        headers: vec![(CONTENT_TYPE, JSON), (ERROR_TYPE, HeaderValue::from_static(shape.code))],
        body: Bytes::new(),
    };
    // What an error carries besides its text are our own words and numbers.
    let written = write_head(shape.members, &present, &mut answer);
    debug_assert!(written.is_ok(), "{written:?}");
    answer.body = json::write_members(shape.members, &present).into();
    answer
}

#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod tests;
