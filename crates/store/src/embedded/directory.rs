//! The data directory itself: that it is ours alone (a lock), that we understand it (a format
//! version), and which server it makes us (an instance id).

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process;

use cresset_ambient::random;

use super::files;
use crate::Error;
use crate::error::DataDirectoryError;

const LOCK: &str = "lock";
const FORMAT: &str = "format";
const INSTANCE: &str = "instance";
pub(super) const DATABASE: &str = "records.db";
pub(super) const BLOBS: &str = "blobs";

/// What lifts a data directory from one format to the next. A step may be repeated: a crash before
/// the new number is written runs it again.
type Migration = fn(&Path) -> Result<(), Error>;

/// The steps from format 1 to 2, 2 to 3, and so on. The format that this program reads and writes
/// is the one that the last step leads to; there is no older format than the first.
const MIGRATIONS: &[Migration] = &[];

/// A data directory that was found, or made, to be in order.
#[derive(Debug)]
pub(super) struct DataDirectory {
    pub(super) instance: InstanceId,
    pub(super) lock: Lock,
}

/// The name of this server among all on its machine: 8 characters of `[0-9a-z]`, made once per
/// data directory.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InstanceId(String);

/// The lock on the data directory. The system releases it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl DataDirectory {
    pub(super) fn open(path: &Path) -> Result<Self, Error> {
        make(path)?;
        let lock = Lock::acquire(path)?;
        bring_up(path, MIGRATIONS)?;
        refuse_lost_database(path)?;
        let instance = InstanceId::read_or_make(path)?;
        Ok(Self { instance, lock })
    }
}

/// Makes the directory. Others may pass through it, to what is below and meant for them (functions
/// without mounts run code that is unpacked there), but not list it. A directory that has been there
/// keeps the rights that its owner gave it, unless it is empty: then it is taken as if we had made it.
fn make(path: &Path) -> Result<(), Error> {
    make_lasting(path).map_err(|error| unusable(path, error))?;
    let on_error = |source| unusable(path, Error::io("write", path, source));
    let mut entries = fs::read_dir(path).map_err(on_error)?;
    if entries.next().is_none() {
        fs::set_permissions(path, fs::Permissions::from_mode(0o711)).map_err(on_error)?;
    }
    Ok(())
}

/// Makes a directory and its parents so that a power failure takes none of them away.
fn make_lasting(path: &Path) -> Result<(), Error> {
    let parent = match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => return Ok(()),
    };
    match files::create_directory(path) {
        Ok(true) => files::sync_directory(parent),
        Ok(false) => Ok(()),
        Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
            make_lasting(parent)?;
            files::create_directory(path)?;
            files::sync_directory(parent)
        }
        Err(error) => Err(error),
    }
}

/// The database is made before the blobs' folder: blobs without one mean that it was lost, and an
/// empty one in its place would let all of them be taken for superfluous.
fn refuse_lost_database(directory: &Path) -> Result<(), Error> {
    let there = |name: &str| {
        let path = directory.join(name);
        path.try_exists().map_err(|source| Error::io("look for", &path, source))
    };
    if there(BLOBS)? && !there(DATABASE)? {
        return Err(DataDirectoryError::Lost { path: directory.join(DATABASE) }.into());
    }
    Ok(())
}

/// What an error in making the directory `path` means to the operator.
fn unusable(path: &Path, error: Error) -> Error {
    let Error::Io { source, .. } = error else { return error };
    let path = path.to_owned();
    match source.kind() {
        // It is a file, or one of its parents is.
        io::ErrorKind::NotADirectory => DataDirectoryError::NotADirectory { path }.into(),
        _ => DataDirectoryError::NotWritable { path, source }.into(),
    }
}

impl Lock {
    fn acquire(directory: &Path) -> Result<Self, Error> {
        let path = directory.join(LOCK);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path)
            .map_err(|source| unusable(directory, Error::io("open", &path, source)))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let path = directory.to_owned();
                return Err(DataDirectoryError::InUse { path, pid: read_pid(&mut file) }.into());
            }
            Err(TryLockError::Error(source)) => return Err(Error::io("lock", &path, source)),
        }
        write_pid(&mut file).map_err(|source| Error::io("write", &path, source))?;
        Ok(Self { file, path })
    }

    pub(super) fn release(&self) -> Result<(), Error> {
        self.file.unlock().map_err(|source| Error::io("unlock", &self.path, source))
    }
}

