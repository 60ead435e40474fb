//! Unpacked deployment packages, one folder per content hash.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cresset_store::{Blobs, Digest};

use crate::{Error, NativeModule};

/// An unpacked deployment package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The folder that becomes `/var/task`.
    pub path: PathBuf,
    pub native: Vec<NativeModule>,
}

#[derive(Debug)]
pub struct CodeStore {
    _dir: PathBuf,
    _blobs: Arc<dyn Blobs>,
}

impl CodeStore {
    pub fn open(dir: &Path, blobs: Arc<dyn Blobs>) -> Result<Self, Error> {
        Ok(Self { _dir: dir.to_owned(), _blobs: blobs })
    }

    /// The unpacked package, unpacking it if it is not yet. Callers of one digest share one unpacking.
    ///
    /// # Cancel safety
    /// Dropping the future leaves the unpacking running for the others.
    pub async fn ensure(&self, _digest: &Digest) -> Result<Code, Error> {
        unimplemented!()
    }

    /// Removes what is unpacked and not `used`.
    pub async fn retain(&self, _used: &HashSet<Digest>) -> Result<(), Error> {
        unimplemented!()
    }
}
