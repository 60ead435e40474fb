//! All pools: at most one open one for each version of each function. An update of a function makes
//! a new pool and retires the one before.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use tokio::time::{Instant, timeout, timeout_at};

use crate::error::Error;
use crate::pool::{Lease, Mode, Pool, Refused, Starter, Surroundings};

/// How often a pool may end just when it is asked.
const ATTEMPTS: usize = 8;
/// How long the end of environments that were told to stop is waited for. A sandbox
/// gives up ending after 5 s.
const STOP: Duration = Duration::from_secs(6);

/// What identifies a pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Address<'a> {
    /// The function and its version: for each of them one pool is open.
    pub(crate) slot: &'a str,
    /// Another one for each content.
    pub(crate) key: &'a str,
}

#[derive(Debug)]
pub(crate) struct Pools {
    surroundings: Surroundings,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    slots: HashMap<String, Slot>,
    /// Those that are no longer in a slot, but have not ended yet.
    retired: Vec<Pool>,
    /// Once so many slots are there, those of ended pools are removed.
    sweep_at: usize,
    stopping: bool,
}

#[derive(Debug)]
struct Slot {
    key: String,
    pool: Pool,
    starter: Arc<dyn Starter>,
}

impl Pools {
    pub(crate) fn new(surroundings: Surroundings) -> Self {
        Self { surroundings, state: Mutex::default() }
    }

    /// An environment of the pool at `address`, which is opened with `starter` if need be.
    ///
    /// # Cancel safety
    /// An environment that was granted to a dropped future goes back to its pool.
    pub(crate) async fn lease(
        &self,
        address: Address<'_>,
        starter: impl Fn() -> Arc<dyn Starter>,
    ) -> Result<Lease, Error> {
        for _ in 0..ATTEMPTS {
            let pool = self.pool(address, &starter)?;
            match pool.lease().await {
                Ok(lease) => return Ok(lease),
                Err(Refused::Error(error)) => return Err(error),
                Err(Refused::Closed) => {}
            }
        }
        Err(Error::Stopping)
    }

    /// Retires the pools of versions that were updated or deleted.
    pub(crate) fn retire_outdated(&self) {
        let mut state = self.lock();
        let State { slots, retired, .. } = &mut *state;
        retired.retain(|pool| !pool.is_closed());
        slots.retain(|_, slot| {
            let keep = slot.starter.is_current();
            if !keep {
                slot.pool.turn(Mode::Retired);
                retired.push(slot.pool.clone());
            }
            keep
        });
    }

    /// Ends everything: what is idle now, what is busy after its answer, or after `grace`.
    pub(crate) async fn drain(&self, grace: Duration) {
        let until = Instant::now() + grace;
        let pools = self.stop();
        for pool in &pools {
            pool.turn(Mode::Retired);
        }
        let closed = || join_all(pools.iter().map(Pool::closed));
        if timeout_at(until, closed()).await.is_ok() {
            return;
        }
        for pool in &pools {
            pool.turn(Mode::Stopping);
        }
        if timeout(STOP, closed()).await.is_err() {
            tracing::warn!("execution environments are left to the next start's clean-up");
        }
    }

    /// From now on no pool is opened.
    fn stop(&self) -> Vec<Pool> {
        let mut state = self.lock();
        state.stopping = true;
        let State { slots, retired, .. } = &mut *state;
        slots.drain().map(|(_, slot)| slot.pool).chain(retired.drain(..)).collect()
    }

    fn pool(
        &self,
        address: Address<'_>,
        starter: impl Fn() -> Arc<dyn Starter>,
    ) -> Result<Pool, Error> {
        let mut state = self.lock();
        if state.stopping {
            return Err(Error::Stopping);
        }
        if let Some(slot) = state.slots.get(address.slot)
            && slot.key == address.key
            && !slot.pool.is_closed()
        {
            return Ok(slot.pool.clone());
        }
        state.sweep();
        let starter = starter();
        let pool = Pool::open(Arc::clone(&starter), self.surroundings.clone());
        state.install(address, pool.clone(), starter);
        Ok(pool)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn install(&mut self, address: Address<'_>, pool: Pool, starter: Arc<dyn Starter>) {
        if !starter.is_current() {
            // For a straggler that was resolved before an update: nothing of it is kept, and it
            // does not push the newer pool aside.
            pool.turn(Mode::Retired);
            self.retired.push(pool);
            return;
        }
        let slot = Slot { key: address.key.to_owned(), pool, starter };
        if let Some(before) = self.slots.insert(address.slot.to_owned(), slot) {
            before.pool.turn(Mode::Retired);
            self.retired.push(before.pool);
        }
    }

    fn sweep(&mut self) {
        self.retired.retain(|pool| !pool.is_closed());
        if self.slots.len() >= self.sweep_at {
            self.slots.retain(|_, slot| !slot.pool.is_closed());
            self.sweep_at = (self.slots.len() * 2).max(64);
        }
    }
}
