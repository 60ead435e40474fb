//! PID 1 of a sandbox: finishes the walls from inside, then reaps, and does what the host asks. It
//! outlives the function's processes, and ends when the host's end of the socket is gone, with
//! which the kernel ends all others. (A parent-death signal would not do: it comes when the *thread*
//! of the host that started the launcher ends.)

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::Path;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::mount::{MountAttrFlags, UnmountFlags, mount_bind};
use rustix::process::{Pid, Signal, WaitOptions, WaitStatus};

use super::child::Surroundings;
use super::identity::UsersInside;
use super::root::{EMPTY_FILE, EMPTY_FOLDER};
use super::{child, identity, open_folder};
use crate::Exit;
use crate::defence::{Defence, Without};
use crate::mount::Detached;
use crate::sys::mount::{NO_DEVICES, NO_EXECUTION, NO_SETUID, READ_ONLY};
use crate::sys::process::kill_everything;
use crate::sys::seccomp::Instruction;
use crate::sys::signal::child_signals;
use crate::wire::{
    Channel, Ended, Failure, OrStep, Packet, Reply, Request, Setup, SpawnRequest, Step,
};

/// Files of `/proc` that tell about the machine and not about the sandbox; those present read as
/// empty.
const MASKED_FILES: &[&str] = &[
    "buddyinfo",
    "cmdline",
    "config.gz",
    "consoles",
    "crypto",
    "devices",
    "diskstats",
    "dma",
    "execdomains",
    "fb",
    "interrupts",
    "iomem",
    "ioports",
    "kallsyms",
    "kcore",
    "key-users",
    "keys",
    "kmsg",
    "kpagecgroup",
    "kpagecount",
    "kpageflags",
    "latency_stats",
    "locks",
    "mdstat",
    "misc",
    "modules",
    "mtrr",
    "pagetypeinfo",
    "partitions",
    "sched_debug",
    "schedstat",
    "slabinfo",
    "softirqs",
    "swaps",
    "sysrq-trigger",
    "timer_list",
    "timer_stats",
    "vmallocinfo",
    "zoneinfo",
];
const MASKED_FOLDERS: &[&str] = &[
    "acpi",
    "asound",
    "bus",
    "driver",
    "dynamic_debug",
    "fs",
    "irq",
    "pressure",
    "scsi",
    "sysvipc",
    "tty",
    "sys/dev",
    "sys/fs/binfmt_misc",
];

/// The rest of the launch, and then the whole life of the sandbox.
pub(super) fn run(
    channel: &mut Channel,
    filter: &[Instruction],
    launcher: UnixStream,
    function: Option<OwnedFd>,
    setup: &Setup,
) -> Result<(), Failure> {
    let (users, without) = (UsersInside::from(setup.identity), setup.without);
    let proc = mount_proc(without).or_step(Step::Proc)?;
    if !without.leaves_out(Defence::UserNamespace) {
        identity::become_sandbox_root(launcher, users)?;
    }
    identity::drop_capabilities(without)?;
    let signals = child_signals().or_step(Step::Signals)?;
    if !without.leaves_out(Defence::Seccomp) {
        crate::seccomp::install(filter).or_step(Step::Seccomp)?;
    }
    channel.send(&Reply::Ready.encode(), &[]).or_step(Step::Control)?;
    let mut init =
        Init { channel, signals, proc, function, users, without, spawned: BTreeSet::new() };
    // A host that is gone, or speaks nonsense, ends the sandbox; there is nobody to tell.
    init.serve().or_step(Step::Control)
}

