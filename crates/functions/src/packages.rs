//! Deployment packages: checked before a byte is stored, stored once per content, and removed once
//! no configuration has them.
//!
//! A package is put before the record that refers to it. Until that record is written the request
//! holds the package by a [`Hold`]; the collector deletes only what neither a function nor a hold
//! has, and never between a put and its hold: that is what the gate is for.

use std::collections::{HashMap, HashSet};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;

use bytes::Bytes;
use cresset_aws::ServiceError;
use cresset_runtimes::CodeStore;
use cresset_runtimes::archive::{self, Limits};
use cresset_store::{Blobs, Digest};
use tokio::sync::{RwLock, Semaphore};

use crate::Error;
use crate::core::store_failed;
use crate::refusal::Refusal;

#[derive(Debug)]
pub(crate) struct Packages {
    blobs: Arc<dyn Blobs>,
    /// Read by those who put, written by the one who deletes.
    gate: RwLock<()>,
    held: Arc<Mutex<HashMap<Digest, usize>>>,
    /// Checking takes a processor for as long as inflating does.
    checks: Semaphore,
}

/// A package that is checked, stored and held.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) digest: Digest,
    pub(crate) size: u64,
    pub(crate) hold: Hold,
}

/// Keeps a package stored until it is dropped.
#[derive(Debug)]
pub(crate) struct Hold {
    held: Arc<Mutex<HashMap<Digest, usize>>>,
    digest: Digest,
}

impl Packages {
    pub(crate) fn new(blobs: Arc<dyn Blobs>) -> Self {
        let processors = available_parallelism().map_or(1, NonZeroUsize::get);
        Self {
            blobs,
            gate: RwLock::default(),
            held: Arc::default(),
            checks: Semaphore::new(processors),
        }
    }

    pub(crate) fn blobs(&self) -> &Arc<dyn Blobs> {
        &self.blobs
    }

    /// Reads all of the archive and refuses what must not be unpacked, to more than `most` bytes among
    /// it; the bytes of its files. Nothing is written.
    pub(crate) async fn check(&self, zip: &Bytes, most: u64) -> Result<u64, ServiceError> {
        if zip.is_empty() {
            return Err(Refusal::EmptyArchive.into());
        }
        let _permit = self.checks.acquire().await.map_err(ServiceError::internal)?;
        let zip = zip.clone();
        let limits = Limits { unpacked_bytes: most, ..Limits::default() };
        let checked = tokio::task::spawn_blocking(move || archive::check(&zip, &limits)).await;
        let checked = checked.map_err(Error::interrupted("check an archive"));
        match checked.map_err(ServiceError::internal)? {
            Ok(checked) => Ok(checked.unpacked_bytes),
            Err(error) => Err(Refusal::from(error).into()),
        }
    }

    /// The hash that an archive would be stored under.
    pub(crate) async fn digest(&self, zip: &Bytes) -> Result<Digest, ServiceError> {
        let zip = zip.clone();
        let digest = tokio::task::spawn_blocking(move || Digest::of(&zip)).await;
        digest.map_err(Error::interrupted("hash an archive")).map_err(ServiceError::internal)
    }

    /// Stores a checked archive, and holds it.
    pub(crate) async fn put(&self, zip: Bytes) -> Result<Package, ServiceError> {
        let size = zip.len() as u64;
        let _gate = self.gate.read().await;
        let digest = self.blobs.put(zip).await.map_err(|source| store_failed("write", source))?;
        *lock(&self.held).entry(digest).or_default() += 1;
        let hold = Hold { held: Arc::clone(&self.held), digest };
        Ok(Package { digest, size, hold })
    }

    /// Holds a package that is there already, if it is.
    pub(crate) async fn hold(&self, digest: Digest) -> Hold {
        let _gate = self.gate.read().await;
        *lock(&self.held).entry(digest).or_default() += 1;
        Hold { held: Arc::clone(&self.held), digest }
    }

    /// Removes what is unpacked and nobody has. `in_use` is asked while nobody puts, and so nobody
    /// begins to unpack anything else.
    pub(crate) async fn retain_unpacked(
        &self,
        code: &CodeStore,
        in_use: impl FnOnce() -> HashSet<Digest>,
    ) -> Result<(), Error> {
        let _gate = self.gate.write().await;
        // In this order: what a request no longer holds, a function has by then.
        let mut kept: HashSet<Digest> = lock(&self.held).keys().copied().collect();
        kept.extend(in_use());
        code.retain(&kept).await.map_err(|source| Error::Code { source })
    }

    /// Deletes those of `candidates` that nobody has, and says which.
    pub(crate) async fn delete_unused(
        &self,
        candidates: &HashSet<Digest>,
        in_use: impl Fn(&Digest) -> bool,
    ) -> Result<HashSet<Digest>, Error> {
        // Those who put are not stopped for what is in use: whoever uses it last leaves it again.
        if candidates.iter().all(&in_use) {
            return Ok(HashSet::new());
        }
        let _gate = self.gate.write().await;
        // In this order: what a request no longer holds, a function has by then.
        let held: HashSet<Digest> = lock(&self.held).keys().copied().collect();
        let unused = candidates.iter().filter(|code| !held.contains(code) && !in_use(code));
        let unused: HashSet<Digest> = unused.copied().collect();
        for digest in &unused {
            self.blobs.delete(digest).await.map_err(Error::store("delete"))?;
        }
        Ok(unused)
    }
}

impl Hold {
    /// Holds the package until the next start, for a request of which nobody knows whether it was
    /// written.
    pub(crate) fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        let mut held = lock(&self.held);
        if let Some(count) = held.get_mut(&self.digest) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.digest);
            }
        }
    }
}

fn lock(held: &Mutex<HashMap<Digest, usize>>) -> MutexGuard<'_, HashMap<Digest, usize>> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}
