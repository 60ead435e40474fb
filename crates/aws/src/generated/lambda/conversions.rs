// Written by `cargo xtask codegen`. Do not edit.

//! Structures from and to trees of values.

use super::routes;
use super::types::*;
use crate::auth::OperationInput;
use crate::convert::{FromValue, IntoValue, Mismatch};
use crate::schema::OperationSchema;
use crate::value::{Structure, Value};

impl OperationInput for AddLayerVersionPermissionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::ADD_LAYER_VERSION_PERMISSION
    }
}

impl OperationInput for AddPermissionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::ADD_PERMISSION
    }
}

impl OperationInput for CheckpointDurableExecutionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CHECKPOINT_DURABLE_EXECUTION
    }
}

impl OperationInput for CreateAliasRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_ALIAS
    }
}

impl OperationInput for CreateCapacityProviderRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_CAPACITY_PROVIDER
    }
}

impl OperationInput for CreateCodeSigningConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_CODE_SIGNING_CONFIG
    }
}

impl OperationInput for CreateEventSourceMappingRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_EVENT_SOURCE_MAPPING
    }
}

impl OperationInput for CreateFunctionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_FUNCTION
    }
}

impl OperationInput for CreateFunctionUrlConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_FUNCTION_URL_CONFIG
    }
}

impl OperationInput for DeleteAliasRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_ALIAS
    }
}

impl OperationInput for DeleteCapacityProviderRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_CAPACITY_PROVIDER
    }
}

impl OperationInput for DeleteCodeSigningConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_CODE_SIGNING_CONFIG
    }
}

impl OperationInput for DeleteDurableExecutionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_DURABLE_EXECUTION
    }
}

impl OperationInput for DeleteEventSourceMappingRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_EVENT_SOURCE_MAPPING
    }
}

impl OperationInput for DeleteFunctionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_FUNCTION
    }
}

impl OperationInput for DeleteFunctionCodeSigningConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_FUNCTION_CODE_SIGNING_CONFIG
    }
}

impl OperationInput for DeleteFunctionConcurrencyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_FUNCTION_CONCURRENCY
    }
}

impl OperationInput for DeleteFunctionEventInvokeConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_FUNCTION_EVENT_INVOKE_CONFIG
    }
}

impl OperationInput for DeleteFunctionUrlConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_FUNCTION_URL_CONFIG
    }
}

impl OperationInput for DeleteLayerVersionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_LAYER_VERSION
    }
}

impl OperationInput for DeleteProvisionedConcurrencyConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_PROVISIONED_CONCURRENCY_CONFIG
    }
}

impl OperationInput for DeleteResourcePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_RESOURCE_POLICY
    }
}

impl OperationInput for GetAccountSettingsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_ACCOUNT_SETTINGS
    }
}

impl OperationInput for GetAliasRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_ALIAS
    }
}

impl OperationInput for GetCapacityProviderRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_CAPACITY_PROVIDER
    }
}

impl OperationInput for GetCodeSigningConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_CODE_SIGNING_CONFIG
    }
}

impl OperationInput for GetDurableExecutionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_DURABLE_EXECUTION
    }
}

impl OperationInput for GetDurableExecutionHistoryRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_DURABLE_EXECUTION_HISTORY
    }
}

impl OperationInput for GetDurableExecutionStateRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_DURABLE_EXECUTION_STATE
    }
}

impl OperationInput for GetEventSourceMappingRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_EVENT_SOURCE_MAPPING
    }
}

impl OperationInput for GetFunctionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_FUNCTION
    }
}

impl OperationInput for GetFunctionCodeSigningConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_FUNCTION_CODE_SIGNING_CONFIG
    }
}

impl OperationInput for GetFunctionConcurrencyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_FUNCTION_CONCURRENCY
    }
}

impl OperationInput for GetFunctionConfigurationRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_FUNCTION_CONFIGURATION
    }
}

impl OperationInput for GetFunctionEventInvokeConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_FUNCTION_EVENT_INVOKE_CONFIG
    }
}

impl OperationInput for GetFunctionRecursionConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_FUNCTION_RECURSION_CONFIG
    }
}

impl OperationInput for GetFunctionScalingConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_FUNCTION_SCALING_CONFIG
    }
}

impl OperationInput for GetFunctionUrlConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_FUNCTION_URL_CONFIG
    }
}

impl OperationInput for GetLayerVersionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_LAYER_VERSION
    }
}

impl OperationInput for GetLayerVersionByArnRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_LAYER_VERSION_BY_ARN
    }
}

impl OperationInput for GetLayerVersionPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_LAYER_VERSION_POLICY
    }
}

impl OperationInput for GetPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_POLICY
    }
}

impl OperationInput for GetProvisionedConcurrencyConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_PROVISIONED_CONCURRENCY_CONFIG
    }
}

impl OperationInput for GetResourcePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_RESOURCE_POLICY
    }
}

impl OperationInput for GetRuntimeManagementConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_RUNTIME_MANAGEMENT_CONFIG
    }
}

impl OperationInput for InvocationRequest {
    fn operation() -> &'static OperationSchema {
        &routes::INVOKE
    }
}

impl OperationInput for InvokeAsyncRequest {
    fn operation() -> &'static OperationSchema {
        &routes::INVOKE_ASYNC
    }
}

impl OperationInput for InvokeWithResponseStreamRequest {
    fn operation() -> &'static OperationSchema {
        &routes::INVOKE_WITH_RESPONSE_STREAM
    }
}

impl OperationInput for ListAliasesRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_ALIASES
    }
}

impl OperationInput for ListCapacityProvidersRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_CAPACITY_PROVIDERS
    }
}

impl OperationInput for ListCodeSigningConfigsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_CODE_SIGNING_CONFIGS
    }
}

impl OperationInput for ListDurableExecutionsByFunctionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_DURABLE_EXECUTIONS_BY_FUNCTION
    }
}

impl OperationInput for ListEventSourceMappingsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_EVENT_SOURCE_MAPPINGS
    }
}

impl OperationInput for ListFunctionEventInvokeConfigsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_FUNCTION_EVENT_INVOKE_CONFIGS
    }
}

impl OperationInput for ListFunctionUrlConfigsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_FUNCTION_URL_CONFIGS
    }
}

impl OperationInput for ListFunctionVersionsByCapacityProviderRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER
    }
}

impl OperationInput for ListFunctionsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_FUNCTIONS
    }
}

impl OperationInput for ListFunctionsByCodeSigningConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG
    }
}

impl OperationInput for ListLayerVersionsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_LAYER_VERSIONS
    }
}

impl OperationInput for ListLayersRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_LAYERS
    }
}

impl OperationInput for ListProvisionedConcurrencyConfigsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_PROVISIONED_CONCURRENCY_CONFIGS
    }
}

impl OperationInput for ListTagsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_TAGS
    }
}

impl OperationInput for ListVersionsByFunctionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_VERSIONS_BY_FUNCTION
    }
}

impl OperationInput for PauseDurableExecutionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PAUSE_DURABLE_EXECUTION
    }
}

impl OperationInput for PublishLayerVersionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUBLISH_LAYER_VERSION
    }
}

impl OperationInput for PublishVersionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUBLISH_VERSION
    }
}

impl OperationInput for PutFunctionCodeSigningConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_FUNCTION_CODE_SIGNING_CONFIG
    }
}

impl OperationInput for PutFunctionConcurrencyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_FUNCTION_CONCURRENCY
    }
}

impl OperationInput for PutFunctionEventInvokeConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_FUNCTION_EVENT_INVOKE_CONFIG
    }
}

impl OperationInput for PutFunctionRecursionConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_FUNCTION_RECURSION_CONFIG
    }
}

impl OperationInput for PutFunctionScalingConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_FUNCTION_SCALING_CONFIG
    }
}

impl OperationInput for PutProvisionedConcurrencyConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_PROVISIONED_CONCURRENCY_CONFIG
    }
}

impl OperationInput for PutResourcePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_RESOURCE_POLICY
    }
}

impl OperationInput for PutRuntimeManagementConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_RUNTIME_MANAGEMENT_CONFIG
    }
}

impl OperationInput for RemoveLayerVersionPermissionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::REMOVE_LAYER_VERSION_PERMISSION
    }
}

impl OperationInput for RemovePermissionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::REMOVE_PERMISSION
    }
}

impl OperationInput for ResumeDurableExecutionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::RESUME_DURABLE_EXECUTION
    }
}

impl OperationInput for SendDurableExecutionCallbackFailureRequest {
    fn operation() -> &'static OperationSchema {
        &routes::SEND_DURABLE_EXECUTION_CALLBACK_FAILURE
    }
}

impl OperationInput for SendDurableExecutionCallbackHeartbeatRequest {
    fn operation() -> &'static OperationSchema {
        &routes::SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT
    }
}

impl OperationInput for SendDurableExecutionCallbackSuccessRequest {
    fn operation() -> &'static OperationSchema {
        &routes::SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS
    }
}

impl OperationInput for StopDurableExecutionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::STOP_DURABLE_EXECUTION
    }
}

impl OperationInput for TagResourceRequest {
    fn operation() -> &'static OperationSchema {
        &routes::TAG_RESOURCE
    }
}

impl OperationInput for UntagResourceRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UNTAG_RESOURCE
    }
}

impl OperationInput for UpdateAliasRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_ALIAS
    }
}

impl OperationInput for UpdateCapacityProviderRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_CAPACITY_PROVIDER
    }
}

impl OperationInput for UpdateCodeSigningConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_CODE_SIGNING_CONFIG
    }
}

impl OperationInput for UpdateEventSourceMappingRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_EVENT_SOURCE_MAPPING
    }
}

impl OperationInput for UpdateFunctionCodeRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_FUNCTION_CODE
    }
}

impl OperationInput for UpdateFunctionConfigurationRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_FUNCTION_CONFIGURATION
    }
}

impl OperationInput for UpdateFunctionEventInvokeConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_FUNCTION_EVENT_INVOKE_CONFIG
    }
}

impl OperationInput for UpdateFunctionUrlConfigRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_FUNCTION_URL_CONFIG
    }
}

impl FromValue for AcceleratorConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { accelerator_memory_size: members.required("AcceleratorMemorySize")? })
    }
}

impl IntoValue for AcceleratorConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("AcceleratorMemorySize", self.accelerator_memory_size);
        members.into()
    }
}

impl FromValue for AccountLimit {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            total_code_size: members.optional("TotalCodeSize")?,
            code_size_unzipped: members.optional("CodeSizeUnzipped")?,
            code_size_zipped: members.optional("CodeSizeZipped")?,
            concurrent_executions: members.optional("ConcurrentExecutions")?,
            unreserved_concurrent_executions: members.optional("UnreservedConcurrentExecutions")?,
        })
    }
}

impl IntoValue for AccountLimit {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put_optional("TotalCodeSize", self.total_code_size);
        members.put_optional("CodeSizeUnzipped", self.code_size_unzipped);
        members.put_optional("CodeSizeZipped", self.code_size_zipped);
        members.put_optional("ConcurrentExecutions", self.concurrent_executions);
        members
            .put_optional("UnreservedConcurrentExecutions", self.unreserved_concurrent_executions);
        members.into()
    }
}

impl FromValue for AccountUsage {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            total_code_size: members.optional("TotalCodeSize")?,
            function_count: members.optional("FunctionCount")?,
        })
    }
}

impl IntoValue for AccountUsage {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("TotalCodeSize", self.total_code_size);
        members.put_optional("FunctionCount", self.function_count);
        members.into()
    }
}

impl FromValue for AddLayerVersionPermissionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            layer_name: members.required("LayerName")?,
            version_number: members.required("VersionNumber")?,
            statement_id: members.required("StatementId")?,
            action: members.required("Action")?,
            principal: members.required("Principal")?,
            organization_id: members.optional("OrganizationId")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for AddLayerVersionPermissionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put("LayerName", self.layer_name);
        members.put("VersionNumber", self.version_number);
        members.put("StatementId", self.statement_id);
        members.put("Action", self.action);
        members.put("Principal", self.principal);
        members.put_optional("OrganizationId", self.organization_id);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for AddLayerVersionPermissionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            statement: members.optional("Statement")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for AddLayerVersionPermissionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Statement", self.statement);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for AddPermissionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            statement_id: members.required("StatementId")?,
            action: members.required("Action")?,
            principal: members.required("Principal")?,
            source_arn: members.optional("SourceArn")?,
            function_url_auth_type: members.optional("FunctionUrlAuthType")?,
            invoked_via_function_url: members.optional("InvokedViaFunctionUrl")?,
            source_account: members.optional("SourceAccount")?,
            event_source_token: members.optional("EventSourceToken")?,
            qualifier: members.optional("Qualifier")?,
            revision_id: members.optional("RevisionId")?,
            principal_org_id: members.optional("PrincipalOrgID")?,
        })
    }
}

impl IntoValue for AddPermissionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(12);
        members.put("FunctionName", self.function_name);
        members.put("StatementId", self.statement_id);
        members.put("Action", self.action);
        members.put("Principal", self.principal);
        members.put_optional("SourceArn", self.source_arn);
        members.put_optional("FunctionUrlAuthType", self.function_url_auth_type);
        members.put_optional("InvokedViaFunctionUrl", self.invoked_via_function_url);
        members.put_optional("SourceAccount", self.source_account);
        members.put_optional("EventSourceToken", self.event_source_token);
        members.put_optional("Qualifier", self.qualifier);
        members.put_optional("RevisionId", self.revision_id);
        members.put_optional("PrincipalOrgID", self.principal_org_id);
        members.into()
    }
}

impl FromValue for AddPermissionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { statement: members.optional("Statement")? })
    }
}

impl IntoValue for AddPermissionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Statement", self.statement);
        members.into()
    }
}

impl FromValue for AliasConfiguration {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            alias_arn: members.optional("AliasArn")?,
            name: members.optional("Name")?,
            function_version: members.optional("FunctionVersion")?,
            description: members.optional("Description")?,
            routing_config: members.optional("RoutingConfig")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for AliasConfiguration {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put_optional("AliasArn", self.alias_arn);
        members.put_optional("Name", self.name);
        members.put_optional("FunctionVersion", self.function_version);
        members.put_optional("Description", self.description);
        members.put_optional("RoutingConfig", self.routing_config);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for AliasRoutingConfiguration {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { additional_version_weights: members.optional("AdditionalVersionWeights")? })
    }
}

impl IntoValue for AliasRoutingConfiguration {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("AdditionalVersionWeights", self.additional_version_weights);
        members.into()
    }
}

impl FromValue for AllowedPublishers {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { signing_profile_version_arns: members.required("SigningProfileVersionArns")? })
    }
}

impl IntoValue for AllowedPublishers {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("SigningProfileVersionArns", self.signing_profile_version_arns);
        members.into()
    }
}

impl FromValue for AmazonManagedKafkaEventSourceConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            consumer_group_id: members.optional("ConsumerGroupId")?,
            schema_registry_config: members.optional("SchemaRegistryConfig")?,
        })
    }
}

impl IntoValue for AmazonManagedKafkaEventSourceConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ConsumerGroupId", self.consumer_group_id);
        members.put_optional("SchemaRegistryConfig", self.schema_registry_config);
        members.into()
    }
}

impl FromValue for CallbackDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            callback_id: members.optional("CallbackId")?,
            result: members.optional("Result")?,
            error: members.optional("Error")?,
        })
    }
}

impl IntoValue for CallbackDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("CallbackId", self.callback_id);
        members.put_optional("Result", self.result);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for CallbackFailedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.required("Error")? })
    }
}

impl IntoValue for CallbackFailedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Error", self.error);
        members.into()
    }
}

impl FromValue for CallbackOptions {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            timeout_seconds: members.optional("TimeoutSeconds")?,
            heartbeat_timeout_seconds: members.optional("HeartbeatTimeoutSeconds")?,
        })
    }
}

impl IntoValue for CallbackOptions {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("TimeoutSeconds", self.timeout_seconds);
        members.put_optional("HeartbeatTimeoutSeconds", self.heartbeat_timeout_seconds);
        members.into()
    }
}

impl FromValue for CallbackStartedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            callback_id: members.required("CallbackId")?,
            heartbeat_timeout: members.optional("HeartbeatTimeout")?,
            timeout: members.optional("Timeout")?,
        })
    }
}

impl IntoValue for CallbackStartedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("CallbackId", self.callback_id);
        members.put_optional("HeartbeatTimeout", self.heartbeat_timeout);
        members.put_optional("Timeout", self.timeout);
        members.into()
    }
}

impl FromValue for CallbackSucceededDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { result: members.required("Result")? })
    }
}

impl IntoValue for CallbackSucceededDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Result", self.result);
        members.into()
    }
}

impl FromValue for CallbackTimedOutDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.required("Error")? })
    }
}

impl IntoValue for CallbackTimedOutDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Error", self.error);
        members.into()
    }
}

impl FromValue for CapacityProvider {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            capacity_provider_arn: members.required("CapacityProviderArn")?,
            state: members.required("State")?,
            vpc_config: members.required("VpcConfig")?,
            permissions_config: members.required("PermissionsConfig")?,
            instance_requirements: members.optional("InstanceRequirements")?,
            capacity_provider_scaling_config: members.optional("CapacityProviderScalingConfig")?,
            kms_key_arn: members.optional("KmsKeyArn")?,
            last_modified: members.optional("LastModified")?,
            propagate_tags: members.optional("PropagateTags")?,
            telemetry_config: members.optional("TelemetryConfig")?,
        })
    }
}

