//! Function URLs of functions and aliases, as resources: made, changed, got, listed and deleted. Who
//! calls one is not answered yet.

use cresset_ambient::{Utc, random};
use cresset_aws::lambda::types::{
    CreateFunctionUrlConfigRequest, CreateFunctionUrlConfigResponse,
    DeleteFunctionUrlConfigRequest, DeleteFunctionUrlConfigResponse, FunctionUrlAuthType,
    FunctionUrlConfig, GetFunctionUrlConfigRequest, GetFunctionUrlConfigResponse, InvokeMode,
    ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse, UpdateFunctionUrlConfigRequest,
    UpdateFunctionUrlConfigResponse,
};
use cresset_aws::{RequestContext, ServiceError};
use cresset_store::Digest;

use crate::attached::{Attached, FunctionUrl};
use crate::core::Core;
use crate::holder::Holder;
use crate::index::Function;
use crate::names::{FunctionKey, Target};
use crate::paging::{self, Page};
use crate::refusal::Refusal;

/// The answers to reads and updates are types of their own, which have all members of a list's item.
macro_rules! answer {
    ($answer:ident, $shown:expr) => {{
        let shown: FunctionUrlConfig = $shown;
        $answer {
            function_url: shown.function_url,
            function_arn: shown.function_arn,
            auth_type: shown.auth_type,
            cors: shown.cors,
            creation_time: shown.creation_time,
            last_modified_time: shown.last_modified_time,
            invoke_mode: shown.invoke_mode,
        }
    }};
}

