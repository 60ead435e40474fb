//! One runtime process: its output, its end, and the calls that it makes.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use cresset_sandbox::{Child, Exit};
use tokio::sync::oneshot;
use tokio::time::Instant;

use crate::endpoint::Open;
use crate::logs::Journal;
use crate::output::Output;
use crate::requests::{Exchange, Lease, Next};
use crate::runtime_api::{Answer, Call, Event, Reply, Reported, Request, RuntimeApi};

/// How long calls are waited for that a process made before its end. They are in the sockets
/// already; only a process that outlives the runtime's keeps a connection open for longer.
const LAST_WORDS: Duration = Duration::from_millis(50);

/// A process, from its start to its end.
#[derive(Debug)]
pub(crate) struct Process {
    exit: oneshot::Receiver<Exit>,
    output: Output,
    api: RuntimeApi,
    /// What it calls the AWS APIs with.
    session: Box<Open>,
    exchange: Exchange,
    /// The call for the next event that waits.
    parked: Option<oneshot::Sender<Reply>>,
    in_flight: Option<Arc<Event>>,
}

/// What a process did that matters to Init or an invocation.
#[derive(Debug)]
pub(crate) enum Happened {
    /// It asked for the next event.
    Asked,
    Answered {
        lease: Lease,
        answer: Answer,
    },
    InitFailed(Reported),
    /// It ended; `None` where the whole sandbox did.
    Ended(Option<Exit>),
}

impl Process {
    /// Takes over a process that has just been started. `api` and `session` were there before it.
    pub(crate) fn new(child: Child, api: RuntimeApi, session: Box<Open>) -> io::Result<Self> {
        Ok(Self {
            exit: child.exit,
            output: Output::new(child.stdout, child.stderr)?,
            api,
            session,
            exchange: Exchange::new(),
            parked: None,
            in_flight: None,
        })
    }

    /// Waits for the next thing that matters, writes output to the journal, and refuses calls that
    /// are out of order. Not to be called again after [`Happened::Ended`].
    ///
    /// # Cancel safety
    /// Nothing is lost.
    pub(crate) async fn happens(&mut self, journal: &mut Journal) -> Happened {
        loop {
            tokio::select! {
                // A process that answers and ends has answered first.
                biased;
                Some(call) = self.api.call() => {
                    if let Some(happened) = self.decide(call) {
                        return happened;
                    }
                }
                exit = &mut self.exit => return Happened::Ended(exit.ok()),
                () = self.output.read(journal) => {}
            }
        }
    }

    /// Waits for the end of a process of which nothing else is wanted.
    ///
    /// # Cancel safety
    /// As [`Process::happens`].
    pub(crate) async fn until_end(&mut self, journal: &mut Journal) {
        loop {
            match self.happens(journal).await {
                Happened::Ended(_) => return,
                Happened::Asked | Happened::Answered { .. } | Happened::InitFailed(_) => {}
            }
        }
    }

    /// Hands over an event. `None` where the process has not asked for one.
    pub(crate) fn deliver(&mut self, request_id: &str, event: Event) -> Option<Lease> {
        let lease = self.exchange.deliver(request_id)?;
        let event = Arc::new(event);
        if let Some(parked) = self.parked.take() {
            // A connection that is gone: the process asks again, and gets the event then.
            drop(parked.send(Reply::Event(Arc::clone(&event))));
        }
        self.in_flight = Some(event);
        Some(lease)
    }

    /// The process has ended. The last thing that it said, if that was not heard yet.
    pub(crate) async fn last_words(&mut self) -> Option<Happened> {
        self.api.finish();
        let heard = async {
            while let Some(call) = self.api.call().await {
                if let Some(happened) = self.decide(call) {
                    return Some(happened);
                }
            }
            None
        };
        tokio::time::timeout(LAST_WORDS, heard).await.unwrap_or_default()
    }

    /// No event is begun after this: the session would end within it.
    pub(crate) fn retire_at(&self) -> Instant {
        self.session.retire_at()
    }

    /// Writes to the journal what is in the pipes.
    pub(crate) fn drain_output(&mut self, journal: &mut Journal) {
        self.output.drain(journal);
    }

    /// Every process of the sandbox is dead: nothing that it left may be heard any more.
    pub(crate) async fn bury(mut self, listener: &TcpListener, journal: &mut Journal) {
        self.output.drain(journal);
        self.api.stop(listener).await;
    }

    fn decide(&mut self, call: Call) -> Option<Happened> {
        let (reply, happened) = match call.request {
            Request::Next => return self.next(call.reply),
            Request::Answer { request_id, answer } => match self.exchange.answer(&request_id) {
                Ok(lease) => (Reply::Accepted, Some(Happened::Answered { lease, answer })),
                Err(refusal) => (Reply::Refused(refusal), None),
            },
            Request::InitError(reported) => match self.exchange.init_error() {
                Ok(()) => (Reply::Accepted, Some(Happened::InitFailed(reported))),
                Err(refusal) => (Reply::Refused(refusal), None),
            },
        };
        // Whether the client still listens makes no difference to what it did.
        drop(call.reply.send(reply));
        happened
    }

    fn next(&mut self, reply: oneshot::Sender<Reply>) -> Option<Happened> {
        let answer = match self.exchange.next() {
            Ok(Next::Wait { asked_first }) => {
                self.parked = Some(reply);
                self.in_flight = None;
                return asked_first.then_some(Happened::Asked);
            }
            Ok(Next::Again) => Reply::Event(self.in_flight.clone()?),
            Err(refusal) => Reply::Refused(refusal),
        };
        drop(reply.send(answer));
        None
    }
}
