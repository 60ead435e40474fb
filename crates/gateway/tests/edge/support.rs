//! A gateway with a service that does what its payload says, and a client that speaks raw HTTP.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use cresset_ambient::{TaskKind, spawn};
use cresset_aws::auth::{Credentials, Identity, KnownKey};
use cresset_aws::schema::{
    Kind, Member, OperationSchema, Protocol, Route, Segment, ServiceSchema, Shape,
};
use cresset_aws::{Authorized, BoxFuture, Built, RequestContext, Service, ServiceError};
use cresset_aws::{Structure, Value};
use cresset_gateway::{Drained, Endpoints, Gateway, Metrics, Page, Settings};
use prometheus_client::registry::Registry;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::{Semaphore, oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// No wait of a test is longer.
pub(crate) const DEADLINE: Duration = Duration::from_secs(20);

static BLOB: Shape = Shape::new("Blob", Kind::Blob);
static EMPTY: Shape = Shape::structure("Empty", &[]);
static PAYLOAD: [Member; 1] = [Member::new("Payload", &BLOB).payload()];
static MESSAGE: Shape = Shape::structure("Message", &PAYLOAD);

static SERVICE: ServiceSchema = ServiceSchema {
    name: "lambda",
    signing_name: "lambda",
    protocol: Protocol::RestJson,
    operations: &OPERATIONS,
    unlisted: &[],
};

const fn operation(
    name: &'static str,
    method: &'static str,
    path: &'static [Segment],
) -> OperationSchema {
    OperationSchema {
        name,
        service: &SERVICE,
        action: name,
        route: Route { method, path, query: &[] },
        status: 200,
        input: &MESSAGE,
        output: &MESSAGE,
        result_wrapper: None,
        errors: &[],
        body_limit: 6_291_456,
    }
}

/// Answers with its payload.
pub(crate) static INVOKE: OperationSchema = OperationSchema {
    action: "InvokeFunction",
    ..operation("Invoke", "POST", &[Segment::Literal("2015-03-31"), Segment::Literal("invoke")])
};
static CREATE: OperationSchema = OperationSchema {
    body_limit: 70_167_211,
    ..operation(
        "CreateFunction",
        "POST",
        &[Segment::Literal("2015-03-31"), Segment::Literal("functions")],
    )
};
/// Answers who asked.
static WHO: OperationSchema = OperationSchema {
    input: &EMPTY,
    ..operation("Who", "GET", &[Segment::Literal("2015-03-31"), Segment::Literal("who")])
};
static UNBUILT: OperationSchema =
    operation("GetPolicy", "GET", &[Segment::Literal("2015-03-31"), Segment::Literal("policy")]);
static OPERATIONS: [&OperationSchema; 4] = [&INVOKE, &CREATE, &WHO, &UNBUILT];
static BUILT: [Built; 3] = [
    Built { operation: "Invoke", members: &["Payload"] },
    Built { operation: "CreateFunction", members: &["Payload"] },
    Built { operation: "Who", members: &[] },
];

/// Does what its payload says: `wait` waits for [`Fake::release`], `panic` panics, `fail` fails.
#[derive(Debug)]
pub(crate) struct Fake {
    gate: Semaphore,
    begun: watch::Sender<usize>,
    done: watch::Sender<usize>,
}

impl Fake {
    fn new() -> Self {
        Self { gate: Semaphore::new(0), begun: watch::channel(0).0, done: watch::channel(0).0 }
    }

    pub(crate) fn release(&self, calls: usize) {
        self.gate.add_permits(calls);
    }

    pub(crate) fn begun(&self) -> usize {
        *self.begun.borrow()
    }

    pub(crate) async fn until_begun(&self, calls: usize) {
        until(&self.begun, calls).await;
    }

    pub(crate) async fn until_done(&self, calls: usize) {
        until(&self.done, calls).await;
    }

    #[expect(clippy::panic, reason = "a handler that panics is what is tested")]
    async fn act(&self, payload: Bytes, context: RequestContext) -> Result<Value, ServiceError> {
        self.begun.send_modify(|calls| *calls += 1);
        let answer = match payload.as_ref() {
            b"panic" => panic!("as the payload says"),
            b"fail" => return Err(ServiceError::internal("the secret cause")),
            b"" => Bytes::from(format!(
                "{} {} {} {:?}",
                context.account, context.region, context.endpoint, context.trace_header
            )),
            bytes if bytes.starts_with(b"wait") => {
                self.gate.acquire().await.expect("the gate is open").forget();
                payload
            }
            _ => payload,
        };
        self.done.send_modify(|calls| *calls += 1);
        let mut output = Structure::default();
        output.set("Payload", Value::Blob(answer));
        Ok(Value::from(output))
    }
}

async fn until(counter: &watch::Sender<usize>, calls: usize) {
    let mut counter = counter.subscribe();
    let reached = counter.wait_for(|count| *count >= calls);
    timeout(DEADLINE, reached).await.expect("in time").expect("the service lives");
}

impl Service for Fake {
    fn operations(&self) -> &'static [&'static OperationSchema] {
        &OPERATIONS
    }

    fn built(&self) -> &'static [Built] {
        &BUILT
    }

    fn handle<'a>(
        &'a self,
        _operation: &'static OperationSchema,
        call: Authorized<Value>,
    ) -> BoxFuture<'a, Result<Value, ServiceError>> {
        let payload = match &call.input {
            Value::Structure(members) => match members.get("Payload") {
                Some(Value::Blob(bytes)) => bytes.clone(),
                _ => Bytes::new(),
            },
            _ => Bytes::new(),
        };
        Box::pin(self.act(payload, call.context))
    }
}

