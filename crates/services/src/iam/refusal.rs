//! What IAM does not do, in its own words.

use cresset_aws::ServiceError;
use cresset_aws::iam::errors;

pub(super) fn no_role(name: &str) -> ServiceError {
    errors::no_such_entity_exception(format!("The role with name {name} cannot be found."))
}

pub(super) fn no_user(name: &str) -> ServiceError {
    errors::no_such_entity_exception(format!("The user with name {name} cannot be found."))
}

pub(super) fn no_key(id: &str) -> ServiceError {
    errors::no_such_entity_exception(format!("The Access Key with id {id} cannot be found."))
}

pub(super) fn no_profile(name: &str) -> ServiceError {
    errors::no_such_entity_exception(format!("Instance Profile {name} cannot be found."))
}

pub(super) fn not_in_profile(role: &str, profile: &str) -> ServiceError {
    errors::no_such_entity_exception(format!(
        "The role with name {role} is not in the instance profile {profile}."
    ))
}

pub(super) fn no_policy(arn: &str) -> ServiceError {
    errors::no_such_entity_exception(format!("Policy {arn} was not found."))
}

pub(super) fn not_attachable(arn: &str) -> ServiceError {
    errors::no_such_entity_exception(format!("Policy {arn} does not exist or is not attachable."))
}

pub(super) fn no_version(arn: &str, version: &str) -> ServiceError {
    errors::no_such_entity_exception(format!(
        "Policy {arn} version {version} does not exist or is not attachable."
    ))
}

pub(super) fn no_inline_policy(kind: &str, name: &str) -> ServiceError {
    errors::no_such_entity_exception(format!("The {kind} policy with name {name} cannot be found."))
}

/// `kind` as the service writes it: `Role`, `User`, `Instance Profile`.
pub(super) fn exists(kind: &str, name: &str) -> ServiceError {
    let with_name = if kind == "Instance Profile" { "" } else { "with name " };
    errors::entity_already_exists_exception(format!("{kind} {with_name}{name} already exists."))
}

pub(super) fn policy_exists(name: &str) -> ServiceError {
    errors::entity_already_exists_exception(format!(
        "A policy called {name} already exists. Duplicate names are not allowed."
    ))
}

/// An entity that something else still depends on; `what` must be done first.
pub(super) fn in_use(what: &str) -> ServiceError {
    errors::delete_conflict_exception(format!("Cannot delete entity, must {what} first."))
}

pub(super) fn conflict(text: &str) -> ServiceError {
    errors::delete_conflict_exception(text)
}

pub(super) fn quota(name: &str, limit: usize) -> ServiceError {
    errors::limit_exceeded_exception(format!("Cannot exceed quota for {name}: {limit}"))
}

pub(super) fn limit(text: String) -> ServiceError {
    errors::limit_exceeded_exception(text)
}

pub(super) fn malformed(text: impl Into<String>) -> ServiceError {
    errors::malformed_policy_document_exception(text)
}

pub(super) fn invalid_input(text: impl Into<String>) -> ServiceError {
    errors::invalid_input_exception(text)
}
