//! What the operator decides about the data plane.

use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Invocations at once in the account.
    pub account_concurrency: usize,
    /// How long an idle environment is kept.
    pub idle_timeout: Duration,
    /// Blank environments of each runtime in use; 0 is none.
    pub blanks_per_runtime: usize,
    /// Idle environments beside `account_concurrency` busy ones; together they are the most that
    /// there ever are.
    pub idle_environments: usize,
    /// The sum of the memory sizes of all functions' environments, in MB.
    pub memory_limit_mb: Option<u64>,
    /// From the decision to start an environment until it has to be idle. Longer than Init's 10 s.
    pub start_timeout: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            account_concurrency: 1_000,
            idle_timeout: Duration::from_secs(600),
            blanks_per_runtime: 1,
            idle_environments: 100,
            memory_limit_mb: None,
            start_timeout: Duration::from_secs(30),
        }
    }
}
