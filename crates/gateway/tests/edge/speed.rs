//! What the edge costs: the same request to a bare hyper echo and to the gateway, one after the
//! other in one run. Not a test of its own; run it with `--run-ignored only --no-capture`.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use cresset_ambient::{TaskKind, spawn};
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::Instant;

use crate::support::{Client, Server, get, invoke};

const ROUNDS: u32 = 5_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement"]
async fn the_edge_against_a_bare_echo() {
    let server = Server::start();
    let bare = bare_echo().await;
    for (name, request) in [
        ("GET, no body", get("/2015-03-31/who", "")),
        ("POST, 1 KB", invoke(&"x".repeat(1024))),
        ("POST, 1 MB", invoke(&"x".repeat(1024 * 1024))),
    ] {
        let rounds = if request.len() > 100_000 { ROUNDS / 50 } else { ROUNDS };
        let (mut first, mut second) = (Duration::MAX, Duration::MAX);
        for _ in 0..3 {
            first = first.min(round_trip(bare, &request, rounds).await);
            second = second.min(round_trip(server.address, &request, rounds).await);
        }
        println!(
            "{name}: bare {first:?}, gateway {second:?}, {:?} more",
            second.saturating_sub(first)
        );
    }
}

async fn round_trip(address: SocketAddr, request: &str, rounds: u32) -> Duration {
    let mut client = Client::of(TcpStream::connect(address).await.expect("it listens"));
    let started = Instant::now();
    for _ in 0..rounds {
        client.send(request).await;
        assert_eq!(client.answer().await.status, 200);
    }
    started.elapsed() / rounds
}

async fn bare_echo() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("it is bound");
    spawn(TaskKind("bare echo"), async move {
        while let Ok((stream, _)) = listener.accept().await {
            stream.set_nodelay(true).expect("the socket is open");
            let connection =
                http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(echo));
            spawn(TaskKind("bare connection"), connection);
        }
    });
    address
}

async fn echo(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let body = request.into_body().collect().await.map(|whole| whole.to_bytes());
    Ok(Response::new(Full::new(body.unwrap_or_default())))
}
