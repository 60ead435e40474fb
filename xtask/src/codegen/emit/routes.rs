//! `routes.rs`: the operations with their routes, and which answering crate's each is.

use super::super::ir::{JsonVersion, Operation, Protocol, Segment, Service};
use super::super::names;
use super::*;

pub(super) fn emit(service: &Service) -> String {
    let mut text = String::from("//! The operations and how requests find them.\n\n");
    let errors = if service.errors.is_empty() { "" } else { "errors, " };
    put!(text, "use super::{{{errors}schemas}};");
    let json =
        if matches!(service.protocol, Protocol::AwsJson { .. }) { "JsonVersion," } else { "" };
    let segment =
        if service.operations.iter().any(|it| !it.path.is_empty()) { "Segment," } else { "" };
    put!(
        text,
        "use crate::schema::{{{json} OperationSchema, Protocol, Route, {segment} ServiceSchema}};\n"
    );
    self::service(service, &mut text);
    put!(text, "/// Every operation, by name.");
    list("OPERATIONS", service.operations.iter(), &mut text);
    for answering in service.answering {
        put!(text, "/// The operations of [`{}Api`](super::{0}Api).", answering.name);
        let constant = format!("{}_OPERATIONS", names::constant(answering.name));
        list(&constant, service.operations_of(answering.name), &mut text);
    }
    for operation in &service.operations {
        self::operation(operation, &mut text);
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

fn service(service: &Service, text: &mut String) {
    put!(text, "/// The service.");
    put!(text, "pub static SERVICE: ServiceSchema = ServiceSchema {{");
    put!(text, "name: {},", literal(service.module));
    put!(text, "signing_name: {},", literal(&service.signing_name));
    match &service.protocol {
        Protocol::RestJson => put!(text, "protocol: Protocol::RestJson,"),
        Protocol::AwsJson { version, target_prefix } => {
            let version = match version {
                JsonVersion::V1_0 => "V1_0",
                JsonVersion::V1_1 => "V1_1",
            };
            put!(text, "protocol: Protocol::AwsJson {{ version: JsonVersion::{version},");
            put!(text, "target_prefix: {} }},", literal(target_prefix));
        }
        Protocol::Query { version, namespace } => {
            put!(text, "protocol: Protocol::Query {{ version: {},", literal(version));
            put!(text, "namespace: {} }},", literal(namespace));
        }
    }
    put!(text, "operations: OPERATIONS,\nunlisted: &[");
    for name in &service.unlisted {
        put!(text, "{},", literal(name));
    }
    put!(text, "] }};\n");
}

fn operation(operation: &Operation, text: &mut String) {
    put!(
        text,
        "pub static {}: OperationSchema = OperationSchema {{",
        names::constant(&operation.name)
    );
    put!(text, "name: {},", literal(&operation.name));
    put!(text, "service: &SERVICE,");
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
    match &operation.result_wrapper {
        Some(wrapper) => put!(text, "result_wrapper: Some({}),", literal(wrapper)),
        None => put!(text, "result_wrapper: None,"),
    }
    put!(text, "errors: &[");
    for error in &operation.errors {
        put!(text, "&errors::{},", names::constant(error));
    }
    put!(text, "],\nbody_limit: {},", schemas::grouped(operation.body_limit));
    put!(text, "}};\n");
}
