//! The resources of all accounts: in memory, where reading finds them, and in the store, where each
//! change is before it is answered. Changes happen one after the other, so that what one of them has
//! checked still holds when it is written.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use bytes::Bytes;
use cresset_ambient::{TaskKind, spawn};
use cresset_aws::ServiceError;
use cresset_store::{Expected, Key, Records};
use serde::{Deserialize, Serialize};
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::Error;
use super::record::read_all;
use super::resources::{Account, InstanceProfile, Policy, Resource, Role, User, folded};

/// The format of the records that this program writes; it reads no newer one.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Written<'a, T> {
    format: u32,
    resource: &'a T,
}

#[derive(Deserialize)]
struct Found<T> {
    resource: T,
}

#[derive(Deserialize)]
struct Format {
    format: u32,
}

#[derive(Debug)]
pub(super) struct Ledger {
    records: Arc<dyn Records>,
    accounts: RwLock<HashMap<String, Account>>,
    turn: Arc<Mutex<()>>,
}

/// The right to change an account, until it is dropped.
#[derive(Debug)]
pub(super) struct Turn {
    ledger: Arc<Ledger>,
    account: String,
    guard: OwnedMutexGuard<()>,
}

impl Ledger {
    /// Reads all resources of the store.
    pub(super) async fn open(records: Arc<dyn Records>) -> Result<Self, Error> {
        let mut accounts = HashMap::new();
        load::<Role>(&*records, &mut accounts).await?;
        load::<User>(&*records, &mut accounts).await?;
        load::<Policy>(&*records, &mut accounts).await?;
        load::<InstanceProfile>(&*records, &mut accounts).await?;
        Ok(Self { records, accounts: RwLock::new(accounts), turn: Arc::default() })
    }

    /// What `look` sees in an account.
    pub(super) fn read<R>(&self, account: &str, look: impl FnOnce(&Account) -> R) -> R {
        let accounts: RwLockReadGuard<'_, _> =
            self.accounts.read().unwrap_or_else(PoisonError::into_inner);
        match accounts.get(account) {
            Some(account) => look(account),
            None => look(&Account::default()),
        }
    }

    /// Waits until nobody else changes anything.
    ///
    /// # Cancel safety
    /// Dropping the future gives up the place in the queue.
    pub(super) async fn turn(self: &Arc<Self>, account: &str) -> Turn {
        let guard = Arc::clone(&self.turn).lock_owned().await;
        Turn { ledger: Arc::clone(self), account: account.to_owned(), guard }
    }

    fn show<T: Resource>(&self, account: &str, name: &str, resource: Option<Arc<T>>) {
        let mut accounts = self.accounts.write().unwrap_or_else(PoisonError::into_inner);
        let shelf = T::shelf_mut(accounts.entry(account.to_owned()).or_default());
        match resource {
            Some(resource) => shelf.insert(folded(name), resource),
            None => shelf.remove(&folded(name)),
        };
    }

    /// Writes a resource, or removes it, and shows what the store has then. If nobody knows whether
    /// the write has happened, the store is asked.
    async fn settle<T: Resource>(
        &self,
        account: &str,
        resource: Arc<T>,
        is_kept: bool,
    ) -> Result<(), Error> {
        let head = resource.head();
        let record = record_of::<T>(account, &head.id.to_string())?;
        let done = if is_kept {
            let bytes = encode(&record, &*resource)?;
            self.records.put(&record, bytes, Expected::Any).await.map(drop)
        } else {
            self.records.delete(&record, Expected::Any).await
        };
        let Err(source) = done else {
            self.show(account, &head.name, is_kept.then(|| Arc::clone(&resource)));
            return Ok(());
        };
        let stored = self.records.get(&record).await.map_err(Error::resources("read back"))?;
        let stored = stored.map(|record| decode::<T>(&record.key, &record.value)).transpose()?;
        self.show(account, &head.name, stored.map(Arc::new));
        Err(Error::Resources { verb: "write", source })
    }
}

impl Turn {
    pub(super) fn read<R>(&self, look: impl FnOnce(&Account) -> R) -> R {
        self.ledger.read(&self.account, look)
    }

    /// # Cancel safety
    /// A dropped call may still write; then it is shown too.
    pub(super) async fn put<T: Resource>(self, resource: T) -> Result<Arc<T>, ServiceError> {
        let resource = Arc::new(resource);
        self.settled(Arc::clone(&resource), true).await?;
        Ok(resource)
    }

    /// # Cancel safety
    /// A dropped call may still delete; then it is gone from sight too.
    pub(super) async fn delete<T: Resource>(self, resource: Arc<T>) -> Result<(), ServiceError> {
        self.settled(resource, false).await
    }

    async fn settled<T: Resource>(
        self,
        resource: Arc<T>,
        is_kept: bool,
    ) -> Result<(), ServiceError> {
        let Self { ledger, account, guard } = self;
        // A task of its own, since the client may leave while the store writes.
        let written = spawn(TaskKind("iam change"), async move {
            let done = ledger.settle(&account, resource, is_kept).await;
            drop(guard);
            done
        });
        written.await.map_err(ServiceError::internal)?.map_err(ServiceError::internal)
    }
}

async fn load<T: Resource>(
    records: &dyn Records,
    accounts: &mut HashMap<String, Account>,
) -> Result<(), Error> {
    let prefix = format!("iam/{}", T::FOLDER);
    let error = |verb, source| Error::Resources { verb, source };
    read_all(records, &prefix, error, |record| {
        let resource: T = decode(&record.key, &record.value)?;
        let account = record.key.segments().nth(2).unwrap_or_default().to_owned();
        let shelf = T::shelf_mut(accounts.entry(account).or_default());
        shelf.insert(folded(&resource.head().name), Arc::new(resource));
        Ok(())
    })
    .await
}

fn record_of<T: Resource>(account: &str, id: &str) -> Result<Key, Error> {
    Key::new(format!("iam/{}/{account}/{id}", T::FOLDER)).map_err(Error::resources("name"))
}

fn encode<T: Resource>(record: &Key, resource: &T) -> Result<Bytes, Error> {
    let bytes = serde_json::to_vec(&Written { format: FORMAT, resource });
    bytes.map(Bytes::from).map_err(|source| Error::Unwritable { key: record.to_string(), source })
}

fn decode<T: Resource>(key: &Key, bytes: &[u8]) -> Result<T, Error> {
    let unreadable = |source| Error::Unreadable { key: key.to_string(), source };
    let Format { format } = serde_json::from_slice(bytes).map_err(unreadable)?;
    if format > FORMAT {
        return Err(Error::Newer { key: key.to_string(), found: format, supported: FORMAT });
    }
    let Found { resource } = serde_json::from_slice(bytes).map_err(unreadable)?;
    Ok(resource)
}
