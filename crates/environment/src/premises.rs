//! What stays of an environment while its processes come and go: the sandbox, its listeners, the
//! log, and what is known of the function.

use std::convert::Infallible;
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use cresset_sandbox::{
    Assignment, Cpu, Egress, Error as SandboxError, Exit, Limits, Listeners, Process as Command,
    Sandbox, Statistics, View,
};

use crate::endpoint::Open;
use crate::environments::Shared;
use crate::failure::Failure;
use crate::logs::Journal;
use crate::metrics::FrozenGauge;
use crate::process::Process;
use crate::publish::Publisher;
use crate::runtime_api::RuntimeApi;
use crate::variables::{Addresses, Paths, variables, wrapper};
use crate::{Blank, Credentials, Error, FunctionSpec, dns, host_ports};

/// Processes and threads of a function, and open files of each process.
const MAX_PIDS: u32 = 1_024;
const MAX_OPEN_FILES: u64 = 1_024;
const MIB: u64 = 1024 * 1024;
/// What a shell says of a program that it may not run.
const CANNOT_EXECUTE: i32 = 126;
const SIGKILL: i32 = 9;

#[derive(Debug)]
pub(crate) struct Premises {
    pub(crate) shared: Arc<Shared>,
    pub(crate) spec: Arc<FunctionSpec>,
    pub(crate) id: String,
    pub(crate) journal: Journal,
    pub(crate) publisher: Publisher,
    /// No invocation has begun yet.
    pub(crate) fresh: bool,
    sandbox: Box<dyn Sandbox>,
    listeners: Listeners,
    /// What the function finds in its network, from the assignment on.
    services: Services,
    cpu: Cpu,
    /// While the sandbox is frozen, or is about to be.
    frozen: Option<FrozenGauge>,
    /// Out-of-memory kills that are known.
    oom_kills: u64,
}

/// Each ends when it is dropped.
#[derive(Debug, Default)]
struct Services {
    dns: Option<dns::Serving>,
    host_ports: Option<host_ports::Carrying>,
}

/// Why there is no process.
#[derive(Debug)]
pub(crate) enum NotStarted {
    /// It is the function's own fault.
    Failure(Failure),
    Error(Error),
}

impl Premises {
    pub(crate) fn new(
        shared: Arc<Shared>,
        spec: Arc<FunctionSpec>,
        id: String,
        publisher: Publisher,
        blank: Blank,
    ) -> Self {
        let logs = Arc::clone(&shared.logs);
        let clock = shared.clock.clone();
        let journal = Journal::open(logs, clock, &spec.log_group, &spec.function_version);
        let Blank { sandbox, listeners } = blank;
        let cpu = Cpu::Unlimited;
        Self {
            shared,
            spec,
            id,
            journal,
            publisher,
            fresh: true,
            sandbox,
            listeners,
            services: Services::default(),
            cpu,
            frozen: None,
            oom_kills: 0,
        }
    }

    /// Makes the sandbox the function's. Once.
    pub(crate) async fn assign(&mut self) -> Result<(), Error> {
        let assignment = Assignment {
            code: self.spec.code.clone(),
            layers: self.spec.layers.clone(),
            limits: Limits {
                memory: u64::from(self.spec.memory_mb) * MIB,
                pids: MAX_PIDS,
                open_files: MAX_OPEN_FILES,
                tmp: u64::from(self.spec.ephemeral_storage_mb) * MIB,
                cpu: self.share(),
            },
            network: self.egress().clone(),
        };
        self.sandbox.assign(&assignment).await.map_err(Error::Assign)?;
        self.serve_network().map_err(listener("be served"))
    }

    fn egress(&self) -> &Egress {
        self.spec.egress.as_ref().unwrap_or(&self.shared.settings.egress)
    }

    /// The resolver, and the ports of the host unless the function itself wants no network.
    fn serve_network(&mut self) -> std::io::Result<()> {
        let ports = std::mem::take(&mut self.listeners.host_ports);
        let host = !ports.is_empty() && self.spec.egress.as_ref().is_none_or(|it| !it.is_none());
        self.services.host_ports = host.then(|| host_ports::carry(ports)).transpose()?;
        if let Some(sockets) = self.listeners.dns.take() {
            let (function, egress) = (&self.spec.function_arn, self.egress().clone());
            self.services.dns = Some(self.shared.dns.serve(sockets, function, egress, host)?);
        }
        Ok(())
    }

