// Written by `cargo xtask codegen`. Do not edit.

//! Structures from and to trees of values.

use super::routes;
use super::types::*;
use crate::auth::OperationInput;
use crate::convert::{FromValue, IntoValue, Mismatch};
use crate::schema::OperationSchema;
use crate::value::{Structure, Value};

impl OperationInput for AddRoleToInstanceProfileRequest {
    fn operation() -> &'static OperationSchema {
        &routes::ADD_ROLE_TO_INSTANCE_PROFILE
    }
}

impl OperationInput for AttachRolePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::ATTACH_ROLE_POLICY
    }
}

impl OperationInput for AttachUserPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::ATTACH_USER_POLICY
    }
}

impl OperationInput for CreateAccessKeyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_ACCESS_KEY
    }
}

impl OperationInput for CreateInstanceProfileRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_INSTANCE_PROFILE
    }
}

impl OperationInput for CreatePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_POLICY
    }
}

impl OperationInput for CreatePolicyVersionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_POLICY_VERSION
    }
}

impl OperationInput for CreateRoleRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_ROLE
    }
}

impl OperationInput for CreateUserRequest {
    fn operation() -> &'static OperationSchema {
        &routes::CREATE_USER
    }
}

impl OperationInput for DeleteAccessKeyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_ACCESS_KEY
    }
}

impl OperationInput for DeleteInstanceProfileRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_INSTANCE_PROFILE
    }
}

impl OperationInput for DeletePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_POLICY
    }
}

impl OperationInput for DeletePolicyVersionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_POLICY_VERSION
    }
}

impl OperationInput for DeleteRoleRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_ROLE
    }
}

impl OperationInput for DeleteRolePermissionsBoundaryRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_ROLE_PERMISSIONS_BOUNDARY
    }
}

impl OperationInput for DeleteRolePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_ROLE_POLICY
    }
}

impl OperationInput for DeleteUserRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_USER
    }
}

impl OperationInput for DeleteUserPermissionsBoundaryRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_USER_PERMISSIONS_BOUNDARY
    }
}

impl OperationInput for DeleteUserPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DELETE_USER_POLICY
    }
}

impl OperationInput for DetachRolePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DETACH_ROLE_POLICY
    }
}

impl OperationInput for DetachUserPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::DETACH_USER_POLICY
    }
}

impl OperationInput for GetAccessKeyLastUsedRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_ACCESS_KEY_LAST_USED
    }
}

impl OperationInput for GetInstanceProfileRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_INSTANCE_PROFILE
    }
}

impl OperationInput for GetPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_POLICY
    }
}

impl OperationInput for GetPolicyVersionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_POLICY_VERSION
    }
}

impl OperationInput for GetRoleRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_ROLE
    }
}

impl OperationInput for GetRolePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_ROLE_POLICY
    }
}

impl OperationInput for GetUserRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_USER
    }
}

impl OperationInput for GetUserPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_USER_POLICY
    }
}

impl OperationInput for ListAccessKeysRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_ACCESS_KEYS
    }
}

impl OperationInput for ListAttachedRolePoliciesRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_ATTACHED_ROLE_POLICIES
    }
}

impl OperationInput for ListAttachedUserPoliciesRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_ATTACHED_USER_POLICIES
    }
}

impl OperationInput for ListEntitiesForPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_ENTITIES_FOR_POLICY
    }
}

impl OperationInput for ListGroupsForUserRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_GROUPS_FOR_USER
    }
}

impl OperationInput for ListInstanceProfileTagsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_INSTANCE_PROFILE_TAGS
    }
}

impl OperationInput for ListInstanceProfilesRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_INSTANCE_PROFILES
    }
}

impl OperationInput for ListInstanceProfilesForRoleRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_INSTANCE_PROFILES_FOR_ROLE
    }
}

impl OperationInput for ListPoliciesRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_POLICIES
    }
}

impl OperationInput for ListPolicyTagsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_POLICY_TAGS
    }
}

impl OperationInput for ListPolicyVersionsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_POLICY_VERSIONS
    }
}

impl OperationInput for ListRolePoliciesRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_ROLE_POLICIES
    }
}

impl OperationInput for ListRoleTagsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_ROLE_TAGS
    }
}

impl OperationInput for ListRolesRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_ROLES
    }
}

impl OperationInput for ListUserPoliciesRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_USER_POLICIES
    }
}

impl OperationInput for ListUserTagsRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_USER_TAGS
    }
}

impl OperationInput for ListUsersRequest {
    fn operation() -> &'static OperationSchema {
        &routes::LIST_USERS
    }
}

impl OperationInput for PutRolePermissionsBoundaryRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_ROLE_PERMISSIONS_BOUNDARY
    }
}

impl OperationInput for PutRolePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_ROLE_POLICY
    }
}

impl OperationInput for PutUserPermissionsBoundaryRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_USER_PERMISSIONS_BOUNDARY
    }
}

impl OperationInput for PutUserPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::PUT_USER_POLICY
    }
}

impl OperationInput for RemoveRoleFromInstanceProfileRequest {
    fn operation() -> &'static OperationSchema {
        &routes::REMOVE_ROLE_FROM_INSTANCE_PROFILE
    }
}

impl OperationInput for SetDefaultPolicyVersionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::SET_DEFAULT_POLICY_VERSION
    }
}

impl OperationInput for TagInstanceProfileRequest {
    fn operation() -> &'static OperationSchema {
        &routes::TAG_INSTANCE_PROFILE
    }
}

impl OperationInput for TagPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::TAG_POLICY
    }
}

impl OperationInput for TagRoleRequest {
    fn operation() -> &'static OperationSchema {
        &routes::TAG_ROLE
    }
}

impl OperationInput for TagUserRequest {
    fn operation() -> &'static OperationSchema {
        &routes::TAG_USER
    }
}

impl OperationInput for UntagInstanceProfileRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UNTAG_INSTANCE_PROFILE
    }
}

impl OperationInput for UntagPolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UNTAG_POLICY
    }
}

impl OperationInput for UntagRoleRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UNTAG_ROLE
    }
}

impl OperationInput for UntagUserRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UNTAG_USER
    }
}

impl OperationInput for UpdateAccessKeyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_ACCESS_KEY
    }
}

impl OperationInput for UpdateAssumeRolePolicyRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_ASSUME_ROLE_POLICY
    }
}

impl OperationInput for UpdateRoleRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_ROLE
    }
}

impl OperationInput for UpdateRoleDescriptionRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_ROLE_DESCRIPTION
    }
}

impl OperationInput for UpdateUserRequest {
    fn operation() -> &'static OperationSchema {
        &routes::UPDATE_USER
    }
}

impl FromValue for AccessKey {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            access_key_id: members.required("AccessKeyId")?,
            status: members.required("Status")?,
            secret_access_key: members.required("SecretAccessKey")?,
            create_date: members.optional("CreateDate")?,
        })
    }
}

impl IntoValue for AccessKey {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("UserName", self.user_name);
        members.put("AccessKeyId", self.access_key_id);
        members.put("Status", self.status);
        members.put("SecretAccessKey", self.secret_access_key);
        members.put_optional("CreateDate", self.create_date);
        members.into()
    }
}

impl FromValue for AccessKeyLastUsed {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            last_used_date: members.optional("LastUsedDate")?,
            service_name: members.required("ServiceName")?,
            region: members.required("Region")?,
        })
    }
}

impl IntoValue for AccessKeyLastUsed {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("LastUsedDate", self.last_used_date);
        members.put("ServiceName", self.service_name);
        members.put("Region", self.region);
        members.into()
    }
}

impl FromValue for AccessKeyMetadata {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.optional("UserName")?,
            access_key_id: members.optional("AccessKeyId")?,
            status: members.optional("Status")?,
            create_date: members.optional("CreateDate")?,
        })
    }
}

impl IntoValue for AccessKeyMetadata {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("UserName", self.user_name);
        members.put_optional("AccessKeyId", self.access_key_id);
        members.put_optional("Status", self.status);
        members.put_optional("CreateDate", self.create_date);
        members.into()
    }
}

impl FromValue for AddRoleToInstanceProfileRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            instance_profile_name: members.required("InstanceProfileName")?,
            role_name: members.required("RoleName")?,
        })
    }
}

impl IntoValue for AddRoleToInstanceProfileRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("InstanceProfileName", self.instance_profile_name);
        members.put("RoleName", self.role_name);
        members.into()
    }
}

impl FromValue for AddRoleToInstanceProfileResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for AddRoleToInstanceProfileResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for AttachRolePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            policy_arn: members.required("PolicyArn")?,
        })
    }
}

impl IntoValue for AttachRolePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RoleName", self.role_name);
        members.put("PolicyArn", self.policy_arn);
        members.into()
    }
}

impl FromValue for AttachRolePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for AttachRolePolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for AttachUserPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            policy_arn: members.required("PolicyArn")?,
        })
    }
}

impl IntoValue for AttachUserPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("UserName", self.user_name);
        members.put("PolicyArn", self.policy_arn);
        members.into()
    }
}

impl FromValue for AttachUserPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for AttachUserPolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for AttachedPermissionsBoundary {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            permissions_boundary_type: members.optional("PermissionsBoundaryType")?,
            permissions_boundary_arn: members.optional("PermissionsBoundaryArn")?,
        })
    }
}

impl IntoValue for AttachedPermissionsBoundary {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("PermissionsBoundaryType", self.permissions_boundary_type);
        members.put_optional("PermissionsBoundaryArn", self.permissions_boundary_arn);
        members.into()
    }
}

impl FromValue for AttachedPolicy {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_name: members.optional("PolicyName")?,
            policy_arn: members.optional("PolicyArn")?,
        })
    }
}

impl IntoValue for AttachedPolicy {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("PolicyName", self.policy_name);
        members.put_optional("PolicyArn", self.policy_arn);
        members.into()
    }
}

impl FromValue for CreateAccessKeyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { user_name: members.optional("UserName")? })
    }
}

impl IntoValue for CreateAccessKeyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("UserName", self.user_name);
        members.into()
    }
}

impl FromValue for CreateAccessKeyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { access_key: members.required("AccessKey")? })
    }
}

impl IntoValue for CreateAccessKeyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("AccessKey", self.access_key);
        members.into()
    }
}

