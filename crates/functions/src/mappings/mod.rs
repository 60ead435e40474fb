//! Event source mappings: what a function is to be invoked for, from a queue, a stream or a broker.
//! They are kept here, checked, and shown; a mapping is a record of its own, and stays when its
//! function goes. Whoever reads the sources is told by it.

mod checks;
mod document;
mod filter;
mod operations;
mod refused;
mod settle;
mod source;
#[cfg(test)]
mod tests;
mod view;

use std::collections::{BTreeMap, HashSet};
use std::ops::Bound;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use cresset_aws::ServiceError;
use cresset_store::{Expected, Key, Records, Revision};
use tokio::sync::{Mutex, MutexGuard, mpsc};
use tracing::warn;

use crate::Error;
use crate::core::store_failed;
use crate::document::{Stored, decode, encode};
use crate::load::list;
use crate::refusal::Refusal;

pub(crate) use document::{Mapping, MappingKey};
pub(crate) use operations::*;
pub(crate) use settle::settle;

/// Mappings that wait to be settled; a request for one more waits with its answer.
const QUEUE: usize = 1024;

type Found = Arc<Stored<Mapping>>;

/// All mappings, in memory as the store has them.
#[derive(Debug)]
pub(crate) struct Mappings {
    records: Arc<dyn Records>,
    all: RwLock<BTreeMap<MappingKey, Found>>,
    /// Held by whoever changes one; mappings of whose last write nobody knows whether it happened.
    doubtful: Mutex<HashSet<MappingKey>>,
    unsettled: mpsc::Sender<MappingKey>,
}

/// The right to change mappings, one at a time.
pub(crate) struct Change<'a> {
    mappings: &'a Mappings,
    doubtful: MutexGuard<'a, HashSet<MappingKey>>,
}

impl Mappings {
    /// Reads all mappings. What is sent to the receiver is to be settled.
    pub(crate) async fn open(
        records: Arc<dyn Records>,
    ) -> Result<(Self, mpsc::Receiver<MappingKey>), Error> {
        let mut all = BTreeMap::new();
        for record in list(&*records, "event-source-mappings").await? {
            let Some(key) = MappingKey::of_record(&record.key) else { continue };
            all.insert(key, Arc::new(decode::<Mapping>(&record)?));
        }
        let (unsettled, queue) = mpsc::channel(QUEUE);
        let doubtful = Mutex::default();
        Ok((Self { records, all: RwLock::new(all), doubtful, unsettled }, queue))
    }

    /// The mappings whose changes had not come about when they were read.
    pub(crate) fn unsettled(&self) -> Vec<MappingKey> {
        let all = self.read();
        let unsettled = all.iter().filter(|(_, it)| !it.document.state.is_settled());
        unsettled.map(|(key, _)| key.clone()).collect()
    }

    /// Has the mapping settled. To be called by nobody who may change mappings.
    pub(crate) async fn enqueue(&self, key: MappingKey) {
        // Without a worker the control plane is stopping, and the next start begins with it.
        drop(self.unsettled.send(key).await);
    }

    pub(crate) fn find(&self, key: &MappingKey) -> Option<Found> {
        self.read().get(key).map(Arc::clone)
    }

    /// The account's mappings in the region, by id, after `last`.
    fn after(&self, account: &str, region: &str, last: &str) -> Vec<(MappingKey, Found)> {
        let start = MappingKey {
            account: account.to_owned(),
            region: region.to_owned(),
            id: last.to_owned(),
        };
        let all = self.read();
        let own = all
            .range((Bound::Excluded(start), Bound::Unbounded))
            .take_while(|(key, _)| key.account == account && key.region == region);
        own.map(|(key, found)| (key.clone(), Arc::clone(found))).collect()
    }

    fn read(&self) -> RwLockReadGuard<'_, BTreeMap<MappingKey, Found>> {
        self.all.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until nobody else changes mappings.
    pub(crate) async fn change(&self) -> Change<'_> {
        Change { mappings: self, doubtful: self.doubtful.lock().await }
    }
}

impl Change<'_> {
    /// The mapping as the store has it.
    pub(crate) async fn current(
        &mut self,
        key: &MappingKey,
    ) -> Result<Option<Found>, ServiceError> {
        if self.doubtful.contains(key) {
            self.reload(key).await.map_err(ServiceError::internal)?;
            self.doubtful.remove(key);
        }
        Ok(self.mappings.find(key))
    }

    /// Writes a mapping, and shows it.
    pub(crate) async fn write(
        &mut self,
        key: &MappingKey,
        before: Option<Revision>,
        mapping: Mapping,
    ) -> Result<Found, ServiceError> {
        let record = named(key)?;
        let bytes = encode(&record, &mapping).map_err(ServiceError::internal)?;
        let expected = before.map_or(Expected::Absent, Expected::At);
        match self.mappings.records.put(&record, bytes, expected).await {
            Ok(revision) => {
                let found = Arc::new(Stored { revision, document: mapping });
                self.show(key, Some(Arc::clone(&found)));
                Ok(found)
            }
            Err(error) => Err(self.failed(key, "write", error).await),
        }
    }

    async fn delete(&mut self, key: &MappingKey, before: Revision) -> Result<(), ServiceError> {
        match self.mappings.records.delete(&named(key)?, Expected::At(before)).await {
            Ok(()) => {
                self.show(key, None);
                Ok(())
            }
            Err(error) => Err(self.failed(key, "delete", error).await),
        }
    }

    /// Nobody knows now what the store has.
    async fn failed(
        &mut self,
        key: &MappingKey,
        verb: &'static str,
        error: cresset_store::Error,
    ) -> ServiceError {
        if let Err(error) = self.reload(key).await {
            warn!(error = &error as &dyn std::error::Error, "a mapping stays doubtful");
            self.doubtful.insert(key.clone());
        }
        match error {
            cresset_store::Error::Conflict { .. } => {
                Refusal::UpdateInProgress { arn: key.arn() }.into()
            }
            error => store_failed(verb, error),
        }
    }

    async fn reload(&self, key: &MappingKey) -> Result<(), Error> {
        let record = key.record().map_err(Error::store("name"))?;
        let found = self.mappings.records.get(&record).await.map_err(Error::store("read"))?;
        let found = found.map(|record| decode(&record).map(Arc::new)).transpose()?;
        self.show(key, found);
        Ok(())
    }

    fn show(&self, key: &MappingKey, found: Option<Found>) {
        let mut all = self.mappings.all.write().unwrap_or_else(PoisonError::into_inner);
        match found {
            Some(found) => all.insert(key.clone(), found),
            None => all.remove(key),
        };
    }
}

fn named(key: &MappingKey) -> Result<Key, ServiceError> {
    key.record().map_err(|source| ServiceError::internal(Error::store("name")(source)))
}
