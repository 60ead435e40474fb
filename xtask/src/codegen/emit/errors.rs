//! `errors.rs`: the error shapes, and a function that makes each.

use super::super::ir::Service;
use super::super::names;
use super::*;

pub(super) fn emit(service: &Service) -> String {
    let mut text =
        String::from("//! The errors of the model, each with a function that makes one.\n\n");
    if service.errors.is_empty() {
        return text;
    }
    text.push_str("use super::schemas;\nuse crate::error::ServiceError;\n");
    text.push_str("use crate::schema::{ErrorShape, Fault, Member};\n\n");
    for error in &service.errors {
        let constant = names::constant(&error.name);
        let fault = if error.server_fault { "Server" } else { "Sender" };
        put!(text, "pub static {constant}: ErrorShape = ErrorShape {{");
        put!(text, "code: {}, status: {},", literal(&error.code), error.status);
        put!(text, "fault: Fault::{fault}, members: &[");
        for member in &error.members {
            put!(text, "{},", schemas::member(member, "schemas::"));
        }
        put!(text, "] }};\n");
        put!(
            text,
            "pub fn {}(message: impl Into<String>) -> ServiceError {{
                ServiceError::new(&{constant}, message)
            }}\n",
            names::snake(&error.name)
        );
    }
    text
}
