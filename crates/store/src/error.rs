//! What can go wrong below the seams, told so that the caller knows what to do.

use std::error::Error as StdError;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::Revision;

#[expect(clippy::error_impl_error, reason = "it is used as store::Error")]
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// `expected` did not hold; `found` is what is there, `None` where there is nothing.
    #[error("the record was changed by someone else")]
    Conflict { found: Option<Revision> },
    #[error("the watch fell too far behind; list the records anew")]
    WatchLagged,
    #[error(
        "'{0}' is no record key: segments of letters, digits and _$.:+=@- joined by '/' are expected"
    )]
    InvalidKey(String),
    #[error("'{0}' is no SHA-256 digest: 64 hexadecimal digits are expected")]
    InvalidDigest(String),
    #[error("the content is larger than the {limit} bytes that are allowed")]
    TooLarge { limit: u64 },
    /// The one who streams a content to us failed, not the store.
    #[error("the content could not be read to its end")]
    Content { source: Arc<io::Error> },
    /// Nothing was written; the store goes on as soon as there is room again.
    #[error("the disk that holds {} is full: make room on it, or move the data directory", path.display())]
    Full { path: PathBuf },
    /// The store was closed, or its writer is gone.
    #[error("the store is closed")]
    Closed,
    #[error("cannot {verb} {}", path.display())]
    Io { verb: &'static str, path: PathBuf, source: Arc<io::Error> },
    #[error("cannot {verb} the database {}", path.display())]
    Database { verb: &'static str, path: PathBuf, source: Arc<dyn StdError + Send + Sync> },
    /// Only when a data directory is opened.
    #[error(transparent)]
    DataDirectory(#[from] DataDirectoryError),
}

/// Why a data directory cannot be opened: one sentence each, with what to do about it.
#[derive(Debug, Clone, thiserror::Error)]
pub enum DataDirectoryError {
    #[error("the data directory {} is in use by {}: stop that server, or name another directory", path.display(), holder(*pid))]
    InUse { path: PathBuf, pid: Option<u32> },
    #[error("the data directory {} cannot be made or written: give it to the user who runs Cresset, or name another", path.display())]
    NotWritable { path: PathBuf, source: Arc<io::Error> },
    #[error("the data directory {} is not a directory: name another", path.display())]
    NotADirectory { path: PathBuf },
    #[error(
        "the data directory {} has format {found}, and this Cresset reads up to {supported}: run a newer Cresset, or name another directory",
        path.display()
    )]
    Newer { path: PathBuf, found: usize, supported: usize },
    #[error("the file {} does not say {meaning}: restore it from a backup, or name another data directory", path.display())]
    Unreadable { path: PathBuf, meaning: &'static str },
    #[error("{} is not a database of Cresset: restore it from a backup, or name another data directory", path.display())]
    NotADatabase { path: PathBuf },
    #[error("the database {} is not there, although there are blobs: restore it from a backup, or name another data directory", path.display())]
    Lost { path: PathBuf },
    #[error("the database {} is damaged: restore it from a backup", path.display())]
    Damaged { path: PathBuf },
}

fn holder(pid: Option<u32>) -> String {
    pid.map_or_else(|| "another server".to_owned(), |pid| format!("the process {pid}"))
}

impl Error {
    /// What the system said when `verb` was done to `path`. A full disk is told apart, since the
    /// caller can do something about it.
    pub(crate) fn io(verb: &'static str, path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::Full { path: path.to_owned() }
            }
            _ => Self::Io { verb, path: path.to_owned(), source: Arc::new(source) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_that_is_told_to_many_keeps_its_cause() {
        let source = io::Error::from(io::ErrorKind::PermissionDenied);
        let error = Error::io("write", Path::new("/data/records.db"), source).clone();
        assert_eq!(error.to_string(), "cannot write /data/records.db");
        assert_eq!(error.source().unwrap().to_string(), "permission denied");
    }

    #[test]
    fn a_full_disk_is_told_apart() {
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded] {
            let error = Error::io("write", Path::new("/data/x"), kind.into());
            assert!(matches!(error, Error::Full { path } if path == Path::new("/data/x")));
        }
    }
}
