//! The gateway asks about keys: `iam` knows the lasting ones, and whose they are, and `sts` the temporary
//! ones that it has given. Those that were given to a function are good at its endpoint only.

use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::{Clock, TaskKind, epoch_millis, spawn};
use cresset_aws::auth::{Credentials, KnownKey};
use cresset_gateway::Session;
use cresset_services::iam::{AccessKeys, Iam};
use cresset_services::sts::Sts;
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tracing::warn;

use crate::report;

/// How often the uses of keys are written.
const WRITTEN_EVERY: Duration = Duration::from_secs(60);

/// The keys of the operator's port.
#[derive(Debug)]
pub(crate) struct KnownKeys {
    pub(crate) keys: Arc<AccessKeys>,
    pub(crate) iam: Arc<Iam>,
    pub(crate) sts: Arc<Sts>,
    pub(crate) clock: Clock,
}

impl Credentials for KnownKeys {
    fn find(&self, access_key: &str, token: Option<&str>) -> Option<KnownKey> {
        if token.is_some() {
            let given = self.sts.find(access_key, token);
            return given.filter(|given| confined_to(given).is_none());
        }
        let key = self.keys.find(access_key).filter(|key| key.status.is_active())?;
        let secret = key.secret.expose().to_owned();
        let identity = self.iam.identity(&key.principal);
        Some(KnownKey { secret, token: None, expires: None, identity })
    }

    fn used(&self, access_key: &str, service: &str, region: &str) {
        if self.keys.find(access_key).is_some() {
            self.keys.note_use(access_key, epoch_millis(self.clock.now()), service, region);
        }
    }
}

/// The keys of one execution environment: its own, and those that `sts` gave to whoever had it.
#[derive(Debug)]
pub(crate) struct EnvironmentKeys {
    pub(crate) session: Session,
    pub(crate) sts: Arc<Sts>,
}

impl Credentials for EnvironmentKeys {
    fn find(&self, access_key: &str, token: Option<&str>) -> Option<KnownKey> {
        let own = self.session.find(access_key, token);
        let confined = Some(self.session.secrets().access_key_id.as_str());
        let given = || {
            let given = self.sts.find(access_key, token);
            given.filter(|given| confined_to(given) == confined)
        };
        own.or_else(given)
    }
}

fn confined_to(key: &KnownKey) -> Option<&str> {
    key.identity.session.as_ref()?.confined_to.as_deref()
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
