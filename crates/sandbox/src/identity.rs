//! Host uids for what runs inside: each sandbox has its own, so that the kernel's limits per user
//! (pipes, inotify, user namespaces, keys) are never shared between functions.

use std::sync::atomic::{AtomicU32, Ordering};

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

/// The uids (and gids of the same numbers) of one sandbox, as the host sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The sandbox's own root: PID 1, which holds no right over anything of the host.
    pub(crate) root: u32,
    /// The function's user.
    pub(crate) function: u32,
}

impl Identity {
    /// Of a sandbox whose user namespace was left out: what is a number inside is the same outside.
    pub(crate) const WITHOUT_NAMESPACE: Identity = Identity { root: 0, function: FUNCTION_UID };
}

#[derive(Debug)]
pub(crate) struct Identities {
    block: u32,
    next: AtomicU32,
}

impl Identities {
    /// The uids of one server, which its instance id tells from those of others.
    pub(crate) fn of(instance: &str) -> Self {
        // FNV-1a: the same block after a restart, so that what was left is found by its uid.
        let hash = instance
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        Self { block: hash % BLOCKS, next: AtomicU32::new(0) }
    }

    pub(crate) fn next(&self) -> Identity {
        let number = self.next.fetch_add(1, Ordering::Relaxed) % SLOTS;
        let slot = self.block * SLOTS + number;
        Identity { root: FIRST + slot * 2, function: FIRST + slot * 2 + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_neighbours_share_a_uid() {
        let identities = Identities::of("0a1b2c3d");
        let (a, b) = (identities.next(), identities.next());
        let mut all = vec![a.root, a.function, b.root, b.function];
        all.dedup();
        assert_eq!(all.len(), 4);
        assert!(all.iter().all(|uid| *uid >= FIRST && *uid < 2_147_352_575));
    }

    #[test]
    fn two_servers_of_a_machine_share_no_uid() {
        let (one, other) = (Identities::of("0a1b2c3d"), Identities::of("zz9plzza"));
        assert_ne!(one.block, other.block);
        const { assert!(FIRST + BLOCKS * SLOTS * 2 < 2_147_352_575) };
    }
}
