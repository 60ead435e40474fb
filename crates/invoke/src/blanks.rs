//! Environments that are made ahead, for functions that nobody knows yet: a cold start takes one
//! and finds the first half of its work done. One keeper task makes them, one at a time, and never
//! while a start that took one is on its way.

mod policy;

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use cresset_ambient::TaskKind;
use cresset_runtimes::{Mount, Runtime};
use futures_util::future::BoxFuture;
use tokio::sync::{Notify, oneshot, watch};
use tokio::time::{Instant, sleep_until, timeout};
use tracing::{debug, warn};

use crate::metrics::{Gauged, Metrics};
use policy::{Decision, Made, Policy, Rules, Taken};

/// How long making one blank may take.
const MAKING: Duration = Duration::from_secs(30);
/// How long a start waits for a blank that is being made; most take a few milliseconds.
const PROMISE: Duration = Duration::from_secs(2);
/// How long the end of all blanks is waited for. A sandbox gives up ending after 5 s.
const CLEARING: Duration = Duration::from_secs(6);

/// What makes blanks and unmakes them: the environments' crate, and in tests a number.
pub(crate) trait Maker: Send + Sync + 'static {
    type Blank: Send + 'static;
    type Error: std::error::Error + Send + 'static;

    fn make<'a>(&'a self, runtime: &'a Runtime) -> BoxFuture<'a, Result<Self::Blank, Self::Error>>;

    fn discard(&self, blank: Self::Blank) -> BoxFuture<'static, Result<(), Self::Error>>;
}

pub(crate) struct Blanks<M: Maker> {
    maker: M,
    state: Mutex<State<M::Blank>>,
    changed: Arc<Notify>,
    stopped: watch::Sender<bool>,
    metrics: Metrics,
}

struct State<B> {
    policy: Policy<Class>,
    stock: Vec<(Class, B, Gauged)>,
    /// Starts that wait for the blank that is being made.
    promises: Vec<(Class, oneshot::Sender<B>)>,
}

/// Runtimes that blanks are alike for. Its parts of the root are all that a blank knows.
#[derive(Debug, Clone)]
struct Class(Arc<Runtime>);

impl Class {
    fn mounts(&self) -> &[Mount] {
        &self.0.mounts
    }
}

impl PartialEq for Class {
    fn eq(&self, other: &Self) -> bool {
        self.mounts() == other.mounts()
    }
}

impl<B> State<B> {
    /// The start that the blank being made was promised to.
    fn promise(&mut self, class: &Class) -> Option<oneshot::Sender<B>> {
        let index = self.promises.iter().position(|(other, _)| other == class)?;
        Some(self.promises.swap_remove(index).1)
    }
}

impl<M: Maker> Blanks<M> {
    /// The shelves are empty until a runtime is [wanted](Self::want).
    pub(crate) fn new(maker: M, per_runtime: usize, metrics: Metrics) -> Arc<Self> {
        let rules = Rules {
            per_runtime,
            runtimes: 8,
            pause: Duration::from_millis(250),
            backoff: Duration::from_secs(1),
            longest_backoff: Duration::from_secs(60),
        };
        let state = State { policy: Policy::new(rules), stock: Vec::new(), promises: Vec::new() };
        let blanks = Arc::new(Self {
            maker,
            state: Mutex::new(state),
            changed: Arc::default(),
            stopped: watch::Sender::new(false),
            metrics,
        });
        let task =
            keep(Arc::downgrade(&blanks), Arc::clone(&blanks.changed), blanks.stopped.subscribe());
        cresset_ambient::spawn(TaskKind("blanks"), task);
        blanks
    }

    /// Functions of this runtime exist: a blank of it will be there soon.
    pub(crate) fn want(&self, runtime: &Arc<Runtime>) {
        self.lock().policy.want(&Class(Arc::clone(runtime)), Instant::now());
        self.changed.notify_one();
    }

    /// A blank for this runtime, if one is there, or being made: then it is waited for.
    ///
    /// # Cancel safety
    /// A blank that was promised to a dropped future stays.
    pub(crate) async fn take(&self, runtime: &Arc<Runtime>) -> Option<M::Blank> {
        let promise = {
            let class = Class(Arc::clone(runtime));
            let mut state = self.lock();
            match state.policy.take(&class, Instant::now()) {
                Taken::Ready => return self.unshelve(state, &class),
                Taken::Promised => {
                    let (promise, blank) = oneshot::channel();
                    state.promises.push((class, promise));
                    blank
                }
                Taken::Nothing => return None,
            }
        };
        // Dropped where it cannot be made, or no more are.
        timeout(PROMISE, promise).await.ok()?.ok()
    }

