//! One task per environment: from the decision to start it until nothing of it is left.

use std::sync::Arc;

use cresset_environment::{ShutdownReason, Status};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};
use tracing::{debug, warn};

use super::{Environment, EnvironmentId, Message, Source, Started, Starter, Surroundings};
use crate::error::{Error, chain};
use crate::metrics::StartKind;

pub(super) struct Attendant {
    pub(super) id: EnvironmentId,
    pub(super) starter: Arc<dyn Starter>,
    pub(super) surroundings: Surroundings,
    pub(super) pool: mpsc::Sender<Message>,
    /// Says why the environment is to end; left alone, it ends too.
    pub(super) stop: oneshot::Receiver<ShutdownReason>,
}

/// The end of an environment. An error says that it never was idle.
#[derive(Debug)]
pub(super) struct Departed {
    pub(super) id: EnvironmentId,
    pub(super) start: Result<(), Error>,
}

/// How a start went on.
enum Start {
    Idle(Arc<dyn Environment>),
    EndedEarly(StartKind),
    /// It was told to end in the meantime.
    Stopped,
}

impl Attendant {
    pub(super) async fn run(mut self) -> Departed {
        let id = self.id;
        let start = self.attend().await;
        if let Err(error) = &start {
            self.surroundings.metrics.count_start_failure();
            warn!(error = %chain(error), "execution environment not started");
        }
        Departed { id, start }
    }

    async fn attend(&mut self) -> Result<(), Error> {
        let deadline = Instant::now() + self.surroundings.timing.start;
        let memory_mb = self.starter.memory_mb();
        let place = tokio::select! {
            place = timeout_at(deadline, self.surroundings.capacity.place(memory_mb)) => place,
            _ = &mut self.stop => return Ok(()),
        };
        // Held until nothing of the environment is left.
        let _place = place.unwrap_or(Err(Error::Deadline))?;
        let mut start = self.start(Source::Blank, deadline).await?;
        if let Start::EndedEarly(StartKind::Blank) = start {
            debug!("a blank was no longer good; starting plainly");
            start = self.start(Source::New, deadline).await?;
        }
        match start {
            Start::Idle(environment) => self.accompany(environment).await,
            Start::EndedEarly(_) => return Err(Error::EndedEarly),
            Start::Stopped => {}
        }
        Ok(())
    }

    /// Starts an environment and waits until it is idle. A sandbox that is being made is not given
    /// up half-way: that would leave parts of it.
    async fn start(&mut self, source: Source, deadline: Instant) -> Result<Start, Error> {
        let started = timeout_at(deadline, self.starter.start(source)).await;
        let Started { environment, kind } = started.unwrap_or(Err(Error::StartTimedOut))?;
        let mut status = environment.status();
        let settled = async {
            let settled = status.wait_for(|status| *status != Status::Initializing).await;
            // A driver that is gone can serve no more.
            settled.is_ok_and(|status| *status != Status::Ended)
        };
        let idle = tokio::select! {
            idle = timeout_at(deadline, settled) => idle,
            reason = &mut self.stop => {
                environment.shutdown(reason.unwrap_or(ShutdownReason::Spindown)).await;
                return Ok(Start::Stopped);
            }
        };
        match idle {
            Ok(true) => {
                self.surroundings.metrics.count_cold_start(kind);
                Ok(Start::Idle(environment))
            }
            Ok(false) => Ok(Start::EndedEarly(kind)),
            Err(_elapsed) => {
                environment.shutdown(ShutdownReason::Failure).await;
                Err(Error::StartTimedOut)
            }
        }
    }

    /// From the first idle moment to the end.
    async fn accompany(&mut self, environment: Arc<dyn Environment>) {
        let started = Message::Started { id: self.id, environment: Arc::clone(&environment) };
        // A pool that is gone leaves the environment alone, and `stop` says so.
        drop(self.pool.send(started).await);
        let mut status = environment.status();
        let ended = async { drop(status.wait_for(|status| *status == Status::Ended).await) };
        tokio::select! {
            () = ended => {}
            reason = &mut self.stop => {
                environment.shutdown(reason.unwrap_or(ShutdownReason::Spindown)).await;
            }
        }
    }
}
