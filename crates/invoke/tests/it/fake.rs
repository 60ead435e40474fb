//! An isolation that isolates nothing: a "process" is a task that echoes every event, with what the
//! Runtime API told about it.

use std::fmt;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use cresset_ambient::TaskKind;
use cresset_sandbox::{
    Assignment, Child, Cpu, Error, Exit, Isolation, Level, Listeners, Process, Sandbox, Spec,
    Statistics, View,
};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::net::unix::pipe;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// How many sandboxes there were.
#[derive(Debug, Default)]
pub(crate) struct Fake {
    created: AtomicUsize,
    assigned: AtomicUsize,
    destroyed: AtomicUsize,
}

impl Fake {
    pub(crate) fn created(&self) -> usize {
        self.created.load(Ordering::SeqCst)
    }

    pub(crate) fn assigned(&self) -> usize {
        self.assigned.load(Ordering::SeqCst)
    }

    pub(crate) fn destroyed(&self) -> usize {
        self.destroyed.load(Ordering::SeqCst)
    }
}

#[derive(Debug)]
pub(crate) struct FakeIsolation(pub(crate) Arc<Fake>);

#[async_trait]
impl Isolation for FakeIsolation {
    fn level(&self) -> Level {
        Level::Process
    }

    async fn create(&self, _spec: &Spec) -> Result<Box<dyn Sandbox>, Error> {
        self.0.created.fetch_add(1, Ordering::SeqCst);
        let (runtime_api, aws_endpoint) = (listen(), listen());
        let fake = Arc::clone(&self.0);
        let addresses = [&runtime_api, &aws_endpoint].map(|it| it.local_addr().unwrap());
        let listeners =
            Some(Listeners { runtime_api, aws_endpoint, dns: None, host_ports: Vec::new() });
        Ok(Box::new(FakeSandbox { fake, listeners, addresses, running: Vec::new() }))
    }
}

fn listen() -> std::net::TcpListener {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    listener
}

struct FakeSandbox {
    fake: Arc<Fake>,
    listeners: Option<Listeners>,
    addresses: [SocketAddr; 2],
    running: Vec<JoinHandle<()>>,
}

impl fmt::Debug for FakeSandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FakeSandbox")
    }
}

impl FakeSandbox {
    fn kill(&mut self) {
        for task in self.running.drain(..) {
            task.abort();
        }
    }
}

#[async_trait]
impl Sandbox for FakeSandbox {
    fn id(&self) -> &str {
        "fake"
    }

    fn view(&self) -> View {
        View::identity()
    }

    fn take_listeners(&mut self) -> Option<Listeners> {
        self.listeners.take()
    }

    fn runtime_api(&self) -> SocketAddr {
        self.addresses[0]
    }

    fn aws_endpoint(&self) -> SocketAddr {
        self.addresses[1]
    }

    async fn assign(&mut self, _assignment: &Assignment) -> Result<(), Error> {
        self.fake.assigned.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    async fn spawn(&mut self, _process: &Process) -> Result<Child, Error> {
        let (stdout, stdout_end) = pipe::pipe().unwrap();
        let (stderr, stderr_end) = pipe::pipe().unwrap();
        let (exit, exited) = oneshot::channel();
        let address = self.runtime_api();
        self.running.push(cresset_ambient::spawn(TaskKind("fake process"), async move {
            // Dropped with the task, as a process closes its streams when it ends.
            let _streams = (stdout, stderr);
            echo(address).await;
            exit.send(Exit::Status(1)).unwrap_or_default();
        }));
        Ok(Child { pid: 2, stdout: stdout_end, stderr: stderr_end, exit: exited })
    }

    async fn set_cpu(&self, _cpu: Cpu) -> Result<(), Error> {
        Ok(())
    }

    async fn kill_all(&mut self) -> Result<(), Error> {
        self.kill();
        Ok(())
    }

    async fn freeze(&self) -> Result<(), Error> {
        Ok(())
    }

    async fn thaw(&self) -> Result<(), Error> {
        Ok(())
    }

    async fn statistics(&self) -> Result<Statistics, Error> {
        Ok(Statistics::default())
    }

    fn reset_memory_peak(&self) {}

    async fn destroy(mut self: Box<Self>) -> Result<(), Error> {
        self.kill();
        self.fake.destroyed.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    async fn is_executable(&self, _inside: &Path) -> Result<bool, Error> {
        Ok(true)
    }
}

/// Answers events until the connection ends. `{"fail": …}` is answered with an error, and
/// `{"sleep": n}` after so many milliseconds.
async fn echo(address: SocketAddr) {
    let mut connection = TcpStream::connect(address).await.unwrap();
    loop {
        let next = "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nhost: runtime\r\n\r\n";
        let Some((head, payload)) = exchange(&mut connection, next.to_owned()).await else {
            return;
        };
        let header = |name: &str| {
            let line = head.lines().find(|line| line.to_lowercase().starts_with(name));
            line.and_then(|line| line.split_once(": ")).map(|(_, value)| value.to_owned())
        };
        let event: Value = serde_json::from_slice(&payload).unwrap();
        if let Some(milliseconds) = event["sleep"].as_u64() {
            tokio::time::sleep(std::time::Duration::from_millis(milliseconds)).await;
        }
        let (verb, answer) = match &event["fail"] {
            Value::Null => {
                let arn = header("lambda-runtime-invoked-function-arn");
                let context = header("lambda-runtime-client-context");
                ("response", json!({ "event": event, "arn": arn, "context": context }))
            }
            kind => ("error", json!({ "errorType": kind, "errorMessage": "as asked" })),
        };
        let (id, body) = (header("lambda-runtime-aws-request-id").unwrap(), answer.to_string());
        let answer = format!(
            "POST /2018-06-01/runtime/invocation/{id}/{verb} HTTP/1.1\r\nhost: runtime\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        );
        if exchange(&mut connection, answer).await.is_none() {
            return;
        }
    }
}

/// One request, and the head and the body of its answer; `None` when the connection has ended.
async fn exchange(connection: &mut TcpStream, request: String) -> Option<(String, Vec<u8>)> {
    connection.write_all(request.as_bytes()).await.ok()?;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(connection.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).unwrap();
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then(|| value.parse().unwrap())
    });
    let mut body = vec![0; length.unwrap_or(0)];
    connection.read_exact(&mut body).await.ok()?;
    Some((head, body))
}
