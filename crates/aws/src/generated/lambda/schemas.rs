// Written by `cargo xtask codegen`. Do not edit.

//! The shapes of the model as constants.

use crate::pattern::Pattern;
use crate::schema::{Bound, Kind, Member, Shape};

pub static ACCELERATOR_CONFIG: Shape = Shape::structure(
    "AcceleratorConfig",
    &[Member::new("AcceleratorMemorySize", &ACCELERATOR_MEMORY_GB).required()],
);

pub static ACCELERATOR_MEMORY_GB: Shape = Shape::new("AcceleratorMemoryGB", Kind::Integer);

pub static ACCOUNT_LIMIT: Shape = Shape::structure(
    "AccountLimit",
    &[
        Member::new("TotalCodeSize", &LONG),
        Member::new("CodeSizeUnzipped", &LONG),
        Member::new("CodeSizeZipped", &LONG),
        Member::new("ConcurrentExecutions", &INTEGER),
        Member::new("UnreservedConcurrentExecutions", &UNRESERVED_CONCURRENT_EXECUTIONS),
    ],
);

pub static ACCOUNT_USAGE: Shape = Shape::structure(
    "AccountUsage",
    &[Member::new("TotalCodeSize", &LONG), Member::new("FunctionCount", &LONG)],
);

static ACTION_PATTERN: Pattern = Pattern::new("(lambda:[*]|lambda:[a-zA-Z]+|[*])");
pub static ACTION: Shape = Shape::new("Action", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(10_000))
    .pattern(&ACTION_PATTERN);

pub static ADD_LAYER_VERSION_PERMISSION_REQUEST: Shape = Shape::structure(
    "AddLayerVersionPermissionRequest",
    &[
        Member::new("LayerName", &LAYER_NAME_OR_ARN).required().label(),
        Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().label(),
        Member::new("StatementId", &STATEMENT_ID).required(),
        Member::new("Action", &LAYER_PERMISSION_ALLOWED_ACTION).required(),
        Member::new("Principal", &LAYER_PERMISSION_ALLOWED_PRINCIPAL).required(),
        Member::new("OrganizationId", &ORGANIZATION_ID),
        Member::new("RevisionId", &STRING).query("RevisionId"),
    ],
);

pub static ADD_LAYER_VERSION_PERMISSION_RESPONSE: Shape = Shape::structure(
    "AddLayerVersionPermissionResponse",
    &[Member::new("Statement", &STRING), Member::new("RevisionId", &STRING)],
);

pub static ADD_PERMISSION_REQUEST: Shape = Shape::structure(
    "AddPermissionRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("StatementId", &STATEMENT_ID).required(),
        Member::new("Action", &ACTION).required(),
        Member::new("Principal", &PRINCIPAL).required(),
        Member::new("SourceArn", &ARN),
        Member::new("FunctionUrlAuthType", &FUNCTION_URL_AUTH_TYPE),
        Member::new("InvokedViaFunctionUrl", &INVOKED_VIA_FUNCTION_URL),
        Member::new("SourceAccount", &SOURCE_OWNER),
        Member::new("EventSourceToken", &EVENT_SOURCE_TOKEN),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
        Member::new("RevisionId", &STRING),
        Member::new("PrincipalOrgID", &PRINCIPAL_ORG_ID),
    ],
);

pub static ADD_PERMISSION_RESPONSE: Shape =
    Shape::structure("AddPermissionResponse", &[Member::new("Statement", &STRING)]);

static ADDITIONAL_VERSION_PATTERN: Pattern = Pattern::new("[0-9]+");
pub static ADDITIONAL_VERSION: Shape = Shape::new("AdditionalVersion", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(1024))
    .pattern(&ADDITIONAL_VERSION_PATTERN);

pub static ADDITIONAL_VERSION_WEIGHTS: Shape =
    Shape::map("AdditionalVersionWeights", &ADDITIONAL_VERSION, &WEIGHT);

static ALIAS_PATTERN: Pattern = Pattern::new("(?!^[0-9]+$)([a-zA-Z0-9-_]+)");
pub static ALIAS: Shape = Shape::new("Alias", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128))
    .pattern(&ALIAS_PATTERN);

pub static ALIAS_CONFIGURATION: Shape = Shape::structure(
    "AliasConfiguration",
    &[
        Member::new("AliasArn", &FUNCTION_ARN),
        Member::new("Name", &ALIAS),
        Member::new("FunctionVersion", &VERSION),
        Member::new("Description", &DESCRIPTION),
        Member::new("RoutingConfig", &ALIAS_ROUTING_CONFIGURATION),
        Member::new("RevisionId", &STRING),
    ],
);

pub static ALIAS_LIST: Shape = Shape::list("AliasList", &ALIAS_CONFIGURATION);

pub static ALIAS_ROUTING_CONFIGURATION: Shape = Shape::structure(
    "AliasRoutingConfiguration",
    &[Member::new("AdditionalVersionWeights", &ADDITIONAL_VERSION_WEIGHTS)],
);

pub static ALLOW_CREDENTIALS: Shape = Shape::new("AllowCredentials", Kind::Boolean);

pub static ALLOW_METHODS_LIST: Shape =
    Shape::list("AllowMethodsList", &METHOD).minimum(Bound::Integer(0)).maximum(Bound::Integer(6));

pub static ALLOW_ORIGINS_LIST: Shape = Shape::list("AllowOriginsList", &ORIGIN)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(100));

pub static ALLOWED_PUBLISHERS: Shape = Shape::structure(
    "AllowedPublishers",
    &[Member::new("SigningProfileVersionArns", &SIGNING_PROFILE_VERSION_ARNS).required()],
);

pub static AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: Shape = Shape::structure(
    "AmazonManagedKafkaEventSourceConfig",
    &[
        Member::new("ConsumerGroupId", &URI),
        Member::new("SchemaRegistryConfig", &KAFKA_SCHEMA_REGISTRY_CONFIG),
    ],
);

pub static APPLICATION_LOG_LEVEL: Shape = Shape::enumeration(
    "ApplicationLogLevel",
    &["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"],
);

pub static ARCHITECTURE: Shape = Shape::enumeration("Architecture", &["x86_64", "arm64"]);

pub static ARCHITECTURES_LIST: Shape = Shape::list("ArchitecturesList", &ARCHITECTURE)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(1));

static ARN_PATTERN: Pattern = Pattern::new(
    r"arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)",
);
pub static ARN: Shape = Shape::new("Arn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(10_000))
    .pattern(&ARN_PATTERN);

pub static ATTEMPT_COUNT: Shape =
    Shape::new("AttemptCount", Kind::Integer).minimum(Bound::Integer(0));

pub static BATCH_SIZE: Shape = Shape::new("BatchSize", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(10_000));

pub static BINARY_OPERATION_PAYLOAD: Shape = Shape::new("BinaryOperationPayload", Kind::Blob)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(1_048_576))
    .sensitive();

pub static BISECT_BATCH_ON_FUNCTION_ERROR: Shape =
    Shape::new("BisectBatchOnFunctionError", Kind::Boolean);

pub static BLOB: Shape = Shape::new("Blob", Kind::Blob).sensitive();

pub static BLOB_STREAM: Shape = Shape::new("BlobStream", Kind::Blob);

pub static BOOLEAN: Shape = Shape::new("Boolean", Kind::Boolean);

pub static CALLBACK_DETAILS: Shape = Shape::structure(
    "CallbackDetails",
    &[
        Member::new("CallbackId", &CALLBACK_ID),
        Member::new("Result", &OPERATION_PAYLOAD),
        Member::new("Error", &ERROR_OBJECT),
    ],
);

pub static CALLBACK_FAILED_DETAILS: Shape =
    Shape::structure("CallbackFailedDetails", &[Member::new("Error", &EVENT_ERROR).required()]);

static CALLBACK_ID_PATTERN: Pattern = Pattern::new("[A-Za-z0-9+/]+={0,2}");
pub static CALLBACK_ID: Shape = Shape::new("CallbackId", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(1024))
    .pattern(&CALLBACK_ID_PATTERN);

pub static CALLBACK_OPTIONS: Shape = Shape::structure(
    "CallbackOptions",
    &[
        Member::new("TimeoutSeconds", &CALLBACK_OPTIONS_TIMEOUT_SECONDS_INTEGER),
        Member::new("HeartbeatTimeoutSeconds", &CALLBACK_OPTIONS_HEARTBEAT_TIMEOUT_SECONDS_INTEGER),
    ],
);

pub static CALLBACK_OPTIONS_HEARTBEAT_TIMEOUT_SECONDS_INTEGER: Shape =
    Shape::new("CallbackOptionsHeartbeatTimeoutSecondsInteger", Kind::Integer)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(99_999_999));

pub static CALLBACK_OPTIONS_TIMEOUT_SECONDS_INTEGER: Shape =
    Shape::new("CallbackOptionsTimeoutSecondsInteger", Kind::Integer)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(99_999_999));

pub static CALLBACK_STARTED_DETAILS: Shape = Shape::structure(
    "CallbackStartedDetails",
    &[
        Member::new("CallbackId", &CALLBACK_ID).required(),
        Member::new("HeartbeatTimeout", &DURATION_SECONDS),
        Member::new("Timeout", &DURATION_SECONDS),
    ],
);

pub static CALLBACK_SUCCEEDED_DETAILS: Shape = Shape::structure(
    "CallbackSucceededDetails",
    &[Member::new("Result", &EVENT_RESULT).required()],
);

pub static CALLBACK_TIMED_OUT_DETAILS: Shape =
    Shape::structure("CallbackTimedOutDetails", &[Member::new("Error", &EVENT_ERROR).required()]);

pub static CAPACITY_PROVIDER: Shape = Shape::structure(
    "CapacityProvider",
    &[
        Member::new("CapacityProviderArn", &CAPACITY_PROVIDER_ARN).required(),
        Member::new("State", &CAPACITY_PROVIDER_STATE).required(),
        Member::new("VpcConfig", &CAPACITY_PROVIDER_VPC_CONFIG).required(),
        Member::new("PermissionsConfig", &CAPACITY_PROVIDER_PERMISSIONS_CONFIG).required(),
        Member::new("InstanceRequirements", &INSTANCE_REQUIREMENTS),
        Member::new("CapacityProviderScalingConfig", &CAPACITY_PROVIDER_SCALING_CONFIG),
        Member::new("KmsKeyArn", &KMS_KEY_ARN),
        Member::new("LastModified", &TIMESTAMP),
        Member::new("PropagateTags", &PROPAGATE_TAGS),
        Member::new("TelemetryConfig", &CAPACITY_PROVIDER_TELEMETRY_CONFIG),
    ],
);

static CAPACITY_PROVIDER_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+",
);
pub static CAPACITY_PROVIDER_ARN: Shape = Shape::new("CapacityProviderArn", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(140))
    .pattern(&CAPACITY_PROVIDER_ARN_PATTERN);

pub static CAPACITY_PROVIDER_CONFIG: Shape = Shape::structure(
    "CapacityProviderConfig",
    &[Member::new(
        "LambdaManagedInstancesCapacityProviderConfig",
        &LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG,
    )
    .required()],
);

pub static CAPACITY_PROVIDER_LOGGING_CONFIG: Shape = Shape::structure(
    "CapacityProviderLoggingConfig",
    &[Member::new("SystemLogLevel", &SYSTEM_LOG_LEVEL), Member::new("LogGroup", &LOG_GROUP)],
);

pub static CAPACITY_PROVIDER_MAX_VCPU_COUNT: Shape =
    Shape::new("CapacityProviderMaxVCpuCount", Kind::Integer)
        .minimum(Bound::Integer(2))
        .maximum(Bound::Integer(15_000));

static CAPACITY_PROVIDER_NAME_PATTERN: Pattern = Pattern::new(
    r"(arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+",
);
pub static CAPACITY_PROVIDER_NAME: Shape = Shape::new("CapacityProviderName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(140))
    .pattern(&CAPACITY_PROVIDER_NAME_PATTERN);

pub static CAPACITY_PROVIDER_PERMISSIONS_CONFIG: Shape = Shape::structure(
    "CapacityProviderPermissionsConfig",
    &[Member::new("CapacityProviderOperatorRoleArn", &ROLE_ARN).required()],
);

pub static CAPACITY_PROVIDER_PREDEFINED_METRIC_TYPE: Shape = Shape::enumeration(
    "CapacityProviderPredefinedMetricType",
    &["LambdaCapacityProviderAverageCPUUtilization", "LambdaCapacityProviderAverageGPUUtilization"],
);

pub static CAPACITY_PROVIDER_SCALING_CONFIG: Shape = Shape::structure(
    "CapacityProviderScalingConfig",
    &[
        Member::new("MaxVCpuCount", &CAPACITY_PROVIDER_MAX_VCPU_COUNT),
        Member::new("ScalingMode", &CAPACITY_PROVIDER_SCALING_MODE),
        Member::new("ScalingPolicies", &CAPACITY_PROVIDER_SCALING_POLICIES_LIST),
    ],
);

pub static CAPACITY_PROVIDER_SCALING_MODE: Shape =
    Shape::enumeration("CapacityProviderScalingMode", &["Auto", "Manual"]);

pub static CAPACITY_PROVIDER_SCALING_POLICIES_LIST: Shape =
    Shape::list("CapacityProviderScalingPoliciesList", &TARGET_TRACKING_SCALING_POLICY)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(10));

pub static CAPACITY_PROVIDER_SECURITY_GROUP_IDS: Shape =
    Shape::list("CapacityProviderSecurityGroupIds", &SECURITY_GROUP_ID)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(5));

pub static CAPACITY_PROVIDER_STATE: Shape =
    Shape::enumeration("CapacityProviderState", &["Pending", "Active", "Failed", "Deleting"]);

pub static CAPACITY_PROVIDER_SUBNET_IDS: Shape =
    Shape::list("CapacityProviderSubnetIds", &SUBNET_ID)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(16));

pub static CAPACITY_PROVIDER_TELEMETRY_CONFIG: Shape = Shape::structure(
    "CapacityProviderTelemetryConfig",
    &[Member::new("LoggingConfig", &CAPACITY_PROVIDER_LOGGING_CONFIG)],
);

pub static CAPACITY_PROVIDER_VPC_CONFIG: Shape = Shape::structure(
    "CapacityProviderVpcConfig",
    &[
        Member::new("SubnetIds", &CAPACITY_PROVIDER_SUBNET_IDS).required(),
        Member::new("SecurityGroupIds", &CAPACITY_PROVIDER_SECURITY_GROUP_IDS).required(),
    ],
);

pub static CAPACITY_PROVIDERS_LIST: Shape =
    Shape::list("CapacityProvidersList", &CAPACITY_PROVIDER)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(50));

pub static CHAINED_INVOKE_DETAILS: Shape = Shape::structure(
    "ChainedInvokeDetails",
    &[Member::new("Result", &OPERATION_PAYLOAD), Member::new("Error", &ERROR_OBJECT)],
);

pub static CHAINED_INVOKE_FAILED_DETAILS: Shape = Shape::structure(
    "ChainedInvokeFailedDetails",
    &[Member::new("Error", &EVENT_ERROR).required()],
);

pub static CHAINED_INVOKE_OPTIONS: Shape = Shape::structure(
    "ChainedInvokeOptions",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required(),
        Member::new("TenantId", &TENANT_ID),
        Member::new("XAmznTraceId", &X_AMZN_TRACE_ID),
    ],
);

pub static CHAINED_INVOKE_STARTED_DETAILS: Shape = Shape::structure(
    "ChainedInvokeStartedDetails",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required(),
        Member::new("TenantId", &TENANT_ID),
        Member::new("Input", &EVENT_INPUT),
        Member::new("ExecutedVersion", &VERSION_WITH_LATEST_PUBLISHED),
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN),
    ],
);

pub static CHAINED_INVOKE_STOPPED_DETAILS: Shape = Shape::structure(
    "ChainedInvokeStoppedDetails",
    &[Member::new("Error", &EVENT_ERROR).required()],
);

pub static CHAINED_INVOKE_SUCCEEDED_DETAILS: Shape = Shape::structure(
    "ChainedInvokeSucceededDetails",
    &[Member::new("Result", &EVENT_RESULT).required()],
);

pub static CHAINED_INVOKE_TIMED_OUT_DETAILS: Shape = Shape::structure(
    "ChainedInvokeTimedOutDetails",
    &[Member::new("Error", &EVENT_ERROR).required()],
);

pub static CHECKPOINT_DURABLE_EXECUTION_REQUEST: Shape = Shape::structure(
    "CheckpointDurableExecutionRequest",
    &[
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required().label(),
        Member::new("CheckpointToken", &CHECKPOINT_TOKEN).required(),
        Member::new("Updates", &OPERATION_UPDATES),
        Member::new("ClientToken", &CLIENT_TOKEN),
    ],
);

pub static CHECKPOINT_DURABLE_EXECUTION_RESPONSE: Shape = Shape::structure(
    "CheckpointDurableExecutionResponse",
    &[
        Member::new("CheckpointToken", &CHECKPOINT_TOKEN),
        Member::new("NewExecutionState", &CHECKPOINT_UPDATED_EXECUTION_STATE).required(),
    ],
);

static CHECKPOINT_TOKEN_PATTERN: Pattern = Pattern::new("[A-Za-z0-9+/]+={0,2}");
pub static CHECKPOINT_TOKEN: Shape = Shape::new("CheckpointToken", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(2048))
    .pattern(&CHECKPOINT_TOKEN_PATTERN);

pub static CHECKPOINT_UPDATED_EXECUTION_STATE: Shape = Shape::structure(
    "CheckpointUpdatedExecutionState",
    &[Member::new("Operations", &OPERATIONS), Member::new("NextMarker", &STRING)],
);

static CLIENT_TOKEN_PATTERN: Pattern = Pattern::new(r"[\x21-\x7E]+");
pub static CLIENT_TOKEN: Shape = Shape::new("ClientToken", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(64))
    .pattern(&CLIENT_TOKEN_PATTERN);

pub static CODE_SIGNING_CONFIG: Shape = Shape::structure(
    "CodeSigningConfig",
    &[
        Member::new("CodeSigningConfigId", &CODE_SIGNING_CONFIG_ID).required(),
        Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required(),
        Member::new("Description", &DESCRIPTION),
        Member::new("AllowedPublishers", &ALLOWED_PUBLISHERS).required(),
        Member::new("CodeSigningPolicies", &CODE_SIGNING_POLICIES).required(),
        Member::new("LastModified", &TIMESTAMP).required(),
    ],
);

static CODE_SIGNING_CONFIG_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:code-signing-config:csc-[a-z0-9]{17}",
);
pub static CODE_SIGNING_CONFIG_ARN: Shape = Shape::new("CodeSigningConfigArn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(200))
    .pattern(&CODE_SIGNING_CONFIG_ARN_PATTERN);

static CODE_SIGNING_CONFIG_ID_PATTERN: Pattern = Pattern::new(r"csc-[a-zA-Z0-9-_\.]{17}");
pub static CODE_SIGNING_CONFIG_ID: Shape =
    Shape::new("CodeSigningConfigId", Kind::String).pattern(&CODE_SIGNING_CONFIG_ID_PATTERN);

pub static CODE_SIGNING_CONFIG_LIST: Shape =
    Shape::list("CodeSigningConfigList", &CODE_SIGNING_CONFIG);

pub static CODE_SIGNING_POLICIES: Shape = Shape::structure(
    "CodeSigningPolicies",
    &[Member::new("UntrustedArtifactOnDeployment", &CODE_SIGNING_POLICY)],
);

pub static CODE_SIGNING_POLICY: Shape =
    Shape::enumeration("CodeSigningPolicy", &["Warn", "Enforce"]);

static COLLECTION_NAME_PATTERN: Pattern =
    Pattern::new(r"(^(?!(system\x2e)))(^[_a-zA-Z0-9])([^$]*)");
pub static COLLECTION_NAME: Shape = Shape::new("CollectionName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(57))
    .pattern(&COLLECTION_NAME_PATTERN);

pub static COMPATIBLE_ARCHITECTURES: Shape = Shape::list("CompatibleArchitectures", &ARCHITECTURE)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(2));

pub static COMPATIBLE_RUNTIMES: Shape = Shape::list("CompatibleRuntimes", &RUNTIME)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(15));

