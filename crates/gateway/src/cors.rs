//! What a browser wants to hear before a web page of an allowed origin may call: the answer to its
//! preflight, and the headers that let the page read answers.

use cresset_aws::codec::HttpAnswer;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, HeaderMap, HeaderValue, VARY,
};
use http::request::Parts;
use http::{Method, StatusCode};

/// The answers' headers that the SDKs read.
const EXPOSED: &str = "x-amzn-requestid, x-amzn-errortype, x-amz-function-error, x-amz-log-result, \
                       x-amz-executed-version";

/// A browser asks whether the page may send what it is about to send.
pub(crate) fn is_preflight(head: &Parts) -> bool {
    head.method == Method::OPTIONS && head.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD)
}

/// It may: the origin has been checked. Whatever headers it wants to send are right.
pub(crate) fn preflight(head: &Parts) -> HttpAnswer {
    let mut headers = vec![
        (ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, PUT, POST, DELETE, PATCH")),
        (ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("3600")),
    ];
    if let Some(wanted) = head.headers.get(ACCESS_CONTROL_REQUEST_HEADERS) {
        headers.push((ACCESS_CONTROL_ALLOW_HEADERS, wanted.clone()));
    }
    HttpAnswer { status: StatusCode::NO_CONTENT.as_u16(), headers, body: bytes::Bytes::new() }
}

/// Lets the page of `origin` read an answer.
pub(crate) fn expose(headers: &mut HeaderMap, origin: &str) {
    if let Ok(origin) = HeaderValue::from_str(origin) {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
        headers.append(VARY, HeaderValue::from_static("origin"));
    }
}
