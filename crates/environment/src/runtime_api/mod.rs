//! The Runtime API, as the runtime inside the sandbox sees it: HTTP on the sandbox's own listener.
//!
//! ```text
//! connection ─ head, bounded ─> route ─ body, bounded ─> Call ──> driver decides ──> answer
//! ```
//! One [`RuntimeApi`] serves one runtime process. It ends with the process, so that nothing that an
//! earlier process still had on its way can reach the driver: the channel is another one.
//!
//! Everything that comes in is hostile. Heads, connections and the time for a head are bounded; of
//! large bodies there is one at a time.

mod answers;
mod body;
mod event;
#[cfg(fuzzing)]
pub mod fuzzing;
mod patient;
mod routes;
mod serve;

use std::io;
use std::net::TcpListener;

use bytes::Bytes;
use cresset_ambient::TaskKind;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

pub(crate) use self::event::Event;
use crate::backlog;
use crate::requests::Refusal;

/// Connections at once; more wait in the listener's backlog. A runtime has one or two.
const MAX_CONNECTIONS: usize = 32;

/// What the runtime asks for, and where the answer goes.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) request: Request,
    pub(crate) reply: oneshot::Sender<Reply>,
}

#[derive(Debug)]
pub(crate) enum Request {
    Next,
    Answer { request_id: String, answer: Answer },
    InitError(Reported),
}

/// How the runtime answers an event.
#[derive(Debug)]
pub(crate) enum Answer {
    Response {
        payload: Bytes,
        content_type: Option<String>,
    },
    Error(Reported),
    /// It tried to, and the platform does not take it.
    Faulty(Faulty),
}

/// An error in the runtime's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reported {
    pub(crate) payload: Bytes,
    /// As the runtime named it; anything.
    pub(crate) error_type: String,
}

/// Why the platform does not take an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Faulty {
    TooLarge,
    Truncated,
    ResponseMode,
}

/// What the driver lets the runtime have.
#[derive(Debug)]
pub(crate) enum Reply {
    Event(std::sync::Arc<Event>),
    Accepted,
    Refused(Refusal),
}

/// The server of one runtime process. Dropping it ends all connections.
#[derive(Debug)]
pub(crate) struct RuntimeApi {
    calls: mpsc::Receiver<Call>,
    finish: Option<oneshot::Sender<()>>,
    server: JoinHandle<()>,
}

impl RuntimeApi {
    /// Serves on (a duplicate of) `listener`, which is non-blocking.
    pub(crate) fn serve(listener: &TcpListener) -> io::Result<Self> {
        let listener = listener.try_clone()?;
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        // A connection has one call at a time: there is always room.
        let (sender, calls) = mpsc::channel(MAX_CONNECTIONS);
        let (finish, finished) = oneshot::channel();
        let server = cresset_ambient::spawn(
            TaskKind("runtime api"),
            serve::serve(listener, sender, finished),
        );
        Ok(Self { calls, finish: Some(finish), server })
    }

    /// The next call; `None` after [`RuntimeApi::finish`], when there will be no more.
    ///
    /// # Cancel safety
    /// No call is lost.
    pub(crate) async fn call(&mut self) -> Option<Call> {
        self.calls.recv().await
    }

    /// The process has ended: what it sent before is still served, then the calls end.
    pub(crate) fn finish(&mut self) {
        if let Some(finish) = self.finish.take() {
            // The server is gone where nobody receives it.
            finish.send(()).unwrap_or_default();
        }
    }

    /// Ends all connections, and drops what waits in the listener's backlog.
    pub(crate) async fn stop(mut self, listener: &TcpListener) {
        self.server.abort();
        drop((&mut self.server).await);
        backlog::drop_all(listener);
    }
}

impl Drop for RuntimeApi {
    fn drop(&mut self) {
        self.server.abort();
    }
}
