//! Signals to processes that somebody else may reap. A number that was read from a list may be another
//! process's by the time that it is signalled; so the process that has it is held first, and asked then
//! whether it is the one that is meant. Either the answer is of the held one, or that one has ended and
//! a signal to it reaches nobody.

use std::io;
use std::os::fd::OwnedFd;

use rustix::io::Errno;
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};

/// A process that is not mistaken for a later one of its number.
#[derive(Debug)]
pub(crate) struct Held(OwnedFd);

impl Held {
    /// `None` where no process has this number.
    pub(crate) fn of(pid: Pid) -> io::Result<Option<Held>> {
        match pidfd_open(pid, PidfdFlags::empty()) {
            Ok(process) => Ok(Some(Held(process))),
            // The last two are told of a number that a thread has got meanwhile.
            Err(Errno::SRCH | Errno::INVAL | Errno::NOENT) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// One that has ended needs no signal.
    pub(crate) fn signal(&self, signal: Signal) -> io::Result<()> {
        match pidfd_send_signal(&self.0, signal) {
            Ok(()) | Err(Errno::SRCH) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Signals the process of this number if, once it is held, it is the one that is meant.
pub(crate) fn signal_if(
    pid: Pid,
    signal: Signal,
    is_meant: impl FnOnce() -> bool,
) -> io::Result<()> {
    match Held::of(pid)? {
        Some(process) if is_meant() => process.signal(signal),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::process::{Child, Command};

    use super::*;

    #[expect(clippy::disallowed_methods, reason = "a process that is killed is what is wanted")]
    fn sleep() -> (Child, Pid) {
        let child = Command::new("sleep").arg("600").spawn().unwrap();
        let pid = Pid::from_child(&child);
        (child, pid)
    }

    fn end(mut child: Child) {
        child.kill().unwrap();
        child.wait().unwrap();
    }

    #[test]
    fn one_that_is_meant_is_signalled_and_one_that_is_not_lives() {
        let (mut meant, pid) = sleep();
        signal_if(pid, Signal::KILL, || true).unwrap();
        assert!(!meant.wait().unwrap().success());
        let (mut other, pid) = sleep();
        signal_if(pid, Signal::KILL, || false).unwrap();
        assert!(other.try_wait().unwrap().is_none());
        end(other);
    }

    #[test]
    fn it_is_asked_when_it_is_held_and_a_signal_after_its_end_reaches_nobody() {
        let (child, pid) = sleep();
        signal_if(pid, Signal::KILL, || {
            end(child);
            true
        })
        .unwrap();
        signal_if(pid, Signal::KILL, || panic!("there is nobody to ask")).unwrap();
    }
}
