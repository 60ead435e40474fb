//! Everything around an environment: log, clock, function.

use std::collections::BTreeMap;
use std::future::Future;
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use bytes::Bytes;
use cresset_ambient::Clock;
use cresset_environment::{
    AwsEndpoint, Credentials, EndpointSession, Environments, ExecutionEnvironment, FunctionSpec,
    Invocation, LogSink, LogStream, Metrics, Outcome, Settings, Status,
};
use cresset_runtimes::{Family, Runtime as Interpreter};
use cresset_sandbox::Exit;
use prometheus_client::registry::Registry;

use crate::fake::{Fake, Runtime, Seen};

/// Keeps lines in memory.
#[derive(Debug, Default)]
pub(crate) struct Log(Mutex<Vec<String>>);

impl Log {
    pub(crate) fn text(&self) -> String {
        self.0.lock().unwrap().join("\n")
    }
}

#[async_trait]
impl LogSink for Log {
    fn append(&self, _stream: &LogStream, _time: SystemTime, line: &[u8]) {
        let mut lines = self.0.lock().unwrap();
        // A flood is not kept.
        if lines.len() < 20_000 {
            lines.push(String::from_utf8_lossy(line).into_owned());
        }
    }

    async fn flush(&self, _limit: Duration) {}
}

/// Gives sessions with a number, and knows which of them are over.
#[derive(Debug, Default)]
pub(crate) struct Sessions {
    pub(crate) lifetime: Option<Duration>,
    begun: AtomicUsize,
    ended: Arc<AtomicUsize>,
}

struct Ending(Arc<AtomicUsize>);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

impl Sessions {
    /// How many were begun, and how many of them are over.
    pub(crate) fn count(&self) -> (usize, usize) {
        (self.begun.load(Ordering::SeqCst), self.ended.load(Ordering::SeqCst))
    }
}

impl AwsEndpoint for Sessions {
    fn open(&self, _: TcpListener, function: &FunctionSpec) -> std::io::Result<EndpointSession> {
        let number = self.begun.fetch_add(1, Ordering::SeqCst) + 1;
        Ok(EndpointSession {
            credentials: Credentials {
                access_key_id: format!("ASIA{number}"),
                secret_access_key: format!("secret of {}", function.role),
                session_token: "token".to_owned(),
            },
            lifetime: self.lifetime.unwrap_or(Duration::from_secs(43_200)),
            server: Box::new(Ending(Arc::clone(&self.ended))),
        })
    }
}

/// A server with one function, whose runtime is `program`.
pub(crate) struct House {
    pub(crate) fake: Fake,
    pub(crate) spec: FunctionSpec,
    pub(crate) settings: Settings,
    pub(crate) log: Arc<Log>,
    pub(crate) sessions: Sessions,
    pub(crate) seen: Arc<Seen>,
    pub(crate) registry: Registry,
}

impl House {
    pub(crate) fn new<F>(program: impl Fn(Runtime) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Exit> + Send + 'static,
    {
        let seen = Arc::new(Seen::default());
        seen.memory_peak.store(35 * 1024 * 1024, Ordering::SeqCst);
        let fake = Fake {
            program: Arc::new(move |runtime| Box::pin(program(runtime))),
            executables: vec!["/var/task/bootstrap", "/opt/wrapper"],
            assign_fails: false,
            spawn_error: None,
            seen: Arc::clone(&seen),
        };
        Self {
            fake,
            spec: spec(),
            settings: Settings::default(),
            log: Arc::default(),
            sessions: Sessions::default(),
            seen,
            registry: Registry::default(),
        }
    }

    pub(crate) async fn start(mut self) -> Started {
        let (clock, _hand) = Clock::manual(UNIX_EPOCH + Duration::from_millis(1_795_508_262_123));
        let metrics = Metrics::register(&mut self.registry);
        let log: Arc<dyn LogSink> = Arc::clone(&self.log) as _;
        let sessions = Arc::new(self.sessions);
        let endpoint: Arc<dyn AwsEndpoint> = Arc::clone(&sessions) as _;
        let environments =
            Environments::new(Arc::new(self.fake), log, endpoint, clock, metrics, self.settings);
        let blank = environments.prepare(&self.spec.runtime).await.unwrap();
        let environment = environments.start(blank, Arc::new(self.spec));
        Started { environment, log: self.log, sessions, seen: self.seen, registry: self.registry }
    }
}

pub(crate) struct Started {
    pub(crate) environment: ExecutionEnvironment,
    pub(crate) log: Arc<Log>,
    pub(crate) sessions: Arc<Sessions>,
    pub(crate) seen: Arc<Seen>,
    pub(crate) registry: Registry,
}

impl Started {
    pub(crate) async fn invoke(&self, request_id: &str, payload: &'static str) -> Outcome {
        self.environment.invoke(invocation(request_id, payload)).await.unwrap()
    }