impl IntoValue for CapacityProvider {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(10);
        members.put("CapacityProviderArn", self.capacity_provider_arn);
        members.put("State", self.state);
        members.put("VpcConfig", self.vpc_config);
        members.put("PermissionsConfig", self.permissions_config);
        members.put_optional("InstanceRequirements", self.instance_requirements);
        members
            .put_optional("CapacityProviderScalingConfig", self.capacity_provider_scaling_config);
        members.put_optional("KmsKeyArn", self.kms_key_arn);
        members.put_optional("LastModified", self.last_modified);
        members.put_optional("PropagateTags", self.propagate_tags);
        members.put_optional("TelemetryConfig", self.telemetry_config);
        members.into()
    }
}

impl FromValue for CapacityProviderConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            lambda_managed_instances_capacity_provider_config: members
                .required("LambdaManagedInstancesCapacityProviderConfig")?,
        })
    }
}

impl IntoValue for CapacityProviderConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put(
            "LambdaManagedInstancesCapacityProviderConfig",
            self.lambda_managed_instances_capacity_provider_config,
        );
        members.into()
    }
}

impl FromValue for CapacityProviderLoggingConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            system_log_level: members.optional("SystemLogLevel")?,
            log_group: members.optional("LogGroup")?,
        })
    }
}

impl IntoValue for CapacityProviderLoggingConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("SystemLogLevel", self.system_log_level);
        members.put_optional("LogGroup", self.log_group);
        members.into()
    }
}

impl FromValue for CapacityProviderPermissionsConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            capacity_provider_operator_role_arn: members
                .required("CapacityProviderOperatorRoleArn")?,
        })
    }
}

impl IntoValue for CapacityProviderPermissionsConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CapacityProviderOperatorRoleArn", self.capacity_provider_operator_role_arn);
        members.into()
    }
}

impl FromValue for CapacityProviderScalingConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            max_vcpu_count: members.optional("MaxVCpuCount")?,
            scaling_mode: members.optional("ScalingMode")?,
            scaling_policies: members.optional("ScalingPolicies")?,
        })
    }
}

impl IntoValue for CapacityProviderScalingConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("MaxVCpuCount", self.max_vcpu_count);
        members.put_optional("ScalingMode", self.scaling_mode);
        members.put_optional("ScalingPolicies", self.scaling_policies);
        members.into()
    }
}

impl FromValue for CapacityProviderTelemetryConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { logging_config: members.optional("LoggingConfig")? })
    }
}

impl IntoValue for CapacityProviderTelemetryConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("LoggingConfig", self.logging_config);
        members.into()
    }
}

impl FromValue for CapacityProviderVpcConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            subnet_ids: members.required("SubnetIds")?,
            security_group_ids: members.required("SecurityGroupIds")?,
        })
    }
}

impl IntoValue for CapacityProviderVpcConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("SubnetIds", self.subnet_ids);
        members.put("SecurityGroupIds", self.security_group_ids);
        members.into()
    }
}

impl FromValue for ChainedInvokeDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { result: members.optional("Result")?, error: members.optional("Error")? })
    }
}

impl IntoValue for ChainedInvokeDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Result", self.result);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for ChainedInvokeFailedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.required("Error")? })
    }
}

impl IntoValue for ChainedInvokeFailedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Error", self.error);
        members.into()
    }
}

impl FromValue for ChainedInvokeOptions {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            tenant_id: members.optional("TenantId")?,
            x_amzn_trace_id: members.optional("XAmznTraceId")?,
        })
    }
}

impl IntoValue for ChainedInvokeOptions {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("FunctionName", self.function_name);
        members.put_optional("TenantId", self.tenant_id);
        members.put_optional("XAmznTraceId", self.x_amzn_trace_id);
        members.into()
    }
}

impl FromValue for ChainedInvokeStartedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            tenant_id: members.optional("TenantId")?,
            input: members.optional("Input")?,
            executed_version: members.optional("ExecutedVersion")?,
            durable_execution_arn: members.optional("DurableExecutionArn")?,
        })
    }
}

impl IntoValue for ChainedInvokeStartedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("FunctionName", self.function_name);
        members.put_optional("TenantId", self.tenant_id);
        members.put_optional("Input", self.input);
        members.put_optional("ExecutedVersion", self.executed_version);
        members.put_optional("DurableExecutionArn", self.durable_execution_arn);
        members.into()
    }
}

impl FromValue for ChainedInvokeStoppedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.required("Error")? })
    }
}

impl IntoValue for ChainedInvokeStoppedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Error", self.error);
        members.into()
    }
}

impl FromValue for ChainedInvokeSucceededDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { result: members.required("Result")? })
    }
}

impl IntoValue for ChainedInvokeSucceededDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Result", self.result);
        members.into()
    }
}

impl FromValue for ChainedInvokeTimedOutDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.required("Error")? })
    }
}

impl IntoValue for ChainedInvokeTimedOutDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Error", self.error);
        members.into()
    }
}

impl FromValue for CheckpointDurableExecutionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_execution_arn: members.required("DurableExecutionArn")?,
            checkpoint_token: members.required("CheckpointToken")?,
            updates: members.optional("Updates")?,
            client_token: members.optional("ClientToken")?,
        })
    }
}

impl IntoValue for CheckpointDurableExecutionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.put("CheckpointToken", self.checkpoint_token);
        members.put_optional("Updates", self.updates);
        members.put_optional("ClientToken", self.client_token);
        members.into()
    }
}

impl FromValue for CheckpointDurableExecutionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            checkpoint_token: members.optional("CheckpointToken")?,
            new_execution_state: members.required("NewExecutionState")?,
        })
    }
}

impl IntoValue for CheckpointDurableExecutionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("CheckpointToken", self.checkpoint_token);
        members.put("NewExecutionState", self.new_execution_state);
        members.into()
    }
}

impl FromValue for CheckpointUpdatedExecutionState {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            operations: members.optional("Operations")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
}

impl IntoValue for CheckpointUpdatedExecutionState {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Operations", self.operations);
        members.put_optional("NextMarker", self.next_marker);
        members.into()
    }
}

impl FromValue for CodeSigningConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            code_signing_config_id: members.required("CodeSigningConfigId")?,
            code_signing_config_arn: members.required("CodeSigningConfigArn")?,
            description: members.optional("Description")?,
            allowed_publishers: members.required("AllowedPublishers")?,
            code_signing_policies: members.required("CodeSigningPolicies")?,
            last_modified: members.required("LastModified")?,
        })
    }
}

impl IntoValue for CodeSigningConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put("CodeSigningConfigId", self.code_signing_config_id);
        members.put("CodeSigningConfigArn", self.code_signing_config_arn);
        members.put_optional("Description", self.description);
        members.put("AllowedPublishers", self.allowed_publishers);
        members.put("CodeSigningPolicies", self.code_signing_policies);
        members.put("LastModified", self.last_modified);
        members.into()
    }
}

impl FromValue for CodeSigningPolicies {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            untrusted_artifact_on_deployment: members.optional("UntrustedArtifactOnDeployment")?,
        })
    }
}

impl IntoValue for CodeSigningPolicies {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members
            .put_optional("UntrustedArtifactOnDeployment", self.untrusted_artifact_on_deployment);
        members.into()
    }
}

impl FromValue for Concurrency {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            reserved_concurrent_executions: members.optional("ReservedConcurrentExecutions")?,
        })
    }
}

impl IntoValue for Concurrency {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("ReservedConcurrentExecutions", self.reserved_concurrent_executions);
        members.into()
    }
}

impl FromValue for ContextDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            replay_children: members.optional("ReplayChildren")?,
            result: members.optional("Result")?,
            error: members.optional("Error")?,
        })
    }
}

impl IntoValue for ContextDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("ReplayChildren", self.replay_children);
        members.put_optional("Result", self.result);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for ContextFailedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.required("Error")? })
    }
}

impl IntoValue for ContextFailedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Error", self.error);
        members.into()
    }
}

impl FromValue for ContextOptions {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { replay_children: members.optional("ReplayChildren")? })
    }
}

impl IntoValue for ContextOptions {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("ReplayChildren", self.replay_children);
        members.into()
    }
}

impl FromValue for ContextStartedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for ContextStartedDetails {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for ContextSucceededDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { result: members.required("Result")? })
    }
}

impl IntoValue for ContextSucceededDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Result", self.result);
        members.into()
    }
}

impl FromValue for Cors {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            allow_credentials: members.optional("AllowCredentials")?,
            allow_headers: members.optional("AllowHeaders")?,
            allow_methods: members.optional("AllowMethods")?,
            allow_origins: members.optional("AllowOrigins")?,
            expose_headers: members.optional("ExposeHeaders")?,
            max_age: members.optional("MaxAge")?,
        })
    }
}

impl IntoValue for Cors {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put_optional("AllowCredentials", self.allow_credentials);
        members.put_optional("AllowHeaders", self.allow_headers);
        members.put_optional("AllowMethods", self.allow_methods);
        members.put_optional("AllowOrigins", self.allow_origins);
        members.put_optional("ExposeHeaders", self.expose_headers);
        members.put_optional("MaxAge", self.max_age);
        members.into()
    }
}

impl FromValue for CreateAliasRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            name: members.required("Name")?,
            function_version: members.required("FunctionVersion")?,
            description: members.optional("Description")?,
            routing_config: members.optional("RoutingConfig")?,
        })
    }
}

impl IntoValue for CreateAliasRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("FunctionName", self.function_name);
        members.put("Name", self.name);
        members.put("FunctionVersion", self.function_version);
        members.put_optional("Description", self.description);
        members.put_optional("RoutingConfig", self.routing_config);
        members.into()
    }
}

impl FromValue for CreateCapacityProviderRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            capacity_provider_name: members.required("CapacityProviderName")?,
            vpc_config: members.required("VpcConfig")?,
            permissions_config: members.required("PermissionsConfig")?,
            instance_requirements: members.optional("InstanceRequirements")?,
            capacity_provider_scaling_config: members.optional("CapacityProviderScalingConfig")?,
            kms_key_arn: members.optional("KmsKeyArn")?,
            tags: members.optional("Tags")?,
            propagate_tags: members.optional("PropagateTags")?,
            telemetry_config: members.optional("TelemetryConfig")?,
        })
    }
}

impl IntoValue for CreateCapacityProviderRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(9);
        members.put("CapacityProviderName", self.capacity_provider_name);
        members.put("VpcConfig", self.vpc_config);
        members.put("PermissionsConfig", self.permissions_config);
        members.put_optional("InstanceRequirements", self.instance_requirements);
        members
            .put_optional("CapacityProviderScalingConfig", self.capacity_provider_scaling_config);
        members.put_optional("KmsKeyArn", self.kms_key_arn);
        members.put_optional("Tags", self.tags);
        members.put_optional("PropagateTags", self.propagate_tags);
        members.put_optional("TelemetryConfig", self.telemetry_config);
        members.into()
    }
}

impl FromValue for CreateCapacityProviderResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { capacity_provider: members.required("CapacityProvider")? })
    }
}

impl IntoValue for CreateCapacityProviderResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CapacityProvider", self.capacity_provider);
        members.into()
    }
}

impl FromValue for CreateCodeSigningConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            description: members.optional("Description")?,
            allowed_publishers: members.required("AllowedPublishers")?,
            code_signing_policies: members.optional("CodeSigningPolicies")?,
            tags: members.optional("Tags")?,
        })
    }
}

impl IntoValue for CreateCodeSigningConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("Description", self.description);
        members.put("AllowedPublishers", self.allowed_publishers);
        members.put_optional("CodeSigningPolicies", self.code_signing_policies);
        members.put_optional("Tags", self.tags);
        members.into()
    }
}

impl FromValue for CreateCodeSigningConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { code_signing_config: members.required("CodeSigningConfig")? })
    }
}

impl IntoValue for CreateCodeSigningConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CodeSigningConfig", self.code_signing_config);
        members.into()
    }
}

impl FromValue for CreateEventSourceMappingRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            event_source_arn: members.optional("EventSourceArn")?,
            function_name: members.required("FunctionName")?,
            enabled: members.optional("Enabled")?,
            batch_size: members.optional("BatchSize")?,
            filter_criteria: members.optional("FilterCriteria")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
            metrics_config: members.optional("MetricsConfig")?,
            logging_config: members.optional("LoggingConfig")?,
            scaling_config: members.optional("ScalingConfig")?,
            maximum_batching_window_in_seconds: members
                .optional("MaximumBatchingWindowInSeconds")?,
            parallelization_factor: members.optional("ParallelizationFactor")?,
            starting_position: members.optional("StartingPosition")?,
            starting_position_timestamp: members.optional("StartingPositionTimestamp")?,
            destination_config: members.optional("DestinationConfig")?,
            maximum_record_age_in_seconds: members.optional("MaximumRecordAgeInSeconds")?,
            bisect_batch_on_function_error: members.optional("BisectBatchOnFunctionError")?,
            maximum_retry_attempts: members.optional("MaximumRetryAttempts")?,
            tags: members.optional("Tags")?,
            tumbling_window_in_seconds: members.optional("TumblingWindowInSeconds")?,
            topics: members.optional("Topics")?,
            queues: members.optional("Queues")?,
            source_access_configurations: members.optional("SourceAccessConfigurations")?,
            self_managed_event_source: members.optional("SelfManagedEventSource")?,
            function_response_types: members.optional("FunctionResponseTypes")?,
            amazon_managed_kafka_event_source_config: members
                .optional("AmazonManagedKafkaEventSourceConfig")?,
            self_managed_kafka_event_source_config: members
                .optional("SelfManagedKafkaEventSourceConfig")?,
            document_db_event_source_config: members.optional("DocumentDBEventSourceConfig")?,
            provisioned_poller_config: members.optional("ProvisionedPollerConfig")?,
        })
    }
}

impl IntoValue for CreateEventSourceMappingRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(28);
        members.put_optional("EventSourceArn", self.event_source_arn);
        members.put("FunctionName", self.function_name);
        members.put_optional("Enabled", self.enabled);
        members.put_optional("BatchSize", self.batch_size);
        members.put_optional("FilterCriteria", self.filter_criteria);
        members.put_optional("KMSKeyArn", self.kms_key_arn);
        members.put_optional("MetricsConfig", self.metrics_config);
        members.put_optional("LoggingConfig", self.logging_config);
        members.put_optional("ScalingConfig", self.scaling_config);
        members.put_optional(
            "MaximumBatchingWindowInSeconds",
            self.maximum_batching_window_in_seconds,
        );
        members.put_optional("ParallelizationFactor", self.parallelization_factor);
        members.put_optional("StartingPosition", self.starting_position);
        members.put_optional("StartingPositionTimestamp", self.starting_position_timestamp);
        members.put_optional("DestinationConfig", self.destination_config);
        members.put_optional("MaximumRecordAgeInSeconds", self.maximum_record_age_in_seconds);
        members.put_optional("BisectBatchOnFunctionError", self.bisect_batch_on_function_error);
        members.put_optional("MaximumRetryAttempts", self.maximum_retry_attempts);
        members.put_optional("Tags", self.tags);
        members.put_optional("TumblingWindowInSeconds", self.tumbling_window_in_seconds);
        members.put_optional("Topics", self.topics);
        members.put_optional("Queues", self.queues);
        members.put_optional("SourceAccessConfigurations", self.source_access_configurations);
        members.put_optional("SelfManagedEventSource", self.self_managed_event_source);
        members.put_optional("FunctionResponseTypes", self.function_response_types);
        members.put_optional(
            "AmazonManagedKafkaEventSourceConfig",
            self.amazon_managed_kafka_event_source_config,
        );
        members.put_optional(
            "SelfManagedKafkaEventSourceConfig",
            self.self_managed_kafka_event_source_config,
        );
        members.put_optional("DocumentDBEventSourceConfig", self.document_db_event_source_config);
        members.put_optional("ProvisionedPollerConfig", self.provisioned_poller_config);
        members.into()
    }
}

impl FromValue for CreateFunctionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            runtime: members.optional("Runtime")?,
            role: members.required("Role")?,
            handler: members.optional("Handler")?,
            code: members.required("Code")?,
            description: members.optional("Description")?,
            timeout: members.optional("Timeout")?,
            memory_size: members.optional("MemorySize")?,
            publish: members.optional("Publish")?,
            publish_to: members.optional("PublishTo")?,
            vpc_config: members.optional("VpcConfig")?,
            package_type: members.optional("PackageType")?,
            dead_letter_config: members.optional("DeadLetterConfig")?,
            environment: members.optional("Environment")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
            tracing_config: members.optional("TracingConfig")?,
            tags: members.optional("Tags")?,
            layers: members.optional("Layers")?,
            file_system_configs: members.optional("FileSystemConfigs")?,
            code_signing_config_arn: members.optional("CodeSigningConfigArn")?,
            image_config: members.optional("ImageConfig")?,
            architectures: members.optional("Architectures")?,
            ephemeral_storage: members.optional("EphemeralStorage")?,
            snap_start: members.optional("SnapStart")?,
            logging_config: members.optional("LoggingConfig")?,
            tenancy_config: members.optional("TenancyConfig")?,
            capacity_provider_config: members.optional("CapacityProviderConfig")?,
            durable_config: members.optional("DurableConfig")?,
            runtime_config: members.optional("RuntimeConfig")?,
            accelerator_config: members.optional("AcceleratorConfig")?,
        })
    }
}

