//! Mappings are created, got, listed, updated and deleted.

use cresset_aws::lambda::types::{
    CreateEventSourceMappingRequest, DeleteEventSourceMappingRequest,
    EventSourceMappingConfiguration, GetEventSourceMappingRequest, ListEventSourceMappingsRequest,
    ListEventSourceMappingsResponse, UpdateEventSourceMappingRequest,
};
use cresset_aws::{RequestContext, ServiceError};
use indexmap::IndexMap;

use super::document::{Mapping, MappingKey};
use super::refused::Refused;
use super::source::{Kind, Source};
use super::{Found, Mappings, view};
use crate::checks;
use crate::core::Core;
use crate::names::{Target, Version};
use crate::paging::{self, Page, Start};
use crate::refusal::Refusal;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn create_event_source_mapping(
    core: &Core,
    context: &RequestContext,
    input: CreateEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, ServiceError> {
    let source = Source::of(&input, &context.region)?;
    if let Some(tags) = &input.tags {
        checks::tags(tags)?;
    }
    let function = function(core, context, "CreateEventSourceMapping", &input.function_name)?;
    let mapping = Mapping::new(function, input, &source, core.now())?;
    let id = cresset_ambient::random::uuid().to_string();
    let key = key(context, id);
    let mut change = core.mappings.change().await;
    check_unique(&core.mappings, &key, &mapping, &source)?;
    let created = change.write(&key, None, mapping).await?;
    drop(change);
    let shown = view::configuration(&key, &created.document, &source);
    core.mappings.enqueue(key).await;
    Ok(shown)
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn update_event_source_mapping(
    core: &Core,
    context: &RequestContext,
    input: UpdateEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, ServiceError> {
    let key = key(context, input.uuid.clone());
    let mut change = core.mappings.change().await;
    let before = change.current(&key).await?.ok_or(Refusal::NoSuchResource)?;
    let source = before.document.source(&key)?;
    let name = input.function_name.as_deref();
    let function = name.map(|name| function(core, context, "UpdateEventSourceMapping", name));
    let updated = before.document.updated(function.transpose()?, input, &source, core.now())?;
    check_unique(&core.mappings, &key, &updated, &source)?;
    let updated = change.write(&key, Some(before.revision), updated).await?;
    drop(change);
    let shown = view::configuration(&key, &updated.document, &source);
    core.mappings.enqueue(key).await;
    Ok(shown)
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn delete_event_source_mapping(
    core: &Core,
    context: &RequestContext,
    input: DeleteEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, ServiceError> {
    let key = key(context, input.uuid);
    let mut change = core.mappings.change().await;
    let before = change.current(&key).await?.ok_or(Refusal::NoSuchResource)?;
    let source = before.document.source(&key)?;
    let deleted = before.document.deleted(core.now())?;
    let deleted = change.write(&key, Some(before.revision), deleted).await?;
    drop(change);
    let shown = view::configuration(&key, &deleted.document, &source);
    core.mappings.enqueue(key).await;
    Ok(shown)
}

pub(crate) fn get_event_source_mapping(
    core: &Core,
    context: &RequestContext,
    input: &GetEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, ServiceError> {
    let key = key(context, input.uuid.clone());
    let found = core.mappings.find(&key).ok_or(Refusal::NoSuchResource)?;
    Ok(shown(&key, &found)?)
}

pub(crate) fn list_event_source_mappings(
    core: &Core,
    context: &RequestContext,
    input: &ListEventSourceMappingsRequest,
) -> Result<ListEventSourceMappingsResponse, ServiceError> {
    let name = input.function_name.as_deref();
    let target = name.map(|name| Target::parse(context, "ListEventSourceMappings", name, None));
    let function = target.transpose()?.map(|target| target.arn());
    let last = match paging::start(input.marker.as_deref())? {
        Start::First => String::new(),
        Start::After(last) => last,
    };
    let all = core.mappings.after(&context.account, &context.region, &last);
    let wanted = all.into_iter().filter(|(_, found)| {
        let mapping = &found.document;
        let source = &mapping.asked.0.event_source_arn;
        function.as_ref().is_none_or(|function| mapping.function_arn == *function)
            && (input.event_source_arn.is_none() || *source == input.event_source_arn)
    });
    let size = paging::size_of_mappings(input.max_items);
    let Page { items, next } = Page::of(wanted, size, |(key, _)| paging::marker(&key.id));
    let mut mappings = Vec::with_capacity(items.len());
    for (key, found) in items {
        let mut shown = shown(&key, &found)?;
        // What a key encrypts is not told in lists.
        if shown.kms_key_arn.is_some() {
            shown.filter_criteria = None;
        }
        mappings.push(shown);
    }
    Ok(ListEventSourceMappingsResponse { next_marker: next, event_source_mappings: Some(mappings) })
}

/// The tags of the mapping that an ARN names.
pub(crate) fn tags(
    core: &Core,
    context: &RequestContext,
    arn: &str,
) -> Result<IndexMap<String, String>, Refusal> {
    let found = tagged(context, arn).and_then(|key| core.mappings.find(&key));
    found.map(|found| found.document.tags.clone()).ok_or_else(|| nothing_to_tag(arn))
}

/// Writes the changed tags of the mapping that an ARN names, if they are.
pub(crate) async fn change_tags(
    core: &Core,
    context: &RequestContext,
    arn: &str,
    change: impl FnOnce(&mut IndexMap<String, String>),
) -> Result<(), ServiceError> {
    let key = tagged(context, arn).ok_or_else(|| nothing_to_tag(arn))?;
    let mut changing = core.mappings.change().await;
    let before = changing.current(&key).await?.ok_or_else(|| nothing_to_tag(arn))?;
    let mut mapping = before.document.clone();
    change(&mut mapping.tags);
    if mapping.tags == before.document.tags {
        return Ok(());
    }
    checks::tags(&mapping.tags)?;
    changing.write(&key, Some(before.revision), mapping).await.map(drop)
}

/// The caller's own, or none.
fn tagged(context: &RequestContext, arn: &str) -> Option<MappingKey> {
    let key = key(context, arn.rsplit(':').next().unwrap_or_default().to_owned());
    (key.arn() == arn).then_some(key)
}

fn nothing_to_tag(arn: &str) -> Refusal {
    Refusal::NothingToTag { kind: "event-source-mapping".to_owned(), arn: arn.to_owned() }
}

fn key(context: &RequestContext, id: String) -> MappingKey {
    MappingKey { account: context.account.clone(), region: context.region.clone(), id }
}

fn shown(key: &MappingKey, found: &Found) -> Result<EventSourceMappingConfiguration, Refused> {
    let source = found.document.source(key)?;
    Ok(view::configuration(key, &found.document, &source))
}

/// The ARN of a function that is there, or of a version or an alias of it, as it is named.
fn function(
    core: &Core,
    context: &RequestContext,
    action: &'static str,
    name: &str,
) -> Result<String, ServiceError> {
    let target = Target::parse(context, action, name, None)?;
    let function = core.writes.index.find(&target.key).ok_or(Refused::NoFunction)?;
    match function.version_of(target.qualifier.as_deref()) {
        Some(Version::Latest) => Ok(target.arn()),
        Some(version) if function.configuration(version).is_some() => Ok(target.arn()),
        _ => Err(Refused::NoFunction.into()),
    }
}

/// A function has one mapping for a source, or for a topic or queue within it.
fn check_unique(
    mappings: &Mappings,
    key: &MappingKey,
    mapping: &Mapping,
    source: &Source,
) -> Result<(), Refused> {
    let others = mappings.after(&key.account, &key.region, "");
    for (other, found) in others {
        let known = &found.document;
        let same = other.id != key.id
            && known.function_arn == mapping.function_arn
            && known.source(&other)?.overlaps(source)
            && known.asked.0.topics == mapping.asked.0.topics
            && known.asked.0.queues == mapping.asked.0.queues;
        if same {
            return Err(already_mapped(mapping, source, other.id));
        }
    }
    Ok(())
}

fn already_mapped(mapping: &Mapping, source: &Source, id: String) -> Refused {
    let (arn, function) = (source.name(), mapping.function_arn.clone());
    let name = function.split_once(":function:").map_or(function.as_str(), |(_, name)| name);
    match source.kind() {
        Kind::Queue | Kind::FifoQueue => {
            Refused::QueueMapped { arn, function: name.to_owned(), id }
        }
        Kind::Kinesis | Kind::DynamoDb => {
            Refused::StreamMapped { arn, function: name.to_owned(), id }
        }
        Kind::ManagedKafka | Kind::SelfManagedKafka | Kind::MessageBroker | Kind::DocumentDb => {
            let asked = &mapping.asked.0;
            let named = |what: &str, names: &Option<Vec<String>>| {
                names.as_ref().map(|names| format!("{what} (\"{}\")", names.join(",")))
            };
            let entity = named("topics", &asked.topics).or_else(|| named("queues", &asked.queues));
            Refused::SourceMapped { source: arn, function, entity, id }
        }
    }
}
