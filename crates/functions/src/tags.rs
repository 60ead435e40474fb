//! TagResource, UntagResource and ListTags, on functions. A changed tag changes the `RevisionId`
//! of `$LATEST` (`TestLambdaTags::test_tag_lifecycle`).

use cresset_aws::lambda::types::{
    ListTagsRequest, ListTagsResponse, TagResourceRequest, TagResourceResponse,
    UntagResourceRequest, UntagResourceResponse,
};
use cresset_aws::{RequestContext, ServiceError};
use indexmap::IndexMap;

use crate::checks;
use crate::core::{Core, revision};
use crate::index::Function;
use crate::names::{FunctionKey, Target};
use crate::refusal::Refusal;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn tag_resource(
    core: &Core,
    context: &RequestContext,
    input: TagResourceRequest,
) -> Result<TagResourceResponse, ServiceError> {
    let key = function(context, "TagResource", &input.resource)?;
    if input.tags.is_empty() {
        return Err(Refusal::NoTags.into());
    }
    checks::tags(&input.tags)?;
    core.judge_tags(&input.tags)?;
    change(core, &key, |tags| tags.extend(input.tags)).await?;
    Ok(TagResourceResponse {})
}

/// Keys that are not there are passed over.
///
/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn untag_resource(
    core: &Core,
    context: &RequestContext,
    input: UntagResourceRequest,
) -> Result<UntagResourceResponse, ServiceError> {
    let key = function(context, "UntagResource", &input.resource)?;
    change(core, &key, |tags| tags.retain(|tag, _| !input.tag_keys.contains(tag))).await?;
    Ok(UntagResourceResponse {})
}

pub(crate) fn list_tags(
    core: &Core,
    context: &RequestContext,
    input: &ListTagsRequest,
) -> Result<ListTagsResponse, ServiceError> {
    let key = function(context, "ListTags", &input.resource)?;
    let function = core.find(&key)?;
    Ok(ListTagsResponse { tags: Some(function.document().tags.clone()) })
}

/// The function that an ARN names. Of the other taggable things there is none here, and AWS says so
/// of each in its own words.
fn function(
    context: &RequestContext,
    action: &'static str,
    resource: &str,
) -> Result<FunctionKey, Refusal> {
    let kind = resource.split(':').nth(5).unwrap_or_default();
    if kind != "function" {
        return Err(Refusal::NothingToTag { kind: kind.to_owned(), arn: resource.to_owned() });
    }
    let target = Target::parse(context, action, resource, None)?;
    match target.qualifier {
        None => Ok(target.key),
        Some(_) => Err(Refusal::TagsOfFunctionsOnly),
    }
}

/// Writes the changed tags, if they are.
async fn change(
    core: &Core,
    key: &FunctionKey,
    change: impl FnOnce(&mut IndexMap<String, String>),
) -> Result<(), ServiceError> {
    let turn = core.turns.take(key).await;
    let before = core.writes.current(&turn).await?;
    let before = before.ok_or_else(|| Refusal::FunctionNotFound { arn: key.arn() })?;
    let mut tags = before.document().tags.clone();
    change(&mut tags);
    if tags == before.document().tags {
        return Ok(());
    }
    checks::tags(&tags)?;
    let mut function = Function::clone(&before);
    function.stored.document.tags = tags;
    function.stored.document.latest.revision = revision();
    core.writes.function(&turn, Some(before.stored.revision), function).await.map(drop)
}
