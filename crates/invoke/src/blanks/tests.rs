//! The shelf with blanks that are numbers, and a paused clock.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use cresset_runtimes::Family;
use tokio::time::sleep;

use super::*;

#[derive(Debug, Default)]
struct Numbers {
    made: AtomicUsize,
    discarded: AtomicUsize,
    fails: AtomicBool,
}

#[derive(Debug, thiserror::Error)]
#[error("no sandbox")]
struct NoSandbox;

impl Maker for Arc<Numbers> {
    type Blank = usize;
    type Error = NoSandbox;

    fn make<'a>(&'a self, _runtime: &'a Runtime) -> BoxFuture<'a, Result<usize, NoSandbox>> {
        Box::pin(async move {
            sleep(Duration::from_millis(20)).await;
            let number = self.made.fetch_add(1, Ordering::SeqCst);
            if self.fails.load(Ordering::SeqCst) { Err(NoSandbox) } else { Ok(number) }
        })
    }

    fn discard(&self, _blank: usize) -> BoxFuture<'static, Result<(), NoSandbox>> {
        let numbers = Arc::clone(self);
        Box::pin(async move {
            numbers.discarded.fetch_add(1, Ordering::SeqCst);
            Ok(())
        })
    }
}

fn runtime(identifier: &str, prefix: &str) -> Arc<Runtime> {
    Arc::new(Runtime {
        identifier: identifier.to_owned(),
        family: Family::Python,
        version: "3.11.7".to_owned(),
        mounts: vec![Mount { host: PathBuf::from(prefix), inside: PathBuf::from(prefix) }],
        argv: Vec::new(),
        candidates: Vec::new(),
        environment: BTreeMap::new(),
        warning: None,
    })
}

fn shelves(per_runtime: usize) -> (Arc<Numbers>, Arc<Blanks<Arc<Numbers>>>, Metrics) {
    let (numbers, metrics) = (Arc::new(Numbers::default()), Metrics::default());
    let blanks = Blanks::new(Arc::clone(&numbers), per_runtime, metrics.clone());
    (numbers, blanks, metrics)
}

#[tokio::test(start_paused = true)]
async fn a_blank_is_made_ahead_taken_and_replaced() {
    let (numbers, blanks, metrics) = shelves(1);
    let python = runtime("python3.11", "/opt/python");
    assert_eq!(blanks.take(&python).await, None, "the first start makes its own");
    sleep(Duration::from_secs(1)).await;
    assert_eq!(metrics.read().blanks, 1);
    assert_eq!(blanks.take(&python).await, Some(0));
    assert_eq!(metrics.read().blanks, 0);
    sleep(Duration::from_millis(200)).await;
    assert_eq!(numbers.made.load(Ordering::SeqCst), 1, "not while the start is on its way");
    sleep(Duration::from_secs(1)).await;
    assert_eq!(blanks.take(&python).await, Some(1));
}

#[tokio::test(start_paused = true)]
async fn identifiers_that_the_same_interpreter_serves_share_their_blanks() {
    let (_numbers, blanks, _metrics) = shelves(1);
    blanks.want(&runtime("python3.11", "/opt/python"));
    sleep(Duration::from_secs(1)).await;
    assert_eq!(blanks.take(&runtime("python3.13", "/usr")).await, None);
    assert_eq!(blanks.take(&runtime("python3.10", "/opt/python")).await, Some(0));
}

#[tokio::test(start_paused = true)]
async fn failures_are_repeated_rarely_and_end() {
    let (numbers, blanks, _metrics) = shelves(1);
    numbers.fails.store(true, Ordering::SeqCst);
    let python = runtime("python3.11", "/opt/python");
    blanks.want(&python);
    sleep(Duration::from_secs(60)).await;
    let failed = numbers.made.load(Ordering::SeqCst);
    assert!((4..=7).contains(&failed), "{failed} attempts in a minute");
    numbers.fails.store(false, Ordering::SeqCst);
    sleep(Duration::from_secs(60)).await;
    assert!(blanks.take(&python).await.is_some());
}

#[tokio::test(start_paused = true)]
async fn clearing_leaves_nothing_and_makes_no_more() {
    let (numbers, blanks, metrics) = shelves(2);
    let python = runtime("python3.11", "/opt/python");
    blanks.want(&python);
    // One is there, and the other is being made.
    sleep(Duration::from_millis(30)).await;
    blanks.clear().await;
    assert_eq!(numbers.discarded.load(Ordering::SeqCst), 2);
    assert_eq!(metrics.read().blanks, 0);
    sleep(Duration::from_secs(10)).await;
    assert_eq!(numbers.made.load(Ordering::SeqCst), 2);
    assert_eq!(blanks.take(&python).await, None);
}

#[tokio::test(start_paused = true)]
async fn blanks_can_be_switched_off() {
    let (numbers, blanks, _metrics) = shelves(0);
    let python = runtime("python3.11", "/opt/python");
    blanks.want(&python);
    sleep(Duration::from_secs(10)).await;
    assert_eq!(blanks.take(&python).await, None);
    assert_eq!(numbers.made.load(Ordering::SeqCst), 0);
}

#[tokio::test(start_paused = true)]
async fn a_start_takes_the_blank_that_is_being_made() {
    let (numbers, blanks, _metrics) = shelves(1);
    let python = runtime("python3.11", "/opt/python");
    blanks.want(&python);
    sleep(Duration::from_millis(15)).await;
    let begin = Instant::now();
    let (first, second) = tokio::join!(blanks.take(&python), blanks.take(&python));
    assert_eq!((first, second), (Some(0), None));
    assert_eq!(begin.elapsed(), Duration::from_millis(5));
    assert_eq!(numbers.made.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn a_blank_that_was_promised_to_a_start_that_is_gone_stays() {
    let (_numbers, blanks, metrics) = shelves(1);
    let python = runtime("python3.11", "/opt/python");
    blanks.want(&python);
    sleep(Duration::from_millis(15)).await;
    assert!(timeout(Duration::from_millis(1), blanks.take(&python)).await.is_err());
    sleep(Duration::from_secs(1)).await;
    assert_eq!(metrics.read().blanks, 1);
    assert_eq!(blanks.take(&python).await, Some(0));
}

#[tokio::test(start_paused = true)]
async fn a_start_whose_blank_cannot_be_made_is_told() {
    let (numbers, blanks, _metrics) = shelves(1);
    numbers.fails.store(true, Ordering::SeqCst);
    let python = runtime("python3.11", "/opt/python");
    blanks.want(&python);
    sleep(Duration::from_millis(15)).await;
    assert_eq!(blanks.take(&python).await, None);

    let node = runtime("nodejs18.x", "/opt/node");
    blanks.want(&node);
    sleep(Duration::from_millis(15)).await;
    let (taken, ()) = tokio::join!(blanks.take(&node), blanks.clear());
    assert_eq!(taken, None, "no more are made");
}
