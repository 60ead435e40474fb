//! Blocking work off the runtime's threads: so much at once and no more, and none after the gate
//! is closed.

use std::panic;
use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task;

use crate::Error;

#[derive(Debug)]
pub(super) struct Gate {
    permits: Arc<Semaphore>,
    width: u32,
}

impl Gate {
    pub(super) fn new(width: u32) -> Self {
        let permits = usize::try_from(width).unwrap_or(Semaphore::MAX_PERMITS);
        Self { permits: Arc::new(Semaphore::new(permits)), width }
    }

    /// # Errors
    /// [`Error::Closed`] after the gate is closed.
    ///
    /// # Cancel safety
    /// Dropped before the work has begun, nothing happens; later, the work is finished.
    pub(super) async fn run<T, F>(&self, work: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T, Error> + Send + 'static,
    {
        let permits = Arc::clone(&self.permits);
        let permit = permits.acquire_owned().await.map_err(|_closed| Error::Closed)?;
        let done = task::spawn_blocking(move || {
            // Held until the work is done, even if nobody waits for it any more.
            let _permit = permit;
            work()
        });
        match done.await {
            Ok(result) => result,
            Err(error) if error.is_panic() => panic::resume_unwind(error.into_panic()),
            // The runtime shuts down.
            Err(_cancelled) => Err(Error::Closed),
        }
    }

    /// Waits for the work under way.
    pub(super) async fn close(&self) {
        // An error says that it is closed already.
        drop(self.permits.acquire_many(self.width).await);
        self.permits.close();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use cresset_ambient::TaskKind;
    use tokio::sync::oneshot;
    use tokio::time::timeout;

    use super::*;

    #[tokio::test]
    async fn a_closed_gate_lets_nothing_through() {
        let gate = Gate::new(2);
        assert_eq!(gate.run(|| Ok(1)).await.unwrap(), 1);
        gate.close().await;
        gate.close().await;
        assert!(matches!(gate.run(|| Ok(1)).await, Err(Error::Closed)));
    }

    #[tokio::test]
    async fn closing_waits_for_the_work_under_way() {
        let gate = Arc::new(Gate::new(2));
        let (started, has_started) = oneshot::channel();
        let (finish, may_finish) = mpsc::sync_channel::<()>(1);
        let working = Arc::clone(&gate);
        let work = cresset_ambient::spawn(TaskKind("work"), async move {
            let work = move || {
                started.send(()).unwrap();
                may_finish.recv().unwrap();
                Ok(())
            };
            working.run(work).await
        });
        has_started.await.unwrap();
        let mut closing = Box::pin(gate.close());
        assert!(timeout(Duration::from_millis(50), &mut closing).await.is_err());
        finish.send(()).unwrap();
        closing.await;
        assert!(work.await.unwrap().is_ok());
    }
}
