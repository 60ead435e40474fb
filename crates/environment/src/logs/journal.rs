//! One environment's log as the environment writes it.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use cresset_ambient::Clock;

use super::{LogSink, LogStream, Tail};
use crate::timestamp::date_path;

/// Writes lines, of the function and of the platform, to the sink, and keeps the tail.
pub(crate) struct Journal {
    sink: Arc<dyn LogSink>,
    stream: LogStream,
    clock: Clock,
    tail: Tail,
}

impl Journal {
    /// Opens a stream of its own in the function's log group.
    pub(crate) fn open(sink: Arc<dyn LogSink>, clock: Clock, group: &str, version: &str) -> Self {
        let name = stream_name(clock.now(), version);
        let stream = LogStream { group: group.into(), name: name.into() };
        Self { sink, stream, clock, tail: Tail::default() }
    }

    pub(crate) fn stream(&self) -> &LogStream {
        &self.stream
    }

    pub(crate) fn write(&mut self, line: impl AsRef<[u8]>) {
        let line = line.as_ref();
        self.tail.push(line);
        self.sink.append(&self.stream, self.clock.now(), line);
    }

    /// What follows belongs to another invocation, whose caller must not see what came before.
    pub(crate) fn begin_tail(&mut self) {
        self.tail.clear();
    }

    pub(crate) fn tail(&self) -> Bytes {
        self.tail.snapshot()
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Journal").field("stream", &self.stream).finish_non_exhaustive()
    }
}

/// `2026/11/24/[$LATEST]<32 hexadecimal digits>`
fn stream_name(now: SystemTime, version: &str) -> String {
    let unique = cresset_ambient::random::uuid().simple();
    format!("{}/[{version}]{unique}", date_path(now))
}
