//! What a pool decides, without tasks, clocks or sandboxes: events are told to it, and
//! [`Policy::decide`] draws the consequences one by one until there are none.
//!
//! ```text
//!             Start                    idle                Grant
//!  (nothing) ───────> starting ───────────────> idle <══════════════> leased ──> finishing
//!                        │                       │  idle (again)        │  answered   │
//!                        └───────────────────────┴────────> ended <─────┴─────────────┘
//! ```
//! Idle environments lie in a stack, newest on top: the busiest few stay warm, the rest run into the
//! idle timeout. An environment that has answered but not yet asked for its next event is
//! *finishing*: for a moment it is worth waiting for instead of starting another.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use tokio::time::Instant;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct EnvironmentId(pub(crate) u64);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WaiterId(pub(crate) u64);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rules {
    /// An environment that was idle this long is ended.
    pub(crate) idle_timeout: Duration,
    /// How long an environment that has answered is waited for instead of starting another: at
    /// least the first, at most the second, and in between as long as the last start took. Waiting
    /// for as long as the alternative takes is never more than twice as slow as knowing better,
    /// and it keeps a busy machine from starting ever more environments.
    pub(crate) linger: Duration,
    pub(crate) longest_linger: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decision {
    /// The environment is the waiter's, until it is idle or ended.
    Grant { waiter: WaiterId, environment: EnvironmentId },
    /// A new environment, which is `starting` from now on.
    Start(EnvironmentId),
    /// The environment is no longer part of the pool.
    End { environment: EnvironmentId, reason: EndReason },
    /// The waiter gets nothing.
    Refuse { waiter: WaiterId, reason: Refusal },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum EndReason {
    /// Idle for too long.
    Expired,
    /// Its function version was replaced or deleted, or the server stops.
    Retired,
    /// Its place is needed for another.
    Evicted,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// No environment was there in time.
    Deadline,
    /// The environment that was started for it could not be.
    StartFailed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Starting {
        since: Instant,
    },
    Idle {
        since: Instant,
    },
    Leased,
    /// Worth waiting for until then.
    Finishing {
        until: Instant,
    },
}

#[derive(Debug, Clone, Copy)]
struct Waiter {
    id: WaiterId,
    deadline: Instant,
}

#[derive(Debug)]
pub(crate) struct Policy {
    rules: Rules,
    environments: HashMap<EnvironmentId, Phase>,
    /// The newest at the back.
    idle: VecDeque<EnvironmentId>,
    /// The oldest at the front.
    waiters: VecDeque<Waiter>,
    starting: usize,
    linger: Duration,
    /// Those that answered, and until when they are waited for; ones that are idle by now are skipped.
    finishing: VecDeque<(EnvironmentId, Instant)>,
    failed_starts: usize,
    retired: bool,
    next_id: u64,
}

/// Facts.
impl Policy {
    pub(crate) fn new(rules: Rules) -> Self {
        Self {
            rules,
            environments: HashMap::new(),
            idle: VecDeque::new(),
            waiters: VecDeque::new(),
            starting: 0,
            linger: rules.linger,
            finishing: VecDeque::new(),
            failed_starts: 0,
            retired: false,
            next_id: 0,
        }
    }

    /// Someone wants an environment, not later than `deadline`.
    pub(crate) fn request(&mut self, id: WaiterId, deadline: Instant) {
        self.waiters.push_back(Waiter { id, deadline });
    }

    /// A started or leased environment can serve now.
    pub(crate) fn idle(&mut self, environment: EnvironmentId, now: Instant) {
        let Some(phase) = self.environments.get_mut(&environment) else { return };
        if matches!(phase, Phase::Idle { .. }) {
            return;
        }
        if let Phase::Starting { since } = *phase {
            self.starting = self.starting.saturating_sub(1);
            let Rules { linger, longest_linger, .. } = self.rules;
            self.linger = now.duration_since(since).clamp(linger, longest_linger);
        }
        *phase = Phase::Idle { since: now };
        self.idle.push_back(environment);
    }

    /// A leased environment has given its answer, and is not idle yet.
    pub(crate) fn answered(&mut self, environment: EnvironmentId, now: Instant) {
        let Some(phase) = self.environments.get_mut(&environment) else { return };
        if matches!(phase, Phase::Leased) {
            let until = now + self.linger;
            *phase = Phase::Finishing { until };
            self.finishing.push_back((environment, until));
        }
    }

    /// The environment can serve no more, in whatever phase it was.
    pub(crate) fn ended(&mut self, environment: EnvironmentId) {
        match self.environments.remove(&environment) {
            Some(Phase::Starting { .. }) => self.starting = self.starting.saturating_sub(1),
            Some(Phase::Idle { .. }) => self.idle.retain(|other| *other != environment),
            Some(Phase::Leased | Phase::Finishing { .. }) | None => {}
        }
    }

    /// The start of this environment failed: whoever waited for it is told so, and it is not tried
    /// again on its own.
    pub(crate) fn start_failed(&mut self, environment: EnvironmentId) {
        if matches!(self.environments.get(&environment), Some(Phase::Starting { .. })) {
            self.ended(environment);
            self.failed_starts += 1;
        }
    }

    /// Takes an idle environment out of the pool; any other phase keeps it.
    pub(crate) fn evict(&mut self, environment: EnvironmentId) -> Option<Decision> {
        if !matches!(self.environments.get(&environment), Some(Phase::Idle { .. })) {
            return None;
        }
        self.ended(environment);
        Some(Decision::End { environment, reason: EndReason::Evicted })
    }

    /// From now on nothing is kept warm: idle environments end, busy ones when they are idle.
    pub(crate) fn retire(&mut self) {
        self.retired = true;
    }

    /// Nobody waits any more.
    pub(crate) fn abandon(&mut self) {
        self.waiters.clear();
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.environments.is_empty() && self.waiters.is_empty()
    }
}

/// Consequences.
impl Policy {
    /// The next thing to do at `now`, or `None` until something happens or [`Policy::wake_at`] comes.
    pub(crate) fn decide(&mut self, now: Instant) -> Option<Decision> {
        self.refuse(now)
            .or_else(|| self.grant())
            .or_else(|| self.end_retired())
            .or_else(|| self.start(now))
            .or_else(|| self.end_expired(now))
    }

    /// When [`Policy::decide`] has to be asked again although nothing happened.
    pub(crate) fn wake_at(&self) -> Option<Instant> {
        let waiter = self.waiters.iter().map(|waiter| waiter.deadline).min();
        let lingering = if self.waiters.is_empty() {
            None
        } else {
            self.finishing.iter().map(|(_, until)| *until).min()
        };
        let expiry = self.oldest_idle().map(|(_, since)| since + self.rules.idle_timeout);
        [waiter, lingering, expiry].into_iter().flatten().min()
    }

    fn refuse(&mut self, now: Instant) -> Option<Decision> {
        if let Some(late) = self.waiters.iter().position(|waiter| waiter.deadline <= now) {
            let waiter = self.waiters.remove(late)?;
            return Some(Decision::Refuse { waiter: waiter.id, reason: Refusal::Deadline });
        }
        if self.failed_starts == 0 {
            return None;
        }
        self.failed_starts -= 1;
        // A waiter whom another start will serve is not refused for the sake of this one.
        if self.waiters.len() <= self.idle.len() + self.starting {
            return None;
        }
        let waiter = self.waiters.pop_front()?;
        Some(Decision::Refuse { waiter: waiter.id, reason: Refusal::StartFailed })
    }

    fn grant(&mut self) -> Option<Decision> {
        if self.waiters.is_empty() {
            return None;
        }
        let environment = self.idle.pop_back()?;
        let waiter = self.waiters.pop_front()?;
        self.environments.insert(environment, Phase::Leased);
        Some(Decision::Grant { waiter: waiter.id, environment })
    }

    fn end_retired(&mut self) -> Option<Decision> {
        if !self.retired {
            return None;
        }
        let environment = *self.idle.front()?;
        self.ended(environment);
        Some(Decision::End { environment, reason: EndReason::Retired })
    }

    fn start(&mut self, now: Instant) -> Option<Decision> {
        if self.waiters.len() <= self.starting + self.soon_idle(now) {
            return None;
        }
        let environment = EnvironmentId(self.next_id);
        self.next_id += 1;
        self.starting += 1;
        self.environments.insert(environment, Phase::Starting { since: now });
        Some(Decision::Start(environment))
    }

    fn end_expired(&mut self, now: Instant) -> Option<Decision> {
        let (environment, since) = self.oldest_idle()?;
        if since + self.rules.idle_timeout > now {
            return None;
        }
        self.ended(environment);
        Some(Decision::End { environment, reason: EndReason::Expired })
    }

    /// How many environments answered so shortly ago that they are worth waiting for.
    fn soon_idle(&mut self, now: Instant) -> usize {
        let Self { finishing, environments, .. } = self;
        finishing.retain(|(environment, until)| {
            *until > now
                && environments.get(environment) == Some(&Phase::Finishing { until: *until })
        });
        finishing.len()
    }

    fn oldest_idle(&self) -> Option<(EnvironmentId, Instant)> {
        let environment = self.idle.front()?;
        match self.environments.get(environment) {
            Some(Phase::Idle { since }) => Some((*environment, *since)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
