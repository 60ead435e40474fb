//! Why an invocation was not carried out, and what the client is told. How a *function* fails is
//! not in here: that is an answer with `FunctionError`.

use std::sync::Arc;

use cresset_aws::ServiceError;
use cresset_aws::lambda::errors;

use crate::admission::Throttled;

/// Cheap to clone: one failed start may be several callers' answer.
#[derive(Debug, Clone, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "a crate's error is `Error`")]
pub(crate) enum Error {
    #[error(transparent)]
    Throttled(Throttled),
    #[error("the server is stopping")]
    Stopping,
    #[error("no execution environment was ready in time")]
    Deadline,
    /// The function's runtime is not to be had here, or its package was built for another one.
    #[error("the function has no runtime here")]
    Runtime(#[source] Arc<cresset_runtimes::Error>),
    #[error("the function's network is not possible here")]
    Egress(#[source] Arc<cresset_environment::Error>),
    #[error("the deployment package could not be made ready")]
    Code(#[source] Arc<cresset_runtimes::Error>),
    #[error("the function's memory does not fit into the server's limit")]
    Memory { function_mb: u64, limit_mb: u64 },
    #[error("the execution environment could not be made")]
    Sandbox(#[source] Arc<cresset_environment::Error>),
    #[error("the execution environment ended during its start")]
    EndedEarly,
    #[error("the execution environment was not idle in time")]
    StartTimedOut,
    /// The function may have acted on the event.
    #[error("the execution environment failed during the invocation")]
    Interrupted(#[source] Arc<cresset_environment::Error>),
    #[error("the execution environment gave no answer in time")]
    Stuck,
    /// A task of ours ended before its work did.
    #[error("the invocation was abandoned")]
    Abandoned,
}

impl From<Error> for ServiceError {
    fn from(error: Error) -> Self {
        let told = match &error {
            Error::Throttled(throttled) => {
                let reason = match throttled {
                    Throttled::Account => "ConcurrentInvocationLimitExceeded",
                    Throttled::Reserved => "ReservedFunctionConcurrentInvocationLimitExceeded",
                };
                return errors::too_many_requests_exception("Rate Exceeded.")
                    .with("Reason", reason);
            }
            // One sentence that says what is wrong and is meant for the client: it is our own.
            Error::Runtime(source) => {
                return errors::invalid_runtime_exception(source.to_string());
            }
            Error::Egress(source) => {
                return errors::invalid_parameter_value_exception(chain(source.as_ref()));
            }
            Error::Stopping => "The server is stopping. Send the request again.".to_owned(),
            Error::Deadline => {
                "No execution environment of the function was ready in time. Send the request again."
                    .to_owned()
            }
            Error::Code(_) => {
                "The function's deployment package could not be made ready; the server's log says why."
                    .to_owned()
            }
            Error::Memory { function_mb, limit_mb } => format!(
                "The function's memory of {function_mb} MB exceeds the {limit_mb} MB that this server gives to all \
                 functions together."
            ),
            Error::Sandbox(_) | Error::EndedEarly | Error::StartTimedOut => {
                "The function's execution environment could not be started; the server's log says why."
                    .to_owned()
            }
            Error::Interrupted(_) | Error::Stuck | Error::Abandoned => {
                "The function's execution environment failed during the invocation, which may have had effects."
                    .to_owned()
            }
        };
        errors::service_exception(told).caused_by(error)
    }
}

/// An error with everything that caused it, in one line for the log.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[cfg(test)]
mod tests;
