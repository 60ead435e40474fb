//! Where a gateway listens, who leaves first, and how it stops.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use cresset_gateway::{Drained, Gateway, Metrics, Settings};
use prometheus_client::registry::Registry;
use tokio::net::TcpStream;

use crate::support::{Keys, Server, invoke};

fn refusal(settings: Settings) -> String {
    let metrics = Metrics::register(&mut Registry::default());
    let bound = Gateway::bind(settings, &[], Vec::new(), Arc::new(Keys), metrics);
    bound.expect_err("it must not listen").to_string()
}

#[tokio::test]
async fn any_key_is_for_loopback_only_and_it_says_why() {
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:4566", "[2001:db8::1]:4566"] {
        let text = refusal(Settings::new(address.parse().expect("an address")));
        assert!(
            text.contains(address) && text.contains("--auth keys") && text.contains("auth = any"),
            "{text}"
        );
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_at_start() {
    let server = Server::start();
    let text = refusal(Settings::new(server.address));
    assert!(text.contains("in use") && text.contains("--listen"), "{text}");
    let free = || Settings::new(SocketAddr::from(([127, 0, 0, 1], 0)));
    let text = refusal(Settings { region: "nowhere".to_owned(), ..free() });
    assert!(text.contains("`nowhere`"), "{text}");
    let mut small = free();
    small.limits.connections = 0;
    assert!(refusal(small).contains("`connections`"));
    let mut wrong = free();
    wrong.region = String::new();
    wrong.allowed_hosts = vec!["a b".to_owned()];
    wrong.limits.headers = usize::MAX;
    assert_eq!(wrong.mistakes().len(), 3, "all at once");
}

#[tokio::test]
async fn what_is_being_answered_is_finished_and_idle_connections_are_closed() {
    let mut server = Server::start();
    let mut idle = server.connect().await;
    idle.send(invoke("earlier")).await;
    assert_eq!(idle.answer().await.status, 200);
    let mut busy = server.connect().await;
    busy.send(invoke("wait")).await;
    server.service.until_begun(2).await;
    server.begin_shutdown();
    assert!(idle.is_closed().await);
    assert!(TcpStream::connect(server.address).await.is_err(), "nothing new is taken");
    server.service.release(1);
    let answer = busy.answer().await;
    assert_eq!((answer.status, answer.text()), (200, "wait"));
    assert_eq!(answer.header("connection"), "close");
    assert!(busy.is_closed().await);
    assert_eq!(server.drained().await, Drained::Whole);
}

#[tokio::test]
async fn what_outlasts_the_grace_is_cut() {
    let mut server = Server::set(|settings| settings.drain_grace = Duration::from_millis(50));
    let mut busy = server.connect().await;
    busy.send(invoke("wait")).await;
    server.service.until_begun(1).await;
    server.begin_shutdown();
    assert_eq!(server.drained().await, Drained::Cut { connections: 1 });
    assert!(busy.is_closed().await);
}

#[tokio::test]
async fn an_operation_runs_on_when_its_client_has_left() {
    let server = Server::start();
    let mut polite = server.connect().await;
    polite.send(invoke("wait")).await;
    let mut rude = server.connect().await;
    rude.send(invoke("wait")).await;
    server.service.until_begun(2).await;
    drop(polite);
    rude.stream.set_zero_linger().expect("the socket is open");
    drop(rude);
    assert_eq!(server.ask(invoke("between")).await.status, 200);
    server.service.release(2);
    server.service.until_done(3).await;
}