impl FromValue for CreateInstanceProfileRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            instance_profile_name: members.required("InstanceProfileName")?,
            path: members.optional("Path")?,
            tags: members.optional("Tags")?,
        })
    }
}

impl IntoValue for CreateInstanceProfileRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("InstanceProfileName", self.instance_profile_name);
        members.put_optional("Path", self.path);
        members.put_optional("Tags", self.tags);
        members.into()
    }
}

impl FromValue for CreateInstanceProfileResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { instance_profile: members.required("InstanceProfile")? })
    }
}

impl IntoValue for CreateInstanceProfileResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("InstanceProfile", self.instance_profile);
        members.into()
    }
}

impl FromValue for CreatePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_name: members.required("PolicyName")?,
            path: members.optional("Path")?,
            policy_document: members.required("PolicyDocument")?,
            description: members.optional("Description")?,
            tags: members.optional("Tags")?,
        })
    }
}

impl IntoValue for CreatePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("PolicyName", self.policy_name);
        members.put_optional("Path", self.path);
        members.put("PolicyDocument", self.policy_document);
        members.put_optional("Description", self.description);
        members.put_optional("Tags", self.tags);
        members.into()
    }
}

impl FromValue for CreatePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { policy: members.optional("Policy")? })
    }
}

impl IntoValue for CreatePolicyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Policy", self.policy);
        members.into()
    }
}

impl FromValue for CreatePolicyVersionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            policy_document: members.required("PolicyDocument")?,
            set_as_default: members.optional("SetAsDefault")?,
        })
    }
}

impl IntoValue for CreatePolicyVersionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("PolicyArn", self.policy_arn);
        members.put("PolicyDocument", self.policy_document);
        members.put_optional("SetAsDefault", self.set_as_default);
        members.into()
    }
}

impl FromValue for CreatePolicyVersionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { policy_version: members.optional("PolicyVersion")? })
    }
}

impl IntoValue for CreatePolicyVersionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("PolicyVersion", self.policy_version);
        members.into()
    }
}

impl FromValue for CreateRoleRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            path: members.optional("Path")?,
            role_name: members.required("RoleName")?,
            assume_role_policy_document: members.required("AssumeRolePolicyDocument")?,
            description: members.optional("Description")?,
            max_session_duration: members.optional("MaxSessionDuration")?,
            permissions_boundary: members.optional("PermissionsBoundary")?,
            tags: members.optional("Tags")?,
        })
    }
}

impl IntoValue for CreateRoleRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put_optional("Path", self.path);
        members.put("RoleName", self.role_name);
        members.put("AssumeRolePolicyDocument", self.assume_role_policy_document);
        members.put_optional("Description", self.description);
        members.put_optional("MaxSessionDuration", self.max_session_duration);
        members.put_optional("PermissionsBoundary", self.permissions_boundary);
        members.put_optional("Tags", self.tags);
        members.into()
    }
}

impl FromValue for CreateRoleResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { role: members.required("Role")? })
    }
}

impl IntoValue for CreateRoleResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Role", self.role);
        members.into()
    }
}

impl FromValue for CreateUserRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            path: members.optional("Path")?,
            user_name: members.required("UserName")?,
            permissions_boundary: members.optional("PermissionsBoundary")?,
            tags: members.optional("Tags")?,
        })
    }
}

impl IntoValue for CreateUserRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("Path", self.path);
        members.put("UserName", self.user_name);
        members.put_optional("PermissionsBoundary", self.permissions_boundary);
        members.put_optional("Tags", self.tags);
        members.into()
    }
}

impl FromValue for CreateUserResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { user: members.optional("User")? })
    }
}

impl IntoValue for CreateUserResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("User", self.user);
        members.into()
    }
}

impl FromValue for DeleteAccessKeyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.optional("UserName")?,
            access_key_id: members.required("AccessKeyId")?,
        })
    }
}

impl IntoValue for DeleteAccessKeyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("UserName", self.user_name);
        members.put("AccessKeyId", self.access_key_id);
        members.into()
    }
}

impl FromValue for DeleteAccessKeyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteAccessKeyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteInstanceProfileRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { instance_profile_name: members.required("InstanceProfileName")? })
    }
}

impl IntoValue for DeleteInstanceProfileRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("InstanceProfileName", self.instance_profile_name);
        members.into()
    }
}

impl FromValue for DeleteInstanceProfileResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteInstanceProfileResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeletePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { policy_arn: members.required("PolicyArn")? })
    }
}

impl IntoValue for DeletePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("PolicyArn", self.policy_arn);
        members.into()
    }
}

impl FromValue for DeletePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeletePolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeletePolicyVersionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            version_id: members.required("VersionId")?,
        })
    }
}

impl IntoValue for DeletePolicyVersionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("PolicyArn", self.policy_arn);
        members.put("VersionId", self.version_id);
        members.into()
    }
}

impl FromValue for DeletePolicyVersionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeletePolicyVersionResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteRolePermissionsBoundaryRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { role_name: members.required("RoleName")? })
    }
}

impl IntoValue for DeleteRolePermissionsBoundaryRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("RoleName", self.role_name);
        members.into()
    }
}

