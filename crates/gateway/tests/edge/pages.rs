//! What is served beside the APIs.

use std::io;
use std::sync::Arc;

use bytes::Bytes;
use cresset_aws::BoxFuture;
use cresset_gateway::{HealthPage, MetricsPage, Page, PageBody};
use futures_util::stream;
use http::Response;
use http_body::Frame;
use http_body_util::{BodyExt as _, StreamBody};
use prometheus_client::registry::Registry;
use tokio::io::AsyncReadExt as _;
use tokio::sync::watch;

use crate::support::{Server, get};

/// Streams the address it was asked for, in two pieces; or one, and an error.
struct Streamed;

impl Page for Streamed {
    fn path_prefix(&self) -> &str {
        "/_cresset/code/"
    }

    fn answer<'a>(&'a self, path_and_query: &'a str) -> BoxFuture<'a, Response<PageBody>> {
        let second = if path_and_query.ends_with("broken") {
            Err(io::Error::other("the disk is gone"))
        } else {
            Ok(Bytes::copy_from_slice(path_and_query.as_bytes()))
        };
        let pieces = [Ok(Bytes::from_static(b"asked: ")), second];
        let body = StreamBody::new(stream::iter(pieces.map(|piece| piece.map(Frame::data))));
        Box::pin(std::future::ready(Response::new(body.boxed_unsync())))
    }
}

#[tokio::test]
async fn health_follows_readiness() {
    let (ready, watching) = watch::channel(false);
    let server = Server::with(|_| {}, vec![Arc::new(HealthPage::new(watching))]);
    assert_eq!(server.ask(get("/_cresset/health", "")).await.status, 503);
    ready.send_replace(true);
    let answer = server.ask(get("/_cresset/health", "")).await;
    assert_eq!((answer.status, answer.text()), (200, r#"{"status":"ready"}"#));
    assert_eq!(answer.header("x-amzn-requestid").len(), 36);
}

#[tokio::test]
async fn metrics_are_a_page_and_pages_are_read_only() {
    let page: Arc<dyn Page> = Arc::new(MetricsPage::new(Arc::new(Registry::default())));
    let server = Server::with(|_| {}, vec![page]);
    let answer = server.ask(get("/_cresset/metrics", "")).await;
    assert_eq!((answer.status, answer.text()), (200, "# EOF\n"));
    let request = "POST /_cresset/metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(server.ask(request).await.status, 405);
    assert_eq!(server.ask(get("/_cresset/other", "")).await.status, 404);
}

async fn streamed(path: &str) -> String {
    let server = Server::with(|_| {}, vec![Arc::new(Streamed)]);
    let mut client = server.connect().await;
    client.send(get(path, "Connection: close\r\n")).await;
    let mut all = String::new();
    client.stream.read_to_string(&mut all).await.expect("the server writes");
    all
}

#[tokio::test]
async fn a_page_streams_and_gets_its_address_as_it_was_sent() {
    let all = streamed("/_cresset/code/a%2Fb?expires=1&x=%20").await;
    assert!(
        all.contains("asked: ") && all.contains("/_cresset/code/a%2Fb?expires=1&x=%20"),
        "{all}"
    );
    assert!(all.ends_with("\r\n0\r\n\r\n"), "{all}");
}

#[tokio::test]
async fn a_page_that_breaks_is_cut_and_does_not_look_whole() {
    let all = streamed("/_cresset/code/broken").await;
    assert!(!all.contains("\r\n0\r\n"), "{all}");
}
