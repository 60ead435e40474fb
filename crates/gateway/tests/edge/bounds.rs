//! Every bound, and that the client hears about it.

use std::time::Duration;

use crate::support::{Client, Server, get, invoke};

const MIB: usize = 1024 * 1024;

fn head(path: &str, headers: &str) -> String {
    format!("POST {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n")
}

#[tokio::test]
async fn a_body_over_its_operations_bound_is_refused_in_aws_words() {
    let server = Server::start();
    for (path, length, expected) in [
        (
            "/2015-03-31/invoke",
            6_291_457,
            "Request must be smaller than 6291456 bytes for the InvokeFunction operation",
        ),
        (
            "/2015-03-31/functions",
            70_167_212,
            "Request must be smaller than 70167211 bytes for the CreateFunction operation",
        ),
    ] {
        let mut client = server.connect().await;
        client.send(head(path, &format!("Content-Length: {length}\r\n"))).await;
        let answer = client.answer().await;
        assert_eq!(answer.status, 413);
        assert_eq!(answer.header("x-amzn-errortype"), "RequestEntityTooLargeException");
        assert!(answer.text().contains(expected), "{}", answer.text());
        assert_eq!(answer.header("connection"), "close");
    }
    assert_eq!(server.service.begun(), 0);
}

#[tokio::test]
async fn a_client_that_sends_all_of_a_body_that_nobody_reads_hears_the_answer() {
    let server = Server::start();
    for (path, expected) in [("/2015-03-31/invoke", 413), ("/nothing", 404)] {
        let mut client = server.connect().await;
        client.send(head(path, &format!("Content-Length: {}\r\n", 20 * MIB))).await;
        for _ in 0..20 {
            client.send(vec![b'x'; MIB]).await;
        }
        assert_eq!(client.answer().await.status, expected);
        assert!(client.is_closed().await);
    }
}

#[tokio::test]
async fn a_too_large_body_in_chunks_is_counted() {
    let server = Server::start();
    let mut client = server.connect().await;
    client.send(head("/2015-03-31/invoke", "Transfer-Encoding: chunked\r\n")).await;
    for _ in 0..7 {
        client.send(format!("{MIB:x}\r\n")).await;
        client.send(vec![b'x'; MIB]).await;
        client.send("\r\n").await;
    }
    assert_eq!(client.answer().await.status, 413);
    assert_eq!(server.service.begun(), 0);
}

#[tokio::test]
async fn a_body_of_exactly_the_bound_is_taken() {
    let server = Server::start();
    let mut client = server.connect().await;
    client.send(head("/2015-03-31/invoke", "Content-Length: 6291456\r\n")).await;
    client.send(vec![b'x'; 6_291_456]).await;
    let answer = client.answer().await;
    assert_eq!((answer.status, answer.body.len()), (200, 6_291_456));
}

