// Written by `cargo xtask codegen`. Do not edit.

//! What the answering crates implement, and the adapters over it.

use std::future::Future;
use std::sync::Arc;

use super::types::*;
use super::{errors, routes};
use crate::auth::Authorized;
use crate::error::ServiceError;
use crate::schema::OperationSchema;
use crate::service::{BoxFuture, Built, Service, admit, call, not_implemented, refuse};
use crate::value::Value;

/// The operations that one crate answers; by default it answers none.
pub trait IamApi: Send + Sync + 'static {
    /// The operations that are built, and which of their members have an effect.
    fn built(&self) -> &'static [Built];

    fn add_role_to_instance_profile(
        &self,
        call: Authorized<AddRoleToInstanceProfileRequest>,
    ) -> impl Future<Output = Result<AddRoleToInstanceProfileResponse, ServiceError>> + Send {
        not_implemented(call, "AddRoleToInstanceProfile")
    }

    fn attach_role_policy(
        &self,
        call: Authorized<AttachRolePolicyRequest>,
    ) -> impl Future<Output = Result<AttachRolePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "AttachRolePolicy")
    }

    fn attach_user_policy(
        &self,
        call: Authorized<AttachUserPolicyRequest>,
    ) -> impl Future<Output = Result<AttachUserPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "AttachUserPolicy")
    }

    fn create_instance_profile(
        &self,
        call: Authorized<CreateInstanceProfileRequest>,
    ) -> impl Future<Output = Result<CreateInstanceProfileResponse, ServiceError>> + Send {
        not_implemented(call, "CreateInstanceProfile")
    }

    fn create_policy(
        &self,
        call: Authorized<CreatePolicyRequest>,
    ) -> impl Future<Output = Result<CreatePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "CreatePolicy")
    }

    fn create_policy_version(
        &self,
        call: Authorized<CreatePolicyVersionRequest>,
    ) -> impl Future<Output = Result<CreatePolicyVersionResponse, ServiceError>> + Send {
        not_implemented(call, "CreatePolicyVersion")
    }

    fn create_role(
        &self,
        call: Authorized<CreateRoleRequest>,
    ) -> impl Future<Output = Result<CreateRoleResponse, ServiceError>> + Send {
        not_implemented(call, "CreateRole")
    }

    fn create_user(
        &self,
        call: Authorized<CreateUserRequest>,
    ) -> impl Future<Output = Result<CreateUserResponse, ServiceError>> + Send {
        not_implemented(call, "CreateUser")
    }

    fn delete_instance_profile(
        &self,
        call: Authorized<DeleteInstanceProfileRequest>,
    ) -> impl Future<Output = Result<DeleteInstanceProfileResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteInstanceProfile")
    }

    fn delete_policy(
        &self,
        call: Authorized<DeletePolicyRequest>,
    ) -> impl Future<Output = Result<DeletePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "DeletePolicy")
    }

    fn delete_policy_version(
        &self,
        call: Authorized<DeletePolicyVersionRequest>,
    ) -> impl Future<Output = Result<DeletePolicyVersionResponse, ServiceError>> + Send {
        not_implemented(call, "DeletePolicyVersion")
    }

    fn delete_role(
        &self,
        call: Authorized<DeleteRoleRequest>,
    ) -> impl Future<Output = Result<DeleteRoleResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteRole")
    }

    fn delete_role_permissions_boundary(
        &self,
        call: Authorized<DeleteRolePermissionsBoundaryRequest>,
    ) -> impl Future<Output = Result<DeleteRolePermissionsBoundaryResponse, ServiceError>> + Send
    {
        not_implemented(call, "DeleteRolePermissionsBoundary")
    }

    fn delete_role_policy(
        &self,
        call: Authorized<DeleteRolePolicyRequest>,
    ) -> impl Future<Output = Result<DeleteRolePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteRolePolicy")
    }

    fn delete_user(
        &self,
        call: Authorized<DeleteUserRequest>,
    ) -> impl Future<Output = Result<DeleteUserResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteUser")
    }

    fn delete_user_permissions_boundary(
        &self,
        call: Authorized<DeleteUserPermissionsBoundaryRequest>,
    ) -> impl Future<Output = Result<DeleteUserPermissionsBoundaryResponse, ServiceError>> + Send
    {
        not_implemented(call, "DeleteUserPermissionsBoundary")
    }

    fn delete_user_policy(
        &self,
        call: Authorized<DeleteUserPolicyRequest>,
    ) -> impl Future<Output = Result<DeleteUserPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteUserPolicy")
    }

    fn detach_role_policy(
        &self,
        call: Authorized<DetachRolePolicyRequest>,
    ) -> impl Future<Output = Result<DetachRolePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "DetachRolePolicy")
    }

    fn detach_user_policy(
        &self,
        call: Authorized<DetachUserPolicyRequest>,
    ) -> impl Future<Output = Result<DetachUserPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "DetachUserPolicy")
    }

    fn get_instance_profile(
        &self,
        call: Authorized<GetInstanceProfileRequest>,
    ) -> impl Future<Output = Result<GetInstanceProfileResponse, ServiceError>> + Send {
        not_implemented(call, "GetInstanceProfile")
    }

    fn get_policy(
        &self,
        call: Authorized<GetPolicyRequest>,
    ) -> impl Future<Output = Result<GetPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "GetPolicy")
    }

    fn get_policy_version(
        &self,
        call: Authorized<GetPolicyVersionRequest>,
    ) -> impl Future<Output = Result<GetPolicyVersionResponse, ServiceError>> + Send {
        not_implemented(call, "GetPolicyVersion")
    }

    fn get_role(
        &self,
        call: Authorized<GetRoleRequest>,
    ) -> impl Future<Output = Result<GetRoleResponse, ServiceError>> + Send {
        not_implemented(call, "GetRole")
    }

    fn get_role_policy(
        &self,
        call: Authorized<GetRolePolicyRequest>,
    ) -> impl Future<Output = Result<GetRolePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "GetRolePolicy")
    }

    fn get_user(
        &self,
        call: Authorized<GetUserRequest>,
    ) -> impl Future<Output = Result<GetUserResponse, ServiceError>> + Send {
        not_implemented(call, "GetUser")
    }

    fn get_user_policy(
        &self,
        call: Authorized<GetUserPolicyRequest>,
    ) -> impl Future<Output = Result<GetUserPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "GetUserPolicy")
    }

    fn list_attached_role_policies(
        &self,
        call: Authorized<ListAttachedRolePoliciesRequest>,
    ) -> impl Future<Output = Result<ListAttachedRolePoliciesResponse, ServiceError>> + Send {
        not_implemented(call, "ListAttachedRolePolicies")
    }

    fn list_attached_user_policies(
        &self,
        call: Authorized<ListAttachedUserPoliciesRequest>,
    ) -> impl Future<Output = Result<ListAttachedUserPoliciesResponse, ServiceError>> + Send {
        not_implemented(call, "ListAttachedUserPolicies")
    }

    fn list_entities_for_policy(
        &self,
        call: Authorized<ListEntitiesForPolicyRequest>,
    ) -> impl Future<Output = Result<ListEntitiesForPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "ListEntitiesForPolicy")
    }

    fn list_groups_for_user(
        &self,
        call: Authorized<ListGroupsForUserRequest>,
    ) -> impl Future<Output = Result<ListGroupsForUserResponse, ServiceError>> + Send {
        not_implemented(call, "ListGroupsForUser")
    }

    fn list_instance_profile_tags(
        &self,
        call: Authorized<ListInstanceProfileTagsRequest>,
    ) -> impl Future<Output = Result<ListInstanceProfileTagsResponse, ServiceError>> + Send {
        not_implemented(call, "ListInstanceProfileTags")
    }

    fn list_instance_profiles(
        &self,
        call: Authorized<ListInstanceProfilesRequest>,
    ) -> impl Future<Output = Result<ListInstanceProfilesResponse, ServiceError>> + Send {
        not_implemented(call, "ListInstanceProfiles")
    }

    fn list_instance_profiles_for_role(
        &self,
        call: Authorized<ListInstanceProfilesForRoleRequest>,
    ) -> impl Future<Output = Result<ListInstanceProfilesForRoleResponse, ServiceError>> + Send
    {
        not_implemented(call, "ListInstanceProfilesForRole")
    }

    fn list_policies(
        &self,
        call: Authorized<ListPoliciesRequest>,
    ) -> impl Future<Output = Result<ListPoliciesResponse, ServiceError>> + Send {
        not_implemented(call, "ListPolicies")
    }

    fn list_policy_tags(
        &self,
        call: Authorized<ListPolicyTagsRequest>,
    ) -> impl Future<Output = Result<ListPolicyTagsResponse, ServiceError>> + Send {
        not_implemented(call, "ListPolicyTags")
    }

    fn list_policy_versions(
        &self,
        call: Authorized<ListPolicyVersionsRequest>,
    ) -> impl Future<Output = Result<ListPolicyVersionsResponse, ServiceError>> + Send {
        not_implemented(call, "ListPolicyVersions")
    }

    fn list_role_policies(
        &self,
        call: Authorized<ListRolePoliciesRequest>,
    ) -> impl Future<Output = Result<ListRolePoliciesResponse, ServiceError>> + Send {
        not_implemented(call, "ListRolePolicies")
    }

    fn list_role_tags(
        &self,
        call: Authorized<ListRoleTagsRequest>,
    ) -> impl Future<Output = Result<ListRoleTagsResponse, ServiceError>> + Send {
        not_implemented(call, "ListRoleTags")
    }

    fn list_roles(
        &self,
        call: Authorized<ListRolesRequest>,
    ) -> impl Future<Output = Result<ListRolesResponse, ServiceError>> + Send {
        not_implemented(call, "ListRoles")
    }

    fn list_user_policies(
        &self,
        call: Authorized<ListUserPoliciesRequest>,
    ) -> impl Future<Output = Result<ListUserPoliciesResponse, ServiceError>> + Send {
        not_implemented(call, "ListUserPolicies")
    }

    fn list_user_tags(
        &self,
        call: Authorized<ListUserTagsRequest>,
    ) -> impl Future<Output = Result<ListUserTagsResponse, ServiceError>> + Send {
        not_implemented(call, "ListUserTags")
    }

    fn list_users(
        &self,
        call: Authorized<ListUsersRequest>,
    ) -> impl Future<Output = Result<ListUsersResponse, ServiceError>> + Send {
        not_implemented(call, "ListUsers")
    }

    fn put_role_permissions_boundary(
        &self,
        call: Authorized<PutRolePermissionsBoundaryRequest>,
    ) -> impl Future<Output = Result<PutRolePermissionsBoundaryResponse, ServiceError>> + Send {
        not_implemented(call, "PutRolePermissionsBoundary")
    }

    fn put_role_policy(
        &self,
        call: Authorized<PutRolePolicyRequest>,
    ) -> impl Future<Output = Result<PutRolePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "PutRolePolicy")
    }

    fn put_user_permissions_boundary(
        &self,
        call: Authorized<PutUserPermissionsBoundaryRequest>,
    ) -> impl Future<Output = Result<PutUserPermissionsBoundaryResponse, ServiceError>> + Send {
        not_implemented(call, "PutUserPermissionsBoundary")
    }

    fn put_user_policy(
        &self,
        call: Authorized<PutUserPolicyRequest>,
    ) -> impl Future<Output = Result<PutUserPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "PutUserPolicy")
    }

    fn remove_role_from_instance_profile(
        &self,
        call: Authorized<RemoveRoleFromInstanceProfileRequest>,
    ) -> impl Future<Output = Result<RemoveRoleFromInstanceProfileResponse, ServiceError>> + Send
    {
        not_implemented(call, "RemoveRoleFromInstanceProfile")
    }

    fn set_default_policy_version(
        &self,
        call: Authorized<SetDefaultPolicyVersionRequest>,
    ) -> impl Future<Output = Result<SetDefaultPolicyVersionResponse, ServiceError>> + Send {
        not_implemented(call, "SetDefaultPolicyVersion")
    }

    fn tag_instance_profile(
        &self,
        call: Authorized<TagInstanceProfileRequest>,
    ) -> impl Future<Output = Result<TagInstanceProfileResponse, ServiceError>> + Send {
        not_implemented(call, "TagInstanceProfile")
    }

    fn tag_policy(
        &self,
        call: Authorized<TagPolicyRequest>,
    ) -> impl Future<Output = Result<TagPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "TagPolicy")
    }

    fn tag_role(
        &self,
        call: Authorized<TagRoleRequest>,
    ) -> impl Future<Output = Result<TagRoleResponse, ServiceError>> + Send {
        not_implemented(call, "TagRole")
    }

    fn tag_user(
        &self,
        call: Authorized<TagUserRequest>,
    ) -> impl Future<Output = Result<TagUserResponse, ServiceError>> + Send {
        not_implemented(call, "TagUser")
    }

    fn untag_instance_profile(
        &self,
        call: Authorized<UntagInstanceProfileRequest>,
    ) -> impl Future<Output = Result<UntagInstanceProfileResponse, ServiceError>> + Send {
        not_implemented(call, "UntagInstanceProfile")
    }

    fn untag_policy(
        &self,
        call: Authorized<UntagPolicyRequest>,
    ) -> impl Future<Output = Result<UntagPolicyResponse, ServiceError>> + Send {
        not_implemented(call, "UntagPolicy")
    }

    fn untag_role(
        &self,
        call: Authorized<UntagRoleRequest>,
    ) -> impl Future<Output = Result<UntagRoleResponse, ServiceError>> + Send {
        not_implemented(call, "UntagRole")
    }

    fn untag_user(
        &self,
        call: Authorized<UntagUserRequest>,
    ) -> impl Future<Output = Result<UntagUserResponse, ServiceError>> + Send {
        not_implemented(call, "UntagUser")
    }

    fn update_assume_role_policy(
        &self,
        call: Authorized<UpdateAssumeRolePolicyRequest>,
    ) -> impl Future<Output = Result<UpdateAssumeRolePolicyResponse, ServiceError>> + Send {
        not_implemented(call, "UpdateAssumeRolePolicy")
    }

    fn update_role(
        &self,
        call: Authorized<UpdateRoleRequest>,
    ) -> impl Future<Output = Result<UpdateRoleResponse, ServiceError>> + Send {
        not_implemented(call, "UpdateRole")
    }

    fn update_role_description(
        &self,
        call: Authorized<UpdateRoleDescriptionRequest>,
    ) -> impl Future<Output = Result<UpdateRoleDescriptionResponse, ServiceError>> + Send {
        not_implemented(call, "UpdateRoleDescription")
    }

    fn update_user(
        &self,
        call: Authorized<UpdateUserRequest>,
    ) -> impl Future<Output = Result<UpdateUserResponse, ServiceError>> + Send {
        not_implemented(call, "UpdateUser")
    }
}

