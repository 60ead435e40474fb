//! Provisioned concurrency of versions and aliases: put, got, listed and deleted with AWS's states.
//! No environments are kept for it yet.

use cresset_aws::lambda::types::{
    DeleteProvisionedConcurrencyConfigRequest, DeleteProvisionedConcurrencyConfigResponse,
    GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse,
    ListProvisionedConcurrencyConfigsRequest, ListProvisionedConcurrencyConfigsResponse,
    ProvisionedConcurrencyConfigListItem, ProvisionedConcurrencyStatusEnum as Status,
    PutProvisionedConcurrencyConfigRequest, PutProvisionedConcurrencyConfigResponse,
};
use cresset_aws::{RequestContext, ServiceError};

use crate::attached::{Attached, Provisioned};
use crate::concurrency::{least_unreserved, number, unreserved};
use crate::core::Core;
use crate::holder::Holder;
use crate::index::Function;
use crate::names::{Qualifier, Target, Version};
use crate::paging::{self, Page};
use crate::refusal::Refusal;
use crate::time::last_modified;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn put_provisioned_concurrency_config(
    core: &Core,
    context: &RequestContext,
    input: PutProvisionedConcurrencyConfigRequest,
) -> Result<PutProvisionedConcurrencyConfigResponse, ServiceError> {
    let action = "PutProvisionedConcurrencyConfig";
    let target = Target::parse(context, action, &input.function_name, Some(&input.qualifier))?;
    if qualifies_latest(&target) {
        return Err(Refusal::ProvisionedLatest.into());
    }
    let requested = input.provisioned_concurrent_executions.unsigned_abs();
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?.ok_or_else(|| missing(&target))?;
    let holder = Holder::of(&function, &target)?;
    fits(core, &function, requested)?;
    unique(&function, &holder)?;
    let now = core.now();
    let provisioned = Some(Provisioned { requested, last_modified: now });
    let attached = Attached { provisioned, ..holder.attached(&function).clone() };
    holder.write_attached(core, &turn, &function, attached).await?;
    Ok(PutProvisionedConcurrencyConfigResponse {
        requested_provisioned_concurrent_executions: Some(number(requested)),
        allocated_provisioned_concurrent_executions: Some(0),
        available_provisioned_concurrent_executions: Some(0),
        status: Some(Status::InProgress),
        status_reason: None,
        last_modified: Some(last_modified(now)),
    })
}

pub(crate) fn get_provisioned_concurrency_config(
    core: &Core,
    context: &RequestContext,
    input: &GetProvisionedConcurrencyConfigRequest,
) -> Result<GetProvisionedConcurrencyConfigResponse, ServiceError> {
    let action = "GetProvisionedConcurrencyConfig";
    let target = Target::parse(context, action, &input.function_name, Some(&input.qualifier))?;
    if qualifies_latest(&target) {
        return Err(Refusal::NotProvisionable.into());
    }
    let function = core.writes.index.find(&target.key).ok_or_else(|| missing(&target))?;
    let holder = Holder::of(&function, &target)?;
    let provisioned = holder.attached(&function).provisioned.as_ref();
    let it = provisioned.ok_or(Refusal::NotProvisioned)?;
    let requested = Some(number(it.requested));
    Ok(GetProvisionedConcurrencyConfigResponse {
        requested_provisioned_concurrent_executions: requested,
        available_provisioned_concurrent_executions: requested,
        allocated_provisioned_concurrent_executions: requested,
        status: Some(Status::Ready),
        status_reason: None,
        last_modified: Some(last_modified(it.last_modified)),
    })
}

/// Deleting what is not there succeeds.
///
/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn delete_provisioned_concurrency_config(
    core: &Core,
    context: &RequestContext,
    input: DeleteProvisionedConcurrencyConfigRequest,
) -> Result<DeleteProvisionedConcurrencyConfigResponse, ServiceError> {
    let action = "DeleteProvisionedConcurrencyConfig";
    let target = Target::parse(context, action, &input.function_name, Some(&input.qualifier))?;
    if qualifies_latest(&target) {
        return Err(Refusal::NotProvisionable.into());
    }
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?.ok_or_else(|| missing(&target))?;
    let holder = Holder::of(&function, &target)?;
    let attached = holder.attached(&function).clone();
    if attached.provisioned.is_some() {
        let attached = Attached { provisioned: None, ..attached };
        holder.write_attached(core, &turn, &function, attached).await?;
    }
    Ok(DeleteProvisionedConcurrencyConfigResponse {})
}