#[tokio::test]
async fn a_too_large_body_that_asks_first_is_not_let_through() {
    let server = Server::start();
    let mut client = server.connect().await;
    let headers = "Content-Length: 6291457\r\nExpect: 100-continue\r\n";
    client.send(head("/2015-03-31/invoke", headers)).await;
    assert_eq!(client.answer().await.status, 413);
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn of_a_body_that_is_cut_short_nothing_reaches_the_service() {
    use tokio::io::AsyncWriteExt as _;
    let server = Server::start();
    for (headers, part) in [
        ("Content-Length: 10\r\n", "hello"),
        ("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n"),
        ("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n5\r\nhel"),
        ("Transfer-Encoding: chunked\r\n", "5\r\nhello-and-more\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", "zz\r\nhello\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\nhello\r\n0\r\n\r\n"),
    ] {
        let mut client = server.connect().await;
        client.send(head("/2015-03-31/invoke", headers) + part).await;
        client.stream.shutdown().await.expect("the server reads");
        let answer = client.answer().await;
        assert_eq!(answer.header("x-amzn-errortype"), "RequestAbortedException", "{part}");
    }
    assert_eq!(server.service.begun(), 0);
    assert_eq!(server.ask(invoke("fine")).await.text(), "fine");
}

#[tokio::test]
async fn a_head_over_its_bounds_is_refused() {
    let server = Server::set(|settings| settings.limits.header_bytes = 16 * 1024);
    let long = format!("X: {}\r\n", "x".repeat(20_000));
    let many: String = (0..101).map(|number| format!("X-{number}: x\r\n")).collect();
    let path = format!("/{}", "x".repeat(20_000));
    for request in [get("/", &long), get("/", &many), get(&path, "")] {
        let answer = server.ask(request).await;
        assert_eq!(answer.summary().split(' ').next(), Some("431"), "{answer:?}");
        assert_eq!(answer.header("connection"), "close");
    }
}

#[tokio::test]
async fn one_connection_too_many_is_told_so_and_a_closed_one_makes_room() {
    let server = Server::set(|settings| settings.limits.connections = 2);
    let mut first = server.connect().await;
    let mut second = server.connect().await;
    for client in [&mut first, &mut second] {
        client.send(invoke("here")).await;
        assert_eq!(client.answer().await.status, 200);
    }
    let mut third = server.connect().await;
    third.send(invoke("one too many")).await;
    let refused = third.answer().await;
    assert_eq!(refused.status, 503);
    assert!(refused.text().contains("2 open connections"), "{}", refused.text());
    drop(first);
    until_there_is_room(&server).await;
    assert_eq!(second_request(&mut second).await, 200);
}

async fn second_request(client: &mut Client) -> u16 {
    client.send(invoke("still here")).await;
    client.answer().await.status
}

async fn until_there_is_room(server: &Server) {
    let until = tokio::time::Instant::now() + crate::support::DEADLINE;
    while server.ask(invoke("next")).await.status != 200 {
        assert!(tokio::time::Instant::now() < until, "no room although one has left");
    }
}

#[tokio::test]
async fn bodies_share_one_room_and_hold_it_until_they_are_answered() {
    let server = Server::set(|settings| {
        settings.limits.buffered_bytes = 2 * MIB;
        settings.limits.buffer_wait = Duration::from_millis(20);
    });
    let large = format!("wait{}", "x".repeat(2 * MIB - 4));
    let mut holding = server.connect().await;
    holding.send(invoke(&large)).await;
    server.service.until_begun(1).await;
    assert_eq!(server.metric("cresset_gateway_buffered_bytes").as_deref(), Some("2097152"));
    let refused = server.ask(invoke("no room")).await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.header("x-amzn-errortype"), "TooManyRequestsException");
    assert!(refused.text().contains("bytes of request bodies"), "{}", refused.text());
    assert_eq!(server.ask(get("/2015-03-31/who", "")).await.status, 200, "no body needs no room");
    server.service.release(1);
    assert_eq!(holding.answer().await.body.len(), large.len());
    assert_eq!(server.ask(invoke("room")).await.status, 200);
    assert_eq!(server.metric("cresset_gateway_buffered_bytes").as_deref(), Some("0"));
}

#[tokio::test]
async fn an_answer_that_is_not_read_yet_keeps_its_room() {
    const LARGE: usize = 6 * MIB;
    let server = Server::set(|settings| settings.limits.buffered_bytes = 16 * MIB);
    let mut client = server.connect_narrowly().await;
    client.send(invoke(&"x".repeat(LARGE))).await;
    server.service.until_done(1).await;
    server.ask(get("/2015-03-31/who", "")).await;
    let held = server.metric("cresset_gateway_buffered_bytes");
    assert_eq!(held.as_deref(), Some(LARGE.to_string().as_str()), "nobody has read the answer");
    assert_eq!(client.answer().await.body.len(), LARGE);
    server.ask(get("/2015-03-31/who", "")).await;
    assert_eq!(server.metric("cresset_gateway_buffered_bytes").as_deref(), Some("0"));
}

#[tokio::test]
async fn a_coded_body_is_refused_and_not_taken_for_what_it_is_not() {
    let server = Server::start();
    for header in [
        "Content-Encoding: aws-chunked\r\n",
        "Content-Encoding: gzip\r\n",
        "X-Amz-Content-Sha256: STREAMING-AWS4-HMAC-SHA256-PAYLOAD\r\n",
    ] {
        let request = head("/2015-03-31/invoke", &format!("{header}Content-Length: 2\r\n")) + "{}";
        let answer = server.ask(request).await;
        assert_eq!(answer.header("x-amzn-errortype"), "MalformedHttpRequestException", "{header}");
    }
    let plain = "Content-Encoding: identity\r\nContent-Length: 2\r\n";
    assert_eq!(server.ask(head("/2015-03-31/invoke", plain) + "{}").await.status, 200);
}
