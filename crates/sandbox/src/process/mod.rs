//! The `process` level: no isolation at all. A function is a child of the server in a process group
//! of its own; it sees the host's files, processes and network. Only this holds: its system calls are
//! filtered, and a server that is root runs no code as root. Each sandbox then has an unprivileged uid of its own and may gain no
//! privileges; what it runs must be readable by everybody.
//!
//! Nothing is mounted: [`View`] tells where the function finds its code, layers and `/tmp`.

mod clean_up;
mod members;

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::os::fd::OwnedFd;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use rustix::process::{Pid, Signal};
use tokio::net::unix::pipe;
use tokio::sync::oneshot;

pub(crate) use self::clean_up::clean_up;
use self::clean_up::mark;
use self::members::{Members, Unreaped};
use crate::defence::Without;
use crate::identity::Identities;
use crate::sampler::{Gauge, Sampler};
use crate::seccomp;
use crate::task::{self, PidFd};
use crate::view::{LAYERS, TASK_ROOT, TMP, View};
use crate::{
    Assignment, Child, Cpu, Error, Isolation, Level, Listeners, Process, Sandbox, Settings, Spec,
    Statistics,
};

/// How long processes that were killed may take to be gone.
const KILL_DEADLINE: Duration = Duration::from_secs(5);

/// Runs functions as ordinary processes of the host.
#[derive(Debug)]
pub struct ProcessLevel {
    instance: String,
    next: AtomicU64,
    /// Where the server is root: an ordinary user has one uid for everything.
    identities: Option<Identities>,
    without: Without,
}

impl ProcessLevel {
    /// Of the settings only the instance's name is used (and what a test leaves out).
    ///
    /// # Errors
    /// Where the server is root, and no block of user ids is to be had.
    pub fn new(settings: Settings) -> Result<ProcessLevel, Error> {
        let without = settings.without();
        let Settings { instance, .. } = settings;
        let is_root = rustix::process::geteuid().is_root();
        let identities = is_root.then(|| Identities::claim(&instance)).transpose()?;
        Ok(ProcessLevel { instance, next: AtomicU64::new(0), identities, without })
    }
}

#[async_trait]
impl Isolation for ProcessLevel {
    fn level(&self) -> Level {
        Level::Process
    }

    async fn create(&self, spec: &Spec) -> Result<Box<dyn Sandbox>, Error> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let id = format!("{}-{}-{number}", self.instance, std::process::id());
        let uid = self.identities.as_ref().map(|identities| identities.next().function);
        let (runtime_api, runtime_api_at) =
            listen().map_err(Error::step("listen for the Runtime API"))?;
        let (aws_endpoint, aws_endpoint_at) =
            listen().map_err(Error::step("listen for the AWS endpoint"))?;
        let tmp = std::env::temp_dir().join(folder_name(&id));
        make_tmp(&tmp, uid)?;
        let view = spec
            .mounts
            .iter()
            .fold(View::identity(), |view, mount| view.with(&mount.inside, &mount.host))
            .with(TMP, &tmp);
        let members = Arc::new(Members::new(uid, self.without));
        let sampler = Sampler::new(Arc::clone(&members));
        let listeners =
            Some(Listeners { runtime_api, aws_endpoint, dns: None, host_ports: Vec::new() });
        Ok(Box::new(Processes {
            id,
            uid,
            tmp,
            view,
            listeners,
            runtime_api: runtime_api_at,
            aws_endpoint: aws_endpoint_at,
            members,
            sampler,
            assigned: false,
        }))
    }
}

/// The name of a sandbox's `/tmp` in the host's temporary folder; clean-up knows it by this.
pub(crate) fn folder_name(id: &str) -> String {
    format!("cresset-{id}")
}

/// A listener on a free port, and where it is.
fn listen() -> io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

fn make_tmp(tmp: &Path, uid: Option<u32>) -> Result<(), Error> {
    fs::DirBuilder::new().mode(0o700).create(tmp).map_err(Error::path("create", tmp))?;
    if uid.is_some() {
        chown(tmp, uid, uid).map_err(Error::path("give the function", tmp))?;
    }
    Ok(())
}

/// One "sandbox" of this level.
#[derive(Debug)]
struct Processes {
    id: String,
    /// The unprivileged user, where the server is root.
    uid: Option<u32>,
    tmp: PathBuf,
    view: View,
    listeners: Option<Listeners>,
    runtime_api: SocketAddr,
    aws_endpoint: SocketAddr,
    members: Arc<Members>,
    sampler: Sampler,
    assigned: bool,
}

#[async_trait]
impl Sandbox for Processes {
    fn id(&self) -> &str {
        &self.id
    }

    fn view(&self) -> View {
        self.view.clone()
    }

    fn take_listeners(&mut self) -> Option<Listeners> {
        self.listeners.take()
    }

    fn runtime_api(&self) -> SocketAddr {
        self.runtime_api
    }

    fn aws_endpoint(&self) -> SocketAddr {
        self.aws_endpoint
    }

    async fn assign(&mut self, assignment: &Assignment) -> Result<(), Error> {
        if std::mem::replace(&mut self.assigned, true) {
            return Err(Error::AlreadyAssigned);
        }
        self.view = self.view().with(TASK_ROOT, &assignment.code);
        if let Some(layers) = &assignment.layers {
            self.view = self.view().with(LAYERS, layers);
        }
        Ok(())
    }