    pub(crate) async fn reaches(&self, status: Status) {
        let mut seen = self.environment.status();
        let reached = seen.wait_for(|now| *now == status);
        tokio::time::timeout(Duration::from_secs(3_600), reached).await.unwrap().unwrap();
    }

    pub(crate) fn log(&self) -> String {
        self.log.text()
    }

    pub(crate) fn metric(&self, line: &str) -> bool {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.registry).unwrap();
        text.lines().any(|known| known == line)
    }
}

pub(crate) fn invocation(request_id: &str, payload: &'static str) -> Invocation {
    Invocation {
        request_id: request_id.to_owned(),
        payload: Bytes::from_static(payload.as_bytes()),
        invoked_function_arn: "arn:aws:lambda:us-east-1:000000000000:function:hello".to_owned(),
        client_context: None,
        trace_id: None,
        log_tail: false,
    }
}

/// `payload [function_error]`
pub(crate) fn shown(outcome: &Outcome) -> String {
    let payload = String::from_utf8_lossy(&outcome.payload);
    match &outcome.function_error {
        Some(error) => format!("{payload} [{error}]"),
        None => payload.into_owned(),
    }
}

pub(crate) fn spec() -> FunctionSpec {
    FunctionSpec {
        account_id: "000000000000".to_owned(),
        region: "us-east-1".to_owned(),
        function_name: "hello".to_owned(),
        function_version: "$LATEST".to_owned(),
        function_arn: "arn:aws:lambda:us-east-1:000000000000:function:hello".to_owned(),
        role: "arn:aws:iam::000000000000:role/r".to_owned(),
        memory_mb: 128,
        timeout: Duration::from_secs(3),
        handler: "app.handler".to_owned(),
        ephemeral_storage_mb: 512,
        environment: BTreeMap::new(),
        code: "/data/code/0f".into(),
        layers: None,
        runtime: Arc::new(interpreter()),
        log_group: "/aws/lambda/hello".to_owned(),
        warnings: Vec::new(),
        egress: None,
    }
}

fn interpreter() -> Interpreter {
    Interpreter {
        identifier: "python3.11".to_owned(),
        family: Family::Python,
        version: "3.11.7".to_owned(),
        mounts: Vec::new(),
        argv: vec!["/usr/bin/python3.11".to_owned(), "/var/runtime/bootstrap.py".to_owned()],
        candidates: Vec::new(),
        environment: BTreeMap::from([
            ("AWS_EXECUTION_ENV".to_owned(), "AWS_Lambda_python3.11".to_owned()),
            ("PYTHONPATH".to_owned(), "/var/runtime:/opt/python".to_owned()),
        ]),
        warning: None,
    }
}

/// A runtime that is found in the function's own package.
pub(crate) fn custom(spec: &mut FunctionSpec) {
    let mut runtime = interpreter();
    runtime.identifier = "provided.al2023".to_owned();
    runtime.family = Family::Provided;
    runtime.version = String::new();
    runtime.candidates = vec!["/var/task/bootstrap".to_owned(), "/opt/bootstrap".to_owned()];
    runtime.argv = vec!["/var/task/bootstrap".to_owned()];
    spec.runtime = Arc::new(runtime);
}
