//! CreateFunction: checked whole, stored, and answered as Pending; the preparation follows.

use std::collections::BTreeMap;

use cresset_aws::lambda::types::{CreateFunctionRequest, FunctionConfiguration, PackageType};
use cresset_aws::{RequestContext, ServiceError};
use cresset_store::{Expected, Revision};
use indexmap::IndexMap;

use crate::attached::Attached;
use crate::checks;
use crate::core::{Core, revision};
use crate::document::{
    Configuration, FunctionDocument, Lifecycle, Published, RecursiveLoop, Stored, Variables,
    VersionDocument,
};
use crate::housekeeping::Chore;
use crate::index::Function;
use crate::layers::Use;
use crate::members::{Given, Members};
use crate::names::{FunctionKey, MAX_NAME, Target, Version};
use crate::objects::Named;
use crate::packages::Package;
use crate::refusal::Refusal;
use crate::view::{self, Detail};

const DEFAULT_TIMEOUT_SECONDS: u32 = 3;
const DEFAULT_MEMORY_MB: u32 = 128;
const DEFAULT_EPHEMERAL_STORAGE_MB: u32 = 512;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn create_function(
    core: &Core,
    context: &RequestContext,
    mut input: CreateFunctionRequest,
) -> Result<FunctionConfiguration, ServiceError> {
    let key = named(context, &input.function_name)?;
    let code = std::mem::take(&mut input.code);
    let named = Named {
        zip_file: code.zip_file,
        bucket: code.s3_bucket,
        key: code.s3_key,
        version: code.s3_object_version,
        mode: code.s3_object_storage_mode,
    };
    let publish = input.publish == Some(true);
    let arns = input.layers.take().unwrap_or_default();
    let mut wanted = Wanted::of(input)?;
    core.judge_tags(&wanted.tags)?;
    let source = named.source()?;
    if core.writes.index.find(&key).is_some() {
        return Err(Refusal::FunctionExists { name: key.name }.into());
    }
    core.check_runtime(&wanted.runtime).await?;
    let (layers, held) = core.layers(context, &arns, &[]).await?;
    wanted.layers = layers;
    let archive = core.archive(context, source).await?;
    wanted.unpacked_size =
        core.packages.check(&archive.zip, core.limits(&context.account).code_size_unzipped).await?;
    core.check_total((&key.account, &key.region), archive.zip.len() as u64, 0)?;
    let package = core.packages.put(archive.zip).await?;
    let function = store(core, key, wanted, package, publish).await;
    drop(held);
    let function = function?;
    core.writes.enqueue(&function.key).await;
    let document = function.document();
    let version = if publish { Version::Published(document.last_version) } else { Version::Latest };
    Ok(view::configuration(&function.key, None, version, &document.latest, Detail::Full))
}

/// The name in its shortest form, no longer than a function's may be. A qualifier in it means
/// nothing, and AWS says nothing about it.
fn named(context: &RequestContext, reference: &str) -> Result<FunctionKey, Refusal> {
    let key = Target::parse(context, "CreateFunction", reference, None)?.key;
    if key.name.len() > MAX_NAME {
        return Err(Refusal::NameTooLong { name: key.name });
    }
    Ok(key)
}

/// What a request asks for, checked.
struct Wanted {
    runtime: String,
    handler: String,
    role: String,
    description: String,
    timeout_seconds: u32,
    memory_mb: u32,
    ephemeral_storage_mb: u32,
    environment: Option<Variables>,
    architecture: String,
    tags: IndexMap<String, String>,
    members: Members,
    layers: Vec<Use>,
    unpacked_size: u64,
}

impl Wanted {
    fn of(mut input: CreateFunctionRequest) -> Result<Self, Refusal> {
        if input.package_type == Some(PackageType::Image) {
            return Err(Refusal::ImagePackage);
        }
        let given = Given::of_create(&mut input);
        let (Some(runtime), Some(handler)) = (input.runtime, input.handler) else {
            return Err(Refusal::NoRuntimeOrHandler);
        };
        let environment = input.environment.map(view::variables);
        if let Some(variables) = &environment {
            checks::environment(&variables.0)?;
        }
        let tags = input.tags.unwrap_or_default();
        checks::tags(&tags)?;
        let members = Members::default().changed(given, runtime.as_str())?;
        Ok(Self {
            runtime: runtime.to_string(),
            handler,
            role: input.role,
            description: input.description.unwrap_or_default(),
            timeout_seconds: input.timeout.map_or(Ok(DEFAULT_TIMEOUT_SECONDS), checks::timeout)?,
            memory_mb: input.memory_size.map_or(Ok(DEFAULT_MEMORY_MB), checks::memory)?,
            ephemeral_storage_mb: input
                .ephemeral_storage
                .map_or(DEFAULT_EPHEMERAL_STORAGE_MB, |storage| storage.size.unsigned_abs()),
            environment,
            architecture: view::architecture(input.architectures.as_deref())?,
            tags,
            members,
            layers: Vec::new(),
            unpacked_size: 0,
        })
    }

