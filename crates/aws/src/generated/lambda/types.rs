// Written by `cargo xtask codegen`. Do not edit.

//! Structures, with the model's names.

use std::time::SystemTime;

use bytes::Bytes;
use indexmap::IndexMap;

use crate::sensitive::Sensitive;

pub use super::enums::*;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AcceleratorConfig {
    pub accelerator_memory_size: i32,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AccountLimit {
    pub total_code_size: Option<i64>,
    pub code_size_unzipped: Option<i64>,
    pub code_size_zipped: Option<i64>,
    pub concurrent_executions: Option<i32>,
    pub unreserved_concurrent_executions: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AccountUsage {
    pub total_code_size: Option<i64>,
    pub function_count: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AddLayerVersionPermissionRequest {
    pub layer_name: String,
    pub version_number: i64,
    pub statement_id: String,
    pub action: String,
    pub principal: String,
    pub organization_id: Option<String>,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AddLayerVersionPermissionResponse {
    pub statement: Option<String>,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AddPermissionRequest {
    pub function_name: String,
    pub statement_id: String,
    pub action: String,
    pub principal: String,
    pub source_arn: Option<String>,
    pub function_url_auth_type: Option<FunctionUrlAuthType>,
    pub invoked_via_function_url: Option<bool>,
    pub source_account: Option<String>,
    pub event_source_token: Option<String>,
    pub qualifier: Option<String>,
    pub revision_id: Option<String>,
    pub principal_org_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AddPermissionResponse {
    pub statement: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AliasConfiguration {
    pub alias_arn: Option<String>,
    pub name: Option<String>,
    pub function_version: Option<String>,
    pub description: Option<String>,
    pub routing_config: Option<AliasRoutingConfiguration>,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AliasRoutingConfiguration {
    pub additional_version_weights: Option<IndexMap<String, f64>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AllowedPublishers {
    pub signing_profile_version_arns: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AmazonManagedKafkaEventSourceConfig {
    pub consumer_group_id: Option<String>,
    pub schema_registry_config: Option<KafkaSchemaRegistryConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CallbackDetails {
    pub callback_id: Option<String>,
    pub result: Option<Sensitive<String>>,
    pub error: Option<ErrorObject>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CallbackFailedDetails {
    pub error: EventError,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CallbackOptions {
    pub timeout_seconds: Option<i32>,
    pub heartbeat_timeout_seconds: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CallbackStartedDetails {
    pub callback_id: String,
    pub heartbeat_timeout: Option<i32>,
    pub timeout: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CallbackSucceededDetails {
    pub result: EventResult,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CallbackTimedOutDetails {
    pub error: EventError,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CapacityProvider {
    pub capacity_provider_arn: String,
    pub state: CapacityProviderState,
    pub vpc_config: CapacityProviderVpcConfig,
    pub permissions_config: CapacityProviderPermissionsConfig,
    pub instance_requirements: Option<InstanceRequirements>,
    pub capacity_provider_scaling_config: Option<CapacityProviderScalingConfig>,
    pub kms_key_arn: Option<String>,
    pub last_modified: Option<String>,
    pub propagate_tags: Option<PropagateTags>,
    pub telemetry_config: Option<CapacityProviderTelemetryConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CapacityProviderConfig {
    pub lambda_managed_instances_capacity_provider_config:
        LambdaManagedInstancesCapacityProviderConfig,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CapacityProviderLoggingConfig {
    pub system_log_level: Option<SystemLogLevel>,
    pub log_group: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CapacityProviderPermissionsConfig {
    pub capacity_provider_operator_role_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CapacityProviderScalingConfig {
    pub max_vcpu_count: Option<i32>,
    pub scaling_mode: Option<CapacityProviderScalingMode>,
    pub scaling_policies: Option<Vec<TargetTrackingScalingPolicy>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CapacityProviderTelemetryConfig {
    pub logging_config: Option<CapacityProviderLoggingConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CapacityProviderVpcConfig {
    pub subnet_ids: Vec<String>,
    pub security_group_ids: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChainedInvokeDetails {
    pub result: Option<Sensitive<String>>,
    pub error: Option<ErrorObject>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChainedInvokeFailedDetails {
    pub error: EventError,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChainedInvokeOptions {
    pub function_name: String,
    pub tenant_id: Option<String>,
    pub x_amzn_trace_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChainedInvokeStartedDetails {
    pub function_name: String,
    pub tenant_id: Option<String>,
    pub input: Option<EventInput>,
    pub executed_version: Option<String>,
    pub durable_execution_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChainedInvokeStoppedDetails {
    pub error: EventError,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChainedInvokeSucceededDetails {
    pub result: EventResult,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChainedInvokeTimedOutDetails {
    pub error: EventError,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CheckpointDurableExecutionRequest {
    pub durable_execution_arn: String,
    pub checkpoint_token: String,
    pub updates: Option<Vec<OperationUpdate>>,
    pub client_token: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CheckpointDurableExecutionResponse {
    pub checkpoint_token: Option<String>,
    pub new_execution_state: CheckpointUpdatedExecutionState,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CheckpointUpdatedExecutionState {
    pub operations: Option<Vec<Operation>>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CodeSigningConfig {
    pub code_signing_config_id: String,
    pub code_signing_config_arn: String,
    pub description: Option<String>,
    pub allowed_publishers: AllowedPublishers,
    pub code_signing_policies: CodeSigningPolicies,
    pub last_modified: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CodeSigningPolicies {
    pub untrusted_artifact_on_deployment: Option<CodeSigningPolicy>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Concurrency {
    pub reserved_concurrent_executions: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ContextDetails {
    pub replay_children: Option<bool>,
    pub result: Option<Sensitive<String>>,
    pub error: Option<ErrorObject>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ContextFailedDetails {
    pub error: EventError,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ContextOptions {
    pub replay_children: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ContextStartedDetails;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ContextSucceededDetails {
    pub result: EventResult,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Cors {
    pub allow_credentials: Option<bool>,
    pub allow_headers: Option<Vec<String>>,
    pub allow_methods: Option<Vec<String>>,
    pub allow_origins: Option<Vec<String>>,
    pub expose_headers: Option<Vec<String>>,
    pub max_age: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateAliasRequest {
    pub function_name: String,
    pub name: String,
    pub function_version: String,
    pub description: Option<String>,
    pub routing_config: Option<AliasRoutingConfiguration>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateCapacityProviderRequest {
    pub capacity_provider_name: String,
    pub vpc_config: CapacityProviderVpcConfig,
    pub permissions_config: CapacityProviderPermissionsConfig,
    pub instance_requirements: Option<InstanceRequirements>,
    pub capacity_provider_scaling_config: Option<CapacityProviderScalingConfig>,
    pub kms_key_arn: Option<String>,
    pub tags: Option<IndexMap<String, String>>,
    pub propagate_tags: Option<PropagateTags>,
    pub telemetry_config: Option<CapacityProviderTelemetryConfig>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CreateCapacityProviderResponse {
    pub capacity_provider: CapacityProvider,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateCodeSigningConfigRequest {
    pub description: Option<String>,
    pub allowed_publishers: AllowedPublishers,
    pub code_signing_policies: Option<CodeSigningPolicies>,
    pub tags: Option<IndexMap<String, String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateCodeSigningConfigResponse {
    pub code_signing_config: CodeSigningConfig,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateEventSourceMappingRequest {
    pub event_source_arn: Option<String>,
    pub function_name: String,
    pub enabled: Option<bool>,
    pub batch_size: Option<i32>,
    pub filter_criteria: Option<FilterCriteria>,
    pub kms_key_arn: Option<String>,
    pub metrics_config: Option<EventSourceMappingMetricsConfig>,
    pub logging_config: Option<EventSourceMappingLoggingConfig>,
    pub scaling_config: Option<ScalingConfig>,
    pub maximum_batching_window_in_seconds: Option<i32>,
    pub parallelization_factor: Option<i32>,
    pub starting_position: Option<EventSourcePosition>,
    pub starting_position_timestamp: Option<SystemTime>,
    pub destination_config: Option<DestinationConfig>,
    pub maximum_record_age_in_seconds: Option<i32>,
    pub bisect_batch_on_function_error: Option<bool>,
    pub maximum_retry_attempts: Option<i32>,
    pub tags: Option<IndexMap<String, String>>,
    pub tumbling_window_in_seconds: Option<i32>,
    pub topics: Option<Vec<String>>,
    pub queues: Option<Vec<String>>,
    pub source_access_configurations: Option<Vec<SourceAccessConfiguration>>,
    pub self_managed_event_source: Option<SelfManagedEventSource>,
    pub function_response_types: Option<Vec<FunctionResponseType>>,
    pub amazon_managed_kafka_event_source_config: Option<AmazonManagedKafkaEventSourceConfig>,
    pub self_managed_kafka_event_source_config: Option<SelfManagedKafkaEventSourceConfig>,
    pub document_db_event_source_config: Option<DocumentDBEventSourceConfig>,
    pub provisioned_poller_config: Option<ProvisionedPollerConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateFunctionRequest {
    pub function_name: String,
    pub runtime: Option<Runtime>,
    pub role: String,
    pub handler: Option<String>,
    pub code: FunctionCode,
    pub description: Option<String>,
    pub timeout: Option<i32>,
    pub memory_size: Option<i32>,
    pub publish: Option<bool>,
    pub publish_to: Option<FunctionVersionLatestPublished>,
    pub vpc_config: Option<VpcConfig>,
    pub package_type: Option<PackageType>,
    pub dead_letter_config: Option<DeadLetterConfig>,
    pub environment: Option<Environment>,
    pub kms_key_arn: Option<String>,
    pub tracing_config: Option<TracingConfig>,
    pub tags: Option<IndexMap<String, String>>,
    pub layers: Option<Vec<String>>,
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    pub code_signing_config_arn: Option<String>,
    pub image_config: Option<ImageConfig>,
    pub architectures: Option<Vec<Architecture>>,
    pub ephemeral_storage: Option<EphemeralStorage>,
    pub snap_start: Option<SnapStart>,
    pub logging_config: Option<LoggingConfig>,
    pub tenancy_config: Option<TenancyConfig>,
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    pub durable_config: Option<DurableConfig>,
    pub runtime_config: Option<FunctionRuntimeConfig>,
    pub accelerator_config: Option<AcceleratorConfig>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CreateFunctionUrlConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
    pub auth_type: FunctionUrlAuthType,
    pub cors: Option<Cors>,
    pub invoke_mode: Option<InvokeMode>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CreateFunctionUrlConfigResponse {
    pub function_url: String,
    pub function_arn: String,
    pub auth_type: FunctionUrlAuthType,
    pub cors: Option<Cors>,
    pub creation_time: String,
    pub invoke_mode: Option<InvokeMode>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeadLetterConfig {
    pub target_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteAliasRequest {
    pub function_name: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteAliasResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteCapacityProviderRequest {
    pub capacity_provider_name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DeleteCapacityProviderResponse {
    pub capacity_provider: CapacityProvider,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteCodeSigningConfigRequest {
    pub code_signing_config_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteCodeSigningConfigResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteDurableExecutionRequest {
    pub durable_execution_arn: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DeleteDurableExecutionResponse {
    pub deletion_request_timestamp: SystemTime,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteEventSourceMappingRequest {
    pub uuid: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionCodeSigningConfigRequest {
    pub function_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionCodeSigningConfigResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionConcurrencyRequest {
    pub function_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionConcurrencyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionEventInvokeConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionEventInvokeConfigResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionResponse {
    pub status_code: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionUrlConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteFunctionUrlConfigResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteLayerVersionRequest {
    pub layer_name: String,
    pub version_number: i64,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteLayerVersionResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteProvisionedConcurrencyConfigRequest {
    pub function_name: String,
    pub qualifier: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteProvisionedConcurrencyConfigResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteResourcePolicyRequest {
    pub resource_arn: String,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteResourcePolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DestinationConfig {
    pub on_success: Option<OnSuccess>,
    pub on_failure: Option<OnFailure>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DocumentDBEventSourceConfig {
    pub database_name: Option<String>,
    pub collection_name: Option<String>,
    pub full_document: Option<FullDocument>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DurableConfig {
    pub kms_key_arn: Option<String>,
    pub retention_period_in_days: Option<i32>,
    pub execution_timeout: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Environment {
    pub variables: Option<Sensitive<IndexMap<String, String>>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EnvironmentError {
    pub error_code: Option<String>,
    pub message: Option<Sensitive<String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EnvironmentResponse {
    pub variables: Option<Sensitive<IndexMap<String, String>>>,
    pub error: Option<EnvironmentError>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EphemeralStorage {
    pub size: i32,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ErrorObject {
    pub error_message: Option<Sensitive<String>>,
    pub error_type: Option<Sensitive<String>>,
    pub error_data: Option<Sensitive<String>>,
    pub stack_trace: Option<Vec<Sensitive<String>>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Event {
    pub event_type: Option<EventType>,
    pub sub_type: Option<String>,
    pub event_id: Option<i32>,
    pub id: Option<String>,
    pub name: Option<String>,
    pub event_timestamp: Option<SystemTime>,
    pub parent_id: Option<String>,
    pub execution_started_details: Option<ExecutionStartedDetails>,
    pub execution_succeeded_details: Option<ExecutionSucceededDetails>,
    pub execution_failed_details: Option<ExecutionFailedDetails>,
    pub execution_timed_out_details: Option<ExecutionTimedOutDetails>,
    pub execution_stopped_details: Option<ExecutionStoppedDetails>,
    pub context_started_details: Option<ContextStartedDetails>,
    pub context_succeeded_details: Option<ContextSucceededDetails>,
    pub context_failed_details: Option<ContextFailedDetails>,
    pub wait_started_details: Option<WaitStartedDetails>,
    pub wait_succeeded_details: Option<WaitSucceededDetails>,
    pub wait_cancelled_details: Option<WaitCancelledDetails>,
    pub step_started_details: Option<StepStartedDetails>,
    pub step_succeeded_details: Option<StepSucceededDetails>,
    pub step_failed_details: Option<StepFailedDetails>,
    pub chained_invoke_started_details: Option<ChainedInvokeStartedDetails>,
    pub chained_invoke_succeeded_details: Option<ChainedInvokeSucceededDetails>,
    pub chained_invoke_failed_details: Option<ChainedInvokeFailedDetails>,
    pub chained_invoke_timed_out_details: Option<ChainedInvokeTimedOutDetails>,
    pub chained_invoke_stopped_details: Option<ChainedInvokeStoppedDetails>,
    pub callback_started_details: Option<CallbackStartedDetails>,
    pub callback_succeeded_details: Option<CallbackSucceededDetails>,
    pub callback_failed_details: Option<CallbackFailedDetails>,
    pub callback_timed_out_details: Option<CallbackTimedOutDetails>,
    pub invocation_completed_details: Option<InvocationCompletedDetails>,
    pub execution_paused_details: Option<ExecutionPausedDetails>,
    pub execution_resumed_details: Option<ExecutionResumedDetails>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EventError {
    pub payload: Option<ErrorObject>,
    pub truncated: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EventInput {
    pub payload: Option<Sensitive<String>>,
    pub truncated: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EventPauseReason {
    pub payload: Option<Sensitive<String>>,
    pub truncated: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EventResult {
    pub payload: Option<Sensitive<String>>,
    pub truncated: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EventResumeReason {
    pub payload: Option<Sensitive<String>>,
    pub truncated: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EventSourceMappingConfiguration {
    pub uuid: Option<String>,
    pub starting_position: Option<EventSourcePosition>,
    pub starting_position_timestamp: Option<SystemTime>,
    pub batch_size: Option<i32>,
    pub maximum_batching_window_in_seconds: Option<i32>,
    pub parallelization_factor: Option<i32>,
    pub event_source_arn: Option<String>,
    pub filter_criteria: Option<FilterCriteria>,
    pub filter_criteria_error: Option<FilterCriteriaError>,
    pub kms_key_arn: Option<String>,
    pub metrics_config: Option<EventSourceMappingMetricsConfig>,
    pub logging_config: Option<EventSourceMappingLoggingConfig>,
    pub scaling_config: Option<ScalingConfig>,
    pub function_arn: Option<String>,
    pub last_modified: Option<SystemTime>,
    pub last_processing_result: Option<String>,
    pub state: Option<String>,
    pub state_transition_reason: Option<String>,
    pub destination_config: Option<DestinationConfig>,
    pub topics: Option<Vec<String>>,
    pub queues: Option<Vec<String>>,
    pub source_access_configurations: Option<Vec<SourceAccessConfiguration>>,
    pub self_managed_event_source: Option<SelfManagedEventSource>,
    pub maximum_record_age_in_seconds: Option<i32>,
    pub bisect_batch_on_function_error: Option<bool>,
    pub maximum_retry_attempts: Option<i32>,
    pub tumbling_window_in_seconds: Option<i32>,
    pub function_response_types: Option<Vec<FunctionResponseType>>,
    pub amazon_managed_kafka_event_source_config: Option<AmazonManagedKafkaEventSourceConfig>,
    pub self_managed_kafka_event_source_config: Option<SelfManagedKafkaEventSourceConfig>,
    pub document_db_event_source_config: Option<DocumentDBEventSourceConfig>,
    pub event_source_mapping_arn: Option<String>,
    pub provisioned_poller_config: Option<ProvisionedPollerConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EventSourceMappingLoggingConfig {
    pub system_log_level: Option<EventSourceMappingSystemLogLevel>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct EventSourceMappingMetricsConfig {
    pub metrics: Option<Vec<EventSourceMappingMetric>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Execution {
    pub durable_execution_arn: String,
    pub durable_execution_name: String,
    pub function_arn: String,
    pub status: ExecutionStatus,
    pub start_timestamp: SystemTime,
    pub end_timestamp: Option<SystemTime>,
    pub kms_key_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ExecutionDetails {
    pub input_payload: Option<Sensitive<String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ExecutionFailedDetails {
    pub error: EventError,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExecutionPausedDetails {
    pub pause_request_timestamp: SystemTime,
    pub reason: Option<EventPauseReason>,
    pub execution_timeout_paused: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExecutionResumedDetails {
    pub resume_request_timestamp: SystemTime,
    pub reason: Option<EventResumeReason>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ExecutionStartedDetails {
    pub input: EventInput,
    pub execution_timeout: i32,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ExecutionStoppedDetails {
    pub error: EventError,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ExecutionSucceededDetails {
    pub result: EventResult,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ExecutionTimedOutDetails {
    pub error: Option<EventError>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FileSystemConfig {
    pub arn: String,
    pub local_mount_path: String,
    pub s3_files_config: Option<S3FilesConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Filter {
    pub pattern: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FilterCriteria {
    pub filters: Option<Vec<Filter>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FilterCriteriaError {
    pub error_code: Option<String>,
    pub message: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FunctionCode {
    pub zip_file: Option<Sensitive<Bytes>>,
    pub s3_bucket: Option<String>,
    pub s3_key: Option<String>,
    pub s3_object_version: Option<String>,
    pub s3_object_storage_mode: Option<S3ObjectStorageMode>,
    pub image_uri: Option<String>,
    pub source_kms_key_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FunctionCodeLocation {
    pub repository_type: Option<String>,
    pub location: Option<String>,
    pub image_uri: Option<String>,
    pub resolved_image_uri: Option<String>,
    pub resolved_s3_object: Option<ResolvedS3Object>,
    pub source_kms_key_arn: Option<String>,
    pub error: Option<FunctionCodeLocationError>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FunctionCodeLocationError {
    pub error_code: Option<String>,
    pub message: Option<Sensitive<String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FunctionConfiguration {
    pub function_name: Option<String>,
    pub function_arn: Option<String>,
    pub runtime: Option<Runtime>,
    pub role: Option<String>,
    pub handler: Option<String>,
    pub code_size: Option<i64>,
    pub description: Option<String>,
    pub timeout: Option<i32>,
    pub memory_size: Option<i32>,
    pub last_modified: Option<String>,
    pub code_sha256: Option<String>,
    pub version: Option<String>,
    pub vpc_config: Option<VpcConfigResponse>,
    pub dead_letter_config: Option<DeadLetterConfig>,
    pub environment: Option<EnvironmentResponse>,
    pub kms_key_arn: Option<String>,
    pub tracing_config: Option<TracingConfigResponse>,
    pub master_arn: Option<String>,
    pub revision_id: Option<String>,
    pub layers: Option<Vec<Layer>>,
    pub state: Option<State>,
    pub state_reason: Option<String>,
    pub state_reason_code: Option<StateReasonCode>,
    pub last_update_status: Option<LastUpdateStatus>,
    pub last_update_status_reason: Option<String>,
    pub last_update_status_reason_code: Option<LastUpdateStatusReasonCode>,
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    pub signing_profile_version_arn: Option<String>,
    pub signing_job_arn: Option<String>,
    pub package_type: Option<PackageType>,
    pub image_config_response: Option<ImageConfigResponse>,
    pub architectures: Option<Vec<Architecture>>,
    pub ephemeral_storage: Option<EphemeralStorage>,
    pub snap_start: Option<SnapStartResponse>,
    pub runtime_version_config: Option<RuntimeVersionConfig>,
    pub logging_config: Option<LoggingConfig>,
    pub tenancy_config: Option<TenancyConfig>,
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    pub config_sha256: Option<String>,
    pub durable_config: Option<DurableConfig>,
    pub runtime_config: Option<FunctionRuntimeConfig>,
    pub accelerator_config: Option<AcceleratorConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FunctionEventInvokeConfig {
    pub last_modified: Option<SystemTime>,
    pub function_arn: Option<String>,
    pub maximum_retry_attempts: Option<i32>,
    pub maximum_event_age_in_seconds: Option<i32>,
    pub destination_config: Option<DestinationConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FunctionRuntimeConfig {
    pub runtime_arn: String,
    pub runtime_alias: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct FunctionScalingConfig {
    pub min_execution_environments: Option<i32>,
    pub max_execution_environments: Option<i32>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FunctionUrlConfig {
    pub function_url: String,
    pub function_arn: String,
    pub creation_time: String,
    pub last_modified_time: String,
    pub cors: Option<Cors>,
    pub auth_type: FunctionUrlAuthType,
    pub invoke_mode: Option<InvokeMode>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FunctionVersionsByCapacityProviderListItem {
    pub function_arn: String,
    pub state: State,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetAccountSettingsRequest;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetAccountSettingsResponse {
    pub account_limit: Option<AccountLimit>,
    pub account_usage: Option<AccountUsage>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetAliasRequest {
    pub function_name: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetCapacityProviderRequest {
    pub capacity_provider_name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GetCapacityProviderResponse {
    pub capacity_provider: CapacityProvider,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetCodeSigningConfigRequest {
    pub code_signing_config_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetCodeSigningConfigResponse {
    pub code_signing_config: CodeSigningConfig,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetDurableExecutionHistoryRequest {
    pub durable_execution_arn: String,
    pub include_execution_data: Option<bool>,
    pub max_items: Option<i32>,
    pub marker: Option<String>,
    pub reverse_order: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetDurableExecutionHistoryResponse {
    pub events: Vec<Event>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetDurableExecutionRequest {
    pub durable_execution_arn: String,
    pub include_execution_data: Option<bool>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GetDurableExecutionResponse {
    pub durable_execution_arn: String,
    pub durable_execution_name: String,
    pub function_arn: String,
    pub input_payload: Option<Sensitive<String>>,
    pub result: Option<Sensitive<String>>,
    pub error: Option<ErrorObject>,
    pub start_timestamp: SystemTime,
    pub status: ExecutionStatus,
    pub end_timestamp: Option<SystemTime>,
    pub version: Option<String>,
    pub trace_header: Option<TraceHeader>,
    pub execution_data_included: Option<bool>,
    pub durable_config: Option<DurableConfig>,
    pub pause_details: Option<PauseDetails>,
    pub expected_execution_timeout_timestamp: Option<SystemTime>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetDurableExecutionStateRequest {
    pub durable_execution_arn: String,
    pub checkpoint_token: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetDurableExecutionStateResponse {
    pub operations: Vec<Operation>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetEventSourceMappingRequest {
    pub uuid: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionCodeSigningConfigRequest {
    pub function_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionCodeSigningConfigResponse {
    pub code_signing_config_arn: Option<String>,
    pub function_name: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionConcurrencyRequest {
    pub function_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionConcurrencyResponse {
    pub reserved_concurrent_executions: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionConfigurationRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionEventInvokeConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionRecursionConfigRequest {
    pub function_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionRecursionConfigResponse {
    pub recursive_loop: Option<RecursiveLoop>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionResponse {
    pub configuration: Option<FunctionConfiguration>,
    pub code: Option<FunctionCodeLocation>,
    pub tags: Option<IndexMap<String, String>>,
    pub tags_error: Option<TagsError>,
    pub concurrency: Option<Concurrency>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionScalingConfigRequest {
    pub function_name: String,
    pub qualifier: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionScalingConfigResponse {
    pub function_arn: Option<String>,
    pub applied_function_scaling_config: Option<FunctionScalingConfig>,
    pub requested_function_scaling_config: Option<FunctionScalingConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetFunctionUrlConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GetFunctionUrlConfigResponse {
    pub function_url: String,
    pub function_arn: String,
    pub auth_type: FunctionUrlAuthType,
    pub cors: Option<Cors>,
    pub creation_time: String,
    pub last_modified_time: String,
    pub invoke_mode: Option<InvokeMode>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetLayerVersionByArnRequest {
    pub arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetLayerVersionPolicyRequest {
    pub layer_name: String,
    pub version_number: i64,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetLayerVersionPolicyResponse {
    pub policy: Option<String>,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetLayerVersionRequest {
    pub layer_name: String,
    pub version_number: i64,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetLayerVersionResponse {
    pub content: Option<LayerVersionContentOutput>,
    pub layer_arn: Option<String>,
    pub layer_version_arn: Option<String>,
    pub description: Option<String>,
    pub created_date: Option<String>,
    pub version: Option<i64>,
    pub compatible_architectures: Option<Vec<Architecture>>,
    pub compatible_runtimes: Option<Vec<Runtime>>,
    pub license_info: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetPolicyRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetPolicyResponse {
    pub policy: Option<String>,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetProvisionedConcurrencyConfigRequest {
    pub function_name: String,
    pub qualifier: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetProvisionedConcurrencyConfigResponse {
    pub requested_provisioned_concurrent_executions: Option<i32>,
    pub available_provisioned_concurrent_executions: Option<i32>,
    pub allocated_provisioned_concurrent_executions: Option<i32>,
    pub status: Option<ProvisionedConcurrencyStatusEnum>,
    pub status_reason: Option<String>,
    pub last_modified: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetResourcePolicyRequest {
    pub resource_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetResourcePolicyResponse {
    pub policy: Option<String>,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetRuntimeManagementConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetRuntimeManagementConfigResponse {
    pub update_runtime_on: Option<UpdateRuntimeOn>,
    pub function_arn: Option<String>,
    pub runtime_version_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ImageConfig {
    pub entry_point: Option<Vec<String>>,
    pub command: Option<Vec<String>>,
    pub working_directory: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ImageConfigError {
    pub error_code: Option<String>,
    pub message: Option<Sensitive<String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ImageConfigResponse {
    pub image_config: Option<ImageConfig>,
    pub error: Option<ImageConfigError>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InstanceRequirements {
    pub architectures: Option<Vec<Architecture>>,
    pub allowed_instance_types: Option<Vec<String>>,
    pub excluded_instance_types: Option<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct InvocationCompletedDetails {
    pub start_timestamp: SystemTime,
    pub end_timestamp: SystemTime,
    pub request_id: String,
    pub error: Option<EventError>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InvocationRequest {
    pub function_name: String,
    pub invocation_type: Option<InvocationType>,
    pub log_type: Option<LogType>,
    pub client_context: Option<String>,
    pub durable_execution_name: Option<String>,
    pub payload: Option<Sensitive<Bytes>>,
    pub qualifier: Option<String>,
    pub tenant_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InvocationResponse {
    pub status_code: Option<i32>,
    pub function_error: Option<String>,
    pub log_result: Option<String>,
    pub payload: Option<Sensitive<Bytes>>,
    pub executed_version: Option<String>,
    pub durable_execution_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InvokeAsyncRequest {
    pub function_name: String,
    pub invoke_args: Bytes,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InvokeAsyncResponse {
    pub status: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InvokeResponseStreamUpdate {
    pub payload: Option<Sensitive<Bytes>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InvokeWithResponseStreamCompleteEvent {
    pub error_code: Option<String>,
    pub error_details: Option<String>,
    pub log_result: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InvokeWithResponseStreamRequest {
    pub function_name: String,
    pub log_type: Option<LogType>,
    pub client_context: Option<String>,
    pub qualifier: Option<String>,
    pub payload: Option<Sensitive<Bytes>>,
    pub tenant_id: Option<String>,
    pub invocation_type: Option<ResponseStreamingInvocationType>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InvokeWithResponseStreamResponse {
    pub status_code: Option<i32>,
    pub executed_version: Option<String>,
    pub event_stream: Option<InvokeWithResponseStreamResponseEvent>,
    pub response_stream_content_type: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct InvokeWithResponseStreamResponseEvent {
    pub payload_chunk: Option<InvokeResponseStreamUpdate>,
    pub invoke_complete: Option<InvokeWithResponseStreamCompleteEvent>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct KafkaSchemaRegistryAccessConfig {
    pub r#type: Option<KafkaSchemaRegistryAuthType>,
    pub uri: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct KafkaSchemaRegistryConfig {
    pub schema_registry_uri: Option<String>,
    pub event_record_format: Option<SchemaRegistryEventRecordFormat>,
    pub access_configs: Option<Vec<KafkaSchemaRegistryAccessConfig>>,
    pub schema_validation_configs: Option<Vec<KafkaSchemaValidationConfig>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct KafkaSchemaValidationConfig {
    pub attribute: Option<KafkaSchemaValidationAttribute>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct LambdaManagedInstancesCapacityProviderConfig {
    pub capacity_provider_arn: String,
    pub per_execution_environment_max_concurrency: Option<i32>,
    pub execution_environment_memory_gib_per_vcpu: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Layer {
    pub arn: Option<String>,
    pub code_size: Option<i64>,
    pub signing_profile_version_arn: Option<String>,
    pub signing_job_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct LayerVersionContentInput {
    pub s3_bucket: Option<String>,
    pub s3_key: Option<String>,
    pub s3_object_version: Option<String>,
    pub s3_object_storage_mode: Option<S3ObjectStorageMode>,
    pub zip_file: Option<Sensitive<Bytes>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct LayerVersionContentOutput {
    pub location: Option<String>,
    pub code_sha256: Option<String>,
    pub code_size: Option<i64>,
    pub signing_profile_version_arn: Option<String>,
    pub signing_job_arn: Option<String>,
    pub resolved_s3_object: Option<ResolvedS3Object>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct LayerVersionsListItem {
    pub layer_version_arn: Option<String>,
    pub version: Option<i64>,
    pub description: Option<String>,
    pub created_date: Option<String>,
    pub compatible_architectures: Option<Vec<Architecture>>,
    pub compatible_runtimes: Option<Vec<Runtime>>,
    pub license_info: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct LayersListItem {
    pub layer_name: Option<String>,
    pub layer_arn: Option<String>,
    pub latest_matching_version: Option<LayerVersionsListItem>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListAliasesRequest {
    pub function_name: String,
    pub function_version: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListAliasesResponse {
    pub next_marker: Option<String>,
    pub aliases: Option<Vec<AliasConfiguration>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListCapacityProvidersRequest {
    pub state: Option<CapacityProviderState>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListCapacityProvidersResponse {
    pub capacity_providers: Vec<CapacityProvider>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListCodeSigningConfigsRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListCodeSigningConfigsResponse {
    pub next_marker: Option<String>,
    pub code_signing_configs: Option<Vec<CodeSigningConfig>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListDurableExecutionsByFunctionRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
    pub durable_execution_name: Option<String>,
    pub statuses: Option<Vec<ExecutionStatus>>,
    pub started_after: Option<SystemTime>,
    pub started_before: Option<SystemTime>,
    pub reverse_order: Option<bool>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListDurableExecutionsByFunctionResponse {
    pub durable_executions: Option<Vec<Execution>>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListEventSourceMappingsRequest {
    pub event_source_arn: Option<String>,
    pub function_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListEventSourceMappingsResponse {
    pub next_marker: Option<String>,
    pub event_source_mappings: Option<Vec<EventSourceMappingConfiguration>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionEventInvokeConfigsRequest {
    pub function_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionEventInvokeConfigsResponse {
    pub function_event_invoke_configs: Option<Vec<FunctionEventInvokeConfig>>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionUrlConfigsRequest {
    pub function_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionUrlConfigsResponse {
    pub function_url_configs: Vec<FunctionUrlConfig>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionVersionsByCapacityProviderRequest {
    pub capacity_provider_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionVersionsByCapacityProviderResponse {
    pub capacity_provider_arn: String,
    pub function_versions: Vec<FunctionVersionsByCapacityProviderListItem>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionsByCodeSigningConfigRequest {
    pub code_signing_config_arn: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionsByCodeSigningConfigResponse {
    pub next_marker: Option<String>,
    pub function_arns: Option<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionsRequest {
    pub master_region: Option<String>,
    pub function_version: Option<FunctionVersion>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListFunctionsResponse {
    pub next_marker: Option<String>,
    pub functions: Option<Vec<FunctionConfiguration>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListLayerVersionsRequest {
    pub compatible_architecture: Option<Architecture>,
    pub compatible_runtime: Option<Runtime>,
    pub layer_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListLayerVersionsResponse {
    pub next_marker: Option<String>,
    pub layer_versions: Option<Vec<LayerVersionsListItem>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListLayersRequest {
    pub compatible_architecture: Option<Architecture>,
    pub compatible_runtime: Option<Runtime>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListLayersResponse {
    pub next_marker: Option<String>,
    pub layers: Option<Vec<LayersListItem>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListProvisionedConcurrencyConfigsRequest {
    pub function_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListProvisionedConcurrencyConfigsResponse {
    pub provisioned_concurrency_configs: Option<Vec<ProvisionedConcurrencyConfigListItem>>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListTagsRequest {
    pub resource: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListTagsResponse {
    pub tags: Option<IndexMap<String, String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListVersionsByFunctionRequest {
    pub function_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListVersionsByFunctionResponse {
    pub next_marker: Option<String>,
    pub versions: Option<Vec<FunctionConfiguration>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct LoggingConfig {
    pub log_format: Option<LogFormat>,
    pub application_log_level: Option<ApplicationLogLevel>,
    pub system_log_level: Option<SystemLogLevel>,
    pub log_group: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct OnFailure {
    pub destination: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct OnSuccess {
    pub destination: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    pub id: String,
    pub parent_id: Option<String>,
    pub name: Option<String>,
    pub r#type: OperationType,
    pub sub_type: Option<String>,
    pub start_timestamp: SystemTime,
    pub end_timestamp: Option<SystemTime>,
    pub status: OperationStatus,
    pub execution_details: Option<ExecutionDetails>,
    pub context_details: Option<ContextDetails>,
    pub step_details: Option<StepDetails>,
    pub wait_details: Option<WaitDetails>,
    pub callback_details: Option<CallbackDetails>,
    pub chained_invoke_details: Option<ChainedInvokeDetails>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OperationUpdate {
    pub id: String,
    pub parent_id: Option<String>,
    pub name: Option<String>,
    pub r#type: OperationType,
    pub sub_type: Option<String>,
    pub action: OperationAction,
    pub payload: Option<Sensitive<String>>,
    pub error: Option<ErrorObject>,
    pub context_options: Option<ContextOptions>,
    pub step_options: Option<StepOptions>,
    pub wait_options: Option<WaitOptions>,
    pub callback_options: Option<CallbackOptions>,
    pub chained_invoke_options: Option<ChainedInvokeOptions>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PauseDetails {
    pub pause_request_timestamp: SystemTime,
    pub reason: Option<Sensitive<String>>,
    pub execution_timeout_paused: bool,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PauseDurableExecutionRequest {
    pub durable_execution_arn: String,
    pub client_token: Option<String>,
    pub reason: Option<Sensitive<String>>,
    pub execution_timeout_paused: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PauseDurableExecutionResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PropagateTags {
    pub mode: Option<PropagateTagsMode>,
    pub explicit_tags: Option<IndexMap<String, String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ProvisionedConcurrencyConfigListItem {
    pub function_arn: Option<String>,
    pub requested_provisioned_concurrent_executions: Option<i32>,
    pub available_provisioned_concurrent_executions: Option<i32>,
    pub allocated_provisioned_concurrent_executions: Option<i32>,
    pub status: Option<ProvisionedConcurrencyStatusEnum>,
    pub status_reason: Option<String>,
    pub last_modified: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ProvisionedPollerConfig {
    pub minimum_pollers: Option<i32>,
    pub maximum_pollers: Option<i32>,
    pub poller_group_name: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PublishLayerVersionRequest {
    pub layer_name: String,
    pub description: Option<String>,
    pub content: LayerVersionContentInput,
    pub compatible_architectures: Option<Vec<Architecture>>,
    pub compatible_runtimes: Option<Vec<Runtime>>,
    pub license_info: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PublishLayerVersionResponse {
    pub content: Option<LayerVersionContentOutput>,
    pub layer_arn: Option<String>,
    pub layer_version_arn: Option<String>,
    pub description: Option<String>,
    pub created_date: Option<String>,
    pub version: Option<i64>,
    pub compatible_architectures: Option<Vec<Architecture>>,
    pub compatible_runtimes: Option<Vec<Runtime>>,
    pub license_info: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PublishVersionRequest {
    pub function_name: String,
    pub code_sha256: Option<String>,
    pub description: Option<String>,
    pub revision_id: Option<String>,
    pub publish_to: Option<FunctionVersionLatestPublished>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutFunctionCodeSigningConfigRequest {
    pub code_signing_config_arn: String,
    pub function_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutFunctionCodeSigningConfigResponse {
    pub code_signing_config_arn: String,
    pub function_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutFunctionConcurrencyRequest {
    pub function_name: String,
    pub reserved_concurrent_executions: i32,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutFunctionEventInvokeConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
    pub maximum_retry_attempts: Option<i32>,
    pub maximum_event_age_in_seconds: Option<i32>,
    pub destination_config: Option<DestinationConfig>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PutFunctionRecursionConfigRequest {
    pub function_name: String,
    pub recursive_loop: RecursiveLoop,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutFunctionRecursionConfigResponse {
    pub recursive_loop: Option<RecursiveLoop>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutFunctionScalingConfigRequest {
    pub function_name: String,
    pub qualifier: String,
    pub function_scaling_config: Option<FunctionScalingConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutFunctionScalingConfigResponse {
    pub function_state: Option<State>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutProvisionedConcurrencyConfigRequest {
    pub function_name: String,
    pub qualifier: String,
    pub provisioned_concurrent_executions: i32,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutProvisionedConcurrencyConfigResponse {
    pub requested_provisioned_concurrent_executions: Option<i32>,
    pub allocated_provisioned_concurrent_executions: Option<i32>,
    pub available_provisioned_concurrent_executions: Option<i32>,
    pub status: Option<ProvisionedConcurrencyStatusEnum>,
    pub status_reason: Option<String>,
    pub last_modified: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutResourcePolicyRequest {
    pub resource_arn: String,
    pub policy: String,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutResourcePolicyResponse {
    pub policy: Option<String>,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PutRuntimeManagementConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
    pub update_runtime_on: UpdateRuntimeOn,
    pub runtime_version_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PutRuntimeManagementConfigResponse {
    pub update_runtime_on: UpdateRuntimeOn,
    pub function_arn: String,
    pub runtime_version_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RemoveLayerVersionPermissionRequest {
    pub layer_name: String,
    pub version_number: i64,
    pub statement_id: String,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RemoveLayerVersionPermissionResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RemovePermissionRequest {
    pub function_name: String,
    pub statement_id: String,
    pub qualifier: Option<String>,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RemovePermissionResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ResolvedS3Object {
    pub s3_bucket: Option<String>,
    pub s3_key: Option<String>,
    pub s3_object_version: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ResumeDurableExecutionRequest {
    pub durable_execution_arn: String,
    pub client_token: Option<String>,
    pub reason: Option<Sensitive<String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ResumeDurableExecutionResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RetryDetails {
    pub current_attempt: Option<i32>,
    pub next_attempt_delay_seconds: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RuntimeVersionConfig {
    pub runtime_version_arn: Option<String>,
    pub error: Option<RuntimeVersionError>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RuntimeVersionError {
    pub error_code: Option<String>,
    pub message: Option<Sensitive<String>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct S3FilesConfig {
    pub direct_s3_read: Option<DirectS3Read>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ScalingConfig {
    pub maximum_concurrency: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SelfManagedEventSource {
    pub endpoints: Option<IndexMap<EndPointType, Vec<String>>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SelfManagedKafkaEventSourceConfig {
    pub consumer_group_id: Option<String>,
    pub schema_registry_config: Option<KafkaSchemaRegistryConfig>,
    pub consumption_mode: Option<KafkaEventSourceMappingConsumptionMode>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SendDurableExecutionCallbackFailureRequest {
    pub callback_id: String,
    pub error: Option<ErrorObject>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SendDurableExecutionCallbackFailureResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SendDurableExecutionCallbackHeartbeatRequest {
    pub callback_id: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SendDurableExecutionCallbackHeartbeatResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SendDurableExecutionCallbackSuccessRequest {
    pub callback_id: String,
    pub result: Option<Sensitive<Bytes>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SendDurableExecutionCallbackSuccessResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SnapStart {
    pub apply_on: Option<SnapStartApplyOn>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SnapStartResponse {
    pub apply_on: Option<SnapStartApplyOn>,
    pub optimization_status: Option<SnapStartOptimizationStatus>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SourceAccessConfiguration {
    pub r#type: Option<SourceAccessType>,
    pub uri: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct StepDetails {
    pub attempt: Option<i32>,
    pub next_attempt_timestamp: Option<SystemTime>,
    pub result: Option<Sensitive<String>>,
    pub error: Option<ErrorObject>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct StepFailedDetails {
    pub error: EventError,
    pub retry_details: RetryDetails,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct StepOptions {
    pub next_attempt_delay_seconds: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct StepStartedDetails;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct StepSucceededDetails {
    pub result: EventResult,
    pub retry_details: RetryDetails,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct StopDurableExecutionRequest {
    pub durable_execution_arn: String,
    pub error: Option<ErrorObject>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StopDurableExecutionResponse {
    pub stop_timestamp: SystemTime,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagResourceRequest {
    pub resource: String,
    pub tags: IndexMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagResourceResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagsError {
    pub error_code: String,
    pub message: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TargetTrackingScalingPolicy {
    pub predefined_metric_type: CapacityProviderPredefinedMetricType,
    pub target_value: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TenancyConfig {
    pub tenant_isolation_mode: TenantIsolationMode,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TraceHeader {
    pub x_amzn_trace_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TracingConfig {
    pub mode: Option<TracingMode>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TracingConfigResponse {
    pub mode: Option<TracingMode>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagResourceRequest {
    pub resource: String,
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagResourceResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateAliasRequest {
    pub function_name: String,
    pub name: String,
    pub function_version: Option<String>,
    pub description: Option<String>,
    pub routing_config: Option<AliasRoutingConfiguration>,
    pub revision_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateCapacityProviderRequest {
    pub capacity_provider_name: String,
    pub capacity_provider_scaling_config: Option<CapacityProviderScalingConfig>,
    pub propagate_tags: Option<PropagateTags>,
    pub telemetry_config: Option<CapacityProviderTelemetryConfig>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct UpdateCapacityProviderResponse {
    pub capacity_provider: CapacityProvider,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateCodeSigningConfigRequest {
    pub code_signing_config_arn: String,
    pub description: Option<String>,
    pub allowed_publishers: Option<AllowedPublishers>,
    pub code_signing_policies: Option<CodeSigningPolicies>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateCodeSigningConfigResponse {
    pub code_signing_config: CodeSigningConfig,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateEventSourceMappingRequest {
    pub uuid: String,
    pub function_name: Option<String>,
    pub enabled: Option<bool>,
    pub batch_size: Option<i32>,
    pub filter_criteria: Option<FilterCriteria>,
    pub kms_key_arn: Option<String>,
    pub metrics_config: Option<EventSourceMappingMetricsConfig>,
    pub logging_config: Option<EventSourceMappingLoggingConfig>,
    pub scaling_config: Option<ScalingConfig>,
    pub maximum_batching_window_in_seconds: Option<i32>,
    pub parallelization_factor: Option<i32>,
    pub destination_config: Option<DestinationConfig>,
    pub maximum_record_age_in_seconds: Option<i32>,
    pub bisect_batch_on_function_error: Option<bool>,
    pub maximum_retry_attempts: Option<i32>,
    pub tumbling_window_in_seconds: Option<i32>,
    pub source_access_configurations: Option<Vec<SourceAccessConfiguration>>,
    pub function_response_types: Option<Vec<FunctionResponseType>>,
    pub amazon_managed_kafka_event_source_config: Option<AmazonManagedKafkaEventSourceConfig>,
    pub self_managed_kafka_event_source_config: Option<SelfManagedKafkaEventSourceConfig>,
    pub document_db_event_source_config: Option<DocumentDBEventSourceConfig>,
    pub provisioned_poller_config: Option<ProvisionedPollerConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateFunctionCodeRequest {
    pub function_name: String,
    pub zip_file: Option<Sensitive<Bytes>>,
    pub s3_bucket: Option<String>,
    pub s3_key: Option<String>,
    pub s3_object_version: Option<String>,
    pub s3_object_storage_mode: Option<S3ObjectStorageMode>,
    pub image_uri: Option<String>,
    pub architectures: Option<Vec<Architecture>>,
    pub publish: Option<bool>,
    pub publish_to: Option<FunctionVersionLatestPublished>,
    pub dry_run: Option<bool>,
    pub revision_id: Option<String>,
    pub source_kms_key_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateFunctionConfigurationRequest {
    pub function_name: String,
    pub role: Option<String>,
    pub handler: Option<String>,
    pub description: Option<String>,
    pub timeout: Option<i32>,
    pub memory_size: Option<i32>,
    pub vpc_config: Option<VpcConfig>,
    pub environment: Option<Environment>,
    pub runtime: Option<Runtime>,
    pub dead_letter_config: Option<DeadLetterConfig>,
    pub kms_key_arn: Option<String>,
    pub tracing_config: Option<TracingConfig>,
    pub revision_id: Option<String>,
    pub layers: Option<Vec<String>>,
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    pub image_config: Option<ImageConfig>,
    pub ephemeral_storage: Option<EphemeralStorage>,
    pub snap_start: Option<SnapStart>,
    pub logging_config: Option<LoggingConfig>,
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    pub durable_config: Option<DurableConfig>,
    pub runtime_config: Option<FunctionRuntimeConfig>,
    pub accelerator_config: Option<AcceleratorConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateFunctionEventInvokeConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
    pub maximum_retry_attempts: Option<i32>,
    pub maximum_event_age_in_seconds: Option<i32>,
    pub destination_config: Option<DestinationConfig>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateFunctionUrlConfigRequest {
    pub function_name: String,
    pub qualifier: Option<String>,
    pub auth_type: Option<FunctionUrlAuthType>,
    pub cors: Option<Cors>,
    pub invoke_mode: Option<InvokeMode>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct UpdateFunctionUrlConfigResponse {
    pub function_url: String,
    pub function_arn: String,
    pub auth_type: FunctionUrlAuthType,
    pub cors: Option<Cors>,
    pub creation_time: String,
    pub last_modified_time: String,
    pub invoke_mode: Option<InvokeMode>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct VpcConfig {
    pub subnet_ids: Option<Vec<String>>,
    pub security_group_ids: Option<Vec<String>>,
    pub ipv6_allowed_for_dual_stack: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct VpcConfigResponse {
    pub subnet_ids: Option<Vec<String>>,
    pub security_group_ids: Option<Vec<String>>,
    pub vpc_id: Option<String>,
    pub ipv6_allowed_for_dual_stack: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct WaitCancelledDetails {
    pub error: Option<EventError>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct WaitDetails {
    pub scheduled_end_timestamp: Option<SystemTime>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct WaitOptions {
    pub wait_seconds: Option<i32>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct WaitStartedDetails {
    pub duration: i32,
    pub scheduled_end_timestamp: SystemTime,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct WaitSucceededDetails {
    pub duration: Option<i32>,
}