pub static CONCURRENCY: Shape = Shape::structure(
    "Concurrency",
    &[Member::new("ReservedConcurrentExecutions", &RESERVED_CONCURRENT_EXECUTIONS)],
);

pub static CONTEXT_DETAILS: Shape = Shape::structure(
    "ContextDetails",
    &[
        Member::new("ReplayChildren", &REPLAY_CHILDREN),
        Member::new("Result", &OPERATION_PAYLOAD),
        Member::new("Error", &ERROR_OBJECT),
    ],
);

pub static CONTEXT_FAILED_DETAILS: Shape =
    Shape::structure("ContextFailedDetails", &[Member::new("Error", &EVENT_ERROR).required()]);

pub static CONTEXT_OPTIONS: Shape =
    Shape::structure("ContextOptions", &[Member::new("ReplayChildren", &REPLAY_CHILDREN)]);

pub static CONTEXT_STARTED_DETAILS: Shape = Shape::structure("ContextStartedDetails", &[]);

pub static CONTEXT_SUCCEEDED_DETAILS: Shape =
    Shape::structure("ContextSucceededDetails", &[Member::new("Result", &EVENT_RESULT).required()]);

pub static CORS: Shape = Shape::structure(
    "Cors",
    &[
        Member::new("AllowCredentials", &ALLOW_CREDENTIALS),
        Member::new("AllowHeaders", &HEADERS_LIST),
        Member::new("AllowMethods", &ALLOW_METHODS_LIST),
        Member::new("AllowOrigins", &ALLOW_ORIGINS_LIST),
        Member::new("ExposeHeaders", &HEADERS_LIST),
        Member::new("MaxAge", &MAX_AGE),
    ],
);

pub static CREATE_ALIAS_REQUEST: Shape = Shape::structure(
    "CreateAliasRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("Name", &ALIAS).required(),
        Member::new("FunctionVersion", &VERSION_WITH_LATEST_PUBLISHED).required(),
        Member::new("Description", &DESCRIPTION),
        Member::new("RoutingConfig", &ALIAS_ROUTING_CONFIGURATION),
    ],
);

pub static CREATE_CAPACITY_PROVIDER_REQUEST: Shape = Shape::structure(
    "CreateCapacityProviderRequest",
    &[
        Member::new("CapacityProviderName", &CAPACITY_PROVIDER_NAME).required(),
        Member::new("VpcConfig", &CAPACITY_PROVIDER_VPC_CONFIG).required(),
        Member::new("PermissionsConfig", &CAPACITY_PROVIDER_PERMISSIONS_CONFIG).required(),
        Member::new("InstanceRequirements", &INSTANCE_REQUIREMENTS),
        Member::new("CapacityProviderScalingConfig", &CAPACITY_PROVIDER_SCALING_CONFIG),
        Member::new("KmsKeyArn", &KMS_KEY_ARN_NON_EMPTY),
        Member::new("Tags", &TAGS),
        Member::new("PropagateTags", &PROPAGATE_TAGS),
        Member::new("TelemetryConfig", &CAPACITY_PROVIDER_TELEMETRY_CONFIG),
    ],
);

pub static CREATE_CAPACITY_PROVIDER_RESPONSE: Shape = Shape::structure(
    "CreateCapacityProviderResponse",
    &[Member::new("CapacityProvider", &CAPACITY_PROVIDER).required()],
);

pub static CREATE_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape::structure(
    "CreateCodeSigningConfigRequest",
    &[
        Member::new("Description", &DESCRIPTION),
        Member::new("AllowedPublishers", &ALLOWED_PUBLISHERS).required(),
        Member::new("CodeSigningPolicies", &CODE_SIGNING_POLICIES),
        Member::new("Tags", &TAGS),
    ],
);

pub static CREATE_CODE_SIGNING_CONFIG_RESPONSE: Shape = Shape::structure(
    "CreateCodeSigningConfigResponse",
    &[Member::new("CodeSigningConfig", &CODE_SIGNING_CONFIG).required()],
);

pub static CREATE_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape::structure(
    "CreateEventSourceMappingRequest",
    &[
        Member::new("EventSourceArn", &ARN),
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required(),
        Member::new("Enabled", &ENABLED),
        Member::new("BatchSize", &BATCH_SIZE),
        Member::new("FilterCriteria", &FILTER_CRITERIA),
        Member::new("KMSKeyArn", &KMS_KEY_ARN),
        Member::new("MetricsConfig", &EVENT_SOURCE_MAPPING_METRICS_CONFIG),
        Member::new("LoggingConfig", &EVENT_SOURCE_MAPPING_LOGGING_CONFIG),
        Member::new("ScalingConfig", &SCALING_CONFIG),
        Member::new("MaximumBatchingWindowInSeconds", &MAXIMUM_BATCHING_WINDOW_IN_SECONDS),
        Member::new("ParallelizationFactor", &PARALLELIZATION_FACTOR),
        Member::new("StartingPosition", &EVENT_SOURCE_POSITION),
        Member::new("StartingPositionTimestamp", &DATE),
        Member::new("DestinationConfig", &DESTINATION_CONFIG),
        Member::new("MaximumRecordAgeInSeconds", &MAXIMUM_RECORD_AGE_IN_SECONDS),
        Member::new("BisectBatchOnFunctionError", &BISECT_BATCH_ON_FUNCTION_ERROR),
        Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING),
        Member::new("Tags", &TAGS),
        Member::new("TumblingWindowInSeconds", &TUMBLING_WINDOW_IN_SECONDS),
        Member::new("Topics", &TOPICS),
        Member::new("Queues", &QUEUES),
        Member::new("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATIONS),
        Member::new("SelfManagedEventSource", &SELF_MANAGED_EVENT_SOURCE),
        Member::new("FunctionResponseTypes", &FUNCTION_RESPONSE_TYPE_LIST),
        Member::new(
            "AmazonManagedKafkaEventSourceConfig",
            &AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG,
        ),
        Member::new("SelfManagedKafkaEventSourceConfig", &SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG),
        Member::new("DocumentDBEventSourceConfig", &DOCUMENT_DB_EVENT_SOURCE_CONFIG),
        Member::new("ProvisionedPollerConfig", &PROVISIONED_POLLER_CONFIG),
    ],
);

pub static CREATE_FUNCTION_REQUEST: Shape = Shape::structure(
    "CreateFunctionRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required(),
        Member::new("Runtime", &RUNTIME),
        Member::new("Role", &ROLE_ARN).required(),
        Member::new("Handler", &HANDLER),
        Member::new("Code", &FUNCTION_CODE).required(),
        Member::new("Description", &DESCRIPTION),
        Member::new("Timeout", &TIMEOUT),
        Member::new("MemorySize", &MEMORY_SIZE),
        Member::new("Publish", &BOOLEAN),
        Member::new("PublishTo", &FUNCTION_VERSION_LATEST_PUBLISHED),
        Member::new("VpcConfig", &VPC_CONFIG),
        Member::new("PackageType", &PACKAGE_TYPE),
        Member::new("DeadLetterConfig", &DEAD_LETTER_CONFIG),
        Member::new("Environment", &ENVIRONMENT),
        Member::new("KMSKeyArn", &KMS_KEY_ARN),
        Member::new("TracingConfig", &TRACING_CONFIG),
        Member::new("Tags", &TAGS),
        Member::new("Layers", &LAYER_LIST),
        Member::new("FileSystemConfigs", &FILE_SYSTEM_CONFIG_LIST),
        Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN),
        Member::new("ImageConfig", &IMAGE_CONFIG),
        Member::new("Architectures", &ARCHITECTURES_LIST),
        Member::new("EphemeralStorage", &EPHEMERAL_STORAGE),
        Member::new("SnapStart", &SNAP_START),
        Member::new("LoggingConfig", &LOGGING_CONFIG),
        Member::new("TenancyConfig", &TENANCY_CONFIG),
        Member::new("CapacityProviderConfig", &CAPACITY_PROVIDER_CONFIG),
        Member::new("DurableConfig", &DURABLE_CONFIG),
        Member::new("RuntimeConfig", &FUNCTION_RUNTIME_CONFIG),
        Member::new("AcceleratorConfig", &ACCELERATOR_CONFIG),
    ],
);

pub static CREATE_FUNCTION_URL_CONFIG_REQUEST: Shape = Shape::structure(
    "CreateFunctionUrlConfigRequest",
    &[
        Member::new("FunctionName", &FUNCTION_URL_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &FUNCTION_URL_QUALIFIER).query("Qualifier"),
        Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required(),
        Member::new("Cors", &CORS),
        Member::new("InvokeMode", &INVOKE_MODE),
    ],
);

pub static CREATE_FUNCTION_URL_CONFIG_RESPONSE: Shape = Shape::structure(
    "CreateFunctionUrlConfigResponse",
    &[
        Member::new("FunctionUrl", &FUNCTION_URL).required(),
        Member::new("FunctionArn", &FUNCTION_ARN).required(),
        Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required(),
        Member::new("Cors", &CORS),
        Member::new("CreationTime", &TIMESTAMP).required(),
        Member::new("InvokeMode", &INVOKE_MODE),
    ],
);

static DATABASE_NAME_PATTERN: Pattern = Pattern::new(r"[^ /\.$\x22]*");
pub static DATABASE_NAME: Shape = Shape::new("DatabaseName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(63))
    .pattern(&DATABASE_NAME_PATTERN);

pub static DATE: Shape = Shape::new("Date", Kind::Timestamp);

pub static DEAD_LETTER_CONFIG: Shape =
    Shape::structure("DeadLetterConfig", &[Member::new("TargetArn", &RESOURCE_ARN)]);

pub static DELETE_ALIAS_REQUEST: Shape = Shape::structure(
    "DeleteAliasRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("Name", &ALIAS).required().label(),
    ],
);

pub static DELETE_ALIAS_RESPONSE: Shape = Shape::structure("DeleteAliasResponse", &[]);

pub static DELETE_CAPACITY_PROVIDER_REQUEST: Shape = Shape::structure(
    "DeleteCapacityProviderRequest",
    &[Member::new("CapacityProviderName", &CAPACITY_PROVIDER_NAME).required().label()],
);

pub static DELETE_CAPACITY_PROVIDER_RESPONSE: Shape = Shape::structure(
    "DeleteCapacityProviderResponse",
    &[Member::new("CapacityProvider", &CAPACITY_PROVIDER).required()],
);

pub static DELETE_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape::structure(
    "DeleteCodeSigningConfigRequest",
    &[Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required().label()],
);

pub static DELETE_CODE_SIGNING_CONFIG_RESPONSE: Shape =
    Shape::structure("DeleteCodeSigningConfigResponse", &[]);

pub static DELETE_DURABLE_EXECUTION_REQUEST: Shape = Shape::structure(
    "DeleteDurableExecutionRequest",
    &[Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required().label()],
);

pub static DELETE_DURABLE_EXECUTION_RESPONSE: Shape = Shape::structure(
    "DeleteDurableExecutionResponse",
    &[Member::new("DeletionRequestTimestamp", &EXECUTION_TIMESTAMP).required()],
);

pub static DELETE_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape::structure(
    "DeleteEventSourceMappingRequest",
    &[Member::new("UUID", &UUID_STRING).required().label()],
);

pub static DELETE_FUNCTION_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape::structure(
    "DeleteFunctionCodeSigningConfigRequest",
    &[Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label()],
);

pub static DELETE_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE: Shape =
    Shape::structure("DeleteFunctionCodeSigningConfigResponse", &[]);

pub static DELETE_FUNCTION_CONCURRENCY_REQUEST: Shape = Shape::structure(
    "DeleteFunctionConcurrencyRequest",
    &[Member::new("FunctionName", &FUNCTION_NAME).required().label()],
);

pub static DELETE_FUNCTION_CONCURRENCY_RESPONSE: Shape =
    Shape::structure("DeleteFunctionConcurrencyResponse", &[]);

pub static DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape::structure(
    "DeleteFunctionEventInvokeConfigRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
    ],
);

pub static DELETE_FUNCTION_EVENT_INVOKE_CONFIG_RESPONSE: Shape =
    Shape::structure("DeleteFunctionEventInvokeConfigResponse", &[]);

pub static DELETE_FUNCTION_REQUEST: Shape = Shape::structure(
    "DeleteFunctionRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
    ],
);

pub static DELETE_FUNCTION_RESPONSE: Shape = Shape::structure(
    "DeleteFunctionResponse",
    &[Member::new("StatusCode", &INTEGER).status_code()],
);

pub static DELETE_FUNCTION_URL_CONFIG_REQUEST: Shape = Shape::structure(
    "DeleteFunctionUrlConfigRequest",
    &[
        Member::new("FunctionName", &FUNCTION_URL_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &FUNCTION_URL_QUALIFIER).query("Qualifier"),
    ],
);

pub static DELETE_FUNCTION_URL_CONFIG_RESPONSE: Shape =
    Shape::structure("DeleteFunctionUrlConfigResponse", &[]);

pub static DELETE_LAYER_VERSION_REQUEST: Shape = Shape::structure(
    "DeleteLayerVersionRequest",
    &[
        Member::new("LayerName", &LAYER_NAME_OR_ARN).required().label(),
        Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().label(),
    ],
);

pub static DELETE_LAYER_VERSION_RESPONSE: Shape =
    Shape::structure("DeleteLayerVersionResponse", &[]);

pub static DELETE_PROVISIONED_CONCURRENCY_CONFIG_REQUEST: Shape = Shape::structure(
    "DeleteProvisionedConcurrencyConfigRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &QUALIFIER).required().query("Qualifier"),
    ],
);

pub static DELETE_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE: Shape =
    Shape::structure("DeleteProvisionedConcurrencyConfigResponse", &[]);

pub static DELETE_RESOURCE_POLICY_REQUEST: Shape = Shape::structure(
    "DeleteResourcePolicyRequest",
    &[
        Member::new("ResourceArn", &POLICY_RESOURCE_ARN).required().label(),
        Member::new("RevisionId", &REVISION_ID).query("RevisionId"),
    ],
);

pub static DELETE_RESOURCE_POLICY_RESPONSE: Shape =
    Shape::structure("DeleteResourcePolicyResponse", &[]);

pub static DESCRIPTION: Shape =
    Shape::new("Description", Kind::String).minimum(Bound::Integer(0)).maximum(Bound::Integer(256));

static DESTINATION_ARN_PATTERN: Pattern = Pattern::new(
    r"$|kafka://([^.]([a-zA-Z0-9\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)",
);
pub static DESTINATION_ARN: Shape = Shape::new("DestinationArn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(350))
    .pattern(&DESTINATION_ARN_PATTERN);

pub static DESTINATION_CONFIG: Shape = Shape::structure(
    "DestinationConfig",
    &[Member::new("OnSuccess", &ON_SUCCESS), Member::new("OnFailure", &ON_FAILURE)],
);

pub static DIRECT_S3_READ: Shape =
    Shape::enumeration("DirectS3Read", &["ENABLED", "DISABLED", "AUTO"]);

pub static DOCUMENT_DB_EVENT_SOURCE_CONFIG: Shape = Shape::structure(
    "DocumentDBEventSourceConfig",
    &[
        Member::new("DatabaseName", &DATABASE_NAME),
        Member::new("CollectionName", &COLLECTION_NAME),
        Member::new("FullDocument", &FULL_DOCUMENT),
    ],
);

pub static DURABLE_CONFIG: Shape = Shape::structure(
    "DurableConfig",
    &[
        Member::new("KMSKeyArn", &KMS_KEY_ARN),
        Member::new("RetentionPeriodInDays", &RETENTION_PERIOD_IN_DAYS),
        Member::new("ExecutionTimeout", &EXECUTION_TIMEOUT),
    ],
);

static DURABLE_EXECUTION_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\d{12}):function:([a-zA-Z0-9_-]+):(\$LATEST(?:\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)",
);
pub static DURABLE_EXECUTION_ARN: Shape = Shape::new("DurableExecutionArn", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(1024))
    .pattern(&DURABLE_EXECUTION_ARN_PATTERN);

static DURABLE_EXECUTION_NAME_PATTERN: Pattern = Pattern::new("[a-zA-Z0-9-_]+");
pub static DURABLE_EXECUTION_NAME: Shape = Shape::new("DurableExecutionName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(64))
    .pattern(&DURABLE_EXECUTION_NAME_PATTERN);

pub static DURABLE_EXECUTIONS: Shape = Shape::list("DurableExecutions", &EXECUTION);

pub static DURATION_SECONDS: Shape =
    Shape::new("DurationSeconds", Kind::Integer).minimum(Bound::Integer(0));

pub static ENABLED: Shape = Shape::new("Enabled", Kind::Boolean);

pub static END_POINT_TYPE: Shape = Shape::enumeration("EndPointType", &["KAFKA_BOOTSTRAP_SERVERS"]);

static ENDPOINT_PATTERN: Pattern = Pattern::new(
    r"(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]*[a-zA-Z0-9])\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\-]*[A-Za-z0-9]):[0-9]{1,5}",
);
pub static ENDPOINT: Shape = Shape::new("Endpoint", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(300))
    .pattern(&ENDPOINT_PATTERN);

pub static ENDPOINT_LISTS: Shape =
    Shape::list("EndpointLists", &ENDPOINT).minimum(Bound::Integer(1)).maximum(Bound::Integer(10));

pub static ENDPOINTS: Shape = Shape::map("Endpoints", &END_POINT_TYPE, &ENDPOINT_LISTS)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(2));

pub static ENVIRONMENT: Shape =
    Shape::structure("Environment", &[Member::new("Variables", &ENVIRONMENT_VARIABLES)]);

pub static ENVIRONMENT_ERROR: Shape = Shape::structure(
    "EnvironmentError",
    &[Member::new("ErrorCode", &STRING), Member::new("Message", &SENSITIVE_STRING)],
);

pub static ENVIRONMENT_RESPONSE: Shape = Shape::structure(
    "EnvironmentResponse",
    &[Member::new("Variables", &ENVIRONMENT_VARIABLES), Member::new("Error", &ENVIRONMENT_ERROR)],
);

static ENVIRONMENT_VARIABLE_NAME_PATTERN: Pattern = Pattern::new("[a-zA-Z]([a-zA-Z0-9_])+");
pub static ENVIRONMENT_VARIABLE_NAME: Shape = Shape::new("EnvironmentVariableName", Kind::String)
    .pattern(&ENVIRONMENT_VARIABLE_NAME_PATTERN)
    .sensitive();

pub static ENVIRONMENT_VARIABLE_VALUE: Shape =
    Shape::new("EnvironmentVariableValue", Kind::String).sensitive();

pub static ENVIRONMENT_VARIABLES: Shape =
    Shape::map("EnvironmentVariables", &ENVIRONMENT_VARIABLE_NAME, &ENVIRONMENT_VARIABLE_VALUE)
        .sensitive();

pub static EPHEMERAL_STORAGE: Shape = Shape::structure(
    "EphemeralStorage",
    &[Member::new("Size", &EPHEMERAL_STORAGE_SIZE).required()],
);

pub static EPHEMERAL_STORAGE_SIZE: Shape = Shape::new("EphemeralStorageSize", Kind::Integer)
    .minimum(Bound::Integer(512))
    .maximum(Bound::Integer(32_768));

pub static ERROR_DATA: Shape = Shape::new("ErrorData", Kind::String).sensitive();

pub static ERROR_MESSAGE: Shape = Shape::new("ErrorMessage", Kind::String).sensitive();

pub static ERROR_OBJECT: Shape = Shape::structure(
    "ErrorObject",
    &[
        Member::new("ErrorMessage", &ERROR_MESSAGE),
        Member::new("ErrorType", &ERROR_TYPE),
        Member::new("ErrorData", &ERROR_DATA),
        Member::new("StackTrace", &STACK_TRACE_ENTRIES),
    ],
);

pub static ERROR_TYPE: Shape = Shape::new("ErrorType", Kind::String).sensitive();

