//! [`Blobs`] as a directory: `blobs/ab/cdef…`, read-only files named for their SHA-256.
//!
//! ```text
//! content ──> blobs/tmp/… ── flush ──> rename to its place ── flush of the folder ──> answered
//! ```
//!
//! A file in its place is whole, for it was flushed before it came there. The folders are made when
//! the store is opened, so that a new content costs two flushes and no more.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use tokio::io::AsyncReadExt as _;

use super::directory::{BLOBS, Lock};
use super::files;
use super::gate::Gate;
use super::upload::Upload;
use crate::{BlobReader, Blobs, Digest, Error};

/// Uploads under way.
const UPLOADS: &str = "tmp";
/// Steps of work at once; an upload that waits for its sender is none.
const WIDTH: u32 = 16;
/// What is read of a stream before it is written.
const CHUNK: usize = 256 * 1024;

#[derive(Debug)]
pub(super) struct EmbeddedBlobs {
    folders: Folders,
    gate: Gate,
    _lock: Arc<Lock>,
}

/// Where things are. Cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Folders {
    root: Arc<Path>,
}

impl EmbeddedBlobs {
    pub(super) fn open(data_dir: &Path, lock: Arc<Lock>) -> Result<Self, Error> {
        let folders = Folders { root: data_dir.join(BLOBS).into() };
        folders.make(data_dir)?;
        folders.remove_leftovers()?;
        Ok(Self { folders, gate: Gate::new(WIDTH), _lock: lock })
    }

    pub(super) async fn close(&self) {
        self.gate.close().await;
    }

    async fn work<T, F>(&self, work: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&Folders) -> Result<T, Error> + Send + 'static,
    {
        let folders = self.folders.clone();
        self.gate.run(move || work(&folders)).await
    }
}

#[async_trait]
impl Blobs for EmbeddedBlobs {
    async fn put(&self, content: Bytes) -> Result<Digest, Error> {
        self.work(move |folders| {
            let digest = Digest::of(&content);
            if !folders.has(&digest, content.len() as u64)? {
                let mut upload = Upload::create(&folders.uploads())?;
                upload.write(&content)?;
                upload.finish(&folders.place(&digest))?;
            }
            // Also if it was there: whoever put it may not have got as far as this.
            folders.sync(&digest)?;
            Ok(digest)
        })
        .await
    }

    async fn put_stream(&self, mut content: BlobReader, limit: u64) -> Result<Digest, Error> {
        let mut upload = self.work(|folders| Upload::create(&folders.uploads())).await?;
        loop {
            let chunk = read_chunk(&mut content).await?;
            if chunk.is_empty() {
                break;
            }
            if upload.length() + chunk.len() as u64 > limit {
                return Err(Error::TooLarge { limit });
            }
            upload = self.work(move |_| upload.write(&chunk).map(|()| upload)).await?;
        }
        self.work(move |folders| {
            let digest = upload.digest();
            if !folders.has(&digest, upload.length())? {
                upload.finish(&folders.place(&digest))?;
            }
            folders.sync(&digest)?;
            Ok(digest)
        })
        .await
    }

    async fn get(&self, digest: &Digest) -> Result<Option<BlobReader>, Error> {
        let digest = *digest;
        let file = self.work(move |folders| open(&folders.place(&digest))).await?;
        Ok(file.map(|file| -> BlobReader { Box::pin(tokio::fs::File::from_std(file)) }))
    }

    async fn length(&self, digest: &Digest) -> Result<Option<u64>, Error> {
        let digest = *digest;
        self.work(move |folders| length(&folders.place(&digest))).await
    }

    async fn local_file(&self, digest: &Digest) -> Result<Option<PathBuf>, Error> {
        let digest = *digest;
        self.work(move |folders| {
            let path = folders.place(&digest);
            Ok(length(&path)?.map(|_| path))
        })
        .await
    }

    async fn delete(&self, digest: &Digest) -> Result<(), Error> {
        let digest = *digest;
        self.work(move |folders| files::remove_if_there(&folders.place(&digest))).await
    }

    async fn list(&self) -> Result<Vec<Digest>, Error> {
        self.work(Folders::list).await
    }
}

/// The next part of the stream; empty at its end.
async fn read_chunk(content: &mut BlobReader) -> Result<BytesMut, Error> {
    let mut chunk = BytesMut::with_capacity(CHUNK);
    while chunk.len() < chunk.capacity() {
        let read = content.read_buf(&mut chunk).await;
        if read.map_err(|source| Error::Content { source: Arc::new(source) })? == 0 {
            break;
        }
    }
    Ok(chunk)
}

fn open(path: &Path) -> Result<Option<File>, Error> {
    match File::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::io("open", path, source)),
    }
}

fn length(path: &Path) -> Result<Option<u64>, Error> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(metadata.is_file().then_some(metadata.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::io("read", path, source)),
    }
}

impl Folders {
    fn make(&self, data_dir: &Path) -> Result<(), Error> {
        files::create_directory(&self.root)?;
        files::create_directory(&self.uploads())?;
        for first in 0..=u8::MAX {
            files::create_directory(&self.root.join(format!("{first:02x}")))?;
        }
        // Also if they were there: whoever made them may not have got as far as this.
        files::sync_directory(&self.root)?;
        files::sync_directory(data_dir)
    }

    /// What uploads left behind when the server was killed.
    fn remove_leftovers(&self) -> Result<(), Error> {
        for name in names(&self.uploads())? {
            tracing::debug!(name, "removing an unfinished upload");
            files::remove_if_there(&self.uploads().join(name))?;
        }
        Ok(())
    }

    fn uploads(&self) -> PathBuf {
        self.root.join(UPLOADS)
    }

    fn folder(&self, digest: &Digest) -> PathBuf {
        let [first, ..] = digest.as_bytes();
        self.root.join(format!("{first:02x}"))
    }

    fn place(&self, digest: &Digest) -> PathBuf {
        let digits = digest.to_hex();
        let (_folder, name) = digits.split_at(2);
        self.folder(digest).join(name)
    }

    /// Whether the content is in its place. One of the wrong length is damaged, and is put anew.
    fn has(&self, digest: &Digest, expected: u64) -> Result<bool, Error> {
        let found = length(&self.place(digest))?;
        if let Some(found) = found.filter(|found| *found != expected) {
            tracing::warn!(%digest, found, expected, "a damaged blob is replaced");
        }
        Ok(found == Some(expected))
    }

    fn sync(&self, digest: &Digest) -> Result<(), Error> {
        files::sync_directory(&self.folder(digest))
    }

    fn list(&self) -> Result<Vec<Digest>, Error> {
        let mut found = Vec::new();
        for first in 0..=u8::MAX {
            let folder = format!("{first:02x}");
            for name in names(&self.root.join(&folder))? {
                match Digest::from_hex(&format!("{folder}{name}")) {
                    Ok(digest) => found.push(digest),
                    Err(_) => tracing::warn!(folder, name, "a foreign file among the blobs"),
                }
            }
        }
        found.sort_unstable();
        Ok(found)
    }
}

fn names(folder: &Path) -> Result<Vec<String>, Error> {
    let on_error = |source| Error::io("list", folder, source);
    fs::read_dir(folder)
        .map_err(on_error)?
        .map(|entry| Ok(entry.map_err(on_error)?.file_name().to_string_lossy().into_owned()))
        .collect()
}
