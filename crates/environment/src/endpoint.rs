//! The AWS endpoint of an environment, as the house above makes it: a session of the function's role,
//! served on the sandbox's own socket. Each start of the runtime begins a session, and its end ends it.

use std::any::Any;
use std::fmt;
use std::io;
use std::net::TcpListener;
use std::time::Duration;

use tokio::time::Instant;

use crate::{Credentials, FunctionSpec, backlog};

/// How long before the end of its session an environment takes no more events, beside the time that
/// an event may take.
const MARGIN: Duration = Duration::from_secs(60);

/// Answers functions that call the AWS APIs.
pub trait AwsEndpoint: fmt::Debug + Send + Sync + 'static {
    /// Begins a session for this function, and serves `listener`, which does not block and leads to
    /// its sandbox alone, until the session is dropped. Called within the runtime.
    fn open(&self, listener: TcpListener, function: &FunctionSpec) -> io::Result<EndpointSession>;
}

/// What a function signs with, for as long as this is not dropped.
pub struct EndpointSession {
    pub credentials: Credentials,
    /// The credentials are good for so long from now.
    pub lifetime: Duration,
    /// Its drop ends the session and cuts its connections.
    pub server: Box<dyn Any + Send + Sync>,
}

/// The session of a process that runs.
#[derive(Debug)]
pub(crate) struct Open {
    session: EndpointSession,
    retire_at: Instant,
}

impl Open {
    /// Begins a session on (a duplicate of) `listener`. What processes of an earlier session left in
    /// its backlog is dropped.
    pub(crate) fn begin(
        endpoint: &dyn AwsEndpoint,
        listener: &TcpListener,
        function: &FunctionSpec,
    ) -> io::Result<Self> {
        backlog::drop_all(listener);
        let session = endpoint.open(listener.try_clone()?, function)?;
        let reserve = function.timeout + MARGIN;
        let retire_at = Instant::now() + session.lifetime.saturating_sub(reserve);
        Ok(Self { session, retire_at })
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.session.credentials
    }

    /// No event is begun after this.
    pub(crate) fn retire_at(&self) -> Instant {
        self.retire_at
    }
}

impl fmt::Debug for EndpointSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EndpointSession")
            .field("credentials", &self.credentials)
            .field("lifetime", &self.lifetime)
            .finish_non_exhaustive()
    }
}
