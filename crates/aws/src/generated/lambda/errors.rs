// Written by `cargo xtask codegen`. Do not edit.

//! The errors of the model, each with a function that makes one.

use super::schemas;
use crate::error::ServiceError;
use crate::schema::{ErrorShape, Fault, Member};

pub static ALIAS_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
    code: "AliasLimitExceededException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn alias_limit_exceeded_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&ALIAS_LIMIT_EXCEEDED_EXCEPTION, message)
}

pub static CALLBACK_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape {
    code: "CallbackTimeoutException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn callback_timeout_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&CALLBACK_TIMEOUT_EXCEPTION, message)
}

pub static CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
    code: "CapacityProviderLimitExceededException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn capacity_provider_limit_exceeded_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION, message)
}

pub static CODE_ARTIFACT_USER_DELETED_EXCEPTION: ErrorShape = ErrorShape {
    code: "CodeArtifactUserDeletedException",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn code_artifact_user_deleted_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&CODE_ARTIFACT_USER_DELETED_EXCEPTION, message)
}

pub static CODE_ARTIFACT_USER_FAILED_EXCEPTION: ErrorShape = ErrorShape {
    code: "CodeArtifactUserFailedException",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn code_artifact_user_failed_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&CODE_ARTIFACT_USER_FAILED_EXCEPTION, message)
}

pub static CODE_ARTIFACT_USER_PENDING_EXCEPTION: ErrorShape = ErrorShape {
    code: "CodeArtifactUserPendingException",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn code_artifact_user_pending_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&CODE_ARTIFACT_USER_PENDING_EXCEPTION, message)
}

pub static CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
    code: "CodeSigningConfigNotFoundException",
    status: 404,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn code_signing_config_not_found_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION, message)
}

pub static CODE_STORAGE_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
    code: "CodeStorageExceededException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn code_storage_exceeded_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&CODE_STORAGE_EXCEEDED_EXCEPTION, message)
}

pub static CODE_VERIFICATION_FAILED_EXCEPTION: ErrorShape = ErrorShape {
    code: "CodeVerificationFailedException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn code_verification_failed_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&CODE_VERIFICATION_FAILED_EXCEPTION, message)
}

pub static DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION: ErrorShape = ErrorShape {
    code: "DurableExecutionAlreadyStartedException",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn durable_execution_already_started_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION, message)
}

pub static EC2_ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape {
    code: "EC2AccessDeniedException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn ec2_access_denied_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&EC2_ACCESS_DENIED_EXCEPTION, message)
}

pub static EC2_THROTTLED_EXCEPTION: ErrorShape = ErrorShape {
    code: "EC2ThrottledException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn ec2_throttled_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&EC2_THROTTLED_EXCEPTION, message)
}

pub static EC2_UNEXPECTED_EXCEPTION: ErrorShape = ErrorShape {
    code: "EC2UnexpectedException",
    status: 502,
    fault: Fault::Server,
    members: &[
        Member::new("Type", &schemas::STRING),
        Member::new("Message", &schemas::STRING),
        Member::new("EC2ErrorCode", &schemas::STRING),
    ],
};

pub fn ec2_unexpected_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&EC2_UNEXPECTED_EXCEPTION, message)
}

pub static EFSIO_EXCEPTION: ErrorShape = ErrorShape {
    code: "EFSIOException",
    status: 410,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn efsio_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&EFSIO_EXCEPTION, message)
}

pub static EFS_MOUNT_CONNECTIVITY_EXCEPTION: ErrorShape = ErrorShape {
    code: "EFSMountConnectivityException",
    status: 408,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn efs_mount_connectivity_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&EFS_MOUNT_CONNECTIVITY_EXCEPTION, message)
}

pub static EFS_MOUNT_FAILURE_EXCEPTION: ErrorShape = ErrorShape {
    code: "EFSMountFailureException",
    status: 403,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn efs_mount_failure_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&EFS_MOUNT_FAILURE_EXCEPTION, message)
}

pub static EFS_MOUNT_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape {
    code: "EFSMountTimeoutException",
    status: 408,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn efs_mount_timeout_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&EFS_MOUNT_TIMEOUT_EXCEPTION, message)
}

pub static ENI_LIMIT_REACHED_EXCEPTION: ErrorShape = ErrorShape {
    code: "ENILimitReachedException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn eni_limit_reached_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&ENI_LIMIT_REACHED_EXCEPTION, message)
}

pub static ENI_NOT_READY_EXCEPTION: ErrorShape = ErrorShape {
    code: "ENINotReadyException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn eni_not_ready_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&ENI_NOT_READY_EXCEPTION, message)
}

pub static FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION: ErrorShape =
    ErrorShape {
        code: "FunctionVersionsPerCapacityProviderLimitExceededException",
        status: 400,
        fault: Fault::Sender,
        members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
    };

