//! The server's own log, to standard error. What functions print goes to their log files instead.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::configuration::{Log, LogFormat};

/// Starts logging for the rest of the process.
pub(crate) fn start(settings: &Log) {
    // The filter was checked with the configuration.
    let filter = EnvFilter::new(&settings.filter);
    let registry = tracing_subscriber::registry().with(filter);
    let output =
        fmt::layer().with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    match settings.format {
        LogFormat::Human => registry.with(output.with_target(false)).init(),
        LogFormat::Json => registry.with(output.json()).init(),
    }
}
