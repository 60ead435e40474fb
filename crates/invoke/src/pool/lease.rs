//! One invocation's hold on an environment. It ends when the environment is idle again or gone,
//! whether or not anyone still waits for the answer.

use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::TaskKind;
use cresset_environment::{ErrorKind, Invocation, Outcome, Status};
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;
use tokio::time::timeout;

use super::{Environment, EnvironmentId, Message};
use crate::error::Error;

#[derive(Debug)]
pub(crate) struct Lease {
    id: EnvironmentId,
    environment: Arc<dyn Environment>,
    pool: mpsc::Sender<Message>,
    held: Held,
    first: bool,
}

/// What the pool has to be told if the lease is dropped now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    /// The environment has not noticed the lease.
    Unused,
    /// Nobody knows what state the environment is in.
    Used,
    /// The pool knows already.
    Over,
}

/// Why an invocation has no outcome.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The function has not seen the event: another environment may serve it.
    NotDelivered,
    Final(Error),
}

impl Failure {
    pub(crate) fn into_error(self) -> Error {
        match self {
            Self::NotDelivered => Error::EndedEarly,
            Self::Final(error) => error,
        }
    }
}

impl Lease {
    pub(super) fn new(
        id: EnvironmentId,
        environment: Arc<dyn Environment>,
        pool: mpsc::Sender<Message>,
        first: bool,
    ) -> Self {
        Self { id, environment, pool, held: Held::Unused, first }
    }

    /// Nobody had the environment before.
    pub(crate) fn is_first(&self) -> bool {
        self.first
    }

    pub(crate) fn environment_id(&self) -> &str {
        self.environment.id()
    }

    /// Hands the event to the environment and waits for its outcome, for at most `limit`: the
    /// environment keeps the function's own timeout, this one is for an environment that does not.
    /// When it returns an outcome, the pool knows that the environment will soon be idle.
    pub(crate) async fn invoke(
        &mut self,
        invocation: Invocation,
        limit: Duration,
    ) -> Result<Outcome, Failure> {
        self.held = Held::Used;
        let outcome = match timeout(limit, self.environment.invoke(invocation)).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(error)) => {
                return Err(match error.kind() {
                    ErrorKind::NotDelivered => Failure::NotDelivered,
                    ErrorKind::Machine => Failure::Final(Error::Sandbox(Arc::new(error))),
                    ErrorKind::Interrupted => Failure::Final(Error::Interrupted(Arc::new(error))),
                });
            }
            Err(_elapsed) => return Err(Failure::Final(Error::Stuck)),
        };
        self.tell(Message::Answered(self.id)).await;
        Ok(outcome)
    }

    /// Ends the lease of an environment that has answered: waits until it is idle again, for at
    /// most `limit`. One that is not by then is broken, and so is one that ended.
    pub(crate) async fn give_back(mut self, limit: Duration) {
        let mut status = self.environment.status();
        let settled =
            async { status.wait_for(|status| *status != Status::Busy).await.map(|status| *status) };
        if let Ok(Ok(Status::Idle)) = timeout(limit, settled).await {
            self.held = Held::Over;
            self.tell(Message::Returned(self.id)).await;
        }
    }

    async fn tell(&self, message: Message) {
        // A pool that is gone has no environments to hear about.
        drop(self.pool.send(message).await);
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let message = match self.held {
            Held::Unused => Message::Returned(self.id),
            Held::Used => Message::Broken(self.id),
            Held::Over => return,
        };
        if let Err(TrySendError::Full(message)) = self.pool.try_send(message) {
            // A drop cannot wait for room, but a task can.
            let pool = self.pool.clone();
            let told = async move { drop(pool.send(message).await) };
            if let Ok(runtime) = tokio::runtime::Handle::try_current() {
                let _guard = runtime.enter();
                cresset_ambient::spawn(TaskKind("lease return"), told);
            }
        }
    }
}
