//! How many environments there may be at once, and how much memory they may have been promised.
//! Each environment has a [`Place`] from before its sandbox is made until nothing of it is left.
//! Where there is no room, the environment that was idle for the longest, of whatever function,
//! is asked to make some.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, mpsc};

use crate::error::Error;
use crate::pool::{EnvironmentId, Message};

#[derive(Debug)]
pub(crate) struct Capacity {
    environments: usize,
    memory_mb: Option<u64>,
    state: Mutex<State>,
    freed: Notify,
}

#[derive(Debug, Default)]
struct State {
    environments: usize,
    memory_mb: u64,
    /// The idle environments, the one that is idle for the longest first.
    idle: BTreeMap<u64, Idle>,
    next_ticket: u64,
}

#[derive(Debug)]
struct Idle {
    pool: mpsc::Sender<Message>,
    environment: EnvironmentId,
}

/// The room of one environment.
#[derive(Debug)]
pub(crate) struct Place {
    capacity: Arc<Capacity>,
    memory_mb: u64,
}

/// An idle environment that may be asked to make room, until this is dropped.
#[derive(Debug)]
pub(crate) struct Ticket {
    capacity: Arc<Capacity>,
    number: u64,
}

impl Capacity {
    pub(crate) fn new(environments: usize, memory_mb: Option<u64>) -> Arc<Self> {
        Arc::new(Self { environments, memory_mb, state: Mutex::default(), freed: Notify::new() })
    }

    /// Room for an environment of this memory; waits until idle ones have made it. The caller
    /// bounds the wait.
    ///
    /// # Cancel safety
    /// Nothing is held when the future is dropped; an environment that was asked to end, ends.
    pub(crate) async fn place(self: &Arc<Self>, memory_mb: u64) -> Result<Place, Error> {
        if let Some(limit_mb) = self.memory_mb.filter(|limit| memory_mb > *limit) {
            return Err(Error::Memory { function_mb: memory_mb, limit_mb });
        }
        loop {
            // Registered before the look, so that nothing that is freed in between is missed.
            let mut freed = std::pin::pin!(self.freed.notified());
            freed.as_mut().enable();
            if self.try_place(memory_mb) {
                return Ok(Place { capacity: Arc::clone(self), memory_mb });
            }
            freed.await;
        }
    }

    /// An environment is idle from now on.
    pub(crate) fn idle(
        self: &Arc<Self>,
        pool: mpsc::Sender<Message>,
        environment: EnvironmentId,
    ) -> Ticket {
        let mut state = self.lock();
        let number = state.next_ticket;
        state.next_ticket += 1;
        state.idle.insert(number, Idle { pool, environment });
        drop(state);
        // Somebody may wait who found nobody to ask.
        self.freed.notify_waiters();
        Ticket { capacity: Arc::clone(self), number }
    }

    fn try_place(&self, memory_mb: u64) -> bool {
        let mut state = self.lock();
        let has_room = state.environments < self.environments
            && self.memory_mb.is_none_or(|limit| state.memory_mb + memory_mb <= limit);
        if has_room {
            state.environments += 1;
            state.memory_mb += memory_mb;
        } else {
            state.ask_the_oldest();
        }
        has_room
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// An environment is asked once; one whose pool is too busy to listen stays for later.
    fn ask_the_oldest(&mut self) {
        let asked = self.idle.iter().find_map(|(number, idle)| {
            idle.pool.try_send(Message::Evict(idle.environment)).ok().map(|()| *number)
        });
        if let Some(number) = asked {
            self.idle.remove(&number);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut state = self.capacity.lock();
        state.environments -= 1;
        state.memory_mb -= self.memory_mb;
        drop(state);
        self.capacity.freed.notify_waiters();
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.capacity.lock().idle.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use super::*;

    /// Long for a paused clock, which jumps there once nobody can do anything.
    const LONG: Duration = Duration::from_secs(60);

    #[tokio::test(start_paused = true)]
    async fn the_one_that_is_idle_for_the_longest_makes_room() {
        let capacity = Capacity::new(2, None);
        let (pool, mut asked) = mpsc::channel(8);
        let first = capacity.place(128).await.unwrap();
        let _second = capacity.place(128).await.unwrap();
        let _older = capacity.idle(pool.clone(), EnvironmentId(7));
        let _newer = capacity.idle(pool, EnvironmentId(8));
        let (third, ()) = tokio::join!(timeout(LONG, capacity.place(128)), async {
            let Some(Message::Evict(EnvironmentId(7))) = asked.recv().await else {
                panic!("the wrong one")
            };
            drop(first);
        });
        third.unwrap().unwrap();
        assert!(asked.try_recv().is_err(), "one is enough");
    }

    #[tokio::test(start_paused = true)]
    async fn memory_is_bounded_too() {
        let capacity = Capacity::new(10, Some(256));
        let first = capacity.place(200).await.unwrap();
        assert!(timeout(LONG, capacity.place(100)).await.is_err());
        drop(first);
        capacity.place(100).await.unwrap();
        let refused = capacity.place(257).await.unwrap_err();
        assert!(matches!(refused, Error::Memory { function_mb: 257, limit_mb: 256 }));
    }

    #[tokio::test(start_paused = true)]
    async fn a_leased_environment_is_not_asked() {
        let capacity = Capacity::new(1, None);
        let (pool, mut asked) = mpsc::channel(8);
        let _place = capacity.place(128).await.unwrap();
        drop(capacity.idle(pool, EnvironmentId(7)));
        assert!(timeout(LONG, capacity.place(128)).await.is_err());
        assert!(asked.try_recv().is_err());
    }
}
