//! What a service model says of its shapes and operations, as constants. The codecs, the validator
//! and the router are written once, by hand, over these; the constants themselves are generated.

use std::fmt;

use crate::pattern::Pattern;

/// A service, and how its requests are known.
pub struct ServiceSchema {
    /// The service's module and metric label: `lambda`.
    pub name: &'static str,
    /// The service's name in the scope of signatures.
    pub signing_name: &'static str,
    pub protocol: Protocol,
    /// The operations that are generated, by name.
    pub operations: &'static [&'static OperationSchema],
    /// The names of the model's other operations.
    pub unlisted: &'static [&'static str],
}

/// How a service's requests and answers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// Members in the path, the query, headers and a JSON body, as they are bound.
    RestJson,
    /// JSON documents; `X-Amz-Target: <prefix>.<operation>` names the operation.
    AwsJson { version: JsonVersion, target_prefix: &'static str },
    /// A form goes in, in which `Action` and `Version` name the operation; XML comes out.
    Query { version: &'static str, namespace: &'static str },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonVersion {
    V1_0,
    V1_1,
}

/// An operation: how it is addressed, what goes in, what comes out.
pub struct OperationSchema {
    /// The model's name: `CreateFunction`.
    pub name: &'static str,
    pub service: &'static ServiceSchema,
    /// The name in policies and in some messages: `InvokeFunction` for `Invoke`.
    pub action: &'static str,
    pub route: Route,
    /// The status of a successful answer, unless a member is bound to the status.
    pub status: u16,
    pub input: &'static Shape,
    pub output: &'static Shape,
    /// The element around the output, where the protocol has one.
    pub result_wrapper: Option<&'static str>,
    /// The errors that the model lists for this operation.
    pub errors: &'static [&'static ErrorShape],
    /// The most bytes that a request's body may have.
    pub body_limit: usize,
}

/// The method, path and fixed query parameters by which requests find an operation.
#[derive(Debug)]
pub struct Route {
    pub method: &'static str,
    pub path: &'static [Segment],
    /// Parameters that must be there with this value, such as `find=LayerVersion`.
    pub query: &'static [(&'static str, &'static str)],
}

/// One part of a path between slashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Segment {
    Literal(&'static str),
    /// One segment, bound to this member of the input.
    Label(&'static str),
    /// This segment and all that follow, slashes included, bound to this member.
    GreedyLabel(&'static str),
}

/// A shape of the model.
pub struct Shape {
    pub name: &'static str,
    pub kind: Kind,
    pub constraints: Constraints,
    /// Contents must not appear in logs.
    pub sensitive: bool,
    /// How forms and XML name what is in a list or a map.
    pub items: Items,
}

/// The names of a list's elements, or of a map's keys and values, in forms and XML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Items {
    /// Elements or entries stand where the list or map would, with nothing around them.
    pub flattened: bool,
    /// `None` where the model leaves it to the protocol.
    pub element: Option<&'static str>,
    pub key: &'static str,
    pub value: &'static str,
}

#[derive(Debug)]
pub enum Kind {
    Blob,
    Boolean,
    Integer,
    Long,
    Float,
    Double,
    String,
    Enum(&'static [&'static str]),
    Timestamp,
    List(&'static Shape),
    Map {
        key: &'static Shape,
        value: &'static Shape,
    },
    Structure(&'static [Member]),
    /// A stream of one of these events at a time.
    EventStream(&'static [Member]),
}

/// The bounds that the model sets. On strings, blobs, lists and maps `minimum` and `maximum` are
/// lengths, on numbers values.
#[derive(Debug, Clone, Copy)]
pub struct Constraints {
    pub minimum: Option<Bound>,
    pub maximum: Option<Bound>,
    pub pattern: Option<&'static Pattern>,
}

/// A bound, kept in the form of the model so that messages print it as AWS does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    Integer(i64),
    Double(f64),
}

/// A member of a structure and where it travels.
#[derive(Debug)]
pub struct Member {
    /// The name in types, paths and messages.
    pub name: &'static str,
    /// The name on the wire.
    pub wire_name: &'static str,
    pub shape: &'static Shape,
    pub location: Location,
    pub required: bool,
    /// The wire form of a timestamp, where the model departs from the location's default.
    pub timestamp_format: Option<TimestampFormat>,
    /// The list or map is flattened here, whatever its shape says.
    pub flattened: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// A member of the body's document.
    Body,
    /// The body as a whole.
    Payload,
    Label,
    Query,
    Header,
    /// All headers that begin with the wire name, as a map.
    HeaderPrefix,
    StatusCode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimestampFormat {
    EpochSeconds,
    DateTime,
    HttpDate,
}

/// An error of the model, or one that the service answers without having it in the model.
#[derive(Debug)]
pub struct ErrorShape {
    pub code: &'static str,
    pub status: u16,
    pub fault: Fault,
    pub members: &'static [Member],
}

/// Whose fault an error is; what the member `Type` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Sender,
    Server,
}

// Names only: shapes lead to shapes, and may lead back.
impl fmt::Debug for OperationSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OperationSchema({}:{})", self.service.name, self.name)
    }
}

