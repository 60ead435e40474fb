//! Clients that are too slow, over a stream in memory and in paused time.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use cresset_ambient::{Clock, TaskKind, spawn};
use cresset_aws::BoxFuture;
use cresset_aws::auth::Identity;
use http::Response;
use prometheus_client::registry::Registry;
use proptest::prelude::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream, duplex};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

use super::{Stage, serve};
use crate::authentication::{AnyKey, Authentication};
use crate::budget::Budget;
use crate::door::Door;
use crate::edge::Edge;
use crate::metrics::Metrics;
use crate::pages::{Page, PageBody, whole};
use crate::session::Session;
use crate::settings::Settings;

/// Answers more than a stream in memory holds.
struct Large;

impl Page for Large {
    fn path_prefix(&self) -> &str {
        "/large"
    }

    fn answer<'a>(&'a self, _path_and_query: &'a str) -> BoxFuture<'a, Response<PageBody>> {
        let body = whole(Bytes::from(vec![b'x'; 1 << 20]));
        Box::pin(std::future::ready(Response::new(body)))
    }
}

const LARGE: &[u8] = b"GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n";

struct Connection {
    client: DuplexStream,
    served: JoinHandle<()>,
    stage: watch::Sender<Stage>,
    since: Instant,
}

impl Connection {
    fn open() -> Self {
        let settings = Settings::new(([127, 0, 0, 1], 0).into());
        let metrics = Metrics::register(&mut Registry::default());
        let edge = Edge::new(&settings, &[], metrics).expect("the settings are right");
        let limits = settings.limits;
        let held = edge.metrics().buffered_bytes.clone();
        let budget = Budget::new(limits.buffered_bytes, limits.buffer_wait, held);
        let session = Session::until(SystemTime::UNIX_EPOCH, Identity::default());
        let any = AnyKey { known: Arc::new(session), clock: Clock::system() };
        let authentication = Authentication::AnyKey(any);
        let door = Door::new(authentication, vec![Arc::new(Large)], budget, limits);
        let (client, server) = duplex(1024);
        let (stage, watching) = watch::channel(Stage::Serving);
        let served =
            spawn(TaskKind("connection"), serve(server, Arc::new(edge), Arc::new(door), watching));
        Self { client, served, stage, since: Instant::now() }
    }

    /// What comes until the connection is closed, and after how many seconds.
    async fn rest(&mut self) -> (String, u64) {
        let mut all = String::new();
        self.client.read_to_string(&mut all).await.expect("answers are text");
        (all, self.since.elapsed().as_secs())
    }
}

#[tokio::test(start_paused = true)]
async fn a_connection_without_a_request_is_closed_silently() {
    assert_eq!(Connection::open().rest().await, (String::new(), 75));
}

#[tokio::test(start_paused = true)]
async fn a_head_that_trickles_is_given_up_and_told_so() {
    let mut connection = Connection::open();
    for byte in b"GET / HTTP/1.1\r\nHost: localh" {
        if connection.client.write_all(&[*byte]).await.is_err() {
            break;
        }
        sleep(Duration::from_secs(1)).await;
    }
    let (answer, _) = connection.rest().await;
    assert!(answer.starts_with("HTTP/1.1 408 Request Timeout\r\n"), "{answer}");
    assert!(answer.contains("x-amzn-requestid: "), "{answer}");
}

#[tokio::test(start_paused = true)]
async fn a_head_has_ten_seconds_from_its_first_byte() {
    let mut connection = Connection::open();
    sleep(Duration::from_secs(60)).await;
    connection.client.write_all(b"GET").await.expect("it is open");
    let (answer, seconds) = connection.rest().await;
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert_eq!(seconds, 70);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever comes, what goes out is nothing, or an answer of ours with its id.
    #[test]
    fn any_bytes_are_answered_or_hung_up_on(bytes in hostile()) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .start_paused(true)
            .build()
            .expect("a runtime");
        let answer = runtime.block_on(async {
            let mut connection = Connection::open();
            if connection.client.write_all(&bytes).await.is_ok() {
                connection.client.shutdown().await.expect("it is open");
            }
            connection.rest().await.0
        });
        let heads = answer.matches("HTTP/1.1 ").count() - answer.matches("HTTP/1.1 100 ").count();
        prop_assert_eq!(heads, answer.matches("x-amzn-requestid: ").count(), "{}", answer);
        prop_assert!(answer.is_empty() || answer.starts_with("HTTP/1."), "{}", answer);
    }
}

/// Nonsense, and heads with nonsense in them; short enough for the stream in memory.
fn hostile() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"GET / HTTP/1.1\r\n".to_vec()),
        Just(b"POST /2015-03-31/functions HTTP/1.1\r\n".to_vec()),
        Just(b"Host: localhost\r\n".to_vec()),
        Just(b"Content-Length: 5\r\n".to_vec()),
        Just(b"Transfer-Encoding: chunked\r\n".to_vec()),
        Just(b"Expect: 100-continue\r\n".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(b"5\r\nhello\r\n0\r\n\r\n".to_vec()),
        prop::collection::vec(any::<u8>(), 0..20),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_is_not_read_is_cut() {
    let mut connection = Connection::open();
    connection.client.write_all(LARGE).await.expect("it is open");
    connection.served.await.expect("it does not panic");
    assert_eq!(connection.since.elapsed().as_secs(), 30);
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_is_read_slowly_is_not_cut() {
    let mut connection = Connection::open();
    connection.client.write_all(LARGE).await.expect("it is open");
    let mut received = 0;
    let mut piece = vec![0; 16 * 1024];
    while received < 1 << 20 {
        sleep(Duration::from_secs(1)).await;
        let count = connection.client.read(&mut piece).await.expect("it is open");
        assert_ne!(count, 0, "cut after {received} bytes");
        received += count;
    }
    assert!(connection.since.elapsed().as_secs() > 60);
}

#[tokio::test(start_paused = true)]
async fn a_drain_closes_what_owes_nothing_at_once() {
    let mut idle = Connection::open();
    let mut half = Connection::open();
    half.client.write_all(b"GET / HT").await.expect("it is open");
    sleep(Duration::from_secs(1)).await;
    for connection in [&mut idle, &mut half] {
        connection.stage.send_replace(Stage::Draining);
        assert_eq!(connection.rest().await, (String::new(), 1));
    }
}

#[tokio::test(start_paused = true)]
async fn the_end_of_the_grace_cuts_what_is_left() {
    let mut connection = Connection::open();
    connection.client.write_all(LARGE).await.expect("it is open");
    connection.stage.send_replace(Stage::Draining);
    sleep(Duration::from_secs(5)).await;
    assert!(!connection.served.is_finished());
    connection.stage.send_replace(Stage::Stopped);
    connection.served.await.expect("it does not panic");
    assert_eq!(connection.since.elapsed().as_secs(), 5);
}
