// Written by `cargo xtask codegen`. Do not edit.

//! What the answering crates implement, and the adapters over it.

use std::future::Future;
use std::sync::Arc;

use super::types::*;
use super::{errors, routes};
use crate::auth::Authorized;
use crate::error::ServiceError;
use crate::schema::OperationSchema;
use crate::service::{BoxFuture, Built, Service, admit, call, not_implemented, refuse};
use crate::value::Value;

/// The operations that one crate answers; by default it answers none.
pub trait FunctionsApi: Send + Sync + 'static {
    /// The operations that are built, and which of their members have an effect.
    fn built(&self) -> &'static [Built];

    fn add_layer_version_permission(
        &self,
        call: Authorized<AddLayerVersionPermissionRequest>,
    ) -> impl Future<Output = Result<AddLayerVersionPermissionResponse, ServiceError>> + Send {
        not_implemented(call, "AddLayerVersionPermission")
    }

    fn add_permission(
        &self,
        call: Authorized<AddPermissionRequest>,
    ) -> impl Future<Output = Result<AddPermissionResponse, ServiceError>> + Send {
        not_implemented(call, "AddPermission")
    }

    fn checkpoint_durable_execution(
        &self,
        call: Authorized<CheckpointDurableExecutionRequest>,
    ) -> impl Future<Output = Result<CheckpointDurableExecutionResponse, ServiceError>> + Send {
        not_implemented(call, "CheckpointDurableExecution")
    }

    fn create_alias(
        &self,
        call: Authorized<CreateAliasRequest>,
    ) -> impl Future<Output = Result<AliasConfiguration, ServiceError>> + Send {
        not_implemented(call, "CreateAlias")
    }

    fn create_capacity_provider(
        &self,
        call: Authorized<CreateCapacityProviderRequest>,
    ) -> impl Future<Output = Result<CreateCapacityProviderResponse, ServiceError>> + Send {
        not_implemented(call, "CreateCapacityProvider")
    }

    fn create_code_signing_config(
        &self,
        call: Authorized<CreateCodeSigningConfigRequest>,
    ) -> impl Future<Output = Result<CreateCodeSigningConfigResponse, ServiceError>> + Send {
        not_implemented(call, "CreateCodeSigningConfig")
    }

    fn create_event_source_mapping(
        &self,
        call: Authorized<CreateEventSourceMappingRequest>,
    ) -> impl Future<Output = Result<EventSourceMappingConfiguration, ServiceError>> + Send {
        not_implemented(call, "CreateEventSourceMapping")
    }

    fn create_function(
        &self,
        call: Authorized<CreateFunctionRequest>,
    ) -> impl Future<Output = Result<FunctionConfiguration, ServiceError>> + Send {
        not_implemented(call, "CreateFunction")
    }

    fn create_function_url_config(
        &self,
        call: Authorized<CreateFunctionUrlConfigRequest>,
    ) -> impl Future<Output = Result<CreateFunctionUrlConfigResponse, ServiceError>> + Send {
        not_implemented(call, "CreateFunctionUrlConfig")
    }

    fn delete_alias(
        &self,
        call: Authorized<DeleteAliasRequest>,
    ) -> impl Future<Output = Result<DeleteAliasResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteAlias")
    }

    fn delete_capacity_provider(
        &self,
        call: Authorized<DeleteCapacityProviderRequest>,
    ) -> impl Future<Output = Result<DeleteCapacityProviderResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteCapacityProvider")
    }

    fn delete_code_signing_config(
        &self,
        call: Authorized<DeleteCodeSigningConfigRequest>,
    ) -> impl Future<Output = Result<DeleteCodeSigningConfigResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteCodeSigningConfig")
    }

    fn delete_durable_execution(
        &self,
        call: Authorized<DeleteDurableExecutionRequest>,
    ) -> impl Future<Output = Result<DeleteDurableExecutionResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteDurableExecution")
    }

    fn delete_event_source_mapping(
        &self,
        call: Authorized<DeleteEventSourceMappingRequest>,
    ) -> impl Future<Output = Result<EventSourceMappingConfiguration, ServiceError>> + Send {
        not_implemented(call, "DeleteEventSourceMapping")
    }

    fn delete_function(
        &self,
        call: Authorized<DeleteFunctionRequest>,
    ) -> impl Future<Output = Result<DeleteFunctionResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteFunction")
    }

    fn delete_function_code_signing_config(
        &self,
        call: Authorized<DeleteFunctionCodeSigningConfigRequest>,
    ) -> impl Future<Output = Result<DeleteFunctionCodeSigningConfigResponse, ServiceError>> + Send
    {
        not_implemented(call, "DeleteFunctionCodeSigningConfig")
    }

    fn delete_function_concurrency(
        &self,
        call: Authorized<DeleteFunctionConcurrencyRequest>,
    ) -> impl Future<Output = Result<DeleteFunctionConcurrencyResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteFunctionConcurrency")
    }

    fn delete_function_event_invoke_config(
        &self,
        call: Authorized<DeleteFunctionEventInvokeConfigRequest>,
    ) -> impl Future<Output = Result<DeleteFunctionEventInvokeConfigResponse, ServiceError>> + Send
    {
        not_implemented(call, "DeleteFunctionEventInvokeConfig")
    }

    fn delete_function_url_config(
        &self,
        call: Authorized<DeleteFunctionUrlConfigRequest>,
    ) -> impl Future<Output = Result<DeleteFunctionUrlConfigResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteFunctionUrlConfig")
    }

    fn delete_layer_version(
        &self,
        call: Authorized<DeleteLayerVersionRequest>,
    ) -> impl Future<Output = Result<DeleteLayerVersionResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteLayerVersion")
    }

    fn delete_provisioned_concurrency_config(
        &self,
        call: Authorized<DeleteProvisionedConcurrencyConfigRequest>,
    ) -> impl Future<Output = Result<DeleteProvisionedConcurrencyConfigResponse, ServiceError>> + Send
    {
        not_implemented(call, "DeleteProvisionedConcurrencyConfig")
    }

    fn delete_resource_policy(
        &self,
        call: Authorized<DeleteResourcePolicyRequest>,
    ) -> impl Future<Output = Result<DeleteResourcePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteResourcePolicy")
    }

    fn get_account_settings(
        &self,
        call: Authorized<GetAccountSettingsRequest>,
    ) -> impl Future<Output = Result<GetAccountSettingsResponse, ServiceError>> + Send {
        not_implemented(call, "GetAccountSettings")
    }

    fn get_alias(
        &self,
        call: Authorized<GetAliasRequest>,
    ) -> impl Future<Output = Result<AliasConfiguration, ServiceError>> + Send {
        not_implemented(call, "GetAlias")
    }

    fn get_capacity_provider(
        &self,
        call: Authorized<GetCapacityProviderRequest>,
    ) -> impl Future<Output = Result<GetCapacityProviderResponse, ServiceError>> + Send {
        not_implemented(call, "GetCapacityProvider")
    }

    fn get_code_signing_config(
        &self,
        call: Authorized<GetCodeSigningConfigRequest>,
    ) -> impl Future<Output = Result<GetCodeSigningConfigResponse, ServiceError>> + Send {
        not_implemented(call, "GetCodeSigningConfig")
    }

    fn get_durable_execution(
        &self,
        call: Authorized<GetDurableExecutionRequest>,
    ) -> impl Future<Output = Result<GetDurableExecutionResponse, ServiceError>> + Send {
        not_implemented(call, "GetDurableExecution")
    }

    fn get_durable_execution_history(
        &self,
        call: Authorized<GetDurableExecutionHistoryRequest>,
    ) -> impl Future<Output = Result<GetDurableExecutionHistoryResponse, ServiceError>> + Send {
        not_implemented(call, "GetDurableExecutionHistory")
    }

    fn get_durable_execution_state(
        &self,
        call: Authorized<GetDurableExecutionStateRequest>,
    ) -> impl Future<Output = Result<GetDurableExecutionStateResponse, ServiceError>> + Send {
        not_implemented(call, "GetDurableExecutionState")
    }

    fn get_event_source_mapping(
        &self,
        call: Authorized<GetEventSourceMappingRequest>,
    ) -> impl Future<Output = Result<EventSourceMappingConfiguration, ServiceError>> + Send {
        not_implemented(call, "GetEventSourceMapping")
    }

    fn get_function(
        &self,
        call: Authorized<GetFunctionRequest>,
    ) -> impl Future<Output = Result<GetFunctionResponse, ServiceError>> + Send {
        not_implemented(call, "GetFunction")
    }

    fn get_function_code_signing_config(
        &self,
        call: Authorized<GetFunctionCodeSigningConfigRequest>,
    ) -> impl Future<Output = Result<GetFunctionCodeSigningConfigResponse, ServiceError>> + Send
    {
        not_implemented(call, "GetFunctionCodeSigningConfig")
    }

    fn get_function_concurrency(
        &self,
        call: Authorized<GetFunctionConcurrencyRequest>,
    ) -> impl Future<Output = Result<GetFunctionConcurrencyResponse, ServiceError>> + Send {
        not_implemented(call, "GetFunctionConcurrency")
    }

    fn get_function_configuration(
        &self,
        call: Authorized<GetFunctionConfigurationRequest>,
    ) -> impl Future<Output = Result<FunctionConfiguration, ServiceError>> + Send {
        not_implemented(call, "GetFunctionConfiguration")
    }

    fn get_function_event_invoke_config(
        &self,
        call: Authorized<GetFunctionEventInvokeConfigRequest>,
    ) -> impl Future<Output = Result<FunctionEventInvokeConfig, ServiceError>> + Send {
        not_implemented(call, "GetFunctionEventInvokeConfig")
    }

    fn get_function_recursion_config(
        &self,
        call: Authorized<GetFunctionRecursionConfigRequest>,
    ) -> impl Future<Output = Result<GetFunctionRecursionConfigResponse, ServiceError>> + Send {
        not_implemented(call, "GetFunctionRecursionConfig")
    }

    fn get_function_scaling_config(
        &self,
        call: Authorized<GetFunctionScalingConfigRequest>,
    ) -> impl Future<Output = Result<GetFunctionScalingConfigResponse, ServiceError>> + Send {
        not_implemented(call, "GetFunctionScalingConfig")
    }

    fn get_function_url_config(
        &self,
        call: Authorized<GetFunctionUrlConfigRequest>,
    ) -> impl Future<Output = Result<GetFunctionUrlConfigResponse, ServiceError>> + Send {
        not_implemented(call, "GetFunctionUrlConfig")
    }

    fn get_layer_version(
        &self,
        call: Authorized<GetLayerVersionRequest>,
    ) -> impl Future<Output = Result<GetLayerVersionResponse, ServiceError>> + Send {
        not_implemented(call, "GetLayerVersion")
    }

    fn get_layer_version_by_arn(
        &self,
        call: Authorized<GetLayerVersionByArnRequest>,
    ) -> impl Future<Output = Result<GetLayerVersionResponse, ServiceError>> + Send {
        not_implemented(call, "GetLayerVersionByArn")
    }

    fn get_layer_version_policy(
        &self,
        call: Authorized<GetLayerVersionPolicyRequest>,
    ) -> impl Future<Output = Result<GetLayerVersionPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "GetLayerVersionPolicy")
    }

    fn get_policy(
        &self,
        call: Authorized<GetPolicyRequest>,
    ) -> impl Future<Output = Result<GetPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "GetPolicy")
    }

    fn get_provisioned_concurrency_config(
        &self,
        call: Authorized<GetProvisionedConcurrencyConfigRequest>,
    ) -> impl Future<Output = Result<GetProvisionedConcurrencyConfigResponse, ServiceError>> + Send
    {
        not_implemented(call, "GetProvisionedConcurrencyConfig")
    }

    fn get_resource_policy(
        &self,
        call: Authorized<GetResourcePolicyRequest>,
    ) -> impl Future<Output = Result<GetResourcePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "GetResourcePolicy")
    }

    fn get_runtime_management_config(
        &self,
        call: Authorized<GetRuntimeManagementConfigRequest>,
    ) -> impl Future<Output = Result<GetRuntimeManagementConfigResponse, ServiceError>> + Send {
        not_implemented(call, "GetRuntimeManagementConfig")
    }

    fn list_aliases(
        &self,
        call: Authorized<ListAliasesRequest>,
    ) -> impl Future<Output = Result<ListAliasesResponse, ServiceError>> + Send {
        not_implemented(call, "ListAliases")
    }

    fn list_capacity_providers(
        &self,
        call: Authorized<ListCapacityProvidersRequest>,
    ) -> impl Future<Output = Result<ListCapacityProvidersResponse, ServiceError>> + Send {
        not_implemented(call, "ListCapacityProviders")
    }

    fn list_code_signing_configs(
        &self,
        call: Authorized<ListCodeSigningConfigsRequest>,
    ) -> impl Future<Output = Result<ListCodeSigningConfigsResponse, ServiceError>> + Send {
        not_implemented(call, "ListCodeSigningConfigs")
    }

    fn list_durable_executions_by_function(
        &self,
        call: Authorized<ListDurableExecutionsByFunctionRequest>,
    ) -> impl Future<Output = Result<ListDurableExecutionsByFunctionResponse, ServiceError>> + Send
    {
        not_implemented(call, "ListDurableExecutionsByFunction")
    }

    fn list_event_source_mappings(
        &self,
        call: Authorized<ListEventSourceMappingsRequest>,
    ) -> impl Future<Output = Result<ListEventSourceMappingsResponse, ServiceError>> + Send {
        not_implemented(call, "ListEventSourceMappings")
    }

    fn list_function_event_invoke_configs(
        &self,
        call: Authorized<ListFunctionEventInvokeConfigsRequest>,
    ) -> impl Future<Output = Result<ListFunctionEventInvokeConfigsResponse, ServiceError>> + Send
    {
        not_implemented(call, "ListFunctionEventInvokeConfigs")
    }

    fn list_function_url_configs(
        &self,
        call: Authorized<ListFunctionUrlConfigsRequest>,
    ) -> impl Future<Output = Result<ListFunctionUrlConfigsResponse, ServiceError>> + Send {
        not_implemented(call, "ListFunctionUrlConfigs")
    }

    fn list_function_versions_by_capacity_provider(
        &self,
        call: Authorized<ListFunctionVersionsByCapacityProviderRequest>,
    ) -> impl Future<Output = Result<ListFunctionVersionsByCapacityProviderResponse, ServiceError>> + Send
    {
        not_implemented(call, "ListFunctionVersionsByCapacityProvider")
    }

    fn list_functions(
        &self,
        call: Authorized<ListFunctionsRequest>,
    ) -> impl Future<Output = Result<ListFunctionsResponse, ServiceError>> + Send {
        not_implemented(call, "ListFunctions")
    }

    fn list_functions_by_code_signing_config(
        &self,
        call: Authorized<ListFunctionsByCodeSigningConfigRequest>,
    ) -> impl Future<Output = Result<ListFunctionsByCodeSigningConfigResponse, ServiceError>> + Send
    {
        not_implemented(call, "ListFunctionsByCodeSigningConfig")
    }

    fn list_layer_versions(
        &self,
        call: Authorized<ListLayerVersionsRequest>,
    ) -> impl Future<Output = Result<ListLayerVersionsResponse, ServiceError>> + Send {
        not_implemented(call, "ListLayerVersions")
    }

    fn list_layers(
        &self,
        call: Authorized<ListLayersRequest>,
    ) -> impl Future<Output = Result<ListLayersResponse, ServiceError>> + Send {
        not_implemented(call, "ListLayers")
    }

    fn list_provisioned_concurrency_configs(
        &self,
        call: Authorized<ListProvisionedConcurrencyConfigsRequest>,
    ) -> impl Future<Output = Result<ListProvisionedConcurrencyConfigsResponse, ServiceError>> + Send
    {
        not_implemented(call, "ListProvisionedConcurrencyConfigs")
    }

    fn list_tags(
        &self,
        call: Authorized<ListTagsRequest>,
    ) -> impl Future<Output = Result<ListTagsResponse, ServiceError>> + Send {
        not_implemented(call, "ListTags")
    }

    fn list_versions_by_function(
        &self,
        call: Authorized<ListVersionsByFunctionRequest>,
    ) -> impl Future<Output = Result<ListVersionsByFunctionResponse, ServiceError>> + Send {
        not_implemented(call, "ListVersionsByFunction")
    }

    fn pause_durable_execution(
        &self,
        call: Authorized<PauseDurableExecutionRequest>,
    ) -> impl Future<Output = Result<PauseDurableExecutionResponse, ServiceError>> + Send {
        not_implemented(call, "PauseDurableExecution")
    }

    fn publish_layer_version(
        &self,
        call: Authorized<PublishLayerVersionRequest>,
    ) -> impl Future<Output = Result<PublishLayerVersionResponse, ServiceError>> + Send {
        not_implemented(call, "PublishLayerVersion")
    }

    fn publish_version(
        &self,
        call: Authorized<PublishVersionRequest>,
    ) -> impl Future<Output = Result<FunctionConfiguration, ServiceError>> + Send {
        not_implemented(call, "PublishVersion")
    }

    fn put_function_code_signing_config(
        &self,
        call: Authorized<PutFunctionCodeSigningConfigRequest>,
    ) -> impl Future<Output = Result<PutFunctionCodeSigningConfigResponse, ServiceError>> + Send
    {
        not_implemented(call, "PutFunctionCodeSigningConfig")
    }

    fn put_function_concurrency(
        &self,
        call: Authorized<PutFunctionConcurrencyRequest>,
    ) -> impl Future<Output = Result<Concurrency, ServiceError>> + Send {
        not_implemented(call, "PutFunctionConcurrency")
    }

    fn put_function_event_invoke_config(
        &self,
        call: Authorized<PutFunctionEventInvokeConfigRequest>,
    ) -> impl Future<Output = Result<FunctionEventInvokeConfig, ServiceError>> + Send {
        not_implemented(call, "PutFunctionEventInvokeConfig")
    }

    fn put_function_recursion_config(
        &self,
        call: Authorized<PutFunctionRecursionConfigRequest>,
    ) -> impl Future<Output = Result<PutFunctionRecursionConfigResponse, ServiceError>> + Send {
        not_implemented(call, "PutFunctionRecursionConfig")
    }

    fn put_function_scaling_config(
        &self,
        call: Authorized<PutFunctionScalingConfigRequest>,
    ) -> impl Future<Output = Result<PutFunctionScalingConfigResponse, ServiceError>> + Send {
        not_implemented(call, "PutFunctionScalingConfig")
    }

    fn put_provisioned_concurrency_config(
        &self,
        call: Authorized<PutProvisionedConcurrencyConfigRequest>,
    ) -> impl Future<Output = Result<PutProvisionedConcurrencyConfigResponse, ServiceError>> + Send
    {
        not_implemented(call, "PutProvisionedConcurrencyConfig")
    }

    fn put_resource_policy(
        &self,
        call: Authorized<PutResourcePolicyRequest>,
    ) -> impl Future<Output = Result<PutResourcePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "PutResourcePolicy")
    }

    fn put_runtime_management_config(
        &self,
        call: Authorized<PutRuntimeManagementConfigRequest>,
    ) -> impl Future<Output = Result<PutRuntimeManagementConfigResponse, ServiceError>> + Send {
        not_implemented(call, "PutRuntimeManagementConfig")
    }

    fn remove_layer_version_permission(
        &self,
        call: Authorized<RemoveLayerVersionPermissionRequest>,
    ) -> impl Future<Output = Result<RemoveLayerVersionPermissionResponse, ServiceError>> + Send
    {
        not_implemented(call, "RemoveLayerVersionPermission")
    }

    fn remove_permission(
        &self,
        call: Authorized<RemovePermissionRequest>,
    ) -> impl Future<Output = Result<RemovePermissionResponse, ServiceError>> + Send {
        not_implemented(call, "RemovePermission")
    }

    fn resume_durable_execution(
        &self,
        call: Authorized<ResumeDurableExecutionRequest>,
    ) -> impl Future<Output = Result<ResumeDurableExecutionResponse, ServiceError>> + Send {
        not_implemented(call, "ResumeDurableExecution")
    }

    fn send_durable_execution_callback_failure(
        &self,
        call: Authorized<SendDurableExecutionCallbackFailureRequest>,
    ) -> impl Future<Output = Result<SendDurableExecutionCallbackFailureResponse, ServiceError>> + Send
    {
        not_implemented(call, "SendDurableExecutionCallbackFailure")
    }

    fn send_durable_execution_callback_heartbeat(
        &self,
        call: Authorized<SendDurableExecutionCallbackHeartbeatRequest>,
    ) -> impl Future<Output = Result<SendDurableExecutionCallbackHeartbeatResponse, ServiceError>> + Send
    {
        not_implemented(call, "SendDurableExecutionCallbackHeartbeat")
    }

    fn send_durable_execution_callback_success(
        &self,
        call: Authorized<SendDurableExecutionCallbackSuccessRequest>,
    ) -> impl Future<Output = Result<SendDurableExecutionCallbackSuccessResponse, ServiceError>> + Send
    {
        not_implemented(call, "SendDurableExecutionCallbackSuccess")
    }

    fn stop_durable_execution(
        &self,
        call: Authorized<StopDurableExecutionRequest>,
    ) -> impl Future<Output = Result<StopDurableExecutionResponse, ServiceError>> + Send {
        not_implemented(call, "StopDurableExecution")
    }

    fn tag_resource(
        &self,
        call: Authorized<TagResourceRequest>,
    ) -> impl Future<Output = Result<TagResourceResponse, ServiceError>> + Send {
        not_implemented(call, "TagResource")
    }

    fn untag_resource(
        &self,
        call: Authorized<UntagResourceRequest>,
    ) -> impl Future<Output = Result<UntagResourceResponse, ServiceError>> + Send {
        not_implemented(call, "UntagResource")
    }

    fn update_alias(
        &self,
        call: Authorized<UpdateAliasRequest>,
    ) -> impl Future<Output = Result<AliasConfiguration, ServiceError>> + Send {
        not_implemented(call, "UpdateAlias")
    }

    fn update_capacity_provider(
        &self,
        call: Authorized<UpdateCapacityProviderRequest>,
    ) -> impl Future<Output = Result<UpdateCapacityProviderResponse, ServiceError>> + Send {
        not_implemented(call, "UpdateCapacityProvider")
    }

    fn update_code_signing_config(
        &self,
        call: Authorized<UpdateCodeSigningConfigRequest>,
    ) -> impl Future<Output = Result<UpdateCodeSigningConfigResponse, ServiceError>> + Send {
        not_implemented(call, "UpdateCodeSigningConfig")
    }

    fn update_event_source_mapping(
        &self,
        call: Authorized<UpdateEventSourceMappingRequest>,
    ) -> impl Future<Output = Result<EventSourceMappingConfiguration, ServiceError>> + Send {
        not_implemented(call, "UpdateEventSourceMapping")
    }

    fn update_function_code(
        &self,
        call: Authorized<UpdateFunctionCodeRequest>,
    ) -> impl Future<Output = Result<FunctionConfiguration, ServiceError>> + Send {
        not_implemented(call, "UpdateFunctionCode")
    }

    fn update_function_configuration(
        &self,
        call: Authorized<UpdateFunctionConfigurationRequest>,
    ) -> impl Future<Output = Result<FunctionConfiguration, ServiceError>> + Send {
        not_implemented(call, "UpdateFunctionConfiguration")
    }

    fn update_function_event_invoke_config(
        &self,
        call: Authorized<UpdateFunctionEventInvokeConfigRequest>,
    ) -> impl Future<Output = Result<FunctionEventInvokeConfig, ServiceError>> + Send {
        not_implemented(call, "UpdateFunctionEventInvokeConfig")
    }

    fn update_function_url_config(
        &self,
        call: Authorized<UpdateFunctionUrlConfigRequest>,
    ) -> impl Future<Output = Result<UpdateFunctionUrlConfigResponse, ServiceError>> + Send {
        not_implemented(call, "UpdateFunctionUrlConfig")
    }
}

