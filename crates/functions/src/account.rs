//! What is said of an account, and of a function beside its configuration: GetAccountSettings,
//! GetFunctionCodeSigningConfig, and what becomes of recursive loops.

use cresset_aws::lambda::types::{
    AccountLimit, AccountUsage, GetAccountSettingsRequest, GetAccountSettingsResponse,
    GetFunctionCodeSigningConfigRequest, GetFunctionCodeSigningConfigResponse,
    GetFunctionRecursionConfigRequest, GetFunctionRecursionConfigResponse,
    PutFunctionRecursionConfigRequest, PutFunctionRecursionConfigResponse, RecursiveLoop as Shown,
};
use cresset_aws::{RequestContext, ServiceError};

use crate::core::Core;
use crate::document::RecursiveLoop;
use crate::index::Function;
use crate::names::Target;
use crate::refusal::Refusal;

/// Usage counts each version's package, of functions and of layers (`test_account_settings_total_code_size_config_update`).
pub(crate) fn get_account_settings(
    core: &Core,
    context: &RequestContext,
    _input: &GetAccountSettingsRequest,
) -> Result<GetAccountSettingsResponse, ServiceError> {
    let (account, region) = (&context.account, &context.region);
    let share = core.writes.index.share(account, region);
    let code = core.code_size(account, region);
    let limits = core.limits(account);
    let unreserved = limits.concurrent_executions.saturating_sub(share.reserved);
    let concurrency = i32::try_from(limits.concurrent_executions).unwrap_or(i32::MAX);
    Ok(GetAccountSettingsResponse {
        account_limit: Some(AccountLimit {
            total_code_size: i64::try_from(limits.total_code_size).ok(),
            code_size_unzipped: i64::try_from(limits.code_size_unzipped).ok(),
            code_size_zipped: i64::try_from(limits.code_size_zipped).ok(),
            concurrent_executions: Some(concurrency),
            unreserved_concurrent_executions: i32::try_from(unreserved).ok(),
        }),
        account_usage: Some(AccountUsage {
            total_code_size: Some(i64::try_from(code).unwrap_or(i64::MAX)),
            function_count: i64::try_from(share.functions).ok(),
        }),
    })
}

/// There is none: a function cannot be given one (`test_code_signing_not_found_excs`).
pub(crate) fn get_function_code_signing_config(
    core: &Core,
    context: &RequestContext,
    input: &GetFunctionCodeSigningConfigRequest,
) -> Result<GetFunctionCodeSigningConfigResponse, ServiceError> {
    let action = "GetFunctionCodeSigningConfig";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    core.find(&key)?;
    Ok(GetFunctionCodeSigningConfigResponse::default())
}

pub(crate) fn get_function_recursion_config(
    core: &Core,
    context: &RequestContext,
    input: &GetFunctionRecursionConfigRequest,
) -> Result<GetFunctionRecursionConfigResponse, ServiceError> {
    let action = "GetFunctionRecursionConfig";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    let recursive_loop = Some(match core.find(&key)?.document().recursive_loop {
        RecursiveLoop::Allow => Shown::Allow,
        RecursiveLoop::Terminate => Shown::Terminate,
    });
    Ok(GetFunctionRecursionConfigResponse { recursive_loop })
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn put_function_recursion_config(
    core: &Core,
    context: &RequestContext,
    input: PutFunctionRecursionConfigRequest,
) -> Result<PutFunctionRecursionConfigResponse, ServiceError> {
    let action = "PutFunctionRecursionConfig";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    let turn = core.turns.take(&key).await;
    let before = core.writes.current(&turn).await?;
    let before = before.ok_or_else(|| Refusal::FunctionNotFound { arn: key.arn() })?;
    let mut function = Function::clone(&before);
    function.stored.document.recursive_loop = match input.recursive_loop {
        Shown::Allow => RecursiveLoop::Allow,
        Shown::Terminate => RecursiveLoop::Terminate,
    };
    core.writes.function(&turn, Some(before.stored.revision), function).await?;
    Ok(PutFunctionRecursionConfigResponse { recursive_loop: Some(input.recursive_loop) })
}
