//! `cresset serve`: opens the store, connects the rooms, answers, and on SIGTERM or SIGINT stops
//! accepting → drains → closes. What was opened is closed in the opposite order.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::Clock;
use cresset_aws::{Service, iam as aws_iam, lambda, sts};
use cresset_environment::{
    AwsEndpoint, Bounds, CpuPolicy, Egress, Environments, FileLogs, LogSink,
};
use cresset_functions::{EGRESS_TAG, Functions, Objects, TagRule};
use cresset_gateway::{Auth, Drained, Gateway, HealthPage, MetricsPage, Page, S3, UpstreamError};
use cresset_invoke::Invoker;
use cresset_runtimes::{Candidates, CodeStore, Missing, Runtimes, archive};
use cresset_sandbox::Isolation;
use cresset_services::iam::{self, AccessKeys, Iam};
use cresset_services::sts::{self as sts_service, Sts};
use cresset_store::embedded::{self, Embedded};
use prometheus_client::registry::Registry;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::timeout;
use tracing::{info, warn};

use crate::admin;
use crate::code_page::CodePage;
use crate::configuration::{self, Configuration, IsolationLevel};
use crate::endpoints::FunctionEndpoints;
use crate::isolation::{self, Ground};
use crate::keys::{KnownKeys, UseWriter};
use crate::objects::S3Objects;
use crate::{exit, log, report};

/// How long requests in flight may take to finish once the server is stopping, and how long the
/// environments' functions then have; together with closing they stay under the 10 s that a service
/// manager waits.
const REQUEST_GRACE: Duration = Duration::from_secs(4);
const ENVIRONMENT_GRACE: Duration = Duration::from_secs(1);
/// Environments that have not ended by then are removed as a killed server's are.
const ENVIRONMENTS_END: Duration = Duration::from_secs(4);
const LOG_FLUSH: Duration = Duration::from_secs(1);

