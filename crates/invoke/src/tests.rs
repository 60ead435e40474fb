//! The way of an invocation from its permit on, with scripted environments and a paused clock.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout};

use crate::admission::{Admission, Claim};
use crate::error::Error;
use crate::invocation::Run;
use crate::metrics::Metrics;
use crate::pool::testing::{
    InvokeScript, Script, Scripted, StartScript, TIMING, WORKS, invocation, surroundings,
};
use crate::pool::{Starter, Surroundings};
use crate::pools::Pools;

/// More than the longest that anything here may take.
const LONG: Duration = Duration::from_secs(600);

struct House {
    admission: Admission,
    claim: Claim,
    pools: Arc<Pools>,
    metrics: Metrics,
}

impl House {
    fn new(concurrency: usize) -> Self {
        Self::of(concurrency, surroundings(1_000))
    }

    fn of(concurrency: usize, surroundings: Surroundings) -> Self {
        let metrics = surroundings.metrics.clone();
        Self {
            admission: Admission::new(TIMING.linger, metrics.clone()),
            claim: Claim::shared(concurrency),
            pools: Arc::new(Pools::new(surroundings)),
            metrics,
        }
    }

    async fn call(&self, function: &Arc<Scripted>, payload: &'static str) -> Result<String, Error> {
        self.call_at("hello", "1", function, payload).await
    }

    async fn call_at(
        &self,
        slot: &str,
        key: &str,
        function: &Arc<Scripted>,
        payload: &'static str,
    ) -> Result<String, Error> {
        let permit = self.admission.admit(&self.claim).await.map_err(Error::Throttled)?;
        let function = Arc::clone(function);
        let starter = move || -> Arc<dyn Starter> { Arc::new(Arc::clone(&function)) };
        let run = Run {
            pools: Arc::clone(&self.pools),
            slot: slot.to_owned(),
            key: key.to_owned(),
            starter,
            timeout: Duration::from_secs(3),
            permit,
            invocation: invocation(payload),
        };
        let outcome = timeout(LONG, run.detached()).await.expect("every wait has an end")?;
        Ok(String::from_utf8(outcome.payload.to_vec()).unwrap())
    }

    async fn drain(&self, grace: Duration) {
        timeout(LONG, self.pools.drain(grace)).await.expect("every wait has an end");
    }
}

#[tokio::test(start_paused = true)]
async fn a_client_that_calls_again_at_once_keeps_one_environment() {
    let (house, function) = (House::new(1), Scripted::new("hello", WORKS));
    for _ in 0..100 {
        assert_eq!(house.call(&function, "3").await.unwrap(), "hello 0");
    }
    assert_eq!(function.starts(), 1);
}

#[tokio::test(start_paused = true)]
async fn there_are_as_many_environments_as_invocations_at_once() {
    let (house, function) = (House::new(8), Scripted::new("hello", WORKS));
    let begin = Instant::now();
    let calls = (0..8).map(|_| house.call(&function, "100"));
    let mut answers: Vec<String> =
        futures_util::future::join_all(calls).await.into_iter().map(Result::unwrap).collect();
    answers.sort();
    answers.dedup();
    assert_eq!(answers.len(), 8, "an environment of its own for each");
    assert!(begin.elapsed() < Duration::from_millis(200), "side by side");
    assert_eq!(function.starts(), 8);
}

