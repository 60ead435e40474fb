//! The embedded engine passes the suite; and what only it has: a data directory, a process that can
//! be killed, a disk that can be full or lose its power.

mod child;
mod crash;
mod directory;
mod full;
mod power;
mod suite;

use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;

use crate::embedded::{self, Embedded};
use crate::suite::{Engine, Store};
use crate::{Blobs, Records};

/// A data directory that goes away with the test.
pub(super) struct Place(TempDir);

impl Place {
    pub(super) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Engine for Place {
    type Store = Embedded;

    async fn open(&self) -> Embedded {
        embedded::open(self.path()).unwrap()
    }
}

impl Store for Embedded {
    fn records(&self) -> Arc<dyn Records> {
        Arc::clone(&self.records)
    }

    fn blobs(&self) -> Arc<dyn Blobs> {
        Arc::clone(&self.blobs)
    }

    async fn close(self) {
        Self::close(self).await.unwrap();
    }
}
