//! Who may call where signatures are asked for. AWS's own library signs.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PayloadChecksumKind, SignableBody, SignableRequest, SignatureLocation, SigningSettings, sign,
};
use aws_sigv4::sign::v4;
use cresset_ambient::{Clock, ManualClock, TaskKind, spawn};
use cresset_aws::auth::Identity;
use cresset_gateway::{Auth, Secrets, Session};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::support::{ACCOUNT, Answer, Client, KEY, SECRET, Server};

const START: Duration = Duration::from_secs(1_795_508_262);
const INVOKE: &str = "/2015-03-31/invoke";
const WHO: &str = "/2015-03-31/who";

fn server() -> (Server, ManualClock) {
    let (clock, hand) = Clock::manual(UNIX_EPOCH + START);
    let server = Server::set(|settings| {
        settings.auth = Auth::Keys;
        settings.clock = clock;
    });
    (server, hand)
}

/// A request before it is signed, with what it is signed with.
struct Request {
    method: &'static str,
    target: &'static str,
    body: &'static str,
    key: Secrets,
    /// Seconds after the server's start.
    signed_at: u64,
    region: &'static str,
    service: &'static str,
    settings: SigningSettings,
}

impl Request {
    fn new(method: &'static str, target: &'static str, body: &'static str) -> Self {
        let key = Secrets {
            access_key_id: KEY.to_owned(),
            secret_access_key: SECRET.to_owned(),
            session_token: String::new(),
        };
        let settings = SigningSettings::default();
        let (region, service) = ("eu-west-1", "lambda");
        Self { method, target, body, key, signed_at: 0, region, service, settings }
    }

    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    fn presigned(self, seconds: u64) -> Self {
        self.with(|request| {
            request.settings.signature_location = SignatureLocation::QueryParams;
            request.settings.expires_in = Some(Duration::from_secs(seconds));
        })
    }

    /// As it goes over the wire.
    fn sign(&self) -> String {
        let Secrets { access_key_id, secret_access_key, session_token } = self.key.clone();
        let token = Some(session_token).filter(|token| !token.is_empty());
        let identity =
            Credentials::new(access_key_id, secret_access_key, token, None, "test").into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(self.region)
            .name(self.service)
            .time(UNIX_EPOCH + START + Duration::from_secs(self.signed_at))
            .settings(self.settings.clone())
            .build()
            .expect("it is complete")
            .into();
        let uri = format!("http://localhost{}", self.target);
        let body = SignableBody::Bytes(self.body.as_bytes());
        let headers = std::iter::once(("host", "localhost"));
        let signable = SignableRequest::new(self.method, &uri, headers, body).expect("it is right");
        let (instructions, _) = sign(signable, &params).expect("it is signed").into_parts();
        let mut request = http::Request::builder().method(self.method).uri(uri).body(());
        let request = request.as_mut().expect("it is right");
        instructions.apply_to_request_http1x(request);
        let target = request.uri().path_and_query().expect("it has a path");
        let mut text = format!("{} {target} HTTP/1.1\r\nHost: localhost\r\n", self.method);
        for (name, value) in request.headers() {
            let value = value.to_str().expect("headers are text");
            text.push_str(&[name.as_str(), ": ", value, "\r\n"].concat());
        }
        text.push_str(&["Content-Length: ", &self.body.len().to_string(), "\r\n\r\n"].concat());
        text + self.body
    }
}

fn who() -> Request {
    Request::new("GET", WHO, "")
}

