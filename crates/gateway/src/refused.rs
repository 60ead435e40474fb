//! Requests that are refused on the way to their service: in the protocol of the service, as far as
//! that is known, and what is logged of it.

use cresset_aws::schema::Protocol;
use cresset_aws::{OperationSchema, ServiceError};
use tracing::{debug, error};

use crate::answer::Answer;
use crate::body::BodyError;
use crate::refusal;

/// The operation of requests that reach none, in metrics.
pub(crate) const NO_OPERATION: &str = "none";

/// A request that is refused before its service has it.
pub(crate) struct Refused {
    /// What it was for, where that is known.
    pub(crate) operation: Option<&'static OperationSchema>,
    pub(crate) protocol: Protocol,
    pub(crate) error: ServiceError,
    /// Whether its body has been read to the end.
    pub(crate) is_read: bool,
}

impl Refused {
    /// By its head, which says so much of what it was for.
    pub(crate) fn by_head(
        operation: Option<&'static OperationSchema>,
        protocol: Protocol,
        error: ServiceError,
    ) -> Self {
        Self { operation, protocol, error, is_read: false }
    }

    /// By what its whole body says.
    pub(crate) fn by_body(
        operation: Option<&'static OperationSchema>,
        protocol: Protocol,
        error: ServiceError,
    ) -> Self {
        Self { operation, protocol, error, is_read: true }
    }

    /// The operation's name in metrics.
    pub(crate) fn operation_name(&self) -> &'static str {
        self.operation.map_or(NO_OPERATION, |operation| operation.name)
    }
}

/// A request that is refused before it is known which protocol it has.
impl From<ServiceError> for Refused {
    fn from(error: ServiceError) -> Self {
        Self::by_head(None, Protocol::RestJson, error)
    }
}

/// The answer to a request whose body was not read to its end.
pub(crate) fn unread_body(
    operation: Option<&OperationSchema>,
    limit: usize,
    error: BodyError,
) -> ServiceError {
    debug!(%error, "a body was not read");
    match error {
        BodyError::TooLarge => refusal::too_large(operation, limit),
        BodyError::TooSlow => refusal::timed_out("body"),
        BodyError::NoRoom(_) => refusal::buffers_full(),
        BodyError::Broken(cause) => refusal::aborted().caused_by(cause),
    }
}

pub(crate) fn refuse(refused: Refused, request_id: &str, unread: bool) -> Answer {
    report(&refused.error);
    let answer = Answer::error(refused.protocol, &refused.error, request_id);
    close_if(unread && !refused.is_read, answer)
}

pub(crate) fn close_if(unread: bool, answer: Answer) -> Answer {
    if unread { answer.last() } else { answer }
}

/// Logs the cause of an error that is ours; the client is told the code only.
pub(crate) fn report(error: &ServiceError) {
    if error.status() < 500 {
        debug!(code = error.code(), "refused");
    } else if let Some(cause) = std::error::Error::source(error) {
        error!(code = error.code(), cause = %Chain(cause), "failed");
    }
}

/// An error with its causes, in one line.
struct Chain<'a>(&'a (dyn std::error::Error + 'static));

impl std::fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)?;
        let mut next = self.0.source();
        while let Some(cause) = next {
            write!(f, ": {cause}")?;
            next = cause.source();
        }
        Ok(())
    }
}
