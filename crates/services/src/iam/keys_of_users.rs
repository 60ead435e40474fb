//! The access keys of users, and of accounts' roots: the same ones that an operator makes and revokes.

use std::sync::Arc;

use cresset_aws::iam::{AccessKeysApi, types};
use cresset_aws::{Authorized, Built, RequestContext, ServiceError};

use super::access_keys::{AccessKey, KeyStatus};
use super::built::BUILT;
use super::paging::Page;
use super::resources::{Grants, Resource as _, User, find};
use super::unique_id::IdKind;
use super::{Error, Iam, Principal, refusal, view};

/// The quota of the service. An operator may make more.
const MOST: usize = 2;

impl AccessKeysApi for Iam {
    fn built(&self) -> &'static [Built] {
        BUILT
    }

    async fn create_access_key(
        &self,
        call: Authorized<types::CreateAccessKeyRequest>,
    ) -> Result<types::CreateAccessKeyResponse, ServiceError> {
        let owner = self.owner(&call.context, call.input.user_name.as_deref())?;
        let access_key = view::access_key(&*self.made_key(&owner).await?);
        Ok(types::CreateAccessKeyResponse { access_key })
    }

    async fn delete_access_key(
        &self,
        call: Authorized<types::DeleteAccessKeyRequest>,
    ) -> Result<types::DeleteAccessKeyResponse, ServiceError> {
        let owner = self.owner(&call.context, call.input.user_name.as_deref())?;
        self.dropped_key(&owner, &call.input.access_key_id).await?;
        Ok(types::DeleteAccessKeyResponse)
    }

    async fn get_access_key_last_used(
        &self,
        call: Authorized<types::GetAccessKeyLastUsedRequest>,
    ) -> Result<types::GetAccessKeyLastUsedResponse, ServiceError> {
        let key = self.key_of_account(&call.context.account, &call.input.access_key_id)?;
        let used = view::last_used(self.keys.last_use(&key.id));
        Ok(types::GetAccessKeyLastUsedResponse {
            user_name: key.principal.user().map(str::to_owned),
            access_key_last_used: Some(used),
        })
    }

    async fn list_access_keys(
        &self,
        call: Authorized<types::ListAccessKeysRequest>,
    ) -> Result<types::ListAccessKeysResponse, ServiceError> {
        let input = call.input;
        let owner = self.owner(&call.context, input.user_name.as_deref())?;
        let (keys, id) = (self.keys.of(&owner), |key: &Arc<AccessKey>| key.id.clone());
        let page = Page::of(keys, id, input.marker.as_deref(), input.max_items)?;
        let is_truncated = page.is_truncated();
        let page = page.map(|key| view::access_key_metadata(&key));
        Ok(types::ListAccessKeysResponse {
            access_key_metadata: page.items,
            is_truncated,
            marker: page.marker,
        })
    }

    async fn update_access_key(
        &self,
        call: Authorized<types::UpdateAccessKeyRequest>,
    ) -> Result<types::UpdateAccessKeyResponse, ServiceError> {
        let owner = self.owner(&call.context, call.input.user_name.as_deref())?;
        self.changed_key(&owner, &call.input.access_key_id, call.input.status).await?;
        Ok(types::UpdateAccessKeyResponse)
    }
}

impl Iam {
    /// Makes a key, and its user where there is none of this name: an operator's way to begin.
    pub async fn give_key(&self, principal: Principal) -> Result<Arc<AccessKey>, Error> {
        if let Some(name) = principal.user() {
            self.ensure_user(principal.account(), name)
                .await
                .map_err(|source| Error::User { name: name.to_owned(), source })?;
        }
        let _turn = self.ledger.turn(principal.account()).await;
        self.keys.create(principal, self.millis()).await
    }

    async fn ensure_user(&self, account: &str, name: &str) -> Result<(), ServiceError> {
        if self.ledger.read(account, |all| find::<User>(all, name)).is_some() {
            return Ok(());
        }
        let head = self.head(IdKind::User, name, None, None)?;
        let user = User { head, grants: Grants::default() };
        self.made(account, user, |name| refusal::exists("User", name)).await.map(drop)
    }

    /// Whose keys a request is about: the named user's, or the caller's own.
    pub(super) fn owner(
        &self,
        context: &RequestContext,
        name: Option<&str>,
    ) -> Result<Principal, ServiceError> {
        let account = &context.account;
        let user = match name {
            Some(name) => Some(self.found::<User>(account, name)?),
            None => self.caller(account, &context.caller_arn)?,
        };
        let name = user.as_ref().map(|user| user.head.name.as_str());
        Principal::new(account, name).map_err(ServiceError::internal)
    }

    pub(super) async fn made_key(&self, owner: &Principal) -> Result<Arc<AccessKey>, ServiceError> {
        let turn = self.ledger.turn(owner.account()).await;
        if let Some(name) = owner.user() {
            turn.read(|all| find::<User>(all, name)).ok_or_else(|| User::missing(name))?;
        }
        if self.keys.of(owner).len() >= MOST {
            return Err(refusal::quota("AccessKeysPerUser", MOST));
        }
        let made = self.keys.create(owner.clone(), self.millis()).await;
        made.map_err(ServiceError::internal)
    }

    pub(super) async fn changed_key(
        &self,
        owner: &Principal,
        id: &str,
        status: types::StatusType,
    ) -> Result<(), ServiceError> {
        let status = match status {
            types::StatusType::Active => KeyStatus::Active,
            types::StatusType::Inactive => KeyStatus::Inactive,
            types::StatusType::Expired => {
                let text = "An access key is made Active or Inactive; it does not expire.";
                return Err(refusal::invalid_input(text));
            }
        };
        let _turn = self.ledger.turn(owner.account()).await;
        let key = self.key_of(owner, id)?;
        self.keys.set_status(&key.id, status).await.map_err(ServiceError::internal)
    }

    pub(super) async fn dropped_key(
        &self,
        owner: &Principal,
        id: &str,
    ) -> Result<(), ServiceError> {
        let _turn = self.ledger.turn(owner.account()).await;
        let key = self.key_of(owner, id)?;
        self.keys.revoke(&key.id).await.map(drop).map_err(ServiceError::internal)
    }

    fn key_of(&self, owner: &Principal, id: &str) -> Result<Arc<AccessKey>, ServiceError> {
        let key = self.keys.find(id).filter(|key| key.principal.is(owner));
        key.ok_or_else(|| refusal::no_key(id))
    }

    pub(super) fn key_of_account(
        &self,
        account: &str,
        id: &str,
    ) -> Result<Arc<AccessKey>, ServiceError> {
        let key = self.keys.find(id).filter(|key| key.principal.account() == account);
        key.ok_or_else(|| refusal::no_key(id))
    }

    /// # Errors
    /// `DeleteConflict` where a user still has keys.
    pub(super) fn check_keyless(&self, account: &str, user: &User) -> Result<(), ServiceError> {
        let owner = Principal::new(account, Some(&user.head.name));
        let owner = owner.map_err(ServiceError::internal)?;
        if self.keys.of(&owner).is_empty() {
            return Ok(());
        }
        Err(refusal::in_use("delete access keys"))
    }
}
