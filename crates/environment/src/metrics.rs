//! What is counted about environments: names, units and help.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// The crate's metrics. Cheap to clone: all clones count together.
#[derive(Debug, Clone)]
pub struct Metrics {
    invocations: Family<OutcomeLabel, Counter>,
    cold_starts: Counter,
    inits_failed: Counter,
    init_duration: Histogram,
    environments: Gauge,
    frozen: Gauge,
    dns: Family<ResultLabel, Counter>,
    dns_by_function: Family<FunctionLabel, Counter>,
    /// How many environments count for a function: with the last one its numbers go.
    resolving: Arc<Mutex<HashMap<String, usize>>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ResultLabel {
    result: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct FunctionLabel {
    function: String,
}

/// What became of a query of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Resolved {
    /// By the host's resolvers.
    Answered,
    /// Known without asking.
    Local,
    /// Forbidden, or no proper query.
    Refused,
    Failed,
}

impl Resolved {
    fn label(self) -> ResultLabel {
        let result = match self {
            Resolved::Answered => "answered",
            Resolved::Local => "local",
            Resolved::Refused => "refused",
            Resolved::Failed => "failed",
        };
        ResultLabel { result }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OutcomeLabel {
    outcome: &'static str,
}

impl Metrics {
    pub fn register(registry: &mut Registry) -> Self {
        let metrics = Self::unregistered();
        registry.register(
            "cresset_environment_invocations",
            "Invocations that ended, by outcome",
            metrics.invocations.clone(),
        );
        registry.register(
            "cresset_environment_cold_starts",
            "Invocations that were the first of their environment",
            metrics.cold_starts.clone(),
        );
        registry.register(
            "cresset_environment_inits_failed",
            "Inits that ended in an error or a timeout",
            metrics.inits_failed.clone(),
        );
        registry.register_with_unit(
            "cresset_environment_init_duration",
            "From starting the runtime to its first request for an event",
            Unit::Seconds,
            metrics.init_duration.clone(),
        );
        registry.register(
            "cresset_environment_environments",
            "Environments that have been started and have not ended",
            metrics.environments.clone(),
        );
        registry.register(
            "cresset_environment_dns_queries",
            "Queries of names by functions, by result",
            metrics.dns.clone(),
        );
        registry.register(
            "cresset_environment_dns_queries_by_function",
            "Queries of names by each function that has environments",
            metrics.dns_by_function.clone(),
        );
        registry.register(
            "cresset_environment_frozen",
            "Environments that were idle for a while and stand still",
            metrics.frozen.clone(),
        );
        metrics
    }

    fn unregistered() -> Self {
        Self {
            invocations: Family::default(),
            cold_starts: Counter::default(),
            inits_failed: Counter::default(),
            init_duration: Histogram::new([
                0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0,
            ]),
            environments: Gauge::default(),
            frozen: Gauge::default(),
            dns: Family::default(),
            dns_by_function: Family::default(),
            resolving: Arc::default(),
        }
    }

    pub(crate) fn count_invocation(&self, outcome: &'static str) {
        self.invocations.get_or_create(&OutcomeLabel { outcome }).inc();
    }

    pub(crate) fn count_cold_start(&self) {
        self.cold_starts.inc();
    }

    pub(crate) fn count_failed_init(&self) {
        self.inits_failed.inc();
    }

    pub(crate) fn observe_init(&self, took: Duration) {
        self.init_duration.observe(took.as_secs_f64());
    }

    /// For one environment of `function`, as long as it lives.
    pub(crate) fn count_dns_of(&self, function: &str) -> DnsCounter {
        let mut resolving = self.resolving.lock().unwrap_or_else(PoisonError::into_inner);
        *resolving.entry(function.to_owned()).or_default() += 1;
        let label = FunctionLabel { function: function.to_owned() };
        let queries = self.dns_by_function.get_or_create(&label).clone();
        drop(resolving);
        DnsCounter { metrics: self.clone(), label, queries }
    }

    pub(crate) fn count_environment(&self) -> EnvironmentGauge {
        self.environments.inc();
        EnvironmentGauge(self.environments.clone())
    }

    pub(crate) fn count_frozen(&self) -> FrozenGauge {
        self.frozen.inc();
        FrozenGauge(self.frozen.clone())
    }
}

/// Counts the queries of one environment.
#[derive(Debug)]
pub(crate) struct DnsCounter {
    metrics: Metrics,
    label: FunctionLabel,
    queries: Counter,
}

impl DnsCounter {
    pub(crate) fn count(&self, how: Resolved) {
        self.metrics.dns.get_or_create(&how.label()).inc();
        self.queries.inc();
    }
}

impl Drop for DnsCounter {
    fn drop(&mut self) {
        let resolving = &self.metrics.resolving;
        let mut resolving = resolving.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = resolving.get_mut(&self.label.function) {
            *count -= 1;
            if *count == 0 {
                resolving.remove(&self.label.function);
                self.metrics.dns_by_function.remove(&self.label);
            }
        }
    }
}

/// One environment in the gauge, as long as it lives.
#[derive(Debug)]
pub(crate) struct EnvironmentGauge(Gauge);

impl Drop for EnvironmentGauge {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// One frozen environment in the gauge, as long as it is one.
#[derive(Debug)]
pub(crate) struct FrozenGauge(Gauge);

impl Drop for FrozenGauge {
    fn drop(&mut self) {
        self.0.dec();
    }
}
