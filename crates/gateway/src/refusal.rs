//! What the edge itself refuses, with the codes of AWS's common errors. A service's own errors are
//! made by the service.

use cresset_aws::schema::{ErrorShape, Fault, Kind, Member, OperationSchema, Shape};
use cresset_aws::{ServiceError, lambda};

static TEXT: Shape = Shape::new("String", Kind::String);
static MESSAGE: [Member; 1] = [Member::new("message", &TEXT)];
static TYPE_AND_MESSAGE: [Member; 2] = [Member::new("Type", &TEXT), Member::new("Message", &TEXT)];

static MALFORMED: ErrorShape = ErrorShape {
    code: "MalformedHttpRequestException",
    status: 400,
    fault: Fault::Sender,
    members: &MESSAGE,
};
static ABORTED: ErrorShape = ErrorShape {
    code: "RequestAbortedException",
    status: 400,
    fault: Fault::Sender,
    members: &MESSAGE,
};
static TIMED_OUT: ErrorShape = ErrorShape {
    code: "RequestTimeoutException",
    status: 408,
    fault: Fault::Sender,
    members: &MESSAGE,
};
static HEAD_TOO_LARGE: ErrorShape = ErrorShape {
    code: "RequestHeaderFieldsTooLargeException",
    status: 431,
    fault: Fault::Sender,
    members: &MESSAGE,
};
static METHOD: ErrorShape = ErrorShape {
    code: "MethodNotAllowedException",
    status: 405,
    fault: Fault::Sender,
    members: &MESSAGE,
};
static UNAVAILABLE: ErrorShape = ErrorShape {
    code: "ServiceException",
    status: 503,
    fault: Fault::Server,
    members: &TYPE_AND_MESSAGE,
};

/// A request that is not HTTP as it should be.
pub(crate) fn malformed(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&MALFORMED, message)
}

/// A body whose length cannot be told for certain: given twice, or in chunks behind another request
/// on the wire, where nobody has looked at how often it is given.
pub(crate) fn ambiguous() -> ServiceError {
    malformed(
        "The length of the request's body is ambiguous: send either Content-Length or \
         Transfer-Encoding, and a body in chunks only after the answer before it.",
    )
}

/// A body that ends before its end.
pub(crate) fn aborted() -> ServiceError {
    ServiceError::new(&ABORTED, "The request's body ended before it was complete.")
}

/// A head or a body that comes too slowly.
pub(crate) fn timed_out(part: &str) -> ServiceError {
    ServiceError::new(&TIMED_OUT, format!("The request's {part} did not arrive in time."))
}

pub(crate) fn head_too_large() -> ServiceError {
    ServiceError::new(&HEAD_TOO_LARGE, "The request's line and headers are too large.")
}

pub(crate) fn method_not_allowed() -> ServiceError {
    ServiceError::new(&METHOD, "This page answers GET and HEAD only.")
}

/// A body over the bound of its operation, in the words of AWS, which names the action.
pub(crate) fn too_large(operation: Option<&OperationSchema>, limit: usize) -> ServiceError {
    let action = operation.map(|operation| format!(" for the {} operation", operation.action));
    let action = action.unwrap_or_default();
    ServiceError::request_entity_too_large(format!(
        "Request must be smaller than {limit} bytes{action}"
    ))
}

/// All room for bodies is taken.
pub(crate) fn buffers_full() -> ServiceError {
    lambda::errors::too_many_requests_exception(
        "This server holds as many bytes of request bodies as it may. Try again.",
    )
    .with("Reason", "CallerRateLimitExceeded")
}

/// There is no room to remember one more request that must not be served twice.
pub(crate) fn signatures_full() -> ServiceError {
    lambda::errors::too_many_requests_exception(
        "This server has seen as many requests of the last minutes as it can remember. Try again.",
    )
    .with("Reason", "CallerRateLimitExceeded")
}

/// All connections are taken.
pub(crate) fn connections_full(limit: usize) -> ServiceError {
    ServiceError::new(
        &UNAVAILABLE,
        format!("This server has {limit} open connections, as many as it may. Try again."),
    )
}
