//! What an earlier server of this instance has left, removed at the next start (and at a stop): what
//! carries this instance's name; and what other servers have left that are provably dead.

use std::fs;
use std::io;
use std::path::Path;

use crate::{Error, cgroup, namespaces, network, process};

/// Ends what still runs and removes what is still there of this instance: sandboxes with their
/// cgroups, mounts, disks and networks, and the processes and folders of the level without isolation;
/// and cgroups and networks of other instances whose servers have ended. Blocks.
/// Must not run beside a live server of the same instance.
///
/// # Errors
/// The first thing that could not be removed.
pub fn clean_up(instance: &str, state_dir: &Path) -> Result<(), Error> {
    // An empty name would be everybody's.
    if instance.is_empty() || instance.contains(['/', '.']) {
        let invalid = io::Error::from(io::ErrorKind::InvalidInput);
        return Err(Error::step("clean up what an earlier server has left")(invalid));
    }
    // Whatever cannot be removed keeps nothing else here.
    let sandboxes = cgroup::clean_up(instance);
    let processes = process::clean_up(instance);
    let disks = namespaces::clean_up_tmp(state_dir);
    let networks = network::clean_up(instance);
    let (sandboxes, processes) = (sandboxes?, processes?);
    if sandboxes + processes > 0 {
        tracing::warn!(sandboxes, processes, "removed what an earlier server has left");
    }
    disks.and(networks)?;
    reclaim();
    remove_empty(&state_dir.join("root"))
}

/// What other servers have left that were killed and never started again. It is on nobody's way: what
/// cannot be removed is left to the next that starts or stops.
fn reclaim() {
    // Sandboxes first, for their networks go with them.
    for (what, removed) in [("sandboxes", cgroup::reclaim()), ("networks", network::reclaim())] {
        match removed {
            Ok(0) => {}
            Ok(count) => tracing::warn!(what, count, "removed what killed servers have left"),
            Err(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::warn!(error, what, "what killed servers have left is still there");
            }
        }
    }
}

/// What is on this machine of one server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// The instance's name; of a server that was killed half-way, sometimes only its hash.
    pub instance: String,
    pub owner: Owner,
    pub what: String,
}

/// Of what is on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A server that serves.
    Lives,
    /// Any server that starts or stops removes it.
    Killed,
    /// No server has marked it as its own: nobody else's start or stop touches it.
    Unknown,
}

/// What Cresset has made on this machine, as far as the caller may see and remove it. Blocks.
///
/// # Errors
/// Where the lists cannot be read.
pub fn presences() -> Result<Vec<Presence>, Error> {
    let groups = cgroup::instances()?.into_iter();
    let groups = groups.map(|(instance, owner)| (instance, owner, "cgroups".to_owned()));
    let all = groups.chain(network::changes()?);
    Ok(all.map(|(instance, owner, what)| Presence { instance, owner, what }).collect())
}

fn remove_empty(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::path("remove", folder)(error))
        }
        _ => Ok(()),
    }
}
