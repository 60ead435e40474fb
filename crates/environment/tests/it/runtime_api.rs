//! The Runtime API as HTTP: what a runtime may send, and what it gets.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use cresset_ambient::TaskKind;
use cresset_environment::Status;
use cresset_sandbox::Exit;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::fake::{RUNTIME, Runtime};
use crate::house::{House, invocation, shown};

/// Runs `script` in a runtime that has an event; it returns what is to be compared.
async fn during_an_event<F>(
    script: impl Fn(Runtime, crate::fake::Event) -> F + Send + Sync + 'static,
) -> String
where
    F: Future<Output = (Runtime, String)> + Send + 'static,
{
    let script = Arc::new(script);
    let house = House::new(move |mut runtime: Runtime| {
        let script = Arc::clone(&script);
        async move {
            let event = runtime.next().await;
            let id = event.request_id().to_owned();
            let (mut runtime, seen) = script(runtime, event).await;
            runtime.respond_as(&id, &[], seen).await;
            runtime.echo().await
        }
    });
    let started = house.start().await;
    shown(&started.invoke("8f5e", "{}").await)
}

#[tokio::test(start_paused = true)]
async fn an_event_has_the_headers_of_the_documents() {
    let house = House::new(|mut runtime: Runtime| async move {
        let event = runtime.next().await;
        let names = [
            "lambda-runtime-aws-request-id",
            "lambda-runtime-deadline-ms",
            "lambda-runtime-invoked-function-arn",
            "lambda-runtime-trace-id",
            "lambda-runtime-client-context",
            "content-type",
        ];
        let values: Vec<&str> = names.iter().map(|name| event.header(name)).collect();
        let seen = format!("{} {}", values.join(" | "), String::from_utf8_lossy(&event.payload));
        runtime.respond(&event, seen).await;
        runtime.echo().await
    });
    let started = house.start().await;
    let mut invocation = invocation("8f5e", r#"{"n":1}"#);
    invocation.trace_id = Some("Root=1-5e".to_owned());
    invocation.client_context = Some(r#"{"env":{}}"#.to_owned());
    let outcome = started.environment.invoke(invocation).await.unwrap();
    assert_eq!(
        shown(&outcome),
        "8f5e | 1795508265123 | arn:aws:lambda:us-east-1:000000000000:function:hello | Root=1-5e | \
         {\"env\":{}} | application/json {\"n\":1}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_wrong_is_refused_in_the_platforms_words() {
    let cases = [
        (
            "POST",
            "/2018-06-01/runtime/invocation/other/response",
            r#"400 {"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}"#,
        ),
        (
            "POST",
            "/2018-06-01/runtime/invocation/other/error",
            r#"400 {"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}"#,
        ),
        (
            "POST",
            "/2018-06-01/runtime/init/error",
            r#"403 {"errorMessage":"State transition from Running to InitError failed for runtime. Error: State transition is not allowed","errorType":"InvalidStateTransition"}"#,
        ),
        (
            "POST",
            "/2020-01-01/extension/register",
            r#"501 {"errorMessage":"The Extensions API is not built into this version of Cresset","errorType":"NotImplemented"}"#,
        ),
        ("GET", "/nowhere", r#"404 {"errorMessage":"No such call","errorType":"NotFound"}"#),
        ("GET", "/2018-06-01/ping", "200 pong"),
    ];
    for (method, path, expected) in cases {
        let seen = during_an_event(move |mut runtime, _event| async move {
            let answered = runtime.call(method, path, &[], "{}").await;
            (runtime, answered.text())
        })
        .await;
        assert_eq!(seen, expected, "{method} {path}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_event_is_answered_once() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let inside = Arc::clone(&seen);
    let house = House::new(move |mut runtime: Runtime| {
        let seen = Arc::clone(&inside);
        async move {
            let event = runtime.next().await;
            for _ in 0..2 {
                let answered = runtime.respond(&event, "1").await;
                seen.lock().unwrap().push(answered.text());
            }
            let failed = runtime.fail(&event, "{}").await;
            seen.lock().unwrap().push(failed.text());
            runtime.echo().await
        }
    });
    let started = house.start().await;
    assert_eq!(shown(&started.invoke("1", "{}").await), "1");
    assert_eq!(shown(&started.invoke("2", "2").await), "2");
    let refused = r#"400 {"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}"#;
    assert_eq!(*seen.lock().unwrap(), ["202 {\"status\":\"OK\"}\n", refused, refused]);
}

#[tokio::test(start_paused = true)]
async fn an_event_is_not_lost_with_a_connection() {
    let house = House::new(|mut runtime: Runtime| async move {
        let request = format!("GET {RUNTIME}/invocation/next HTTP/1.1\r\nhost: r\r\n\r\n");
        let mut lost = TcpStream::connect(runtime.address).await.unwrap();
        lost.write_all(request.as_bytes()).await.unwrap();
        let mut head = [0; 8];
        lost.read_exact(&mut head).await.unwrap();
        drop(lost);
        let event = runtime.next().await;
        let payload = event.payload.clone();
        runtime.respond(&event, payload).await;
        runtime.echo().await
    });
    let started = house.start().await;
    assert_eq!(shown(&started.invoke("1", "\"kept\"").await), "\"kept\"");
}

#[tokio::test(start_paused = true)]
async fn a_streamed_response_is_the_answer_as_a_whole() {
    let house = House::new(|mut runtime: Runtime| async move {
        let event = runtime.next().await;
        stream(&runtime, event.request_id(), "").await;
        runtime.echo().await
    });
    let started = house.start().await;
    let outcome = started.environment.invoke(invocation("8f5e", "{}")).await.unwrap();
    assert_eq!(shown(&outcome), "{\"half\":true}");
    assert_eq!(outcome.content_type, "text/plain");
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_fails_half_way_is_an_error() {
    let body = r#"{"errorMessage":"late","errorType":"Function.Late"}"#;
    let house = House::new(move |mut runtime: Runtime| async move {
        let event = runtime.next().await;
        let trailers = format!(
            "lambda-runtime-function-error-type: Function.Late\r\n\
             lambda-runtime-function-error-body: {}\r\n",
            BASE64_STANDARD.encode(body)
        );
        stream(&runtime, event.request_id(), &trailers).await;
        runtime.echo().await
    });
    let started = house.start().await;
    assert_eq!(shown(&started.invoke("8f5e", "{}").await), format!("{body} [Unhandled]"));
}

async fn stream(runtime: &Runtime, request_id: &str, trailers: &str) {
    let mut stream = TcpStream::connect(runtime.address).await.unwrap();
    let request = format!(
        "POST {RUNTIME}/invocation/{request_id}/response HTTP/1.1\r\nhost: r\r\n\
         lambda-runtime-function-response-mode: streaming\r\ncontent-type: text/plain\r\n\
         transfer-encoding: chunked\r\n\r\n8\r\n{{\"half\":\r\n5\r\ntrue}}\r\n0\r\n{trailers}\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 202");
}

#[tokio::test(start_paused = true)]
async fn a_head_that_is_too_large_is_refused() {
    let seen = during_an_event(|runtime, _event| async move {
        let mut stream = TcpStream::connect(runtime.address).await.unwrap();
        let mut head = b"GET /2018-06-01/ping HTTP/1.1\r\nhost: r\r\nx: ".to_vec();
        head.resize(2 * 1024 * 1024, b'x');
        // The server may close before it has read all of it.
        drop(stream.write_all(&head).await);
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).await.unwrap();
        (runtime, String::from_utf8_lossy(&answer).into_owned())
    })
    .await;
    assert_eq!(seen, "HTTP/1.1 431");
}

#[tokio::test(start_paused = true)]
async fn a_slow_head_is_cut_off_and_an_idle_connection_is_not() {
    let mut house = House::new(|mut runtime: Runtime| async move {
        let event = runtime.next().await;
        let mut slow = TcpStream::connect(runtime.address).await.unwrap();
        slow.write_all(b"GET /2018-06-01/ping HT").await.unwrap();
        let began = tokio::time::Instant::now();
        let mut rest = Vec::new();
        drop(slow.read_to_end(&mut rest).await);
        assert_eq!(began.elapsed().as_secs(), 10);
        tokio::time::sleep(Duration::from_secs(600)).await;
        // On the connection that was idle all the time.
        runtime.respond(&event, "\"late\"").await;
        runtime.echo().await
    });
    house.spec.timeout = Duration::from_secs(900);
    let started = house.start().await;
    assert_eq!(shown(&started.invoke("1", "1").await), "\"late\"");
}

#[tokio::test(start_paused = true)]
async fn connections_are_bounded_and_the_next_one_waits() {
    let seen = during_an_event(|mut runtime, _event| async move {
        // One of them is the runtime's own.
        let mut idle = Vec::new();
        for _ in 0..31 {
            let mut stream = TcpStream::connect(runtime.address).await.unwrap();
            assert_eq!(ping(&mut stream).await, "pong");
            idle.push(stream);
        }
        let mut waits = TcpStream::connect(runtime.address).await.unwrap();
        let early = tokio::time::timeout(Duration::from_secs(1), ping(&mut waits)).await.is_ok();
        drop(idle);
        let mut answer = vec![0; 12];
        waits.read_exact(&mut answer).await.unwrap();
        let own = runtime.call("GET", "/2018-06-01/ping", &[], "").await.text();
        (runtime, format!("{early} {} {own}", String::from_utf8_lossy(&answer)))
    })
    .await;
    assert_eq!(seen, "false HTTP/1.1 200 200 pong");
}

async fn ping(stream: &mut TcpStream) -> &'static str {
    stream.write_all(b"GET /2018-06-01/ping HTTP/1.1\r\nhost: r\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"pong") {
        let byte = stream.read_u8().await.unwrap();
        answer.push(byte);
    }
    "pong"
}

#[tokio::test(start_paused = true)]
async fn what_an_earlier_process_left_behind_is_not_heard() {
    let heard = Arc::new(Mutex::new(None));
    let inside = Arc::clone(&heard);
    let house = House::new(move |mut runtime: Runtime| {
        let heard = Arc::clone(&inside);
        async move {
            if runtime.nth > 1 {
                let event = runtime.next().await;
                tokio::time::sleep(Duration::from_secs(2)).await;
                runtime.respond(&event, "\"its own\"").await;
                return runtime.echo().await;
            }
            let _event = runtime.next().await;
            let mut left = TcpStream::connect(runtime.address).await.unwrap();
            ping(&mut left).await;
            // Not a part of the process: it outlives the reset, and answers for the second event.
            cresset_ambient::spawn(TaskKind("left behind"), async move {
                tokio::time::sleep(Duration::from_secs(4)).await;
                let request = format!(
                    "POST {RUNTIME}/invocation/2/response HTTP/1.1\r\nhost: r\r\n\
                     content-length: 6\r\n\r\n\"late\""
                );
                drop(left.write_all(request.as_bytes()).await);
                let mut answer = Vec::new();
                drop(left.read_to_end(&mut answer).await);
                *heard.lock().unwrap() = Some(answer);
            });
            std::future::pending::<Exit>().await
        }
    });
    let started = house.start().await;
    let timed_out = started.invoke("1", "1").await;
    assert!(shown(&timed_out).contains("Sandbox.Timedout"));
    assert_eq!(shown(&started.invoke("2", "2").await), "\"its own\"");
    started.reaches(Status::Idle).await;
    assert_eq!(heard.lock().unwrap().as_deref(), Some(&[][..]));
}