pub(crate) const KEY: &str = "AKIAIOSFODNN7EXAMPLE";
pub(crate) const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
pub(crate) const ACCOUNT: &str = "123456789012";

/// Knows one key.
#[derive(Debug)]
pub(crate) struct Keys;

impl Credentials for Keys {
    fn find(&self, access_key: &str, _token: Option<&str>) -> Option<KnownKey> {
        (access_key == KEY).then(|| KnownKey {
            secret: SECRET.to_owned(),
            token: None,
            expires: None,
            identity: Identity {
                account: ACCOUNT.to_owned(),
                caller_arn: format!("arn:aws:iam::{ACCOUNT}:user/deploy"),
                session: None,
            },
        })
    }
}

/// A gateway that serves.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) service: Arc<Fake>,
    pub(crate) registry: Arc<Registry>,
    pub(crate) endpoints: Endpoints,
    shutdown: Option<oneshot::Sender<()>>,
    serving: JoinHandle<Drained>,
}

impl Server {
    pub(crate) fn start() -> Self {
        Self::with(|_| {}, Vec::new())
    }

    pub(crate) fn set(change: impl FnOnce(&mut Settings)) -> Self {
        Self::with(change, Vec::new())
    }

    pub(crate) fn with(change: impl FnOnce(&mut Settings), pages: Vec<Arc<dyn Page>>) -> Self {
        let service = Arc::new(Fake::new());
        let services = vec![Arc::clone(&service) as Arc<dyn Service>];
        Self::run(change, service, services, pages)
    }

    /// A gateway before these services; its own stands idle.
    pub(crate) fn of(services: Vec<Arc<dyn Service>>) -> Self {
        Self::run(|_| {}, Arc::new(Fake::new()), services, Vec::new())
    }

    fn run(
        change: impl FnOnce(&mut Settings),
        service: Arc<Fake>,
        services: Vec<Arc<dyn Service>>,
        pages: Vec<Arc<dyn Page>>,
    ) -> Self {
        let mut settings = Settings::new(SocketAddr::from(([127, 0, 0, 1], 0)));
        change(&mut settings);
        let mut registry = Registry::default();
        let metrics = Metrics::register(&mut registry);
        let gateway = Gateway::bind(settings, &services, pages, Arc::new(Keys), metrics);
        let gateway = gateway.expect("it binds");
        let endpoints = gateway.endpoints();
        let address = gateway.local_addr();
        let (shutdown, stopped) = oneshot::channel::<()>();
        let serve = gateway.serve(async move { stopped.await.unwrap_or_default() });
        let serving = spawn(TaskKind("gateway"), serve);
        let registry = Arc::new(registry);
        Self { address, service, registry, endpoints, shutdown: Some(shutdown), serving }
    }

