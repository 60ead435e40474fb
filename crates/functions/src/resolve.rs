//! From the name that a client invokes to the version that is to run: in memory, and never a state
//! before an update that was answered, since what is being prepared is waited for.

use std::sync::Arc;

use cresset_ambient::random;
use cresset_aws::{RequestContext, ServiceError};
use tokio::time::{Instant, timeout_at};

use crate::concurrency::unreserved;
use crate::core::Core;
use crate::document::{AliasDocument, Configuration, Lifecycle};
use crate::function_version::FunctionVersion;
use crate::index::Function;
use crate::names::{LATEST, Qualifier, Target, Version};
use crate::refusal::Refusal;

/// # Cancel safety
/// It only reads; a version drawn for an alias is drawn anew by the next call.
pub(crate) async fn resolve(
    core: &Core,
    context: &RequestContext,
    reference: &str,
    qualifier: Option<&str>,
) -> Result<Arc<FunctionVersion>, ServiceError> {
    let target = Target::parse(context, "InvokeFunction", reference, qualifier)?;
    let function = core.writes.index.find(&target.key).ok_or_else(|| not_found(&target))?;
    let version = drawn(&function, &target)?;
    let function = match waits(&function, version) {
        None => function,
        Some(_) => settled(core, &target, version).await?,
    };
    let configuration = runnable(&function, version, &target)?;
    let invoked_as = target.qualifier.as_deref();
    let unreserved = unreserved(core, &target.key);
    Ok(Arc::new(FunctionVersion::new(&function, version, configuration, invoked_as, unreserved)))
}

/// The version that the qualifier names; of an alias with two of them, each call draws one.
fn drawn(function: &Function, target: &Target) -> Result<Version, Refusal> {
    let version = match target.qualifier.as_deref().map(Qualifier::of) {
        None => Some(Version::Latest),
        Some(Qualifier::Version(version)) => Some(version),
        Some(Qualifier::Alias(name)) => {
            function.aliases.get(name).map(|alias| draw(&alias.document, random::fraction()))
        }
        Some(Qualifier::Nothing) => None,
    };
    version.ok_or_else(|| not_found(target))
}

/// `chance` is in `0.0..1.0`.
fn draw(alias: &AliasDocument, chance: f64) -> Version {
    match alias.additional {
        Some(additional) if chance < additional.weight => Version::Published(additional.version),
        _ => alias.version,
    }
}

/// What keeps the version from being run now, but not for long.
fn waits(function: &Function, version: Version) -> Option<Refusal> {
    match function.configuration(version)?.lifecycle {
        Lifecycle::Creating => Some(Refusal::InState { state: "Pending" }),
        Lifecycle::Updating => Some(Refusal::UpdateInProgress { arn: function.key.arn() }),
        Lifecycle::Ready | Lifecycle::CreateFailed(_) | Lifecycle::UpdateFailed(_) => None,
    }
}

/// The function as soon as the version is prepared. A function that ends meanwhile is not found,
/// and one that takes too long is refused with its state.
async fn settled(
    core: &Core,
    target: &Target,
    version: Version,
) -> Result<Arc<Function>, ServiceError> {
    let deadline = Instant::now() + core.settings.preparation_wait;
    let mut changes = core.writes.index.watch(&target.key).ok_or_else(|| not_found(target))?;
    loop {
        let function = Arc::clone(&changes.borrow_and_update());
        let Some(state) = waits(&function, version) else { return Ok(function) };
        match timeout_at(deadline, changes.changed()).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => return Err(not_found(target).into()),
            Err(_) => return Err(state.into()),
        }
    }
}

fn runnable<'a>(
    function: &'a Function,
    version: Version,
    target: &Target,
) -> Result<&'a Configuration, Refusal> {
    let configuration = match version {
        Version::Latest => function.document().effective(),
        Version::Published(_) => {
            function.configuration(version).ok_or_else(|| not_found(target))?
        }
    };
    match configuration.lifecycle {
        Lifecycle::CreateFailed(_) => Err(Refusal::InState { state: "Failed" }),
        _ => Ok(configuration),
    }
}

/// An invocation without a qualifier is one of `$LATEST`
/// (`test_function_name_and_qualifier_validation[function_name_too_long-invoke]`).
fn not_found(target: &Target) -> Refusal {
    let qualifier = target.qualifier.as_deref().unwrap_or(LATEST);
    Refusal::FunctionNotFound { arn: target.key.qualified_arn(Some(qualifier)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Additional;

    #[test]
    fn an_alias_draws_its_second_version_by_weight() {
        let mut alias = AliasDocument {
            name: "live".to_owned(),
            version: Version::Published(1),
            description: String::new(),
            additional: Some(Additional { version: 2, weight: 0.25 }),
            revision: String::new(),
            policy: None,
            attached: Default::default(),
        };
        assert_eq!(draw(&alias, 0.0), Version::Published(2));
        assert_eq!(draw(&alias, 0.249), Version::Published(2));
        assert_eq!(draw(&alias, 0.25), Version::Published(1));
        alias.additional = Some(Additional { version: 2, weight: 0.0 });
        assert_eq!(draw(&alias, 0.0), Version::Published(1));
        alias.additional = Some(Additional { version: 2, weight: 1.0 });
        assert_eq!(draw(&alias, 0.999_999), Version::Published(2));
    }
}
