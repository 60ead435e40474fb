//! What a process writes to its two pipes, on its way to the log.
//!
//! The driver reads the pipes itself: so a line is in the log before an END that follows it in time,
//! whatever the scheduler does. For the same reason [`Output::drain`] asks the kernel, not the
//! readiness that tokio remembers.

use std::fs::File;
use std::io::{self, Read as _};
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;
use tokio::net::unix::pipe;
use tokio::time::{Instant, sleep_until};

use crate::logs::{Journal, Lines};

/// Bytes of one read; on the stack, for there may be many idle environments.
const CHUNK: usize = 8 * 1024;
/// Bytes of one turn, after which the driver looks at what else there is.
const TURN: usize = 64 * 1024;
/// The most that a drain takes from a pipe: it cannot hold more, so what is beyond was written after
/// the moment that is drained for.
const MAX_PIPE: usize = 1024 * 1024;

/// Bytes a second that are read of one process. One that writes more waits for its pipe: reading costs the
/// server time that no limit of the function's counts.
const RATE: u32 = 32 * 1024 * 1024;
/// How far a process may be ahead of its rate: this much is read as fast as it comes.
const AHEAD: Duration = Duration::from_millis(50);

/// Both pipes of one process.
#[derive(Debug)]
pub(crate) struct Output {
    stdout: Source,
    stderr: Source,
    pace: Pace,
}

/// When what was read so far would have come at [`RATE`].
#[derive(Debug)]
struct Pace(Instant);

#[derive(Debug)]
struct Source {
    /// `None` after the end of the stream.
    pipe: Option<AsyncFd<File>>,
    lines: Lines,
}

impl Output {
    pub(crate) fn new(stdout: pipe::Receiver, stderr: pipe::Receiver) -> io::Result<Self> {
        let pace = Pace(Instant::now());
        Ok(Self { stdout: Source::new(stdout)?, stderr: Source::new(stderr)?, pace })
    }

    /// Waits for output and writes its lines to the journal. Never returns once both pipes ended.
    ///
    /// # Cancel safety
    /// Nothing is read before the last await.
    pub(crate) async fn read(&mut self, journal: &mut Journal) {
        if let Some(until) = self.pace.ahead(Instant::now()) {
            sleep_until(until).await;
        }
        let source = tokio::select! {
            () = self.stdout.readable() => &mut self.stdout,
            () = self.stderr.readable() => &mut self.stderr,
        };
        let taken = source.take(TURN, journal);
        self.pace.count(taken, Instant::now());
    }

    /// Writes what is in the pipes now, also a last line that has no line feed yet.
    pub(crate) fn drain(&mut self, journal: &mut Journal) {
        for source in [&mut self.stdout, &mut self.stderr] {
            let taken = source.take(MAX_PIPE, journal);
            self.pace.count(taken, Instant::now());
            source.lines.finish(|line| journal.write(line));
        }
    }
}

impl Pace {
    fn count(&mut self, bytes: usize, now: Instant) {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        let due = Duration::from_secs(1).saturating_mul(bytes) / RATE;
        self.0 = self.0.max(now) + due;
    }

    /// Until when to wait.
    fn ahead(&self, now: Instant) -> Option<Instant> {
        self.0.checked_sub(AHEAD).filter(|until| *until > now)
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

    /// Returns how many bytes it took.
    fn take(&mut self, limit: usize, journal: &mut Journal) -> usize {
        let Some(pipe) = &self.pipe else { return 0 };
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
                    break;
                }
                // The end, or a pipe that is of no more use.
                Ok(_) | Err(_) => {
                    drop(ready);
                    self.pipe = None;
                    self.lines.finish(|line| journal.write(line));
                    break;
                }
            }
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_within_the_rate_is_not_waited_for() {
        let mut now = Instant::now();
        let mut pace = Pace(now);
        for _ in 0..1_000 {
            assert_eq!(pace.ahead(now), None);
            pace.count(RATE as usize / 1_000, now);
            now += Duration::from_millis(1);
        }
    }

    #[test]
    fn a_flood_is_read_at_the_rate_after_what_it_may_be_ahead() {
        let began = Instant::now();
        let (mut now, mut pace, mut read) = (began, Pace(began), 0);
        while now < began + Duration::from_secs(2) {
            pace.count(TURN, now);
            read += TURN;
            now = pace.ahead(now).unwrap_or(now);
        }
        let most = RATE as usize * 2 + RATE as usize / 20 + 2 * TURN;
        assert!((most - 4 * TURN..=most).contains(&read), "{read}");
    }
}
