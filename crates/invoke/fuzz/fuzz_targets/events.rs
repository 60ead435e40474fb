//! Events: our scanner and a parser agree on what is JSON, and every refusal can be told.

#![no_main]

use cresset_invoke::fuzzing;
use libfuzzer_sys::fuzz_target;
use serde::de::IgnoredAny;

fuzz_target!(|source: &[u8]| {
    let ours = fuzzing::check_json(source);
    // Jackson passes over a byte order mark; this parser does not, nor does it look at UTF-8.
    let text = source.strip_prefix(b"\xef\xbb\xbf").unwrap_or(source);
    let theirs =
        std::str::from_utf8(text).is_ok() && serde_json::from_slice::<IgnoredAny>(text).is_ok();
    assert_eq!(ours.is_ok(), theirs, "{ours:?}");
});
