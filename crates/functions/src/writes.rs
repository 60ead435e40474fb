//! The durable steps. Each is one record, written or not as a whole, and in the index before it is
//! answered. After a step of which nobody knows whether it happened the function is doubtful, until
//! someone who has its turn has read it from the store.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use cresset_aws::ServiceError;
use cresset_store::{Expected, Key, Records, Revision};
use serde::Serialize;
use tokio::sync::mpsc;
use tracing::warn;

use crate::Error;
use crate::core::store_failed;
use crate::document::{AliasDocument, FunctionDocument, Stored, VersionDocument, encode};
use crate::index::{Function, Index};
use crate::load::load_one;
use crate::names::FunctionKey;
use crate::refusal::Refusal;
use crate::turns::Turn;

#[derive(Debug)]
pub(crate) struct Writes {
    records: Arc<dyn Records>,
    pub(crate) index: Index,
    doubtful: Mutex<HashSet<FunctionKey>>,
    preparations: mpsc::Sender<FunctionKey>,
}

impl Writes {
    pub(crate) fn new(
        records: Arc<dyn Records>,
        index: Index,
        preparations: mpsc::Sender<FunctionKey>,
    ) -> Self {
        Self { records, index, doubtful: Mutex::default(), preparations }
    }

    pub(crate) fn records(&self) -> &Arc<dyn Records> {
        &self.records
    }

    /// The function as the store has it.
    pub(crate) async fn current(&self, turn: &Turn) -> Result<Option<Arc<Function>>, ServiceError> {
        if self.is_doubtful(turn.key()) {
            self.reload(turn).await.map_err(ServiceError::internal)?;
        }
        Ok(self.index.find(turn.key()))
    }

    async fn reload(&self, turn: &Turn) -> Result<(), Error> {
        let key = turn.key();
        match load_one(&*self.records, key).await? {
            Some(function) => {
                let settled = function.configurations().all(|it| it.lifecycle.is_settled());
                self.index.publish(Arc::new(function));
                // Workers wait for turns, so nobody who has one may wait for them.
                if !settled && self.preparations.try_send(key.clone()).is_err() {
                    return Ok(());
                }
            }
            None => self.index.remove(key),
        }
        self.lock().remove(key);
        Ok(())
    }

    /// Has the function prepared. To be called without its turn, which the workers take.
    pub(crate) async fn enqueue(&self, key: &FunctionKey) {
        // Without a worker the control plane is stopping, and the next start begins with it.
        drop(self.preparations.send(key.clone()).await);
    }

    /// Whether the last write of this function may or may not have happened.
    pub(crate) fn is_doubtful(&self, key: &FunctionKey) -> bool {
        self.lock().contains(key)
    }

    /// Writes the function's own record, and shows `function` with it.
    pub(crate) async fn function(
        &self,
        turn: &Turn,
        before: Option<Revision>,
        mut function: Function,
    ) -> Result<Arc<Function>, ServiceError> {
        let record = self.named(function.key.record())?;
        let expected = before.map_or(Expected::Absent, Expected::At);
        function.stored.revision =
            self.put(turn, &record, &function.stored.document, expected).await?;
        let function = Arc::new(function);
        self.index.publish(Arc::clone(&function));
        Ok(function)
    }

    /// Writes a version. It is shown by the next write of the function, or with it.
    pub(crate) async fn version(
        &self,
        turn: &Turn,
        function: &FunctionDocument,
        version: VersionDocument,
        expected: Expected,
    ) -> Result<Arc<Stored<VersionDocument>>, ServiceError> {
        let record = self.named(function.version_record(version.number))?;
        let revision = self.put(turn, &record, &version, expected).await?;
        Ok(Arc::new(Stored { revision, document: version }))
    }

    /// Writes a version that is shown already, and shows it as it is now.
    pub(crate) async fn shown_version(
        &self,
        turn: &Turn,
        function: &Function,
        version: VersionDocument,
        before: Revision,
    ) -> Result<(), ServiceError> {
        let (document, number) = (function.document(), version.number);
        let version = self.version(turn, document, version, Expected::At(before)).await?;
        let mut function = function.clone();
        function.versions.insert(number, version);
        self.index.publish(Arc::new(function));
        Ok(())
    }

