//! Removes what nobody needs any more: the versions and aliases of deleted functions, deployment
//! packages that no configuration has, and, after a while, what was unpacked of them. Nothing waits
//! for it; what is not done at a stop is found again at the next start.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Weak};
use std::time::Duration;

use cresset_store::{Digest, Expected};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};
use tracing::warn;

use crate::Error;
use crate::core::Core;
use crate::load::{Orphan, load_orphans};
use crate::stop::Stop;

/// Chores that wait; one more is left to the next start.
const QUEUE: usize = 1024;

/// While code keeps becoming unused, unpacked code is looked through no more often than this.
const RETAIN_INTERVAL: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub(crate) enum Chore {
    /// Everything filed under the incarnation of a deleted function.
    Incarnation(String),
    /// Code that a configuration no longer has; others may.
    Code(HashSet<Digest>),
}

/// Where chores are left.
#[derive(Debug, Clone)]
pub(crate) struct Housekeeping(mpsc::Sender<Chore>);

impl Housekeeping {
    pub(crate) fn new() -> (Self, mpsc::Receiver<Chore>) {
        let (sender, receiver) = mpsc::channel(QUEUE);
        (Self(sender), receiver)
    }

    /// A full queue sheds the chore: the next start finds what is left.
    pub(crate) fn leave(&self, chore: Chore) {
        if let Err(error) = self.0.try_send(chore) {
            warn!(error = %error, "a chore is left to the next start");
        }
    }
}

/// Works off chores until the control plane is dropped or stopped.
///
/// # Cancel safety
/// Every step is one record or one blob: what was not done is found at the next start.
pub(crate) async fn keep_house(
    core: Weak<Core>,
    retention: Duration,
    mut chores: mpsc::Receiver<Chore>,
    mut stop: Stop,
) {
    let mut unused = Unused::default();
    loop {
        let next = unused.next_look(retention);
        // Stopping comes first; the chores that are left are found again.
        let chore = tokio::select! {
            biased;
            () = stop.stopped() => return,
            chore = chores.recv() => match chore {
                Some(chore) => Some(chore),
                None => return,
            },
            () = sleep_until(next.unwrap_or_else(Instant::now)), if next.is_some() => None,
        };
        let Some(core) = core.upgrade() else { return };
        let done = match chore {
            Some(Chore::Incarnation(incarnation)) => forget(&core, &incarnation).await,
            Some(Chore::Code(digests)) => {
                let in_use = |code: &Digest| core.uses_code(code);
                let deleted = core.packages.delete_unused(&digests, in_use).await;
                deleted.map(|deleted| unused.add(&deleted))
            }
            None => retain(&core, &mut unused).await,
        };
        if let Err(error) = done {
            warn!(
                error = &error as &dyn std::error::Error,
                "housekeeping is left to the next start"
            );
        }
    }
}

/// Deletes records that have not been written since they were found.
pub(crate) async fn delete_orphans(core: &Core, orphans: &[Orphan]) -> Result<(), Error> {
    for Orphan { key, revision } in orphans {
        match core.writes.records().delete(key, Expected::At(*revision)).await {
            Ok(()) | Err(cresset_store::Error::Conflict { .. }) => {}
            Err(error) => return Err(Error::store("delete")(error)),
        }
    }
    Ok(())
}

async fn forget(core: &Core, incarnation: &str) -> Result<(), Error> {
    let orphans = load_orphans(&**core.writes.records(), incarnation).await?;
    delete_orphans(core, &orphans).await
}

async fn retain(core: &Arc<Core>, unused: &mut Unused) -> Result<(), Error> {
    let recent = unused.recent(core.settings.unpacked_code_retention);
    let in_use = || core.code_in_use().into_iter().chain(recent).collect();
    core.packages.retain_unpacked(&core.code, in_use).await
}

/// When code was last in use that no function has any more.
#[derive(Debug, Default)]
struct Unused {
    since: HashMap<Digest, Instant>,
    looked: Option<Instant>,
}

impl Unused {
    fn add(&mut self, digests: &HashSet<Digest>) {
        let now = Instant::now();
        self.since.extend(digests.iter().map(|digest| (*digest, now)));
    }

    fn next_look(&self, retention: Duration) -> Option<Instant> {
        let oldest = self.since.values().min()?;
        let due = *oldest + retention;
        Some(self.looked.map_or(due, |looked| due.max(looked + RETAIN_INTERVAL)))
    }

    /// What has not been unused for long enough; the rest is forgotten.
    fn recent(&mut self, retention: Duration) -> HashSet<Digest> {
        let now = Instant::now();
        self.looked = Some(now);
        self.since.retain(|_, since| now.duration_since(*since) < retention);
        self.since.keys().copied().collect()
    }
}