impl FromValue for DeleteRolePermissionsBoundaryResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteRolePermissionsBoundaryResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteRolePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            policy_name: members.required("PolicyName")?,
        })
    }
}

impl IntoValue for DeleteRolePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RoleName", self.role_name);
        members.put("PolicyName", self.policy_name);
        members.into()
    }
}

impl FromValue for DeleteRolePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteRolePolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteRoleRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { role_name: members.required("RoleName")? })
    }
}

impl IntoValue for DeleteRoleRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("RoleName", self.role_name);
        members.into()
    }
}

impl FromValue for DeleteRoleResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteRoleResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteUserPermissionsBoundaryRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { user_name: members.required("UserName")? })
    }
}

impl IntoValue for DeleteUserPermissionsBoundaryRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("UserName", self.user_name);
        members.into()
    }
}

impl FromValue for DeleteUserPermissionsBoundaryResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteUserPermissionsBoundaryResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteUserPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            policy_name: members.required("PolicyName")?,
        })
    }
}

impl IntoValue for DeleteUserPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("UserName", self.user_name);
        members.put("PolicyName", self.policy_name);
        members.into()
    }
}

impl FromValue for DeleteUserPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteUserPolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DeleteUserRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { user_name: members.required("UserName")? })
    }
}

impl IntoValue for DeleteUserRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("UserName", self.user_name);
        members.into()
    }
}

impl FromValue for DeleteUserResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DeleteUserResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DetachRolePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            policy_arn: members.required("PolicyArn")?,
        })
    }
}

impl IntoValue for DetachRolePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RoleName", self.role_name);
        members.put("PolicyArn", self.policy_arn);
        members.into()
    }
}

impl FromValue for DetachRolePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DetachRolePolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for DetachUserPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            policy_arn: members.required("PolicyArn")?,
        })
    }
}

impl IntoValue for DetachUserPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("UserName", self.user_name);
        members.put("PolicyArn", self.policy_arn);
        members.into()
    }
}

impl FromValue for DetachUserPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for DetachUserPolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for GetAccessKeyLastUsedRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { access_key_id: members.required("AccessKeyId")? })
    }
}

impl IntoValue for GetAccessKeyLastUsedRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("AccessKeyId", self.access_key_id);
        members.into()
    }
}

impl FromValue for GetAccessKeyLastUsedResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.optional("UserName")?,
            access_key_last_used: members.optional("AccessKeyLastUsed")?,
        })
    }
}

impl IntoValue for GetAccessKeyLastUsedResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("UserName", self.user_name);
        members.put_optional("AccessKeyLastUsed", self.access_key_last_used);
        members.into()
    }
}

impl FromValue for GetInstanceProfileRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { instance_profile_name: members.required("InstanceProfileName")? })
    }
}

impl IntoValue for GetInstanceProfileRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("InstanceProfileName", self.instance_profile_name);
        members.into()
    }
}

impl FromValue for GetInstanceProfileResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { instance_profile: members.required("InstanceProfile")? })
    }
}

impl IntoValue for GetInstanceProfileResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("InstanceProfile", self.instance_profile);
        members.into()
    }
}

impl FromValue for GetPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { policy_arn: members.required("PolicyArn")? })
    }
}

impl IntoValue for GetPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("PolicyArn", self.policy_arn);
        members.into()
    }
}

impl FromValue for GetPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { policy: members.optional("Policy")? })
    }
}

impl IntoValue for GetPolicyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Policy", self.policy);
        members.into()
    }
}

impl FromValue for GetPolicyVersionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            version_id: members.required("VersionId")?,
        })
    }
}

impl IntoValue for GetPolicyVersionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("PolicyArn", self.policy_arn);
        members.put("VersionId", self.version_id);
        members.into()
    }
}

impl FromValue for GetPolicyVersionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { policy_version: members.optional("PolicyVersion")? })
    }
}

impl IntoValue for GetPolicyVersionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("PolicyVersion", self.policy_version);
        members.into()
    }
}

impl FromValue for GetRolePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            policy_name: members.required("PolicyName")?,
        })
    }
}

impl IntoValue for GetRolePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RoleName", self.role_name);
        members.put("PolicyName", self.policy_name);
        members.into()
    }
}

impl FromValue for GetRolePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            policy_name: members.required("PolicyName")?,
            policy_document: members.required("PolicyDocument")?,
        })
    }
}

impl IntoValue for GetRolePolicyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("RoleName", self.role_name);
        members.put("PolicyName", self.policy_name);
        members.put("PolicyDocument", self.policy_document);
        members.into()
    }
}

impl FromValue for GetRoleRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { role_name: members.required("RoleName")? })
    }
}

impl IntoValue for GetRoleRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("RoleName", self.role_name);
        members.into()
    }
}

impl FromValue for GetRoleResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { role: members.required("Role")? })
    }
}

impl IntoValue for GetRoleResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("Role", self.role);
        members.into()
    }
}

impl FromValue for GetUserPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            policy_name: members.required("PolicyName")?,
        })
    }
}

impl IntoValue for GetUserPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("UserName", self.user_name);
        members.put("PolicyName", self.policy_name);
        members.into()
    }
}

