//! Signed heads of any form: what is read is judged without a fault, and no made-up signature is
//! good. An input is a line with the address, and a line for each header.

#![no_main]

use std::time::{Duration, SystemTime};

use cresset_aws::sigv4::{PayloadHash, Signed};
use http::Request;
use http::request::Parts;
use libfuzzer_sys::fuzz_target;

/// 2026-01-02T03:04:05Z, which is the time of the seeds.
const NOW: Duration = Duration::from_secs(1_767_323_045);

fuzz_target!(|input: &[u8]| {
    let Some(head) = head(input) else { return };
    match Signed::read(&head) {
        Ok(signed) => {
            drop(signed.check_time(SystemTime::UNIX_EPOCH + NOW));
            drop(signed.check_service("lambda"));
            drop(signed.check_token(Some("a token that nobody knows")));
            let payload = signed.declared_payload().unwrap_or_else(|| PayloadHash::of(b""));
            assert!(signed.verify("a secret that nobody knows", payload).is_err());
        }
        Err(refusal) => drop(refusal.to_string()),
    }
});

fn head(input: &[u8]) -> Option<Parts> {
    let mut lines = input.split(|byte| *byte == b'\n');
    let mut request = Request::builder().uri(lines.next()?);
    for line in lines {
        if let Some(colon) = line.iter().position(|byte| *byte == b':') {
            let (name, value) = line.split_at(colon);
            request = request.header(name, value.get(1..).unwrap_or_default().trim_ascii());
        }
    }
    Some(request.body(()).ok()?.into_parts().0)
}
