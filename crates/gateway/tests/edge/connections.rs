//! One connection, many requests; and what clients do to confuse the two.

use crate::support::{Server, get, invoke};

#[tokio::test]
async fn a_connection_serves_one_request_after_another() {
    let server = Server::start();
    let mut client = server.connect().await;
    let mut ids = Vec::new();
    for payload in ["one", "two", "three"] {
        client.send(invoke(payload)).await;
        let answer = client.answer().await;
        assert_eq!((answer.status, answer.text()), (200, payload));
        ids.push(answer.header("x-amzn-requestid").to_owned());
    }
    ids.dedup();
    assert_eq!(ids.len(), 3, "each answer has an id of its own");
}

#[tokio::test]
async fn pipelined_requests_are_answered_in_their_order() {
    let server = Server::start();
    let mut client = server.connect().await;
    client.send(["one", "two", "three"].map(invoke).concat()).await;
    for payload in ["one", "two", "three"] {
        assert_eq!(client.answer().await.text(), payload);
    }
}

#[tokio::test]
async fn a_bad_head_behind_a_good_request_is_answered_in_its_turn() {
    let server = Server::start();
    let mut client = server.connect().await;
    client.send(format!("{}BAD\r\n\r\n", invoke("one"))).await;
    assert_eq!(client.answer().await.text(), "one");
    let refused = client.answer().await;
    assert_eq!((refused.status, refused.header("connection")), (400, "close"));
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn a_body_in_chunks_is_read_and_ends_the_connection() {
    let server = Server::start();
    let mut client = server.connect().await;
    client
        .send(
            "POST /2015-03-31/invoke HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n\
             3\r\none\r\n4;x=y\r\n two\r\n0\r\nTrailer: x\r\n\r\n",
        )
        .await;
    let answer = client.answer().await;
    assert_eq!((answer.status, answer.text()), (200, "one two"));
    assert_eq!(answer.header("connection"), "close");
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn a_request_with_two_lengths_is_refused_and_nothing_behind_it_is_a_request() {
    for lengths in [
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: 5, 6\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
    ] {
        let server = Server::start();
        let mut client = server.connect().await;
        client
            .send(format!(
                "POST /2015-03-31/invoke HTTP/1.1\r\nHost: localhost\r\n{lengths}\r\n0\r\n\r\n{}",
                invoke("smuggled")
            ))
            .await;
        let answer = client.answer().await;
        assert_eq!(answer.status, 400, "{lengths} {answer:?}");
        assert!(client.is_closed().await, "{lengths}");
        assert_eq!(server.service.begun(), 0, "{lengths}");
    }
}

#[tokio::test]
async fn chunks_behind_another_request_are_refused() {
    let server = Server::start();
    let mut client = server.connect().await;
    client
        .send(format!(
            "{}POST /2015-03-31/invoke HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\
             Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            invoke("one")
        ))
        .await;
    assert_eq!(client.answer().await.status, 200);
    assert_eq!(client.answer().await.status, 400);
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn what_is_not_http_gets_an_answer_with_an_id() {
    for nonsense in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03hello\r\n\r\n"[..],
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nA\x00B: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rInjected: b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n folded: b\r\n\r\n",
        b"GET  HTTP/1.1\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        b"G\x7fT / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ] {
        let server = Server::start();
        let answer = server.ask(nonsense).await;
        assert_eq!(answer.status, 400, "{}", nonsense.escape_ascii());
        assert!(answer.summary().contains("MalformedHttpRequestException"), "{answer:?}");
    }
}

#[tokio::test]
async fn old_clients_are_answered_and_closed() {
    let server = Server::start();
    let mut client = server.connect().await;
    client.send("GET /2015-03-31/who HTTP/1.0\r\nHost: localhost\r\n\r\n").await;
    let answer = client.answer().await;
    assert_eq!(answer.status, 200);
    assert!(client.is_closed().await);
    assert_eq!(server.ask("GET /2015-03-31/who HTTP/1.0\r\n\r\n").await.status, 400);
}

#[tokio::test]
async fn a_client_that_asked_to_be_let_through_is() {
    let server = Server::start();
    let mut client = server.connect().await;
    let head = "POST /2015-03-31/invoke HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\
                Expect: 100-continue\r\n\r\n";
    client.send(head).await;
    assert_eq!(client.answer().await.status, 100);
    client.send("hello").await;
    let answer = client.answer().await;
    assert_eq!((answer.status, answer.text()), (200, "hello"));
    client.send(invoke("again")).await;
    assert_eq!(client.answer().await.text(), "again");
}

#[tokio::test]
async fn answers_say_who_asked_and_how() {
    let server = Server::start();
    let answer = server
        .ask(get(
            "/2015-03-31/who",
            "Authorization: AWS4-HMAC-SHA256 \
             Credential=123456789012/20260101/eu-west-3/lambda/aws4_request, \
             SignedHeaders=host, Signature=x\r\nX-Amzn-Trace-Id: Root=1-2-3\r\n",
        ))
        .await;
    assert_eq!(answer.text(), "123456789012 eu-west-3 http://localhost Some(\"Root=1-2-3\")");
    let answer = server.ask(get("/2015-03-31/who", "")).await;
    assert_eq!(answer.text(), "000000000000 us-east-1 http://localhost None");
}
