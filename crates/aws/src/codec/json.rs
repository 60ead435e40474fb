//! JSON documents by schema, in both directions, shared by the protocols that carry JSON. Reading
//! makes the tree at once, without a generic document in between: unknown members are skipped, a
//! null member is absent, and a value of the wrong kind is refused with both kinds named.

use std::cell::Cell;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use indexmap::IndexMap;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Deserializer, Serialize, Serializer};

use crate::schema::{Kind, Location, Member, Shape, TimestampFormat};
use crate::timestamp;
use crate::value::{Structure, Value};

/// The most values that a document may have, skipped ones aside. A value takes many times its
/// text's memory, so that the body's own limit is none here; real requests have some hundreds.
const MOST_VALUES: usize = 100_000;

/// Why a document cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// In the words of AWS's parser, without the position.
    #[error("{0}")]
    Mismatch(String),
    #[error("Could not parse request body into json: {0}")]
    Malformed(serde_json::Error),
}

/// Reads a document of this shape. The depth of documents is bounded by the parser (128), the number
/// of their values by [`MOST_VALUES`].
pub(crate) fn read(shape: &'static Shape, text: &[u8]) -> Result<Value, Unreadable> {
    let budget = Cell::new(MOST_VALUES);
    let mut parser = serde_json::Deserializer::from_slice(text);
    let read = Reader::of(shape, &budget).deserialize(&mut parser);
    read.and_then(|value| parser.end().map(|()| value)).map_err(|error| {
        if !error.is_data() {
            return Unreadable::Malformed(error);
        }
        let position = format!(" at line {} column {}", error.line(), error.column());
        let text = error.to_string();
        Unreadable::Mismatch(text.strip_suffix(&position).unwrap_or(&text).to_owned())
    })
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

/// The same as a document, for what is written around it.
pub(super) fn document(
    members: &'static [Member],
    present: &Structure,
) -> serde_json::Map<String, serde_json::Value> {
    match serde_json::to_value(Members { members, present }) {
        Ok(serde_json::Value::Object(document)) => document,
        Ok(_) | Err(_) => serde_json::Map::new(),
    }
}

#[derive(Clone, Copy)]
struct Reader<'b> {
    shape: &'static Shape,
    format: TimestampFormat,
    budget: &'b Cell<usize>,
}

impl<'b> Reader<'b> {
    fn of(shape: &'static Shape, budget: &'b Cell<usize>) -> Self {
        Self { shape, format: TimestampFormat::EpochSeconds, budget }
    }

    fn member(member: &'static Member, budget: &'b Cell<usize>) -> Self {
        let format = member.timestamp_format.unwrap_or(TimestampFormat::EpochSeconds);
        Self { shape: member.shape, format, budget }
    }

    /// A token that is not of this kind, in the words of AWS's parser as clients report them
    /// (aarondfrancis/sidecar#148, aws/aws-cdk#27087, aws-amplify/amplify-js#13265).
    fn refuse<E: Error>(self, token: &str) -> E {
        let kind = match self.shape.kind {
            Kind::Blob => "a Blob",
            Kind::Boolean => "a Boolean",
            Kind::Integer => "an Integer",
            Kind::Long => "a Long",
            Kind::Float => "a Float",
            Kind::Double => "a Double",
            Kind::String | Kind::Enum(_) => "a String",
            Kind::Timestamp => "a Timestamp",
            Kind::List(_) => return E::custom("Expected list or null"),
            Kind::Map { .. } => return E::custom("Expected map or null"),
            Kind::Structure(_) | Kind::EventStream(_) => {
                return E::custom("Expected structure or null");
            }
        };
        E::custom(format_args!("{token} can not be converted to {kind}"))
    }

    fn integer<E: Error>(self, number: i64) -> Result<Value, E> {
        match self.shape.kind {
            Kind::Integer if i32::try_from(number).is_err() => Err(self.refuse(NUMBER)),
            Kind::Integer | Kind::Long => Ok(Value::Integer(number)),
            #[expect(clippy::cast_precision_loss, reason = "JSON's numbers are doubles")]
            Kind::Float | Kind::Double => Ok(Value::Double(number as f64)),
            #[expect(clippy::cast_precision_loss, reason = "JSON's numbers are doubles")]
            Kind::Timestamp => self.double(number as f64),
            _ => Err(self.refuse(NUMBER)),
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
                    .ok_or_else(|| self.refuse(NUMBER))
            }
            _ => Err(self.refuse(NUMBER)),
        }
    }
}

const NUMBER: &str = "NUMBER_VALUE";
const STRING: &str = "STRING_VALUE";

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        match self.budget.get().checked_sub(1) {
            Some(left) => self.budget.set(left),
            None => return Err(D::Error::custom("The request body has too many values")),
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a value of the shape {}", self.shape.name)
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        match self.shape.kind {
            Kind::Boolean => Ok(Value::Boolean(value)),
            _ => Err(self.refuse(if value { "TRUE_VALUE" } else { "FALSE_VALUE" })),
        }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.integer(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        match i64::try_from(value) {
            Ok(number) => self.integer(number),
            Err(_too_large) => Err(self.refuse(NUMBER)),
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.double(value)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        let value = match self.shape.kind {
            Kind::Blob => STANDARD.decode(text).ok().map(|bytes| Value::Blob(bytes.into())),
            Kind::Timestamp => timestamp::parse(text, self.format).map(Value::Timestamp),
            Kind::String | Kind::Enum(_) => Some(Value::from(text)),
            _ => None,
        };
        value.ok_or_else(|| self.refuse(STRING))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        match self.shape.kind {
            Kind::String | Kind::Enum(_) => Ok(Value::String(text)),
            _ => self.visit_str(&text),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let Kind::List(element) = self.shape.kind else {
            return Err(A::Error::custom("Start of list found where not expected"));
        };
        let mut list = Vec::new();
        while let Some(value) = elements.next_element_seed(Self::of(element, self.budget))? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        match self.shape.kind {
            Kind::Map { value, .. } => {
                let mut map = IndexMap::new();
                while let Some(key) = entries.next_key::<String>()? {
                    map.insert(key, entries.next_value_seed(Self::of(value, self.budget))?);
                }
                Ok(Value::Map(map))
            }
            Kind::Structure(members) => {
                read_members(members, entries, self.budget).map(Value::Structure)
            }
            _ => Err(A::Error::custom("Start of structure or map found where not expected.")),
        }
    }
}

fn read_members<'de, A: MapAccess<'de>>(
    members: &'static [Member],
    mut entries: A,
    budget: &Cell<usize>,
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
        match entries.next_value_seed(Reader::member(member, budget))? {
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