    pub(crate) async fn connect(&self) -> Client {
        Client::of(TcpStream::connect(self.address).await.expect("it listens"))
    }

    /// A client whose kernel takes little before the client reads.
    pub(crate) async fn connect_narrowly(&self) -> Client {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.set_recv_buffer_size(64 * 1024).expect("it is not connected yet");
        Client::of(socket.connect(self.address).await.expect("it listens"))
    }

    /// One request on a connection of its own.
    pub(crate) async fn ask(&self, request: impl AsRef<[u8]>) -> Answer {
        let mut client = self.connect().await;
        client.send(request).await;
        client.answer().await
    }

    pub(crate) fn begin_shutdown(&mut self) {
        self.shutdown.take().expect("only once").send(()).expect("it serves");
    }

    pub(crate) async fn drained(self) -> Drained {
        timeout(DEADLINE, self.serving).await.expect("in time").expect("it does not panic")
    }

    /// The value of a metric, as the page has it.
    pub(crate) fn metric(&self, line: &str) -> Option<String> {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.registry).expect("it encodes");
        text.lines().find_map(|found| found.strip_prefix(line)).map(|rest| rest.trim().to_owned())
    }
}

/// One connection.
pub(crate) struct Client {
    pub(crate) stream: TcpStream,
    rest: Vec<u8>,
}

/// One answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Client {
    pub(crate) fn of(stream: TcpStream) -> Self {
        Self { stream, rest: Vec::new() }
    }

    pub(crate) async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.stream.write_all(bytes.as_ref()).await.expect("the server reads");
    }

    /// The next answer; a 1xx is one too.
    pub(crate) async fn answer(&mut self) -> Answer {
        timeout(DEADLINE, self.read_answer()).await.expect("an answer in time")
    }

    /// Nothing more comes, and the connection is closed.
    pub(crate) async fn is_closed(&mut self) -> bool {
        let read = self.stream.read_buf(&mut self.rest);
        match timeout(DEADLINE, read).await.expect("closed in time") {
            Ok(count) => count == 0 && self.rest.is_empty(),
            Err(error) => error.kind() == std::io::ErrorKind::ConnectionReset,
        }
    }

    async fn read_answer(&mut self) -> Answer {
        let end = loop {
            if let Some(at) = find(&self.rest, b"\r\n\r\n") {
                break at;
            }
            self.more().await;
        };
        let head: Vec<u8> = self.rest.drain(..end + 4).collect();
        let head = String::from_utf8(head).expect("heads are text");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status line");
        let headers: BTreeMap<String, String> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let length =
            headers.get("content-length").map_or(0, |text| text.parse().expect("a length"));
        while self.rest.len() < length {
            self.more().await;
        }
        let body = self.rest.drain(..length).collect();
        Answer { status: status.parse().expect("a status"), headers, body }
    }

    async fn more(&mut self) {
        let count = self.stream.read_buf(&mut self.rest).await.expect("the server writes");
        assert_ne!(count, 0, "closed within an answer: {:?}", self.rest.escape_ascii().to_string());
    }
}

impl Answer {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is text")
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// Status, code and body, and that there is a request id: what snapshots show.
    pub(crate) fn summary(&self) -> String {
        let id = self.header("x-amzn-requestid");
        assert!(uuid_like(id), "no request id: {self:?}");
        let code = self.header("x-amzn-errortype");
        format!("{} {code} {}", self.status, self.text().replace(id, "<id>"))
    }
}

fn uuid_like(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// An invocation with this payload.
pub(crate) fn invoke(payload: &str) -> String {
    format!(
        "POST /2015-03-31/invoke HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n{payload}",
        payload.len()
    )
}

/// A request without a body, with these further header lines (each ended by CRLF).
pub(crate) fn get(path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n")
}
