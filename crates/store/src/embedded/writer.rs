//! The one thread that writes records.
//!
//! ```text
//! put, delete ──> mailbox (bounded; who finds it full waits)
//!                    │ all that is queued, up to a bound
//!                    v
//!                 one transaction ── commit: one flush ──> tell watchers ──> answer the callers
//! ```
//!
//! A write whose expectation does not hold changes nothing and fails alone. If the commit fails,
//! all writes of its batch fail, and none of them has happened.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rusqlite::Connection;
use tokio::sync::{broadcast, mpsc, oneshot};

use super::database::Database;
use super::directory::Lock;
use super::transaction::{Action, Outcome, Transaction};
use crate::failpoint::Failpoint;
use crate::{Change, Error, Expected, Prefix, Revision, Watch};

/// Writes that wait for the writer; more of them wait for a place in here.
const MAILBOX: usize = 1024;
/// The most writes of one commit, and the most bytes of values.
const BATCH: usize = 512;
const BATCH_BYTES: usize = 16 << 20;
/// Changes that a watcher may lag behind.
const WATCH_LAG: usize = 4096;
/// How long `store.acknowledge_before_commit` lies.
const LIE: Duration = Duration::from_millis(50);

/// The handle to the writer's thread. Dropping it waits until what was accepted is written.
#[derive(Debug)]
pub(super) struct Writer {
    mailbox: Mutex<Option<mpsc::Sender<Message>>>,
    changes: broadcast::WeakSender<Change>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Debug)]
enum Message {
    Write(Write),
    /// Answered by being dropped.
    Close(oneshot::Sender<()>),
}

#[derive(Debug)]
struct Write {
    action: Action,
    expected: Expected,
    answer: oneshot::Sender<Result<Revision, Error>>,
}

/// What the thread owns.
struct Loop {
    database: Database,
    connection: Connection,
    last: Revision,
    mailbox: mpsc::Receiver<Message>,
    changes: broadcast::Sender<Change>,
    /// Nobody else may open the data directory before the connection is closed.
    _lock: Arc<Lock>,
}

impl Writer {
    pub(super) fn start(
        database: Database,
        connection: Connection,
        lock: Arc<Lock>,
    ) -> Result<Self, Error> {
        let last = database.last_revision(&connection)?;
        let (sender, mailbox) = mpsc::channel(MAILBOX);
        let changes = broadcast::Sender::new(WATCH_LAG);
        let weak = changes.downgrade();
        let path = database.path().to_owned();
        let work = Loop { database, connection, last, mailbox, changes, _lock: lock };
        let thread = thread::Builder::new()
            .name("store writer".to_owned())
            .spawn(move || work.run())
            .map_err(|source| Error::io("start a thread for", &path, source))?;
        Ok(Self {
            mailbox: Mutex::new(Some(sender)),
            changes: weak,
            thread: Mutex::new(Some(thread)),
        })
    }

    /// # Cancel safety
    /// Dropped before the write is in the mailbox, nothing happens; later, it is written.
    pub(super) async fn write(
        &self,
        action: Action,
        expected: Expected,
    ) -> Result<Revision, Error> {
        let (answer, answered) = oneshot::channel();
        let write = Write { action, expected, answer };
        let mailbox = self.mailbox().ok_or(Error::Closed)?;
        mailbox.send(Message::Write(write)).await.map_err(|_closed| Error::Closed)?;
        answered.await.map_err(|_dropped| Error::Closed)?
    }

    pub(super) fn watch(&self, prefix: Prefix) -> Result<Watch, Error> {
        let changes = self.changes.upgrade().ok_or(Error::Closed)?;
        Ok(Watch::new(changes.subscribe(), prefix))
    }

