//! From Creating to Enabled, from Deleting to gone: what a request has accepted comes about, and then
//! the mapping says so. The queue is in the records themselves, as it is for functions
//! ([`crate::preparation`]).

use std::sync::Weak;
use std::time::Duration;

use cresset_aws::ServiceError;
use tokio::sync::mpsc;
use tokio::time::sleep;
use tracing::error;

use super::document::MappingKey;
use crate::core::Core;
use crate::stop::Stop;

/// Between attempts to write the outcome, when the store fails.
const FIRST_RETRY: Duration = Duration::from_millis(100);
const LAST_RETRY: Duration = Duration::from_secs(5);

/// Settles mappings until the control plane is dropped or stopped.
///
/// # Cancel safety
/// What was not written is settled after the next start.
pub(crate) async fn settle(
    core: Weak<Core>,
    mut queue: mpsc::Receiver<MappingKey>,
    mut stop: Stop,
) {
    loop {
        // Stopping comes first: what waits in the queue is in the records, too.
        let key = tokio::select! {
            biased;
            () = stop.stopped() => return,
            key = queue.recv() => key,
        };
        let (Some(key), Some(core)) = (key, core.upgrade()) else { return };
        tokio::select! {
            biased;
            () = stop.stopped() => return,
            () = settle_one(&core, &key) => {}
        }
    }
}

async fn settle_one(core: &Core, key: &MappingKey) {
    let mut pause = FIRST_RETRY;
    while let Err(error) = try_to_settle(core, key).await {
        error!(error = &error as &dyn std::error::Error, mapping = %key.arn(), "cannot write the state");
        sleep(pause).await;
        pause = LAST_RETRY.min(pause * 2);
    }
}

async fn try_to_settle(core: &Core, key: &MappingKey) -> Result<(), ServiceError> {
    let mut change = core.mappings.change().await;
    let Some(current) = change.current(key).await? else { return Ok(()) };
    if current.document.state.is_settled() {
        return Ok(());
    }
    match current.document.settled() {
        Some(settled) => change.write(key, Some(current.revision), settled).await.map(drop),
        None => change.delete(key, current.revision).await,
    }
}
