//! [`LogSink`] for a server of its own: one file a stream, below a directory, all of it bounded.
//!
//! ```text
//! append ──(queue, bounded by bytes)──> writer thread ──> <dir>/aws/lambda/hello/2026-11-24-[$LATEST]….log
//! ```
//! A line that finds the queue full is dropped and counted; the next line that is written to its
//! stream is preceded by one that says how many were.

mod names;
mod open;
mod queue;
mod writer;

use std::fmt;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use async_trait::async_trait;

use self::queue::Queue;
use self::writer::Writer;
use super::{LogSink, LogStream};
use crate::Error;

/// How much log is kept.
#[derive(Debug, Clone)]
pub struct Bounds {
    /// Bytes that may wait for the writer.
    pub queue_bytes: usize,
    /// Bytes of one file. When it is full it is renamed to `….log.1`, in the place of an older one.
    pub file_bytes: u64,
    /// Streams of one log group; the least recently written is removed when there is one more.
    pub streams_per_group: usize,
    /// Files that are kept open.
    pub open_files: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            queue_bytes: 16 * 1024 * 1024,
            file_bytes: 16 * 1024 * 1024,
            streams_per_group: 100,
            open_files: 64,
        }
    }
}

/// Log files below one directory. Dropping it ends the writer once the queue is empty.
pub struct FileLogs {
    queue: Arc<Queue>,
}

impl FileLogs {
    /// Makes `dir` where it is not there, and starts the writer.
    pub fn open(dir: &Path, bounds: Bounds) -> Result<Self, Error> {
        let failed = |verb| move |source| Error::Logs { path: dir.to_owned(), verb, source };
        let mut folder = std::fs::DirBuilder::new();
        folder.recursive(true).mode(0o700).create(dir).map_err(failed("made"))?;
        let queue = Arc::new(Queue::new(bounds.queue_bytes));
        let writer = Writer::new(dir.to_owned(), bounds, Arc::clone(&queue));
        std::thread::Builder::new()
            .name("cresset-logs".to_owned())
            .spawn(move || writer.run())
            .map_err(failed("given a writer"))?;
        Ok(Self { queue })
    }
}

#[async_trait]
impl LogSink for FileLogs {
    fn append(&self, stream: &LogStream, time: SystemTime, line: &[u8]) {
        self.queue.push(stream, time, line);
    }

    async fn flush(&self, limit: Duration) {
        let written = self.queue.flushed();
        if tokio::time::timeout(limit, written).await.is_err() {
            tracing::warn!(?limit, "logs were not written in time");
        }
    }
}

impl Drop for FileLogs {
    fn drop(&mut self) {
        self.queue.close();
    }
}

impl fmt::Debug for FileLogs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileLogs").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
