//! The HTTP answers of the Runtime API.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use http_body_util::Full;

use super::{Event, Faulty, Reply};
use crate::failure::MAX_ANSWER;
use crate::requests::Refusal;

pub(super) type Answered = Response<Full<Bytes>>;

pub(super) fn reply(reply: &Reply) -> Answered {
    match reply {
        Reply::Event(event) => deliver(event),
        Reply::Accepted => accepted(),
        Reply::Refused(refusal) => refused(refusal),
    }
}

pub(super) fn accepted() -> Answered {
    json(StatusCode::ACCEPTED, Bytes::from_static(b"{\"status\":\"OK\"}\n"))
}

pub(super) fn pong() -> Answered {
    let mut response = Response::new(Full::new(Bytes::from_static(b"pong")));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    response
}

pub(super) fn faulty(faulty: Faulty) -> Answered {
    match faulty {
        Faulty::TooLarge => error(
            StatusCode::PAYLOAD_TOO_LARGE,
            "RequestEntityTooLarge",
            &format!("Exceeded maximum allowed payload size ({MAX_ANSWER} bytes)."),
        ),
        Faulty::Truncated => error(
            StatusCode::BAD_REQUEST,
            "TruncatedHTTPRequest",
            "HTTP request detected as truncated",
        ),
        Faulty::ResponseMode => error(
            StatusCode::BAD_REQUEST,
            "InvalidFunctionResponseMode",
            "Invalid function response mode",
        ),
    }
}

pub(super) fn not_built(what: &str) -> Answered {
    let message = format!("{what} is not built into this version of Cresset");
    error(StatusCode::NOT_IMPLEMENTED, "NotImplemented", &message)
}

pub(super) fn unknown() -> Answered {
    error(StatusCode::NOT_FOUND, "NotFound", "No such call")
}

/// The environment ends, or the driver has no answer.
pub(super) fn internal() -> Answered {
    error(StatusCode::INTERNAL_SERVER_ERROR, "InternalServerError", "Internal Server Error")
}

fn deliver(event: &Event) -> Answered {
    let mut response = Response::new(Full::new(event.payload.clone()));
    *response.headers_mut() = event.headers.clone();
    response
}

fn refused(refusal: &Refusal) -> Answered {
    let (status, kind) = match refusal {
        Refusal::RequestId => (StatusCode::BAD_REQUEST, "InvalidRequestID"),
        Refusal::Transition { .. } => (StatusCode::FORBIDDEN, "InvalidStateTransition"),
    };
    error(status, kind, &refusal.to_string())
}

fn error(status: StatusCode, kind: &str, message: &str) -> Answered {
    let body = serde_json::json!({ "errorMessage": message, "errorType": kind });
    json(status, Bytes::from(body.to_string()))
}

fn json(status: StatusCode, body: Bytes) -> Answered {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
