//! What a process writes to its two pipes, on its way to the log.
//!
//! The driver reads the pipes itself: so a line is in the log before an END that follows it in time,
//! whatever the scheduler does. For the same reason [`Output::drain`] asks the kernel, not the
//! readiness that tokio remembers.

use std::fs::File;
use std::io::{self, Read as _};

use futures_util::FutureExt as _;
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;
use tokio::net::unix::pipe;

use crate::logs::{Journal, Lines};

/// Bytes of one read; on the stack, for there may be many idle environments.
const CHUNK: usize = 8 * 1024;
/// Bytes of one turn, after which the driver looks at what else there is.
const TURN: usize = 64 * 1024;
/// The most that a drain takes from a pipe: it cannot hold more, so what is beyond was written after
/// the moment that is drained for.
const MAX_PIPE: usize = 1024 * 1024;

/// Both pipes of one process.
#[derive(Debug)]
pub(crate) struct Output {
    stdout: Source,
    stderr: Source,
}

#[derive(Debug)]
struct Source {
    /// `None` after the end of the stream.
    pipe: Option<AsyncFd<File>>,
    lines: Lines,
}

impl Output {
    pub(crate) fn new(stdout: pipe::Receiver, stderr: pipe::Receiver) -> io::Result<Self> {
        Ok(Self { stdout: Source::new(stdout)?, stderr: Source::new(stderr)? })
    }

    /// Waits for output and writes its lines to the journal. Never returns once both pipes ended.
    ///
    /// # Cancel safety
    /// Nothing is read before the last await.
    pub(crate) async fn read(&mut self, journal: &mut Journal) {
        let source = tokio::select! {
            () = self.stdout.readable() => &mut self.stdout,
            () = self.stderr.readable() => &mut self.stderr,
        };
        source.take(TURN, journal);
    }

    /// Writes what is in the pipes now, also a last line that has no line feed yet.
    pub(crate) fn drain(&mut self, journal: &mut Journal) {
        for source in [&mut self.stdout, &mut self.stderr] {
            source.take(MAX_PIPE, journal);
            source.lines.finish(|line| journal.write(line));
        }
    }
}

impl Source {
    #[expect(
        deprecated,
        reason = "unsound for types that lie about their descriptor; File does not"
    )]
    fn new(pipe: pipe::Receiver) -> io::Result<Self> {
        let file = File::from(pipe.into_nonblocking_fd()?);
        let pipe = AsyncFd::with_interest(file, Interest::READABLE)?;
        Ok(Self { pipe: Some(pipe), lines: Lines::default() })
    }

    async fn readable(&self) {
        match &self.pipe {
            // An error is the runtime's shutdown, which nobody outlives.
            Some(pipe) => drop(pipe.readable().await),
            None => std::future::pending().await,
        }
    }

    fn take(&mut self, limit: usize, journal: &mut Journal) {
        let Some(pipe) = &self.pipe else { return };
        // Before the reads, so that only the readiness that they used up is cleared.
        let ready = pipe.readable().now_or_never();
        let mut chunk = [0; CHUNK];
        let mut taken = 0;
        while taken < limit {
            match pipe.get_ref().read(&mut chunk) {
                Ok(length) if length > 0 => {
                    taken += length;
                    let (bytes, _) = chunk.split_at(length);
                    self.lines.push(bytes, |line| journal.write(line));
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    if let Some(Ok(mut ready)) = ready {
                        ready.clear_ready();
                    }
                    return;
                }
                // The end, or a pipe that is of no more use.
                Ok(_) | Err(_) => {
                    drop(ready);
                    self.pipe = None;
                    self.lines.finish(|line| journal.write(line));
                    return;
                }
            }
        }
    }
}
