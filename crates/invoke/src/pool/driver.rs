//! The task that owns a pool: it tells the policy what happens and does what the policy decides.
//! It never waits for anything but the next event, so its mailbox cannot stay full.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::TaskKind;
use cresset_environment::ShutdownReason;
use futures_util::StreamExt as _;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::{Instant, Sleep, sleep_until};
use tracing::{Instrument as _, debug};

use super::attendant::{Attendant, Departed};
use super::policy::{Decision, Policy, Refusal, Rules, WaiterId};
use super::{Environment, EnvironmentId, Lease, Message, Mode, Starter, Surroundings};
use crate::capacity::Ticket;
use crate::error::Error;
use crate::metrics::Gauged;

struct Driver {
    policy: Policy,
    /// All that have been started and are not quite gone.
    environments: HashMap<EnvironmentId, Entry>,
    attendants: FuturesUnordered<BoxFuture<'static, Departed>>,
    waiters: HashMap<WaiterId, oneshot::Sender<Result<Lease, Error>>>,
    next_waiter: u64,
    /// Why the last start failed.
    failure: Option<Error>,
    mode: Mode,
    /// Nobody is left who could ask for anything.
    orphaned: bool,
    /// Since when there is nothing.
    empty_since: Option<Instant>,
    starter: Arc<dyn Starter>,
    surroundings: Surroundings,
    mailbox: mpsc::Sender<Message>,
    _gauge: Gauged,
}

struct Entry {
    /// There once it was idle.
    environment: Option<Arc<dyn Environment>>,
    /// Taken to end it.
    stop: Option<oneshot::Sender<ShutdownReason>>,
    /// While it is idle.
    ticket: Option<Ticket>,
    granted: bool,
}

/// What happened.
enum Event {
    Told(Message),
    Departed(Departed),
    Turned(Mode),
    Orphaned,
    Woken,
}

pub(super) fn spawn(
    starter: Arc<dyn Starter>,
    surroundings: Surroundings,
    mailbox: mpsc::Sender<Message>,
    messages: mpsc::Receiver<Message>,
    modes: watch::Receiver<Mode>,
) {
    let span = starter.span();
    let timing = surroundings.timing;
    let driver = Driver {
        policy: Policy::new(Rules {
            idle_timeout: timing.idle_timeout,
            linger: timing.linger,
            longest_linger: timing.longest_linger,
        }),
        environments: HashMap::new(),
        attendants: FuturesUnordered::new(),
        waiters: HashMap::new(),
        next_waiter: 0,
        failure: None,
        mode: Mode::Open,
        orphaned: false,
        empty_since: Some(Instant::now()),
        starter,
        _gauge: surroundings.metrics.count_pool(),
        surroundings,
        mailbox,
    };
    cresset_ambient::spawn(TaskKind("pool"), driver.run(messages, modes).instrument(span));
}

/// The loop.
impl Driver {
    async fn run(
        mut self,
        mut messages: mpsc::Receiver<Message>,
        mut modes: watch::Receiver<Mode>,
    ) {
        let mut alarm = Box::pin(sleep_until(Instant::now() + self.surroundings.timing.rest));
        loop {
            let event = self.next(&mut messages, &mut modes, alarm.as_mut()).await;
            self.apply(event);
            let now = Instant::now();
            while let Some(decision) = self.policy.decide(now) {
                self.carry_out(decision);
            }
            if self.is_over(now) {
                break;
            }
            self.set(alarm.as_mut(), now);
        }
        // What was sent in the meantime is dropped, which tells the sender to ask a new pool.
        messages.close();
        while messages.recv().await.is_some() {}
    }

    async fn next(
        &mut self,
        messages: &mut mpsc::Receiver<Message>,
        modes: &mut watch::Receiver<Mode>,
        alarm: Pin<&mut Sleep>,
    ) -> Event {
        tokio::select! {
            Some(message) = messages.recv() => Event::Told(message),
            Some(departed) = self.attendants.next(), if !self.attendants.is_empty() => {
                Event::Departed(departed)
            }
            turned = modes.changed(), if !self.orphaned => match turned {
                Ok(()) => Event::Turned(*modes.borrow_and_update()),
                Err(_closed) => Event::Orphaned,
            },
            () = alarm => Event::Woken,
        }
    }

    /// The alarm is only ever set earlier, or anew once it rang: one that rings too early costs
    /// less than setting it for every invocation.
    fn set(&self, mut alarm: Pin<&mut Sleep>, now: Instant) {
        let rest = self.empty_since.map(|since| since + self.rest());
        let Some(wake) = [self.policy.wake_at(), rest].into_iter().flatten().min() else {
            if alarm.is_elapsed() {
                alarm.reset(now + self.surroundings.timing.idle_timeout);
            }
            return;
        };
        if alarm.is_elapsed() || wake < alarm.deadline() {
            alarm.as_mut().reset(wake);
        }
    }

    fn is_over(&mut self, now: Instant) -> bool {
        if !self.policy.is_empty() || !self.environments.is_empty() {
            self.empty_since = None;
            return false;
        }
        now >= *self.empty_since.get_or_insert(now) + self.rest()
    }

    /// How long an empty pool stays.
    fn rest(&self) -> Duration {
        match self.mode {
            Mode::Open => self.surroundings.timing.rest,
            // A retired pool may still be asked by those who found it before it was.
            Mode::Retired => self.surroundings.timing.linger,
            Mode::Stopping => Duration::ZERO,
        }
    }
}

