//! How each operation that is built is answered.

use std::future::Future;
use std::sync::Arc;

use cresset_ambient::{TaskKind, spawn};
use cresset_aws::lambda::FunctionsApi;
use cresset_aws::lambda::types::*;
use cresset_aws::{Authorized, Built, RequestContext, ServiceError};

use crate::built::BUILT;
use crate::core::Core;
use crate::{Error, Functions};
use crate::{
    account, aliases, concurrency, create, event_invoke, function_urls, layers, mappings,
    permissions, provisioned, read, runtime_updates, tags, update, versions,
};

/// Methods that change something: each runs to its end in a task of its own, whatever becomes of the
/// caller.
macro_rules! changes {
    ($($method:ident($input:ty) -> $output:ty = $work:path;)*) => {$(
        async fn $method(&self, call: Authorized<$input>) -> Result<$output, ServiceError> {
            self.change(call, |core, context, input| async move {
                $work(&core, &context, input).await
            })
            .await
        }
    )*};
}

/// Methods that only look.
macro_rules! reads {
    ($($method:ident($input:ty) -> $output:ty = $work:path;)*) => {$(
        async fn $method(&self, call: Authorized<$input>) -> Result<$output, ServiceError> {
            $work(&self.core, &call.context, &call.input)
        }
    )*};
}

