//! Requests that were served already. A request that was caught on its way is good for as long as its
//! time is, and so the signatures of those that change something are kept for that long; the same one
//! is refused later.
//!
//! A signature's time has no fractions of a second, and clients sign nothing that tells two equal
//! calls apart (boto3 does not). Equal calls of one second are therefore served, for [`REPEATS`]
//! seconds after the first: that is what is left to somebody who caught one.
//!
//! Signatures are filed by the minute of their signing. When there are too many, the oldest minute is
//! forgotten, and with it everything that was signed then is refused: the window narrows, but nothing
//! is served twice. It never narrows to less than [`LEAST`]; past that, new requests are refused.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cresset_ambient::epoch_millis;

/// How many signatures are kept: about 40 MB, and 1,100 requests a second for the whole window.
const MOST: usize = 1_000_000;
/// A signature is good for this long (`sigv4` refuses it afterwards).
const WINDOW: u64 = 15;
/// Seconds in which a client's equal calls of one second arrive.
const REPEATS: u64 = 5;
/// Minutes that a request has at least from its signing to its arrival, however many there are.
const LEAST: u64 = 1;

/// Why a request is not served.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// It was served before, and not just now.
    Again,
    /// Nobody remembers whether it was: what was signed before this time is refused.
    Forgotten { before: SystemTime },
    /// There is no room to remember it.
    Full,
}

#[derive(Debug)]
pub(crate) struct Replays {
    most: usize,
    seen: Mutex<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    /// By the minute of their signing, with the second in which each came first. Half of a signature
    /// tells it from all others.
    minutes: BTreeMap<u64, HashMap<u128, u64>>,
    count: usize,
    /// What was signed before this minute is not remembered.
    horizon: u64,
}

impl Replays {
    pub(crate) fn new() -> Self {
        Self::with_room_for(MOST)
    }

    fn with_room_for(most: usize) -> Self {
        Self { most, seen: Mutex::default() }
    }

    /// Remembers a request that is otherwise good.
    pub(crate) fn admit(
        &self,
        signature: [u8; 32],
        signed_at: SystemTime,
        now: SystemTime,
    ) -> Result<(), Unfit> {
        let mut half = [0; 16];
        half.iter_mut().zip(signature).for_each(|(to, from)| *to = from);
        let half = u128::from_be_bytes(half);
        let (signed_at, second) = (second_of(signed_at), second_of(now));
        let (minute, now) = (signed_at / 60, second / 60);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        // Nothing that was signed longer ago is good.
        seen.forget_before(now.saturating_sub(WINDOW + 1));
        if let Some(first) = seen.minutes.get(&minute).and_then(|signatures| signatures.get(&half))
        {
            let just_now = second.saturating_sub(*first) <= REPEATS;
            return if just_now { Ok(()) } else { Err(Unfit::Again) };
        }
        while seen.count >= self.most {
            let oldest = seen.minutes.keys().next().copied().unwrap_or(now);
            if oldest + LEAST >= now {
                return Err(Unfit::Full);
            }
            seen.horizon = oldest + 1;
            seen.forget_before(oldest + 1);
        }
        if minute < seen.horizon {
            let before = UNIX_EPOCH + Duration::from_secs(seen.horizon * 60);
            return Err(Unfit::Forgotten { before });
        }
        seen.minutes.entry(minute).or_default().insert(half, second);
        seen.count += 1;
        Ok(())
    }
}

impl Seen {
    fn forget_before(&mut self, minute: u64) {
        while let Some(oldest) = self.minutes.first_entry().filter(|it| *it.key() < minute) {
            self.count -= oldest.remove().len();
        }
    }
}

fn second_of(time: SystemTime) -> u64 {
    epoch_millis(time) / 1_000
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: u64 = 30_000_000;

    fn at(minute: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(minute * 60)
    }

    fn signature(number: u8) -> [u8; 32] {
        [number; 32]
    }

    #[test]
    fn a_second_one_is_refused_for_as_long_as_it_is_good() {
        let replays = Replays::new();
        let admit = |number, seconds| {
            let now = at(START) + Duration::from_secs(seconds);
            replays.admit(signature(number), at(START), now)
        };
        assert_eq!(admit(1, 0), Ok(()));
        assert_eq!(admit(1, 5), Ok(()), "equal calls of one second");
        assert_eq!(admit(1, 6), Err(Unfit::Again), "the first one counts");
        assert_eq!(admit(1, 15 * 60), Err(Unfit::Again));
        assert_eq!(admit(2, 15 * 60), Ok(()));
    }

    #[test]
    fn what_is_no_longer_good_takes_no_room() {
        let replays = Replays::with_room_for(2);
        for minute in 0..50 {
            let signed = at(START + 20 * minute);
            let number = u8::try_from(minute).unwrap();
            assert_eq!(replays.admit(signature(number), signed, signed), Ok(()));
        }
    }

    #[test]
    fn a_full_cache_narrows_the_window_and_serves_nothing_twice() {
        let replays = Replays::with_room_for(2);
        let admit = |number, signed, now| {
            replays.admit(signature(number), at(START + signed), at(START + now))
        };
        assert_eq!(admit(1, 0, 5), Ok(()));
        assert_eq!(admit(2, 4, 5), Ok(()));
        // Full: the oldest minute goes, and nothing that was signed in it is good any more.
        assert_eq!(admit(3, 5, 6), Ok(()));
        assert_eq!(admit(1, 0, 6), Err(Unfit::Forgotten { before: at(START + 5) }));
        assert_eq!(admit(2, 4, 6), Err(Unfit::Forgotten { before: at(START + 5) }));
        // What is left is of now, and not given up for anything: not for what lies ahead either.
        assert_eq!(admit(4, 6, 6), Ok(()));
        assert_eq!(admit(5, 20, 6), Err(Unfit::Full));
        assert_eq!(admit(3, 5, 7), Err(Unfit::Again));
    }
}
