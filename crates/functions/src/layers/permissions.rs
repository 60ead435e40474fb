//! Who may use a version of a layer: its policy, statement by statement.

use std::sync::Arc;

use cresset_aws::lambda::types::{
    AddLayerVersionPermissionRequest, AddLayerVersionPermissionResponse,
    GetLayerVersionPolicyRequest, GetLayerVersionPolicyResponse,
    RemoveLayerVersionPermissionRequest, RemoveLayerVersionPermissionResponse,
};
use cresset_aws::{RequestContext, ServiceError};

use super::operations::number;
use super::{Layer, LayerKey, LayerVersion};
use crate::core::{Core, revision};
use crate::document::Stored;
use crate::policy::{Policy, Statement};
use crate::refusal::Refusal;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn add_layer_version_permission(
    core: &Core,
    context: &RequestContext,
    input: AddLayerVersionPermissionRequest,
) -> Result<AddLayerVersionPermissionResponse, ServiceError> {
    let key = LayerKey::parse(context, "AddLayerVersionPermission", &input.layer_name)?;
    let number = number(input.version_number)?;
    let mut change = core.layers.change().await;
    let layer = change.current(&key).await?;
    let version = found(&layer, &key, number)?;
    let policy = version.document.policy.as_deref();
    let arn = key.version_arn(number);
    let statement = Statement::of_layer(
        input.statement_id,
        input.action,
        &input.principal,
        arn,
        &key.region,
        input.organization_id,
    )?;
    let text = statement.text();
    // The duplicate is told before the revision (`test_layer_policy_exceptions`).
    let policy = match Policy::with(policy, statement, revision()) {
        Err(refused) => return Err(refused.into()),
        Ok(with) => {
            meant(policy, input.revision_id.as_deref())?;
            with
        }
    };
    let revision_id = policy.revision.clone();
    let changed = LayerVersion { policy: Some(Box::new(policy)), ..version.document.clone() };
    change.replace(&key, layer, version.revision, changed).await?;
    Ok(AddLayerVersionPermissionResponse { statement: Some(text), revision_id: Some(revision_id) })
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn remove_layer_version_permission(
    core: &Core,
    context: &RequestContext,
    input: RemoveLayerVersionPermissionRequest,
) -> Result<RemoveLayerVersionPermissionResponse, ServiceError> {
    let key = LayerKey::parse(context, "RemoveLayerVersionPermission", &input.layer_name)?;
    let number = number(input.version_number)?;
    let mut change = core.layers.change().await;
    let layer = change.current(&key).await?;
    let version = found(&layer, &key, number)?;
    let policy = version.document.policy.as_deref().ok_or(Refusal::NoPolicy)?;
    meant(Some(policy), input.revision_id.as_deref())?;
    let rest = policy.without(&input.statement_id, revision())?.map(Box::new);
    let changed = LayerVersion { policy: rest, ..version.document.clone() };
    change.replace(&key, layer, version.revision, changed).await?;
    Ok(RemoveLayerVersionPermissionResponse {})
}

pub(crate) fn get_layer_version_policy(
    core: &Core,
    context: &RequestContext,
    input: &GetLayerVersionPolicyRequest,
) -> Result<GetLayerVersionPolicyResponse, ServiceError> {
    let key = LayerKey::parse(context, "GetLayerVersionPolicy", &input.layer_name)?;
    let version = found(&core.layers.find(&key), &key, number(input.version_number)?)?;
    let policy = version.document.policy.as_deref().ok_or(Refusal::NoPolicy)?;
    Ok(GetLayerVersionPolicyResponse {
        policy: Some(policy.text()),
        revision_id: Some(policy.revision.clone()),
    })
}

fn found(layer: &Layer, key: &LayerKey, number: u64) -> Result<Arc<Stored<LayerVersion>>, Refusal> {
    let missing = || Refusal::NoLayerVersion { arn: key.version_arn(number) };
    layer.versions.get(&number).map(Arc::clone).ok_or_else(missing)
}

/// Whether the policy is the one that the client means; where there is none, none can be.
fn meant(policy: Option<&Policy>, given: Option<&str>) -> Result<(), Refusal> {
    match given {
        Some(given) if policy.is_none_or(|policy| policy.revision != given) => {
            Err(Refusal::StaleLayerPolicy)
        }
        _ => Ok(()),
    }
}
