//! JSON documents by schema, in both directions, shared by the protocols that carry JSON. Reading
//! makes the tree at once, without a generic document in between: unknown members are skipped, a
//! null member is absent, and a value of the wrong kind is refused with both kinds named.

use std::collections::BTreeMap;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Deserializer, Serialize, Serializer};

use crate::schema::{Kind, Location, Member, Shape, TimestampFormat};
use crate::timestamp;
use crate::value::{Structure, Value};

/// Reads a document of this shape. The depth of documents is bounded by the parser (128).
pub(super) fn read(shape: &'static Shape, text: &[u8]) -> Result<Value, serde_json::Error> {
    let mut parser = serde_json::Deserializer::from_slice(text);
    let value = Reader::of(shape).deserialize(&mut parser)?;
    parser.end()?;
    Ok(value)
}

/// Writes the members that travel in the body.
pub(super) fn write(shape: &'static Shape, value: &Value) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&Writer { shape, value, format: None })
}

/// Writes the body of an error, whose members make no shape of their own. What it holds are texts
/// and numbers of ours, which always have a form in JSON.
pub(super) fn write_members(members: &'static [Member], present: &Structure) -> Vec<u8> {
    serde_json::to_vec(&Members { members, present }).unwrap_or_default()
}

#[derive(Clone, Copy)]
struct Reader {
    shape: &'static Shape,
    format: TimestampFormat,
}

impl Reader {
    fn of(shape: &'static Shape) -> Self {
        Self { shape, format: TimestampFormat::EpochSeconds }
    }

    fn member(member: &'static Member) -> Self {
        let format = member.timestamp_format.unwrap_or(TimestampFormat::EpochSeconds);
        Self { shape: member.shape, format }
    }

    fn integer<E: Error>(self, number: i64) -> Result<Value, E> {
        match self.shape.kind {
            Kind::Integer if i32::try_from(number).is_err() => {
                Err(E::invalid_value(Unexpected::Signed(number), &self))
            }
            Kind::Integer | Kind::Long => Ok(Value::Integer(number)),
            #[expect(clippy::cast_precision_loss, reason = "JSON's numbers are doubles")]
            Kind::Float | Kind::Double => Ok(Value::Double(number as f64)),
            #[expect(clippy::cast_precision_loss, reason = "JSON's numbers are doubles")]
            Kind::Timestamp => self.double(number as f64),
            _ => Err(E::invalid_type(Unexpected::Signed(number), &self)),
        }
    }

