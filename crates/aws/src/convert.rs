//! Between generated types and the [`Value`] tree. The impls of structures and enums are generated
//! over these; the codec and the validator have been there before, so a mismatch is our own mistake.

use std::hash::Hash;
use std::time::SystemTime;

use bytes::Bytes;
use indexmap::IndexMap;

use crate::sensitive::Sensitive;
use crate::value::{Structure, Value};

/// A value that is not what its type needs.
#[derive(Debug, thiserror::Error)]
pub enum Mismatch {
    #[error("expected {expected}, found {found}")]
    Kind { expected: &'static str, found: &'static str },
    #[error("{value} is out of the range of {expected}")]
    Range { expected: &'static str, value: i64 },
    #[error("{0:?} is no value of its enum")]
    UnknownVariant(String),
    #[error("the required member {0} is absent")]
    Absent(&'static str),
    #[error("in {member}")]
    In { member: &'static str, source: Box<Mismatch> },
}

/// Built from a tree.
pub trait FromValue: Sized {
    fn from_value(value: Value) -> Result<Self, Mismatch>;
}

/// Turned into a tree.
pub trait IntoValue {
    fn into_value(self) -> Value;
}

impl Structure {
    /// The members of a value that must be a structure.
    pub fn of(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Structure(members) => Ok(members),
            other => Err(unexpected("structure", &other)),
        }
    }

    /// Takes a member that must be there.
    pub fn required<T: FromValue>(&mut self, member: &'static str) -> Result<T, Mismatch> {
        self.optional(member)?.ok_or(Mismatch::Absent(member))
    }

    /// Takes a member that may be absent.
    pub fn optional<T: FromValue>(&mut self, member: &'static str) -> Result<Option<T>, Mismatch> {
        match self.take(member) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => T::from_value(value)
                .map(Some)
                .map_err(|source| Mismatch::In { member, source: Box::new(source) }),
        }
    }

    /// Adds a member that is there.
    pub fn put(&mut self, member: &'static str, value: impl IntoValue) {
        self.set(member, value.into_value());
    }

    /// Adds a member if it is there.
    pub fn put_optional(&mut self, member: &'static str, value: Option<impl IntoValue>) {
        if let Some(value) = value {
            self.put(member, value);
        }
    }
}

fn unexpected(expected: &'static str, found: &Value) -> Mismatch {
    Mismatch::Kind { expected, found: found.kind() }
}

/// Types that are one variant of [`Value`].
macro_rules! variant {
    ($($type:ty => $variant:ident, $expected:literal;)*) => {$(
        impl FromValue for $type {
            fn from_value(value: Value) -> Result<Self, Mismatch> {
                match value {
                    Value::$variant(inner) => Ok(inner),
                    other => Err(unexpected($expected, &other)),
                }
            }
        }

        impl IntoValue for $type {
            fn into_value(self) -> Value {
                Value::$variant(self)
            }
        }
    )*};
}

variant! {
    bool => Boolean, "boolean";
    i64 => Integer, "integer";
    f64 => Double, "double";
    String => String, "string";
    Bytes => Blob, "blob";
    SystemTime => Timestamp, "timestamp";
}

impl FromValue for Value {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Ok(value)
    }
}

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl FromValue for i32 {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let wide = i64::from_value(value)?;
        Self::try_from(wide).or(Err(Mismatch::Range { expected: "integer", value: wide }))
    }
}

impl IntoValue for i32 {
    fn into_value(self) -> Value {
        Value::Integer(i64::from(self))
    }
}

impl FromValue for f32 {
    #[expect(clippy::cast_possible_truncation, reason = "the model's float has single precision")]
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        f64::from_value(value).map(|wide| wide as Self)
    }
}

impl IntoValue for f32 {
    fn into_value(self) -> Value {
        Value::Double(f64::from(self))
    }
}

impl<T: FromValue> FromValue for Box<T> {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        T::from_value(value).map(Self::new)
    }
}

impl<T: IntoValue> IntoValue for Box<T> {
    fn into_value(self) -> Value {
        (*self).into_value()
    }
}

impl<T: FromValue> FromValue for Sensitive<T> {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        T::from_value(value).map(Self)
    }
}

impl<T: IntoValue> IntoValue for Sensitive<T> {
    fn into_value(self) -> Value {
        self.0.into_value()
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::List(elements) => elements.into_iter().map(T::from_value).collect(),
            other => Err(unexpected("list", &other)),
        }
    }
}

impl<T: IntoValue> IntoValue for Vec<T> {
    fn into_value(self) -> Value {
        Value::List(self.into_iter().map(T::into_value).collect())
    }
}

impl<K: FromValue + Eq + Hash, T: FromValue> FromValue for IndexMap<K, T> {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Map(entries) => entries
                .into_iter()
                .map(|(key, value)| Ok((K::from_value(Value::String(key))?, T::from_value(value)?)))
                .collect(),
            other => Err(unexpected("map", &other)),
        }
    }
}

impl<K: Into<String> + Eq + Hash, T: IntoValue> IntoValue for IndexMap<K, T> {
    fn into_value(self) -> Value {
        Value::Map(self.into_iter().map(|(key, value)| (key.into(), value.into_value())).collect())
    }
}