    async fn spawn(&mut self, process: &Process) -> Result<Child, Error> {
        let program = process.argv.first().map(|path| path.to_string_lossy().into_owned());
        let program = program.unwrap_or_default();
        let mut process = process.clone();
        process.environment.push(mark(&self.id));
        let started = start(process, self.uid).await.map_err(|source| Error::Spawn {
            program,
            step: "execute it",
            source,
        })?;
        self.members.add(started.pid, started.unreaped);
        self.sampler.run();
        Ok(started.child)
    }

    /// There is nothing to limit the CPU with.
    async fn set_cpu(&self, _cpu: Cpu) -> Result<(), Error> {
        Ok(())
    }

    async fn kill_all(&mut self) -> Result<(), Error> {
        let deadline = tokio::time::Instant::now() + KILL_DEADLINE;
        while self.members.signal(Signal::KILL) > 0 {
            if tokio::time::Instant::now() > deadline {
                let late = io::Error::from(io::ErrorKind::TimedOut);
                return Err(Error::step("wait for killed processes")(late));
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        self.sampler.pause();
        Ok(())
    }

    async fn freeze(&self) -> Result<(), Error> {
        self.members.signal_groups(Signal::STOP);
        self.sampler.pause();
        Ok(())
    }

    async fn thaw(&self) -> Result<(), Error> {
        self.members.signal_groups(Signal::CONT);
        self.sampler.run();
        Ok(())
    }

    async fn statistics(&self) -> Result<Statistics, Error> {
        let usage = self.members.usage();
        Ok(Statistics {
            memory_peak: self.sampler.peak(usage.memory),
            oom_kills: 0,
            cpu_time: usage.cpu_time,
            pids: usage.pids,
        })
    }

    fn reset_memory_peak(&self) {
        self.sampler.reset();
    }

    async fn destroy(mut self: Box<Self>) -> Result<(), Error> {
        self.kill_all().await?;
        fs::remove_dir_all(&self.tmp).map_err(Error::path("remove", &self.tmp))
    }

    async fn is_executable(&self, inside: &Path) -> Result<bool, Error> {
        let path = self.view.translate(inside);
        Ok(fs::metadata(path).is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o001 != 0))
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        self.members.signal(Signal::KILL);
    }
}

impl Gauge for Members {
    fn sample(&self) -> Option<u64> {
        self.leaders_memory()
    }
}

struct Started {
    pid: Pid,
    unreaped: Unreaped,
    child: Child,
}

async fn start(process: Process, uid: Option<u32>) -> io::Result<Started> {
    let (stdout, stdout_end) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC)?;
    let (stderr, stderr_end) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC)?;
    let mut child =
        task::blocking(move || start_without_rise(&process, uid, stdout_end, stderr_end)).await?;
    let pid = Pid::from_child(&child);
    let pidfd = PidFd::open(pid)?;
    let (ended, exit) = oneshot::channel();
    let (unreaped, let_go) = Unreaped::new();
    task::detached(async move {
        if pidfd.ended().await.is_err() {
            return;
        }
        if let Ok(status) = pidfd.exit() {
            // A caller that has gone needs no exit status.
            ended.send(status).ok();
        }
        let_go.await.ok();
        child.wait().ok();
    });
    let child = Child {
        pid: pid.as_raw_nonzero().get(),
        stdout: receiver(stdout)?,
        stderr: receiver(stderr)?,
        exit,
    };
    Ok(Started { pid, unreaped, child })
}

/// `no_new_privs` and the filter belong to a thread and what it starts, so this one is used for nothing
/// else: a setuid program of the host must not lift a function to root.
fn start_without_rise(
    process: &Process,
    uid: Option<u32>,
    stdout: OwnedFd,
    stderr: OwnedFd,
) -> io::Result<std::process::Child> {
    std::thread::scope(|scope| {
        let work = || {
            rustix::thread::set_no_new_privs(true)?;
            let filtered = seccomp::filter(Level::Process).and_then(|it| seccomp::install(&it));
            filtered.map_err(|error| io::Error::other(format!("the seccomp filter: {error}")))?;
            command(process, uid).stdout(stdout).stderr(stderr).spawn()
        };
        let thread = scope.spawn(work);
        thread.join().unwrap_or_else(|_| Err(io::Error::other("the starting thread panicked")))
    })
}

#[expect(clippy::disallowed_methods, reason = "this crate is the one that starts processes")]
fn command(process: &Process, uid: Option<u32>) -> std::process::Command {
    let program = process.argv.first().map_or_else(|| OsStr::new(""), |path| path.as_os_str());
    let mut command = std::process::Command::new(program);
    command
        .args(process.argv.iter().skip(1))
        .env_clear()
        .envs(process.environment.iter().map(|(name, value)| (name, value)))
        .current_dir(&process.directory)
        .stdin(std::process::Stdio::null())
        .process_group(0);
    if let Some(uid) = uid {
        // The standard library drops the supplementary groups where it sets a uid as root.
        command.uid(uid).gid(uid);
    }
    command
}

fn receiver(end: OwnedFd) -> io::Result<pipe::Receiver> {
    rustix::io::ioctl_fionbio(&end, true)?;
    pipe::Receiver::from_owned_fd(end)
}
