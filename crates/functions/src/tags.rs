//! TagResource, UntagResource and ListTags, on functions and event source mappings. A changed tag of
//! a function changes the `RevisionId` of `$LATEST` (`TestLambdaTags::test_tag_lifecycle`).

use cresset_aws::lambda::types::{
    ListTagsRequest, ListTagsResponse, TagResourceRequest, TagResourceResponse,
    UntagResourceRequest, UntagResourceResponse,
};
use cresset_aws::{RequestContext, ServiceError};
use indexmap::IndexMap;

use crate::checks;
use crate::core::{Core, revision};
use crate::index::Function;
use crate::mappings;
use crate::names::{FunctionKey, Target};
use crate::refusal::Refusal;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn tag_resource(
    core: &Core,
    context: &RequestContext,
    input: TagResourceRequest,
) -> Result<TagResourceResponse, ServiceError> {
    let tagged = Tagged::of(context, "TagResource", &input.resource)?;
    if input.tags.is_empty() {
        return Err(Refusal::NoTags.into());
    }
    checks::tags(&input.tags)?;
    tagged.judge(core, &input.tags)?;
    tagged.change(core, context, |tags| tags.extend(input.tags)).await?;
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
    let tagged = Tagged::of(context, "UntagResource", &input.resource)?;
    let without = |tags: &mut IndexMap<String, String>| {
        tags.retain(|tag, _| !input.tag_keys.contains(tag));
    };
    tagged.change(core, context, without).await?;
    Ok(UntagResourceResponse {})
}

pub(crate) fn list_tags(
    core: &Core,
    context: &RequestContext,
    input: &ListTagsRequest,
) -> Result<ListTagsResponse, ServiceError> {
    let tags = match Tagged::of(context, "ListTags", &input.resource)? {
        Tagged::Function(key) => core.find(&key)?.document().tags.clone(),
        Tagged::Mapping(arn) => mappings::tags(core, context, arn)?,
    };
    Ok(ListTagsResponse { tags: Some(tags) })
}

/// What has tags.
enum Tagged<'a> {
    Function(FunctionKey),
    /// By its ARN.
    Mapping(&'a str),
}

impl<'a> Tagged<'a> {
    /// What an ARN names. Of the other taggable things there is none here, and AWS says so of each in
    /// its own words.
    fn of(
        context: &RequestContext,
        action: &'static str,
        resource: &'a str,
    ) -> Result<Self, Refusal> {
        match resource.split(':').nth(5).unwrap_or_default() {
            "function" => {}
            "event-source-mapping" => return Ok(Self::Mapping(resource)),
            kind => {
                let arn = resource.to_owned();
                return Err(Refusal::NothingToTag { kind: kind.to_owned(), arn });
            }
        }
        let target = Target::parse(context, action, resource, None)?;
        match target.qualifier {
            None => Ok(Self::Function(target.key)),
            Some(_) => Err(Refusal::TagsOfFunctionsOnly),
        }
    }

    /// Tags of functions may mean something here.
    fn judge(&self, core: &Core, tags: &IndexMap<String, String>) -> Result<(), Refusal> {
        match self {
            Self::Function(_) => core.judge_tags(tags),
            Self::Mapping(_) => Ok(()),
        }
    }

    async fn change(
        &self,
        core: &Core,
        context: &RequestContext,
        change: impl FnOnce(&mut IndexMap<String, String>),
    ) -> Result<(), ServiceError> {
        match self {
            Self::Function(key) => change_function(core, key, change).await,
            Self::Mapping(arn) => mappings::change_tags(core, context, arn, change).await,
        }
    }
}

/// Writes the changed tags, if they are.
async fn change_function(
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
