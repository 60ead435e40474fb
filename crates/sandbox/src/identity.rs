//! Host uids for what runs inside: each sandbox has its own, so that the kernel's limits per user
//! (pipes, inotify, user namespaces, keys) are never shared between functions.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::claim::Claim;
use crate::{Error, Users};

/// The function's user and group inside, as in AWS's own environments (`sbx_user1051`).
pub(crate) const FUNCTION_UID: u32 = 993;
pub(crate) const FUNCTION_GID: u32 = 990;

/// Above every range that distributions, `/etc/subuid` and systemd give away (systemd's
/// documentation, "Users, Groups, UIDs and GIDs", has 1,879,048,192 to 2,147,352,575 unused).
const FIRST: u32 = 1_900_000_000;
/// Sandboxes that one server may have at once without sharing a uid.
const SLOTS: u32 = 100_000;
/// Servers of one machine that have uids of their own: what is killed by its uid must not be
/// another server's.
const BLOCKS: u32 = 1_200;

/// The uids (and gids of the same numbers) of one sandbox, as the server sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The sandbox's own root: PID 1, which holds no right over anything of the host. `None` where
    /// there is one user for all: PID 1 is the function's then too, and what keeps them apart is that
    /// the function has no capabilities, may not trace, and PID 1 may not be dumped.
    pub(crate) root: Option<u32>,
    /// The function's user.
    pub(crate) function: u32,
}

impl Identity {
    /// Of a sandbox whose user namespace was left out: what is a number inside is the same outside.
    pub(crate) const WITHOUT_NAMESPACE: Identity =
        Identity { root: Some(0), function: FUNCTION_UID };
}

/// The uids of one server.
#[derive(Debug)]
pub(crate) struct Identities {
    first: u32,
    /// Sandboxes that share no uid; none where there is one user for all.
    slots: u32,
    next: AtomicU32,
    _claim: Option<Claim>,
}

impl Identities {
    /// Root's: uids that no other server of this machine has.
    ///
    /// The same block after a restart, as a rule. Another one where a server has it that lives, or
    /// where processes run in it that a killed server has left.
    pub(crate) fn claim(instance: &str) -> Result<Self, Error> {
        let failed = Error::step("claim a block of user ids");
        let occupied = occupied_blocks();
        let first = hash(instance) % BLOCKS;
        let blocks = (0..BLOCKS).map(|more| (first + more) % BLOCKS);
        for block in blocks.filter(|block| !occupied.contains(block)) {
            match Claim::take(&format!("uids-{block}")) {
                Ok(None) => {}
                Ok(Some(claim)) => {
                    let first = FIRST + block * SLOTS * 2;
                    let (next, claim) = (AtomicU32::new(0), Some(claim));
                    return Ok(Self { first, slots: SLOTS, next, _claim: claim });
                }
                Err(error) => return Err(failed(error)),
            }
        }
        Err(failed(io::Error::from(io::ErrorKind::AddrInUse)))
    }

    /// An ordinary user's: those of its user namespace. Servers of the same user share them, and begin
    /// at different places.
    pub(crate) fn within(users: &Users, instance: &str) -> Self {
        let slots = users.count / 2;
        let next = AtomicU32::new(hash(instance).checked_rem(slots).unwrap_or(0));
        Self { first: 1, slots, next, _claim: None }
    }

    pub(crate) fn next(&self) -> Identity {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        match number.checked_rem(self.slots) {
            Some(slot) => {
                let root = self.first + slot * 2;
                Identity { root: Some(root), function: root + 1 }
            }
            // The server itself, as it is in its namespace.
            None => Identity { root: None, function: 0 },
        }
    }
}

/// FNV-1a of an instance id: the same whenever it is asked for.
pub(crate) fn hash(instance: &str) -> u32 {
    instance
        .bytes()
        .fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Blocks of which a process of this machine has a uid.
fn occupied_blocks() -> BTreeSet<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let uids = processes.filter_map(|entry| Some(entry.metadata().ok()?.uid()));
    let blocks = uids.filter_map(|uid| Some(uid.checked_sub(FIRST)? / 2 / SLOTS));
    blocks.filter(|block| *block < BLOCKS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_neighbours_share_a_uid() {
        let identities = Identities::claim("0a1b2c3d").unwrap();
        let (a, b) = (identities.next(), identities.next());
        let mut all = vec![a.root.unwrap(), a.function, b.root.unwrap(), b.function];
        all.dedup();
        assert_eq!(all.len(), 4);
        assert!(all.iter().all(|uid| *uid >= FIRST && *uid < 2_147_352_575));
        const { assert!(FIRST + BLOCKS * SLOTS * 2 < 2_147_352_575) };
    }

    #[test]
    fn two_servers_of_one_hash_share_no_uid() {
        let (one, other) =
            (Identities::claim("of one hash").unwrap(), Identities::claim("of one hash").unwrap());
        assert_ne!(one.first, other.first);
        let again = one.first;
        drop(one);
        assert_eq!(Identities::claim("of one hash").unwrap().first, again);
    }

    #[test]
    fn an_ordinary_users_uids_are_those_of_its_namespace() {
        let of = |count| Identities::within(&Users { count, lack: None }, "0a1b2c3d");
        let few = of(5);
        let all: BTreeSet<Option<u32>> = (0..9).map(|_| few.next().root).collect();
        assert_eq!(all, BTreeSet::from([Some(1), Some(3)]));
        for alone in [of(0), of(1)] {
            assert_eq!(alone.next(), Identity { root: None, function: 0 });
        }
    }

    #[test]
    fn a_block_in_which_a_process_runs_is_left_alone() {
        use std::os::unix::process::CommandExt as _;
        if !rustix::process::geteuid().is_root() {
            return;
        }
        let instance = "left processes behind";
        let left = Identities::claim(instance).unwrap();
        #[expect(
            clippy::disallowed_methods,
            reason = "a process of another user is what is wanted"
        )]
        let mut command = std::process::Command::new("/bin/sleep");
        let mut process = command.arg("600").uid(left.next().function).spawn().unwrap();
        let block = left.first;
        drop(left);
        assert_ne!(Identities::claim(instance).unwrap().first, block);
        process.kill().unwrap();
        process.wait().unwrap();
        assert_eq!(Identities::claim(instance).unwrap().first, block);
    }
}
