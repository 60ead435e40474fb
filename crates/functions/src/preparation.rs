//! From Pending to Active: what a request has accepted is made ready to run, and then its state says so.
//!
//! The queue is in the records themselves: a function whose lifecycle is not settled is to be
//! prepared, and whoever opens the control plane begins with those. The channel only says which to
//! look at now. A worker that is stopped leaves the function as it was.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Weak};
use std::time::Duration;

use cresset_ambient::random;
use cresset_aws::ServiceError;
use cresset_runtimes::Error as RuntimesError;
use cresset_store::{Digest, Expected};
use tokio::sync::{Mutex, mpsc};
use tokio::time::sleep;
use tracing::{debug, error};

use crate::core::Core;
use crate::document::{Configuration, Failure, FailureKind, Lifecycle, VersionDocument};
use crate::housekeeping::Chore;
use crate::index::Function;
use crate::names::FunctionKey;
use crate::stop::Stop;

/// Functions that wait for a worker; a request for one more waits with its answer.
pub(crate) const QUEUE: usize = 1024;

/// Between attempts to write the outcome, when the store fails.
const FIRST_RETRY: Duration = Duration::from_millis(100);
const LAST_RETRY: Duration = Duration::from_secs(5);

/// By a configuration's package and layers.
type Outcomes = HashMap<(Digest, Vec<Digest>), Result<(), Failure>>;

/// Prepares functions until the control plane is dropped or stopped. Several workers share a queue.
///
/// # Cancel safety
/// What was not written is prepared again after the next start.
pub(crate) async fn work(
    core: Weak<Core>,
    queue: Arc<Mutex<mpsc::Receiver<FunctionKey>>>,
    mut stop: Stop,
) {
    loop {
        // Stopping comes first: what waits in the queue is in the records, too.
        let key = tokio::select! {
            biased;
            () = stop.stopped() => return,
            key = async { queue.lock().await.recv().await } => key,
        };
        let (Some(key), Some(core)) = (key, core.upgrade()) else { return };
        tokio::select! {
            biased;
            () = stop.stopped() => return,
            () = prepare(&core, &key) => {}
        }
    }
}

async fn prepare(core: &Core, key: &FunctionKey) {
    let Some(function) = core.writes.index.find(key) else { return };
    let outcomes = unpack(core, &function).await;
    let mut pause = FIRST_RETRY;
    while let Err(error) = settle(core, key, &outcomes).await {
        error!(error = &error as &dyn std::error::Error, function = %key.arn(), "cannot write the state");
        sleep(pause).await;
        pause = LAST_RETRY.min(pause * 2);
    }
}

/// Unpacks everything that is not settled.
async fn unpack(core: &Core, function: &Function) -> Outcomes {
    let mut outcomes = Outcomes::new();
    for configuration in function.configurations().filter(|it| !it.lifecycle.is_settled()) {
        let content = (configuration.code, configuration.layer_codes());
        if let Entry::Vacant(place) = outcomes.entry(content) {
            let outcome = unpack_one(core, configuration).await;
            place.insert(outcome.map_err(|error| failure(function, &error)));
        }
    }
    outcomes
}

async fn unpack_one(core: &Core, configuration: &Configuration) -> Result<(), RuntimesError> {
    core.code.ensure(&configuration.code).await?;
    core.code.ensure_layers(&configuration.layer_codes()).await.map(drop)
}

/// The client learns what it can mend; the rest is for the log.
fn failure(function: &Function, error: &RuntimesError) -> Failure {
    error!(
        error = error as &dyn std::error::Error,
        function = %function.key.arn(),
        "cannot prepare the code"
    );
    match error {
        RuntimesError::Archive { source, .. } => {
            Failure { kind: FailureKind::InvalidZipFile, reason: source.to_string() }
        }
        _ => Failure {
            kind: FailureKind::InternalError,
            reason: "The deployment package could not be prepared; the server's log says why."
                .to_owned(),
        },
    }
}

/// Writes the outcomes: versions first, the function's own record last.
async fn settle(core: &Core, key: &FunctionKey, outcomes: &Outcomes) -> Result<(), ServiceError> {
    let turn = core.turns.take(key).await;
    let Some(current) = core.writes.current(&turn).await? else { return Ok(()) };
    let mut function = Function::clone(&current);
    for version in current.versions.values() {
        let Some(configuration) = settled(&version.document.configuration, outcomes) else {
            continue;
        };
        let document = VersionDocument { configuration, ..version.document.clone() };
        let (number, expected) = (document.number, Expected::At(version.revision));
        let written = core.writes.version(&turn, current.document(), document, expected).await?;
        function.versions.insert(number, written);
    }
    if let Some(configuration) = settled(&current.document().latest, outcomes) {
        let document = &mut function.stored.document;
        if configuration.lifecycle == Lifecycle::Ready {
            document.serving = None;
        }
        document.latest = configuration;
        core.writes.function(&turn, Some(current.stored.revision), function).await?;
    } else {
        core.writes.index.publish(Arc::new(function));
    }
    drop(turn);
    debug!(function = %key.arn(), "prepared");
    if let Some(serving) = &current.document().serving {
        core.housekeeping.leave(Chore::Code(serving.codes().collect()));
    }
    Ok(())
}

/// The configuration with its outcome, if it waits for one that is there.
fn settled(configuration: &Configuration, outcomes: &Outcomes) -> Option<Configuration> {
    let outcome = outcomes.get(&(configuration.code, configuration.layer_codes()))?;
    if configuration.lifecycle.is_settled() {
        return None;
    }
    let mut settled = configuration.clone();
    settled.lifecycle = configuration.lifecycle.settled(outcome.clone());
    settled.revision = random::uuid().to_string();
    Some(settled)
}
