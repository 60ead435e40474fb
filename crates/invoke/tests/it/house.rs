//! A whole server but its gateway, in a temporary directory.

use std::collections::HashMap;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use async_trait::async_trait;
use cresset_ambient::Clock;
use cresset_aws::auth::{AllowAll, OperationInput, authorize};
use cresset_aws::lambda::InvokeApi as _;
use cresset_aws::lambda::types::{InvocationRequest, InvocationResponse};
use cresset_aws::{Authorized, RequestContext, Sensitive, ServiceError};
use cresset_environment::{
    AwsEndpoint, Credentials, EndpointSession, Environments, FunctionSpec, LogSink, LogStream,
};
use cresset_functions::{Functions, Limits, LimitsByAccount};
use cresset_invoke::{Invoker, Settings};
use cresset_runtimes::{CodeStore, Missing, Runtimes, archive};
use cresset_store::embedded;
use prometheus_client::registry::Registry;
use serde_json::Value;
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

use crate::fake::{Fake, FakeIsolation};

pub(crate) const ACCOUNT: &str = "000000000000";
pub(crate) const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function:hello";

/// More than anything here takes.
const LONG: Duration = Duration::from_secs(20);

#[derive(Debug, Default)]
struct Log(Mutex<Vec<String>>);

#[async_trait]
impl LogSink for Log {
    fn append(&self, _stream: &LogStream, _time: SystemTime, line: &[u8]) {
        self.0.lock().unwrap().push(String::from_utf8_lossy(line).into_owned());
    }

    async fn flush(&self, _limit: Duration) {}
}

/// Functions here call no API.
#[derive(Debug)]
struct NoEndpoint;

impl AwsEndpoint for NoEndpoint {
    fn open(&self, _: TcpListener, _: &FunctionSpec) -> std::io::Result<EndpointSession> {
        Ok(EndpointSession {
            credentials: Credentials::default(),
            lifetime: Duration::from_secs(43_200),
            server: Box::new(()),
        })
    }
}

pub(crate) struct House {
    pub(crate) functions: Arc<Functions>,
    pub(crate) invoker: Arc<Invoker>,
    pub(crate) fake: Arc<Fake>,
    registry: Registry,
    _dir: TempDir,
}

impl House {
    pub(crate) async fn open() -> Self {
        Self::with(Settings { blanks_per_runtime: 0, ..Settings::default() }).await
    }

    pub(crate) async fn with(settings: Settings) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = embedded::open(&dir.path().join("data")).unwrap();
        let concurrent_executions = settings.account_concurrency;
        let limits = Limits { concurrent_executions, ..Limits::AWS };
        let folder = dir.path().join("code");
        let blobs = Arc::clone(&store.blobs);
        let code = CodeStore::open(&folder, blobs, archive::Limits::default()).unwrap();
        let code = Arc::new(code);
        let found = Runtimes::discover(cresset_runtimes::Settings {
            data_dir: dir.path().join("runtimes"),
            search: Vec::new(),
            missing: Missing::Nearest,
            for_everybody: false,
        });
        let runtimes = Arc::new(found.unwrap());
        let functions = Functions::open(
            Arc::clone(&store.records),
            Arc::clone(&store.blobs),
            Arc::clone(&code),
            Arc::clone(&runtimes),
            Clock::system(),
            cresset_functions::Settings {
                limits: LimitsByAccount::new(limits, HashMap::new()),
                ..cresset_functions::Settings::default()
            },
        );
        let functions = functions.await.unwrap();
        let mut registry = Registry::default();
        let fake = Arc::new(Fake::default());
        let environments = Environments::new(
            Arc::new(FakeIsolation(Arc::clone(&fake))),
            Arc::new(Log::default()),
            Arc::new(NoEndpoint),
            Clock::system(),
            cresset_environment::Metrics::register(&mut registry),
            cresset_environment::Settings::default(),
        );
        let metrics = cresset_invoke::Metrics::register(&mut registry);
        let invoker =
            Invoker::new(Arc::clone(&functions), code, runtimes, environments, metrics, settings);
        Self { functions, invoker, fake, registry, _dir: dir }
    }

    pub(crate) async fn invoke(
        &self,
        request: InvocationRequest,
    ) -> Result<InvocationResponse, ServiceError> {
        timeout(LONG, self.invoker.invoke(call(request))).await.expect("every wait has an end")
    }

    /// What the function answers to this event.
    pub(crate) async fn answer(&self, payload: &str) -> Value {
        let answer = self.invoke(event(payload)).await.unwrap();
        serde_json::from_slice(&answer.payload.unwrap()).unwrap()
    }

    /// The value of a metric; 0 where it was never counted.
    pub(crate) fn metric(&self, name: &str) -> usize {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.registry).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.map_or(0, |value| value.parse().unwrap())
    }

    /// Waits until it is so.
    pub(crate) async fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let waiting = async {
            while !is_so(self) {
                sleep(Duration::from_millis(5)).await;
            }
        };
        assert!(timeout(LONG, waiting).await.is_ok(), "in vain: {what}");
    }
}

pub(crate) fn call<I: OperationInput>(input: I) -> Authorized<I> {
    let context = RequestContext {
        request_id: cresset_ambient::random::uuid().to_string(),
        account: ACCOUNT.to_owned(),
        region: "us-east-1".to_owned(),
        caller_arn: format!("arn:aws:iam::{ACCOUNT}:root"),
        endpoint: "http://localhost:4566".to_owned(),
        ..RequestContext::default()
    };
    authorize(&AllowAll, input, context).unwrap()
}

pub(crate) fn event(payload: &str) -> InvocationRequest {
    InvocationRequest {
        function_name: "hello".to_owned(),
        payload: Some(Sensitive(payload.to_owned().into())),
        ..Default::default()
    }
}
