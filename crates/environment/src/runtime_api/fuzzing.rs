//! The doors of the fuzz targets, with what must hold behind each; not in the product.

use bytes::Bytes;
use http::Method;
use http::header::{HeaderMap, HeaderValue};

use super::routes::{Route, route};
use super::serve::{ERROR_TYPE, reported};
use crate::failure::Failure;
use crate::logs::Lines;
use crate::logs::report::Ending;

/// The longest line: CloudWatch's largest event.
const MAX_LINE: usize = 256 * 1024;

/// A request line.
pub fn call(method: &Method, path: &str) {
    if let Route::Response { request_id } | Route::Error { request_id } = route(method, path) {
        assert!(!request_id.is_empty() && !request_id.contains('/'));
        assert!(path.starts_with("/2018-06-01/runtime/invocation/"));
    }
}

/// An error that a runtime reports: its words go to the caller as they are, and of its type only
/// what looks like one of the platform's goes to the log.
pub fn failure(error_type: &HeaderValue, payload: &[u8]) {
    let mut headers = HeaderMap::new();
    headers.insert(ERROR_TYPE, error_type.clone());
    let failure = Failure::Reported(reported(&headers, Bytes::copy_from_slice(payload)));
    assert_eq!(failure.outcome("8f5e").payload, payload);
    assert_eq!(failure.log_lines("8f5e"), [""; 0]);
    if let Ending::Error(told) = failure.ending() {
        assert!(told.starts_with("Runtime.") || told.starts_with("Function."));
        assert!(told.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'.'));
    }
}

/// Output that comes in two pieces: no byte of it is lost, and no line is too long.
pub fn output(bytes: &[u8]) {
    let (first, second) = bytes.split_at(bytes.len() / 2);
    let mut lines = Lines::default();
    let mut written = Vec::new();
    let mut emit = |line: &[u8]| {
        assert!(line.len() <= MAX_LINE);
        written.extend_from_slice(line);
        written.push(b'\n');
    };
    lines.push(first, &mut emit);
    lines.push(second, &mut emit);
    lines.finish(emit);
    if bytes.len() <= MAX_LINE {
        let end: &[u8] = if bytes.is_empty() || bytes.ends_with(b"\n") { b"" } else { b"\n" };
        assert_eq!(written, [bytes, end].concat());
    }
}
