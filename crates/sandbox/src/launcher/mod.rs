//! The launcher: the host's own file, executed anew with one thread, which makes the walls of one
//! sandbox in order and starts its PID 1. (Or it makes a root of many sandboxes, and ends: `root.rs`.)
//!
//! ```text
//! host ── socketpair, exec ──> launcher            PID 1 (init.rs)            the function
//!   │ Setup, cgroup files ───────> │ joins cgroups
//!   │                              │ a copy of the root, namespaces, listeners
//!   │                              │ fork as a sibling ─> │ /proc
//!   │ <── Launched, descriptors ── │ <── "unshared" ───── │ user namespace
//!   │                              │ maps the users ────> │ its own root, no capabilities,
//!   │                              × ends                 │ seccomp
//!   │ <─────────────────────────────────────── Ready ──── │
//!   │ Spawn, streams ───────────────────────────────────> │ forks ──────────> │ executes
//! ```
//!
//! A step that fails is told to the host by name, and ends everything: a sandbox with all of its
//! walls, or none. The user namespace is the last of the namespaces, so that the mounts, the network
//! and the rest belong to the host's, or to the one that an ordinary user's server is in
//! (`privilege`): not even the sandbox's own root has a right over them.

mod child;
mod identity;
mod init;
mod landlock;
mod network;
mod root;

pub(crate) use network::{AWS_ENDPOINT, RUNTIME_API};

use std::ffi::OsStr;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process::ExitCode;

use rustix::fs::{Mode, OFlags};
use rustix::process::{Resource, Rlimit, Signal, set_parent_process_death_signal};
use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space};

use crate::defence::{Defence, Without};
use crate::sys::namespace::{new_session_keyring, unshare};
use crate::sys::process::{Fork, close_from, fork_sibling};
use crate::wire::{Channel, Failure, OrStep, Order, Reply, Setup, Step};
use crate::{Level, privilege};

/// `argv[0]` of the launcher. Nothing else distinguishes it from the ordinary program.
pub(crate) const LAUNCHER_NAME: &str = "cresset-sandbox";

const HOST_NAME: &[u8] = b"sandbox";
/// The most open files that any process may ask for.
const MOST_OPEN_FILES: u64 = 1_048_576;
/// What a process may keep from being swapped, bytes (systemd's default).
const MOST_LOCKED: u64 = 8 * 1_024 * 1_024;

/// To be called first in `main`, before any thread is started: `None` in the ordinary program. In a
/// launcher, and in the PID 1 that it becomes, it does the work and returns the exit code.
pub fn reexec() -> Option<ExitCode> {
    let name = std::env::args_os().next();
    if name.as_deref() == Some(OsStr::new(privilege::HOLDER_NAME)) {
        return Some(privilege::hold());
    }
    if name.as_deref() == Some(OsStr::new(crate::network::CARRIER_NAME)) {
        return Some(crate::network::become_carrier());
    }
    if name.as_deref() != Some(OsStr::new(LAUNCHER_NAME)) {
        return None;
    }
    // Where the socket is not there, the host sees the launcher end.
    let Ok(mut channel) = take_control() else { return Some(ExitCode::FAILURE) };
    let failure = match carry_out(&mut channel) {
        Ok(()) => return Some(ExitCode::SUCCESS),
        Err(failure) => failure,
    };
    channel.send(&Reply::Failed(failure).encode(), &[]).ok();
    Some(ExitCode::FAILURE)
}

/// The host gives the control socket as standard input: the one descriptor that a program can be
/// started with without unsafe code in the host. All others that got here by mistake are closed.
fn take_control() -> Result<Channel, Failure> {
    // Where it hangs before it is in its cgroups, the next start would not find it. The thread of the
    // host that has started the launcher waits for its end; PID 1 does not inherit this.
    let ends = set_parent_process_death_signal(Some(Signal::KILL));
    ends.or_step(Step::EndWithServer)?;
    close_from(3).or_step(Step::CloseInherited)?;
    let control = rustix::io::fcntl_dupfd_cloexec(io::stdin(), 3).or_step(Step::Control)?;
    let flags = OFlags::RDWR | OFlags::CLOEXEC;
    let null = rustix::fs::open("/dev/null", flags, Mode::empty()).or_step(Step::Control)?;
    rustix::stdio::dup2_stdin(&null).or_step(Step::Control)?;
    Ok(Channel::new(control))
}

fn carry_out(channel: &mut Channel) -> Result<(), Failure> {
    let packet = channel.receive().or_step(Step::Control)?;
    let gone = || io::Error::from(io::ErrorKind::UnexpectedEof);
    let packet = packet.ok_or_else(gone).or_step(Step::Control)?;
    // Files of the root and of the sandbox are what they are made with.
    rustix::process::umask(Mode::from_raw_mode(0o022));
    match Order::decode(&packet.bytes).or_step(Step::Setup)? {
        Order::Root(plan) => {
            let namespace = root::make(&plan)?;
            channel.send(&Reply::Rooted.encode(), &[namespace.as_fd()]).or_step(Step::Control)
        }
        Order::Sandbox(setup) => launch(channel, &setup, packet.fds),
    }
}

