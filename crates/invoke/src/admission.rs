//! How many invocations run at once: the account's concurrency, of which functions may have reserved
//! their own. A [`Permit`] is taken before
//! anything is done for an invocation, and is given back by its drop: when the environment that
//! served it is idle again, or gone.
//!
//! Nobody queues for a permit. The one exception are invocations that were answered and whose
//! environment is about to be idle: for each of them one caller waits for a moment, so that a
//! client that calls again at once is not refused for the sake of some microseconds.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use cresset_functions::FunctionVersion;
use tokio::sync::Notify;
use tokio::time::timeout;

use crate::metrics::{Gauged, Metrics};

#[derive(Debug)]
pub(crate) struct Admission {
    running: Arc<Running>,
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
    _taken: Taken,
    _gauge: Gauged,
}

/// Whose concurrency an invocation takes: its function's own, or what the account's others share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Claim {
    /// The account in the region, which have a concurrency together.
    account: (String, String),
    /// The function, all of its versions together.
    function: String,
    reserved: Option<usize>,
    unreserved: usize,
}

/// The concurrency that would be taken is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Throttled {
    #[error("the account's concurrency is used up")]
    Account,
    #[error("the function's reserved concurrency is used up")]
    Reserved,
}

/// What runs now.
#[derive(Debug, Default)]
struct Running {
    counts: Mutex<Counts>,
    /// Told whenever something is given back.
    freed: Notify,
}

#[derive(Debug, Default)]
struct Counts {
    /// Of functions without a reserve, by account.
    unreserved: HashMap<(String, String), usize>,
    /// Of each function, whatever it took.
    functions: HashMap<String, usize>,
}

/// One invocation in the counts, until it is dropped.
#[derive(Debug)]
struct Taken {
    running: Arc<Running>,
    /// Set where it took from what is not reserved.
    account: Option<(String, String)>,
    function: String,
}

/// One in a counter, until it is dropped.
#[derive(Debug)]
struct Counted(Arc<AtomicUsize>);

impl Claim {
    pub(crate) fn of(version: &FunctionVersion) -> Self {
        Self {
            account: (version.account.clone(), version.region.clone()),
            function: version.incarnation.clone(),
            reserved: version.reserved_concurrency,
            unreserved: version.unreserved_concurrency,
        }
    }

    /// Of a function that shares this much with all others.
    #[cfg(test)]
    pub(crate) fn shared(unreserved: usize) -> Self {
        let account = ("1".to_owned(), "r".to_owned());
        Self { account, function: "f".to_owned(), reserved: None, unreserved }
    }
}

impl Admission {
    pub(crate) fn new(linger: Duration, metrics: Metrics) -> Self {
        Self {
            running: Arc::default(),
            answered: Arc::default(),
            waiting: AtomicUsize::new(0),
            linger,
            metrics,
        }
    }

    /// # Cancel safety
    /// Nothing is held when the future is dropped.
    pub(crate) async fn admit(&self, claim: &Claim) -> Result<Permit, Throttled> {
        let taken = match Running::take(&self.running, claim) {
            Ok(taken) => taken,
            Err(throttled) => self.linger(claim, throttled).await?,
        };
        Ok(Permit {
            answered: None,
            all_answered: Arc::clone(&self.answered),
            _taken: taken,
            _gauge: self.metrics.count_concurrent(),
        })
    }

    async fn linger(&self, claim: &Claim, throttled: Throttled) -> Result<Taken, Throttled> {
        let place = Place::take(&self.waiting);
        if place.number > self.answered.load(Ordering::Relaxed) {
            return Err(throttled);
        }
        let freed = async {
            loop {
                let freed = self.running.freed.notified();
                if let Ok(taken) = Running::take(&self.running, claim) {
                    return taken;
                }
                freed.await;
            }
        };
        timeout(self.linger, freed).await.map_err(|_elapsed| throttled)
    }
}

