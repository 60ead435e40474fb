//! UpdateFunctionCode and UpdateFunctionConfiguration: `$LATEST` becomes something else, and
//! InProgress until that is prepared.

use std::sync::Arc;

use cresset_aws::lambda::types::{
    FunctionConfiguration, UpdateFunctionCodeRequest, UpdateFunctionConfigurationRequest,
};
use cresset_aws::{RequestContext, ServiceError};
use cresset_store::Digest;

use crate::checks;
use crate::core::{Core, revision};
use crate::create::{add_version, give_back};
use crate::document::{Configuration, FunctionDocument, Lifecycle};
use crate::housekeeping::Chore;
use crate::index::Function;
use crate::members::Given;
use crate::names::{FunctionKey, Target, Version};
use crate::objects::Named;
use crate::packages::Package;
use crate::refusal::Refusal;
use crate::turns::Turn;
use crate::view::{self, Detail};

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn update_function_code(
    core: &Core,
    context: &RequestContext,
    input: UpdateFunctionCodeRequest,
) -> Result<FunctionConfiguration, ServiceError> {
    let key = Target::parse_unqualified(context, "UpdateFunctionCode", &input.function_name)?;
    let architecture = match &input.architectures {
        Some(architectures) => Some(view::architecture(Some(architectures))?),
        None => None,
    };
    let named = Named {
        zip_file: input.zip_file,
        bucket: input.s3_bucket,
        key: input.s3_key,
        version: input.s3_object_version,
        mode: input.s3_object_storage_mode,
    };
    let source = named.source()?;
    let function = core.find(&key)?;
    may_update(&function, input.revision_id.as_deref())?;
    let archive = core.archive(context, source).await?;
    let unpacked_size =
        core.packages.check(&archive.zip, core.limits(&context.account).code_size_unzipped).await?;
    if input.dry_run == Some(true) {
        let digest = core.packages.digest(&archive.zip).await?;
        return Ok(dry_run(&function, digest, archive.zip.len()));
    }
    let replaced = function.document().latest.code_size;
    core.check_total((&key.account, &key.region), archive.zip.len() as u64, replaced)?;
    let package = core.packages.put(archive.zip).await?;
    let change = CodeChange {
        architecture,
        expected_revision: input.revision_id,
        publish: input.publish == Some(true),
        unpacked_size,
    };
    let function = change_code(core, &key, package, &change).await?;
    core.writes.enqueue(&key).await;
    let published = change.publish.then(|| function.document().last_version);
    Ok(match published.and_then(|number| function.versions.get(&number)) {
        // The answer is the version's (test_publish_with_update).
        Some(version) => {
            let number = version.document.number;
            let qualifier = number.to_string();
            let shown = &version.document.configuration;
            view::configuration(
                &key,
                Some(&qualifier),
                Version::Published(number),
                shown,
                Detail::Full,
            )
        }
        None => latest(&function),
    })
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn update_function_configuration(
    core: &Core,
    context: &RequestContext,
    input: UpdateFunctionConfigurationRequest,
) -> Result<FunctionConfiguration, ServiceError> {
    let action = "UpdateFunctionConfiguration";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    let expected_revision = input.revision_id.clone();
    may_update(&*core.find(&key)?, expected_revision.as_deref())?;
    let mut input = input;
    let arns = input.layers.take();
    let change = ConfigurationChange::of(input)?;
    if let Some(identifier) = &change.runtime {
        core.check_runtime(identifier).await?;
    }
    let turn = core.turns.take(&key).await;
    let before = updatable(core, &turn, expected_revision.as_deref()).await?;
    let mut function = Function::clone(&before);
    let changed = begin_update(&mut function.stored.document, core.now());
    change.apply(changed)?;
    let held = match &arns {
        Some(arns) => {
            let (layers, held) = core.layers(context, arns, &changed.layers).await?;
            changed.layers = layers;
            changed.check_size(core.limits(&key.account).code_size_unzipped)?;
            held
        }
        None => Vec::new(),
    };
    let function = core.writes.function(&turn, Some(before.stored.revision), function).await?;
    drop((turn, held));
    core.housekeeping.leave(Chore::Code(before.document().latest.codes().collect()));
    core.writes.enqueue(&key).await;
    Ok(latest(&function))
}

struct CodeChange {
    architecture: Option<String>,
    expected_revision: Option<String>,
    publish: bool,
    unpacked_size: u64,
}

async fn change_code(
    core: &Core,
    key: &FunctionKey,
    package: Package,
    change: &CodeChange,
) -> Result<Arc<Function>, ServiceError> {
    let turn = core.turns.take(key).await;
    let before = updatable(core, &turn, change.expected_revision.as_deref()).await;
    let before = match before {
        Ok(before) => before,
        Err(refused) => {
            give_back(core, key, package);
            return Err(refused);
        }
    };
    let mut function = Function::clone(&before);
    let latest = begin_update(&mut function.stored.document, core.now());
    latest.code = package.digest;
    latest.code_size = package.size;
    latest.unpacked_size = change.unpacked_size;
    if let Err(refused) = latest.check_size(core.limits(&key.account).code_size_unzipped) {
        give_back(core, key, package);
        return Err(refused.into());
    }
    if let Some(architecture) = &change.architecture {
        latest.architecture.clone_from(architecture);
    }
    let written = async {
        if change.publish {
            add_version(core, &turn, &mut function, None).await?;
        }
        core.writes.function(&turn, Some(before.stored.revision), function).await
    };
    let written = written.await;
    match &written {
        Ok(_) => core.housekeeping.leave(Chore::Code(before.document().latest.codes().collect())),
        Err(_) => give_back(core, key, package),
    }
    written
}

/// The members of a request that are there, checked.
struct ConfigurationChange {
    runtime: Option<String>,
    handler: Option<String>,
    role: Option<String>,
    description: Option<String>,
    timeout_seconds: Option<u32>,
    memory_mb: Option<u32>,
    ephemeral_storage_mb: Option<u32>,
    environment: Option<crate::document::Variables>,
    given: Given,
}

impl ConfigurationChange {
    fn of(mut input: UpdateFunctionConfigurationRequest) -> Result<Self, Refusal> {
        let given = Given::of_update(&mut input);
        let environment = input.environment.map(view::variables);
        if let Some(variables) = &environment {
            checks::environment(&variables.0)?;
        }
        Ok(Self {
            given,
            runtime: input.runtime.map(String::from),
            handler: input.handler,
            role: input.role,
            description: input.description,
            timeout_seconds: input.timeout.map(checks::timeout).transpose()?,
            memory_mb: input.memory_size.map(checks::memory).transpose()?,
            ephemeral_storage_mb: input.ephemeral_storage.map(|it| it.size.unsigned_abs()),
            environment,
        })
    }

    /// # Errors
    /// What does not go together with what the function has.
    fn apply(self, latest: &mut Configuration) -> Result<(), Refusal> {
        set(&mut latest.runtime, self.runtime);
        set(&mut latest.handler, self.handler);
        set(&mut latest.role, self.role);
        set(&mut latest.description, self.description);
        set(&mut latest.timeout_seconds, self.timeout_seconds);
        set(&mut latest.memory_mb, self.memory_mb);
        set(&mut latest.ephemeral_storage_mb, self.ephemeral_storage_mb);
        if self.environment.is_some() {
            latest.environment = self.environment;
        }
        latest.members = latest.members.changed(self.given, &latest.runtime)?;
        Ok(())
    }
}

fn set<T>(member: &mut T, given: Option<T>) {
    if let Some(given) = given {
        *member = given;
    }
}

/// The function as the store has it, if it may be changed.
pub(crate) async fn updatable(
    core: &Core,
    turn: &Turn,
    revision: Option<&str>,
) -> Result<Arc<Function>, ServiceError> {
    let function = core.writes.current(turn).await?;
    let function = function.ok_or_else(|| Refusal::FunctionNotFound { arn: turn.key().arn() })?;
    may_update(&function, revision)?;
    Ok(function)
}

/// Whether `$LATEST` is the one that the client means, and may be changed now.
pub(crate) fn may_update(function: &Function, revision: Option<&str>) -> Result<(), Refusal> {
    let latest = &function.document().latest;
    match latest.lifecycle {
        Lifecycle::Creating => return Err(Refusal::InState { state: "Pending" }),
        Lifecycle::Updating => {
            return Err(Refusal::UpdateInProgress { arn: function.key.arn() });
        }
        Lifecycle::Ready | Lifecycle::CreateFailed(_) | Lifecycle::UpdateFailed(_) => {}
    }
    if revision.is_some_and(|given| given != latest.revision) {
        return Err(Refusal::StaleRevision);
    }
    Ok(())
}

/// Remembers what runs now, and makes `$LATEST` ready to be changed.
fn begin_update(document: &mut FunctionDocument, now: u64) -> &mut Configuration {
    if document.latest.lifecycle == Lifecycle::Ready {
        document.serving = Some(Box::new(document.latest.clone()));
    }
    let latest = &mut document.latest;
    latest.lifecycle = latest.lifecycle.updated();
    latest.revision = revision();
    latest.generation += 1;
    latest.last_modified = now;
    latest
}

fn latest(function: &Function) -> FunctionConfiguration {
    let latest = &function.document().latest;
    view::configuration(&function.key, None, Version::Latest, latest, Detail::Full)
}

/// `$LATEST` as it would be, but for its state, age and revision.
fn dry_run(function: &Function, code: Digest, size: usize) -> FunctionConfiguration {
    let mut latest = function.document().latest.clone();
    latest.code = code;
    latest.code_size = size as u64;
    view::configuration(&function.key, None, Version::Latest, &latest, Detail::Full)
}
