//! What a server may decide about its control plane.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::limits::LimitsByAccount;

use crate::Objects;

#[derive(Debug, Clone)]
pub struct Settings {
    /// How long a link to a function's code is good for; AWS's are for ten minutes.
    pub link_lifetime: Duration,
    /// How long an invocation waits for a function that is being created or updated.
    pub preparation_wait: Duration,
    /// What accounts may have: what GetAccountSettings tells. Others enforce the concurrency.
    pub limits: LimitsByAccount,
    /// Deployment packages that are unpacked at the same time.
    pub preparations: usize,
    /// How long unpacked code stays after the last function that had it: longer than any
    /// invocation runs, since one may still be running in it.
    pub unpacked_code_retention: Duration,
    /// Judges the values of tags that have an effect on this server.
    pub tag_rule: Option<Arc<dyn TagRule>>,
    /// Where packages are fetched from that a request names by bucket and key.
    pub objects: Option<Arc<dyn Objects>>,
    /// Whether functions are made for runtimes that AWS no longer makes any for.
    pub deprecated_runtimes: bool,
}

/// What those who run functions say of their tags. A tag that would have no effect, or not the one
/// that its owner believes, is refused when it is given.
pub trait TagRule: fmt::Debug + Send + Sync + 'static {
    /// # Errors
    /// One sentence: why this value cannot be.
    fn judge(&self, key: &str, value: &str) -> Result<(), String>;
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            link_lifetime: Duration::from_secs(600),
            preparation_wait: Duration::from_secs(10),
            limits: LimitsByAccount::default(),
            preparations: 4,
            unpacked_code_retention: Duration::from_secs(1200),
            tag_rule: None,
            objects: None,
            deprecated_runtimes: false,
        }
    }
}
