//! What a sandbox's walls are built of, piece by piece, so that a test can leave one out and see what it
//! held (`Wall` is what they promise together). Leaving out
//! is possible in a build with the feature `weakened` only, which a server cannot be built with: its
//! [`Settings`](crate::Settings) have a field that the server does not know.

use crate::Limits;

macro_rules! defences {
    ($($(#[doc = $text:literal])* $name:ident = $word:literal,)+) => {
        /// One wall.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Defence { $($(#[doc = $text])* $name,)+ }

        impl Defence {
            pub const ALL: &[Defence] = &[$(Defence::$name,)+];

            /// In a few words, for a table.
            pub fn name(self) -> &'static str {
                match self { $(Defence::$name => $word,)+ }
            }
        }
    };
}

defences! {
    /// The host's own root is detached from the function's; without it, it is at `/mnt`.
    DetachedRoot = "the host's root is detached",
    /// The host's files are mounted read-only.
    ReadOnlyRoot = "read-only mounts",
    /// `nosuid` on every mount.
    NoSetuid = "`nosuid` mounts",
    /// `nodev` on every mount.
    NoDevices = "`nodev` mounts",
    /// A `/dev` by allow-list; without it, it is the host's.
    MinimalDevices = "a minimal `/dev`",
    /// Root inside is nobody outside; without it, users inside are the host's of the same number.
    UserNamespace = "a user namespace",
    /// Without it, the function is root inside.
    FunctionUser = "an unprivileged user",
    /// Without it, PID 1 and the function keep every capability of their user namespace.
    Capabilities = "no capabilities",
    NoNewPrivileges = "`no_new_privs`",
    Seccomp = "seccomp",
    Landlock = "Landlock",
    /// Without it, PID 1 of the sandbox is a process among the host's, and `/proc` shows them all.
    PidNamespace = "a pid namespace",
    /// `/proc` shows a user's own processes only.
    HiddenProcesses = "`hidepid`",
    /// Files of `/proc` that tell of the machine, or command it, are covered.
    MaskedProc = "a masked `/proc`",
    ReadOnlyProc = "a read-only `/proc`",
    NetworkNamespace = "a network namespace",
    /// Nothing of a sandbox's link is delivered on the host.
    HostRules = "rules: not the host",
    /// Nothing goes from one sandbox's link to another's.
    SandboxesApart = "rules: no other sandbox",
    NeverRanges = "rules: metadata, link-local and reserved addresses",
    PrivateRanges = "rules: private addresses",
    SourceCheck = "rules: a source of its own",
    /// Neither the link nor the rules let IPv6 through.
    NoIpv6 = "no IPv6",
    IpcNamespace = "an ipc namespace",
    /// The session's keyring is left.
    SessionKeyring = "a keyring of its own",
    /// Every process of the function ends with the invocation that is ended; without it, only those
    /// that the server has started itself.
    KillAll = "all processes are ended",
    /// Who is killed was held before it was looked at; without it, a number from a list is killed,
    /// whoever has it by then (at the level without isolation).
    HeldProcesses = "processes are held, not numbers",
    /// Without it, 1 TiB.
    MemoryLimit = "a memory limit",
    /// Without it, a million.
    ProcessLimit = "a limit on processes",
    /// Without it, a million.
    OpenFilesLimit = "a limit on open files",
    /// Without it, 1 GiB.
    TmpSize = "a size of `/tmp`",
    /// Not a step of the launch: a sandbox is one function's, and never another's after it.
    OwnSandbox = "a sandbox per environment",
}

/// The walls that are left out: none, in a build without the feature `weakened`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Without(u64);

impl Without {
    #[cfg(feature = "weakened")]
    pub fn these(defences: &[Defence]) -> Without {
        Without(defences.iter().fold(0, |bits, it| bits | bit(*it)))
    }

    pub(crate) fn leaves_out(self, defence: Defence) -> bool {
        cfg!(feature = "weakened") && self.0 & bit(defence) != 0
    }

    pub(crate) fn bits(self) -> u64 {
        self.0
    }

    /// `None` for anything but nothing, in a build that leaves nothing out.
    pub(crate) fn from_bits(bits: u64) -> Option<Without> {
        (cfg!(feature = "weakened") || bits == 0).then_some(Without(bits))
    }

    /// The limits that are left.
    pub(crate) fn limits(self, limits: &Limits) -> Limits {
        let Limits { memory, pids, open_files, tmp, cpu } = *limits;
        let unless = |defence, limit, far| if self.leaves_out(defence) { far } else { limit };
        Limits {
            memory: unless(Defence::MemoryLimit, memory, 1 << 40),
            pids: if self.leaves_out(Defence::ProcessLimit) { 1 << 20 } else { pids },
            open_files: unless(Defence::OpenFilesLimit, open_files, 1 << 20),
            tmp: unless(Defence::TmpSize, tmp, 1 << 30),
            cpu,
        }
    }
}

fn bit(defence: Defence) -> u64 {
    1 << defence as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wall_has_a_bit_and_a_name_of_its_own() {
        let bits = Defence::ALL.iter().fold(0, |bits, it| bits | bit(*it));
        assert_eq!(bits.count_ones() as usize, Defence::ALL.len());
        let mut names: Vec<&str> = Defence::ALL.iter().map(|it| it.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Defence::ALL.len());
    }

    #[test]
    #[cfg(not(feature = "weakened"))]
    fn a_build_for_use_leaves_nothing_out() {
        assert!(Defence::ALL.iter().all(|it| !Without(u64::MAX).leaves_out(*it)));
        assert_eq!(Without::from_bits(1), None);
        assert_eq!(Without::from_bits(0), Some(Without::default()));
    }
}