impl IntoValue for CreateFunctionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(30);
        members.put("FunctionName", self.function_name);
        members.put_optional("Runtime", self.runtime);
        members.put("Role", self.role);
        members.put_optional("Handler", self.handler);
        members.put("Code", self.code);
        members.put_optional("Description", self.description);
        members.put_optional("Timeout", self.timeout);
        members.put_optional("MemorySize", self.memory_size);
        members.put_optional("Publish", self.publish);
        members.put_optional("PublishTo", self.publish_to);
        members.put_optional("VpcConfig", self.vpc_config);
        members.put_optional("PackageType", self.package_type);
        members.put_optional("DeadLetterConfig", self.dead_letter_config);
        members.put_optional("Environment", self.environment);
        members.put_optional("KMSKeyArn", self.kms_key_arn);
        members.put_optional("TracingConfig", self.tracing_config);
        members.put_optional("Tags", self.tags);
        members.put_optional("Layers", self.layers);
        members.put_optional("FileSystemConfigs", self.file_system_configs);
        members.put_optional("CodeSigningConfigArn", self.code_signing_config_arn);
        members.put_optional("ImageConfig", self.image_config);
        members.put_optional("Architectures", self.architectures);
        members.put_optional("EphemeralStorage", self.ephemeral_storage);
        members.put_optional("SnapStart", self.snap_start);
        members.put_optional("LoggingConfig", self.logging_config);
        members.put_optional("TenancyConfig", self.tenancy_config);
        members.put_optional("CapacityProviderConfig", self.capacity_provider_config);
        members.put_optional("DurableConfig", self.durable_config);
        members.put_optional("RuntimeConfig", self.runtime_config);
        members.put_optional("AcceleratorConfig", self.accelerator_config);
        members.into()
    }
}

impl FromValue for CreateFunctionUrlConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            auth_type: members.required("AuthType")?,
            cors: members.optional("Cors")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
}

impl IntoValue for CreateFunctionUrlConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.put("AuthType", self.auth_type);
        members.put_optional("Cors", self.cors);
        members.put_optional("InvokeMode", self.invoke_mode);
        members.into()
    }
}

impl FromValue for CreateFunctionUrlConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_url: members.required("FunctionUrl")?,
            function_arn: members.required("FunctionArn")?,
            auth_type: members.required("AuthType")?,
            cors: members.optional("Cors")?,
            creation_time: members.required("CreationTime")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
}

impl IntoValue for CreateFunctionUrlConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put("FunctionUrl", self.function_url);
        members.put("FunctionArn", self.function_arn);
        members.put("AuthType", self.auth_type);
        members.put_optional("Cors", self.cors);
        members.put("CreationTime", self.creation_time);
        members.put_optional("InvokeMode", self.invoke_mode);
        members.into()
    }
}

impl FromValue for DeadLetterConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { target_arn: members.optional("TargetArn")? })
    }
}

impl IntoValue for DeadLetterConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("TargetArn", self.target_arn);
        members.into()
    }
}

impl FromValue for DeleteAliasRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            name: members.required("Name")?,
        })
    }
}

impl IntoValue for DeleteAliasRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put("Name", self.name);
        members.into()
    }
}

impl FromValue for DeleteAliasResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteAliasResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteCapacityProviderRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { capacity_provider_name: members.required("CapacityProviderName")? })
    }
}

impl IntoValue for DeleteCapacityProviderRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CapacityProviderName", self.capacity_provider_name);
        members.into()
    }
}

impl FromValue for DeleteCapacityProviderResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { capacity_provider: members.required("CapacityProvider")? })
    }
}

impl IntoValue for DeleteCapacityProviderResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CapacityProvider", self.capacity_provider);
        members.into()
    }
}

impl FromValue for DeleteCodeSigningConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { code_signing_config_arn: members.required("CodeSigningConfigArn")? })
    }
}

impl IntoValue for DeleteCodeSigningConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CodeSigningConfigArn", self.code_signing_config_arn);
        members.into()
    }
}

impl FromValue for DeleteCodeSigningConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteCodeSigningConfigResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteDurableExecutionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { durable_execution_arn: members.required("DurableExecutionArn")? })
    }
}

impl IntoValue for DeleteDurableExecutionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.into()
    }
}

impl FromValue for DeleteDurableExecutionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { deletion_request_timestamp: members.required("DeletionRequestTimestamp")? })
    }
}

impl IntoValue for DeleteDurableExecutionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("DeletionRequestTimestamp", self.deletion_request_timestamp);
        members.into()
    }
}

impl FromValue for DeleteEventSourceMappingRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { uuid: members.required("UUID")? })
    }
}

impl IntoValue for DeleteEventSourceMappingRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("UUID", self.uuid);
        members.into()
    }
}

impl FromValue for DeleteFunctionCodeSigningConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { function_name: members.required("FunctionName")? })
    }
}

impl IntoValue for DeleteFunctionCodeSigningConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("FunctionName", self.function_name);
        members.into()
    }
}

impl FromValue for DeleteFunctionCodeSigningConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteFunctionCodeSigningConfigResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteFunctionConcurrencyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { function_name: members.required("FunctionName")? })
    }
}

impl IntoValue for DeleteFunctionConcurrencyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("FunctionName", self.function_name);
        members.into()
    }
}

impl FromValue for DeleteFunctionConcurrencyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteFunctionConcurrencyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteFunctionEventInvokeConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
        })
    }
}

impl IntoValue for DeleteFunctionEventInvokeConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for DeleteFunctionEventInvokeConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteFunctionEventInvokeConfigResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteFunctionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
        })
    }
}

impl IntoValue for DeleteFunctionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for DeleteFunctionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { status_code: members.optional("StatusCode")? })
    }
}

impl IntoValue for DeleteFunctionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("StatusCode", self.status_code);
        members.into()
    }
}

impl FromValue for DeleteFunctionUrlConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
        })
    }
}

impl IntoValue for DeleteFunctionUrlConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for DeleteFunctionUrlConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteFunctionUrlConfigResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteLayerVersionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            layer_name: members.required("LayerName")?,
            version_number: members.required("VersionNumber")?,
        })
    }
}

impl IntoValue for DeleteLayerVersionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("LayerName", self.layer_name);
        members.put("VersionNumber", self.version_number);
        members.into()
    }
}

impl FromValue for DeleteLayerVersionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteLayerVersionResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteProvisionedConcurrencyConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.required("Qualifier")?,
        })
    }
}

impl IntoValue for DeleteProvisionedConcurrencyConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for DeleteProvisionedConcurrencyConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteProvisionedConcurrencyConfigResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteResourcePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            resource_arn: members.required("ResourceArn")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for DeleteResourcePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("ResourceArn", self.resource_arn);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for DeleteResourcePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteResourcePolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DestinationConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            on_success: members.optional("OnSuccess")?,
            on_failure: members.optional("OnFailure")?,
        })
    }
}

impl IntoValue for DestinationConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("OnSuccess", self.on_success);
        members.put_optional("OnFailure", self.on_failure);
        members.into()
    }
}

impl FromValue for DocumentDBEventSourceConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            database_name: members.optional("DatabaseName")?,
            collection_name: members.optional("CollectionName")?,
            full_document: members.optional("FullDocument")?,
        })
    }
}

impl IntoValue for DocumentDBEventSourceConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("DatabaseName", self.database_name);
        members.put_optional("CollectionName", self.collection_name);
        members.put_optional("FullDocument", self.full_document);
        members.into()
    }
}

impl FromValue for DurableConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            kms_key_arn: members.optional("KMSKeyArn")?,
            retention_period_in_days: members.optional("RetentionPeriodInDays")?,
            execution_timeout: members.optional("ExecutionTimeout")?,
        })
    }
}

impl IntoValue for DurableConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("KMSKeyArn", self.kms_key_arn);
        members.put_optional("RetentionPeriodInDays", self.retention_period_in_days);
        members.put_optional("ExecutionTimeout", self.execution_timeout);
        members.into()
    }
}

impl FromValue for Environment {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { variables: members.optional("Variables")? })
    }
}

impl IntoValue for Environment {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Variables", self.variables);
        members.into()
    }
}

impl FromValue for EnvironmentError {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            error_code: members.optional("ErrorCode")?,
            message: members.optional("Message")?,
        })
    }
}

impl IntoValue for EnvironmentError {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ErrorCode", self.error_code);
        members.put_optional("Message", self.message);
        members.into()
    }
}

impl FromValue for EnvironmentResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { variables: members.optional("Variables")?, error: members.optional("Error")? })
    }
}

impl IntoValue for EnvironmentResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Variables", self.variables);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for EphemeralStorage {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { size: members.required("Size")? })
    }
}

impl IntoValue for EphemeralStorage {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Size", self.size);
        members.into()
    }
}

impl FromValue for ErrorObject {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            error_message: members.optional("ErrorMessage")?,
            error_type: members.optional("ErrorType")?,
            error_data: members.optional("ErrorData")?,
            stack_trace: members.optional("StackTrace")?,
        })
    }
}

impl IntoValue for ErrorObject {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("ErrorMessage", self.error_message);
        members.put_optional("ErrorType", self.error_type);
        members.put_optional("ErrorData", self.error_data);
        members.put_optional("StackTrace", self.stack_trace);
        members.into()
    }
}

impl FromValue for Event {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            event_type: members.optional("EventType")?,
            sub_type: members.optional("SubType")?,
            event_id: members.optional("EventId")?,
            id: members.optional("Id")?,
            name: members.optional("Name")?,
            event_timestamp: members.optional("EventTimestamp")?,
            parent_id: members.optional("ParentId")?,
            execution_started_details: members.optional("ExecutionStartedDetails")?,
            execution_succeeded_details: members.optional("ExecutionSucceededDetails")?,
            execution_failed_details: members.optional("ExecutionFailedDetails")?,
            execution_timed_out_details: members.optional("ExecutionTimedOutDetails")?,
            execution_stopped_details: members.optional("ExecutionStoppedDetails")?,
            context_started_details: members.optional("ContextStartedDetails")?,
            context_succeeded_details: members.optional("ContextSucceededDetails")?,
            context_failed_details: members.optional("ContextFailedDetails")?,
            wait_started_details: members.optional("WaitStartedDetails")?,
            wait_succeeded_details: members.optional("WaitSucceededDetails")?,
            wait_cancelled_details: members.optional("WaitCancelledDetails")?,
            step_started_details: members.optional("StepStartedDetails")?,
            step_succeeded_details: members.optional("StepSucceededDetails")?,
            step_failed_details: members.optional("StepFailedDetails")?,
            chained_invoke_started_details: members.optional("ChainedInvokeStartedDetails")?,
            chained_invoke_succeeded_details: members.optional("ChainedInvokeSucceededDetails")?,
            chained_invoke_failed_details: members.optional("ChainedInvokeFailedDetails")?,
            chained_invoke_timed_out_details: members.optional("ChainedInvokeTimedOutDetails")?,
            chained_invoke_stopped_details: members.optional("ChainedInvokeStoppedDetails")?,
            callback_started_details: members.optional("CallbackStartedDetails")?,
            callback_succeeded_details: members.optional("CallbackSucceededDetails")?,
            callback_failed_details: members.optional("CallbackFailedDetails")?,
            callback_timed_out_details: members.optional("CallbackTimedOutDetails")?,
            invocation_completed_details: members.optional("InvocationCompletedDetails")?,
            execution_paused_details: members.optional("ExecutionPausedDetails")?,
            execution_resumed_details: members.optional("ExecutionResumedDetails")?,
        })
    }
}

impl IntoValue for Event {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(33);
        members.put_optional("EventType", self.event_type);
        members.put_optional("SubType", self.sub_type);
        members.put_optional("EventId", self.event_id);
        members.put_optional("Id", self.id);
        members.put_optional("Name", self.name);
        members.put_optional("EventTimestamp", self.event_timestamp);
        members.put_optional("ParentId", self.parent_id);
        members.put_optional("ExecutionStartedDetails", self.execution_started_details);
        members.put_optional("ExecutionSucceededDetails", self.execution_succeeded_details);
        members.put_optional("ExecutionFailedDetails", self.execution_failed_details);
        members.put_optional("ExecutionTimedOutDetails", self.execution_timed_out_details);
        members.put_optional("ExecutionStoppedDetails", self.execution_stopped_details);
        members.put_optional("ContextStartedDetails", self.context_started_details);
        members.put_optional("ContextSucceededDetails", self.context_succeeded_details);
        members.put_optional("ContextFailedDetails", self.context_failed_details);
        members.put_optional("WaitStartedDetails", self.wait_started_details);
        members.put_optional("WaitSucceededDetails", self.wait_succeeded_details);
        members.put_optional("WaitCancelledDetails", self.wait_cancelled_details);
        members.put_optional("StepStartedDetails", self.step_started_details);
        members.put_optional("StepSucceededDetails", self.step_succeeded_details);
        members.put_optional("StepFailedDetails", self.step_failed_details);
        members.put_optional("ChainedInvokeStartedDetails", self.chained_invoke_started_details);
        members
            .put_optional("ChainedInvokeSucceededDetails", self.chained_invoke_succeeded_details);
        members.put_optional("ChainedInvokeFailedDetails", self.chained_invoke_failed_details);
        members.put_optional("ChainedInvokeTimedOutDetails", self.chained_invoke_timed_out_details);
        members.put_optional("ChainedInvokeStoppedDetails", self.chained_invoke_stopped_details);
        members.put_optional("CallbackStartedDetails", self.callback_started_details);
        members.put_optional("CallbackSucceededDetails", self.callback_succeeded_details);
        members.put_optional("CallbackFailedDetails", self.callback_failed_details);
        members.put_optional("CallbackTimedOutDetails", self.callback_timed_out_details);
        members.put_optional("InvocationCompletedDetails", self.invocation_completed_details);
        members.put_optional("ExecutionPausedDetails", self.execution_paused_details);
        members.put_optional("ExecutionResumedDetails", self.execution_resumed_details);
        members.into()
    }
}

impl FromValue for EventError {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            payload: members.optional("Payload")?,
            truncated: members.optional("Truncated")?,
        })
    }
}

impl IntoValue for EventError {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Payload", self.payload);
        members.put_optional("Truncated", self.truncated);
        members.into()
    }
}

impl FromValue for EventInput {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            payload: members.optional("Payload")?,
            truncated: members.optional("Truncated")?,
        })
    }
}

impl IntoValue for EventInput {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Payload", self.payload);
        members.put_optional("Truncated", self.truncated);
        members.into()
    }
}

impl FromValue for EventPauseReason {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            payload: members.optional("Payload")?,
            truncated: members.optional("Truncated")?,
        })
    }
}

impl IntoValue for EventPauseReason {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Payload", self.payload);
        members.put_optional("Truncated", self.truncated);
        members.into()
    }
}

impl FromValue for EventResult {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            payload: members.optional("Payload")?,
            truncated: members.optional("Truncated")?,
        })
    }
}

impl IntoValue for EventResult {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Payload", self.payload);
        members.put_optional("Truncated", self.truncated);
        members.into()
    }
}

impl FromValue for EventResumeReason {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            payload: members.optional("Payload")?,
            truncated: members.optional("Truncated")?,
        })
    }
}

impl IntoValue for EventResumeReason {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Payload", self.payload);
        members.put_optional("Truncated", self.truncated);
        members.into()
    }
}

impl FromValue for EventSourceMappingConfiguration {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            uuid: members.optional("UUID")?,
            starting_position: members.optional("StartingPosition")?,
            starting_position_timestamp: members.optional("StartingPositionTimestamp")?,
            batch_size: members.optional("BatchSize")?,
            maximum_batching_window_in_seconds: members
                .optional("MaximumBatchingWindowInSeconds")?,
            parallelization_factor: members.optional("ParallelizationFactor")?,
            event_source_arn: members.optional("EventSourceArn")?,
            filter_criteria: members.optional("FilterCriteria")?,
            filter_criteria_error: members.optional("FilterCriteriaError")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
            metrics_config: members.optional("MetricsConfig")?,
            logging_config: members.optional("LoggingConfig")?,
            scaling_config: members.optional("ScalingConfig")?,
            function_arn: members.optional("FunctionArn")?,
            last_modified: members.optional("LastModified")?,
            last_processing_result: members.optional("LastProcessingResult")?,
            state: members.optional("State")?,
            state_transition_reason: members.optional("StateTransitionReason")?,
            destination_config: members.optional("DestinationConfig")?,
            topics: members.optional("Topics")?,
            queues: members.optional("Queues")?,
            source_access_configurations: members.optional("SourceAccessConfigurations")?,
            self_managed_event_source: members.optional("SelfManagedEventSource")?,
            maximum_record_age_in_seconds: members.optional("MaximumRecordAgeInSeconds")?,
            bisect_batch_on_function_error: members.optional("BisectBatchOnFunctionError")?,
            maximum_retry_attempts: members.optional("MaximumRetryAttempts")?,
            tumbling_window_in_seconds: members.optional("TumblingWindowInSeconds")?,
            function_response_types: members.optional("FunctionResponseTypes")?,
            amazon_managed_kafka_event_source_config: members
                .optional("AmazonManagedKafkaEventSourceConfig")?,
            self_managed_kafka_event_source_config: members
                .optional("SelfManagedKafkaEventSourceConfig")?,
            document_db_event_source_config: members.optional("DocumentDBEventSourceConfig")?,
            event_source_mapping_arn: members.optional("EventSourceMappingArn")?,
            provisioned_poller_config: members.optional("ProvisionedPollerConfig")?,
        })
    }
}

