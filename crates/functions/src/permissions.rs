//! AddPermission, RemovePermission and GetPolicy, on functions, versions and aliases. Each has a
//! policy of its own, in its own record: it goes when they go.

use std::sync::Arc;

use cresset_aws::lambda::types::{
    AddPermissionRequest, AddPermissionResponse, GetPolicyRequest, GetPolicyResponse,
    RemovePermissionRequest, RemovePermissionResponse,
};
use cresset_aws::{RequestContext, ServiceError};
use cresset_store::Expected;

use crate::core::{Core, revision};
use crate::document::{AliasDocument, Stored, VersionDocument};
use crate::index::Function;
use crate::names::{LATEST, Qualifier, Target, Version};
use crate::policy::{Policy, Statement};
use crate::refusal::Refusal;
use crate::turns::Turn;

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
    holder.write(core, &turn, &function, Some(policy)).await?;
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
    holder.write(core, &turn, &function, rest).await?;
    Ok(RemovePermissionResponse {})
}

pub(crate) fn get_policy(
    core: &Core,
    context: &RequestContext,
    input: &GetPolicyRequest,
) -> Result<GetPolicyResponse, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let target = Target::parse(context, "GetPolicy", &input.function_name, qualifier)?;
    let function = core.writes.index.find(&target.key).ok_or(Refusal::NoSuchPolicy)?;
    let holder = Holder::of(&function, &target).map_err(|_refusal| Refusal::NoSuchPolicy)?;
    let policy = holder.policy(&function).ok_or(Refusal::NoSuchPolicy)?;
    Ok(GetPolicyResponse {
        policy: Some(policy.text()),
        revision_id: Some(policy.revision.clone()),
    })
}

/// What a policy belongs to.
enum Holder {
    Function,
    /// `$LATEST` by its name, which never has a policy.
    Latest,
    Version(Arc<Stored<VersionDocument>>),
    Alias(Arc<Stored<AliasDocument>>),
}

impl Holder {
    fn of(function: &Function, target: &Target) -> Result<Self, Refusal> {
        let Some(qualifier) = target.qualifier.as_deref() else { return Ok(Self::Function) };
        match Qualifier::of(qualifier) {
            Qualifier::Version(Version::Latest) => Ok(Self::Latest),
            Qualifier::Version(Version::Published(number)) => {
                let version = function.versions.get(&number).map(Arc::clone);
                version.map(Self::Version).ok_or_else(|| target.not_found())
            }
            Qualifier::Alias(name) => {
                let alias = function.aliases.get(name).map(Arc::clone);
                let missing = || Refusal::CannotFindAlias { arn: target.arn() };
                alias.map(Self::Alias).ok_or_else(missing)
            }
            Qualifier::Nothing => Err(target.not_found()),
        }
    }

    fn policy<'a>(&'a self, function: &'a Function) -> Option<&'a Policy> {
        match self {
            Self::Function => function.document().policy.as_deref(),
            Self::Latest => None,
            Self::Version(version) => version.document.policy.as_deref(),
            Self::Alias(alias) => alias.document.policy.as_deref(),
        }
    }

    async fn write(
        self,
        core: &Core,
        turn: &Turn,
        function: &Arc<Function>,
        policy: Option<Policy>,
    ) -> Result<(), ServiceError> {
        let policy = policy.map(Box::new);
        match self {
            Self::Latest => Err(Refusal::PolicyOfLatest.into()),
            Self::Function => {
                let mut changed = Function::clone(function);
                changed.stored.document.policy = policy;
                let before = Some(function.stored.revision);
                core.writes.function(turn, before, changed).await.map(drop)
            }
            Self::Version(version) => {
                let document = VersionDocument { policy, ..version.document.clone() };
                core.writes.shown_version(turn, function, document, version.revision).await
            }
            Self::Alias(alias) => {
                let document = AliasDocument { policy, ..alias.document.clone() };
                let expected = Expected::At(alias.revision);
                core.writes.alias(turn, function, document, expected).await.map(drop)
            }
        }
    }
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
