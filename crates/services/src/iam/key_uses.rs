//! When each access key was last used, and for what. Every request notes it in memory; it is written
//! now and then, and when the server stops: a killed server has forgotten the last of it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use cresset_store::{Expected, Key, Records};
use serde::{Deserialize, Serialize};

use super::Error;
use super::record::read_all;

const PREFIX: &str = "iam/key-uses";
/// The format of the records that this program writes; it reads no newer one.
const FORMAT: u32 = 1;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastUse {
    /// Milliseconds since 1970.
    pub at: u64,
    /// As the signature names it, such as `lambda`.
    pub service: String,
    pub region: String,
}

#[derive(Debug)]
pub(super) struct KeyUses {
    records: Arc<dyn Records>,
    uses: Mutex<HashMap<String, Noted>>,
}

#[derive(Debug, Clone)]
struct Noted {
    last: LastUse,
    is_stored: bool,
}

#[derive(Serialize, Deserialize)]
struct Document {
    format: u32,
    #[serde(flatten)]
    last: LastUse,
}

impl KeyUses {
    /// Reads the uses of the keys that there are.
    pub(super) async fn open(
        records: Arc<dyn Records>,
        is_key: impl Fn(&str) -> bool,
    ) -> Result<Self, Error> {
        let mut uses = HashMap::new();
        let error = |verb, source| Error::Store { verb, source };
        read_all(&*records, PREFIX, error, |record| {
            // What a newer program wrote here is no reason not to start.
            let document: Option<Document> = serde_json::from_slice(&record.value).ok();
            let document = document.filter(|document| document.format <= FORMAT);
            let id = record.key.segments().last().unwrap_or_default();
            if let Some(Document { last, .. }) = document.filter(|_| is_key(id)) {
                uses.insert(id.to_owned(), Noted { last, is_stored: true });
            }
            Ok(())
        })
        .await?;
        Ok(Self { records, uses: Mutex::new(uses) })
    }

    pub(super) fn note(&self, id: &str, at: u64, service: &str, region: &str) {
        let mut uses = self.lock();
        match uses.get_mut(id) {
            Some(Noted { last, is_stored }) => {
                last.at = last.at.max(at);
                service.clone_into(&mut last.service);
                region.clone_into(&mut last.region);
                *is_stored = false;
            }
            None => {
                let last = LastUse { at, service: service.to_owned(), region: region.to_owned() };
                uses.insert(id.to_owned(), Noted { last, is_stored: false });
            }
        }
    }

    pub(super) fn last(&self, id: &str) -> Option<LastUse> {
        self.lock().get(id).map(|noted| noted.last.clone())
    }

    pub(super) async fn forget(&self, id: &str) -> Result<(), Error> {
        self.lock().remove(id);
        let deleted = self.records.delete(&record_of(id)?, Expected::Any).await;
        deleted.map(drop).map_err(Error::store("delete"))
    }

    /// Writes what was noted since the last time.
    pub(super) async fn store(&self) -> Result<(), Error> {
        for (id, last) in self.unstored() {
            let record = record_of(&id)?;
            let bytes = serde_json::to_vec(&Document { format: FORMAT, last: last.clone() });
            let bytes = bytes
                .map_err(|source| Error::Unwritable { key: record.to_string(), source })?
                .into();
            let stored = self.records.put(&record, bytes, Expected::Any).await;
            stored.map_err(Error::store("store the uses of"))?;
            if let Some(noted) = self.lock().get_mut(&id).filter(|noted| noted.last == last) {
                noted.is_stored = true;
            }
        }
        Ok(())
    }

    fn unstored(&self) -> Vec<(String, LastUse)> {
        let uses = self.lock();
        let unstored = uses.iter().filter(|(_, noted)| !noted.is_stored);
        unstored.map(|(id, noted)| (id.clone(), noted.last.clone())).collect()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Noted>> {
        self.uses.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn record_of(id: &str) -> Result<Key, Error> {
    Key::new(format!("{PREFIX}/{id}")).map_err(Error::store("name"))
}
