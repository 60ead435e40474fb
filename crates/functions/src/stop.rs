//! The one signal that ends the control plane's background tasks.

use tokio::sync::watch;

/// Gives the signal, at the latest when it is dropped.
#[derive(Debug)]
pub(crate) struct StopSignal(watch::Sender<bool>);

/// Waits for the signal.
#[derive(Debug, Clone)]
pub(crate) struct Stop(watch::Receiver<bool>);

impl StopSignal {
    pub(crate) fn new() -> (Self, Stop) {
        let (sender, receiver) = watch::channel(false);
        (Self(sender), Stop(receiver))
    }

    pub(crate) fn give(&self) {
        self.0.send_replace(true);
    }
}

impl Stop {
    /// # Cancel safety
    /// Nothing is lost: a signal that was given stays given.
    pub(crate) async fn stopped(&mut self) {
        // An error says that the signal's owner is gone, which is the same.
        drop(self.0.wait_for(|stopped| *stopped).await);
    }
}
