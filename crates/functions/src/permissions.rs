//! AddPermission, RemovePermission and GetPolicy, and the same policies as whole documents
//! (PutResourcePolicy and its like), on functions, versions and aliases. Each has a policy of its own,
//! in its own record: it goes when they go.

use cresset_aws::lambda::types::{
    AddPermissionRequest, AddPermissionResponse, DeleteResourcePolicyRequest,
    DeleteResourcePolicyResponse, GetPolicyRequest, GetPolicyResponse, GetResourcePolicyRequest,
    GetResourcePolicyResponse, PutResourcePolicyRequest, PutResourcePolicyResponse,
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
    let policy = found(core, &target)?;
    Ok(GetPolicyResponse { policy: Some(policy.text()), revision_id: Some(policy.revision) })
}

/// Replaces the policy, whatever it was made by.
///
/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn put_resource_policy(
    core: &Core,
    context: &RequestContext,
    input: PutResourcePolicyRequest,
) -> Result<PutResourcePolicyResponse, ServiceError> {
    let target = resource(context, "PutResourcePolicy", &input.resource_arn)?;
    let policy =
        Policy::written(&input.policy, &input.resource_arn, &target.key.region, revision())?;
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?;
    let function = function.ok_or_else(|| target.not_found())?;
    let holder = Holder::of(&function, &target)?;
    at_revision(holder.policy(&function), input.revision_id.as_deref())?;
    holder.write_policy(core, &turn, &function, Some(policy.clone())).await?;
    Ok(PutResourcePolicyResponse {
        policy: Some(policy.text()),
        revision_id: Some(policy.revision),
    })
}

pub(crate) fn get_resource_policy(
    core: &Core,
    context: &RequestContext,
    input: &GetResourcePolicyRequest,
) -> Result<GetResourcePolicyResponse, ServiceError> {
    let target = resource(context, "GetResourcePolicy", &input.resource_arn)?;
    let policy = found(core, &target)?;
    Ok(GetResourcePolicyResponse {
        policy: Some(policy.text()),
        revision_id: Some(policy.revision),
    })
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn delete_resource_policy(
    core: &Core,
    context: &RequestContext,
    input: DeleteResourcePolicyRequest,
) -> Result<DeleteResourcePolicyResponse, ServiceError> {
    let target = resource(context, "DeleteResourcePolicy", &input.resource_arn)?;
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?.ok_or(Refusal::NoSuchResource)?;
    let holder = Holder::of(&function, &target).map_err(|_refusal| Refusal::NoSuchResource)?;
    let policy = holder.policy(&function).ok_or(Refusal::NoPolicy)?;
    at_revision(Some(policy), input.revision_id.as_deref())?;
    holder.write_policy(core, &turn, &function, None).await?;
    Ok(DeleteResourcePolicyResponse {})
}

/// What an ARN names that has a policy. Runtimes of customers have one, too, and there are none here.
fn resource(context: &RequestContext, action: &'static str, arn: &str) -> Result<Target, Refusal> {
    if arn.split(':').nth(5) != Some("function") {
        return Err(Refusal::NoSuchResource);
    }
    let target = Target::parse(context, action, arn, None)?;
    match target.qualifier.as_deref() {
        Some(LATEST) => Err(Refusal::PolicyOfLatest),
        _ => Ok(target),
    }
}

fn found(core: &Core, target: &Target) -> Result<Policy, Refusal> {
    let function = core.writes.index.find(&target.key).ok_or(Refusal::NoSuchResource)?;
    let holder = Holder::of(&function, target).map_err(|_refusal| Refusal::NoSuchResource)?;
    holder.policy(&function).cloned().ok_or(Refusal::NoSuchResource)
}

/// [`meant`], in the words of the model's documentation for all but AddPermission and
/// RemovePermission.
fn at_revision(policy: Option<&Policy>, given: Option<&str>) -> Result<(), Refusal> {
    meant(policy, given).map_err(|_stale| Refusal::StaleRevision)
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
