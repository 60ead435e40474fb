//! What an earlier server of this instance has left, removed at the next start (and at a stop): what
//! carries this instance's name, and nothing else.

use std::fs;
use std::io;
use std::path::Path;

use crate::{Error, cgroup, namespaces, network, process};

/// Ends what still runs and removes what is still there of this instance: sandboxes with their
/// cgroups, mounts, disks and networks, and the processes and folders of the level without isolation. Blocks.
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
    remove_empty(&state_dir.join("root"))
}

fn remove_empty(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::path("remove", folder)(error))
        }
        _ => Ok(()),
    }
}