    /// Waits until all that was accepted is written and the database is closed.
    pub(super) async fn close(&self) {
        let Some(mailbox) = self.take_mailbox() else { return };
        let (answer, answered) = oneshot::channel();
        if mailbox.send(Message::Close(answer)).await.is_ok() {
            // The answer is that the other end is dropped, with all that the thread owns.
            answered.await.unwrap_or_default();
        }
    }

    fn mailbox(&self) -> Option<mpsc::Sender<Message>> {
        self.mailbox.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn take_mailbox(&self) -> Option<mpsc::Sender<Message>> {
        self.mailbox.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.take_mailbox());
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the store's writer ended by a panic");
        }
    }
}

impl Loop {
    fn run(mut self) {
        let mut closing = None;
        while let Some(message) = self.mailbox.blocking_recv() {
            match message {
                Message::Write(first) => {
                    let (batch, close) = self.gather(first);
                    self.commit(batch);
                    closing = closing.or(close);
                }
                Message::Close(answer) => closing = closing.or(Some(answer)),
            }
            if closing.is_some() {
                // What is still queued is written; who comes now is told that it is closed.
                self.mailbox.close();
            }
        }
        let Self { database, connection, changes, _lock, .. } = self;
        database.close(connection);
        // Watchers are told only now, and whoever closes us last of all.
        drop((changes, _lock));
        drop(closing);
    }

    /// All that is queued behind `first`, up to the bounds of a batch or a `Close`.
    fn gather(&mut self, first: Write) -> (Vec<Write>, Option<oneshot::Sender<()>>) {
        let mut bytes = first.action.bytes();
        let mut batch = vec![first];
        while batch.len() < BATCH && bytes < BATCH_BYTES {
            match self.mailbox.try_recv() {
                Ok(Message::Write(next)) => {
                    bytes += next.action.bytes();
                    batch.push(next);
                }
                Ok(Message::Close(answer)) => return (batch, Some(answer)),
                Err(_empty) => break,
            }
        }
        (batch, None)
    }

    fn commit(&mut self, batch: Vec<Write>) {
        let prepared = Transaction::begin(&self.database, &mut self.connection, self.last)
            .and_then(|mut transaction| {
                let outcomes =
                    batch.iter().map(|write| transaction.apply(&write.action, write.expected));
                let outcomes = outcomes.collect::<Result<Vec<_>, Error>>()?;
                Ok((transaction, outcomes))
            });
        let (transaction, outcomes) = match prepared {
            Ok(prepared) => prepared,
            Err(error) => return refuse(batch, &error),
        };
        if Failpoint::AcknowledgeBeforeCommit.is_active() {
            publish(&self.changes, batch, outcomes);
            thread::sleep(LIE);
            match transaction.commit() {
                Ok(last) => self.last = last,
                Err(error) => tracing::error!(%error, "acknowledged writes are lost"),
            }
            return;
        }
        match transaction.commit() {
            Ok(last) => {
                self.last = last;
                publish(&self.changes, batch, outcomes);
            }
            Err(error) => refuse(batch, &error),
        }
    }
}

/// Watchers first: whoever is answered may rely on it that they are told.
fn publish(changes: &broadcast::Sender<Change>, batch: Vec<Write>, outcomes: Vec<Outcome>) {
    for outcome in &outcomes {
        if let Outcome::Changed(change) = outcome {
            // An error says that nobody watches.
            drop(changes.send(change.clone()));
        }
    }
    for (write, outcome) in batch.into_iter().zip(outcomes) {
        let answer = match outcome {
            Outcome::Changed(change) => Ok(change.revision()),
            Outcome::Unchanged(last) => Ok(last),
            Outcome::Conflict { found } => Err(Error::Conflict { found }),
        };
        write.answer(answer);
    }
}

fn refuse(batch: Vec<Write>, error: &Error) {
    for write in batch {
        write.answer(Err(error.clone()));
    }
}

impl Write {
    fn answer(self, answer: Result<Revision, Error>) {
        // An error says that the caller has gone away; what was written stays.
        drop(self.answer.send(answer));
    }
}
