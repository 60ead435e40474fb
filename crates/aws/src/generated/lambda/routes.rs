// Written by `cargo xtask codegen`. Do not edit.

//! The operations and how requests find them.

use super::{errors, schemas};
use crate::schema::{OperationSchema, Route, Segment};

/// Every operation, by name.
pub static OPERATIONS: &[&OperationSchema] = &[
    &ADD_LAYER_VERSION_PERMISSION,
    &ADD_PERMISSION,
    &CHECKPOINT_DURABLE_EXECUTION,
    &CREATE_ALIAS,
    &CREATE_CAPACITY_PROVIDER,
    &CREATE_CODE_SIGNING_CONFIG,
    &CREATE_EVENT_SOURCE_MAPPING,
    &CREATE_FUNCTION,
    &CREATE_FUNCTION_URL_CONFIG,
    &DELETE_ALIAS,
    &DELETE_CAPACITY_PROVIDER,
    &DELETE_CODE_SIGNING_CONFIG,
    &DELETE_DURABLE_EXECUTION,
    &DELETE_EVENT_SOURCE_MAPPING,
    &DELETE_FUNCTION,
    &DELETE_FUNCTION_CODE_SIGNING_CONFIG,
    &DELETE_FUNCTION_CONCURRENCY,
    &DELETE_FUNCTION_EVENT_INVOKE_CONFIG,
    &DELETE_FUNCTION_URL_CONFIG,
    &DELETE_LAYER_VERSION,
    &DELETE_PROVISIONED_CONCURRENCY_CONFIG,
    &DELETE_RESOURCE_POLICY,
    &GET_ACCOUNT_SETTINGS,
    &GET_ALIAS,
    &GET_CAPACITY_PROVIDER,
    &GET_CODE_SIGNING_CONFIG,
    &GET_DURABLE_EXECUTION,
    &GET_DURABLE_EXECUTION_HISTORY,
    &GET_DURABLE_EXECUTION_STATE,
    &GET_EVENT_SOURCE_MAPPING,
    &GET_FUNCTION,
    &GET_FUNCTION_CODE_SIGNING_CONFIG,
    &GET_FUNCTION_CONCURRENCY,
    &GET_FUNCTION_CONFIGURATION,
    &GET_FUNCTION_EVENT_INVOKE_CONFIG,
    &GET_FUNCTION_RECURSION_CONFIG,
    &GET_FUNCTION_SCALING_CONFIG,
    &GET_FUNCTION_URL_CONFIG,
    &GET_LAYER_VERSION,
    &GET_LAYER_VERSION_BY_ARN,
    &GET_LAYER_VERSION_POLICY,
    &GET_POLICY,
    &GET_PROVISIONED_CONCURRENCY_CONFIG,
    &GET_RESOURCE_POLICY,
    &GET_RUNTIME_MANAGEMENT_CONFIG,
    &INVOKE,
    &INVOKE_ASYNC,
    &INVOKE_WITH_RESPONSE_STREAM,
    &LIST_ALIASES,
    &LIST_CAPACITY_PROVIDERS,
    &LIST_CODE_SIGNING_CONFIGS,
    &LIST_DURABLE_EXECUTIONS_BY_FUNCTION,
    &LIST_EVENT_SOURCE_MAPPINGS,
    &LIST_FUNCTION_EVENT_INVOKE_CONFIGS,
    &LIST_FUNCTION_URL_CONFIGS,
    &LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER,
    &LIST_FUNCTIONS,
    &LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG,
    &LIST_LAYER_VERSIONS,
    &LIST_LAYERS,
    &LIST_PROVISIONED_CONCURRENCY_CONFIGS,
    &LIST_TAGS,
    &LIST_VERSIONS_BY_FUNCTION,
    &PAUSE_DURABLE_EXECUTION,
    &PUBLISH_LAYER_VERSION,
    &PUBLISH_VERSION,
    &PUT_FUNCTION_CODE_SIGNING_CONFIG,
    &PUT_FUNCTION_CONCURRENCY,
    &PUT_FUNCTION_EVENT_INVOKE_CONFIG,
    &PUT_FUNCTION_RECURSION_CONFIG,
    &PUT_FUNCTION_SCALING_CONFIG,
    &PUT_PROVISIONED_CONCURRENCY_CONFIG,
    &PUT_RESOURCE_POLICY,
    &PUT_RUNTIME_MANAGEMENT_CONFIG,
    &REMOVE_LAYER_VERSION_PERMISSION,
    &REMOVE_PERMISSION,
    &RESUME_DURABLE_EXECUTION,
    &SEND_DURABLE_EXECUTION_CALLBACK_FAILURE,
    &SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT,
    &SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS,
    &STOP_DURABLE_EXECUTION,
    &TAG_RESOURCE,
    &UNTAG_RESOURCE,
    &UPDATE_ALIAS,
    &UPDATE_CAPACITY_PROVIDER,
    &UPDATE_CODE_SIGNING_CONFIG,
    &UPDATE_EVENT_SOURCE_MAPPING,
    &UPDATE_FUNCTION_CODE,
    &UPDATE_FUNCTION_CONFIGURATION,
    &UPDATE_FUNCTION_EVENT_INVOKE_CONFIG,
    &UPDATE_FUNCTION_URL_CONFIG,
];