/// A [`IamApi`] as a [`Service`].
#[derive(Debug)]
pub struct IamService<T>(pub Arc<T>);

impl<T: IamApi> Service for IamService<T> {
    fn operations(&self) -> &'static [&'static OperationSchema] {
        routes::IAM_OPERATIONS
    }

    fn built(&self) -> &'static [Built] {
        self.0.built()
    }

    #[expect(clippy::too_many_lines, reason = "one line an operation")]
    fn handle<'a>(
        &'a self,
        operation: &'static OperationSchema,
        input: Authorized<Value>,
    ) -> BoxFuture<'a, Result<Value, ServiceError>> {
        let refusal = errors::invalid_input_exception;
        if let Err(error) = admit(self.0.built(), operation, &input.input, refusal) {
            return refuse(error);
        }
        let api = &*self.0;
        match operation.name {
            "AddRoleToInstanceProfile" => {
                call(input, |call| api.add_role_to_instance_profile(call))
            }
            "AttachRolePolicy" => call(input, |call| api.attach_role_policy(call)),
            "AttachUserPolicy" => call(input, |call| api.attach_user_policy(call)),
            "CreateInstanceProfile" => call(input, |call| api.create_instance_profile(call)),
            "CreatePolicy" => call(input, |call| api.create_policy(call)),
            "CreatePolicyVersion" => call(input, |call| api.create_policy_version(call)),
            "CreateRole" => call(input, |call| api.create_role(call)),
            "CreateUser" => call(input, |call| api.create_user(call)),
            "DeleteInstanceProfile" => call(input, |call| api.delete_instance_profile(call)),
            "DeletePolicy" => call(input, |call| api.delete_policy(call)),
            "DeletePolicyVersion" => call(input, |call| api.delete_policy_version(call)),
            "DeleteRole" => call(input, |call| api.delete_role(call)),
            "DeleteRolePermissionsBoundary" => {
                call(input, |call| api.delete_role_permissions_boundary(call))
            }
            "DeleteRolePolicy" => call(input, |call| api.delete_role_policy(call)),
            "DeleteUser" => call(input, |call| api.delete_user(call)),
            "DeleteUserPermissionsBoundary" => {
                call(input, |call| api.delete_user_permissions_boundary(call))
            }
            "DeleteUserPolicy" => call(input, |call| api.delete_user_policy(call)),
            "DetachRolePolicy" => call(input, |call| api.detach_role_policy(call)),
            "DetachUserPolicy" => call(input, |call| api.detach_user_policy(call)),
            "GetInstanceProfile" => call(input, |call| api.get_instance_profile(call)),
            "GetPolicy" => call(input, |call| api.get_policy(call)),
            "GetPolicyVersion" => call(input, |call| api.get_policy_version(call)),
            "GetRole" => call(input, |call| api.get_role(call)),
            "GetRolePolicy" => call(input, |call| api.get_role_policy(call)),
            "GetUser" => call(input, |call| api.get_user(call)),
            "GetUserPolicy" => call(input, |call| api.get_user_policy(call)),
            "ListAttachedRolePolicies" => call(input, |call| api.list_attached_role_policies(call)),
            "ListAttachedUserPolicies" => call(input, |call| api.list_attached_user_policies(call)),
            "ListEntitiesForPolicy" => call(input, |call| api.list_entities_for_policy(call)),
            "ListGroupsForUser" => call(input, |call| api.list_groups_for_user(call)),
            "ListInstanceProfileTags" => call(input, |call| api.list_instance_profile_tags(call)),
            "ListInstanceProfiles" => call(input, |call| api.list_instance_profiles(call)),
            "ListInstanceProfilesForRole" => {
                call(input, |call| api.list_instance_profiles_for_role(call))
            }
            "ListPolicies" => call(input, |call| api.list_policies(call)),
            "ListPolicyTags" => call(input, |call| api.list_policy_tags(call)),
            "ListPolicyVersions" => call(input, |call| api.list_policy_versions(call)),
            "ListRolePolicies" => call(input, |call| api.list_role_policies(call)),
            "ListRoleTags" => call(input, |call| api.list_role_tags(call)),
            "ListRoles" => call(input, |call| api.list_roles(call)),
            "ListUserPolicies" => call(input, |call| api.list_user_policies(call)),
            "ListUserTags" => call(input, |call| api.list_user_tags(call)),
            "ListUsers" => call(input, |call| api.list_users(call)),
            "PutRolePermissionsBoundary" => {
                call(input, |call| api.put_role_permissions_boundary(call))
            }
            "PutRolePolicy" => call(input, |call| api.put_role_policy(call)),
            "PutUserPermissionsBoundary" => {
                call(input, |call| api.put_user_permissions_boundary(call))
            }
            "PutUserPolicy" => call(input, |call| api.put_user_policy(call)),
            "RemoveRoleFromInstanceProfile" => {
                call(input, |call| api.remove_role_from_instance_profile(call))
            }
            "SetDefaultPolicyVersion" => call(input, |call| api.set_default_policy_version(call)),
            "TagInstanceProfile" => call(input, |call| api.tag_instance_profile(call)),
            "TagPolicy" => call(input, |call| api.tag_policy(call)),
            "TagRole" => call(input, |call| api.tag_role(call)),
            "TagUser" => call(input, |call| api.tag_user(call)),
            "UntagInstanceProfile" => call(input, |call| api.untag_instance_profile(call)),
            "UntagPolicy" => call(input, |call| api.untag_policy(call)),
            "UntagRole" => call(input, |call| api.untag_role(call)),
            "UntagUser" => call(input, |call| api.untag_user(call)),
            "UpdateAssumeRolePolicy" => call(input, |call| api.update_assume_role_policy(call)),
            "UpdateRole" => call(input, |call| api.update_role(call)),
            "UpdateRoleDescription" => call(input, |call| api.update_role_description(call)),
            "UpdateUser" => call(input, |call| api.update_user(call)),
            other => refuse(ServiceError::not_implemented(other)),
        }
    }
}

