//! One connection, on one task: hyper reads heads and writes answers, a watchdog ends what stands
//! still, and a drain ends it between two requests.
//!
//! A handler belongs to its connection's task and to nothing the client does: hyper is told to allow
//! half-closed connections, so it does not look at the client while a request is being answered, and
//! a client that goes away is noticed when the answer is written. Only the end of a drain's grace
//! drops a handler.

mod framing;
mod linger;
mod progress;
mod stream;
#[cfg(test)]
mod tests;
mod watchdog;

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt as _};
use tokio::sync::watch;
use tokio::time::timeout;
use tracing::debug;

use crate::answer;
use crate::door::Door;
use crate::edge::Edge;
use crate::refusal;
use crate::settings::Limits;

pub(crate) use framing::Framing;
use linger::{LINGER_TIME, linger};
pub(crate) use progress::{Exchange, Progress};
use stream::Told;
use watchdog::{Late, Watchdog};

/// What the whole server is doing, for its connections to follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    Serving,
    /// Finish what is being answered, take nothing new.
    Draining,
    /// The grace is over.
    Stopped,
}

/// How hyper's part of a connection ended.
#[derive(Debug)]
enum End {
    /// By HTTP's own rules, or with an error of the client's making.
    Http(hyper::Result<()>),
    Late(Late),
    Drained,
    Stopped,
}

/// Serves a connection until its end.
///
/// # Cancel safety
/// A dropped call closes the connection and drops the handler that is running on it.
pub(crate) async fn serve<S>(
    stream: S,
    edge: Arc<Edge>,
    door: Arc<Door>,
    mut stage: watch::Receiver<Stage>,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let progress = Arc::new(Progress::default());
    let limits = door.limits.clone();
    let service = {
        let (edge, progress) = (Arc::clone(&edge), Arc::clone(&progress));
        service_fn(move |request| {
            let (edge, door, exchange) = (Arc::clone(&edge), Arc::clone(&door), progress.begin());
            // Boxed, so that the connection can be taken apart when it ends.
            Box::pin(async move { edge.answer(&door, request, exchange).await })
        })
    };
    let io = TokioIo::new(Told::new(stream, Arc::clone(&progress)));
    let mut connection = http(&limits).serve_connection(io, service);
    let mut watchdog = Watchdog::new(Arc::clone(&progress), &limits);
    let mut draining = false;
    let end = loop {
        let next = if draining { Stage::Stopped } else { Stage::Draining };
        tokio::select! {
            // The connection first: a request that has arrived is answered even when a drain has
            // begun, and the watchdog looks at what the connection has just done.
            biased;
            ended = poll_fn(|cx| connection.poll_without_shutdown(cx)) => break End::Http(ended),
            late = poll_fn(|cx| watchdog.poll_late(cx)) => break End::Late(late),
            reached = stage.wait_for(|stage| *stage >= next) => {
                match reached.as_deref() {
                    Ok(Stage::Draining) if progress.owes_nothing() => break End::Drained,
                    Ok(Stage::Draining) => draining = true,
                    Ok(Stage::Serving | Stage::Stopped) | Err(_) => break End::Stopped,
                }
            }
        }
        Pin::new(&mut connection).graceful_shutdown();
    };
    let stream = connection.into_parts().io.into_inner().into_inner();
    tokio::select! {
        () = part(stream, &end, &progress, &edge) => {}
        _ = stage.wait_for(|stage| *stage == Stage::Stopped) => {}
    }
}

/// Tells the client why, where it was not told yet, and closes so that it can hear it.
async fn part<S>(mut stream: S, end: &End, progress: &Progress, edge: &Edge)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    debug!(?end, "connection ended");
    let refused = match end {
        End::Http(Ok(())) if progress.closing() => return linger(stream).await,
        End::Http(Ok(())) | End::Drained => {
            // A client that is gone already cannot be told.
            stream.shutdown().await.unwrap_or_default();
            return;
        }
        End::Http(Err(error)) if error.is_parse_too_large() => refusal::head_too_large(),
        End::Http(Err(error)) if error.is_parse_version_h2() => {
            refusal::malformed("HTTP/2 is not spoken here; use HTTP/1.1.")
        }
        End::Http(Err(error)) if error.is_parse() => {
            refusal::malformed("The request's head is not HTTP/1.1.")
        }
        End::Late(Late::Head) => refusal::timed_out("head"),
        End::Http(Err(_))
        | End::Late(Late::NextRequest | Late::ReadingTheAnswer)
        | End::Stopped => {
            return;
        }
    };
    edge.metrics().answered("none", refused.status(), std::time::Duration::ZERO);
    refuse(stream, &answer::raw(&refused)).await;
}

/// Writes an answer that is no answer to a request, and closes.
pub(crate) async fn refuse<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, answer: &[u8]) {
    match timeout(LINGER_TIME, stream.write_all(answer)).await {
        Ok(Ok(())) => linger(stream).await,
        Ok(Err(error)) => debug!(%error, "a refusal was not written"),
        Err(_) => debug!("a refusal was not read"),
    }
}

/// Hyper within our bounds. Its own timeout of heads is off: the watchdog knows the phases.
fn http(limits: &Limits) -> http1::Builder {
    /// What hyper asks for at least.
    const LEAST_BUFFER: usize = 8192;
    let mut builder = http1::Builder::new();
    builder
        .half_close(true)
        .header_read_timeout(None)
        .max_header_size(limits.header_bytes)
        .max_buf_size(limits.header_bytes.max(LEAST_BUFFER));
    if limits.headers != Limits::default().headers {
        builder.max_headers(limits.headers);
    }
    builder
}
