//! Resources as answers show them.

use std::sync::Arc;

use cresset_aws::Sensitive;
use cresset_aws::iam::types;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::access_keys::{AccessKey, KeyStatus};
use super::key_uses::LastUse;
use super::managed::AwsPolicy;
use super::policies::Managed;
use super::resources::{Account, Head, InstanceProfile, Policy, Resource, Role, User, moment};
use super::unique_id::{IdKind, UniqueId};

/// What RFC 3986 does not reserve.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The moment that AWS's own policies were made, as answers have it: the service's first Lambda ones.
const AWS_POLICIES_MADE: u64 = 1_428_590_415;

/// The name of the account's root, who is none of its users.
const ROOT: &str = "root";

/// How much of a resource an operation shows, as recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Show {
    Created,
    Whole,
    Listed,
}

/// A policy document as it is in answers.
pub(super) fn encoded(document: &str) -> String {
    utf8_percent_encode(document, RESERVED).to_string()
}

pub(super) fn tags(head: &Head) -> Option<Vec<types::Tag>> {
    let tags = head.tags.iter();
    let tags = tags.map(|(key, value)| types::Tag { key: key.clone(), value: value.clone() });
    (!head.tags.is_empty()).then(|| tags.collect())
}

pub(super) fn role(account: &str, role: &Role, show: Show) -> types::Role {
    let head = &role.head;
    types::Role {
        path: head.path.clone(),
        role_name: head.name.clone(),
        role_id: head.id.to_string(),
        arn: head.arn(account, Role::KIND),
        create_date: head.created(),
        assume_role_policy_document: Some(encoded(&role.trust)),
        description: role.description.clone(),
        max_session_duration: (show != Show::Created).then_some(role.longest_session),
        permissions_boundary: boundary(role.grants.boundary.as_deref(), show),
        tags: if show == Show::Listed { None } else { tags(head) },
        role_last_used: (show == Show::Whole).then(types::RoleLastUsed::default),
        source_role_template: None,
    }
}

pub(super) fn user(account: &str, user: &User, show: Show) -> types::User {
    let head = &user.head;
    types::User {
        path: head.path.clone(),
        user_name: head.name.clone(),
        user_id: head.id.to_string(),
        arn: head.arn(account, User::KIND),
        create_date: head.created(),
        password_last_used: None,
        permissions_boundary: boundary(user.grants.boundary.as_deref(), show),
        tags: if show == Show::Listed { None } else { tags(head) },
    }
}

/// The account's root, which calls itself.
pub(super) fn root(account: &str, arn: &str) -> types::User {
    types::User {
        path: "/".to_owned(),
        user_name: ROOT.to_owned(),
        user_id: account.to_owned(),
        arn: arn.to_owned(),
        create_date: moment(0),
        password_last_used: None,
        permissions_boundary: None,
        tags: None,
    }
}

/// With its secret: this is shown once.
pub(super) fn access_key(key: &AccessKey) -> types::AccessKey {
    types::AccessKey {
        user_name: key.principal.user().unwrap_or(ROOT).to_owned(),
        access_key_id: key.id.clone(),
        status: status(key.status),
        secret_access_key: Sensitive(key.secret.expose().to_owned()),
        create_date: Some(moment(key.created / 1_000)),
    }
}

pub(super) fn access_key_metadata(key: &AccessKey) -> types::AccessKeyMetadata {
    types::AccessKeyMetadata {
        user_name: key.principal.user().map(str::to_owned),
        access_key_id: Some(key.id.clone()),
        status: Some(status(key.status)),
        create_date: Some(moment(key.created / 1_000)),
    }
}

fn status(status: KeyStatus) -> types::StatusType {
    match status {
        KeyStatus::Active => types::StatusType::Active,
        KeyStatus::Inactive => types::StatusType::Inactive,
    }
}

/// Of a key that was never used, in the service's words.
pub(super) fn last_used(used: Option<LastUse>) -> types::AccessKeyLastUsed {
    let none = || "N/A".to_owned();
    used.map_or_else(
        || types::AccessKeyLastUsed { last_used_date: None, service_name: none(), region: none() },
        |used| types::AccessKeyLastUsed {
            last_used_date: Some(moment(used.at / 1_000)),
            service_name: used.service,
            region: used.region,
        },
    )
}

