//! GetRuntimeManagementConfig and PutRuntimeManagementConfig: when the runtime of `$LATEST` or a
//! version may change. Runtimes here are the machine's, which change when its owner changes them:
//! what is put is checked, kept and shown, and decides nothing.

use std::sync::Arc;

use cresset_aws::lambda::types::{
    GetRuntimeManagementConfigRequest, GetRuntimeManagementConfigResponse,
    PutRuntimeManagementConfigRequest, PutRuntimeManagementConfigResponse, UpdateRuntimeOn,
};
use cresset_aws::{RequestContext, ServiceError};

use crate::core::Core;
use crate::document::{Configuration, RuntimeUpdates, VersionDocument};
use crate::index::Function;
use crate::names::{Qualifier, Target, Version};
use crate::refusal::Refusal;
use crate::view;

pub(crate) fn get_runtime_management_config(
    core: &Core,
    context: &RequestContext,
    input: &GetRuntimeManagementConfigRequest,
) -> Result<GetRuntimeManagementConfigResponse, ServiceError> {
    let (action, qualifier) = ("GetRuntimeManagementConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let version = version(&target)?;
    let function = core.find_target(&target)?;
    let it = function.configuration(version).ok_or_else(|| target.not_found())?;
    let (update_runtime_on, runtime_version_arn) = shown(it.runtime_updates.as_ref());
    Ok(GetRuntimeManagementConfigResponse {
        update_runtime_on: Some(update_runtime_on),
        function_arn: Some(target.arn()),
        runtime_version_arn,
    })
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn put_runtime_management_config(
    core: &Core,
    context: &RequestContext,
    input: PutRuntimeManagementConfigRequest,
) -> Result<PutRuntimeManagementConfigResponse, ServiceError> {
    let (action, qualifier) = ("PutRuntimeManagementConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let version = version(&target)?;
    let turn = core.turns.take(&target.key).await;
    let before = core.writes.current(&turn).await?.ok_or_else(|| target.not_found())?;
    let it = before.configuration(version).ok_or_else(|| target.not_found())?;
    let updates = wanted(&target, it, input.update_runtime_on, input.runtime_version_arn)?;
    match version {
        Version::Latest => {
            let mut function = Function::clone(&before);
            function.stored.document.latest.runtime_updates.clone_from(&updates);
            core.writes.function(&turn, Some(before.stored.revision), function).await?;
        }
        Version::Published(number) => {
            let stored = before.versions.get(&number).map(Arc::clone);
            let stored = stored.ok_or_else(|| target.not_found())?;
            let configuration = Configuration { runtime_updates: updates.clone(), ..it.clone() };
            let document = VersionDocument { configuration, ..stored.document.clone() };
            core.writes.shown_version(&turn, &before, document, stored.revision).await?;
        }
    }
    let (update_runtime_on, runtime_version_arn) = shown(updates.as_ref());
    Ok(PutRuntimeManagementConfigResponse {
        update_runtime_on,
        function_arn: target.arn(),
        runtime_version_arn,
    })
}

/// `$LATEST` or a published version: an alias has no runtime of its own.
fn version(target: &Target) -> Result<Version, Refusal> {
    match target.qualifier.as_deref().map(Qualifier::of) {
        None => Ok(Version::Latest),
        Some(Qualifier::Version(version)) => Ok(version),
        Some(Qualifier::Alias(_)) => Err(Refusal::RuntimeOfAlias),
        Some(Qualifier::Nothing) => Err(target.not_found()),
    }
}

/// A version of a runtime goes with `Manual`, which needs one: the one that the function has.
fn wanted(
    target: &Target,
    it: &Configuration,
    on: UpdateRuntimeOn,
    runtime_version_arn: Option<String>,
) -> Result<Option<RuntimeUpdates>, Refusal> {
    match (on, runtime_version_arn) {
        (UpdateRuntimeOn::Auto, None) => Ok(None),
        (UpdateRuntimeOn::FunctionUpdate, None) => Ok(Some(RuntimeUpdates::OnFunctionUpdate)),
        (UpdateRuntimeOn::Auto | UpdateRuntimeOn::FunctionUpdate, Some(_)) => {
            Err(Refusal::RuntimeVersionNotManual { mode: on.to_string() })
        }
        (UpdateRuntimeOn::Manual, None) => Err(Refusal::NoRuntimeVersion),
        (UpdateRuntimeOn::Manual, Some(arn)) => {
            let here = view::runtime_version_arn(&target.key, &it.runtime);
            if arn == here {
                Ok(Some(RuntimeUpdates::Manual { runtime_version_arn: arn }))
            } else {
                Err(Refusal::OtherRuntimeVersion { asked: arn, here })
            }
        }
    }
}

fn shown(updates: Option<&RuntimeUpdates>) -> (UpdateRuntimeOn, Option<String>) {
    match updates {
        None => (UpdateRuntimeOn::Auto, None),
        Some(RuntimeUpdates::OnFunctionUpdate) => (UpdateRuntimeOn::FunctionUpdate, None),
        Some(RuntimeUpdates::Manual { runtime_version_arn }) => {
            (UpdateRuntimeOn::Manual, Some(runtime_version_arn.clone()))
        }
    }
}
