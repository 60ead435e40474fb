//! Heads of any form: who is addressed, which page asks, which key is claimed. An input is a line
//! with the address, and a line for each header.

#![no_main]

use cresset_gateway::fuzzing;
use http::Request;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut lines = input.split(|byte| *byte == b'\n');
    let mut request = Request::builder().uri(lines.next().unwrap_or_default());
    for line in lines {
        if let Some(colon) = line.iter().position(|byte| *byte == b':') {
            let (name, value) = line.split_at(colon);
            request = request.header(name, value.get(1..).unwrap_or_default().trim_ascii());
        }
    }
    if let Ok(request) = request.body(()) {
        fuzzing::head(&request.into_parts().0);
    }
});
