//! What STS does not do, in its own words.

use cresset_aws::ServiceError;
use cresset_aws::sts::errors;

pub(super) fn invalid_arn(arn: &str) -> ServiceError {
    ServiceError::invalid(format!("{arn} is invalid"))
}

pub(super) fn not_authorized(caller: &str, role: &str) -> ServiceError {
    ServiceError::access_denied(format!(
        "User: {caller} is not authorized to perform: sts:AssumeRole on resource: {role}"
    ))
}

pub(super) fn longer_than_role() -> ServiceError {
    ServiceError::invalid(
        "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    )
}

pub(super) fn longer_than_chained() -> ServiceError {
    ServiceError::invalid(
        "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
    )
}

pub(super) fn duplicate_tags() -> ServiceError {
    ServiceError::invalid_parameter_value(
        "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
    )
}

pub(super) fn transitive_tag_not_given() -> ServiceError {
    ServiceError::invalid_parameter_value(
        "The specified transitive tag key must be included in the requested tags.",
    )
}

pub(super) fn transitive_tag_taken() -> ServiceError {
    ServiceError::invalid_parameter_value(
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    )
}

pub(super) fn too_many_policies(most: usize) -> ServiceError {
    ServiceError::invalid(format!("A session has up to {most} managed policies."))
}

pub(super) fn source_identity_kept(kept: &str) -> ServiceError {
    ServiceError::access_denied(format!(
        "The source identity of this session is {kept}, and the sessions that are begun with it keep it."
    ))
}

/// `percent` of what a session's policies and tags may take.
pub(super) fn packed_too_large(percent: usize) -> ServiceError {
    errors::packed_policy_too_large_exception(format!(
        "Packed size of session policies and session tags consumes {percent}% of allotted space."
    ))
}

pub(super) fn session_of_session() -> ServiceError {
    ServiceError::access_denied("Cannot call GetSessionToken with session credentials")
}
