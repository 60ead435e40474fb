//! What can go wrong between an identifier or an archive and something that can be started.

use std::io;
use std::path::PathBuf;

use cresset_store::Digest;
use tokio::task::JoinError;

use crate::{Family, archive};

#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "the house names a crate's error `Error`")]
pub enum Error {
    /// Nobody has heard of this runtime, or Cresset has no provider for its family yet.
    #[error(
        "{identifier} cannot run here: Cresset has no provider for this family of runtimes yet"
    )]
    NoProvider { identifier: String },
    #[error("{identifier} cannot run here: no {family} interpreter was found on this machine")]
    NoInterpreter { identifier: String, family: Family },
    #[error(
        "{identifier} cannot run here: it is not on this machine (the nearest is {nearest}), \
         and runtimes.missing = \"refuse\" is set"
    )]
    Refused { identifier: String, nearest: String },
    #[error("{sentence}")]
    Native { sentence: String },
    /// The package is not in the store of blobs (any more).
    #[error("the deployment package {digest} is not stored here")]
    NoSuchCode { digest: String },
    #[error("the deployment package {digest} cannot be unpacked")]
    Archive { digest: String, source: archive::Error },
    #[error("the embedded wheel {sha256} cannot be unpacked")]
    Wheel { sha256: &'static str, source: archive::Error },
    #[error("the deployment package {digest} cannot be read")]
    Blob { digest: String, source: cresset_store::Error },
    #[error("{} cannot be asked what it is: {reason}", path.display())]
    Ask { path: PathBuf, reason: String },
    #[error("cannot {verb} {}", path.display())]
    Io { verb: &'static str, path: PathBuf, source: io::Error },
    /// A task of this process ended before its work did.
    #[error("a task that was waited for ended early")]
    Interrupted { source: JoinError },
}

impl Error {
    pub(crate) fn io(
        verb: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { verb, path, source }
    }

    pub(crate) fn interrupted(source: JoinError) -> Self {
        Self::Interrupted { source }
    }

    /// The error of a package whose name is not known where it is raised; see [`Self::of_package`].
    pub(crate) fn package(source: archive::Error) -> Self {
        Self::Archive { digest: String::new(), source }
    }

    pub(crate) fn of_wheel(self, sha256: &'static str) -> Self {
        match self {
            Self::Archive { source, .. } => Self::Wheel { sha256, source },
            other => other,
        }
    }

    pub(crate) fn of_package(self, package: Digest) -> Self {
        match self {
            Self::Archive { source, .. } => Self::Archive { digest: package.to_string(), source },
            other => other,
        }
    }
}
