//! Each step of isolation has its own error, and the first that fails ends the launch.

use std::io;
use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "a crate's error is `Error`, used as `sandbox::Error`")]
pub enum Error {
    /// A step of the launch failed: nothing of the sandbox remains.
    #[error("isolation step '{step}' failed")]
    Step { step: &'static str, source: io::Error },
    /// The program of a process cannot be executed.
    #[error("cannot execute {program}: {step}")]
    Spawn { program: String, step: &'static str, source: io::Error },
    /// The sandbox ended (its PID 1 is gone).
    #[error("the sandbox has ended")]
    Ended,
    #[error("a sandbox is assigned once, and this one was")]
    AlreadyAssigned,
    /// This machine cannot do what the level needs; the text says what, and how to mend it.
    #[error("the isolation level '{level}' is not possible here: {lack}")]
    Unsupported { level: &'static str, lack: String },
    /// Two servers of one name would remove each other's sandboxes.
    #[error(
        "another server of this machine has the instance id {instance}: the data directory is a copy \
         of its; remove the file `instance` from the copy"
    )]
    InstanceInUse { instance: String },
    /// No further `/tmp` is made: what is left is the server's and the host's.
    #[error(
        "the disk of {} has {free_mib} MiB left, and {kept_mib} MiB are kept free: \
         remove what is not needed, or use a larger disk", folder.display()
    )]
    DiskShort { folder: PathBuf, free_mib: u64, kept_mib: u64 },
    /// No further `/tmp` is made: the operator's limit is reached.
    #[error(
        "the /tmp of all functions together take {taken_mib} MiB of the disk, and may take \
         {most_mib} MiB: raise environments.tmp_disk_mb"
    )]
    TmpLimit { taken_mib: u64, most_mib: u64 },
    /// A file or folder of the host could not be used.
    #[error("cannot {verb} {}", path.display())]
    Path { verb: &'static str, path: PathBuf, source: io::Error },
}

impl Error {
    /// For `map_err`: the step that was being done.
    pub(crate) fn step<E: Into<io::Error>>(step: &'static str) -> impl FnOnce(E) -> Error {
        move |source| Error::Step { step, source: source.into() }
    }

    /// For `map_err`: what was being done to which path.
    pub(crate) fn path<E: Into<io::Error>>(
        verb: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(E) -> Error {
        move |source| Error::Path { verb, path: path.into(), source: source.into() }
    }
}