    /// Starts the runtime, with a Runtime API of its own.
    pub(crate) async fn start_process(&mut self) -> Result<Process, NotStarted> {
        let Listeners { runtime_api, aws_endpoint, .. } = &self.listeners;
        let session = Open::begin(&*self.shared.endpoint, aws_endpoint, &self.spec);
        let session = Box::new(session.map_err(endpoint("be served"))?);
        let api = RuntimeApi::serve(runtime_api).map_err(listener("be served"))?;
        let command = self.command(session.credentials()).await?;
        let child = match self.sandbox.spawn(&command).await {
            Ok(child) => child,
            Err(SandboxError::Spawn { program, source, .. }) => {
                let reason = errno_text(&source);
                return Err(NotStarted::Failure(Failure::NotExecutable { program, reason }));
            }
            Err(source) => return Err(sandbox("start the runtime")(source).into()),
        };
        Process::new(child, api, session).map_err(listener("give its pipes")).map_err(Into::into)
    }

    /// Kills every process of the function. `/tmp` is kept.
    pub(crate) async fn reset(&mut self, process: Option<Process>) -> Result<(), Error> {
        let limit = self.shared.settings.destroy_timeout;
        let killed = match tokio::time::timeout(limit, self.sandbox.kill_all()).await {
            Ok(killed) => killed.map_err(sandbox("kill its processes")),
            Err(_elapsed) => Err(Error::Slow { verb: "kill its processes", limit }),
        };
        self.frozen = None;
        if let Some(process) = process {
            process.bury(&self.listeners.runtime_api, &mut self.journal).await;
        }
        killed
    }

    /// Attends to a process that nobody wants anything of: after a while it is frozen, as in Lambda,
    /// so that it costs nothing and does nothing after its answer. Returns when it is gone.
    ///
    /// # Cancel safety
    /// Nothing is lost; [`Premises::thaw`] undoes what was begun.
    pub(crate) async fn rest(&mut self, process: &mut Process) {
        let Self { shared, journal, sandbox, frozen, .. } = self;
        tokio::select! {
            () = process.until_end(journal) => {}
            never = freeze(shared, &**sandbox, frozen) => match never {},
        }
    }

    /// To be called before anything is asked of the process.
    pub(crate) async fn thaw(&mut self) -> Result<(), Error> {
        if self.frozen.take().is_some() {
            self.sandbox.thaw().await.map_err(sandbox("thaw"))?;
        }
        Ok(())
    }

    pub(crate) async fn limit_cpu(&mut self) -> Result<(), Error> {
        self.set_cpu(self.share()).await
    }

    pub(crate) async fn unlimit_cpu(&mut self) -> Result<(), Error> {
        self.set_cpu(Cpu::Unlimited).await
    }

    /// What the end of the runtime means: it is the kernel that kills for memory, and it counts.
    pub(crate) async fn failure_of(&mut self, exit: Option<Exit>) -> Failure {
        let kills = self.statistics().await.oom_kills;
        let fresh = kills > self.oom_kills;
        self.oom_kills = kills;
        // Where the whole sandbox is gone, it was killed.
        let exit = exit.unwrap_or(Exit::Signal(SIGKILL));
        Failure::Exited { exit, out_of_memory: fresh && exit == Exit::Signal(SIGKILL) }
    }

    /// The highest memory since the last call, bytes.
    pub(crate) async fn take_memory_peak(&mut self) -> u64 {
        let statistics = self.statistics().await;
        self.oom_kills = statistics.oom_kills;
        self.sandbox.reset_memory_peak();
        statistics.memory_peak
    }

    /// Nothing of the environment is left after this, or the next start's clean-up has to do it.
    pub(crate) async fn destroy(self) {
        let Self { sandbox, listeners, services, publisher, shared, .. } = self;
        drop((listeners, services));
        let limit = shared.settings.destroy_timeout;
        match tokio::time::timeout(limit, sandbox.destroy()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(
                error = &error as &dyn std::error::Error,
                "a sandbox is left to the clean-up"
            ),
            Err(_elapsed) => {
                tracing::warn!(?limit, "a sandbox is left to the clean-up, it took too long")
            }
        }
        // Says that the environment has ended; not before it has.
        drop(publisher);
    }
}

