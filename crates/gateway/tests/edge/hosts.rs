//! Who may call from where.

use crate::support::{Server, get};

fn server() -> Server {
    Server::set(|settings| {
        settings.allowed_hosts = vec!["cresset.test".to_owned()];
        settings.allowed_origins = vec!["http://console.test:3000".to_owned()];
    })
}

fn request(line: &str, headers: &str) -> String {
    format!("{line} HTTP/1.1\r\n{headers}\r\n")
}

#[tokio::test]
async fn only_known_names_are_answered() {
    let server = server();
    for (line, headers, expected) in [
        ("GET /2015-03-31/who", "Host: localhost\r\n", 200),
        ("GET /2015-03-31/who", "Host: 127.0.0.1:4566\r\n", 200),
        ("GET /2015-03-31/who", "Host: [::1]:4566\r\n", 200),
        ("GET /2015-03-31/who", "Host: cresset.test\r\n", 200),
        ("GET /2015-03-31/who", "Host: evil.test\r\n", 403),
        ("GET /2015-03-31/who", "Host: localhost.evil.test\r\n", 403),
        ("GET /2015-03-31/who", "Host: 10.0.0.1\r\n", 403),
        ("GET /_cresset/health", "Host: evil.test\r\n", 403),
        ("GET /2015-03-31/who", "", 400),
        ("GET /2015-03-31/who", "Host:\r\n", 400),
        ("GET /2015-03-31/who", "Host: localhost\r\nHost: localhost\r\n", 400),
        ("GET /2015-03-31/who", "Host: localhost\r\nHost: evil.test\r\n", 400),
        ("GET /2015-03-31/who", "Host: user@localhost\r\n", 400),
        ("GET /2015-03-31/who", "Host: localhost/path\r\n", 400),
        ("GET http://localhost/2015-03-31/who", "Host: localhost\r\n", 200),
        ("GET http://evil.test/2015-03-31/who", "Host: localhost\r\n", 400),
        ("GET http://localhost/2015-03-31/who", "Host: evil.test\r\n", 400),
        ("GET http://evil.test/2015-03-31/who", "Host: evil.test\r\n", 403),
        ("CONNECT localhost:80", "Host: localhost:80\r\n", 404),
        ("OPTIONS *", "Host: localhost\r\n", 404),
        ("TRACE /2015-03-31/who", "Host: localhost\r\n", 404),
    ] {
        let answer = server.ask(request(line, headers)).await;
        assert_eq!(answer.status, expected, "{line} {headers} {answer:?}");
    }
}

#[tokio::test]
async fn a_refusal_names_the_setting() {
    let server = server();
    let host = server.ask(request("GET /", "Host: evil.test\r\n")).await;
    assert!(host.text().contains("gateway.allowed_hosts in cresset.toml"), "{}", host.text());
    let origin = server.ask(get("/", "Origin: http://evil.test\r\n")).await;
    assert!(origin.text().contains("gateway.allowed_origins in cresset.toml"), "{}", origin.text());
}

#[tokio::test]
async fn web_pages_may_call_only_from_configured_origins() {
    let server = server();
    for (headers, expected) in [
        ("", 200),
        ("Origin: http://console.test:3000\r\n", 200),
        ("Origin: http://console.test\r\n", 403),
        ("Origin: http://evil.test\r\n", 403),
        ("Origin: http://localhost\r\n", 403),
        ("Origin: null\r\n", 403),
        ("Origin: http://console.test:3000\r\nOrigin: http://evil.test\r\n", 403),
    ] {
        let answer = server.ask(get("/2015-03-31/who", headers)).await;
        assert_eq!(answer.status, expected, "{headers}");
        let exposed = answer.header("access-control-allow-origin");
        let allowed =
            if expected == 200 && !headers.is_empty() { "http://console.test:3000" } else { "" };
        assert_eq!(exposed, allowed, "{headers}");
    }
}

#[tokio::test]
async fn a_preflight_of_a_configured_origin_is_let_through() {
    let server = server();
    let preflight = |origin: &str| {
        request(
            "OPTIONS /2015-03-31/invoke",
            &format!(
                "Host: localhost\r\nOrigin: {origin}\r\nAccess-Control-Request-Method: POST\r\n\
                 Access-Control-Request-Headers: authorization,x-amz-date\r\n"
            ),
        )
    };
    let answer = server.ask(preflight("http://console.test:3000")).await;
    assert_eq!(answer.status, 204);
    assert_eq!(answer.header("access-control-allow-origin"), "http://console.test:3000");
    assert_eq!(answer.header("access-control-allow-headers"), "authorization,x-amz-date");
    assert_eq!(server.ask(preflight("http://evil.test")).await.status, 403);
}