/// A `/proc` of the new pid namespace, which shows a user its own processes only and cannot be
/// written to. Returns its root as a mount that can: it lies below the other, out of every path's
/// reach.
fn mount_proc(without: Without) -> io::Result<OwnedFd> {
    let attributes = MountAttrFlags::MOUNT_ATTR_NOSUID
        | MountAttrFlags::MOUNT_ATTR_NODEV
        | MountAttrFlags::MOUNT_ATTR_NOEXEC;
    let target = Path::new("/proc");
    let hidden = if without.leaves_out(Defence::HiddenProcesses) { "0" } else { "2" };
    let proc = Detached::new("proc", &[("hidepid", hidden)], attributes)?;
    if fs::symlink_metadata(target.join("self")).is_ok() {
        // An ordinary user's server has left the host's here (`root.rs`).
        rustix::mount::unmount(target, UnmountFlags::DETACH)?;
    }
    proc.attach(target)?;
    let writable = open_folder("/proc")?;
    let attributes = READ_ONLY | NO_SETUID | NO_DEVICES | NO_EXECUTION;
    if !without.leaves_out(Defence::ReadOnlyProc) {
        Detached::bind(target, attributes)?.attach(target)?;
    }
    if without.leaves_out(Defence::MaskedProc) {
        return Ok(writable);
    }
    for (names, cover) in [(MASKED_FILES, EMPTY_FILE), (MASKED_FOLDERS, EMPTY_FOLDER)] {
        // Read-only and the rest is what covers it already, and so is the copy.
        let cover = Path::new("/").join(cover);
        for name in names {
            match mount_bind(&cover, target.join(name)) {
                Ok(()) | Err(Errno::NOENT) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(writable)
}

struct Init<'a> {
    channel: &'a mut Channel,
    signals: OwnedFd,
    /// A `/proc` that can be written to.
    proc: OwnedFd,
    /// The file through which a process joins the function's own cgroup, opened by the host: the
    /// right to use it is of who has opened it.
    function: Option<OwnedFd>,
    users: UsersInside,
    without: Without,
    /// Processes whose end the host waits for.
    spawned: BTreeSet<i32>,
}

impl Init<'_> {
    fn serve(&mut self) -> io::Result<()> {
        loop {
            let (asked, ended) = self.wait()?;
            if ended {
                self.reap()?;
            }
            if asked {
                let Some(packet) = self.channel.receive()? else { return Ok(()) };
                let reply = self.answer(packet)?;
                self.channel.send(&reply.encode(), &[])?;
            }
        }
    }

    /// Whether the host has asked, and whether a process has ended.
    fn wait(&self) -> io::Result<(bool, bool)> {
        let mut fds =
            [PollFd::new(&*self.channel, PollFlags::IN), PollFd::new(&self.signals, PollFlags::IN)];
        rustix::io::retry_on_intr(|| poll(&mut fds, None))?;
        let [channel, signals] = fds.map(|fd| !fd.revents().is_empty());
        Ok((channel, signals))
    }

    fn reap(&mut self) -> io::Result<()> {
        // One signal may stand for many ends; what it says is not needed.
        match rustix::io::read(&self.signals, &mut [0_u8; 4_096]) {
            Ok(_) | Err(Errno::AGAIN) => {}
            Err(error) => return Err(error.into()),
        }
        while let Some(ended) = wait_any(WaitOptions::NOHANG)? {
            self.tell(ended)?;
        }
        Ok(())
    }

    fn tell(&mut self, (pid, status): (Pid, WaitStatus)) -> io::Result<()> {
        let pid = pid.as_raw_nonzero().get();
        if self.spawned.remove(&pid) {
            let ended = Reply::Ended(Ended { pid, exit: exit_of(status) });
            self.channel.send(&ended.encode(), &[])?;
        }
        Ok(())
    }

    fn answer(&mut self, packet: Packet) -> io::Result<Reply> {
        Ok(match Request::decode(&packet.bytes)? {
            Request::Spawn(request) => match self.spawn(&request, packet.fds) {
                Ok(pid) => {
                    self.spawned.insert(pid);
                    Reply::Spawned(pid)
                }
                Err(failure) => Reply::Failed(failure),
            },
            Request::KillAll => {
                self.kill_all()?;
                Reply::AllKilled
            }
            Request::IsExecutable(path) => Reply::Executable(is_executable(&path)),
        })
    }

    fn spawn(&self, request: &SpawnRequest, streams: Vec<OwnedFd>) -> Result<i32, Failure> {
        let surroundings = Surroundings {
            proc: &self.proc,
            cgroup: self.function.as_ref(),
            users: self.users,
            without: self.without,
        };
        child::spawn(request, streams, &surroundings)
    }

    /// All processes get the signal in one moment, and none can fork from then on; whatever loses its
    /// parent becomes PID 1's own child.
    fn kill_all(&mut self) -> io::Result<()> {
        let leaves_out = |defence| self.without.leaves_out(defence);
        // Without a pid namespace of the sandbox's own, all processes would be the machine's.
        if leaves_out(Defence::KillAll) || leaves_out(Defence::PidNamespace) {
            return self.kill_spawned();
        }
        kill_everything()?;
        while let Some(ended) = wait_any(WaitOptions::empty())? {
            self.tell(ended)?;
        }
        Ok(())
    }

    /// What is left of [`Init::kill_all`] without its wall.
    fn kill_spawned(&mut self) -> io::Result<()> {
        for pid in self.spawned.iter().filter_map(|pid| Pid::from_raw(*pid)) {
            rustix::process::kill_process(pid, Signal::KILL)?;
        }
        while !self.spawned.is_empty()
            && let Some(ended) = wait_any(WaitOptions::empty())?
        {
            self.tell(ended)?;
        }
        Ok(())
    }
}

/// The next child that has ended; `None` where none has (or there is none at all).
fn wait_any(options: WaitOptions) -> io::Result<Option<(Pid, WaitStatus)>> {
    match rustix::io::retry_on_intr(|| rustix::process::wait(options)) {
        Err(Errno::CHILD) => Ok(None),
        other => Ok(other?),
    }
}

fn exit_of(status: WaitStatus) -> Exit {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(code), _) => Exit::Status(code),
        (None, signal) => Exit::Signal(signal.unwrap_or(0)),
    }
}

/// PID 1 has no right over files that the function has not, but for those of the function itself.
fn is_executable(path: &Path) -> bool {
    let flags = OFlags::PATH | OFlags::CLOEXEC;
    let Ok(file) = rustix::fs::open(path, flags, Mode::empty()) else { return false };
    let Ok(stat) = rustix::fs::fstat(file.as_fd()) else { return false };
    let is_file = rustix::fs::FileType::from_raw_mode(stat.st_mode).is_file();
    let bits = if stat.st_uid == crate::identity::FUNCTION_UID { Mode::XUSR } else { Mode::XOTH };
    is_file && Mode::from_raw_mode(stat.st_mode).contains(bits)
}
