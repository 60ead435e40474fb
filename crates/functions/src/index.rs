//! All functions in memory, as the store has them: fed when the control plane opens, and kept by
//! every write of our own before its answer. Readers get a snapshot that never changes; whoever
//! waits for a change of a function subscribes to it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Bound;
use std::sync::{Arc, PoisonError, RwLock};

use cresset_store::Digest;
use tokio::sync::watch;

use crate::document::{AliasDocument, Configuration, FunctionDocument, Stored, VersionDocument};
use crate::names::{FunctionKey, Qualifier, Version};

/// A function, its versions and aliases at one moment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Function {
    pub(crate) key: FunctionKey,
    pub(crate) stored: Stored<FunctionDocument>,
    pub(crate) versions: BTreeMap<u64, Arc<Stored<VersionDocument>>>,
    pub(crate) aliases: BTreeMap<String, Arc<Stored<AliasDocument>>>,
}

#[derive(Debug, Default)]
pub(crate) struct Index {
    functions: RwLock<BTreeMap<FunctionKey, watch::Sender<Arc<Function>>>>,
    /// Changed while `functions` is, by account and region.
    usage: RwLock<HashMap<(String, String), Usage>>,
    changes: watch::Sender<u64>,
}

/// What functions take of what their account has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Usage {
    reserved: usize,
    code_size: u64,
}

impl Function {
    pub(crate) fn document(&self) -> &FunctionDocument {
        &self.stored.document
    }

    /// The packages of `$LATEST` and of all versions count, also those that they share.
    fn usage(&self) -> Usage {
        let versions = self.versions.values().map(|it| it.document.configuration.code_size);
        Usage {
            reserved: self.document().reserved.unwrap_or(0) as usize,
            code_size: versions.sum::<u64>() + self.document().latest.code_size,
        }
    }

    /// The configuration of `version`; `None` where it was never published, or is deleted.
    pub(crate) fn configuration(&self, version: Version) -> Option<&Configuration> {
        match version {
            Version::Latest => Some(&self.document().latest),
            Version::Published(number) => {
                self.versions.get(&number).map(|stored| &stored.document.configuration)
            }
        }
    }

    /// What an invocation of `version` runs, once it is settled; `None` where there is no such version.
    pub(crate) fn effective(&self, version: Version) -> Option<&Configuration> {
        match version {
            Version::Latest => Some(self.document().effective()),
            Version::Published(_) => self.configuration(version),
        }
    }

    /// The version that a qualifier names, an alias' main one; `None` where it names nothing.
    pub(crate) fn version_of(&self, qualifier: Option<&str>) -> Option<Version> {
        match qualifier.map(Qualifier::of) {
            None => Some(Version::Latest),
            Some(Qualifier::Version(version)) => Some(version),
            Some(Qualifier::Alias(name)) => {
                self.aliases.get(name).map(|alias| alias.document.version)
            }
            Some(Qualifier::Nothing) => None,
        }
    }

    /// Every configuration that may still be run, and so keeps its code.
    pub(crate) fn configurations(&self) -> impl Iterator<Item = &Configuration> {
        let document = self.document();
        let versions = self.versions.values().map(|stored| &stored.document.configuration);
        std::iter::once(&document.latest).chain(document.serving.as_deref()).chain(versions)
    }
}

impl Index {
    pub(crate) fn find(&self, key: &FunctionKey) -> Option<Arc<Function>> {
        self.read(|functions| functions.get(key).map(|sender| Arc::clone(&sender.borrow())))
    }

    /// The function and all of its changes, until it is deleted.
    pub(crate) fn watch(&self, key: &FunctionKey) -> Option<watch::Receiver<Arc<Function>>> {
        self.read(|functions| functions.get(key).map(watch::Sender::subscribe))
    }

    /// Makes `function` what readers see from now on.
    pub(crate) fn publish(&self, function: Arc<Function>) {
        let mut functions = self.functions.write().unwrap_or_else(PoisonError::into_inner);
        let usage = function.usage();
        let key = function.key.clone();
        match functions.get(&function.key) {
            Some(sender) => {
                let before = sender.send_replace(function);
                self.count(&key, before.usage(), usage);
            }
            None => {
                self.count(&key, Usage::default(), usage);
                functions.insert(function.key.clone(), watch::Sender::new(function));
            }
        }
        drop(functions);
        self.count_change();
    }

    /// Ends the function for readers, and wakes those that wait for it.
    pub(crate) fn remove(&self, key: &FunctionKey) {
        let mut functions = self.functions.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = functions.remove(key) {
            self.count(key, sender.borrow().usage(), Usage::default());
        }
        drop(functions);
        self.count_change();
    }

    /// How much of an account's concurrency in a region functions have reserved.
    pub(crate) fn reserved(&self, account: &str, region: &str) -> usize {
        self.usage(account, region).reserved
    }

    /// Bytes of the packages of all versions of an account's functions in a region.
    pub(crate) fn code_size(&self, account: &str, region: &str) -> u64 {
        self.usage(account, region).code_size
    }

    fn usage(&self, account: &str, region: &str) -> Usage {
        let usage = self.usage.read().unwrap_or_else(PoisonError::into_inner);
        usage.get(&(account.to_owned(), region.to_owned())).copied().unwrap_or_default()
    }

    fn count(&self, key: &FunctionKey, before: Usage, after: Usage) {
        if before == after {
            return;
        }
        let mut usage = self.usage.write().unwrap_or_else(PoisonError::into_inner);
        let sum = usage.entry((key.account.clone(), key.region.clone())).or_default();
        sum.reserved = (sum.reserved + after.reserved).saturating_sub(before.reserved);
        sum.code_size = (sum.code_size + after.code_size).saturating_sub(before.code_size);
    }

    /// Rises with every change of any function.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    fn count_change(&self) {
        self.changes.send_modify(|changes| *changes += 1);
    }

    /// At most `limit` functions of the account in the region, by name, from `from` on.
    pub(crate) fn page(
        &self,
        account: &str,
        region: &str,
        from: Bound<&str>,
        limit: usize,
    ) -> Vec<Arc<Function>> {
        let key = |name: &str| FunctionKey {
            account: account.to_owned(),
            region: region.to_owned(),
            name: name.to_owned(),
        };
        let from = match from {
            Bound::Included(name) => Bound::Included(key(name)),
            Bound::Excluded(name) => Bound::Excluded(key(name)),
            Bound::Unbounded => Bound::Included(key("")),
        };
        self.read(|functions| {
            functions
                .range((from, Bound::Unbounded))
                .take_while(|(key, _)| key.account == account && key.region == region)
                .take(limit)
                .map(|(_, sender)| Arc::clone(&sender.borrow()))
                .collect()
        })
    }

    pub(crate) fn all(&self) -> Vec<Arc<Function>> {
        self.read(|functions| {
            functions.values().map(|sender| Arc::clone(&sender.borrow())).collect()
        })
    }

    /// The code and the layers of every configuration that may still be run.
    pub(crate) fn code_in_use(&self) -> HashSet<Digest> {
        let functions = self.all();
        let configurations = functions.iter().flat_map(|function| function.configurations());
        configurations.flat_map(Configuration::codes).collect()
    }

    /// Nothing in `work` waits, so that the lock is held for a moment only.
    fn read<T>(
        &self,
        work: impl FnOnce(&BTreeMap<FunctionKey, watch::Sender<Arc<Function>>>) -> T,
    ) -> T {
        work(&self.functions.read().unwrap_or_else(PoisonError::into_inner))
    }
}
