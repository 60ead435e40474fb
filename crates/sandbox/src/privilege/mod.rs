//! By which right sandboxes are made: the host's root has it; an ordinary user gets it within a user
//! namespace, which the server enters at start and stays in. All sandboxes of the server are made
//! from there by the same steps, and are owned by it: mounts, networks and the rest. Each sandbox's
//! PID 1 makes a user namespace of its own below it, and so has no right over any of them.
//!
//! ```text
//! host's users        the server's namespace            a sandbox's
//! 1000 (the server) ─ 0 (server, launcher)
//! 100000 … (subuid) ─ 1, 2, … two for each sandbox ──── 0 (PID 1), 993 (the function)
//! ```

mod denial;
mod outer;
mod subids;

use std::fs;
use std::path::Path;

use rustix::thread::CapabilitySet;

use crate::capabilities::Lack;

pub(crate) use denial::explain_step;
pub(crate) use outer::{HOLDER_NAME, hold};

/// What this process may do; found once at start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Privilege {
    /// The host's root.
    Root,
    /// Root of a user namespace, which to the host is an ordinary user.
    User(Users),
    /// Sandboxes cannot be made by this user on this machine.
    Denied(Lack),
}

/// The users there are in the server's namespace beside its root: those from 1 on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Users {
    pub(crate) count: u32,
    /// Why there are none, where there are none.
    pub(crate) lack: Option<Lack>,
}

impl Privilege {
    /// Finds it, and where this is an ordinary user, makes a user namespace and enters it. From then on
    /// this process is root there, of whatever its user may do on the host. `launcher` is the program
    /// that begins with [`reexec`](crate::reexec).
    ///
    /// To be called while the process has one thread.
    pub fn take(launcher: &Path) -> Privilege {
        if !is_root_here() {
            return match outer::enter(launcher) {
                Ok(users) => Privilege::User(users),
                Err(lack) => Privilege::Denied(lack),
            };
        }
        let map = fs::read_to_string("/proc/self/uid_map").unwrap_or_default();
        match subids::inner_users(&map) {
            None => Privilege::Root,
            // In a container, or below `unshare` or `podman unshare`.
            Some(count) => Privilege::User(Users::of_outer(count)),
        }
    }
}

impl Users {
    /// The server's own user is the only one.
    pub fn is_one(&self) -> bool {
        self.count < 2
    }

    fn of_outer(count: u32) -> Users {
        let none = || {
            Lack::new(
                "all functions share one user, and with it the kernel's limits per user",
                "map more users into the user namespace that cresset is started in",
            )
        };
        Users { count, lack: (count < 2).then(none) }
    }
}

/// Whether the caller is root, and not only in a user namespace.
pub(crate) fn is_host_root() -> bool {
    let map = fs::read_to_string("/proc/self/uid_map").unwrap_or_default();
    rustix::process::geteuid().is_root() && subids::inner_users(&map).is_none()
}

/// Whether the caller is root with root's rights: in a container it may be without.
fn is_root_here() -> bool {
    let sets = rustix::thread::capabilities(None);
    let administers = sets.is_ok_and(|sets| sets.effective.contains(CapabilitySet::SYS_ADMIN));
    rustix::process::geteuid().is_root() && administers
}
