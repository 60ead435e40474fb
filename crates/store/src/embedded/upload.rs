//! A content on its way to its place: a temporary file that goes away unless it is finished.

use std::fs::{File, Permissions};
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use cresset_ambient::random;
use sha2::{Digest as _, Sha256};

use super::files;
use crate::{Digest, Error};

/// Bytes of the disk that contents leave free. Without them a disk that contents have filled could
/// not take the record that deletes one: SQLite writes before it frees, and its log grows to 4 MiB.
const RESERVE: u64 = 8 << 20;

#[derive(Debug)]
pub(super) struct Upload {
    file: File,
    path: TemporaryPath,
    hasher: Sha256,
    length: u64,
}

/// Removed when it is dropped.
#[derive(Debug)]
struct TemporaryPath(PathBuf);

impl Upload {
    pub(super) fn create(folder: &Path) -> Result<Self, Error> {
        let path = folder.join(random::alphanumeric(16));
        let file = files::create_new(&path)?;
        Ok(Self { file, path: TemporaryPath(path), hasher: Sha256::new(), length: 0 })
    }

    /// # Errors
    /// [`Error::Full`] where less than the reserve would be left.
    pub(super) fn write(&mut self, chunk: &[u8]) -> Result<(), Error> {
        if files::room(&self.file, &self.path.0)? < RESERVE.saturating_add(chunk.len() as u64) {
            return Err(Error::Full { path: self.path.0.clone() });
        }
        self.file.write_all(chunk).map_err(|source| Error::io("write", &self.path.0, source))?;
        self.hasher.update(chunk);
        self.length += chunk.len() as u64;
        Ok(())
    }

    pub(super) const fn length(&self) -> u64 {
        self.length
    }

    pub(super) fn digest(&self) -> Digest {
        Digest::finish(self.hasher.clone())
    }

    /// Brings the content to its place, whole and read-only. It lasts as soon as the place's
    /// folder is flushed, too.
    pub(super) fn finish(self, place: &Path) -> Result<(), Error> {
        let path = &self.path.0;
        self.file
            .set_permissions(Permissions::from_mode(0o400))
            .map_err(|source| Error::io("protect", path, source))?;
        files::sync(&self.file, path)?;
        files::rename(path, place)
    }
}

impl Drop for TemporaryPath {
    fn drop(&mut self) {
        // After the rename there is nothing of this name any more, and its name is never used again.
        if let Err(error) = files::remove_if_there(&self.0) {
            tracing::warn!(%error, path = %self.0.display(), "an unfinished upload stays behind");
        }
    }
}
