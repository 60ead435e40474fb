//! The Init phase: from starting the runtime to its first request for an event.

use std::time::Duration;

use cresset_sandbox::Exit;
use tokio::time::Instant;

use crate::Error;
use crate::failure::Failure;
use crate::logs::Journal;
use crate::logs::report::{self, InitPhase};
use crate::phase::{Ended, Ready, Stopped};
use crate::premises::{NotStarted, Premises};
use crate::process::{Happened, Process};

/// What a runtime that reported a failed Init has for its last lines, before it is killed.
const LAST_LINES: Duration = Duration::from_millis(100);

/// How an Init ended.
#[derive(Debug)]
pub(crate) enum Initialized {
    Ready(Ready),
    /// The processes are dead; the next invocation tries again.
    Failed(Stopped, Failure),
    /// The environment was shut down meanwhile, or this machine could not do it.
    Ended(Ended),
}

/// The time that an Init has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Allowance {
    pub(crate) phase: InitPhase,
    pub(crate) deadline: Instant,
    /// What the deadline was made of: a timeout says it.
    pub(crate) timeout: Duration,
}

/// Why a runtime does not ask for an event.
enum Trouble {
    Failure(Failure),
    Exited(Option<Exit>),
}

impl Stopped {
    /// Runs Init, with all of the CPU. `shutdown` ends it and the environment.
    pub(crate) async fn initialize(
        self,
        allowance: Allowance,
        shutdown: impl Future<Output = ()>,
    ) -> Initialized {
        let Self { mut premises } = self;
        let started = Instant::now();
        let mut process = match start(&mut premises).await {
            Ok(process) => process,
            Err(NotStarted::Failure(failure)) => {
                return fail(premises, None, failure, started, allowance).await;
            }
            Err(NotStarted::Error(error)) => return ended(premises, Some(error)),
        };
        let heard = tokio::select! {
            // A process that prints without a pause must not keep the time from passing.
            biased;
            () = shutdown => {
                process.drain_output(&mut premises.journal);
                return ended(premises, None);
            }
            () = tokio::time::sleep_until(allowance.deadline) => {
                Err(Trouble::Failure(Failure::TimedOut { timeout: allowance.timeout }))
            }
            heard = until_ready(&mut process, &mut premises.journal) => heard,
        };
        let failure = match heard {
            Ok(()) => return ready(premises, process, started.elapsed()).await,
            Err(Trouble::Failure(failure)) => failure,
            Err(Trouble::Exited(exit)) => premises.failure_of(exit).await,
        };
        fail(premises, Some(process), failure, started, allowance).await
    }
}

async fn start(premises: &mut Premises) -> Result<Process, NotStarted> {
    premises.unlimit_cpu().await?;
    premises.start_process().await
}

async fn until_ready(process: &mut Process, journal: &mut Journal) -> Result<(), Trouble> {
    loop {
        match process.happens(journal).await {
            Happened::Asked => return Ok(()),
            Happened::InitFailed(reported) => {
                // It ends by itself as a rule; whatever else it does makes no difference.
                let rest = process.until_end(journal);
                drop(tokio::time::timeout(LAST_LINES, rest).await);
                return Err(Trouble::Failure(Failure::Reported(reported)));
            }
            Happened::Ended(exit) => {
                return Err(match process.last_words().await {
                    Some(Happened::InitFailed(reported)) => {
                        Trouble::Failure(Failure::Reported(reported))
                    }
                    _ => Trouble::Exited(exit),
                });
            }
            // There is no event yet that could be answered.
            Happened::Answered { .. } => {}
        }
    }
}

async fn ready(mut premises: Premises, process: Process, took: Duration) -> Initialized {
    premises.shared.metrics.observe_init(took);
    match premises.limit_cpu().await {
        Ok(()) => Initialized::Ready(Ready { premises, process, init: Some(took) }),
        Err(error) => ended(premises, Some(error)),
    }
}

async fn fail(
    mut premises: Premises,
    process: Option<Process>,
    failure: Failure,
    started: Instant,
    allowance: Allowance,
) -> Initialized {
    let took = started.elapsed().min(allowance.timeout);
    premises.shared.metrics.count_failed_init();
    let killed = premises.reset(process).await;
    premises.journal.write(report::init_report(took, allowance.phase, &failure.ending()));
    match killed {
        Ok(()) => Initialized::Failed(Stopped { premises }, failure),
        Err(error) => ended(premises, Some(error)),
    }
}

fn ended(premises: Premises, cause: Option<Error>) -> Initialized {
    Initialized::Ended(Ended { premises, cause })
}
