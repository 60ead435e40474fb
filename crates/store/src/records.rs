//! Small documents under a path key, with a revision; compare-and-set, prefix listing, watch.

use std::fmt;

use async_trait::async_trait;
use bytes::Bytes;

use crate::Error;

/// A path such as `functions/000000000000/us-east-1/hello`: segments of `[A-Za-z0-9_$.:+=@-]`, joined by `/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(String);

/// All keys that begin with these whole segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefix(String);

/// Rises with every write of the store; unique within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Revision(pub u64);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub key: Key,
    pub value: Bytes,
    pub revision: Revision,
}

/// What must hold for a write to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    Any,
    Absent,
    At(Revision),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Put(Record),
    Deleted { key: Key, revision: Revision },
}

/// The changes below a prefix, from the moment of the watch on.
#[derive(Debug)]
pub struct Watch {
    changes: tokio::sync::broadcast::Receiver<Change>,
    prefix: Prefix,
}

/// The durable documents. A write that was answered is on disk; a write that failed or was never
/// answered is there as a whole or not at all.
#[async_trait]
pub trait Records: fmt::Debug + Send + Sync + 'static {
    async fn get(&self, key: &Key) -> Result<Option<Record>, Error>;

    /// # Errors
    /// [`Error::Conflict`] if `expected` does not hold; nothing is written then.
    async fn put(&self, key: &Key, value: Bytes, expected: Expected) -> Result<Revision, Error>;

    /// Deleting what is not there succeeds with `Expected::Any`.
    async fn delete(&self, key: &Key, expected: Expected) -> Result<(), Error>;

    /// At most `limit` records below `prefix` in the order of their keys, those after `after`.
    async fn list(
        &self,
        prefix: &Prefix,
        after: Option<&Key>,
        limit: usize,
    ) -> Result<Vec<Record>, Error>;

    /// Every change below `prefix` after this call, in order. A watcher that falls too far behind
    /// is ended with [`Error::WatchLagged`] and lists anew.
    async fn watch(&self, prefix: &Prefix) -> Result<Watch, Error>;
}
