//! The seam of isolation: the same for namespaces, for a virtual machine, and for none at all.

use std::ffi::OsString;
use std::fmt;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::{Path, PathBuf};
use std::time::Duration;

use async_trait::async_trait;
use tokio::net::unix::pipe;
use tokio::sync::oneshot;

use crate::{Egress, Error, View};

/// How strong the walls are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// Namespaces, cgroups, seccomp, an unprivileged uid.
    Sandbox,
    /// No isolation at all.
    Process,
}

/// A host path that a sandbox sees, read-only.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mount {
    pub host: PathBuf,
    pub inside: PathBuf,
}

/// What is known before the function is: the runtime's part of the root.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Spec {
    /// Read-only parts of the root beside the system's libraries: the interpreter's prefix, the bootstrap.
    pub mounts: Vec<Mount>,
}

/// What makes a created sandbox the environment of one function version.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// The unpacked deployment package, mounted read-only at `/var/task`.
    pub code: PathBuf,
    /// Mounted read-only at `/opt`, where the function has layers.
    pub layers: Option<PathBuf>,
    pub limits: Limits,
    /// What it may reach beyond its loopback. Nothing, where the level has no network to give.
    pub network: Egress,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// Bytes of anonymous and shared memory.
    pub memory: u64,
    /// Processes and threads.
    pub pids: u32,
    /// Open files of each process.
    pub open_files: u64,
    /// Bytes of `/tmp`.
    pub tmp: u64,
    /// The share while the function's handler runs; Init is not limited (see [`Sandbox::set_cpu`]).
    pub cpu: Cpu,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cpu {
    Unlimited,
    /// A share against other sandboxes when CPUs are scarce; 1.0 is one CPU's.
    Weight(f64),
    /// At most this many CPUs' time.
    Quota(f64),
}

/// The sockets inside a sandbox's network that the host serves; all non-blocking.
#[derive(Debug)]
pub struct Listeners {
    /// Where the runtime asks for events (see [`Sandbox::runtime_api`]).
    pub runtime_api: TcpListener,
    /// Where the function finds the AWS APIs (see [`Sandbox::aws_endpoint`]).
    pub aws_endpoint: TcpListener,
    /// Where it asks for names; nothing at a level that leaves it the host's own resolver.
    pub dns: Option<DnsSockets>,
    /// For each of [`NetworkSettings::host_ports`](crate::NetworkSettings), where it is reached
    /// inside, at [`HOST_ADDRESS`].
    pub host_ports: Vec<HostPort>,
}

/// The two ways to a resolver.
#[derive(Debug)]
pub struct DnsSockets {
    pub udp: UdpSocket,
    pub tcp: TcpListener,
}

/// A port of the host that a function reaches, and the socket inside that stands for it.
#[derive(Debug)]
pub struct HostPort {
    pub port: u16,
    pub listener: TcpListener,
}

/// The host as functions see it, where ports of it are opened to them: this name stands for
/// [`HOST_ADDRESS`].
pub const HOST_NAME: &str = "host.cresset.internal";
/// An address of the sandbox's own loopback: what is sent there is carried by the host, and no rule of
/// the network is opened for it.
pub const HOST_ADDRESS: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 54);

/// A command to run inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// `argv[0]` is the path of the program as the function sees it (see [`Sandbox::view`]).
    pub argv: Vec<OsString>,
    /// The whole environment: nothing is inherited.
    pub environment: Vec<(OsString, OsString)>,
    pub directory: PathBuf,
}

/// A running process of a sandbox.
#[derive(Debug)]
pub struct Child {
    /// The pid as PID 1 of the sandbox sees it.
    pub pid: i32,
    pub stdout: pipe::Receiver,
    pub stderr: pipe::Receiver,
    /// How it ended; an error of the channel means that the sandbox itself ended.
    pub exit: oneshot::Receiver<Exit>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Status(i32),
    Signal(i32),
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Statistics {
    /// The highest anonymous plus shared memory seen since the last call of `reset_memory_peak`, bytes.
    pub memory_peak: u64,
    /// Out-of-memory kills since the sandbox was created.
    pub oom_kills: u64,
    pub cpu_time: Duration,
    pub pids: u32,
}

/// Makes sandboxes of one level, and removes what an earlier server of this instance left.
#[async_trait]
pub trait Isolation: fmt::Debug + Send + Sync + 'static {
    fn level(&self) -> Level;

    /// Everything that can be done before the function is known. When it returns, PID 1 waits.
    async fn create(&self, spec: &Spec) -> Result<Box<dyn Sandbox>, Error>;
}

/// One sandbox. Dropping it without [`Sandbox::destroy`] kills what runs inside and leaves the rest
/// to the next start's clean-up.
#[async_trait]
pub trait Sandbox: fmt::Debug + Send + Sync + 'static {
    /// Names the sandbox among those of this machine: `<instance>-<number>`.
    fn id(&self) -> &str;

    /// Where the function finds what a [`Spec`] and an [`Assignment`] put at fixed places. Every
    /// path of a [`Process`], and every path in its environment, goes through [`View::translate`].
    fn view(&self) -> View;

    /// The listeners inside the sandbox's network; they can be taken once.
    fn take_listeners(&mut self) -> Option<Listeners>;

    /// The address of the Runtime API as seen from inside.
    fn runtime_api(&self) -> SocketAddr;

    /// The address of the AWS APIs as seen from inside.
    fn aws_endpoint(&self) -> SocketAddr;

    /// Mounts code and layers, sets limits, makes `/tmp`. Once per sandbox. The CPU is left
    /// unlimited until [`Sandbox::set_cpu`], and a process that runs already keeps its open files.
    async fn assign(&mut self, assignment: &Assignment) -> Result<(), Error>;

    /// Starts a process as the function's user, with no capabilities and the seccomp filter.
    ///
    /// # Errors
    /// [`Error::Spawn`] with the step and the errno, where the program cannot be executed.
    async fn spawn(&mut self, process: &Process) -> Result<Child, Error>;

    async fn set_cpu(&self, cpu: Cpu) -> Result<(), Error>;

    /// Kills every process but PID 1, and waits until they are gone. `/tmp` is kept; the CPU is
    /// unlimited after it, so that a thousand processes die at once, until [`Sandbox::set_cpu`].
    async fn kill_all(&mut self) -> Result<(), Error>;

    /// Makes every process stand still, and returns when all do; measuring stops with it.
    ///
    /// # Errors
    /// One that would not stand still within half a second; all of them run again then.
    ///
    /// # Cancel safety
    /// [`Sandbox::thaw`] undoes what a dropped future has begun.
    async fn freeze(&self) -> Result<(), Error>;

    /// Lets them run again. For what was not frozen it does nothing.
    async fn thaw(&self) -> Result<(), Error>;

    async fn statistics(&self) -> Result<Statistics, Error>;

    /// Begins a new measurement of [`Statistics::memory_peak`]. Memory is sampled every 50 ms from a
    /// [`Sandbox::spawn`] or [`Sandbox::thaw`] to the next [`Sandbox::freeze`] or
    /// [`Sandbox::kill_all`].
    fn reset_memory_peak(&self);

    /// Kills everything, empties the cgroup, unmounts, removes. Nothing of it is left after.
    async fn destroy(self: Box<Self>) -> Result<(), Error>;

    /// Path of a file of the function's own view (`/var/task/bootstrap`) can be executed by its user.
    async fn is_executable(&self, inside: &Path) -> Result<bool, Error>;
}
