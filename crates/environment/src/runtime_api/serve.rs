//! One task serves all connections of a runtime process, and turns requests into calls.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc, oneshot};

use super::answers::{self, Answered};
use super::body::{self, Whole};
use super::patient::{InService, Patient, Served};
use super::routes::{Route, route};
use super::{Answer, Call, Faulty, MAX_CONNECTIONS, Reported, Request};

/// The largest head, bytes. The X-Ray cause of an error, which has up to 1 MiB, comes in a header.
const MAX_HEAD: usize = 1024 * 1024 + 64 * 1024;
const MAX_HEADERS: usize = 64;
/// Until there may be a free descriptor again.
const ACCEPT_PAUSE: Duration = Duration::from_millis(10);

pub(super) const ERROR_TYPE: &str = "lambda-runtime-function-error-type";
const ERROR_BODY: &str = "lambda-runtime-function-error-body";
const RESPONSE_MODE: &str = "lambda-runtime-function-response-mode";

/// What all connections share.
#[derive(Debug)]
struct Desk {
    calls: mpsc::Sender<Call>,
    /// One body at a time: a function must not make the server hold 32 of them.
    bodies: Semaphore,
}

/// Serves until it is dropped; or, once `finish` is told, until the connections that there are end.
pub(super) async fn serve(
    listener: TcpListener,
    calls: mpsc::Sender<Call>,
    mut finish: oneshot::Receiver<()>,
) {
    let desk = Arc::new(Desk { calls, bodies: Semaphore::new(1) });
    let mut connections = FuturesUnordered::new();
    loop {
        tokio::select! {
            accepted = listener.accept(), if connections.len() < MAX_CONNECTIONS => match accepted {
                Ok((stream, _)) => connections.push(connection(stream, Arc::clone(&desk))),
                Err(error) => {
                    tracing::warn!(%error, "a runtime's connection cannot be accepted");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
            Some(()) = connections.next(), if !connections.is_empty() => {}
            _told_or_dropped = &mut finish => break,
        }
    }
    // What the process sent before its end may be in the backlog still.
    if let Ok(backlog) = listener.into_std() {
        while let Ok((stream, _)) = backlog.accept() {
            let stream = stream.set_nonblocking(true).and_then(|()| TcpStream::from_std(stream));
            if let Ok(stream) = stream
                && connections.len() < MAX_CONNECTIONS
            {
                connections.push(connection(stream, Arc::clone(&desk)));
            }
        }
    }
    while connections.next().await.is_some() {}
}

async fn connection(stream: TcpStream, desk: Arc<Desk>) {
    // Without it a small answer would wait for an acknowledgement; where it fails, it only waits.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "no TCP_NODELAY on a runtime's connection");
    }
    let in_service = InService::default();
    let io = TokioIo::new(Patient::new(stream, in_service.clone()));
    let service = service_fn(move |request| {
        let served = in_service.begin();
        let desk = Arc::clone(&desk);
        async move { Ok::<_, Infallible>(answer(request, &desk, served).await) }
    });
    let served = http1::Builder::new()
        .max_buf_size(MAX_HEAD)
        .max_headers(MAX_HEADERS)
        .serve_connection(io, service)
        .await;
    if let Err(error) = served {
        tracing::debug!(%error, "a runtime's connection ended");
    }
}

async fn answer(request: http::Request<Incoming>, desk: &Desk, _served: Served) -> Answered {
    let (head, mut body) = request.into_parts();
    match route(&head.method, head.uri.path()) {
        Route::Next => ask(desk, Request::Next).await,
        Route::Response { request_id } => {
            let _one = desk.bodies.acquire().await;
            let answer = response(&head.headers, &mut body).await;
            send(desk, request_id.to_owned(), answer, &mut body).await
        }
        Route::Error { request_id } => {
            let _one = desk.bodies.acquire().await;
            let answer = match body::read(&mut body).await {
                Ok(whole) => Answer::Error(reported(&head.headers, whole.bytes)),
                Err(faulty) => Answer::Faulty(faulty),
            };
            send(desk, request_id.to_owned(), answer, &mut body).await
        }
        Route::InitError => {
            let _one = desk.bodies.acquire().await;
            match body::read(&mut body).await {
                Ok(whole) => {
                    ask(desk, Request::InitError(reported(&head.headers, whole.bytes))).await
                }
                Err(faulty) => {
                    body::skip(&mut body).await;
                    answers::faulty(faulty)
                }
            }
        }
        Route::Ping => answers::pong(),
        Route::NotBuilt(what) => answers::not_built(what),
        Route::Unknown => answers::unknown(),
    }
}

/// Sends an answer to the driver. What the platform does not take gets its own HTTP answer, if it
/// was an answer to the event in flight at all.
async fn send(desk: &Desk, request_id: String, answer: Answer, body: &mut Incoming) -> Answered {
    let fault = match &answer {
        Answer::Faulty(fault) => Some(*fault),
        Answer::Response { .. } | Answer::Error(_) => None,
    };
    let answered = ask(desk, Request::Answer { request_id, answer }).await;
    let Some(fault) = fault else { return answered };
    // The caller has its answer; the client reads ours only when it has sent everything.
    body::skip(body).await;
    if answered.status().is_success() { answers::faulty(fault) } else { answered }
}

async fn ask(desk: &Desk, request: Request) -> Answered {
    let (reply, decided) = oneshot::channel();
    if desk.calls.send(Call { request, reply }).await.is_err() {
        return answers::internal();
    }
    match decided.await {
        Ok(reply) => answers::reply(&reply),
        // The environment ends, or the call was replaced by a later one.
        Err(_dropped) => answers::internal(),
    }
}

async fn response(headers: &HeaderMap, body: &mut Incoming) -> Answer {
    let streaming = match headers.get(RESPONSE_MODE).map(http::HeaderValue::as_bytes) {
        None => false,
        Some(b"streaming") => true,
        Some(_) => return Answer::Faulty(Faulty::ResponseMode),
    };
    match body::read(body).await {
        Ok(whole) if streaming => streamed(headers, whole),
        Ok(whole) => Answer::Response {
            payload: whole.bytes,
            content_type: text(headers, CONTENT_TYPE.as_str()),
        },
        Err(faulty) => Answer::Faulty(faulty),
    }
}

/// A streamed response that failed half-way says so behind its body.
fn streamed(headers: &HeaderMap, whole: Whole) -> Answer {
    match text(&whole.trailers, ERROR_TYPE) {
        None => Answer::Response {
            payload: whole.bytes,
            content_type: text(headers, CONTENT_TYPE.as_str()),
        },
        Some(error_type) => {
            let encoded = text(&whole.trailers, ERROR_BODY).unwrap_or_default();
            let payload = BASE64_STANDARD.decode(encoded).unwrap_or_default().into();
            Answer::Error(Reported { payload, error_type })
        }
    }
}

pub(super) fn reported(headers: &HeaderMap, payload: Bytes) -> Reported {
    Reported { payload, error_type: text(headers, ERROR_TYPE).unwrap_or_default() }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(ToOwned::to_owned)
}
