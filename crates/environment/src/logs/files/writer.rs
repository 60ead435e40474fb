//! The thread that writes. It takes what has gathered, and makes one write of the lines of a stream
//! that follow each other.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::open::OpenFiles;
use super::queue::{Batch, Entry, Queue};
use super::{Bounds, LogStream};
use crate::timestamp::iso_millis;

#[derive(Debug)]
pub(super) struct Writer {
    queue: Arc<Queue>,
    files: OpenFiles,
    /// Lines that were dropped, by streams that have not been told yet.
    untold: HashMap<LogStream, u64>,
    /// The last write failed: the operator knows.
    failing: bool,
}

impl Writer {
    pub(super) fn new(dir: PathBuf, bounds: Bounds, queue: Arc<Queue>) -> Self {
        let files = OpenFiles::new(dir, bounds);
        Self { queue, files, untold: HashMap::new(), failing: false }
    }

    pub(super) fn run(mut self) {
        while let Some(batch) = self.queue.take() {
            self.write(batch);
        }
    }

    fn write(&mut self, batch: Batch) {
        for run in batch.entries.chunk_by(|one, next| one.stream == next.stream) {
            self.write_run(run);
        }
        // What found no room came after what did: it is told last, also where no line follows.
        for (stream, count) in batch.dropped {
            self.count_dropped(stream, count);
        }
        let untold: Vec<LogStream> = self.untold.keys().cloned().collect();
        for stream in untold {
            self.write_lines(&stream, 0, Vec::new());
        }
        for flush in batch.flushes {
            // Whoever waited may have given up.
            flush.send(()).unwrap_or_default();
        }
    }

    fn write_run(&mut self, run: &[Entry]) {
        let Some(first) = run.first() else { return };
        let mut lines = Vec::with_capacity(run.iter().map(|entry| entry.line.len() + 26).sum());
        for entry in run {
            lines.extend_from_slice(iso_millis(entry.time).as_bytes());
            lines.push(b' ');
            lines.extend_from_slice(&entry.line);
            lines.push(b'\n');
        }
        let count = u64::try_from(run.len()).unwrap_or(u64::MAX);
        self.write_lines(&first.stream, count, lines);
    }

    /// Writes `count` lines, before them how many were dropped.
    fn write_lines(&mut self, stream: &LogStream, count: u64, lines: Vec<u8>) {
        let dropped = self.untold.remove(stream).unwrap_or(0);
        let mut bytes = if dropped > 0 {
            format!("[cresset] {dropped} lines of this log were dropped here\n").into_bytes()
        } else {
            Vec::new()
        };
        bytes.extend(lines);
        match self.files.write(stream, &bytes) {
            Ok(()) => self.recovered(),
            Err(error) => {
                self.files.close(stream);
                self.count_dropped(stream.clone(), dropped.saturating_add(count));
                self.failed(&error);
            }
        }
    }

    fn count_dropped(&mut self, stream: LogStream, count: u64) {
        /// Streams that can be remembered: a full disk must not fill the memory too.
        const MAX_UNTOLD: usize = 10_000;
        if let Some(known) = self.untold.get_mut(&stream) {
            *known = known.saturating_add(count);
        } else if count > 0 && self.untold.len() < MAX_UNTOLD {
            self.untold.insert(stream, count);
        }
    }

    fn failed(&mut self, error: &io::Error) {
        if !self.failing {
            tracing::warn!(error = %error, "logs cannot be written, lines are dropped");
        }
        self.failing = true;
    }

    fn recovered(&mut self) {
        if self.failing {
            tracing::info!("logs are written again");
        }
        self.failing = false;
    }
}
