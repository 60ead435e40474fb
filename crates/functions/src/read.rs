//! What is only looked at: GetFunction, GetFunctionConfiguration, and the lists.

use std::ops::Bound;
use std::sync::Arc;

use cresset_aws::lambda::types::{
    Concurrency, FunctionCodeLocation, FunctionConfiguration, FunctionVersion as AllVersions,
    GetFunctionConfigurationRequest, GetFunctionRequest, GetFunctionResponse, ListFunctionsRequest,
    ListFunctionsResponse, ListVersionsByFunctionRequest, ListVersionsByFunctionResponse,
};
use cresset_aws::{RequestContext, ServiceError};

use crate::concurrency::number;
use crate::core::Core;
use crate::document::Configuration;
use crate::index::Function;
use crate::names::{FunctionKey, Target, Version};
use crate::paging::{self, Page, Start};
use crate::refusal::Refusal;
use crate::time::seconds;
use crate::view::{self, Detail};

pub(crate) fn get_function(
    core: &Core,
    context: &RequestContext,
    input: &GetFunctionRequest,
) -> Result<GetFunctionResponse, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let target = Target::parse(context, "GetFunction", &input.function_name, qualifier)?;
    let (function, version) = found(core, &target)?;
    let it = function.configuration(version).ok_or_else(|| target.not_found())?;
    let tags = &function.document().tags;
    let location = core.links.sign(
        &context.endpoint,
        &target.key,
        version,
        &it.code,
        seconds(core.clock.now()),
        core.settings.link_lifetime,
    );
    Ok(GetFunctionResponse {
        configuration: Some(shown(&target, version, it)),
        code: Some(FunctionCodeLocation {
            repository_type: Some("S3".to_owned()),
            location: Some(location),
            ..FunctionCodeLocation::default()
        }),
        tags: (!tags.is_empty()).then(|| tags.clone()),
        concurrency: function
            .document()
            .reserved
            .map(|reserved| Concurrency { reserved_concurrent_executions: Some(number(reserved)) }),
        ..GetFunctionResponse::default()
    })
}

pub(crate) fn get_function_configuration(
    core: &Core,
    context: &RequestContext,
    input: &GetFunctionConfigurationRequest,
) -> Result<FunctionConfiguration, ServiceError> {
    let (action, qualifier) = ("GetFunctionConfiguration", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let (function, version) = found(core, &target)?;
    let it = function.configuration(version).ok_or_else(|| target.not_found())?;
    Ok(shown(&target, version, it))
}

/// By name; with `FunctionVersion=ALL` each one's versions after it.
pub(crate) fn list_functions(
    core: &Core,
    context: &RequestContext,
    input: &ListFunctionsRequest,
) -> Result<ListFunctionsResponse, ServiceError> {
    let size = paging::size(input.max_items, paging::MAX_CONFIGURATIONS);
    let start = paging::start(input.marker.as_deref())?;
    let page = |from, count| core.writes.index.page(&context.account, &context.region, from, count);
    let Page { items, next } = match input.function_version {
        None => {
            let functions = page(start.as_bound(), size + 1);
            let page = Page::of(functions, size, |last| paging::marker(&last.key.name));
            Page {
                items: page.items.iter().map(|it| listed(it, Version::Latest, None)).collect(),
                next: page.next,
            }
        }
        Some(AllVersions::All) => {
            let place = Place::of(&start)?;
            let functions = page(place.from(), size + 1);
            let rest = functions.iter().flat_map(|function| versions(function, &place));
            let page = Page::of(rest, size, |(last, version)| {
                paging::marker(&format!("{}:{version}", last.key.name))
            });
            let shown = |(function, version): &(&Arc<Function>, Version)| {
                listed(function, *version, Some(&version.to_string()))
            };
            Page { items: page.items.iter().map(shown).collect(), next: page.next }
        }
    };
    Ok(ListFunctionsResponse { next_marker: next, functions: Some(items) })
}

/// `$LATEST` first, then the versions by number.
pub(crate) fn list_versions_by_function(
    core: &Core,
    context: &RequestContext,
    input: &ListVersionsByFunctionRequest,
) -> Result<ListVersionsByFunctionResponse, ServiceError> {
    let action = "ListVersionsByFunction";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    let function = core.find(&key)?;
    let size = paging::size(input.max_items, paging::MAX_CONFIGURATIONS);
    let place = match paging::start(input.marker.as_deref())? {
        Start::First => Place::Beginning,
        Start::After(last) => Place::after(&key.name, &last)?,
    };
    let page = Page::of(versions(&function, &place), size, |(_, version)| {
        paging::marker(&version.to_string())
    });
    let shown = |(function, version): &(&Arc<Function>, Version)| {
        listed(function, *version, Some(&version.to_string()))
    };
    Ok(ListVersionsByFunctionResponse {
        next_marker: page.next,
        versions: Some(page.items.iter().map(shown).collect()),
    })
}

fn found(core: &Core, target: &Target) -> Result<(Arc<Function>, Version), Refusal> {
    let function = core.find_target(target)?;
    let version = function.version_of(target.qualifier.as_deref());
    version.map(|version| (function, version)).ok_or_else(|| target.not_found())
}

fn shown(target: &Target, version: Version, it: &Configuration) -> FunctionConfiguration {
    view::configuration(&target.key, target.qualifier.as_deref(), version, it, Detail::Full)
}

fn listed(function: &Function, version: Version, qualifier: Option<&str>) -> FunctionConfiguration {
    let document = function.document();
    let it = function.configuration(version).unwrap_or(&document.latest);
    view::configuration(&function.key, qualifier, version, it, Detail::Listed)
}

/// Where a list of versions goes on.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    Beginning,
    /// After this version of this function.
    After(String, Version),
}

impl Place {
    fn of(start: &Start) -> Result<Self, Refusal> {
        let Start::After(last) = start else { return Ok(Self::Beginning) };
        let (name, version) = last.rsplit_once(':').ok_or(Refusal::BadMarker)?;
        Self::after(name, version)
    }

    fn after(name: &str, version: &str) -> Result<Self, Refusal> {
        let version = version.parse().ok().ok_or(Refusal::BadMarker)?;
        Ok(Self::After(name.to_owned(), version))
    }

    /// The function of the last version may have more.
    fn from(&self) -> Bound<&str> {
        match self {
            Self::Beginning => Bound::Unbounded,
            Self::After(name, _) => Bound::Included(name),
        }
    }

    fn is_before(&self, FunctionKey { name, .. }: &FunctionKey, version: Version) -> bool {
        match self {
            Self::Beginning => true,
            Self::After(last, shown) => last != name || version > *shown,
        }
    }
}

/// `$LATEST` is less than every number: it comes first.
fn versions<'a>(
    function: &'a Arc<Function>,
    place: &'a Place,
) -> impl Iterator<Item = (&'a Arc<Function>, Version)> {
    let published = function.versions.keys().copied().map(Version::Published);
    std::iter::once(Version::Latest)
        .chain(published)
        .filter(|version| place.is_before(&function.key, *version))
        .map(move |version| (function, version))
}