    /// Writes an alias, and shows it.
    pub(crate) async fn alias(
        &self,
        turn: &Turn,
        function: &Function,
        alias: AliasDocument,
        expected: Expected,
    ) -> Result<Arc<Stored<AliasDocument>>, ServiceError> {
        let record = self.named(function.document().alias_record(&alias.name))?;
        let revision = self.put(turn, &record, &alias, expected).await?;
        let alias = Arc::new(Stored { revision, document: alias });
        let mut function = function.clone();
        function.aliases.insert(alias.document.name.clone(), Arc::clone(&alias));
        self.index.publish(Arc::new(function));
        Ok(alias)
    }

    /// Deletes the function's own record, and with it all that it shows.
    pub(crate) async fn delete_function(
        &self,
        turn: &Turn,
        function: &Function,
    ) -> Result<(), ServiceError> {
        let record = self.named(function.key.record())?;
        self.delete(turn, &record, function.stored.revision).await?;
        self.index.remove(&function.key);
        Ok(())
    }

    /// Deletes a version's record, and shows `function` without it.
    pub(crate) async fn delete_version(
        &self,
        turn: &Turn,
        function: &Function,
        version: &Stored<VersionDocument>,
    ) -> Result<(), ServiceError> {
        let number = version.document.number;
        let record = self.named(function.document().version_record(number))?;
        self.delete(turn, &record, version.revision).await?;
        let mut function = function.clone();
        function.versions.remove(&number);
        self.index.publish(Arc::new(function));
        Ok(())
    }

    /// Deletes an alias' record, and shows `function` without it.
    pub(crate) async fn delete_alias(
        &self,
        turn: &Turn,
        function: &Function,
        alias: &Stored<AliasDocument>,
    ) -> Result<(), ServiceError> {
        let name = &alias.document.name;
        let record = self.named(function.document().alias_record(name))?;
        self.delete(turn, &record, alias.revision).await?;
        let mut function = function.clone();
        function.aliases.remove(name);
        self.index.publish(Arc::new(function));
        Ok(())
    }

    async fn put<T: Serialize>(
        &self,
        turn: &Turn,
        record: &Key,
        document: &T,
        expected: Expected,
    ) -> Result<Revision, ServiceError> {
        let bytes = encode(record, document).map_err(ServiceError::internal)?;
        match self.records.put(record, bytes, expected).await {
            Ok(revision) => Ok(revision),
            Err(error) => Err(self.failed(turn, "write", error).await),
        }
    }

    async fn delete(
        &self,
        turn: &Turn,
        record: &Key,
        revision: Revision,
    ) -> Result<(), ServiceError> {
        match self.records.delete(record, Expected::At(revision)).await {
            Ok(()) => Ok(()),
            Err(error) => Err(self.failed(turn, "delete", error).await),
        }
    }

    /// Nobody knows now what the store has; a record that somebody else changed is one of the
    /// reasons, since another server may share the store.
    async fn failed(
        &self,
        turn: &Turn,
        verb: &'static str,
        error: cresset_store::Error,
    ) -> ServiceError {
        self.lock().insert(turn.key().clone());
        if let Err(error) = self.reload(turn).await {
            warn!(error = &error as &dyn std::error::Error, "a function stays doubtful");
        }
        match error {
            cresset_store::Error::Conflict { .. } => {
                Refusal::UpdateInProgress { arn: turn.key().arn() }.into()
            }
            error => store_failed(verb, error),
        }
    }

    fn named(&self, key: Result<Key, cresset_store::Error>) -> Result<Key, ServiceError> {
        key.map_err(|source| ServiceError::internal(Error::store("name")(source)))
    }

    fn lock(&self) -> MutexGuard<'_, HashSet<FunctionKey>> {
        self.doubtful.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
