//! The handle of one sandbox.

use std::ffi::OsString;
use std::io;
use std::net::SocketAddr;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use tokio::net::unix::pipe;

use super::control::{Answer, Control};
use super::launch::Launched;
use super::remains::Remains;
use super::tmp::Wanted;
use super::{Shared, attach, blocking};
use crate::cgroup::{CpuTime, Meter};
use crate::defence::Defence;
use crate::failpoint::{self, Place};
use crate::identity::Identity;
use crate::launcher::{AWS_ENDPOINT, RUNTIME_API};
use crate::mount::{Detached, HOST_FILES, left_of, own_files};
use crate::sampler::{Gauge, Sampler};
use crate::view::{LAYERS, TASK_ROOT, TMP};
use crate::wire::{Failure, Request, SpawnRequest};
use crate::{Assignment, Child, Cpu, Error, Listeners, Process, Sandbox, Statistics, View};

/// Open files of a process that starts before the sandbox is assigned; the same as AWS's limit.
const OPEN_FILES: u64 = 1_024;
/// Likewise processes and threads.
const PIDS: u64 = 1_024;

/// A thread that waits for a disk cannot be frozen before that is over.
const FREEZE_DEADLINE: Duration = Duration::from_millis(500);
const FREEZE_PAUSE: Duration = Duration::from_millis(1);

#[derive(Debug)]
pub(super) struct Namespaced {
    id: String,
    identity: Identity,
    shared: Arc<Shared>,
    control: Control,
    listeners: Option<Listeners>,
    /// PID 1 as the host sees it.
    init: i32,
    meter: Arc<Meter>,
    sampler: Sampler,
    assigned: bool,
    open_files: u64,
    pids: u64,
    frozen: AtomicBool,
    remains: Remains,
}

impl Namespaced {
    /// Must be called within a runtime.
    pub(super) fn new(launched: Launched, shared: Arc<Shared>) -> Result<Namespaced, Error> {
        let Launched { id, identity, control, listeners, init, remains } = launched;
        let control = Control::new(control).map_err(Error::step("watch the control socket"))?;
        let meter = remains.group.meter().and_then(|meter| meter.below(init));
        let meter = Arc::new(meter.map_err(Error::step("open the accounts"))?);
        let watched = Watched { meter: Arc::clone(&meter), cpu: remains.group.cpu_time() };
        let sampler = Sampler::new(Arc::new(watched));
        Ok(Namespaced {
            id,
            identity,
            shared,
            control,
            listeners: Some(listeners),
            init,
            meter,
            sampler,
            assigned: false,
            open_files: OPEN_FILES,
            pids: PIDS,
            frozen: AtomicBool::new(false),
            remains,
        })
    }

    /// The ends of a stream: the host's, to be read without blocking, and the process's.
    fn stream(&self) -> io::Result<(pipe::Receiver, OwnedFd)> {
        let (ours, theirs) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC)?;
        // Theirs by owner too, or the function could not open its own `/dev/stdout`.
        let (uid, gid) = owner(self.identity);
        rustix::fs::fchown(&theirs, Some(uid), Some(gid))?;
        rustix::io::ioctl_fionbio(&ours, true)?;
        Ok((pipe::Receiver::from_owned_fd(ours)?, theirs))
    }
}

#[async_trait]
impl Sandbox for Namespaced {
    fn id(&self) -> &str {
        &self.id
    }

    fn view(&self) -> View {
        View::identity()
    }

    fn take_listeners(&mut self) -> Option<Listeners> {
        self.listeners.take()
    }

    fn runtime_api(&self) -> SocketAddr {
        RUNTIME_API
    }

    fn aws_endpoint(&self) -> SocketAddr {
        AWS_ENDPOINT
    }

    async fn assign(&mut self, assignment: &Assignment) -> Result<(), Error> {
        if std::mem::replace(&mut self.assigned, true) {
            return Err(Error::AlreadyAssigned);
        }
        let mut assignment = assignment.clone();
        assignment.limits = self.shared.settings.without().limits(&assignment.limits);
        self.open_files = assignment.limits.open_files;
        self.pids = assignment.limits.pids.into();
        // It goes into the blocking part and comes back, for that finishes also when nobody waits.
        let remains = std::mem::take(&mut self.remains);
        let work = Assigning {
            id: self.id.clone(),
            assignment,
            identity: self.identity,
            shared: Arc::clone(&self.shared),
            remains,
        };
        let (remains, outcome) = blocking(move || Ok(work.run())).await?;
        self.remains = remains;
        outcome
    }

    async fn spawn(&mut self, process: &Process) -> Result<Child, Error> {
        let program = process.argv.first().map(|it| it.to_string_lossy().into_owned());
        let program = program.unwrap_or_default();
        let step = "connect the output streams";
        let (stdout, stdout_end) = self.stream().map_err(Error::step(step))?;
        let (stderr, stderr_end) = self.stream().map_err(Error::step(step))?;
        let request = Request::Spawn(SpawnRequest {
            argv: process.argv.clone(),
            environment: process.environment.iter().map(variable).collect(),
            directory: process.directory.clone(),
            open_files: self.open_files,
            pids: self.pids,
            assigned: self.assigned,
        });
        self.thaw().await?;
        self.sampler.run();
        failpoint::at(Place::Spawn);
        match self.control.ask(&request, &[stdout_end.as_fd(), stderr_end.as_fd()]).await? {
            Answer::Spawned { pid, exit } => Ok(Child { pid, stdout, stderr, exit }),
            Answer::Failed(Failure { step, source }) => {
                Err(Error::Spawn { program, step: step.name(), source })
            }
            Answer::AllKilled | Answer::Executable(_) => Err(Error::Ended),
        }
    }

