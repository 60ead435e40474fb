//! Layers: content that functions share, in numbered versions that never change. A version is a
//! record of its own; the layer's record, with its last number, makes it visible and is never
//! deleted, so that no number is used again. Functions keep what they use, whatever becomes of it.

mod inspect;
mod operations;
mod permissions;
mod uses;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use cresset_aws::arn::Arn;
use cresset_aws::{RequestContext, ServiceError};
use cresset_store::{Digest, Expected, Key, Records, Revision};
use serde::{Deserialize, Serialize};
use tokio::sync::{Mutex, MutexGuard};
use tracing::warn;

use crate::Error;
use crate::core::{Core, store_failed};
use crate::document::{Stored, decode, encode};
use crate::load::list;
use crate::names::partition;
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::usage::Tally;

pub use inspect::{Clash, FunctionLayers, InspectError, InspectedLayer, inspect_layers};
pub(crate) use operations::*;
pub(crate) use permissions::*;
pub(crate) use uses::{Use, uses};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LayerKey {
    account: String,
    region: String,
    name: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct LayerDocument {
    /// The highest number ever published.
    last_version: u64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct LayerVersion {
    number: u64,
    description: String,
    code: Digest,
    code_size: u64,
    /// Bytes of its files.
    unpacked_size: u64,
    /// Absent is not the same as empty: it is shown as it was given.
    architectures: Option<Vec<String>>,
    runtimes: Option<Vec<String>>,
    license: Option<String>,
    /// Milliseconds since 1970.
    created: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    policy: Option<Box<Policy>>,
}

/// A layer at one moment.
#[derive(Debug, Clone, Default)]
struct Layer {
    /// Of the layer's own record; absent before the first version.
    revision: Option<Revision>,
    last_version: u64,
    versions: BTreeMap<u64, Arc<Stored<LayerVersion>>>,
}

/// The layers, and what their versions take, which is counted with each change of one.
#[derive(Debug, Default)]
struct Shelf {
    all: BTreeMap<LayerKey, Arc<Layer>>,
    codes: Tally<Digest>,
    /// Bytes of all versions' packages, by account and region.
    sizes: HashMap<(String, String), u64>,
}

/// All layers, in memory as the store has them.
#[derive(Debug)]
pub(crate) struct Layers {
    records: Arc<dyn Records>,
    shelf: RwLock<Shelf>,
    /// Held by whoever changes one; layers of whose last write nobody knows whether it happened.
    doubtful: Mutex<HashSet<LayerKey>>,
}

/// The right to change layers, one at a time.
struct Change<'a> {
    layers: &'a Layers,
    doubtful: MutexGuard<'a, HashSet<LayerKey>>,
}

impl LayerKey {
    /// The layer that a name or an ARN names, for a caller who wants to do `action` to it.
    fn parse(
        context: &RequestContext,
        action: &'static str,
        reference: &str,
    ) -> Result<Self, Refusal> {
        let own = |name: String| Self {
            account: context.account.clone(),
            region: context.region.clone(),
            name,
        };
        let Ok(arn) = reference.parse::<Arn>() else { return Ok(own(reference.to_owned())) };
        let name = arn.resource.split(':').nth(1).unwrap_or_default().to_owned();
        if arn.region != context.region {
            return Err(Refusal::LayerOfOtherRegion { here: context.region.clone() });
        }
        if arn.account != context.account {
            let caller = context.caller_arn.clone();
            return Err(Refusal::OtherAccount { caller, action, arn: reference.to_owned() });
        }
        Ok(own(name))
    }

    /// Whether the account may have `size` bytes more.
    fn check_room(&self, core: &Core, size: usize) -> Result<(), Refusal> {
        core.check_total((&self.account, &self.region), size as u64, 0)
    }

    fn arn(&self) -> String {
        let Self { account, region, name } = self;
        format!("arn:{}:lambda:{region}:{account}:layer:{name}", partition(region))
    }

    fn version_arn(&self, number: impl std::fmt::Display) -> String {
        format!("{}:{number}", self.arn())
    }

    fn record(&self) -> Result<Key, cresset_store::Error> {
        let Self { account, region, name } = self;
        Key::new(format!("layers/{account}/{region}/{name}"))
    }

    fn version_record(&self, number: u64) -> Result<Key, cresset_store::Error> {
        let Self { account, region, name } = self;
        Key::new(format!("layer-versions/{account}/{region}/{name}/{number}"))
    }

    fn of_record(key: &Key) -> Option<Self> {
        let mut segments = key.segments().skip(1).map(str::to_owned);
        let (account, region, name) = (segments.next()?, segments.next()?, segments.next()?);
        Some(Self { account, region, name })
    }
}

impl Layers {
    /// Reads all layers, and deletes versions that were cut before their commit point.
    pub(crate) async fn open(records: Arc<dyn Records>) -> Result<Self, Error> {
        let mut all: BTreeMap<LayerKey, Layer> = BTreeMap::new();
        for record in list(&*records, "layers").await? {
            let Some(key) = LayerKey::of_record(&record.key) else { continue };
            let stored: Stored<LayerDocument> = decode(&record)?;
            let layer = all.entry(key).or_default();
            layer.revision = Some(stored.revision);
            layer.last_version = stored.document.last_version;
        }
        for record in list(&*records, "layer-versions").await? {
            let Some(key) = LayerKey::of_record(&record.key) else { continue };
            let stored: Stored<LayerVersion> = decode(&record)?;
            match all.get_mut(&key) {
                Some(layer) if stored.document.number <= layer.last_version => {
                    layer.versions.insert(stored.document.number, Arc::new(stored));
                }
                _ => match records.delete(&record.key, Expected::At(record.revision)).await {
                    Ok(()) | Err(cresset_store::Error::Conflict { .. }) => {}
                    Err(error) => return Err(Error::store("delete")(error)),
                },
            }
        }
        let mut shelf = Shelf::default();
        all.into_iter().for_each(|(key, layer)| shelf.show(&key, layer));
        Ok(Self { records, shelf: RwLock::new(shelf), doubtful: Mutex::default() })
    }

    /// The content of every version that is there.
    pub(crate) fn code_in_use(&self) -> HashSet<Digest> {
        self.read().codes.things().copied().collect()
    }

    pub(crate) fn uses_code(&self, code: &Digest) -> bool {
        self.read().codes.has(code)
    }

    /// Bytes of all versions' packages, of the account in the region.
    pub(crate) fn code_size(&self, account: &str, region: &str) -> u64 {
        let key = (account.to_owned(), region.to_owned());
        self.read().sizes.get(&key).copied().unwrap_or(0)
    }

    fn find(&self, key: &LayerKey) -> Arc<Layer> {
        self.read().all.get(key).map(Arc::clone).unwrap_or_default()
    }

    fn version(&self, key: &LayerKey, number: u64) -> Option<Arc<Stored<LayerVersion>>> {
        self.find(key).versions.get(&number).map(Arc::clone)
    }

    fn read(&self) -> RwLockReadGuard<'_, Shelf> {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until nobody else changes layers.
    async fn change(&self) -> Change<'_> {
        Change { layers: self, doubtful: self.doubtful.lock().await }
    }
}