pub fn function_versions_per_capacity_provider_limit_exceeded_exception(
    message: impl Into<String>,
) -> ServiceError {
    ServiceError::new(&FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION, message)
}

pub static INVALID_CODE_SIGNATURE_EXCEPTION: ErrorShape = ErrorShape {
    code: "InvalidCodeSignatureException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn invalid_code_signature_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&INVALID_CODE_SIGNATURE_EXCEPTION, message)
}

pub static INVALID_PARAMETER_VALUE_EXCEPTION: ErrorShape = ErrorShape {
    code: "InvalidParameterValueException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn invalid_parameter_value_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&INVALID_PARAMETER_VALUE_EXCEPTION, message)
}

pub static INVALID_REQUEST_CONTENT_EXCEPTION: ErrorShape = ErrorShape {
    code: "InvalidRequestContentException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn invalid_request_content_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&INVALID_REQUEST_CONTENT_EXCEPTION, message)
}

pub static INVALID_RUNTIME_EXCEPTION: ErrorShape = ErrorShape {
    code: "InvalidRuntimeException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn invalid_runtime_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&INVALID_RUNTIME_EXCEPTION, message)
}

pub static INVALID_SECURITY_GROUP_ID_EXCEPTION: ErrorShape = ErrorShape {
    code: "InvalidSecurityGroupIDException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn invalid_security_group_id_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&INVALID_SECURITY_GROUP_ID_EXCEPTION, message)
}

pub static INVALID_SUBNET_ID_EXCEPTION: ErrorShape = ErrorShape {
    code: "InvalidSubnetIDException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn invalid_subnet_id_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&INVALID_SUBNET_ID_EXCEPTION, message)
}

pub static INVALID_ZIP_FILE_EXCEPTION: ErrorShape = ErrorShape {
    code: "InvalidZipFileException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn invalid_zip_file_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&INVALID_ZIP_FILE_EXCEPTION, message)
}

pub static KMS_ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape {
    code: "KMSAccessDeniedException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn kms_access_denied_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&KMS_ACCESS_DENIED_EXCEPTION, message)
}

pub static KMS_DISABLED_EXCEPTION: ErrorShape = ErrorShape {
    code: "KMSDisabledException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn kms_disabled_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&KMS_DISABLED_EXCEPTION, message)
}

pub static KMS_INVALID_STATE_EXCEPTION: ErrorShape = ErrorShape {
    code: "KMSInvalidStateException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn kms_invalid_state_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&KMS_INVALID_STATE_EXCEPTION, message)
}

pub static KMS_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
    code: "KMSNotFoundException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn kms_not_found_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&KMS_NOT_FOUND_EXCEPTION, message)
}

pub static MODE_NOT_SUPPORTED_EXCEPTION: ErrorShape = ErrorShape {
    code: "ModeNotSupportedException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn mode_not_supported_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&MODE_NOT_SUPPORTED_EXCEPTION, message)
}

pub static NO_PUBLISHED_VERSION_EXCEPTION: ErrorShape = ErrorShape {
    code: "NoPublishedVersionException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn no_published_version_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&NO_PUBLISHED_VERSION_EXCEPTION, message)
}

pub static POLICY_LENGTH_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
    code: "PolicyLengthExceededException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn policy_length_exceeded_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&POLICY_LENGTH_EXCEEDED_EXCEPTION, message)
}

pub static PRECONDITION_FAILED_EXCEPTION: ErrorShape = ErrorShape {
    code: "PreconditionFailedException",
    status: 412,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn precondition_failed_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&PRECONDITION_FAILED_EXCEPTION, message)
}

pub static PROVISIONED_CONCURRENCY_CONFIG_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
    code: "ProvisionedConcurrencyConfigNotFoundException",
    status: 404,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn provisioned_concurrency_config_not_found_exception(
    message: impl Into<String>,
) -> ServiceError {
    ServiceError::new(&PROVISIONED_CONCURRENCY_CONFIG_NOT_FOUND_EXCEPTION, message)
}

pub static PUBLIC_POLICY_EXCEPTION: ErrorShape = ErrorShape {
    code: "PublicPolicyException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn public_policy_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&PUBLIC_POLICY_EXCEPTION, message)
}

pub static RECURSIVE_INVOCATION_EXCEPTION: ErrorShape = ErrorShape {
    code: "RecursiveInvocationException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn recursive_invocation_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&RECURSIVE_INVOCATION_EXCEPTION, message)
}

pub static REQUEST_TOO_LARGE_EXCEPTION: ErrorShape = ErrorShape {
    code: "RequestTooLargeException",
    status: 413,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn request_too_large_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&REQUEST_TOO_LARGE_EXCEPTION, message)
}

pub static RESOURCE_CONFLICT_EXCEPTION: ErrorShape = ErrorShape {
    code: "ResourceConflictException",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn resource_conflict_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&RESOURCE_CONFLICT_EXCEPTION, message)
}

