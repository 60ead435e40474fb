//! Places where the store can be told to break its own promise, so that a test of the promise can
//! be seen to fail. They are named in the environment variable `CRESSET_FAILPOINTS`, separated by
//! commas, and are honoured only by builds with the feature `failpoints` and by this crate's tests.

#[cfg(any(test, feature = "failpoints"))]
use std::sync::OnceLock;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failpoint {
    /// `store.acknowledge_before_commit`: writes are answered, and told to watchers, a moment
    /// before they are committed. A `kill -9` in between loses what was acknowledged.
    AcknowledgeBeforeCommit,
    /// `store.skip_fsync`: nothing is flushed to the disk. Only a power failure shows it.
    SkipFsync,
}

#[cfg(any(test, feature = "failpoints"))]
impl Failpoint {
    const fn name(self) -> &'static str {
        match self {
            Self::AcknowledgeBeforeCommit => "store.acknowledge_before_commit",
            Self::SkipFsync => "store.skip_fsync",
        }
    }

    pub(crate) fn is_active(self) -> bool {
        static ACTIVE: OnceLock<Vec<String>> = OnceLock::new();
        ACTIVE.get_or_init(named_in_the_environment).iter().any(|name| name == self.name())
    }
}

#[cfg(not(any(test, feature = "failpoints")))]
impl Failpoint {
    pub(crate) const fn is_active(self) -> bool {
        false
    }
}

#[cfg(any(test, feature = "failpoints"))]
fn named_in_the_environment() -> Vec<String> {
    let names = std::env::var("CRESSET_FAILPOINTS").unwrap_or_default();
    if !names.is_empty() {
        tracing::warn!(failpoints = names, "the store will break its promises");
    }
    names.split(',').map(|name| name.trim().to_owned()).collect()
}
