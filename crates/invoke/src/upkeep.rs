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

/// The newest runtime of each family, and what the machine's own commands are.
fn likeliest(interpreters: &[Interpreter]) -> BTreeSet<String> {
    let mut identifiers = BTreeSet::from(["provided.al2023".to_owned()]);
    for family in [Family::Python, Family::Node] {
        let mut found = interpreters.iter().filter(|it| it.family == family);
        let newest = found.clone().next();
        let command = found.find(|it| it.found == "PATH");
        identifiers.extend(newest.into_iter().chain(command).filter_map(identifier));
    }
    identifiers
}

fn identifier(interpreter: &Interpreter) -> Option<String> {
    let mut numbers = interpreter.version.split('.');
    let major = numbers.next()?;
    match interpreter.family {
        Family::Python => Some(format!("python{major}.{}", numbers.next()?)),
        Family::Node => Some(format!("nodejs{major}.x")),
        Family::Provided => None,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use cresset_runtimes::Client;

    use super::*;

    #[test]
    fn the_likeliest_runtimes_are_the_newest_and_the_machines_own() {
        let interpreter = |family, version: &str, found: &str| Interpreter {
            family,
            version: version.to_owned(),
            path: PathBuf::from("/usr/bin/interpreter"),
            found: found.to_owned(),
            client: Client::Own,
        };
        let found = [
            interpreter(Family::Python, "3.13.0", "pyenv"),
            interpreter(Family::Python, "3.12.1", "pyenv"),
            interpreter(Family::Python, "3.11.2", "PATH"),
            interpreter(Family::Node, "18.19.0", "PATH"),
        ];
        let expected =
            ["nodejs18.x", "provided.al2023", "python3.11", "python3.13"].map(str::to_owned);
        assert_eq!(likeliest(&found), BTreeSet::from(expected));
        assert_eq!(likeliest(&[]), BTreeSet::from(["provided.al2023".to_owned()]));
    }
}
