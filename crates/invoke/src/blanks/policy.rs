//! When blanks are made, and of which runtimes: pure, with the time as an argument.

use std::time::Duration;

use tokio::time::Instant;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rules {
    /// Blanks of each runtime in use.
    pub(crate) per_runtime: usize,
    /// Runtimes that have blanks at once; beyond, the one not asked for for the longest has none.
    pub(crate) runtimes: usize,
    /// How long after a blank was taken the next is made: the start that took it comes first.
    pub(crate) pause: Duration,
    /// The pause after a failure; it doubles with each failure in a row.
    pub(crate) backoff: Duration,
    pub(crate) longest_backoff: Duration,
}

/// What there is for one runtime, and what is on its way.
#[derive(Debug, Clone)]
struct Shelf<R> {
    runtime: R,
    ready: usize,
    making: usize,
    /// Of those that are being made, how many a start waits for already.
    promised: usize,
    failures: u32,
    not_before: Instant,
    /// Rises with every time it is asked for.
    wanted: u64,
}

#[derive(Debug)]
pub(crate) struct Policy<R> {
    rules: Rules,
    shelves: Vec<Shelf<R>>,
    counter: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Decision<R> {
    /// One more is being made from now on.
    Make(R),
    /// All of this runtime go.
    Clear(R),
}

/// What a start gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taken {
    Ready,
    /// The one that is being made: it is there before another could be.
    Promised,
    Nothing,
}

/// What becomes of a new blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Made {
    Kept,
    /// A start waits for it.
    Promised,
    /// Its runtime has no shelf any more.
    Superfluous,
}

impl<R: Clone + PartialEq> Policy<R> {
    pub(crate) fn new(rules: Rules) -> Self {
        Self { rules, shelves: Vec::new(), counter: 0 }
    }

    /// The runtime is in use.
    pub(crate) fn want(&mut self, runtime: &R, now: Instant) {
        self.counter += 1;
        let wanted = self.counter;
        match self.shelf(runtime) {
            Some(shelf) => shelf.wanted = wanted,
            None => self.shelves.push(Shelf {
                runtime: runtime.clone(),
                ready: 0,
                making: 0,
                promised: 0,
                failures: 0,
                not_before: now,
                wanted,
            }),
        }
    }

    /// A start wants a blank; the next one can wait until it is done.
    pub(crate) fn take(&mut self, runtime: &R, now: Instant) -> Taken {
        self.want(runtime, now);
        let pause = self.rules.pause;
        let Some(shelf) = self.shelf(runtime) else { return Taken::Nothing };
        shelf.not_before = shelf.not_before.max(now + pause);
        if shelf.ready > 0 {
            shelf.ready -= 1;
            Taken::Ready
        } else if shelf.making > shelf.promised {
            shelf.promised += 1;
            Taken::Promised
        } else {
            Taken::Nothing
        }
    }

    /// A blank is made.
    pub(crate) fn made(&mut self, runtime: &R) -> Made {
        let Some(shelf) = self.shelf(runtime).filter(|shelf| shelf.making > 0) else {
            return Made::Superfluous;
        };
        shelf.making -= 1;
        shelf.failures = 0;
        if shelf.promised > 0 {
            shelf.promised -= 1;
            return Made::Promised;
        }
        shelf.ready += 1;
        Made::Kept
    }

    /// The start that a blank was promised to is gone; whether the blank is kept.
    pub(crate) fn give_back(&mut self, runtime: &R) -> bool {
        let shelf = self.shelf(runtime);
        shelf.map(|shelf| shelf.ready += 1).is_some()
    }

    /// A blank could not be made, and a start that it was promised to has to make its own.
    pub(crate) fn failed(&mut self, runtime: &R, now: Instant) {
        let Rules { backoff, longest_backoff, .. } = self.rules;
        if let Some(shelf) = self.shelf(runtime) {
            shelf.making = shelf.making.saturating_sub(1);
            shelf.promised = shelf.promised.min(shelf.making);
            let doubled = backoff.saturating_mul(1 << shelf.failures.min(16));
            shelf.failures += 1;
            shelf.not_before = now + doubled.min(longest_backoff);
        }
    }

    /// The next thing to do at `now`, or `None` until something happens or [`Policy::wake_at`] comes.
    pub(crate) fn decide(&mut self, now: Instant) -> Option<Decision<R>> {
        if self.shelves.len() > self.rules.runtimes {
            let index = (0..self.shelves.len())
                .min_by_key(|index| self.shelves.get(*index).map(|shelf| shelf.wanted))?;
            return Some(Decision::Clear(self.shelves.swap_remove(index).runtime));
        }
        let wanted = self.rules.per_runtime;
        let due = self.lacking(wanted).filter(|shelf| shelf.not_before <= now);
        // The emptiest first: a first blank is worth more than a second one.
        let shelf = due.min_by_key(|shelf| shelf.ready + shelf.making)?;
        shelf.making += 1;
        Some(Decision::Make(shelf.runtime.clone()))
    }

