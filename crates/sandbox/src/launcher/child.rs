//! From a fork of PID 1 to a process of the function.

use std::convert::Infallible;
use std::ffi::{CString, OsString};
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;

use rustix::pipe::{PipeFlags, pipe_with};
use rustix::process::{Pid, Resource, Rlimit, WaitOptions};

use super::identity::{self, UsersInside};
use super::landlock;
use crate::defence::{Defence, Without};
use crate::sys::process::{Fork, close_from_at_execution, execute, exit_now, fork};
use crate::sys::signal;
use crate::wire::{Failure, OrStep, Reply, SpawnRequest, Step};

/// What a process of the function is started with, whichever it is.
pub(super) struct Surroundings<'a> {
    /// A `/proc` that can be written to.
    pub(super) proc: &'a OwnedFd,
    pub(super) cgroup: Option<&'a OwnedFd>,
    pub(super) users: UsersInside,
    pub(super) without: Without,
}

/// Returns when the program runs; a step that fails on the way is told through a pipe that closes
/// with the execution.
pub(super) fn spawn(
    request: &SpawnRequest,
    streams: Vec<OwnedFd>,
    surroundings: &Surroundings<'_>,
) -> Result<i32, Failure> {
    let invalid = || io::Error::from(io::ErrorKind::InvalidInput);
    let streams: [OwnedFd; 2] =
        streams.try_into().map_err(|_other_count| invalid()).or_step(Step::Streams)?;
    let (told, tell) = pipe_with(PipeFlags::CLOEXEC).or_step(Step::Fork)?;
    let pid = match fork().or_step(Step::Fork)? {
        Fork::Parent(pid) => pid,
        Fork::Child => {
            let Err(failure) = become_program(request, streams, surroundings);
            // Where this fails, PID 1 takes the closed pipe for success, and then sees status 127.
            File::from(tell).write_all(&Reply::Failed(failure).encode()).ok();
            exit_now(127)
        }
    };
    drop(tell);
    let mut packet = Vec::new();
    File::from(told).read_to_end(&mut packet).or_step(Step::Execute)?;
    if packet.is_empty() {
        return Ok(pid);
    }
    // Reaped here, so that no end is told of a process that never began.
    rustix::process::waitpid(Pid::from_raw(pid), WaitOptions::empty()).or_step(Step::Execute)?;
    match Reply::decode(&packet).or_step(Step::Execute)? {
        Reply::Failed(failure) => Err(failure),
        _ => Err(invalid()).or_step(Step::Execute),
    }
}

fn become_program(
    request: &SpawnRequest,
    [stdout, stderr]: [OwnedFd; 2],
    surroundings: &Surroundings<'_>,
) -> Result<Infallible, Failure> {
    let &Surroundings { proc, cgroup, users, without } = surroundings;
    let argv = c_strings(&request.argv).or_step(Step::Execute)?;
    let environment = c_strings(&request.environment).or_step(Step::Execute)?;
    signal::reset().or_step(Step::Signalmask)?;
    if let Some(cgroup) = cgroup {
        // 0 for itself, which has one thread.
        rustix::io::write(cgroup, b"0").or_step(Step::JoinCgroup)?;
    }
    rustix::process::setsid().or_step(Step::Session)?;
    rustix::stdio::dup2_stdout(&stdout).or_step(Step::Streams)?;
    rustix::stdio::dup2_stderr(&stderr).or_step(Step::Streams)?;
    identity::be_killed_first(proc).or_step(Step::Score)?;
    limit(Resource::Nofile, request.open_files).or_step(Step::OpenFiles)?;
    // Counted for this user in this user namespace, which is the sandbox's own (Linux 5.14): the one
    // limit that needs no cgroup.
    limit(Resource::Nproc, request.pids).or_step(Step::Processes)?;
    identity::become_function(users, without)?;
    if !without.leaves_out(Defence::Landlock) {
        landlock::restrict(request.assigned).or_step(Step::Landlock)?;
    }
    rustix::process::chdir(&request.directory).or_step(Step::Directory)?;
    close_from_at_execution(3).or_step(Step::Descriptors)?;
    execute(&argv, &environment).or_step(Step::Execute)
}

/// At most what the server itself may have.
fn limit(resource: Resource, count: u64) -> io::Result<()> {
    let most = rustix::process::getrlimit(resource).maximum;
    let limit = Some(most.map_or(count, |most| most.min(count)));
    let limit = Rlimit { current: limit, maximum: limit };
    Ok(rustix::process::setrlimit(resource, limit)?)
}

fn c_strings(strings: &[OsString]) -> io::Result<Vec<CString>> {
    strings.iter().map(|it| Ok(CString::new(it.as_bytes())?)).collect()
}
