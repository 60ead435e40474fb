//! Changes of one function happen one after the other: whoever changes it holds its [`Turn`].
//! A turn is the only lock that is held over writes to the store; the task of the change owns it,
//! and readers never ask for one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::OwnedMutexGuard;

use crate::names::FunctionKey;

type Waiting = HashMap<FunctionKey, Arc<tokio::sync::Mutex<()>>>;

/// The turns that are held or waited for.
#[derive(Debug, Default)]
pub(crate) struct Turns {
    waiting: Mutex<Waiting>,
}

/// The right to change one function, until it is dropped.
#[derive(Debug)]
pub(crate) struct Turn {
    turns: Arc<Turns>,
    key: FunctionKey,
    guard: Option<OwnedMutexGuard<()>>,
}

impl Turns {
    /// Waits until nobody else changes `key`; first come, first served.
    ///
    /// # Cancel safety
    /// Dropping the future gives up the place in the queue.
    pub(crate) async fn take(self: &Arc<Self>, key: &FunctionKey) -> Turn {
        let lock = Arc::clone(self.lock().entry(key.clone()).or_default());
        let guard = lock.lock_owned().await;
        Turn { turns: Arc::clone(self), key: key.clone(), guard: Some(guard) }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    pub(crate) fn key(&self) -> &FunctionKey {
        &self.key
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut waiting = self.turns.lock();
        drop(self.guard.take());
        // Others take their share of the lock under the same mutex: one share left is the map's own.
        if waiting.get(&self.key).is_some_and(|lock| Arc::strong_count(lock) == 1) {
            waiting.remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> FunctionKey {
        FunctionKey { account: "1".into(), region: "r".into(), name: name.into() }
    }

    #[tokio::test]
    async fn one_at_a_time_holds_the_turn_of_a_function() {
        let turns = Arc::new(Turns::default());
        let (a, b) = (key("a"), key("b"));
        let first = turns.take(&a).await;
        let mut second = Box::pin(turns.take(&a));
        tokio::select! {
            biased;
            _ = &mut second => panic!("two turns at once"),
            other = turns.take(&b) => drop(other),
        }
        drop(first);
        drop(second.await);
        assert!(turns.lock().is_empty());
    }
}
