//! One invocation, from the event's delivery to the runtime's request for the next one.
//!
//! ```text
//! begin ─> (Init, where no process runs) ─> deliver ─> answer to the caller ─> next: END, REPORT
//!                     └ failed ───────────────┴── crash, timeout: answer, reset, END, REPORT
//! ```
//! The caller has its answer as soon as the runtime gave it, unless it wants the log's tail too.

use std::time::Duration;

use cresset_ambient::epoch_millis;
use cresset_sandbox::Exit;
use futures_util::FutureExt as _;
use tokio::sync::oneshot;
use tokio::time::Instant;
use tracing::{Instrument as _, Span};

use crate::driver::Request;
use crate::failure::Failure;
use crate::initialize::{Allowance, Initialized};
use crate::logs::Journal;
use crate::logs::report::{self, Ending, InitPhase, Report};
use crate::phase::{Ended, Phase, Ready, Stopped};
use crate::premises::Premises;
use crate::process::{Happened, Process};
use crate::publish::Status;
use crate::requests::Lease;
use crate::runtime_api::{Answer, Event};
use crate::{Error, Invocation, Outcome};

/// An invocation that has begun.
#[derive(Debug)]
struct Invoking {
    invocation: Invocation,
    /// Taken by the first answer.
    reply: Option<oneshot::Sender<Result<Outcome, Error>>>,
    /// The first answer, where it waits for the log.
    held: Option<Outcome>,
    /// What the answer means for the REPORT, once there is one.
    answered: Option<Ending>,
    lease: Option<Lease>,
    cold: bool,
    began: Instant,
    timeout: Duration,
    deadline_ms: u64,
}

/// Why an invocation is over.
enum End {
    Asked,
    Exited(Option<Exit>),
    TimedOut,
    Shutdown,
}

impl Ready {
    /// Serves one event with the process that waits for it.
    pub(crate) async fn serve(
        mut self,
        request: Request,
        shutdown: impl Future<Output = ()>,
    ) -> Phase {
        if let Err(error) = self.premises.thaw().await {
            // The request is dropped: its caller learns why the environment ended.
            return Phase::Ended(Ended { premises: self.premises, cause: Some(error) });
        }
        let invoking = Invoking::begin(request, &mut self.premises);
        let span = invoking.span(&self.premises);
        self.run(invoking, shutdown).instrument(span).await
    }

    async fn run(mut self, mut invoking: Invoking, shutdown: impl Future<Output = ()>) -> Phase {
        let event = Event::new(&invoking.invocation, invoking.deadline_ms);
        invoking.lease = self.process.deliver(&invoking.invocation.request_id, event);
        // The event leaves first; START is written while the function runs already. Nobody reads the
        // function's output meanwhile.
        tokio::task::yield_now().await;
        invoking.write_start(&mut self.premises);
        let end = invoking.until_end(&mut self.process, &mut self.premises.journal, shutdown).await;
        let duration = invoking.began.elapsed();
        let failure = match end {
            End::Asked => return self.complete(invoking, duration).await,
            End::Shutdown => return self.interrupt(invoking, duration).await,
            End::TimedOut => Failure::TimedOut { timeout: invoking.timeout },
            End::Exited(exit) => {
                if let Some(Happened::Answered { lease, answer }) = self.process.last_words().await
                {
                    invoking.take_answer(lease, answer);
                }
                self.premises.failure_of(exit).await
            }
        };
        self.abort(invoking, failure, duration).await
    }

    async fn complete(mut self, invoking: Invoking, duration: Duration) -> Phase {
        let Self { premises, process, init } = &mut self;
        process.drain_output(&mut premises.journal);
        let ending = invoking.answered.clone().unwrap_or(Ending::Success);
        let memory_peak = premises.take_memory_peak().await;
        invoking.conclude(premises, &ending, duration, init.take(), memory_peak);
        Phase::Ready(self)
    }

