//! How many invocations run at once: the account's concurrency. A [`Permit`] is taken before
//! anything is done for an invocation, and is given back by its drop: when the environment that
//! served it is idle again, or gone.
//!
//! Nobody queues for a permit. The one exception are invocations that were answered and whose
//! environment is about to be idle: for each of them one caller waits for a moment, so that a
//! client that calls again at once is not refused for the sake of some microseconds.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::metrics::{Gauged, Metrics};

#[derive(Debug)]
pub(crate) struct Admission {
    concurrency: Arc<Semaphore>,
    answered: Arc<AtomicUsize>,
    waiting: AtomicUsize,
    linger: Duration,
    metrics: Metrics,
}

/// The right to run one invocation.
#[derive(Debug)]
pub(crate) struct Permit {
    /// Set once the caller has its answer.
    answered: Option<Counted>,
    all_answered: Arc<AtomicUsize>,
    _concurrency: OwnedSemaphorePermit,
    _gauge: Gauged,
}

/// The account's concurrency is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the account's concurrency is used up")]
pub(crate) struct Throttled;

/// One in a counter, until it is dropped.
#[derive(Debug)]
struct Counted(Arc<AtomicUsize>);

impl Admission {
    pub(crate) fn new(concurrency: usize, linger: Duration, metrics: Metrics) -> Self {
        let concurrency = concurrency.min(Semaphore::MAX_PERMITS);
        Self {
            concurrency: Arc::new(Semaphore::new(concurrency)),
            answered: Arc::default(),
            waiting: AtomicUsize::new(0),
            linger,
            metrics,
        }
    }

    /// # Cancel safety
    /// Nothing is held when the future is dropped.
    pub(crate) async fn admit(&self) -> Result<Permit, Throttled> {
        let permit = match Arc::clone(&self.concurrency).try_acquire_owned() {
            Ok(permit) => permit,
            Err(_none_left) => self.linger().await?,
        };
        Ok(Permit {
            answered: None,
            all_answered: Arc::clone(&self.answered),
            _concurrency: permit,
            _gauge: self.metrics.count_concurrent(),
        })
    }

    async fn linger(&self) -> Result<OwnedSemaphorePermit, Throttled> {
        let place = Place::take(&self.waiting);
        if place.number > self.answered.load(Ordering::Relaxed) {
            return Err(Throttled);
        }
        match timeout(self.linger, Arc::clone(&self.concurrency).acquire_owned()).await {
            Ok(Ok(permit)) => Ok(permit),
            Ok(Err(_)) | Err(_) => Err(Throttled),
        }
    }
}

/// A place among those who wait, from 1.
struct Place<'a> {
    waiting: &'a AtomicUsize,
    number: usize,
}

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicUsize) -> Self {
        let number = waiting.fetch_add(1, Ordering::Relaxed) + 1;
        Self { waiting, number }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.waiting.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Permit {
    /// The caller has its answer; the permit is given back as soon as the environment is idle.
    pub(crate) fn answered(&mut self) {
        self.answered.get_or_insert_with(|| Counted::new(&self.all_answered));
    }
}

impl Counted {
    fn new(counter: &Arc<AtomicUsize>) -> Self {
        counter.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(counter))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::Instant;

    use super::*;

    fn admission(concurrency: usize) -> Admission {
        Admission::new(concurrency, Duration::from_millis(10), Metrics::default())
    }

    #[tokio::test(start_paused = true)]
    async fn the_concurrency_is_never_exceeded_and_nobody_queues() {
        let admission = admission(2);
        let start = Instant::now();
        let first = admission.admit().await.unwrap();
        let _second = admission.admit().await.unwrap();
        assert_eq!(admission.admit().await.unwrap_err(), Throttled);
        assert_eq!(start.elapsed(), Duration::ZERO);
        drop(first);
        admission.admit().await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn one_caller_waits_a_moment_for_each_answered_invocation() {
        let admission = Arc::new(admission(1));
        let mut first = admission.admit().await.unwrap();
        first.answered();
        let (second, third) = tokio::join!(
            async {
                let (permit, ()) = tokio::join!(admission.admit(), async {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                    drop(first);
                });
                permit
            },
            admission.admit()
        );
        assert!(second.is_ok(), "it takes the answered one's place");
        assert_eq!(third.unwrap_err(), Throttled);
    }

    #[tokio::test(start_paused = true)]
    async fn waiting_for_an_answered_invocation_ends() {
        let admission = admission(1);
        let mut first = admission.admit().await.unwrap();
        first.answered();
        let start = Instant::now();
        assert_eq!(admission.admit().await.unwrap_err(), Throttled);
        assert_eq!(start.elapsed(), Duration::from_millis(10));
    }
}
