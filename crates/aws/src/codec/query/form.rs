//! Forms by schema. The parameters are a tree first, by the points in their names; then a shape
//! takes what it knows and skips the rest.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::codec::scalar;
use crate::error::ServiceError;
use crate::schema::{Kind, Member, Shape, TimestampFormat};
use crate::value::{Structure, Value};

/// The most parameters of a form. Real requests have some hundreds.
const MOST_PARAMETERS: usize = 10_000;

/// The most parts of a parameter's name.
const MOST_PARTS: usize = 32;

/// The parameters below a name, and the value of the name itself.
#[derive(Debug, Default)]
pub(super) struct Parameters {
    value: Option<String>,
    below: BTreeMap<String, Self>,
}

impl Parameters {
    /// # Errors
    /// 400 where there are too many, or names of too many parts.
    pub(super) fn parse(forms: &[&[u8]]) -> Result<Self, ServiceError> {
        let mut root = Self::default();
        let parameters = forms.iter().flat_map(|form| form_urlencoded::parse(form));
        for (number, (name, value)) in parameters.enumerate() {
            if number == MOST_PARAMETERS {
                return Err(ServiceError::serialization("The request has too many parameters"));
            }
            if name.split('.').nth(MOST_PARTS).is_some() {
                return Err(ServiceError::serialization("The name of a parameter is too deep"));
            }
            let mut node = &mut root;
            for part in name.split('.') {
                node = node.below.entry(part.to_owned()).or_default();
            }
            node.value = Some(value.into_owned());
        }
        Ok(root)
    }

    /// What is below numbers, in their order. An empty value and nothing below is an empty list.
    fn numbered(&self) -> Vec<&Self> {
        let mut numbered: Vec<(u32, &Self)> =
            self.below.iter().filter_map(|(name, node)| Some((name.parse().ok()?, node))).collect();
        numbered.sort_by_key(|(number, _)| *number);
        numbered.into_iter().map(|(_, node)| node).collect()
    }

    fn is_empty_value(&self) -> bool {
        self.below.is_empty() && self.value.as_deref() == Some("")
    }
}

/// Reads an input.
pub(super) fn read(shape: &'static Shape, parameters: &Parameters) -> Result<Value, ServiceError> {
    structure(shape.members(), parameters)
}

fn structure(members: &'static [Member], node: &Parameters) -> Result<Value, ServiceError> {
    let mut present = Structure::default();
    for member in members {
        let name = match member.shape.kind {
            // The element's name stands for the flattened list's.
            Kind::List(_) if member.is_flattened() => {
                member.shape.items.element.unwrap_or(member.wire_name)
            }
            _ => member.wire_name,
        };
        if let Some(below) = node.below.get(name)
            && let Some(value) = value(member, below)?
        {
            present.set(member.name, value);
        }
    }
    Ok(present.into())
}

/// The value of a member, if there is any of it.
fn value(member: &Member, node: &Parameters) -> Result<Option<Value>, ServiceError> {
    match member.shape.kind {
        Kind::Structure(members) | Kind::EventStream(members) => structure(members, node).map(Some),
        Kind::List(element) => list(member, element, node),
        Kind::Map { key, value } => map(member, key, value, node),
        _ => match &node.value {
            Some(text) => scalar::read(member, text, TimestampFormat::DateTime).map(Some),
            None => Ok(None),
        },
    }
}

fn list(
    member: &Member,
    element: &'static Shape,
    node: &Parameters,
) -> Result<Option<Value>, ServiceError> {
    let around = if member.is_flattened() {
        Some(node)
    } else {
        node.below.get(member.shape.items.element.unwrap_or("member"))
    };
    let Some(around) = around.filter(|around| !around.below.is_empty()) else {
        return Ok(node.is_empty_value().then(|| Value::List(Vec::new())));
    };
    let element = Member::new(member.name, element);
    let elements = around.numbered().into_iter();
    let values = elements.filter_map(|node| value(&element, node).transpose());
    values.collect::<Result<Vec<Value>, _>>().map(|list| Some(Value::List(list)))
}

fn map(
    member: &Member,
    key: &'static Shape,
    value: &'static Shape,
    node: &Parameters,
) -> Result<Option<Value>, ServiceError> {
    let around = if member.is_flattened() { Some(node) } else { node.below.get("entry") };
    let Some(around) = around.filter(|around| !around.below.is_empty()) else {
        return Ok(node.is_empty_value().then(|| Value::Map(IndexMap::new())));
    };
    let names = &member.shape.items;
    let (key, value) = (Member::new(member.name, key), Member::new(member.name, value));
    let mut entries = IndexMap::new();
    for entry in around.numbered() {
        let at = |name: &str, member: &Member| match entry.below.get(name) {
            Some(node) => self::value(member, node),
            None => Ok(None),
        };
        if let (Some(Value::String(key)), Some(value)) =
            (at(names.key, &key)?, at(names.value, &value)?)
        {
            entries.insert(key, value);
        }
    }
    Ok(Some(Value::Map(entries)))
}