impl FromValue for GetUserPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            policy_name: members.required("PolicyName")?,
            policy_document: members.required("PolicyDocument")?,
        })
    }
}

impl IntoValue for GetUserPolicyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("UserName", self.user_name);
        members.put("PolicyName", self.policy_name);
        members.put("PolicyDocument", self.policy_document);
        members.into()
    }
}

impl FromValue for GetUserRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { user_name: members.optional("UserName")? })
    }
}

impl IntoValue for GetUserRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("UserName", self.user_name);
        members.into()
    }
}

impl FromValue for GetUserResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { user: members.required("User")? })
    }
}

impl IntoValue for GetUserResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put("User", self.user);
        members.into()
    }
}

impl FromValue for Group {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            path: members.required("Path")?,
            group_name: members.required("GroupName")?,
            group_id: members.required("GroupId")?,
            arn: members.required("Arn")?,
            create_date: members.required("CreateDate")?,
        })
    }
}

impl IntoValue for Group {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put("Path", self.path);
        members.put("GroupName", self.group_name);
        members.put("GroupId", self.group_id);
        members.put("Arn", self.arn);
        members.put("CreateDate", self.create_date);
        members.into()
    }
}

impl FromValue for InstanceProfile {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            path: members.required("Path")?,
            instance_profile_name: members.required("InstanceProfileName")?,
            instance_profile_id: members.required("InstanceProfileId")?,
            arn: members.required("Arn")?,
            create_date: members.required("CreateDate")?,
            roles: members.required("Roles")?,
            tags: members.optional("Tags")?,
        })
    }
}

impl IntoValue for InstanceProfile {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(7);
        members.put("Path", self.path);
        members.put("InstanceProfileName", self.instance_profile_name);
        members.put("InstanceProfileId", self.instance_profile_id);
        members.put("Arn", self.arn);
        members.put("CreateDate", self.create_date);
        members.put("Roles", self.roles);
        members.put_optional("Tags", self.tags);
        members.into()
    }
}

impl FromValue for ListAccessKeysRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.optional("UserName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListAccessKeysRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("UserName", self.user_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListAccessKeysResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            access_key_metadata: members.required("AccessKeyMetadata")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListAccessKeysResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("AccessKeyMetadata", self.access_key_metadata);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListAttachedRolePoliciesRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            path_prefix: members.optional("PathPrefix")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListAttachedRolePoliciesRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("RoleName", self.role_name);
        members.put_optional("PathPrefix", self.path_prefix);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListAttachedRolePoliciesResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            attached_policies: members.optional("AttachedPolicies")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListAttachedRolePoliciesResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("AttachedPolicies", self.attached_policies);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListAttachedUserPoliciesRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            path_prefix: members.optional("PathPrefix")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListAttachedUserPoliciesRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("UserName", self.user_name);
        members.put_optional("PathPrefix", self.path_prefix);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListAttachedUserPoliciesResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            attached_policies: members.optional("AttachedPolicies")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListAttachedUserPoliciesResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("AttachedPolicies", self.attached_policies);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListEntitiesForPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            entity_filter: members.optional("EntityFilter")?,
            path_prefix: members.optional("PathPrefix")?,
            policy_usage_filter: members.optional("PolicyUsageFilter")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListEntitiesForPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put("PolicyArn", self.policy_arn);
        members.put_optional("EntityFilter", self.entity_filter);
        members.put_optional("PathPrefix", self.path_prefix);
        members.put_optional("PolicyUsageFilter", self.policy_usage_filter);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListEntitiesForPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_groups: members.optional("PolicyGroups")?,
            policy_users: members.optional("PolicyUsers")?,
            policy_roles: members.optional("PolicyRoles")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListEntitiesForPolicyResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(5);
        members.put_optional("PolicyGroups", self.policy_groups);
        members.put_optional("PolicyUsers", self.policy_users);
        members.put_optional("PolicyRoles", self.policy_roles);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListGroupsForUserRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListGroupsForUserRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("UserName", self.user_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListGroupsForUserResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            groups: members.required("Groups")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListGroupsForUserResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("Groups", self.groups);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListInstanceProfileTagsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            instance_profile_name: members.required("InstanceProfileName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListInstanceProfileTagsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("InstanceProfileName", self.instance_profile_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListInstanceProfileTagsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            tags: members.required("Tags")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListInstanceProfileTagsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("Tags", self.tags);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListInstanceProfilesForRoleRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListInstanceProfilesForRoleRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("RoleName", self.role_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListInstanceProfilesForRoleResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            instance_profiles: members.required("InstanceProfiles")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListInstanceProfilesForRoleResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("InstanceProfiles", self.instance_profiles);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListInstanceProfilesRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            path_prefix: members.optional("PathPrefix")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListInstanceProfilesRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("PathPrefix", self.path_prefix);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListInstanceProfilesResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            instance_profiles: members.required("InstanceProfiles")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListInstanceProfilesResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("InstanceProfiles", self.instance_profiles);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListPoliciesRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            scope: members.optional("Scope")?,
            only_attached: members.optional("OnlyAttached")?,
            path_prefix: members.optional("PathPrefix")?,
            policy_usage_filter: members.optional("PolicyUsageFilter")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListPoliciesRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put_optional("Scope", self.scope);
        members.put_optional("OnlyAttached", self.only_attached);
        members.put_optional("PathPrefix", self.path_prefix);
        members.put_optional("PolicyUsageFilter", self.policy_usage_filter);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListPoliciesResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policies: members.optional("Policies")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListPoliciesResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("Policies", self.policies);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListPolicyTagsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListPolicyTagsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("PolicyArn", self.policy_arn);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListPolicyTagsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            tags: members.required("Tags")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListPolicyTagsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("Tags", self.tags);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListPolicyVersionsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListPolicyVersionsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("PolicyArn", self.policy_arn);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListPolicyVersionsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            versions: members.optional("Versions")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListPolicyVersionsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("Versions", self.versions);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListRolePoliciesRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListRolePoliciesRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("RoleName", self.role_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListRolePoliciesResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_names: members.required("PolicyNames")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListRolePoliciesResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("PolicyNames", self.policy_names);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListRoleTagsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListRoleTagsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("RoleName", self.role_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListRoleTagsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            tags: members.required("Tags")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListRoleTagsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("Tags", self.tags);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListRolesRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            path_prefix: members.optional("PathPrefix")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListRolesRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("PathPrefix", self.path_prefix);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListRolesResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            roles: members.required("Roles")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListRolesResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("Roles", self.roles);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListUserPoliciesRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListUserPoliciesRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("UserName", self.user_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListUserPoliciesResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_names: members.required("PolicyNames")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListUserPoliciesResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("PolicyNames", self.policy_names);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListUserTagsRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListUserTagsRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("UserName", self.user_name);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListUserTagsResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            tags: members.required("Tags")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListUserTagsResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("Tags", self.tags);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for ListUsersRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            path_prefix: members.optional("PathPrefix")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
}

impl IntoValue for ListUsersRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("PathPrefix", self.path_prefix);
        members.put_optional("Marker", self.marker);
        members.put_optional("MaxItems", self.max_items);
        members.into()
    }
}

impl FromValue for ListUsersResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            users: members.required("Users")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
}

impl IntoValue for ListUsersResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("Users", self.users);
        members.put_optional("IsTruncated", self.is_truncated);
        members.put_optional("Marker", self.marker);
        members.into()
    }
}

