//! The operations of IAM: from their inputs to the rooms that decide, and to what answers show.

use cresset_aws::iam::{IamApi, types};
use cresset_aws::{Authorized, Built, ServiceError};

use super::built::BUILT;
use super::grants::{below, check_bare};
use super::policies::{Managed, number, own};
use super::resources::{Account, Grants, InstanceProfile, Policy, Role, User};
use super::roles::{DEFAULT_SESSION, check_trust};
use super::unique_id::IdKind;
use super::view::{self, Show};
use super::{Iam, listing, refusal, tags};

impl IamApi for Iam {
    fn built(&self) -> &'static [Built] {
        BUILT
    }

    async fn add_role_to_instance_profile(
        &self,
        call: Authorized<types::AddRoleToInstanceProfileRequest>,
    ) -> Result<types::AddRoleToInstanceProfileResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (name, role) = (&input.instance_profile_name, &input.role_name);
        self.filled_profile(account, name, role).await?;
        Ok(types::AddRoleToInstanceProfileResponse)
    }

    async fn attach_role_policy(
        &self,
        call: Authorized<types::AttachRolePolicyRequest>,
    ) -> Result<types::AttachRolePolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.attach::<Role>(account, &input.role_name, input.policy_arn).await?;
        Ok(types::AttachRolePolicyResponse)
    }

    async fn attach_user_policy(
        &self,
        call: Authorized<types::AttachUserPolicyRequest>,
    ) -> Result<types::AttachUserPolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.attach::<User>(account, &input.user_name, input.policy_arn).await?;
        Ok(types::AttachUserPolicyResponse)
    }

    async fn create_instance_profile(
        &self,
        call: Authorized<types::CreateInstanceProfileRequest>,
    ) -> Result<types::CreateInstanceProfileResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let name = &input.instance_profile_name;
        let head = self.head(IdKind::InstanceProfile, name, input.path, input.tags)?;
        let exists = |name: &str| refusal::exists("Instance Profile", name);
        let profile = InstanceProfile { head, role: None };
        let profile = self.made(account, profile, exists).await?;
        let instance_profile = self.shown_profile(account, &profile, Show::Created);
        Ok(types::CreateInstanceProfileResponse { instance_profile })
    }

    async fn create_policy(
        &self,
        call: Authorized<types::CreatePolicyRequest>,
    ) -> Result<types::CreatePolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let policy = Managed::Own(self.made_policy(account, input).await?);
        let policy =
            self.ledger.read(account, |all| view::managed(account, all, &policy, Show::Created));
        Ok(types::CreatePolicyResponse { policy: Some(policy) })
    }

    async fn create_policy_version(
        &self,
        call: Authorized<types::CreatePolicyVersionRequest>,
    ) -> Result<types::CreatePolicyVersionResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let policy = self.added_version(account, input).await?;
        let policy_version = Some(view::version(&policy, policy.newest, false));
        Ok(types::CreatePolicyVersionResponse { policy_version })
    }

    async fn create_role(
        &self,
        call: Authorized<types::CreateRoleRequest>,
    ) -> Result<types::CreateRoleResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let role = self.made_role(account, input).await?;
        Ok(types::CreateRoleResponse { role: view::role(account, &role, Show::Created) })
    }

    async fn create_user(
        &self,
        call: Authorized<types::CreateUserRequest>,
    ) -> Result<types::CreateUserResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        if let Some(arn) = &input.permissions_boundary {
            self.check_boundary(account, arn)?;
        }
        let head = self.head(IdKind::User, &input.user_name, input.path, input.tags)?;
        let grants = Grants { boundary: input.permissions_boundary, ..Grants::default() };
        let exists = |name: &str| refusal::exists("User", name);
        let user = self.made(account, User { head, grants }, exists).await?;
        Ok(types::CreateUserResponse { user: Some(view::user(account, &user, Show::Created)) })
    }

    async fn delete_instance_profile(
        &self,
        call: Authorized<types::DeleteInstanceProfileRequest>,
    ) -> Result<types::DeleteInstanceProfileResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let check = |_: &Account, profile: &InstanceProfile| match profile.role {
            Some(_) => Err(refusal::in_use("remove roles from instance profile")),
            None => Ok(()),
        };
        self.dropped(account, &input.instance_profile_name, check).await?;
        Ok(types::DeleteInstanceProfileResponse)
    }

    async fn delete_policy(
        &self,
        call: Authorized<types::DeletePolicyRequest>,
    ) -> Result<types::DeletePolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.dropped_policy(account, &input.policy_arn).await?;
        Ok(types::DeletePolicyResponse)
    }

    async fn delete_policy_version(
        &self,
        call: Authorized<types::DeletePolicyVersionRequest>,
    ) -> Result<types::DeletePolicyVersionResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (arn, id) = (&input.policy_arn, &input.version_id);
        let change = |policy: &mut Policy| {
            let number = number(policy, id).ok_or_else(|| refusal::no_version(arn, id))?;
            if number == policy.default {
                let text = "Cannot delete the default version of a policy.";
                return Err(refusal::conflict(text));
            }
            policy.versions.remove(&number);
            Ok(())
        };
        self.changed_policy(account, arn, change).await?;
        Ok(types::DeletePolicyVersionResponse)
    }

    async fn delete_role(
        &self,
        call: Authorized<types::DeleteRoleRequest>,
    ) -> Result<types::DeleteRoleResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let check = |all: &Account, role: &Role| {
            let id = Some(&role.head.id);
            if all.profiles.values().any(|profile| profile.role.as_ref() == id) {
                return Err(refusal::in_use("remove roles from instance profile"));
            }
            check_bare(&role.grants)
        };
        self.dropped(account, &input.role_name, check).await?;
        Ok(types::DeleteRoleResponse)
    }

    async fn delete_role_permissions_boundary(
        &self,
        call: Authorized<types::DeleteRolePermissionsBoundaryRequest>,
    ) -> Result<types::DeleteRolePermissionsBoundaryResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.bound::<Role>(account, &input.role_name, None).await?;
        Ok(types::DeleteRolePermissionsBoundaryResponse)
    }

    async fn delete_role_policy(
        &self,
        call: Authorized<types::DeleteRolePolicyRequest>,
    ) -> Result<types::DeleteRolePolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.drop_inline::<Role>(account, &input.role_name, &input.policy_name).await?;
        Ok(types::DeleteRolePolicyResponse)
    }

    async fn delete_user(
        &self,
        call: Authorized<types::DeleteUserRequest>,
    ) -> Result<types::DeleteUserResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let check = |_: &Account, user: &User| {
            check_bare(&user.grants)?;
            self.check_keyless(account, user)
        };
        self.dropped(account, &input.user_name, check).await?;
        Ok(types::DeleteUserResponse)
    }

    async fn delete_user_permissions_boundary(
        &self,
        call: Authorized<types::DeleteUserPermissionsBoundaryRequest>,
    ) -> Result<types::DeleteUserPermissionsBoundaryResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.bound::<User>(account, &input.user_name, None).await?;
        Ok(types::DeleteUserPermissionsBoundaryResponse)
    }

    async fn delete_user_policy(
        &self,
        call: Authorized<types::DeleteUserPolicyRequest>,
    ) -> Result<types::DeleteUserPolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.drop_inline::<User>(account, &input.user_name, &input.policy_name).await?;
        Ok(types::DeleteUserPolicyResponse)
    }

    async fn detach_role_policy(
        &self,
        call: Authorized<types::DetachRolePolicyRequest>,
    ) -> Result<types::DetachRolePolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.detach::<Role>(account, &input.role_name, &input.policy_arn).await?;
        Ok(types::DetachRolePolicyResponse)
    }

    async fn detach_user_policy(
        &self,
        call: Authorized<types::DetachUserPolicyRequest>,
    ) -> Result<types::DetachUserPolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.detach::<User>(account, &input.user_name, &input.policy_arn).await?;
        Ok(types::DetachUserPolicyResponse)
    }

    async fn get_instance_profile(
        &self,
        call: Authorized<types::GetInstanceProfileRequest>,
    ) -> Result<types::GetInstanceProfileResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let profile = self.found::<InstanceProfile>(account, &input.instance_profile_name)?;
        let instance_profile = self.shown_profile(account, &profile, Show::Whole);
        Ok(types::GetInstanceProfileResponse { instance_profile })
    }

    async fn get_policy(
        &self,
        call: Authorized<types::GetPolicyRequest>,
    ) -> Result<types::GetPolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let policy = self.ledger.read(account, |all| {
            let policy = Managed::find(account, all, &input.policy_arn)?;
            let policy = policy.ok_or_else(|| refusal::no_policy(&input.policy_arn))?;
            Ok::<_, ServiceError>(view::managed(account, all, &policy, Show::Whole))
        })?;
        Ok(types::GetPolicyResponse { policy: Some(policy) })
    }

    async fn get_policy_version(
        &self,
        call: Authorized<types::GetPolicyVersionRequest>,
    ) -> Result<types::GetPolicyVersionResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (arn, id) = (&input.policy_arn, &input.version_id);
        let policy = self.ledger.read(account, |all| Managed::find(account, all, arn))?;
        let policy_version = match policy {
            Some(Managed::Own(policy)) => {
                number(&policy, id).map(|number| view::version(&policy, number, true))
            }
            Some(Managed::Aws(policy)) => {
                (*id == view::version_id(1)).then(|| view::aws_version(policy, true))
            }
            None => return Err(refusal::no_policy(arn)),
        };
        match policy_version {
            Some(_) => Ok(types::GetPolicyVersionResponse { policy_version }),
            None => Err(refusal::no_version(arn, id)),
        }
    }

    async fn get_role(
        &self,
        call: Authorized<types::GetRoleRequest>,
    ) -> Result<types::GetRoleResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let role = self.found::<Role>(account, &input.role_name)?;
        Ok(types::GetRoleResponse { role: view::role(account, &role, Show::Whole) })
    }

    async fn get_role_policy(
        &self,
        call: Authorized<types::GetRolePolicyRequest>,
    ) -> Result<types::GetRolePolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (role, document) =
            self.inline::<Role>(account, &input.role_name, &input.policy_name)?;
        Ok(types::GetRolePolicyResponse {
            role_name: role.head.name.clone(),
            policy_name: input.policy_name,
            policy_document: view::encoded(&document),
        })
    }

    async fn get_user(
        &self,
        call: Authorized<types::GetUserRequest>,
    ) -> Result<types::GetUserResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let arn = &call.context.caller_arn;
        let user = match input.user_name {
            Some(name) => Some(self.found::<User>(account, &name)?),
            None => self.caller(account, arn)?,
        };
        let user = user.map_or_else(
            || view::root(account, arn),
            |user| view::user(account, &user, Show::Whole),
        );
        Ok(types::GetUserResponse { user })
    }

    async fn get_user_policy(
        &self,
        call: Authorized<types::GetUserPolicyRequest>,
    ) -> Result<types::GetUserPolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (user, document) =
            self.inline::<User>(account, &input.user_name, &input.policy_name)?;
        Ok(types::GetUserPolicyResponse {
            user_name: user.head.name.clone(),
            policy_name: input.policy_name,
            policy_document: view::encoded(&document),
        })
    }

    async fn list_attached_role_policies(
        &self,
        call: Authorized<types::ListAttachedRolePoliciesRequest>,
    ) -> Result<types::ListAttachedRolePoliciesResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (prefix, marker) = (input.path_prefix.as_deref(), input.marker.as_deref());
        let page =
            self.attached::<Role>(account, &input.role_name, prefix, marker, input.max_items)?;
        Ok(types::ListAttachedRolePoliciesResponse {
            is_truncated: page.is_truncated(),
            attached_policies: Some(page.items),
            marker: page.marker,
        })
    }

    async fn list_attached_user_policies(
        &self,
        call: Authorized<types::ListAttachedUserPoliciesRequest>,
    ) -> Result<types::ListAttachedUserPoliciesResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (prefix, marker) = (input.path_prefix.as_deref(), input.marker.as_deref());
        let page =
            self.attached::<User>(account, &input.user_name, prefix, marker, input.max_items)?;
        Ok(types::ListAttachedUserPoliciesResponse {
            is_truncated: page.is_truncated(),
            attached_policies: Some(page.items),
            marker: page.marker,
        })
    }

    async fn list_entities_for_policy(
        &self,
        call: Authorized<types::ListEntitiesForPolicyRequest>,
    ) -> Result<types::ListEntitiesForPolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.ledger.read(account, |all| listing::entities(account, all, &input))
    }

    async fn list_groups_for_user(
        &self,
        call: Authorized<types::ListGroupsForUserRequest>,
    ) -> Result<types::ListGroupsForUserResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        // There are no groups, so that no user is in one.
        self.found::<User>(account, &input.user_name)?;
        let is_truncated = Some(false);
        Ok(types::ListGroupsForUserResponse { groups: Vec::new(), is_truncated, marker: None })
    }

    async fn list_instance_profile_tags(
        &self,
        call: Authorized<types::ListInstanceProfileTagsRequest>,
    ) -> Result<types::ListInstanceProfileTagsResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let head =
            self.found::<InstanceProfile>(account, &input.instance_profile_name)?.head.clone();
        let page = tags::page(&head, input.marker.as_deref(), input.max_items)?;
        Ok(types::ListInstanceProfileTagsResponse {
            is_truncated: page.is_truncated(),
            tags: page.items,
            marker: page.marker,
        })
    }

    async fn list_instance_profiles(
        &self,
        call: Authorized<types::ListInstanceProfilesRequest>,
    ) -> Result<types::ListInstanceProfilesResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (prefix, marker) = (input.path_prefix.as_deref(), input.marker.as_deref());
        let page = self.ledger.read(account, |all| below(all, prefix, marker, input.max_items))?;
        let page = page.map(|profile| self.shown_profile(account, &profile, Show::Listed));
        Ok(types::ListInstanceProfilesResponse {
            is_truncated: page.is_truncated(),
            instance_profiles: page.items,
            marker: page.marker,
        })
    }

    async fn list_instance_profiles_for_role(
        &self,
        call: Authorized<types::ListInstanceProfilesForRoleRequest>,
    ) -> Result<types::ListInstanceProfilesForRoleResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let page = self.ledger.read(account, |all| listing::profiles_of(all, &input))?;
        let page = page.map(|profile| self.shown_profile(account, &profile, Show::Listed));
        Ok(types::ListInstanceProfilesForRoleResponse {
            is_truncated: page.is_truncated(),
            instance_profiles: page.items,
            marker: page.marker,
        })
    }

    async fn list_policies(
        &self,
        call: Authorized<types::ListPoliciesRequest>,
    ) -> Result<types::ListPoliciesResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let page = self.ledger.read(account, |all| listing::policies(account, all, &input))?;
        Ok(types::ListPoliciesResponse {
            is_truncated: page.is_truncated(),
            policies: Some(page.items),
            marker: page.marker,
        })
    }

    async fn list_policy_tags(
        &self,
        call: Authorized<types::ListPolicyTagsRequest>,
    ) -> Result<types::ListPolicyTagsResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let policy = self.ledger.read(account, |all| own(account, all, &input.policy_arn))?;
        let page = tags::page(&policy.head, input.marker.as_deref(), input.max_items)?;
        Ok(types::ListPolicyTagsResponse {
            is_truncated: page.is_truncated(),
            tags: page.items,
            marker: page.marker,
        })
    }

    async fn list_policy_versions(
        &self,
        call: Authorized<types::ListPolicyVersionsRequest>,
    ) -> Result<types::ListPolicyVersionsResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let page = self.ledger.read(account, |all| listing::versions(account, all, &input))?;
        Ok(types::ListPolicyVersionsResponse {
            is_truncated: page.is_truncated(),
            versions: Some(page.items),
            marker: page.marker,
        })
    }

    async fn list_role_policies(
        &self,
        call: Authorized<types::ListRolePoliciesRequest>,
    ) -> Result<types::ListRolePoliciesResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let marker = input.marker.as_deref();
        let page = self.inline_names::<Role>(account, &input.role_name, marker, input.max_items)?;
        Ok(types::ListRolePoliciesResponse {
            is_truncated: page.is_truncated(),
            policy_names: page.items,
            marker: page.marker,
        })
    }

    async fn list_role_tags(
        &self,
        call: Authorized<types::ListRoleTagsRequest>,
    ) -> Result<types::ListRoleTagsResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let head = self.found::<Role>(account, &input.role_name)?.head.clone();
        let page = tags::page(&head, input.marker.as_deref(), input.max_items)?;
        Ok(types::ListRoleTagsResponse {
            is_truncated: page.is_truncated(),
            tags: page.items,
            marker: page.marker,
        })
    }

    async fn list_roles(
        &self,
        call: Authorized<types::ListRolesRequest>,
    ) -> Result<types::ListRolesResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (prefix, marker) = (input.path_prefix.as_deref(), input.marker.as_deref());
        let page = self.ledger.read(account, |all| below(all, prefix, marker, input.max_items))?;
        let page = page.map(|role| view::role(account, &role, Show::Listed));
        Ok(types::ListRolesResponse {
            is_truncated: page.is_truncated(),
            roles: page.items,
            marker: page.marker,
        })
    }

    async fn list_user_policies(
        &self,
        call: Authorized<types::ListUserPoliciesRequest>,
    ) -> Result<types::ListUserPoliciesResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let marker = input.marker.as_deref();
        let page = self.inline_names::<User>(account, &input.user_name, marker, input.max_items)?;
        Ok(types::ListUserPoliciesResponse {
            is_truncated: page.is_truncated(),
            policy_names: page.items,
            marker: page.marker,
        })
    }

    async fn list_user_tags(
        &self,
        call: Authorized<types::ListUserTagsRequest>,
    ) -> Result<types::ListUserTagsResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let head = self.found::<User>(account, &input.user_name)?.head.clone();
        let page = tags::page(&head, input.marker.as_deref(), input.max_items)?;
        Ok(types::ListUserTagsResponse {
            is_truncated: page.is_truncated(),
            tags: page.items,
            marker: page.marker,
        })
    }

    async fn list_users(
        &self,
        call: Authorized<types::ListUsersRequest>,
    ) -> Result<types::ListUsersResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (prefix, marker) = (input.path_prefix.as_deref(), input.marker.as_deref());
        let page = self.ledger.read(account, |all| below(all, prefix, marker, input.max_items))?;
        let page = page.map(|user| view::user(account, &user, Show::Listed));
        Ok(types::ListUsersResponse {
            is_truncated: page.is_truncated(),
            users: page.items,
            marker: page.marker,
        })
    }

    async fn put_role_permissions_boundary(
        &self,
        call: Authorized<types::PutRolePermissionsBoundaryRequest>,
    ) -> Result<types::PutRolePermissionsBoundaryResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let boundary = Some(input.permissions_boundary);
        self.bound::<Role>(account, &input.role_name, boundary).await?;
        Ok(types::PutRolePermissionsBoundaryResponse)
    }

    async fn put_role_policy(
        &self,
        call: Authorized<types::PutRolePolicyRequest>,
    ) -> Result<types::PutRolePolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (policy, document) = (input.policy_name, input.policy_document);
        self.put_inline::<Role>(account, &input.role_name, policy, document).await?;
        Ok(types::PutRolePolicyResponse)
    }

    async fn put_user_permissions_boundary(
        &self,
        call: Authorized<types::PutUserPermissionsBoundaryRequest>,
    ) -> Result<types::PutUserPermissionsBoundaryResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let boundary = Some(input.permissions_boundary);
        self.bound::<User>(account, &input.user_name, boundary).await?;
        Ok(types::PutUserPermissionsBoundaryResponse)
    }

    async fn put_user_policy(
        &self,
        call: Authorized<types::PutUserPolicyRequest>,
    ) -> Result<types::PutUserPolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (policy, document) = (input.policy_name, input.policy_document);
        self.put_inline::<User>(account, &input.user_name, policy, document).await?;
        Ok(types::PutUserPolicyResponse)
    }

    async fn remove_role_from_instance_profile(
        &self,
        call: Authorized<types::RemoveRoleFromInstanceProfileRequest>,
    ) -> Result<types::RemoveRoleFromInstanceProfileResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (name, role) = (&input.instance_profile_name, &input.role_name);
        self.emptied_profile(account, name, role).await?;
        Ok(types::RemoveRoleFromInstanceProfileResponse)
    }

    async fn set_default_policy_version(
        &self,
        call: Authorized<types::SetDefaultPolicyVersionRequest>,
    ) -> Result<types::SetDefaultPolicyVersionResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let (arn, id, now) = (&input.policy_arn, &input.version_id, self.now());
        let change = |policy: &mut Policy| {
            policy.default = number(policy, id).ok_or_else(|| refusal::no_version(arn, id))?;
            policy.updated = now;
            Ok(())
        };
        self.changed_policy(account, arn, change).await?;
        Ok(types::SetDefaultPolicyVersionResponse)
    }

    async fn tag_instance_profile(
        &self,
        call: Authorized<types::TagInstanceProfileRequest>,
    ) -> Result<types::TagInstanceProfileResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.tag::<InstanceProfile>(account, &input.instance_profile_name, input.tags).await?;
        Ok(types::TagInstanceProfileResponse)
    }

    async fn tag_policy(
        &self,
        call: Authorized<types::TagPolicyRequest>,
    ) -> Result<types::TagPolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let change = |policy: &mut Policy| tags::add(&mut policy.head.tags, input.tags);
        self.changed_policy(account, &input.policy_arn, change).await?;
        Ok(types::TagPolicyResponse)
    }

    async fn tag_role(
        &self,
        call: Authorized<types::TagRoleRequest>,
    ) -> Result<types::TagRoleResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.tag::<Role>(account, &input.role_name, input.tags).await?;
        Ok(types::TagRoleResponse)
    }

    async fn tag_user(
        &self,
        call: Authorized<types::TagUserRequest>,
    ) -> Result<types::TagUserResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.tag::<User>(account, &input.user_name, input.tags).await?;
        Ok(types::TagUserResponse)
    }

    async fn untag_instance_profile(
        &self,
        call: Authorized<types::UntagInstanceProfileRequest>,
    ) -> Result<types::UntagInstanceProfileResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.untag::<InstanceProfile>(account, &input.instance_profile_name, &input.tag_keys)
            .await?;
        Ok(types::UntagInstanceProfileResponse)
    }

    async fn untag_policy(
        &self,
        call: Authorized<types::UntagPolicyRequest>,
    ) -> Result<types::UntagPolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let change = |policy: &mut Policy| {
            tags::remove(&mut policy.head.tags, &input.tag_keys);
            Ok(())
        };
        self.changed_policy(account, &input.policy_arn, change).await?;
        Ok(types::UntagPolicyResponse)
    }

    async fn untag_role(
        &self,
        call: Authorized<types::UntagRoleRequest>,
    ) -> Result<types::UntagRoleResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.untag::<Role>(account, &input.role_name, &input.tag_keys).await?;
        Ok(types::UntagRoleResponse)
    }

    async fn untag_user(
        &self,
        call: Authorized<types::UntagUserRequest>,
    ) -> Result<types::UntagUserResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        self.untag::<User>(account, &input.user_name, &input.tag_keys).await?;
        Ok(types::UntagUserResponse)
    }

    async fn update_assume_role_policy(
        &self,
        call: Authorized<types::UpdateAssumeRolePolicyRequest>,
    ) -> Result<types::UpdateAssumeRolePolicyResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        check_trust(&input.policy_document)?;
        let change = |role: &mut Role| {
            role.trust = input.policy_document;
            Ok(())
        };
        self.changed(account, &input.role_name, change).await?;
        Ok(types::UpdateAssumeRolePolicyResponse)
    }

    async fn update_role(
        &self,
        call: Authorized<types::UpdateRoleRequest>,
    ) -> Result<types::UpdateRoleResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let change = |role: &mut Role| {
            // What is left out is not kept: an update sets both.
            role.description = input.description;
            role.longest_session = input.max_session_duration.unwrap_or(DEFAULT_SESSION);
            Ok(())
        };
        self.changed(account, &input.role_name, change).await?;
        Ok(types::UpdateRoleResponse)
    }

    async fn update_role_description(
        &self,
        call: Authorized<types::UpdateRoleDescriptionRequest>,
    ) -> Result<types::UpdateRoleDescriptionResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let change = |role: &mut Role| {
            role.description = Some(input.description);
            Ok(())
        };
        let role = self.changed(account, &input.role_name, change).await?;
        let role = Some(view::role(account, &role, Show::Whole));
        Ok(types::UpdateRoleDescriptionResponse { role })
    }

    async fn update_user(
        &self,
        call: Authorized<types::UpdateUserRequest>,
    ) -> Result<types::UpdateUserResponse, ServiceError> {
        let (account, input) = (&call.context.account, call.input);
        let change = |user: &mut User| {
            if let Some(path) = input.new_path {
                user.head.path = path;
            }
            Ok(())
        };
        self.changed(account, &input.user_name, change).await?;
        Ok(types::UpdateUserResponse)
    }
}
