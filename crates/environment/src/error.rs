//! Why an environment could not be made, or did not serve. How a *function* fails is not in here:
//! that is an [`Outcome`](crate::Outcome).

use thiserror::Error;

#[derive(Debug, Error)]
#[expect(clippy::error_impl_error, reason = "a crate's error is `Error`")]
#[non_exhaustive]
pub enum Error {
    #[error("the function's tag cresset:egress does not hold here")]
    Egress(#[source] cresset_sandbox::EgressError),
    #[error(
        "the function's tag cresset:egress does not go with the network policy of its VpcConfig"
    )]
    EgressOfVpc(#[source] cresset_sandbox::EgressError),
    #[error("the sandbox could not be created")]
    Create(#[source] cresset_sandbox::Error),
    #[error("the sandbox has no listeners for the Runtime API and the AWS endpoint")]
    NoListeners,
    #[error("the function could not be put into the sandbox")]
    Assign(#[source] cresset_sandbox::Error),
    #[error("the sandbox could not {verb}")]
    Sandbox {
        verb: &'static str,
        #[source]
        source: cresset_sandbox::Error,
    },
    #[error("the sandbox did not {verb} within {limit:?}")]
    Slow { verb: &'static str, limit: std::time::Duration },
    /// The environment has ended because of this.
    #[error("the environment has failed")]
    Failed(#[source] std::sync::Arc<Error>),
    #[error("the Runtime API's listener could not {verb}")]
    Listener {
        verb: &'static str,
        #[source]
        source: std::io::Error,
    },
    #[error("the AWS endpoint's listener could not {verb}")]
    Endpoint {
        verb: &'static str,
        #[source]
        source: std::io::Error,
    },
    #[error("the log directory {path} could not be {verb}")]
    Logs {
        path: std::path::PathBuf,
        verb: &'static str,
        #[source]
        source: std::io::Error,
    },
    /// The environment ended before the event reached the function: another one may serve it.
    #[error("the environment has ended")]
    Ended,
    /// The environment was shut down while the function had the event.
    #[error("the environment was shut down during the invocation")]
    Interrupted,
}

/// What the caller can do about an [`Error`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// The function has not seen the event: try another environment.
    NotDelivered,
    /// The function may have acted on the event.
    Interrupted,
    /// This machine could not do it: trying again at once will not help.
    Machine,
}

impl Error {
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Ended => ErrorKind::NotDelivered,
            Self::Interrupted => ErrorKind::Interrupted,
            Self::Failed(cause) => cause.kind(),
            Self::Egress(_)
            | Self::EgressOfVpc(_)
            | Self::Create(_)
            | Self::NoListeners
            | Self::Endpoint { .. }
            | Self::Slow { .. }
            | Self::Assign(_)
            | Self::Sandbox { .. }
            | Self::Listener { .. }
            | Self::Logs { .. } => ErrorKind::Machine,
        }
    }
}
