//! Samples of one measure, and what is said of them.

use std::fmt;
use std::time::Duration;

#[derive(Debug, Clone, Default)]
pub(super) struct Figures(Vec<Duration>);

impl Figures {
    pub(super) fn push(&mut self, sample: Duration) {
        self.0.push(sample);
    }

    pub(super) fn median(&self) -> Duration {
        self.percentile(50)
    }

    /// Zero where there is no sample.
    pub(super) fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let last = sorted.len().saturating_sub(1);
        sorted.get(last * percent / 100).copied().unwrap_or_default()
    }
}

impl FromIterator<Duration> for Figures {
    fn from_iter<I: IntoIterator<Item = Duration>>(samples: I) -> Self {
        Self(samples.into_iter().collect())
    }
}

/// `0.43 ms (p99 0.91)`
impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = |duration: Duration| duration.as_secs_f64() * 1_000.0;
        write!(f, "{:.2} ms (p99 {:.2})", ms(self.median()), ms(self.percentile(99)))
    }
}

/// How many times `other` goes into `one`.
pub(super) fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}