pub static EVENT: Shape = Shape::structure(
    "Event",
    &[
        Member::new("EventType", &EVENT_TYPE),
        Member::new("SubType", &OPERATION_SUB_TYPE),
        Member::new("EventId", &EVENT_ID),
        Member::new("Id", &OPERATION_ID),
        Member::new("Name", &OPERATION_NAME),
        Member::new("EventTimestamp", &EXECUTION_TIMESTAMP),
        Member::new("ParentId", &OPERATION_ID),
        Member::new("ExecutionStartedDetails", &EXECUTION_STARTED_DETAILS),
        Member::new("ExecutionSucceededDetails", &EXECUTION_SUCCEEDED_DETAILS),
        Member::new("ExecutionFailedDetails", &EXECUTION_FAILED_DETAILS),
        Member::new("ExecutionTimedOutDetails", &EXECUTION_TIMED_OUT_DETAILS),
        Member::new("ExecutionStoppedDetails", &EXECUTION_STOPPED_DETAILS),
        Member::new("ContextStartedDetails", &CONTEXT_STARTED_DETAILS),
        Member::new("ContextSucceededDetails", &CONTEXT_SUCCEEDED_DETAILS),
        Member::new("ContextFailedDetails", &CONTEXT_FAILED_DETAILS),
        Member::new("WaitStartedDetails", &WAIT_STARTED_DETAILS),
        Member::new("WaitSucceededDetails", &WAIT_SUCCEEDED_DETAILS),
        Member::new("WaitCancelledDetails", &WAIT_CANCELLED_DETAILS),
        Member::new("StepStartedDetails", &STEP_STARTED_DETAILS),
        Member::new("StepSucceededDetails", &STEP_SUCCEEDED_DETAILS),
        Member::new("StepFailedDetails", &STEP_FAILED_DETAILS),
        Member::new("ChainedInvokeStartedDetails", &CHAINED_INVOKE_STARTED_DETAILS),
        Member::new("ChainedInvokeSucceededDetails", &CHAINED_INVOKE_SUCCEEDED_DETAILS),
        Member::new("ChainedInvokeFailedDetails", &CHAINED_INVOKE_FAILED_DETAILS),
        Member::new("ChainedInvokeTimedOutDetails", &CHAINED_INVOKE_TIMED_OUT_DETAILS),
        Member::new("ChainedInvokeStoppedDetails", &CHAINED_INVOKE_STOPPED_DETAILS),
        Member::new("CallbackStartedDetails", &CALLBACK_STARTED_DETAILS),
        Member::new("CallbackSucceededDetails", &CALLBACK_SUCCEEDED_DETAILS),
        Member::new("CallbackFailedDetails", &CALLBACK_FAILED_DETAILS),
        Member::new("CallbackTimedOutDetails", &CALLBACK_TIMED_OUT_DETAILS),
        Member::new("InvocationCompletedDetails", &INVOCATION_COMPLETED_DETAILS),
        Member::new("ExecutionPausedDetails", &EXECUTION_PAUSED_DETAILS),
        Member::new("ExecutionResumedDetails", &EXECUTION_RESUMED_DETAILS),
    ],
);

pub static EVENT_ERROR: Shape = Shape::structure(
    "EventError",
    &[Member::new("Payload", &ERROR_OBJECT), Member::new("Truncated", &TRUNCATED)],
);

pub static EVENT_ID: Shape = Shape::new("EventId", Kind::Integer).minimum(Bound::Integer(1));

pub static EVENT_INPUT: Shape = Shape::structure(
    "EventInput",
    &[Member::new("Payload", &INPUT_PAYLOAD), Member::new("Truncated", &TRUNCATED)],
);

pub static EVENT_PAUSE_REASON: Shape = Shape::structure(
    "EventPauseReason",
    &[Member::new("Payload", &PAUSE_REASON), Member::new("Truncated", &TRUNCATED)],
);

pub static EVENT_RESULT: Shape = Shape::structure(
    "EventResult",
    &[Member::new("Payload", &OPERATION_PAYLOAD), Member::new("Truncated", &TRUNCATED)],
);

pub static EVENT_RESUME_REASON: Shape = Shape::structure(
    "EventResumeReason",
    &[Member::new("Payload", &RESUME_REASON), Member::new("Truncated", &TRUNCATED)],
);

static EVENT_SOURCE_MAPPING_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
);
pub static EVENT_SOURCE_MAPPING_ARN: Shape = Shape::new("EventSourceMappingArn", Kind::String)
    .minimum(Bound::Integer(85))
    .maximum(Bound::Integer(120))
    .pattern(&EVENT_SOURCE_MAPPING_ARN_PATTERN);

pub static EVENT_SOURCE_MAPPING_CONFIGURATION: Shape = Shape::structure(
    "EventSourceMappingConfiguration",
    &[
        Member::new("UUID", &UUID_STRING),
        Member::new("StartingPosition", &EVENT_SOURCE_POSITION),
        Member::new("StartingPositionTimestamp", &DATE),
        Member::new("BatchSize", &BATCH_SIZE),
        Member::new("MaximumBatchingWindowInSeconds", &MAXIMUM_BATCHING_WINDOW_IN_SECONDS),
        Member::new("ParallelizationFactor", &PARALLELIZATION_FACTOR),
        Member::new("EventSourceArn", &ARN),
        Member::new("FilterCriteria", &FILTER_CRITERIA),
        Member::new("FilterCriteriaError", &FILTER_CRITERIA_ERROR),
        Member::new("KMSKeyArn", &KMS_KEY_ARN),
        Member::new("MetricsConfig", &EVENT_SOURCE_MAPPING_METRICS_CONFIG),
        Member::new("LoggingConfig", &EVENT_SOURCE_MAPPING_LOGGING_CONFIG),
        Member::new("ScalingConfig", &SCALING_CONFIG),
        Member::new("FunctionArn", &FUNCTION_ARN),
        Member::new("LastModified", &DATE),
        Member::new("LastProcessingResult", &STRING),
        Member::new("State", &STRING),
        Member::new("StateTransitionReason", &STRING),
        Member::new("DestinationConfig", &DESTINATION_CONFIG),
        Member::new("Topics", &TOPICS),
        Member::new("Queues", &QUEUES),
        Member::new("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATIONS),
        Member::new("SelfManagedEventSource", &SELF_MANAGED_EVENT_SOURCE),
        Member::new("MaximumRecordAgeInSeconds", &MAXIMUM_RECORD_AGE_IN_SECONDS),
        Member::new("BisectBatchOnFunctionError", &BISECT_BATCH_ON_FUNCTION_ERROR),
        Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING),
        Member::new("TumblingWindowInSeconds", &TUMBLING_WINDOW_IN_SECONDS),
        Member::new("FunctionResponseTypes", &FUNCTION_RESPONSE_TYPE_LIST),
        Member::new(
            "AmazonManagedKafkaEventSourceConfig",
            &AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG,
        ),
        Member::new("SelfManagedKafkaEventSourceConfig", &SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG),
        Member::new("DocumentDBEventSourceConfig", &DOCUMENT_DB_EVENT_SOURCE_CONFIG),
        Member::new("EventSourceMappingArn", &EVENT_SOURCE_MAPPING_ARN),
        Member::new("ProvisionedPollerConfig", &PROVISIONED_POLLER_CONFIG),
    ],
);

pub static EVENT_SOURCE_MAPPING_LOGGING_CONFIG: Shape = Shape::structure(
    "EventSourceMappingLoggingConfig",
    &[Member::new("SystemLogLevel", &EVENT_SOURCE_MAPPING_SYSTEM_LOG_LEVEL)],
);

pub static EVENT_SOURCE_MAPPING_METRIC: Shape =
    Shape::enumeration("EventSourceMappingMetric", &["EventCount", "ErrorCount", "KafkaMetrics"]);

pub static EVENT_SOURCE_MAPPING_METRIC_LIST: Shape =
    Shape::list("EventSourceMappingMetricList", &EVENT_SOURCE_MAPPING_METRIC)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(3));

pub static EVENT_SOURCE_MAPPING_METRICS_CONFIG: Shape = Shape::structure(
    "EventSourceMappingMetricsConfig",
    &[Member::new("Metrics", &EVENT_SOURCE_MAPPING_METRIC_LIST)],
);

pub static EVENT_SOURCE_MAPPING_SYSTEM_LOG_LEVEL: Shape =
    Shape::enumeration("EventSourceMappingSystemLogLevel", &["DEBUG", "INFO", "WARN"]);

pub static EVENT_SOURCE_MAPPINGS_LIST: Shape =
    Shape::list("EventSourceMappingsList", &EVENT_SOURCE_MAPPING_CONFIGURATION);

pub static EVENT_SOURCE_POSITION: Shape =
    Shape::enumeration("EventSourcePosition", &["TRIM_HORIZON", "LATEST", "AT_TIMESTAMP"]);

static EVENT_SOURCE_TOKEN_PATTERN: Pattern = Pattern::new(r"[a-zA-Z0-9._\-]+");
pub static EVENT_SOURCE_TOKEN: Shape = Shape::new("EventSourceToken", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(256))
    .pattern(&EVENT_SOURCE_TOKEN_PATTERN);

pub static EVENT_TYPE: Shape = Shape::enumeration(
    "EventType",
    &[
        "ExecutionStarted",
        "ExecutionSucceeded",
        "ExecutionFailed",
        "ExecutionTimedOut",
        "ExecutionStopped",
        "ContextStarted",
        "ContextSucceeded",
        "ContextFailed",
        "WaitStarted",
        "WaitSucceeded",
        "WaitCancelled",
        "StepStarted",
        "StepSucceeded",
        "StepFailed",
        "ChainedInvokeStarted",
        "ChainedInvokeSucceeded",
        "ChainedInvokeFailed",
        "ChainedInvokeTimedOut",
        "ChainedInvokeStopped",
        "CallbackStarted",
        "CallbackSucceeded",
        "CallbackFailed",
        "CallbackTimedOut",
        "InvocationCompleted",
        "ExecutionPaused",
        "ExecutionResumed",
    ],
);

pub static EVENTS: Shape = Shape::list("Events", &EVENT);

pub static EXECUTION: Shape = Shape::structure(
    "Execution",
    &[
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required(),
        Member::new("DurableExecutionName", &DURABLE_EXECUTION_NAME).required(),
        Member::new("FunctionArn", &NAME_SPACED_FUNCTION_ARN).required(),
        Member::new("Status", &EXECUTION_STATUS).required(),
        Member::new("StartTimestamp", &EXECUTION_TIMESTAMP).required(),
        Member::new("EndTimestamp", &EXECUTION_TIMESTAMP),
        Member::new("KMSKeyArn", &KMS_KEY_ARN),
    ],
);

pub static EXECUTION_DATA_INCLUDED: Shape = Shape::new("ExecutionDataIncluded", Kind::Boolean);

pub static EXECUTION_DETAILS: Shape =
    Shape::structure("ExecutionDetails", &[Member::new("InputPayload", &INPUT_PAYLOAD)]);

pub static EXECUTION_ENVIRONMENT_MEMORY_GIB_PER_VCPU: Shape =
    Shape::new("ExecutionEnvironmentMemoryGiBPerVCpu", Kind::Double)
        .minimum(Bound::Integer(2))
        .maximum(Bound::Integer(8));

pub static EXECUTION_FAILED_DETAILS: Shape =
    Shape::structure("ExecutionFailedDetails", &[Member::new("Error", &EVENT_ERROR).required()]);

pub static EXECUTION_PAUSED_DETAILS: Shape = Shape::structure(
    "ExecutionPausedDetails",
    &[
        Member::new("PauseRequestTimestamp", &EXECUTION_TIMESTAMP).required(),
        Member::new("Reason", &EVENT_PAUSE_REASON),
        Member::new("ExecutionTimeoutPaused", &EXECUTION_TIMEOUT_PAUSED).required(),
    ],
);

pub static EXECUTION_RESUMED_DETAILS: Shape = Shape::structure(
    "ExecutionResumedDetails",
    &[
        Member::new("ResumeRequestTimestamp", &EXECUTION_TIMESTAMP).required(),
        Member::new("Reason", &EVENT_RESUME_REASON),
    ],
);

pub static EXECUTION_STARTED_DETAILS: Shape = Shape::structure(
    "ExecutionStartedDetails",
    &[
        Member::new("Input", &EVENT_INPUT).required(),
        Member::new("ExecutionTimeout", &DURATION_SECONDS).required(),
    ],
);

pub static EXECUTION_STATUS: Shape = Shape::enumeration(
    "ExecutionStatus",
    &["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "STOPPED", "DELETING", "PAUSING", "PAUSED"],
);

pub static EXECUTION_STATUS_LIST: Shape = Shape::list("ExecutionStatusList", &EXECUTION_STATUS)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(10));

pub static EXECUTION_STOPPED_DETAILS: Shape =
    Shape::structure("ExecutionStoppedDetails", &[Member::new("Error", &EVENT_ERROR).required()]);

pub static EXECUTION_SUCCEEDED_DETAILS: Shape = Shape::structure(
    "ExecutionSucceededDetails",
    &[Member::new("Result", &EVENT_RESULT).required()],
);

pub static EXECUTION_TIMED_OUT_DETAILS: Shape =
    Shape::structure("ExecutionTimedOutDetails", &[Member::new("Error", &EVENT_ERROR)]);

pub static EXECUTION_TIMEOUT: Shape = Shape::new("ExecutionTimeout", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(31_622_400));

pub static EXECUTION_TIMEOUT_PAUSED: Shape = Shape::new("ExecutionTimeoutPaused", Kind::Boolean);

pub static EXECUTION_TIMESTAMP: Shape = Shape::new("ExecutionTimestamp", Kind::Timestamp);

static FILE_SYSTEM_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}",
);
pub static FILE_SYSTEM_ARN: Shape = Shape::new("FileSystemArn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(256))
    .pattern(&FILE_SYSTEM_ARN_PATTERN);

pub static FILE_SYSTEM_CONFIG: Shape = Shape::structure(
    "FileSystemConfig",
    &[
        Member::new("Arn", &FILE_SYSTEM_ARN).required(),
        Member::new("LocalMountPath", &LOCAL_MOUNT_PATH).required(),
        Member::new("S3FilesConfig", &S3_FILES_CONFIG),
    ],
);

pub static FILE_SYSTEM_CONFIG_LIST: Shape =
    Shape::list("FileSystemConfigList", &FILE_SYSTEM_CONFIG)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(1));

pub static FILTER: Shape = Shape::structure("Filter", &[Member::new("Pattern", &PATTERN)]);

pub static FILTER_CRITERIA: Shape =
    Shape::structure("FilterCriteria", &[Member::new("Filters", &FILTER_LIST)]);

pub static FILTER_CRITERIA_ERROR: Shape = Shape::structure(
    "FilterCriteriaError",
    &[
        Member::new("ErrorCode", &FILTER_CRITERIA_ERROR_CODE),
        Member::new("Message", &FILTER_CRITERIA_ERROR_MESSAGE),
    ],
);

static FILTER_CRITERIA_ERROR_CODE_PATTERN: Pattern = Pattern::new("[A-Za-z]+Exception");
pub static FILTER_CRITERIA_ERROR_CODE: Shape = Shape::new("FilterCriteriaErrorCode", Kind::String)
    .minimum(Bound::Integer(10))
    .maximum(Bound::Integer(50))
    .pattern(&FILTER_CRITERIA_ERROR_CODE_PATTERN);

static FILTER_CRITERIA_ERROR_MESSAGE_PATTERN: Pattern = Pattern::new(".*");
pub static FILTER_CRITERIA_ERROR_MESSAGE: Shape =
    Shape::new("FilterCriteriaErrorMessage", Kind::String)
        .minimum(Bound::Integer(10))
        .maximum(Bound::Integer(2048))
        .pattern(&FILTER_CRITERIA_ERROR_MESSAGE_PATTERN);

pub static FILTER_LIST: Shape = Shape::list("FilterList", &FILTER);

pub static FULL_DOCUMENT: Shape = Shape::enumeration("FullDocument", &["UpdateLookup", "Default"]);

static FUNCTION_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?",
);
pub static FUNCTION_ARN: Shape = Shape::new("FunctionArn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(10_000))
    .pattern(&FUNCTION_ARN_PATTERN);

pub static FUNCTION_ARN_LIST: Shape = Shape::list("FunctionArnList", &FUNCTION_ARN);

pub static FUNCTION_CODE: Shape = Shape::structure(
    "FunctionCode",
    &[
        Member::new("ZipFile", &BLOB),
        Member::new("S3Bucket", &S3_BUCKET),
        Member::new("S3Key", &S3_KEY),
        Member::new("S3ObjectVersion", &S3_OBJECT_VERSION),
        Member::new("S3ObjectStorageMode", &S3_OBJECT_STORAGE_MODE),
        Member::new("ImageUri", &STRING),
        Member::new("SourceKMSKeyArn", &KMS_KEY_ARN),
    ],
);

pub static FUNCTION_CODE_LOCATION: Shape = Shape::structure(
    "FunctionCodeLocation",
    &[
        Member::new("RepositoryType", &STRING),
        Member::new("Location", &SENSITIVE_STRING_ON_SERVER_ONLY),
        Member::new("ImageUri", &STRING),
        Member::new("ResolvedImageUri", &STRING),
        Member::new("ResolvedS3Object", &RESOLVED_S3_OBJECT),
        Member::new("SourceKMSKeyArn", &KMS_KEY_ARN),
        Member::new("Error", &FUNCTION_CODE_LOCATION_ERROR),
    ],
);

pub static FUNCTION_CODE_LOCATION_ERROR: Shape = Shape::structure(
    "FunctionCodeLocationError",
    &[Member::new("ErrorCode", &STRING), Member::new("Message", &SENSITIVE_STRING)],
);

pub static FUNCTION_CONFIGURATION: Shape = Shape::structure(
    "FunctionConfiguration",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME),
        Member::new("FunctionArn", &NAME_SPACED_FUNCTION_ARN),
        Member::new("Runtime", &RUNTIME),
        Member::new("Role", &ROLE_ARN),
        Member::new("Handler", &HANDLER),
        Member::new("CodeSize", &LONG),
        Member::new("Description", &DESCRIPTION),
        Member::new("Timeout", &TIMEOUT),
        Member::new("MemorySize", &MEMORY_SIZE),
        Member::new("LastModified", &TIMESTAMP),
        Member::new("CodeSha256", &STRING),
        Member::new("Version", &VERSION),
        Member::new("VpcConfig", &VPC_CONFIG_RESPONSE),
        Member::new("DeadLetterConfig", &DEAD_LETTER_CONFIG),
        Member::new("Environment", &ENVIRONMENT_RESPONSE),
        Member::new("KMSKeyArn", &KMS_KEY_ARN),
        Member::new("TracingConfig", &TRACING_CONFIG_RESPONSE),
        Member::new("MasterArn", &FUNCTION_ARN),
        Member::new("RevisionId", &STRING),
        Member::new("Layers", &LAYERS_REFERENCE_LIST),
        Member::new("State", &STATE),
        Member::new("StateReason", &STATE_REASON),
        Member::new("StateReasonCode", &STATE_REASON_CODE),
        Member::new("LastUpdateStatus", &LAST_UPDATE_STATUS),
        Member::new("LastUpdateStatusReason", &LAST_UPDATE_STATUS_REASON),
        Member::new("LastUpdateStatusReasonCode", &LAST_UPDATE_STATUS_REASON_CODE),
        Member::new("FileSystemConfigs", &FILE_SYSTEM_CONFIG_LIST),
        Member::new("SigningProfileVersionArn", &ARN),
        Member::new("SigningJobArn", &ARN),
        Member::new("PackageType", &PACKAGE_TYPE),
        Member::new("ImageConfigResponse", &IMAGE_CONFIG_RESPONSE),
        Member::new("Architectures", &ARCHITECTURES_LIST),
        Member::new("EphemeralStorage", &EPHEMERAL_STORAGE),
        Member::new("SnapStart", &SNAP_START_RESPONSE),
        Member::new("RuntimeVersionConfig", &RUNTIME_VERSION_CONFIG),
        Member::new("LoggingConfig", &LOGGING_CONFIG),
        Member::new("TenancyConfig", &TENANCY_CONFIG),
        Member::new("CapacityProviderConfig", &CAPACITY_PROVIDER_CONFIG),
        Member::new("ConfigSha256", &STRING),
        Member::new("DurableConfig", &DURABLE_CONFIG),
        Member::new("RuntimeConfig", &FUNCTION_RUNTIME_CONFIG),
        Member::new("AcceleratorConfig", &ACCELERATOR_CONFIG),
    ],
);

