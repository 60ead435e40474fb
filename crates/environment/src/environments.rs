//! How environments are made, and the handle that the rest of the house holds.

use std::fmt;
use std::sync::{Arc, OnceLock};

use cresset_ambient::{Clock, TaskKind};
use cresset_runtimes::Runtime;
use cresset_sandbox::{Egress, Isolation, Listeners, Mount, Sandbox, Spec};
use tokio::sync::{mpsc, oneshot, watch};

use crate::dns::Dns;
use crate::driver::{Desk, Driver, Request};
use crate::endpoint::AwsEndpoint;
use crate::logs::LogSink;
use crate::metrics::Metrics;
use crate::publish::{Publisher, Status};
use crate::{Error, FunctionSpec, Invocation, Outcome, Settings};

/// Makes execution environments. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Environments(Arc<Shared>);

/// What all environments of a server have in common.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) isolation: Arc<dyn Isolation>,
    pub(crate) logs: Arc<dyn LogSink>,
    pub(crate) endpoint: Arc<dyn AwsEndpoint>,
    pub(crate) clock: Clock,
    pub(crate) metrics: Metrics,
    pub(crate) settings: Settings,
    pub(crate) dns: Arc<Dns>,
}

/// A sandbox that knows its runtime and no function yet.
#[derive(Debug)]
pub struct Blank {
    pub(crate) sandbox: Box<dyn Sandbox>,
    pub(crate) listeners: Listeners,
}

/// Why an environment is shut down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShutdownReason {
    /// It was idle for long, or the server stops.
    Spindown,
    Timeout,
    Failure,
}

/// A handle of one execution environment. When the last clone is dropped, the environment ends
/// after the invocation that it may be serving.
#[derive(Clone)]
pub struct ExecutionEnvironment(Arc<Handle>);

struct Handle {
    id: String,
    mailbox: mpsc::Sender<Request>,
    stop: watch::Sender<Option<ShutdownReason>>,
    status: watch::Receiver<Status>,
    /// Why the environment ended of itself.
    cause: Arc<OnceLock<Arc<Error>>>,
}

impl Environments {
    pub fn new(
        isolation: Arc<dyn Isolation>,
        logs: Arc<dyn LogSink>,
        endpoint: Arc<dyn AwsEndpoint>,
        clock: Clock,
        metrics: Metrics,
        settings: Settings,
    ) -> Self {
        let dns = Arc::new(Dns::new(settings.resolvers.clone(), metrics.clone()));
        Self(Arc::new(Shared { isolation, logs, endpoint, clock, metrics, settings, dns }))
    }

    /// What a function may reach by its tag, and by the subnets and security groups of its `vpc`; `None`
    /// where neither says anything, and it is the server's policy. The groups' policies add up, as in AWS,
    /// and the tag narrows them.
    ///
    /// # Errors
    /// [`Error::Egress`] where the tag is none, or wider than what the server allows;
    /// [`Error::EgressOfVpc`] where it is wider than what its VPC does.
    pub fn egress(&self, tag: Option<&str>, vpc: &[String]) -> Result<Option<Egress>, Error> {
        let settings = &self.0.settings;
        let of_vpc = vpc.iter().filter_map(|id| settings.vpc.get(id)).cloned().reduce(Egress::or);
        match (tag, of_vpc) {
            (None, of_vpc) => Ok(of_vpc),
            (Some(tag), None) => egress_of(tag, &settings.egress).map(Some),
            (Some(tag), Some(of_vpc)) => {
                let egress = tag.parse::<Egress>().map_err(Error::Egress)?;
                egress.narrows(&of_vpc).map_err(Error::EgressOfVpc)?;
                Ok(Some(egress))
            }
        }
    }

    /// Creates a sandbox for functions of `runtime`, ahead of any of them.
    ///
    /// # Cancel safety
    /// A sandbox that is half-made is killed by its own drop; the rest is the clean-up's.
    pub async fn prepare(&self, runtime: &Runtime) -> Result<Blank, Error> {
        let mount = |mount: &cresset_runtimes::Mount| Mount {
            host: mount.host.clone(),
            inside: mount.inside.clone(),
        };
        let spec = Spec { mounts: runtime.mounts.iter().map(mount).collect() };
        let mut sandbox = self.0.isolation.create(&spec).await.map_err(Error::Create)?;
        let listeners = sandbox.take_listeners().ok_or(Error::NoListeners)?;
        Ok(Blank { sandbox, listeners })
    }

