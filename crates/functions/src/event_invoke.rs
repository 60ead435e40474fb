//! The configurations of asynchronous invocation: put, changed, got, listed and deleted for
//! `$LATEST`, versions and aliases. They take effect with asynchronous invocation itself.

use std::time::{Duration, UNIX_EPOCH};

use cresset_aws::arn::Arn;
use cresset_aws::lambda::types::{
    DeleteFunctionEventInvokeConfigRequest, DeleteFunctionEventInvokeConfigResponse,
    DestinationConfig, FunctionEventInvokeConfig, GetFunctionEventInvokeConfigRequest,
    ListFunctionEventInvokeConfigsRequest, ListFunctionEventInvokeConfigsResponse, OnFailure,
    OnSuccess, PutFunctionEventInvokeConfigRequest, UpdateFunctionEventInvokeConfigRequest,
};
use cresset_aws::{RequestContext, ServiceError};

use crate::attached::{Attached, EventInvoke};
use crate::concurrency::number;
use crate::core::Core;
use crate::holder::{Holder, full_arn};
use crate::names::{LATEST, Target};
use crate::paging::{self, Page};
use crate::refusal::Refusal;

/// What takes outcomes.
const DESTINATIONS: [&str; 5] = ["lambda", "sqs", "sns", "events", "s3"];

