//! `conversions.rs`: every structure from and to the tree of values, and which operation's input it is.

use super::super::ir::{Kind, Member, Service};
use super::super::names;
use super::*;

pub(super) fn emit(service: &Service) -> String {
    let mut text = String::from("//! Structures from and to trees of values.\n\n");
    text.push_str("use super::routes;\nuse super::types::*;\n");
    text.push_str("use crate::auth::OperationInput;\n");
    text.push_str("use crate::convert::{FromValue, IntoValue, Mismatch};\n");
    text.push_str("use crate::schema::OperationSchema;\n");
    text.push_str("use crate::value::{Structure, Value};\n\n");
    for operation in &service.operations {
        let (input, constant) =
            (names::type_name(&operation.input), names::constant(&operation.name));
        put!(text, "impl OperationInput for {input} {{");
        put!(text, "fn operation() -> &'static OperationSchema {{ &routes::{constant} }}\n}}\n");
    }
    for shape in service.shapes.values() {
        if let Kind::Structure(members) | Kind::EventStream(members) = &shape.kind {
            let name = names::type_name(&shape.name);
            from_value(&name, members, &mut text);
            into_value(&name, members, &mut text);
        }
    }
    text
}

fn from_value(name: &str, members: &[Member], text: &mut String) {
    put!(text, "impl FromValue for {name} {{");
    put!(text, "fn from_value(value: Value) -> Result<Self, Mismatch> {{");
    if members.is_empty() {
        put!(text, "Structure::of(value).map(|_| Self)\n}}\n}}\n");
        return;
    }
    put!(text, "let mut members = Structure::of(value)?;\nOk(Self {{");
    for member in members {
        let take = if member.required { "required" } else { "optional" };
        put!(text, "{}: members.{take}({})?,", member.field, literal(&member.name));
    }
    put!(text, "}})\n}}\n}}\n");
}

fn into_value(name: &str, members: &[Member], text: &mut String) {
    put!(text, "impl IntoValue for {name} {{\nfn into_value(self) -> Value {{");
    if members.is_empty() {
        put!(text, "Structure::default().into()\n}}\n}}\n");
        return;
    }
    put!(text, "let mut members = Structure::with_capacity({});", members.len());
    for member in members {
        let put = if member.required { "put" } else { "put_optional" };
        put!(text, "members.{put}({}, self.{});", literal(&member.name), member.field);
    }
    put!(text, "members.into()\n}}\n}}\n");
}
