//! Reserved concurrency: how many of the account's invocations are a function's own, and no others'.
//! `cresset-invoke` holds every invocation to it.

use cresset_aws::lambda::types::{
    Concurrency, DeleteFunctionConcurrencyRequest, DeleteFunctionConcurrencyResponse,
    GetFunctionConcurrencyRequest, GetFunctionConcurrencyResponse, PutFunctionConcurrencyRequest,
};
use cresset_aws::{RequestContext, ServiceError};

use crate::core::Core;
use crate::holder::full_arn;
use crate::index::Function;
use crate::names::{FunctionKey, Target};
use crate::refusal::Refusal;

/// What must be left for functions without a reserve.
const LEAST_UNRESERVED: usize = 100;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn put_function_concurrency(
    core: &Core,
    context: &RequestContext,
    input: PutFunctionConcurrencyRequest,
) -> Result<Concurrency, ServiceError> {
    let action = "PutFunctionConcurrency";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    let wanted = input.reserved_concurrent_executions.unsigned_abs();
    // One at a time, so that two reserves never share what is left.
    let _reserving = core.reserving.lock().await;
    change(core, &key, |before| {
        let own = before.document().reserved.unwrap_or(0);
        let unreserved = unreserved(core, &key) + own as usize;
        let least = least_unreserved(core, &key);
        if wanted > 0 && unreserved < least + wanted as usize {
            return Err(Refusal::TooMuchReserved { least });
        }
        Ok(Some(wanted))
    })
    .await?;
    Ok(Concurrency { reserved_concurrent_executions: Some(number(wanted)) })
}

pub(crate) fn get_function_concurrency(
    core: &Core,
    context: &RequestContext,
    input: &GetFunctionConcurrencyRequest,
) -> Result<GetFunctionConcurrencyResponse, ServiceError> {
    let action = "GetFunctionConcurrency";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    let reserved = core.find(&key)?.document().reserved;
    Ok(GetFunctionConcurrencyResponse { reserved_concurrent_executions: reserved.map(number) })
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn delete_function_concurrency(
    core: &Core,
    context: &RequestContext,
    input: DeleteFunctionConcurrencyRequest,
) -> Result<DeleteFunctionConcurrencyResponse, ServiceError> {
    let action = "DeleteFunctionConcurrency";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    change(core, &key, |_| Ok(None)).await?;
    Ok(DeleteFunctionConcurrencyResponse {})
}

/// Of the account in the region: what no function has reserved.
pub(crate) fn unreserved(core: &Core, key: &FunctionKey) -> usize {
    let reserved = core.writes.index.share(&key.account, &key.region).reserved;
    core.limits(&key.account).concurrent_executions.saturating_sub(reserved)
}

/// A small account keeps all that it has.
pub(crate) fn least_unreserved(core: &Core, key: &FunctionKey) -> usize {
    LEAST_UNRESERVED.min(core.limits(&key.account).concurrent_executions)
}

async fn change(
    core: &Core,
    key: &FunctionKey,
    reserve: impl FnOnce(&Function) -> Result<Option<u32>, Refusal>,
) -> Result<(), ServiceError> {
    let turn = core.turns.take(key).await;
    let missing = Target { key: key.clone(), qualifier: None };
    let before = core.writes.current(&turn).await?;
    let before = before.ok_or_else(|| Refusal::FunctionNotFound { arn: full_arn(&missing) })?;
    let reserved = reserve(&before)?;
    let mut function = Function::clone(&before);
    function.stored.document.reserved = reserved;
    core.writes.function(&turn, Some(before.stored.revision), function).await.map(drop)
}

pub(crate) fn number(value: u32) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}