impl fmt::Debug for ServiceSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ServiceSchema({})", self.name)
    }
}

impl fmt::Debug for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Shape({})", self.name)
    }
}

impl Shape {
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        let constraints = Constraints { minimum: None, maximum: None, pattern: None };
        let items = Items { flattened: false, element: None, key: "key", value: "value" };
        Self { name, kind, constraints, sensitive: false, items }
    }

    pub const fn structure(name: &'static str, members: &'static [Member]) -> Self {
        Self::new(name, Kind::Structure(members))
    }

    pub const fn enumeration(name: &'static str, values: &'static [&'static str]) -> Self {
        Self::new(name, Kind::Enum(values))
    }

    pub const fn list(name: &'static str, member: &'static Self) -> Self {
        Self::new(name, Kind::List(member))
    }

    pub const fn map(name: &'static str, key: &'static Self, value: &'static Self) -> Self {
        Self::new(name, Kind::Map { key, value })
    }

    pub const fn minimum(mut self, bound: Bound) -> Self {
        self.constraints.minimum = Some(bound);
        self
    }

    pub const fn maximum(mut self, bound: Bound) -> Self {
        self.constraints.maximum = Some(bound);
        self
    }

    pub const fn pattern(mut self, pattern: &'static Pattern) -> Self {
        self.constraints.pattern = Some(pattern);
        self
    }

    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    pub const fn flattened(mut self) -> Self {
        self.items.flattened = true;
        self
    }

    /// The name of a list's elements.
    pub const fn element_name(mut self, name: &'static str) -> Self {
        self.items.element = Some(name);
        self
    }

    /// The names of a map's keys and values.
    pub const fn entry_names(mut self, key: &'static str, value: &'static str) -> Self {
        self.items.key = key;
        self.items.value = value;
        self
    }

    /// The members of a structure or of an event stream; none of any other shape.
    pub fn members(&self) -> &'static [Member] {
        match self.kind {
            Kind::Structure(members) | Kind::EventStream(members) => members,
            Kind::Blob
            | Kind::Boolean
            | Kind::Integer
            | Kind::Long
            | Kind::Float
            | Kind::Double
            | Kind::String
            | Kind::Enum(_)
            | Kind::Timestamp
            | Kind::List(_)
            | Kind::Map { .. } => &[],
        }
    }
}

impl Member {
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            name,
            wire_name: name,
            shape,
            location: Location::Body,
            required: false,
            timestamp_format: None,
            flattened: false,
        }
    }

    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Named differently on the wire than in the model.
    pub const fn renamed(mut self, wire_name: &'static str) -> Self {
        self.wire_name = wire_name;
        self
    }

    pub const fn label(mut self) -> Self {
        self.location = Location::Label;
        self
    }

    pub const fn query(mut self, name: &'static str) -> Self {
        self.wire_name = name;
        self.location = Location::Query;
        self
    }

    /// `name` in lower case.
    pub const fn header(mut self, name: &'static str) -> Self {
        self.wire_name = name;
        self.location = Location::Header;
        self
    }

    /// `prefix` in lower case.
    pub const fn header_prefix(mut self, prefix: &'static str) -> Self {
        self.wire_name = prefix;
        self.location = Location::HeaderPrefix;
        self
    }

    pub const fn status_code(mut self) -> Self {
        self.location = Location::StatusCode;
        self
    }

    pub const fn payload(mut self) -> Self {
        self.location = Location::Payload;
        self
    }

    pub const fn flattened(mut self) -> Self {
        self.flattened = true;
        self
    }

    /// Whether a list or map stands here without anything around its elements.
    pub fn is_flattened(&self) -> bool {
        self.flattened || self.shape.items.flattened
    }

    pub const fn timestamp_format(mut self, format: TimestampFormat) -> Self {
        self.timestamp_format = Some(format);
        self
    }
}