impl IntoValue for EventSourceMappingConfiguration {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(33);
        members.put_optional("UUID", self.uuid);
        members.put_optional("StartingPosition", self.starting_position);
        members.put_optional("StartingPositionTimestamp", self.starting_position_timestamp);
        members.put_optional("BatchSize", self.batch_size);
        members.put_optional(
            "MaximumBatchingWindowInSeconds",
            self.maximum_batching_window_in_seconds,
        );
        members.put_optional("ParallelizationFactor", self.parallelization_factor);
        members.put_optional("EventSourceArn", self.event_source_arn);
        members.put_optional("FilterCriteria", self.filter_criteria);
        members.put_optional("FilterCriteriaError", self.filter_criteria_error);
        members.put_optional("KMSKeyArn", self.kms_key_arn);
        members.put_optional("MetricsConfig", self.metrics_config);
        members.put_optional("LoggingConfig", self.logging_config);
        members.put_optional("ScalingConfig", self.scaling_config);
        members.put_optional("FunctionArn", self.function_arn);
        members.put_optional("LastModified", self.last_modified);
        members.put_optional("LastProcessingResult", self.last_processing_result);
        members.put_optional("State", self.state);
        members.put_optional("StateTransitionReason", self.state_transition_reason);
        members.put_optional("DestinationConfig", self.destination_config);
        members.put_optional("Topics", self.topics);
        members.put_optional("Queues", self.queues);
        members.put_optional("SourceAccessConfigurations", self.source_access_configurations);
        members.put_optional("SelfManagedEventSource", self.self_managed_event_source);
        members.put_optional("MaximumRecordAgeInSeconds", self.maximum_record_age_in_seconds);
        members.put_optional("BisectBatchOnFunctionError", self.bisect_batch_on_function_error);
        members.put_optional("MaximumRetryAttempts", self.maximum_retry_attempts);
        members.put_optional("TumblingWindowInSeconds", self.tumbling_window_in_seconds);
        members.put_optional("FunctionResponseTypes", self.function_response_types);
        members.put_optional(
            "AmazonManagedKafkaEventSourceConfig",
            self.amazon_managed_kafka_event_source_config,
        );
        members.put_optional(
            "SelfManagedKafkaEventSourceConfig",
            self.self_managed_kafka_event_source_config,
        );
        members.put_optional("DocumentDBEventSourceConfig", self.document_db_event_source_config);
        members.put_optional("EventSourceMappingArn", self.event_source_mapping_arn);
        members.put_optional("ProvisionedPollerConfig", self.provisioned_poller_config);
        members.into()
    }
}

impl FromValue for EventSourceMappingLoggingConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { system_log_level: members.optional("SystemLogLevel")? })
    }
}

impl IntoValue for EventSourceMappingLoggingConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("SystemLogLevel", self.system_log_level);
        members.into()
    }
}

impl FromValue for EventSourceMappingMetricsConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { metrics: members.optional("Metrics")? })
    }
}

impl IntoValue for EventSourceMappingMetricsConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Metrics", self.metrics);
        members.into()
    }
}

impl FromValue for Execution {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_execution_arn: members.required("DurableExecutionArn")?,
            durable_execution_name: members.required("DurableExecutionName")?,
            function_arn: members.required("FunctionArn")?,
            status: members.required("Status")?,
            start_timestamp: members.required("StartTimestamp")?,
            end_timestamp: members.optional("EndTimestamp")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
        })
    }
}

impl IntoValue for Execution {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.put("DurableExecutionName", self.durable_execution_name);
        members.put("FunctionArn", self.function_arn);
        members.put("Status", self.status);
        members.put("StartTimestamp", self.start_timestamp);
        members.put_optional("EndTimestamp", self.end_timestamp);
        members.put_optional("KMSKeyArn", self.kms_key_arn);
        members.into()
    }
}

impl FromValue for ExecutionDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { input_payload: members.optional("InputPayload")? })
    }
}

impl IntoValue for ExecutionDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("InputPayload", self.input_payload);
        members.into()
    }
}

impl FromValue for ExecutionFailedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.required("Error")? })
    }
}

impl IntoValue for ExecutionFailedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Error", self.error);
        members.into()
    }
}

impl FromValue for ExecutionPausedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            pause_request_timestamp: members.required("PauseRequestTimestamp")?,
            reason: members.optional("Reason")?,
            execution_timeout_paused: members.required("ExecutionTimeoutPaused")?,
        })
    }
}

impl IntoValue for ExecutionPausedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("PauseRequestTimestamp", self.pause_request_timestamp);
        members.put_optional("Reason", self.reason);
        members.put("ExecutionTimeoutPaused", self.execution_timeout_paused);
        members.into()
    }
}

impl FromValue for ExecutionResumedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            resume_request_timestamp: members.required("ResumeRequestTimestamp")?,
            reason: members.optional("Reason")?,
        })
    }
}

impl IntoValue for ExecutionResumedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("ResumeRequestTimestamp", self.resume_request_timestamp);
        members.put_optional("Reason", self.reason);
        members.into()
    }
}

impl FromValue for ExecutionStartedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            input: members.required("Input")?,
            execution_timeout: members.required("ExecutionTimeout")?,
        })
    }
}

impl IntoValue for ExecutionStartedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Input", self.input);
        members.put("ExecutionTimeout", self.execution_timeout);
        members.into()
    }
}

impl FromValue for ExecutionStoppedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.required("Error")? })
    }
}

impl IntoValue for ExecutionStoppedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Error", self.error);
        members.into()
    }
}

impl FromValue for ExecutionSucceededDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { result: members.required("Result")? })
    }
}

impl IntoValue for ExecutionSucceededDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Result", self.result);
        members.into()
    }
}

impl FromValue for ExecutionTimedOutDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.optional("Error")? })
    }
}

impl IntoValue for ExecutionTimedOutDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for FileSystemConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            arn: members.required("Arn")?,
            local_mount_path: members.required("LocalMountPath")?,
            s3_files_config: members.optional("S3FilesConfig")?,
        })
    }
}

impl IntoValue for FileSystemConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("Arn", self.arn);
        members.put("LocalMountPath", self.local_mount_path);
        members.put_optional("S3FilesConfig", self.s3_files_config);
        members.into()
    }
}

impl FromValue for Filter {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { pattern: members.optional("Pattern")? })
    }
}

impl IntoValue for Filter {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Pattern", self.pattern);
        members.into()
    }
}

impl FromValue for FilterCriteria {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { filters: members.optional("Filters")? })
    }
}

impl IntoValue for FilterCriteria {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Filters", self.filters);
        members.into()
    }
}

impl FromValue for FilterCriteriaError {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            error_code: members.optional("ErrorCode")?,
            message: members.optional("Message")?,
        })
    }
}

impl IntoValue for FilterCriteriaError {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ErrorCode", self.error_code);
        members.put_optional("Message", self.message);
        members.into()
    }
}

impl FromValue for FunctionCode {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            zip_file: members.optional("ZipFile")?,
            s3_bucket: members.optional("S3Bucket")?,
            s3_key: members.optional("S3Key")?,
            s3_object_version: members.optional("S3ObjectVersion")?,
            s3_object_storage_mode: members.optional("S3ObjectStorageMode")?,
            image_uri: members.optional("ImageUri")?,
            source_kms_key_arn: members.optional("SourceKMSKeyArn")?,
        })
    }
}

impl IntoValue for FunctionCode {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put_optional("ZipFile", self.zip_file);
        members.put_optional("S3Bucket", self.s3_bucket);
        members.put_optional("S3Key", self.s3_key);
        members.put_optional("S3ObjectVersion", self.s3_object_version);
        members.put_optional("S3ObjectStorageMode", self.s3_object_storage_mode);
        members.put_optional("ImageUri", self.image_uri);
        members.put_optional("SourceKMSKeyArn", self.source_kms_key_arn);
        members.into()
    }
}

impl FromValue for FunctionCodeLocation {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            repository_type: members.optional("RepositoryType")?,
            location: members.optional("Location")?,
            image_uri: members.optional("ImageUri")?,
            resolved_image_uri: members.optional("ResolvedImageUri")?,
            resolved_s3_object: members.optional("ResolvedS3Object")?,
            source_kms_key_arn: members.optional("SourceKMSKeyArn")?,
            error: members.optional("Error")?,
        })
    }
}

impl IntoValue for FunctionCodeLocation {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put_optional("RepositoryType", self.repository_type);
        members.put_optional("Location", self.location);
        members.put_optional("ImageUri", self.image_uri);
        members.put_optional("ResolvedImageUri", self.resolved_image_uri);
        members.put_optional("ResolvedS3Object", self.resolved_s3_object);
        members.put_optional("SourceKMSKeyArn", self.source_kms_key_arn);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for FunctionCodeLocationError {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            error_code: members.optional("ErrorCode")?,
            message: members.optional("Message")?,
        })
    }
}

impl IntoValue for FunctionCodeLocationError {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ErrorCode", self.error_code);
        members.put_optional("Message", self.message);
        members.into()
    }
}

impl FromValue for FunctionConfiguration {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.optional("FunctionName")?,
            function_arn: members.optional("FunctionArn")?,
            runtime: members.optional("Runtime")?,
            role: members.optional("Role")?,
            handler: members.optional("Handler")?,
            code_size: members.optional("CodeSize")?,
            description: members.optional("Description")?,
            timeout: members.optional("Timeout")?,
            memory_size: members.optional("MemorySize")?,
            last_modified: members.optional("LastModified")?,
            code_sha256: members.optional("CodeSha256")?,
            version: members.optional("Version")?,
            vpc_config: members.optional("VpcConfig")?,
            dead_letter_config: members.optional("DeadLetterConfig")?,
            environment: members.optional("Environment")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
            tracing_config: members.optional("TracingConfig")?,
            master_arn: members.optional("MasterArn")?,
            revision_id: members.optional("RevisionId")?,
            layers: members.optional("Layers")?,
            state: members.optional("State")?,
            state_reason: members.optional("StateReason")?,
            state_reason_code: members.optional("StateReasonCode")?,
            last_update_status: members.optional("LastUpdateStatus")?,
            last_update_status_reason: members.optional("LastUpdateStatusReason")?,
            last_update_status_reason_code: members.optional("LastUpdateStatusReasonCode")?,
            file_system_configs: members.optional("FileSystemConfigs")?,
            signing_profile_version_arn: members.optional("SigningProfileVersionArn")?,
            signing_job_arn: members.optional("SigningJobArn")?,
            package_type: members.optional("PackageType")?,
            image_config_response: members.optional("ImageConfigResponse")?,
            architectures: members.optional("Architectures")?,
            ephemeral_storage: members.optional("EphemeralStorage")?,
            snap_start: members.optional("SnapStart")?,
            runtime_version_config: members.optional("RuntimeVersionConfig")?,
            logging_config: members.optional("LoggingConfig")?,
            tenancy_config: members.optional("TenancyConfig")?,
            capacity_provider_config: members.optional("CapacityProviderConfig")?,
            config_sha256: members.optional("ConfigSha256")?,
            durable_config: members.optional("DurableConfig")?,
            runtime_config: members.optional("RuntimeConfig")?,
            accelerator_config: members.optional("AcceleratorConfig")?,
        })
    }
}

impl IntoValue for FunctionConfiguration {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(42);
        members.put_optional("FunctionName", self.function_name);
        members.put_optional("FunctionArn", self.function_arn);
        members.put_optional("Runtime", self.runtime);
        members.put_optional("Role", self.role);
        members.put_optional("Handler", self.handler);
        members.put_optional("CodeSize", self.code_size);
        members.put_optional("Description", self.description);
        members.put_optional("Timeout", self.timeout);
        members.put_optional("MemorySize", self.memory_size);
        members.put_optional("LastModified", self.last_modified);
        members.put_optional("CodeSha256", self.code_sha256);
        members.put_optional("Version", self.version);
        members.put_optional("VpcConfig", self.vpc_config);
        members.put_optional("DeadLetterConfig", self.dead_letter_config);
        members.put_optional("Environment", self.environment);
        members.put_optional("KMSKeyArn", self.kms_key_arn);
        members.put_optional("TracingConfig", self.tracing_config);
        members.put_optional("MasterArn", self.master_arn);
        members.put_optional("RevisionId", self.revision_id);
        members.put_optional("Layers", self.layers);
        members.put_optional("State", self.state);
        members.put_optional("StateReason", self.state_reason);
        members.put_optional("StateReasonCode", self.state_reason_code);
        members.put_optional("LastUpdateStatus", self.last_update_status);
        members.put_optional("LastUpdateStatusReason", self.last_update_status_reason);
        members.put_optional("LastUpdateStatusReasonCode", self.last_update_status_reason_code);
        members.put_optional("FileSystemConfigs", self.file_system_configs);
        members.put_optional("SigningProfileVersionArn", self.signing_profile_version_arn);
        members.put_optional("SigningJobArn", self.signing_job_arn);
        members.put_optional("PackageType", self.package_type);
        members.put_optional("ImageConfigResponse", self.image_config_response);
        members.put_optional("Architectures", self.architectures);
        members.put_optional("EphemeralStorage", self.ephemeral_storage);
        members.put_optional("SnapStart", self.snap_start);
        members.put_optional("RuntimeVersionConfig", self.runtime_version_config);
        members.put_optional("LoggingConfig", self.logging_config);
        members.put_optional("TenancyConfig", self.tenancy_config);
        members.put_optional("CapacityProviderConfig", self.capacity_provider_config);
        members.put_optional("ConfigSha256", self.config_sha256);
        members.put_optional("DurableConfig", self.durable_config);
        members.put_optional("RuntimeConfig", self.runtime_config);
        members.put_optional("AcceleratorConfig", self.accelerator_config);
        members.into()
    }
}

impl FromValue for FunctionEventInvokeConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            last_modified: members.optional("LastModified")?,
            function_arn: members.optional("FunctionArn")?,
            maximum_retry_attempts: members.optional("MaximumRetryAttempts")?,
            maximum_event_age_in_seconds: members.optional("MaximumEventAgeInSeconds")?,
            destination_config: members.optional("DestinationConfig")?,
        })
    }
}

impl IntoValue for FunctionEventInvokeConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put_optional("LastModified", self.last_modified);
        members.put_optional("FunctionArn", self.function_arn);
        members.put_optional("MaximumRetryAttempts", self.maximum_retry_attempts);
        members.put_optional("MaximumEventAgeInSeconds", self.maximum_event_age_in_seconds);
        members.put_optional("DestinationConfig", self.destination_config);
        members.into()
    }
}

impl FromValue for FunctionRuntimeConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            runtime_arn: members.required("RuntimeArn")?,
            runtime_alias: members.required("RuntimeAlias")?,
        })
    }
}

impl IntoValue for FunctionRuntimeConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RuntimeArn", self.runtime_arn);
        members.put("RuntimeAlias", self.runtime_alias);
        members.into()
    }
}

impl FromValue for FunctionScalingConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            min_execution_environments: members.optional("MinExecutionEnvironments")?,
            max_execution_environments: members.optional("MaxExecutionEnvironments")?,
        })
    }
}

impl IntoValue for FunctionScalingConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("MinExecutionEnvironments", self.min_execution_environments);
        members.put_optional("MaxExecutionEnvironments", self.max_execution_environments);
        members.into()
    }
}

impl FromValue for FunctionUrlConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_url: members.required("FunctionUrl")?,
            function_arn: members.required("FunctionArn")?,
            creation_time: members.required("CreationTime")?,
            last_modified_time: members.required("LastModifiedTime")?,
            cors: members.optional("Cors")?,
            auth_type: members.required("AuthType")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
}

impl IntoValue for FunctionUrlConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put("FunctionUrl", self.function_url);
        members.put("FunctionArn", self.function_arn);
        members.put("CreationTime", self.creation_time);
        members.put("LastModifiedTime", self.last_modified_time);
        members.put_optional("Cors", self.cors);
        members.put("AuthType", self.auth_type);
        members.put_optional("InvokeMode", self.invoke_mode);
        members.into()
    }
}

impl FromValue for FunctionVersionsByCapacityProviderListItem {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_arn: members.required("FunctionArn")?,
            state: members.required("State")?,
        })
    }
}

impl IntoValue for FunctionVersionsByCapacityProviderListItem {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionArn", self.function_arn);
        members.put("State", self.state);
        members.into()
    }
}

impl FromValue for GetAccountSettingsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for GetAccountSettingsRequest {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for GetAccountSettingsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            account_limit: members.optional("AccountLimit")?,
            account_usage: members.optional("AccountUsage")?,
        })
    }
}

impl IntoValue for GetAccountSettingsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("AccountLimit", self.account_limit);
        members.put_optional("AccountUsage", self.account_usage);
        members.into()
    }
}

impl FromValue for GetAliasRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            name: members.required("Name")?,
        })
    }
}

impl IntoValue for GetAliasRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put("Name", self.name);
        members.into()
    }
}

impl FromValue for GetCapacityProviderRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { capacity_provider_name: members.required("CapacityProviderName")? })
    }
}

impl IntoValue for GetCapacityProviderRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CapacityProviderName", self.capacity_provider_name);
        members.into()
    }
}

impl FromValue for GetCapacityProviderResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { capacity_provider: members.required("CapacityProvider")? })
    }
}

impl IntoValue for GetCapacityProviderResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CapacityProvider", self.capacity_provider);
        members.into()
    }
}

impl FromValue for GetCodeSigningConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { code_signing_config_arn: members.required("CodeSigningConfigArn")? })
    }
}

impl IntoValue for GetCodeSigningConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CodeSigningConfigArn", self.code_signing_config_arn);
        members.into()
    }
}

impl FromValue for GetCodeSigningConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { code_signing_config: members.required("CodeSigningConfig")? })
    }
}

impl IntoValue for GetCodeSigningConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CodeSigningConfig", self.code_signing_config);
        members.into()
    }
}

impl FromValue for GetDurableExecutionHistoryRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_execution_arn: members.required("DurableExecutionArn")?,
            include_execution_data: members.optional("IncludeExecutionData")?,
            max_items: members.optional("MaxItems")?,
            marker: members.optional("Marker")?,
            reverse_order: members.optional("ReverseOrder")?,
        })
    }
}

impl IntoValue for GetDurableExecutionHistoryRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.put_optional("IncludeExecutionData", self.include_execution_data);
        members.put_optional("MaxItems", self.max_items);
        members.put_optional("Marker", self.marker);
        members.put_optional("ReverseOrder", self.reverse_order);
        members.into()
    }
}

impl FromValue for GetDurableExecutionHistoryResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            events: members.required("Events")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
}

impl IntoValue for GetDurableExecutionHistoryResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Events", self.events);
        members.put_optional("NextMarker", self.next_marker);
        members.into()
    }
}

impl FromValue for GetDurableExecutionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_execution_arn: members.required("DurableExecutionArn")?,
            include_execution_data: members.optional("IncludeExecutionData")?,
        })
    }
}

impl IntoValue for GetDurableExecutionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.put_optional("IncludeExecutionData", self.include_execution_data);
        members.into()
    }
}

impl FromValue for GetDurableExecutionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_execution_arn: members.required("DurableExecutionArn")?,
            durable_execution_name: members.required("DurableExecutionName")?,
            function_arn: members.required("FunctionArn")?,
            input_payload: members.optional("InputPayload")?,
            result: members.optional("Result")?,
            error: members.optional("Error")?,
            start_timestamp: members.required("StartTimestamp")?,
            status: members.required("Status")?,
            end_timestamp: members.optional("EndTimestamp")?,
            version: members.optional("Version")?,
            trace_header: members.optional("TraceHeader")?,
            execution_data_included: members.optional("ExecutionDataIncluded")?,
            durable_config: members.optional("DurableConfig")?,
            pause_details: members.optional("PauseDetails")?,
            expected_execution_timeout_timestamp: members
                .optional("ExpectedExecutionTimeoutTimestamp")?,
        })
    }
}

impl IntoValue for GetDurableExecutionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(15);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.put("DurableExecutionName", self.durable_execution_name);
        members.put("FunctionArn", self.function_arn);
        members.put_optional("InputPayload", self.input_payload);
        members.put_optional("Result", self.result);
        members.put_optional("Error", self.error);
        members.put("StartTimestamp", self.start_timestamp);
        members.put("Status", self.status);
        members.put_optional("EndTimestamp", self.end_timestamp);
        members.put_optional("Version", self.version);
        members.put_optional("TraceHeader", self.trace_header);
        members.put_optional("ExecutionDataIncluded", self.execution_data_included);
        members.put_optional("DurableConfig", self.durable_config);
        members.put_optional("PauseDetails", self.pause_details);
        members.put_optional(
            "ExpectedExecutionTimeoutTimestamp",
            self.expected_execution_timeout_timestamp,
        );
        members.into()
    }
}

impl FromValue for GetDurableExecutionStateRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_execution_arn: members.required("DurableExecutionArn")?,
            checkpoint_token: members.required("CheckpointToken")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for GetDurableExecutionStateRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.put("CheckpointToken", self.checkpoint_token);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for GetDurableExecutionStateResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            operations: members.required("Operations")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
}

impl IntoValue for GetDurableExecutionStateResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Operations", self.operations);
        members.put_optional("NextMarker", self.next_marker);
        members.into()
    }
}

impl FromValue for GetEventSourceMappingRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { uuid: members.required("UUID")? })
    }
}

impl IntoValue for GetEventSourceMappingRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("UUID", self.uuid);
        members.into()
    }
}

impl FromValue for GetFunctionCodeSigningConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { function_name: members.required("FunctionName")? })
    }
}

impl IntoValue for GetFunctionCodeSigningConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("FunctionName", self.function_name);
        members.into()
    }
}

impl FromValue for GetFunctionCodeSigningConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            code_signing_config_arn: members.optional("CodeSigningConfigArn")?,
            function_name: members.optional("FunctionName")?,
        })
    }
}

impl IntoValue for GetFunctionCodeSigningConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("CodeSigningConfigArn", self.code_signing_config_arn);
        members.put_optional("FunctionName", self.function_name);
        members.into()
    }
}

impl FromValue for GetFunctionConcurrencyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { function_name: members.required("FunctionName")? })
    }
}

impl IntoValue for GetFunctionConcurrencyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("FunctionName", self.function_name);
        members.into()
    }
}

impl FromValue for GetFunctionConcurrencyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            reserved_concurrent_executions: members.optional("ReservedConcurrentExecutions")?,
        })
    }
}

impl IntoValue for GetFunctionConcurrencyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("ReservedConcurrentExecutions", self.reserved_concurrent_executions);
        members.into()
    }
}

impl FromValue for GetFunctionConfigurationRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
        })
    }
}

impl IntoValue for GetFunctionConfigurationRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for GetFunctionEventInvokeConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
        })
    }
}

impl IntoValue for GetFunctionEventInvokeConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for GetFunctionRecursionConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { function_name: members.required("FunctionName")? })
    }
}

impl IntoValue for GetFunctionRecursionConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("FunctionName", self.function_name);
        members.into()
    }
}

impl FromValue for GetFunctionRecursionConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { recursive_loop: members.optional("RecursiveLoop")? })
    }
}

impl IntoValue for GetFunctionRecursionConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("RecursiveLoop", self.recursive_loop);
        members.into()
    }
}

impl FromValue for GetFunctionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
        })
    }
}

impl IntoValue for GetFunctionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for GetFunctionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            configuration: members.optional("Configuration")?,
            code: members.optional("Code")?,
            tags: members.optional("Tags")?,
            tags_error: members.optional("TagsError")?,
            concurrency: members.optional("Concurrency")?,
        })
    }
}

impl IntoValue for GetFunctionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put_optional("Configuration", self.configuration);
        members.put_optional("Code", self.code);
        members.put_optional("Tags", self.tags);
        members.put_optional("TagsError", self.tags_error);
        members.put_optional("Concurrency", self.concurrency);
        members.into()
    }
}

impl FromValue for GetFunctionScalingConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.required("Qualifier")?,
        })
    }
}

impl IntoValue for GetFunctionScalingConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for GetFunctionScalingConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_arn: members.optional("FunctionArn")?,
            applied_function_scaling_config: members.optional("AppliedFunctionScalingConfig")?,
            requested_function_scaling_config: members
                .optional("RequestedFunctionScalingConfig")?,
        })
    }
}

impl IntoValue for GetFunctionScalingConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("FunctionArn", self.function_arn);
        members.put_optional("AppliedFunctionScalingConfig", self.applied_function_scaling_config);
        members
            .put_optional("RequestedFunctionScalingConfig", self.requested_function_scaling_config);
        members.into()
    }
}

impl FromValue for GetFunctionUrlConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
        })
    }
}

impl IntoValue for GetFunctionUrlConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for GetFunctionUrlConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_url: members.required("FunctionUrl")?,
            function_arn: members.required("FunctionArn")?,
            auth_type: members.required("AuthType")?,
            cors: members.optional("Cors")?,
            creation_time: members.required("CreationTime")?,
            last_modified_time: members.required("LastModifiedTime")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
}

impl IntoValue for GetFunctionUrlConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put("FunctionUrl", self.function_url);
        members.put("FunctionArn", self.function_arn);
        members.put("AuthType", self.auth_type);
        members.put_optional("Cors", self.cors);
        members.put("CreationTime", self.creation_time);
        members.put("LastModifiedTime", self.last_modified_time);
        members.put_optional("InvokeMode", self.invoke_mode);
        members.into()
    }
}

impl FromValue for GetLayerVersionByArnRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { arn: members.required("Arn")? })
    }
}

impl IntoValue for GetLayerVersionByArnRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Arn", self.arn);
        members.into()
    }
}

impl FromValue for GetLayerVersionPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            layer_name: members.required("LayerName")?,
            version_number: members.required("VersionNumber")?,
        })
    }
}

impl IntoValue for GetLayerVersionPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("LayerName", self.layer_name);
        members.put("VersionNumber", self.version_number);
        members.into()
    }
}

impl FromValue for GetLayerVersionPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy: members.optional("Policy")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for GetLayerVersionPolicyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Policy", self.policy);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for GetLayerVersionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            layer_name: members.required("LayerName")?,
            version_number: members.required("VersionNumber")?,
        })
    }
}

impl IntoValue for GetLayerVersionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("LayerName", self.layer_name);
        members.put("VersionNumber", self.version_number);
        members.into()
    }
}

impl FromValue for GetLayerVersionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            content: members.optional("Content")?,
            layer_arn: members.optional("LayerArn")?,
            layer_version_arn: members.optional("LayerVersionArn")?,
            description: members.optional("Description")?,
            created_date: members.optional("CreatedDate")?,
            version: members.optional("Version")?,
            compatible_architectures: members.optional("CompatibleArchitectures")?,
            compatible_runtimes: members.optional("CompatibleRuntimes")?,
            license_info: members.optional("LicenseInfo")?,
        })
    }
}

impl IntoValue for GetLayerVersionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(9);
        members.put_optional("Content", self.content);
        members.put_optional("LayerArn", self.layer_arn);
        members.put_optional("LayerVersionArn", self.layer_version_arn);
        members.put_optional("Description", self.description);
        members.put_optional("CreatedDate", self.created_date);
        members.put_optional("Version", self.version);
        members.put_optional("CompatibleArchitectures", self.compatible_architectures);
        members.put_optional("CompatibleRuntimes", self.compatible_runtimes);
        members.put_optional("LicenseInfo", self.license_info);
        members.into()
    }
}

impl FromValue for GetPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
        })
    }
}

impl IntoValue for GetPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for GetPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy: members.optional("Policy")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for GetPolicyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Policy", self.policy);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for GetProvisionedConcurrencyConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.required("Qualifier")?,
        })
    }
}

impl IntoValue for GetProvisionedConcurrencyConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for GetProvisionedConcurrencyConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            requested_provisioned_concurrent_executions: members
                .optional("RequestedProvisionedConcurrentExecutions")?,
            available_provisioned_concurrent_executions: members
                .optional("AvailableProvisionedConcurrentExecutions")?,
            allocated_provisioned_concurrent_executions: members
                .optional("AllocatedProvisionedConcurrentExecutions")?,
            status: members.optional("Status")?,
            status_reason: members.optional("StatusReason")?,
            last_modified: members.optional("LastModified")?,
        })
    }
}

impl IntoValue for GetProvisionedConcurrencyConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put_optional(
            "RequestedProvisionedConcurrentExecutions",
            self.requested_provisioned_concurrent_executions,
        );
        members.put_optional(
            "AvailableProvisionedConcurrentExecutions",
            self.available_provisioned_concurrent_executions,
        );
        members.put_optional(
            "AllocatedProvisionedConcurrentExecutions",
            self.allocated_provisioned_concurrent_executions,
        );
        members.put_optional("Status", self.status);
        members.put_optional("StatusReason", self.status_reason);
        members.put_optional("LastModified", self.last_modified);
        members.into()
    }
}

impl FromValue for GetResourcePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { resource_arn: members.required("ResourceArn")? })
    }
}

impl IntoValue for GetResourcePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("ResourceArn", self.resource_arn);
        members.into()
    }
}

impl FromValue for GetResourcePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy: members.optional("Policy")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for GetResourcePolicyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Policy", self.policy);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for GetRuntimeManagementConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
        })
    }
}

impl IntoValue for GetRuntimeManagementConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.into()
    }
}

impl FromValue for GetRuntimeManagementConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            update_runtime_on: members.optional("UpdateRuntimeOn")?,
            function_arn: members.optional("FunctionArn")?,
            runtime_version_arn: members.optional("RuntimeVersionArn")?,
        })
    }
}

impl IntoValue for GetRuntimeManagementConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("UpdateRuntimeOn", self.update_runtime_on);
        members.put_optional("FunctionArn", self.function_arn);
        members.put_optional("RuntimeVersionArn", self.runtime_version_arn);
        members.into()
    }
}

impl FromValue for ImageConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            entry_point: members.optional("EntryPoint")?,
            command: members.optional("Command")?,
            working_directory: members.optional("WorkingDirectory")?,
        })
    }
}

impl IntoValue for ImageConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("EntryPoint", self.entry_point);
        members.put_optional("Command", self.command);
        members.put_optional("WorkingDirectory", self.working_directory);
        members.into()
    }
}

impl FromValue for ImageConfigError {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            error_code: members.optional("ErrorCode")?,
            message: members.optional("Message")?,
        })
    }
}

impl IntoValue for ImageConfigError {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ErrorCode", self.error_code);
        members.put_optional("Message", self.message);
        members.into()
    }
}

impl FromValue for ImageConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            image_config: members.optional("ImageConfig")?,
            error: members.optional("Error")?,
        })
    }
}

impl IntoValue for ImageConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ImageConfig", self.image_config);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for InstanceRequirements {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            architectures: members.optional("Architectures")?,
            allowed_instance_types: members.optional("AllowedInstanceTypes")?,
            excluded_instance_types: members.optional("ExcludedInstanceTypes")?,
        })
    }
}

impl IntoValue for InstanceRequirements {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("Architectures", self.architectures);
        members.put_optional("AllowedInstanceTypes", self.allowed_instance_types);
        members.put_optional("ExcludedInstanceTypes", self.excluded_instance_types);
        members.into()
    }
}

impl FromValue for InvocationCompletedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            start_timestamp: members.required("StartTimestamp")?,
            end_timestamp: members.required("EndTimestamp")?,
            request_id: members.required("RequestId")?,
            error: members.optional("Error")?,
        })
    }
}

impl IntoValue for InvocationCompletedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("StartTimestamp", self.start_timestamp);
        members.put("EndTimestamp", self.end_timestamp);
        members.put("RequestId", self.request_id);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for InvocationRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            invocation_type: members.optional("InvocationType")?,
            log_type: members.optional("LogType")?,
            client_context: members.optional("ClientContext")?,
            durable_execution_name: members.optional("DurableExecutionName")?,
            payload: members.optional("Payload")?,
            qualifier: members.optional("Qualifier")?,
            tenant_id: members.optional("TenantId")?,
        })
    }
}

impl IntoValue for InvocationRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(8);
        members.put("FunctionName", self.function_name);
        members.put_optional("InvocationType", self.invocation_type);
        members.put_optional("LogType", self.log_type);
        members.put_optional("ClientContext", self.client_context);
        members.put_optional("DurableExecutionName", self.durable_execution_name);
        members.put_optional("Payload", self.payload);
        members.put_optional("Qualifier", self.qualifier);
        members.put_optional("TenantId", self.tenant_id);
        members.into()
    }
}

impl FromValue for InvocationResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            status_code: members.optional("StatusCode")?,
            function_error: members.optional("FunctionError")?,
            log_result: members.optional("LogResult")?,
            payload: members.optional("Payload")?,
            executed_version: members.optional("ExecutedVersion")?,
            durable_execution_arn: members.optional("DurableExecutionArn")?,
        })
    }
}

impl IntoValue for InvocationResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put_optional("StatusCode", self.status_code);
        members.put_optional("FunctionError", self.function_error);
        members.put_optional("LogResult", self.log_result);
        members.put_optional("Payload", self.payload);
        members.put_optional("ExecutedVersion", self.executed_version);
        members.put_optional("DurableExecutionArn", self.durable_execution_arn);
        members.into()
    }
}

impl FromValue for InvokeAsyncRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            invoke_args: members.required("InvokeArgs")?,
        })
    }
}

impl IntoValue for InvokeAsyncRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put("InvokeArgs", self.invoke_args);
        members.into()
    }
}

impl FromValue for InvokeAsyncResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { status: members.optional("Status")? })
    }
}

impl IntoValue for InvokeAsyncResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Status", self.status);
        members.into()
    }
}

impl FromValue for InvokeResponseStreamUpdate {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { payload: members.optional("Payload")? })
    }
}

impl IntoValue for InvokeResponseStreamUpdate {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Payload", self.payload);
        members.into()
    }
}

impl FromValue for InvokeWithResponseStreamCompleteEvent {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            error_code: members.optional("ErrorCode")?,
            error_details: members.optional("ErrorDetails")?,
            log_result: members.optional("LogResult")?,
        })
    }
}

impl IntoValue for InvokeWithResponseStreamCompleteEvent {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("ErrorCode", self.error_code);
        members.put_optional("ErrorDetails", self.error_details);
        members.put_optional("LogResult", self.log_result);
        members.into()
    }
}

impl FromValue for InvokeWithResponseStreamRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            log_type: members.optional("LogType")?,
            client_context: members.optional("ClientContext")?,
            qualifier: members.optional("Qualifier")?,
            payload: members.optional("Payload")?,
            tenant_id: members.optional("TenantId")?,
            invocation_type: members.optional("InvocationType")?,
        })
    }
}

impl IntoValue for InvokeWithResponseStreamRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put("FunctionName", self.function_name);
        members.put_optional("LogType", self.log_type);
        members.put_optional("ClientContext", self.client_context);
        members.put_optional("Qualifier", self.qualifier);
        members.put_optional("Payload", self.payload);
        members.put_optional("TenantId", self.tenant_id);
        members.put_optional("InvocationType", self.invocation_type);
        members.into()
    }
}

impl FromValue for InvokeWithResponseStreamResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            status_code: members.optional("StatusCode")?,
            executed_version: members.optional("ExecutedVersion")?,
            event_stream: members.optional("EventStream")?,
            response_stream_content_type: members.optional("ResponseStreamContentType")?,
        })
    }
}

impl IntoValue for InvokeWithResponseStreamResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("StatusCode", self.status_code);
        members.put_optional("ExecutedVersion", self.executed_version);
        members.put_optional("EventStream", self.event_stream);
        members.put_optional("ResponseStreamContentType", self.response_stream_content_type);
        members.into()
    }
}

impl FromValue for InvokeWithResponseStreamResponseEvent {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            payload_chunk: members.optional("PayloadChunk")?,
            invoke_complete: members.optional("InvokeComplete")?,
        })
    }
}

impl IntoValue for InvokeWithResponseStreamResponseEvent {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("PayloadChunk", self.payload_chunk);
        members.put_optional("InvokeComplete", self.invoke_complete);
        members.into()
    }
}

impl FromValue for KafkaSchemaRegistryAccessConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { r#type: members.optional("Type")?, uri: members.optional("URI")? })
    }
}

impl IntoValue for KafkaSchemaRegistryAccessConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Type", self.r#type);
        members.put_optional("URI", self.uri);
        members.into()
    }
}

impl FromValue for KafkaSchemaRegistryConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            schema_registry_uri: members.optional("SchemaRegistryURI")?,
            event_record_format: members.optional("EventRecordFormat")?,
            access_configs: members.optional("AccessConfigs")?,
            schema_validation_configs: members.optional("SchemaValidationConfigs")?,
        })
    }
}

impl IntoValue for KafkaSchemaRegistryConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("SchemaRegistryURI", self.schema_registry_uri);
        members.put_optional("EventRecordFormat", self.event_record_format);
        members.put_optional("AccessConfigs", self.access_configs);
        members.put_optional("SchemaValidationConfigs", self.schema_validation_configs);
        members.into()
    }
}

impl FromValue for KafkaSchemaValidationConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { attribute: members.optional("Attribute")? })
    }
}

impl IntoValue for KafkaSchemaValidationConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Attribute", self.attribute);
        members.into()
    }
}

impl FromValue for LambdaManagedInstancesCapacityProviderConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            capacity_provider_arn: members.required("CapacityProviderArn")?,
            per_execution_environment_max_concurrency: members
                .optional("PerExecutionEnvironmentMaxConcurrency")?,
            execution_environment_memory_gib_per_vcpu: members
                .optional("ExecutionEnvironmentMemoryGiBPerVCpu")?,
        })
    }
}

impl IntoValue for LambdaManagedInstancesCapacityProviderConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("CapacityProviderArn", self.capacity_provider_arn);
        members.put_optional(
            "PerExecutionEnvironmentMaxConcurrency",
            self.per_execution_environment_max_concurrency,
        );
        members.put_optional(
            "ExecutionEnvironmentMemoryGiBPerVCpu",
            self.execution_environment_memory_gib_per_vcpu,
        );
        members.into()
    }
}

impl FromValue for Layer {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            arn: members.optional("Arn")?,
            code_size: members.optional("CodeSize")?,
            signing_profile_version_arn: members.optional("SigningProfileVersionArn")?,
            signing_job_arn: members.optional("SigningJobArn")?,
        })
    }
}

impl IntoValue for Layer {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("Arn", self.arn);
        members.put_optional("CodeSize", self.code_size);
        members.put_optional("SigningProfileVersionArn", self.signing_profile_version_arn);
        members.put_optional("SigningJobArn", self.signing_job_arn);
        members.into()
    }
}

impl FromValue for LayerVersionContentInput {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            s3_bucket: members.optional("S3Bucket")?,
            s3_key: members.optional("S3Key")?,
            s3_object_version: members.optional("S3ObjectVersion")?,
            s3_object_storage_mode: members.optional("S3ObjectStorageMode")?,
            zip_file: members.optional("ZipFile")?,
        })
    }
}

impl IntoValue for LayerVersionContentInput {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put_optional("S3Bucket", self.s3_bucket);
        members.put_optional("S3Key", self.s3_key);
        members.put_optional("S3ObjectVersion", self.s3_object_version);
        members.put_optional("S3ObjectStorageMode", self.s3_object_storage_mode);
        members.put_optional("ZipFile", self.zip_file);
        members.into()
    }
}

impl FromValue for LayerVersionContentOutput {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            location: members.optional("Location")?,
            code_sha256: members.optional("CodeSha256")?,
            code_size: members.optional("CodeSize")?,
            signing_profile_version_arn: members.optional("SigningProfileVersionArn")?,
            signing_job_arn: members.optional("SigningJobArn")?,
            resolved_s3_object: members.optional("ResolvedS3Object")?,
        })
    }
}

impl IntoValue for LayerVersionContentOutput {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put_optional("Location", self.location);
        members.put_optional("CodeSha256", self.code_sha256);
        members.put_optional("CodeSize", self.code_size);
        members.put_optional("SigningProfileVersionArn", self.signing_profile_version_arn);
        members.put_optional("SigningJobArn", self.signing_job_arn);
        members.put_optional("ResolvedS3Object", self.resolved_s3_object);
        members.into()
    }
}

impl FromValue for LayerVersionsListItem {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            layer_version_arn: members.optional("LayerVersionArn")?,
            version: members.optional("Version")?,
            description: members.optional("Description")?,
            created_date: members.optional("CreatedDate")?,
            compatible_architectures: members.optional("CompatibleArchitectures")?,
            compatible_runtimes: members.optional("CompatibleRuntimes")?,
            license_info: members.optional("LicenseInfo")?,
        })
    }
}

impl IntoValue for LayerVersionsListItem {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put_optional("LayerVersionArn", self.layer_version_arn);
        members.put_optional("Version", self.version);
        members.put_optional("Description", self.description);
        members.put_optional("CreatedDate", self.created_date);
        members.put_optional("CompatibleArchitectures", self.compatible_architectures);
        members.put_optional("CompatibleRuntimes", self.compatible_runtimes);
        members.put_optional("LicenseInfo", self.license_info);
        members.into()
    }
}

impl FromValue for LayersListItem {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            layer_name: members.optional("LayerName")?,
            layer_arn: members.optional("LayerArn")?,
            latest_matching_version: members.optional("LatestMatchingVersion")?,
        })
    }
}

impl IntoValue for LayersListItem {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("LayerName", self.layer_name);
        members.put_optional("LayerArn", self.layer_arn);
        members.put_optional("LatestMatchingVersion", self.latest_matching_version);
        members.into()
    }
}

impl FromValue for ListAliasesRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            function_version: members.optional("FunctionVersion")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListAliasesRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("FunctionName", self.function_name);
        members.put_optional("FunctionVersion", self.function_version);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListAliasesResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            next_marker: members.optional("NextMarker")?,
            aliases: members.optional("Aliases")?,
        })
    }
}

impl IntoValue for ListAliasesResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("NextMarker", self.next_marker);
        members.put_optional("Aliases", self.aliases);
        members.into()
    }
}

impl FromValue for ListCapacityProvidersRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            state: members.optional("State")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListCapacityProvidersRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("State", self.state);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListCapacityProvidersResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            capacity_providers: members.required("CapacityProviders")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
}

impl IntoValue for ListCapacityProvidersResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("CapacityProviders", self.capacity_providers);
        members.put_optional("NextMarker", self.next_marker);
        members.into()
    }
}

impl FromValue for ListCodeSigningConfigsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { marker: members.optional("Marker")?, max_items: members.optional("MaxItems")? })
    }
}

impl IntoValue for ListCodeSigningConfigsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListCodeSigningConfigsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            next_marker: members.optional("NextMarker")?,
            code_signing_configs: members.optional("CodeSigningConfigs")?,
        })
    }
}

impl IntoValue for ListCodeSigningConfigsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("NextMarker", self.next_marker);
        members.put_optional("CodeSigningConfigs", self.code_signing_configs);
        members.into()
    }
}

impl FromValue for ListDurableExecutionsByFunctionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            durable_execution_name: members.optional("DurableExecutionName")?,
            statuses: members.optional("Statuses")?,
            started_after: members.optional("StartedAfter")?,
            started_before: members.optional("StartedBefore")?,
            reverse_order: members.optional("ReverseOrder")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListDurableExecutionsByFunctionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(9);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.put_optional("DurableExecutionName", self.durable_execution_name);
        members.put_optional("Statuses", self.statuses);
        members.put_optional("StartedAfter", self.started_after);
        members.put_optional("StartedBefore", self.started_before);
        members.put_optional("ReverseOrder", self.reverse_order);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListDurableExecutionsByFunctionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_executions: members.optional("DurableExecutions")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
}

impl IntoValue for ListDurableExecutionsByFunctionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("DurableExecutions", self.durable_executions);
        members.put_optional("NextMarker", self.next_marker);
        members.into()
    }
}

impl FromValue for ListEventSourceMappingsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            event_source_arn: members.optional("EventSourceArn")?,
            function_name: members.optional("FunctionName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListEventSourceMappingsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("EventSourceArn", self.event_source_arn);
        members.put_optional("FunctionName", self.function_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListEventSourceMappingsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            next_marker: members.optional("NextMarker")?,
            event_source_mappings: members.optional("EventSourceMappings")?,
        })
    }
}

impl IntoValue for ListEventSourceMappingsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("NextMarker", self.next_marker);
        members.put_optional("EventSourceMappings", self.event_source_mappings);
        members.into()
    }
}

impl FromValue for ListFunctionEventInvokeConfigsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListFunctionEventInvokeConfigsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("FunctionName", self.function_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListFunctionEventInvokeConfigsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_event_invoke_configs: members.optional("FunctionEventInvokeConfigs")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
}

impl IntoValue for ListFunctionEventInvokeConfigsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("FunctionEventInvokeConfigs", self.function_event_invoke_configs);
        members.put_optional("NextMarker", self.next_marker);
        members.into()
    }
}

impl FromValue for ListFunctionUrlConfigsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListFunctionUrlConfigsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("FunctionName", self.function_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListFunctionUrlConfigsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_url_configs: members.required("FunctionUrlConfigs")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
}

impl IntoValue for ListFunctionUrlConfigsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionUrlConfigs", self.function_url_configs);
        members.put_optional("NextMarker", self.next_marker);
        members.into()
    }
}

impl FromValue for ListFunctionVersionsByCapacityProviderRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            capacity_provider_name: members.required("CapacityProviderName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListFunctionVersionsByCapacityProviderRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("CapacityProviderName", self.capacity_provider_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListFunctionVersionsByCapacityProviderResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            capacity_provider_arn: members.required("CapacityProviderArn")?,
            function_versions: members.required("FunctionVersions")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
}

impl IntoValue for ListFunctionVersionsByCapacityProviderResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("CapacityProviderArn", self.capacity_provider_arn);
        members.put("FunctionVersions", self.function_versions);
        members.put_optional("NextMarker", self.next_marker);
        members.into()
    }
}

impl FromValue for ListFunctionsByCodeSigningConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            code_signing_config_arn: members.required("CodeSigningConfigArn")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListFunctionsByCodeSigningConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("CodeSigningConfigArn", self.code_signing_config_arn);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListFunctionsByCodeSigningConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            next_marker: members.optional("NextMarker")?,
            function_arns: members.optional("FunctionArns")?,
        })
    }
}

impl IntoValue for ListFunctionsByCodeSigningConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("NextMarker", self.next_marker);
        members.put_optional("FunctionArns", self.function_arns);
        members.into()
    }
}

impl FromValue for ListFunctionsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            master_region: members.optional("MasterRegion")?,
            function_version: members.optional("FunctionVersion")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListFunctionsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("MasterRegion", self.master_region);
        members.put_optional("FunctionVersion", self.function_version);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListFunctionsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            next_marker: members.optional("NextMarker")?,
            functions: members.optional("Functions")?,
        })
    }
}

impl IntoValue for ListFunctionsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("NextMarker", self.next_marker);
        members.put_optional("Functions", self.functions);
        members.into()
    }
}

impl FromValue for ListLayerVersionsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            compatible_architecture: members.optional("CompatibleArchitecture")?,
            compatible_runtime: members.optional("CompatibleRuntime")?,
            layer_name: members.required("LayerName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListLayerVersionsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put_optional("CompatibleArchitecture", self.compatible_architecture);
        members.put_optional("CompatibleRuntime", self.compatible_runtime);
        members.put("LayerName", self.layer_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListLayerVersionsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            next_marker: members.optional("NextMarker")?,
            layer_versions: members.optional("LayerVersions")?,
        })
    }
}

impl IntoValue for ListLayerVersionsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("NextMarker", self.next_marker);
        members.put_optional("LayerVersions", self.layer_versions);
        members.into()
    }
}

impl FromValue for ListLayersRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            compatible_architecture: members.optional("CompatibleArchitecture")?,
            compatible_runtime: members.optional("CompatibleRuntime")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListLayersRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("CompatibleArchitecture", self.compatible_architecture);
        members.put_optional("CompatibleRuntime", self.compatible_runtime);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListLayersResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            next_marker: members.optional("NextMarker")?,
            layers: members.optional("Layers")?,
        })
    }
}

impl IntoValue for ListLayersResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("NextMarker", self.next_marker);
        members.put_optional("Layers", self.layers);
        members.into()
    }
}

impl FromValue for ListProvisionedConcurrencyConfigsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListProvisionedConcurrencyConfigsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("FunctionName", self.function_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListProvisionedConcurrencyConfigsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            provisioned_concurrency_configs: members.optional("ProvisionedConcurrencyConfigs")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
}

impl IntoValue for ListProvisionedConcurrencyConfigsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ProvisionedConcurrencyConfigs", self.provisioned_concurrency_configs);
        members.put_optional("NextMarker", self.next_marker);
        members.into()
    }
}

impl FromValue for ListTagsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { resource: members.required("Resource")? })
    }
}

impl IntoValue for ListTagsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Resource", self.resource);
        members.into()
    }
}

impl FromValue for ListTagsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { tags: members.optional("Tags")? })
    }
}

impl IntoValue for ListTagsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Tags", self.tags);
        members.into()
    }
}

impl FromValue for ListVersionsByFunctionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListVersionsByFunctionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("FunctionName", self.function_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListVersionsByFunctionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            next_marker: members.optional("NextMarker")?,
            versions: members.optional("Versions")?,
        })
    }
}

impl IntoValue for ListVersionsByFunctionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("NextMarker", self.next_marker);
        members.put_optional("Versions", self.versions);
        members.into()
    }
}

impl FromValue for LoggingConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            log_format: members.optional("LogFormat")?,
            application_log_level: members.optional("ApplicationLogLevel")?,
            system_log_level: members.optional("SystemLogLevel")?,
            log_group: members.optional("LogGroup")?,
        })
    }
}

impl IntoValue for LoggingConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("LogFormat", self.log_format);
        members.put_optional("ApplicationLogLevel", self.application_log_level);
        members.put_optional("SystemLogLevel", self.system_log_level);
        members.put_optional("LogGroup", self.log_group);
        members.into()
    }
}

impl FromValue for OnFailure {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { destination: members.optional("Destination")? })
    }
}

impl IntoValue for OnFailure {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Destination", self.destination);
        members.into()
    }
}

impl FromValue for OnSuccess {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { destination: members.optional("Destination")? })
    }
}

impl IntoValue for OnSuccess {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Destination", self.destination);
        members.into()
    }
}

impl FromValue for Operation {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            id: members.required("Id")?,
            parent_id: members.optional("ParentId")?,
            name: members.optional("Name")?,
            r#type: members.required("Type")?,
            sub_type: members.optional("SubType")?,
            start_timestamp: members.required("StartTimestamp")?,
            end_timestamp: members.optional("EndTimestamp")?,
            status: members.required("Status")?,
            execution_details: members.optional("ExecutionDetails")?,
            context_details: members.optional("ContextDetails")?,
            step_details: members.optional("StepDetails")?,
            wait_details: members.optional("WaitDetails")?,
            callback_details: members.optional("CallbackDetails")?,
            chained_invoke_details: members.optional("ChainedInvokeDetails")?,
        })
    }
}

impl IntoValue for Operation {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(14);
        members.put("Id", self.id);
        members.put_optional("ParentId", self.parent_id);
        members.put_optional("Name", self.name);
        members.put("Type", self.r#type);
        members.put_optional("SubType", self.sub_type);
        members.put("StartTimestamp", self.start_timestamp);
        members.put_optional("EndTimestamp", self.end_timestamp);
        members.put("Status", self.status);
        members.put_optional("ExecutionDetails", self.execution_details);
        members.put_optional("ContextDetails", self.context_details);
        members.put_optional("StepDetails", self.step_details);
        members.put_optional("WaitDetails", self.wait_details);
        members.put_optional("CallbackDetails", self.callback_details);
        members.put_optional("ChainedInvokeDetails", self.chained_invoke_details);
        members.into()
    }
}

impl FromValue for OperationUpdate {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            id: members.required("Id")?,
            parent_id: members.optional("ParentId")?,
            name: members.optional("Name")?,
            r#type: members.required("Type")?,
            sub_type: members.optional("SubType")?,
            action: members.required("Action")?,
            payload: members.optional("Payload")?,
            error: members.optional("Error")?,
            context_options: members.optional("ContextOptions")?,
            step_options: members.optional("StepOptions")?,
            wait_options: members.optional("WaitOptions")?,
            callback_options: members.optional("CallbackOptions")?,
            chained_invoke_options: members.optional("ChainedInvokeOptions")?,
        })
    }
}

impl IntoValue for OperationUpdate {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(13);
        members.put("Id", self.id);
        members.put_optional("ParentId", self.parent_id);
        members.put_optional("Name", self.name);
        members.put("Type", self.r#type);
        members.put_optional("SubType", self.sub_type);
        members.put("Action", self.action);
        members.put_optional("Payload", self.payload);
        members.put_optional("Error", self.error);
        members.put_optional("ContextOptions", self.context_options);
        members.put_optional("StepOptions", self.step_options);
        members.put_optional("WaitOptions", self.wait_options);
        members.put_optional("CallbackOptions", self.callback_options);
        members.put_optional("ChainedInvokeOptions", self.chained_invoke_options);
        members.into()
    }
}