/// Returns in the launcher when PID 1 has all that it needs from it, and in PID 1 when the host has
/// gone.
fn launch(channel: &mut Channel, setup: &Setup, mut cgroups: Vec<OwnedFd>) -> Result<(), Failure> {
    let no_root = || io::Error::from(io::ErrorKind::InvalidInput);
    let root = cgroups.pop().ok_or_else(no_root).or_step(Step::Setup)?;
    let network = if setup.network_made { cgroups.pop() } else { None };
    let function = if setup.function_apart { cgroups.pop() } else { None };
    leave_the_host(setup.without)?;
    // What a process is in at the moment becomes the root of its view: the function's own cgroup.
    let seen = function.as_ref().map_or(cgroups.as_slice(), std::slice::from_ref);
    join(seen)?;
    // What the launcher needs of the host's view, which it leaves with the host's root.
    let host_proc = open_folder("/proc").or_step(Step::HostView)?;
    let views = root::views(setup)?;
    enter_namespaces(&root, network, setup.without)?;
    drop(root);
    let sockets = network::listen(&setup.host_ports)?;
    if function.is_some() {
        join(&cgroups)?;
    }
    drop(cgroups);
    root::complete(views, setup.without)?;
    let filter = crate::seccomp::filter(Level::Sandbox).or_step(Step::Filter)?;
    let flags = OFlags::RDONLY | OFlags::CLOEXEC;
    let mounts = rustix::fs::openat(&host_proc, "self/ns/mnt", flags, Mode::empty());
    let mounts = mounts.or_step(Step::Clone)?;
    let (here, there) = UnixStream::pair().or_step(Step::Clone)?;
    match fork_sibling().or_step(Step::Clone)? {
        Fork::Child => {
            drop((here, host_proc, mounts, sockets));
            init::run(channel, &filter, there, function, setup)
        }
        Fork::Parent((pid, pidfd)) => {
            drop(there);
            let fds: Vec<_> =
                [pidfd.as_fd(), mounts.as_fd()].into_iter().chain(sockets.fds()).collect();
            let launched = Reply::Launched(pid.as_raw_nonzero().get());
            channel.send(&launched.encode(), &fds).or_step(Step::Clone)?;
            if setup.without.leaves_out(Defence::UserNamespace) {
                return Ok(());
            }
            identity::map_users(here, &host_proc, pid, setup.identity).or_step(Step::MapUsers)
        }
    }
}

/// What a process inherits from the host beside its namespaces.
fn leave_the_host(without: Without) -> Result<(), Failure> {
    if !without.leaves_out(Defence::SessionKeyring) {
        new_session_keyring().or_step(Step::Keyring)?;
    }
    be_killable().or_step(Step::OomScore)?;
    limit_resources().or_step(Step::ResourceLimits)
}

fn join(cgroups: &[OwnedFd]) -> Result<(), Failure> {
    for tasks in cgroups {
        // 0 for itself.
        rustix::io::write(tasks, b"0").or_step(Step::JoinCgroup)?;
    }
    Ok(())
}

fn limit_resources() -> io::Result<()> {
    for (resource, limit) in [
        (Resource::Core, 0),
        (Resource::Nofile, MOST_OPEN_FILES),
        (Resource::Memlock, MOST_LOCKED),
        (Resource::Rtprio, 0),
        (Resource::Nice, 0),
    ] {
        // Only lowered: a server may itself be limited, and root without the right to raise.
        let most = rustix::process::getrlimit(resource).maximum;
        let limit = Some(most.map_or(limit, |most| most.min(limit)));
        rustix::process::setrlimit(resource, Rlimit { current: limit, maximum: limit })?;
    }
    Ok(())
}

/// A server that is exempt from the out-of-memory killer must not have functions that are.
fn be_killable() -> io::Result<()> {
    let path = "/proc/self/oom_score_adj";
    let score = std::fs::read_to_string(path)?;
    if score.trim_end().parse::<i32>().map_err(io::Error::other)? < 0 {
        std::fs::write(path, "0")?;
    }
    Ok(())
}

/// From the host's namespaces to new ones, that of the mounts a copy of `root`.
fn enter_namespaces(
    root: &OwnedFd,
    network: Option<OwnedFd>,
    without: Without,
) -> Result<(), Failure> {
    let mounts = Some(LinkNameSpaceType::Mount);
    move_into_link_name_space(root.as_fd(), mounts).or_step(Step::EnterRoot)?;
    let mut all = UnshareFlags::NEWNS
        | UnshareFlags::NEWIPC
        | UnshareFlags::NEWUTS
        | UnshareFlags::NEWPID
        | UnshareFlags::NEWCGROUP;
    for (defence, flag) in [
        (Defence::IpcNamespace, UnshareFlags::NEWIPC),
        (Defence::PidNamespace, UnshareFlags::NEWPID),
    ] {
        all.set(flag, !without.leaves_out(defence));
    }
    unshare(all).or_step(Step::Namespaces)?;
    if !without.leaves_out(Defence::NetworkNamespace) {
        network::enter(network)?;
    }
    rustix::system::sethostname(HOST_NAME).or_step(Step::Hostname)
}

fn open_folder(path: &str) -> io::Result<OwnedFd> {
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    Ok(rustix::fs::open(path, flags, Mode::empty())?)
}
