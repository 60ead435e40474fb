//! The long-lived access keys of this server. All are in memory, where every request finds its own
//! without waiting for the disk; each change is on disk before it is answered.
//!
//! A secret is stored as it is, since a signature can only be checked by who has it: records are
//! readable by the server's user alone.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use cresset_store::{Expected, Key, Records};
use serde::{Deserialize, Serialize};

use super::key_uses::{KeyUses, LastUse};
use super::record::{decode, encode, read_all};
use super::secret::random_id;
use super::{Error, Principal, Secret};

const PREFIX: &str = "iam/access-keys";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessKey {
    /// `AKIA…`, twenty characters.
    pub id: String,
    pub principal: Principal,
    pub secret: Secret,
    /// Milliseconds since 1970.
    pub created: u64,
    pub status: KeyStatus,
}

/// Whether requests are accepted with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum KeyStatus {
    #[default]
    Active,
    Inactive,
}

impl KeyStatus {
    pub fn is_active(&self) -> bool {
        matches!(self, Self::Active)
    }
}

#[derive(Debug)]
pub struct AccessKeys {
    records: Arc<dyn Records>,
    keys: RwLock<BTreeMap<String, Arc<AccessKey>>>,
    uses: KeyUses,
}

impl AccessKeys {
    /// Reads all keys of the store.
    pub async fn open(records: Arc<dyn Records>) -> Result<Self, Error> {
        let mut keys = BTreeMap::new();
        let error = |verb, source| Error::Store { verb, source };
        read_all(&*records, PREFIX, error, |record| {
            let key = decode(&record)?;
            keys.insert(key.id.clone(), Arc::new(key));
            Ok(())
        })
        .await?;
        let uses = KeyUses::open(Arc::clone(&records), |id| keys.contains_key(id)).await?;
        Ok(Self { records, keys: RwLock::new(keys), uses })
    }

    /// Makes a key of this principal; `created` is in milliseconds since 1970. It is good, and on
    /// disk, when this returns.
    ///
    /// # Cancel safety
    /// A dropped call may still store the key; nobody knows its secret, and a restart lists it.
    pub async fn create(
        &self,
        principal: Principal,
        created: u64,
    ) -> Result<Arc<AccessKey>, Error> {
        let secret = Secret::random();
        let status = KeyStatus::Active;
        self.put(AccessKey { id: random_id(), principal, secret, created, status }).await
    }

    /// Has requests accepted with a key, or refused.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is none of this id.
    ///
    /// # Cancel safety
    /// A dropped call may leave the new status on disk, where the next start finds it.
    pub async fn set_status(&self, id: &str, status: KeyStatus) -> Result<(), Error> {
        let key = self.find(id).ok_or_else(|| Error::Unknown(id.to_owned()))?;
        self.put(AccessKey { status, ..AccessKey::clone(&key) }).await.map(drop)
    }

    async fn put(&self, key: AccessKey) -> Result<Arc<AccessKey>, Error> {
        let record = record_of(&key.id)?;
        let bytes = encode(&record, &key)?;
        let stored = self.records.put(&record, bytes, Expected::Any).await;
        stored.map_err(Error::store("store"))?;
        let key = Arc::new(key);
        self.write().insert(key.id.clone(), Arc::clone(&key));
        Ok(key)
    }

    /// Forgets a key: no request that begins after this is accepted with it.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is none of this id.
    ///
    /// # Cancel safety
    /// A dropped call may leave the key good until the next start, and gone from disk.
    pub async fn revoke(&self, id: &str) -> Result<Arc<AccessKey>, Error> {
        let key = self.find(id).ok_or_else(|| Error::Unknown(id.to_owned()))?;
        let deleted = self.records.delete(&record_of(id)?, Expected::Any).await;
        deleted.map_err(Error::store("delete"))?;
        self.write().remove(id);
        self.uses.forget(id).await?;
        Ok(key)
    }

    /// A request came that was signed with this key.
    pub fn note_use(&self, id: &str, at: u64, service: &str, region: &str) {
        self.uses.note(id, at, service, region);
    }