    /// The process crashed or had to be killed.
    async fn abort(self, mut invoking: Invoking, failure: Failure, duration: Duration) -> Phase {
        let Self { mut premises, process, init } = self;
        invoking.answer(failure.outcome(&invoking.invocation.request_id), failure.ending());
        let memory_peak = premises.take_memory_peak().await;
        let killed = premises.reset(Some(process)).await;
        invoking.write_failure(&failure, &mut premises);
        let duration = duration.min(invoking.timeout);
        invoking.conclude(&mut premises, &failure.ending(), duration, init, memory_peak);
        match killed {
            Ok(()) => Phase::Stopped(Stopped { premises }),
            Err(error) => Phase::Ended(Ended { premises, cause: Some(error) }),
        }
    }

    async fn interrupt(mut self, invoking: Invoking, duration: Duration) -> Phase {
        let Self { premises, process, init } = &mut self;
        process.drain_output(&mut premises.journal);
        let memory_peak = premises.take_memory_peak().await;
        invoking.interrupt(premises, duration, init.take(), memory_peak);
        Phase::Ended(Ended { premises: self.premises, cause: None })
    }
}

impl Stopped {
    /// Serves one event; Init runs first, in the time of the invocation ("suppressed init").
    pub(crate) async fn serve(
        mut self,
        request: Request,
        shutdown: impl Future<Output = ()>,
    ) -> Phase {
        let invoking = Invoking::begin(request, &mut self.premises);
        let span = invoking.span(&self.premises);
        self.initialize_and_run(invoking, shutdown).instrument(span).await
    }

    async fn initialize_and_run(
        self,
        mut invoking: Invoking,
        shutdown: impl Future<Output = ()>,
    ) -> Phase {
        let mut shutdown = std::pin::pin!(shutdown);
        let allowance = Allowance {
            phase: InitPhase::Invoke,
            deadline: invoking.began + invoking.timeout,
            timeout: invoking.timeout,
        };
        let (mut stopped, failure) = match self.initialize(allowance, shutdown.as_mut()).await {
            Initialized::Ready(mut ready) => {
                // Its time is a part of the invocation's already.
                ready.init = None;
                return ready.run(invoking, shutdown).await;
            }
            Initialized::Failed(stopped, failure) => (stopped, failure),
            Initialized::Ended(ended) => {
                // The reply is dropped where the environment failed: its caller learns why.
                if ended.cause.is_none() {
                    invoking.reply(Err(Error::Interrupted));
                }
                return Phase::Ended(ended);
            }
        };
        let duration = invoking.began.elapsed().min(invoking.timeout);
        let premises = &mut stopped.premises;
        invoking.answer(failure.outcome(&invoking.invocation.request_id), failure.ending());
        invoking.write_start(premises);
        invoking.write_failure(&failure, premises);
        let memory_peak = premises.take_memory_peak().await;
        invoking.conclude(premises, &failure.ending(), duration, None, memory_peak);
        Phase::Stopped(stopped)
    }
}

impl Invoking {
    fn begin(request: Request, premises: &mut Premises) -> Self {
        let Request { invocation, reply } = request;
        premises.publisher.publish(Status::Busy);
        premises.journal.begin_tail();
        let cold = std::mem::replace(&mut premises.fresh, false);
        if cold {
            premises.shared.metrics.count_cold_start();
        }
        let timeout = premises.spec.timeout;
        Self {
            invocation,
            reply: Some(reply),
            held: None,
            answered: None,
            lease: None,
            cold,
            began: Instant::now(),
            timeout,
            deadline_ms: epoch_millis(premises.shared.clock.now() + timeout),
        }
    }

    fn span(&self, premises: &Premises) -> Span {
        tracing::info_span!(
            "invocation",
            request.id = self.invocation.request_id,
            function = premises.spec.function_name,
            version = premises.spec.function_version,
            environment.id = premises.id,
            cold_start = self.cold,
        )
    }