pub static RESOURCE_IN_USE_EXCEPTION: ErrorShape = ErrorShape {
    code: "ResourceInUseException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn resource_in_use_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&RESOURCE_IN_USE_EXCEPTION, message)
}

pub static RESOURCE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
    code: "ResourceNotFoundException",
    status: 404,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn resource_not_found_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&RESOURCE_NOT_FOUND_EXCEPTION, message)
}

pub static RESOURCE_NOT_READY_EXCEPTION: ErrorShape = ErrorShape {
    code: "ResourceNotReadyException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn resource_not_ready_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&RESOURCE_NOT_READY_EXCEPTION, message)
}

pub static RUNTIME_ALIAS_DELETED_EXCEPTION: ErrorShape = ErrorShape {
    code: "RuntimeAliasDeletedException",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn runtime_alias_deleted_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&RUNTIME_ALIAS_DELETED_EXCEPTION, message)
}

pub static RUNTIME_VERSION_DELETED_EXCEPTION: ErrorShape = ErrorShape {
    code: "RuntimeVersionDeletedException",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn runtime_version_deleted_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&RUNTIME_VERSION_DELETED_EXCEPTION, message)
}

pub static S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION: ErrorShape = ErrorShape {
    code: "S3FilesMountConnectivityException",
    status: 408,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn s3_files_mount_connectivity_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION, message)
}

pub static S3_FILES_MOUNT_FAILURE_EXCEPTION: ErrorShape = ErrorShape {
    code: "S3FilesMountFailureException",
    status: 403,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn s3_files_mount_failure_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&S3_FILES_MOUNT_FAILURE_EXCEPTION, message)
}

pub static S3_FILES_MOUNT_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape {
    code: "S3FilesMountTimeoutException",
    status: 408,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn s3_files_mount_timeout_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&S3_FILES_MOUNT_TIMEOUT_EXCEPTION, message)
}

pub static SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION: ErrorShape = ErrorShape {
    code: "SerializedRequestEntityTooLargeException",
    status: 413,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn serialized_request_entity_too_large_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION, message)
}

pub static SERVICE_EXCEPTION: ErrorShape = ErrorShape {
    code: "ServiceException",
    status: 500,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn service_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&SERVICE_EXCEPTION, message)
}

pub static SERVICE_QUOTA_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
    code: "ServiceQuotaExceededException",
    status: 402,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn service_quota_exceeded_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&SERVICE_QUOTA_EXCEEDED_EXCEPTION, message)
}

pub static SNAP_START_EXCEPTION: ErrorShape = ErrorShape {
    code: "SnapStartException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn snap_start_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&SNAP_START_EXCEPTION, message)
}

pub static SNAP_START_NOT_READY_EXCEPTION: ErrorShape = ErrorShape {
    code: "SnapStartNotReadyException",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn snap_start_not_ready_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&SNAP_START_NOT_READY_EXCEPTION, message)
}

pub static SNAP_START_REGENERATION_FAILURE_EXCEPTION: ErrorShape = ErrorShape {
    code: "SnapStartRegenerationFailureException",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn snap_start_regeneration_failure_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&SNAP_START_REGENERATION_FAILURE_EXCEPTION, message)
}

pub static SNAP_START_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape {
    code: "SnapStartTimeoutException",
    status: 408,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn snap_start_timeout_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&SNAP_START_TIMEOUT_EXCEPTION, message)
}

pub static SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION: ErrorShape = ErrorShape {
    code: "SubnetIPAddressLimitReachedException",
    status: 502,
    fault: Fault::Server,
    members: &[Member::new("Type", &schemas::STRING), Member::new("Message", &schemas::STRING)],
};

pub fn subnet_ip_address_limit_reached_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION, message)
}

pub static TOO_MANY_REQUESTS_EXCEPTION: ErrorShape = ErrorShape {
    code: "TooManyRequestsException",
    status: 429,
    fault: Fault::Sender,
    members: &[
        Member::new("retryAfterSeconds", &schemas::STRING).header("retry-after"),
        Member::new("Type", &schemas::STRING),
        Member::new("message", &schemas::STRING),
        Member::new("Reason", &schemas::THROTTLE_REASON),
    ],
};

pub fn too_many_requests_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&TOO_MANY_REQUESTS_EXCEPTION, message)
}

pub static UNSUPPORTED_MEDIA_TYPE_EXCEPTION: ErrorShape = ErrorShape {
    code: "UnsupportedMediaTypeException",
    status: 415,
    fault: Fault::Sender,
    members: &[Member::new("Type", &schemas::STRING), Member::new("message", &schemas::STRING)],
};

pub fn unsupported_media_type_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&UNSUPPORTED_MEDIA_TYPE_EXCEPTION, message)
}