/// The members that a request has.
struct Given {
    retries: Option<u32>,
    age_seconds: Option<u32>,
    destinations: Option<DestinationConfig>,
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn put_function_event_invoke_config(
    core: &Core,
    context: &RequestContext,
    input: PutFunctionEventInvokeConfigRequest,
) -> Result<FunctionEventInvokeConfig, ServiceError> {
    let (action, qualifier) = ("PutFunctionEventInvokeConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let given = Given::of(
        input.maximum_retry_attempts,
        input.maximum_event_age_in_seconds,
        input.destination_config,
    );
    write(core, &target, given, |_, _| Ok(None)).await
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn update_function_event_invoke_config(
    core: &Core,
    context: &RequestContext,
    input: UpdateFunctionEventInvokeConfigRequest,
) -> Result<FunctionEventInvokeConfig, ServiceError> {
    let (action, qualifier) = ("UpdateFunctionEventInvokeConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let given = Given::of(
        input.maximum_retry_attempts,
        input.maximum_event_age_in_seconds,
        input.destination_config,
    );
    write(core, &target, given, |before, target| before.map(Some).ok_or_else(|| none(target))).await
}

pub(crate) fn get_function_event_invoke_config(
    core: &Core,
    context: &RequestContext,
    input: &GetFunctionEventInvokeConfigRequest,
) -> Result<FunctionEventInvokeConfig, ServiceError> {
    let (action, qualifier) = ("GetFunctionEventInvokeConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let function = core.writes.index.find(&target.key).ok_or_else(|| none(&target))?;
    let holder = Holder::of(&function, &target).map_err(|_missing| none(&target))?;
    let it = holder.attached(&function).event_invoke.as_ref().ok_or_else(|| none(&target))?;
    Ok(shown(it, full_arn(&target)))
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn delete_function_event_invoke_config(
    core: &Core,
    context: &RequestContext,
    input: DeleteFunctionEventInvokeConfigRequest,
) -> Result<DeleteFunctionEventInvokeConfigResponse, ServiceError> {
    let (action, qualifier) = ("DeleteFunctionEventInvokeConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?.ok_or_else(|| none(&target))?;
    let holder = Holder::of(&function, &target).map_err(|_missing| none(&target))?;
    let attached = holder.attached(&function).clone();
    if attached.event_invoke.is_none() {
        return Err(none(&target).into());
    }
    let attached = Attached { event_invoke: None, ..attached };
    holder.write_attached(core, &turn, &function, attached).await?;
    Ok(DeleteFunctionEventInvokeConfigResponse {})
}

pub(crate) fn list_function_event_invoke_configs(
    core: &Core,
    context: &RequestContext,
    input: &ListFunctionEventInvokeConfigsRequest,
) -> Result<ListFunctionEventInvokeConfigsResponse, ServiceError> {
    let action = "ListFunctionEventInvokeConfigs";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    let function = core.writes.index.find(&key).ok_or(Refusal::NoFunctionToConfigure)?;
    let all = Holder::all(&function).filter_map(|(qualifier, holder)| {
        let it = holder.attached(&function).event_invoke.clone()?;
        Some((qualifier.unwrap_or_else(|| LATEST.to_owned()), it))
    });
    let size = paging::size(input.max_items, paging::MAX_CONFIGURATIONS);
    let start = paging::start(input.marker.as_deref())?;
    let rest = paging::after(all, &start, |(qualifier, _)| qualifier.as_str());
    let Page { items, next } =
        Page::of(rest, size, |(qualifier, _): &(String, _)| paging::marker(qualifier));
    let items = items.iter().map(|(name, it)| shown(it, key.qualified_arn(Some(name))));
    Ok(ListFunctionEventInvokeConfigsResponse {
        function_event_invoke_configs: Some(items.collect()),
        next_marker: next,
    })
}

/// Writes what is given over what `start` makes of what there was.
async fn write(
    core: &Core,
    target: &Target,
    given: Given,
    start: impl FnOnce(Option<EventInvoke>, &Target) -> Result<Option<EventInvoke>, Refusal>,
) -> Result<FunctionEventInvokeConfig, ServiceError> {
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?.ok_or(Refusal::NoFunctionToConfigure)?;
    let holder = Holder::of(&function, target);
    let holder = holder.map_err(|_missing| Refusal::NoFunctionToConfigure)?;
    given.check(core, target)?;
    let attached = holder.attached(&function).clone();
    let before = start(attached.event_invoke.clone(), target)?;
    let event_invoke = given.over(before, core.now());
    let answer = shown(&event_invoke, full_arn(target));
    let attached = Attached { event_invoke: Some(event_invoke), ..attached };
    holder.write_attached(core, &turn, &function, attached).await?;
    Ok(answer)
}

impl Given {
    fn of(
        retries: Option<i32>,
        age_seconds: Option<i32>,
        destinations: Option<DestinationConfig>,
    ) -> Self {
        Self {
            retries: retries.map(i32::unsigned_abs),
            age_seconds: age_seconds.map(i32::unsigned_abs),
            destinations,
        }
    }

    fn check(&self, core: &Core, target: &Target) -> Result<(), Refusal> {
        let Some(destinations) = &self.destinations else {
            let nothing = self.retries.is_none() && self.age_seconds.is_none();
            return if nothing { Err(Refusal::NothingToConfigure) } else { Ok(()) };
        };
        let success = destinations.on_success.as_ref().and_then(|it| it.destination.as_deref());
        let failure = destinations.on_failure.as_ref().and_then(|it| it.destination.as_deref());
        for arn in [success, failure].into_iter().flatten().filter(|arn| !arn.is_empty()) {
            let service = arn.parse::<Arn>().map(|arn| arn.service).unwrap_or_default();
            if !DESTINATIONS.contains(&service.as_str()) {
                let config = written(destinations);
                return Err(Refusal::NoDestination { config });
            }
            if service == "lambda" {
                check_function(core, target, arn)?;
            }
        }
        Ok(())
    }

    fn over(self, before: Option<EventInvoke>, now: u64) -> EventInvoke {
        let mut it = before.unwrap_or(EventInvoke {
            last_modified: now,
            retries: None,
            age_seconds: None,
            on_success: None,
            on_failure: None,
        });
        it.last_modified = now;
        it.retries = self.retries.or(it.retries);
        it.age_seconds = self.age_seconds.or(it.age_seconds);
        if let Some(destinations) = self.destinations {
            let filled = |arn: &String| !arn.is_empty();
            it.on_success = destinations.on_success.and_then(|it| it.destination).filter(filled);
            it.on_failure = destinations.on_failure.and_then(|it| it.destination).filter(filled);
        }
        it
    }
}

/// A function as a destination must be there, and another one.
fn check_function(core: &Core, target: &Target, arn: &str) -> Result<(), Refusal> {
    let context = RequestContext {
        account: target.key.account.clone(),
        region: target.key.region.clone(),
        ..RequestContext::default()
    };
    let invalid = || Refusal::BadDestination { arn: arn.to_owned() };
    let found =
        Target::parse(&context, "InvokeFunction", arn, None).map_err(|_malformed| invalid())?;
    if found.key == target.key {
        return Err(Refusal::OwnDestination);
    }
    core.writes.index.find(&found.key).map(drop).ok_or_else(invalid)
}

/// As the real service prints what it was given.
fn written(destinations: &DestinationConfig) -> String {
    let text = |kind: &str, given: Option<&Option<String>>| match given {
        None => "null".to_owned(),
        Some(arn) => format!("{kind}(destination={})", arn.as_deref().unwrap_or("null")),
    };
    let success = text("OnSuccess", destinations.on_success.as_ref().map(|it| &it.destination));
    let failure = text("OnFailure", destinations.on_failure.as_ref().map(|it| &it.destination));
    format!("DestinationConfig(onSuccess={success}, onFailure={failure})")
}

fn none(target: &Target) -> Refusal {
    Refusal::NoEventInvokeConfig { arn: full_arn(target) }
}

fn shown(it: &EventInvoke, arn: String) -> FunctionEventInvokeConfig {
    FunctionEventInvokeConfig {
        last_modified: Some(UNIX_EPOCH + Duration::from_millis(it.last_modified)),
        function_arn: Some(arn),
        maximum_retry_attempts: it.retries.map(number),
        maximum_event_age_in_seconds: it.age_seconds.map(number),
        destination_config: Some(DestinationConfig {
            on_success: Some(OnSuccess { destination: it.on_success.clone() }),
            on_failure: Some(OnFailure { destination: it.on_failure.clone() }),
        }),
    }
}
