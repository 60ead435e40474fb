//! A deployment package is hostile until [`check`] has read all of it.

use bytes::Bytes;

use crate::NativeModule;

/// What a package may need once it is unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of all files together.
    pub unpacked_bytes: u64,
    pub entries: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { unpacked_bytes: 262_144_000, entries: 100_000 }
    }
}

/// A package that was read to its end and keeps to the rules.
#[derive(Debug, Clone)]
pub struct Checked {
    pub unpacked_bytes: u64,
    pub native: Vec<NativeModule>,
}

/// Why a package is refused. The text is for the client.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("Could not unzip uploaded file. Please check your file, then try to upload again.")]
    Malformed { reason: &'static str },
}

/// Reads all of `zip`, and says whether it may be unpacked. Nothing is written.
///
/// Blocks for as long as inflating takes (milliseconds per megabyte): call it from a blocking task.
pub fn check(_zip: &Bytes, _limits: &Limits) -> Result<Checked, Error> {
    unimplemented!()
}
