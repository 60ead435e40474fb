//! Content under its SHA-256.

use std::fmt;
use std::path::PathBuf;
use std::pin::Pin;

use async_trait::async_trait;
use bytes::Bytes;
use tokio::io::AsyncRead;

use crate::Error;

/// The SHA-256 of a content.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

pub type BlobReader = Pin<Box<dyn AsyncRead + Send>>;

/// Content-addressed storage. A `put` that was answered is on disk; putting the same content twice
/// stores it once.
#[async_trait]
pub trait Blobs: fmt::Debug + Send + Sync + 'static {
    async fn put(&self, content: Bytes) -> Result<Digest, Error>;

    /// Reads to the end of `content`; refuses more than `limit` bytes, leaving nothing behind.
    async fn put_stream(&self, content: BlobReader, limit: u64) -> Result<Digest, Error>;

    async fn get(&self, digest: &Digest) -> Result<Option<BlobReader>, Error>;

    async fn length(&self, digest: &Digest) -> Result<Option<u64>, Error>;

    /// The file that holds the content, where the engine has one on this machine. It must not be changed.
    async fn local_file(&self, digest: &Digest) -> Result<Option<PathBuf>, Error>;

    async fn delete(&self, digest: &Digest) -> Result<(), Error>;

    async fn list(&self) -> Result<Vec<Digest>, Error>;
}
