//! An idle environment stands still, and nobody waits for that.

use std::sync::atomic::Ordering;
use std::time::Duration;

use cresset_environment::{ShutdownReason, Status};
use cresset_sandbox::Exit;
use tokio::time::{Instant, sleep};

use crate::fake::Runtime;
use crate::house::{House, Started, shown};

fn freezing(started: &Started) -> Vec<&'static str> {
    started.seen.freezing.lock().unwrap().clone()
}

fn frozen(started: &Started, count: u32) -> bool {
    started.metric(&format!("cresset_environment_frozen {count}"))
}

#[tokio::test(start_paused = true)]
async fn an_idle_environment_is_frozen_after_a_second_and_thawed_for_the_next_event() {
    let started = House::new(Runtime::echo).start().await;
    started.invoke("1", "1").await;
    started.reaches(Status::Idle).await;
    sleep(Duration::from_millis(990)).await;
    assert_eq!(freezing(&started), Vec::<&str>::new());
    sleep(Duration::from_millis(20)).await;
    assert_eq!(freezing(&started), ["freeze"]);
    assert!(frozen(&started, 1));
    assert_eq!(shown(&started.invoke("2", "2").await), "2");
    assert_eq!(freezing(&started), ["freeze", "thaw"]);
    assert!(frozen(&started, 0));
}

#[tokio::test(start_paused = true)]
async fn an_environment_that_nobody_has_called_is_frozen_too() {
    let started = House::new(Runtime::echo).start().await;
    started.reaches(Status::Idle).await;
    sleep(Duration::from_millis(1_010)).await;
    assert_eq!(freezing(&started), ["freeze"]);
}

#[tokio::test(start_paused = true)]
async fn a_busy_function_never_pays() {
    let started = House::new(Runtime::echo).start().await;
    for _ in 0..10 {
        started.invoke("1", "1").await;
        sleep(Duration::from_millis(900)).await;
    }
    assert_eq!(freezing(&started), Vec::<&str>::new());
}

#[tokio::test(start_paused = true)]
async fn an_event_does_not_wait_for_a_freeze() {
    let started = House::new(Runtime::echo).start().await;
    started.reaches(Status::Idle).await;
    *started.seen.freeze_takes.lock().unwrap() = Duration::from_secs(60);
    sleep(Duration::from_secs(2)).await;
    assert_eq!(freezing(&started), ["freeze"]);
    let asked = Instant::now();
    assert_eq!(shown(&started.invoke("1", "1").await), "1");
    assert!(asked.elapsed() < Duration::from_secs(1));
    assert_eq!(freezing(&started), ["freeze", "thaw"]);
}

#[tokio::test(start_paused = true)]
async fn a_freeze_that_fails_is_tried_again() {
    let started = House::new(Runtime::echo).start().await;
    started.reaches(Status::Idle).await;
    started.seen.unfreezable.store(2, Ordering::SeqCst);
    sleep(Duration::from_millis(2_500)).await;
    assert_eq!(freezing(&started), ["freeze", "freeze"]);
    assert!(frozen(&started, 0));
    sleep(Duration::from_secs(1)).await;
    assert!(frozen(&started, 1));
    sleep(Duration::from_secs(60)).await;
    assert_eq!(freezing(&started), ["freeze"; 3]);
}

#[tokio::test(start_paused = true)]
async fn a_frozen_environment_can_end() {
    let started = House::new(Runtime::echo).start().await;
    started.reaches(Status::Idle).await;
    sleep(Duration::from_secs(2)).await;
    started.environment.shutdown(ShutdownReason::Spindown).await;
    assert_eq!(started.seen.destroyed.load(Ordering::SeqCst), 1);
    assert!(frozen(&started, 0));
}

#[tokio::test(start_paused = true)]
async fn a_process_that_ends_while_it_is_frozen_is_replaced() {
    let house = House::new(|mut runtime: Runtime| async move {
        if runtime.nth > 1 {
            return runtime.echo().await;
        }
        let event = runtime.next().await;
        runtime.respond(&event, "first").await;
        // As somebody who kills it from outside.
        let killed = sleep(Duration::from_secs(5));
        tokio::select! {
            () = killed => Exit::Signal(9),
            _ = runtime.next() => Exit::Status(1),
        }
    });
    let started = house.start().await;
    assert_eq!(shown(&started.invoke("1", "1").await), "first");
    started.reaches(Status::Idle).await;
    sleep(Duration::from_secs(10)).await;
    assert_eq!(started.seen.kills.load(Ordering::SeqCst), 1);
    assert!(frozen(&started, 0));
    assert_eq!(shown(&started.invoke("2", "2").await), "2");
}
