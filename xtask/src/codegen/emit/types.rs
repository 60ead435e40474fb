//! `types.rs`: a struct for every structure.

use super::super::ir::{Kind, Member, Service, Shape};
use super::super::names;
use super::*;

pub(super) fn emit(service: &Service) -> String {
    let mut body = String::new();
    for shape in service.shapes.values() {
        if let Kind::Structure(members) | Kind::EventStream(members) = &shape.kind {
            structure(service, shape, members, &mut body);
        }
    }
    let mut text = String::from("//! Structures, with the model's names.\n\n");
    imports(&body, &mut text);
    if service.has_enums() {
        text.push_str("pub use super::enums::*;\n\n");
    }
    text.push_str(&body);
    text
}

/// The imports that the body needs, in groups: the standard library's, others', our own.
fn imports(body: &str, text: &mut String) {
    for group in [
        &[("SystemTime", "std::time::SystemTime")][..],
        &[("Bytes", "bytes::Bytes"), ("IndexMap<", "indexmap::IndexMap")],
        &[("Sensitive<", "crate::sensitive::Sensitive")],
    ] {
        for (_, import) in group.iter().filter(|(needle, _)| body.contains(needle)) {
            put!(text, "use {import};");
        }
        text.push('\n');
    }
}

fn structure(service: &Service, shape: &Shape, members: &[Member], text: &mut String) {
    let name = names::type_name(&shape.name);
    let default = if has_default(service, &shape.name) { ", Default" } else { "" };
    put!(text, "#[derive(Clone, Debug, PartialEq{default})]");
    if members.is_empty() {
        put!(text, "pub struct {name};\n");
        return;
    }
    put!(text, "pub struct {name} {{");
    for member in members {
        put!(text, "pub {}: {},", member.field, field_type(service, member));
    }
    put!(text, "}}\n");
}

/// A member's type as a field.
pub(super) fn field_type(service: &Service, member: &Member) -> String {
    let mut inner = rust_type(service, &member.shape);
    if member.boxed {
        inner = format!("Box<{inner}>");
    }
    if member.required { inner } else { format!("Option<{inner}>") }
}

/// A shape's type, wrapped where it must not be seen in logs.
fn rust_type(service: &Service, name: &str) -> String {
    let plain = plain_type(service, name);
    if is_sensitive(service, name) { format!("Sensitive<{plain}>") } else { plain }
}

/// A map whose keys are secret is secret as a whole.
fn is_sensitive(service: &Service, name: &str) -> bool {
    let Some(shape) = service.shape(name) else { return false };
    match &shape.kind {
        Kind::Map { key, .. } => shape.sensitive || is_sensitive(service, key),
        _ => shape.sensitive,
    }
}

fn plain_type(service: &Service, name: &str) -> String {
    let Some(shape) = service.shape(name) else { return names::type_name(name) };
    // What is inside a wrapped value is not wrapped once more.
    let inner = |name: &str| {
        if shape_hides(service, shape) {
            plain_type(service, name)
        } else {
            rust_type(service, name)
        }
    };
    match &shape.kind {
        Kind::Blob => "Bytes".to_owned(),
        Kind::Boolean => "bool".to_owned(),
        Kind::Integer => "i32".to_owned(),
        Kind::Long => "i64".to_owned(),
        Kind::Float => "f32".to_owned(),
        Kind::Double => "f64".to_owned(),
        Kind::String => "String".to_owned(),
        Kind::Timestamp => "SystemTime".to_owned(),
        Kind::List(member) => format!("Vec<{}>", inner(member)),
        Kind::Map { key, value } => {
            format!("IndexMap<{}, {}>", plain_type(service, key), inner(value))
        }
        Kind::Enum(_) | Kind::Structure(_) | Kind::EventStream(_) => names::type_name(name),
    }
}

fn shape_hides(service: &Service, shape: &Shape) -> bool {
    is_sensitive(service, &shape.name)
}

/// Whether a structure can be made of nothing: all that it requires has a default.
fn has_default(service: &Service, name: &str) -> bool {
    let Some(shape) = service.shape(name) else { return false };
    match &shape.kind {
        Kind::Structure(members) | Kind::EventStream(members) => members
            .iter()
            .filter(|member| member.required)
            .all(|member| !member.boxed && has_default(service, &member.shape)),
        Kind::Enum(_) | Kind::Timestamp => false,
        _ => true,
    }
}