pub static FUNCTION_EVENT_INVOKE_CONFIG: Shape = Shape::structure(
    "FunctionEventInvokeConfig",
    &[
        Member::new("LastModified", &DATE),
        Member::new("FunctionArn", &FUNCTION_ARN),
        Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS),
        Member::new("MaximumEventAgeInSeconds", &MAXIMUM_EVENT_AGE_IN_SECONDS),
        Member::new("DestinationConfig", &DESTINATION_CONFIG),
    ],
);

pub static FUNCTION_EVENT_INVOKE_CONFIG_LIST: Shape =
    Shape::list("FunctionEventInvokeConfigList", &FUNCTION_EVENT_INVOKE_CONFIG);

pub static FUNCTION_LIST: Shape = Shape::list("FunctionList", &FUNCTION_CONFIGURATION);

static FUNCTION_NAME_PATTERN: Pattern = Pattern::new(
    r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?",
);
pub static FUNCTION_NAME: Shape = Shape::new("FunctionName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(140))
    .pattern(&FUNCTION_NAME_PATTERN);

pub static FUNCTION_RESPONSE_TYPE: Shape =
    Shape::enumeration("FunctionResponseType", &["ReportBatchItemFailures"]);

pub static FUNCTION_RESPONSE_TYPE_LIST: Shape =
    Shape::list("FunctionResponseTypeList", &FUNCTION_RESPONSE_TYPE)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(1));

pub static FUNCTION_RUNTIME_ALIAS: Shape = Shape::new("FunctionRuntimeAlias", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128));

static FUNCTION_RUNTIME_ARN_PATTERN: Pattern =
    Pattern::new(r"arn:[a-z-]+:lambda:[a-z0-9-]+:\d{12}:runtime/.+");
pub static FUNCTION_RUNTIME_ARN: Shape = Shape::new("FunctionRuntimeArn", Kind::String)
    .minimum(Bound::Integer(48))
    .maximum(Bound::Integer(2048))
    .pattern(&FUNCTION_RUNTIME_ARN_PATTERN);

pub static FUNCTION_RUNTIME_CONFIG: Shape = Shape::structure(
    "FunctionRuntimeConfig",
    &[
        Member::new("RuntimeArn", &FUNCTION_RUNTIME_ARN).required(),
        Member::new("RuntimeAlias", &FUNCTION_RUNTIME_ALIAS).required(),
    ],
);

pub static FUNCTION_SCALING_CONFIG: Shape = Shape::structure(
    "FunctionScalingConfig",
    &[
        Member::new("MinExecutionEnvironments", &FUNCTION_SCALING_CONFIG_EXECUTION_ENVIRONMENTS),
        Member::new("MaxExecutionEnvironments", &FUNCTION_SCALING_CONFIG_EXECUTION_ENVIRONMENTS),
    ],
);

pub static FUNCTION_SCALING_CONFIG_EXECUTION_ENVIRONMENTS: Shape =
    Shape::new("FunctionScalingConfigExecutionEnvironments", Kind::Integer)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(15_000));

pub static FUNCTION_URL: Shape = Shape::new("FunctionUrl", Kind::String)
    .minimum(Bound::Integer(40))
    .maximum(Bound::Integer(100));

pub static FUNCTION_URL_AUTH_TYPE: Shape =
    Shape::enumeration("FunctionUrlAuthType", &["NONE", "AWS_IAM"]);

pub static FUNCTION_URL_CONFIG: Shape = Shape::structure(
    "FunctionUrlConfig",
    &[
        Member::new("FunctionUrl", &FUNCTION_URL).required(),
        Member::new("FunctionArn", &FUNCTION_ARN).required(),
        Member::new("CreationTime", &TIMESTAMP).required(),
        Member::new("LastModifiedTime", &TIMESTAMP).required(),
        Member::new("Cors", &CORS),
        Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required(),
        Member::new("InvokeMode", &INVOKE_MODE),
    ],
);

pub static FUNCTION_URL_CONFIG_LIST: Shape =
    Shape::list("FunctionUrlConfigList", &FUNCTION_URL_CONFIG);

static FUNCTION_URL_FUNCTION_NAME_PATTERN: Pattern = Pattern::new(
    r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:((?!\d+$)[0-9a-zA-Z-_]+))?",
);
pub static FUNCTION_URL_FUNCTION_NAME: Shape = Shape::new("FunctionUrlFunctionName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(140))
    .pattern(&FUNCTION_URL_FUNCTION_NAME_PATTERN);

static FUNCTION_URL_QUALIFIER_PATTERN: Pattern = Pattern::new(r"((?!^\d+$)^[0-9a-zA-Z-_]+$)");
pub static FUNCTION_URL_QUALIFIER: Shape = Shape::new("FunctionUrlQualifier", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128))
    .pattern(&FUNCTION_URL_QUALIFIER_PATTERN);

pub static FUNCTION_VERSION: Shape = Shape::enumeration("FunctionVersion", &["ALL"]);

pub static FUNCTION_VERSION_LATEST_PUBLISHED: Shape =
    Shape::enumeration("FunctionVersionLatestPublished", &["LATEST_PUBLISHED"]);

pub static FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_LIST: Shape = Shape::list(
    "FunctionVersionsByCapacityProviderList",
    &FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_LIST_ITEM,
)
.minimum(Bound::Integer(0))
.maximum(Bound::Integer(50));

pub static FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_LIST_ITEM: Shape = Shape::structure(
    "FunctionVersionsByCapacityProviderListItem",
    &[
        Member::new("FunctionArn", &NAME_SPACED_FUNCTION_ARN).required(),
        Member::new("State", &STATE).required(),
    ],
);

pub static GET_ACCOUNT_SETTINGS_REQUEST: Shape = Shape::structure("GetAccountSettingsRequest", &[]);

pub static GET_ACCOUNT_SETTINGS_RESPONSE: Shape = Shape::structure(
    "GetAccountSettingsResponse",
    &[Member::new("AccountLimit", &ACCOUNT_LIMIT), Member::new("AccountUsage", &ACCOUNT_USAGE)],
);

pub static GET_ALIAS_REQUEST: Shape = Shape::structure(
    "GetAliasRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("Name", &ALIAS).required().label(),
    ],
);

pub static GET_CAPACITY_PROVIDER_REQUEST: Shape = Shape::structure(
    "GetCapacityProviderRequest",
    &[Member::new("CapacityProviderName", &CAPACITY_PROVIDER_NAME).required().label()],
);

pub static GET_CAPACITY_PROVIDER_RESPONSE: Shape = Shape::structure(
    "GetCapacityProviderResponse",
    &[Member::new("CapacityProvider", &CAPACITY_PROVIDER).required()],
);

pub static GET_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape::structure(
    "GetCodeSigningConfigRequest",
    &[Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required().label()],
);

pub static GET_CODE_SIGNING_CONFIG_RESPONSE: Shape = Shape::structure(
    "GetCodeSigningConfigResponse",
    &[Member::new("CodeSigningConfig", &CODE_SIGNING_CONFIG).required()],
);

pub static GET_DURABLE_EXECUTION_HISTORY_REQUEST: Shape = Shape::structure(
    "GetDurableExecutionHistoryRequest",
    &[
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required().label(),
        Member::new("IncludeExecutionData", &INCLUDE_EXECUTION_DATA).query("IncludeExecutionData"),
        Member::new("MaxItems", &ITEM_COUNT).query("MaxItems"),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("ReverseOrder", &REVERSE_ORDER).query("ReverseOrder"),
    ],
);

pub static GET_DURABLE_EXECUTION_HISTORY_RESPONSE: Shape = Shape::structure(
    "GetDurableExecutionHistoryResponse",
    &[Member::new("Events", &EVENTS).required(), Member::new("NextMarker", &STRING)],
);

pub static GET_DURABLE_EXECUTION_REQUEST: Shape = Shape::structure(
    "GetDurableExecutionRequest",
    &[
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required().label(),
        Member::new("IncludeExecutionData", &INCLUDE_EXECUTION_DATA).query("IncludeExecutionData"),
    ],
);

pub static GET_DURABLE_EXECUTION_RESPONSE: Shape = Shape::structure(
    "GetDurableExecutionResponse",
    &[
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required(),
        Member::new("DurableExecutionName", &DURABLE_EXECUTION_NAME).required(),
        Member::new("FunctionArn", &NAME_SPACED_FUNCTION_ARN).required(),
        Member::new("InputPayload", &INPUT_PAYLOAD),
        Member::new("Result", &OUTPUT_PAYLOAD),
        Member::new("Error", &ERROR_OBJECT),
        Member::new("StartTimestamp", &EXECUTION_TIMESTAMP).required(),
        Member::new("Status", &EXECUTION_STATUS).required(),
        Member::new("EndTimestamp", &EXECUTION_TIMESTAMP),
        Member::new("Version", &VERSION_WITH_LATEST_PUBLISHED),
        Member::new("TraceHeader", &TRACE_HEADER),
        Member::new("ExecutionDataIncluded", &EXECUTION_DATA_INCLUDED),
        Member::new("DurableConfig", &DURABLE_CONFIG),
        Member::new("PauseDetails", &PAUSE_DETAILS),
        Member::new("ExpectedExecutionTimeoutTimestamp", &EXECUTION_TIMESTAMP),
    ],
);

pub static GET_DURABLE_EXECUTION_STATE_REQUEST: Shape = Shape::structure(
    "GetDurableExecutionStateRequest",
    &[
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required().label(),
        Member::new("CheckpointToken", &CHECKPOINT_TOKEN).required().query("CheckpointToken"),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &ITEM_COUNT).query("MaxItems"),
    ],
);

pub static GET_DURABLE_EXECUTION_STATE_RESPONSE: Shape = Shape::structure(
    "GetDurableExecutionStateResponse",
    &[Member::new("Operations", &OPERATIONS).required(), Member::new("NextMarker", &STRING)],
);

pub static GET_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape::structure(
    "GetEventSourceMappingRequest",
    &[Member::new("UUID", &UUID_STRING).required().label()],
);

pub static GET_FUNCTION_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape::structure(
    "GetFunctionCodeSigningConfigRequest",
    &[Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label()],
);

pub static GET_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE: Shape = Shape::structure(
    "GetFunctionCodeSigningConfigResponse",
    &[
        Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN),
        Member::new("FunctionName", &FUNCTION_NAME),
    ],
);

pub static GET_FUNCTION_CONCURRENCY_REQUEST: Shape = Shape::structure(
    "GetFunctionConcurrencyRequest",
    &[Member::new("FunctionName", &FUNCTION_NAME).required().label()],
);

pub static GET_FUNCTION_CONCURRENCY_RESPONSE: Shape = Shape::structure(
    "GetFunctionConcurrencyResponse",
    &[Member::new("ReservedConcurrentExecutions", &RESERVED_CONCURRENT_EXECUTIONS)],
);

pub static GET_FUNCTION_CONFIGURATION_REQUEST: Shape = Shape::structure(
    "GetFunctionConfigurationRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
    ],
);

pub static GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape::structure(
    "GetFunctionEventInvokeConfigRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
    ],
);

pub static GET_FUNCTION_RECURSION_CONFIG_REQUEST: Shape = Shape::structure(
    "GetFunctionRecursionConfigRequest",
    &[Member::new("FunctionName", &UNQUALIFIED_FUNCTION_NAME).required().label()],
);

pub static GET_FUNCTION_RECURSION_CONFIG_RESPONSE: Shape = Shape::structure(
    "GetFunctionRecursionConfigResponse",
    &[Member::new("RecursiveLoop", &RECURSIVE_LOOP)],
);

pub static GET_FUNCTION_REQUEST: Shape = Shape::structure(
    "GetFunctionRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
    ],
);

pub static GET_FUNCTION_RESPONSE: Shape = Shape::structure(
    "GetFunctionResponse",
    &[
        Member::new("Configuration", &FUNCTION_CONFIGURATION),
        Member::new("Code", &FUNCTION_CODE_LOCATION),
        Member::new("Tags", &TAGS),
        Member::new("TagsError", &TAGS_ERROR),
        Member::new("Concurrency", &CONCURRENCY),
    ],
);

pub static GET_FUNCTION_SCALING_CONFIG_REQUEST: Shape = Shape::structure(
    "GetFunctionScalingConfigRequest",
    &[
        Member::new("FunctionName", &UNQUALIFIED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &PUBLISHED_FUNCTION_QUALIFIER).required().query("Qualifier"),
    ],
);

pub static GET_FUNCTION_SCALING_CONFIG_RESPONSE: Shape = Shape::structure(
    "GetFunctionScalingConfigResponse",
    &[
        Member::new("FunctionArn", &FUNCTION_ARN),
        Member::new("AppliedFunctionScalingConfig", &FUNCTION_SCALING_CONFIG),
        Member::new("RequestedFunctionScalingConfig", &FUNCTION_SCALING_CONFIG),
    ],
);

pub static GET_FUNCTION_URL_CONFIG_REQUEST: Shape = Shape::structure(
    "GetFunctionUrlConfigRequest",
    &[
        Member::new("FunctionName", &FUNCTION_URL_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &FUNCTION_URL_QUALIFIER).query("Qualifier"),
    ],
);

pub static GET_FUNCTION_URL_CONFIG_RESPONSE: Shape = Shape::structure(
    "GetFunctionUrlConfigResponse",
    &[
        Member::new("FunctionUrl", &FUNCTION_URL).required(),
        Member::new("FunctionArn", &FUNCTION_ARN).required(),
        Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required(),
        Member::new("Cors", &CORS),
        Member::new("CreationTime", &TIMESTAMP).required(),
        Member::new("LastModifiedTime", &TIMESTAMP).required(),
        Member::new("InvokeMode", &INVOKE_MODE),
    ],
);

pub static GET_LAYER_VERSION_BY_ARN_REQUEST: Shape = Shape::structure(
    "GetLayerVersionByArnRequest",
    &[Member::new("Arn", &LAYER_VERSION_ARN).required().query("Arn")],
);

pub static GET_LAYER_VERSION_POLICY_REQUEST: Shape = Shape::structure(
    "GetLayerVersionPolicyRequest",
    &[
        Member::new("LayerName", &LAYER_NAME_OR_ARN).required().label(),
        Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().label(),
    ],
);

pub static GET_LAYER_VERSION_POLICY_RESPONSE: Shape = Shape::structure(
    "GetLayerVersionPolicyResponse",
    &[Member::new("Policy", &STRING), Member::new("RevisionId", &STRING)],
);

pub static GET_LAYER_VERSION_REQUEST: Shape = Shape::structure(
    "GetLayerVersionRequest",
    &[
        Member::new("LayerName", &LAYER_NAME_OR_ARN).required().label(),
        Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().label(),
    ],
);

pub static GET_LAYER_VERSION_RESPONSE: Shape = Shape::structure(
    "GetLayerVersionResponse",
    &[
        Member::new("Content", &LAYER_VERSION_CONTENT_OUTPUT),
        Member::new("LayerArn", &LAYER_ARN),
        Member::new("LayerVersionArn", &LAYER_VERSION_ARN),
        Member::new("Description", &DESCRIPTION),
        Member::new("CreatedDate", &TIMESTAMP),
        Member::new("Version", &LAYER_VERSION_NUMBER),
        Member::new("CompatibleArchitectures", &COMPATIBLE_ARCHITECTURES),
        Member::new("CompatibleRuntimes", &COMPATIBLE_RUNTIMES),
        Member::new("LicenseInfo", &LICENSE_INFO),
    ],
);

pub static GET_POLICY_REQUEST: Shape = Shape::structure(
    "GetPolicyRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
    ],
);

pub static GET_POLICY_RESPONSE: Shape = Shape::structure(
    "GetPolicyResponse",
    &[Member::new("Policy", &STRING), Member::new("RevisionId", &STRING)],
);

pub static GET_PROVISIONED_CONCURRENCY_CONFIG_REQUEST: Shape = Shape::structure(
    "GetProvisionedConcurrencyConfigRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &QUALIFIER).required().query("Qualifier"),
    ],
);

pub static GET_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE: Shape = Shape::structure(
    "GetProvisionedConcurrencyConfigResponse",
    &[
        Member::new("RequestedProvisionedConcurrentExecutions", &POSITIVE_INTEGER),
        Member::new("AvailableProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER),
        Member::new("AllocatedProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER),
        Member::new("Status", &PROVISIONED_CONCURRENCY_STATUS_ENUM),
        Member::new("StatusReason", &STRING),
        Member::new("LastModified", &TIMESTAMP),
    ],
);

pub static GET_RESOURCE_POLICY_REQUEST: Shape = Shape::structure(
    "GetResourcePolicyRequest",
    &[Member::new("ResourceArn", &POLICY_RESOURCE_ARN).required().label()],
);

pub static GET_RESOURCE_POLICY_RESPONSE: Shape = Shape::structure(
    "GetResourcePolicyResponse",
    &[Member::new("Policy", &RESOURCE_POLICY), Member::new("RevisionId", &REVISION_ID)],
);

pub static GET_RUNTIME_MANAGEMENT_CONFIG_REQUEST: Shape = Shape::structure(
    "GetRuntimeManagementConfigRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
    ],
);

pub static GET_RUNTIME_MANAGEMENT_CONFIG_RESPONSE: Shape = Shape::structure(
    "GetRuntimeManagementConfigResponse",
    &[
        Member::new("UpdateRuntimeOn", &UPDATE_RUNTIME_ON),
        Member::new("FunctionArn", &NAME_SPACED_FUNCTION_ARN),
        Member::new("RuntimeVersionArn", &RUNTIME_VERSION_ARN),
    ],
);

static HANDLER_PATTERN: Pattern = Pattern::new(r"[^\s]+");
pub static HANDLER: Shape = Shape::new("Handler", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(128))
    .pattern(&HANDLER_PATTERN);

static HEADER_PATTERN: Pattern = Pattern::new(".*");
pub static HEADER: Shape = Shape::new("Header", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(1024))
    .pattern(&HEADER_PATTERN);

pub static HEADERS_LIST: Shape =
    Shape::list("HeadersList", &HEADER).minimum(Bound::Integer(0)).maximum(Bound::Integer(100));

pub static HTTP_STATUS: Shape = Shape::new("HttpStatus", Kind::Integer);

pub static IMAGE_CONFIG: Shape = Shape::structure(
    "ImageConfig",
    &[
        Member::new("EntryPoint", &STRING_LIST),
        Member::new("Command", &STRING_LIST),
        Member::new("WorkingDirectory", &WORKING_DIRECTORY),
    ],
);

pub static IMAGE_CONFIG_ERROR: Shape = Shape::structure(
    "ImageConfigError",
    &[Member::new("ErrorCode", &STRING), Member::new("Message", &SENSITIVE_STRING)],
);

pub static IMAGE_CONFIG_RESPONSE: Shape = Shape::structure(
    "ImageConfigResponse",
    &[Member::new("ImageConfig", &IMAGE_CONFIG), Member::new("Error", &IMAGE_CONFIG_ERROR)],
);

pub static INCLUDE_EXECUTION_DATA: Shape = Shape::new("IncludeExecutionData", Kind::Boolean);

pub static INPUT_PAYLOAD: Shape = Shape::new("InputPayload", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(6_291_456))
    .sensitive();

pub static INSTANCE_REQUIREMENTS: Shape = Shape::structure(
    "InstanceRequirements",
    &[
        Member::new("Architectures", &ARCHITECTURES_LIST),
        Member::new("AllowedInstanceTypes", &INSTANCE_TYPE_SET),
        Member::new("ExcludedInstanceTypes", &INSTANCE_TYPE_SET),
    ],
);

static INSTANCE_TYPE_PATTERN: Pattern = Pattern::new(r"[a-zA-Z0-9\.\*\-]+");
pub static INSTANCE_TYPE: Shape = Shape::new("InstanceType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(30))
    .pattern(&INSTANCE_TYPE_PATTERN);

pub static INSTANCE_TYPE_SET: Shape = Shape::list("InstanceTypeSet", &INSTANCE_TYPE)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(400));

pub static INTEGER: Shape = Shape::new("Integer", Kind::Integer);

pub static INVOCATION_COMPLETED_DETAILS: Shape = Shape::structure(
    "InvocationCompletedDetails",
    &[
        Member::new("StartTimestamp", &EXECUTION_TIMESTAMP).required(),
        Member::new("EndTimestamp", &EXECUTION_TIMESTAMP).required(),
        Member::new("RequestId", &STRING).required(),
        Member::new("Error", &EVENT_ERROR),
    ],
);

pub static INVOCATION_REQUEST: Shape = Shape::structure(
    "InvocationRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("InvocationType", &INVOCATION_TYPE).header("x-amz-invocation-type"),
        Member::new("LogType", &LOG_TYPE).header("x-amz-log-type"),
        Member::new("ClientContext", &STRING).header("x-amz-client-context"),
        Member::new("DurableExecutionName", &DURABLE_EXECUTION_NAME)
            .header("x-amz-durable-execution-name"),
        Member::new("Payload", &BLOB).payload(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
        Member::new("TenantId", &TENANT_ID).header("x-amz-tenant-id"),
    ],
);

pub static INVOCATION_RESPONSE: Shape = Shape::structure(
    "InvocationResponse",
    &[
        Member::new("StatusCode", &INTEGER).status_code(),
        Member::new("FunctionError", &STRING).header("x-amz-function-error"),
        Member::new("LogResult", &STRING).header("x-amz-log-result"),
        Member::new("Payload", &BLOB).payload(),
        Member::new("ExecutedVersion", &VERSION).header("x-amz-executed-version"),
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN)
            .header("x-amz-durable-execution-arn"),
    ],
);

