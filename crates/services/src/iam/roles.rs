//! Roles, and the instance profiles that hold one.

use std::sync::Arc;

use cresset_aws::ServiceError;
use cresset_aws::iam::types;

use super::core::found;
use super::document::{Purpose, check, size};
use super::resources::{Grants, InstanceProfile, Role, User};
use super::unique_id::IdKind;
use super::view::{self, Show};
use super::{Iam, refusal};

/// Seconds of a session where the role does not say.
pub(super) const DEFAULT_SESSION: i32 = 3_600;

/// The most characters of a trust policy.
const MOST_TRUST: usize = 2_048;

pub(super) fn check_trust(document: &str) -> Result<(), ServiceError> {
    check(document, Purpose::Trust)?;
    if size(document) > MOST_TRUST {
        return Err(refusal::quota("ACLSizePerRole", MOST_TRUST));
    }
    Ok(())
}

impl Iam {
    pub(super) async fn made_role(
        &self,
        account: &str,
        input: types::CreateRoleRequest,
    ) -> Result<Arc<Role>, ServiceError> {
        check_trust(&input.assume_role_policy_document)?;
        if let Some(arn) = &input.permissions_boundary {
            self.check_boundary(account, arn)?;
        }
        let role = Role {
            head: self.head(IdKind::Role, &input.role_name, input.path, input.tags)?,
            trust: input.assume_role_policy_document,
            description: input.description,
            longest_session: input.max_session_duration.unwrap_or(DEFAULT_SESSION),
            grants: Grants { boundary: input.permissions_boundary, ..Grants::default() },
        };
        self.made(account, role, |name| refusal::exists("Role", name)).await
    }

    pub(super) async fn filled_profile(
        &self,
        account: &str,
        name: &str,
        role: &str,
    ) -> Result<(), ServiceError> {
        let turn = self.ledger.turn(account).await;
        let profile = turn.read(|all| {
            let profile = found::<InstanceProfile>(all, name)?;
            let role = found::<Role>(all, role)?;
            if profile.role.is_some() {
                return Err(refusal::quota("InstanceSessionsPerInstanceProfile", 1));
            }
            Ok(InstanceProfile {
                role: Some(role.head.id.clone()),
                ..InstanceProfile::clone(&profile)
            })
        })?;
        turn.put(profile).await.map(drop)
    }

    pub(super) async fn emptied_profile(
        &self,
        account: &str,
        name: &str,
        role: &str,
    ) -> Result<(), ServiceError> {
        let turn = self.ledger.turn(account).await;
        let profile = turn.read(|all| {
            let profile = found::<InstanceProfile>(all, name)?;
            let id = found::<Role>(all, role)?.head.id.clone();
            if profile.role.as_ref() != Some(&id) {
                return Err(refusal::not_in_profile(role, name));
            }
            Ok(InstanceProfile { role: None, ..InstanceProfile::clone(&profile) })
        })?;
        turn.put(profile).await.map(drop)
    }

    pub(super) fn shown_profile(
        &self,
        account: &str,
        profile: &InstanceProfile,
        show: Show,
    ) -> types::InstanceProfile {
        self.ledger.read(account, |all| view::profile(account, all, profile, show))
    }

    /// The user that calls; `None` is the account's root.
    pub(super) fn caller(
        &self,
        account: &str,
        arn: &str,
    ) -> Result<Option<Arc<User>>, ServiceError> {
        let resource = arn.splitn(6, ':').nth(5).unwrap_or_default();
        match resource.split_once('/') {
            Some(("user", path)) => {
                let name = path.rsplit('/').next().unwrap_or(path);
                self.found::<User>(account, name).map(Some)
            }
            Some(_) => Err(ServiceError::invalid(
                "Must specify userName when calling with non-User credentials",
            )),
            None => Ok(None),
        }
    }
}
