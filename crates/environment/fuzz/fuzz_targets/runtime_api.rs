//! What a runtime sends: calls of any path, errors in any words, output of any bytes.

#![no_main]

use cresset_environment::fuzzing;
use http::{HeaderValue, Method};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&[u8], &str, &[u8], &[u8])| {
    let (method, path, value, bytes) = input;
    if let Ok(method) = Method::from_bytes(method) {
        fuzzing::call(&method, path);
    }
    if let Ok(value) = HeaderValue::from_bytes(value) {
        fuzzing::failure(&value, bytes);
    }
    fuzzing::output(bytes);
});
