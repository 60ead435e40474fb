//! One invocation, from the permit to the moment its environment is idle again. It is a task of
//! its own, so that it runs on when nobody waits for its answer any more.

use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::TaskKind;
use cresset_environment::{Invocation, Outcome};
use tokio::sync::oneshot;
use tracing::{Instrument as _, Span, debug};

use crate::admission::Permit;
use crate::error::Error;
use crate::pool::{Failure, Lease, Starter};
use crate::pools::{Address, Pools};

/// What the environment may take beyond the function's own timeout, before it is taken for broken:
/// an Init that is run again, and the end of its processes.
const ALLOWANCE: Duration = Duration::from_secs(30);

/// What one invocation needs.
#[derive(Debug)]
pub(crate) struct Run<S> {
    pub(crate) pools: Arc<Pools>,
    pub(crate) slot: String,
    pub(crate) key: String,
    /// Makes the starter of a pool that is not open yet.
    pub(crate) starter: S,
    pub(crate) timeout: Duration,
    pub(crate) permit: Permit,
    pub(crate) invocation: Invocation,
}

impl<S> Run<S>
where
    S: Fn() -> Arc<dyn Starter> + Send + Sync + 'static,
{
    /// Runs it in a task and returns what the caller is to be told.
    ///
    /// # Cancel safety
    /// The invocation runs on when the future is dropped.
    pub(crate) async fn detached(self) -> Result<Outcome, Error> {
        let (reply, outcome) = oneshot::channel();
        cresset_ambient::spawn(TaskKind("invocation"), self.run(reply).in_current_span());
        outcome.await.unwrap_or(Err(Error::Abandoned))
    }

    async fn run(mut self, reply: oneshot::Sender<Result<Outcome, Error>>) {
        match self.serve().await {
            Ok((outcome, lease)) => {
                self.permit.answered();
                if reply.send(Ok(outcome)).is_err() {
                    debug!("the client has left before the answer");
                }
                lease.give_back(self.limit()).await;
            }
            Err(error) => drop(reply.send(Err(error))),
        }
        // The permit is given back here: the environment is idle again, or gone.
    }

    /// An environment that ended before the function saw the event is no reason to fail: once,
    /// another one is tried.
    async fn serve(&self) -> Result<(Outcome, Lease), Error> {
        match self.attempt().await {
            Err(Failure::NotDelivered) => {
                debug!("the environment ended before the event; trying another");
                self.attempt().await.map_err(Failure::into_error)
            }
            settled => settled.map_err(Failure::into_error),
        }
    }

    async fn attempt(&self) -> Result<(Outcome, Lease), Failure> {
        let address = Address { slot: &self.slot, key: &self.key };
        let lease = self.pools.lease(address, &self.starter).await;
        let mut lease = lease.map_err(Failure::Final)?;
        Span::current()
            .record("environment.id", lease.environment_id())
            .record("cold_start", lease.is_first());
        let outcome = lease.invoke(self.invocation.clone(), self.limit()).await?;
        Ok((outcome, lease))
    }

    fn limit(&self) -> Duration {
        self.timeout + ALLOWANCE
    }
}