fn boundary(arn: Option<&str>, show: Show) -> Option<types::AttachedPermissionsBoundary> {
    let arn = arn.filter(|_| show != Show::Listed)?;
    Some(types::AttachedPermissionsBoundary {
        permissions_boundary_type: Some(
            types::PermissionsBoundaryAttachmentType::PermissionsBoundaryPolicy,
        ),
        permissions_boundary_arn: Some(arn.to_owned()),
    })
}

pub(super) fn managed(
    account: &str,
    uses: &Account,
    policy: &Managed,
    show: Show,
) -> types::Policy {
    match policy {
        Managed::Own(policy) => own(account, uses, policy, show),
        Managed::Aws(policy) => aws(uses, policy, show),
    }
}

fn own(account: &str, uses: &Account, policy: &Policy, show: Show) -> types::Policy {
    let (head, arn) = (&policy.head, policy.head.arn(account, Policy::KIND));
    types::Policy {
        policy_name: Some(head.name.clone()),
        policy_id: Some(head.id.to_string()),
        path: Some(head.path.clone()),
        default_version_id: Some(version_id(policy.default)),
        attachment_count: Some(uses.attachments(&arn)),
        permissions_boundary_usage_count: Some(uses.boundaries(&arn)),
        is_attachable: Some(true),
        description: policy.description.clone().filter(|_| show == Show::Whole),
        create_date: Some(head.created()),
        update_date: Some(moment(policy.updated)),
        tags: if show == Show::Listed { None } else { tags(head) },
        arn: Some(arn),
    }
}

fn aws(uses: &Account, policy: &AwsPolicy, show: Show) -> types::Policy {
    let arn = policy.arn();
    types::Policy {
        policy_name: Some(policy.name.to_owned()),
        policy_id: Some(UniqueId::of_arn(IdKind::Policy, &arn).to_string()),
        path: Some(policy.path.to_owned()),
        default_version_id: Some(version_id(1)),
        attachment_count: Some(uses.attachments(&arn)),
        permissions_boundary_usage_count: Some(uses.boundaries(&arn)),
        is_attachable: Some(true),
        description: None,
        create_date: Some(moment(AWS_POLICIES_MADE)),
        update_date: Some(moment(AWS_POLICIES_MADE)),
        tags: (show != Show::Listed).then(Vec::new),
        arn: Some(arn),
    }
}

/// A version of a policy; lists show no document.
pub(super) fn version(policy: &Policy, number: u32, is_whole: bool) -> types::PolicyVersion {
    let version = policy.versions.get(&number);
    types::PolicyVersion {
        document: version.filter(|_| is_whole).map(|version| encoded(&version.document)),
        version_id: Some(version_id(number)),
        is_default_version: Some(number == policy.default),
        create_date: version.map(|version| moment(version.created)),
    }
}

/// The only version that is known of AWS's own.
pub(super) fn aws_version(policy: &AwsPolicy, is_whole: bool) -> types::PolicyVersion {
    types::PolicyVersion {
        document: is_whole.then(|| encoded(&policy.document())),
        version_id: Some(version_id(1)),
        is_default_version: Some(true),
        create_date: Some(moment(AWS_POLICIES_MADE)),
    }
}

pub(super) fn version_id(number: u32) -> String {
    format!("v{number}")
}

pub(super) fn profile(
    account: &str,
    all: &Account,
    profile: &InstanceProfile,
    show: Show,
) -> types::InstanceProfile {
    let head = &profile.head;
    let role: Option<&Arc<Role>> =
        all.roles.values().find(|role| profile.role.as_ref() == Some(&role.head.id));
    types::InstanceProfile {
        path: head.path.clone(),
        instance_profile_name: head.name.clone(),
        instance_profile_id: head.id.to_string(),
        arn: head.arn(account, InstanceProfile::KIND),
        create_date: head.created(),
        roles: role.into_iter().map(|role| self::role(account, role, Show::Created)).collect(),
        tags: if show == Show::Listed { None } else { tags(head) },
    }
}