    fn into_document(self, package: &Package, now: u64) -> FunctionDocument {
        let latest = Configuration {
            runtime: self.runtime,
            handler: self.handler,
            role: self.role,
            description: self.description,
            timeout_seconds: self.timeout_seconds,
            memory_mb: self.memory_mb,
            ephemeral_storage_mb: self.ephemeral_storage_mb,
            environment: self.environment,
            architecture: self.architecture,
            code: package.digest,
            code_size: package.size,
            last_modified: now,
            revision: revision(),
            generation: 1,
            lifecycle: Lifecycle::Creating,
            runtime_updates: None,
            members: self.members,
            unpacked_size: self.unpacked_size,
            layers: self.layers,
        };
        FunctionDocument {
            incarnation: cresset_ambient::random::uuid().to_string(),
            latest,
            serving: None,
            last_version: 0,
            published: None,
            tags: self.tags,
            policy: None,
            recursive_loop: RecursiveLoop::default(),
            reserved: None,
            attached: Attached::default(),
        }
    }
}

/// Writes the function, its first version before it.
async fn store(
    core: &Core,
    key: FunctionKey,
    wanted: Wanted,
    package: Package,
    publish: bool,
) -> Result<std::sync::Arc<Function>, ServiceError> {
    let turn = core.turns.take(&key).await;
    if core.writes.current(&turn).await?.is_some() {
        give_back(core, &key, package);
        return Err(Refusal::FunctionExists { name: key.name }.into());
    }
    let document = wanted.into_document(&package, core.now());
    if let Err(refused) = document.latest.check_size(core.limits(&key.account).code_size_unzipped) {
        give_back(core, &key, package);
        return Err(refused.into());
    }
    let stored = Stored { revision: Revision(0), document };
    let mut function =
        Function { key, stored, versions: BTreeMap::new(), aliases: BTreeMap::new() };
    let written = async {
        if publish {
            add_version(core, &turn, &mut function, None).await?;
        }
        core.writes.function(&turn, None, function).await
    };
    let written = written.await;
    if written.is_err() {
        give_back(core, turn.key(), package);
    }
    written
}

/// After a failed write nobody needs the package, unless it is there after all.
pub(crate) fn give_back(core: &Core, key: &FunctionKey, package: Package) {
    let digest = package.digest;
    if core.writes.is_doubtful(key) {
        package.hold.keep();
    } else {
        drop(package.hold);
        core.housekeeping.leave(Chore::Code([digest].into()));
    }
}

/// Makes the next version of `$LATEST`; the next write of `function` shows it.
pub(crate) async fn add_version(
    core: &Core,
    turn: &crate::turns::Turn,
    function: &mut Function,
    description: Option<String>,
) -> Result<u64, ServiceError> {
    let key = &function.key;
    let document = &mut function.stored.document;
    core.check_total((&key.account, &key.region), document.latest.code_size, 0)?;
    let number = document.last_version + 1;
    let mut configuration = document.latest.clone();
    configuration.revision = revision();
    if let Some(description) = description {
        configuration.description = description;
    }
    // A version is created, never updated; what could not be prepared is tried again.
    if configuration.lifecycle != Lifecycle::Ready {
        configuration.lifecycle = Lifecycle::Creating;
    }
    let fingerprint = document.latest.fingerprint();
    let version =
        VersionDocument { number, configuration, policy: None, attached: Attached::default() };
    // What is there already was cut before its commit point, and never shown.
    let version = core.writes.version(turn, document, version, Expected::Any).await?;
    document.last_version = number;
    document.published = Some(Published { version: number, fingerprint });
    function.versions.insert(number, version);
    Ok(number)
}
