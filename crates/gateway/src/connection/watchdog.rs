//! Ends connections on which nothing happens: an idle one, one whose head does not come, one whose
//! answer is not read. Looked at whenever the connection was; its timer is moved forward only when
//! it fires, so that an ordinary request does not touch it.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::{Instant, Sleep, sleep_until};

use super::progress::{Phase, Progress};
use crate::settings::Limits;

/// What a client was too slow with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Late {
    NextRequest,
    Head,
    ReadingTheAnswer,
}

#[derive(Debug)]
pub(crate) struct Watchdog {
    progress: Arc<Progress>,
    allowed: Allowed,
    /// The change of progress that `due` was computed for.
    seen: u64,
    due: Option<(Instant, Late)>,
    timer: Pin<Box<Sleep>>,
}

#[derive(Debug)]
struct Allowed {
    idle: Duration,
    head: Duration,
    write: Duration,
}

impl Watchdog {
    pub(crate) fn new(progress: Arc<Progress>, limits: &Limits) -> Self {
        let allowed = Allowed {
            idle: limits.idle_timeout,
            head: limits.header_timeout,
            write: limits.write_stall,
        };
        let first = Instant::now() + allowed.idle;
        Self {
            seen: progress.steps(),
            progress,
            due: Some((first, Late::NextRequest)),
            timer: Box::pin(sleep_until(first)),
            allowed,
        }
    }

    /// Ready once the client is late.
    pub(crate) fn poll_late(&mut self, cx: &mut Context<'_>) -> Poll<Late> {
        let steps = self.progress.steps();
        if steps != self.seen {
            self.seen = steps;
            self.due = self.next();
        }
        let Some((due, late)) = self.due else { return Poll::Pending };
        if due < self.timer.deadline() {
            self.timer.as_mut().reset(due);
        }
        while self.timer.as_mut().poll(cx).is_ready() {
            if self.timer.deadline() >= due {
                return Poll::Ready(late);
            }
            self.timer.as_mut().reset(due);
        }
        Poll::Pending
    }

    fn next(&self) -> Option<(Instant, Late)> {
        let (allowed, late) = match self.progress.phase() {
            _ if self.progress.write_blocked() => (self.allowed.write, Late::ReadingTheAnswer),
            Phase::Idle => (self.allowed.idle, Late::NextRequest),
            Phase::Head => (self.allowed.head, Late::Head),
            Phase::Answering | Phase::Finishing => return None,
        };
        Some((Instant::now() + allowed, late))
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;

    use super::*;
    use crate::connection::Framing;

    fn watchdog() -> (Arc<Progress>, Watchdog) {
        let limits = Limits {
            idle_timeout: Duration::from_secs(75),
            header_timeout: Duration::from_secs(10),
            write_stall: Duration::from_secs(30),
            ..Limits::default()
        };
        let progress = Arc::new(Progress::default());
        let watchdog = Watchdog::new(Arc::clone(&progress), &limits);
        (progress, watchdog)
    }

    async fn late(watchdog: &mut Watchdog) -> (Late, u64) {
        let started = Instant::now();
        let late = poll_fn(|cx| watchdog.poll_late(cx)).await;
        (late, started.elapsed().as_secs())
    }

    #[tokio::test(start_paused = true)]
    async fn each_phase_has_its_own_allowance() {
        let (progress, mut watchdog) = watchdog();
        assert_eq!(late(&mut watchdog).await, (Late::NextRequest, 75));
        progress.received(Framing::Plain);
        assert_eq!(late(&mut watchdog).await, (Late::Head, 10));
        let exchange = progress.begin();
        progress.wrote(false);
        assert_eq!(late(&mut watchdog).await, (Late::ReadingTheAnswer, 30));
        progress.wrote(true);
        drop(exchange);
        progress.flushed();
        assert_eq!(late(&mut watchdog).await, (Late::NextRequest, 75));
    }

    #[tokio::test(start_paused = true)]
    async fn an_operation_may_take_as_long_as_it_takes() {
        let (progress, mut watchdog) = watchdog();
        let _exchange = progress.begin();
        let hour = Duration::from_secs(3600);
        assert!(tokio::time::timeout(hour, late(&mut watchdog)).await.is_err());
    }
}
