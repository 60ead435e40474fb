//! The tasks of this crate, each owned by the handle of one sandbox, and the waiting for a process.

use std::future::Future;
use std::io;
use std::os::fd::{AsFd, OwnedFd};

use rustix::process::{Pid, PidfdFlags, WaitId, WaitIdOptions, waitid};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;
use tokio::task::AbortHandle;

use crate::{Exit, sys};

/// A task that ends with its owner.
#[derive(Debug)]
pub(crate) struct Owned(AbortHandle);

impl Drop for Owned {
    fn drop(&mut self) {
        self.0.abort();
    }
}

pub(crate) fn owned(work: impl Future<Output = ()> + Send + 'static) -> Owned {
    Owned(start(work))
}

/// A task that ends by itself: what it waits for ends when the sandbox does.
pub(crate) fn detached(work: impl Future<Output = ()> + Send + 'static) {
    start(work);
}

#[expect(
    clippy::disallowed_methods,
    reason = "this crate may not use cresset-ambient; these tasks belong to one sandbox's handle"
)]
fn start(work: impl Future<Output = ()> + Send + 'static) -> AbortHandle {
    tokio::spawn(work).abort_handle()
}

/// A process that cannot be mistaken for a later one of the same number.
#[derive(Debug)]
pub(crate) struct PidFd(AsyncFd<OwnedFd>);

impl PidFd {
    pub(crate) fn open(pid: Pid) -> io::Result<PidFd> {
        let fd = rustix::process::pidfd_open(pid, PidfdFlags::NONBLOCK)?;
        Ok(PidFd(sys::reactor::register(fd, Interest::READABLE)?))
    }

    /// Returns when the process has ended; it is not reaped by this.
    pub(crate) async fn ended(&self) -> io::Result<()> {
        self.0.readable().await.map(|_| ())
    }

    /// How a child that has ended did; nor is it reaped by this.
    pub(crate) fn exit(&self) -> io::Result<Exit> {
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT | WaitIdOptions::NOHANG;
        let status = waitid(WaitId::PidFd(self.0.get_ref().as_fd()), options)?;
        let status = status.ok_or_else(|| io::Error::from(io::ErrorKind::WouldBlock))?;
        Ok(match status.exit_status() {
            Some(code) => Exit::Status(code),
            None => Exit::Signal(status.terminating_signal().unwrap_or(0)),
        })
    }
}

/// Runs blocking work off the runtime's threads. It is not cancelled when the caller is dropped.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|panic| Err(io::Error::other(panic)))
}
