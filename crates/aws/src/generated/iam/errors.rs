// Written by `cargo xtask codegen`. Do not edit.

//! The errors of the model, each with a function that makes one.

use super::schemas;
use crate::error::ServiceError;
use crate::schema::{ErrorShape, Fault, Member};

pub static CONCURRENT_MODIFICATION_EXCEPTION: ErrorShape = ErrorShape {
    code: "ConcurrentModification",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::CONCURRENT_MODIFICATION_MESSAGE)],
};

pub fn concurrent_modification_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&CONCURRENT_MODIFICATION_EXCEPTION, message)
}

pub static DELETE_CONFLICT_EXCEPTION: ErrorShape = ErrorShape {
    code: "DeleteConflict",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::DELETE_CONFLICT_MESSAGE)],
};

pub fn delete_conflict_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&DELETE_CONFLICT_EXCEPTION, message)
}

pub static ENTITY_ALREADY_EXISTS_EXCEPTION: ErrorShape = ErrorShape {
    code: "EntityAlreadyExists",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::ENTITY_ALREADY_EXISTS_MESSAGE)],
};

pub fn entity_already_exists_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&ENTITY_ALREADY_EXISTS_EXCEPTION, message)
}

pub static ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION: ErrorShape = ErrorShape {
    code: "EntityTemporarilyUnmodifiable",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::ENTITY_TEMPORARILY_UNMODIFIABLE_MESSAGE)],
};

pub fn entity_temporarily_unmodifiable_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION, message)
}

pub static INVALID_INPUT_EXCEPTION: ErrorShape = ErrorShape {
    code: "InvalidInput",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::INVALID_INPUT_MESSAGE)],
};

pub fn invalid_input_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&INVALID_INPUT_EXCEPTION, message)
}

pub static LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
    code: "LimitExceeded",
    status: 409,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::LIMIT_EXCEEDED_MESSAGE)],
};

pub fn limit_exceeded_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&LIMIT_EXCEEDED_EXCEPTION, message)
}

pub static MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorShape = ErrorShape {
    code: "MalformedPolicyDocument",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::MALFORMED_POLICY_DOCUMENT_MESSAGE)],
};

pub fn malformed_policy_document_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&MALFORMED_POLICY_DOCUMENT_EXCEPTION, message)
}

pub static NO_SUCH_ENTITY_EXCEPTION: ErrorShape = ErrorShape {
    code: "NoSuchEntity",
    status: 404,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::NO_SUCH_ENTITY_MESSAGE)],
};

pub fn no_such_entity_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&NO_SUCH_ENTITY_EXCEPTION, message)
}

pub static POLICY_NOT_ATTACHABLE_EXCEPTION: ErrorShape = ErrorShape {
    code: "PolicyNotAttachable",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::POLICY_NOT_ATTACHABLE_MESSAGE)],
};

pub fn policy_not_attachable_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&POLICY_NOT_ATTACHABLE_EXCEPTION, message)
}

pub static SERVICE_FAILURE_EXCEPTION: ErrorShape = ErrorShape {
    code: "ServiceFailure",
    status: 500,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::SERVICE_FAILURE_EXCEPTION_MESSAGE)],
};

pub fn service_failure_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&SERVICE_FAILURE_EXCEPTION, message)
}

pub static UNMODIFIABLE_ENTITY_EXCEPTION: ErrorShape = ErrorShape {
    code: "UnmodifiableEntity",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::UNMODIFIABLE_ENTITY_MESSAGE)],
};

pub fn unmodifiable_entity_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&UNMODIFIABLE_ENTITY_EXCEPTION, message)
}
