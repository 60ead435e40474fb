//! The listener: one address, a bounded number of connections, and the way to stop. Stop accepting →
//! what is being answered finishes → the grace ends → what is left is cut.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::{Clock, TaskKind, spawn};
use cresset_aws::Service;
use cresset_aws::auth::Credentials;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};
use tracing::{info, warn};

use crate::authentication::{AnyKey, Authentication, Signatures};
use crate::budget::Budget;
use crate::connection::{self, Stage};
use crate::door::Door;
use crate::edge::Edge;
use crate::endpoint::Endpoints;
use crate::error::Error;
use crate::metrics::Metrics;
use crate::pages::Page;
use crate::settings::{Auth, Settings};
use crate::{answer, refusal};

/// Connections that the kernel keeps until they are accepted.
const BACKLOG: u32 = 1024;
/// Connections over the bound that are being told so at one time; more are closed unheard.
const REFUSING: usize = 64;
/// How long accepting rests when the process is out of descriptors.
const REST: Duration = Duration::from_millis(50);

/// A gateway that listens, and does not answer yet.
pub struct Gateway {
    listener: TcpListener,
    address: SocketAddr,
    edge: Arc<Edge>,
    door: Arc<Door>,
    connections: Arc<Semaphore>,
    refusing: Arc<Semaphore>,
    clock: Clock,
    grace: Duration,
}

/// How a gateway stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Drained {
    /// Every request that had been accepted was answered.
    Whole,
    /// The grace ended first, with so many connections open.
    Cut { connections: usize },
}

impl Gateway {
    /// Listens on the address of the settings; `credentials` are the keys that `Auth::Keys` asks
    /// for. The runtime's context must be entered.
    pub fn bind(
        settings: Settings,
        services: &[Arc<dyn Service>],
        pages: Vec<Arc<dyn Page>>,
        credentials: Arc<dyn Credentials>,
        metrics: Metrics,
    ) -> Result<Self, Error> {
        if let Some(mistake) = settings.mistakes().into_iter().next() {
            return Err(mistake);
        }
        let (listener, address) = listen(settings.listen)?;
        let edge = Arc::new(Edge::new(&settings, services, metrics)?);
        let Settings { auth, limits, clock, drain_grace: grace, .. } = settings;
        let connections = Arc::new(Semaphore::new(limits.connections));
        let authentication = match auth {
            Auth::Any => {
                Authentication::AnyKey(AnyKey { known: credentials, clock: clock.clone() })
            }
            Auth::Keys => Authentication::Signatures(Signatures::once(credentials, clock.clone())),
        };
        let held = edge.metrics().buffered_bytes.clone();
        let budget = Budget::new(limits.buffered_bytes, limits.buffer_wait, held);
        let door = Arc::new(Door::new(authentication, pages, budget, limits));
        let refusing = Arc::new(Semaphore::new(REFUSING));
        Ok(Self { listener, address, edge, door, connections, refusing, clock, grace })
    }

    /// Where it listens: the port, where the settings left it open.
    pub fn local_addr(&self) -> SocketAddr {
        self.address
    }

    /// What answers the functions on the sockets of their own sandboxes.
    pub fn endpoints(&self) -> Endpoints {
        Endpoints::new(Arc::clone(&self.edge), self.clock.clone())
    }

    /// Serves until `shutdown` is ready, and then until all that was accepted is answered or the
    /// grace is over.
    ///
    /// # Cancel safety
    /// A dropped call stops accepting and cuts all connections.
    pub async fn serve(self, shutdown: impl Future<Output = ()>) -> Drained {
        let (stage, watching) = watch::channel(Stage::Serving);
        let mut shutdown = pin!(shutdown);
        info!(address = %self.address, "listening");
        loop {
            tokio::select! {
                () = &mut shutdown => break,
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) => self.take(stream, &watching),
                    Err(error) => rest(&error, self.edge.metrics()).await,
                },
            }
        }
        let Self { listener, door, connections, grace, .. } = self;
        drop(listener);
        stage.send_replace(Stage::Draining);
        let drained = drain(&connections, door.limits.connections, grace).await;
        stage.send_replace(Stage::Stopped);
        drained
    }

    /// Gives a connection its place, or tells it that there is none.
    fn take(&self, stream: TcpStream, stage: &watch::Receiver<Stage>) {
        if let Err(error) = stream.set_nodelay(true) {
            warn!(%error, "a connection's delay cannot be switched off");
        }
        match Arc::clone(&self.connections).try_acquire_owned() {
            Ok(place) => {
                let (edge, door) = (Arc::clone(&self.edge), Arc::clone(&self.door));
                let connection = connection::serve(stream, edge, door, stage.clone());
                let open = Open::new(place, self.edge.metrics().clone());
                let serve = async move {
                    connection.await;
                    drop(open);
                };
                spawn(TaskKind("connection"), serve);
            }
            Err(_) => self.refuse(stream),
        }
    }

    fn refuse(&self, stream: TcpStream) {
        self.edge.metrics().refused_connection("full");
        let Ok(place) = Arc::clone(&self.refusing).try_acquire_owned() else { return };
        let refused = refusal::connections_full(self.door.limits.connections);
        let refuse = async move {
            connection::refuse(stream, &answer::raw(&refused)).await;
            drop(place);
        };
        spawn(TaskKind("connection refusal"), refuse);
    }
}

/// Errors of one connection are that connection's; being out of descriptors passes.
pub(crate) async fn rest(error: &io::Error, metrics: &Metrics) {
    if matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::Interrupted
    ) {
        return;
    }
    warn!(%error, "connections cannot be accepted");
    metrics.refused_connection("accept failed");
    sleep(REST).await;
}

impl fmt::Debug for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gateway").field("address", &self.address).finish_non_exhaustive()
    }
}

/// An open connection: its place and its count, both given back when it is dropped.
struct Open {
    _place: OwnedSemaphorePermit,
    metrics: Metrics,
}

impl Open {
    fn new(place: OwnedSemaphorePermit, metrics: Metrics) -> Self {
        metrics.connections.inc();
        Self { _place: place, metrics }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.metrics.connections.dec();
    }
}

/// Waits until every connection has given its place back.
async fn drain(places: &Semaphore, all: usize, grace: Duration) -> Drained {
    let everyone = places.acquire_many(u32::try_from(all).unwrap_or(u32::MAX));
    match timeout(grace, everyone).await {
        Ok(_) => {
            info!("all requests were answered");
            Drained::Whole
        }
        Err(_) => {
            let connections = all.saturating_sub(places.available_permits());
            warn!(connections, "the grace is over, connections are cut");
            Drained::Cut { connections }
        }
    }
}

fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), Error> {
    let attempt = || {
        let socket = match address {
            SocketAddr::V4(_) => TcpSocket::new_v4()?,
            SocketAddr::V6(_) => TcpSocket::new_v6()?,
        };
        socket.set_reuseaddr(true)?;
        socket.bind(address)?;
        let listener = socket.listen(BACKLOG)?;
        let bound = listener.local_addr()?;
        Ok((listener, bound))
    };
    attempt().map_err(|source: io::Error| match source.kind() {
        io::ErrorKind::AddrInUse => Error::InUse { address, source },
        _ => Error::Listen { address, source },
    })
}
