//! What makes an unpacked folder complete, and what was found in it.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::{Error, NativeModule};

const NAME: &str = "complete";
/// Raised when folders are unpacked differently, so that the old ones are made anew.
const VERSION: u32 = 1;

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Marker {
    version: u32,
    boot: String,
    pub(super) native: Vec<NativeModule>,
}

impl Marker {
    pub(super) fn new(boot: &str, native: Vec<NativeModule>) -> Self {
        Self { version: VERSION, boot: boot.to_owned(), native }
    }

    /// The marker of `folder`, where it is whole, of this version and of this `boot`.
    pub(super) fn read(folder: &Path, boot: &str) -> Option<Self> {
        let text = fs::read(folder.join(NAME)).ok()?;
        let marker: Self = serde_json::from_slice(&text).ok()?;
        (marker.version == VERSION && marker.boot == boot).then_some(marker)
    }

    /// Writes it by rename, so that it is there whole or not at all.
    pub(super) fn write(self, folder: &Path) -> Result<Self, Error> {
        let path = folder.join(NAME);
        let part = folder.join("complete.part");
        let text = serde_json::to_vec(&self)
            .map_err(|error| Error::io("write", &path)(std::io::Error::other(error)))?;
        fs::write(&part, text).map_err(Error::io("write", &part))?;
        fs::rename(&part, &path).map_err(Error::io("rename to", &path))?;
        Ok(self)
    }
}

/// The kernel's name for the present boot. Where it has none, every start is a boot of its own.
pub(super) fn boot() -> String {
    fs::read_to_string("/proc/sys/kernel/random/boot_id")
        .map_or_else(|_absent| cresset_ambient::random::alphanumeric(32), |id| id.trim().to_owned())
}
