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

/// A version or an alias, and what it is if no function shows it.
type Child<T> = (Orphan, Arc<Stored<T>>);

/// By the incarnation of their function.
type Children<T> = HashMap<String, Vec<Child<T>>>;

/// The records below a prefix, page by page: what was made of a page is kept, and its bytes are not.
struct Pages<'a> {
    records: &'a dyn Records,
    prefix: Prefix,
    place: Place,
}

/// Where the next page begins.
enum Place {
    First,
    After(Key),
    End,
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

/// Reads everything. Children come first, so that none is an orphan only because its function was made
/// meanwhile.
pub(crate) async fn load_all(records: &dyn Records) -> Result<Loaded, Error> {
    let mut versions: Children<VersionDocument> = children(records, "versions").await?;
    let mut aliases: Children<AliasDocument> = children(records, "aliases").await?;
    let mut loaded = Loaded::default();
    let mut pages = Pages::of(records, "functions")?;
    while let Some(page) = pages.next().await? {
        for record in page {
            let Some(key) = FunctionKey::of_record(&record.key) else { continue };
            let stored: Stored<FunctionDocument> = decode(&record)?;
            let incarnation = &stored.document.incarnation;
            let versions = versions.remove(incarnation).unwrap_or_default();
            let aliases = aliases.remove(incarnation).unwrap_or_default();
            loaded.functions.push(assemble(key, stored, versions, aliases, &mut loaded.orphans));
        }
    }
    loaded.orphans.extend(versions.into_values().flatten().map(|(orphan, _)| orphan));
    loaded.orphans.extend(aliases.into_values().flatten().map(|(orphan, _)| orphan));
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
    let mut versions = children(records, &format!("versions/{incarnation}")).await?;
    let mut aliases = children(records, &format!("aliases/{incarnation}")).await?;
    let versions = versions.remove(incarnation).unwrap_or_default();
    let aliases = aliases.remove(incarnation).unwrap_or_default();
    Ok(Some(assemble(key.clone(), stored, versions, aliases, &mut Vec::new())))
}

/// A version above the last is not visible: its publication never reached the commit point.
fn assemble(
    key: FunctionKey,
    stored: Stored<FunctionDocument>,
    versions: Vec<Child<VersionDocument>>,
    aliases: Vec<Child<AliasDocument>>,
    orphans: &mut Vec<Orphan>,
) -> Function {
    let mut function =
        Function { key, stored, versions: Default::default(), aliases: Default::default() };
    for (orphan, version) in versions {
        if version.document.number > function.document().last_version {
            orphans.push(orphan);
        } else {
            function.versions.insert(version.document.number, version);
        }
    }
    let aliases = aliases.into_iter().map(|(_, alias)| alias);
    function.aliases = aliases.map(|it| (it.document.name.clone(), it)).collect();
    function
}

async fn children<T: DeserializeOwned>(
    records: &dyn Records,
    prefix: &str,
) -> Result<Children<T>, Error> {
    let mut filed: Children<T> = HashMap::new();
    let mut pages = Pages::of(records, prefix)?;
    while let Some(page) = pages.next().await? {
        for record in page {
            let incarnation = record.key.segments().nth(1).unwrap_or_default().to_owned();
            let stored = Arc::new(decode(&record)?);
            filed.entry(incarnation).or_default().push((record.into(), stored));
        }
    }
    Ok(filed)
}

/// All records below `prefix`.
pub(crate) async fn list(records: &dyn Records, prefix: &str) -> Result<Vec<Record>, Error> {
    let mut pages = Pages::of(records, prefix)?;
    let mut all = Vec::new();
    while let Some(page) = pages.next().await? {
        all.extend(page);
    }
    Ok(all)
}

impl<'a> Pages<'a> {
    fn of(records: &'a dyn Records, prefix: &str) -> Result<Self, Error> {
        let prefix = Prefix::new(prefix).map_err(Error::store("name"))?;
        Ok(Self { records, prefix, place: Place::First })
    }

    async fn next(&mut self) -> Result<Option<Vec<Record>>, Error> {
        let after = match &self.place {
            Place::First => None,
            Place::After(key) => Some(key),
            Place::End => return Ok(None),
        };
        let page =
            self.records.list(&self.prefix, after, PAGE).await.map_err(Error::store("list"))?;
        self.place = match page.last() {
            Some(last) if page.len() == PAGE => Place::After(last.key.clone()),
            _ => Place::End,
        };
        Ok(Some(page))
    }
}
