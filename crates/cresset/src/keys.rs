//! The gateway asks about access keys, and `iam` knows them, and whose they are.

use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::{Clock, TaskKind, epoch_millis, spawn};
use cresset_aws::auth::{Credentials, KnownKey};
use cresset_services::iam::{AccessKeys, Iam};
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tracing::warn;

use crate::report;

/// How often the uses of keys are written.
const WRITTEN_EVERY: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub(crate) struct KnownKeys {
    pub(crate) keys: Arc<AccessKeys>,
    pub(crate) iam: Arc<Iam>,
    pub(crate) clock: Clock,
}

impl Credentials for KnownKeys {
    fn find(&self, access_key: &str) -> Option<KnownKey> {
        let key = self.keys.find(access_key).filter(|key| key.status.is_active())?;
        let secret = key.secret.expose().to_owned();
        let identity = self.iam.identity(&key.principal);
        Some(KnownKey { secret, token: None, expires: None, identity })
    }

    fn used(&self, access_key: &str, service: &str, region: &str) {
        self.keys.note_use(access_key, epoch_millis(self.clock.now()), service, region);
    }
}

/// Writes the uses of keys, until it is stopped.
#[derive(Debug)]
pub(crate) struct UseWriter {
    keys: Arc<AccessKeys>,
    writing: JoinHandle<()>,
}

impl UseWriter {
    pub(crate) fn start(keys: Arc<AccessKeys>) -> Self {
        let written = Arc::clone(&keys);
        let writing = spawn(TaskKind("uses of access keys"), async move {
            loop {
                sleep(WRITTEN_EVERY).await;
                store(&written).await;
            }
        });
        Self { keys, writing }
    }

    /// Writes what is left.
    pub(crate) async fn stop(self) {
        self.writing.abort();
        store(&self.keys).await;
    }
}

async fn store(keys: &AccessKeys) {
    if let Err(error) = keys.store_uses().await {
        warn!(error = report::chain(&error), "the last uses of access keys are not on disk");
    }
}
