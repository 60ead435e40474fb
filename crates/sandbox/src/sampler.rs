//! The highest memory of a sandbox between two moments. A cgroup's own high-water mark counts page
//! cache, so anonymous and shared memory are sampled while something may run.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::Notify;

use crate::task::{self, Owned};

const INTERVAL: Duration = Duration::from_millis(50);

/// What is sampled.
pub(crate) trait Gauge: Send + Sync + 'static {
    /// Bytes of anonymous and shared memory now; `None` where nothing has run since the last call,
    /// so that nothing can have changed, or where nothing is left to be measured.
    fn sample(&self) -> Option<u64>;
}

/// Samples from the first [`Sampler::run`] on, while not paused.
#[derive(Debug)]
pub(crate) struct Sampler {
    shared: Arc<Shared>,
    _task: Owned,
}

#[derive(Debug, Default)]
struct Shared {
    peak: AtomicU64,
    running: AtomicBool,
    woken: Notify,
}

impl Sampler {
    pub(crate) fn new(gauge: Arc<impl Gauge>) -> Sampler {
        let shared = Arc::new(Shared::default());
        let task = task::owned(sample_for_ever(Arc::clone(&shared), gauge));
        Sampler { shared, _task: task }
    }

    pub(crate) fn run(&self) {
        if !self.shared.running.swap(true, Ordering::AcqRel) {
            self.shared.woken.notify_one();
        }
    }

    /// What is frozen, or not there, allocates nothing.
    pub(crate) fn pause(&self) {
        self.shared.running.store(false, Ordering::Release);
    }

    pub(crate) fn reset(&self) {
        self.shared.peak.store(0, Ordering::Release);
    }

    /// The peak, with what is used `now` taken into account.
    pub(crate) fn peak(&self, now: u64) -> u64 {
        self.shared.peak.fetch_max(now, Ordering::AcqRel).max(now)
    }
}

async fn sample_for_ever(shared: Arc<Shared>, gauge: Arc<impl Gauge>) {
    loop {
        if !shared.running.load(Ordering::Acquire) {
            shared.woken.notified().await;
            continue;
        }
        if let Some(bytes) = gauge.sample() {
            shared.peak.fetch_max(bytes, Ordering::AcqRel);
        }
        tokio::time::sleep(INTERVAL).await;
    }
}
