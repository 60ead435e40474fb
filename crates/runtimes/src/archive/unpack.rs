//! Writes a judged package below a folder. Although its paths are judged already, every step goes
//! from an open folder to the next by name and never through a link, so that a mistake in the
//! judgement cannot become a file outside.

use std::fs::File;
use std::io::{self, Write as _};
use std::os::fd::{AsFd as _, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Mode, OFlags, Timespec, Timestamps};

use super::{Entry, Kind, Limits, Package};
use crate::{Error, NativeModule};

/// Unpacks `zip` below `root`, where no file of the package may be yet.
pub(crate) fn unpack(zip: &[u8], limits: &Limits, root: &Path) -> Result<Vec<NativeModule>, Error> {
    let package = Package::open(zip, limits).map_err(Error::package)?;
    let mut tree = Tree::at(root)?;
    for folder in package.folders() {
        tree.folder(&folder.path)?;
    }
    let mut native = Vec::new();
    let mut reader = package.reader();
    for entry in package.files() {
        let mut file = tree.file(entry)?;
        let path = root.join(&entry.path);
        let written = reader.read(entry, |piece| -> Result<(), Unpack> {
            file.write_all(piece).map_err(|error| Unpack::Write(Error::io("write", &path)(error)))
        });
        native.extend(written.map_err(Unpack::into_error)?);
        set_modified(&file, entry.modified).map_err(Error::io("set the time of", &path))?;
    }
    // Last, so that no file can be written through one.
    for (entry, target) in package.links() {
        tree.link(entry, target)?;
    }
    Ok(native)
}

/// What ends the unpacking of one file.
enum Unpack {
    Archive(super::Error),
    Write(Error),
}

impl From<super::Error> for Unpack {
    fn from(error: super::Error) -> Self {
        Self::Archive(error)
    }
}

impl Unpack {
    fn into_error(self) -> Error {
        match self {
            Self::Archive(error) => Error::package(error),
            Self::Write(error) => error,
        }
    }
}

/// The folder that is written, and the one within it that was used last.
struct Tree {
    path: PathBuf,
    root: OwnedFd,
    last: Option<(String, OwnedFd)>,
}

const FOLDER: OFlags =
    OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);
const NEW_FILE: OFlags = OFlags::WRONLY
    .union(OFlags::CREATE)
    .union(OFlags::EXCL)
    .union(OFlags::NOFOLLOW)
    .union(OFlags::CLOEXEC);

impl Tree {
    fn at(path: &Path) -> Result<Self, Error> {
        let root = rustix::fs::openat(CWD, path, FOLDER, Mode::empty());
        let root = root.map_err(|errno| Error::io("open", path)(errno.into()))?;
        Ok(Self { path: path.to_owned(), root, last: None })
    }

    /// Makes the folder at `path` and those above it, where they are not there yet.
    fn folder(&mut self, path: &str) -> Result<(), Error> {
        if self.last.as_ref().is_some_and(|(last, _)| last == path) {
            return Ok(());
        }
        let failed =
            |errno: rustix::io::Errno| Error::io("make", self.path.join(path))(errno.into());
        let mut here =
            self.root.as_fd().try_clone_to_owned().map_err(Error::io("open", &self.path))?;
        for segment in path.split('/').filter(|segment| !segment.is_empty()) {
            match rustix::fs::mkdirat(&here, segment, Mode::from_raw_mode(0o755)) {
                Err(rustix::io::Errno::EXIST) => {
                    here = rustix::fs::openat(&here, segment, FOLDER, Mode::empty())
                        .map_err(failed)?;
                }
                made => {
                    made.map_err(failed)?;
                    here = rustix::fs::openat(&here, segment, FOLDER, Mode::empty())
                        .map_err(failed)?;
                    // The process's umask must not decide.
                    rustix::fs::fchmod(&here, Mode::from_raw_mode(0o755)).map_err(failed)?;
                }
            }
        }
        self.last = Some((path.to_owned(), here));
        Ok(())
    }

    /// The open parent folder of `path`, and the name within it.
    fn parent<'p>(&mut self, path: &'p str) -> Result<(&OwnedFd, &'p str), Error> {
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
        self.folder(parent)?;
        Ok((self.last.as_ref().map_or(&self.root, |(_, folder)| folder), name))
    }

    fn file(&mut self, entry: &Entry) -> Result<File, Error> {
        let path = self.path.join(&entry.path);
        let mode = if entry.kind == (Kind::File { executable: true }) { 0o755 } else { 0o644 };
        let mode = Mode::from_raw_mode(mode);
        let (parent, name) = self.parent(&entry.path)?;
        rustix::fs::openat(parent, name, NEW_FILE, mode)
            .and_then(|file| rustix::fs::fchmod(&file, mode).map(|()| file))
            .map(File::from)
            .map_err(|errno| Error::io("make", path)(errno.into()))
    }

    fn link(&mut self, entry: &Entry, target: &[u8]) -> Result<(), Error> {
        let path = self.path.join(&entry.path);
        let (parent, name) = self.parent(&entry.path)?;
        rustix::fs::symlinkat(target, parent, name)
            .and_then(|()| {
                let times = modified(entry.modified);
                rustix::fs::utimensat(parent, name, &times, AtFlags::SYMLINK_NOFOLLOW)
            })
            .map_err(|errno| Error::io("make", path)(errno.into()))
    }
}

/// Python compares the time of a source with the one in its `.pyc`, so the archive's is kept.
fn set_modified(file: &File, seconds: i64) -> io::Result<()> {
    rustix::fs::futimens(file, &modified(seconds)).map_err(io::Error::from)
}

fn modified(seconds: i64) -> Timestamps {
    let time = Timespec { tv_sec: seconds, tv_nsec: 0 };
    Timestamps { last_access: time, last_modification: time }
}
