//! The five alias operations.

use std::sync::Arc;

use cresset_aws::lambda::types::{
    AliasConfiguration, AliasRoutingConfiguration, CreateAliasRequest, DeleteAliasRequest,
    DeleteAliasResponse, GetAliasRequest, ListAliasesRequest, ListAliasesResponse,
    UpdateAliasRequest,
};
use cresset_aws::{RequestContext, ServiceError};
use cresset_store::Expected;
use indexmap::IndexMap;

use crate::attached::Attached;
use crate::core::{Core, revision};
use crate::document::{Additional, AliasDocument};
use crate::index::Function;
use crate::names::{FunctionKey, Target, Version};
use crate::paging::{self, Page};
use crate::refusal::Refusal;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn create_alias(
    core: &Core,
    context: &RequestContext,
    input: CreateAliasRequest,
) -> Result<AliasConfiguration, ServiceError> {
    let key = Target::parse_unqualified(context, "CreateAlias", &input.function_name)?;
    let turn = core.turns.take(&key).await;
    let function = core.writes.current(&turn).await?;
    let missing =
        || Refusal::FunctionNotFound { arn: key.qualified_arn(Some(&input.function_version)) };
    let function = function.ok_or_else(missing)?;
    let version = existing(&function, &input.function_version)?;
    let additional = routing(&function, version, input.routing_config.as_ref())?;
    if function.aliases.contains_key(&input.name) {
        return Err(Refusal::AliasExists { arn: key.qualified_arn(Some(&input.name)) }.into());
    }
    let alias = AliasDocument {
        name: input.name,
        version,
        description: input.description.unwrap_or_default(),
        additional,
        revision: revision(),
        policy: None,
        attached: Attached::default(),
    };
    let alias = core.writes.alias(&turn, &function, alias, Expected::Absent).await?;
    Ok(shown(&key, &alias.document))
}