impl FromValue for Policy {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_name: members.optional("PolicyName")?,
            policy_id: members.optional("PolicyId")?,
            arn: members.optional("Arn")?,
            path: members.optional("Path")?,
            default_version_id: members.optional("DefaultVersionId")?,
            attachment_count: members.optional("AttachmentCount")?,
            permissions_boundary_usage_count: members.optional("PermissionsBoundaryUsageCount")?,
            is_attachable: members.optional("IsAttachable")?,
            description: members.optional("Description")?,
            create_date: members.optional("CreateDate")?,
            update_date: members.optional("UpdateDate")?,
            tags: members.optional("Tags")?,
        })
    }
}

impl IntoValue for Policy {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(12);
        members.put_optional("PolicyName", self.policy_name);
        members.put_optional("PolicyId", self.policy_id);
        members.put_optional("Arn", self.arn);
        members.put_optional("Path", self.path);
        members.put_optional("DefaultVersionId", self.default_version_id);
        members.put_optional("AttachmentCount", self.attachment_count);
        members
            .put_optional("PermissionsBoundaryUsageCount", self.permissions_boundary_usage_count);
        members.put_optional("IsAttachable", self.is_attachable);
        members.put_optional("Description", self.description);
        members.put_optional("CreateDate", self.create_date);
        members.put_optional("UpdateDate", self.update_date);
        members.put_optional("Tags", self.tags);
        members.into()
    }
}

impl FromValue for PolicyGroup {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            group_name: members.optional("GroupName")?,
            group_id: members.optional("GroupId")?,
        })
    }
}

impl IntoValue for PolicyGroup {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("GroupName", self.group_name);
        members.put_optional("GroupId", self.group_id);
        members.into()
    }
}

impl FromValue for PolicyRole {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { role_name: members.optional("RoleName")?, role_id: members.optional("RoleId")? })
    }
}

impl IntoValue for PolicyRole {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("RoleName", self.role_name);
        members.put_optional("RoleId", self.role_id);
        members.into()
    }
}

impl FromValue for PolicyUser {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { user_name: members.optional("UserName")?, user_id: members.optional("UserId")? })
    }
}

impl IntoValue for PolicyUser {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("UserName", self.user_name);
        members.put_optional("UserId", self.user_id);
        members.into()
    }
}

impl FromValue for PolicyVersion {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            document: members.optional("Document")?,
            version_id: members.optional("VersionId")?,
            is_default_version: members.optional("IsDefaultVersion")?,
            create_date: members.optional("CreateDate")?,
        })
    }
}

impl IntoValue for PolicyVersion {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("Document", self.document);
        members.put_optional("VersionId", self.version_id);
        members.put_optional("IsDefaultVersion", self.is_default_version);
        members.put_optional("CreateDate", self.create_date);
        members.into()
    }
}