/// The operations that one crate answers; by default it answers none.
pub trait AccessKeysApi: Send + Sync + 'static {
    /// The operations that are built, and which of their members have an effect.
    fn built(&self) -> &'static [Built];

    fn create_access_key(
        &self,
        call: Authorized<CreateAccessKeyRequest>,
    ) -> impl Future<Output = Result<CreateAccessKeyResponse, ServiceError>> + Send {
        not_implemented(call, "CreateAccessKey")
    }

    fn delete_access_key(
        &self,
        call: Authorized<DeleteAccessKeyRequest>,
    ) -> impl Future<Output = Result<DeleteAccessKeyResponse, ServiceError>> + Send {
        not_implemented(call, "DeleteAccessKey")
    }

    fn get_access_key_last_used(
        &self,
        call: Authorized<GetAccessKeyLastUsedRequest>,
    ) -> impl Future<Output = Result<GetAccessKeyLastUsedResponse, ServiceError>> + Send {
        not_implemented(call, "GetAccessKeyLastUsed")
    }

    fn list_access_keys(
        &self,
        call: Authorized<ListAccessKeysRequest>,
    ) -> impl Future<Output = Result<ListAccessKeysResponse, ServiceError>> + Send {
        not_implemented(call, "ListAccessKeys")
    }

    fn update_access_key(
        &self,
        call: Authorized<UpdateAccessKeyRequest>,
    ) -> impl Future<Output = Result<UpdateAccessKeyResponse, ServiceError>> + Send {
        not_implemented(call, "UpdateAccessKey")
    }
}

