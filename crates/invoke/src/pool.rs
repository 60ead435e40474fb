//! The environments of one function version. One [`driver`] task owns them and decides by the
//! [`policy`]; each environment has an [`attendant`] task from its start to its end; whoever
//! invokes holds a [`Lease`].

mod attendant;
mod driver;
mod lease;
mod policy;
mod seam;
#[cfg(test)]
pub(crate) mod testing;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::Instant;

use crate::capacity::Capacity;
use crate::error::Error;
use crate::metrics::Metrics;

pub(crate) use lease::{Failure, Lease};
pub(crate) use policy::{EndReason, EnvironmentId};
pub(crate) use seam::{Environment, Source, Started, Starter};

/// Messages that may wait for a driver, which never waits for anyone itself; senders wait for room.
const MAILBOX: usize = 1_024;

/// How long anything of a pool may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Timing {
    pub(crate) idle_timeout: Duration,
    /// How long an answered invocation's environment is waited for instead of starting another, at
    /// least and at most.
    pub(crate) linger: Duration,
    pub(crate) longest_linger: Duration,
    /// From the decision to start an environment until it is idle.
    pub(crate) start: Duration,
    /// How long an empty pool is kept.
    pub(crate) rest: Duration,
}

/// What a pool has besides its environments.
#[derive(Debug, Clone)]
pub(crate) struct Surroundings {
    pub(crate) timing: Timing,
    pub(crate) capacity: Arc<Capacity>,
    pub(crate) metrics: Metrics,
}

/// A handle of one pool. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Pool {
    mailbox: mpsc::Sender<Message>,
    mode: Arc<watch::Sender<Mode>>,
    patience: Duration,
}

/// What becomes of a pool. It only ever goes down this list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mode {
    Open,
    /// Nothing is kept warm: idle environments end now, busy ones after their answer.
    Retired,
    /// Everything ends now.
    Stopping,
}

/// What a driver is told.
#[derive(Debug)]
pub(crate) enum Message {
    Lease {
        deadline: Instant,
        reply: oneshot::Sender<Result<Lease, Error>>,
    },
    /// A new environment is idle for the first time.
    Started {
        id: EnvironmentId,
        environment: Arc<dyn Environment>,
    },
    /// The caller has its answer, and the environment will be idle soon.
    Answered(EnvironmentId),
    /// The environment is idle again.
    Returned(EnvironmentId),
    /// The environment must not be used again.
    Broken(EnvironmentId),
    /// Its place is needed, if it is idle.
    Evict(EnvironmentId),
}

/// Why there is no lease.
#[derive(Debug)]
pub(crate) enum Refused {
    /// The pool has ended; there may be a new one.
    Closed,
    Error(Error),
}

impl Pool {
    /// A pool with no environments yet. Its task ends some time after the last environment.
    pub(crate) fn open(starter: Arc<dyn Starter>, surroundings: Surroundings) -> Self {
        let (mailbox, messages) = mpsc::channel(MAILBOX);
        let (mode, modes) = watch::channel(Mode::Open);
        // An asker outwaits the start that was made for it, and so hears why it failed.
        let patience = surroundings.timing.start + Duration::from_secs(1);
        driver::spawn(starter, surroundings, mailbox.clone(), messages, modes);
        Self { mailbox, mode: Arc::new(mode), patience }
    }

    /// An environment for one invocation.
    ///
    /// # Cancel safety
    /// An environment that was granted to a dropped future goes back to the pool.
    pub(crate) async fn lease(&self) -> Result<Lease, Refused> {
        let (reply, granted) = oneshot::channel();
        let deadline = Instant::now() + self.patience;
        let asked = self.mailbox.send(Message::Lease { deadline, reply }).await;
        asked.map_err(|_closed| Refused::Closed)?;
        // The driver answers by the deadline, or is gone.
        granted.await.map_err(|_gone| Refused::Closed)?.map_err(Refused::Error)
    }

    /// Goes on to `mode`, never back.
    pub(crate) fn turn(&self, mode: Mode) {
        self.mode.send_if_modified(|current| {
            let further = mode > *current;
            if further {
                *current = mode;
            }
            further
        });
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.mailbox.is_closed()
    }

    /// Returns when the pool's task, and so every environment of it, has ended.
    pub(crate) async fn closed(&self) {
        self.mode.closed().await;
    }
}