    /// Makes `blank` the environment of one function version. Its Init runs at once; an invocation
    /// may be sent at once too, and waits for it.
    pub fn start(&self, blank: Blank, spec: Arc<FunctionSpec>) -> ExecutionEnvironment {
        // One place: there is one invocation at a time, and whoever sends a second one waits.
        let (mailbox, requests) = mpsc::channel(1);
        let (stop, stopped) = watch::channel(None);
        let (publisher, status) = Publisher::new(&self.0.metrics);
        let id = cresset_ambient::random::uuid().to_string();
        let cause = Arc::new(OnceLock::new());
        let driver = Driver {
            shared: Arc::clone(&self.0),
            spec,
            id: id.clone(),
            publisher,
            cause: Arc::clone(&cause),
        };
        let desk = Desk { requests, stop: stopped, waiting: None };
        cresset_ambient::spawn(TaskKind("environment driver"), driver.run(blank, desk));
        ExecutionEnvironment(Arc::new(Handle { id, mailbox, stop, status, cause }))
    }
}

/// What the tag of a function says, where `server` lets it.
///
/// # Errors
/// [`Error::Egress`].
pub fn egress_of(tag: &str, server: &Egress) -> Result<Egress, Error> {
    let parsed = tag.parse::<Egress>().and_then(|egress| egress.narrows(server).map(|()| egress));
    parsed.map_err(Error::Egress)
}

impl Blank {
    /// Ends a sandbox that no function will need.
    pub async fn discard(self) -> Result<(), Error> {
        drop(self.listeners);
        let sandbox = self.sandbox;
        sandbox.destroy().await.map_err(|source| Error::Sandbox { verb: "be destroyed", source })
    }
}

impl ExecutionEnvironment {
    /// Unique among all environments.
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// Hands the event to the function and returns what came of it: as soon as the function has
    /// answered, or, with `log_tail`, when the invocation's log is complete.
    ///
    /// # Errors
    /// [`Error::Ended`] where the function has not seen the event, [`Error::Interrupted`] where it
    /// may have, [`Error::Failed`] where this machine could not do it.
    ///
    /// # Cancel safety
    /// Dropping the future before the environment has taken the event takes it back. After that
    /// the invocation runs on, and its outcome is dropped.
    pub async fn invoke(&self, invocation: Invocation) -> Result<Outcome, Error> {
        let (reply, outcome) = oneshot::channel();
        let request = Request { invocation, reply };
        self.0.mailbox.send(request).await.map_err(|_closed| self.0.ended())?;
        // The driver drops what it has not begun, and what it could not end, with the environment.
        outcome.await.unwrap_or_else(|_dropped| Err(self.0.ended()))
    }

    pub fn status(&self) -> watch::Receiver<Status> {
        self.0.status.clone()
    }

    /// Ends the environment, also in the midst of an invocation, and returns when nothing of it is
    /// left. Idempotent; bounded by [`Settings::destroy_timeout`].
    ///
    /// # Cancel safety
    /// The shutdown goes on when the future is dropped, also before its first poll.
    pub fn shutdown(&self, reason: ShutdownReason) -> impl Future<Output = ()> + Send + use<> {
        self.0.stop.send_if_modified(|first| {
            let fresh = first.is_none();
            first.get_or_insert(reason);
            fresh
        });
        let mut status = self.0.status.clone();
        async move {
            // A closed channel means that the driver is gone, which is what we wait for.
            drop(status.wait_for(|status| *status == Status::Ended).await.map(drop));
        }
    }
}

impl Handle {
    fn ended(&self) -> Error {
        self.cause.get().map_or(Error::Ended, |cause| Error::Failed(Arc::clone(cause)))
    }
}

impl fmt::Debug for ExecutionEnvironment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExecutionEnvironment")
            .field("id", &self.0.id)
            .field("status", &*self.0.status.borrow())
            .finish_non_exhaustive()
    }
}
