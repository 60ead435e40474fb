//! Host uids for what runs inside: each sandbox has its own, so that the kernel's limits per user
//! (pipes, inotify, user namespaces, keys) are never shared between functions.

use std::sync::atomic::{AtomicU32, Ordering};

/// Above every range that distributions, `/etc/subuid` and systemd give away (systemd's
/// documentation, "Users, Groups, UIDs and GIDs", has 1,879,048,192 to 2,147,352,575 unused).
const FIRST: u32 = 1_900_000_000;
/// Sandboxes that one server may have at once without sharing a uid.
const SLOTS: u32 = 100_000;

/// The uids (and gids of the same numbers) of one sandbox, as the host sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The sandbox's own root: PID 1, which holds no right over anything of the host.
    pub(crate) root: u32,
    /// The function's user.
    pub(crate) function: u32,
}

#[derive(Debug, Default)]
pub(crate) struct Identities {
    next: AtomicU32,
}

impl Identities {
    pub(crate) fn next(&self) -> Identity {
        let slot = self.next.fetch_add(1, Ordering::Relaxed) % SLOTS;
        Identity { root: FIRST + slot * 2, function: FIRST + slot * 2 + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_neighbours_share_a_uid() {
        let identities = Identities::default();
        let (a, b) = (identities.next(), identities.next());
        let mut all = vec![a.root, a.function, b.root, b.function];
        all.dedup();
        assert_eq!(all.len(), 4);
        assert!(all.iter().all(|uid| *uid >= FIRST && *uid < 2_147_352_575));
    }
}
