//! What is counted about invocations, pools and blanks: names, units and help.

use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use crate::pool::EndReason;

/// The crate's metrics. Cheap to clone: all clones count together.
#[derive(Debug, Clone)]
pub struct Metrics {
    invocations: Family<OutcomeLabel, Counter>,
    duration: Histogram,
    concurrent: Gauge,
    cold_starts: Family<KindLabel, Counter>,
    start_failures: Counter,
    ends: Family<ReasonLabel, Counter>,
    pools: Gauge,
    blanks: Gauge,
    blanks_taken: Counter,
    blank_failures: Counter,
}

/// What the caller of an invocation got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Success,
    FunctionError,
    Throttled,
    /// The request was at fault.
    Refused,
    ServiceError,
}

/// How a cold start came by its sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StartKind {
    /// It was made ahead.
    Blank,
    /// It was made for this start.
    Plain,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OutcomeLabel {
    outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct KindLabel {
    kind: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReasonLabel {
    reason: &'static str,
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            invocations: Family::default(),
            duration: Histogram::new([
                0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0,
            ]),
            concurrent: Gauge::default(),
            cold_starts: Family::default(),
            start_failures: Counter::default(),
            ends: Family::default(),
            pools: Gauge::default(),
            blanks: Gauge::default(),
            blanks_taken: Counter::default(),
            blank_failures: Counter::default(),
        }
    }
}

impl Metrics {
    pub fn register(registry: &mut Registry) -> Self {
        let metrics = Self::default();
        metrics.register_invocations(registry);
        metrics.register_environments(registry);
        metrics
    }

    fn register_invocations(&self, registry: &mut Registry) {
        registry.register(
            "cresset_invoke_invocations",
            "Invoke requests that were answered, by outcome",
            self.invocations.clone(),
        );
        registry.register_with_unit(
            "cresset_invoke_invocation_duration",
            "From an invocation's arrival in the data plane to its answer",
            Unit::Seconds,
            self.duration.clone(),
        );
        registry.register(
            "cresset_invoke_concurrent_invocations",
            "Invocations that hold a part of the account's concurrency",
            self.concurrent.clone(),
        );
    }

    fn register_environments(&self, registry: &mut Registry) {
        registry.register(
            "cresset_invoke_cold_starts",
            "Environments that were started, by how they came by their sandbox",
            self.cold_starts.clone(),
        );
        registry.register(
            "cresset_invoke_start_failures",
            "Environments that could not be started",
            self.start_failures.clone(),
        );
        registry.register(
            "cresset_invoke_environments_ended",
            "Idle environments that were ended, by reason",
            self.ends.clone(),
        );
        registry.register(
            "cresset_invoke_pools",
            "Function versions that have environments",
            self.pools.clone(),
        );
        registry.register(
            "cresset_invoke_blanks",
            "Blank environments that wait for a function",
            self.blanks.clone(),
        );
        registry.register(
            "cresset_invoke_blanks_taken",
            "Cold starts that took a blank environment",
            self.blanks_taken.clone(),
        );
        registry.register(
            "cresset_invoke_blank_failures",
            "Blank environments that could not be made",
            self.blank_failures.clone(),
        );
    }

    pub(crate) fn count_invocation(&self, answer: Answer, took: Duration) {
        let outcome = match answer {
            Answer::Success => "success",
            Answer::FunctionError => "function_error",
            Answer::Throttled => "throttled",
            Answer::Refused => "refused",
            Answer::ServiceError => "service_error",
        };
        self.invocations.get_or_create(&OutcomeLabel { outcome }).inc();
        self.duration.observe(took.as_secs_f64());
    }

    pub(crate) fn count_concurrent(&self) -> Gauged {
        Gauged::new(&self.concurrent)
    }

    pub(crate) fn count_cold_start(&self, kind: StartKind) {
        let kind = match kind {
            StartKind::Blank => {
                self.blanks_taken.inc();
                "blank"
            }
            StartKind::Plain => "plain",
        };
        self.cold_starts.get_or_create(&KindLabel { kind }).inc();
    }

    pub(crate) fn count_start_failure(&self) {
        self.start_failures.inc();
    }

    pub(crate) fn count_end(&self, reason: EndReason) {
        let reason = match reason {
            EndReason::Expired => "expired",
            EndReason::Retired => "retired",
            EndReason::Evicted => "evicted",
        };
        self.ends.get_or_create(&ReasonLabel { reason }).inc();
    }

    pub(crate) fn count_pool(&self) -> Gauged {
        Gauged::new(&self.pools)
    }

    pub(crate) fn count_blank(&self) -> Gauged {
        Gauged::new(&self.blanks)
    }

    pub(crate) fn count_blank_failure(&self) {
        self.blank_failures.inc();
    }

    /// The value of a gauge or counter, for tests.
    #[cfg(test)]
    pub(crate) fn read(&self) -> Read {
        Read {
            concurrent: self.concurrent.get(),
            pools: self.pools.get(),
            blanks: self.blanks.get(),
            blanks_taken: self.blanks_taken.get(),
            start_failures: self.start_failures.get(),
        }
    }
}

#[cfg(test)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) concurrent: i64,
    pub(crate) pools: i64,
    pub(crate) blanks: i64,
    pub(crate) blanks_taken: u64,
    pub(crate) start_failures: u64,
}

/// One in a gauge, until it is dropped.
#[derive(Debug)]
pub(crate) struct Gauged(Gauge);

impl Gauged {
    fn new(gauge: &Gauge) -> Self {
        gauge.inc();
        Self(gauge.clone())
    }
}

impl Drop for Gauged {
    fn drop(&mut self) {
        self.0.dec();
    }
}
