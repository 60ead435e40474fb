//! Records become functions: all of them when the control plane opens, one of them after a write
//! of which nobody knows whether it happened.

use std::collections::HashMap;
use std::sync::Arc;

use cresset_store::{Key, Prefix, Record, Records, Revision};
use serde::de::DeserializeOwned;

use crate::Error;
use crate::document::{AliasDocument, FunctionDocument, Stored, VersionDocument, decode};
use crate::index::Function;
use crate::names::FunctionKey;

/// Records that are read at once.
const PAGE: usize = 500;

/// What the store has.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) functions: Vec<Function>,
    /// Versions and aliases that no function shows: of deleted functions, and of publications that
    /// were cut before their commit point.
    pub(crate) orphans: Vec<Orphan>,
}

/// A record to be deleted, unless somebody has written it anew since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Orphan {
    pub(crate) key: Key,
    pub(crate) revision: Revision,
}

/// Versions and aliases, filed by the incarnation of their function.
#[derive(Debug, Default)]
struct Children {
    versions: HashMap<String, Vec<Record>>,
    aliases: HashMap<String, Vec<Record>>,
}

/// Everything filed under an incarnation that is no more.
pub(crate) async fn load_orphans(
    records: &dyn Records,
    incarnation: &str,
) -> Result<Vec<Orphan>, Error> {
    let mut orphans = list(records, &format!("versions/{incarnation}")).await?;
    orphans.extend(list(records, &format!("aliases/{incarnation}")).await?);
    Ok(orphans.into_iter().map(Orphan::from).collect())
}

/// Reads everything.
pub(crate) async fn load_all(records: &dyn Records) -> Result<Loaded, Error> {
    let mut children = Children {
        versions: by_incarnation(list(records, "versions").await?),
        aliases: by_incarnation(list(records, "aliases").await?),
    };
    let mut loaded = Loaded::default();
    for record in list(records, "functions").await? {
        let Some(key) = FunctionKey::of_record(&record.key) else { continue };
        let stored: Stored<FunctionDocument> = decode(&record)?;
        let incarnation = &stored.document.incarnation;
        let versions = children.versions.remove(incarnation).unwrap_or_default();
        let aliases = children.aliases.remove(incarnation).unwrap_or_default();
        loaded.functions.push(assemble(key, stored, versions, aliases, &mut loaded.orphans)?);
    }
    let rest = children.versions.into_values().chain(children.aliases.into_values());
    loaded.orphans.extend(rest.flatten().map(Orphan::from));
    Ok(loaded)
}

impl From<Record> for Orphan {
    fn from(record: Record) -> Self {
        Self { key: record.key, revision: record.revision }
    }
}

/// Reads one function; `None` where there is none.
pub(crate) async fn load_one(
    records: &dyn Records,
    key: &FunctionKey,
) -> Result<Option<Function>, Error> {
    let record = key.record().map_err(Error::store("name"))?;
    let Some(record) = records.get(&record).await.map_err(Error::store("read"))? else {
        return Ok(None);
    };
    let stored: Stored<FunctionDocument> = decode(&record)?;
    let incarnation = &stored.document.incarnation;
    let versions = list(records, &format!("versions/{incarnation}")).await?;
    let aliases = list(records, &format!("aliases/{incarnation}")).await?;
    assemble(key.clone(), stored, versions, aliases, &mut Vec::new()).map(Some)
}

/// A version above the last is not visible: its publication never reached the commit point.
fn assemble(
    key: FunctionKey,
    stored: Stored<FunctionDocument>,
    versions: Vec<Record>,
    aliases: Vec<Record>,
    orphans: &mut Vec<Orphan>,
) -> Result<Function, Error> {
    let mut function =
        Function { key, stored, versions: Default::default(), aliases: Default::default() };
    for record in versions {
        let version: Stored<VersionDocument> = decode(&record)?;
        if version.document.number > function.document().last_version {
            orphans.push(record.into());
        } else {
            function.versions.insert(version.document.number, Arc::new(version));
        }
    }
    for alias in decode_all::<AliasDocument>(&aliases)? {
        function.aliases.insert(alias.document.name.clone(), Arc::new(alias));
    }
    Ok(function)
}

fn decode_all<T: DeserializeOwned>(records: &[Record]) -> Result<Vec<Stored<T>>, Error> {
    records.iter().map(decode).collect()
}

fn by_incarnation(records: Vec<Record>) -> HashMap<String, Vec<Record>> {
    let mut filed: HashMap<String, Vec<Record>> = HashMap::new();
    for record in records {
        let incarnation = record.key.segments().nth(1).unwrap_or_default().to_owned();
        filed.entry(incarnation).or_default().push(record);
    }
    filed
}

/// All records below `prefix`.
pub(crate) async fn list(records: &dyn Records, prefix: &str) -> Result<Vec<Record>, Error> {
    let prefix = Prefix::new(prefix).map_err(Error::store("name"))?;
    let mut all: Vec<Record> = Vec::new();
    loop {
        let after = all.last().map(|record| record.key.clone());
        let page =
            records.list(&prefix, after.as_ref(), PAGE).await.map_err(Error::store("list"))?;
        let end = page.len() < PAGE;
        all.extend(page);
        if end {
            return Ok(all);
        }
    }
}
