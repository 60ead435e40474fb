//! The tree between codecs and types: what a request or an answer holds, with the model's member
//! names, and nothing of the protocol it came by. `Debug` tells names, kinds and sizes, never contents.

use std::fmt;
use std::time::SystemTime;

use bytes::Bytes;
use indexmap::IndexMap;

/// A value of some shape of a model.
#[derive(Clone, PartialEq)]
pub enum Value {
    /// A null element of a list or a map. A member that is null is absent instead.
    Null,
    Boolean(bool),
    /// The model's `integer` and `long`.
    Integer(i64),
    /// The model's `float` and `double`.
    Double(f64),
    String(String),
    Blob(Bytes),
    Timestamp(SystemTime),
    List(Vec<Value>),
    Map(IndexMap<String, Value>),
    Structure(Structure),
}

/// The members of a structure that are present, each with the model's name.
#[derive(Clone, Default, PartialEq)]
pub struct Structure(Vec<(&'static str, Value)>);

impl Structure {
    pub fn with_capacity(members: usize) -> Self {
        Self(Vec::with_capacity(members))
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(member, _)| *member == name).map(|(_, value)| value)
    }

    /// Sets a member; the last of several values stays, as with AWS.
    pub fn set(&mut self, name: &'static str, value: Value) {
        match self.0.iter_mut().find(|(member, _)| *member == name) {
            Some((_, present)) => *present = value,
            None => self.0.push((name, value)),
        }
    }

    /// Takes a member out; the order of the rest is not kept.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        let at = self.0.iter().position(|(member, _)| *member == name)?;
        Some(self.0.swap_remove(at).1)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Value {
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    pub fn as_structure(&self) -> Option<&Structure> {
        if let Self::Structure(members) = self { Some(members) } else { None }
    }

    /// What it is, in a word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "boolean",
            Self::Integer(_) => "integer",
            Self::Double(_) => "double",
            Self::String(_) => "string",
            Self::Blob(_) => "blob",
            Self::Timestamp(_) => "timestamp",
            Self::List(_) => "list",
            Self::Map(_) => "map",
            Self::Structure(_) => "structure",
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::String(text) => write!(f, "string({})", text.len()),
            Self::Blob(bytes) => write!(f, "blob({})", bytes.len()),
            Self::List(elements) => f.debug_list().entries(elements).finish(),
            Self::Map(entries) => write!(f, "map({})", entries.len()),
            Self::Structure(members) => members.fmt(f),
            Self::Null
            | Self::Boolean(_)
            | Self::Integer(_)
            | Self::Double(_)
            | Self::Timestamp(_) => f.write_str(self.kind()),
        }
    }
}

impl fmt::Debug for Structure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<Structure> for Value {
    fn from(members: Structure) -> Self {
        Self::Structure(members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_tells_shape_but_no_contents() {
        let mut members = Structure::default();
        members.set("Name", Value::from("secret"));
        members.set("Code", Value::Blob(Bytes::from_static(b"secret")));
        assert_eq!(
            format!("{:?}", Value::from(members)),
            r#"{"Name": string(6), "Code": blob(6)}"#
        );
    }

    #[test]
    fn the_last_value_of_a_member_stays() {
        let mut members = Structure::default();
        members.set("A", Value::Integer(1));
        members.set("A", Value::Integer(2));
        assert_eq!(members.len(), 1);
        assert_eq!(members.take("A"), Some(Value::Integer(2)));
        assert!(members.is_empty());
    }
}