impl FromValue for PutRolePermissionsBoundaryRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            permissions_boundary: members.required("PermissionsBoundary")?,
        })
    }
}

impl IntoValue for PutRolePermissionsBoundaryRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RoleName", self.role_name);
        members.put("PermissionsBoundary", self.permissions_boundary);
        members.into()
    }
}

impl FromValue for PutRolePermissionsBoundaryResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for PutRolePermissionsBoundaryResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for PutRolePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            policy_name: members.required("PolicyName")?,
            policy_document: members.required("PolicyDocument")?,
        })
    }
}

impl IntoValue for PutRolePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("RoleName", self.role_name);
        members.put("PolicyName", self.policy_name);
        members.put("PolicyDocument", self.policy_document);
        members.into()
    }
}

impl FromValue for PutRolePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for PutRolePolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for PutUserPermissionsBoundaryRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            permissions_boundary: members.required("PermissionsBoundary")?,
        })
    }
}

impl IntoValue for PutUserPermissionsBoundaryRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("UserName", self.user_name);
        members.put("PermissionsBoundary", self.permissions_boundary);
        members.into()
    }
}

impl FromValue for PutUserPermissionsBoundaryResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for PutUserPermissionsBoundaryResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for PutUserPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            policy_name: members.required("PolicyName")?,
            policy_document: members.required("PolicyDocument")?,
        })
    }
}

impl IntoValue for PutUserPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("UserName", self.user_name);
        members.put("PolicyName", self.policy_name);
        members.put("PolicyDocument", self.policy_document);
        members.into()
    }
}

impl FromValue for PutUserPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for PutUserPolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for RemoveRoleFromInstanceProfileRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            instance_profile_name: members.required("InstanceProfileName")?,
            role_name: members.required("RoleName")?,
        })
    }
}

impl IntoValue for RemoveRoleFromInstanceProfileRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("InstanceProfileName", self.instance_profile_name);
        members.put("RoleName", self.role_name);
        members.into()
    }
}

impl FromValue for RemoveRoleFromInstanceProfileResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for RemoveRoleFromInstanceProfileResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for Role {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            path: members.required("Path")?,
            role_name: members.required("RoleName")?,
            role_id: members.required("RoleId")?,
            arn: members.required("Arn")?,
            create_date: members.required("CreateDate")?,
            assume_role_policy_document: members.optional("AssumeRolePolicyDocument")?,
            description: members.optional("Description")?,
            max_session_duration: members.optional("MaxSessionDuration")?,
            permissions_boundary: members.optional("PermissionsBoundary")?,
            tags: members.optional("Tags")?,
            role_last_used: members.optional("RoleLastUsed")?,
            source_role_template: members.optional("SourceRoleTemplate")?,
        })
    }
}

impl IntoValue for Role {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(12);
        members.put("Path", self.path);
        members.put("RoleName", self.role_name);
        members.put("RoleId", self.role_id);
        members.put("Arn", self.arn);
        members.put("CreateDate", self.create_date);
        members.put_optional("AssumeRolePolicyDocument", self.assume_role_policy_document);
        members.put_optional("Description", self.description);
        members.put_optional("MaxSessionDuration", self.max_session_duration);
        members.put_optional("PermissionsBoundary", self.permissions_boundary);
        members.put_optional("Tags", self.tags);
        members.put_optional("RoleLastUsed", self.role_last_used);
        members.put_optional("SourceRoleTemplate", self.source_role_template);
        members.into()
    }
}

impl FromValue for RoleLastUsed {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            last_used_date: members.optional("LastUsedDate")?,
            region: members.optional("Region")?,
        })
    }
}

impl IntoValue for RoleLastUsed {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("LastUsedDate", self.last_used_date);
        members.put_optional("Region", self.region);
        members.into()
    }
}

impl FromValue for SetDefaultPolicyVersionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            version_id: members.required("VersionId")?,
        })
    }
}

impl IntoValue for SetDefaultPolicyVersionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("PolicyArn", self.policy_arn);
        members.put("VersionId", self.version_id);
        members.into()
    }
}

impl FromValue for SetDefaultPolicyVersionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for SetDefaultPolicyVersionResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for SourceRoleTemplate {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            template_arn: members.required("TemplateArn")?,
            template_minor_version: members.required("TemplateMinorVersion")?,
        })
    }
}

impl IntoValue for SourceRoleTemplate {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("TemplateArn", self.template_arn);
        members.put("TemplateMinorVersion", self.template_minor_version);
        members.into()
    }
}

impl FromValue for Tag {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { key: members.required("Key")?, value: members.required("Value")? })
    }
}

impl IntoValue for Tag {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Key", self.key);
        members.put("Value", self.value);
        members.into()
    }
}

impl FromValue for TagInstanceProfileRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            instance_profile_name: members.required("InstanceProfileName")?,
            tags: members.required("Tags")?,
        })
    }
}

impl IntoValue for TagInstanceProfileRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("InstanceProfileName", self.instance_profile_name);
        members.put("Tags", self.tags);
        members.into()
    }
}

impl FromValue for TagInstanceProfileResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for TagInstanceProfileResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for TagPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { policy_arn: members.required("PolicyArn")?, tags: members.required("Tags")? })
    }
}