    /// `None` for a key that was not used yet.
    pub fn last_use(&self, id: &str) -> Option<LastUse> {
        self.uses.last(id)
    }

    /// Writes what was noted of uses since the last time: they are too many to be written one by one.
    ///
    /// # Cancel safety
    /// What a dropped call has not written is written by the next.
    pub async fn store_uses(&self) -> Result<(), Error> {
        self.uses.store().await
    }

    pub fn find(&self, id: &str) -> Option<Arc<AccessKey>> {
        self.read().get(id).cloned()
    }

    /// All keys, by id.
    pub fn list(&self) -> Vec<Arc<AccessKey>> {
        self.read().values().cloned().collect()
    }

    /// The keys of a principal, by id. A user's name has no case.
    pub(super) fn of(&self, principal: &Principal) -> Vec<Arc<AccessKey>> {
        let keys = self.read();
        keys.values().filter(|key| key.principal.is(principal)).cloned().collect()
    }

    pub fn is_empty(&self) -> bool {
        self.read().is_empty()
    }

    fn read(&self) -> RwLockReadGuard<'_, BTreeMap<String, Arc<AccessKey>>> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, BTreeMap<String, Arc<AccessKey>>> {
        self.keys.write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn record_of(id: &str) -> Result<Key, Error> {
    Key::new(format!("{PREFIX}/{id}")).map_err(Error::store("name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn principal() -> Principal {
        Principal::new("123456789012", Some("deploy")).unwrap()
    }

    #[tokio::test]
    async fn a_key_outlives_a_restart_and_a_revoked_one_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let (kept, revoked) = {
            let store = cresset_store::embedded::open(folder.path()).unwrap();
            let keys = AccessKeys::open(Arc::clone(&store.records)).await.unwrap();
            assert!(keys.is_empty());
            let kept = keys.create(principal(), 1).await.unwrap();
            let revoked = keys.create(principal(), 2).await.unwrap();
            keys.set_status(&kept.id, KeyStatus::Inactive).await.unwrap();
            keys.note_use(&kept.id, 3, "lambda", "eu-west-1");
            keys.note_use(&revoked.id, 3, "lambda", "eu-west-1");
            keys.store_uses().await.unwrap();
            assert_eq!(keys.list().len(), 2);
            keys.revoke(&revoked.id).await.unwrap();
            assert_eq!(keys.find(&revoked.id), None);
            let again = keys.revoke(&revoked.id).await.unwrap_err();
            assert_eq!(again.to_string(), format!("there is no access key {}", revoked.id));
            drop(keys);
            store.close().await.unwrap();
            (kept, revoked)
        };
        let store = cresset_store::embedded::open(folder.path()).unwrap();
        let keys = AccessKeys::open(Arc::clone(&store.records)).await.unwrap();
        let found = keys.find(&kept.id).unwrap();
        assert_eq!(*found, AccessKey { status: KeyStatus::Inactive, ..AccessKey::clone(&kept) });
        let used = keys.last_use(&kept.id).unwrap();
        assert_eq!((used.at, &*used.service, &*used.region), (3, "lambda", "eu-west-1"));
        assert_eq!((keys.find(&revoked.id), keys.last_use(&revoked.id)), (None, None));
    }

    #[tokio::test]
    async fn a_record_of_a_newer_program_is_not_misread() {
        let folder = tempfile::tempdir().unwrap();
        let store = cresset_store::embedded::open(folder.path()).unwrap();
        let record = record_of("AKIAX").unwrap();
        for (text, told) in [
            (
                r#"{"format":2}"#,
                "the record iam/access-keys/AKIAX has format 2, and this Cresset reads up to 1: run a newer Cresset",
            ),
            (
                "{",
                "the record iam/access-keys/AKIAX cannot be read: restore the data directory from a backup",
            ),
        ] {
            store.records.put(&record, text.into(), Expected::Any).await.unwrap();
            let error = AccessKeys::open(Arc::clone(&store.records)).await.unwrap_err();
            assert_eq!(error.to_string(), told);
        }
    }
}