pub(crate) fn list_provisioned_concurrency_configs(
    core: &Core,
    context: &RequestContext,
    input: &ListProvisionedConcurrencyConfigsRequest,
) -> Result<ListProvisionedConcurrencyConfigsResponse, ServiceError> {
    let action = "ListProvisionedConcurrencyConfigs";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    let function = core.find(&key)?;
    let all = Holder::all(&function).filter_map(|(qualifier, holder)| {
        let provisioned = holder.attached(&function).provisioned.clone()?;
        Some((qualifier.unwrap_or_default(), provisioned))
    });
    let size = paging::size(input.max_items, paging::MAX_CONFIGURATIONS);
    let start = paging::start(input.marker.as_deref())?;
    let rest = paging::after(all, &start, |(qualifier, _)| qualifier.as_str());
    let Page { items, next } =
        Page::of(rest, size, |(qualifier, _): &(String, _)| paging::marker(qualifier));
    let shown = items.into_iter().map(|(qualifier, it)| {
        let requested = Some(number(it.requested));
        ProvisionedConcurrencyConfigListItem {
            function_arn: Some(key.qualified_arn(Some(qualifier))),
            requested_provisioned_concurrent_executions: requested,
            available_provisioned_concurrent_executions: requested,
            allocated_provisioned_concurrent_executions: requested,
            status: Some(Status::Ready),
            status_reason: None,
            last_modified: Some(last_modified(it.last_modified)),
        }
    });
    Ok(ListProvisionedConcurrencyConfigsResponse {
        provisioned_concurrency_configs: Some(shown.collect()),
        next_marker: next,
    })
}

fn qualifies_latest(target: &Target) -> bool {
    let qualifier = target.qualifier.as_deref().map(Qualifier::of);
    qualifier == Some(Qualifier::Version(Version::Latest))
}

/// Of a function that is not there its aliases are missed, too (`test_provisioned_concurrency_exceptions`).
fn missing(target: &Target) -> Refusal {
    match target.qualifier.as_deref().map(Qualifier::of) {
        Some(Qualifier::Alias(_)) => Refusal::CannotFindAlias { arn: target.arn() },
        _ => target.not_found(),
    }
}

/// Provisioned is taken from the function's reserve, or from what nobody has reserved.
fn fits(core: &Core, function: &Function, requested: u32) -> Result<(), Refusal> {
    let requested = requested as usize;
    if let Some(reserved) = function.document().reserved {
        if requested > reserved as usize {
            return Err(Refusal::MoreThanReserved);
        }
        return Ok(());
    }
    let unreserved = unreserved(core, &function.key);
    if requested > unreserved {
        return Err(Refusal::MoreThanUnreserved { unreserved });
    }
    let least = least_unreserved(core, &function.key);
    if unreserved < least + requested {
        return Err(Refusal::TooMuchProvisioned { least });
    }
    Ok(())
}

/// A version is provisioned by itself or by one alias.
fn unique(function: &Function, holder: &Holder) -> Result<(), Refusal> {
    match holder {
        Holder::Alias(alias) => {
            let Version::Published(number) = alias.document.version else {
                return Err(Refusal::ProvisionedLatest);
            };
            let version = function.versions.get(&number);
            let taken = version.is_some_and(|it| it.document.attached.provisioned.is_some());
            if taken { Err(Refusal::ProvisionedVersion) } else { Ok(()) }
        }
        Holder::Version(version) => {
            let number = Version::Published(version.document.number);
            let taken = function
                .aliases
                .values()
                .map(|it| &it.document)
                .any(|alias| alias.version == number && alias.attached.provisioned.is_some());
            if taken { Err(Refusal::ProvisionedAlias) } else { Ok(()) }
        }
        Holder::Function | Holder::Latest => Err(Refusal::ProvisionedLatest),
    }
}
