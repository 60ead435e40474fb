//! What the outside can see of an environment: its [`Status`], published through a `watch`.

use tokio::sync::watch;

use crate::metrics::{EnvironmentGauge, Metrics};

/// Where an environment is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// The function is being put in, or its Init runs for the first time.
    Initializing,
    /// The next invocation starts at once, or with an Init of its own if the last process failed.
    Idle,
    /// An invocation has begun and the runtime has not asked for the next event yet. The caller
    /// may already have its answer.
    Busy,
    /// It can serve no more, and nothing of it is left.
    Ended,
}

/// The driver's end. Dropping it says [`Status::Ended`], so that no way out can forget to.
#[derive(Debug)]
pub(crate) struct Publisher {
    status: watch::Sender<Status>,
    _counted: EnvironmentGauge,
}

impl Publisher {
    pub(crate) fn new(metrics: &Metrics) -> (Self, watch::Receiver<Status>) {
        let (status, seen) = watch::channel(Status::Initializing);
        (Self { status, _counted: metrics.count_environment() }, seen)
    }

    pub(crate) fn publish(&self, status: Status) {
        self.status.send_replace(status);
    }
}

impl Drop for Publisher {
    fn drop(&mut self) {
        self.status.send_replace(Status::Ended);
    }
}