impl FromValue for PauseDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            pause_request_timestamp: members.required("PauseRequestTimestamp")?,
            reason: members.optional("Reason")?,
            execution_timeout_paused: members.required("ExecutionTimeoutPaused")?,
        })
    }
}

impl IntoValue for PauseDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("PauseRequestTimestamp", self.pause_request_timestamp);
        members.put_optional("Reason", self.reason);
        members.put("ExecutionTimeoutPaused", self.execution_timeout_paused);
        members.into()
    }
}

impl FromValue for PauseDurableExecutionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_execution_arn: members.required("DurableExecutionArn")?,
            client_token: members.optional("ClientToken")?,
            reason: members.optional("Reason")?,
            execution_timeout_paused: members.optional("ExecutionTimeoutPaused")?,
        })
    }
}

impl IntoValue for PauseDurableExecutionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.put_optional("ClientToken", self.client_token);
        members.put_optional("Reason", self.reason);
        members.put_optional("ExecutionTimeoutPaused", self.execution_timeout_paused);
        members.into()
    }
}

impl FromValue for PauseDurableExecutionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for PauseDurableExecutionResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for PropagateTags {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            mode: members.optional("Mode")?,
            explicit_tags: members.optional("ExplicitTags")?,
        })
    }
}

impl IntoValue for PropagateTags {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Mode", self.mode);
        members.put_optional("ExplicitTags", self.explicit_tags);
        members.into()
    }
}

impl FromValue for ProvisionedConcurrencyConfigListItem {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_arn: members.optional("FunctionArn")?,
            requested_provisioned_concurrent_executions: members
                .optional("RequestedProvisionedConcurrentExecutions")?,
            available_provisioned_concurrent_executions: members
                .optional("AvailableProvisionedConcurrentExecutions")?,
            allocated_provisioned_concurrent_executions: members
                .optional("AllocatedProvisionedConcurrentExecutions")?,
            status: members.optional("Status")?,
            status_reason: members.optional("StatusReason")?,
            last_modified: members.optional("LastModified")?,
        })
    }
}

impl IntoValue for ProvisionedConcurrencyConfigListItem {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put_optional("FunctionArn", self.function_arn);
        members.put_optional(
            "RequestedProvisionedConcurrentExecutions",
            self.requested_provisioned_concurrent_executions,
        );
        members.put_optional(
            "AvailableProvisionedConcurrentExecutions",
            self.available_provisioned_concurrent_executions,
        );
        members.put_optional(
            "AllocatedProvisionedConcurrentExecutions",
            self.allocated_provisioned_concurrent_executions,
        );
        members.put_optional("Status", self.status);
        members.put_optional("StatusReason", self.status_reason);
        members.put_optional("LastModified", self.last_modified);
        members.into()
    }
}

impl FromValue for ProvisionedPollerConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            minimum_pollers: members.optional("MinimumPollers")?,
            maximum_pollers: members.optional("MaximumPollers")?,
            poller_group_name: members.optional("PollerGroupName")?,
        })
    }
}

impl IntoValue for ProvisionedPollerConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("MinimumPollers", self.minimum_pollers);
        members.put_optional("MaximumPollers", self.maximum_pollers);
        members.put_optional("PollerGroupName", self.poller_group_name);
        members.into()
    }
}

impl FromValue for PublishLayerVersionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            layer_name: members.required("LayerName")?,
            description: members.optional("Description")?,
            content: members.required("Content")?,
            compatible_architectures: members.optional("CompatibleArchitectures")?,
            compatible_runtimes: members.optional("CompatibleRuntimes")?,
            license_info: members.optional("LicenseInfo")?,
        })
    }
}

impl IntoValue for PublishLayerVersionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put("LayerName", self.layer_name);
        members.put_optional("Description", self.description);
        members.put("Content", self.content);
        members.put_optional("CompatibleArchitectures", self.compatible_architectures);
        members.put_optional("CompatibleRuntimes", self.compatible_runtimes);
        members.put_optional("LicenseInfo", self.license_info);
        members.into()
    }
}

impl FromValue for PublishLayerVersionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            content: members.optional("Content")?,
            layer_arn: members.optional("LayerArn")?,
            layer_version_arn: members.optional("LayerVersionArn")?,
            description: members.optional("Description")?,
            created_date: members.optional("CreatedDate")?,
            version: members.optional("Version")?,
            compatible_architectures: members.optional("CompatibleArchitectures")?,
            compatible_runtimes: members.optional("CompatibleRuntimes")?,
            license_info: members.optional("LicenseInfo")?,
        })
    }
}

impl IntoValue for PublishLayerVersionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(9);
        members.put_optional("Content", self.content);
        members.put_optional("LayerArn", self.layer_arn);
        members.put_optional("LayerVersionArn", self.layer_version_arn);
        members.put_optional("Description", self.description);
        members.put_optional("CreatedDate", self.created_date);
        members.put_optional("Version", self.version);
        members.put_optional("CompatibleArchitectures", self.compatible_architectures);
        members.put_optional("CompatibleRuntimes", self.compatible_runtimes);
        members.put_optional("LicenseInfo", self.license_info);
        members.into()
    }
}

impl FromValue for PublishVersionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            code_sha256: members.optional("CodeSha256")?,
            description: members.optional("Description")?,
            revision_id: members.optional("RevisionId")?,
            publish_to: members.optional("PublishTo")?,
        })
    }
}

impl IntoValue for PublishVersionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("FunctionName", self.function_name);
        members.put_optional("CodeSha256", self.code_sha256);
        members.put_optional("Description", self.description);
        members.put_optional("RevisionId", self.revision_id);
        members.put_optional("PublishTo", self.publish_to);
        members.into()
    }
}

impl FromValue for PutFunctionCodeSigningConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            code_signing_config_arn: members.required("CodeSigningConfigArn")?,
            function_name: members.required("FunctionName")?,
        })
    }
}

impl IntoValue for PutFunctionCodeSigningConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("CodeSigningConfigArn", self.code_signing_config_arn);
        members.put("FunctionName", self.function_name);
        members.into()
    }
}

impl FromValue for PutFunctionCodeSigningConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            code_signing_config_arn: members.required("CodeSigningConfigArn")?,
            function_name: members.required("FunctionName")?,
        })
    }
}

impl IntoValue for PutFunctionCodeSigningConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("CodeSigningConfigArn", self.code_signing_config_arn);
        members.put("FunctionName", self.function_name);
        members.into()
    }
}

impl FromValue for PutFunctionConcurrencyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            reserved_concurrent_executions: members.required("ReservedConcurrentExecutions")?,
        })
    }
}

impl IntoValue for PutFunctionConcurrencyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put("ReservedConcurrentExecutions", self.reserved_concurrent_executions);
        members.into()
    }
}

impl FromValue for PutFunctionEventInvokeConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            maximum_retry_attempts: members.optional("MaximumRetryAttempts")?,
            maximum_event_age_in_seconds: members.optional("MaximumEventAgeInSeconds")?,
            destination_config: members.optional("DestinationConfig")?,
        })
    }
}

impl IntoValue for PutFunctionEventInvokeConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.put_optional("MaximumRetryAttempts", self.maximum_retry_attempts);
        members.put_optional("MaximumEventAgeInSeconds", self.maximum_event_age_in_seconds);
        members.put_optional("DestinationConfig", self.destination_config);
        members.into()
    }
}

impl FromValue for PutFunctionRecursionConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            recursive_loop: members.required("RecursiveLoop")?,
        })
    }
}

impl IntoValue for PutFunctionRecursionConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("FunctionName", self.function_name);
        members.put("RecursiveLoop", self.recursive_loop);
        members.into()
    }
}

impl FromValue for PutFunctionRecursionConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { recursive_loop: members.optional("RecursiveLoop")? })
    }
}

impl IntoValue for PutFunctionRecursionConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("RecursiveLoop", self.recursive_loop);
        members.into()
    }
}

impl FromValue for PutFunctionScalingConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.required("Qualifier")?,
            function_scaling_config: members.optional("FunctionScalingConfig")?,
        })
    }
}

impl IntoValue for PutFunctionScalingConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("FunctionName", self.function_name);
        members.put("Qualifier", self.qualifier);
        members.put_optional("FunctionScalingConfig", self.function_scaling_config);
        members.into()
    }
}

impl FromValue for PutFunctionScalingConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { function_state: members.optional("FunctionState")? })
    }
}

impl IntoValue for PutFunctionScalingConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("FunctionState", self.function_state);
        members.into()
    }
}

impl FromValue for PutProvisionedConcurrencyConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.required("Qualifier")?,
            provisioned_concurrent_executions: members
                .required("ProvisionedConcurrentExecutions")?,
        })
    }
}

impl IntoValue for PutProvisionedConcurrencyConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("FunctionName", self.function_name);
        members.put("Qualifier", self.qualifier);
        members.put("ProvisionedConcurrentExecutions", self.provisioned_concurrent_executions);
        members.into()
    }
}

impl FromValue for PutProvisionedConcurrencyConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            requested_provisioned_concurrent_executions: members
                .optional("RequestedProvisionedConcurrentExecutions")?,
            allocated_provisioned_concurrent_executions: members
                .optional("AllocatedProvisionedConcurrentExecutions")?,
            available_provisioned_concurrent_executions: members
                .optional("AvailableProvisionedConcurrentExecutions")?,
            status: members.optional("Status")?,
            status_reason: members.optional("StatusReason")?,
            last_modified: members.optional("LastModified")?,
        })
    }
}

impl IntoValue for PutProvisionedConcurrencyConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put_optional(
            "RequestedProvisionedConcurrentExecutions",
            self.requested_provisioned_concurrent_executions,
        );
        members.put_optional(
            "AllocatedProvisionedConcurrentExecutions",
            self.allocated_provisioned_concurrent_executions,
        );
        members.put_optional(
            "AvailableProvisionedConcurrentExecutions",
            self.available_provisioned_concurrent_executions,
        );
        members.put_optional("Status", self.status);
        members.put_optional("StatusReason", self.status_reason);
        members.put_optional("LastModified", self.last_modified);
        members.into()
    }
}

impl FromValue for PutResourcePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            resource_arn: members.required("ResourceArn")?,
            policy: members.required("Policy")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for PutResourcePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("ResourceArn", self.resource_arn);
        members.put("Policy", self.policy);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for PutResourcePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy: members.optional("Policy")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for PutResourcePolicyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Policy", self.policy);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for PutRuntimeManagementConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            update_runtime_on: members.required("UpdateRuntimeOn")?,
            runtime_version_arn: members.optional("RuntimeVersionArn")?,
        })
    }
}

impl IntoValue for PutRuntimeManagementConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.put("UpdateRuntimeOn", self.update_runtime_on);
        members.put_optional("RuntimeVersionArn", self.runtime_version_arn);
        members.into()
    }
}

impl FromValue for PutRuntimeManagementConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            update_runtime_on: members.required("UpdateRuntimeOn")?,
            function_arn: members.required("FunctionArn")?,
            runtime_version_arn: members.optional("RuntimeVersionArn")?,
        })
    }
}

impl IntoValue for PutRuntimeManagementConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("UpdateRuntimeOn", self.update_runtime_on);
        members.put("FunctionArn", self.function_arn);
        members.put_optional("RuntimeVersionArn", self.runtime_version_arn);
        members.into()
    }
}

impl FromValue for RemoveLayerVersionPermissionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            layer_name: members.required("LayerName")?,
            version_number: members.required("VersionNumber")?,
            statement_id: members.required("StatementId")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for RemoveLayerVersionPermissionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("LayerName", self.layer_name);
        members.put("VersionNumber", self.version_number);
        members.put("StatementId", self.statement_id);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for RemoveLayerVersionPermissionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for RemoveLayerVersionPermissionResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for RemovePermissionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            statement_id: members.required("StatementId")?,
            qualifier: members.optional("Qualifier")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for RemovePermissionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("FunctionName", self.function_name);
        members.put("StatementId", self.statement_id);
        members.put_optional("Qualifier", self.qualifier);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for RemovePermissionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for RemovePermissionResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for ResolvedS3Object {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            s3_bucket: members.optional("S3Bucket")?,
            s3_key: members.optional("S3Key")?,
            s3_object_version: members.optional("S3ObjectVersion")?,
        })
    }
}

impl IntoValue for ResolvedS3Object {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("S3Bucket", self.s3_bucket);
        members.put_optional("S3Key", self.s3_key);
        members.put_optional("S3ObjectVersion", self.s3_object_version);
        members.into()
    }
}

impl FromValue for ResumeDurableExecutionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_execution_arn: members.required("DurableExecutionArn")?,
            client_token: members.optional("ClientToken")?,
            reason: members.optional("Reason")?,
        })
    }
}

impl IntoValue for ResumeDurableExecutionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.put_optional("ClientToken", self.client_token);
        members.put_optional("Reason", self.reason);
        members.into()
    }
}

impl FromValue for ResumeDurableExecutionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for ResumeDurableExecutionResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for RetryDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            current_attempt: members.optional("CurrentAttempt")?,
            next_attempt_delay_seconds: members.optional("NextAttemptDelaySeconds")?,
        })
    }
}

impl IntoValue for RetryDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("CurrentAttempt", self.current_attempt);
        members.put_optional("NextAttemptDelaySeconds", self.next_attempt_delay_seconds);
        members.into()
    }
}

impl FromValue for RuntimeVersionConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            runtime_version_arn: members.optional("RuntimeVersionArn")?,
            error: members.optional("Error")?,
        })
    }
}

impl IntoValue for RuntimeVersionConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("RuntimeVersionArn", self.runtime_version_arn);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for RuntimeVersionError {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            error_code: members.optional("ErrorCode")?,
            message: members.optional("Message")?,
        })
    }
}

impl IntoValue for RuntimeVersionError {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ErrorCode", self.error_code);
        members.put_optional("Message", self.message);
        members.into()
    }
}

impl FromValue for S3FilesConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { direct_s3_read: members.optional("DirectS3Read")? })
    }
}

impl IntoValue for S3FilesConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("DirectS3Read", self.direct_s3_read);
        members.into()
    }
}

impl FromValue for ScalingConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { maximum_concurrency: members.optional("MaximumConcurrency")? })
    }
}

impl IntoValue for ScalingConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("MaximumConcurrency", self.maximum_concurrency);
        members.into()
    }
}

impl FromValue for SelfManagedEventSource {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { endpoints: members.optional("Endpoints")? })
    }
}

impl IntoValue for SelfManagedEventSource {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Endpoints", self.endpoints);
        members.into()
    }
}

impl FromValue for SelfManagedKafkaEventSourceConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            consumer_group_id: members.optional("ConsumerGroupId")?,
            schema_registry_config: members.optional("SchemaRegistryConfig")?,
            consumption_mode: members.optional("ConsumptionMode")?,
        })
    }
}

impl IntoValue for SelfManagedKafkaEventSourceConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("ConsumerGroupId", self.consumer_group_id);
        members.put_optional("SchemaRegistryConfig", self.schema_registry_config);
        members.put_optional("ConsumptionMode", self.consumption_mode);
        members.into()
    }
}

impl FromValue for SendDurableExecutionCallbackFailureRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { callback_id: members.required("CallbackId")?, error: members.optional("Error")? })
    }
}

impl IntoValue for SendDurableExecutionCallbackFailureRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("CallbackId", self.callback_id);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for SendDurableExecutionCallbackFailureResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for SendDurableExecutionCallbackFailureResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for SendDurableExecutionCallbackHeartbeatRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { callback_id: members.required("CallbackId")? })
    }
}

impl IntoValue for SendDurableExecutionCallbackHeartbeatRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CallbackId", self.callback_id);
        members.into()
    }
}

impl FromValue for SendDurableExecutionCallbackHeartbeatResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for SendDurableExecutionCallbackHeartbeatResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for SendDurableExecutionCallbackSuccessRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            callback_id: members.required("CallbackId")?,
            result: members.optional("Result")?,
        })
    }
}

impl IntoValue for SendDurableExecutionCallbackSuccessRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("CallbackId", self.callback_id);
        members.put_optional("Result", self.result);
        members.into()
    }
}

impl FromValue for SendDurableExecutionCallbackSuccessResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for SendDurableExecutionCallbackSuccessResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for SnapStart {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { apply_on: members.optional("ApplyOn")? })
    }
}

impl IntoValue for SnapStart {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("ApplyOn", self.apply_on);
        members.into()
    }
}

impl FromValue for SnapStartResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            apply_on: members.optional("ApplyOn")?,
            optimization_status: members.optional("OptimizationStatus")?,
        })
    }
}

impl IntoValue for SnapStartResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ApplyOn", self.apply_on);
        members.put_optional("OptimizationStatus", self.optimization_status);
        members.into()
    }
}

impl FromValue for SourceAccessConfiguration {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { r#type: members.optional("Type")?, uri: members.optional("URI")? })
    }
}

impl IntoValue for SourceAccessConfiguration {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("Type", self.r#type);
        members.put_optional("URI", self.uri);
        members.into()
    }
}

impl FromValue for StepDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            attempt: members.optional("Attempt")?,
            next_attempt_timestamp: members.optional("NextAttemptTimestamp")?,
            result: members.optional("Result")?,
            error: members.optional("Error")?,
        })
    }
}

