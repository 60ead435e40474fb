//! All functions in memory, as the store has them: fed when the control plane opens, and kept by
//! every write of our own before its answer. Readers get a snapshot that never changes; whoever
//! waits for a change of a function subscribes to it.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Bound;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use cresset_store::Digest;
use tokio::sync::watch;

use crate::document::{AliasDocument, Configuration, FunctionDocument, Stored, VersionDocument};
use crate::names::{FunctionKey, Qualifier, Version};
use crate::usage::{Share, Usage};

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
    /// Changed while `functions` is.
    usage: RwLock<Usage>,
    changes: watch::Sender<u64>,
}

impl Function {
    pub(crate) fn document(&self) -> &FunctionDocument {
        &self.stored.document
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
        match functions.get(&function.key) {
            Some(sender) => {
                let before = sender.send_replace(Arc::clone(&function));
                self.count(Some(&before), Some(&function));
            }
            None => {
                self.count(None, Some(&function));
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
            self.count(Some(&sender.borrow()), None);
        }
        drop(functions);
        self.count_change();
    }

    /// What an account's functions in a region take together.
    pub(crate) fn share(&self, account: &str, region: &str) -> Share {
        self.usage().share(account, region)
    }

    /// The code and the layers of every configuration that may still be run.
    pub(crate) fn code_in_use(&self) -> HashSet<Digest> {
        self.usage().codes().things().copied().collect()
    }

    /// Whether a configuration that may still be run has `code`, or has it among its layers.
    pub(crate) fn uses_code(&self, code: &Digest) -> bool {
        self.usage().codes().has(code)
    }

    pub(crate) fn runtimes_in_use(&self) -> BTreeSet<String> {
        self.usage().runtimes().cloned().collect()
    }

    /// Nothing that takes the lock of the functions may be done while it is held.
    pub(crate) fn usage(&self) -> RwLockReadGuard<'_, Usage> {
        self.usage.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn count(&self, before: Option<&Function>, after: Option<&Function>) {
        self.usage.write().unwrap_or_else(PoisonError::into_inner).change(before, after);
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

    /// Nothing in `work` waits, so that the lock is held for a moment only.
    fn read<T>(
        &self,
        work: impl FnOnce(&BTreeMap<FunctionKey, watch::Sender<Arc<Function>>>) -> T,
    ) -> T {
        work(&self.functions.read().unwrap_or_else(PoisonError::into_inner))
    }
}
