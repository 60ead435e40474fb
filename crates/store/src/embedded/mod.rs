//! The engine for one server: SQLite in WAL mode for records, a directory for blobs.
//!
//! ```text
//! data directory ─┬─ lock          held while the store is open; says who holds it
//!                 ├─ format        the number of the layout you see here
//!                 ├─ instance      8 characters, made once: the name of this server on its machine
//!                 ├─ records.db    (-wal, -shm)
//!                 └─ blobs ─┬─ ab ── cdef…   content, read-only, named for its SHA-256
//!                           └─ tmp           uploads under way, emptied at the next start
//! ```

mod blobs;
mod database;
mod directory;
mod files;
mod gate;
mod readers;
mod records;
#[cfg(test)]
mod tests;
mod transaction;
mod upload;
mod writer;

use std::path::Path;
use std::sync::Arc;

pub use directory::InstanceId;

use crate::{Blobs, Error, Records};
use blobs::EmbeddedBlobs;
use directory::{DataDirectory, Lock};
use records::EmbeddedRecords;

/// An open data directory. It stays locked until it is closed, or until this and all that was
/// taken out of it is dropped.
#[derive(Debug)]
pub struct Embedded {
    pub records: Arc<dyn Records>,
    pub blobs: Arc<dyn Blobs>,
    pub instance: InstanceId,
    engines: Engines,
}

#[derive(Debug)]
struct Engines {
    records: Arc<EmbeddedRecords>,
    blobs: Arc<EmbeddedBlobs>,
    lock: Arc<Lock>,
}

/// Opens the data directory, which is made if it is not there. Blocks the thread for some file
/// operations; needs no runtime.
///
/// # Errors
/// [`Error::DataDirectory`] with one sentence for the operator: it is in use, of a newer format,
/// damaged, or not to be written.
pub fn open(data_dir: &Path) -> Result<Embedded, Error> {
    let DataDirectory { instance, lock } = DataDirectory::open(data_dir)?;
    let lock = Arc::new(lock);
    let records = Arc::new(EmbeddedRecords::open(data_dir, Arc::clone(&lock))?);
    let blobs = Arc::new(EmbeddedBlobs::open(data_dir, Arc::clone(&lock))?);
    Ok(Embedded {
        records: Arc::<EmbeddedRecords>::clone(&records),
        blobs: Arc::<EmbeddedBlobs>::clone(&blobs),
        instance,
        engines: Engines { records, blobs, lock },
    })
}

impl Embedded {
    /// Stops: what was accepted is written and answered, what comes later is answered
    /// [`Error::Closed`], the database is checkpointed, and the lock is released.
    ///
    /// # Errors
    /// [`Error`] if the lock cannot be released; the store is closed all the same.
    ///
    /// # Cancel safety
    /// Dropped half-way, it goes on closing when the last handle is dropped.
    pub async fn close(self) -> Result<(), Error> {
        self.engines.records.close().await;
        self.engines.blobs.close().await;
        self.engines.lock.release()
    }
}
