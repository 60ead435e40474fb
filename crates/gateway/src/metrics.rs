//! What is counted at the edge: names, units and help.

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
    requests: Family<RequestLabels, Counter>,
    duration: Family<OperationLabel, Histogram, fn() -> Histogram>,
    pub(crate) connections: Gauge,
    refused_connections: Family<ReasonLabel, Counter>,
    pub(crate) buffered_bytes: Gauge,
    pub(crate) panics: Counter,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    operation: &'static str,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OperationLabel {
    operation: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReasonLabel {
    reason: &'static str,
}

impl Metrics {
    pub fn register(registry: &mut Registry) -> Self {
        let metrics = Self {
            requests: Family::default(),
            duration: Family::new_with_constructor(durations),
            connections: Gauge::default(),
            refused_connections: Family::default(),
            buffered_bytes: Gauge::default(),
            panics: Counter::default(),
        };
        registry.register(
            "cresset_gateway_requests",
            "Requests that were answered, by operation and status",
            metrics.requests.clone(),
        );
        registry.register_with_unit(
            "cresset_gateway_request_duration",
            "From the head of a request to the head of its answer",
            Unit::Seconds,
            metrics.duration.clone(),
        );
        registry.register(
            "cresset_gateway_open_connections",
            "Connections that are open",
            metrics.connections.clone(),
        );
        registry.register(
            "cresset_gateway_refused_connections",
            "Connections that were closed without a request of theirs being answered",
            metrics.refused_connections.clone(),
        );
        registry.register_with_unit(
            "cresset_gateway_buffered",
            "Request bodies that are in memory",
            Unit::Bytes,
            metrics.buffered_bytes.clone(),
        );
        registry.register(
            "cresset_gateway_panics",
            "Requests whose handler panicked",
            metrics.panics.clone(),
        );
        metrics
    }

    pub(crate) fn answered(&self, operation: &'static str, status: u16, after: Duration) {
        self.requests.get_or_create(&RequestLabels { operation, status }).inc();
        self.duration.get_or_create(&OperationLabel { operation }).observe(after.as_secs_f64());
    }

    pub(crate) fn refused_connection(&self, reason: &'static str) {
        self.refused_connections.get_or_create(&ReasonLabel { reason }).inc();
    }
}

/// From 0.1 ms, what a warm invocation may take, to the 900 s that the longest may.
fn durations() -> Histogram {
    Histogram::new([
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5,
        10.0, 30.0, 60.0, 300.0, 900.0,
    ])
}