#[tokio::test(start_paused = true)]
async fn beyond_the_accounts_concurrency_callers_are_told_so_at_once() {
    let (house, function) = (House::new(2), Scripted::new("hello", WORKS));
    let calls = (0..5).map(|_| house.call(&function, "100"));
    let answers = futures_util::future::join_all(calls).await;
    let throttled = answers.iter().filter(|answer| matches!(answer, Err(Error::Throttled(_))));
    assert_eq!(throttled.count(), 3);
    sleep(Duration::from_secs(1)).await;
    assert_eq!(house.metrics.read().concurrent, 0);
    house.call(&function, "1").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn the_newest_idle_environment_is_used_and_the_others_expire() {
    let (house, function) = (House::new(3), Scripted::new("hello", WORKS));
    // They become idle one after the other: the longest invocation's environment is the newest.
    let answers = tokio::join!(
        house.call(&function, "100"),
        house.call(&function, "900"),
        house.call(&function, "500")
    );
    let newest = answers.1.unwrap();
    for _ in 0..70 {
        sleep(Duration::from_secs(1)).await;
        assert_eq!(house.call(&function, "1").await.unwrap(), newest);
    }
    assert_eq!(function.ends().len(), 2, "idle for longer than the timeout: {:?}", function.ends());
    sleep(TIMING.idle_timeout + Duration::from_secs(5)).await;
    assert_eq!(function.ends().len(), 3);
    assert_eq!(house.metrics.read().pools, 0, "a pool without environments ends");
    house.call(&function, "1").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn an_environment_goes_on_when_its_client_has_left() {
    let (house, function) = (House::new(1), Scripted::new("hello", WORKS));
    house.call(&function, "1").await.unwrap();
    sleep(Duration::from_millis(100)).await;

    let left = timeout(Duration::from_millis(20), house.call(&function, "500")).await;
    assert!(left.is_err(), "the client leaves in the midst of it");
    assert_eq!(house.metrics.read().concurrent, 1, "the invocation runs on and counts");
    assert!(matches!(house.call(&function, "1").await, Err(Error::Throttled(_))));
    sleep(Duration::from_secs(1)).await;
    assert_eq!(house.metrics.read().concurrent, 0);
    assert_eq!(house.call(&function, "1").await.unwrap(), "hello 0");
    assert_eq!(function.starts(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_client_that_leaves_during_the_start_leaves_a_warm_environment() {
    let (house, function) = (House::new(1), Scripted::new("hello", WORKS));
    let left = timeout(Duration::from_millis(20), house.call(&function, "1")).await;
    assert!(left.is_err());
    sleep(Duration::from_secs(1)).await;
    let begin = Instant::now();
    assert_eq!(house.call(&function, "1").await.unwrap(), "hello 0");
    assert!(begin.elapsed() < WORKS.init);
}

#[tokio::test(start_paused = true)]
async fn after_an_update_nothing_of_the_old_content_is_seen_or_kept() {
    let house = House::new(10);
    let (old, new) = (Scripted::new("old", WORKS), Scripted::new("new", WORKS));
    house.call_at("hello", "1", &old, "1").await.unwrap();
    old.outdate();
    let (running, ()) = tokio::join!(house.call_at("hello", "1", &old, "400"), async {
        sleep(Duration::from_millis(100)).await;
        for _ in 0..3 {
            assert_eq!(house.call_at("hello", "2", &new, "1").await.unwrap(), "new 0");
        }
        assert_eq!(old.ends().len(), 0, "the busy one runs on");
    });
    assert_eq!(running.unwrap(), "old 0");
    sleep(Duration::from_millis(100)).await;
    assert_eq!(old.ends(), ["0 Spindown"]);

    // One that was resolved before the update, but comes later, does not push the new one aside.
    assert_eq!(house.call_at("hello", "1", &old, "1").await.unwrap(), "old 1");
    assert_eq!(house.call_at("hello", "2", &new, "1").await.unwrap(), "new 0");
    sleep(Duration::from_secs(1)).await;
    assert_eq!(old.ends(), ["0 Spindown", "1 Spindown"]);
    assert_eq!(new.ends().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_deleted_functions_environments_end() {
    let (house, function) = (House::new(10), Scripted::new("hello", WORKS));
    let other = Scripted::new("other", WORKS);
    house.call_at("hello", "1", &function, "1").await.unwrap();
    house.call_at("other", "1", &other, "1").await.unwrap();
    function.outdate();
    house.pools.retire_outdated();
    sleep(Duration::from_millis(100)).await;
    assert_eq!(function.ends(), ["0 Spindown"]);
    assert_eq!(other.ends().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_start_that_fails_is_told_to_its_caller_and_not_repeated() {
    let script = Script { start: StartScript::Fails, ..WORKS };
    let (house, function) = (House::new(10), Scripted::new("hello", script));
    let answer = house.call(&function, "1").await;
    assert!(matches!(answer, Err(Error::Sandbox(_))), "{answer:?}");
    sleep(LONG).await;
    assert_eq!(function.starts(), 1);
    assert_eq!(house.metrics.read().start_failures, 1);
    assert_eq!(house.metrics.read().concurrent, 0);

    *function.script.lock().unwrap() = WORKS;
    house.call(&function, "1").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_start_that_hangs_ends() {
    let script = Script { start: StartScript::Hangs, ..WORKS };
    let (house, function) = (House::new(10), Scripted::new("hello", script));
    let begin = Instant::now();
    assert!(matches!(house.call(&function, "1").await, Err(Error::StartTimedOut)));
    assert!(begin.elapsed() <= TIMING.start + Duration::from_secs(1));
    assert_eq!(function.ends(), ["0 Failure"]);
}

#[tokio::test(start_paused = true)]
async fn a_blank_that_died_costs_nothing_but_time() {
    let script = Script { start: StartScript::BlankDies, ..WORKS };
    let (house, function) = (House::new(10), Scripted::new("hello", script));
    assert_eq!(house.call(&function, "1").await.unwrap(), "hello 1");
    assert_eq!(house.metrics.read().blanks_taken, 0, "no cold start came of it");
}

#[tokio::test(start_paused = true)]
async fn an_environment_that_ended_before_the_event_is_replaced_once() {
    let script = Script { invoke: InvokeScript::EndsBefore(1), ..WORKS };
    let (house, function) = (House::new(1), Scripted::new("hello", script));
    assert_eq!(house.call(&function, "1").await.unwrap(), "hello 1");

    let script = Script { invoke: InvokeScript::EndsBefore(9), ..WORKS };
    let function = Scripted::new("hello", script);
    sleep(Duration::from_secs(1)).await;
    assert!(house.call_at("other", "1", &function, "1").await.is_err());
    assert_eq!(function.starts(), 2);
}

#[tokio::test(start_paused = true)]
async fn an_event_that_the_function_may_have_seen_is_not_sent_twice() {
    let script = Script { invoke: InvokeScript::EndsDuring, ..WORKS };
    let (house, function) = (House::new(1), Scripted::new("hello", script));
    assert!(matches!(house.call(&function, "1").await, Err(Error::Interrupted(_))));
    sleep(Duration::from_secs(10)).await;
    assert_eq!(function.starts(), 1);
    assert_eq!(house.metrics.read().concurrent, 0);
}

#[tokio::test(start_paused = true)]
async fn an_environment_that_is_not_idle_in_time_is_ended() {
    let script = Script { tail: LONG, ..WORKS };
    let (house, function) = (House::new(2), Scripted::new("hello", script));
    house.call(&function, "1").await.unwrap();
    assert_eq!(house.call(&function, "1").await.unwrap(), "hello 1", "nobody waits for it");
    sleep(Duration::from_secs(60)).await;
    assert_eq!(function.ends(), ["0 Failure", "1 Failure"]);
    assert_eq!(house.metrics.read().concurrent, 0);
}

#[tokio::test(start_paused = true)]
async fn at_the_cap_the_environment_that_is_idle_for_the_longest_makes_room() {
    let house = House::of(10, surroundings(2));
    let functions = ["a", "b", "c"].map(|name| (name, Scripted::new(name, WORKS)));
    for (name, function) in &functions {
        house.call_at(name, "1", function, "1").await.unwrap();
        sleep(Duration::from_secs(1)).await;
    }
    let ends = functions.each_ref().map(|(_, function)| function.ends().len());
    assert_eq!(ends, [1, 0, 0]);
}

#[tokio::test(start_paused = true)]
async fn draining_waits_for_the_busy_ones_and_leaves_nothing() {
    let (house, function) = (House::new(10), Scripted::new("hello", WORKS));
    tokio::join!(house.call(&function, "1"), house.call(&function, "1")).0.unwrap();
    let begin = Instant::now();
    let (running, ()) = tokio::join!(house.call(&function, "700"), async {
        sleep(Duration::from_millis(50)).await;
        house.drain(Duration::from_secs(5)).await;
    });
    assert_eq!(running.unwrap().split(' ').next(), Some("hello"));
    assert!(begin.elapsed() < Duration::from_secs(1), "not longer than it takes");
    assert_eq!(function.ends().len(), function.starts());
    assert!(matches!(house.call(&function, "1").await, Err(Error::Stopping)));
}

#[tokio::test(start_paused = true)]
async fn draining_ends_what_does_not_end_within_the_grace() {
    let (house, function) = (House::new(10), Scripted::new("hello", WORKS));
    let hangs = Scripted::new("hangs", Script { start: StartScript::Hangs, ..WORKS });
    let begin = Instant::now();
    let (running, starting, ()) = tokio::join!(
        house.call(&function, "2900"),
        house.call_at("other", "1", &hangs, "1"),
        async {
            sleep(Duration::from_millis(100)).await;
            house.drain(Duration::from_secs(1)).await;
        }
    );
    assert!(matches!(running, Err(Error::Interrupted(_))), "{running:?}");
    assert!(matches!(starting, Err(Error::Stopping)), "{starting:?}");
    assert!(begin.elapsed() < Duration::from_secs(2));
    assert_eq!(function.ends(), ["0 Spindown"]);
    assert_eq!(hangs.ends(), ["0 Spindown"]);
}