    async fn set_cpu(&self, cpu: Cpu) -> Result<(), Error> {
        self.remains.group.set_cpu(cpu)
    }

    async fn kill_all(&mut self) -> Result<(), Error> {
        let frozen = self.frozen.load(Ordering::Acquire);
        self.remains.group.let_die();
        if !self.shared.settings.without().leaves_out(Defence::KillAll) {
            self.remains.group.kill_function(self.init, frozen)?;
        }
        if frozen {
            self.thaw().await?;
        }
        let answer = self.control.ask(&Request::KillAll, &[]).await?;
        self.sampler.pause();
        match answer {
            Answer::AllKilled => Ok(()),
            _ => Err(Error::Ended),
        }
    }

    async fn freeze(&self) -> Result<(), Error> {
        self.frozen.store(true, Ordering::Release);
        let deadline = tokio::time::Instant::now() + FREEZE_DEADLINE;
        while !self.remains.group.freeze()? {
            if tokio::time::Instant::now() > deadline {
                self.thaw().await?;
                return Err(Error::step("freeze")(io::Error::from(io::ErrorKind::TimedOut)));
            }
            tokio::time::sleep(FREEZE_PAUSE).await;
        }
        failpoint::at(Place::Frozen);
        self.sampler.pause();
        Ok(())
    }

    async fn thaw(&self) -> Result<(), Error> {
        if self.frozen.load(Ordering::Acquire) {
            self.remains.group.thaw()?;
            self.frozen.store(false, Ordering::Release);
            self.sampler.run();
        }
        Ok(())
    }

    async fn statistics(&self) -> Result<Statistics, Error> {
        Ok(Statistics {
            memory_peak: self.sampler.peak(self.meter.memory()),
            oom_kills: self.meter.oom_kills(),
            cpu_time: self.meter.cpu_time().unwrap_or_default(),
            pids: self.meter.pids(),
        })
    }

    fn reset_memory_peak(&self) {
        self.sampler.reset();
    }

    async fn destroy(mut self: Box<Self>) -> Result<(), Error> {
        let mut remains = std::mem::take(&mut self.remains);
        // The accounts' files go first, and with them the reader of the socket.
        drop(self);
        blocking(move || remains.tear_down()).await
    }

    async fn is_executable(&self, inside: &Path) -> Result<bool, Error> {
        match self.control.ask(&Request::IsExecutable(inside.to_owned()), &[]).await? {
            Answer::Executable(is) => Ok(is),
            _ => Err(Error::Ended),
        }
    }
}

/// What is looked at again and again while something may run.
struct Watched {
    meter: Arc<Meter>,
    cpu: Option<Arc<CpuTime>>,
}

impl Gauge for Watched {
    fn sample(&self) -> Option<u64> {
        if let Some(cpu) = &self.cpu {
            cpu.take_turn(|| self.meter.cpu_time());
        }
        self.meter.sample()
    }
}

fn variable((name, value): &(OsString, OsString)) -> OsString {
    let mut variable = name.clone();
    variable.push("=");
    variable.push(value);
    variable
}

fn owner(identity: Identity) -> (rustix::fs::Uid, rustix::fs::Gid) {
    let number = identity.function;
    (rustix::fs::Uid::from_raw(number), rustix::fs::Gid::from_raw(number))
}

/// The part of `assign` that blocks.
struct Assigning {
    id: String,
    assignment: Assignment,
    identity: Identity,
    shared: Arc<Shared>,
    remains: Remains,
}

impl Assigning {
    fn run(mut self) -> (Remains, Result<(), Error>) {
        let outcome = self.assign();
        (self.remains, outcome)
    }

    fn assign(&mut self) -> Result<(), Error> {
        let Assignment { code, layers, limits, network } = &self.assignment;
        self.remains.group.limit(limits)?;
        failpoint::at(Place::Limits);
        if let Some(link) = &mut self.remains.network {
            link.allow(network).map_err(Error::step("set what the network lets through"))?;
        }
        let without = self.shared.settings.without();
        let files = left_of(HOST_FILES, without);
        let bind = |path: &Path| Detached::bind(path, files);
        let mut pieces = vec![(bind(code).map_err(Error::path("bind", code))?, TASK_ROOT)];
        if let Some(layers) = layers {
            pieces.push((bind(layers).map_err(Error::path("bind", layers))?, LAYERS));
        }
        let wanted = Wanted {
            bytes: limits.tmp,
            owner: owner(self.identity),
            attributes: own_files(without),
        };
        let (tmp, disk) = self.shared.disks.make(wanted, || self.remains.tenant(&self.id))?;
        self.remains.disk = disk;
        pieces.push((tmp, TMP));
        pieces.extend(self.shared.machine.of(limits, &self.remains.group)?);
        let mounts = self.remains.mounts.as_ref().ok_or(Error::Ended)?;
        attach::attach(mounts, pieces).map_err(Error::step("attach the function's folders"))?;
        failpoint::at(Place::Attached);
        Ok(())
    }
}
