//! The thread that makes disks ahead, and looks whether there is room for all of them. It has work only
//! after somebody has taken one, and while one is in use.

use std::fs::File;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use rustix::mount::MountAttrFlags;
use tokio::time::Instant;

use super::Made;
use super::room::{Room, Tenancy, Tenant};
use super::shelves::{Due, Shelves};
use super::workshop::Workshop;
use crate::defence::Without;
use crate::mount::own_files;
use crate::{Error, TmpPlan};

#[derive(Debug)]
pub(super) struct Keeper {
    office: Arc<Office>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Office {
    workshop: Workshop,
    books: Mutex<Books>,
    changed: Condvar,
}

#[derive(Debug)]
struct Books {
    shelves: Shelves<Made>,
    room: Room,
    closing: bool,
}

impl Keeper {
    pub(super) fn start(workshop: Workshop) -> io::Result<Keeper> {
        let room = Room::of(workshop.folder());
        let books = Mutex::new(Books { shelves: Shelves::new(), room, closing: false });
        let office = Arc::new(Office { workshop, books, changed: Condvar::new() });
        let keeper = Arc::clone(&office);
        let thread = std::thread::Builder::new().name("tmp-keeper".into());
        let thread = Some(thread.spawn(move || keeper.keep())?);
        Ok(Keeper { office, thread })
    }

    pub(super) fn plan(&self, plan: TmpPlan) {
        let mut books = self.office.books();
        books.room.most = plan.most;
        if let Some(bytes) = plan.ready {
            books.shelves.plan(bytes, Instant::now());
        }
        self.office.changed.notify_one();
    }

    /// One that is ready, or one that is made now.
    pub(super) fn take(&self, bytes: u64, attributes: MountAttrFlags) -> Result<Made, Error> {
        let ready = {
            let mut books = self.office.books();
            books.room.admit()?;
            // Those that are ready have all their walls.
            let usual = attributes == usual_attributes();
            if usual { books.shelves.take(bytes, Instant::now()) } else { None }
        };
        self.office.changed.notify_one();
        match ready {
            Some(made) => Ok(made),
            None => self.office.workshop.make(bytes, attributes),
        }
    }

    /// What the image takes of the disk is the tenant's from now on.
    pub(super) fn settle(&self, tenant: Tenant, image: File) -> Arc<Tenancy> {
        let tenancy = self.office.books().room.settle(tenant, image);
        self.office.changed.notify_one();
        tenancy
    }
}

/// Returns when nothing is left of what was ready.
impl Drop for Keeper {
    fn drop(&mut self) {
        self.office.books().closing = true;
        self.office.changed.notify_one();
        // A thread that has panicked has left what it had to the end of this process.
        self.thread.take().map(JoinHandle::join);
        let ready = self.office.books().shelves.empty();
        discard(ready);
    }
}

impl Office {
    fn keep(&self) {
        let mut books = self.books();
        while !books.closing {
            let now = Instant::now();
            let gone = books.shelves.clear(now);
            if !gone.is_empty() {
                drop(books);
                discard(gone);
                books = self.books();
                continue;
            }
            let look_again = books.room.look(now);
            let rest = match books.shelves.due(now) {
                Due::Make(bytes) => {
                    drop(books);
                    books = self.make(bytes);
                    continue;
                }
                Due::At(then) => Some(then.saturating_duration_since(now)),
                Due::Nothing => None,
            };
            books = match rest.into_iter().chain(look_again).min() {
                Some(time) => {
                    let waited = self.changed.wait_timeout(books, time);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.changed.wait(books).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    fn make(&self, bytes: u64) -> MutexGuard<'_, Books> {
        let admitted = self.books().room.admit();
        let made = admitted.and_then(|()| self.workshop.make(bytes, usual_attributes()));
        let mut books = self.books();
        match made {
            Ok(made) => {
                let unwanted = books.shelves.put(bytes, made);
                if unwanted.is_some() {
                    drop(books);
                    discard(unwanted);
                    return self.books();
                }
            }
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "no /tmp is made ahead");
                books.shelves.failed(Instant::now());
            }
        }
        books
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn usual_attributes() -> MountAttrFlags {
    own_files(Without::default())
}

fn discard(ready: impl IntoIterator<Item = Made>) {
    for made in ready {
        if let Err(error) = made.discard() {
            tracing::warn!(%error, "a disk of /tmp is not released");
        }
    }
}