/// The operations of [`FunctionsApi`](super::FunctionsApi).
pub static FUNCTIONS_OPERATIONS: &[&OperationSchema] = &[
    &ADD_LAYER_VERSION_PERMISSION,
    &ADD_PERMISSION,
    &CHECKPOINT_DURABLE_EXECUTION,
    &CREATE_ALIAS,
    &CREATE_CAPACITY_PROVIDER,
    &CREATE_CODE_SIGNING_CONFIG,
    &CREATE_FUNCTION,
    &CREATE_FUNCTION_URL_CONFIG,
    &DELETE_ALIAS,
    &DELETE_CAPACITY_PROVIDER,
    &DELETE_CODE_SIGNING_CONFIG,
    &DELETE_DURABLE_EXECUTION,
    &DELETE_FUNCTION,
    &DELETE_FUNCTION_CODE_SIGNING_CONFIG,
    &DELETE_FUNCTION_CONCURRENCY,
    &DELETE_FUNCTION_EVENT_INVOKE_CONFIG,
    &DELETE_FUNCTION_URL_CONFIG,
    &DELETE_LAYER_VERSION,
    &DELETE_PROVISIONED_CONCURRENCY_CONFIG,
    &DELETE_RESOURCE_POLICY,
    &GET_ACCOUNT_SETTINGS,
    &GET_ALIAS,
    &GET_CAPACITY_PROVIDER,
    &GET_CODE_SIGNING_CONFIG,
    &GET_DURABLE_EXECUTION,
    &GET_DURABLE_EXECUTION_HISTORY,
    &GET_DURABLE_EXECUTION_STATE,
    &GET_FUNCTION,
    &GET_FUNCTION_CODE_SIGNING_CONFIG,
    &GET_FUNCTION_CONCURRENCY,
    &GET_FUNCTION_CONFIGURATION,
    &GET_FUNCTION_EVENT_INVOKE_CONFIG,
    &GET_FUNCTION_RECURSION_CONFIG,
    &GET_FUNCTION_SCALING_CONFIG,
    &GET_FUNCTION_URL_CONFIG,
    &GET_LAYER_VERSION,
    &GET_LAYER_VERSION_BY_ARN,
    &GET_LAYER_VERSION_POLICY,
    &GET_POLICY,
    &GET_PROVISIONED_CONCURRENCY_CONFIG,
    &GET_RESOURCE_POLICY,
    &GET_RUNTIME_MANAGEMENT_CONFIG,
    &LIST_ALIASES,
    &LIST_CAPACITY_PROVIDERS,
    &LIST_CODE_SIGNING_CONFIGS,
    &LIST_DURABLE_EXECUTIONS_BY_FUNCTION,
    &LIST_FUNCTION_EVENT_INVOKE_CONFIGS,
    &LIST_FUNCTION_URL_CONFIGS,
    &LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER,
    &LIST_FUNCTIONS,
    &LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG,
    &LIST_LAYER_VERSIONS,
    &LIST_LAYERS,
    &LIST_PROVISIONED_CONCURRENCY_CONFIGS,
    &LIST_TAGS,
    &LIST_VERSIONS_BY_FUNCTION,
    &PAUSE_DURABLE_EXECUTION,
    &PUBLISH_LAYER_VERSION,
    &PUBLISH_VERSION,
    &PUT_FUNCTION_CODE_SIGNING_CONFIG,
    &PUT_FUNCTION_CONCURRENCY,
    &PUT_FUNCTION_EVENT_INVOKE_CONFIG,
    &PUT_FUNCTION_RECURSION_CONFIG,
    &PUT_FUNCTION_SCALING_CONFIG,
    &PUT_PROVISIONED_CONCURRENCY_CONFIG,
    &PUT_RESOURCE_POLICY,
    &PUT_RUNTIME_MANAGEMENT_CONFIG,
    &REMOVE_LAYER_VERSION_PERMISSION,
    &REMOVE_PERMISSION,
    &RESUME_DURABLE_EXECUTION,
    &SEND_DURABLE_EXECUTION_CALLBACK_FAILURE,
    &SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT,
    &SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS,
    &STOP_DURABLE_EXECUTION,
    &TAG_RESOURCE,
    &UNTAG_RESOURCE,
    &UPDATE_ALIAS,
    &UPDATE_CAPACITY_PROVIDER,
    &UPDATE_CODE_SIGNING_CONFIG,
    &UPDATE_FUNCTION_CODE,
    &UPDATE_FUNCTION_CONFIGURATION,
    &UPDATE_FUNCTION_EVENT_INVOKE_CONFIG,
    &UPDATE_FUNCTION_URL_CONFIG,
];

/// The operations of [`InvokeApi`](super::InvokeApi).
pub static INVOKE_OPERATIONS: &[&OperationSchema] =
    &[&INVOKE, &INVOKE_ASYNC, &INVOKE_WITH_RESPONSE_STREAM];

/// The operations of [`EventsApi`](super::EventsApi).
pub static EVENTS_OPERATIONS: &[&OperationSchema] = &[
    &CREATE_EVENT_SOURCE_MAPPING,
    &DELETE_EVENT_SOURCE_MAPPING,
    &GET_EVENT_SOURCE_MAPPING,
    &LIST_EVENT_SOURCE_MAPPINGS,
    &UPDATE_EVENT_SOURCE_MAPPING,
];

pub static ADD_LAYER_VERSION_PERMISSION: OperationSchema = OperationSchema {
    name: "AddLayerVersionPermission",
    service: "lambda",
    action: "AddLayerVersionPermission",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2018-10-31"),
            Segment::Literal("layers"),
            Segment::Label("LayerName"),
            Segment::Literal("versions"),
            Segment::Label("VersionNumber"),
            Segment::Literal("policy"),
        ],
        query: &[],
    },
    status: 201,
    input: &schemas::ADD_LAYER_VERSION_PERMISSION_REQUEST,
    output: &schemas::ADD_LAYER_VERSION_PERMISSION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::POLICY_LENGTH_EXCEEDED_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static ADD_PERMISSION: OperationSchema = OperationSchema {
    name: "AddPermission",
    service: "lambda",
    action: "AddPermission",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("policy"),
        ],
        query: &[],
    },
    status: 201,
    input: &schemas::ADD_PERMISSION_REQUEST,
    output: &schemas::ADD_PERMISSION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::PUBLIC_POLICY_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::POLICY_LENGTH_EXCEEDED_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static CHECKPOINT_DURABLE_EXECUTION: OperationSchema = OperationSchema {
    name: "CheckpointDurableExecution",
    service: "lambda",
    action: "CheckpointDurableExecution",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-executions"),
            Segment::Label("DurableExecutionArn"),
            Segment::Literal("checkpoint"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::CHECKPOINT_DURABLE_EXECUTION_REQUEST,
    output: &schemas::CHECKPOINT_DURABLE_EXECUTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
    ],
    body_limit: 6_291_456,
};

