//! What those who keep functions warm ask: did anything change, is a version that they got from
//! [`Functions::resolve`] still what would run now, and which runtimes are there functions of.

use std::collections::BTreeSet;

use tokio::sync::watch;

use crate::function_version::EGRESS_TAG;
use crate::names::{FunctionKey, Qualifier};
use crate::{FunctionVersion, Functions};

impl Functions {
    /// A number that rises with every change of any function, before the change is answered.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.core.writes.index.changes()
    }

    /// Whether a new invocation of this version runs this content: `false` once the function was
    /// deleted or updated.
    pub fn is_current(&self, version: &FunctionVersion) -> bool {
        let key = FunctionKey {
            account: version.account.clone(),
            region: version.region.clone(),
            name: version.name.clone(),
        };
        let Some(function) = self.core.writes.index.find(&key) else { return false };
        let Qualifier::Version(number) = Qualifier::of(&version.version) else { return false };
        function.document().incarnation == version.incarnation
            && function.document().tags.get(EGRESS_TAG) == version.egress.as_ref()
            && function
                .effective(number)
                .is_some_and(|configuration| configuration.generation == version.generation)
    }

    /// The identifiers of all runtimes that functions or versions name.
    pub fn runtimes_in_use(&self) -> BTreeSet<String> {
        self.core.writes.index.runtimes_in_use()
    }
}
