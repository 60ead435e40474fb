//! The life of an environment: phases that consume each other.
//!
//! ```text
//!  Premises ──assign──> Stopped ──Init──> Ready ──invocation──> Ready
//!                         ^  │ failed       │                     │
//!                         ├──┘              │ crash, timeout      │ the process ends while idle
//!                         ├─────────────────┴─────────────────────┘      (all of these: reset)
//!                         └──invocation, with Init in it──> Ready, or Stopped again
//!
//!  any of them ──shutdown, a sandbox that failed──> Ended ──> destroyed
//! ```
//! The environment is the same in all of them ([`Premises`]: sandbox, `/tmp`, log stream); a process
//! exists in [`Ready`] only, and is frozen there after a while without an invocation.

use std::time::Duration;

use tokio::time::Instant;

use crate::Error;
use crate::premises::Premises;
use crate::process::Process;

/// Where an environment is.
#[derive(Debug)]
pub(crate) enum Phase {
    Stopped(Stopped),
    Ready(Ready),
    Ended(Ended),
}

/// The function is in the sandbox and no process runs: Init failed, or there was a reset. The next
/// invocation starts with an Init.
#[derive(Debug)]
pub(crate) struct Stopped {
    pub(crate) premises: Premises,
}

/// The runtime waits for an event.
#[derive(Debug)]
pub(crate) struct Ready {
    pub(crate) premises: Premises,
    pub(crate) process: Process,
    /// How long Init took, until an invocation has reported it.
    pub(crate) init: Option<Duration>,
}

/// Why a rest is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rest {
    ProcessEnded,
    Retired,
}

/// There will be no more invocation.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) premises: Premises,
    /// Absent after a shutdown.
    pub(crate) cause: Option<Error>,
}

impl Phase {
    /// Nobody wants the environment any more.
    pub(crate) fn ended(premises: Premises) -> Self {
        Self::Ended(Ended { premises, cause: None })
    }
}

impl Ready {
    /// Attends to the process while nobody wants anything of it. Returns when it is gone, or when its
    /// session is not good for another event.
    ///
    /// # Cancel safety
    /// As [`Premises::rest`].
    pub(crate) async fn rest(&mut self) -> Rest {
        let retired = self.process.retire_at();
        tokio::select! {
            () = self.premises.rest(&mut self.process) => Rest::ProcessEnded,
            () = tokio::time::sleep_until(retired) => Rest::Retired,
        }
    }

    /// Whether the session is not good for another event.
    pub(crate) fn is_retired(&self) -> bool {
        self.process.retire_at() <= Instant::now()
    }

    /// Ends the process and keeps the environment.
    pub(crate) async fn reset(self) -> Phase {
        let Self { mut premises, process, .. } = self;
        match premises.reset(Some(process)).await {
            Ok(()) => Phase::Stopped(Stopped { premises }),
            Err(error) => Phase::Ended(Ended { premises, cause: Some(error) }),
        }
    }
}