/// Events.
impl Driver {
    fn apply(&mut self, event: Event) {
        match event {
            Event::Told(message) => self.hear(message),
            Event::Departed(departed) => self.depart(departed),
            Event::Turned(mode) => self.turn(mode),
            Event::Orphaned => {
                self.orphaned = true;
                self.turn(Mode::Retired);
            }
            Event::Woken => {}
        }
    }

    fn hear(&mut self, message: Message) {
        match message {
            Message::Lease { reply, .. } if self.mode == Mode::Stopping => {
                // Nobody listens any more: nothing to say.
                drop(reply.send(Err(Error::Stopping)));
            }
            Message::Lease { deadline, reply } => {
                let waiter = WaiterId(self.next_waiter);
                self.next_waiter += 1;
                self.waiters.insert(waiter, reply);
                self.policy.request(waiter, deadline);
            }
            Message::Started { id, environment } => {
                if let Some(entry) = self.environments.get_mut(&id) {
                    entry.environment = Some(environment);
                    self.idle(id);
                }
            }
            Message::Answered(id) => self.policy.answered(id, Instant::now()),
            Message::Returned(id) => self.idle(id),
            Message::Broken(id) => {
                self.policy.ended(id);
                self.end(id, ShutdownReason::Failure);
            }
            Message::Evict(id) => {
                if let Some(decision) = self.policy.evict(id) {
                    self.carry_out(decision);
                }
            }
        }
    }

    fn idle(&mut self, id: EnvironmentId) {
        // One that is being ended is no longer the policy's.
        let Some(entry) = self.environments.get_mut(&id).filter(|entry| entry.stop.is_some())
        else {
            return;
        };
        entry.ticket = Some(self.surroundings.capacity.idle(self.mailbox.clone(), id));
        self.policy.idle(id, Instant::now());
    }

    fn depart(&mut self, departed: Departed) {
        let Departed { id, start } = departed;
        self.environments.remove(&id);
        match start {
            Ok(()) => self.policy.ended(id),
            Err(error) => {
                self.failure = Some(error);
                self.policy.start_failed(id);
            }
        }
    }

    fn turn(&mut self, mode: Mode) {
        self.mode = self.mode.max(mode);
        self.policy.retire();
        if self.mode == Mode::Stopping {
            self.policy.abandon();
            for (_, reply) in self.waiters.drain() {
                drop(reply.send(Err(Error::Stopping)));
            }
            let all: Vec<EnvironmentId> = self.environments.keys().copied().collect();
            for id in all {
                self.policy.ended(id);
                self.end(id, ShutdownReason::Spindown);
            }
        }
    }
}

/// Decisions.
impl Driver {
    fn carry_out(&mut self, decision: Decision) {
        match decision {
            Decision::Start(id) => self.start(id),
            Decision::Grant { waiter, environment } => self.grant(waiter, environment),
            Decision::End { environment, reason } => {
                debug!(environment = environment.0, ?reason, "environment ends");
                self.surroundings.metrics.count_end(reason);
                self.end(environment, ShutdownReason::Spindown);
            }
            Decision::Refuse { waiter, reason } => {
                let error = match reason {
                    Refusal::Deadline => Error::Deadline,
                    Refusal::StartFailed => self.failure.clone().unwrap_or(Error::EndedEarly),
                };
                if let Some(reply) = self.waiters.remove(&waiter) {
                    drop(reply.send(Err(error)));
                }
            }
        }
    }

    fn start(&mut self, id: EnvironmentId) {
        let (stop, stopped) = oneshot::channel();
        let attendant = Attendant {
            id,
            starter: Arc::clone(&self.starter),
            surroundings: self.surroundings.clone(),
            pool: self.mailbox.clone(),
            stop: stopped,
        };
        let task = cresset_ambient::spawn(
            TaskKind("environment attendant"),
            attendant.run().instrument(tracing::Span::current()),
        );
        // A task that fails is an environment that ended; its handle ends what was running.
        self.attendants.push(Box::pin(async move {
            task.await.unwrap_or(Departed { id, start: Err(Error::EndedEarly) })
        }));
        let entry = Entry { environment: None, stop: Some(stop), ticket: None, granted: false };
        self.environments.insert(id, entry);
    }

    fn grant(&mut self, waiter: WaiterId, id: EnvironmentId) {
        let Some(entry) = self.environments.get_mut(&id) else { return };
        entry.ticket = None;
        let reply = self.waiters.remove(&waiter);
        // Both are there: a waiter stays until it is granted or refused, and what is idle has started.
        let Some((reply, environment)) = reply.zip(entry.environment.clone()) else { return };
        let first = !std::mem::replace(&mut entry.granted, true);
        let lease = Lease::new(id, environment, self.mailbox.clone(), first);
        // A lease that does not arrive is dropped, and so given back.
        drop(reply.send(Ok(lease)));
    }

    fn end(&mut self, id: EnvironmentId, reason: ShutdownReason) {
        if let Some(entry) = self.environments.get_mut(&id) {
            entry.ticket = None;
            if let Some(stop) = entry.stop.take() {
                // An attendant that is gone has ended its environment.
                stop.send(reason).ok();
            }
        }
    }
}