/// A [`FunctionsApi`] as a [`Service`].
#[derive(Debug)]
pub struct FunctionsService<T>(pub Arc<T>);

impl<T: FunctionsApi> Service for FunctionsService<T> {
    fn operations(&self) -> &'static [&'static OperationSchema] {
        routes::FUNCTIONS_OPERATIONS
    }

    fn built(&self) -> &'static [Built] {
        self.0.built()
    }

    #[expect(clippy::too_many_lines, reason = "one line an operation")]
    fn handle<'a>(
        &'a self,
        operation: &'static OperationSchema,
        input: Authorized<Value>,
    ) -> BoxFuture<'a, Result<Value, ServiceError>> {
        let refusal = errors::invalid_parameter_value_exception;
        if let Err(error) = admit(self.0.built(), operation, &input.input, refusal) {
            return refuse(error);
        }
        let api = &*self.0;
        match operation.name {
            "AddLayerVersionPermission" => {
                call(input, |call| api.add_layer_version_permission(call))
            }
            "AddPermission" => call(input, |call| api.add_permission(call)),
            "CheckpointDurableExecution" => {
                call(input, |call| api.checkpoint_durable_execution(call))
            }
            "CreateAlias" => call(input, |call| api.create_alias(call)),
            "CreateCapacityProvider" => call(input, |call| api.create_capacity_provider(call)),
            "CreateCodeSigningConfig" => call(input, |call| api.create_code_signing_config(call)),
            "CreateEventSourceMapping" => call(input, |call| api.create_event_source_mapping(call)),
            "CreateFunction" => call(input, |call| api.create_function(call)),
            "CreateFunctionUrlConfig" => call(input, |call| api.create_function_url_config(call)),
            "DeleteAlias" => call(input, |call| api.delete_alias(call)),
            "DeleteCapacityProvider" => call(input, |call| api.delete_capacity_provider(call)),
            "DeleteCodeSigningConfig" => call(input, |call| api.delete_code_signing_config(call)),
            "DeleteDurableExecution" => call(input, |call| api.delete_durable_execution(call)),
            "DeleteEventSourceMapping" => call(input, |call| api.delete_event_source_mapping(call)),
            "DeleteFunction" => call(input, |call| api.delete_function(call)),
            "DeleteFunctionCodeSigningConfig" => {
                call(input, |call| api.delete_function_code_signing_config(call))
            }
            "DeleteFunctionConcurrency" => {
                call(input, |call| api.delete_function_concurrency(call))
            }
            "DeleteFunctionEventInvokeConfig" => {
                call(input, |call| api.delete_function_event_invoke_config(call))
            }
            "DeleteFunctionUrlConfig" => call(input, |call| api.delete_function_url_config(call)),
            "DeleteLayerVersion" => call(input, |call| api.delete_layer_version(call)),
            "DeleteProvisionedConcurrencyConfig" => {
                call(input, |call| api.delete_provisioned_concurrency_config(call))
            }
            "DeleteResourcePolicy" => call(input, |call| api.delete_resource_policy(call)),
            "GetAccountSettings" => call(input, |call| api.get_account_settings(call)),
            "GetAlias" => call(input, |call| api.get_alias(call)),
            "GetCapacityProvider" => call(input, |call| api.get_capacity_provider(call)),
            "GetCodeSigningConfig" => call(input, |call| api.get_code_signing_config(call)),
            "GetDurableExecution" => call(input, |call| api.get_durable_execution(call)),
            "GetDurableExecutionHistory" => {
                call(input, |call| api.get_durable_execution_history(call))
            }
            "GetDurableExecutionState" => call(input, |call| api.get_durable_execution_state(call)),
            "GetEventSourceMapping" => call(input, |call| api.get_event_source_mapping(call)),
            "GetFunction" => call(input, |call| api.get_function(call)),
            "GetFunctionCodeSigningConfig" => {
                call(input, |call| api.get_function_code_signing_config(call))
            }
            "GetFunctionConcurrency" => call(input, |call| api.get_function_concurrency(call)),
            "GetFunctionConfiguration" => call(input, |call| api.get_function_configuration(call)),
            "GetFunctionEventInvokeConfig" => {
                call(input, |call| api.get_function_event_invoke_config(call))
            }
            "GetFunctionRecursionConfig" => {
                call(input, |call| api.get_function_recursion_config(call))
            }
            "GetFunctionScalingConfig" => call(input, |call| api.get_function_scaling_config(call)),
            "GetFunctionUrlConfig" => call(input, |call| api.get_function_url_config(call)),
            "GetLayerVersion" => call(input, |call| api.get_layer_version(call)),
            "GetLayerVersionByArn" => call(input, |call| api.get_layer_version_by_arn(call)),
            "GetLayerVersionPolicy" => call(input, |call| api.get_layer_version_policy(call)),
            "GetPolicy" => call(input, |call| api.get_policy(call)),
            "GetProvisionedConcurrencyConfig" => {
                call(input, |call| api.get_provisioned_concurrency_config(call))
            }
            "GetResourcePolicy" => call(input, |call| api.get_resource_policy(call)),
            "GetRuntimeManagementConfig" => {
                call(input, |call| api.get_runtime_management_config(call))
            }
            "ListAliases" => call(input, |call| api.list_aliases(call)),
            "ListCapacityProviders" => call(input, |call| api.list_capacity_providers(call)),
            "ListCodeSigningConfigs" => call(input, |call| api.list_code_signing_configs(call)),
            "ListDurableExecutionsByFunction" => {
                call(input, |call| api.list_durable_executions_by_function(call))
            }
            "ListEventSourceMappings" => call(input, |call| api.list_event_source_mappings(call)),
            "ListFunctionEventInvokeConfigs" => {
                call(input, |call| api.list_function_event_invoke_configs(call))
            }
            "ListFunctionUrlConfigs" => call(input, |call| api.list_function_url_configs(call)),
            "ListFunctionVersionsByCapacityProvider" => {
                call(input, |call| api.list_function_versions_by_capacity_provider(call))
            }
            "ListFunctions" => call(input, |call| api.list_functions(call)),
            "ListFunctionsByCodeSigningConfig" => {
                call(input, |call| api.list_functions_by_code_signing_config(call))
            }
            "ListLayerVersions" => call(input, |call| api.list_layer_versions(call)),
            "ListLayers" => call(input, |call| api.list_layers(call)),
            "ListProvisionedConcurrencyConfigs" => {
                call(input, |call| api.list_provisioned_concurrency_configs(call))
            }
            "ListTags" => call(input, |call| api.list_tags(call)),
            "ListVersionsByFunction" => call(input, |call| api.list_versions_by_function(call)),
            "PauseDurableExecution" => call(input, |call| api.pause_durable_execution(call)),
            "PublishLayerVersion" => call(input, |call| api.publish_layer_version(call)),
            "PublishVersion" => call(input, |call| api.publish_version(call)),
            "PutFunctionCodeSigningConfig" => {
                call(input, |call| api.put_function_code_signing_config(call))
            }
            "PutFunctionConcurrency" => call(input, |call| api.put_function_concurrency(call)),
            "PutFunctionEventInvokeConfig" => {
                call(input, |call| api.put_function_event_invoke_config(call))
            }
            "PutFunctionRecursionConfig" => {
                call(input, |call| api.put_function_recursion_config(call))
            }
            "PutFunctionScalingConfig" => call(input, |call| api.put_function_scaling_config(call)),
            "PutProvisionedConcurrencyConfig" => {
                call(input, |call| api.put_provisioned_concurrency_config(call))
            }
            "PutResourcePolicy" => call(input, |call| api.put_resource_policy(call)),
            "PutRuntimeManagementConfig" => {
                call(input, |call| api.put_runtime_management_config(call))
            }
            "RemoveLayerVersionPermission" => {
                call(input, |call| api.remove_layer_version_permission(call))
            }
            "RemovePermission" => call(input, |call| api.remove_permission(call)),
            "ResumeDurableExecution" => call(input, |call| api.resume_durable_execution(call)),
            "SendDurableExecutionCallbackFailure" => {
                call(input, |call| api.send_durable_execution_callback_failure(call))
            }
            "SendDurableExecutionCallbackHeartbeat" => {
                call(input, |call| api.send_durable_execution_callback_heartbeat(call))
            }
            "SendDurableExecutionCallbackSuccess" => {
                call(input, |call| api.send_durable_execution_callback_success(call))
            }
            "StopDurableExecution" => call(input, |call| api.stop_durable_execution(call)),
            "TagResource" => call(input, |call| api.tag_resource(call)),
            "UntagResource" => call(input, |call| api.untag_resource(call)),
            "UpdateAlias" => call(input, |call| api.update_alias(call)),
            "UpdateCapacityProvider" => call(input, |call| api.update_capacity_provider(call)),
            "UpdateCodeSigningConfig" => call(input, |call| api.update_code_signing_config(call)),
            "UpdateEventSourceMapping" => call(input, |call| api.update_event_source_mapping(call)),
            "UpdateFunctionCode" => call(input, |call| api.update_function_code(call)),
            "UpdateFunctionConfiguration" => {
                call(input, |call| api.update_function_configuration(call))
            }
            "UpdateFunctionEventInvokeConfig" => {
                call(input, |call| api.update_function_event_invoke_config(call))
            }
            "UpdateFunctionUrlConfig" => call(input, |call| api.update_function_url_config(call)),
            other => refuse(ServiceError::not_implemented(other)),
        }
    }
}