pub static INVOCATION_TYPE: Shape =
    Shape::enumeration("InvocationType", &["Event", "RequestResponse", "DryRun"]);

pub static INVOKE_ASYNC_REQUEST: Shape = Shape::structure(
    "InvokeAsyncRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("InvokeArgs", &BLOB_STREAM).required().payload(),
    ],
);

pub static INVOKE_ASYNC_RESPONSE: Shape =
    Shape::structure("InvokeAsyncResponse", &[Member::new("Status", &HTTP_STATUS).status_code()]);

pub static INVOKE_MODE: Shape = Shape::enumeration("InvokeMode", &["BUFFERED", "RESPONSE_STREAM"]);

pub static INVOKE_RESPONSE_STREAM_UPDATE: Shape =
    Shape::structure("InvokeResponseStreamUpdate", &[Member::new("Payload", &BLOB)]);

pub static INVOKE_WITH_RESPONSE_STREAM_COMPLETE_EVENT: Shape = Shape::structure(
    "InvokeWithResponseStreamCompleteEvent",
    &[
        Member::new("ErrorCode", &STRING),
        Member::new("ErrorDetails", &STRING),
        Member::new("LogResult", &STRING),
    ],
);

pub static INVOKE_WITH_RESPONSE_STREAM_REQUEST: Shape = Shape::structure(
    "InvokeWithResponseStreamRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("LogType", &LOG_TYPE).header("x-amz-log-type"),
        Member::new("ClientContext", &STRING).header("x-amz-client-context"),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
        Member::new("Payload", &BLOB).payload(),
        Member::new("TenantId", &TENANT_ID).header("x-amz-tenant-id"),
        Member::new("InvocationType", &RESPONSE_STREAMING_INVOCATION_TYPE)
            .header("x-amz-invocation-type"),
    ],
);

pub static INVOKE_WITH_RESPONSE_STREAM_RESPONSE: Shape = Shape::structure(
    "InvokeWithResponseStreamResponse",
    &[
        Member::new("StatusCode", &INTEGER).status_code(),
        Member::new("ExecutedVersion", &VERSION).header("x-amz-executed-version"),
        Member::new("EventStream", &INVOKE_WITH_RESPONSE_STREAM_RESPONSE_EVENT).payload(),
        Member::new("ResponseStreamContentType", &STRING).header("content-type"),
    ],
);

pub static INVOKE_WITH_RESPONSE_STREAM_RESPONSE_EVENT: Shape = Shape::new(
    "InvokeWithResponseStreamResponseEvent",
    Kind::EventStream(&[
        Member::new("PayloadChunk", &INVOKE_RESPONSE_STREAM_UPDATE),
        Member::new("InvokeComplete", &INVOKE_WITH_RESPONSE_STREAM_COMPLETE_EVENT),
    ]),
);

pub static INVOKED_VIA_FUNCTION_URL: Shape = Shape::new("InvokedViaFunctionUrl", Kind::Boolean);

pub static ITEM_COUNT: Shape =
    Shape::new("ItemCount", Kind::Integer).minimum(Bound::Integer(0)).maximum(Bound::Integer(1000));

static KMS_KEY_ARN_PATTERN: Pattern = Pattern::new("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()");
pub static KMS_KEY_ARN: Shape = Shape::new("KMSKeyArn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(10_000))
    .pattern(&KMS_KEY_ARN_PATTERN);

static KMS_KEY_ARN_NON_EMPTY_PATTERN: Pattern = Pattern::new("arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*");
pub static KMS_KEY_ARN_NON_EMPTY: Shape = Shape::new("KMSKeyArnNonEmpty", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(10_000))
    .pattern(&KMS_KEY_ARN_NON_EMPTY_PATTERN);

pub static KAFKA_EVENT_SOURCE_MAPPING_CONSUMPTION_MODE: Shape =
    Shape::enumeration("KafkaEventSourceMappingConsumptionMode", &["Stream", "Queue"]);

pub static KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG: Shape = Shape::structure(
    "KafkaSchemaRegistryAccessConfig",
    &[Member::new("Type", &KAFKA_SCHEMA_REGISTRY_AUTH_TYPE), Member::new("URI", &ARN)],
);

pub static KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG_LIST: Shape =
    Shape::list("KafkaSchemaRegistryAccessConfigList", &KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG);

pub static KAFKA_SCHEMA_REGISTRY_AUTH_TYPE: Shape = Shape::enumeration(
    "KafkaSchemaRegistryAuthType",
    &[
        "BASIC_AUTH",
        "CLIENT_CERTIFICATE_TLS_AUTH",
        "SERVER_ROOT_CA_CERTIFICATE",
        "OAUTHBEARER_AUTH",
    ],
);

pub static KAFKA_SCHEMA_REGISTRY_CONFIG: Shape = Shape::structure(
    "KafkaSchemaRegistryConfig",
    &[
        Member::new("SchemaRegistryURI", &SCHEMA_REGISTRY_URI),
        Member::new("EventRecordFormat", &SCHEMA_REGISTRY_EVENT_RECORD_FORMAT),
        Member::new("AccessConfigs", &KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG_LIST),
        Member::new("SchemaValidationConfigs", &KAFKA_SCHEMA_VALIDATION_CONFIG_LIST),
    ],
);

pub static KAFKA_SCHEMA_VALIDATION_ATTRIBUTE: Shape =
    Shape::enumeration("KafkaSchemaValidationAttribute", &["KEY", "VALUE"]);

pub static KAFKA_SCHEMA_VALIDATION_CONFIG: Shape = Shape::structure(
    "KafkaSchemaValidationConfig",
    &[Member::new("Attribute", &KAFKA_SCHEMA_VALIDATION_ATTRIBUTE)],
);

pub static KAFKA_SCHEMA_VALIDATION_CONFIG_LIST: Shape =
    Shape::list("KafkaSchemaValidationConfigList", &KAFKA_SCHEMA_VALIDATION_CONFIG);

pub static LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG: Shape = Shape::structure(
    "LambdaManagedInstancesCapacityProviderConfig",
    &[
        Member::new("CapacityProviderArn", &CAPACITY_PROVIDER_ARN).required(),
        Member::new(
            "PerExecutionEnvironmentMaxConcurrency",
            &PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY,
        ),
        Member::new(
            "ExecutionEnvironmentMemoryGiBPerVCpu",
            &EXECUTION_ENVIRONMENT_MEMORY_GIB_PER_VCPU,
        ),
    ],
);

pub static LAST_UPDATE_STATUS: Shape =
    Shape::enumeration("LastUpdateStatus", &["Successful", "Failed", "InProgress"]);

pub static LAST_UPDATE_STATUS_REASON: Shape = Shape::new("LastUpdateStatusReason", Kind::String);

pub static LAST_UPDATE_STATUS_REASON_CODE: Shape = Shape::enumeration(
    "LastUpdateStatusReasonCode",
    &[
        "EniLimitExceeded",
        "InsufficientRolePermissions",
        "InvalidConfiguration",
        "InternalError",
        "SubnetOutOfIPAddresses",
        "InvalidSubnet",
        "InvalidSecurityGroup",
        "ImageDeleted",
        "ImageAccessDenied",
        "InvalidImage",
        "KMSKeyAccessDenied",
        "KMSKeyNotFound",
        "InvalidStateKMSKey",
        "DisabledKMSKey",
        "EFSIOError",
        "EFSMountConnectivityError",
        "EFSMountFailure",
        "EFSMountTimeout",
        "InvalidRuntime",
        "InvalidZipFileException",
        "FunctionError",
        "ServiceQuotaExceededException",
        "VcpuLimitExceeded",
        "CapacityProviderScalingLimitExceeded",
        "InsufficientCapacity",
        "EC2RequestLimitExceeded",
        "FunctionError.InitTimeout",
        "FunctionError.RuntimeInitError",
        "FunctionError.ExtensionInitError",
        "FunctionError.InvalidEntryPoint",
        "FunctionError.InvalidWorkingDirectory",
        "FunctionError.PermissionDenied",
        "FunctionError.TooManyExtensions",
        "FunctionError.InitResourceExhausted",
        "DisallowedByVpcEncryptionControl",
        "IncompatibleAcceleratorInstanceTypes",
        "DependencyError",
        "Creating",
    ],
);

pub static LAYER: Shape = Shape::structure(
    "Layer",
    &[
        Member::new("Arn", &LAYER_VERSION_ARN),
        Member::new("CodeSize", &LONG),
        Member::new("SigningProfileVersionArn", &ARN),
        Member::new("SigningJobArn", &ARN),
    ],
);

static LAYER_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+",
);
pub static LAYER_ARN: Shape = Shape::new("LayerArn", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(2048))
    .pattern(&LAYER_ARN_PATTERN);

pub static LAYER_LIST: Shape = Shape::list("LayerList", &LAYER_VERSION_ARN);

static LAYER_NAME_PATTERN: Pattern = Pattern::new(
    r"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+",
);
pub static LAYER_NAME: Shape = Shape::new("LayerName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(140))
    .pattern(&LAYER_NAME_PATTERN);

static LAYER_NAME_OR_ARN_PATTERN: Pattern = Pattern::new(
    r"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]{1,140}|[a-zA-Z0-9-_]{1,140})",
);
pub static LAYER_NAME_OR_ARN: Shape = Shape::new("LayerNameOrArn", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(2048))
    .pattern(&LAYER_NAME_OR_ARN_PATTERN);

static LAYER_PERMISSION_ALLOWED_ACTION_PATTERN: Pattern = Pattern::new("lambda:GetLayerVersion");
pub static LAYER_PERMISSION_ALLOWED_ACTION: Shape =
    Shape::new("LayerPermissionAllowedAction", Kind::String)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(22))
        .pattern(&LAYER_PERMISSION_ALLOWED_ACTION_PATTERN);

static LAYER_PERMISSION_ALLOWED_PRINCIPAL_PATTERN: Pattern =
    Pattern::new(r"\d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root");
pub static LAYER_PERMISSION_ALLOWED_PRINCIPAL: Shape =
    Shape::new("LayerPermissionAllowedPrincipal", Kind::String)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(10_000))
        .pattern(&LAYER_PERMISSION_ALLOWED_PRINCIPAL_PATTERN);

static LAYER_VERSION_ARN_PATTERN: Pattern = Pattern::new(
    r"((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))",
);
pub static LAYER_VERSION_ARN: Shape = Shape::new("LayerVersionArn", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(2048))
    .pattern(&LAYER_VERSION_ARN_PATTERN);

pub static LAYER_VERSION_CONTENT_INPUT: Shape = Shape::structure(
    "LayerVersionContentInput",
    &[
        Member::new("S3Bucket", &S3_BUCKET),
        Member::new("S3Key", &S3_KEY),
        Member::new("S3ObjectVersion", &S3_OBJECT_VERSION),
        Member::new("S3ObjectStorageMode", &S3_OBJECT_STORAGE_MODE),
        Member::new("ZipFile", &BLOB),
    ],
);

pub static LAYER_VERSION_CONTENT_OUTPUT: Shape = Shape::structure(
    "LayerVersionContentOutput",
    &[
        Member::new("Location", &SENSITIVE_STRING_ON_SERVER_ONLY),
        Member::new("CodeSha256", &STRING),
        Member::new("CodeSize", &LONG),
        Member::new("SigningProfileVersionArn", &ARN),
        Member::new("SigningJobArn", &ARN),
        Member::new("ResolvedS3Object", &RESOLVED_S3_OBJECT),
    ],
);

pub static LAYER_VERSION_NUMBER: Shape = Shape::new("LayerVersionNumber", Kind::Long);

pub static LAYER_VERSIONS_LIST: Shape = Shape::list("LayerVersionsList", &LAYER_VERSIONS_LIST_ITEM);

pub static LAYER_VERSIONS_LIST_ITEM: Shape = Shape::structure(
    "LayerVersionsListItem",
    &[
        Member::new("LayerVersionArn", &LAYER_VERSION_ARN),
        Member::new("Version", &LAYER_VERSION_NUMBER),
        Member::new("Description", &DESCRIPTION),
        Member::new("CreatedDate", &TIMESTAMP),
        Member::new("CompatibleArchitectures", &COMPATIBLE_ARCHITECTURES),
        Member::new("CompatibleRuntimes", &COMPATIBLE_RUNTIMES),
        Member::new("LicenseInfo", &LICENSE_INFO),
    ],
);

pub static LAYERS_LIST: Shape = Shape::list("LayersList", &LAYERS_LIST_ITEM);

pub static LAYERS_LIST_ITEM: Shape = Shape::structure(
    "LayersListItem",
    &[
        Member::new("LayerName", &LAYER_NAME),
        Member::new("LayerArn", &LAYER_ARN),
        Member::new("LatestMatchingVersion", &LAYER_VERSIONS_LIST_ITEM),
    ],
);

pub static LAYERS_REFERENCE_LIST: Shape = Shape::list("LayersReferenceList", &LAYER);

static LICENSE_INFO_PATTERN: Pattern = Pattern::new(".*");
pub static LICENSE_INFO: Shape = Shape::new("LicenseInfo", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(512))
    .pattern(&LICENSE_INFO_PATTERN);

pub static LIST_ALIASES_REQUEST: Shape = Shape::structure(
    "ListAliasesRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("FunctionVersion", &VERSION_WITH_LATEST_PUBLISHED).query("FunctionVersion"),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_ALIASES_RESPONSE: Shape = Shape::structure(
    "ListAliasesResponse",
    &[Member::new("NextMarker", &STRING), Member::new("Aliases", &ALIAS_LIST)],
);