#[tokio::test]
async fn whoever_signs_with_a_key_acts_in_its_account() {
    let (server, _hand) = server();
    for request in [who(), who().presigned(60)] {
        let answer = server.ask(request.sign()).await;
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    let answer = server.ask(Request::new("POST", INVOKE, "").sign()).await;
    assert_eq!(answer.text(), format!("{ACCOUNT} eu-west-1 http://localhost None"));
}

#[tokio::test]
async fn what_is_not_signed_as_it_should_be_is_refused_in_the_words_of_aws() {
    let (server, _hand) = server();
    let invoke = || Request::new("POST", INVOKE, "body");
    let tampered = invoke().sign().replace("\r\n\r\nbody", "\r\n\r\nbodz");
    let mut declared = invoke();
    declared.settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    let declared = declared.sign();
    let unsigned = format!("GET {WHO} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let mut told = Vec::new();
    let authorized =
        |text: &str| unsigned.replace("\r\n\r\n", &format!("\r\nAuthorization: {text}\r\n\r\n"));
    let any_key = "AWS4-HMAC-SHA256 Credential=test/20261124/us-east-1/lambda/aws4_request, \
                   SignedHeaders=host, Signature=00";
    for (what, request) in [
        ("unsigned", unsigned.clone()),
        ("any key", authorized(any_key)),
        ("another algorithm", authorized("Bearer me")),
        ("an unknown key", who().with(|it| it.key.access_key_id = "AKIAUNKNOWN".to_owned()).sign()),
        (
            "a session that is none",
            who().with(|it| it.key.session_token = "token".to_owned()).sign(),
        ),
        ("a wrong secret", who().with(|it| it.key.secret_access_key = "guessed".to_owned()).sign()),
        ("another service", who().with(|it| it.service = "sqs").sign()),
        ("a changed body", tampered),
        ("a changed body under a declared hash", declared.replace("\r\n\r\nbody", "\r\n\r\nbodz")),
        ("another query", who().sign().replace("/who HTTP", "/who?a=b HTTP")),
    ] {
        let answer = server.ask(request).await;
        told.push(format!("{what}: {}", answer.summary()));
    }
    assert_eq!(server.service.begun(), 0, "{told:#?}");
    insta::assert_snapshot!(told.join("\n"));
    assert_eq!(server.ask(declared).await.text(), "body");
}

#[tokio::test]
async fn clocks_may_differ_by_fifteen_minutes() {
    let (server, hand) = server();
    hand.advance(Duration::from_secs(3_600));
    for (signed_at, status) in [(2_699, 403), (2_701, 200), (4_499, 200), (4_501, 403)] {
        let answer = server.ask(who().with(|it| it.signed_at = signed_at).sign()).await;
        assert_eq!(answer.status, status, "{signed_at} {answer:?}");
    }
}

#[tokio::test]
async fn a_request_that_was_caught_is_served_once() {
    let (server, hand) = server();
    let caught = Request::new("POST", INVOKE, "once").sign();
    assert_eq!(server.ask(&caught).await.status, 200);
    hand.advance(Duration::from_secs(14 * 60));
    let again = server.ask(&caught).await;
    assert_eq!(
        (again.status, again.header("x-amzn-errortype")),
        (403, "InvalidSignatureException")
    );
    assert!(again.text().contains("served already"), "{again:?}");
    hand.advance(Duration::from_secs(2 * 60));
    assert!(server.ask(&caught).await.text().contains("Signature expired"));
    // What changes nothing may be read again, and who tries again signs again.
    let read = who().with(|it| it.signed_at = 16 * 60).sign();
    let retry = Request::new("POST", INVOKE, "once").with(|it| it.signed_at = 16 * 60).sign();
    for request in [&read, &read, &retry] {
        assert_eq!(server.ask(request).await.status, 200);
    }
}

#[tokio::test]
async fn a_presigned_address_is_used_until_it_expires() {
    let (server, hand) = server();
    let request = Request::new("POST", INVOKE, "again").presigned(3_600).sign();
    for _ in 0..2 {
        assert_eq!(server.ask(&request).await.text(), "again");
        hand.advance(Duration::from_secs(30 * 60));
    }
    hand.advance(Duration::from_secs(1));
    assert_eq!(server.ask(&request).await.status, 403);
}

/// The endpoint of an environment, and how it is asked.
struct Endpoint {
    address: std::net::SocketAddr,
    secrets: Secrets,
    serving: JoinHandle<Infallible>,
}

impl Endpoint {
    async fn of(server: &Server, role: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let expires: SystemTime = UNIX_EPOCH + START + Duration::from_secs(3_600);
        let session = Session::until(
            expires,
            Identity {
                account: "111122223333".to_owned(),
                caller_arn: format!("arn:aws:sts::111122223333:assumed-role/{role}/f"),
                session: None,
            },
        );
        let secrets = session.secrets().clone();
        let serve = server.endpoints.clone().serve(listener, Arc::new(session));
        Self { address, secrets, serving: spawn(TaskKind("test endpoint"), serve) }
    }

    async fn ask(&self, request: &Request) -> Answer {
        let mut client = Client::of(TcpStream::connect(self.address).await.expect("it listens"));
        client.send(request.sign()).await;
        client.answer().await
    }
}

fn invoke_as(secrets: &Secrets) -> Request {
    Request::new("POST", INVOKE, "").with(|request| request.key = secrets.clone())
}

#[tokio::test]
async fn the_session_of_an_environment_opens_its_own_endpoint_and_nothing_else() {
    for auth in [Auth::Any, Auth::Keys] {
        let (clock, hand) = Clock::manual(UNIX_EPOCH + START);
        let server = Server::set(|settings| {
            settings.auth = auth;
            settings.clock = clock;
        });
        let (one, other) = (Endpoint::of(&server, "one").await, Endpoint::of(&server, "two").await);
        let expected = "111122223333 eu-west-1 http://localhost None";
        assert_eq!(one.ask(&invoke_as(&one.secrets)).await.text(), expected);
        // Twice in a second is no replay here: nobody else has the socket.
        assert_eq!(one.ask(&invoke_as(&one.secrets)).await.text(), expected);
        let unrecognized = "UnrecognizedClientException";
        let code = |answer: Answer| answer.header("x-amzn-errortype").to_owned();
        assert_eq!(code(other.ask(&invoke_as(&one.secrets)).await), unrecognized);
        assert_eq!(code(server.ask(invoke_as(&one.secrets).sign()).await), unrecognized);
        for wrong in [
            Secrets { session_token: other.secrets.session_token.clone(), ..one.secrets.clone() },
            Secrets { session_token: String::new(), ..one.secrets.clone() },
            Request::new("POST", INVOKE, "").key,
        ] {
            assert_eq!(code(one.ask(&invoke_as(&wrong)).await), unrecognized);
        }
        hand.advance(Duration::from_secs(3_600));
        let late = invoke_as(&one.secrets).with(|it| it.signed_at = 3_600);
        assert_eq!(code(one.ask(&late).await), "ExpiredTokenException");
    }
}

#[tokio::test]
async fn the_operators_pages_are_not_at_an_endpoint() {
    let (server, _hand) = server();
    let endpoint = Endpoint::of(&server, "r").await;
    let page =
        Request::new("GET", "/_cresset/health", "").with(|it| it.key = endpoint.secrets.clone());
    assert_eq!(endpoint.ask(&page).await.status, 404);
}

#[tokio::test]
async fn an_endpoint_that_ends_cuts_what_is_on_it() {
    let (server, _hand) = server();
    let endpoint = Endpoint::of(&server, "r").await;
    let mut client = Client::of(TcpStream::connect(endpoint.address).await.expect("it listens"));
    let waits = Request::new("POST", INVOKE, "wait").with(|it| it.key = endpoint.secrets.clone());
    client.send(waits.sign()).await;
    server.service.until_begun(1).await;
    endpoint.serving.abort();
    assert!(client.is_closed().await);
    assert!(endpoint.serving.await.is_err_and(|ended| ended.is_cancelled()));
    assert!(TcpStream::connect(endpoint.address).await.is_err());
}

#[tokio::test]
async fn connections_past_an_endpoints_bound_wait_for_a_place() {
    let (server, _hand) = server();
    let endpoint = Endpoint::of(&server, "r").await;
    let mut held = Vec::new();
    for _ in 0..64 {
        held.push(TcpStream::connect(endpoint.address).await.expect("it listens"));
    }
    let request = invoke_as(&endpoint.secrets);
    let waiting = endpoint.ask(&request);
    tokio::pin!(waiting);
    let early = tokio::time::timeout(Duration::from_millis(100), &mut waiting).await;
    assert!(early.is_err(), "there is no place for it yet");
    held.truncate(63);
    assert_eq!(waiting.await.status, 200);
}
