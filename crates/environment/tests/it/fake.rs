//! An isolation that isolates nothing: a "process" is a task, its program a closure.

use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::net::SocketAddr;
use std::path::Path;
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use cresset_ambient::TaskKind;
use cresset_sandbox::{
    Assignment, Child, Cpu, Error, Exit, Isolation, Level, Listeners, Process, Sandbox, Spec,
    Statistics, View,
};
use http::{HeaderMap, Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::net::unix::pipe;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub(crate) type Program =
    Arc<dyn Fn(Runtime) -> Pin<Box<dyn Future<Output = Exit> + Send>> + Send + Sync>;

/// What a test decides about the sandboxes, and what it can see of them.
pub(crate) struct Fake {
    pub(crate) program: Program,
    pub(crate) executables: Vec<&'static str>,
    pub(crate) assign_fails: bool,
    pub(crate) spawn_error: Option<i32>,
    pub(crate) seen: Arc<Seen>,
}

#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) processes: Mutex<Vec<Process>>,
    pub(crate) assignments: Mutex<Vec<Assignment>>,
    pub(crate) cpu: Mutex<Vec<Cpu>>,
    pub(crate) kills: AtomicU32,
    /// `freeze` and `thaw`, in the order in which they were asked for.
    pub(crate) freezing: Mutex<Vec<&'static str>>,
    /// Freezes that fail, and how long each freeze takes.
    pub(crate) unfreezable: AtomicU32,
    pub(crate) freeze_takes: Mutex<Duration>,
    pub(crate) destroyed: AtomicU32,
    pub(crate) oom_kills: AtomicU64,
    pub(crate) memory_peak: AtomicU64,
}

impl fmt::Debug for Fake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fake")
    }
}

#[async_trait]
impl Isolation for Fake {
    fn level(&self) -> Level {
        Level::Process
    }

    async fn create(&self, _spec: &Spec) -> Result<Box<dyn Sandbox>, Error> {
        let (runtime_api, address) = listen();
        let (aws_endpoint, aws_endpoint_at) = listen();
        Ok(Box::new(FakeSandbox {
            program: Arc::clone(&self.program),
            executables: self.executables.clone(),
            assign_fails: self.assign_fails,
            spawn_error: self.spawn_error,
            seen: Arc::clone(&self.seen),
            listeners: Some(Listeners {
                runtime_api,
                aws_endpoint,
                dns: None,
                host_ports: Vec::new(),
            }),
            address,
            aws_endpoint: aws_endpoint_at,
            running: Arc::default(),
            started: 0,
        }))
    }
}

fn listen() -> (std::net::TcpListener, SocketAddr) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}

struct FakeSandbox {
    program: Program,
    executables: Vec<&'static str>,
    assign_fails: bool,
    spawn_error: Option<i32>,
    seen: Arc<Seen>,
    listeners: Option<Listeners>,
    address: SocketAddr,
    aws_endpoint: SocketAddr,
    running: Running,
    started: u32,
}

type Running = Arc<Mutex<Vec<(JoinHandle<()>, ExitSender)>>>;
type ExitSender = Arc<Mutex<Option<oneshot::Sender<Exit>>>>;

impl fmt::Debug for FakeSandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FakeSandbox")
    }
}

impl FakeSandbox {
    fn kill(&self) {
        for (task, exit) in self.running.lock().unwrap().drain(..) {
            task.abort();
            if let Some(exit) = exit.lock().unwrap().take() {
                exit.send(Exit::Signal(9)).unwrap_or_default();
            }
        }
    }
}

impl Drop for FakeSandbox {
    fn drop(&mut self) {
        self.kill();
    }
}

#[async_trait]
impl Sandbox for FakeSandbox {
    fn id(&self) -> &str {
        "fake-1"
    }

    fn view(&self) -> View {
        View::identity().with("/var/runtime", "/host/runtime")
    }

    fn take_listeners(&mut self) -> Option<Listeners> {
        self.listeners.take()
    }

    fn runtime_api(&self) -> SocketAddr {
        self.address
    }

    fn aws_endpoint(&self) -> SocketAddr {
        self.aws_endpoint
    }

    async fn assign(&mut self, assignment: &Assignment) -> Result<(), Error> {
        self.seen.assignments.lock().unwrap().push(assignment.clone());
        if self.assign_fails { Err(Error::AlreadyAssigned) } else { Ok(()) }
    }

    async fn spawn(&mut self, process: &Process) -> Result<Child, Error> {
        if let Some(errno) = self.spawn_error {
            return Err(Error::Spawn {
                program: process.argv[0].to_string_lossy().into_owned(),
                step: "execve",
                source: std::io::Error::from_raw_os_error(errno),
            });
        }
        self.seen.processes.lock().unwrap().push(process.clone());
        self.started += 1;
        let (stdout, stdout_end) = pipe::pipe().unwrap();
        let (stderr, stderr_end) = pipe::pipe().unwrap();
        let (exit, exited) = oneshot::channel();
        let exit = Arc::new(Mutex::new(Some(exit)));
        let runtime = Runtime {
            address: self.address,
            stdout,
            _stderr: stderr,
            nth: self.started,
            connection: None,
        };
        let program = (self.program)(runtime);
        let tell = Arc::clone(&exit);
        let task = cresset_ambient::spawn(TaskKind("fake process"), async move {
            let status = program.await;
            if let Some(exit) = tell.lock().unwrap().take() {
                exit.send(status).unwrap_or_default();
            }
        });
        self.running.lock().unwrap().push((task, exit));
        Ok(Child { pid: 2, stdout: stdout_end, stderr: stderr_end, exit: exited })
    }