    pub(crate) fn wake_at(&mut self) -> Option<Instant> {
        let wanted = self.rules.per_runtime;
        self.lacking(wanted).map(|shelf| shelf.not_before).min()
    }

    fn lacking(&mut self, wanted: usize) -> impl Iterator<Item = &mut Shelf<R>> {
        self.shelves.iter_mut().filter(move |shelf| shelf.ready + shelf.making < wanted)
    }

    fn shelf(&mut self, runtime: &R) -> Option<&mut Shelf<R>> {
        self.shelves.iter_mut().find(|shelf| shelf.runtime == *runtime)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const RULES: Rules = Rules {
        per_runtime: 2,
        runtimes: 3,
        pause: Duration::from_millis(200),
        backoff: Duration::from_secs(1),
        longest_backoff: Duration::from_secs(60),
    };

    fn decisions(policy: &mut Policy<u8>, now: Instant) -> Vec<Decision<u8>> {
        std::iter::from_fn(|| policy.decide(now)).collect()
    }

    #[test]
    fn every_wanted_runtime_has_its_first_before_any_has_its_second() {
        let (mut policy, now) = (Policy::new(RULES), Instant::now());
        policy.want(&1, now);
        policy.want(&2, now);
        let expected = [1, 2, 1, 2].map(Decision::Make);
        assert_eq!(decisions(&mut policy, now), expected);
    }

    #[test]
    fn the_next_blank_waits_for_the_start_that_took_the_last() {
        let (mut policy, now) = (Policy::new(RULES), Instant::now());
        policy.want(&1, now);
        decisions(&mut policy, now);
        assert_eq!([policy.made(&1), policy.made(&1)], [Made::Kept; 2]);
        assert_eq!(policy.take(&1, now), Taken::Ready);
        assert_eq!(decisions(&mut policy, now), []);
        assert_eq!(policy.wake_at(), Some(now + RULES.pause));
        assert_eq!(decisions(&mut policy, now + RULES.pause), [Decision::Make(1)]);
    }

    #[test]
    fn failures_in_a_row_are_repeated_ever_more_rarely() {
        let (mut policy, mut now) = (Policy::new(RULES), Instant::now());
        policy.want(&1, now);
        let mut pauses = Vec::new();
        for _ in 0..8 {
            while policy.decide(now).is_some() {}
            policy.failed(&1, now);
            policy.failed(&1, now);
            let next = policy.wake_at().unwrap();
            pauses.push((next - now).as_secs());
            now = next;
        }
        assert_eq!(pauses, [2, 8, 32, 60, 60, 60, 60, 60]);
    }

    #[test]
    fn the_runtime_that_is_not_asked_for_loses_its_shelf() {
        let (mut policy, now) = (Policy::new(RULES), Instant::now());
        for runtime in [1, 2, 3] {
            policy.want(&runtime, now);
        }
        decisions(&mut policy, now);
        policy.take(&1, now);
        policy.want(&4, now);
        assert_eq!(policy.decide(now), Some(Decision::Clear(2)));
        assert_eq!(policy.made(&2), Made::Superfluous, "what was being made for it");
    }

    #[test]
    fn a_start_waits_for_the_blank_that_is_being_made() {
        let (mut policy, now) = (Policy::new(RULES), Instant::now());
        policy.want(&1, now);
        assert_eq!(policy.decide(now), Some(Decision::Make(1)));
        assert_eq!(policy.take(&1, now), Taken::Promised);
        assert_eq!(policy.take(&1, now), Taken::Nothing, "promised only once");
        assert_eq!(policy.made(&1), Made::Promised);
        assert_eq!(policy.take(&1, now), Taken::Nothing);
        assert!(policy.give_back(&1));
        assert_eq!(policy.take(&1, now), Taken::Ready);
    }

    proptest! {
        #[test]
        fn there_are_never_more_than_the_rules_say(steps in prop::collection::vec((0u8..5, 0u8..6, 0u64..400), 1..200)) {
            let (mut policy, mut now) = (Policy::new(RULES), Instant::now());
            for (step, runtime, milliseconds) in steps {
                match step {
                    0 => policy.want(&runtime, now),
                    1 => {
                        policy.take(&runtime, now);
                    }
                    2 => {
                        policy.made(&runtime);
                    }
                    3 => policy.failed(&runtime, now),
                    _ => now += Duration::from_millis(milliseconds),
                }
                while policy.decide(now).is_some() {}
                prop_assert!(policy.shelves.len() <= RULES.runtimes);
                prop_assert!(policy.shelves.iter().all(|shelf| shelf.ready + shelf.making <= RULES.per_runtime));
                prop_assert!(policy.shelves.iter().all(|shelf| shelf.promised <= shelf.making));
                prop_assert!(policy.wake_at().is_none_or(|wake| wake > now), "it would spin");
            }
        }
    }
}