impl Running {
    fn take(running: &Arc<Self>, claim: &Claim) -> Result<Taken, Throttled> {
        let mut counts = running.lock();
        let account = match claim.reserved {
            Some(reserved) => {
                let own = counts.functions.get(&claim.function).copied().unwrap_or(0);
                if own >= reserved {
                    return Err(Throttled::Reserved);
                }
                None
            }
            None => {
                let shared = counts.unreserved.entry(claim.account.clone()).or_default();
                if *shared >= claim.unreserved {
                    return Err(Throttled::Account);
                }
                *shared += 1;
                Some(claim.account.clone())
            }
        };
        *counts.functions.entry(claim.function.clone()).or_default() += 1;
        drop(counts);
        Ok(Taken { running: Arc::clone(running), account, function: claim.function.clone() })
    }

    fn lock(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        let mut counts = self.running.lock();
        if let Some(account) = &self.account {
            give_back(&mut counts.unreserved, account);
        }
        give_back(&mut counts.functions, &self.function);
        drop(counts);
        self.running.freed.notify_waiters();
    }
}

fn give_back<K: Eq + std::hash::Hash>(counts: &mut HashMap<K, usize>, key: &K) {
    if let Some(count) = counts.get_mut(key) {
        *count -= 1;
        if *count == 0 {
            counts.remove(key);
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

    fn admission() -> Admission {
        Admission::new(Duration::from_millis(10), Metrics::default())
    }

    fn claim(function: &str, reserved: Option<usize>, unreserved: usize) -> Claim {
        Claim { function: function.to_owned(), reserved, ..Claim::shared(unreserved) }
    }

    #[tokio::test(start_paused = true)]
    async fn the_concurrency_is_never_exceeded_and_nobody_queues() {
        let (admission, claim) = (admission(), claim("f", None, 2));
        let start = Instant::now();
        let first = admission.admit(&claim).await.unwrap();
        let _second = admission.admit(&claim).await.unwrap();
        assert_eq!(admission.admit(&claim).await.unwrap_err(), Throttled::Account);
        assert_eq!(start.elapsed(), Duration::ZERO);
        drop(first);
        admission.admit(&claim).await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn a_reserve_is_the_functions_own_and_its_bound() {
        let admission = admission();
        let (reserved, others) = (claim("f", Some(1), 1), claim("g", None, 1));
        let own = admission.admit(&reserved).await.unwrap();
        assert_eq!(admission.admit(&reserved).await.unwrap_err(), Throttled::Reserved);
        let _other = admission.admit(&others).await.unwrap();
        assert_eq!(admission.admit(&others).await.unwrap_err(), Throttled::Account);
        drop(own);
        admission.admit(&reserved).await.unwrap();
        let none = claim("h", Some(0), 1);
        assert_eq!(admission.admit(&none).await.unwrap_err(), Throttled::Reserved);
    }

    #[tokio::test(start_paused = true)]
    async fn what_ran_before_a_reserve_counts_towards_it() {
        let admission = admission();
        let before = admission.admit(&claim("f", None, 10)).await.unwrap();
        let reserved = claim("f", Some(1), 9);
        assert_eq!(admission.admit(&reserved).await.unwrap_err(), Throttled::Reserved);
        drop(before);
        admission.admit(&reserved).await.unwrap();
        assert!(admission.running.lock().functions.is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn accounts_have_concurrency_of_their_own() {
        let admission = admission();
        let _one = admission.admit(&claim("f", None, 1)).await.unwrap();
        let other = Claim { account: ("2".to_owned(), "r".to_owned()), ..claim("g", None, 1) };
        admission.admit(&other).await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn one_caller_waits_a_moment_for_each_answered_invocation() {
        let (admission, claim) = (Arc::new(admission()), claim("f", None, 1));
        let mut first = admission.admit(&claim).await.unwrap();
        first.answered();
        let (second, third) = tokio::join!(
            async {
                let (permit, ()) = tokio::join!(admission.admit(&claim), async {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                    drop(first);
                });
                permit
            },
            admission.admit(&claim)
        );
        assert!(second.is_ok(), "it takes the answered one's place");
        assert_eq!(third.unwrap_err(), Throttled::Account);
    }

    #[tokio::test(start_paused = true)]
    async fn waiting_for_an_answered_invocation_ends() {
        let (admission, claim) = (admission(), claim("f", None, 1));
        let mut first = admission.admit(&claim).await.unwrap();
        first.answered();
        let start = Instant::now();
        assert_eq!(admission.admit(&claim).await.unwrap_err(), Throttled::Account);
        assert_eq!(start.elapsed(), Duration::from_millis(10));
    }
}
