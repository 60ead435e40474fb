//! What functions take, counted with each change of one, so that nobody has to look through all of
//! them to know it. Pure.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use cresset_store::Digest;

use crate::index::Function;

/// How many have each thing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tally<T: Eq + Hash>(HashMap<T, usize>);

/// What the functions of all accounts take.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    /// By account and region.
    shares: HashMap<(String, String), Share>,
    /// Packages and layers of every configuration that may still be run.
    codes: Tally<Digest>,
    /// Their runtimes.
    runtimes: Tally<String>,
}

/// What functions take of what their account has in a region.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) functions: usize,
    /// Invocations at a time.
    pub(crate) reserved: usize,
    /// Bytes of the packages of all versions.
    pub(crate) code_size: u64,
}

impl<T: Eq + Hash> Tally<T> {
    pub(crate) fn add<Q: ToOwned<Owned = T> + Eq + Hash + ?Sized>(&mut self, thing: &Q)
    where
        T: Borrow<Q>,
    {
        match self.0.get_mut(thing) {
            Some(count) => *count += 1,
            None => {
                self.0.insert(thing.to_owned(), 1);
            }
        }
    }

    pub(crate) fn remove<Q: Eq + Hash + ?Sized>(&mut self, thing: &Q)
    where
        T: Borrow<Q>,
    {
        if let Some(count) = self.0.get_mut(thing) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.0.remove(thing);
            }
        }
    }

    pub(crate) fn has(&self, thing: &T) -> bool {
        self.0.contains_key(thing)
    }

    pub(crate) fn things(&self) -> impl Iterator<Item = &T> {
        self.0.keys()
    }
}

impl<T: Eq + Hash> Default for Tally<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl Usage {
    /// `after` takes the place of `before`; `None` where there is no function.
    pub(crate) fn change(&mut self, before: Option<&Function>, after: Option<&Function>) {
        let Some(key) = after.or(before).map(|function| &function.key) else { return };
        let place = (key.account.clone(), key.region.clone());
        let mut share = self.shares.remove(&place).unwrap_or_default();
        let [more, less] = [after, before].map(|it| it.map(Share::of).unwrap_or_default());
        share.functions = (share.functions + more.functions).saturating_sub(less.functions);
        share.reserved = (share.reserved + more.reserved).saturating_sub(less.reserved);
        share.code_size = (share.code_size + more.code_size).saturating_sub(less.code_size);
        if share.functions > 0 {
            self.shares.insert(place, share);
        }
        for configuration in after.into_iter().flat_map(Function::configurations) {
            configuration.codes().for_each(|code| self.codes.add(&code));
            self.runtimes.add(configuration.runtime.as_str());
        }
        for configuration in before.into_iter().flat_map(Function::configurations) {
            configuration.codes().for_each(|code| self.codes.remove(&code));
            self.runtimes.remove(configuration.runtime.as_str());
        }
    }

    pub(crate) fn share(&self, account: &str, region: &str) -> Share {
        let key = (account.to_owned(), region.to_owned());
        self.shares.get(&key).copied().unwrap_or_default()
    }

    pub(crate) fn codes(&self) -> &Tally<Digest> {
        &self.codes
    }

    pub(crate) fn runtimes(&self) -> impl Iterator<Item = &String> {
        self.runtimes.things()
    }
}

impl Share {
    /// The packages of `$LATEST` and of all versions count, also those that they share.
    fn of(function: &Function) -> Self {
        let versions = function.versions.values().map(|it| &it.document.configuration);
        let document = function.document();
        Self {
            functions: 1,
            reserved: document.reserved.unwrap_or(0) as usize,
            code_size: versions.chain([&document.latest]).map(|it| it.code_size).sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_there_until_the_last_that_has_it_is_gone() {
        let mut tally = Tally::<String>::default();
        tally.remove("a");
        tally.add("a");
        tally.add("a");
        tally.remove("a");
        assert!(tally.has(&"a".to_owned()));
        tally.remove("a");
        assert_eq!(tally.things().count(), 0);
    }
}