    fn double<E: Error>(self, number: f64) -> Result<Value, E> {
        /// Up to here doubles hold every whole number.
        const WHOLE: f64 = 9_007_199_254_740_992.0;
        match self.shape.kind {
            Kind::Float | Kind::Double => Ok(Value::Double(number)),
            #[expect(clippy::cast_possible_truncation, reason = "the number is whole and in range")]
            Kind::Integer | Kind::Long if number.fract() == 0.0 && number.abs() < WHOLE => {
                self.integer(number as i64)
            }
            Kind::Timestamp if self.format == TimestampFormat::EpochSeconds => {
                timestamp::from_seconds(number)
                    .map(Value::Timestamp)
                    .ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
            }
            _ => Err(E::invalid_type(Unexpected::Float(number), &self)),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Reader {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.shape.kind {
            Kind::Blob => "a string in Base64",
            Kind::Boolean => "a boolean",
            Kind::Integer => "an integer",
            Kind::Long => "a long",
            Kind::Float | Kind::Double => "a number",
            Kind::String | Kind::Enum(_) => "a string",
            Kind::Timestamp => "a timestamp",
            Kind::List(_) => "a list",
            Kind::Map { .. } | Kind::Structure(_) | Kind::EventStream(_) => "an object",
        })
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        match self.shape.kind {
            Kind::Boolean => Ok(Value::Boolean(value)),
            _ => Err(E::invalid_type(Unexpected::Bool(value), &self)),
        }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.integer(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        let number = i64::try_from(value);
        self.integer(number.map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))?)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.double(value)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        match self.shape.kind {
            Kind::Blob => STANDARD
                .decode(text)
                .map(|bytes| Value::Blob(Bytes::from(bytes)))
                .map_err(|_| E::invalid_value(Unexpected::Other("a string"), &self)),
            Kind::Timestamp => timestamp::parse(text, self.format)
                .map(Value::Timestamp)
                .ok_or_else(|| E::invalid_value(Unexpected::Other("a string"), &self)),
            _ => self.visit_string(text.to_owned()),
        }
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        match self.shape.kind {
            Kind::String | Kind::Enum(_) => Ok(Value::String(text)),
            Kind::Blob | Kind::Timestamp => self.visit_str(&text),
            _ => Err(E::invalid_type(Unexpected::Other("a string"), &self)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let Kind::List(element) = self.shape.kind else {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        };
        let mut list = Vec::new();
        while let Some(value) = elements.next_element_seed(Self::of(element))? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        match self.shape.kind {
            Kind::Map { value, .. } => {
                let mut map = BTreeMap::new();
                while let Some(key) = entries.next_key::<String>()? {
                    map.insert(key, entries.next_value_seed(Self::of(value))?);
                }
                Ok(Value::Map(map))
            }
            Kind::Structure(members) => read_members(members, entries).map(Value::Structure),
            _ => Err(A::Error::invalid_type(Unexpected::Map, &self)),
        }
    }
}

fn read_members<'de, A: MapAccess<'de>>(
    members: &'static [Member],
    mut entries: A,
) -> Result<Structure, A::Error> {
    let mut structure = Structure::default();
    while let Some(name) = entries.next_key::<String>()? {
        let member = members
            .iter()
            .find(|member| member.location == Location::Body && member.wire_name == name);
        let Some(member) = member else {
            entries.next_value::<IgnoredAny>()?;
            continue;
        };
        match entries.next_value_seed(Reader::member(member))? {
            Value::Null => drop(structure.take(member.name)),
            value => structure.set(member.name, value),
        }
    }
    Ok(structure)
}

struct Writer<'a> {
    shape: &'static Shape,
    value: &'a Value,
    format: Option<TimestampFormat>,
}

impl Serialize for Writer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.value, &self.shape.kind) {
            (Value::Null, _) => serializer.serialize_unit(),
            (Value::Boolean(value), _) => serializer.serialize_bool(*value),
            (Value::Integer(value), _) => serializer.serialize_i64(*value),
            (Value::Double(value), _) => serializer.serialize_f64(*value),
            (Value::String(text), _) => serializer.serialize_str(text),
            (Value::Blob(bytes), _) => serializer.serialize_str(&STANDARD.encode(bytes)),
            (Value::Timestamp(time), _) => match self.format {
                None | Some(TimestampFormat::EpochSeconds) => {
                    serializer.serialize_f64(timestamp::seconds(*time))
                }
                Some(format) => serializer.serialize_str(&timestamp::format(*time, format)),
            },
            (Value::List(elements), Kind::List(shape)) => {
                let mut list = serializer.serialize_seq(Some(elements.len()))?;
                for value in elements {
                    list.serialize_element(&Writer { shape, value, format: None })?;
                }
                list.end()
            }
            (Value::Map(entries), Kind::Map { value: shape, .. }) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, &Writer { shape, value, format: None })?;
                }
                map.end()
            }
            (Value::Structure(present), Kind::Structure(members)) => {
                Members { members, present }.serialize(serializer)
            }
            (value, _) => Err(serde::ser::Error::custom(format!(
                "a {} where the model has a {}",
                value.kind(),
                self.shape.name
            ))),
        }
    }
}

struct Members<'a> {
    members: &'static [Member],
    present: &'a Structure,
}

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for member in self.members.iter().filter(|member| member.location == Location::Body) {
            let Some(value) = self.present.get(member.name) else { continue };
            let entry = Writer { shape: member.shape, value, format: member.timestamp_format };
            map.serialize_entry(member.wire_name, &entry)?;
        }
        map.end()
    }
}