    async fn until_end(
        &mut self,
        process: &mut Process,
        journal: &mut Journal,
        shutdown: impl Future<Output = ()>,
    ) -> End {
        let mut timeout = std::pin::pin!(tokio::time::sleep_until(self.began + self.timeout));
        let mut shutdown = std::pin::pin!(shutdown);
        loop {
            let happened = tokio::select! {
                // A process that prints without a pause must not keep the time from passing.
                biased;
                () = &mut shutdown => return End::Shutdown,
                () = &mut timeout => match process.happens(journal).now_or_never() {
                    // What the function did in time counts.
                    Some(happened) => happened,
                    None => return End::TimedOut,
                },
                happened = process.happens(journal) => happened,
            };
            match happened {
                Happened::Asked => return End::Asked,
                Happened::Answered { lease, answer } => self.take_answer(lease, answer),
                Happened::Ended(exit) => return End::Exited(exit),
                Happened::InitFailed(_) => {}
            }
        }
    }

    /// The runtime's answer, unless it belongs to another event.
    fn take_answer(&mut self, lease: Lease, answer: Answer) {
        if self.lease != Some(lease) {
            return;
        }
        let (outcome, ending) = match answer {
            Answer::Response { payload, content_type } => (
                Outcome {
                    payload,
                    function_error: None,
                    log_tail: None,
                    content_type: content_type.unwrap_or_else(|| "application/json".to_owned()),
                },
                Ending::Success,
            ),
            // The runtime is well: an error of the handler is no failure of the platform.
            Answer::Error(reported) => {
                let failure = Failure::Reported(reported);
                (failure.outcome(&self.invocation.request_id), Ending::Success)
            }
            Answer::Faulty(faulty) => {
                let failure = Failure::Faulty(faulty);
                (failure.outcome(&self.invocation.request_id), failure.ending())
            }
        };
        self.answer(outcome, ending);
    }

    /// Gives the caller its answer, if it has none yet: now, or with the log.
    fn answer(&mut self, outcome: Outcome, ending: Ending) {
        if self.answered.is_some() {
            return;
        }
        self.answered = Some(ending);
        if self.invocation.log_tail {
            self.held = Some(outcome);
        } else {
            self.reply(Ok(outcome));
        }
    }

    fn reply(&mut self, result: Result<Outcome, Error>) {
        if let Some(reply) = self.reply.take() {
            // A caller that is gone: the invocation ran for its effects.
            drop(reply.send(result));
        }
    }

    fn write_start(&self, premises: &mut Premises) {
        let Premises { journal, spec, .. } = premises;
        journal.write(report::start(&self.invocation.request_id, &spec.function_version));
        if !self.cold {
            return;
        }
        let of_runtime = spec.runtime.warning.iter().filter(|text| !spec.warnings.contains(text));
        for warning in spec.warnings.iter().chain(of_runtime) {
            journal.write(format!("[cresset] warning: {warning}"));
        }
    }

    fn write_failure(&self, failure: &Failure, premises: &mut Premises) {
        let request_id = &self.invocation.request_id;
        for line in failure.log_lines(request_id) {
            premises.journal.write(line);
        }
        if let Some(message) = failure.timeout_line() {
            let now = premises.shared.clock.now();
            premises.journal.write(report::timed_out(now, request_id, &message));
        }
    }

    /// The last lines of the invocation's log, and the answer that waited for them.
    fn conclude(
        mut self,
        premises: &mut Premises,
        ending: &Ending,
        duration: Duration,
        init: Option<Duration>,
        memory_peak: u64,
    ) {
        let request_id = &self.invocation.request_id;
        let report = Report {
            request_id,
            duration,
            init,
            memory_mb: premises.spec.memory_mb,
            memory_peak,
            ending,
        };
        premises.journal.write(report::end(request_id));
        premises.journal.write(report.line());
        premises.shared.metrics.count_invocation(ending.label());
        tracing::debug!(ending = ending.label(), ?duration, memory_peak, "invocation ended");
        if let Some(mut outcome) = self.held.take() {
            outcome.log_tail = Some(premises.journal.tail());
            self.reply(Ok(outcome));
        }
    }

    /// The environment is shut down before the invocation's end.
    fn interrupt(
        mut self,
        premises: &mut Premises,
        duration: Duration,
        init: Option<Duration>,
        memory_peak: u64,
    ) {
        if self.answered.is_none() {
            self.reply(Err(Error::Interrupted));
        }
        let ending = Ending::Error("Sandbox.Failure".to_owned());
        self.conclude(premises, &ending, duration, init, memory_peak);
    }
}
