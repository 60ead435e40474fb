//! Unpacked deployment packages, one folder per content hash:
//!
//! ```text
//! <dir>/<digest>/task/…      what becomes /var/task
//! <dir>/<digest>/complete    what was found while unpacking; written last
//!                            several layers together are such a folder, too: what becomes /opt
//! <dir>/.tmp-<random>/       being unpacked, or being removed
//! ```
//!
//! Nothing is fsynced, because everything can be made again from the blob: see [`crate::marker`].

mod merge;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use cresset_ambient::{TaskKind, random};
use cresset_store::{Blobs, Digest};
use tokio::io::AsyncReadExt as _;
use tokio::sync::OnceCell;

use crate::archive::{self, Limits};
use crate::marker::{self, Boot, remove};
use crate::{Error, NativeModule};

const TASK: &str = "task";
const TEMPORARY: &str = ".tmp-";

/// An unpacked deployment package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The folder that becomes `/var/task`.
    pub path: PathBuf,
    pub native: Vec<NativeModule>,
}

/// The name of the folder that these layers become together: a single one's is its own.
pub fn layered(layers: &[Digest]) -> Option<Digest> {
    match layers {
        [] => None,
        [only] => Some(*only),
        several => {
            let names: Vec<String> = several.iter().map(ToString::to_string).collect();
            Some(Digest::of(format!("layers {}", names.join(" ")).as_bytes()))
        }
    }
}

impl Code {
    /// Whether the package has a file at `path` (of the package's own paths).
    pub(crate) fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.path.join(path)).is_ok()
    }
}

/// The unpacked packages of one data directory. Cheap to clone.
#[derive(Debug, Clone)]
pub struct CodeStore(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    dir: PathBuf,
    blobs: Arc<dyn Blobs>,
    limits: Limits,
    boot: Boot,
    /// A cell without a value is being filled by somebody.
    cells: Mutex<HashMap<Digest, Arc<OnceCell<Code>>>>,
}

impl CodeStore {
    /// Opens `dir` (making it), and removes what cannot be trusted. What is larger than `limits` is
    /// not unpacked. Blocks.
    ///
    /// # Errors
    /// [`Error::Io`] with what could not be made or read.
    pub fn open(dir: &Path, blobs: Arc<dyn Blobs>, limits: Limits) -> Result<Self, Error> {
        fs::create_dir_all(dir).map_err(Error::io("make", dir))?;
        let boot = Boot::present();
        for entry in fs::read_dir(dir).map_err(Error::io("list", dir))? {
            let path = entry.map_err(Error::io("list", dir))?.path();
            if marker::read::<Vec<NativeModule>>(&path, &boot).is_none() {
                remove(&path)?;
            }
        }
        Ok(Self(Arc::new(Shared {
            dir: dir.to_owned(),
            blobs,
            limits,
            boot,
            cells: Mutex::default(),
        })))
    }

    /// The unpacked package, unpacking it where it is not yet. Callers of one digest share one
    /// unpacking.
    ///
    /// # Errors
    /// [`Error::NoSuchCode`] where the blob is not there, [`Error::Archive`] where it may not be
    /// unpacked, and what the file system says. The next call tries again.
    ///
    /// # Cancel safety
    /// Dropping the future leaves the unpacking running for the others.
    pub async fn ensure(&self, digest: &Digest) -> Result<Code, Error> {
        let cell = Arc::clone(self.0.cells().entry(*digest).or_default());
        if let Some(code) = cell.get() {
            return Ok(code.clone());
        }
        let (shared, digest) = (Arc::clone(&self.0), *digest);
        let unpacking = cresset_ambient::spawn(TaskKind("unpack"), async move {
            cell.get_or_try_init(|| shared.unpack(digest)).await.cloned()
        });
        unpacking.await.map_err(Error::interrupted)?
    }

    /// The folder that becomes `/opt`: what all layers bring, later ones over earlier ones; none
    /// where there are no layers. Content is stored once and shared by hard links.
    ///
    /// # Errors
    /// As [`Self::ensure`].
    ///
    /// # Cancel safety
    /// As [`Self::ensure`].
    pub async fn ensure_layers(&self, layers: &[Digest]) -> Result<Option<Code>, Error> {
        let Some(merged) = layered(layers) else { return Ok(None) };
        if let [only] = layers {
            return self.ensure(only).await.map(Some);
        }
        let cell = Arc::clone(self.0.cells().entry(merged).or_default());
        if let Some(code) = cell.get() {
            return Ok(Some(code.clone()));
        }
        let mut parts = Vec::with_capacity(layers.len());
        for layer in layers {
            parts.push(self.ensure(layer).await?);
        }
        let shared = Arc::clone(&self.0);
        let merging = cresset_ambient::spawn(TaskKind("merge layers"), async move {
            let merge = || async {
                let merge = tokio::task::spawn_blocking(move || shared.merge(merged, &parts));
                merge.await.map_err(Error::interrupted)?
            };
            cell.get_or_try_init(merge).await.cloned()
        });
        merging.await.map_err(Error::interrupted)?.map(Some)
    }

