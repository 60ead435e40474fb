//! A store that can be cut off: after a number of writes, the last of them done or not, nothing
//! works any more. And one whose contents can be kept from being read.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use async_trait::async_trait;
use bytes::Bytes;
use cresset_store::{
    BlobReader, Blobs, Digest, Error, Expected, Key, Prefix, Record, Records, Revision, Watch,
};
use tokio::sync::watch;

/// What goes wrong.
#[derive(Debug)]
pub(super) struct Faults {
    /// Writes that still work; negative once there are none.
    left: AtomicI64,
    /// Whether the write that fails is done all the same.
    done: AtomicBool,
    /// Whether nothing works after it.
    last: AtomicBool,
    dead: AtomicBool,
    /// Writes so far.
    writes: AtomicI64,
    readable: watch::Sender<bool>,
    unreadable: AtomicBool,
    records_unreadable: AtomicBool,
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            left: AtomicI64::new(i64::MAX),
            done: AtomicBool::new(false),
            last: AtomicBool::new(false),
            dead: AtomicBool::new(false),
            writes: AtomicI64::new(0),
            readable: watch::Sender::new(true),
            unreadable: AtomicBool::new(false),
            records_unreadable: AtomicBool::new(false),
        }
    }
}

enum Fate {
    Works,
    /// It fails; whether it happened is the flag.
    Cut {
        done: bool,
    },
}

impl Faults {
    /// After `writes` more of them the store is gone; the next one is `done` or not.
    pub(super) fn cut_after(&self, writes: i64, done: bool) {
        self.done.store(done, Ordering::SeqCst);
        self.last.store(true, Ordering::SeqCst);
        self.left.store(writes, Ordering::SeqCst);
    }

    /// The next write fails, those after it work.
    pub(super) fn fail_once(&self, done: bool) {
        self.done.store(done, Ordering::SeqCst);
        self.left.store(0, Ordering::SeqCst);
    }

    pub(super) fn fail_everything(&self) {
        self.dead.store(true, Ordering::SeqCst);
        // Whoever waits to read fails, too.
        self.readable.send_replace(true);
    }

    pub(super) fn writes(&self) -> i64 {
        self.writes.load(Ordering::SeqCst)
    }

    /// Packages are read no further until [`Self::release`]: what is created stays Pending.
    pub(super) fn hold_packages(&self) {
        self.readable.send_replace(false);
    }

    pub(super) fn release_packages(&self) {
        self.readable.send_replace(true);
    }

    pub(super) fn break_packages(&self, broken: bool) {
        self.unreadable.store(broken, Ordering::SeqCst);
    }

    pub(super) fn break_records(&self, broken: bool) {
        self.records_unreadable.store(broken, Ordering::SeqCst);
    }

    fn fate(&self) -> Fate {
        if self.dead.load(Ordering::SeqCst) {
            return Fate::Cut { done: false };
        }
        self.writes.fetch_add(1, Ordering::SeqCst);
        match self.left.fetch_sub(1, Ordering::SeqCst) {
            0 => {
                if self.last.load(Ordering::SeqCst) {
                    self.fail_everything();
                }
                Fate::Cut { done: self.done.load(Ordering::SeqCst) }
            }
            _ => Fate::Works,
        }
    }

    fn alive(&self) -> Result<(), Error> {
        if self.dead.load(Ordering::SeqCst) { Err(Error::Closed) } else { Ok(()) }
    }
}

#[derive(Debug)]
pub(super) struct FaultyRecords {
    inner: Arc<dyn Records>,
    faults: Arc<Faults>,
}

impl FaultyRecords {
    pub(super) fn new(inner: Arc<dyn Records>, faults: Arc<Faults>) -> Self {
        Self { inner, faults }
    }
}

#[async_trait]
impl Records for FaultyRecords {
    async fn get(&self, key: &Key) -> Result<Option<Record>, Error> {
        self.faults.alive()?;
        if self.faults.records_unreadable.load(Ordering::SeqCst) {
            return Err(Error::Closed);
        }
        self.inner.get(key).await
    }

    async fn put(&self, key: &Key, value: Bytes, expected: Expected) -> Result<Revision, Error> {
        match self.faults.fate() {
            Fate::Works => self.inner.put(key, value, expected).await,
            Fate::Cut { done: false } => Err(Error::Closed),
            Fate::Cut { done: true } => {
                self.inner.put(key, value, expected).await?;
                Err(Error::Closed)
            }
        }
    }

    async fn delete(&self, key: &Key, expected: Expected) -> Result<(), Error> {
        match self.faults.fate() {
            Fate::Works => self.inner.delete(key, expected).await,
            Fate::Cut { done: false } => Err(Error::Closed),
            Fate::Cut { done: true } => {
                self.inner.delete(key, expected).await?;
                Err(Error::Closed)
            }
        }
    }

    async fn list(
        &self,
        prefix: &Prefix,
        after: Option<&Key>,
        limit: usize,
    ) -> Result<Vec<Record>, Error> {
        self.faults.alive()?;
        self.inner.list(prefix, after, limit).await
    }

    async fn watch(&self, prefix: &Prefix) -> Result<Watch, Error> {
        self.inner.watch(prefix).await
    }
}

#[derive(Debug)]
pub(super) struct FaultyBlobs {
    inner: Arc<dyn Blobs>,
    faults: Arc<Faults>,
}

impl FaultyBlobs {
    pub(super) fn new(inner: Arc<dyn Blobs>, faults: Arc<Faults>) -> Self {
        Self { inner, faults }
    }
}

#[async_trait]
impl Blobs for FaultyBlobs {
    async fn put(&self, content: Bytes) -> Result<Digest, Error> {
        match self.faults.fate() {
            Fate::Works => self.inner.put(content).await,
            Fate::Cut { done: false } => Err(Error::Closed),
            Fate::Cut { done: true } => {
                self.inner.put(content).await?;
                Err(Error::Closed)
            }
        }
    }

    async fn put_stream(&self, content: BlobReader, limit: u64) -> Result<Digest, Error> {
        self.inner.put_stream(content, limit).await
    }

    async fn get(&self, digest: &Digest) -> Result<Option<BlobReader>, Error> {
        let mut readable = self.faults.readable.subscribe();
        readable.wait_for(|readable| *readable).await.unwrap();
        self.faults.alive()?;
        if self.faults.unreadable.load(Ordering::SeqCst) {
            return Err(Error::Closed);
        }
        self.inner.get(digest).await
    }

    async fn length(&self, digest: &Digest) -> Result<Option<u64>, Error> {
        self.inner.length(digest).await
    }

    async fn local_file(&self, digest: &Digest) -> Result<Option<PathBuf>, Error> {
        self.inner.local_file(digest).await
    }

    async fn delete(&self, digest: &Digest) -> Result<(), Error> {
        match self.faults.fate() {
            Fate::Works => self.inner.delete(digest).await,
            Fate::Cut { done: false } => Err(Error::Closed),
            Fate::Cut { done: true } => {
                self.inner.delete(digest).await?;
                Err(Error::Closed)
            }
        }
    }

    async fn list(&self) -> Result<Vec<Digest>, Error> {
        self.faults.alive()?;
        self.inner.list().await
    }
}
