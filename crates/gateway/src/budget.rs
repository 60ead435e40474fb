//! Room for request bodies, shared by all requests: a body takes its bytes before it is read and
//! gives them back when the answer is done. Who finds no room waits a bounded time, in turn.

use std::sync::Arc;
use std::time::Duration;

use prometheus_client::metrics::gauge::Gauge;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// All room there is.
#[derive(Debug, Clone)]
pub(crate) struct Budget {
    free: Arc<Semaphore>,
    wait: Duration,
    held: Gauge,
}

/// Some bytes of it, given back when dropped.
#[derive(Debug)]
pub(crate) struct Room {
    permit: Option<OwnedSemaphorePermit>,
    budget: Budget,
    bytes: i64,
}

/// There was no room in time.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("no room for the body")]
pub(crate) struct Full;

impl Budget {
    pub(crate) fn new(bytes: usize, wait: Duration, held: Gauge) -> Self {
        let free = Arc::new(Semaphore::new(bytes.min(Semaphore::MAX_PERMITS)));
        Self { free, wait, held }
    }

    /// Room for nothing yet.
    pub(crate) fn room(&self) -> Room {
        Room { permit: None, budget: self.clone(), bytes: 0 }
    }
}

impl Room {
    pub(crate) fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// Takes `bytes` more.
    ///
    /// # Cancel safety
    /// A dropped call has taken nothing, and loses its turn.
    pub(crate) async fn grow(&mut self, bytes: usize) -> Result<(), Full> {
        let Ok(permits) = u32::try_from(bytes) else { return Err(Full) };
        if permits == 0 {
            return Ok(());
        }
        let acquire = Arc::clone(&self.budget.free).acquire_many_owned(permits);
        let Ok(Ok(permit)) = timeout(self.budget.wait, acquire).await else { return Err(Full) };
        match &mut self.permit {
            Some(held) => held.merge(permit),
            None => self.permit = Some(permit),
        }
        self.bytes += i64::from(permits);
        self.budget.held.inc_by(i64::from(permits));
        Ok(())
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.budget.held.dec_by(self.bytes);
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::Instant;

    use super::*;

    const WAIT: Duration = Duration::from_secs(5);

    #[tokio::test(start_paused = true)]
    async fn who_finds_no_room_is_refused_after_the_wait_and_not_before() {
        let budget = Budget::new(10, WAIT, Gauge::default());
        let mut first = budget.room();
        first.grow(7).await.expect("there is room");
        let started = Instant::now();
        assert_eq!(budget.room().grow(4).await, Err(Full));
        assert_eq!(started.elapsed(), WAIT);
        assert_eq!(budget.room().grow(3).await, Ok(()));
    }

    #[tokio::test(start_paused = true)]
    async fn who_waits_gets_what_is_given_back() {
        let budget = Budget::new(10, WAIT, Gauge::default());
        let mut first = budget.room();
        first.grow(4).await.expect("there is room");
        first.grow(6).await.expect("there is room");
        let mut second = budget.room();
        let (granted, ()) = tokio::join!(second.grow(10), async { drop(first) });
        assert_eq!(granted, Ok(()));
    }

    #[tokio::test(start_paused = true)]
    async fn the_gauge_follows_what_is_held() {
        let gauge = Gauge::default();
        let budget = Budget::new(10, WAIT, gauge.clone());
        let mut room = budget.room();
        room.grow(4).await.expect("there is room");
        room.grow(2).await.expect("there is room");
        assert_eq!(gauge.get(), 6);
        drop(room);
        assert_eq!(gauge.get(), 0);
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_needs_no_room() {
        let budget = Budget::new(0, WAIT, Gauge::default());
        assert_eq!(budget.room().grow(0).await, Ok(()));
        assert_eq!(budget.room().grow(usize::MAX).await, Err(Full));
    }
}