    fn unshelve(
        &self,
        mut state: MutexGuard<'_, State<M::Blank>>,
        class: &Class,
    ) -> Option<M::Blank> {
        let index = state.stock.iter().position(|(other, ..)| other == class)?;
        let (_, blank, _gauge) = state.stock.swap_remove(index);
        drop(state);
        self.changed.notify_one();
        Some(blank)
    }

    /// Makes no more blanks, and returns when nothing is left of those that are there.
    pub(crate) async fn clear(&self) {
        self.stopped.send_replace(true);
        let stock = {
            let mut state = self.lock();
            state.promises.clear();
            std::mem::take(&mut state.stock)
        };
        let all = stock.into_iter().map(|(_, blank, _)| self.discard(blank));
        let gone = futures_util::future::join_all(all);
        // The keeper, which may be making one, lets go of its subscription when it is done.
        if timeout(CLEARING, async { drop((gone.await, self.stopped.closed().await)) })
            .await
            .is_err()
        {
            warn!("blank environments are left to the next start's clean-up");
        }
    }

    /// Does all that is to be done, and says when to look again.
    async fn work(&self) -> Option<Instant> {
        while !self.is_stopped() {
            let decision = self.lock().policy.decide(Instant::now());
            match decision {
                Some(Decision::Make(class)) => self.make(class).await,
                Some(Decision::Clear(class)) => self.clear_shelf(&class).await,
                None => break,
            }
        }
        self.lock().policy.wake_at()
    }

    fn is_stopped(&self) -> bool {
        *self.stopped.borrow()
    }

    async fn make(&self, class: Class) {
        let failure = match timeout(MAKING, self.maker.make(&class.0)).await {
            Ok(Ok(blank)) => return self.put(class, blank).await,
            Ok(Err(error)) => crate::error::chain(&error),
            Err(_elapsed) => format!("not done within {} s", MAKING.as_secs()),
        };
        self.metrics.count_blank_failure();
        warn!(runtime = class.0.identifier, error = failure, "blank environment not made");
        let mut state = self.lock();
        state.policy.failed(&class, Instant::now());
        drop(state.promise(&class));
    }

    async fn put(&self, class: Class, blank: M::Blank) {
        if let Some(superfluous) = self.shelve(class, blank) {
            self.discard(superfluous).await;
        }
    }

    /// Gives a new blank to whom it was promised, or keeps it; else it comes back.
    fn shelve(&self, class: Class, blank: M::Blank) -> Option<M::Blank> {
        let mut state = self.lock();
        let made = state.policy.made(&class);
        if self.is_stopped() {
            return Some(blank);
        }
        let kept = match made {
            Made::Kept => blank,
            Made::Superfluous => {
                drop(state.promise(&class));
                return Some(blank);
            }
            Made::Promised => match state.promise(&class).map(|promise| promise.send(blank)) {
                None | Some(Ok(())) => return None,
                Some(Err(blank)) if state.policy.give_back(&class) => blank,
                Some(Err(blank)) => return Some(blank),
            },
        };
        state.stock.push((class, kept, self.metrics.count_blank()));
        None
    }

    async fn clear_shelf(&self, class: &Class) {
        debug!(runtime = class.0.identifier, "blank environments are no longer kept ready");
        let gone: Vec<_> = {
            let mut state = self.lock();
            state.stock.extract_if(.., |(other, ..)| other == class).collect()
        };
        for (_, blank, _gauge) in gone {
            self.discard(blank).await;
        }
    }

    async fn discard(&self, blank: M::Blank) {
        if let Err(error) = self.maker.discard(blank).await {
            warn!(error = %crate::error::chain(&error), "blank environment not removed");
        }
    }

    fn lock(&self) -> MutexGuard<'_, State<M::Blank>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The keeper: works whenever something changes, until the blanks are cleared or dropped.
async fn keep<M: Maker>(
    blanks: Weak<Blanks<M>>,
    changed: Arc<Notify>,
    mut stopped: watch::Receiver<bool>,
) {
    loop {
        // Held no longer than there is work, so that the blanks can be dropped.
        let Some(owner) = blanks.upgrade() else { return };
        let wake = owner.work().await;
        drop(owner);
        let alarm = async {
            match wake {
                Some(wake) => sleep_until(wake).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = changed.notified() => {}
            () = alarm => {}
            _ = stopped.changed() => return,
        }
    }
}

impl<M: Maker> fmt::Debug for Blanks<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Blanks").field("ready", &self.lock().stock.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
