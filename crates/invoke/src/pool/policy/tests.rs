//! The policy against a model: a plain list of environments and waiters, in which everything is
//! searched for anew.

use proptest::prelude::*;

use super::*;

const RULES: Rules = Rules {
    idle_timeout: Duration::from_millis(1_000),
    linger: Duration::from_millis(10),
    longest_linger: Duration::from_millis(50),
};

/// How long a waiter waits.
const PATIENCE: Duration = Duration::from_millis(300);

#[derive(Debug, Clone)]
enum Event {
    Request,
    /// One of the environments in the right phase, chosen by the number.
    Idle(usize),
    Answered(usize),
    Ended(usize),
    StartFailed(usize),
    Evict(usize),
    Pass(u64),
    Retire,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => Just(Event::Request),
        6 => any::<usize>().prop_map(Event::Idle),
        4 => any::<usize>().prop_map(Event::Answered),
        1 => any::<usize>().prop_map(Event::Ended),
        1 => any::<usize>().prop_map(Event::StartFailed),
        1 => any::<usize>().prop_map(Event::Evict),
        3 => (0u64..40).prop_map(Event::Pass),
        1 => (0u64..1_200).prop_map(Event::Pass),
        1 => prop::bool::weighted(0.05).prop_map(|retire| if retire { Event::Retire } else { Event::Request }),
    ]
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Seen {
    Starting { since: Instant },
    Idle { since: Instant, order: u64 },
    Leased,
    Finishing { until: Instant },
}

/// What must be true, kept as simply as possible.
struct Model {
    now: Instant,
    environments: Vec<(EnvironmentId, Seen)>,
    waiters: Vec<(WaiterId, Instant)>,
    linger: Duration,
    failed: usize,
    retired: bool,
    counter: u64,
}

impl Model {
    fn pick(&self, number: usize, wanted: impl Fn(&Seen) -> bool) -> Option<EnvironmentId> {
        let fitting: Vec<_> = self.environments.iter().filter(|(_, seen)| wanted(seen)).collect();
        fitting.get(number.checked_rem(fitting.len())?).map(|(id, _)| *id)
    }

    fn seen(&self, id: EnvironmentId) -> Seen {
        self.environments.iter().find(|(other, _)| *other == id).expect("known").1
    }

    fn set(&mut self, id: EnvironmentId, seen: Seen) {
        self.environments.iter_mut().find(|(other, _)| *other == id).expect("known").1 = seen;
    }

    fn remove(&mut self, id: EnvironmentId) -> Seen {
        let at = self.environments.iter().position(|(other, _)| *other == id).expect("known");
        self.environments.remove(at).1
    }

    fn count(&self, wanted: impl Fn(&Seen) -> bool) -> usize {
        self.environments.iter().filter(|(_, seen)| wanted(seen)).count()
    }

    fn idle(&self) -> Vec<(EnvironmentId, Instant, u64)> {
        self.environments
            .iter()
            .filter_map(|(id, seen)| match seen {
                Seen::Idle { since, order } => Some((*id, *since, *order)),
                _ => None,
            })
            .collect()
    }

    fn coming(&self) -> usize {
        let soon = |seen: &Seen| matches!(seen, Seen::Finishing { until } if *until > self.now);
        self.count(|seen| matches!(seen, Seen::Starting { .. })) + self.count(soon)
    }

    fn apply(&mut self, policy: &mut Policy, event: &Event) {
        self.counter += 1;
        match *event {
            Event::Request => {
                let (id, deadline) = (WaiterId(self.counter), self.now + PATIENCE);
                self.waiters.push((id, deadline));
                policy.request(id, deadline);
            }
            Event::Idle(number) => {
                let Some(id) = self.pick(number, |seen| !matches!(seen, Seen::Idle { .. })) else {
                    return;
                };
                if let Seen::Starting { since } = self.seen(id) {
                    self.linger = (self.now - since).clamp(RULES.linger, RULES.longest_linger);
                }
                self.set(id, Seen::Idle { since: self.now, order: self.counter });
                policy.idle(id, self.now);
            }
            Event::Answered(number) => {
                let Some(id) = self.pick(number, |seen| matches!(seen, Seen::Leased)) else {
                    return;
                };
                self.set(id, Seen::Finishing { until: self.now + self.linger });
                policy.answered(id, self.now);
            }
            Event::Ended(number) => {
                let Some(id) = self.pick(number, |_| true) else { return };
                self.remove(id);
                policy.ended(id);
            }
            Event::StartFailed(number) => {
                let Some(id) = self.pick(number, |seen| matches!(seen, Seen::Starting { .. }))
                else {
                    return;
                };
                self.remove(id);
                self.failed += 1;
                policy.start_failed(id);
            }
            Event::Evict(number) => {
                let Some(id) = self.pick(number, |_| true) else { return };
                let was_idle = self.idle().iter().any(|(idle, ..)| *idle == id);
                assert_eq!(policy.evict(id).is_some(), was_idle, "only idle ones are evicted");
                if was_idle {
                    self.remove(id);
                }
            }
            Event::Pass(milliseconds) => self.now += Duration::from_millis(milliseconds),
            Event::Retire => {
                self.retired = true;
                policy.retire();
            }
        }
    }