impl Premises {
    async fn command(&mut self, session: &Credentials) -> Result<Command, NotStarted> {
        let mut argv = self.bootstrap().await?;
        if let Some(wrapper) = wrapper(&self.spec) {
            if !self.is_executable(wrapper).await? {
                // What AWS's bootstrap does: it says so on the function's own output, and ends.
                self.journal.write(format!("{wrapper}: does not exist or is not an executable"));
                let exit = Exit::Status(CANNOT_EXECUTE);
                return Err(Failure::Exited { exit, out_of_memory: false }.into());
            }
            argv.insert(0, wrapper.to_owned());
        }
        let view = self.sandbox.view();
        Ok(Command {
            argv: argv.iter().map(|argument| Paths(&view).translate(argument)).collect(),
            environment: self.environment(&view, session),
            directory: view.task_root(),
        })
    }

    fn environment(&self, view: &View, session: &Credentials) -> Vec<(OsString, OsString)> {
        let paths = Paths(view);
        let addresses = Addresses {
            runtime_api: self.sandbox.runtime_api(),
            aws_endpoint: self.sandbox.aws_endpoint(),
        };
        let all = variables(&self.spec, self.journal.stream(), addresses, session);
        let mut all: Vec<(OsString, OsString)> = all
            .iter()
            .map(|variable| (variable.name.clone().into(), paths.translate_variable(variable)))
            .collect();
        // Where `/tmp` is the host's, the function's own is found by this at least.
        let tmp = view.tmp();
        if tmp != Path::new("/tmp") {
            all.push(("TMPDIR".into(), tmp.into()));
        }
        all
    }

    /// The runtime's command line; of a custom runtime the first program that can be executed.
    async fn bootstrap(&self) -> Result<Vec<String>, NotStarted> {
        let runtime = &self.spec.runtime;
        let mut argv = runtime.command(self.spec.memory_mb);
        if runtime.candidates.is_empty() {
            return Ok(argv);
        }
        for candidate in &runtime.candidates {
            if self.is_executable(candidate).await? {
                match argv.first_mut() {
                    Some(program) => program.clone_from(candidate),
                    None => argv.push(candidate.clone()),
                }
                return Ok(argv);
            }
        }
        Err(Failure::NoBootstrap { candidates: runtime.candidates.clone() }.into())
    }

    async fn is_executable(&self, program: &str) -> Result<bool, Error> {
        self.sandbox.is_executable(Path::new(program)).await.map_err(sandbox("look at a program"))
    }

    async fn statistics(&self) -> Statistics {
        self.sandbox.statistics().await.unwrap_or_else(|error| {
            tracing::debug!(%error, "no statistics of the sandbox");
            Statistics { oom_kills: self.oom_kills, ..Statistics::default() }
        })
    }

    fn share(&self) -> Cpu {
        self.shared.settings.cpu.share(self.spec.memory_mb)
    }

    async fn set_cpu(&mut self, cpu: Cpu) -> Result<(), Error> {
        if self.cpu != cpu {
            self.sandbox.set_cpu(cpu).await.map_err(sandbox("change its share of the CPU"))?;
            self.cpu = cpu;
        }
        Ok(())
    }
}

/// Not in the first moments, so that a busy function never pays for it.
async fn freeze(
    shared: &Shared,
    sandbox: &dyn Sandbox,
    frozen: &mut Option<FrozenGauge>,
) -> Infallible {
    while frozen.is_none() {
        tokio::time::sleep(shared.settings.freeze_after).await;
        *frozen = Some(shared.metrics.count_frozen());
        if let Err(error) = sandbox.freeze().await {
            *frozen = None;
            tracing::debug!(error = &error as &dyn std::error::Error, "not frozen, tried again");
        }
    }
    std::future::pending().await
}

impl From<Failure> for NotStarted {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<Error> for NotStarted {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

fn sandbox(verb: &'static str) -> impl FnOnce(SandboxError) -> Error {
    move |source| Error::Sandbox { verb, source }
}

fn listener(verb: &'static str) -> impl FnOnce(std::io::Error) -> Error {
    move |source| Error::Listener { verb, source }
}

fn endpoint(verb: &'static str) -> impl FnOnce(std::io::Error) -> Error {
    move |source| Error::Endpoint { verb, source }
}

/// `no such file or directory`: what the kernel said, as AWS's platform words it.
fn errno_text(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    text.to_lowercase()
}
