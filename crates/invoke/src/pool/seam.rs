//! What a pool asks of the world below it. The rooms of `cresset-environment` are behind it, and
//! in tests environments that are nothing but a script.

use std::fmt;
use std::sync::Arc;

use cresset_environment::{Error as EnvironmentError, Invocation, Outcome, ShutdownReason, Status};
use futures_util::future::BoxFuture;
use tokio::sync::watch;

use crate::error::Error;
use crate::metrics::StartKind;

/// A running execution environment, as [`cresset_environment::ExecutionEnvironment`] describes it.
pub(crate) trait Environment: fmt::Debug + Send + Sync + 'static {
    fn id(&self) -> &str;

    fn invoke(&self, invocation: Invocation) -> BoxFuture<'_, Result<Outcome, EnvironmentError>>;

    fn status(&self) -> watch::Receiver<Status>;

    /// Returns when nothing of the environment is left.
    fn shutdown(&self, reason: ShutdownReason) -> BoxFuture<'static, ()>;
}

/// Starts environments of one function version.
pub(crate) trait Starter: fmt::Debug + Send + Sync + 'static {
    fn memory_mb(&self) -> u64;

    /// Whether new invocations of the version still run this content.
    fn is_current(&self) -> bool;

    /// The span in which everything about this function version is told.
    fn span(&self) -> tracing::Span;

    /// An environment whose Init has begun.
    fn start(&self, source: Source) -> BoxFuture<'_, Result<Started, Error>>;
}

/// Where the sandbox of a start comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// A blank, if there is one.
    Blank,
    /// A new one.
    New,
}

#[derive(Debug)]
pub(crate) struct Started {
    pub(crate) environment: Arc<dyn Environment>,
    pub(crate) kind: StartKind,
}

impl Environment for cresset_environment::ExecutionEnvironment {
    fn id(&self) -> &str {
        self.id()
    }

    fn invoke(&self, invocation: Invocation) -> BoxFuture<'_, Result<Outcome, EnvironmentError>> {
        Box::pin(self.invoke(invocation))
    }

    fn status(&self) -> watch::Receiver<Status> {
        self.status()
    }

    fn shutdown(&self, reason: ShutdownReason) -> BoxFuture<'static, ()> {
        Box::pin(self.shutdown(reason))
    }
}
