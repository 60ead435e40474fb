//! The host's end of the control socket. One task reads it, for as long as the sandbox lives; replies
//! come in the order of the requests, ends of processes at any time between.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::os::fd::{BorrowedFd, OwnedFd};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::Interest;
use tokio::io::unix::AsyncFd;
use tokio::sync::oneshot;

use crate::task::{self, Owned};
use crate::wire::{self, Ended, Failure, Packet, Reply, Request};
use crate::{Error, Exit, sys};

/// Replies are a few numbers.
const LONGEST_REPLY: usize = 1_024;

#[derive(Debug)]
pub(super) struct Control {
    socket: Arc<AsyncFd<OwnedFd>>,
    pending: Arc<Mutex<Pending>>,
    _reader: Owned,
}

#[derive(Debug)]
pub(super) enum Answer {
    Spawned { pid: i32, exit: oneshot::Receiver<Exit> },
    AllKilled,
    Executable(bool),
    Failed(Failure),
}

/// Who waits for what. When the sandbox ends, the senders are dropped, and so all are told.
#[derive(Debug, Default)]
struct Pending {
    ended: bool,
    /// A caller that has gone keeps its place, so that its reply goes to nobody else.
    answers: VecDeque<oneshot::Sender<Answer>>,
    exits: HashMap<i32, oneshot::Sender<Exit>>,
}

impl Control {
    /// Must be called within a runtime.
    pub(super) fn new(socket: OwnedFd) -> io::Result<Control> {
        rustix::io::ioctl_fionbio(&socket, true)?;
        let interest = Interest::READABLE | Interest::WRITABLE;
        let socket = Arc::new(sys::reactor::register(socket, interest)?);
        let pending = Arc::new(Mutex::new(Pending::default()));
        let reader = task::owned(read_until_end(Arc::clone(&socket), Arc::clone(&pending)));
        Ok(Control { socket, pending, _reader: reader })
    }

    /// # Cancel safety
    /// The request may have been sent, and is then carried out.
    pub(super) async fn ask(
        &self,
        request: &Request,
        fds: &[BorrowedFd<'_>],
    ) -> Result<Answer, Error> {
        let answer = self.send(&request.encode(), fds).await?;
        answer.await.map_err(|_ended| Error::Ended)
    }

    async fn send(
        &self,
        packet: &[u8],
        fds: &[BorrowedFd<'_>],
    ) -> Result<oneshot::Receiver<Answer>, Error> {
        loop {
            let mut ready = self.socket.writable().await.map_err(Error::step("ask PID 1"))?;
            let (sender, answer) = oneshot::channel();
            let sent = ready.try_io(|socket| {
                // Sent and noted under one lock, so that the reply finds who waits for it.
                let mut pending = lock(&self.pending);
                if pending.ended {
                    return Err(io::Error::from(io::ErrorKind::BrokenPipe));
                }
                wire::send(socket.get_ref(), packet, fds)?;
                pending.answers.push_back(sender);
                Ok(())
            });
            match sent {
                Ok(Ok(())) => return Ok(answer),
                Ok(Err(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
                    return Err(Error::Ended);
                }
                Ok(Err(error)) => return Err(Error::step("ask PID 1")(error)),
                Err(_would_block) => {}
            }
        }
    }
}

async fn read_until_end(socket: Arc<AsyncFd<OwnedFd>>, pending: Arc<Mutex<Pending>>) {
    let mut buffer = [0; LONGEST_REPLY];
    while let Ok(Some(packet)) = next_packet(&socket, &mut buffer).await {
        let Ok(reply) = Reply::decode(&packet.bytes) else { break };
        lock(&pending).hand_over(reply);
    }
    let mut pending = lock(&pending);
    *pending = Pending { ended: true, ..Pending::default() };
}

async fn next_packet(socket: &AsyncFd<OwnedFd>, buffer: &mut [u8]) -> io::Result<Option<Packet>> {
    loop {
        let mut ready = socket.readable().await?;
        if let Ok(received) =
            ready.try_io(|socket| wire::receive_nonblocking(socket.get_ref(), buffer))
        {
            return received;
        }
    }
}

impl Pending {
    fn hand_over(&mut self, reply: Reply) {
        let answer = match reply {
            Reply::Ended(Ended { pid, exit }) => {
                if let Some(waiting) = self.exits.remove(&pid) {
                    // A caller that has gone needs no exit status.
                    waiting.send(exit).ok();
                }
                return;
            }
            Reply::Spawned(pid) => {
                let (sender, exit) = oneshot::channel();
                self.exits.insert(pid, sender);
                Answer::Spawned { pid, exit }
            }
            Reply::AllKilled => Answer::AllKilled,
            Reply::Executable(is) => Answer::Executable(is),
            Reply::Failed(failure) => Answer::Failed(failure),
            // Of the launch, which is over.
            Reply::Rooted | Reply::Launched(_) | Reply::Ready => return,
        };
        if let Some(waiting) = self.answers.pop_front() {
            // A caller that has gone has left its place only.
            waiting.send(answer).ok();
        }
    }
}

fn lock(pending: &Mutex<Pending>) -> MutexGuard<'_, Pending> {
    pending.lock().unwrap_or_else(PoisonError::into_inner)
}
