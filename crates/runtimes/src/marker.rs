//! What makes a folder complete that was made by several writes, and what is known about it.
//!
//! The marker is written last, and names the boot of the machine. A killed process leaves a folder
//! with its marker or without; after a power loss, when the file system may have kept the marker and
//! lost what was written before it, no marker counts. So nothing needs an fsync that can be made again.

use std::fs;
use std::path::Path;

use cresset_ambient::random;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::Error;

const NAME: &str = "complete";
/// Raised when folders are made differently, so that the old ones are made anew.
const VERSION: u32 = 1;

/// The present boot of the machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Boot(String);

impl Boot {
    /// Where the kernel has no name for it, every start is a boot of its own.
    pub(crate) fn present() -> Self {
        fs::read_to_string("/proc/sys/kernel/random/boot_id")
            .map_or_else(|_absent| Self(random::alphanumeric(32)), |id| Self(id.trim().to_owned()))
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Marker<T> {
    version: u32,
    boot: Boot,
    known: T,
}

/// What is known about `folder`, where it is complete.
pub(crate) fn read<T: DeserializeOwned>(folder: &Path, boot: &Boot) -> Option<T> {
    let text = fs::read(folder.join(NAME)).ok()?;
    let marker: Marker<T> = serde_json::from_slice(&text).ok()?;
    (marker.version == VERSION && marker.boot == *boot).then_some(marker.known)
}

/// Writes the marker by rename, so that it is there whole or not at all.
pub(crate) fn write<T: Serialize>(folder: &Path, boot: &Boot, known: &T) -> Result<(), Error> {
    let path = folder.join(NAME);
    let part = folder.join("complete.part");
    let marker = Marker { version: VERSION, boot: boot.clone(), known };
    let text = serde_json::to_vec(&marker)
        .map_err(|error| Error::io("write", &path)(std::io::Error::other(error)))?;
    fs::write(&part, text).map_err(Error::io("write", &part))?;
    fs::rename(&part, &path).map_err(Error::io("rename to", &path))
}

/// Removes a file or folder; it is no error where there is none.
pub(crate) fn remove(path: &Path) -> Result<(), Error> {
    let removed = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other.map_err(Error::io("remove", path)),
    }
}
