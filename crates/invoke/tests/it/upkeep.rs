//! What becomes of environments when functions change, and blanks.

use std::time::{Duration, Instant};

use cresset_invoke::Settings;

use crate::house::{House, event};

#[tokio::test]
async fn an_update_ends_the_environments_of_what_it_replaces() {
    let house = House::open().await;
    house.create("hello").await;
    house.answer("{}").await;
    house.update("hello", "second").await;
    house.until("the old one ends without being asked for", |it| it.fake.destroyed() == 1).await;
    house.answer("{}").await;
    assert_eq!((house.fake.created(), house.fake.destroyed()), (2, 1));
}

#[tokio::test]
async fn a_deleted_functions_environments_end() {
    let house = House::open().await;
    house.create("hello").await;
    house.create("other").await;
    house.answer("{}").await;
    house.delete("other").await;
    house.delete("hello").await;
    house.until("it ends", |it| it.fake.destroyed() == 1).await;
    assert_eq!(house.invoke(event("{}")).await.unwrap_err().status(), 404);
}

#[tokio::test]
async fn a_cold_start_takes_a_blank_that_was_made_before_the_function() {
    let house = House::with(Settings { blanks_per_runtime: 1, ..Settings::default() }).await;
    // Whatever interpreters this machine has, their blanks are made by then too.
    let mut before = 0;
    while before == 0 || before != house.fake.created() {
        before = house.fake.created();
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    house.create("hello").await;
    house.answer("{}").await;
    assert_eq!(house.metric("cresset_invoke_blanks_taken_total"), 1);
    assert_eq!(house.metric("cresset_invoke_cold_starts_total{kind=\"blank\"}"), 1);
    assert_eq!(house.metric("cresset_invoke_cold_starts_total{kind=\"plain\"}"), 0);
    house.until("it is replaced", |it| it.fake.created() > before).await;
}

#[tokio::test]
async fn draining_leaves_nothing() {
    let house = House::with(Settings { blanks_per_runtime: 2, ..Settings::default() }).await;
    house.create("hello").await;
    let calls = (0..3).map(|_| house.invoke(event("{\"sleep\":50}")));
    futures_util::future::join_all(calls).await.into_iter().for_each(|it| drop(it.unwrap()));
    let (busy, ()) = tokio::join!(house.invoke(event("{\"sleep\":300}")), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        house.invoker.drain(Duration::from_secs(5)).await;
    });
    assert!(busy.is_ok(), "what has begun is answered");
    assert!(house.fake.assigned() >= 3);
    assert_eq!(house.fake.destroyed(), house.fake.created());
    assert_eq!(house.invoke(event("{}")).await.unwrap_err().status(), 500);
    assert_eq!(house.metric("cresset_invoke_concurrent_invocations"), 0);
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "real time is what is bounded here")]
async fn draining_does_not_wait_longer_than_the_grace() {
    let house = House::open().await;
    house.create("hello").await;
    house.answer("{}").await;
    let begin = Instant::now();
    let (busy, ()) = tokio::join!(house.invoke(event("{\"sleep\":2900}")), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        house.invoker.drain(Duration::from_millis(200)).await;
    });
    assert!(begin.elapsed() < Duration::from_secs(2));
    assert_eq!(busy.unwrap_err().status(), 500);
    assert_eq!(house.fake.destroyed(), house.fake.created());
}
