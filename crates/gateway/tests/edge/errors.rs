//! The forms of errors, and that none of them harms the server.

use crate::support::{Server, get, invoke};

#[tokio::test]
async fn errors_have_their_forms() {
    let server = Server::start();
    let signed = |service: &str, more: &str| {
        get(
            "/",
            &format!(
                "Authorization: AWS4-HMAC-SHA256 \
                 Credential=a/20260101/us-east-1/{service}/aws4_request, \
                 SignedHeaders=host, Signature=x\r\n{more}"
            ),
        )
    };
    let mut summaries = Vec::new();
    for request in [
        get("/2015-03-31/nothing", ""),
        "DELETE /2015-03-31/invoke HTTP/1.1\r\nHost: localhost\r\n\r\n".to_owned(),
        get("/2015-03-31/policy", ""),
        get("/2015-03-31/who", "Authorization: Basic abc\r\n"),
        get("/2015-03-31/who", "Authorization: AWS4-HMAC-SHA256 Credential=x\r\n"),
        signed("sqs", ""),
        signed("sns", "Content-Type: application/x-www-form-urlencoded\r\n"),
        signed("s3", ""),
        get("/", "X-Amz-Target: DynamoDB_20120810.ListTables\r\n"),
        invoke("fail"),
        invoke("panic"),
    ] {
        summaries.push(server.ask(request).await.summary());
    }
    insta::assert_snapshot!(summaries.join("\n"));
}

#[tokio::test]
async fn a_panic_is_an_answer_and_nothing_more() {
    let server = Server::start();
    let answer = server.ask(invoke("panic")).await;
    assert_eq!(answer.status, 500);
    assert_eq!(answer.header("x-amzn-errortype"), "ServiceException");
    assert_eq!(server.metric("cresset_gateway_panics_total").as_deref(), Some("1"));
    assert_eq!(server.ask(invoke("fine")).await.text(), "fine");
    assert_eq!(server.metric("cresset_gateway_buffered_bytes").as_deref(), Some("0"));
}

#[tokio::test]
async fn the_cause_of_a_failure_stays_inside() {
    let server = Server::start();
    let answer = server.ask(invoke("fail")).await;
    assert_eq!(answer.status, 500);
    assert!(!answer.text().contains("secret"), "{}", answer.text());
}

#[tokio::test]
async fn answers_are_counted_by_operation_and_status() {
    let server = Server::start();
    server.ask(invoke("fine")).await;
    server.ask(invoke("fail")).await;
    server.ask(get("/nothing", "")).await;
    server.ask(get("/2015-03-31/policy", "")).await;
    for (operation, status) in [("Invoke", 200), ("Invoke", 500), ("none", 404), ("GetPolicy", 501)]
    {
        let line = format!(
            "cresset_gateway_requests_total{{operation=\"{operation}\",status=\"{status}\"}}"
        );
        assert_eq!(server.metric(&line).as_deref(), Some("1"), "{line}");
    }
}
