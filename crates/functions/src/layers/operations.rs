//! Layers are published, got, listed and deleted.

use std::sync::Arc;

use cresset_aws::lambda::types::{
    Architecture, DeleteLayerVersionRequest, DeleteLayerVersionResponse,
    GetLayerVersionByArnRequest, GetLayerVersionRequest, GetLayerVersionResponse,
    LayerVersionContentOutput, LayerVersionsListItem, LayersListItem, ListLayerVersionsRequest,
    ListLayerVersionsResponse, ListLayersRequest, ListLayersResponse, PublishLayerVersionRequest,
    PublishLayerVersionResponse, Runtime,
};
use cresset_aws::{RequestContext, ServiceError};

use super::{Layer, LayerKey, LayerVersion};
use crate::core::Core;
use crate::document::Stored;
use crate::housekeeping::Chore;
use crate::names::{FunctionKey, Version};
use crate::objects::Named;
use crate::paging::{self, Page};
use crate::refusal::Refusal;
use crate::time::{last_modified, seconds};

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn publish_layer_version(
    core: &Core,
    context: &RequestContext,
    input: PublishLayerVersionRequest,
) -> Result<PublishLayerVersionResponse, ServiceError> {
    let key = LayerKey::parse(context, "PublishLayerVersion", &input.layer_name)?;
    let content = input.content;
    let named = Named {
        zip_file: content.zip_file,
        bucket: content.s3_bucket,
        key: content.s3_key,
        version: content.s3_object_version,
        mode: content.s3_object_storage_mode,
    };
    let archive = core.archive(context, named.source()?).await?;
    let unpacked_size =
        core.packages.check(&archive.zip, core.limits(&context.account).code_size_unzipped).await?;
    key.check_room(core, archive.zip.len())?;
    let package = core.packages.put(archive.zip).await?;
    let digest = package.digest;
    let mut change = core.layers.change().await;
    let layer = change.current(&key).await?;
    let version = LayerVersion {
        number: layer.last_version + 1,
        description: input.description.unwrap_or_default(),
        code: package.digest,
        code_size: package.size,
        unpacked_size,
        architectures: input.compatible_architectures.map(names),
        runtimes: input.compatible_runtimes.map(names),
        license: input.license_info,
        created: core.now(),
        policy: None,
    };
    if let Err(error) = change.publish(&key, layer, version.clone()).await {
        // It may be there after all: what nobody has is found at the next start.
        package.hold.keep();
        return Err(error);
    }
    drop(package.hold);
    drop(change);
    tracing::debug!(layer = %key.version_arn(version.number), code = %digest, "published");
    let shown = shown(core, context, &key, &version);
    Ok(PublishLayerVersionResponse {
        content: shown.content,
        layer_arn: shown.layer_arn,
        layer_version_arn: shown.layer_version_arn,
        description: shown.description,
        created_date: shown.created_date,
        version: shown.version,
        compatible_architectures: shown.compatible_architectures,
        compatible_runtimes: shown.compatible_runtimes,
        license_info: shown.license_info,
    })
}

pub(crate) fn get_layer_version(
    core: &Core,
    context: &RequestContext,
    input: &GetLayerVersionRequest,
) -> Result<GetLayerVersionResponse, ServiceError> {
    let key = LayerKey::parse(context, "GetLayerVersion", &input.layer_name)?;
    let number = number(input.version_number)?;
    let version = core.layers.version(&key, number).ok_or(Refusal::NoSuchResource)?;
    Ok(shown(core, context, &key, &version.document))
}

pub(crate) fn get_layer_version_by_arn(
    core: &Core,
    context: &RequestContext,
    input: &GetLayerVersionByArnRequest,
) -> Result<GetLayerVersionResponse, ServiceError> {
    let key = LayerKey::parse(context, "GetLayerVersion", &input.arn)?;
    let number = input.arn.rsplit(':').next().and_then(|number| number.parse().ok());
    let version = number.and_then(|number| core.layers.version(&key, number));
    Ok(shown(core, context, &key, &version.ok_or(Refusal::NoSuchResource)?.document))
}

/// Deleting what is not there succeeds. Those who use it keep it.
///
/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn delete_layer_version(
    core: &Core,
    context: &RequestContext,
    input: DeleteLayerVersionRequest,
) -> Result<DeleteLayerVersionResponse, ServiceError> {
    let key = LayerKey::parse(context, "DeleteLayerVersion", &input.layer_name)?;
    let number = number(input.version_number)?;
    let mut change = core.layers.change().await;
    let layer = change.current(&key).await?;
    if let Some(version) = layer.versions.get(&number).map(Arc::clone) {
        change.delete(&key, layer, &version).await?;
        core.housekeeping.leave(Chore::Code([version.document.code].into()));
    }
    Ok(DeleteLayerVersionResponse {})
}

