//! What the emitters work on: shapes and operations with every name resolved and every decision of
//! the model's loose form made. A model that asks for more than there is fails here, by name.

mod build;
mod routes;

use std::collections::BTreeMap;

pub(crate) use build::build;

use super::model;
use super::services;

#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "it is used as ir::Error")]
pub(crate) enum Error {
    #[error("the protocol {0} is not generated yet")]
    Protocol(String),
    #[error("the protocol {protocol} needs the model's {part}")]
    Metadata { protocol: String, part: &'static str },
    #[error("the model has no operation {0}")]
    MissingOperation(&'static str),
    #[error("{0} does not exist")]
    MissingShape(String),
    #[error("{shape} has a type that is not generated yet: {kind}")]
    Kind { shape: String, kind: String },
    #[error("{shape}.{member} is bound to an unknown place: {location}")]
    Location { shape: String, member: String, location: String },
    #[error("{shape}.{member} has an unknown timestamp format: {format}")]
    TimestampFormat { shape: String, member: String, format: String },
    #[error("{shape}.{member} is a JSON value in a header, which is not generated yet")]
    JsonValue { shape: String, member: String },
    #[error("{shape} lacks its {part}")]
    Incomplete { shape: String, part: &'static str },
    #[error("{shape} has a bound that is no number: {bound}")]
    Bound { shape: String, bound: String },
    #[error("two values of {shape} are the variant {variant}")]
    Variant { shape: String, variant: String },
    #[error("{operation}: the input {shape} is another operation's too")]
    SharedInput { operation: String, shape: String },
    #[error("{operation} is no crate's")]
    Unclaimed { operation: String },
    #[error("{operation}: the path {path} names {label}, which is no label of the input")]
    Label { operation: String, path: String, label: String },
    #[error(transparent)]
    Model(#[from] model::Error),
}

/// A service, ready to be written.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) module: &'static str,
    pub(crate) signing_name: String,
    pub(crate) protocol: Protocol,
    pub(crate) refusal: Option<&'static str>,
    pub(crate) answering: &'static [services::Answering],
    /// By the model's name. Errors are not among them.
    pub(crate) shapes: BTreeMap<String, Shape>,
    pub(crate) errors: Vec<ErrorShape>,
    /// By name.
    pub(crate) operations: Vec<Operation>,
    /// The names of operations that are not generated, in their order.
    pub(crate) unlisted: Vec<String>,
}

#[derive(Debug)]
pub(crate) enum Protocol {
    RestJson,
    AwsJson { version: JsonVersion, target_prefix: String },
    Query { version: String, namespace: String },
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum JsonVersion {
    V1_0,
    V1_1,
}

#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) minimum: Option<Bound>,
    pub(crate) maximum: Option<Bound>,
    pub(crate) pattern: Option<String>,
    pub(crate) sensitive: bool,
    pub(crate) items: Items,
}

/// How forms and XML name what is in a list or a map, where the model says so.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) flattened: bool,
    pub(crate) element: Option<String>,
    /// The names of keys and values.
    pub(crate) entry: Option<(String, String)>,
}

#[derive(Debug)]
pub(crate) enum Kind {
    Blob,
    Boolean,
    Integer,
    Long,
    Float,
    Double,
    String,
    Timestamp,
    Enum(Vec<Variant>),
    List(String),
    Map { key: String, value: String },
    Structure(Vec<Member>),
    EventStream(Vec<Member>),
}

#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) value: String,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Bound {
    Integer(i64),
    Double(f64),
}

#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) field: String,
    pub(crate) wire_name: String,
    pub(crate) shape: String,
    pub(crate) location: Location,
    pub(crate) required: bool,
    pub(crate) timestamp_format: Option<TimestampFormat>,
    /// The structure contains itself by way of this member.
    pub(crate) boxed: bool,
    /// A list or map without anything around its elements.
    pub(crate) flattened: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Location {
    Body,
    Payload,
    Label,
    Query,
    Header,
    HeaderPrefix,
    StatusCode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimestampFormat {
    EpochSeconds,
    DateTime,
    HttpDate,
}

#[derive(Debug)]
pub(crate) struct ErrorShape {
    pub(crate) name: String,
    pub(crate) code: String,
    pub(crate) status: u16,
    pub(crate) server_fault: bool,
    pub(crate) members: Vec<Member>,
}

#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) action: String,
    pub(crate) answering: &'static str,
    pub(crate) method: String,
    pub(crate) path: Vec<Segment>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) status: u16,
    pub(crate) input: String,
    pub(crate) output: String,
    pub(crate) result_wrapper: Option<String>,
    pub(crate) errors: Vec<String>,
    pub(crate) body_limit: usize,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Segment {
    Literal(String),
    Label(String),
    GreedyLabel(String),
}

impl Service {
    pub(crate) fn shape(&self, name: &str) -> Option<&Shape> {
        self.shapes.get(name)
    }

    pub(crate) fn has_enums(&self) -> bool {
        self.shapes.values().any(|shape| matches!(shape.kind, Kind::Enum(_)))
    }

    /// The operations of one answering crate.
    pub(crate) fn operations_of(&self, answering: &str) -> impl Iterator<Item = &Operation> {
        self.operations.iter().filter(move |operation| operation.answering == answering)
    }
}
