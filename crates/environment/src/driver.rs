//! One task owns one environment.

use std::sync::Arc;

use tokio::sync::{mpsc, oneshot, watch};

use crate::environments::Shared;
use crate::publish::Publisher;
use crate::{Blank, Error, FunctionSpec, Invocation, Outcome, ShutdownReason};

#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) invocation: Invocation,
    pub(crate) reply: oneshot::Sender<Result<Outcome, Error>>,
}

pub(crate) struct Driver;

impl Driver {
    pub(crate) fn new(_: Arc<Shared>, _: Arc<FunctionSpec>, _: String, _: Publisher) -> Self {
        unimplemented!()
    }
    pub(crate) async fn run(
        self,
        _: Blank,
        _: mpsc::Receiver<Request>,
        _: watch::Receiver<Option<ShutdownReason>>,
    ) {
        unimplemented!()
    }
}