pub static LIST_CAPACITY_PROVIDERS_REQUEST: Shape = Shape::structure(
    "ListCapacityProvidersRequest",
    &[
        Member::new("State", &CAPACITY_PROVIDER_STATE).query("State"),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_FIFTY_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_CAPACITY_PROVIDERS_RESPONSE: Shape = Shape::structure(
    "ListCapacityProvidersResponse",
    &[
        Member::new("CapacityProviders", &CAPACITY_PROVIDERS_LIST).required(),
        Member::new("NextMarker", &STRING),
    ],
);

pub static LIST_CODE_SIGNING_CONFIGS_REQUEST: Shape = Shape::structure(
    "ListCodeSigningConfigsRequest",
    &[
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_CODE_SIGNING_CONFIGS_RESPONSE: Shape = Shape::structure(
    "ListCodeSigningConfigsResponse",
    &[
        Member::new("NextMarker", &STRING),
        Member::new("CodeSigningConfigs", &CODE_SIGNING_CONFIG_LIST),
    ],
);

pub static LIST_DURABLE_EXECUTIONS_BY_FUNCTION_REQUEST: Shape = Shape::structure(
    "ListDurableExecutionsByFunctionRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
        Member::new("DurableExecutionName", &DURABLE_EXECUTION_NAME).query("DurableExecutionName"),
        Member::new("Statuses", &EXECUTION_STATUS_LIST).query("Statuses"),
        Member::new("StartedAfter", &EXECUTION_TIMESTAMP).query("StartedAfter"),
        Member::new("StartedBefore", &EXECUTION_TIMESTAMP).query("StartedBefore"),
        Member::new("ReverseOrder", &REVERSE_ORDER).query("ReverseOrder"),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &ITEM_COUNT).query("MaxItems"),
    ],
);

pub static LIST_DURABLE_EXECUTIONS_BY_FUNCTION_RESPONSE: Shape = Shape::structure(
    "ListDurableExecutionsByFunctionResponse",
    &[Member::new("DurableExecutions", &DURABLE_EXECUTIONS), Member::new("NextMarker", &STRING)],
);

pub static LIST_EVENT_SOURCE_MAPPINGS_REQUEST: Shape = Shape::structure(
    "ListEventSourceMappingsRequest",
    &[
        Member::new("EventSourceArn", &ARN).query("EventSourceArn"),
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).query("FunctionName"),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_EVENT_SOURCE_MAPPINGS_RESPONSE: Shape = Shape::structure(
    "ListEventSourceMappingsResponse",
    &[
        Member::new("NextMarker", &STRING),
        Member::new("EventSourceMappings", &EVENT_SOURCE_MAPPINGS_LIST),
    ],
);

pub static LIST_FUNCTION_EVENT_INVOKE_CONFIGS_REQUEST: Shape = Shape::structure(
    "ListFunctionEventInvokeConfigsRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_FUNCTION_EVENT_INVOKE_CONFIG_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_FUNCTION_EVENT_INVOKE_CONFIGS_RESPONSE: Shape = Shape::structure(
    "ListFunctionEventInvokeConfigsResponse",
    &[
        Member::new("FunctionEventInvokeConfigs", &FUNCTION_EVENT_INVOKE_CONFIG_LIST),
        Member::new("NextMarker", &STRING),
    ],
);

pub static LIST_FUNCTION_URL_CONFIGS_REQUEST: Shape = Shape::structure(
    "ListFunctionUrlConfigsRequest",
    &[
        Member::new("FunctionName", &FUNCTION_URL_FUNCTION_NAME).required().label(),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_FUNCTION_URL_CONFIGS_RESPONSE: Shape = Shape::structure(
    "ListFunctionUrlConfigsResponse",
    &[
        Member::new("FunctionUrlConfigs", &FUNCTION_URL_CONFIG_LIST).required(),
        Member::new("NextMarker", &STRING),
    ],
);

pub static LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_REQUEST: Shape = Shape::structure(
    "ListFunctionVersionsByCapacityProviderRequest",
    &[
        Member::new("CapacityProviderName", &CAPACITY_PROVIDER_NAME).required().label(),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_FIFTY_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_RESPONSE: Shape = Shape::structure(
    "ListFunctionVersionsByCapacityProviderResponse",
    &[
        Member::new("CapacityProviderArn", &CAPACITY_PROVIDER_ARN).required(),
        Member::new("FunctionVersions", &FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_LIST).required(),
        Member::new("NextMarker", &STRING),
    ],
);

pub static LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape::structure(
    "ListFunctionsByCodeSigningConfigRequest",
    &[
        Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required().label(),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_RESPONSE: Shape = Shape::structure(
    "ListFunctionsByCodeSigningConfigResponse",
    &[Member::new("NextMarker", &STRING), Member::new("FunctionArns", &FUNCTION_ARN_LIST)],
);

pub static LIST_FUNCTIONS_REQUEST: Shape = Shape::structure(
    "ListFunctionsRequest",
    &[
        Member::new("MasterRegion", &MASTER_REGION).query("MasterRegion"),
        Member::new("FunctionVersion", &FUNCTION_VERSION).query("FunctionVersion"),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_FUNCTIONS_RESPONSE: Shape = Shape::structure(
    "ListFunctionsResponse",
    &[Member::new("NextMarker", &STRING), Member::new("Functions", &FUNCTION_LIST)],
);

pub static LIST_LAYER_VERSIONS_REQUEST: Shape = Shape::structure(
    "ListLayerVersionsRequest",
    &[
        Member::new("CompatibleArchitecture", &ARCHITECTURE).query("CompatibleArchitecture"),
        Member::new("CompatibleRuntime", &RUNTIME).query("CompatibleRuntime"),
        Member::new("LayerName", &LAYER_NAME_OR_ARN).required().label(),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_LAYER_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_LAYER_VERSIONS_RESPONSE: Shape = Shape::structure(
    "ListLayerVersionsResponse",
    &[Member::new("NextMarker", &STRING), Member::new("LayerVersions", &LAYER_VERSIONS_LIST)],
);

pub static LIST_LAYERS_REQUEST: Shape = Shape::structure(
    "ListLayersRequest",
    &[
        Member::new("CompatibleArchitecture", &ARCHITECTURE).query("CompatibleArchitecture"),
        Member::new("CompatibleRuntime", &RUNTIME).query("CompatibleRuntime"),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_LAYER_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_LAYERS_RESPONSE: Shape = Shape::structure(
    "ListLayersResponse",
    &[Member::new("NextMarker", &STRING), Member::new("Layers", &LAYERS_LIST)],
);

pub static LIST_PROVISIONED_CONCURRENCY_CONFIGS_REQUEST: Shape = Shape::structure(
    "ListProvisionedConcurrencyConfigsRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_PROVISIONED_CONCURRENCY_CONFIGS_RESPONSE: Shape = Shape::structure(
    "ListProvisionedConcurrencyConfigsResponse",
    &[
        Member::new("ProvisionedConcurrencyConfigs", &PROVISIONED_CONCURRENCY_CONFIG_LIST),
        Member::new("NextMarker", &STRING),
    ],
);

pub static LIST_TAGS_REQUEST: Shape = Shape::structure(
    "ListTagsRequest",
    &[Member::new("Resource", &TAGGABLE_RESOURCE).required().label()],
);

pub static LIST_TAGS_RESPONSE: Shape =
    Shape::structure("ListTagsResponse", &[Member::new("Tags", &TAGS)]);

pub static LIST_VERSIONS_BY_FUNCTION_REQUEST: Shape = Shape::structure(
    "ListVersionsByFunctionRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Marker", &STRING).query("Marker"),
        Member::new("MaxItems", &MAX_LIST_ITEMS).query("MaxItems"),
    ],
);

pub static LIST_VERSIONS_BY_FUNCTION_RESPONSE: Shape = Shape::structure(
    "ListVersionsByFunctionResponse",
    &[Member::new("NextMarker", &STRING), Member::new("Versions", &FUNCTION_LIST)],
);

static LOCAL_MOUNT_PATH_PATTERN: Pattern = Pattern::new("/mnt/[a-zA-Z0-9-_.]+");
pub static LOCAL_MOUNT_PATH: Shape = Shape::new("LocalMountPath", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(160))
    .pattern(&LOCAL_MOUNT_PATH_PATTERN);

pub static LOG_FORMAT: Shape = Shape::enumeration("LogFormat", &["JSON", "Text"]);

static LOG_GROUP_PATTERN: Pattern = Pattern::new(r"[\.\-_/#A-Za-z0-9]+");
pub static LOG_GROUP: Shape = Shape::new("LogGroup", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(512))
    .pattern(&LOG_GROUP_PATTERN);

pub static LOG_TYPE: Shape = Shape::enumeration("LogType", &["None", "Tail"]);

pub static LOGGING_CONFIG: Shape = Shape::structure(
    "LoggingConfig",
    &[
        Member::new("LogFormat", &LOG_FORMAT),
        Member::new("ApplicationLogLevel", &APPLICATION_LOG_LEVEL),
        Member::new("SystemLogLevel", &SYSTEM_LOG_LEVEL),
        Member::new("LogGroup", &LOG_GROUP),
    ],
);

pub static LONG: Shape = Shape::new("Long", Kind::Long);

static MASTER_REGION_PATTERN: Pattern =
    Pattern::new(r"ALL|(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}");
pub static MASTER_REGION: Shape = Shape::new("MasterRegion", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(50))
    .pattern(&MASTER_REGION_PATTERN);

pub static MAX_AGE: Shape =
    Shape::new("MaxAge", Kind::Integer).minimum(Bound::Integer(0)).maximum(Bound::Integer(86_400));

pub static MAX_FIFTY_LIST_ITEMS: Shape = Shape::new("MaxFiftyListItems", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(50));

pub static MAX_FUNCTION_EVENT_INVOKE_CONFIG_LIST_ITEMS: Shape =
    Shape::new("MaxFunctionEventInvokeConfigListItems", Kind::Integer)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(50));

pub static MAX_ITEMS: Shape =
    Shape::new("MaxItems", Kind::Integer).minimum(Bound::Integer(1)).maximum(Bound::Integer(50));

pub static MAX_LAYER_LIST_ITEMS: Shape = Shape::new("MaxLayerListItems", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(50));

pub static MAX_LIST_ITEMS: Shape = Shape::new("MaxListItems", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(10_000));

pub static MAX_PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEMS: Shape =
    Shape::new("MaxProvisionedConcurrencyConfigListItems", Kind::Integer)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(50));

pub static MAXIMUM_BATCHING_WINDOW_IN_SECONDS: Shape =
    Shape::new("MaximumBatchingWindowInSeconds", Kind::Integer)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(300));

pub static MAXIMUM_CONCURRENCY: Shape = Shape::new("MaximumConcurrency", Kind::Integer)
    .minimum(Bound::Integer(2))
    .maximum(Bound::Integer(1000));

pub static MAXIMUM_EVENT_AGE_IN_SECONDS: Shape =
    Shape::new("MaximumEventAgeInSeconds", Kind::Integer)
        .minimum(Bound::Integer(60))
        .maximum(Bound::Integer(21_600));

pub static MAXIMUM_NUMBER_OF_POLLERS: Shape = Shape::new("MaximumNumberOfPollers", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(10_000));

pub static MAXIMUM_RECORD_AGE_IN_SECONDS: Shape =
    Shape::new("MaximumRecordAgeInSeconds", Kind::Integer)
        .minimum(Bound::Integer(-1))
        .maximum(Bound::Integer(604_800));

pub static MAXIMUM_RETRY_ATTEMPTS: Shape = Shape::new("MaximumRetryAttempts", Kind::Integer)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(2));

pub static MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING: Shape =
    Shape::new("MaximumRetryAttemptsEventSourceMapping", Kind::Integer)
        .minimum(Bound::Integer(-1))
        .maximum(Bound::Integer(10_000));

pub static MEMORY_SIZE: Shape = Shape::new("MemorySize", Kind::Integer)
    .minimum(Bound::Integer(128))
    .maximum(Bound::Integer(32_768));

static METHOD_PATTERN: Pattern = Pattern::new(".*");
pub static METHOD: Shape = Shape::new("Method", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(6))
    .pattern(&METHOD_PATTERN);

pub static METRIC_TARGET_VALUE: Shape = Shape::new("MetricTargetValue", Kind::Double)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(100));

pub static MINIMUM_NUMBER_OF_POLLERS: Shape = Shape::new("MinimumNumberOfPollers", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(200));

static NAME_SPACED_FUNCTION_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_\.]+(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?",
);
pub static NAME_SPACED_FUNCTION_ARN: Shape = Shape::new("NameSpacedFunctionArn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(10_000))
    .pattern(&NAME_SPACED_FUNCTION_ARN_PATTERN);

static NAMESPACED_FUNCTION_NAME_PATTERN: Pattern = Pattern::new(
    r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?",
);
pub static NAMESPACED_FUNCTION_NAME: Shape = Shape::new("NamespacedFunctionName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(256))
    .pattern(&NAMESPACED_FUNCTION_NAME_PATTERN);

static NAMESPACED_STATEMENT_ID_PATTERN: Pattern = Pattern::new("([a-zA-Z0-9-_.]+)");
pub static NAMESPACED_STATEMENT_ID: Shape = Shape::new("NamespacedStatementId", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(100))
    .pattern(&NAMESPACED_STATEMENT_ID_PATTERN);

pub static NON_NEGATIVE_INTEGER: Shape =
    Shape::new("NonNegativeInteger", Kind::Integer).minimum(Bound::Integer(0));

pub static NULLABLE_BOOLEAN: Shape = Shape::new("NullableBoolean", Kind::Boolean);

static NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER_PATTERN: Pattern =
    Pattern::new(r"\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+");
pub static NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER: Shape =
    Shape::new("NumericLatestPublishedOrAliasQualifier", Kind::String)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(128))
        .pattern(&NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER_PATTERN);

pub static ON_FAILURE: Shape =
    Shape::structure("OnFailure", &[Member::new("Destination", &DESTINATION_ARN)]);

pub static ON_SUCCESS: Shape =
    Shape::structure("OnSuccess", &[Member::new("Destination", &DESTINATION_ARN)]);

pub static OPERATION: Shape = Shape::structure(
    "Operation",
    &[
        Member::new("Id", &OPERATION_ID).required(),
        Member::new("ParentId", &OPERATION_ID),
        Member::new("Name", &OPERATION_NAME),
        Member::new("Type", &OPERATION_TYPE).required(),
        Member::new("SubType", &OPERATION_SUB_TYPE),
        Member::new("StartTimestamp", &EXECUTION_TIMESTAMP).required(),
        Member::new("EndTimestamp", &EXECUTION_TIMESTAMP),
        Member::new("Status", &OPERATION_STATUS).required(),
        Member::new("ExecutionDetails", &EXECUTION_DETAILS),
        Member::new("ContextDetails", &CONTEXT_DETAILS),
        Member::new("StepDetails", &STEP_DETAILS),
        Member::new("WaitDetails", &WAIT_DETAILS),
        Member::new("CallbackDetails", &CALLBACK_DETAILS),
        Member::new("ChainedInvokeDetails", &CHAINED_INVOKE_DETAILS),
    ],
);

pub static OPERATION_ACTION: Shape =
    Shape::enumeration("OperationAction", &["START", "SUCCEED", "FAIL", "RETRY", "CANCEL"]);

static OPERATION_ID_PATTERN: Pattern = Pattern::new("[a-zA-Z0-9-_]+");
pub static OPERATION_ID: Shape = Shape::new("OperationId", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(64))
    .pattern(&OPERATION_ID_PATTERN);

static OPERATION_NAME_PATTERN: Pattern = Pattern::new(r"[\x20-\x7E]+");
pub static OPERATION_NAME: Shape = Shape::new("OperationName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(256))
    .pattern(&OPERATION_NAME_PATTERN);

pub static OPERATION_PAYLOAD: Shape = Shape::new("OperationPayload", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(6_291_456))
    .sensitive();

pub static OPERATION_STATUS: Shape = Shape::enumeration(
    "OperationStatus",
    &["STARTED", "PENDING", "READY", "SUCCEEDED", "FAILED", "CANCELLED", "TIMED_OUT", "STOPPED"],
);

static OPERATION_SUB_TYPE_PATTERN: Pattern = Pattern::new("[a-zA-Z0-9-_]+");
pub static OPERATION_SUB_TYPE: Shape = Shape::new("OperationSubType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(32))
    .pattern(&OPERATION_SUB_TYPE_PATTERN);

pub static OPERATION_TYPE: Shape = Shape::enumeration(
    "OperationType",
    &["EXECUTION", "CONTEXT", "STEP", "WAIT", "CALLBACK", "CHAINED_INVOKE"],
);

pub static OPERATION_UPDATE: Shape = Shape::structure(
    "OperationUpdate",
    &[
        Member::new("Id", &OPERATION_ID).required(),
        Member::new("ParentId", &OPERATION_ID),
        Member::new("Name", &OPERATION_NAME),
        Member::new("Type", &OPERATION_TYPE).required(),
        Member::new("SubType", &OPERATION_SUB_TYPE),
        Member::new("Action", &OPERATION_ACTION).required(),
        Member::new("Payload", &OPERATION_PAYLOAD),
        Member::new("Error", &ERROR_OBJECT),
        Member::new("ContextOptions", &CONTEXT_OPTIONS),
        Member::new("StepOptions", &STEP_OPTIONS),
        Member::new("WaitOptions", &WAIT_OPTIONS),
        Member::new("CallbackOptions", &CALLBACK_OPTIONS),
        Member::new("ChainedInvokeOptions", &CHAINED_INVOKE_OPTIONS),
    ],
);

pub static OPERATION_UPDATES: Shape = Shape::list("OperationUpdates", &OPERATION_UPDATE);

pub static OPERATIONS: Shape = Shape::list("Operations", &OPERATION);

static ORGANIZATION_ID_PATTERN: Pattern = Pattern::new("o-[a-z0-9]{10,32}");
pub static ORGANIZATION_ID: Shape = Shape::new("OrganizationId", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(34))
    .pattern(&ORGANIZATION_ID_PATTERN);

static ORIGIN_PATTERN: Pattern = Pattern::new(".*");
pub static ORIGIN: Shape = Shape::new("Origin", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(253))
    .pattern(&ORIGIN_PATTERN);

pub static OUTPUT_PAYLOAD: Shape = Shape::new("OutputPayload", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(6_291_456))
    .sensitive();

pub static PACKAGE_TYPE: Shape = Shape::enumeration("PackageType", &["Zip", "Image"]);

pub static PARALLELIZATION_FACTOR: Shape = Shape::new("ParallelizationFactor", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(10));

static PATTERN_PATTERN: Pattern = Pattern::new(r"[\s\S]*");
pub static PATTERN: Shape = Shape::new("Pattern", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(4096))
    .pattern(&PATTERN_PATTERN);

pub static PAUSE_DETAILS: Shape = Shape::structure(
    "PauseDetails",
    &[
        Member::new("PauseRequestTimestamp", &EXECUTION_TIMESTAMP).required(),
        Member::new("Reason", &PAUSE_REASON),
        Member::new("ExecutionTimeoutPaused", &EXECUTION_TIMEOUT_PAUSED).required(),
    ],
);

pub static PAUSE_DURABLE_EXECUTION_REQUEST: Shape = Shape::structure(
    "PauseDurableExecutionRequest",
    &[
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required().label(),
        Member::new("ClientToken", &CLIENT_TOKEN),
        Member::new("Reason", &PAUSE_REASON),
        Member::new("ExecutionTimeoutPaused", &EXECUTION_TIMEOUT_PAUSED),
    ],
);

pub static PAUSE_DURABLE_EXECUTION_RESPONSE: Shape =
    Shape::structure("PauseDurableExecutionResponse", &[]);

pub static PAUSE_REASON: Shape = Shape::new("PauseReason", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(1024))
    .sensitive();

pub static PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY: Shape =
    Shape::new("PerExecutionEnvironmentMaxConcurrency", Kind::Integer)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(1600));

static POLICY_RESOURCE_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_])+)?|runtime/[a-zA-Z0-9-_./]+)",
);
pub static POLICY_RESOURCE_ARN: Shape = Shape::new("PolicyResourceArn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(512))
    .pattern(&POLICY_RESOURCE_ARN_PATTERN);

pub static POSITIVE_INTEGER: Shape =
    Shape::new("PositiveInteger", Kind::Integer).minimum(Bound::Integer(1));

static PRINCIPAL_PATTERN: Pattern = Pattern::new(r"[^\s]+");
pub static PRINCIPAL: Shape = Shape::new("Principal", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(2048))
    .pattern(&PRINCIPAL_PATTERN);

static PRINCIPAL_ORG_ID_PATTERN: Pattern = Pattern::new("o-[a-z0-9]{10,32}");
pub static PRINCIPAL_ORG_ID: Shape = Shape::new("PrincipalOrgID", Kind::String)
    .minimum(Bound::Integer(12))
    .maximum(Bound::Integer(34))
    .pattern(&PRINCIPAL_ORG_ID_PATTERN);

pub static PROPAGATE_TAGS: Shape = Shape::structure(
    "PropagateTags",
    &[
        Member::new("Mode", &PROPAGATE_TAGS_MODE),
        Member::new("ExplicitTags", &PROPAGATE_TAGS_EXPLICIT_TAGS_MAP),
    ],
);

pub static PROPAGATE_TAGS_EXPLICIT_TAGS_MAP: Shape =
    Shape::map("PropagateTagsExplicitTagsMap", &TAG_KEY, &TAG_VALUE)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(40));

pub static PROPAGATE_TAGS_MODE: Shape =
    Shape::enumeration("PropagateTagsMode", &["None", "Explicit"]);

pub static PROVISIONED_CONCURRENCY_CONFIG_LIST: Shape =
    Shape::list("ProvisionedConcurrencyConfigList", &PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEM);

pub static PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEM: Shape = Shape::structure(
    "ProvisionedConcurrencyConfigListItem",
    &[
        Member::new("FunctionArn", &FUNCTION_ARN),
        Member::new("RequestedProvisionedConcurrentExecutions", &POSITIVE_INTEGER),
        Member::new("AvailableProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER),
        Member::new("AllocatedProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER),
        Member::new("Status", &PROVISIONED_CONCURRENCY_STATUS_ENUM),
        Member::new("StatusReason", &STRING),
        Member::new("LastModified", &TIMESTAMP),
    ],
);

pub static PROVISIONED_CONCURRENCY_STATUS_ENUM: Shape =
    Shape::enumeration("ProvisionedConcurrencyStatusEnum", &["IN_PROGRESS", "READY", "FAILED"]);

pub static PROVISIONED_POLLER_CONFIG: Shape = Shape::structure(
    "ProvisionedPollerConfig",
    &[
        Member::new("MinimumPollers", &MINIMUM_NUMBER_OF_POLLERS),
        Member::new("MaximumPollers", &MAXIMUM_NUMBER_OF_POLLERS),
        Member::new("PollerGroupName", &PROVISIONED_POLLER_GROUP_NAME),
    ],
);

static PROVISIONED_POLLER_GROUP_NAME_PATTERN: Pattern = Pattern::new("[a-zA-Z0-9-_]*");
pub static PROVISIONED_POLLER_GROUP_NAME: Shape =
    Shape::new("ProvisionedPollerGroupName", Kind::String)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(128))
        .pattern(&PROVISIONED_POLLER_GROUP_NAME_PATTERN);

pub static PUBLISH_LAYER_VERSION_REQUEST: Shape = Shape::structure(
    "PublishLayerVersionRequest",
    &[
        Member::new("LayerName", &LAYER_NAME_OR_ARN).required().label(),
        Member::new("Description", &DESCRIPTION),
        Member::new("Content", &LAYER_VERSION_CONTENT_INPUT).required(),
        Member::new("CompatibleArchitectures", &COMPATIBLE_ARCHITECTURES),
        Member::new("CompatibleRuntimes", &COMPATIBLE_RUNTIMES),
        Member::new("LicenseInfo", &LICENSE_INFO),
    ],
);

pub static PUBLISH_LAYER_VERSION_RESPONSE: Shape = Shape::structure(
    "PublishLayerVersionResponse",
    &[
        Member::new("Content", &LAYER_VERSION_CONTENT_OUTPUT),
        Member::new("LayerArn", &LAYER_ARN),
        Member::new("LayerVersionArn", &LAYER_VERSION_ARN),
        Member::new("Description", &DESCRIPTION),
        Member::new("CreatedDate", &TIMESTAMP),
        Member::new("Version", &LAYER_VERSION_NUMBER),
        Member::new("CompatibleArchitectures", &COMPATIBLE_ARCHITECTURES),
        Member::new("CompatibleRuntimes", &COMPATIBLE_RUNTIMES),
        Member::new("LicenseInfo", &LICENSE_INFO),
    ],
);

pub static PUBLISH_VERSION_REQUEST: Shape = Shape::structure(
    "PublishVersionRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("CodeSha256", &STRING),
        Member::new("Description", &DESCRIPTION),
        Member::new("RevisionId", &STRING),
        Member::new("PublishTo", &FUNCTION_VERSION_LATEST_PUBLISHED),
    ],
);

static PUBLISHED_FUNCTION_QUALIFIER_PATTERN: Pattern =
    Pattern::new(r"(\$LATEST\.PUBLISHED|[0-9]+)");
pub static PUBLISHED_FUNCTION_QUALIFIER: Shape =
    Shape::new("PublishedFunctionQualifier", Kind::String)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(128))
        .pattern(&PUBLISHED_FUNCTION_QUALIFIER_PATTERN);

pub static PUT_FUNCTION_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape::structure(
    "PutFunctionCodeSigningConfigRequest",
    &[
        Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required(),
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
    ],
);

pub static PUT_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE: Shape = Shape::structure(
    "PutFunctionCodeSigningConfigResponse",
    &[
        Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required(),
        Member::new("FunctionName", &FUNCTION_NAME).required(),
    ],
);

pub static PUT_FUNCTION_CONCURRENCY_REQUEST: Shape = Shape::structure(
    "PutFunctionConcurrencyRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("ReservedConcurrentExecutions", &RESERVED_CONCURRENT_EXECUTIONS).required(),
    ],
);

pub static PUT_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape::structure(
    "PutFunctionEventInvokeConfigRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
        Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS),
        Member::new("MaximumEventAgeInSeconds", &MAXIMUM_EVENT_AGE_IN_SECONDS),
        Member::new("DestinationConfig", &DESTINATION_CONFIG),
    ],
);