/// Letters and digits of a URL's id.
const ID: usize = 32;

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn create_function_url_config(
    core: &Core,
    context: &RequestContext,
    input: CreateFunctionUrlConfigRequest,
) -> Result<CreateFunctionUrlConfigResponse, ServiceError> {
    let (action, qualifier) = ("CreateFunctionUrlConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?.ok_or(Refusal::NoFunctionForUrl)?;
    let holder = holder(&function, &target).ok_or(Refusal::NoFunctionForUrl)?;
    let attached = holder.attached(&function).clone();
    if attached.url.is_some() {
        return Err(Refusal::UrlExists { arn: target.arn() }.into());
    }
    let now = core.now();
    let url = FunctionUrl {
        id: new_id(),
        auth_type: input.auth_type.to_string(),
        invoke_mode: input.invoke_mode.map(|mode| mode.to_string()),
        cors: input.cors.map(Into::into),
        created: now,
        last_modified: now,
    };
    let attached = Attached { url: Some(Box::new(url.clone())), ..attached };
    holder.write_attached(core, &turn, &function, attached).await?;
    Ok(CreateFunctionUrlConfigResponse {
        function_url: address(context, &target.key, &url),
        function_arn: target.arn(),
        auth_type: input.auth_type,
        cors: url.cors.map(Into::into),
        creation_time: time(url.created),
        invoke_mode: input.invoke_mode,
    })
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn update_function_url_config(
    core: &Core,
    context: &RequestContext,
    input: UpdateFunctionUrlConfigRequest,
) -> Result<UpdateFunctionUrlConfigResponse, ServiceError> {
    let (action, qualifier) = ("UpdateFunctionUrlConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?.ok_or(Refusal::NoFunctionForUrl)?;
    let holder = holder(&function, &target).ok_or(Refusal::NoFunctionForUrl)?;
    let attached = holder.attached(&function).clone();
    let mut url = attached.url.clone().ok_or(Refusal::NoSuchResource)?;
    if let Some(auth_type) = &input.auth_type {
        url.auth_type = auth_type.to_string();
    }
    if let Some(mode) = &input.invoke_mode {
        url.invoke_mode = Some(mode.to_string());
    }
    if let Some(cors) = input.cors {
        url.cors = Some(cors.into());
    }
    url.last_modified = core.now();
    let attached = Attached { url: Some(url.clone()), ..attached };
    holder.write_attached(core, &turn, &function, attached).await?;
    let mut shown = shown(context, &target.key, target.arn(), &url);
    // Only what was asked for is repeated (`test_url_config_lifecycle`).
    shown.invoke_mode = input.invoke_mode;
    Ok(answer!(UpdateFunctionUrlConfigResponse, shown))
}

pub(crate) fn get_function_url_config(
    core: &Core,
    context: &RequestContext,
    input: &GetFunctionUrlConfigRequest,
) -> Result<GetFunctionUrlConfigResponse, ServiceError> {
    let (action, qualifier) = ("GetFunctionUrlConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let function = core.writes.index.find(&target.key).ok_or(Refusal::NoSuchResource)?;
    let holder = holder(&function, &target).ok_or(Refusal::NoSuchResource)?;
    let url = holder.attached(&function).url.as_ref().ok_or(Refusal::NoSuchResource)?;
    let shown = shown(context, &target.key, target.arn(), url);
    Ok(answer!(GetFunctionUrlConfigResponse, shown))
}

/// # Cancel safety
/// Not to be dropped once it runs: [`crate::api`] gives it a task of its own.
pub(crate) async fn delete_function_url_config(
    core: &Core,
    context: &RequestContext,
    input: DeleteFunctionUrlConfigRequest,
) -> Result<DeleteFunctionUrlConfigResponse, ServiceError> {
    let (action, qualifier) = ("DeleteFunctionUrlConfig", input.qualifier.as_deref());
    let target = Target::parse(context, action, &input.function_name, qualifier)?;
    let turn = core.turns.take(&target.key).await;
    let function = core.writes.current(&turn).await?.ok_or(Refusal::NoSuchResource)?;
    let holder = holder(&function, &target).ok_or(Refusal::NoSuchResource)?;
    let attached = holder.attached(&function).clone();
    if attached.url.is_none() {
        return Err(Refusal::NoSuchResource.into());
    }
    let attached = Attached { url: None, ..attached };
    holder.write_attached(core, &turn, &function, attached).await?;
    Ok(DeleteFunctionUrlConfigResponse {})
}

pub(crate) fn list_function_url_configs(
    core: &Core,
    context: &RequestContext,
    input: &ListFunctionUrlConfigsRequest,
) -> Result<ListFunctionUrlConfigsResponse, ServiceError> {
    let action = "ListFunctionUrlConfigs";
    let key = Target::parse_unqualified(context, action, &input.function_name)?;
    let function = core.writes.index.find(&key).ok_or(Refusal::NoFunctionForUrl)?;
    let all = Holder::all(&function).filter_map(|(qualifier, holder)| {
        Some((qualifier, holder.attached(&function).url.clone()?))
    });
    let size = paging::size(input.max_items, paging::MAX_CONFIGURATIONS);
    let start = paging::start(input.marker.as_deref())?;
    let name = |(qualifier, _): &(Option<String>, _)| qualifier.clone().unwrap_or_default();
    let rest = paging::after(all, &start, |(qualifier, _)| qualifier.as_deref().unwrap_or("$"));
    let Page { items, next } = Page::of(rest, size, |last| match name(last).as_str() {
        "" => paging::marker("$"),
        name => paging::marker(name),
    });
    let items = items
        .iter()
        .map(|(qualifier, url)| shown(context, &key, key.qualified_arn(qualifier.as_ref()), url));
    Ok(ListFunctionUrlConfigsResponse { function_url_configs: items.collect(), next_marker: next })
}

/// Functions and aliases have URLs, versions have none.
fn holder(function: &Function, target: &Target) -> Option<Holder> {
    Holder::of(function, target)
        .ok()
        .filter(|holder| matches!(holder, Holder::Function | Holder::Alias(_)))
}

fn shown(
    context: &RequestContext,
    key: &FunctionKey,
    arn: String,
    url: &FunctionUrl,
) -> FunctionUrlConfig {
    let mode = url.invoke_mode.as_deref().and_then(|mode| mode.parse().ok());
    FunctionUrlConfig {
        function_url: address(context, key, url),
        function_arn: arn,
        creation_time: time(url.created),
        last_modified_time: time(url.last_modified),
        cors: url.cors.clone().map(Into::into),
        auth_type: url.auth_type.parse().unwrap_or(FunctionUrlAuthType::AwsIam),
        invoke_mode: Some(mode.unwrap_or(InvokeMode::Buffered)),
    }
}

/// Below this server's own port: `http://<id>.lambda-url.<region>.localhost:<port>/`.
fn address(context: &RequestContext, key: &FunctionKey, url: &FunctionUrl) -> String {
    let port = context.endpoint.rsplit_once(':').map(|(_, port)| port).unwrap_or_default();
    let port = port.trim_end_matches('/');
    let port = if port.parse::<u16>().is_ok() { format!(":{port}") } else { String::new() };
    format!("http://{}.lambda-url.{}.localhost{port}/", url.id, key.region)
}

fn new_id() -> String {
    let hash = Digest::of(random::uuid().as_bytes()).to_string();
    hash.get(..ID).unwrap_or_default().to_owned()
}

fn time(epoch_millis: u64) -> String {
    format!("{}Z", Utc::of_epoch_millis(epoch_millis))
}
