//! The roots that this server's sandboxes have copies of (`launcher/root.rs`), one for each set of a
//! runtime's folders. A root is a mount namespace which nothing but a descriptor here holds: it ends
//! with the server, whatever becomes of it.

use std::fs;
use std::os::fd::OwnedFd;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rustix::thread::CpuSet;

use super::{Shared, launch};
use crate::failpoint::{self, Place};
use crate::wire::RootPlan;
use crate::{Error, Mount, Settings};

/// More than there are runtimes; beyond, the oldest is let go.
const MOST: usize = 32;

/// Where a change of the host's adds to a root, or takes from it.
const LISTED: [&str; 2] = ["/", "/etc"];

#[derive(Debug)]
pub(super) struct Roots {
    /// An empty folder; each root is made over it, in a mount namespace of its own.
    folder: PathBuf,
    /// Held while one is made, so that launches that come together make one.
    made: Mutex<Vec<Root>>,
}

#[derive(Debug)]
struct Root {
    plan: RootPlan,
    sources: Vec<Stamp>,
    namespace: Arc<OwnedFd>,
}

/// Which file it is that a root holds on to, and how its folder was: a program of the host that is
/// installed anew is another one, of the same name.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    device: u64,
    inode: u64,
    changed: Option<(i64, i64)>,
}

impl Roots {
    pub(super) fn open(settings: &Settings) -> Result<Roots, Error> {
        let folder = settings.state_dir.join("root");
        fs::create_dir_all(&folder).map_err(Error::path("create", &folder))?;
        Ok(Roots { folder, made: Mutex::new(Vec::new()) })
    }

    /// The root with `mounts`, and with places for `views`. Blocks.
    pub(super) fn of(
        &self,
        shared: &Shared,
        mounts: &[Mount],
        views: &[Mount],
    ) -> Result<Arc<OwnedFd>, Error> {
        let sources = sources(mounts)?;
        let plan = RootPlan {
            over: self.folder.clone(),
            mounts: mounts.to_vec(),
            places: views.iter().map(|view| view.inside.clone()).collect(),
            processors: processors()?,
            opens_host: !shared.settings.network.host_ports.is_empty(),
            without: shared.settings.without(),
        };
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(root) = made.iter().find(|root| root.plan == plan && root.sources == sources) {
            return Ok(Arc::clone(&root.namespace));
        }
        let namespace = Arc::new(launch::make_root(shared, &plan)?);
        failpoint::at(Place::Root);
        made.retain(|root| root.plan != plan);
        if made.len() >= MOST {
            made.remove(0);
        }
        made.push(Root { plan, sources, namespace: Arc::clone(&namespace) });
        Ok(namespace)
    }
}

fn sources(mounts: &[Mount]) -> Result<Vec<Stamp>, Error> {
    let listed = LISTED.iter().map(|path| (Path::new(path), true));
    let mounts = mounts.iter().map(|mount| (mount.host.as_path(), false));
    // The launcher could name the step only that finds one missing, and not the path.
    let stamp = |(path, listed)| Stamp::of(path, listed).map_err(Error::path("find", path));
    listed.chain(mounts).map(stamp).collect()
}

impl Stamp {
    fn of(path: &Path, listed: bool) -> std::io::Result<Stamp> {
        let found = fs::metadata(path)?;
        let changed = listed.then(|| (found.mtime(), found.mtime_nsec()));
        Ok(Stamp { device: found.dev(), inode: found.ino(), changed })
    }
}

/// The CPUs that processes of a sandbox may run on: those of this server.
fn processors() -> Result<String, Error> {
    let may = rustix::thread::sched_getaffinity(None).map_err(Error::step("ask for the CPUs"))?;
    Ok(ranges((0..CpuSet::MAX_CPU).filter(|cpu| may.is_set(*cpu))))
}

/// `0-2,5`, as the kernel writes a list.
fn ranges(numbers: impl Iterator<Item = usize>) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    let text = |(first, last): &(usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    ranges.iter().map(text).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_a_range() {
        assert_eq!(ranges([0, 1, 2, 5, 7, 8].into_iter()), "0-2,5,7-8");
        assert_eq!(ranges([3].into_iter()), "3");
        assert_eq!(ranges(std::iter::empty()), "");
    }
}
