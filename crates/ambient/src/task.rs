//! Spawned tasks. Every task has a kind, so that a log line and a metric can say what it was for.

use std::future::Future;

use tokio::task::JoinHandle;
use tracing::Instrument as _;

/// What a task is for, in a word or two: `"environment driver"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskKind(pub &'static str);

/// Spawns `future` on the current runtime, inside a span that names the kind.
///
/// Dropping the handle does not stop the task: whoever spawns it also gives it a way to stop.
#[expect(clippy::disallowed_methods, reason = "this is the one place that spawns")]
pub fn spawn<F>(kind: TaskKind, future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    tokio::spawn(future.instrument(tracing::debug_span!("task", kind = kind.0)))
}