pub static CREATE_ALIAS: OperationSchema = OperationSchema {
    name: "CreateAlias",
    service: "lambda",
    action: "CreateAlias",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("aliases"),
        ],
        query: &[],
    },
    status: 201,
    input: &schemas::CREATE_ALIAS_REQUEST,
    output: &schemas::ALIAS_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::ALIAS_LIMIT_EXCEEDED_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static CREATE_CAPACITY_PROVIDER: OperationSchema = OperationSchema {
    name: "CreateCapacityProvider",
    service: "lambda",
    action: "CreateCapacityProvider",
    route: Route {
        method: "POST",
        path: &[Segment::Literal("2025-11-30"), Segment::Literal("capacity-providers")],
        query: &[],
    },
    status: 202,
    input: &schemas::CREATE_CAPACITY_PROVIDER_REQUEST,
    output: &schemas::CREATE_CAPACITY_PROVIDER_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static CREATE_CODE_SIGNING_CONFIG: OperationSchema = OperationSchema {
    name: "CreateCodeSigningConfig",
    service: "lambda",
    action: "CreateCodeSigningConfig",
    route: Route {
        method: "POST",
        path: &[Segment::Literal("2020-04-22"), Segment::Literal("code-signing-configs")],
        query: &[],
    },
    status: 201,
    input: &schemas::CREATE_CODE_SIGNING_CONFIG_REQUEST,
    output: &schemas::CREATE_CODE_SIGNING_CONFIG_RESPONSE,
    errors: &[&errors::INVALID_PARAMETER_VALUE_EXCEPTION, &errors::SERVICE_EXCEPTION],
    body_limit: 1_048_576,
};

pub static CREATE_EVENT_SOURCE_MAPPING: OperationSchema = OperationSchema {
    name: "CreateEventSourceMapping",
    service: "lambda",
    action: "CreateEventSourceMapping",
    route: Route {
        method: "POST",
        path: &[Segment::Literal("2015-03-31"), Segment::Literal("event-source-mappings")],
        query: &[],
    },
    status: 202,
    input: &schemas::CREATE_EVENT_SOURCE_MAPPING_REQUEST,
    output: &schemas::EVENT_SOURCE_MAPPING_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static CREATE_FUNCTION: OperationSchema = OperationSchema {
    name: "CreateFunction",
    service: "lambda",
    action: "CreateFunction",
    route: Route {
        method: "POST",
        path: &[Segment::Literal("2015-03-31"), Segment::Literal("functions")],
        query: &[],
    },
    status: 201,
    input: &schemas::CREATE_FUNCTION_REQUEST,
    output: &schemas::FUNCTION_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::INVALID_CODE_SIGNATURE_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CODE_VERIFICATION_FAILED_EXCEPTION,
        &errors::CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
        &errors::CODE_STORAGE_EXCEEDED_EXCEPTION,
        &errors::FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION,
    ],
    body_limit: 70_167_211,
};

pub static CREATE_FUNCTION_URL_CONFIG: OperationSchema = OperationSchema {
    name: "CreateFunctionUrlConfig",
    service: "lambda",
    action: "CreateFunctionUrlConfig",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2021-10-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("url"),
        ],
        query: &[],
    },
    status: 201,
    input: &schemas::CREATE_FUNCTION_URL_CONFIG_REQUEST,
    output: &schemas::CREATE_FUNCTION_URL_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_ALIAS: OperationSchema = OperationSchema {
    name: "DeleteAlias",
    service: "lambda",
    action: "DeleteAlias",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("aliases"),
            Segment::Label("Name"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::DELETE_ALIAS_REQUEST,
    output: &schemas::DELETE_ALIAS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_CAPACITY_PROVIDER: OperationSchema = OperationSchema {
    name: "DeleteCapacityProvider",
    service: "lambda",
    action: "DeleteCapacityProvider",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2025-11-30"),
            Segment::Literal("capacity-providers"),
            Segment::Label("CapacityProviderName"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::DELETE_CAPACITY_PROVIDER_REQUEST,
    output: &schemas::DELETE_CAPACITY_PROVIDER_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_CODE_SIGNING_CONFIG: OperationSchema = OperationSchema {
    name: "DeleteCodeSigningConfig",
    service: "lambda",
    action: "DeleteCodeSigningConfig",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2020-04-22"),
            Segment::Literal("code-signing-configs"),
            Segment::Label("CodeSigningConfigArn"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::DELETE_CODE_SIGNING_CONFIG_REQUEST,
    output: &schemas::DELETE_CODE_SIGNING_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_DURABLE_EXECUTION: OperationSchema = OperationSchema {
    name: "DeleteDurableExecution",
    service: "lambda",
    action: "DeleteDurableExecution",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-executions"),
            Segment::Label("DurableExecutionArn"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::DELETE_DURABLE_EXECUTION_REQUEST,
    output: &schemas::DELETE_DURABLE_EXECUTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_EVENT_SOURCE_MAPPING: OperationSchema = OperationSchema {
    name: "DeleteEventSourceMapping",
    service: "lambda",
    action: "DeleteEventSourceMapping",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("event-source-mappings"),
            Segment::Label("UUID"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::DELETE_EVENT_SOURCE_MAPPING_REQUEST,
    output: &schemas::EVENT_SOURCE_MAPPING_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_IN_USE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_FUNCTION: OperationSchema = OperationSchema {
    name: "DeleteFunction",
    service: "lambda",
    action: "DeleteFunction",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::DELETE_FUNCTION_REQUEST,
    output: &schemas::DELETE_FUNCTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_FUNCTION_CODE_SIGNING_CONFIG: OperationSchema = OperationSchema {
    name: "DeleteFunctionCodeSigningConfig",
    service: "lambda",
    action: "DeleteFunctionCodeSigningConfig",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2020-06-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("code-signing-config"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::DELETE_FUNCTION_CODE_SIGNING_CONFIG_REQUEST,
    output: &schemas::DELETE_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_FUNCTION_CONCURRENCY: OperationSchema = OperationSchema {
    name: "DeleteFunctionConcurrency",
    service: "lambda",
    action: "DeleteFunctionConcurrency",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2017-10-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("concurrency"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::DELETE_FUNCTION_CONCURRENCY_REQUEST,
    output: &schemas::DELETE_FUNCTION_CONCURRENCY_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_FUNCTION_EVENT_INVOKE_CONFIG: OperationSchema = OperationSchema {
    name: "DeleteFunctionEventInvokeConfig",
    service: "lambda",
    action: "DeleteFunctionEventInvokeConfig",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2019-09-25"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("event-invoke-config"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST,
    output: &schemas::DELETE_FUNCTION_EVENT_INVOKE_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_FUNCTION_URL_CONFIG: OperationSchema = OperationSchema {
    name: "DeleteFunctionUrlConfig",
    service: "lambda",
    action: "DeleteFunctionUrlConfig",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2021-10-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("url"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::DELETE_FUNCTION_URL_CONFIG_REQUEST,
    output: &schemas::DELETE_FUNCTION_URL_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_LAYER_VERSION: OperationSchema = OperationSchema {
    name: "DeleteLayerVersion",
    service: "lambda",
    action: "DeleteLayerVersion",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2018-10-31"),
            Segment::Literal("layers"),
            Segment::Label("LayerName"),
            Segment::Literal("versions"),
            Segment::Label("VersionNumber"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::DELETE_LAYER_VERSION_REQUEST,
    output: &schemas::DELETE_LAYER_VERSION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_PROVISIONED_CONCURRENCY_CONFIG: OperationSchema = OperationSchema {
    name: "DeleteProvisionedConcurrencyConfig",
    service: "lambda",
    action: "DeleteProvisionedConcurrencyConfig",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2019-09-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("provisioned-concurrency"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::DELETE_PROVISIONED_CONCURRENCY_CONFIG_REQUEST,
    output: &schemas::DELETE_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static DELETE_RESOURCE_POLICY: OperationSchema = OperationSchema {
    name: "DeleteResourcePolicy",
    service: "lambda",
    action: "DeleteResourcePolicy",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2026-07-09"),
            Segment::Literal("resource-policy"),
            Segment::Label("ResourceArn"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::DELETE_RESOURCE_POLICY_REQUEST,
    output: &schemas::DELETE_RESOURCE_POLICY_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_ACCOUNT_SETTINGS: OperationSchema = OperationSchema {
    name: "GetAccountSettings",
    service: "lambda",
    action: "GetAccountSettings",
    route: Route {
        method: "GET",
        path: &[Segment::Literal("2016-08-19"), Segment::Literal("account-settings")],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_ACCOUNT_SETTINGS_REQUEST,
    output: &schemas::GET_ACCOUNT_SETTINGS_RESPONSE,
    errors: &[&errors::SERVICE_EXCEPTION, &errors::TOO_MANY_REQUESTS_EXCEPTION],
    body_limit: 1_048_576,
};

pub static GET_ALIAS: OperationSchema = OperationSchema {
    name: "GetAlias",
    service: "lambda",
    action: "GetAlias",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("aliases"),
            Segment::Label("Name"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_ALIAS_REQUEST,
    output: &schemas::ALIAS_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_CAPACITY_PROVIDER: OperationSchema = OperationSchema {
    name: "GetCapacityProvider",
    service: "lambda",
    action: "GetCapacityProvider",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2025-11-30"),
            Segment::Literal("capacity-providers"),
            Segment::Label("CapacityProviderName"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_CAPACITY_PROVIDER_REQUEST,
    output: &schemas::GET_CAPACITY_PROVIDER_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_CODE_SIGNING_CONFIG: OperationSchema = OperationSchema {
    name: "GetCodeSigningConfig",
    service: "lambda",
    action: "GetCodeSigningConfig",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2020-04-22"),
            Segment::Literal("code-signing-configs"),
            Segment::Label("CodeSigningConfigArn"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_CODE_SIGNING_CONFIG_REQUEST,
    output: &schemas::GET_CODE_SIGNING_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_DURABLE_EXECUTION: OperationSchema = OperationSchema {
    name: "GetDurableExecution",
    service: "lambda",
    action: "GetDurableExecution",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-executions"),
            Segment::Label("DurableExecutionArn"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_DURABLE_EXECUTION_REQUEST,
    output: &schemas::GET_DURABLE_EXECUTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_DURABLE_EXECUTION_HISTORY: OperationSchema = OperationSchema {
    name: "GetDurableExecutionHistory",
    service: "lambda",
    action: "GetDurableExecutionHistory",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-executions"),
            Segment::Label("DurableExecutionArn"),
            Segment::Literal("history"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_DURABLE_EXECUTION_HISTORY_REQUEST,
    output: &schemas::GET_DURABLE_EXECUTION_HISTORY_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_DURABLE_EXECUTION_STATE: OperationSchema = OperationSchema {
    name: "GetDurableExecutionState",
    service: "lambda",
    action: "GetDurableExecutionState",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-executions"),
            Segment::Label("DurableExecutionArn"),
            Segment::Literal("state"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_DURABLE_EXECUTION_STATE_REQUEST,
    output: &schemas::GET_DURABLE_EXECUTION_STATE_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_EVENT_SOURCE_MAPPING: OperationSchema = OperationSchema {
    name: "GetEventSourceMapping",
    service: "lambda",
    action: "GetEventSourceMapping",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("event-source-mappings"),
            Segment::Label("UUID"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_EVENT_SOURCE_MAPPING_REQUEST,
    output: &schemas::EVENT_SOURCE_MAPPING_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_FUNCTION: OperationSchema = OperationSchema {
    name: "GetFunction",
    service: "lambda",
    action: "GetFunction",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_FUNCTION_REQUEST,
    output: &schemas::GET_FUNCTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_FUNCTION_CODE_SIGNING_CONFIG: OperationSchema = OperationSchema {
    name: "GetFunctionCodeSigningConfig",
    service: "lambda",
    action: "GetFunctionCodeSigningConfig",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2020-06-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("code-signing-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_FUNCTION_CODE_SIGNING_CONFIG_REQUEST,
    output: &schemas::GET_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_FUNCTION_CONCURRENCY: OperationSchema = OperationSchema {
    name: "GetFunctionConcurrency",
    service: "lambda",
    action: "GetFunctionConcurrency",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2019-09-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("concurrency"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_FUNCTION_CONCURRENCY_REQUEST,
    output: &schemas::GET_FUNCTION_CONCURRENCY_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_FUNCTION_CONFIGURATION: OperationSchema = OperationSchema {
    name: "GetFunctionConfiguration",
    service: "lambda",
    action: "GetFunctionConfiguration",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("configuration"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_FUNCTION_CONFIGURATION_REQUEST,
    output: &schemas::FUNCTION_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_FUNCTION_EVENT_INVOKE_CONFIG: OperationSchema = OperationSchema {
    name: "GetFunctionEventInvokeConfig",
    service: "lambda",
    action: "GetFunctionEventInvokeConfig",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2019-09-25"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("event-invoke-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST,
    output: &schemas::FUNCTION_EVENT_INVOKE_CONFIG,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_FUNCTION_RECURSION_CONFIG: OperationSchema = OperationSchema {
    name: "GetFunctionRecursionConfig",
    service: "lambda",
    action: "GetFunctionRecursionConfig",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2024-08-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("recursion-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_FUNCTION_RECURSION_CONFIG_REQUEST,
    output: &schemas::GET_FUNCTION_RECURSION_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_FUNCTION_SCALING_CONFIG: OperationSchema = OperationSchema {
    name: "GetFunctionScalingConfig",
    service: "lambda",
    action: "GetFunctionScalingConfig",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2025-11-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("function-scaling-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_FUNCTION_SCALING_CONFIG_REQUEST,
    output: &schemas::GET_FUNCTION_SCALING_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_FUNCTION_URL_CONFIG: OperationSchema = OperationSchema {
    name: "GetFunctionUrlConfig",
    service: "lambda",
    action: "GetFunctionUrlConfig",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2021-10-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("url"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_FUNCTION_URL_CONFIG_REQUEST,
    output: &schemas::GET_FUNCTION_URL_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_LAYER_VERSION: OperationSchema = OperationSchema {
    name: "GetLayerVersion",
    service: "lambda",
    action: "GetLayerVersion",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2018-10-31"),
            Segment::Literal("layers"),
            Segment::Label("LayerName"),
            Segment::Literal("versions"),
            Segment::Label("VersionNumber"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_LAYER_VERSION_REQUEST,
    output: &schemas::GET_LAYER_VERSION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_LAYER_VERSION_BY_ARN: OperationSchema = OperationSchema {
    name: "GetLayerVersionByArn",
    service: "lambda",
    action: "GetLayerVersionByArn",
    route: Route {
        method: "GET",
        path: &[Segment::Literal("2018-10-31"), Segment::Literal("layers")],
        query: &[("find", "LayerVersion")],
    },
    status: 200,
    input: &schemas::GET_LAYER_VERSION_BY_ARN_REQUEST,
    output: &schemas::GET_LAYER_VERSION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_LAYER_VERSION_POLICY: OperationSchema = OperationSchema {
    name: "GetLayerVersionPolicy",
    service: "lambda",
    action: "GetLayerVersionPolicy",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2018-10-31"),
            Segment::Literal("layers"),
            Segment::Label("LayerName"),
            Segment::Literal("versions"),
            Segment::Label("VersionNumber"),
            Segment::Literal("policy"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_LAYER_VERSION_POLICY_REQUEST,
    output: &schemas::GET_LAYER_VERSION_POLICY_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_POLICY: OperationSchema = OperationSchema {
    name: "GetPolicy",
    service: "lambda",
    action: "GetPolicy",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("policy"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_POLICY_REQUEST,
    output: &schemas::GET_POLICY_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_PROVISIONED_CONCURRENCY_CONFIG: OperationSchema = OperationSchema {
    name: "GetProvisionedConcurrencyConfig",
    service: "lambda",
    action: "GetProvisionedConcurrencyConfig",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2019-09-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("provisioned-concurrency"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_PROVISIONED_CONCURRENCY_CONFIG_REQUEST,
    output: &schemas::GET_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::PROVISIONED_CONCURRENCY_CONFIG_NOT_FOUND_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_RESOURCE_POLICY: OperationSchema = OperationSchema {
    name: "GetResourcePolicy",
    service: "lambda",
    action: "GetResourcePolicy",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2026-07-09"),
            Segment::Literal("resource-policy"),
            Segment::Label("ResourceArn"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_RESOURCE_POLICY_REQUEST,
    output: &schemas::GET_RESOURCE_POLICY_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static GET_RUNTIME_MANAGEMENT_CONFIG: OperationSchema = OperationSchema {
    name: "GetRuntimeManagementConfig",
    service: "lambda",
    action: "GetRuntimeManagementConfig",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2021-07-20"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("runtime-management-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::GET_RUNTIME_MANAGEMENT_CONFIG_REQUEST,
    output: &schemas::GET_RUNTIME_MANAGEMENT_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static INVOKE: OperationSchema = OperationSchema {
    name: "Invoke",
    service: "lambda",
    action: "InvokeFunction",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("invocations"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::INVOCATION_REQUEST,
    output: &schemas::INVOCATION_RESPONSE,
    errors: &[
        &errors::RUNTIME_ALIAS_DELETED_EXCEPTION,
        &errors::CODE_ARTIFACT_USER_DELETED_EXCEPTION,
        &errors::RESOURCE_NOT_READY_EXCEPTION,
        &errors::SERVICE_QUOTA_EXCEEDED_EXCEPTION,
        &errors::INVALID_SECURITY_GROUP_ID_EXCEPTION,
        &errors::SNAP_START_TIMEOUT_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::EC2_THROTTLED_EXCEPTION,
        &errors::EFS_MOUNT_CONNECTIVITY_EXCEPTION,
        &errors::SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::REQUEST_TOO_LARGE_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
        &errors::UNSUPPORTED_MEDIA_TYPE_EXCEPTION,
        &errors::S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION,
        &errors::SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION,
        &errors::INVALID_RUNTIME_EXCEPTION,
        &errors::NO_PUBLISHED_VERSION_EXCEPTION,
        &errors::EC2_UNEXPECTED_EXCEPTION,
        &errors::INVALID_SUBNET_ID_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::EC2_ACCESS_DENIED_EXCEPTION,
        &errors::EFSIO_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::RUNTIME_VERSION_DELETED_EXCEPTION,
        &errors::ENI_LIMIT_REACHED_EXCEPTION,
        &errors::SNAP_START_NOT_READY_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::CODE_ARTIFACT_USER_PENDING_EXCEPTION,
        &errors::SNAP_START_EXCEPTION,
        &errors::RECURSIVE_INVOCATION_EXCEPTION,
        &errors::S3_FILES_MOUNT_FAILURE_EXCEPTION,
        &errors::EFS_MOUNT_TIMEOUT_EXCEPTION,
        &errors::ENI_NOT_READY_EXCEPTION,
        &errors::S3_FILES_MOUNT_TIMEOUT_EXCEPTION,
        &errors::CODE_ARTIFACT_USER_FAILED_EXCEPTION,
        &errors::MODE_NOT_SUPPORTED_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::INVALID_REQUEST_CONTENT_EXCEPTION,
        &errors::SNAP_START_REGENERATION_FAILURE_EXCEPTION,
        &errors::DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION,
        &errors::INVALID_ZIP_FILE_EXCEPTION,
        &errors::EFS_MOUNT_FAILURE_EXCEPTION,
    ],
    body_limit: 6_291_456,
};

pub static INVOKE_ASYNC: OperationSchema = OperationSchema {
    name: "InvokeAsync",
    service: "lambda",
    action: "InvokeAsync",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2014-11-13"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("invoke-async"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::INVOKE_ASYNC_REQUEST,
    output: &schemas::INVOKE_ASYNC_RESPONSE,
    errors: &[
        &errors::SERVICE_QUOTA_EXCEEDED_EXCEPTION,
        &errors::INVALID_SECURITY_GROUP_ID_EXCEPTION,
        &errors::SNAP_START_TIMEOUT_EXCEPTION,
        &errors::EC2_THROTTLED_EXCEPTION,
        &errors::EFS_MOUNT_CONNECTIVITY_EXCEPTION,
        &errors::SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
        &errors::S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION,
        &errors::INVALID_RUNTIME_EXCEPTION,
        &errors::EC2_UNEXPECTED_EXCEPTION,
        &errors::INVALID_SUBNET_ID_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::EC2_ACCESS_DENIED_EXCEPTION,
        &errors::EFSIO_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::ENI_LIMIT_REACHED_EXCEPTION,
        &errors::SNAP_START_NOT_READY_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::SNAP_START_EXCEPTION,
        &errors::S3_FILES_MOUNT_FAILURE_EXCEPTION,
        &errors::EFS_MOUNT_TIMEOUT_EXCEPTION,
        &errors::S3_FILES_MOUNT_TIMEOUT_EXCEPTION,
        &errors::MODE_NOT_SUPPORTED_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::INVALID_REQUEST_CONTENT_EXCEPTION,
        &errors::SNAP_START_REGENERATION_FAILURE_EXCEPTION,
        &errors::EFS_MOUNT_FAILURE_EXCEPTION,
    ],
    body_limit: 6_291_456,
};

pub static INVOKE_WITH_RESPONSE_STREAM: OperationSchema = OperationSchema {
    name: "InvokeWithResponseStream",
    service: "lambda",
    action: "InvokeFunction",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2021-11-15"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("response-streaming-invocations"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::INVOKE_WITH_RESPONSE_STREAM_REQUEST,
    output: &schemas::INVOKE_WITH_RESPONSE_STREAM_RESPONSE,
    errors: &[
        &errors::RUNTIME_ALIAS_DELETED_EXCEPTION,
        &errors::CODE_ARTIFACT_USER_DELETED_EXCEPTION,
        &errors::RESOURCE_NOT_READY_EXCEPTION,
        &errors::SERVICE_QUOTA_EXCEEDED_EXCEPTION,
        &errors::INVALID_SECURITY_GROUP_ID_EXCEPTION,
        &errors::SNAP_START_TIMEOUT_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::EC2_THROTTLED_EXCEPTION,
        &errors::EFS_MOUNT_CONNECTIVITY_EXCEPTION,
        &errors::SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::REQUEST_TOO_LARGE_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
        &errors::UNSUPPORTED_MEDIA_TYPE_EXCEPTION,
        &errors::S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION,
        &errors::SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION,
        &errors::INVALID_RUNTIME_EXCEPTION,
        &errors::NO_PUBLISHED_VERSION_EXCEPTION,
        &errors::EC2_UNEXPECTED_EXCEPTION,
        &errors::INVALID_SUBNET_ID_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::EC2_ACCESS_DENIED_EXCEPTION,
        &errors::EFSIO_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::RUNTIME_VERSION_DELETED_EXCEPTION,
        &errors::ENI_LIMIT_REACHED_EXCEPTION,
        &errors::SNAP_START_NOT_READY_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::CODE_ARTIFACT_USER_PENDING_EXCEPTION,
        &errors::SNAP_START_EXCEPTION,
        &errors::RECURSIVE_INVOCATION_EXCEPTION,
        &errors::S3_FILES_MOUNT_FAILURE_EXCEPTION,
        &errors::EFS_MOUNT_TIMEOUT_EXCEPTION,
        &errors::S3_FILES_MOUNT_TIMEOUT_EXCEPTION,
        &errors::CODE_ARTIFACT_USER_FAILED_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::INVALID_REQUEST_CONTENT_EXCEPTION,
        &errors::SNAP_START_REGENERATION_FAILURE_EXCEPTION,
        &errors::INVALID_ZIP_FILE_EXCEPTION,
        &errors::EFS_MOUNT_FAILURE_EXCEPTION,
    ],
    body_limit: 6_291_456,
};

pub static LIST_ALIASES: OperationSchema = OperationSchema {
    name: "ListAliases",
    service: "lambda",
    action: "ListAliases",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("aliases"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_ALIASES_REQUEST,
    output: &schemas::LIST_ALIASES_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_CAPACITY_PROVIDERS: OperationSchema = OperationSchema {
    name: "ListCapacityProviders",
    service: "lambda",
    action: "ListCapacityProviders",
    route: Route {
        method: "GET",
        path: &[Segment::Literal("2025-11-30"), Segment::Literal("capacity-providers")],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_CAPACITY_PROVIDERS_REQUEST,
    output: &schemas::LIST_CAPACITY_PROVIDERS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_CODE_SIGNING_CONFIGS: OperationSchema = OperationSchema {
    name: "ListCodeSigningConfigs",
    service: "lambda",
    action: "ListCodeSigningConfigs",
    route: Route {
        method: "GET",
        path: &[Segment::Literal("2020-04-22"), Segment::Literal("code-signing-configs")],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_CODE_SIGNING_CONFIGS_REQUEST,
    output: &schemas::LIST_CODE_SIGNING_CONFIGS_RESPONSE,
    errors: &[&errors::INVALID_PARAMETER_VALUE_EXCEPTION, &errors::SERVICE_EXCEPTION],
    body_limit: 1_048_576,
};

pub static LIST_DURABLE_EXECUTIONS_BY_FUNCTION: OperationSchema = OperationSchema {
    name: "ListDurableExecutionsByFunction",
    service: "lambda",
    action: "ListDurableExecutionsByFunction",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("durable-executions"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_DURABLE_EXECUTIONS_BY_FUNCTION_REQUEST,
    output: &schemas::LIST_DURABLE_EXECUTIONS_BY_FUNCTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_EVENT_SOURCE_MAPPINGS: OperationSchema = OperationSchema {
    name: "ListEventSourceMappings",
    service: "lambda",
    action: "ListEventSourceMappings",
    route: Route {
        method: "GET",
        path: &[Segment::Literal("2015-03-31"), Segment::Literal("event-source-mappings")],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_EVENT_SOURCE_MAPPINGS_REQUEST,
    output: &schemas::LIST_EVENT_SOURCE_MAPPINGS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_FUNCTION_EVENT_INVOKE_CONFIGS: OperationSchema = OperationSchema {
    name: "ListFunctionEventInvokeConfigs",
    service: "lambda",
    action: "ListFunctionEventInvokeConfigs",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2019-09-25"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("event-invoke-config"),
            Segment::Literal("list"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_FUNCTION_EVENT_INVOKE_CONFIGS_REQUEST,
    output: &schemas::LIST_FUNCTION_EVENT_INVOKE_CONFIGS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_FUNCTION_URL_CONFIGS: OperationSchema = OperationSchema {
    name: "ListFunctionUrlConfigs",
    service: "lambda",
    action: "ListFunctionUrlConfigs",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2021-10-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("urls"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_FUNCTION_URL_CONFIGS_REQUEST,
    output: &schemas::LIST_FUNCTION_URL_CONFIGS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER: OperationSchema = OperationSchema {
    name: "ListFunctionVersionsByCapacityProvider",
    service: "lambda",
    action: "ListFunctionVersionsByCapacityProvider",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2025-11-30"),
            Segment::Literal("capacity-providers"),
            Segment::Label("CapacityProviderName"),
            Segment::Literal("function-versions"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_REQUEST,
    output: &schemas::LIST_FUNCTION_VERSIONS_BY_CAPACITY_PROVIDER_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_FUNCTIONS: OperationSchema = OperationSchema {
    name: "ListFunctions",
    service: "lambda",
    action: "ListFunctions",
    route: Route {
        method: "GET",
        path: &[Segment::Literal("2015-03-31"), Segment::Literal("functions")],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_FUNCTIONS_REQUEST,
    output: &schemas::LIST_FUNCTIONS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG: OperationSchema = OperationSchema {
    name: "ListFunctionsByCodeSigningConfig",
    service: "lambda",
    action: "ListFunctionsByCodeSigningConfig",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2020-04-22"),
            Segment::Literal("code-signing-configs"),
            Segment::Label("CodeSigningConfigArn"),
            Segment::Literal("functions"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_REQUEST,
    output: &schemas::LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_LAYER_VERSIONS: OperationSchema = OperationSchema {
    name: "ListLayerVersions",
    service: "lambda",
    action: "ListLayerVersions",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2018-10-31"),
            Segment::Literal("layers"),
            Segment::Label("LayerName"),
            Segment::Literal("versions"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_LAYER_VERSIONS_REQUEST,
    output: &schemas::LIST_LAYER_VERSIONS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_LAYERS: OperationSchema = OperationSchema {
    name: "ListLayers",
    service: "lambda",
    action: "ListLayers",
    route: Route {
        method: "GET",
        path: &[Segment::Literal("2018-10-31"), Segment::Literal("layers")],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_LAYERS_REQUEST,
    output: &schemas::LIST_LAYERS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_PROVISIONED_CONCURRENCY_CONFIGS: OperationSchema = OperationSchema {
    name: "ListProvisionedConcurrencyConfigs",
    service: "lambda",
    action: "ListProvisionedConcurrencyConfigs",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2019-09-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("provisioned-concurrency"),
        ],
        query: &[("List", "ALL")],
    },
    status: 200,
    input: &schemas::LIST_PROVISIONED_CONCURRENCY_CONFIGS_REQUEST,
    output: &schemas::LIST_PROVISIONED_CONCURRENCY_CONFIGS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_TAGS: OperationSchema = OperationSchema {
    name: "ListTags",
    service: "lambda",
    action: "ListTags",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2017-03-31"),
            Segment::Literal("tags"),
            Segment::Label("Resource"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_TAGS_REQUEST,
    output: &schemas::LIST_TAGS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static LIST_VERSIONS_BY_FUNCTION: OperationSchema = OperationSchema {
    name: "ListVersionsByFunction",
    service: "lambda",
    action: "ListVersionsByFunction",
    route: Route {
        method: "GET",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("versions"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::LIST_VERSIONS_BY_FUNCTION_REQUEST,
    output: &schemas::LIST_VERSIONS_BY_FUNCTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PAUSE_DURABLE_EXECUTION: OperationSchema = OperationSchema {
    name: "PauseDurableExecution",
    service: "lambda",
    action: "PauseDurableExecution",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-executions"),
            Segment::Label("DurableExecutionArn"),
            Segment::Literal("pause"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::PAUSE_DURABLE_EXECUTION_REQUEST,
    output: &schemas::PAUSE_DURABLE_EXECUTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PUBLISH_LAYER_VERSION: OperationSchema = OperationSchema {
    name: "PublishLayerVersion",
    service: "lambda",
    action: "PublishLayerVersion",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2018-10-31"),
            Segment::Literal("layers"),
            Segment::Label("LayerName"),
            Segment::Literal("versions"),
        ],
        query: &[],
    },
    status: 201,
    input: &schemas::PUBLISH_LAYER_VERSION_REQUEST,
    output: &schemas::PUBLISH_LAYER_VERSION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CODE_STORAGE_EXCEEDED_EXCEPTION,
    ],
    body_limit: 70_167_211,
};

pub static PUBLISH_VERSION: OperationSchema = OperationSchema {
    name: "PublishVersion",
    service: "lambda",
    action: "PublishVersion",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("versions"),
        ],
        query: &[],
    },
    status: 201,
    input: &schemas::PUBLISH_VERSION_REQUEST,
    output: &schemas::FUNCTION_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CODE_STORAGE_EXCEEDED_EXCEPTION,
        &errors::FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PUT_FUNCTION_CODE_SIGNING_CONFIG: OperationSchema = OperationSchema {
    name: "PutFunctionCodeSigningConfig",
    service: "lambda",
    action: "PutFunctionCodeSigningConfig",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2020-06-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("code-signing-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::PUT_FUNCTION_CODE_SIGNING_CONFIG_REQUEST,
    output: &schemas::PUT_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PUT_FUNCTION_CONCURRENCY: OperationSchema = OperationSchema {
    name: "PutFunctionConcurrency",
    service: "lambda",
    action: "PutFunctionConcurrency",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2017-10-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("concurrency"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::PUT_FUNCTION_CONCURRENCY_REQUEST,
    output: &schemas::CONCURRENCY,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PUT_FUNCTION_EVENT_INVOKE_CONFIG: OperationSchema = OperationSchema {
    name: "PutFunctionEventInvokeConfig",
    service: "lambda",
    action: "PutFunctionEventInvokeConfig",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2019-09-25"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("event-invoke-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::PUT_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST,
    output: &schemas::FUNCTION_EVENT_INVOKE_CONFIG,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PUT_FUNCTION_RECURSION_CONFIG: OperationSchema = OperationSchema {
    name: "PutFunctionRecursionConfig",
    service: "lambda",
    action: "PutFunctionRecursionConfig",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2024-08-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("recursion-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::PUT_FUNCTION_RECURSION_CONFIG_REQUEST,
    output: &schemas::PUT_FUNCTION_RECURSION_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PUT_FUNCTION_SCALING_CONFIG: OperationSchema = OperationSchema {
    name: "PutFunctionScalingConfig",
    service: "lambda",
    action: "PutFunctionScalingConfig",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2025-11-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("function-scaling-config"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::PUT_FUNCTION_SCALING_CONFIG_REQUEST,
    output: &schemas::PUT_FUNCTION_SCALING_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PUT_PROVISIONED_CONCURRENCY_CONFIG: OperationSchema = OperationSchema {
    name: "PutProvisionedConcurrencyConfig",
    service: "lambda",
    action: "PutProvisionedConcurrencyConfig",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2019-09-30"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("provisioned-concurrency"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::PUT_PROVISIONED_CONCURRENCY_CONFIG_REQUEST,
    output: &schemas::PUT_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PUT_RESOURCE_POLICY: OperationSchema = OperationSchema {
    name: "PutResourcePolicy",
    service: "lambda",
    action: "PutResourcePolicy",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2026-07-09"),
            Segment::Literal("resource-policy"),
            Segment::Label("ResourceArn"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::PUT_RESOURCE_POLICY_REQUEST,
    output: &schemas::PUT_RESOURCE_POLICY_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::PUBLIC_POLICY_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::POLICY_LENGTH_EXCEEDED_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static PUT_RUNTIME_MANAGEMENT_CONFIG: OperationSchema = OperationSchema {
    name: "PutRuntimeManagementConfig",
    service: "lambda",
    action: "PutRuntimeManagementConfig",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2021-07-20"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("runtime-management-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::PUT_RUNTIME_MANAGEMENT_CONFIG_REQUEST,
    output: &schemas::PUT_RUNTIME_MANAGEMENT_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static REMOVE_LAYER_VERSION_PERMISSION: OperationSchema = OperationSchema {
    name: "RemoveLayerVersionPermission",
    service: "lambda",
    action: "RemoveLayerVersionPermission",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2018-10-31"),
            Segment::Literal("layers"),
            Segment::Label("LayerName"),
            Segment::Literal("versions"),
            Segment::Label("VersionNumber"),
            Segment::Literal("policy"),
            Segment::Label("StatementId"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::REMOVE_LAYER_VERSION_PERMISSION_REQUEST,
    output: &schemas::REMOVE_LAYER_VERSION_PERMISSION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static REMOVE_PERMISSION: OperationSchema = OperationSchema {
    name: "RemovePermission",
    service: "lambda",
    action: "RemovePermission",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("policy"),
            Segment::Label("StatementId"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::REMOVE_PERMISSION_REQUEST,
    output: &schemas::REMOVE_PERMISSION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::PUBLIC_POLICY_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static RESUME_DURABLE_EXECUTION: OperationSchema = OperationSchema {
    name: "ResumeDurableExecution",
    service: "lambda",
    action: "ResumeDurableExecution",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-executions"),
            Segment::Label("DurableExecutionArn"),
            Segment::Literal("resume"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::RESUME_DURABLE_EXECUTION_REQUEST,
    output: &schemas::RESUME_DURABLE_EXECUTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static SEND_DURABLE_EXECUTION_CALLBACK_FAILURE: OperationSchema = OperationSchema {
    name: "SendDurableExecutionCallbackFailure",
    service: "lambda",
    action: "SendDurableExecutionCallbackFailure",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-execution-callbacks"),
            Segment::Label("CallbackId"),
            Segment::Literal("fail"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::SEND_DURABLE_EXECUTION_CALLBACK_FAILURE_REQUEST,
    output: &schemas::SEND_DURABLE_EXECUTION_CALLBACK_FAILURE_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CALLBACK_TIMEOUT_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT: OperationSchema = OperationSchema {
    name: "SendDurableExecutionCallbackHeartbeat",
    service: "lambda",
    action: "SendDurableExecutionCallbackHeartbeat",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-execution-callbacks"),
            Segment::Label("CallbackId"),
            Segment::Literal("heartbeat"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT_REQUEST,
    output: &schemas::SEND_DURABLE_EXECUTION_CALLBACK_HEARTBEAT_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CALLBACK_TIMEOUT_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS: OperationSchema = OperationSchema {
    name: "SendDurableExecutionCallbackSuccess",
    service: "lambda",
    action: "SendDurableExecutionCallbackSuccess",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-execution-callbacks"),
            Segment::Label("CallbackId"),
            Segment::Literal("succeed"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS_REQUEST,
    output: &schemas::SEND_DURABLE_EXECUTION_CALLBACK_SUCCESS_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CALLBACK_TIMEOUT_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
    ],
    body_limit: 6_291_456,
};

pub static STOP_DURABLE_EXECUTION: OperationSchema = OperationSchema {
    name: "StopDurableExecution",
    service: "lambda",
    action: "StopDurableExecution",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2025-12-01"),
            Segment::Literal("durable-executions"),
            Segment::Label("DurableExecutionArn"),
            Segment::Literal("stop"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::STOP_DURABLE_EXECUTION_REQUEST,
    output: &schemas::STOP_DURABLE_EXECUTION_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static TAG_RESOURCE: OperationSchema = OperationSchema {
    name: "TagResource",
    service: "lambda",
    action: "TagResource",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2017-03-31"),
            Segment::Literal("tags"),
            Segment::Label("Resource"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::TAG_RESOURCE_REQUEST,
    output: &schemas::TAG_RESOURCE_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static UNTAG_RESOURCE: OperationSchema = OperationSchema {
    name: "UntagResource",
    service: "lambda",
    action: "UntagResource",
    route: Route {
        method: "DELETE",
        path: &[
            Segment::Literal("2017-03-31"),
            Segment::Literal("tags"),
            Segment::Label("Resource"),
        ],
        query: &[],
    },
    status: 204,
    input: &schemas::UNTAG_RESOURCE_REQUEST,
    output: &schemas::UNTAG_RESOURCE_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static UPDATE_ALIAS: OperationSchema = OperationSchema {
    name: "UpdateAlias",
    service: "lambda",
    action: "UpdateAlias",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("aliases"),
            Segment::Label("Name"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::UPDATE_ALIAS_REQUEST,
    output: &schemas::ALIAS_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static UPDATE_CAPACITY_PROVIDER: OperationSchema = OperationSchema {
    name: "UpdateCapacityProvider",
    service: "lambda",
    action: "UpdateCapacityProvider",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2025-11-30"),
            Segment::Literal("capacity-providers"),
            Segment::Label("CapacityProviderName"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::UPDATE_CAPACITY_PROVIDER_REQUEST,
    output: &schemas::UPDATE_CAPACITY_PROVIDER_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static UPDATE_CODE_SIGNING_CONFIG: OperationSchema = OperationSchema {
    name: "UpdateCodeSigningConfig",
    service: "lambda",
    action: "UpdateCodeSigningConfig",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2020-04-22"),
            Segment::Literal("code-signing-configs"),
            Segment::Label("CodeSigningConfigArn"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::UPDATE_CODE_SIGNING_CONFIG_REQUEST,
    output: &schemas::UPDATE_CODE_SIGNING_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static UPDATE_EVENT_SOURCE_MAPPING: OperationSchema = OperationSchema {
    name: "UpdateEventSourceMapping",
    service: "lambda",
    action: "UpdateEventSourceMapping",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("event-source-mappings"),
            Segment::Label("UUID"),
        ],
        query: &[],
    },
    status: 202,
    input: &schemas::UPDATE_EVENT_SOURCE_MAPPING_REQUEST,
    output: &schemas::EVENT_SOURCE_MAPPING_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_IN_USE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static UPDATE_FUNCTION_CODE: OperationSchema = OperationSchema {
    name: "UpdateFunctionCode",
    service: "lambda",
    action: "UpdateFunctionCode",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("code"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::UPDATE_FUNCTION_CODE_REQUEST,
    output: &schemas::FUNCTION_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::INVALID_CODE_SIGNATURE_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CODE_VERIFICATION_FAILED_EXCEPTION,
        &errors::CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
        &errors::CODE_STORAGE_EXCEEDED_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 70_167_211,
};

pub static UPDATE_FUNCTION_CONFIGURATION: OperationSchema = OperationSchema {
    name: "UpdateFunctionConfiguration",
    service: "lambda",
    action: "UpdateFunctionConfiguration",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2015-03-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("configuration"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::UPDATE_FUNCTION_CONFIGURATION_REQUEST,
    output: &schemas::FUNCTION_CONFIGURATION,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::INVALID_CODE_SIGNATURE_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::CODE_VERIFICATION_FAILED_EXCEPTION,
        &errors::CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static UPDATE_FUNCTION_EVENT_INVOKE_CONFIG: OperationSchema = OperationSchema {
    name: "UpdateFunctionEventInvokeConfig",
    service: "lambda",
    action: "UpdateFunctionEventInvokeConfig",
    route: Route {
        method: "POST",
        path: &[
            Segment::Literal("2019-09-25"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("event-invoke-config"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::UPDATE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST,
    output: &schemas::FUNCTION_EVENT_INVOKE_CONFIG,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};

pub static UPDATE_FUNCTION_URL_CONFIG: OperationSchema = OperationSchema {
    name: "UpdateFunctionUrlConfig",
    service: "lambda",
    action: "UpdateFunctionUrlConfig",
    route: Route {
        method: "PUT",
        path: &[
            Segment::Literal("2021-10-31"),
            Segment::Literal("functions"),
            Segment::Label("FunctionName"),
            Segment::Literal("url"),
        ],
        query: &[],
    },
    status: 200,
    input: &schemas::UPDATE_FUNCTION_URL_CONFIG_REQUEST,
    output: &schemas::UPDATE_FUNCTION_URL_CONFIG_RESPONSE,
    errors: &[
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    body_limit: 1_048_576,
};
