//! Which cgroups of this machine belong to a server that lives: each server holds a lock of its folder
//! in every hierarchy, and marks the folder, so that one which was made by somebody else, or by a server
//! that knew of no locks, is nobody's to remove. A lock is seen from every namespace, and ends with its
//! holder, however that ends.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{FlockOperation, XattrFlags, flock, getxattr, setxattr};

use super::files::{PARENT, folders_in, wait_until};
use crate::Error;

/// The second is an ordinary user's, who can have cgroups on v2 only.
const MARKS: [&str; 2] = ["trusted.cresset", "user.cresset"];

/// Holds the instance's `folder`, which `make` makes, as long as the file lives.
pub(super) fn hold(folder: &Path, make: impl Fn(&Path) -> io::Result<()>) -> Result<File, Error> {
    let failed = Error::path("hold the cgroup", folder);
    let mut held = None;
    let tried = wait_until(|| {
        make(folder)?;
        held = take(folder)?;
        Ok(held.is_some())
    });
    match (tried, held) {
        (Ok(_), Some(file)) => Ok(file),
        (Ok(_), None) => Err(failed(io::Error::from(io::ErrorKind::TimedOut))),
        (Err(error), _) => Err(failed(error)),
    }
}

/// `None` where somebody is removing it, or has: it is made anew then.
fn take(folder: &Path) -> io::Result<Option<File>> {
    let Some(file) = open(folder)? else { return Ok(None) };
    match flock(&file, FlockOperation::NonBlockingLockShared) {
        Err(rustix::io::Errno::WOULDBLOCK) => return Ok(None),
        other => other?,
    }
    let number = file.metadata()?.ino();
    if !fs::metadata(folder).is_ok_and(|there| there.ino() == number) {
        return Ok(None);
    }
    let set = |name: &&str| setxattr(folder, *name, b"1", XattrFlags::empty()).is_ok();
    // A kernel without such marks leaves what a kill has left to the next start.
    if !MARKS.iter().any(set) {
        tracing::debug!(folder = %folder.display(), "a cgroup cannot be marked");
    }
    Ok(Some(file))
}

/// The instances that have a folder in `hierarchies`.
pub(super) fn instances(hierarchies: &[&Path]) -> Result<BTreeSet<String>, Error> {
    let mut names = BTreeSet::new();
    for hierarchy in hierarchies {
        let folders = folders_in(&hierarchy.join(PARENT))?;
        names.extend(folders.into_iter().filter_map(|name| name.into_string().ok()));
    }
    Ok(names)
}

/// Whose an instance's folders are.
pub(super) enum Holder {
    Lives,
    /// The locks of its folders: while they live it does not start.
    Dead(Vec<File>),
    Unknown,
}

pub(super) fn holder(hierarchies: &[&Path], instance: &str) -> Result<Holder, Error> {
    let (mut locks, mut all_marked) = (Vec::new(), true);
    for hierarchy in hierarchies {
        let folder = hierarchy.join(PARENT).join(instance);
        let failed = Error::path("look at the cgroup", &folder);
        match lock(&folder) {
            Ok(Some(Lock::Dead(file))) => locks.push(file),
            Ok(Some(Lock::Living)) => return Ok(Holder::Lives),
            Ok(Some(Lock::Unmarked)) => all_marked = false,
            Ok(None) => {}
            Err(error) => return Err(failed(error)),
        }
    }
    let is_dead = all_marked && !locks.is_empty();
    Ok(if is_dead { Holder::Dead(locks) } else { Holder::Unknown })
}

enum Lock {
    Dead(File),
    Living,
    Unmarked,
}

fn lock(folder: &Path) -> io::Result<Option<Lock>> {
    let Some(file) = open(folder)? else { return Ok(None) };
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) if is_marked(folder) => Ok(Some(Lock::Dead(file))),
        Ok(()) => Ok(Some(Lock::Unmarked)),
        Err(rustix::io::Errno::WOULDBLOCK) => Ok(Some(Lock::Living)),
        Err(error) => Err(error.into()),
    }
}

fn is_marked(folder: &Path) -> bool {
    MARKS.iter().any(|name| getxattr(folder, *name, &mut [0_u8; 8]).is_ok())
}

fn open(folder: &Path) -> io::Result<Option<File>> {
    match File::open(folder) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
