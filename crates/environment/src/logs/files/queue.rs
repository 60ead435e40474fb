//! Lines on their way to the writer thread. Whoever appends never waits for the disk.

use std::collections::HashMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use tokio::sync::oneshot;

use super::LogStream;

/// How long the writer lets lines gather: one write and one wake-up for many lines.
const GATHER: Duration = Duration::from_millis(10);
/// What a line costs in the queue beside its bytes.
const ENTRY_BYTES: usize = 64;

#[derive(Debug)]
pub(super) struct Queue {
    bound: usize,
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Waiting {
    batch: Batch,
    bytes: usize,
    closed: bool,
}

/// What the writer takes at once.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) entries: Vec<Entry>,
    /// Lines that found no room, by stream.
    pub(super) dropped: HashMap<LogStream, u64>,
    /// Told when the batch is written.
    pub(super) flushes: Vec<oneshot::Sender<()>>,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) stream: LogStream,
    pub(super) time: SystemTime,
    pub(super) line: Box<[u8]>,
}

impl Queue {
    pub(super) fn new(bound: usize) -> Self {
        Self { bound, waiting: Mutex::default(), changed: Condvar::new() }
    }

    pub(super) fn push(&self, stream: &LogStream, time: SystemTime, line: &[u8]) {
        let mut waiting = self.lock();
        let bytes = waiting.bytes.saturating_add(line.len()).saturating_add(ENTRY_BYTES);
        if bytes > self.bound {
            let count = waiting.batch.dropped.entry(stream.clone()).or_default();
            *count = count.saturating_add(1);
            return;
        }
        waiting.bytes = bytes;
        let first = waiting.batch.entries.is_empty();
        waiting.batch.entries.push(Entry { stream: stream.clone(), time, line: line.into() });
        drop(waiting);
        if first {
            self.changed.notify_one();
        }
    }

    /// Resolves when all that was pushed before is written, or the writer is gone.
    pub(super) async fn flushed(&self) {
        let (done, written) = oneshot::channel();
        self.lock().batch.flushes.push(done);
        self.changed.notify_one();
        // An error means that the writer dropped the sender: there is nobody to wait for.
        drop(written.await);
    }

    pub(super) fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_one();
    }

    /// Waits for something to write; `None` once the queue is closed and empty. Blocks.
    pub(super) fn take(&self) -> Option<Batch> {
        let mut waiting = self.lock();
        loop {
            if !waiting.batch.is_empty() {
                break;
            }
            if waiting.closed {
                return None;
            }
            waiting = self.changed.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
        let hurried = |waiting: &mut Waiting| {
            !waiting.closed && waiting.batch.flushes.is_empty() && waiting.bytes < self.bound / 2
        };
        let (mut waiting, _) = self
            .changed
            .wait_timeout_while(waiting, GATHER, hurried)
            .unwrap_or_else(PoisonError::into_inner);
        waiting.bytes = 0;
        Some(std::mem::take(&mut waiting.batch))
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        // A poisoned queue is whole: nothing panics between two changes that belong together.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Batch {
    fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.dropped.is_empty() && self.flushes.is_empty()
    }
}