/// A [`AccessKeysApi`] as a [`Service`].
#[derive(Debug)]
pub struct AccessKeysService<T>(pub Arc<T>);

impl<T: AccessKeysApi> Service for AccessKeysService<T> {
    fn operations(&self) -> &'static [&'static OperationSchema] {
        routes::ACCESS_KEYS_OPERATIONS
    }

    fn built(&self) -> &'static [Built] {
        self.0.built()
    }

    fn handle<'a>(
        &'a self,
        operation: &'static OperationSchema,
        input: Authorized<Value>,
    ) -> BoxFuture<'a, Result<Value, ServiceError>> {
        let refusal = errors::invalid_input_exception;
        if let Err(error) = admit(self.0.built(), operation, &input.input, refusal) {
            return refuse(error);
        }
        let api = &*self.0;
        match operation.name {
            "CreateAccessKey" => call(input, |call| api.create_access_key(call)),
            "DeleteAccessKey" => call(input, |call| api.delete_access_key(call)),
            "GetAccessKeyLastUsed" => call(input, |call| api.get_access_key_last_used(call)),
            "ListAccessKeys" => call(input, |call| api.list_access_keys(call)),
            "UpdateAccessKey" => call(input, |call| api.update_access_key(call)),
            other => refuse(ServiceError::not_implemented(other)),
        }
    }
}