pub static PUT_FUNCTION_RECURSION_CONFIG_REQUEST: Shape = Shape::structure(
    "PutFunctionRecursionConfigRequest",
    &[
        Member::new("FunctionName", &UNQUALIFIED_FUNCTION_NAME).required().label(),
        Member::new("RecursiveLoop", &RECURSIVE_LOOP).required(),
    ],
);

pub static PUT_FUNCTION_RECURSION_CONFIG_RESPONSE: Shape = Shape::structure(
    "PutFunctionRecursionConfigResponse",
    &[Member::new("RecursiveLoop", &RECURSIVE_LOOP)],
);

pub static PUT_FUNCTION_SCALING_CONFIG_REQUEST: Shape = Shape::structure(
    "PutFunctionScalingConfigRequest",
    &[
        Member::new("FunctionName", &UNQUALIFIED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &PUBLISHED_FUNCTION_QUALIFIER).required().query("Qualifier"),
        Member::new("FunctionScalingConfig", &FUNCTION_SCALING_CONFIG),
    ],
);

pub static PUT_FUNCTION_SCALING_CONFIG_RESPONSE: Shape =
    Shape::structure("PutFunctionScalingConfigResponse", &[Member::new("FunctionState", &STATE)]);

pub static PUT_PROVISIONED_CONCURRENCY_CONFIG_REQUEST: Shape = Shape::structure(
    "PutProvisionedConcurrencyConfigRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &QUALIFIER).required().query("Qualifier"),
        Member::new("ProvisionedConcurrentExecutions", &POSITIVE_INTEGER).required(),
    ],
);

pub static PUT_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE: Shape = Shape::structure(
    "PutProvisionedConcurrencyConfigResponse",
    &[
        Member::new("RequestedProvisionedConcurrentExecutions", &POSITIVE_INTEGER),
        Member::new("AllocatedProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER),
        Member::new("AvailableProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER),
        Member::new("Status", &PROVISIONED_CONCURRENCY_STATUS_ENUM),
        Member::new("StatusReason", &STRING),
        Member::new("LastModified", &TIMESTAMP),
    ],
);

pub static PUT_RESOURCE_POLICY_REQUEST: Shape = Shape::structure(
    "PutResourcePolicyRequest",
    &[
        Member::new("ResourceArn", &POLICY_RESOURCE_ARN).required().label(),
        Member::new("Policy", &RESOURCE_POLICY).required(),
        Member::new("RevisionId", &REVISION_ID),
    ],
);

pub static PUT_RESOURCE_POLICY_RESPONSE: Shape = Shape::structure(
    "PutResourcePolicyResponse",
    &[Member::new("Policy", &RESOURCE_POLICY), Member::new("RevisionId", &REVISION_ID)],
);

pub static PUT_RUNTIME_MANAGEMENT_CONFIG_REQUEST: Shape = Shape::structure(
    "PutRuntimeManagementConfigRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
        Member::new("UpdateRuntimeOn", &UPDATE_RUNTIME_ON).required(),
        Member::new("RuntimeVersionArn", &RUNTIME_VERSION_ARN),
    ],
);

pub static PUT_RUNTIME_MANAGEMENT_CONFIG_RESPONSE: Shape = Shape::structure(
    "PutRuntimeManagementConfigResponse",
    &[
        Member::new("UpdateRuntimeOn", &UPDATE_RUNTIME_ON).required(),
        Member::new("FunctionArn", &FUNCTION_ARN).required(),
        Member::new("RuntimeVersionArn", &RUNTIME_VERSION_ARN),
    ],
);

static QUALIFIER_PATTERN: Pattern = Pattern::new("(|[a-zA-Z0-9$_-]+)");
pub static QUALIFIER: Shape = Shape::new("Qualifier", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128))
    .pattern(&QUALIFIER_PATTERN);

static QUEUE_PATTERN: Pattern = Pattern::new(r"[\s\S]*");
pub static QUEUE: Shape = Shape::new("Queue", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(1000))
    .pattern(&QUEUE_PATTERN);

pub static QUEUES: Shape =
    Shape::list("Queues", &QUEUE).minimum(Bound::Integer(1)).maximum(Bound::Integer(1));

pub static RECURSIVE_LOOP: Shape = Shape::enumeration("RecursiveLoop", &["Allow", "Terminate"]);

pub static REMOVE_LAYER_VERSION_PERMISSION_REQUEST: Shape = Shape::structure(
    "RemoveLayerVersionPermissionRequest",
    &[
        Member::new("LayerName", &LAYER_NAME_OR_ARN).required().label(),
        Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().label(),
        Member::new("StatementId", &STATEMENT_ID).required().label(),
        Member::new("RevisionId", &STRING).query("RevisionId"),
    ],
);

pub static REMOVE_LAYER_VERSION_PERMISSION_RESPONSE: Shape =
    Shape::structure("RemoveLayerVersionPermissionResponse", &[]);

pub static REMOVE_PERMISSION_REQUEST: Shape = Shape::structure(
    "RemovePermissionRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("StatementId", &NAMESPACED_STATEMENT_ID).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
        Member::new("RevisionId", &STRING).query("RevisionId"),
    ],
);

pub static REMOVE_PERMISSION_RESPONSE: Shape = Shape::structure("RemovePermissionResponse", &[]);

pub static REPLAY_CHILDREN: Shape = Shape::new("ReplayChildren", Kind::Boolean);

pub static RESERVED_CONCURRENT_EXECUTIONS: Shape =
    Shape::new("ReservedConcurrentExecutions", Kind::Integer).minimum(Bound::Integer(0));

pub static RESOLVED_S3_OBJECT: Shape = Shape::structure(
    "ResolvedS3Object",
    &[
        Member::new("S3Bucket", &S3_BUCKET),
        Member::new("S3Key", &S3_KEY),
        Member::new("S3ObjectVersion", &S3_OBJECT_VERSION),
    ],
);

static RESOURCE_ARN_PATTERN: Pattern = Pattern::new("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()");
pub static RESOURCE_ARN: Shape = Shape::new("ResourceArn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(10_000))
    .pattern(&RESOURCE_ARN_PATTERN);

static RESOURCE_POLICY_PATTERN: Pattern = Pattern::new(r"[\s\S]+");
pub static RESOURCE_POLICY: Shape = Shape::new("ResourcePolicy", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(20_480))
    .pattern(&RESOURCE_POLICY_PATTERN);

pub static RESPONSE_STREAMING_INVOCATION_TYPE: Shape =
    Shape::enumeration("ResponseStreamingInvocationType", &["RequestResponse", "DryRun"]);

pub static RESUME_DURABLE_EXECUTION_REQUEST: Shape = Shape::structure(
    "ResumeDurableExecutionRequest",
    &[
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required().label(),
        Member::new("ClientToken", &CLIENT_TOKEN),
        Member::new("Reason", &RESUME_REASON),
    ],
);

pub static RESUME_DURABLE_EXECUTION_RESPONSE: Shape =
    Shape::structure("ResumeDurableExecutionResponse", &[]);

pub static RESUME_REASON: Shape = Shape::new("ResumeReason", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(1024))
    .sensitive();

pub static RETENTION_PERIOD_IN_DAYS: Shape = Shape::new("RetentionPeriodInDays", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(90));

pub static RETRY_DETAILS: Shape = Shape::structure(
    "RetryDetails",
    &[
        Member::new("CurrentAttempt", &ATTEMPT_COUNT),
        Member::new("NextAttemptDelaySeconds", &DURATION_SECONDS),
    ],
);

pub static REVERSE_ORDER: Shape = Shape::new("ReverseOrder", Kind::Boolean);

static REVISION_ID_PATTERN: Pattern =
    Pattern::new("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
pub static REVISION_ID: Shape = Shape::new("RevisionId", Kind::String)
    .minimum(Bound::Integer(36))
    .maximum(Bound::Integer(36))
    .pattern(&REVISION_ID_PATTERN);

static ROLE_ARN_PATTERN: Pattern =
    Pattern::new(r"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+");
pub static ROLE_ARN: Shape = Shape::new("RoleArn", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(10_000))
    .pattern(&ROLE_ARN_PATTERN);

pub static RUNTIME: Shape = Shape::enumeration(
    "Runtime",
    &[
        "nodejs",
        "nodejs4.3",
        "nodejs6.10",
        "nodejs8.10",
        "nodejs10.x",
        "nodejs12.x",
        "nodejs14.x",
        "nodejs16.x",
        "nodejs18.x",
        "nodejs20.x",
        "nodejs22.x",
        "nodejs24.x",
        "java8",
        "java8.al2",
        "java11",
        "java17",
        "java21",
        "java25",
        "python2.7",
        "python3.6",
        "python3.7",
        "python3.8",
        "python3.9",
        "python3.10",
        "python3.11",
        "python3.12",
        "python3.13",
        "python3.14",
        "dotnetcore1.0",
        "dotnetcore2.0",
        "dotnetcore2.1",
        "dotnetcore3.1",
        "dotnet6",
        "dotnet8",
        "dotnet10",
        "nodejs4.3-edge",
        "go1.x",
        "ruby2.5",
        "ruby2.7",
        "ruby3.2",
        "ruby3.3",
        "ruby3.4",
        "ruby4.0",
        "provided",
        "provided.al2",
        "provided.al2023",
        "nodejs26.x",
        "python3.15",
        "java8.al2023",
        "java11.al2023",
        "java17.al2023",
        "custom",
    ],
);

static RUNTIME_VERSION_ARN_PATTERN: Pattern = Pattern::new(
    r"((arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}::runtime:.+)|(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:runtime/[A-Za-z0-9_.-]{1,128}/version/[A-Za-z0-9_.-]{1,128}))",
);
pub static RUNTIME_VERSION_ARN: Shape = Shape::new("RuntimeVersionArn", Kind::String)
    .minimum(Bound::Integer(26))
    .maximum(Bound::Integer(2048))
    .pattern(&RUNTIME_VERSION_ARN_PATTERN);

pub static RUNTIME_VERSION_CONFIG: Shape = Shape::structure(
    "RuntimeVersionConfig",
    &[
        Member::new("RuntimeVersionArn", &RUNTIME_VERSION_ARN),
        Member::new("Error", &RUNTIME_VERSION_ERROR),
    ],
);

pub static RUNTIME_VERSION_ERROR: Shape = Shape::structure(
    "RuntimeVersionError",
    &[Member::new("ErrorCode", &STRING), Member::new("Message", &SENSITIVE_STRING)],
);

static S3_BUCKET_PATTERN: Pattern = Pattern::new(r"[0-9A-Za-z\.\-_]*(?<!\.)");
pub static S3_BUCKET: Shape = Shape::new("S3Bucket", Kind::String)
    .minimum(Bound::Integer(3))
    .maximum(Bound::Integer(63))
    .pattern(&S3_BUCKET_PATTERN);

pub static S3_FILES_CONFIG: Shape =
    Shape::structure("S3FilesConfig", &[Member::new("DirectS3Read", &DIRECT_S3_READ)]);

static S3_KEY_PATTERN: Pattern = Pattern::new(".*");
pub static S3_KEY: Shape = Shape::new("S3Key", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(1024))
    .pattern(&S3_KEY_PATTERN);

pub static S3_OBJECT_STORAGE_MODE: Shape =
    Shape::enumeration("S3ObjectStorageMode", &["COPY", "REFERENCE"]);

static S3_OBJECT_VERSION_PATTERN: Pattern = Pattern::new(".*");
pub static S3_OBJECT_VERSION: Shape = Shape::new("S3ObjectVersion", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(1024))
    .pattern(&S3_OBJECT_VERSION_PATTERN);

pub static SCALING_CONFIG: Shape =
    Shape::structure("ScalingConfig", &[Member::new("MaximumConcurrency", &MAXIMUM_CONCURRENCY)]);

pub static SCHEMA_REGISTRY_EVENT_RECORD_FORMAT: Shape =
    Shape::enumeration("SchemaRegistryEventRecordFormat", &["JSON", "SOURCE"]);

static SCHEMA_REGISTRY_URI_PATTERN: Pattern = Pattern::new(r"[a-zA-Z0-9-\/*:_+=.@-]*");
pub static SCHEMA_REGISTRY_URI: Shape = Shape::new("SchemaRegistryUri", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(10_000))
    .pattern(&SCHEMA_REGISTRY_URI_PATTERN);

static SECURITY_GROUP_ID_PATTERN: Pattern = Pattern::new("sg-[0-9a-zA-Z]*");
pub static SECURITY_GROUP_ID: Shape = Shape::new("SecurityGroupId", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(1024))
    .pattern(&SECURITY_GROUP_ID_PATTERN);

pub static SECURITY_GROUP_IDS: Shape = Shape::list("SecurityGroupIds", &SECURITY_GROUP_ID)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(5));

pub static SELF_MANAGED_EVENT_SOURCE: Shape =
    Shape::structure("SelfManagedEventSource", &[Member::new("Endpoints", &ENDPOINTS)]);

pub static SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: Shape = Shape::structure(
    "SelfManagedKafkaEventSourceConfig",
    &[
        Member::new("ConsumerGroupId", &URI),
        Member::new("SchemaRegistryConfig", &KAFKA_SCHEMA_REGISTRY_CONFIG),
        Member::new("ConsumptionMode", &KAFKA_EVENT_SOURCE_MAPPING_CONSUMPTION_MODE),
    ],
);

pub static SEND_DURABLE_EXECUTION_CALLBACK_FAILURE_REQUEST: Shape = Shape::structure(
    "SendDurableExecutionCallbackFailureRequest",
    &[
        Member::new("CallbackId", &CALLBACK_ID).required().label(),
        Member::new("Error", &ERROR_OBJECT).payload(),
    ],
);

pub static SEND_DURABLE_EXECUTION_CALLBACK_FAILURE_RESPONSE: Shape =
    Shape::structure("SendDurableExecutionCallbackFailureResponse", &[]);

pub static SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT_REQUEST: Shape = Shape::structure(
    "SendDurableExecutionCallbackHeartbeatRequest",
    &[Member::new("CallbackId", &CALLBACK_ID).required().label()],
);

pub static SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT_RESPONSE: Shape =
    Shape::structure("SendDurableExecutionCallbackHeartbeatResponse", &[]);

pub static SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS_REQUEST: Shape = Shape::structure(
    "SendDurableExecutionCallbackSuccessRequest",
    &[
        Member::new("CallbackId", &CALLBACK_ID).required().label(),
        Member::new("Result", &BINARY_OPERATION_PAYLOAD).payload(),
    ],
);

pub static SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS_RESPONSE: Shape =
    Shape::structure("SendDurableExecutionCallbackSuccessResponse", &[]);

pub static SENSITIVE_STRING: Shape = Shape::new("SensitiveString", Kind::String).sensitive();

pub static SENSITIVE_STRING_ON_SERVER_ONLY: Shape =
    Shape::new("SensitiveStringOnServerOnly", Kind::String)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(10_000));

pub static SIGNING_PROFILE_VERSION_ARNS: Shape = Shape::list("SigningProfileVersionArns", &ARN)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(20));

pub static SNAP_START: Shape =
    Shape::structure("SnapStart", &[Member::new("ApplyOn", &SNAP_START_APPLY_ON)]);

pub static SNAP_START_APPLY_ON: Shape =
    Shape::enumeration("SnapStartApplyOn", &["PublishedVersions", "None"]);

pub static SNAP_START_OPTIMIZATION_STATUS: Shape =
    Shape::enumeration("SnapStartOptimizationStatus", &["On", "Off"]);

pub static SNAP_START_RESPONSE: Shape = Shape::structure(
    "SnapStartResponse",
    &[
        Member::new("ApplyOn", &SNAP_START_APPLY_ON),
        Member::new("OptimizationStatus", &SNAP_START_OPTIMIZATION_STATUS),
    ],
);

pub static SOURCE_ACCESS_CONFIGURATION: Shape = Shape::structure(
    "SourceAccessConfiguration",
    &[Member::new("Type", &SOURCE_ACCESS_TYPE), Member::new("URI", &URI)],
);

pub static SOURCE_ACCESS_CONFIGURATIONS: Shape =
    Shape::list("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATION)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(23));

pub static SOURCE_ACCESS_TYPE: Shape = Shape::enumeration(
    "SourceAccessType",
    &[
        "BASIC_AUTH",
        "VPC_SUBNET",
        "VPC_SECURITY_GROUP",
        "SASL_SCRAM_512_AUTH",
        "SASL_SCRAM_256_AUTH",
        "VIRTUAL_HOST",
        "CLIENT_CERTIFICATE_TLS_AUTH",
        "SERVER_ROOT_CA_CERTIFICATE",
        "OAUTHBEARER_AUTH",
        "OAUTHBEARER_SCOPE",
        "OAUTHBEARER_AUDIENCE",
        "OAUTHBEARER_LOGICAL_CLUSTER",
        "OAUTHBEARER_IDENTITY_POOL",
        "IAM_AUTH",
        "IAM_OAUTHBEARER_AUTH",
    ],
);

static SOURCE_OWNER_PATTERN: Pattern = Pattern::new(r"\d{12}");
pub static SOURCE_OWNER: Shape = Shape::new("SourceOwner", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(12))
    .pattern(&SOURCE_OWNER_PATTERN);

pub static STACK_TRACE_ENTRIES: Shape = Shape::list("StackTraceEntries", &STACK_TRACE_ENTRY);

pub static STACK_TRACE_ENTRY: Shape = Shape::new("StackTraceEntry", Kind::String).sensitive();

pub static STATE: Shape = Shape::enumeration(
    "State",
    &[
        "Pending",
        "Active",
        "Inactive",
        "Failed",
        "Deactivating",
        "Deactivated",
        "ActiveNonInvocable",
        "Deleting",
    ],
);

pub static STATE_REASON: Shape = Shape::new("StateReason", Kind::String);

pub static STATE_REASON_CODE: Shape = Shape::enumeration(
    "StateReasonCode",
    &[
        "Idle",
        "Creating",
        "Restoring",
        "EniLimitExceeded",
        "InsufficientRolePermissions",
        "InvalidConfiguration",
        "InternalError",
        "SubnetOutOfIPAddresses",
        "InvalidSubnet",
        "InvalidSecurityGroup",
        "ImageDeleted",
        "ImageAccessDenied",
        "InvalidImage",
        "KMSKeyAccessDenied",
        "KMSKeyNotFound",
        "InvalidStateKMSKey",
        "DisabledKMSKey",
        "EFSIOError",
        "EFSMountConnectivityError",
        "EFSMountFailure",
        "EFSMountTimeout",
        "InvalidRuntime",
        "InvalidZipFileException",
        "FunctionError",
        "ServiceQuotaExceededException",
        "VcpuLimitExceeded",
        "CapacityProviderScalingLimitExceeded",
        "InsufficientCapacity",
        "EC2RequestLimitExceeded",
        "FunctionError.InitTimeout",
        "FunctionError.RuntimeInitError",
        "FunctionError.ExtensionInitError",
        "FunctionError.InvalidEntryPoint",
        "FunctionError.InvalidWorkingDirectory",
        "FunctionError.PermissionDenied",
        "FunctionError.TooManyExtensions",
        "FunctionError.InitResourceExhausted",
        "DisallowedByVpcEncryptionControl",
        "DrainingDurableExecutions",
        "IncompatibleAcceleratorInstanceTypes",
        "DependencyError",
    ],
);

static STATEMENT_ID_PATTERN: Pattern = Pattern::new("([a-zA-Z0-9-_]+)");
pub static STATEMENT_ID: Shape = Shape::new("StatementId", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(100))
    .pattern(&STATEMENT_ID_PATTERN);

pub static STEP_DETAILS: Shape = Shape::structure(
    "StepDetails",
    &[
        Member::new("Attempt", &ATTEMPT_COUNT),
        Member::new("NextAttemptTimestamp", &EXECUTION_TIMESTAMP),
        Member::new("Result", &OPERATION_PAYLOAD),
        Member::new("Error", &ERROR_OBJECT),
    ],
);

pub static STEP_FAILED_DETAILS: Shape = Shape::structure(
    "StepFailedDetails",
    &[
        Member::new("Error", &EVENT_ERROR).required(),
        Member::new("RetryDetails", &RETRY_DETAILS).required(),
    ],
);

pub static STEP_OPTIONS: Shape = Shape::structure(
    "StepOptions",
    &[Member::new("NextAttemptDelaySeconds", &STEP_OPTIONS_NEXT_ATTEMPT_DELAY_SECONDS_INTEGER)],
);

pub static STEP_OPTIONS_NEXT_ATTEMPT_DELAY_SECONDS_INTEGER: Shape =
    Shape::new("StepOptionsNextAttemptDelaySecondsInteger", Kind::Integer)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(31_622_400));

