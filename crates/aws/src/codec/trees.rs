//! Trees that are made up from schemas, for the properties of codecs.

use std::time::{Duration, SystemTime};

use proptest::prelude::*;

use crate::schema::{Kind, Location, Member, Shape};
use crate::value::{Structure, Value};

/// Any tree of this shape, with members that travel in `locations` only.
pub(super) fn tree(shape: &'static Shape, locations: &'static [Location]) -> BoxedStrategy<Value> {
    match shape.kind {
        Kind::Blob => proptest::collection::vec(any::<u8>(), 0..20)
            .prop_map(|bytes| Value::Blob(bytes.into()))
            .boxed(),
        Kind::Boolean => any::<bool>().prop_map(Value::Boolean).boxed(),
        Kind::Integer => any::<i32>().prop_map(|number| Value::Integer(number.into())).boxed(),
        Kind::Long => any::<i64>().prop_map(Value::Integer).boxed(),
        Kind::Float | Kind::Double => (-1e9..1e9_f64).prop_map(Value::Double).boxed(),
        Kind::String => ".{0,12}".prop_map(Value::String).boxed(),
        Kind::Enum(values) => proptest::sample::select(values).prop_map(Value::from).boxed(),
        Kind::Timestamp => (0..4_000_000_000_000_u64)
            .prop_map(|millis| {
                Value::Timestamp(SystemTime::UNIX_EPOCH + Duration::from_millis(millis))
            })
            .boxed(),
        Kind::List(element) => {
            proptest::collection::vec(tree(element, locations), 0..3).prop_map(Value::List).boxed()
        }
        Kind::Map { key, value } => {
            let key = tree(key, locations).prop_map(|key| key.as_str().unwrap().to_owned());
            proptest::collection::btree_map(key, tree(value, locations), 0..3)
                .prop_map(|map| Value::Map(map.into_iter().collect()))
                .boxed()
        }
        Kind::Structure(members) | Kind::EventStream(members) => structure(members, locations),
    }
}

fn structure(members: &'static [Member], locations: &'static [Location]) -> BoxedStrategy<Value> {
    let members: Vec<_> = members
        .iter()
        .filter(|member| locations.contains(&member.location))
        .map(|member| {
            proptest::option::of(tree(member.shape, &[Location::Body]))
                .prop_map(move |value| (member.name, value))
        })
        .collect();
    members
        .prop_map(|members| {
            let mut structure = Structure::default();
            for (name, value) in members {
                if let Some(value) = value {
                    structure.set(name, value);
                }
            }
            Value::Structure(structure)
        })
        .boxed()
}

/// The same members in one order, so that trees can be compared.
pub(super) fn sorted(value: Value) -> Value {
    match value {
        Value::Structure(mut members) => {
            let mut names: Vec<&'static str> = members.iter().map(|(name, _)| name).collect();
            names.sort_unstable();
            let mut all = Structure::default();
            for name in names {
                all.set(name, sorted(members.take(name).unwrap()));
            }
            Value::Structure(all)
        }
        Value::List(elements) => Value::List(elements.into_iter().map(sorted).collect()),
        Value::Map(entries) => {
            Value::Map(entries.into_iter().map(|(key, value)| (key, sorted(value))).collect())
        }
        other => other,
    }
}