    /// Is this decision the right one, and what is true after it?
    fn follow(&mut self, decision: Decision) {
        match decision {
            Decision::Grant { waiter, environment } => {
                assert_eq!(self.waiters.remove(0).0, waiter, "first come, first served");
                let newest = self.idle().into_iter().max_by_key(|(.., order)| *order);
                assert_eq!(newest.map(|(id, ..)| id), Some(environment), "newest first");
                self.set(environment, Seen::Leased);
            }
            Decision::Start(environment) => {
                assert!(self.idle().is_empty(), "idle ones are used before another is started");
                assert!(self.waiters.len() > self.coming(), "one for each who would wait in vain");
                assert!(self.environments.iter().all(|(id, _)| *id != environment), "a new id");
                self.environments.push((environment, Seen::Starting { since: self.now }));
            }
            Decision::End { environment, reason } => {
                let Seen::Idle { since, .. } = self.remove(environment) else {
                    panic!("a busy environment was ended")
                };
                match reason {
                    EndReason::Expired => assert!(since + RULES.idle_timeout <= self.now),
                    EndReason::Retired => assert!(self.retired),
                    EndReason::Evicted => panic!("nobody asked for that"),
                }
            }
            Decision::Refuse { waiter, reason } => {
                let at = self.waiters.iter().position(|(id, _)| *id == waiter).expect("waits");
                let (_, deadline) = self.waiters.remove(at);
                match reason {
                    Refusal::Deadline => assert!(deadline <= self.now),
                    Refusal::StartFailed => {
                        assert!(self.failed > 0, "one refusal for a failed start");
                        self.failed -= 1;
                    }
                }
            }
        }
    }

    /// What holds whenever nothing is left to decide.
    fn settled(&self, policy: &Policy) {
        assert!(self.waiters.len() <= self.coming(), "everyone's environment is on its way");
        assert!(self.waiters.is_empty() || self.idle().is_empty());
        assert!(self.waiters.iter().all(|(_, deadline)| *deadline > self.now));
        assert!(!self.retired || self.idle().is_empty());
        let stale = self.idle().iter().any(|(_, since, _)| *since + RULES.idle_timeout <= self.now);
        assert!(!stale, "nothing is idle for too long");
        assert_eq!(policy.is_empty(), self.environments.is_empty() && self.waiters.is_empty());
        if let Some(wake) = policy.wake_at() {
            assert!(wake > self.now, "it would spin");
        }
        if !self.waiters.is_empty() || !self.idle().is_empty() {
            assert!(policy.wake_at().is_some(), "it would sleep for ever");
        }
    }
}

proptest! {
    #[test]
    fn the_policy_agrees_with_the_model(events in prop::collection::vec(event(), 1..200)) {
        let now = Instant::now();
        let mut policy = Policy::new(RULES);
        let mut model = Model {
            now, environments: Vec::new(), waiters: Vec::new(), linger: RULES.linger, failed: 0, retired: false, counter: 0,
        };
        for event in &events {
            model.apply(&mut policy, event);
            let mut decisions = 0;
            while let Some(decision) = policy.decide(model.now) {
                model.follow(decision);
                decisions += 1;
                prop_assert!(decisions < 10_000, "the decisions come to an end");
            }
            // A failed start that nobody waits for is forgotten.
            model.failed = 0;
            model.settled(&policy);
        }
    }
}

fn decisions(policy: &mut Policy, now: Instant) -> Vec<Decision> {
    std::iter::from_fn(|| policy.decide(now)).collect()
}

#[test]
fn a_waiter_lingers_for_an_environment_that_has_just_answered() {
    let now = Instant::now();
    let mut policy = Policy::new(RULES);
    let environment = EnvironmentId(0);
    policy.request(WaiterId(1), now + PATIENCE);
    assert_eq!(decisions(&mut policy, now), [Decision::Start(environment)]);
    policy.idle(environment, now);
    decisions(&mut policy, now);
    policy.answered(environment, now);

    policy.request(WaiterId(2), now + PATIENCE);
    assert_eq!(decisions(&mut policy, now), []);
    assert_eq!(policy.wake_at(), Some(now + RULES.linger));
    let later = now + RULES.linger;
    assert_eq!(decisions(&mut policy, later), [Decision::Start(EnvironmentId(1))]);

    // Both come; the freed one is first, and the started one stays as an idle one.
    policy.idle(environment, later);
    assert_eq!(
        decisions(&mut policy, later),
        [Decision::Grant { waiter: WaiterId(2), environment }]
    );
    policy.idle(EnvironmentId(1), later);
    assert_eq!(decisions(&mut policy, later), []);
    policy.request(WaiterId(3), later + PATIENCE);
    let granted = Decision::Grant { waiter: WaiterId(3), environment: EnvironmentId(1) };
    assert_eq!(decisions(&mut policy, later), [granted]);
}

#[test]
fn a_waiter_lingers_for_as_long_as_a_start_takes() {
    let now = Instant::now();
    let mut policy = Policy::new(RULES);
    let took = Duration::from_millis(30);
    policy.request(WaiterId(1), now + PATIENCE);
    decisions(&mut policy, now);
    let now = now + took;
    policy.idle(EnvironmentId(0), now);
    decisions(&mut policy, now);
    policy.answered(EnvironmentId(0), now);
    policy.request(WaiterId(2), now + PATIENCE);
    assert_eq!(decisions(&mut policy, now + took - Duration::from_millis(1)), []);
    assert_eq!(decisions(&mut policy, now + took), [Decision::Start(EnvironmentId(1))]);
}

#[test]
fn a_failed_start_refuses_one_waiter_and_is_not_repeated() {
    let now = Instant::now();
    let mut policy = Policy::new(RULES);
    policy.request(WaiterId(1), now + PATIENCE);
    policy.request(WaiterId(2), now + PATIENCE);
    assert_eq!(decisions(&mut policy, now).len(), 2);
    policy.start_failed(EnvironmentId(0));
    let refused = Decision::Refuse { waiter: WaiterId(1), reason: Refusal::StartFailed };
    assert_eq!(decisions(&mut policy, now), [refused]);
}