pub static STEP_STARTED_DETAILS: Shape = Shape::structure("StepStartedDetails", &[]);

pub static STEP_SUCCEEDED_DETAILS: Shape = Shape::structure(
    "StepSucceededDetails",
    &[
        Member::new("Result", &EVENT_RESULT).required(),
        Member::new("RetryDetails", &RETRY_DETAILS).required(),
    ],
);

pub static STOP_DURABLE_EXECUTION_REQUEST: Shape = Shape::structure(
    "StopDurableExecutionRequest",
    &[
        Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).required().label(),
        Member::new("Error", &ERROR_OBJECT).payload(),
    ],
);

pub static STOP_DURABLE_EXECUTION_RESPONSE: Shape = Shape::structure(
    "StopDurableExecutionResponse",
    &[Member::new("StopTimestamp", &EXECUTION_TIMESTAMP).required()],
);

pub static STRING: Shape = Shape::new("String", Kind::String);

pub static STRING_LIST: Shape =
    Shape::list("StringList", &STRING).minimum(Bound::Integer(0)).maximum(Bound::Integer(1500));

static SUBNET_ID_PATTERN: Pattern = Pattern::new("subnet-[0-9a-z]*");
pub static SUBNET_ID: Shape = Shape::new("SubnetId", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(1024))
    .pattern(&SUBNET_ID_PATTERN);

pub static SUBNET_IDS: Shape =
    Shape::list("SubnetIds", &SUBNET_ID).minimum(Bound::Integer(0)).maximum(Bound::Integer(16));

pub static SYSTEM_LOG_LEVEL: Shape =
    Shape::enumeration("SystemLogLevel", &["DEBUG", "INFO", "WARN"]);

static TAG_KEY_PATTERN: Pattern = Pattern::new(r"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)");
pub static TAG_KEY: Shape = Shape::new("TagKey", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128))
    .pattern(&TAG_KEY_PATTERN);

pub static TAG_KEY_LIST: Shape = Shape::list("TagKeyList", &TAG_KEY);

pub static TAG_RESOURCE_REQUEST: Shape = Shape::structure(
    "TagResourceRequest",
    &[
        Member::new("Resource", &TAGGABLE_RESOURCE).required().label(),
        Member::new("Tags", &TAGS).required(),
    ],
);

pub static TAG_RESOURCE_RESPONSE: Shape = Shape::structure("TagResourceResponse", &[]);

static TAG_VALUE_PATTERN: Pattern = Pattern::new(r"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)");
pub static TAG_VALUE: Shape = Shape::new("TagValue", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(256))
    .pattern(&TAG_VALUE_PATTERN);

static TAGGABLE_RESOURCE_PATTERN: Pattern = Pattern::new(
    r"arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)",
);
pub static TAGGABLE_RESOURCE: Shape = Shape::new("TaggableResource", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(10_000))
    .pattern(&TAGGABLE_RESOURCE_PATTERN);

pub static TAGS: Shape = Shape::map("Tags", &TAG_KEY, &TAG_VALUE);

pub static TAGS_ERROR: Shape = Shape::structure(
    "TagsError",
    &[
        Member::new("ErrorCode", &TAGS_ERROR_CODE).required(),
        Member::new("Message", &TAGS_ERROR_MESSAGE).required(),
    ],
);

static TAGS_ERROR_CODE_PATTERN: Pattern = Pattern::new("[A-Za-z]+Exception");
pub static TAGS_ERROR_CODE: Shape = Shape::new("TagsErrorCode", Kind::String)
    .minimum(Bound::Integer(10))
    .maximum(Bound::Integer(21))
    .pattern(&TAGS_ERROR_CODE_PATTERN);

static TAGS_ERROR_MESSAGE_PATTERN: Pattern = Pattern::new(".*");
pub static TAGS_ERROR_MESSAGE: Shape = Shape::new("TagsErrorMessage", Kind::String)
    .minimum(Bound::Integer(84))
    .maximum(Bound::Integer(1000))
    .pattern(&TAGS_ERROR_MESSAGE_PATTERN);

pub static TARGET_TRACKING_SCALING_POLICY: Shape = Shape::structure(
    "TargetTrackingScalingPolicy",
    &[
        Member::new("PredefinedMetricType", &CAPACITY_PROVIDER_PREDEFINED_METRIC_TYPE).required(),
        Member::new("TargetValue", &METRIC_TARGET_VALUE).required(),
    ],
);

pub static TENANCY_CONFIG: Shape = Shape::structure(
    "TenancyConfig",
    &[Member::new("TenantIsolationMode", &TENANT_ISOLATION_MODE).required()],
);

static TENANT_ID_PATTERN: Pattern = Pattern::new(r"[a-zA-Z0-9\._:\/=+\-@ ]+");
pub static TENANT_ID: Shape = Shape::new("TenantId", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(256))
    .pattern(&TENANT_ID_PATTERN);

pub static TENANT_ISOLATION_MODE: Shape =
    Shape::enumeration("TenantIsolationMode", &["PER_TENANT"]);

pub static THROTTLE_REASON: Shape = Shape::enumeration(
    "ThrottleReason",
    &[
        "ConcurrentInvocationLimitExceeded",
        "FunctionInvocationRateLimitExceeded",
        "ReservedFunctionConcurrentInvocationLimitExceeded",
        "ReservedFunctionInvocationRateLimitExceeded",
        "CallerRateLimitExceeded",
        "ConcurrentSnapshotCreateLimitExceeded",
    ],
);

pub static TIMEOUT: Shape =
    Shape::new("Timeout", Kind::Integer).minimum(Bound::Integer(1)).maximum(Bound::Integer(5400));

static TIMESTAMP_PATTERN: Pattern = Pattern::new(".*");
pub static TIMESTAMP: Shape = Shape::new("Timestamp", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(100))
    .pattern(&TIMESTAMP_PATTERN);

static TOPIC_PATTERN: Pattern = Pattern::new(r"[^.]([a-zA-Z0-9\-_.]+)");
pub static TOPIC: Shape = Shape::new("Topic", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(249))
    .pattern(&TOPIC_PATTERN);

pub static TOPICS: Shape =
    Shape::list("Topics", &TOPIC).minimum(Bound::Integer(1)).maximum(Bound::Integer(1));

pub static TRACE_HEADER: Shape =
    Shape::structure("TraceHeader", &[Member::new("XAmznTraceId", &X_AMZN_TRACE_ID)]);

pub static TRACING_CONFIG: Shape =
    Shape::structure("TracingConfig", &[Member::new("Mode", &TRACING_MODE)]);

pub static TRACING_CONFIG_RESPONSE: Shape =
    Shape::structure("TracingConfigResponse", &[Member::new("Mode", &TRACING_MODE)]);

pub static TRACING_MODE: Shape = Shape::enumeration("TracingMode", &["Active", "PassThrough"]);

pub static TRUNCATED: Shape = Shape::new("Truncated", Kind::Boolean);

pub static TUMBLING_WINDOW_IN_SECONDS: Shape = Shape::new("TumblingWindowInSeconds", Kind::Integer)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(900));

static URI_PATTERN: Pattern = Pattern::new(r"[ a-zA-Z0-9-\/*:_+=.@-]*");
pub static URI: Shape = Shape::new("URI", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(200))
    .pattern(&URI_PATTERN);

pub static UUID_STRING: Shape =
    Shape::new("UUIDString", Kind::String).minimum(Bound::Integer(36)).maximum(Bound::Integer(36));

static UNQUALIFIED_FUNCTION_NAME_PATTERN: Pattern = Pattern::new(
    r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)",
);
pub static UNQUALIFIED_FUNCTION_NAME: Shape = Shape::new("UnqualifiedFunctionName", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(140))
    .pattern(&UNQUALIFIED_FUNCTION_NAME_PATTERN);

pub static UNRESERVED_CONCURRENT_EXECUTIONS: Shape =
    Shape::new("UnreservedConcurrentExecutions", Kind::Integer).minimum(Bound::Integer(0));

pub static UNTAG_RESOURCE_REQUEST: Shape = Shape::structure(
    "UntagResourceRequest",
    &[
        Member::new("Resource", &TAGGABLE_RESOURCE).required().label(),
        Member::new("TagKeys", &TAG_KEY_LIST).required().query("tagKeys"),
    ],
);

pub static UNTAG_RESOURCE_RESPONSE: Shape = Shape::structure("UntagResourceResponse", &[]);

pub static UPDATE_ALIAS_REQUEST: Shape = Shape::structure(
    "UpdateAliasRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("Name", &ALIAS).required().label(),
        Member::new("FunctionVersion", &VERSION_WITH_LATEST_PUBLISHED),
        Member::new("Description", &DESCRIPTION),
        Member::new("RoutingConfig", &ALIAS_ROUTING_CONFIGURATION),
        Member::new("RevisionId", &STRING),
    ],
);

pub static UPDATE_CAPACITY_PROVIDER_REQUEST: Shape = Shape::structure(
    "UpdateCapacityProviderRequest",
    &[
        Member::new("CapacityProviderName", &CAPACITY_PROVIDER_NAME).required().label(),
        Member::new("CapacityProviderScalingConfig", &CAPACITY_PROVIDER_SCALING_CONFIG),
        Member::new("PropagateTags", &PROPAGATE_TAGS),
        Member::new("TelemetryConfig", &CAPACITY_PROVIDER_TELEMETRY_CONFIG),
    ],
);

pub static UPDATE_CAPACITY_PROVIDER_RESPONSE: Shape = Shape::structure(
    "UpdateCapacityProviderResponse",
    &[Member::new("CapacityProvider", &CAPACITY_PROVIDER).required()],
);

pub static UPDATE_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape::structure(
    "UpdateCodeSigningConfigRequest",
    &[
        Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required().label(),
        Member::new("Description", &DESCRIPTION),
        Member::new("AllowedPublishers", &ALLOWED_PUBLISHERS),
        Member::new("CodeSigningPolicies", &CODE_SIGNING_POLICIES),
    ],
);

pub static UPDATE_CODE_SIGNING_CONFIG_RESPONSE: Shape = Shape::structure(
    "UpdateCodeSigningConfigResponse",
    &[Member::new("CodeSigningConfig", &CODE_SIGNING_CONFIG).required()],
);

pub static UPDATE_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape::structure(
    "UpdateEventSourceMappingRequest",
    &[
        Member::new("UUID", &UUID_STRING).required().label(),
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME),
        Member::new("Enabled", &ENABLED),
        Member::new("BatchSize", &BATCH_SIZE),
        Member::new("FilterCriteria", &FILTER_CRITERIA),
        Member::new("KMSKeyArn", &KMS_KEY_ARN),
        Member::new("MetricsConfig", &EVENT_SOURCE_MAPPING_METRICS_CONFIG),
        Member::new("LoggingConfig", &EVENT_SOURCE_MAPPING_LOGGING_CONFIG),
        Member::new("ScalingConfig", &SCALING_CONFIG),
        Member::new("MaximumBatchingWindowInSeconds", &MAXIMUM_BATCHING_WINDOW_IN_SECONDS),
        Member::new("ParallelizationFactor", &PARALLELIZATION_FACTOR),
        Member::new("DestinationConfig", &DESTINATION_CONFIG),
        Member::new("MaximumRecordAgeInSeconds", &MAXIMUM_RECORD_AGE_IN_SECONDS),
        Member::new("BisectBatchOnFunctionError", &BISECT_BATCH_ON_FUNCTION_ERROR),
        Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING),
        Member::new("TumblingWindowInSeconds", &TUMBLING_WINDOW_IN_SECONDS),
        Member::new("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATIONS),
        Member::new("FunctionResponseTypes", &FUNCTION_RESPONSE_TYPE_LIST),
        Member::new(
            "AmazonManagedKafkaEventSourceConfig",
            &AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG,
        ),
        Member::new("SelfManagedKafkaEventSourceConfig", &SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG),
        Member::new("DocumentDBEventSourceConfig", &DOCUMENT_DB_EVENT_SOURCE_CONFIG),
        Member::new("ProvisionedPollerConfig", &PROVISIONED_POLLER_CONFIG),
    ],
);

pub static UPDATE_FUNCTION_CODE_REQUEST: Shape = Shape::structure(
    "UpdateFunctionCodeRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("ZipFile", &BLOB),
        Member::new("S3Bucket", &S3_BUCKET),
        Member::new("S3Key", &S3_KEY),
        Member::new("S3ObjectVersion", &S3_OBJECT_VERSION),
        Member::new("S3ObjectStorageMode", &S3_OBJECT_STORAGE_MODE),
        Member::new("ImageUri", &STRING),
        Member::new("Architectures", &ARCHITECTURES_LIST),
        Member::new("Publish", &BOOLEAN),
        Member::new("PublishTo", &FUNCTION_VERSION_LATEST_PUBLISHED),
        Member::new("DryRun", &BOOLEAN),
        Member::new("RevisionId", &STRING),
        Member::new("SourceKMSKeyArn", &KMS_KEY_ARN),
    ],
);

pub static UPDATE_FUNCTION_CONFIGURATION_REQUEST: Shape = Shape::structure(
    "UpdateFunctionConfigurationRequest",
    &[
        Member::new("FunctionName", &FUNCTION_NAME).required().label(),
        Member::new("Role", &ROLE_ARN),
        Member::new("Handler", &HANDLER),
        Member::new("Description", &DESCRIPTION),
        Member::new("Timeout", &TIMEOUT),
        Member::new("MemorySize", &MEMORY_SIZE),
        Member::new("VpcConfig", &VPC_CONFIG),
        Member::new("Environment", &ENVIRONMENT),
        Member::new("Runtime", &RUNTIME),
        Member::new("DeadLetterConfig", &DEAD_LETTER_CONFIG),
        Member::new("KMSKeyArn", &KMS_KEY_ARN),
        Member::new("TracingConfig", &TRACING_CONFIG),
        Member::new("RevisionId", &STRING),
        Member::new("Layers", &LAYER_LIST),
        Member::new("FileSystemConfigs", &FILE_SYSTEM_CONFIG_LIST),
        Member::new("ImageConfig", &IMAGE_CONFIG),
        Member::new("EphemeralStorage", &EPHEMERAL_STORAGE),
        Member::new("SnapStart", &SNAP_START),
        Member::new("LoggingConfig", &LOGGING_CONFIG),
        Member::new("CapacityProviderConfig", &CAPACITY_PROVIDER_CONFIG),
        Member::new("DurableConfig", &DURABLE_CONFIG),
        Member::new("RuntimeConfig", &FUNCTION_RUNTIME_CONFIG),
        Member::new("AcceleratorConfig", &ACCELERATOR_CONFIG),
    ],
);

pub static UPDATE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape::structure(
    "UpdateFunctionEventInvokeConfigRequest",
    &[
        Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).query("Qualifier"),
        Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS),
        Member::new("MaximumEventAgeInSeconds", &MAXIMUM_EVENT_AGE_IN_SECONDS),
        Member::new("DestinationConfig", &DESTINATION_CONFIG),
    ],
);

pub static UPDATE_FUNCTION_URL_CONFIG_REQUEST: Shape = Shape::structure(
    "UpdateFunctionUrlConfigRequest",
    &[
        Member::new("FunctionName", &FUNCTION_URL_FUNCTION_NAME).required().label(),
        Member::new("Qualifier", &FUNCTION_URL_QUALIFIER).query("Qualifier"),
        Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE),
        Member::new("Cors", &CORS),
        Member::new("InvokeMode", &INVOKE_MODE),
    ],
);

pub static UPDATE_FUNCTION_URL_CONFIG_RESPONSE: Shape = Shape::structure(
    "UpdateFunctionUrlConfigResponse",
    &[
        Member::new("FunctionUrl", &FUNCTION_URL).required(),
        Member::new("FunctionArn", &FUNCTION_ARN).required(),
        Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required(),
        Member::new("Cors", &CORS),
        Member::new("CreationTime", &TIMESTAMP).required(),
        Member::new("LastModifiedTime", &TIMESTAMP).required(),
        Member::new("InvokeMode", &INVOKE_MODE),
    ],
);

pub static UPDATE_RUNTIME_ON: Shape =
    Shape::enumeration("UpdateRuntimeOn", &["Auto", "Manual", "FunctionUpdate"]);

static VERSION_PATTERN: Pattern = Pattern::new(r"(\$LATEST|[0-9]+)");
pub static VERSION: Shape = Shape::new("Version", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(1024))
    .pattern(&VERSION_PATTERN);

static VERSION_WITH_LATEST_PUBLISHED_PATTERN: Pattern =
    Pattern::new(r"(\$LATEST(\.PUBLISHED)?|[0-9]+)");
pub static VERSION_WITH_LATEST_PUBLISHED: Shape =
    Shape::new("VersionWithLatestPublished", Kind::String)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(1024))
        .pattern(&VERSION_WITH_LATEST_PUBLISHED_PATTERN);

pub static VPC_CONFIG: Shape = Shape::structure(
    "VpcConfig",
    &[
        Member::new("SubnetIds", &SUBNET_IDS),
        Member::new("SecurityGroupIds", &SECURITY_GROUP_IDS),
        Member::new("Ipv6AllowedForDualStack", &NULLABLE_BOOLEAN),
    ],
);

pub static VPC_CONFIG_RESPONSE: Shape = Shape::structure(
    "VpcConfigResponse",
    &[
        Member::new("SubnetIds", &SUBNET_IDS),
        Member::new("SecurityGroupIds", &SECURITY_GROUP_IDS),
        Member::new("VpcId", &VPC_ID),
        Member::new("Ipv6AllowedForDualStack", &NULLABLE_BOOLEAN),
    ],
);

pub static VPC_ID: Shape = Shape::new("VpcId", Kind::String);

pub static WAIT_CANCELLED_DETAILS: Shape =
    Shape::structure("WaitCancelledDetails", &[Member::new("Error", &EVENT_ERROR)]);

pub static WAIT_DETAILS: Shape =
    Shape::structure("WaitDetails", &[Member::new("ScheduledEndTimestamp", &EXECUTION_TIMESTAMP)]);

pub static WAIT_OPTIONS: Shape = Shape::structure(
    "WaitOptions",
    &[Member::new("WaitSeconds", &WAIT_OPTIONS_WAIT_SECONDS_INTEGER)],
);

pub static WAIT_OPTIONS_WAIT_SECONDS_INTEGER: Shape =
    Shape::new("WaitOptionsWaitSecondsInteger", Kind::Integer)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(31_622_400));

pub static WAIT_STARTED_DETAILS: Shape = Shape::structure(
    "WaitStartedDetails",
    &[
        Member::new("Duration", &DURATION_SECONDS).required(),
        Member::new("ScheduledEndTimestamp", &EXECUTION_TIMESTAMP).required(),
    ],
);

pub static WAIT_SUCCEEDED_DETAILS: Shape =
    Shape::structure("WaitSucceededDetails", &[Member::new("Duration", &DURATION_SECONDS)]);

pub static WEIGHT: Shape =
    Shape::new("Weight", Kind::Double).minimum(Bound::Double(0.0)).maximum(Bound::Double(1.0));

pub static WORKING_DIRECTORY: Shape = Shape::new("WorkingDirectory", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(1000));

pub static X_AMZN_TRACE_ID: Shape = Shape::new("XAmznTraceId", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(8192));
