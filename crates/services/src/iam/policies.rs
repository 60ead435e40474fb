//! Managed policies: the account's own, with their versions, and AWS's.

use std::collections::BTreeMap;
use std::sync::Arc;

use cresset_aws::ServiceError;
use cresset_aws::iam::types;

use super::document::{Purpose, check, size};
use super::managed::AwsPolicy;
use super::resources::{Account, Policy, Resource, Version, find};
use super::unique_id::IdKind;
use super::view::version_id;
use super::{Iam, refusal};

/// The quotas of the service.
const MOST_VERSIONS: usize = 5;
const MOST_CHARACTERS: usize = 6_144;

/// A policy that can be attached.
#[derive(Debug, Clone)]
pub(super) enum Managed {
    Own(Arc<Policy>),
    Aws(&'static AwsPolicy),
}

impl Managed {
    /// The policy of this ARN, if there is one.
    ///
    /// # Errors
    /// `ValidationError` where the text is no ARN of a policy.
    pub(super) fn find(
        account_id: &str,
        account: &Account,
        arn: &str,
    ) -> Result<Option<Self>, ServiceError> {
        let parts: Vec<&str> = arn.splitn(6, ':').collect();
        let ["arn", _, "iam", "", _, resource] = parts.as_slice() else {
            return Err(ServiceError::invalid("Invalid ARN:  Could not be parsed!"));
        };
        let Some(path) = resource.strip_prefix("policy/") else {
            return Err(ServiceError::invalid(format!("ARN {arn} is not valid.")));
        };
        if let Some(policy) = AwsPolicy::find(arn) {
            return Ok(Some(Self::Aws(policy)));
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        let own = find::<Policy>(account, name);
        let own = own.filter(|policy| policy.head.arn(account_id, Policy::KIND) == arn);
        Ok(own.map(Self::Own))
    }

    pub(super) fn name(&self) -> &str {
        match self {
            Self::Own(policy) => &policy.head.name,
            Self::Aws(policy) => policy.name,
        }
    }

    pub(super) fn path(&self) -> &str {
        match self {
            Self::Own(policy) => &policy.head.path,
            Self::Aws(policy) => policy.path,
        }
    }

    pub(super) fn arn(&self, account: &str) -> String {
        match self {
            Self::Own(policy) => policy.head.arn(account, Policy::KIND),
            Self::Aws(policy) => policy.arn(),
        }
    }
}

impl Account {
    /// How many principals a policy is attached to.
    pub(super) fn attachments(&self, arn: &str) -> i32 {
        let roles = self.roles.values().map(|role| &role.grants);
        let all = roles.chain(self.users.values().map(|user| &user.grants));
        count(all.filter(|grants| grants.attached.iter().any(|attached| attached == arn)))
    }

    /// How many principals a policy bounds.
    pub(super) fn boundaries(&self, arn: &str) -> i32 {
        let roles = self.roles.values().map(|role| &role.grants);
        let all = roles.chain(self.users.values().map(|user| &user.grants));
        count(all.filter(|grants| grants.boundary.as_deref() == Some(arn)))
    }
}

fn count<T>(all: impl Iterator<Item = T>) -> i32 {
    i32::try_from(all.count()).unwrap_or(i32::MAX)
}

/// The account's own policy of this ARN: only such can be changed.
pub(super) fn own(
    account_id: &str,
    account: &Account,
    arn: &str,
) -> Result<Arc<Policy>, ServiceError> {
    match Managed::find(account_id, account, arn)? {
        Some(Managed::Own(policy)) => Ok(policy),
        Some(Managed::Aws(_)) => Err(ServiceError::access_denied(format!(
            "{arn} is AWS's own policy and cannot be changed."
        ))),
        None => Err(refusal::no_policy(arn)),
    }
}

/// The number of a version's id; `None` where the policy has none of it.
pub(super) fn number(policy: &Policy, id: &str) -> Option<u32> {
    policy.versions.keys().copied().find(|number| version_id(*number) == id)
}

fn check_document(document: &str) -> Result<(), ServiceError> {
    check(document, Purpose::Permissions)?;
    if size(document) > MOST_CHARACTERS {
        return Err(refusal::quota("PolicySize", MOST_CHARACTERS));
    }
    Ok(())
}

impl Iam {
    pub(super) async fn made_policy(
        &self,
        account: &str,
        input: types::CreatePolicyRequest,
    ) -> Result<Arc<Policy>, ServiceError> {
        check_document(&input.policy_document)?;
        let head = self.head(IdKind::Policy, &input.policy_name, input.path, input.tags)?;
        let version = Version { document: input.policy_document, created: head.created };
        let turn = self.ledger.turn(account).await;
        if turn.read(|all| find::<Policy>(all, &head.name)).is_some() {
            return Err(refusal::policy_exists(&head.name));
        }
        let policy = Policy {
            description: input.description,
            updated: head.created,
            versions: BTreeMap::from([(1, version)]),
            default: 1,
            newest: 1,
            head,
        };
        turn.put(policy).await
    }

    /// Changes a policy of the account's own.
    pub(super) async fn changed_policy(
        &self,
        account: &str,
        arn: &str,
        change: impl FnOnce(&mut Policy) -> Result<(), ServiceError>,
    ) -> Result<Arc<Policy>, ServiceError> {
        let turn = self.ledger.turn(account).await;
        let mut policy = Policy::clone(&*turn.read(|all| own(account, all, arn))?);
        change(&mut policy)?;
        turn.put(policy).await
    }

    /// Adds a version, which is the policy's newest then.
    pub(super) async fn added_version(
        &self,
        account: &str,
        input: types::CreatePolicyVersionRequest,
    ) -> Result<Arc<Policy>, ServiceError> {
        check_document(&input.policy_document)?;
        let now = self.now();
        let change = |policy: &mut Policy| {
            if policy.versions.len() >= MOST_VERSIONS {
                return Err(refusal::limit(format!(
                    "A managed policy can have up to {MOST_VERSIONS} versions. Before you create a \
                     new version, you must delete an existing version."
                )));
            }
            policy.newest += 1;
            let version = Version { document: input.policy_document, created: now };
            policy.versions.insert(policy.newest, version);
            if input.set_as_default.unwrap_or_default() {
                policy.default = policy.newest;
            }
            policy.updated = now;
            Ok(())
        };
        self.changed_policy(account, &input.policy_arn, change).await
    }

    pub(super) async fn dropped_policy(
        &self,
        account: &str,
        arn: &str,
    ) -> Result<(), ServiceError> {
        let turn = self.ledger.turn(account).await;
        let policy = turn.read(|all| {
            let policy = own(account, all, arn)?;
            if all.attachments(arn) > 0 || all.boundaries(arn) > 0 {
                return Err(refusal::conflict("Cannot delete a policy attached to entities."));
            }
            if policy.versions.len() > 1 {
                return Err(refusal::conflict(
                    "This policy has more than one version. Before you delete a policy, you must \
                     delete the policy's versions. The default version is deleted with the policy.",
                ));
            }
            Ok(policy)
        })?;
        turn.delete(policy).await
    }
}
