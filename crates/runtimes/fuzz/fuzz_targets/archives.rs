//! Deployment packages of any bytes: what is accepted keeps to the limits that were given.

#![no_main]

use bytes::Bytes;
use cresset_runtimes::archive::{Limits, check};
use libfuzzer_sys::fuzz_target;

/// Small, so that inputs of a few hundred bytes come to them.
const LIMITS: Limits = Limits { unpacked_bytes: 64 * 1024, entries: 20 };

fuzz_target!(|zip: &[u8]| {
    let zip = Bytes::copy_from_slice(zip);
    match check(&zip, &LIMITS) {
        Ok(checked) => {
            assert!(checked.unpacked_bytes <= LIMITS.unpacked_bytes);
            assert!(checked.files <= LIMITS.entries);
            assert!(checked.native.len() <= checked.files);
            let inside =
                |path: &str| !path.starts_with('/') && !path.split('/').any(|it| it == "..");
            assert!(checked.native.iter().all(|module| inside(&module.path)));
            assert_eq!(check(&zip, &LIMITS).ok(), Some(checked));
        }
        Err(error) => drop(error.to_string()),
    }
});
