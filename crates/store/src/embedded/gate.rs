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
        let (start, started) = std::sync::mpsc::sync_channel(1);
        let (finish, finished) = std::sync::mpsc::sync_channel::<()>(1);
        let work = {
            let gate = Arc::clone(&gate);
            async move {
                gate.run(move || {
                    start.send(()).unwrap();
                    Ok(finished.recv())
                })
                .await
            }
        };
        let work = cresset_ambient::spawn(cresset_ambient::TaskKind("test"), work);
        task::spawn_blocking(move || started.recv().unwrap()).await.unwrap();
        let close = gate.close();
        tokio::pin!(close);
        assert!(futures_poll_once(close.as_mut()).await.is_none());
        finish.send(()).unwrap();
        close.await;
        assert!(work.await.unwrap().is_ok());
    }

    async fn futures_poll_once<F: Future + Unpin>(future: F) -> Option<F::Output> {
        let mut future = future;
        std::future::poll_fn(|context| {
            let poll = std::pin::Pin::new(&mut future).poll(context);
            std::task::Poll::Ready(match poll {
                std::task::Poll::Ready(output) => Some(output),
                std::task::Poll::Pending => None,
            })
        })
        .await
    }
}
