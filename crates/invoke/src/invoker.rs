//! Lambda's Invoke: from an authorised request to the function's answer.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cresset_ambient::TaskKind;
use cresset_aws::lambda::InvokeApi;
use cresset_aws::lambda::types::{InvocationRequest, InvocationResponse};
use cresset_aws::{Authorized, Built, RequestContext, Sensitive, ServiceError};
use cresset_environment::{Environments, Invocation, Outcome};
use cresset_functions::{FunctionVersion, Functions};
use cresset_runtimes::{CodeStore, Runtimes};
use tokio::sync::watch;
use tokio::time::Instant;
use tracing::{Instrument as _, field, info_span};

use crate::admission::{Admission, Claim};
use crate::blanks::Blanks;
use crate::capacity::Capacity;
use crate::error::Error;
use crate::event::{Event, Kind};
use crate::invocation::Run;
use crate::metrics::{Answer, Metrics};
use crate::pool::{Starter, Surroundings, Timing};
use crate::pools::Pools;
use crate::settings::Settings;
use crate::start::{Supplies, VersionStarter};
use crate::upkeep::Upkeep;

/// How long an environment that has answered is waited for. Runtimes ask for the next event within
/// a millisecond, but much later where the machine is busy.
const LINGER: Duration = Duration::from_millis(50);
const LONGEST_LINGER: Duration = Duration::from_millis(250);
/// How long an empty pool is kept.
const REST: Duration = Duration::from_secs(5);

/// The operations that are built, and the members of each that have an effect.
pub const BUILT: &[Built] = &[Built {
    operation: "Invoke",
    members: &[
        "FunctionName",
        "InvocationType",
        "LogType",
        "ClientContext",
        "Payload",
        "Qualifier",
    ],
}];

/// The data plane. It is stopped by [`Invoker::drain`].
#[derive(Debug)]
pub struct Invoker {
    admission: Admission,
    pools: Arc<Pools>,
    supplies: Arc<Supplies>,
    stop: watch::Sender<bool>,
    metrics: Metrics,
}

impl Invoker {
    /// Must be called within a tokio runtime: blanks of the runtimes in use are made from now on.
    pub fn new(
        functions: Arc<Functions>,
        code: Arc<CodeStore>,
        runtimes: Arc<Runtimes>,
        environments: Environments,
        metrics: Metrics,
        settings: Settings,
    ) -> Arc<Self> {
        let timing = Timing {
            idle_timeout: settings.idle_timeout,
            linger: LINGER,
            longest_linger: LONGEST_LINGER,
            start: settings.start_timeout,
            rest: REST,
        };
        let most = settings.account_concurrency.saturating_add(settings.idle_environments);
        let capacity = Capacity::new(most, settings.memory_limit_mb);
        let blanks =
            Blanks::new(environments.clone(), settings.blanks_per_runtime, metrics.clone());
        let surroundings = Surroundings { timing, capacity, metrics: metrics.clone() };
        let pools = Arc::new(Pools::new(surroundings));
        let supplies = Arc::new(Supplies { functions, environments, blanks, code, runtimes });
        let upkeep = Upkeep { pools: Arc::clone(&pools), supplies: Arc::clone(&supplies) };
        let (stop, stopped) = watch::channel(false);
        cresset_ambient::spawn(TaskKind("pool upkeep"), upkeep.run(stopped));
        Arc::new(Self {
            admission: Admission::new(LONGEST_LINGER, metrics.clone()),
            pools,
            supplies,
            stop,
            metrics,
        })
    }

    /// Ends every environment: idle ones and blanks at once, busy ones after their answer, or
    /// after `grace`. No invocation is accepted from now on.
    ///
    /// # Cancel safety
    /// What has begun to end, ends.
    pub async fn drain(&self, grace: Duration) {
        self.stop.send_replace(true);
        tokio::join!(self.pools.drain(grace), self.supplies.blanks.clear());
    }

    async fn answer(
        &self,
        call: Authorized<InvocationRequest>,
    ) -> Result<InvocationResponse, ServiceError> {
        let Authorized { input, context, .. } = call;
        let event = Event::read(&input)?;
        let (name, qualifier) = (&input.function_name, input.qualifier.as_deref());
        let version = self.supplies.functions.resolve(&context, name, qualifier).await?;
        match event.kind {
            Kind::DryRun => Ok(InvocationResponse { status_code: Some(204), ..Default::default() }),
            Kind::Synchronous => {
                let executed_version = version.version.clone();
                let outcome = self.run(version, event, context).await?;
                Ok(response(outcome, executed_version))
            }
        }
    }

    async fn run(
        &self,
        version: Arc<FunctionVersion>,
        event: Event,
        context: RequestContext,
    ) -> Result<Outcome, Error> {
        let span = info_span!(
            "invocation",
            request.id = context.request_id,
            function = version.name,
            version = version.version,
            environment.id = field::Empty,
            cold_start = field::Empty,
        );
        let permit = self.admission.admit(&Claim::of(&version)).await.map_err(Error::Throttled)?;
        let invocation = Invocation {
            request_id: context.request_id,
            payload: event.payload,
            invoked_function_arn: version.invoked_arn.clone(),
            client_context: event.client_context,
            trace_id: context.trace_header,
            log_tail: event.log_tail,
        };
        let run = Run {
            pools: Arc::clone(&self.pools),
            slot: version.arn.clone(),
            key: version.key(),
            timeout: version.timeout,
            starter: self.starter(version),
            permit,
            invocation,
        };
        run.detached().instrument(span).await
    }

    fn starter(
        &self,
        version: Arc<FunctionVersion>,
    ) -> impl Fn() -> Arc<dyn Starter> + Send + Sync + 'static {
        let supplies = Arc::clone(&self.supplies);
        move || Arc::new(VersionStarter::new(Arc::clone(&version), Arc::clone(&supplies)))
    }
}

impl InvokeApi for Invoker {
    fn built(&self) -> &'static [Built] {
        BUILT
    }

    /// # Cancel safety
    /// An invocation that was admitted runs on when the future is dropped.
    async fn invoke(
        &self,
        call: Authorized<InvocationRequest>,
    ) -> Result<InvocationResponse, ServiceError> {
        let arrived = Instant::now();
        let answer = self.answer(call).await;
        let kind = match &answer {
            Ok(response) if response.function_error.is_some() => Answer::FunctionError,
            Ok(_) => Answer::Success,
            Err(error) if error.status() == 429 => Answer::Throttled,
            Err(error) if error.status() < 500 => Answer::Refused,
            Err(_) => Answer::ServiceError,
        };
        self.metrics.count_invocation(kind, arrived.elapsed());
        answer
    }
}

fn response(outcome: Outcome, executed_version: String) -> InvocationResponse {
    InvocationResponse {
        status_code: Some(200),
        function_error: outcome.function_error,
        log_result: outcome.log_tail.map(|log| STANDARD.encode(log)),
        payload: Some(Sensitive(outcome.payload)),
        executed_version: Some(executed_version),
        durable_execution_arn: None,
    }
}
