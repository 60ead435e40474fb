//! AddPermission, RemovePermission and GetPolicy, on functions, versions and aliases. Each has a
//! policy of its own, in its own record: it goes when they go.

use cresset_aws::lambda::types::{
    AddPermissionRequest, AddPermissionResponse, GetPolicyRequest, GetPolicyResponse,
    RemovePermissionRequest, RemovePermissionResponse,
};
use cresset_aws::{RequestContext, ServiceError};

use crate::core::{Core, revision};
use crate::holder::Holder;
use crate::names::{LATEST, Target};
use crate::policy::{Policy, Statement};
use crate::refusal::Refusal;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn add_permission(
    core: &Core,
    context: &RequestContext,
    input: AddPermissionRequest,
) -> Result<AddPermissionResponse, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let target = Target::parse(context, "AddPermission", &input.function_name, qualifier)?;
    if target.qualifier.as_deref() == Some(LATEST) {
        return Err(Refusal::PolicyOfLatest.into());
    }
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?;
    let function = function.ok_or_else(|| target.not_found())?;
    let holder = Holder::of(&function, &target)?;
    let expected = input.revision_id.clone();
    let statement = Statement::of(input, target.arn(), &target.key.region)?;
    meant(holder.policy(&function), expected.as_deref())?;
    let text = statement.text();
    let policy = Policy::with(holder.policy(&function), statement, revision())?;
    holder.write_policy(core, &turn, &function, Some(policy)).await?;
    Ok(AddPermissionResponse { statement: Some(text) })
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn remove_permission(
    core: &Core,
    context: &RequestContext,
    input: RemovePermissionRequest,
) -> Result<RemovePermissionResponse, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let target = Target::parse(context, "RemovePermission", &input.function_name, qualifier)?;
    let turn = core.turns.take(&target.key).await;
    let missing = || Refusal::NoPolicyFound { arn: target.arn() };
    let function = core.writes.current(&turn).await?.ok_or_else(missing)?;
    let holder = Holder::of(&function, &target).map_err(|refusal| match refusal {
        Refusal::FunctionNotFound { .. } => missing(),
        other => other,
    })?;
    let policy = holder.policy(&function).ok_or(Refusal::NoPolicy)?;
    meant(Some(policy), input.revision_id.as_deref())?;
    let rest = policy.without(&input.statement_id, revision())?;
    holder.write_policy(core, &turn, &function, rest).await?;
    Ok(RemovePermissionResponse {})
}

pub(crate) fn get_policy(
    core: &Core,
    context: &RequestContext,
    input: &GetPolicyRequest,
) -> Result<GetPolicyResponse, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let target = Target::parse(context, "GetPolicy", &input.function_name, qualifier)?;
    let function = core.writes.index.find(&target.key).ok_or(Refusal::NoSuchResource)?;
    let holder = Holder::of(&function, &target).map_err(|_refusal| Refusal::NoSuchResource)?;
    let policy = holder.policy(&function).ok_or(Refusal::NoSuchResource)?;
    Ok(GetPolicyResponse {
        policy: Some(policy.text()),
        revision_id: Some(policy.revision.clone()),
    })
}

/// Whether the policy is the one that the client means; where there is none, none can be.
fn meant(policy: Option<&Policy>, given: Option<&str>) -> Result<(), Refusal> {
    match given {
        Some(given) if policy.is_none_or(|policy| policy.revision != given) => {
            Err(Refusal::StalePolicy)
        }
        _ => Ok(()),
    }
}
