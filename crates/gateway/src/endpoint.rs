//! The AWS endpoint of an execution environment: a socket inside its sandbox, by which its function,
//! and nothing else, calls the AWS APIs. Whoever comes in must have signed with the session that was
//! made for this environment, or with what was had by it; the operator's pages and keys are not there.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;

use cresset_ambient::{Clock, TaskKind, spawn};
use cresset_aws::auth::Credentials;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tracing::warn;

use crate::authentication::{Authentication, Signatures};
use crate::budget::Budget;
use crate::connection::{self, Stage};
use crate::door::Door;
use crate::edge::Edge;
use crate::gateway::rest;
use crate::settings::Limits;

/// Connections of one environment; more wait until they are accepted.
const CONNECTIONS: usize = 64;
/// Bytes of request bodies that all environments together may have in memory: another room than the
/// operator's, which no function can fill.
const BUFFERED_BYTES: usize = 256 * 1024 * 1024;

/// Serves the endpoints of all environments. Cheap to clone.
#[derive(Clone)]
pub struct Endpoints {
    edge: Arc<Edge>,
    budget: Budget,
    limits: Limits,
    clock: Clock,
}

impl Endpoints {
    pub(crate) fn new(edge: Arc<Edge>, clock: Clock) -> Self {
        let limits = Limits {
            connections: CONNECTIONS,
            buffered_bytes: BUFFERED_BYTES,
            ..Limits::default()
        };
        let held = edge.metrics().buffered_bytes.clone();
        let budget = Budget::new(limits.buffered_bytes, limits.buffer_wait, held);
        Self { edge, budget, limits, clock }
    }

    /// Answers what comes to this listener, where it is signed with one of these credentials.
    ///
    /// # Cancel safety
    /// It is made to be dropped: nothing more is accepted, all connections are cut, and the session
    /// is good nowhere.
    pub async fn serve(
        self,
        listener: TcpListener,
        credentials: Arc<dyn Credentials>,
    ) -> Infallible {
        let Self { edge, budget, limits, clock } = self;
        let places = Arc::new(Semaphore::new(limits.connections));
        let signatures = Signatures::within(credentials, clock);
        let authentication = Authentication::Signatures(signatures);
        let door = Arc::new(Door::new(authentication, Vec::new(), budget, limits));
        // Its drop is what cuts the connections.
        let (_stage, watching) = watch::channel(Stage::Serving);
        loop {
            let Ok(place) = Arc::clone(&places).acquire_owned().await else {
                // Nobody closes it.
                return std::future::pending().await;
            };
            let stream = match listener.accept().await {
                Ok((stream, _)) => stream,
                Err(error) => {
                    rest(&error, edge.metrics()).await;
                    continue;
                }
            };
            if let Err(error) = stream.set_nodelay(true) {
                warn!(%error, "a connection's delay cannot be switched off");
            }
            let (edge, door, watching) = (Arc::clone(&edge), Arc::clone(&door), watching.clone());
            spawn(TaskKind("endpoint connection"), async move {
                connection::serve(stream, edge, door, watching).await;
                drop(place);
            });
        }
    }
}

impl fmt::Debug for Endpoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoints").field("limits", &self.limits).finish_non_exhaustive()
    }
}
