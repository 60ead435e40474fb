//! An event on its way in, and what came of it.

use bytes::Bytes;

/// One event for a function.
#[derive(Debug, Clone)]
pub struct Invocation {
    pub request_id: String,
    pub payload: Bytes,
    /// As the caller named the function, qualifier included.
    pub invoked_function_arn: String,
    /// The client context as JSON, decoded from the caller's base64.
    pub client_context: Option<String>,
    /// The X-Ray trace header.
    pub trace_id: Option<String>,
    /// The outcome carries the end of the log (and so waits until the log is written).
    pub log_tail: bool,
}

/// What the caller of a function gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub payload: Bytes,
    /// `Unhandled`, whatever failed; absent where the function succeeded.
    pub function_error: Option<String>,
    /// The last 4 KB of the invocation's log, where they were asked for.
    pub log_tail: Option<Bytes>,
    pub content_type: String,
}