impl IntoValue for TagPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("PolicyArn", self.policy_arn);
        members.put("Tags", self.tags);
        members.into()
    }
}

impl FromValue for TagPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for TagPolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for TagRoleRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { role_name: members.required("RoleName")?, tags: members.required("Tags")? })
    }
}

impl IntoValue for TagRoleRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RoleName", self.role_name);
        members.put("Tags", self.tags);
        members.into()
    }
}

impl FromValue for TagRoleResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for TagRoleResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for TagUserRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { user_name: members.required("UserName")?, tags: members.required("Tags")? })
    }
}

impl IntoValue for TagUserRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("UserName", self.user_name);
        members.put("Tags", self.tags);
        members.into()
    }
}

impl FromValue for TagUserResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for TagUserResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for UntagInstanceProfileRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            instance_profile_name: members.required("InstanceProfileName")?,
            tag_keys: members.required("TagKeys")?,
        })
    }
}

impl IntoValue for UntagInstanceProfileRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("InstanceProfileName", self.instance_profile_name);
        members.put("TagKeys", self.tag_keys);
        members.into()
    }
}

impl FromValue for UntagInstanceProfileResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for UntagInstanceProfileResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for UntagPolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            tag_keys: members.required("TagKeys")?,
        })
    }
}

impl IntoValue for UntagPolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("PolicyArn", self.policy_arn);
        members.put("TagKeys", self.tag_keys);
        members.into()
    }
}

impl FromValue for UntagPolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for UntagPolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for UntagRoleRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            tag_keys: members.required("TagKeys")?,
        })
    }
}

impl IntoValue for UntagRoleRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RoleName", self.role_name);
        members.put("TagKeys", self.tag_keys);
        members.into()
    }
}

impl FromValue for UntagRoleResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for UntagRoleResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for UntagUserRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            tag_keys: members.required("TagKeys")?,
        })
    }
}

impl IntoValue for UntagUserRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("UserName", self.user_name);
        members.put("TagKeys", self.tag_keys);
        members.into()
    }
}

impl FromValue for UntagUserResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for UntagUserResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for UpdateAccessKeyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.optional("UserName")?,
            access_key_id: members.required("AccessKeyId")?,
            status: members.required("Status")?,
        })
    }
}

impl IntoValue for UpdateAccessKeyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("UserName", self.user_name);
        members.put("AccessKeyId", self.access_key_id);
        members.put("Status", self.status);
        members.into()
    }
}

impl FromValue for UpdateAccessKeyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for UpdateAccessKeyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for UpdateAssumeRolePolicyRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            policy_document: members.required("PolicyDocument")?,
        })
    }
}

impl IntoValue for UpdateAssumeRolePolicyRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RoleName", self.role_name);
        members.put("PolicyDocument", self.policy_document);
        members.into()
    }
}

impl FromValue for UpdateAssumeRolePolicyResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for UpdateAssumeRolePolicyResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for UpdateRoleDescriptionRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            description: members.required("Description")?,
        })
    }
}

impl IntoValue for UpdateRoleDescriptionRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("RoleName", self.role_name);
        members.put("Description", self.description);
        members.into()
    }
}

impl FromValue for UpdateRoleDescriptionResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { role: members.optional("Role")? })
    }
}

impl IntoValue for UpdateRoleDescriptionResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("Role", self.role);
        members.into()
    }
}

impl FromValue for UpdateRoleRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            description: members.optional("Description")?,
            max_session_duration: members.optional("MaxSessionDuration")?,
        })
    }
}

impl IntoValue for UpdateRoleRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("RoleName", self.role_name);
        members.put_optional("Description", self.description);
        members.put_optional("MaxSessionDuration", self.max_session_duration);
        members.into()
    }
}

impl FromValue for UpdateRoleResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for UpdateRoleResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for UpdateUserRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_name: members.required("UserName")?,
            new_path: members.optional("NewPath")?,
            new_user_name: members.optional("NewUserName")?,
        })
    }
}

impl IntoValue for UpdateUserRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put("UserName", self.user_name);
        members.put_optional("NewPath", self.new_path);
        members.put_optional("NewUserName", self.new_user_name);
        members.into()
    }
}

impl FromValue for UpdateUserResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for UpdateUserResponse {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for User {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            path: members.required("Path")?,
            user_name: members.required("UserName")?,
            user_id: members.required("UserId")?,
            arn: members.required("Arn")?,
            create_date: members.required("CreateDate")?,
            password_last_used: members.optional("PasswordLastUsed")?,
            permissions_boundary: members.optional("PermissionsBoundary")?,
            tags: members.optional("Tags")?,
        })
    }
}

impl IntoValue for User {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(8);
        members.put("Path", self.path);
        members.put("UserName", self.user_name);
        members.put("UserId", self.user_id);
        members.put("Arn", self.arn);
        members.put("CreateDate", self.create_date);
        members.put_optional("PasswordLastUsed", self.password_last_used);
        members.put_optional("PermissionsBoundary", self.permissions_boundary);
        members.put_optional("Tags", self.tags);
        members.into()
    }
}
