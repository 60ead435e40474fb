//! The seam of logs: who keeps them is decided above.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use async_trait::async_trait;

/// Names one environment's log, in AWS's words. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LogStream {
    /// `/aws/lambda/hello`
    pub group: Arc<str>,
    /// `2026/11/24/[$LATEST]<32 hexadecimal digits>`
    pub name: Arc<str>,
}

/// Takes log lines. It never waits: what it has no room for it drops, counts, and says in the log.
#[async_trait]
pub trait LogSink: fmt::Debug + Send + Sync + 'static {
    /// One line without its line feed, at most 256 KiB, any bytes.
    fn append(&self, stream: &LogStream, time: SystemTime, line: &[u8]);

    /// Returns when all that was appended before is kept, or when `limit` has passed.
    async fn flush(&self, limit: Duration);
}