/// For the operator only, so whatever cannot be understood is simply not told.
fn read_pid(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.take(16).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

fn write_pid(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", process::id())
}

/// Brings the directory to the newest format: from nothing, or from an older one step by step.
fn bring_up(directory: &Path, migrations: &[Migration]) -> Result<(), Error> {
    let supported = migrations.len() + 1;
    let Some(found) = read_format(directory)? else {
        return write_format(directory, supported);
    };
    if found > supported {
        let path = directory.to_owned();
        return Err(DataDirectoryError::Newer { path, found, supported }.into());
    }
    for (format, lift) in migrations.iter().enumerate().skip(found - 1) {
        tracing::info!(directory = %directory.display(), from = format + 1, "migrating the data directory");
        lift(directory)?;
        write_format(directory, format + 2)?;
    }
    Ok(())
}

fn write_format(directory: &Path, format: usize) -> Result<(), Error> {
    files::replace(directory, FORMAT, &format!("{format}\n"))
}

/// `None` for a directory that holds nothing of ours yet.
fn read_format(directory: &Path) -> Result<Option<usize>, Error> {
    if let Some(text) = files::read_if_there(&directory.join(FORMAT))? {
        return match text.trim().parse() {
            Ok(format) if format > 0 => Ok(Some(format)),
            _ => Err(unreadable_format(directory)),
        };
    }
    // The format is written before anything else: records without one are not a fresh directory.
    let database = directory.join(DATABASE);
    let found = database.try_exists().map_err(|source| Error::io("read", &database, source))?;
    if found { Err(unreadable_format(directory)) } else { Ok(None) }
}

fn unreadable_format(directory: &Path) -> Error {
    let path = directory.join(FORMAT);
    DataDirectoryError::Unreadable { path, meaning: "the format of the data directory" }.into()
}

impl InstanceId {
    const LENGTH: usize = 8;

    fn read_or_make(directory: &Path) -> Result<Self, Error> {
        let path = directory.join(INSTANCE);
        let Some(text) = files::read_if_there(&path)? else {
            let id = Self(random::alphanumeric(Self::LENGTH));
            files::replace(directory, INSTANCE, &format!("{id}\n"))?;
            return Ok(id);
        };
        let id = text.trim();
        let allowed = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_lowercase();
        if id.len() == Self::LENGTH && id.bytes().all(allowed) {
            Ok(Self(id.to_owned()))
        } else {
            Err(DataDirectoryError::Unreadable { path, meaning: "the id of this server" }.into())
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InstanceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn append(directory: &Path, letter: &str) -> Result<(), Error> {
        let text = files::read_if_there(&directory.join("steps"))?.unwrap_or_default();
        files::replace(directory, "steps", &format!("{text}{letter}"))
    }

    const STEPS: &[Migration] = &[
        |directory| append(directory, "a"),
        |directory| append(directory, "b"),
        |directory| append(directory, "c"),
    ];

    fn steps(directory: &TempDir) -> Option<String> {
        files::read_if_there(&directory.path().join("steps")).unwrap()
    }

    #[test]
    fn a_new_directory_has_the_newest_format_and_is_not_migrated() {
        let directory = TempDir::new().unwrap();
        bring_up(directory.path(), STEPS).unwrap();
        assert_eq!(read_format(directory.path()).unwrap(), Some(4));
        assert_eq!(steps(&directory), None);
    }

    #[test]
    fn an_older_directory_is_migrated_step_by_step_and_once() {
        for (format, taken) in [(1, "abc"), (2, "bc"), (3, "c")] {
            let directory = TempDir::new().unwrap();
            write_format(directory.path(), format).unwrap();
            bring_up(directory.path(), STEPS).unwrap();
            bring_up(directory.path(), STEPS).unwrap();
            assert_eq!(steps(&directory).unwrap(), taken);
            assert_eq!(read_format(directory.path()).unwrap(), Some(4));
        }
    }

    #[test]
    fn a_migration_that_fails_is_taken_up_where_it_stopped() {
        let directory = TempDir::new().unwrap();
        write_format(directory.path(), 1).unwrap();
        let failing: &[Migration] =
            &[|directory| append(directory, "a"), |_| Err(Error::Closed), |_| Ok(())];
        bring_up(directory.path(), failing).unwrap_err();
        assert_eq!(read_format(directory.path()).unwrap(), Some(2));
        bring_up(directory.path(), STEPS).unwrap();
        assert_eq!(steps(&directory).unwrap(), "abc");
    }
}
