//! What a service answers when it does not do what was asked: a code and message for the client in
//! the error shape's own form, and the cause, which never leaves the server.

use std::error::Error;
use std::fmt;

use crate::schema::{ErrorShape, Fault, Kind, Member, Shape};
use crate::value::{Structure, Value};

static TEXT: Shape = Shape::new("String", Kind::String);
static MESSAGE: [Member; 1] = [Member::new("Message", &TEXT)];
static LOWER_MESSAGE: [Member; 1] = [Member::new("message", &TEXT)];
static TYPE_AND_MESSAGE: [Member; 2] = [Member::new("Type", &TEXT), Member::new("Message", &TEXT)];

/// Errors that every service answers although no model has them.
macro_rules! beyond_the_model {
    ($($name:ident = $code:literal, $status:literal, $fault:ident, $members:ident;)*) => {$(
        static $name: ErrorShape = ErrorShape {
            code: $code,
            status: $status,
            fault: Fault::$fault,
            members: &$members,
        };
    )*};
}

beyond_the_model! {
    VALIDATION = "ValidationException", 400, Sender, LOWER_MESSAGE;
    SERIALIZATION = "SerializationException", 400, Sender, MESSAGE;
    ACCESS_DENIED = "AccessDeniedException", 403, Sender, MESSAGE;
    INVALID_PARAMETER_VALUE = "InvalidParameterValue", 400, Sender, MESSAGE;
    MISSING_ACTION = "MissingAction", 400, Sender, MESSAGE;
    INVALID_ACTION = "InvalidAction", 400, Sender, MESSAGE;
    UNKNOWN_OPERATION = "UnknownOperationException", 404, Sender, MESSAGE;
    ENTITY_TOO_LARGE = "RequestEntityTooLargeException", 413, Sender, MESSAGE;
    SERVICE = "ServiceException", 500, Server, TYPE_AND_MESSAGE;
    NOT_IMPLEMENTED = "NotImplementedException", 501, Server, TYPE_AND_MESSAGE;
}

/// The most characters of a name from a request that a message repeats.
const LONGEST_NAME: usize = 128;

type Cause = Box<dyn Error + Send + Sync>;

/// An error answer.
pub struct ServiceError(Box<Inner>);

struct Inner {
    shape: &'static ErrorShape,
    message: String,
    members: Vec<(String, Value)>,
    cause: Option<Cause>,
}

impl ServiceError {
    /// An error of this shape. The generated `errors` module has a function for each of a model's.
    pub fn new(shape: &'static ErrorShape, message: impl Into<String>) -> Self {
        let message = message.into();
        Self(Box::new(Inner { shape, message, members: Vec::new(), cause: None }))
    }

    /// A mistake of ours: 500 `ServiceException`. The cause is for the log only.
    pub fn internal(cause: impl Into<Cause>) -> Self {
        Self::new(&SERVICE, "The service encountered an internal error.").caused_by(cause)
    }

    /// An operation that is not built: 501 `NotImplementedException` with its name.
    pub fn not_implemented(operation: &str) -> Self {
        let message = format!("The operation {operation} is not implemented yet.");
        Self::new(&NOT_IMPLEMENTED, message)
    }

    /// Everything that is wrong with a request, each as `Value '…' at '…' failed to satisfy constraint: …`.
    pub fn validation<T: AsRef<str>>(violations: &[T]) -> Self {
        Self::violations(violations.len(), violations)
    }

    /// So many violations, of which these are told.
    pub(crate) fn violations<T: AsRef<str>>(count: usize, told: &[T]) -> Self {
        let plural = if count == 1 { "error" } else { "errors" };
        let texts: Vec<&str> = told.iter().map(AsRef::as_ref).collect();
        let message = format!("{count} validation {plural} detected: {}", texts.join("; "));
        Self::new(&VALIDATION, message)
    }

    /// Something else that is wrong with a request, with the code of validation.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(&VALIDATION, message)
    }

    /// A value that does not fit the others, where the protocol has no error of the model's for it.
    pub fn invalid_parameter_value(message: impl Into<String>) -> Self {
        Self::new(&INVALID_PARAMETER_VALUE, message)
    }

    /// A body that cannot be read: 400 `SerializationException`.
    pub fn serialization(message: impl Into<String>) -> Self {
        Self::new(&SERIALIZATION, message)
    }

    pub fn access_denied(message: impl Into<String>) -> Self {
        Self::new(&ACCESS_DENIED, message)
    }

    /// No operation has this method and path.
    pub fn unknown_operation() -> Self {
        Self::new(&UNKNOWN_OPERATION, "")
    }

    /// A form that names no operation.
    pub fn missing_action() -> Self {
        Self::new(&MISSING_ACTION, "The request must contain the parameter Action.")
    }

    /// A form that names an operation which its service has not.
    pub fn invalid_action(action: &str, version: Option<&str>) -> Self {
        let shown = |text: &str| text.chars().take(LONGEST_NAME).collect::<String>();
        let version = version.map_or_else(|| "NO_VERSION_SPECIFIED".to_owned(), shown);
        let action = shown(action);
        Self::new(
            &INVALID_ACTION,
            format!("Could not find operation {action} for version {version}"),
        )
    }

    /// A body over its operation's limit: 413 `RequestEntityTooLargeException`.
    pub fn request_entity_too_large(message: impl Into<String>) -> Self {
        Self::new(&ENTITY_TOO_LARGE, message)
    }

    /// Adds a member of the error's shape, such as `Reason`.
    #[must_use]
    pub fn with(mut self, member: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.members.push((member.into(), value.into()));
        self
    }

    /// Keeps what caused the error, for the log; it is never sent to a client.
    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<Cause>) -> Self {
        self.0.cause = Some(cause.into());
        self
    }

    pub fn code(&self) -> &'static str {
        self.0.shape.code
    }

    pub fn status(&self) -> u16 {
        self.0.shape.status
    }

    pub fn message(&self) -> &str {
        &self.0.message
    }

    pub fn shape(&self) -> &'static ErrorShape {
        self.0.shape
    }

    /// The members in the order of the shape: `Type` and the message as the shape spells them, and
    /// whatever was added, except members that the shape does not have.
    pub fn members(&self) -> Structure {
        let mut members = Structure::default();
        for member in self.0.shape.members {
            let added = self.0.members.iter().rev().find(|(name, _)| name == member.name);
            let value = match (added, member.name) {
                (Some((_, value)), _) => value.clone(),
                (None, "Type") => Value::from(self.0.shape.fault.as_str()),
                (None, "Message" | "message") => Value::from(self.message()),
                (None, _) => continue,
            };
            members.set(member.name, value);
        }
        members
    }
}

impl Fault {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sender => "User",
            Self::Server => "Service",
        }
    }
}

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code(), self.message())
    }
}

impl fmt::Debug for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceError")
            .field("code", &self.code())
            .field("status", &self.status())
            .field("message", &self.message())
            .field("cause", &self.0.cause)
            .finish_non_exhaustive()
    }
}

impl Error for ServiceError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.cause.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}
