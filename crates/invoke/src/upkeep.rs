//! Follows the functions: what was updated or deleted keeps no environments, and the runtimes that
//! functions have get blanks before anyone invokes them.

use std::collections::BTreeSet;
use std::sync::Arc;

use cresset_runtimes::{Family, Interpreter};
use tokio::sync::watch;
use tracing::debug;

use crate::error::chain;
use crate::pools::Pools;
use crate::start::Supplies;

pub(crate) struct Upkeep {
    pub(crate) pools: Arc<Pools>,
    pub(crate) supplies: Arc<Supplies>,
}

impl Upkeep {
    /// Until it is told to stop, or nobody is left who could tell it.
    pub(crate) async fn run(self, mut stop: watch::Receiver<bool>) {
        tokio::select! {
            () = self.follow() => {}
            _ = stop.wait_for(|stop| *stop) => {}
        }
    }

    async fn follow(&self) {
        let mut changes = self.supplies.functions.changes();
        let mut known = BTreeSet::new();
        // A new server's first function finds a blank too, if its runtime is the likeliest.
        self.want(likeliest(self.supplies.runtimes.list()), &mut known).await;
        loop {
            changes.mark_unchanged();
            self.pools.retire_outdated();
            self.want(self.supplies.functions.runtimes_in_use(), &mut known).await;
            if changes.changed().await.is_err() {
                return;
            }
        }
    }

    /// Asks for blanks of the runtimes that are not known yet.
    async fn want(&self, identifiers: BTreeSet<String>, known: &mut BTreeSet<String>) {
        for identifier in identifiers {
            if known.contains(&identifier) {
                continue;
            }
            match self.supplies.runtime(&identifier).await {
                Ok(runtime) => self.supplies.blanks.want(&runtime),
                // Its invocations will be told.
                Err(error) => debug!(runtime = identifier, error = %chain(&error), "no blanks"),
            }
            known.insert(identifier);
        }
    }
}

/// The newest runtime of each family.
fn likeliest(interpreters: &[Interpreter]) -> BTreeSet<String> {
    let newest = |family| interpreters.iter().find(move |it| it.family == family);
    let python = newest(Family::Python).and_then(|it| {
        let mut numbers = it.version.split('.');
        Some(format!("python{}.{}", numbers.next()?, numbers.next()?))
    });
    let node = newest(Family::Node).and_then(|it| {
        let major = it.version.split('.').next()?;
        Some(format!("nodejs{major}.x"))
    });
    [python, node, Some("provided.al2023".to_owned())].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use cresset_runtimes::Client;

    use super::*;

    #[test]
    fn the_likeliest_runtimes_are_the_newest_of_each_family() {
        let interpreter = |family, version: &str| Interpreter {
            family,
            version: version.to_owned(),
            path: PathBuf::from("/usr/bin/interpreter"),
            found: "PATH".to_owned(),
            client: Client::Own,
        };
        let found = [
            interpreter(Family::Python, "3.13.0"),
            interpreter(Family::Python, "3.11.7"),
            interpreter(Family::Node, "18.19.0"),
        ];
        let expected = ["nodejs18.x", "provided.al2023", "python3.13"].map(str::to_owned);
        assert_eq!(likeliest(&found), BTreeSet::from(expected));
        assert_eq!(likeliest(&[]), BTreeSet::from(["provided.al2023".to_owned()]));
    }
}
