//! The policies of roles and users: inline, attached, and the boundary. Written once over both.

use std::sync::Arc;

use cresset_aws::ServiceError;
use cresset_aws::iam::types::AttachedPolicy;

use super::core::found;
use super::document::{Purpose, check, size};
use super::paging::Page;
use super::policies::Managed;
use super::resources::{Account, Grantee, Grants, Resource, folded};
use super::{Iam, refusal};

/// The quota of the service.
pub(crate) const MOST_ATTACHED: usize = 10;

impl Iam {
    pub(super) async fn put_inline<T: Grantee>(
        &self,
        account: &str,
        name: &str,
        policy: String,
        document: String,
    ) -> Result<(), ServiceError> {
        check(&document, Purpose::Permissions)?;
        let change = |principal: &mut T| {
            let inline = &mut principal.grants_mut().inline;
            inline.insert(policy, document);
            let total: usize = inline.values().map(|document| size(document)).sum();
            if total > T::MOST_INLINE {
                return Err(refusal::limit(format!(
                    "Maximum policy size of {} bytes exceeded for {} {name}",
                    T::MOST_INLINE,
                    T::KIND
                )));
            }
            Ok(())
        };
        self.changed(account, name, change).await.map(drop)
    }

    pub(super) fn inline<T: Grantee>(
        &self,
        account: &str,
        name: &str,
        policy: &str,
    ) -> Result<(Arc<T>, String), ServiceError> {
        let principal = self.found::<T>(account, name)?;
        match principal.grants().inline.get(policy).cloned() {
            Some(document) => Ok((principal, document)),
            None => Err(refusal::no_inline_policy(T::KIND, policy)),
        }
    }

    pub(super) async fn drop_inline<T: Grantee>(
        &self,
        account: &str,
        name: &str,
        policy: &str,
    ) -> Result<(), ServiceError> {
        let change = |principal: &mut T| match principal.grants_mut().inline.remove(policy) {
            Some(_) => Ok(()),
            None => Err(refusal::no_inline_policy(T::KIND, policy)),
        };
        self.changed(account, name, change).await.map(drop)
    }

    pub(super) fn inline_names<T: Grantee>(
        &self,
        account: &str,
        name: &str,
        marker: Option<&str>,
        most: Option<i32>,
    ) -> Result<Page<String>, ServiceError> {
        let principal = self.found::<T>(account, name)?;
        let names = principal.grants().inline.keys().cloned();
        Page::of(names, String::clone, marker, most)
    }

    pub(super) async fn attach<T: Grantee>(
        &self,
        account: &str,
        name: &str,
        arn: String,
    ) -> Result<(), ServiceError> {
        let turn = self.ledger.turn(account).await;
        let principal = turn.read(|all| {
            let principal = found::<T>(all, name)?;
            match Managed::find(account, all, &arn)? {
                Some(_) => Ok(principal),
                None => Err(refusal::not_attachable(&arn)),
            }
        })?;
        let mut principal = T::clone(&principal);
        let attached = &mut principal.grants_mut().attached;
        if attached.contains(&arn) {
            return Ok(());
        }
        if attached.len() >= MOST_ATTACHED {
            return Err(refusal::quota(T::ATTACHMENTS, MOST_ATTACHED));
        }
        attached.push(arn);
        turn.put(principal).await.map(drop)
    }

    pub(super) async fn detach<T: Grantee>(
        &self,
        account: &str,
        name: &str,
        arn: &str,
    ) -> Result<(), ServiceError> {
        let change = |principal: &mut T| {
            let attached = &mut principal.grants_mut().attached;
            let at = attached.iter().position(|attached| attached == arn);
            let at = at.ok_or_else(|| refusal::no_policy(arn))?;
            attached.remove(at);
            Ok(())
        };
        self.changed(account, name, change).await.map(drop)
    }

    pub(super) fn attached<T: Grantee>(
        &self,
        account: &str,
        name: &str,
        path_prefix: Option<&str>,
        marker: Option<&str>,
        most: Option<i32>,
    ) -> Result<Page<AttachedPolicy>, ServiceError> {
        self.ledger.read(account, |all| {
            let principal = found::<T>(all, name)?;
            let mut attached = Vec::new();
            for arn in &principal.grants().attached {
                let policy = Managed::find(account, all, arn)?;
                let below = |path: &str| path_prefix.is_none_or(|prefix| path.starts_with(prefix));
                if let Some(policy) = policy.filter(|policy| below(policy.path())) {
                    let policy_arn = Some(arn.clone());
                    attached.push(AttachedPolicy {
                        policy_name: Some(policy.name().to_owned()),
                        policy_arn,
                    });
                }
            }
            let key = |policy: &AttachedPolicy| policy.policy_arn.clone().unwrap_or_default();
            attached.sort_by_key(key);
            Page::of(attached, key, marker, most)
        })
    }

    pub(super) async fn bound<T: Grantee>(
        &self,
        account: &str,
        name: &str,
        arn: Option<String>,
    ) -> Result<(), ServiceError> {
        if let Some(arn) = &arn {
            self.check_boundary(account, arn)?;
        }
        let change = |principal: &mut T| {
            principal.grants_mut().boundary = arn;
            Ok(())
        };
        self.changed(account, name, change).await.map(drop)
    }

    /// The policies of a session, which narrow what its principal may do.
    pub(crate) fn check_session_policies(
        &self,
        account: &str,
        document: Option<&str>,
        arns: &[&str],
    ) -> Result<(), ServiceError> {
        document.map_or(Ok(()), |document| check(document, Purpose::Permissions))?;
        let missing = |arn: &&&str| {
            self.ledger.read(account, |all| Managed::find(account, all, arn)).map(|it| it.is_none())
        };
        for arn in arns {
            if missing(&arn)? {
                return Err(refusal::not_attachable(arn));
            }
        }
        Ok(())
    }

    /// A boundary must be a managed policy.
    pub(super) fn check_boundary(&self, account: &str, arn: &str) -> Result<(), ServiceError> {
        match self.ledger.read(account, |all| Managed::find(account, all, arn))? {
            Some(_) => Ok(()),
            None => Err(refusal::not_attachable(arn)),
        }
    }
}

/// # Errors
/// `DeleteConflict` where a principal still has policies.
pub(super) fn check_bare(grants: &Grants) -> Result<(), ServiceError> {
    if !grants.attached.is_empty() {
        return Err(refusal::in_use("detach all policies"));
    }
    if !grants.inline.is_empty() {
        return Err(refusal::in_use("delete policies"));
    }
    Ok(())
}

/// The resources of a shelf whose path begins so, a page of them.
pub(super) fn below<T: Resource>(
    all: &Account,
    path_prefix: Option<&str>,
    marker: Option<&str>,
    most: Option<i32>,
) -> Result<Page<Arc<T>>, ServiceError> {
    let shelf = T::shelf(all).values().cloned();
    let below =
        shelf.filter(|it| path_prefix.is_none_or(|prefix| it.head().path.starts_with(prefix)));
    Page::of(below, |it| folded(&it.head().name), marker, most)
}