impl IntoValue for StepDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("Attempt", self.attempt);
        members.put_optional("NextAttemptTimestamp", self.next_attempt_timestamp);
        members.put_optional("Result", self.result);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for StepFailedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            error: members.required("Error")?,
            retry_details: members.required("RetryDetails")?,
        })
    }
}

impl IntoValue for StepFailedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Error", self.error);
        members.put("RetryDetails", self.retry_details);
        members.into()
    }
}

impl FromValue for StepOptions {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { next_attempt_delay_seconds: members.optional("NextAttemptDelaySeconds")? })
    }
}

impl IntoValue for StepOptions {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("NextAttemptDelaySeconds", self.next_attempt_delay_seconds);
        members.into()
    }
}

impl FromValue for StepStartedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for StepStartedDetails {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for StepSucceededDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            result: members.required("Result")?,
            retry_details: members.required("RetryDetails")?,
        })
    }
}

impl IntoValue for StepSucceededDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Result", self.result);
        members.put("RetryDetails", self.retry_details);
        members.into()
    }
}

impl FromValue for StopDurableExecutionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            durable_execution_arn: members.required("DurableExecutionArn")?,
            error: members.optional("Error")?,
        })
    }
}

impl IntoValue for StopDurableExecutionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("DurableExecutionArn", self.durable_execution_arn);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for StopDurableExecutionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { stop_timestamp: members.required("StopTimestamp")? })
    }
}

impl IntoValue for StopDurableExecutionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("StopTimestamp", self.stop_timestamp);
        members.into()
    }
}

impl FromValue for TagResourceRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { resource: members.required("Resource")?, tags: members.required("Tags")? })
    }
}

impl IntoValue for TagResourceRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Resource", self.resource);
        members.put("Tags", self.tags);
        members.into()
    }
}

impl FromValue for TagResourceResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for TagResourceResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for TagsError {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            error_code: members.required("ErrorCode")?,
            message: members.required("Message")?,
        })
    }
}

impl IntoValue for TagsError {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("ErrorCode", self.error_code);
        members.put("Message", self.message);
        members.into()
    }
}

impl FromValue for TargetTrackingScalingPolicy {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            predefined_metric_type: members.required("PredefinedMetricType")?,
            target_value: members.required("TargetValue")?,
        })
    }
}

impl IntoValue for TargetTrackingScalingPolicy {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("PredefinedMetricType", self.predefined_metric_type);
        members.put("TargetValue", self.target_value);
        members.into()
    }
}

impl FromValue for TenancyConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { tenant_isolation_mode: members.required("TenantIsolationMode")? })
    }
}

impl IntoValue for TenancyConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("TenantIsolationMode", self.tenant_isolation_mode);
        members.into()
    }
}

impl FromValue for TraceHeader {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { x_amzn_trace_id: members.optional("XAmznTraceId")? })
    }
}

impl IntoValue for TraceHeader {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("XAmznTraceId", self.x_amzn_trace_id);
        members.into()
    }
}

impl FromValue for TracingConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { mode: members.optional("Mode")? })
    }
}

impl IntoValue for TracingConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Mode", self.mode);
        members.into()
    }
}

impl FromValue for TracingConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { mode: members.optional("Mode")? })
    }
}

impl IntoValue for TracingConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Mode", self.mode);
        members.into()
    }
}

impl FromValue for UntagResourceRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { resource: members.required("Resource")?, tag_keys: members.required("TagKeys")? })
    }
}

impl IntoValue for UntagResourceRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Resource", self.resource);
        members.put("TagKeys", self.tag_keys);
        members.into()
    }
}

impl FromValue for UntagResourceResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for UntagResourceResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for UpdateAliasRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            name: members.required("Name")?,
            function_version: members.optional("FunctionVersion")?,
            description: members.optional("Description")?,
            routing_config: members.optional("RoutingConfig")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
}

impl IntoValue for UpdateAliasRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put("FunctionName", self.function_name);
        members.put("Name", self.name);
        members.put_optional("FunctionVersion", self.function_version);
        members.put_optional("Description", self.description);
        members.put_optional("RoutingConfig", self.routing_config);
        members.put_optional("RevisionId", self.revision_id);
        members.into()
    }
}

impl FromValue for UpdateCapacityProviderRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            capacity_provider_name: members.required("CapacityProviderName")?,
            capacity_provider_scaling_config: members.optional("CapacityProviderScalingConfig")?,
            propagate_tags: members.optional("PropagateTags")?,
            telemetry_config: members.optional("TelemetryConfig")?,
        })
    }
}

impl IntoValue for UpdateCapacityProviderRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("CapacityProviderName", self.capacity_provider_name);
        members
            .put_optional("CapacityProviderScalingConfig", self.capacity_provider_scaling_config);
        members.put_optional("PropagateTags", self.propagate_tags);
        members.put_optional("TelemetryConfig", self.telemetry_config);
        members.into()
    }
}

impl FromValue for UpdateCapacityProviderResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { capacity_provider: members.required("CapacityProvider")? })
    }
}

impl IntoValue for UpdateCapacityProviderResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CapacityProvider", self.capacity_provider);
        members.into()
    }
}

impl FromValue for UpdateCodeSigningConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            code_signing_config_arn: members.required("CodeSigningConfigArn")?,
            description: members.optional("Description")?,
            allowed_publishers: members.optional("AllowedPublishers")?,
            code_signing_policies: members.optional("CodeSigningPolicies")?,
        })
    }
}

impl IntoValue for UpdateCodeSigningConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("CodeSigningConfigArn", self.code_signing_config_arn);
        members.put_optional("Description", self.description);
        members.put_optional("AllowedPublishers", self.allowed_publishers);
        members.put_optional("CodeSigningPolicies", self.code_signing_policies);
        members.into()
    }
}

impl FromValue for UpdateCodeSigningConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { code_signing_config: members.required("CodeSigningConfig")? })
    }
}

impl IntoValue for UpdateCodeSigningConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("CodeSigningConfig", self.code_signing_config);
        members.into()
    }
}

impl FromValue for UpdateEventSourceMappingRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            uuid: members.required("UUID")?,
            function_name: members.optional("FunctionName")?,
            enabled: members.optional("Enabled")?,
            batch_size: members.optional("BatchSize")?,
            filter_criteria: members.optional("FilterCriteria")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
            metrics_config: members.optional("MetricsConfig")?,
            logging_config: members.optional("LoggingConfig")?,
            scaling_config: members.optional("ScalingConfig")?,
            maximum_batching_window_in_seconds: members
                .optional("MaximumBatchingWindowInSeconds")?,
            parallelization_factor: members.optional("ParallelizationFactor")?,
            destination_config: members.optional("DestinationConfig")?,
            maximum_record_age_in_seconds: members.optional("MaximumRecordAgeInSeconds")?,
            bisect_batch_on_function_error: members.optional("BisectBatchOnFunctionError")?,
            maximum_retry_attempts: members.optional("MaximumRetryAttempts")?,
            tumbling_window_in_seconds: members.optional("TumblingWindowInSeconds")?,
            source_access_configurations: members.optional("SourceAccessConfigurations")?,
            function_response_types: members.optional("FunctionResponseTypes")?,
            amazon_managed_kafka_event_source_config: members
                .optional("AmazonManagedKafkaEventSourceConfig")?,
            self_managed_kafka_event_source_config: members
                .optional("SelfManagedKafkaEventSourceConfig")?,
            document_db_event_source_config: members.optional("DocumentDBEventSourceConfig")?,
            provisioned_poller_config: members.optional("ProvisionedPollerConfig")?,
        })
    }
}

impl IntoValue for UpdateEventSourceMappingRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(22);
        members.put("UUID", self.uuid);
        members.put_optional("FunctionName", self.function_name);
        members.put_optional("Enabled", self.enabled);
        members.put_optional("BatchSize", self.batch_size);
        members.put_optional("FilterCriteria", self.filter_criteria);
        members.put_optional("KMSKeyArn", self.kms_key_arn);
        members.put_optional("MetricsConfig", self.metrics_config);
        members.put_optional("LoggingConfig", self.logging_config);
        members.put_optional("ScalingConfig", self.scaling_config);
        members.put_optional(
            "MaximumBatchingWindowInSeconds",
            self.maximum_batching_window_in_seconds,
        );
        members.put_optional("ParallelizationFactor", self.parallelization_factor);
        members.put_optional("DestinationConfig", self.destination_config);
        members.put_optional("MaximumRecordAgeInSeconds", self.maximum_record_age_in_seconds);
        members.put_optional("BisectBatchOnFunctionError", self.bisect_batch_on_function_error);
        members.put_optional("MaximumRetryAttempts", self.maximum_retry_attempts);
        members.put_optional("TumblingWindowInSeconds", self.tumbling_window_in_seconds);
        members.put_optional("SourceAccessConfigurations", self.source_access_configurations);
        members.put_optional("FunctionResponseTypes", self.function_response_types);
        members.put_optional(
            "AmazonManagedKafkaEventSourceConfig",
            self.amazon_managed_kafka_event_source_config,
        );
        members.put_optional(
            "SelfManagedKafkaEventSourceConfig",
            self.self_managed_kafka_event_source_config,
        );
        members.put_optional("DocumentDBEventSourceConfig", self.document_db_event_source_config);
        members.put_optional("ProvisionedPollerConfig", self.provisioned_poller_config);
        members.into()
    }
}

impl FromValue for UpdateFunctionCodeRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            zip_file: members.optional("ZipFile")?,
            s3_bucket: members.optional("S3Bucket")?,
            s3_key: members.optional("S3Key")?,
            s3_object_version: members.optional("S3ObjectVersion")?,
            s3_object_storage_mode: members.optional("S3ObjectStorageMode")?,
            image_uri: members.optional("ImageUri")?,
            architectures: members.optional("Architectures")?,
            publish: members.optional("Publish")?,
            publish_to: members.optional("PublishTo")?,
            dry_run: members.optional("DryRun")?,
            revision_id: members.optional("RevisionId")?,
            source_kms_key_arn: members.optional("SourceKMSKeyArn")?,
        })
    }
}

impl IntoValue for UpdateFunctionCodeRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(13);
        members.put("FunctionName", self.function_name);
        members.put_optional("ZipFile", self.zip_file);
        members.put_optional("S3Bucket", self.s3_bucket);
        members.put_optional("S3Key", self.s3_key);
        members.put_optional("S3ObjectVersion", self.s3_object_version);
        members.put_optional("S3ObjectStorageMode", self.s3_object_storage_mode);
        members.put_optional("ImageUri", self.image_uri);
        members.put_optional("Architectures", self.architectures);
        members.put_optional("Publish", self.publish);
        members.put_optional("PublishTo", self.publish_to);
        members.put_optional("DryRun", self.dry_run);
        members.put_optional("RevisionId", self.revision_id);
        members.put_optional("SourceKMSKeyArn", self.source_kms_key_arn);
        members.into()
    }
}

impl FromValue for UpdateFunctionConfigurationRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            role: members.optional("Role")?,
            handler: members.optional("Handler")?,
            description: members.optional("Description")?,
            timeout: members.optional("Timeout")?,
            memory_size: members.optional("MemorySize")?,
            vpc_config: members.optional("VpcConfig")?,
            environment: members.optional("Environment")?,
            runtime: members.optional("Runtime")?,
            dead_letter_config: members.optional("DeadLetterConfig")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
            tracing_config: members.optional("TracingConfig")?,
            revision_id: members.optional("RevisionId")?,
            layers: members.optional("Layers")?,
            file_system_configs: members.optional("FileSystemConfigs")?,
            image_config: members.optional("ImageConfig")?,
            ephemeral_storage: members.optional("EphemeralStorage")?,
            snap_start: members.optional("SnapStart")?,
            logging_config: members.optional("LoggingConfig")?,
            capacity_provider_config: members.optional("CapacityProviderConfig")?,
            durable_config: members.optional("DurableConfig")?,
            runtime_config: members.optional("RuntimeConfig")?,
            accelerator_config: members.optional("AcceleratorConfig")?,
        })
    }
}

impl IntoValue for UpdateFunctionConfigurationRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(23);
        members.put("FunctionName", self.function_name);
        members.put_optional("Role", self.role);
        members.put_optional("Handler", self.handler);
        members.put_optional("Description", self.description);
        members.put_optional("Timeout", self.timeout);
        members.put_optional("MemorySize", self.memory_size);
        members.put_optional("VpcConfig", self.vpc_config);
        members.put_optional("Environment", self.environment);
        members.put_optional("Runtime", self.runtime);
        members.put_optional("DeadLetterConfig", self.dead_letter_config);
        members.put_optional("KMSKeyArn", self.kms_key_arn);
        members.put_optional("TracingConfig", self.tracing_config);
        members.put_optional("RevisionId", self.revision_id);
        members.put_optional("Layers", self.layers);
        members.put_optional("FileSystemConfigs", self.file_system_configs);
        members.put_optional("ImageConfig", self.image_config);
        members.put_optional("EphemeralStorage", self.ephemeral_storage);
        members.put_optional("SnapStart", self.snap_start);
        members.put_optional("LoggingConfig", self.logging_config);
        members.put_optional("CapacityProviderConfig", self.capacity_provider_config);
        members.put_optional("DurableConfig", self.durable_config);
        members.put_optional("RuntimeConfig", self.runtime_config);
        members.put_optional("AcceleratorConfig", self.accelerator_config);
        members.into()
    }
}

impl FromValue for UpdateFunctionEventInvokeConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            maximum_retry_attempts: members.optional("MaximumRetryAttempts")?,
            maximum_event_age_in_seconds: members.optional("MaximumEventAgeInSeconds")?,
            destination_config: members.optional("DestinationConfig")?,
        })
    }
}

impl IntoValue for UpdateFunctionEventInvokeConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.put_optional("MaximumRetryAttempts", self.maximum_retry_attempts);
        members.put_optional("MaximumEventAgeInSeconds", self.maximum_event_age_in_seconds);
        members.put_optional("DestinationConfig", self.destination_config);
        members.into()
    }
}

impl FromValue for UpdateFunctionUrlConfigRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            auth_type: members.optional("AuthType")?,
            cors: members.optional("Cors")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
}

impl IntoValue for UpdateFunctionUrlConfigRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("FunctionName", self.function_name);
        members.put_optional("Qualifier", self.qualifier);
        members.put_optional("AuthType", self.auth_type);
        members.put_optional("Cors", self.cors);
        members.put_optional("InvokeMode", self.invoke_mode);
        members.into()
    }
}

impl FromValue for UpdateFunctionUrlConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            function_url: members.required("FunctionUrl")?,
            function_arn: members.required("FunctionArn")?,
            auth_type: members.required("AuthType")?,
            cors: members.optional("Cors")?,
            creation_time: members.required("CreationTime")?,
            last_modified_time: members.required("LastModifiedTime")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
}

impl IntoValue for UpdateFunctionUrlConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put("FunctionUrl", self.function_url);
        members.put("FunctionArn", self.function_arn);
        members.put("AuthType", self.auth_type);
        members.put_optional("Cors", self.cors);
        members.put("CreationTime", self.creation_time);
        members.put("LastModifiedTime", self.last_modified_time);
        members.put_optional("InvokeMode", self.invoke_mode);
        members.into()
    }
}

impl FromValue for VpcConfig {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            subnet_ids: members.optional("SubnetIds")?,
            security_group_ids: members.optional("SecurityGroupIds")?,
            ipv6_allowed_for_dual_stack: members.optional("Ipv6AllowedForDualStack")?,
        })
    }
}

impl IntoValue for VpcConfig {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("SubnetIds", self.subnet_ids);
        members.put_optional("SecurityGroupIds", self.security_group_ids);
        members.put_optional("Ipv6AllowedForDualStack", self.ipv6_allowed_for_dual_stack);
        members.into()
    }
}

impl FromValue for VpcConfigResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            subnet_ids: members.optional("SubnetIds")?,
            security_group_ids: members.optional("SecurityGroupIds")?,
            vpc_id: members.optional("VpcId")?,
            ipv6_allowed_for_dual_stack: members.optional("Ipv6AllowedForDualStack")?,
        })
    }
}

impl IntoValue for VpcConfigResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("SubnetIds", self.subnet_ids);
        members.put_optional("SecurityGroupIds", self.security_group_ids);
        members.put_optional("VpcId", self.vpc_id);
        members.put_optional("Ipv6AllowedForDualStack", self.ipv6_allowed_for_dual_stack);
        members.into()
    }
}

impl FromValue for WaitCancelledDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { error: members.optional("Error")? })
    }
}

impl IntoValue for WaitCancelledDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Error", self.error);
        members.into()
    }
}

impl FromValue for WaitDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { scheduled_end_timestamp: members.optional("ScheduledEndTimestamp")? })
    }
}

impl IntoValue for WaitDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("ScheduledEndTimestamp", self.scheduled_end_timestamp);
        members.into()
    }
}

impl FromValue for WaitOptions {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { wait_seconds: members.optional("WaitSeconds")? })
    }
}

impl IntoValue for WaitOptions {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("WaitSeconds", self.wait_seconds);
        members.into()
    }
}

impl FromValue for WaitStartedDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            duration: members.required("Duration")?,
            scheduled_end_timestamp: members.required("ScheduledEndTimestamp")?,
        })
    }
}

impl IntoValue for WaitStartedDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Duration", self.duration);
        members.put("ScheduledEndTimestamp", self.scheduled_end_timestamp);
        members.into()
    }
}

impl FromValue for WaitSucceededDetails {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { duration: members.optional("Duration")? })
    }
}

impl IntoValue for WaitSucceededDetails {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Duration", self.duration);
        members.into()
    }
}
