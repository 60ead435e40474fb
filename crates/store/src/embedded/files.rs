//! The few steps that make a file last over a power failure. Every step has its verb and its path
//! in its error.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use crate::Error;
use crate::failpoint::Failpoint;

/// A new file that only its owner may read and write.
pub(super) fn create_new(path: &Path) -> Result<File, Error> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map_err(|source| Error::io("create", path, source))
}

/// A directory of our own; one that is there already is fine. True if it was made.
pub(super) fn create_directory(path: &Path) -> Result<bool, Error> {
    match DirBuilder::new().mode(0o700).create(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(source) => Err(Error::io("create", path, source)),
    }
}

/// The file's text, or `None` if there is no such file.
pub(super) fn read_if_there(path: &Path) -> Result<Option<String>, Error> {
    match fs::read(path) {
        // What is not UTF-8 is not what we wrote, and will not be understood by the reader either.
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::io("read", path, source)),
    }
}

/// Removes a file; one that is not there is fine.
pub(super) fn remove_if_there(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::io("remove", path, error))
        }
        _ => Ok(()),
    }
}

/// Writes a whole small file, or leaves the old one: after a crash it is one of the two.
pub(super) fn replace(directory: &Path, name: &str, text: &str) -> Result<(), Error> {
    let unfinished = directory.join(format!("{name}.new"));
    remove_if_there(&unfinished)?;
    let mut file = create_new(&unfinished)?;
    file.write_all(text.as_bytes()).map_err(|source| Error::io("write", &unfinished, source))?;
    sync(&file, &unfinished)?;
    rename(&unfinished, &directory.join(name))?;
    sync_directory(directory)
}

pub(super) fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    fs::rename(from, to).map_err(|source| Error::io("rename a file to", to, source))
}

/// Waits until the file's content is on disk.
pub(super) fn sync(file: &File, path: &Path) -> Result<(), Error> {
    if Failpoint::SkipFsync.is_active() {
        return Ok(());
    }
    file.sync_all().map_err(|source| Error::io("flush", path, source))
}

/// Waits until the names in the directory are on disk.
pub(super) fn sync_directory(path: &Path) -> Result<(), Error> {
    let directory = File::open(path).map_err(|source| Error::io("open", path, source))?;
    sync(&directory, path)
}

/// Bytes that this process may still write to the disk of an open file.
pub(super) fn room(file: &File, path: &Path) -> Result<u64, Error> {
    let disk = rustix::fs::fstatvfs(file)
        .map_err(|error| Error::io("ask for the room around", path, error.into()))?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}
