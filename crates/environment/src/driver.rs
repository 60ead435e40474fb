//! One task owns one environment: it takes requests from the mailbox, one at a time, and leads the
//! environment from phase to phase until it has ended.

use std::sync::{Arc, OnceLock};

use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::Instant;
use tracing::Instrument as _;

use crate::environments::Shared;
use crate::initialize::{Allowance, Initialized};
use crate::logs::report::{self, InitPhase};
use crate::phase::{Ended, Phase, Rest, Stopped};
use crate::premises::Premises;
use crate::publish::{Publisher, Status};
use crate::{Blank, Error, FunctionSpec, Invocation, Outcome, ShutdownReason};

/// An invocation on its way to the driver. Its reply is dropped where the environment ends first.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) invocation: Invocation,
    pub(crate) reply: oneshot::Sender<Result<Outcome, Error>>,
}

#[derive(Debug)]
pub(crate) struct Driver {
    pub(crate) shared: Arc<Shared>,
    pub(crate) spec: Arc<FunctionSpec>,
    pub(crate) id: String,
    pub(crate) publisher: Publisher,
    /// Told before the environment ends of itself.
    pub(crate) cause: Arc<OnceLock<Arc<Error>>>,
}

/// What the outside wants of the environment.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) requests: mpsc::Receiver<Request>,
    pub(crate) stop: watch::Receiver<Option<ShutdownReason>>,
    /// Taken from the mailbox before its turn.
    pub(crate) waiting: Option<Request>,
}

impl Driver {
    /// Unread requests are dropped when the environment ends: the function has not seen them.
    pub(crate) async fn run(self, blank: Blank, mut desk: Desk) {
        let span = tracing::info_span!(
            "environment",
            environment.id = self.id,
            function = self.spec.function_name,
            version = self.spec.function_version,
        );
        async move {
            let cause = Arc::clone(&self.cause);
            let Ended { premises, cause: error } = Box::pin(self.live(blank, &mut desk)).await;
            if let Some(error) = error {
                tracing::warn!(
                    error = &error as &(dyn std::error::Error + 'static),
                    "environment failed"
                );
                // It is told once, for the environment ends once.
                drop(cause.set(Arc::new(error)));
            }
            drop(desk);
            premises.destroy().await;
            tracing::debug!("environment ended");
        }
        .instrument(span)
        .await;
    }

    async fn live(self, blank: Blank, desk: &mut Desk) -> Ended {
        let mut phase = self.begin(blank, desk).await;
        loop {
            phase = match phase {
                Phase::Stopped(stopped) => {
                    stopped.premises.publisher.publish(Status::Idle);
                    match desk.request().await {
                        Some(request) => stopped.serve(request, desk.shutdown()).await,
                        None => Phase::ended(stopped.premises),
                    }
                }
                Phase::Ready(mut ready) => {
                    if ready.is_retired() {
                        return Ended { premises: ready.premises, cause: None };
                    }
                    ready.premises.publisher.publish(Status::Idle);
                    tokio::select! {
                        biased;
                        request = desk.request() => match request {
                            Some(request) => ready.serve(request, desk.shutdown()).await,
                            None => Phase::ended(ready.premises),
                        },
                        rest = ready.rest() => match rest {
                            Rest::ProcessEnded => ready.reset().await,
                            Rest::Retired => Phase::ended(ready.premises),
                        },
                    }
                }
                Phase::Ended(ended) => return ended,
            };
        }
    }

    /// Puts the function in, and runs the first Init.
    async fn begin(self, blank: Blank, desk: &mut Desk) -> Phase {
        let Self { shared, spec, id, publisher, .. } = self;
        let timeout = shared.settings.init_timeout;
        let mut premises = Premises::new(shared, spec, id, publisher, blank);
        if let Err(error) = premises.assign().await {
            return Phase::Ended(Ended { premises, cause: Some(error) });
        }
        let (version, arn) = premises.spec.runtime_version();
        premises.journal.write(report::init_start(&version, &arn));
        let deadline = Instant::now() + timeout;
        let allowance = Allowance { phase: InitPhase::Init, deadline, timeout };
        match (Stopped { premises }).initialize(allowance, desk.abandoned()).await {
            Initialized::Ready(ready) => Phase::Ready(ready),
            Initialized::Failed(stopped, _told_by_the_log) => Phase::Stopped(stopped),
            Initialized::Ended(ended) => Phase::Ended(ended),
        }
    }
}

impl Desk {
    /// The next request; `None` when there will be none: a shutdown, or every handle is gone.
    ///
    /// # Cancel safety
    /// No request is lost.
    async fn request(&mut self) -> Option<Request> {
        let Self { requests, stop, waiting } = self;
        let next = async {
            match waiting.take() {
                Some(request) => Some(request),
                None => requests.recv().await,
            }
        };
        tokio::select! {
            // After a shutdown nothing is begun.
            biased;
            () = stopped(stop) => None,
            request = next => request,
        }
    }

    /// Resolves when the environment is to be shut down, whatever it does.
    fn shutdown(&self) -> impl Future<Output = ()> + use<> {
        let mut stop = self.stop.clone();
        async move { stopped(&mut stop).await }
    }

    /// Resolves when nobody will need what is being prepared: at a shutdown, or when every handle is
    /// gone and none has left a request.
    async fn abandoned(&mut self) {
        let Self { requests, stop, waiting } = self;
        let everybody_left = async {
            if waiting.is_none() {
                *waiting = requests.recv().await;
            }
            if waiting.is_some() {
                std::future::pending::<()>().await;
            }
        };
        tokio::select! {
            () = stopped(stop) => {}
            () = everybody_left => {}
        }
    }
}

/// Resolves when a shutdown is asked for. Handles that are gone do not ask.
async fn stopped(stop: &mut watch::Receiver<Option<ShutdownReason>>) {
    let reason = stop.wait_for(Option::is_some).await.map(|reason| *reason);
    match reason {
        Ok(reason) => tracing::debug!(?reason, "environment is to be shut down"),
        Err(_no_handles) => std::future::pending().await,
    }
}
