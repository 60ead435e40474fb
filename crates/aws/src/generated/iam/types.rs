// Written by `cargo xtask codegen`. Do not edit.

//! Structures, with the model's names.

use std::time::SystemTime;

use crate::sensitive::Sensitive;

pub use super::enums::*;

#[derive(Clone, Debug, PartialEq)]
pub struct AccessKey {
    pub user_name: String,
    pub access_key_id: String,
    pub status: StatusType,
    pub secret_access_key: Sensitive<String>,
    pub create_date: Option<SystemTime>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AccessKeyLastUsed {
    pub last_used_date: Option<SystemTime>,
    pub service_name: String,
    pub region: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AccessKeyMetadata {
    pub user_name: Option<String>,
    pub access_key_id: Option<String>,
    pub status: Option<StatusType>,
    pub create_date: Option<SystemTime>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AddRoleToInstanceProfileRequest {
    pub instance_profile_name: String,
    pub role_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AddRoleToInstanceProfileResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AttachRolePolicyRequest {
    pub role_name: String,
    pub policy_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AttachRolePolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AttachUserPolicyRequest {
    pub user_name: String,
    pub policy_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AttachUserPolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AttachedPermissionsBoundary {
    pub permissions_boundary_type: Option<PermissionsBoundaryAttachmentType>,
    pub permissions_boundary_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct AttachedPolicy {
    pub policy_name: Option<String>,
    pub policy_arn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateAccessKeyRequest {
    pub user_name: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CreateAccessKeyResponse {
    pub access_key: AccessKey,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateInstanceProfileRequest {
    pub instance_profile_name: String,
    pub path: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CreateInstanceProfileResponse {
    pub instance_profile: InstanceProfile,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreatePolicyRequest {
    pub policy_name: String,
    pub path: Option<String>,
    pub policy_document: String,
    pub description: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreatePolicyResponse {
    pub policy: Option<Policy>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreatePolicyVersionRequest {
    pub policy_arn: String,
    pub policy_document: String,
    pub set_as_default: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreatePolicyVersionResponse {
    pub policy_version: Option<PolicyVersion>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateRoleRequest {
    pub path: Option<String>,
    pub role_name: String,
    pub assume_role_policy_document: String,
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
    pub permissions_boundary: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CreateRoleResponse {
    pub role: Role,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateUserRequest {
    pub path: Option<String>,
    pub user_name: String,
    pub permissions_boundary: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct CreateUserResponse {
    pub user: Option<User>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteAccessKeyRequest {
    pub user_name: Option<String>,
    pub access_key_id: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteAccessKeyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteInstanceProfileRequest {
    pub instance_profile_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteInstanceProfileResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeletePolicyRequest {
    pub policy_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeletePolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeletePolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeletePolicyVersionResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteRolePermissionsBoundaryRequest {
    pub role_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteRolePermissionsBoundaryResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteRolePolicyRequest {
    pub role_name: String,
    pub policy_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteRolePolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteRoleRequest {
    pub role_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteRoleResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteUserPermissionsBoundaryRequest {
    pub user_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteUserPermissionsBoundaryResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteUserPolicyRequest {
    pub user_name: String,
    pub policy_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteUserPolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteUserRequest {
    pub user_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DeleteUserResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DetachRolePolicyRequest {
    pub role_name: String,
    pub policy_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DetachRolePolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DetachUserPolicyRequest {
    pub user_name: String,
    pub policy_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct DetachUserPolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetAccessKeyLastUsedRequest {
    pub access_key_id: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetAccessKeyLastUsedResponse {
    pub user_name: Option<String>,
    pub access_key_last_used: Option<AccessKeyLastUsed>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetInstanceProfileRequest {
    pub instance_profile_name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GetInstanceProfileResponse {
    pub instance_profile: InstanceProfile,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetPolicyRequest {
    pub policy_arn: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetPolicyResponse {
    pub policy: Option<Policy>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetPolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetPolicyVersionResponse {
    pub policy_version: Option<PolicyVersion>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetRolePolicyRequest {
    pub role_name: String,
    pub policy_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetRolePolicyResponse {
    pub role_name: String,
    pub policy_name: String,
    pub policy_document: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetRoleRequest {
    pub role_name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GetRoleResponse {
    pub role: Role,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetUserPolicyRequest {
    pub user_name: String,
    pub policy_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetUserPolicyResponse {
    pub user_name: String,
    pub policy_name: String,
    pub policy_document: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetUserRequest {
    pub user_name: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GetUserResponse {
    pub user: User,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub path: String,
    pub group_name: String,
    pub group_id: String,
    pub arn: String,
    pub create_date: SystemTime,
}

#[derive(Clone, Debug, PartialEq)]
pub struct InstanceProfile {
    pub path: String,
    pub instance_profile_name: String,
    pub instance_profile_id: String,
    pub arn: String,
    pub create_date: SystemTime,
    pub roles: Vec<Role>,
    pub tags: Option<Vec<Tag>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListAccessKeysRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListAccessKeysResponse {
    pub access_key_metadata: Vec<AccessKeyMetadata>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListAttachedRolePoliciesRequest {
    pub role_name: String,
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListAttachedRolePoliciesResponse {
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListAttachedUserPoliciesRequest {
    pub user_name: String,
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListAttachedUserPoliciesResponse {
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListEntitiesForPolicyRequest {
    pub policy_arn: String,
    pub entity_filter: Option<EntityType>,
    pub path_prefix: Option<String>,
    pub policy_usage_filter: Option<PolicyUsageType>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListEntitiesForPolicyResponse {
    pub policy_groups: Option<Vec<PolicyGroup>>,
    pub policy_users: Option<Vec<PolicyUser>>,
    pub policy_roles: Option<Vec<PolicyRole>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListGroupsForUserRequest {
    pub user_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListGroupsForUserResponse {
    pub groups: Vec<Group>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListInstanceProfileTagsRequest {
    pub instance_profile_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListInstanceProfileTagsResponse {
    pub tags: Vec<Tag>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListInstanceProfilesForRoleRequest {
    pub role_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListInstanceProfilesForRoleResponse {
    pub instance_profiles: Vec<InstanceProfile>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListInstanceProfilesRequest {
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListInstanceProfilesResponse {
    pub instance_profiles: Vec<InstanceProfile>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListPoliciesRequest {
    pub scope: Option<PolicyScopeType>,
    pub only_attached: Option<bool>,
    pub path_prefix: Option<String>,
    pub policy_usage_filter: Option<PolicyUsageType>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListPoliciesResponse {
    pub policies: Option<Vec<Policy>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListPolicyTagsRequest {
    pub policy_arn: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListPolicyTagsResponse {
    pub tags: Vec<Tag>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListPolicyVersionsRequest {
    pub policy_arn: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListPolicyVersionsResponse {
    pub versions: Option<Vec<PolicyVersion>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListRolePoliciesRequest {
    pub role_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListRolePoliciesResponse {
    pub policy_names: Vec<String>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListRoleTagsRequest {
    pub role_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListRoleTagsResponse {
    pub tags: Vec<Tag>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListRolesRequest {
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListRolesResponse {
    pub roles: Vec<Role>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListUserPoliciesRequest {
    pub user_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListUserPoliciesResponse {
    pub policy_names: Vec<String>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListUserTagsRequest {
    pub user_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListUserTagsResponse {
    pub tags: Vec<Tag>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListUsersRequest {
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct ListUsersResponse {
    pub users: Vec<User>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Policy {
    pub policy_name: Option<String>,
    pub policy_id: Option<String>,
    pub arn: Option<String>,
    pub path: Option<String>,
    pub default_version_id: Option<String>,
    pub attachment_count: Option<i32>,
    pub permissions_boundary_usage_count: Option<i32>,
    pub is_attachable: Option<bool>,
    pub description: Option<String>,
    pub create_date: Option<SystemTime>,
    pub update_date: Option<SystemTime>,
    pub tags: Option<Vec<Tag>>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PolicyGroup {
    pub group_name: Option<String>,
    pub group_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PolicyRole {
    pub role_name: Option<String>,
    pub role_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PolicyUser {
    pub user_name: Option<String>,
    pub user_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PolicyVersion {
    pub document: Option<String>,
    pub version_id: Option<String>,
    pub is_default_version: Option<bool>,
    pub create_date: Option<SystemTime>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutRolePermissionsBoundaryRequest {
    pub role_name: String,
    pub permissions_boundary: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutRolePermissionsBoundaryResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutRolePolicyRequest {
    pub role_name: String,
    pub policy_name: String,
    pub policy_document: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutRolePolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutUserPermissionsBoundaryRequest {
    pub user_name: String,
    pub permissions_boundary: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutUserPermissionsBoundaryResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutUserPolicyRequest {
    pub user_name: String,
    pub policy_name: String,
    pub policy_document: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct PutUserPolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RemoveRoleFromInstanceProfileRequest {
    pub instance_profile_name: String,
    pub role_name: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RemoveRoleFromInstanceProfileResponse;

#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    pub path: String,
    pub role_name: String,
    pub role_id: String,
    pub arn: String,
    pub create_date: SystemTime,
    pub assume_role_policy_document: Option<String>,
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Option<Vec<Tag>>,
    pub role_last_used: Option<RoleLastUsed>,
    pub source_role_template: Option<SourceRoleTemplate>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct RoleLastUsed {
    pub last_used_date: Option<SystemTime>,
    pub region: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SetDefaultPolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SetDefaultPolicyVersionResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct SourceRoleTemplate {
    pub template_arn: String,
    pub template_minor_version: i32,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Tag {
    pub key: String,
    pub value: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagInstanceProfileRequest {
    pub instance_profile_name: String,
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagInstanceProfileResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagPolicyRequest {
    pub policy_arn: String,
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagPolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagRoleRequest {
    pub role_name: String,
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagRoleResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagUserRequest {
    pub user_name: String,
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct TagUserResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagInstanceProfileRequest {
    pub instance_profile_name: String,
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagInstanceProfileResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagPolicyRequest {
    pub policy_arn: String,
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagPolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagRoleRequest {
    pub role_name: String,
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagRoleResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagUserRequest {
    pub user_name: String,
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UntagUserResponse;

#[derive(Clone, Debug, PartialEq)]
pub struct UpdateAccessKeyRequest {
    pub user_name: Option<String>,
    pub access_key_id: String,
    pub status: StatusType,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateAccessKeyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateAssumeRolePolicyRequest {
    pub role_name: String,
    pub policy_document: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateAssumeRolePolicyResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateRoleDescriptionRequest {
    pub role_name: String,
    pub description: String,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateRoleDescriptionResponse {
    pub role: Option<Role>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateRoleRequest {
    pub role_name: String,
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateRoleResponse;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateUserRequest {
    pub user_name: String,
    pub new_path: Option<String>,
    pub new_user_name: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct UpdateUserResponse;

#[derive(Clone, Debug, PartialEq)]
pub struct User {
    pub path: String,
    pub user_name: String,
    pub user_id: String,
    pub arn: String,
    pub create_date: SystemTime,
    pub password_last_used: Option<SystemTime>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Option<Vec<Tag>>,
}