    async fn set_cpu(&self, cpu: Cpu) -> Result<(), Error> {
        self.seen.cpu.lock().unwrap().push(cpu);
        Ok(())
    }

    async fn kill_all(&mut self) -> Result<(), Error> {
        self.seen.kills.fetch_add(1, Ordering::SeqCst);
        self.kill();
        Ok(())
    }

    async fn freeze(&self) -> Result<(), Error> {
        self.seen.freezing.lock().unwrap().push("freeze");
        let takes = *self.seen.freeze_takes.lock().unwrap();
        tokio::time::sleep(takes).await;
        let count = &self.seen.unfreezable;
        let fails = count.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |it| it.checked_sub(1));
        if fails.is_ok() { Err(Error::Ended) } else { Ok(()) }
    }

    async fn thaw(&self) -> Result<(), Error> {
        self.seen.freezing.lock().unwrap().push("thaw");
        Ok(())
    }

    async fn statistics(&self) -> Result<Statistics, Error> {
        Ok(Statistics {
            memory_peak: self.seen.memory_peak.load(Ordering::SeqCst),
            oom_kills: self.seen.oom_kills.load(Ordering::SeqCst),
            ..Statistics::default()
        })
    }

    fn reset_memory_peak(&self) {}

    async fn destroy(self: Box<Self>) -> Result<(), Error> {
        self.kill();
        self.seen.destroyed.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    async fn is_executable(&self, inside: &Path) -> Result<bool, Error> {
        Ok(self.executables.iter().any(|known| Path::new(known) == inside))
    }
}

/// The inside of a "process": what a runtime client does.
pub(crate) struct Runtime {
    pub(crate) address: SocketAddr,
    stdout: pipe::Sender,
    _stderr: pipe::Sender,
    /// Which process of its sandbox it is, from 1.
    pub(crate) nth: u32,
    connection: Option<SendRequest<Full<Bytes>>>,
}

/// An event as it arrived.
pub(crate) struct Event {
    pub(crate) headers: HeaderMap,
    pub(crate) payload: Bytes,
}

impl Event {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    pub(crate) fn request_id(&self) -> &str {
        self.header("lambda-runtime-aws-request-id")
    }
}

pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answered {
    pub(crate) fn text(&self) -> String {
        format!("{} {}", self.status.as_u16(), String::from_utf8_lossy(&self.body))
    }
}

pub(crate) const RUNTIME: &str = "/2018-06-01/runtime";

impl Runtime {
    pub(crate) async fn print(&mut self, text: &str) {
        self.stdout.write_all(text.as_bytes()).await.unwrap();
    }

    pub(crate) async fn call(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Answered {
        let mut request = Request::builder().method(method).uri(path).header("host", "runtime");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::new(body.into())).unwrap();
        let connection = self.connect().await;
        let response = connection.send_request(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answered { status: head.status, headers: head.headers, body }
    }

    async fn connect(&mut self) -> &mut SendRequest<Full<Bytes>> {
        let usable = match &mut self.connection {
            Some(connection) => connection.ready().await.is_ok(),
            None => false,
        };
        if !usable {
            let stream = TcpStream::connect(self.address).await.unwrap();
            let (sender, connection) = handshake(TokioIo::new(stream)).await.unwrap();
            cresset_ambient::spawn(TaskKind("fake client"), async move { drop(connection.await) });
            self.connection = Some(sender);
        }
        self.connection.as_mut().unwrap()
    }

    pub(crate) async fn next(&mut self) -> Event {
        let answered = self.call("GET", &format!("{RUNTIME}/invocation/next"), &[], "").await;
        assert_eq!(answered.status, StatusCode::OK, "{}", answered.text());
        Event { headers: answered.headers, payload: answered.body }
    }

    pub(crate) async fn respond(&mut self, event: &Event, body: impl Into<Bytes>) -> Answered {
        self.respond_as(event.request_id(), &[], body).await
    }

    pub(crate) async fn respond_as(
        &mut self,
        request_id: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Answered {
        let path = format!("{RUNTIME}/invocation/{request_id}/response");
        self.call("POST", &path, headers, body).await
    }

    pub(crate) async fn fail(&mut self, event: &Event, body: &'static str) -> Answered {
        let path = format!("{RUNTIME}/invocation/{}/error", event.request_id());
        self.call("POST", &path, &[], body).await
    }

    pub(crate) async fn fail_init(&mut self, kind: &str, body: &'static str) -> Answered {
        let headers = [("lambda-runtime-function-error-type", kind)];
        self.call("POST", &format!("{RUNTIME}/init/error"), &headers, body).await
    }

    /// Answers every event with itself, forever.
    pub(crate) async fn echo(mut self) -> Exit {
        loop {
            let event = self.next().await;
            let payload = event.payload.clone();
            self.respond(&event, payload).await;
        }
    }
}

pub(crate) fn variables(process: &Process) -> BTreeMap<String, String> {
    let text = |text: &std::ffi::OsString| text.to_str().unwrap().to_owned();
    process.environment.iter().map(|(name, value)| (text(name), text(value))).collect()
}