    /// Removes what is unpacked and not `used`. What is being unpacked right now stays.
    ///
    /// # Errors
    /// [`Error::Io`] with what could not be listed or removed.
    ///
    /// # Cancel safety
    /// Dropping the future does not stop the removal.
    pub async fn retain(&self, used: &HashSet<Digest>) -> Result<(), Error> {
        let (shared, used) = (Arc::clone(&self.0), used.clone());
        let removal = tokio::task::spawn_blocking(move || shared.retain(&used));
        removal.await.map_err(Error::interrupted)?
    }
}

impl Shared {
    fn cells(&self) -> std::sync::MutexGuard<'_, HashMap<Digest, Arc<OnceCell<Code>>>> {
        self.cells.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn unpack(self: &Arc<Self>, digest: Digest) -> Result<Code, Error> {
        let folder = self.dir.join(digest.to_string());
        if let Some(native) = marker::read(&folder, &self.boot) {
            return Ok(Code { path: folder.join(TASK), native });
        }
        let zip = self.blob(digest).await?;
        let shared = Arc::clone(self);
        let unpacking =
            tokio::task::spawn_blocking(move || shared.unpack_zip(digest, &zip, &folder));
        unpacking.await.map_err(Error::interrupted)?
    }

    async fn blob(&self, digest: Digest) -> Result<Vec<u8>, Error> {
        let failed = |source| Error::Blob { digest: digest.to_string(), source };
        let Some(mut reader) = self.blobs.get(&digest).await.map_err(failed)? else {
            return Err(Error::NoSuchCode { digest: digest.to_string() });
        };
        let mut zip = Vec::new();
        let read = reader.read_to_end(&mut zip).await;
        read.map_err(Error::io("read the package", digest.to_string()))?;
        Ok(zip)
    }

    fn unpack_zip(&self, digest: Digest, zip: &[u8], folder: &Path) -> Result<Code, Error> {
        let temporary = self.temporary();
        let task = temporary.join(TASK);
        let unpacked = fs::create_dir_all(&task)
            .map_err(Error::io("make", &task))
            .and_then(|()| archive::unpack(zip, &self.limits, &task))
            .and_then(|native| {
                marker::write(&temporary, &self.boot, &native)?;
                // What is there by this name was not complete.
                remove(folder)?;
                fs::rename(&temporary, folder).map_err(Error::io("rename to", folder))?;
                Ok(Code { path: folder.join(TASK), native })
            });
        if unpacked.is_err()
            && let Err(error) = remove(&temporary)
        {
            tracing::warn!(error = %error, "a half-made folder stays until the next start");
        }
        unpacked.map_err(|error| error.of_package(digest))
    }

    /// Makes the folder of several layers, if it is not there.
    fn merge(&self, merged: Digest, parts: &[Code]) -> Result<Code, Error> {
        let folder = self.dir.join(merged.to_string());
        if let Some(native) = marker::read(&folder, &self.boot) {
            return Ok(Code { path: folder.join(TASK), native });
        }
        let temporary = self.temporary();
        let task = temporary.join(TASK);
        let native: Vec<NativeModule> = parts.iter().flat_map(|it| it.native.clone()).collect();
        let done = fs::create_dir_all(&task)
            .map_err(Error::io("make", &task))
            .and_then(|()| merge::merge(parts, &task))
            .and_then(|()| {
                marker::write(&temporary, &self.boot, &native)?;
                remove(&folder)?;
                fs::rename(&temporary, &folder).map_err(Error::io("rename to", &folder))?;
                Ok(Code { path: folder.join(TASK), native })
            });
        if done.is_err()
            && let Err(error) = remove(&temporary)
        {
            tracing::warn!(error = %error, "a half-made folder stays until the next start");
        }
        done
    }

    fn retain(&self, used: &HashSet<Digest>) -> Result<(), Error> {
        let mut removed = Vec::new();
        {
            let mut cells = self.cells();
            for entry in fs::read_dir(&self.dir).map_err(Error::io("list", &self.dir))? {
                let path = entry.map_err(Error::io("list", &self.dir))?.path();
                if self.is_removable(&path, used, &cells) {
                    let temporary = self.temporary();
                    fs::rename(&path, &temporary).map_err(Error::io("rename", &path))?;
                    removed.push(temporary);
                }
            }
            cells.retain(|digest, cell| used.contains(digest) || !cell.initialized());
        }
        removed.iter().try_for_each(|path| remove(path))
    }

    /// Neither temporary, nor used, nor being filled.
    fn is_removable(
        &self,
        path: &Path,
        used: &HashSet<Digest>,
        cells: &HashMap<Digest, Arc<OnceCell<Code>>>,
    ) -> bool {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
        let is = |digest: &&Digest| digest.to_string() == name;
        let filling = cells.iter().any(|(digest, cell)| is(&digest) && !cell.initialized());
        !name.starts_with(TEMPORARY) && !filling && !used.iter().any(|digest| is(&digest))
    }

    fn temporary(&self) -> PathBuf {
        self.dir.join(format!("{TEMPORARY}{}", random::alphanumeric(16)))
    }
}
