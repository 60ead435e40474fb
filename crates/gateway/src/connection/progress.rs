//! Where a connection is in its life, as its stream and its requests tell it:
//!
//! ```text
//!          first byte        head complete         answer's body handed over
//!   Idle ────────────> Head ─────────────> Answering ─────────────> Finishing
//!    ^                                                                  │
//!    └───────────────────────── all bytes written ──────────────────────┘
//! ```
//!
//! Everything here happens on the connection's own task; the atomics are for `Send` only.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering::Relaxed};

use super::framing::Framing;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Phase {
    Idle = 0,
    Head = 1,
    Answering = 2,
    Finishing = 3,
}

/// The phase, whether the client leaves an answer unread, and a number that rises with each change.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    phase: AtomicU8,
    write_blocked: AtomicBool,
    closing: AtomicBool,
    framing: AtomicU8,
    steps: AtomicU64,
}

/// One request and its answer; dropped when the answer's body has been handed to the connection.
#[derive(Debug)]
pub(crate) struct Exchange {
    progress: Arc<Progress>,
    framing: Framing,
}

impl Progress {
    pub(crate) fn phase(&self) -> Phase {
        match self.phase.load(Relaxed) {
            0 => Phase::Idle,
            1 => Phase::Head,
            2 => Phase::Answering,
            _ => Phase::Finishing,
        }
    }

    /// Between requests, or within a head: nobody is owed an answer.
    pub(crate) fn owes_nothing(&self) -> bool {
        matches!(self.phase(), Phase::Idle | Phase::Head)
    }

    pub(crate) fn write_blocked(&self) -> bool {
        self.write_blocked.load(Relaxed)
    }

    pub(crate) fn steps(&self) -> u64 {
        self.steps.load(Relaxed)
    }

    /// Bytes have come, with this to be said of the head that they are of.
    pub(crate) fn received(&self, framing: Framing) {
        self.framing.store(framing as u8, Relaxed);
        if self.phase() == Phase::Idle {
            self.enter(Phase::Head);
        }
    }

    pub(crate) fn begin(self: &Arc<Self>) -> Exchange {
        self.enter(Phase::Answering);
        let framing = match self.framing.swap(Framing::Unseen as u8, Relaxed) {
            0 => Framing::Unseen,
            1 => Framing::Plain,
            _ => Framing::Both,
        };
        Exchange { progress: Arc::clone(self), framing }
    }

    /// A write was accepted, or was not. An accepted one after another is no change.
    pub(crate) fn wrote(&self, accepted: bool) {
        let was_blocked = self.write_blocked.swap(!accepted, Relaxed);
        if was_blocked == accepted {
            self.steps.fetch_add(1, Relaxed);
        }
    }

    pub(crate) fn flushed(&self) {
        if self.phase() == Phase::Finishing {
            self.enter(Phase::Idle);
        }
    }

    /// The answer said that it is the last, so there may be bytes that nobody reads.
    pub(crate) fn closing(&self) -> bool {
        self.closing.load(Relaxed)
    }

    fn enter(&self, phase: Phase) {
        self.phase.store(phase as u8, Relaxed);
        self.steps.fetch_add(1, Relaxed);
    }
}

impl Exchange {
    /// The answer to this request says that the connection is closed after it.
    pub(crate) fn closes(&self) {
        self.progress.closing.store(true, Relaxed);
    }

    /// How the head gives the length of its body.
    pub(crate) fn framing(&self) -> Framing {
        self.framing
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        self.progress.enter(Phase::Finishing);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_goes_once_around() {
        let progress = Arc::new(Progress::default());
        assert_eq!(progress.phase(), Phase::Idle);
        progress.flushed();
        assert_eq!(progress.phase(), Phase::Idle);
        progress.received(Framing::Plain);
        assert_eq!(progress.phase(), Phase::Head);
        let exchange = progress.begin();
        assert_eq!(exchange.framing(), Framing::Plain);
        progress.flushed();
        assert_eq!(progress.phase(), Phase::Answering);
        drop(exchange);
        assert_eq!(progress.phase(), Phase::Finishing);
        progress.flushed();
        assert_eq!(progress.phase(), Phase::Idle);
    }

    #[test]
    fn a_blocked_write_counts_as_a_change_when_it_begins_and_when_it_ends() {
        let progress = Progress::default();
        progress.wrote(true);
        assert_eq!(progress.steps(), 0);
        progress.wrote(false);
        let begun = progress.steps();
        assert!(progress.write_blocked() && begun > 0);
        progress.wrote(true);
        assert!(!progress.write_blocked() && progress.steps() > begun);
    }
}
