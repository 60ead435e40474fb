//! Values that travel as text: in the path, the query, headers, forms and XML.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

use crate::error::ServiceError;
use crate::schema::{Kind, Member, TimestampFormat};
use crate::timestamp;
use crate::value::Value;

/// Reads `text` as the member's kind; `format` is the location's form of timestamps.
pub(super) fn read(
    member: &Member,
    text: &str,
    format: TimestampFormat,
) -> Result<Value, ServiceError> {
    let value = match member.shape.kind {
        Kind::String | Kind::Enum(_) => Some(Value::from(text)),
        Kind::Boolean => text.parse().ok().map(Value::Boolean),
        Kind::Integer => text.parse::<i32>().ok().map(|number| Value::Integer(number.into())),
        Kind::Long => text.parse().ok().map(Value::Integer),
        Kind::Float | Kind::Double => {
            text.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Double)
        }
        Kind::Timestamp => {
            let format = member.timestamp_format.unwrap_or(format);
            timestamp::parse(text, format).map(Value::Timestamp)
        }
        Kind::Blob => STANDARD.decode(text).ok().map(|bytes| Value::Blob(Bytes::from(bytes))),
        Kind::List(_) | Kind::Map { .. } | Kind::Structure(_) | Kind::EventStream(_) => None,
    };
    value.ok_or_else(|| {
        ServiceError::serialization(format!("'{text}' at {} is not of its type", member.wire_name))
    })
}

/// The text of a value; `format` is the location's form of timestamps.
pub(super) fn write(
    member: &Member,
    value: &Value,
    format: TimestampFormat,
) -> Result<String, ServiceError> {
    Ok(match value {
        Value::String(text) => text.clone(),
        Value::Boolean(value) => value.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Double(number) => number.to_string(),
        Value::Blob(bytes) => STANDARD.encode(bytes),
        Value::Timestamp(time) => {
            let format = member.timestamp_format.unwrap_or(format);
            timestamp::format(*time, format)
        }
        Value::Null | Value::List(_) | Value::Map(_) | Value::Structure(_) => {
            let mismatch = format!("a {} as the text of {}", value.kind(), member.wire_name);
            return Err(ServiceError::internal(mismatch));
        }
    })
}