/// Why a server does not start.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error(transparent)]
    Gateway(#[from] cresset_gateway::Error),
    #[error(transparent)]
    Store(#[from] cresset_store::Error),
    #[error(transparent)]
    Isolation(#[from] isolation::Error),
    #[error(transparent)]
    Runtimes(#[from] cresset_runtimes::Error),
    #[error(transparent)]
    Functions(#[from] cresset_functions::Error),
    #[error(transparent)]
    Logs(#[from] cresset_environment::Error),
    #[error(transparent)]
    Keys(#[from] iam::Error),
    #[error(transparent)]
    Sessions(#[from] sts_service::Error),
    #[error(
        "cannot listen on {address}: with auth = keys and no key nobody could call; make one with \
         `cresset credentials create --data-dir {}`", data_dir.display()
    )]
    NoKey { address: SocketAddr, data_dir: PathBuf },
    #[error("cannot use upstreams.s3")]
    Upstream(#[from] UpstreamError),
    #[error("cannot listen to signals")]
    Signals(#[source] std::io::Error),
    #[error("cannot start the threads of the server")]
    Threads(#[source] std::io::Error),
}

pub(crate) fn run(configuration: &Configuration) -> u8 {
    log::start(&configuration.log);
    if let Err(error) = cresset_sandbox::raise_open_files() {
        warn!(%error, "the limit of open files stays low: fewer environments can run at once");
    }
    // Before owners of files are hidden by a user namespace.
    let candidates = Candidates::look(&configuration.runtimes.search);
    // While there is one thread.
    let ground = Ground::choose(configuration.isolation.level);
    let served = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Error::Threads)
        .and_then(|threads| threads.block_on(serve(configuration, &ground, candidates)));
    match served {
        Ok(()) => exit::SUCCESS,
        Err(error) => report::failure(&error),
    }
}

async fn serve(
    configuration: &Configuration,
    ground: &Ground,
    candidates: Candidates,
) -> Result<(), Error> {
    let stop = stop_signal()?;
    let store = embedded::open(&configuration.data_dir)?;
    let _alone = isolation::claim(store.instance.as_str())?;
    let mut rooms = Rooms::open(configuration, ground, candidates, &store).await?;
    let (ready, when_ready) = watch::channel(false);
    rooms.check_keys(configuration)?;
    let gateway = rooms.gateway(configuration, when_ready)?;
    let admin = rooms.listen_for_admin(configuration, &store);
    ready.send_replace(true);
    info!(address = %gateway.local_addr(), data_dir = %configuration.data_dir.display(), "ready");
    let drained = gateway
        .serve(async {
            stop.await;
            info!("stopping");
            ready.send_replace(false);
        })
        .await;
    if let Drained::Cut { connections } = drained {
        warn!(connections, "not everything was answered before the grace was over");
    }
    drop(admin);
    rooms.close().await;
    isolation::remove_remains(configuration, store.instance.as_str())?;
    store.close().await?;
    info!("stopped");
    Ok(())
}

/// The first SIGTERM or SIGINT.
fn stop_signal() -> Result<impl Future<Output = ()>, Error> {
    let mut terminate = signal(SignalKind::terminate()).map_err(Error::Signals)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(Error::Signals)?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// The rooms of the house, connected.
struct Rooms {
    functions: Arc<Functions>,
    iam: Arc<Iam>,
    sts: Arc<Sts>,
    invoker: Arc<Invoker>,
    isolation: Arc<dyn Isolation>,
    logs: Arc<FileLogs>,
    keys: Arc<AccessKeys>,
    uses: UseWriter,
    endpoints: Arc<FunctionEndpoints>,
    registry: Registry,
}

impl Rooms {
    async fn open(
        configuration: &Configuration,
        ground: &Ground,
        candidates: Candidates,
        store: &Embedded,
    ) -> Result<Self, Error> {
        let mut registry = Registry::default();
        let data_dir = &configuration.data_dir;
        let keys = Arc::new(AccessKeys::open(Arc::clone(&store.records)).await?);
        let isolation = isolation::open(configuration, ground, store.instance.as_str())?;
        let runtimes = Arc::new(Runtimes::among(candidates, runtime_settings(configuration))?);
        let code = Arc::new(open_code(configuration, store)?);
        let functions = Functions::open(
            Arc::clone(&store.records),
            Arc::clone(&store.blobs),
            Arc::clone(&code),
            Arc::clone(&runtimes),
            Clock::system(),
            function_settings(configuration)?,
        )
        .await?;
        let iam = Iam::open(Arc::clone(&store.records), Arc::clone(&keys), Clock::system());
        let iam = Arc::new(iam.await?);
        let uses = UseWriter::start(Arc::clone(&keys));
        let sts = Sts::open(&store.records, Arc::clone(&iam), Clock::system()).await?;
        let sts = Arc::new(sts);
        let endpoints = Arc::new(FunctionEndpoints::new(Clock::system(), Arc::clone(&sts)));
        let logs = Arc::new(FileLogs::open(&data_dir.join("logs"), Bounds::default())?);
        let environments = Environments::new(
            Arc::clone(&isolation),
            Arc::clone(&logs) as Arc<dyn LogSink>,
            Arc::clone(&endpoints) as Arc<dyn AwsEndpoint>,
            Clock::system(),
            cresset_environment::Metrics::register(&mut registry),
            environment_settings(configuration),
        );
        let invoker = Invoker::new(
            Arc::clone(&functions),
            code,
            runtimes,
            environments,
            cresset_invoke::Metrics::register(&mut registry),
            invoke_settings(configuration),
        );
        Ok(Self { functions, iam, sts, invoker, isolation, logs, keys, uses, endpoints, registry })
    }

    /// A server that nobody can call is started only where its operator can make a key at once.
    fn check_keys(&self, configuration: &Configuration) -> Result<(), Error> {
        if configuration.auth != Auth::Keys || !self.keys.is_empty() {
            return Ok(());
        }
        let data_dir = configuration.data_dir.clone();
        if !configuration.gateway_settings().is_loopback() {
            return Err(Error::NoKey { address: configuration.listen, data_dir });
        }
        warn!(
            "there is no access key yet, so nobody can call: `cresset credentials create \
             --data-dir {}` makes one",
            data_dir.display()
        );
        Ok(())
    }

    /// Without it keys are made and revoked while no server runs.
    fn listen_for_admin(
        &self,
        configuration: &Configuration,
        store: &Embedded,
    ) -> Option<admin::Server> {
        let asked = admin::Asked {
            keys: Arc::clone(&self.keys),
            iam: Arc::clone(&self.iam),
            records: Arc::clone(&store.records),
            blobs: Arc::clone(&store.blobs),
        };
        let listening = admin::Server::listen(&configuration.data_dir, asked);
        listening
            .inspect_err(|error| {
                warn!(%error, "no admin socket: keys cannot be changed while the server runs");
            })
            .ok()
    }

    /// Listens. The metrics are complete from here on.
    fn gateway(
        &mut self,
        configuration: &Configuration,
        ready: watch::Receiver<bool>,
    ) -> Result<Gateway, Error> {
        let metrics = cresset_gateway::Metrics::register(&mut self.registry);
        let registry = Arc::new(std::mem::take(&mut self.registry));
        let services: Vec<Arc<dyn Service>> = vec![
            Arc::new(lambda::FunctionsService(Arc::clone(&self.functions))),
            Arc::new(lambda::InvokeService(Arc::clone(&self.invoker))),
            Arc::new(aws_iam::IamService(Arc::clone(&self.iam))),
            Arc::new(aws_iam::AccessKeysService(Arc::clone(&self.iam))),
            Arc::new(sts::StsService(Arc::clone(&self.sts))),
        ];
        let pages: Vec<Arc<dyn Page>> = vec![
            Arc::new(HealthPage::new(ready)),
            Arc::new(MetricsPage::new(registry)),
            Arc::new(CodePage::new(Arc::clone(&self.functions))),
        ];
        let settings = cresset_gateway::Settings {
            drain_grace: REQUEST_GRACE,
            ..configuration.gateway_settings()
        };
        let (keys, iam) = (Arc::clone(&self.keys), Arc::clone(&self.iam));
        let (sts, clock) = (Arc::clone(&self.sts), Clock::system());
        let keys = Arc::new(KnownKeys { keys, iam, sts, clock });
        let gateway = Gateway::bind(settings, &services, pages, keys, metrics)?;
        self.endpoints.connect(gateway.endpoints());
        Ok(gateway)
    }

    async fn close(self) {
        if timeout(ENVIRONMENTS_END, self.invoker.drain(ENVIRONMENT_GRACE)).await.is_err() {
            warn!("some environments did not end in time and are removed");
        }
        self.functions.stop().await;
        self.uses.stop().await;
        self.logs.flush(LOG_FLUSH).await;
        self.endpoints.disconnect();
        drop(self.isolation);
    }
}

/// What accounts may have unpacked was checked when they brought it; no account may have more.
fn open_code(configuration: &Configuration, store: &Embedded) -> Result<CodeStore, Error> {
    let unpacked_bytes = configuration.limits.most(|it| it.code_size_unzipped);
    let limits = archive::Limits { unpacked_bytes, ..archive::Limits::default() };
    let dir = configuration.data_dir.join("code");
    Ok(CodeStore::open(&dir, Arc::clone(&store.blobs), limits)?)
}

fn function_settings(configuration: &Configuration) -> Result<cresset_functions::Settings, Error> {
    let s3 = configuration.upstreams.s3.clone();
    let s3 = s3.map(|settings| S3::new(settings, Clock::system())).transpose()?;
    Ok(cresset_functions::Settings {
        objects: s3.map(|s3| Arc::new(S3Objects(s3)) as Arc<dyn Objects>),
        limits: configuration.limits.clone(),
        tag_rule: Some(Arc::new(EgressRule::of(configuration))),
        deprecated_runtimes: configuration.runtimes.accept_deprecated,
        ..cresset_functions::Settings::default()
    })
}

/// A function narrows what the server allows it or others, and says so in a form that is understood.
/// What its own VPC allows is known when it is invoked.
#[derive(Debug)]
struct EgressRule(Egress);

impl EgressRule {
    fn of(configuration: &Configuration) -> Self {
        let policies = configuration.vpc.values().cloned();
        Self(policies.fold(configuration.network.egress.clone(), Egress::or))
    }
}

impl TagRule for EgressRule {
    fn judge(&self, key: &str, value: &str) -> Result<(), String> {
        if key != EGRESS_TAG {
            return Ok(());
        }
        let judged = cresset_environment::egress_of(value, &self.0);
        judged.map(drop).map_err(|error| report::chain(&error))
    }
}

fn invoke_settings(configuration: &Configuration) -> cresset_invoke::Settings {
    let environments = &configuration.environments;
    cresset_invoke::Settings {
        account_concurrency: configuration.limits.most(|it| it.concurrent_executions),
        idle_timeout: environments.idle_timeout,
        blanks_per_runtime: environments.blanks_per_runtime,
        ..cresset_invoke::Settings::default()
    }
}

fn environment_settings(configuration: &Configuration) -> cresset_environment::Settings {
    let cpu = match (configuration.isolation.level, configuration.cpu) {
        (IsolationLevel::Process, _) => CpuPolicy::Unlimited,
        (IsolationLevel::Sandbox, configuration::CpuPolicy::Weight) => CpuPolicy::Weight,
        (IsolationLevel::Sandbox, configuration::CpuPolicy::Strict) => CpuPolicy::Quota,
    };
    cresset_environment::Settings {
        cpu,
        egress: configuration.network.egress.clone(),
        vpc: configuration.vpc.clone(),
        resolvers: configuration.resolvers.clone(),
        freeze_after: configuration.environments.freeze_after,
        ..cresset_environment::Settings::default()
    }
}

/// Also what `cresset runtimes` lists by.
pub(crate) fn runtime_settings(configuration: &Configuration) -> cresset_runtimes::Settings {
    let missing =
        if configuration.runtimes.refuse_missing { Missing::Refuse } else { Missing::Nearest };
    cresset_runtimes::Settings {
        data_dir: configuration.data_dir.clone(),
        search: configuration.runtimes.search.clone(),
        missing,
        for_everybody: configuration.isolation.level == IsolationLevel::Process
            && cresset_sandbox::capabilities::is_root(),
    }
}
