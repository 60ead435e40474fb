//! `schemas.rs`: every shape as a constant, for the codecs and the validator.

use std::fmt::Display;

use super::super::ir::{Bound, Kind, Location, Member, Service, Shape, TimestampFormat};
use super::super::names;
use super::*;

pub(super) fn emit(service: &Service) -> String {
    let mut body = String::new();
    for shape in service.shapes.values() {
        self::shape(shape, &mut body);
    }
    let mut text = String::from("//! The shapes of the model as constants.\n\n");
    for (needle, import) in [
        ("Pattern::new", "use crate::pattern::Pattern;\n"),
        ("", "use crate::schema::{"),
        ("Bound::", "Bound,"),
        ("Kind::", "Kind,"),
        ("Member::", "Member,"),
        ("", "Shape,"),
        ("TimestampFormat::", "TimestampFormat,"),
        ("", "};\n\n"),
    ] {
        if body.contains(needle) {
            text.push_str(import);
        }
    }
    text.push_str(&body);
    text
}

fn shape(shape: &Shape, text: &mut String) {
    let constant = names::constant(&shape.name);
    if let Some(pattern) = &shape.pattern {
        let source = literal(pattern);
        put!(text, "static {constant}_PATTERN: Pattern = Pattern::new({source});");
    }
    put!(text, "pub static {constant}: Shape = {}", constructor(shape));
    if let Some(bound) = shape.minimum {
        put!(text, ".minimum({})", self::bound(bound));
    }
    if let Some(bound) = shape.maximum {
        put!(text, ".maximum({})", self::bound(bound));
    }
    if shape.pattern.is_some() {
        put!(text, ".pattern(&{constant}_PATTERN)");
    }
    if shape.sensitive {
        put!(text, ".sensitive()");
    }
    if shape.items.flattened {
        put!(text, ".flattened()");
    }
    if let Some(name) = &shape.items.element {
        put!(text, ".element_name({})", literal(name));
    }
    if let Some((key, value)) = &shape.items.entry {
        put!(text, ".entry_names({}, {})", literal(key), literal(value));
    }
    put!(text, ";\n");
}

fn constructor(shape: &Shape) -> String {
    let name = literal(&shape.name);
    let simple = |kind: &str| format!("Shape::new({name}, Kind::{kind})");
    match &shape.kind {
        Kind::Blob => simple("Blob"),
        Kind::Boolean => simple("Boolean"),
        Kind::Integer => simple("Integer"),
        Kind::Long => simple("Long"),
        Kind::Float => simple("Float"),
        Kind::Double => simple("Double"),
        Kind::String => simple("String"),
        Kind::Timestamp => simple("Timestamp"),
        Kind::Enum(variants) => {
            let values: Vec<String> = variants.iter().map(|v| literal(&v.value)).collect();
            format!("Shape::enumeration({name}, &[{}])", values.join(", "))
        }
        Kind::List(member) => format!("Shape::list({name}, &{})", names::constant(member)),
        Kind::Map { key, value } => {
            let (key, value) = (names::constant(key), names::constant(value));
            format!("Shape::map({name}, &{key}, &{value})")
        }
        Kind::Structure(members) => format!("Shape::structure({name}, &[{}])", list(members)),
        Kind::EventStream(members) => {
            format!("Shape::new({name}, Kind::EventStream(&[{}]))", list(members))
        }
    }
}

fn list(members: &[Member]) -> String {
    members.iter().map(|member| self::member(member, "") + ",").collect()
}

/// A member as an expression; `path` leads to the shapes' constants.
pub(super) fn member(member: &Member, path: &str) -> String {
    let (name, shape) = (literal(&member.name), names::constant(&member.shape));
    let required = if member.required { ".required()" } else { "" };
    let bound = binding(member);
    let format = member.timestamp_format.map_or("", |format| match format {
        TimestampFormat::EpochSeconds => ".timestamp_format(TimestampFormat::EpochSeconds)",
        TimestampFormat::DateTime => ".timestamp_format(TimestampFormat::DateTime)",
        TimestampFormat::HttpDate => ".timestamp_format(TimestampFormat::HttpDate)",
    });
    let flattened = if member.flattened { ".flattened()" } else { "" };
    format!("Member::new({name}, &{path}{shape}){required}{bound}{format}{flattened}")
}

/// Where a member travels, and under which name if it is another there.
fn binding(member: &Member) -> String {
    let wire_name = literal(&member.wire_name);
    let place = match member.location {
        Location::Query => return format!(".query({wire_name})"),
        Location::Header => return format!(".header({wire_name})"),
        Location::HeaderPrefix => return format!(".header_prefix({wire_name})"),
        Location::Body => "",
        Location::Label => ".label()",
        Location::Payload => ".payload()",
        Location::StatusCode => ".status_code()",
    };
    if member.wire_name == member.name {
        return place.to_owned();
    }
    format!(".renamed({wire_name}){place}")
}

fn bound(bound: Bound) -> String {
    match bound {
        Bound::Integer(value) => format!("Bound::Integer({})", grouped(value)),
        Bound::Double(value) => format!("Bound::Double({value:?})"),
    }
}

/// Digits in groups of three from five digits on, as people write them.
pub(super) fn grouped(value: impl Display) -> String {
    let digits = value.to_string();
    if digits.trim_start_matches('-').len() < 5 {
        return digits;
    }
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        let after = digits.len() - at;
        if at > 0 && after.is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}
