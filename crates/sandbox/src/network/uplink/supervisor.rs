//! The thread that keeps pasta running and the host's own addresses known to the rules, until it is
//! stopped.

use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::PathBuf;
use std::process::{Child, ChildStderr};
use std::sync::Arc;
use std::time::Duration;

use ipnet::Ipv4Net;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, pidfd_open};
use tokio::time::Instant;

use super::pasta::Pasta;
use crate::network::names::Names;
use crate::network::netlink::{Changes, Socket};
use crate::network::nft::Nft;
use crate::network::table;

/// Between two starts of a pasta that ends: there may be no network of the host's yet.
const PAUSE: Timespec = Timespec { tv_sec: 3, tv_nsec: 0 };
/// One that has run for this long was well.
const SETTLED: Duration = Duration::from_secs(10);
/// Of what it says, which is a line as a rule.
const MOST_SAID: usize = 4_096;

#[derive(Debug)]
pub(super) struct Supervisor {
    names: Names,
    nft: Nft,
    pasta: Pasta,
    launcher: PathBuf,
    namespace: Arc<File>,
    /// At its end when this is to stop.
    stopped: OwnedFd,
    /// Of the host's network, and a socket to ask about it.
    changes: Changes,
    host: Socket,
    addresses: Vec<Ipv4Net>,
}

#[derive(Debug, PartialEq, Eq)]
enum End {
    Stopped,
    OfItself,
}

impl Supervisor {
    /// To be called in the host's namespace, when the rules are there.
    pub(super) fn new(
        names: Names,
        nft: Nft,
        pasta: Pasta,
        launcher: PathBuf,
        namespace: Arc<File>,
        stopped: OwnedFd,
    ) -> io::Result<Supervisor> {
        let changes = Changes::watch()?;
        let host = Socket::open()?;
        let addresses = Vec::new();
        let mut supervisor = Supervisor {
            names,
            nft,
            pasta,
            launcher,
            namespace,
            stopped,
            changes,
            host,
            addresses,
        };
        supervisor.learn_addresses()?;
        Ok(supervisor)
    }

    pub(super) fn run(mut self) {
        // What is the same for hours is said once.
        let mut told = None;
        loop {
            let began = Instant::now();
            let said = match self.carry() {
                Ok((End::Stopped, _)) => return,
                Ok((End::OfItself, said)) => said,
                Err(error) => error.to_string(),
            };
            if told.as_ref() != Some(&said) || began.elapsed() > SETTLED {
                let mend = "it is started again until it stays";
                tracing::warn!(
                    said,
                    mend,
                    "pasta has ended: functions have no way to the internet"
                );
                told = Some(said);
            }
            if self.is_stopped_within_a_pause() {
                return;
            }
        }
    }

    /// The life of one pasta, and what it said.
    fn carry(&mut self) -> io::Result<(End, String)> {
        let mut child = self.pasta.start(&self.launcher, &self.namespace)?;
        let mut said = Vec::new();
        let end = self.watch(&mut child, &mut said);
        child.kill().and_then(|()| child.wait())?;
        let lines = String::from_utf8_lossy(&said).into_owned();
        // It complains of a machine without a system log, too.
        let lines = lines.lines().filter(|line| !line.is_empty() && !line.contains("syslog"));
        Ok((end?, lines.collect::<Vec<_>>().join("; ")))
    }

    fn watch(&mut self, child: &mut Child, said: &mut Vec<u8>) -> io::Result<End> {
        let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        let pid = pid.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
        let ended = pidfd_open(pid, PidfdFlags::empty())?;
        let mut stderr = child.stderr.take();
        loop {
            let speaks = stderr.as_ref().map(AsFd::as_fd);
            let [stop, end, change, word] = ready(
                [
                    Some(self.stopped.as_fd()),
                    Some(ended.as_fd()),
                    Some(self.changes.as_fd()),
                    speaks,
                ],
                None,
            )?;
            if stop {
                return Ok(End::Stopped);
            }
            if word {
                stderr = hear(stderr, said);
            }
            if change {
                self.changes.pass_over()?;
                self.learn_addresses()?;
            }
            if end && !word {
                return Ok(End::OfItself);
            }
        }
    }

    /// What the host's own addresses are now, for the rules.
    fn learn_addresses(&mut self) -> io::Result<()> {
        let addresses = self.host.own_addresses()?;
        if addresses != self.addresses {
            let script = table::set_machine(&self.names, &addresses);
            self.nft.apply(&script).map_err(io::Error::other)?;
            self.addresses = addresses;
        }
        Ok(())
    }

    fn is_stopped_within_a_pause(&self) -> bool {
        // Where it cannot be waited for, this ends.
        ready([Some(self.stopped.as_fd())], Some(&PAUSE)).map_or(true, |[stop]| stop)
    }
}

/// Which of them have something to read, or have ended; none at the timeout.
fn ready<const N: usize>(
    fds: [Option<BorrowedFd<'_>>; N],
    timeout: Option<&Timespec>,
) -> io::Result<[bool; N]> {
    let mut waited: Vec<PollFd<'_>> =
        fds.iter().flatten().map(|fd| PollFd::from_borrowed_fd(*fd, PollFlags::IN)).collect();
    rustix::io::retry_on_intr(|| poll(&mut waited, timeout))?;
    let mut results = waited.iter().map(|it| !it.revents().is_empty());
    Ok(fds.map(|fd| fd.is_some() && results.next() == Some(true)))
}

/// What it says, as far as it is kept; nothing more is to be heard at its end.
fn hear(stderr: Option<ChildStderr>, said: &mut Vec<u8>) -> Option<ChildStderr> {
    let mut stderr = stderr?;
    let mut part = [0; MOST_SAID];
    let length = stderr.read(&mut part).ok().filter(|length| *length > 0)?;
    let room = MOST_SAID.saturating_sub(said.len()).min(length);
    said.extend_from_slice(part.get(..room).unwrap_or_default());
    Some(stderr)
}
