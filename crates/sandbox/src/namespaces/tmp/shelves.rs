//! What is kept ready of which size: decisions, without threads and without disks.

use std::time::Duration;

use tokio::time::Instant;

/// Ready of the size that was planned, and of each other that was asked for lately.
const READY_PLANNED: usize = 4;
const READY_LATELY: usize = 2;
/// Sizes beside the planned one.
const SIZES: usize = 4;
/// How long a size that nobody asks for is kept.
const KEPT: Duration = Duration::from_secs(600);
/// After somebody has taken one, a start is on its way, which needs the CPU more.
const PAUSE: Duration = Duration::from_millis(100);
/// After one that could not be made.
const BACKOFF: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(super) struct Shelves<T> {
    planned: Option<u64>,
    /// The one that was asked for last comes last.
    shelves: Vec<Shelf<T>>,
    rest_until: Option<Instant>,
}

#[derive(Debug)]
struct Shelf<T> {
    bytes: u64,
    ready: Vec<T>,
    asked: Instant,
}

/// What the keeper is to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Due {
    Make(u64),
    /// Nothing before then.
    At(Instant),
    Nothing,
}

impl<T> Shelves<T> {
    pub(super) fn new() -> Self {
        Self { planned: None, shelves: Vec::new(), rest_until: None }
    }

    /// Keeps this size ready from now on, whether it is asked for or not.
    pub(super) fn plan(&mut self, bytes: u64, now: Instant) {
        self.planned = Some(bytes);
        self.shelf(bytes, now);
    }

    /// One that is ready, if there is one; its size is kept ready from now on.
    pub(super) fn take(&mut self, bytes: u64, now: Instant) -> Option<T> {
        self.rest_until = Some(now + PAUSE);
        self.shelf(bytes, now).ready.pop()
    }

    /// One that was made; it comes back where its size is no longer wanted.
    pub(super) fn put(&mut self, bytes: u64, made: T) -> Option<T> {
        match self.shelves.iter_mut().find(|shelf| shelf.bytes == bytes) {
            Some(shelf) => {
                shelf.ready.push(made);
                None
            }
            None => Some(made),
        }
    }

    pub(super) fn failed(&mut self, now: Instant) {
        self.rest_until = Some(now + BACKOFF);
    }

    pub(super) fn due(&self, now: Instant) -> Due {
        // The size that was asked for last first.
        let lacking = self.shelves.iter().rev().find(|it| it.ready.len() < self.target(it.bytes));
        match (lacking, self.rest_until.filter(|rest| *rest > now)) {
            (None, _) => self.next_expiry().map_or(Due::Nothing, Due::At),
            (Some(_), Some(rest)) => Due::At(rest),
            (Some(shelf), None) => Due::Make(shelf.bytes),
        }
    }

    /// What is not needed any more.
    pub(super) fn clear(&mut self, now: Instant) -> Vec<T> {
        let planned = self.planned;
        let mut others = self.shelves.iter().filter(|shelf| Some(shelf.bytes) != planned).count();
        let gone = self.shelves.extract_if(.., |shelf| {
            let other = Some(shelf.bytes) != planned;
            let gone = other && (others > SIZES || now >= shelf.asked + KEPT);
            others -= usize::from(gone);
            gone
        });
        gone.flat_map(|shelf| shelf.ready).collect()
    }

    /// All of it, at the end.
    pub(super) fn empty(&mut self) -> Vec<T> {
        self.shelves.drain(..).flat_map(|shelf| shelf.ready).collect()
    }

    fn target(&self, bytes: u64) -> usize {
        if self.planned == Some(bytes) { READY_PLANNED } else { READY_LATELY }
    }

    fn next_expiry(&self) -> Option<Instant> {
        let others = self.shelves.iter().filter(|shelf| Some(shelf.bytes) != self.planned);
        others.map(|shelf| shelf.asked + KEPT).min()
    }

    fn shelf(&mut self, bytes: u64, now: Instant) -> &mut Shelf<T> {
        let found = self.shelves.iter().position(|shelf| shelf.bytes == bytes);
        let mut shelf = match found {
            Some(index) => self.shelves.remove(index),
            None => Shelf { bytes, ready: Vec::new(), asked: now },
        };
        shelf.asked = now;
        self.shelves.push_mut(shelf)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes all that is due, and tells how many of which size there are.
    fn fill(shelves: &mut Shelves<u64>, now: Instant) -> Vec<(u64, usize)> {
        while let Due::Make(bytes) = shelves.due(now) {
            assert_eq!(shelves.put(bytes, bytes), None);
        }
        shelves.shelves.iter().map(|shelf| (shelf.bytes, shelf.ready.len())).collect()
    }

    #[test]
    fn the_planned_size_is_ready_before_anybody_asks() {
        let now = Instant::now();
        let mut shelves = Shelves::new();
        assert_eq!(shelves.due(now), Due::Nothing);
        shelves.plan(512, now);
        assert_eq!(fill(&mut shelves, now), [(512, READY_PLANNED)]);
        assert_eq!(shelves.due(now), Due::Nothing);
    }

    #[test]
    fn a_size_that_was_asked_for_is_ready_the_next_time() {
        let now = Instant::now();
        let mut shelves = Shelves::new();
        assert_eq!(shelves.take(1_024, now), None);
        let later = now + PAUSE;
        assert_eq!(fill(&mut shelves, later), [(1_024, READY_LATELY)]);
        assert_eq!(shelves.take(1_024, later), Some(1_024));
    }

    #[test]
    fn nothing_is_made_while_a_start_is_on_its_way() {
        let now = Instant::now();
        let mut shelves = Shelves::<u64>::new();
        shelves.take(512, now);
        assert_eq!(shelves.due(now), Due::At(now + PAUSE));
        assert_eq!(shelves.due(now + PAUSE), Due::Make(512));
        shelves.failed(now);
        assert_eq!(shelves.due(now + PAUSE), Due::At(now + BACKOFF));
    }

    #[test]
    fn sizes_are_bounded_and_the_planned_one_stays() {
        let now = Instant::now();
        let mut shelves = Shelves::new();
        shelves.plan(512, now);
        for size in 1..=10 {
            shelves.take(size, now);
        }
        assert_eq!(shelves.clear(now), Vec::<u64>::new());
        let ready = fill(&mut shelves, now + PAUSE);
        let sizes: Vec<u64> = ready.iter().map(|(size, _)| *size).collect();
        assert_eq!(sizes, [512, 7, 8, 9, 10]);
    }

    #[test]
    fn a_size_that_nobody_asks_for_goes() {
        let now = Instant::now();
        let mut shelves = Shelves::new();
        shelves.plan(512, now);
        shelves.take(1_024, now);
        fill(&mut shelves, now + PAUSE);
        assert_eq!(shelves.due(now + PAUSE), Due::At(now + KEPT));
        assert_eq!(shelves.clear(now + KEPT), [1_024; READY_LATELY]);
        assert_eq!(shelves.due(now + KEPT), Due::Nothing);
        assert_eq!(shelves.put(1_024, 1_024), Some(1_024), "one that was being made meanwhile");
        assert_eq!(shelves.empty(), [512; READY_PLANNED]);
    }
}