/// The operations that one crate answers; by default it answers none.
pub trait InvokeApi: Send + Sync + 'static {
    /// The operations that are built, and which of their members have an effect.
    fn built(&self) -> &'static [Built];

    fn invoke(
        &self,
        call: Authorized<InvocationRequest>,
    ) -> impl Future<Output = Result<InvocationResponse, ServiceError>> + Send {
        not_implemented(call, "Invoke")
    }

    fn invoke_async(
        &self,
        call: Authorized<InvokeAsyncRequest>,
    ) -> impl Future<Output = Result<InvokeAsyncResponse, ServiceError>> + Send {
        not_implemented(call, "InvokeAsync")
    }

    fn invoke_with_response_stream(
        &self,
        call: Authorized<InvokeWithResponseStreamRequest>,
    ) -> impl Future<Output = Result<InvokeWithResponseStreamResponse, ServiceError>> + Send {
        not_implemented(call, "InvokeWithResponseStream")
    }
}

/// A [`InvokeApi`] as a [`Service`].
#[derive(Debug)]
pub struct InvokeService<T>(pub Arc<T>);

impl<T: InvokeApi> Service for InvokeService<T> {
    fn operations(&self) -> &'static [&'static OperationSchema] {
        routes::INVOKE_OPERATIONS
    }

    fn built(&self) -> &'static [Built] {
        self.0.built()
    }

    fn handle<'a>(
        &'a self,
        operation: &'static OperationSchema,
        input: Authorized<Value>,
    ) -> BoxFuture<'a, Result<Value, ServiceError>> {
        let refusal = errors::invalid_parameter_value_exception;
        if let Err(error) = admit(self.0.built(), operation, &input.input, refusal) {
            return refuse(error);
        }
        let api = &*self.0;
        match operation.name {
            "Invoke" => call(input, |call| api.invoke(call)),
            "InvokeAsync" => call(input, |call| api.invoke_async(call)),
            "InvokeWithResponseStream" => call(input, |call| api.invoke_with_response_stream(call)),
            other => refuse(ServiceError::not_implemented(other)),
        }
    }
}
