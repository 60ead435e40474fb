//! What all `/tmp` together may take of the host's disk. Their images are sparse, and together they may
//! promise more than there is. So a reserve stays free, for the server's own records and for the host:
//! where it is touched, or the operator's limit is, no further `/tmp` is made, and the environment
//! whose `/tmp` takes most is ended; one after the other, until there is room.

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::Duration;

use rustix::process::Signal;
use tokio::time::Instant;

use crate::Error;
use crate::cgroup::Freezer;

/// Kept free, or a twentieth of a small disk.
const RESERVE: u64 = 1 << 30;
/// How often it is looked, where a fast disk could be filled up to the reserve before the next look,
/// and where it could not.
const LOOK_OFTEN: Duration = Duration::from_millis(100);
const LOOK: Duration = Duration::from_secs(1);
/// What a fast disk takes in a second.
const WRITTEN_IN_A_SECOND: u64 = 4 << 30;
/// Ending a `/tmp` smaller than this helps nobody.
const LEAST: u64 = 16 << 20;
/// How long an environment that was ended may take to give its room back.
const LEAVING: Duration = Duration::from_secs(5);

/// Whose a `/tmp` is, so that it can be ended.
#[derive(Debug)]
pub(in crate::namespaces) struct Tenant {
    pub(in crate::namespaces) id: String,
    /// PID 1.
    pub(in crate::namespaces) init: OwnedFd,
    pub(in crate::namespaces) freezer: Freezer,
}

/// A `/tmp` that is in use.
#[derive(Debug)]
pub(super) struct Tenancy {
    tenant: Tenant,
    image: File,
}

#[derive(Debug)]
pub(super) struct Room {
    folder: PathBuf,
    /// Bytes that all together may take.
    pub(super) most: Option<u64>,
    tenancies: Vec<Weak<Tenancy>>,
    leaving: Option<(Weak<Tenancy>, Instant)>,
}

impl Room {
    pub(super) fn of(folder: &Path) -> Room {
        Room { folder: folder.to_owned(), most: None, tenancies: Vec::new(), leaving: None }
    }

    /// Whether one more may be made.
    pub(super) fn admit(&mut self) -> Result<(), Error> {
        self.shortage().map_or(Ok(()), Err)
    }

    pub(super) fn settle(&mut self, tenant: Tenant, image: File) -> Arc<Tenancy> {
        let tenancy = Arc::new(Tenancy { tenant, image });
        self.tenancies.push(Arc::downgrade(&tenancy));
        tenancy
    }

    /// Ends one where there is no room; when to look again, if ever.
    pub(super) fn look(&mut self, now: Instant) -> Option<Duration> {
        self.tenancies.retain(|it| it.strong_count() > 0);
        if self.tenancies.is_empty() {
            return None;
        }
        if let Some(shortage) = self.shortage()
            && !self.is_leaving(now)
        {
            self.end_the_largest(&shortage, now);
        }
        let plenty = self.free().is_ok_and(|(free, kept)| free > kept + WRITTEN_IN_A_SECOND);
        Some(if plenty && self.most.is_none() { LOOK } else { LOOK_OFTEN })
    }

    /// An environment that was ended has not given its room back yet.
    fn is_leaving(&self, now: Instant) -> bool {
        let leaving = self.leaving.as_ref();
        leaving.is_some_and(|(it, until)| it.strong_count() > 0 && now < *until)
    }

    fn end_the_largest(&mut self, shortage: &Error, now: Instant) {
        let alive = self.tenancies.iter().filter_map(Weak::upgrade);
        let largest = alive.map(|it| (it.taken(), it)).max_by_key(|(taken, _)| *taken);
        let Some((taken, tenancy)) = largest.filter(|(taken, _)| *taken >= LEAST) else { return };
        tracing::warn!(
            sandbox = tenancy.tenant.id,
            taken_mib = taken >> 20,
            because = %shortage,
            "a function's environment is ended: its /tmp takes more than any other's",
        );
        if let Err(error) = tenancy.tenant.end() {
            tracing::warn!(%error, sandbox = tenancy.tenant.id, "the environment cannot be ended");
        }
        self.leaving = Some((Arc::downgrade(&tenancy), now + LEAVING));
    }

    fn shortage(&self) -> Option<Error> {
        if let Some(most) = self.most {
            let taken: u64 =
                self.tenancies.iter().filter_map(Weak::upgrade).map(|it| it.taken()).sum();
            if taken >= most {
                return Some(Error::TmpLimit { taken_mib: taken >> 20, most_mib: most >> 20 });
            }
        }
        match self.free() {
            Ok((free, kept)) if free < kept => Some(Error::DiskShort {
                folder: self.folder.clone(),
                free_mib: free >> 20,
                kept_mib: kept >> 20,
            }),
            Ok(_) => None,
            Err(error) => Some(Error::path("ask for the free space of", &self.folder)(error)),
        }
    }

    /// Bytes that are free, and those of them that are kept.
    fn free(&self) -> io::Result<(u64, u64)> {
        let disk = rustix::fs::statvfs(&self.folder)?;
        let bytes = |blocks: u64| blocks.saturating_mul(disk.f_frsize);
        Ok((bytes(disk.f_bavail), RESERVE.min(bytes(disk.f_blocks) / 20)))
    }
}

impl Tenancy {
    /// Bytes of the host's disk.
    fn taken(&self) -> u64 {
        self.image.metadata().map_or(0, |it| it.blocks().saturating_mul(512))
    }
}

impl Tenant {
    /// As if the kernel had killed it: its driver sees the end, and tears down what is left.
    fn end(&self) -> Result<(), Error> {
        match rustix::process::pidfd_send_signal(&self.init, Signal::KILL) {
            Ok(()) | Err(rustix::io::Errno::SRCH) => {}
            Err(error) => return Err(Error::step("kill PID 1")(error)),
        }
        // A frozen process dies when it is thawed, and not before.
        self.freezer.thaw()
    }
}