pub(crate) fn get_alias(
    core: &Core,
    context: &RequestContext,
    input: &GetAliasRequest,
) -> Result<AliasConfiguration, ServiceError> {
    let key = Target::parse_unqualified(context, "GetAlias", &input.function_name)?;
    let function = core.writes.index.find(&key);
    let alias = function.as_ref().and_then(|function| function.aliases.get(&input.name));
    let missing = || Refusal::CannotFindAlias { arn: key.qualified_arn(Some(&input.name)) };
    Ok(shown(&key, &alias.ok_or_else(missing)?.document))
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn update_alias(
    core: &Core,
    context: &RequestContext,
    input: UpdateAliasRequest,
) -> Result<AliasConfiguration, ServiceError> {
    let key = Target::parse_unqualified(context, "UpdateAlias", &input.function_name)?;
    let turn = core.turns.take(&key).await;
    let function = core.writes.current(&turn).await?;
    let missing = || Refusal::AliasNotFound { arn: key.qualified_arn(Some(&input.name)) };
    let function = function.ok_or_else(missing)?;
    let before = function.aliases.get(&input.name).ok_or_else(missing)?;
    if input.revision_id.is_some_and(|given| given != before.document.revision) {
        return Err(Refusal::StaleRevision.into());
    }
    let mut alias = before.document.clone();
    if let Some(version) = &input.function_version {
        alias.version = existing(&function, version)?;
    }
    if let Some(description) = input.description {
        alias.description = description;
    }
    match &input.routing_config {
        Some(given) => alias.additional = routing(&function, alias.version, Some(given))?,
        None => check_routing(&function, alias.version, alias.additional)?,
    }
    alias.revision = revision();
    let expected = Expected::At(before.revision);
    let alias = core.writes.alias(&turn, &function, alias, expected).await?;
    Ok(shown(&key, &alias.document))
}

/// Deleting what is not there succeeds (`test_non_existent_alias_deletion`).
///
/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn delete_alias(
    core: &Core,
    context: &RequestContext,
    input: DeleteAliasRequest,
) -> Result<DeleteAliasResponse, ServiceError> {
    let key = Target::parse_unqualified(context, "DeleteAlias", &input.function_name)?;
    let turn = core.turns.take(&key).await;
    let function = core.writes.current(&turn).await?;
    let function = function.ok_or_else(|| Refusal::FunctionNotFound { arn: key.arn() })?;
    if let Some(alias) = function.aliases.get(&input.name) {
        core.writes.delete_alias(&turn, &function, alias).await?;
    }
    Ok(DeleteAliasResponse {})
}

/// With `FunctionVersion`, those whose main version it is (`test_alias_lifecycle`).
pub(crate) fn list_aliases(
    core: &Core,
    context: &RequestContext,
    input: &ListAliasesRequest,
) -> Result<ListAliasesResponse, ServiceError> {
    let key = Target::parse_unqualified(context, "ListAliases", &input.function_name)?;
    let function = core.find(&key)?;
    let from = paging::start(input.marker.as_deref())?;
    let wanted = |alias: &AliasDocument| {
        input.function_version.as_ref().is_none_or(|version| *version == alias.version.to_string())
    };
    let rest = function
        .aliases
        .range::<str, _>((from.as_bound(), std::ops::Bound::Unbounded))
        .map(|(_, stored)| &stored.document)
        .filter(|alias| wanted(alias));
    let Page { items, next } =
        Page::of(rest, paging::size(input.max_items, paging::MAX_ALIASES), |alias| {
            paging::marker(&alias.name)
        });
    Ok(ListAliasesResponse {
        next_marker: next,
        aliases: Some(items.into_iter().map(|alias| shown(&key, alias)).collect()),
    })
}

/// The version, if the function has it.
fn existing(function: &Arc<Function>, version: &str) -> Result<Version, Refusal> {
    let missing = || Refusal::FunctionNotFound { arn: function.key.qualified_arn(Some(version)) };
    let parsed: Version = version.parse().ok().ok_or_else(missing)?;
    function.configuration(parsed).map(|_| parsed).ok_or_else(missing)
}

/// What `RoutingConfig` says; nothing where it is empty.
fn routing(
    function: &Arc<Function>,
    main: Version,
    given: Option<&AliasRoutingConfiguration>,
) -> Result<Option<Additional>, Refusal> {
    let Some(weights) = given.and_then(|given| given.additional_version_weights.as_ref()) else {
        return Ok(None);
    };
    if weights.len() > 1 {
        return Err(Refusal::TooManyWeights);
    }
    let Some((version, weight)) = weights.first() else { return Ok(None) };
    if *version == main.to_string() {
        return Err(Refusal::VersionInRouting { version: version.clone() });
    }
    if main == Version::Latest {
        return Err(Refusal::LatestInRouting);
    }
    match existing(function, version)? {
        Version::Latest => Err(Refusal::LatestInRouting),
        Version::Published(version) => Ok(Some(Additional { version, weight: *weight })),
    }
}

/// Whether routing that stays fits a main version that changes.
fn check_routing(
    function: &Arc<Function>,
    main: Version,
    additional: Option<Additional>,
) -> Result<(), Refusal> {
    let Some(additional) = additional else { return Ok(()) };
    let weights = IndexMap::from([(additional.version.to_string(), additional.weight)]);
    let given = AliasRoutingConfiguration { additional_version_weights: Some(weights) };
    routing(function, main, Some(&given)).map(drop)
}

fn shown(key: &FunctionKey, alias: &AliasDocument) -> AliasConfiguration {
    AliasConfiguration {
        alias_arn: Some(key.qualified_arn(Some(&alias.name))),
        name: Some(alias.name.clone()),
        function_version: Some(alias.version.to_string()),
        description: Some(alias.description.clone()),
        routing_config: alias.additional.map(|additional| AliasRoutingConfiguration {
            additional_version_weights: Some(IndexMap::from([(
                additional.version.to_string(),
                additional.weight,
            )])),
        }),
        revision_id: Some(alias.revision.clone()),
    }
}