/// By name, each with its newest version that fits.
pub(crate) fn list_layers(
    core: &Core,
    context: &RequestContext,
    input: &ListLayersRequest,
) -> Result<ListLayersResponse, ServiceError> {
    let start = paging::start(input.marker.as_deref())?;
    let first = match &start {
        paging::Start::First => String::new(),
        paging::Start::After(last) => last.clone(),
    };
    let wanted =
        Wanted::of(input.compatible_runtime.as_ref(), input.compatible_architecture.as_ref());
    let shelf = core.layers.read();
    let own = shelf.all.iter().filter(|(key, _)| {
        key.account == context.account && key.region == context.region && key.name > first
    });
    let fitting = own.filter_map(|(key, layer)| {
        let newest =
            layer.versions.values().rev().find(|version| wanted.fits(&version.document))?;
        Some((key.clone(), Arc::clone(newest)))
    });
    let size = paging::size(input.max_items, paging::MAX_CONFIGURATIONS);
    let Page { items, next } = Page::of(fitting, size, |(key, _)| paging::marker(&key.name));
    let layers = items.into_iter().map(|(key, newest)| LayersListItem {
        layer_name: Some(key.name.clone()),
        layer_arn: Some(key.arn()),
        latest_matching_version: Some(listed(&key, &newest)),
    });
    Ok(ListLayersResponse { next_marker: next, layers: Some(layers.collect()) })
}

/// The newest first; of a layer that is not there none.
pub(crate) fn list_layer_versions(
    core: &Core,
    context: &RequestContext,
    input: &ListLayerVersionsRequest,
) -> Result<ListLayerVersionsResponse, ServiceError> {
    let key = LayerKey::parse(context, "ListLayerVersions", &input.layer_name)?;
    let layer: Arc<Layer> = core.layers.find(&key);
    let below = match paging::start(input.marker.as_deref())? {
        paging::Start::First => u64::MAX,
        paging::Start::After(last) => last.parse().ok().ok_or(Refusal::BadMarker)?,
    };
    let wanted =
        Wanted::of(input.compatible_runtime.as_ref(), input.compatible_architecture.as_ref());
    let versions = layer.versions.range(..below).rev().map(|(_, version)| version);
    let fitting = versions.filter(|version| wanted.fits(&version.document));
    let size = paging::size(input.max_items, paging::MAX_CONFIGURATIONS);
    let Page { items, next } =
        Page::of(fitting, size, |last| paging::marker(&last.document.number.to_string()));
    let versions = items.into_iter().map(|version| listed(&key, version)).collect();
    Ok(ListLayerVersionsResponse { next_marker: next, layer_versions: Some(versions) })
}

/// What a list is narrowed to.
struct Wanted<'a> {
    runtime: Option<&'a str>,
    architecture: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    fn of(runtime: Option<&'a Runtime>, architecture: Option<&'a Architecture>) -> Self {
        Self {
            runtime: runtime.map(|it| it.as_str()),
            architecture: architecture.map(|it| it.as_str()),
        }
    }

    fn fits(&self, version: &LayerVersion) -> bool {
        let has = |wanted: Option<&str>, list: Option<&Vec<String>>| {
            wanted.is_none_or(|wanted| list.is_some_and(|list| list.iter().any(|it| it == wanted)))
        };
        has(self.runtime, version.runtimes.as_ref())
            && has(self.architecture, version.architectures.as_ref())
    }
}

pub(super) fn number(given: i64) -> Result<u64, Refusal> {
    u64::try_from(given).ok().filter(|number| *number > 0).ok_or(Refusal::LayerBelowOne)
}

fn names<T: ToString>(list: Vec<T>) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

fn parsed<T: std::str::FromStr>(list: Option<&Vec<String>>) -> Option<Vec<T>> {
    list.map(|list| list.iter().filter_map(|it| it.parse().ok()).collect())
}

fn shown(
    core: &Core,
    context: &RequestContext,
    key: &LayerKey,
    version: &LayerVersion,
) -> GetLayerVersionResponse {
    let name = FunctionKey {
        account: key.account.clone(),
        region: key.region.clone(),
        name: key.name.clone(),
    };
    let location = core.links.sign(
        &context.endpoint,
        &name,
        Version::Published(version.number),
        &version.code,
        seconds(core.clock.now()),
        core.settings.link_lifetime,
    );
    GetLayerVersionResponse {
        content: Some(LayerVersionContentOutput {
            location: Some(location),
            code_sha256: Some(version.code.to_base64()),
            code_size: i64::try_from(version.code_size).ok(),
            ..LayerVersionContentOutput::default()
        }),
        layer_arn: Some(key.arn()),
        layer_version_arn: Some(key.version_arn(version.number)),
        description: Some(version.description.clone()),
        created_date: Some(last_modified(version.created)),
        version: i64::try_from(version.number).ok(),
        compatible_architectures: parsed(version.architectures.as_ref()),
        compatible_runtimes: parsed(version.runtimes.as_ref()),
        license_info: version.license.clone(),
    }
}

fn listed(key: &LayerKey, version: &Stored<LayerVersion>) -> LayerVersionsListItem {
    let version = &version.document;
    LayerVersionsListItem {
        layer_version_arn: Some(key.version_arn(version.number)),
        version: i64::try_from(version.number).ok(),
        description: Some(version.description.clone()),
        created_date: Some(last_modified(version.created)),
        compatible_architectures: parsed(version.architectures.as_ref()),
        compatible_runtimes: parsed(version.runtimes.as_ref()),
        license_info: version.license.clone(),
    }
}
