//! Sessions of roles: who may begin one, how long it lasts, and what it takes over from the session
//! that begins it.

use std::collections::HashSet;

use cresset_aws::auth::CallerSession;
use cresset_aws::sts::types;
use cresset_aws::{RequestContext, ServiceError};

use super::refusal;
use super::service::Sts;
use super::tokens::Claims;
use crate::iam::{Assumable, MOST_ATTACHED};

/// Seconds of a session where nobody says, and the most of one that another role's session begins.
const HOUR: i32 = 3_600;
/// The most characters that a session's policies and tags have together.
const PACKED: usize = 8_192;

/// A session that may be begun.
#[derive(Debug)]
pub(super) struct Begun {
    pub(super) claims: Claims,
    /// In percent of what there may be; `None` without policies and tags.
    pub(super) packed: Option<i32>,
}

impl Sts {
    pub(super) fn assume(
        &self,
        context: &RequestContext,
        input: &types::AssumeRoleRequest,
    ) -> Result<Begun, ServiceError> {
        check_arn(&input.role_arn)?;
        let parent = context.session.clone().unwrap_or_default();
        check_tags(input, &parent)?;
        let arns = policy_arns(input)?;
        let packed = packed(input, &arns)?;
        let Assumable { account, name, longest_session } = self
            .iam
            .assumable(&input.role_arn)
            .filter(|role| role.account == context.account)
            .ok_or_else(|| refusal::not_authorized(&context.caller_arn, &input.role_arn))?;
        self.iam.check_session_policies(&account, input.policy.as_deref(), &arns)?;
        let seconds = input.duration_seconds.unwrap_or(HOUR);
        if context.caller_arn.contains(":assumed-role/") && seconds > HOUR {
            return Err(refusal::longer_than_chained());
        }
        if seconds > longest_session {
            return Err(refusal::longer_than_role());
        }
        let session = &input.role_session_name;
        let arn = format!("arn:aws:sts::{account}:assumed-role/{name}/{session}");
        let id = self.iam.id_of_caller(&account, &arn);
        let mut claims = Claims::of(&account, arn, id, self.expiry(seconds));
        claims.source_identity = source_identity(input, &parent)?;
        claims.confined_to = parent.confined_to;
        claims.transitive_tag_keys = parent.transitive_tag_keys;
        claims.transitive_tag_keys.extend(input.transitive_tag_keys.clone().unwrap_or_default());
        Ok(Begun { claims, packed })
    }
}

fn check_arn(arn: &str) -> Result<(), ServiceError> {
    let parts: Vec<&str> = arn.splitn(6, ':').collect();
    match parts.as_slice() {
        ["arn", partition, service, _, _, resource]
            if !partition.is_empty() && !service.is_empty() && !resource.is_empty() =>
        {
            Ok(())
        }
        _ => Err(refusal::invalid_arn(arn)),
    }
}

/// Keys have no case.
fn check_tags(
    input: &types::AssumeRoleRequest,
    parent: &CallerSession,
) -> Result<(), ServiceError> {
    let mut keys = HashSet::new();
    for tag in input.tags.as_deref().unwrap_or_default() {
        if !keys.insert(tag.key.to_lowercase()) {
            return Err(refusal::duplicate_tags());
        }
    }
    if parent.transitive_tag_keys.iter().any(|key| keys.contains(&key.to_lowercase())) {
        return Err(refusal::transitive_tag_taken());
    }
    let transitive = input.transitive_tag_keys.as_deref().unwrap_or_default();
    if transitive.iter().all(|key| keys.contains(&key.to_lowercase())) {
        return Ok(());
    }
    Err(refusal::transitive_tag_not_given())
}

fn policy_arns(input: &types::AssumeRoleRequest) -> Result<Vec<&str>, ServiceError> {
    let policies = input.policy_arns.as_deref().unwrap_or_default();
    if policies.len() > MOST_ATTACHED {
        return Err(refusal::too_many_policies(MOST_ATTACHED));
    }
    Ok(policies.iter().filter_map(|policy| policy.arn.as_deref()).collect())
}

fn packed(input: &types::AssumeRoleRequest, arns: &[&str]) -> Result<Option<i32>, ServiceError> {
    let count = |text: &str| text.chars().count();
    let policy = input.policy.as_deref().map_or(0, count);
    let arns: usize = arns.iter().map(|arn| count(arn)).sum();
    let tags = input.tags.iter().flatten();
    let tags: usize = tags.map(|tag| count(&tag.key) + count(&tag.value)).sum();
    let total = policy + arns + tags;
    let percent = (total * 100).div_ceil(PACKED);
    if total > PACKED {
        return Err(refusal::packed_too_large(percent));
    }
    Ok((total > 0).then_some(i32::try_from(percent).unwrap_or(i32::MAX)))
}

/// A session's source identity is that of all sessions that are begun with it.
fn source_identity(
    input: &types::AssumeRoleRequest,
    parent: &CallerSession,
) -> Result<Option<String>, ServiceError> {
    match (&input.source_identity, &parent.source_identity) {
        (Some(new), Some(kept)) if new != kept => Err(refusal::source_identity_kept(kept)),
        (new, kept) => Ok(kept.clone().or_else(|| new.clone())),
    }
}
