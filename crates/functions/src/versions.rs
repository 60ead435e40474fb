//! PublishVersion, and deleting: of a version, or of a function with everything that it has.

use std::collections::HashSet;
use std::sync::Arc;

use cresset_aws::lambda::types::{
    DeleteFunctionRequest, DeleteFunctionResponse, FunctionConfiguration, PublishVersionRequest,
};
use cresset_aws::{RequestContext, ServiceError};

use crate::core::{Core, revision};
use crate::create::add_version;
use crate::document::{Configuration, Stored, VersionDocument};
use crate::housekeeping::Chore;
use crate::index::Function;
use crate::names::{FunctionKey, Qualifier, Target, Version};
use crate::refusal::Refusal;
use crate::update::updatable;
use crate::view::{self, Detail};

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn publish_version(
    core: &Core,
    context: &RequestContext,
    input: PublishVersionRequest,
) -> Result<FunctionConfiguration, ServiceError> {
    let key = Target::parse_unqualified(context, "PublishVersion", &input.function_name)?;
    let turn = core.turns.take(&key).await;
    let before = updatable(core, &turn, input.revision_id.as_deref()).await?;
    let latest = &before.document().latest;
    let current = latest.code.to_base64();
    if let Some(given) = input.code_sha256.filter(|given| !given.is_empty() && *given != current) {
        return Err(Refusal::OtherCode { given, current }.into());
    }
    if let Some(version) = unchanged(&before) {
        return Ok(shown(&key, version));
    }
    let mut function = Function::clone(&before);
    // Publishing changes the revision of $LATEST, too (test_function_revisions_version_and_alias).
    function.stored.document.latest.revision = revision();
    let description = input.description.filter(|text| !text.is_empty());
    let number = add_version(core, &turn, &mut function, description).await?;
    let function = core.writes.function(&turn, Some(before.stored.revision), function).await?;
    drop(turn);
    let version = function
        .versions
        .get(&number)
        .ok_or_else(|| Refusal::FunctionNotFound { arn: key.qualified_arn(Some(number)) })?;
    if !version.document.configuration.lifecycle.is_settled() {
        core.writes.enqueue(&key).await;
    }
    Ok(shown(&key, version))
}

/// The last version, if it is still there and `$LATEST` is still what it was made of.
fn unchanged(function: &Function) -> Option<&Arc<Stored<VersionDocument>>> {
    let document = function.document();
    let published = document.published.as_ref()?;
    let version = function.versions.get(&published.version)?;
    (published.fingerprint == document.latest.fingerprint()).then_some(version)
}

fn shown(key: &FunctionKey, version: &Stored<VersionDocument>) -> FunctionConfiguration {
    let VersionDocument { number, configuration, .. } = &version.document;
    let qualifier = number.to_string();
    let version = Version::Published(*number);
    view::configuration(key, Some(&qualifier), version, configuration, Detail::Full)
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn delete_function(
    core: &Core,
    context: &RequestContext,
    input: DeleteFunctionRequest,
) -> Result<DeleteFunctionResponse, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let target = Target::parse(context, "DeleteFunction", &input.function_name, qualifier)?;
    let number = match target.qualifier.as_deref().map(Qualifier::of) {
        None => None,
        Some(Qualifier::Version(Version::Latest)) => return Err(Refusal::LatestIsNoVersion.into()),
        Some(Qualifier::Alias(_)) => return Err(Refusal::AliasNoVersion.into()),
        // AWS says so even of a function that is there.
        Some(Qualifier::Nothing) => {
            return Err(Refusal::FunctionNotFound { arn: target.key.arn() }.into());
        }
        Some(Qualifier::Version(Version::Published(number))) => Some(number),
    };
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?;
    let function = function.ok_or_else(|| Refusal::FunctionNotFound { arn: target.key.arn() })?;
    match number {
        None => {
            core.writes.delete_function(&turn, &function).await?;
            let incarnation = function.document().incarnation.clone();
            core.housekeeping.leave(Chore::Incarnation(incarnation));
        }
        Some(number) => {
            let Some(version) = function.versions.get(&number) else { return Ok(deleted()) };
            unreferenced(&function, number)?;
            core.writes.delete_version(&turn, &function, version).await?;
        }
    }
    let code: HashSet<_> = function.configurations().flat_map(Configuration::codes).collect();
    core.housekeeping.leave(Chore::Code(code));
    Ok(deleted())
}

/// A version that an alias routes to stays.
fn unreferenced(function: &Function, number: u64) -> Result<(), Refusal> {
    let aliases: Vec<String> = function
        .aliases
        .values()
        .map(|stored| &stored.document)
        .filter(|alias| {
            alias.version == Version::Published(number)
                || alias.additional.is_some_and(|additional| additional.version == number)
        })
        .map(|alias| alias.name.clone())
        .collect();
    if aliases.is_empty() { Ok(()) } else { Err(Refusal::VersionInUse { aliases }) }
}

fn deleted() -> DeleteFunctionResponse {
    DeleteFunctionResponse { status_code: Some(204) }
}
