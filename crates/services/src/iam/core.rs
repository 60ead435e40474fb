//! IAM as a service: what all its operations have in common.

use std::sync::Arc;

use cresset_ambient::Clock;
use cresset_aws::ServiceError;
use cresset_aws::iam::types::Tag;
use cresset_store::Records;

use super::ledger::Ledger;
use super::resources::{Account, Head, Resource, find};
use super::unique_id::{IdKind, UniqueId};
use super::{AccessKeys, Error, tags};

/// Roles, users, managed policies and instance profiles of all accounts.
#[derive(Debug)]
pub struct Iam {
    pub(super) ledger: Arc<Ledger>,
    pub(super) keys: Arc<AccessKeys>,
    clock: Clock,
}

impl Iam {
    /// Reads all resources of the store. The keys are those of its users.
    pub async fn open(
        records: Arc<dyn Records>,
        keys: Arc<AccessKeys>,
        clock: Clock,
    ) -> Result<Self, Error> {
        let ledger = Arc::new(Ledger::open(records).await?);
        Ok(Self { ledger, keys, clock })
    }

    /// Milliseconds since 1970.
    pub(super) fn millis(&self) -> u64 {
        cresset_ambient::epoch_millis(self.clock.now())
    }

    /// Seconds since 1970.
    pub(super) fn now(&self) -> u64 {
        self.millis() / 1_000
    }

    /// The head of a new resource.
    pub(super) fn head(
        &self,
        kind: IdKind,
        name: &str,
        path: Option<String>,
        tags: Option<Vec<Tag>>,
    ) -> Result<Head, ServiceError> {
        Ok(Head {
            id: UniqueId::random(kind),
            name: name.to_owned(),
            path: path.unwrap_or_else(|| "/".to_owned()),
            created: self.now(),
            tags: tags::of(tags)?,
        })
    }

    pub(super) fn found<T: Resource>(
        &self,
        account: &str,
        name: &str,
    ) -> Result<Arc<T>, ServiceError> {
        self.ledger.read(account, |all| found(all, name))
    }

    /// Makes a resource, unless there is one of its name.
    pub(super) async fn made<T: Resource>(
        &self,
        account: &str,
        resource: T,
        exists: impl FnOnce(&str) -> ServiceError,
    ) -> Result<Arc<T>, ServiceError> {
        let turn = self.ledger.turn(account).await;
        let name = resource.head().name.clone();
        match turn.read(|all| find::<T>(all, &name)) {
            Some(_) => Err(exists(&name)),
            None => turn.put(resource).await,
        }
    }

    pub(super) async fn changed<T: Resource>(
        &self,
        account: &str,
        name: &str,
        change: impl FnOnce(&mut T) -> Result<(), ServiceError>,
    ) -> Result<Arc<T>, ServiceError> {
        let turn = self.ledger.turn(account).await;
        let mut resource = T::clone(&*turn.read(|all| found::<T>(all, name))?);
        change(&mut resource)?;
        turn.put(resource).await
    }

    /// Deletes a resource, unless `check` finds that something still needs it.
    pub(super) async fn dropped<T: Resource>(
        &self,
        account: &str,
        name: &str,
        check: impl FnOnce(&Account, &T) -> Result<(), ServiceError>,
    ) -> Result<(), ServiceError> {
        let turn = self.ledger.turn(account).await;
        let resource = turn.read(|all| {
            let resource = found::<T>(all, name)?;
            check(all, &resource)?;
            Ok::<_, ServiceError>(resource)
        })?;
        turn.delete(resource).await
    }
}

pub(super) fn found<T: Resource>(account: &Account, name: &str) -> Result<Arc<T>, ServiceError> {
    find(account, name).ok_or_else(|| T::missing(name))
}