impl FunctionsApi for Functions {
    fn built(&self) -> &'static [Built] {
        BUILT
    }

    changes! {
        create_function(CreateFunctionRequest) -> FunctionConfiguration = create::create_function;
        update_function_code(UpdateFunctionCodeRequest) -> FunctionConfiguration = update::update_function_code;
        update_function_configuration(UpdateFunctionConfigurationRequest) -> FunctionConfiguration = update::update_function_configuration;
        delete_function(DeleteFunctionRequest) -> DeleteFunctionResponse = versions::delete_function;
        publish_version(PublishVersionRequest) -> FunctionConfiguration = versions::publish_version;
        create_alias(CreateAliasRequest) -> AliasConfiguration = aliases::create_alias;
        update_alias(UpdateAliasRequest) -> AliasConfiguration = aliases::update_alias;
        delete_alias(DeleteAliasRequest) -> DeleteAliasResponse = aliases::delete_alias;
        tag_resource(TagResourceRequest) -> TagResourceResponse = tags::tag_resource;
        untag_resource(UntagResourceRequest) -> UntagResourceResponse = tags::untag_resource;
        add_permission(AddPermissionRequest) -> AddPermissionResponse = permissions::add_permission;
        remove_permission(RemovePermissionRequest) -> RemovePermissionResponse = permissions::remove_permission;
        put_resource_policy(PutResourcePolicyRequest) -> PutResourcePolicyResponse = permissions::put_resource_policy;
        delete_resource_policy(DeleteResourcePolicyRequest) -> DeleteResourcePolicyResponse = permissions::delete_resource_policy;
        put_function_recursion_config(PutFunctionRecursionConfigRequest) -> PutFunctionRecursionConfigResponse = account::put_function_recursion_config;
        put_runtime_management_config(PutRuntimeManagementConfigRequest) -> PutRuntimeManagementConfigResponse = runtime_updates::put_runtime_management_config;
        put_function_concurrency(PutFunctionConcurrencyRequest) -> Concurrency = concurrency::put_function_concurrency;
        delete_function_concurrency(DeleteFunctionConcurrencyRequest) -> DeleteFunctionConcurrencyResponse = concurrency::delete_function_concurrency;
        put_provisioned_concurrency_config(PutProvisionedConcurrencyConfigRequest) -> PutProvisionedConcurrencyConfigResponse = provisioned::put_provisioned_concurrency_config;
        delete_provisioned_concurrency_config(DeleteProvisionedConcurrencyConfigRequest) -> DeleteProvisionedConcurrencyConfigResponse = provisioned::delete_provisioned_concurrency_config;
        put_function_event_invoke_config(PutFunctionEventInvokeConfigRequest) -> FunctionEventInvokeConfig = event_invoke::put_function_event_invoke_config;
        update_function_event_invoke_config(UpdateFunctionEventInvokeConfigRequest) -> FunctionEventInvokeConfig = event_invoke::update_function_event_invoke_config;
        delete_function_event_invoke_config(DeleteFunctionEventInvokeConfigRequest) -> DeleteFunctionEventInvokeConfigResponse = event_invoke::delete_function_event_invoke_config;
        create_function_url_config(CreateFunctionUrlConfigRequest) -> CreateFunctionUrlConfigResponse = function_urls::create_function_url_config;
        update_function_url_config(UpdateFunctionUrlConfigRequest) -> UpdateFunctionUrlConfigResponse = function_urls::update_function_url_config;
        delete_function_url_config(DeleteFunctionUrlConfigRequest) -> DeleteFunctionUrlConfigResponse = function_urls::delete_function_url_config;
        publish_layer_version(PublishLayerVersionRequest) -> PublishLayerVersionResponse = layers::publish_layer_version;
        delete_layer_version(DeleteLayerVersionRequest) -> DeleteLayerVersionResponse = layers::delete_layer_version;
        add_layer_version_permission(AddLayerVersionPermissionRequest) -> AddLayerVersionPermissionResponse = layers::add_layer_version_permission;
        remove_layer_version_permission(RemoveLayerVersionPermissionRequest) -> RemoveLayerVersionPermissionResponse = layers::remove_layer_version_permission;
        create_event_source_mapping(CreateEventSourceMappingRequest) -> EventSourceMappingConfiguration = mappings::create_event_source_mapping;
        update_event_source_mapping(UpdateEventSourceMappingRequest) -> EventSourceMappingConfiguration = mappings::update_event_source_mapping;
        delete_event_source_mapping(DeleteEventSourceMappingRequest) -> EventSourceMappingConfiguration = mappings::delete_event_source_mapping;
    }

    reads! {
        get_function(GetFunctionRequest) -> GetFunctionResponse = read::get_function;
        get_function_configuration(GetFunctionConfigurationRequest) -> FunctionConfiguration = read::get_function_configuration;
        list_functions(ListFunctionsRequest) -> ListFunctionsResponse = read::list_functions;
        list_versions_by_function(ListVersionsByFunctionRequest) -> ListVersionsByFunctionResponse = read::list_versions_by_function;
        get_alias(GetAliasRequest) -> AliasConfiguration = aliases::get_alias;
        list_aliases(ListAliasesRequest) -> ListAliasesResponse = aliases::list_aliases;
        list_tags(ListTagsRequest) -> ListTagsResponse = tags::list_tags;
        get_policy(GetPolicyRequest) -> GetPolicyResponse = permissions::get_policy;
        get_resource_policy(GetResourcePolicyRequest) -> GetResourcePolicyResponse = permissions::get_resource_policy;
        get_function_code_signing_config(GetFunctionCodeSigningConfigRequest) -> GetFunctionCodeSigningConfigResponse = account::get_function_code_signing_config;
        get_function_recursion_config(GetFunctionRecursionConfigRequest) -> GetFunctionRecursionConfigResponse = account::get_function_recursion_config;
        get_runtime_management_config(GetRuntimeManagementConfigRequest) -> GetRuntimeManagementConfigResponse = runtime_updates::get_runtime_management_config;
        get_account_settings(GetAccountSettingsRequest) -> GetAccountSettingsResponse = account::get_account_settings;
        get_function_concurrency(GetFunctionConcurrencyRequest) -> GetFunctionConcurrencyResponse = concurrency::get_function_concurrency;
        get_provisioned_concurrency_config(GetProvisionedConcurrencyConfigRequest) -> GetProvisionedConcurrencyConfigResponse = provisioned::get_provisioned_concurrency_config;
        list_provisioned_concurrency_configs(ListProvisionedConcurrencyConfigsRequest) -> ListProvisionedConcurrencyConfigsResponse = provisioned::list_provisioned_concurrency_configs;
        get_function_event_invoke_config(GetFunctionEventInvokeConfigRequest) -> FunctionEventInvokeConfig = event_invoke::get_function_event_invoke_config;
        list_function_event_invoke_configs(ListFunctionEventInvokeConfigsRequest) -> ListFunctionEventInvokeConfigsResponse = event_invoke::list_function_event_invoke_configs;
        get_function_url_config(GetFunctionUrlConfigRequest) -> GetFunctionUrlConfigResponse = function_urls::get_function_url_config;
        list_function_url_configs(ListFunctionUrlConfigsRequest) -> ListFunctionUrlConfigsResponse = function_urls::list_function_url_configs;
        get_layer_version(GetLayerVersionRequest) -> GetLayerVersionResponse = layers::get_layer_version;
        get_layer_version_by_arn(GetLayerVersionByArnRequest) -> GetLayerVersionResponse = layers::get_layer_version_by_arn;
        list_layers(ListLayersRequest) -> ListLayersResponse = layers::list_layers;
        list_layer_versions(ListLayerVersionsRequest) -> ListLayerVersionsResponse = layers::list_layer_versions;
        get_event_source_mapping(GetEventSourceMappingRequest) -> EventSourceMappingConfiguration = mappings::get_event_source_mapping;
        list_event_source_mappings(ListEventSourceMappingsRequest) -> ListEventSourceMappingsResponse = mappings::list_event_source_mappings;
        get_layer_version_policy(GetLayerVersionPolicyRequest) -> GetLayerVersionPolicyResponse = layers::get_layer_version_policy;
    }
}

impl Functions {
    /// Carries out a change in a task of its own, which goes on when the caller goes away: a write
    /// and the index never part.
    async fn change<I, O, F>(
        &self,
        call: Authorized<I>,
        work: impl FnOnce(Arc<Core>, RequestContext, I) -> F,
    ) -> Result<O, ServiceError>
    where
        O: Send + 'static,
        F: Future<Output = Result<O, ServiceError>> + Send + 'static,
    {
        let work = work(Arc::clone(&self.core), call.context, call.input);
        let answer = spawn(TaskKind("control plane change"), work).await;
        answer.map_err(Error::interrupted("change a function")).map_err(ServiceError::internal)?
    }
}
