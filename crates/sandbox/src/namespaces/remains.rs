//! What there is of a sandbox outside of it, and its removal. Whatever way a sandbox ends, through
//! `destroy`, a failed launch, or a dropped handle, it ends here.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Signal, WaitId, WaitIdOptions};

use super::Shared;
use super::tmp::{Disk, TmpTenant};
use crate::Error;
use crate::cgroup::Group;
use crate::failpoint::{self, Place};
use crate::network::Lease;

/// How long the kernel may take to end all processes of a sandbox.
const DEADLINE: Duration = Duration::from_secs(10);

#[derive(Debug, Default)]
pub(super) struct Remains {
    /// PID 1, a child of this process.
    pub(super) init: Option<OwnedFd>,
    pub(super) group: Group,
    /// The mount namespace: while this is open, so are all its mounts.
    pub(super) mounts: Option<OwnedFd>,
    pub(super) disk: Option<Disk>,
    /// The link ends with its namespace, which nobody holds any more when PID 1 is gone.
    pub(super) network: Option<Lease>,
    /// What the server has for all its sandboxes outlives each of them.
    _shared: Option<Arc<Shared>>,
}

impl Remains {
    pub(super) fn of(group: Group, shared: Arc<Shared>) -> Remains {
        Remains {
            init: None,
            group,
            mounts: None,
            disk: None,
            network: None,
            _shared: Some(shared),
        }
    }

    /// Whom a `/tmp` of this sandbox belongs to.
    pub(super) fn tenant(&self, id: &str) -> io::Result<TmpTenant> {
        let gone = || io::Error::from(io::ErrorKind::NotFound);
        let init = self.init.as_ref().ok_or_else(gone)?.try_clone()?;
        Ok(TmpTenant { id: id.to_owned(), init, freezer: self.group.freezer() })
    }

    /// Ends and removes everything; blocks until it is gone. What fails is left for the next try.
    pub(super) fn tear_down(&mut self) -> Result<(), Error> {
        if let Some(init) = &self.init {
            end(init, &self.group)?;
            self.init = None;
        }
        self.mounts = None;
        failpoint::at(Place::Unmounted);
        self.network = None;
        self.group.remove()?;
        failpoint::at(Place::Removed);
        if let Some(disk) = self.disk.take() {
            disk.wait_until_released().map_err(Error::step("release the disk of /tmp"))?;
        }
        failpoint::at(Place::Released);
        Ok(())
    }

    fn is_empty(&self) -> bool {
        self.init.is_none() && self.mounts.is_none() && self.group.is_removed()
    }
}

impl Drop for Remains {
    fn drop(&mut self) {
        if self.is_empty() {
            return;
        }
        let mut remains = std::mem::take(self);
        let work = move || {
            if let Err(error) = remains.tear_down() {
                tracing::warn!(error = &error as &dyn std::error::Error, "sandbox not removed");
                // A second try would come here again; the next start's clean-up is the second try.
                std::mem::forget(remains);
            }
        };
        // A drop may not block. Where no thread is to be had, killing is left to the socket, whose
        // end PID 1 sees, and the rest to the next start.
        std::thread::Builder::new().name("sandbox-removal".into()).spawn(work).ok();
    }
}

/// With PID 1 the kernel ends all processes of its namespace; when it is reaped, they are gone.
fn end(init: &OwnedFd, group: &Group) -> Result<(), Error> {
    group.let_die();
    group.kill_everything()?;
    match rustix::process::pidfd_send_signal(init, Signal::KILL) {
        Ok(()) | Err(rustix::io::Errno::SRCH) => {}
        Err(error) => return Err(Error::step("kill PID 1")(error)),
    }
    failpoint::at(Place::Killed);
    // A frozen process dies when it is thawed, and not before.
    group.thaw()?;
    wait_for(init).map_err(Error::step("wait for PID 1"))?;
    match rustix::process::waitid(WaitId::PidFd(init.as_fd()), WaitIdOptions::EXITED) {
        // Reaped by somebody who waits for every child of this process.
        Ok(_) | Err(rustix::io::Errno::CHILD) => {}
        Err(error) => return Err(Error::step("reap PID 1")(error)),
    }
    failpoint::at(Place::Reaped);
    Ok(())
}

fn wait_for(init: &OwnedFd) -> io::Result<()> {
    let timeout = Timespec::try_from(DEADLINE).map_err(io::Error::other)?;
    let mut fds = [PollFd::new(init, PollFlags::IN)];
    match rustix::io::retry_on_intr(|| poll(&mut fds, Some(&timeout)))? {
        0 => Err(io::Error::from(io::ErrorKind::TimedOut)),
        _ => Ok(()),
    }
}
