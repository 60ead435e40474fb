// Written by `cargo xtask codegen`. Do not edit.

//! The errors of the model, each with a function that makes one.

use super::schemas;
use crate::error::ServiceError;
use crate::schema::{ErrorShape, Fault, Member};

pub static EXPIRED_TOKEN_EXCEPTION: ErrorShape = ErrorShape {
    code: "ExpiredTokenException",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::EXPIRED_IDENTITY_TOKEN_MESSAGE)],
};

pub fn expired_token_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&EXPIRED_TOKEN_EXCEPTION, message)
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

pub static PACKED_POLICY_TOO_LARGE_EXCEPTION: ErrorShape = ErrorShape {
    code: "PackedPolicyTooLarge",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::PACKED_POLICY_TOO_LARGE_MESSAGE)],
};

pub fn packed_policy_too_large_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&PACKED_POLICY_TOO_LARGE_EXCEPTION, message)
}

pub static REGION_DISABLED_EXCEPTION: ErrorShape = ErrorShape {
    code: "RegionDisabledException",
    status: 403,
    fault: Fault::Sender,
    members: &[Member::new("message", &schemas::REGION_DISABLED_MESSAGE)],
};

pub fn region_disabled_exception(message: impl Into<String>) -> ServiceError {
    ServiceError::new(&REGION_DISABLED_EXCEPTION, message)
}
