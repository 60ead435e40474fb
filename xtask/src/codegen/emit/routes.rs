//! `routes.rs`: the operations with their routes, and which answering crate's each is.

use super::super::ir::{Operation, Segment, Service};
use super::super::names;
use super::*;

pub(super) fn emit(service: &Service) -> String {
    let mut text = String::from("//! The operations and how requests find them.\n\n");
    text.push_str("use super::{errors, schemas};\n");
    text.push_str("use crate::schema::{OperationSchema, Route, Segment};\n\n");
    put!(text, "/// Every operation, by name.");
    list("OPERATIONS", service.operations.iter(), &mut text);
    for answering in service.answering {
        put!(text, "/// The operations of [`{}Api`](super::{0}Api).", answering.name);
        let constant = format!("{}_OPERATIONS", names::constant(answering.name));
        list(&constant, service.operations_of(answering.name), &mut text);
    }
    for operation in &service.operations {
        self::operation(service, operation, &mut text);
    }
    text
}

fn list<'a>(name: &str, operations: impl Iterator<Item = &'a Operation>, text: &mut String) {
    put!(text, "pub static {name}: &[&OperationSchema] = &[");
    for operation in operations {
        put!(text, "&{},", names::constant(&operation.name));
    }
    put!(text, "];\n");
}

fn operation(service: &Service, operation: &Operation, text: &mut String) {
    put!(
        text,
        "pub static {}: OperationSchema = OperationSchema {{",
        names::constant(&operation.name)
    );
    put!(text, "name: {},", literal(&operation.name));
    put!(text, "service: {},", literal(service.module));
    put!(text, "action: {},", literal(&operation.action));
    put!(text, "route: Route {{ method: {}, path: &[", literal(&operation.method));
    for segment in &operation.path {
        match segment {
            Segment::Literal(part) => put!(text, "Segment::Literal({}),", literal(part)),
            Segment::Label(label) => put!(text, "Segment::Label({}),", literal(label)),
            Segment::GreedyLabel(label) => put!(text, "Segment::GreedyLabel({}),", literal(label)),
        }
    }
    put!(text, "], query: &[");
    for (name, value) in &operation.query {
        put!(text, "({}, {}),", literal(name), literal(value));
    }
    put!(text, "] }},\nstatus: {},", operation.status);
    put!(text, "input: &schemas::{},", names::constant(&operation.input));
    put!(text, "output: &schemas::{},", names::constant(&operation.output));
    put!(text, "errors: &[");
    for error in &operation.errors {
        put!(text, "&errors::{},", names::constant(error));
    }
    put!(text, "],\nbody_limit: {},", schemas::grouped(operation.body_limit));
    put!(text, "}};\n");
}
