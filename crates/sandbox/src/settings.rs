//! What a server tells the levels of isolation about itself.

use std::path::PathBuf;

use crate::NetworkSettings;
use crate::defence::Without;

#[derive(Debug, Clone)]
pub struct Settings {
    /// The server's instance id: every cgroup, file and folder that is made carries it.
    pub instance: String,
    /// The program that becomes launcher and PID 1: the server's own file, whose `main` calls
    /// [`reexec`](crate::reexec) first. `/proc/self/exe` holds also while the file is replaced.
    pub launcher: PathBuf,
    /// A folder of this server's alone, on a disk: templates of `/tmp` are kept there.
    pub state_dir: PathBuf,
    pub network: NetworkSettings,
    /// The walls that are left out, by a test.
    #[cfg(feature = "weakened")]
    pub without: Without,
}

/// What is decided about `/tmp` for all sandboxes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TmpPlan {
    /// Bytes of the size that most functions have: some are kept ready.
    pub ready: Option<u64>,
    /// Bytes of the host's disk that all `/tmp` together may take. A reserve is kept free in any case.
    pub most: Option<u64>,
}

impl Settings {
    #[cfg(feature = "weakened")]
    pub(crate) fn without(&self) -> Without {
        self.without
    }

    #[cfg(not(feature = "weakened"))]
    #[expect(clippy::unused_self, reason = "the same face as in the other build")]
    pub(crate) fn without(&self) -> Without {
        Without::default()
    }
}