impl Shelf {
    /// Puts `layer` in the place of what was there.
    fn show(&mut self, key: &LayerKey, layer: Layer) {
        let size = self.sizes.entry((key.account.clone(), key.region.clone())).or_default();
        for version in layer.versions.values() {
            self.codes.add(&version.document.code);
            *size += version.document.code_size;
        }
        let before = self.all.insert(key.clone(), Arc::new(layer)).unwrap_or_default();
        for version in before.versions.values() {
            self.codes.remove(&version.document.code);
            *size = size.saturating_sub(version.document.code_size);
        }
    }
}

impl Change<'_> {
    /// The layer as the store has it.
    async fn current(&mut self, key: &LayerKey) -> Result<Layer, ServiceError> {
        if self.doubtful.contains(key) {
            self.reload(key).await.map_err(ServiceError::internal)?;
            self.doubtful.remove(key);
        }
        Ok(Layer::clone(&self.layers.find(key)))
    }

    /// Writes a new version, and then the number that shows it.
    async fn publish(
        &mut self,
        key: &LayerKey,
        mut layer: Layer,
        version: LayerVersion,
    ) -> Result<(), ServiceError> {
        let number = version.number;
        let record = named(key.version_record(number))?;
        // What is there already was cut before its commit point, and never shown.
        let revision = self.put(key, &record, &version, Expected::Any).await?;
        layer.versions.insert(number, Arc::new(Stored { revision, document: version }));
        layer.last_version = number;
        let record = named(key.record())?;
        let expected = layer.revision.map_or(Expected::Absent, Expected::At);
        let document = LayerDocument { last_version: number };
        layer.revision = Some(self.put(key, &record, &document, expected).await?);
        self.show(key, layer);
        Ok(())
    }

    /// Writes a version that is there anew.
    async fn replace(
        &mut self,
        key: &LayerKey,
        mut layer: Layer,
        before: Revision,
        version: LayerVersion,
    ) -> Result<(), ServiceError> {
        let number = version.number;
        let record = named(key.version_record(number))?;
        let revision = self.put(key, &record, &version, Expected::At(before)).await?;
        layer.versions.insert(number, Arc::new(Stored { revision, document: version }));
        self.show(key, layer);
        Ok(())
    }

    async fn delete(
        &mut self,
        key: &LayerKey,
        mut layer: Layer,
        version: &Stored<LayerVersion>,
    ) -> Result<(), ServiceError> {
        let number = version.document.number;
        let record = named(key.version_record(number))?;
        let deleted = self.layers.records.delete(&record, Expected::At(version.revision)).await;
        if let Err(error) = deleted {
            return Err(self.failed(key, "delete", error).await);
        }
        layer.versions.remove(&number);
        self.show(key, layer);
        Ok(())
    }

    async fn put<T: Serialize>(
        &mut self,
        key: &LayerKey,
        record: &Key,
        document: &T,
        expected: Expected,
    ) -> Result<Revision, ServiceError> {
        let bytes = encode(record, document).map_err(ServiceError::internal)?;
        match self.layers.records.put(record, bytes, expected).await {
            Ok(revision) => Ok(revision),
            Err(error) => Err(self.failed(key, "write", error).await),
        }
    }

    /// Nobody knows now what the store has.
    async fn failed(
        &mut self,
        key: &LayerKey,
        verb: &'static str,
        error: cresset_store::Error,
    ) -> ServiceError {
        if let Err(error) = self.reload(key).await {
            warn!(error = &error as &dyn std::error::Error, "a layer stays doubtful");
            self.doubtful.insert(key.clone());
        }
        match error {
            cresset_store::Error::Conflict { .. } => {
                Refusal::UpdateInProgress { arn: key.arn() }.into()
            }
            error => store_failed(verb, error),
        }
    }

    async fn reload(&self, key: &LayerKey) -> Result<(), Error> {
        let records = &*self.layers.records;
        let record = key.record().map_err(Error::store("name"))?;
        let record = records.get(&record).await.map_err(Error::store("read"))?;
        let mut layer = Layer::default();
        if let Some(record) = record {
            let stored: Stored<LayerDocument> = decode(&record)?;
            layer.revision = Some(stored.revision);
            layer.last_version = stored.document.last_version;
        }
        let LayerKey { account, region, name } = key;
        let prefix = format!("layer-versions/{account}/{region}/{name}");
        for record in list(records, &prefix).await? {
            let stored: Stored<LayerVersion> = decode(&record)?;
            if stored.document.number <= layer.last_version {
                layer.versions.insert(stored.document.number, Arc::new(stored));
            }
        }
        self.show(key, layer);
        Ok(())
    }

    fn show(&self, key: &LayerKey, layer: Layer) {
        self.layers.shelf.write().unwrap_or_else(PoisonError::into_inner).show(key, layer);
    }
}

fn named(key: Result<Key, cresset_store::Error>) -> Result<Key, ServiceError> {
    key.map_err(|source| ServiceError::internal(Error::store("name")(source)))
}
