//! Environments that are nothing but a script, for the tests of everything above the seam.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use cresset_environment::{Error as EnvironmentError, Invocation, Outcome, ShutdownReason, Status};
use futures_util::future::BoxFuture;
use tokio::sync::{oneshot, watch};
use tokio::time::sleep;

use super::{Environment, Source, Started, Starter, Surroundings, Timing};
use crate::capacity::Capacity;
use crate::error::Error;
use crate::metrics::{Metrics, StartKind};

/// How environments behave. A payload of digits keeps the function busy for so many milliseconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Script {
    pub(crate) start: StartScript,
    pub(crate) init: Duration,
    /// From the answer to the next request for an event.
    pub(crate) tail: Duration,
    pub(crate) invoke: InvokeScript,
    pub(crate) shutdown: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StartScript {
    Works,
    /// The sandbox cannot be created.
    Fails,
    /// A blank is taken, and dies when the function is put into it.
    BlankDies,
    /// The environment never is idle.
    Hangs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum InvokeScript {
    Answers,
    /// The first so many environments end before the event reaches the function.
    EndsBefore(usize),
    /// The environment ends while the function has the event.
    EndsDuring,
}

pub(crate) const WORKS: Script = Script {
    start: StartScript::Works,
    init: Duration::from_millis(50),
    tail: Duration::from_millis(1),
    invoke: InvokeScript::Answers,
    shutdown: Duration::from_millis(5),
};

pub(crate) const TIMING: Timing = Timing {
    idle_timeout: Duration::from_secs(60),
    linger: Duration::from_millis(10),
    longest_linger: Duration::from_millis(100),
    start: Duration::from_secs(30),
    rest: Duration::from_secs(1),
};

/// A function version of environments that follow a script, with all that happened to it.
#[derive(Debug)]
pub(crate) struct Scripted {
    pub(crate) script: Mutex<Script>,
    /// What the environments answer besides their number.
    content: &'static str,
    starts: AtomicUsize,
    outdated: AtomicBool,
    log: Mutex<Vec<String>>,
}

#[derive(Debug)]
struct ScriptedEnvironment {
    number: usize,
    id: String,
    script: Script,
    function: Arc<Scripted>,
    status: Arc<watch::Sender<Status>>,
}

impl Scripted {
    pub(crate) fn new(content: &'static str, script: Script) -> Arc<Self> {
        Arc::new(Self {
            script: Mutex::new(script),
            content,
            starts: AtomicUsize::new(0),
            outdated: AtomicBool::new(false),
            log: Mutex::default(),
        })
    }

    /// The function was updated or deleted.
    pub(crate) fn outdate(&self) {
        self.outdated.store(true, Ordering::SeqCst);
    }

    /// How many environments were started.
    pub(crate) fn starts(&self) -> usize {
        self.starts.load(Ordering::SeqCst)
    }

    /// The ends so far: `0 Spindown`.
    pub(crate) fn ends(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }
}

impl Starter for Arc<Scripted> {
    fn memory_mb(&self) -> u64 {
        128
    }

    fn is_current(&self) -> bool {
        !self.outdated.load(Ordering::SeqCst)
    }

    fn span(&self) -> tracing::Span {
        tracing::Span::none()
    }

    fn start(&self, source: Source) -> BoxFuture<'_, Result<Started, Error>> {
        Box::pin(async move {
            let script = *self.script.lock().unwrap();
            let number = self.starts.fetch_add(1, Ordering::SeqCst);
            if script.start == StartScript::Fails {
                return Err(Error::Sandbox(Arc::new(EnvironmentError::NoListeners)));
            }
            let blank = script.start == StartScript::BlankDies && source == Source::Blank;
            let status = Arc::new(watch::Sender::new(Status::Initializing));
            let environment = Arc::new(ScriptedEnvironment {
                number,
                id: number.to_string(),
                script,
                function: Arc::clone(self),
                status: Arc::clone(&status),
            });
            cresset_ambient::spawn(cresset_ambient::TaskKind("scripted init"), async move {
                match script.start {
                    StartScript::Hangs => std::future::pending().await,
                    StartScript::BlankDies if blank => status.send_replace(Status::Ended),
                    _ => {
                        sleep(script.init).await;
                        status.send_replace(Status::Idle)
                    }
                };
            });
            let kind = if blank { StartKind::Blank } else { StartKind::Plain };
            Ok(Started { environment, kind })
        })
    }
}

impl Environment for ScriptedEnvironment {
    fn id(&self) -> &str {
        &self.id
    }

    fn invoke(&self, invocation: Invocation) -> BoxFuture<'_, Result<Outcome, EnvironmentError>> {
        Box::pin(async move {
            match self.script.invoke {
                InvokeScript::EndsBefore(count) if self.number < count => {
                    self.status.send_replace(Status::Ended);
                    return Err(EnvironmentError::Ended);
                }
                InvokeScript::EndsDuring => {
                    self.status.send_replace(Status::Ended);
                    return Err(EnvironmentError::Interrupted);
                }
                InvokeScript::Answers | InvokeScript::EndsBefore(_) => {}
            }
            assert_eq!(*self.status.borrow(), Status::Idle, "one invocation at a time");
            self.status.send_replace(Status::Busy);
            let (answer, answered) = oneshot::channel();
            let (status, script) = (Arc::clone(&self.status), self.script);
            let text = std::str::from_utf8(&invocation.payload).unwrap();
            let busy = Duration::from_millis(text.parse().unwrap_or(0));
            cresset_ambient::spawn(cresset_ambient::TaskKind("scripted runtime"), async move {
                sleep(busy).await;
                answer.send(()).ok();
                sleep(script.tail).await;
                status.send_if_modified(|status| {
                    let busy = *status == Status::Busy;
                    if busy {
                        *status = Status::Idle;
                    }
                    busy
                });
            });
            tokio::select! {
                answered = answered => answered.unwrap(),
                _ = async { self.status().wait_for(|status| *status == Status::Ended).await.map(drop) } => {
                    return Err(EnvironmentError::Interrupted);
                }
            }
            Ok(Outcome {
                payload: Bytes::from(format!("{} {}", self.function.content, self.number)),
                function_error: None,
                log_tail: None,
                content_type: "application/json".to_owned(),
            })
        })
    }

    fn status(&self) -> watch::Receiver<Status> {
        self.status.subscribe()
    }

    fn shutdown(&self, reason: ShutdownReason) -> BoxFuture<'static, ()> {
        let (status, function) = (Arc::clone(&self.status), Arc::clone(&self.function));
        let (number, takes) = (self.number, self.script.shutdown);
        Box::pin(async move {
            sleep(takes).await;
            status.send_replace(Status::Ended);
            function.log.lock().unwrap().push(format!("{number} {reason:?}"));
        })
    }
}

pub(crate) fn surroundings(environments: usize) -> Surroundings {
    Surroundings {
        timing: TIMING,
        capacity: Capacity::new(environments, None),
        metrics: Metrics::default(),
    }
}

pub(crate) fn invocation(payload: impl Into<Bytes>) -> Invocation {
    Invocation {
        request_id: "8f5d1e3c-0000-4000-8000-000000000000".to_owned(),
        payload: payload.into(),
        invoked_function_arn: "arn:aws:lambda:us-east-1:000000000000:function:hello".to_owned(),
        client_context: None,
        trace_id: None,
        log_tail: false,
    }
}
