// Written by `cargo xtask codegen`. Do not edit.

//! The shapes of the model as constants.

use crate::pattern::Pattern;
use crate::schema::{Bound, Kind, Member, Shape};

pub static ACCESS_KEY: Shape = Shape::structure(
    "AccessKey",
    &[
        Member::new("UserName", &USER_NAME_TYPE).required(),
        Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
        Member::new("Status", &STATUS_TYPE).required(),
        Member::new("SecretAccessKey", &ACCESS_KEY_SECRET_TYPE).required(),
        Member::new("CreateDate", &DATE_TYPE),
    ],
);

pub static ACCESS_KEY_LAST_USED: Shape = Shape::structure(
    "AccessKeyLastUsed",
    &[
        Member::new("LastUsedDate", &DATE_TYPE),
        Member::new("ServiceName", &STRING_TYPE).required(),
        Member::new("Region", &STRING_TYPE).required(),
    ],
);

pub static ACCESS_KEY_METADATA: Shape = Shape::structure(
    "AccessKeyMetadata",
    &[
        Member::new("UserName", &USER_NAME_TYPE),
        Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE),
        Member::new("Status", &STATUS_TYPE),
        Member::new("CreateDate", &DATE_TYPE),
    ],
);

pub static ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST: Shape = Shape::structure(
    "AddRoleToInstanceProfileRequest",
    &[
        Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
    ],
);

pub static ADD_ROLE_TO_INSTANCE_PROFILE_RESPONSE: Shape =
    Shape::structure("AddRoleToInstanceProfileResponse", &[]);

pub static ATTACH_ROLE_POLICY_REQUEST: Shape = Shape::structure(
    "AttachRolePolicyRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("PolicyArn", &ARN_TYPE).required(),
    ],
);

pub static ATTACH_ROLE_POLICY_RESPONSE: Shape = Shape::structure("AttachRolePolicyResponse", &[]);

pub static ATTACH_USER_POLICY_REQUEST: Shape = Shape::structure(
    "AttachUserPolicyRequest",
    &[
        Member::new("UserName", &USER_NAME_TYPE).required(),
        Member::new("PolicyArn", &ARN_TYPE).required(),
    ],
);

pub static ATTACH_USER_POLICY_RESPONSE: Shape = Shape::structure("AttachUserPolicyResponse", &[]);

pub static ATTACHED_PERMISSIONS_BOUNDARY: Shape = Shape::structure(
    "AttachedPermissionsBoundary",
    &[
        Member::new("PermissionsBoundaryType", &PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE),
        Member::new("PermissionsBoundaryArn", &ARN_TYPE),
    ],
);

pub static ATTACHED_POLICY: Shape = Shape::structure(
    "AttachedPolicy",
    &[Member::new("PolicyName", &POLICY_NAME_TYPE), Member::new("PolicyArn", &ARN_TYPE)],
);

pub static CONCURRENT_MODIFICATION_MESSAGE: Shape =
    Shape::new("ConcurrentModificationMessage", Kind::String);

pub static CREATE_ACCESS_KEY_REQUEST: Shape = Shape::structure(
    "CreateAccessKeyRequest",
    &[Member::new("UserName", &EXISTING_USER_NAME_TYPE)],
);

pub static CREATE_ACCESS_KEY_RESPONSE: Shape = Shape::structure(
    "CreateAccessKeyResponse",
    &[Member::new("AccessKey", &ACCESS_KEY).required()],
);

pub static CREATE_INSTANCE_PROFILE_REQUEST: Shape = Shape::structure(
    "CreateInstanceProfileRequest",
    &[
        Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
        Member::new("Path", &PATH_TYPE),
        Member::new("Tags", &TAG_LIST_TYPE),
    ],
);

pub static CREATE_INSTANCE_PROFILE_RESPONSE: Shape = Shape::structure(
    "CreateInstanceProfileResponse",
    &[Member::new("InstanceProfile", &INSTANCE_PROFILE).required()],
);

pub static CREATE_POLICY_REQUEST: Shape = Shape::structure(
    "CreatePolicyRequest",
    &[
        Member::new("PolicyName", &POLICY_NAME_TYPE).required(),
        Member::new("Path", &POLICY_PATH_TYPE),
        Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
        Member::new("Description", &POLICY_DESCRIPTION_TYPE),
        Member::new("Tags", &TAG_LIST_TYPE),
    ],
);

pub static CREATE_POLICY_RESPONSE: Shape =
    Shape::structure("CreatePolicyResponse", &[Member::new("Policy", &POLICY)]);

pub static CREATE_POLICY_VERSION_REQUEST: Shape = Shape::structure(
    "CreatePolicyVersionRequest",
    &[
        Member::new("PolicyArn", &ARN_TYPE).required(),
        Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
        Member::new("SetAsDefault", &BOOLEAN_TYPE),
    ],
);

pub static CREATE_POLICY_VERSION_RESPONSE: Shape = Shape::structure(
    "CreatePolicyVersionResponse",
    &[Member::new("PolicyVersion", &POLICY_VERSION)],
);

pub static CREATE_ROLE_REQUEST: Shape = Shape::structure(
    "CreateRoleRequest",
    &[
        Member::new("Path", &PATH_TYPE),
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
        Member::new("Description", &ROLE_DESCRIPTION_TYPE),
        Member::new("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE),
        Member::new("PermissionsBoundary", &ARN_TYPE),
        Member::new("Tags", &TAG_LIST_TYPE),
    ],
);

pub static CREATE_ROLE_RESPONSE: Shape =
    Shape::structure("CreateRoleResponse", &[Member::new("Role", &ROLE).required()]);

pub static CREATE_USER_REQUEST: Shape = Shape::structure(
    "CreateUserRequest",
    &[
        Member::new("Path", &PATH_TYPE),
        Member::new("UserName", &USER_NAME_TYPE).required(),
        Member::new("PermissionsBoundary", &ARN_TYPE),
        Member::new("Tags", &TAG_LIST_TYPE),
    ],
);

pub static CREATE_USER_RESPONSE: Shape =
    Shape::structure("CreateUserResponse", &[Member::new("User", &USER)]);

pub static DELETE_ACCESS_KEY_REQUEST: Shape = Shape::structure(
    "DeleteAccessKeyRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE),
        Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
    ],
);

pub static DELETE_ACCESS_KEY_RESPONSE: Shape = Shape::structure("DeleteAccessKeyResponse", &[]);

pub static DELETE_INSTANCE_PROFILE_REQUEST: Shape = Shape::structure(
    "DeleteInstanceProfileRequest",
    &[Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required()],
);

pub static DELETE_INSTANCE_PROFILE_RESPONSE: Shape =
    Shape::structure("DeleteInstanceProfileResponse", &[]);

pub static DELETE_POLICY_REQUEST: Shape =
    Shape::structure("DeletePolicyRequest", &[Member::new("PolicyArn", &ARN_TYPE).required()]);

pub static DELETE_POLICY_RESPONSE: Shape = Shape::structure("DeletePolicyResponse", &[]);

pub static DELETE_POLICY_VERSION_REQUEST: Shape = Shape::structure(
    "DeletePolicyVersionRequest",
    &[
        Member::new("PolicyArn", &ARN_TYPE).required(),
        Member::new("VersionId", &POLICY_VERSION_ID_TYPE).required(),
    ],
);

pub static DELETE_POLICY_VERSION_RESPONSE: Shape =
    Shape::structure("DeletePolicyVersionResponse", &[]);

pub static DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape::structure(
    "DeleteRolePermissionsBoundaryRequest",
    &[Member::new("RoleName", &ROLE_NAME_TYPE).required()],
);

pub static DELETE_ROLE_PERMISSIONS_BOUNDARY_RESPONSE: Shape =
    Shape::structure("DeleteRolePermissionsBoundaryResponse", &[]);

pub static DELETE_ROLE_POLICY_REQUEST: Shape = Shape::structure(
    "DeleteRolePolicyRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("PolicyName", &POLICY_NAME_TYPE).required(),
    ],
);

pub static DELETE_ROLE_POLICY_RESPONSE: Shape = Shape::structure("DeleteRolePolicyResponse", &[]);

pub static DELETE_ROLE_REQUEST: Shape =
    Shape::structure("DeleteRoleRequest", &[Member::new("RoleName", &ROLE_NAME_TYPE).required()]);

pub static DELETE_ROLE_RESPONSE: Shape = Shape::structure("DeleteRoleResponse", &[]);

pub static DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape::structure(
    "DeleteUserPermissionsBoundaryRequest",
    &[Member::new("UserName", &USER_NAME_TYPE).required()],
);

pub static DELETE_USER_PERMISSIONS_BOUNDARY_RESPONSE: Shape =
    Shape::structure("DeleteUserPermissionsBoundaryResponse", &[]);

pub static DELETE_USER_POLICY_REQUEST: Shape = Shape::structure(
    "DeleteUserPolicyRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("PolicyName", &POLICY_NAME_TYPE).required(),
    ],
);

pub static DELETE_USER_POLICY_RESPONSE: Shape = Shape::structure("DeleteUserPolicyResponse", &[]);

pub static DELETE_USER_REQUEST: Shape = Shape::structure(
    "DeleteUserRequest",
    &[Member::new("UserName", &EXISTING_USER_NAME_TYPE).required()],
);

pub static DELETE_USER_RESPONSE: Shape = Shape::structure("DeleteUserResponse", &[]);

pub static DETACH_ROLE_POLICY_REQUEST: Shape = Shape::structure(
    "DetachRolePolicyRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("PolicyArn", &ARN_TYPE).required(),
    ],
);

pub static DETACH_ROLE_POLICY_RESPONSE: Shape = Shape::structure("DetachRolePolicyResponse", &[]);

pub static DETACH_USER_POLICY_REQUEST: Shape = Shape::structure(
    "DetachUserPolicyRequest",
    &[
        Member::new("UserName", &USER_NAME_TYPE).required(),
        Member::new("PolicyArn", &ARN_TYPE).required(),
    ],
);

pub static DETACH_USER_POLICY_RESPONSE: Shape = Shape::structure("DetachUserPolicyResponse", &[]);

pub static ENTITY_TYPE: Shape = Shape::enumeration(
    "EntityType",
    &["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"],
);

pub static GET_ACCESS_KEY_LAST_USED_REQUEST: Shape = Shape::structure(
    "GetAccessKeyLastUsedRequest",
    &[Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required()],
);

pub static GET_ACCESS_KEY_LAST_USED_RESPONSE: Shape = Shape::structure(
    "GetAccessKeyLastUsedResponse",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE),
        Member::new("AccessKeyLastUsed", &ACCESS_KEY_LAST_USED),
    ],
);

pub static GET_INSTANCE_PROFILE_REQUEST: Shape = Shape::structure(
    "GetInstanceProfileRequest",
    &[Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required()],
);

pub static GET_INSTANCE_PROFILE_RESPONSE: Shape = Shape::structure(
    "GetInstanceProfileResponse",
    &[Member::new("InstanceProfile", &INSTANCE_PROFILE).required()],
);

pub static GET_POLICY_REQUEST: Shape =
    Shape::structure("GetPolicyRequest", &[Member::new("PolicyArn", &ARN_TYPE).required()]);

pub static GET_POLICY_RESPONSE: Shape =
    Shape::structure("GetPolicyResponse", &[Member::new("Policy", &POLICY)]);

pub static GET_POLICY_VERSION_REQUEST: Shape = Shape::structure(
    "GetPolicyVersionRequest",
    &[
        Member::new("PolicyArn", &ARN_TYPE).required(),
        Member::new("VersionId", &POLICY_VERSION_ID_TYPE).required(),
    ],
);

pub static GET_POLICY_VERSION_RESPONSE: Shape =
    Shape::structure("GetPolicyVersionResponse", &[Member::new("PolicyVersion", &POLICY_VERSION)]);

pub static GET_ROLE_POLICY_REQUEST: Shape = Shape::structure(
    "GetRolePolicyRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("PolicyName", &POLICY_NAME_TYPE).required(),
    ],
);

pub static GET_ROLE_POLICY_RESPONSE: Shape = Shape::structure(
    "GetRolePolicyResponse",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("PolicyName", &POLICY_NAME_TYPE).required(),
        Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    ],
);

pub static GET_ROLE_REQUEST: Shape =
    Shape::structure("GetRoleRequest", &[Member::new("RoleName", &ROLE_NAME_TYPE).required()]);

pub static GET_ROLE_RESPONSE: Shape =
    Shape::structure("GetRoleResponse", &[Member::new("Role", &ROLE).required()]);

pub static GET_USER_POLICY_REQUEST: Shape = Shape::structure(
    "GetUserPolicyRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("PolicyName", &POLICY_NAME_TYPE).required(),
    ],
);

pub static GET_USER_POLICY_RESPONSE: Shape = Shape::structure(
    "GetUserPolicyResponse",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("PolicyName", &POLICY_NAME_TYPE).required(),
        Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    ],
);

pub static GET_USER_REQUEST: Shape =
    Shape::structure("GetUserRequest", &[Member::new("UserName", &EXISTING_USER_NAME_TYPE)]);

pub static GET_USER_RESPONSE: Shape =
    Shape::structure("GetUserResponse", &[Member::new("User", &USER).required()]);

pub static GROUP: Shape = Shape::structure(
    "Group",
    &[
        Member::new("Path", &PATH_TYPE).required(),
        Member::new("GroupName", &GROUP_NAME_TYPE).required(),
        Member::new("GroupId", &ID_TYPE).required(),
        Member::new("Arn", &ARN_TYPE).required(),
        Member::new("CreateDate", &DATE_TYPE).required(),
    ],
);

pub static INSTANCE_PROFILE: Shape = Shape::structure(
    "InstanceProfile",
    &[
        Member::new("Path", &PATH_TYPE).required(),
        Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
        Member::new("InstanceProfileId", &ID_TYPE).required(),
        Member::new("Arn", &ARN_TYPE).required(),
        Member::new("CreateDate", &DATE_TYPE).required(),
        Member::new("Roles", &ROLE_LIST_TYPE).required(),
        Member::new("Tags", &TAG_LIST_TYPE),
    ],
);

pub static LIST_ACCESS_KEYS_REQUEST: Shape = Shape::structure(
    "ListAccessKeysRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_ACCESS_KEYS_RESPONSE: Shape = Shape::structure(
    "ListAccessKeysResponse",
    &[
        Member::new("AccessKeyMetadata", &ACCESS_KEY_METADATA_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_ATTACHED_ROLE_POLICIES_REQUEST: Shape = Shape::structure(
    "ListAttachedRolePoliciesRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("PathPrefix", &POLICY_PATH_TYPE),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_ATTACHED_ROLE_POLICIES_RESPONSE: Shape = Shape::structure(
    "ListAttachedRolePoliciesResponse",
    &[
        Member::new("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_ATTACHED_USER_POLICIES_REQUEST: Shape = Shape::structure(
    "ListAttachedUserPoliciesRequest",
    &[
        Member::new("UserName", &USER_NAME_TYPE).required(),
        Member::new("PathPrefix", &POLICY_PATH_TYPE),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_ATTACHED_USER_POLICIES_RESPONSE: Shape = Shape::structure(
    "ListAttachedUserPoliciesResponse",
    &[
        Member::new("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_ENTITIES_FOR_POLICY_REQUEST: Shape = Shape::structure(
    "ListEntitiesForPolicyRequest",
    &[
        Member::new("PolicyArn", &ARN_TYPE).required(),
        Member::new("EntityFilter", &ENTITY_TYPE),
        Member::new("PathPrefix", &PATH_TYPE),
        Member::new("PolicyUsageFilter", &POLICY_USAGE_TYPE),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_ENTITIES_FOR_POLICY_RESPONSE: Shape = Shape::structure(
    "ListEntitiesForPolicyResponse",
    &[
        Member::new("PolicyGroups", &POLICY_GROUP_LIST_TYPE),
        Member::new("PolicyUsers", &POLICY_USER_LIST_TYPE),
        Member::new("PolicyRoles", &POLICY_ROLE_LIST_TYPE),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_GROUPS_FOR_USER_REQUEST: Shape = Shape::structure(
    "ListGroupsForUserRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_GROUPS_FOR_USER_RESPONSE: Shape = Shape::structure(
    "ListGroupsForUserResponse",
    &[
        Member::new("Groups", &GROUP_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_INSTANCE_PROFILE_TAGS_REQUEST: Shape = Shape::structure(
    "ListInstanceProfileTagsRequest",
    &[
        Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_INSTANCE_PROFILE_TAGS_RESPONSE: Shape = Shape::structure(
    "ListInstanceProfileTagsResponse",
    &[
        Member::new("Tags", &TAG_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST: Shape = Shape::structure(
    "ListInstanceProfilesForRoleRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE: Shape = Shape::structure(
    "ListInstanceProfilesForRoleResponse",
    &[
        Member::new("InstanceProfiles", &INSTANCE_PROFILE_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_INSTANCE_PROFILES_REQUEST: Shape = Shape::structure(
    "ListInstanceProfilesRequest",
    &[
        Member::new("PathPrefix", &PATH_PREFIX_TYPE),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_INSTANCE_PROFILES_RESPONSE: Shape = Shape::structure(
    "ListInstanceProfilesResponse",
    &[
        Member::new("InstanceProfiles", &INSTANCE_PROFILE_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_POLICIES_REQUEST: Shape = Shape::structure(
    "ListPoliciesRequest",
    &[
        Member::new("Scope", &POLICY_SCOPE_TYPE),
        Member::new("OnlyAttached", &BOOLEAN_TYPE),
        Member::new("PathPrefix", &POLICY_PATH_TYPE),
        Member::new("PolicyUsageFilter", &POLICY_USAGE_TYPE),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_POLICIES_RESPONSE: Shape = Shape::structure(
    "ListPoliciesResponse",
    &[
        Member::new("Policies", &POLICY_LIST_TYPE),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_POLICY_TAGS_REQUEST: Shape = Shape::structure(
    "ListPolicyTagsRequest",
    &[
        Member::new("PolicyArn", &ARN_TYPE).required(),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_POLICY_TAGS_RESPONSE: Shape = Shape::structure(
    "ListPolicyTagsResponse",
    &[
        Member::new("Tags", &TAG_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_POLICY_VERSIONS_REQUEST: Shape = Shape::structure(
    "ListPolicyVersionsRequest",
    &[
        Member::new("PolicyArn", &ARN_TYPE).required(),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_POLICY_VERSIONS_RESPONSE: Shape = Shape::structure(
    "ListPolicyVersionsResponse",
    &[
        Member::new("Versions", &POLICY_DOCUMENT_VERSION_LIST_TYPE),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_ROLE_POLICIES_REQUEST: Shape = Shape::structure(
    "ListRolePoliciesRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_ROLE_POLICIES_RESPONSE: Shape = Shape::structure(
    "ListRolePoliciesResponse",
    &[
        Member::new("PolicyNames", &POLICY_NAME_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_ROLE_TAGS_REQUEST: Shape = Shape::structure(
    "ListRoleTagsRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_ROLE_TAGS_RESPONSE: Shape = Shape::structure(
    "ListRoleTagsResponse",
    &[
        Member::new("Tags", &TAG_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_ROLES_REQUEST: Shape = Shape::structure(
    "ListRolesRequest",
    &[
        Member::new("PathPrefix", &PATH_PREFIX_TYPE),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_ROLES_RESPONSE: Shape = Shape::structure(
    "ListRolesResponse",
    &[
        Member::new("Roles", &ROLE_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_USER_POLICIES_REQUEST: Shape = Shape::structure(
    "ListUserPoliciesRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_USER_POLICIES_RESPONSE: Shape = Shape::structure(
    "ListUserPoliciesResponse",
    &[
        Member::new("PolicyNames", &POLICY_NAME_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_USER_TAGS_REQUEST: Shape = Shape::structure(
    "ListUserTagsRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_USER_TAGS_RESPONSE: Shape = Shape::structure(
    "ListUserTagsResponse",
    &[
        Member::new("Tags", &TAG_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static LIST_USERS_REQUEST: Shape = Shape::structure(
    "ListUsersRequest",
    &[
        Member::new("PathPrefix", &PATH_PREFIX_TYPE),
        Member::new("Marker", &MARKER_TYPE),
        Member::new("MaxItems", &MAX_ITEMS_TYPE),
    ],
);

pub static LIST_USERS_RESPONSE: Shape = Shape::structure(
    "ListUsersResponse",
    &[
        Member::new("Users", &USER_LIST_TYPE).required(),
        Member::new("IsTruncated", &BOOLEAN_TYPE),
        Member::new("Marker", &RESPONSE_MARKER_TYPE),
    ],
);

pub static PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: Shape =
    Shape::enumeration("PermissionsBoundaryAttachmentType", &["PermissionsBoundaryPolicy"]);

pub static POLICY: Shape = Shape::structure(
    "Policy",
    &[
        Member::new("PolicyName", &POLICY_NAME_TYPE),
        Member::new("PolicyId", &ID_TYPE),
        Member::new("Arn", &ARN_TYPE),
        Member::new("Path", &POLICY_PATH_TYPE),
        Member::new("DefaultVersionId", &POLICY_VERSION_ID_TYPE),
        Member::new("AttachmentCount", &ATTACHMENT_COUNT_TYPE),
        Member::new("PermissionsBoundaryUsageCount", &ATTACHMENT_COUNT_TYPE),
        Member::new("IsAttachable", &BOOLEAN_TYPE),
        Member::new("Description", &POLICY_DESCRIPTION_TYPE),
        Member::new("CreateDate", &DATE_TYPE),
        Member::new("UpdateDate", &DATE_TYPE),
        Member::new("Tags", &TAG_LIST_TYPE),
    ],
);

pub static POLICY_GROUP: Shape = Shape::structure(
    "PolicyGroup",
    &[Member::new("GroupName", &GROUP_NAME_TYPE), Member::new("GroupId", &ID_TYPE)],
);

pub static POLICY_GROUP_LIST_TYPE: Shape = Shape::list("PolicyGroupListType", &POLICY_GROUP);

pub static POLICY_ROLE: Shape = Shape::structure(
    "PolicyRole",
    &[Member::new("RoleName", &ROLE_NAME_TYPE), Member::new("RoleId", &ID_TYPE)],
);

pub static POLICY_ROLE_LIST_TYPE: Shape = Shape::list("PolicyRoleListType", &POLICY_ROLE);

pub static POLICY_USAGE_TYPE: Shape =
    Shape::enumeration("PolicyUsageType", &["PermissionsPolicy", "PermissionsBoundary"]);

pub static POLICY_USER: Shape = Shape::structure(
    "PolicyUser",
    &[Member::new("UserName", &USER_NAME_TYPE), Member::new("UserId", &ID_TYPE)],
);

pub static POLICY_USER_LIST_TYPE: Shape = Shape::list("PolicyUserListType", &POLICY_USER);

pub static POLICY_VERSION: Shape = Shape::structure(
    "PolicyVersion",
    &[
        Member::new("Document", &POLICY_DOCUMENT_TYPE),
        Member::new("VersionId", &POLICY_VERSION_ID_TYPE),
        Member::new("IsDefaultVersion", &BOOLEAN_TYPE),
        Member::new("CreateDate", &DATE_TYPE),
    ],
);

pub static PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape::structure(
    "PutRolePermissionsBoundaryRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("PermissionsBoundary", &ARN_TYPE).required(),
    ],
);

pub static PUT_ROLE_PERMISSIONS_BOUNDARY_RESPONSE: Shape =
    Shape::structure("PutRolePermissionsBoundaryResponse", &[]);

pub static PUT_ROLE_POLICY_REQUEST: Shape = Shape::structure(
    "PutRolePolicyRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("PolicyName", &POLICY_NAME_TYPE).required(),
        Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    ],
);

pub static PUT_ROLE_POLICY_RESPONSE: Shape = Shape::structure("PutRolePolicyResponse", &[]);

pub static PUT_USER_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape::structure(
    "PutUserPermissionsBoundaryRequest",
    &[
        Member::new("UserName", &USER_NAME_TYPE).required(),
        Member::new("PermissionsBoundary", &ARN_TYPE).required(),
    ],
);

pub static PUT_USER_PERMISSIONS_BOUNDARY_RESPONSE: Shape =
    Shape::structure("PutUserPermissionsBoundaryResponse", &[]);

pub static PUT_USER_POLICY_REQUEST: Shape = Shape::structure(
    "PutUserPolicyRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("PolicyName", &POLICY_NAME_TYPE).required(),
        Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    ],
);

pub static PUT_USER_POLICY_RESPONSE: Shape = Shape::structure("PutUserPolicyResponse", &[]);

pub static REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST: Shape = Shape::structure(
    "RemoveRoleFromInstanceProfileRequest",
    &[
        Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
    ],
);

pub static REMOVE_ROLE_FROM_INSTANCE_PROFILE_RESPONSE: Shape =
    Shape::structure("RemoveRoleFromInstanceProfileResponse", &[]);

pub static ROLE: Shape = Shape::structure(
    "Role",
    &[
        Member::new("Path", &PATH_TYPE).required(),
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("RoleId", &ID_TYPE).required(),
        Member::new("Arn", &ARN_TYPE).required(),
        Member::new("CreateDate", &DATE_TYPE).required(),
        Member::new("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE),
        Member::new("Description", &ROLE_DESCRIPTION_TYPE),
        Member::new("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE),
        Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY),
        Member::new("Tags", &TAG_LIST_TYPE),
        Member::new("RoleLastUsed", &ROLE_LAST_USED),
        Member::new("SourceRoleTemplate", &SOURCE_ROLE_TEMPLATE),
    ],
);

pub static ROLE_LAST_USED: Shape = Shape::structure(
    "RoleLastUsed",
    &[Member::new("LastUsedDate", &DATE_TYPE), Member::new("Region", &STRING_TYPE)],
);

pub static SET_DEFAULT_POLICY_VERSION_REQUEST: Shape = Shape::structure(
    "SetDefaultPolicyVersionRequest",
    &[
        Member::new("PolicyArn", &ARN_TYPE).required(),
        Member::new("VersionId", &POLICY_VERSION_ID_TYPE).required(),
    ],
);

pub static SET_DEFAULT_POLICY_VERSION_RESPONSE: Shape =
    Shape::structure("SetDefaultPolicyVersionResponse", &[]);

pub static SOURCE_ROLE_TEMPLATE: Shape = Shape::structure(
    "SourceRoleTemplate",
    &[
        Member::new("TemplateArn", &ARN_TYPE).required(),
        Member::new("TemplateMinorVersion", &INTEGER_TYPE).required(),
    ],
);

pub static TAG: Shape = Shape::structure(
    "Tag",
    &[
        Member::new("Key", &TAG_KEY_TYPE).required(),
        Member::new("Value", &TAG_VALUE_TYPE).required(),
    ],
);

pub static TAG_INSTANCE_PROFILE_REQUEST: Shape = Shape::structure(
    "TagInstanceProfileRequest",
    &[
        Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
        Member::new("Tags", &TAG_LIST_TYPE).required(),
    ],
);

pub static TAG_INSTANCE_PROFILE_RESPONSE: Shape =
    Shape::structure("TagInstanceProfileResponse", &[]);

pub static TAG_POLICY_REQUEST: Shape = Shape::structure(
    "TagPolicyRequest",
    &[
        Member::new("PolicyArn", &ARN_TYPE).required(),
        Member::new("Tags", &TAG_LIST_TYPE).required(),
    ],
);

pub static TAG_POLICY_RESPONSE: Shape = Shape::structure("TagPolicyResponse", &[]);

pub static TAG_ROLE_REQUEST: Shape = Shape::structure(
    "TagRoleRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("Tags", &TAG_LIST_TYPE).required(),
    ],
);

pub static TAG_ROLE_RESPONSE: Shape = Shape::structure("TagRoleResponse", &[]);

pub static TAG_USER_REQUEST: Shape = Shape::structure(
    "TagUserRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("Tags", &TAG_LIST_TYPE).required(),
    ],
);

pub static TAG_USER_RESPONSE: Shape = Shape::structure("TagUserResponse", &[]);

pub static UNTAG_INSTANCE_PROFILE_REQUEST: Shape = Shape::structure(
    "UntagInstanceProfileRequest",
    &[
        Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(),
        Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required(),
    ],
);

pub static UNTAG_INSTANCE_PROFILE_RESPONSE: Shape =
    Shape::structure("UntagInstanceProfileResponse", &[]);

pub static UNTAG_POLICY_REQUEST: Shape = Shape::structure(
    "UntagPolicyRequest",
    &[
        Member::new("PolicyArn", &ARN_TYPE).required(),
        Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required(),
    ],
);

pub static UNTAG_POLICY_RESPONSE: Shape = Shape::structure("UntagPolicyResponse", &[]);

pub static UNTAG_ROLE_REQUEST: Shape = Shape::structure(
    "UntagRoleRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required(),
    ],
);

pub static UNTAG_ROLE_RESPONSE: Shape = Shape::structure("UntagRoleResponse", &[]);

pub static UNTAG_USER_REQUEST: Shape = Shape::structure(
    "UntagUserRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required(),
    ],
);

pub static UNTAG_USER_RESPONSE: Shape = Shape::structure("UntagUserResponse", &[]);

pub static UPDATE_ACCESS_KEY_REQUEST: Shape = Shape::structure(
    "UpdateAccessKeyRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE),
        Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
        Member::new("Status", &STATUS_TYPE).required(),
    ],
);

pub static UPDATE_ACCESS_KEY_RESPONSE: Shape = Shape::structure("UpdateAccessKeyResponse", &[]);

pub static UPDATE_ASSUME_ROLE_POLICY_REQUEST: Shape = Shape::structure(
    "UpdateAssumeRolePolicyRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(),
    ],
);

pub static UPDATE_ASSUME_ROLE_POLICY_RESPONSE: Shape =
    Shape::structure("UpdateAssumeRolePolicyResponse", &[]);

pub static UPDATE_ROLE_DESCRIPTION_REQUEST: Shape = Shape::structure(
    "UpdateRoleDescriptionRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("Description", &ROLE_DESCRIPTION_TYPE).required(),
    ],
);

pub static UPDATE_ROLE_DESCRIPTION_RESPONSE: Shape =
    Shape::structure("UpdateRoleDescriptionResponse", &[Member::new("Role", &ROLE)]);

pub static UPDATE_ROLE_REQUEST: Shape = Shape::structure(
    "UpdateRoleRequest",
    &[
        Member::new("RoleName", &ROLE_NAME_TYPE).required(),
        Member::new("Description", &ROLE_DESCRIPTION_TYPE),
        Member::new("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE),
    ],
);

pub static UPDATE_ROLE_RESPONSE: Shape = Shape::structure("UpdateRoleResponse", &[]);

pub static UPDATE_USER_REQUEST: Shape = Shape::structure(
    "UpdateUserRequest",
    &[
        Member::new("UserName", &EXISTING_USER_NAME_TYPE).required(),
        Member::new("NewPath", &PATH_TYPE),
        Member::new("NewUserName", &USER_NAME_TYPE),
    ],
);

pub static UPDATE_USER_RESPONSE: Shape = Shape::structure("UpdateUserResponse", &[]);

pub static USER: Shape = Shape::structure(
    "User",
    &[
        Member::new("Path", &PATH_TYPE).required(),
        Member::new("UserName", &USER_NAME_TYPE).required(),
        Member::new("UserId", &ID_TYPE).required(),
        Member::new("Arn", &ARN_TYPE).required(),
        Member::new("CreateDate", &DATE_TYPE).required(),
        Member::new("PasswordLastUsed", &DATE_TYPE),
        Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY),
        Member::new("Tags", &TAG_LIST_TYPE),
    ],
);

static ACCESS_KEY_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w]+");
pub static ACCESS_KEY_ID_TYPE: Shape = Shape::new("accessKeyIdType", Kind::String)
    .minimum(Bound::Integer(16))
    .maximum(Bound::Integer(128))
    .pattern(&ACCESS_KEY_ID_TYPE_PATTERN);

pub static ACCESS_KEY_METADATA_LIST_TYPE: Shape =
    Shape::list("accessKeyMetadataListType", &ACCESS_KEY_METADATA);

pub static ACCESS_KEY_SECRET_TYPE: Shape =
    Shape::new("accessKeySecretType", Kind::String).sensitive();

pub static ARN_TYPE: Shape =
    Shape::new("arnType", Kind::String).minimum(Bound::Integer(20)).maximum(Bound::Integer(2048));

pub static ATTACHED_POLICIES_LIST_TYPE: Shape =
    Shape::list("attachedPoliciesListType", &ATTACHED_POLICY);

pub static ATTACHMENT_COUNT_TYPE: Shape = Shape::new("attachmentCountType", Kind::Integer);

pub static BOOLEAN_TYPE: Shape = Shape::new("booleanType", Kind::Boolean);

pub static DATE_TYPE: Shape = Shape::new("dateType", Kind::Timestamp);

pub static DELETE_CONFLICT_MESSAGE: Shape = Shape::new("deleteConflictMessage", Kind::String);

pub static ENTITY_ALREADY_EXISTS_MESSAGE: Shape =
    Shape::new("entityAlreadyExistsMessage", Kind::String);

pub static ENTITY_TEMPORARILY_UNMODIFIABLE_MESSAGE: Shape =
    Shape::new("entityTemporarilyUnmodifiableMessage", Kind::String);

static EXISTING_USER_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub static EXISTING_USER_NAME_TYPE: Shape = Shape::new("existingUserNameType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128))
    .pattern(&EXISTING_USER_NAME_TYPE_PATTERN);

pub static GROUP_LIST_TYPE: Shape = Shape::list("groupListType", &GROUP);

static GROUP_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub static GROUP_NAME_TYPE: Shape = Shape::new("groupNameType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128))
    .pattern(&GROUP_NAME_TYPE_PATTERN);

static ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w]+");
pub static ID_TYPE: Shape = Shape::new("idType", Kind::String)
    .minimum(Bound::Integer(16))
    .maximum(Bound::Integer(128))
    .pattern(&ID_TYPE_PATTERN);

pub static INSTANCE_PROFILE_LIST_TYPE: Shape =
    Shape::list("instanceProfileListType", &INSTANCE_PROFILE);

static INSTANCE_PROFILE_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub static INSTANCE_PROFILE_NAME_TYPE: Shape = Shape::new("instanceProfileNameType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128))
    .pattern(&INSTANCE_PROFILE_NAME_TYPE_PATTERN);

pub static INTEGER_TYPE: Shape = Shape::new("integerType", Kind::Integer);

pub static INVALID_INPUT_MESSAGE: Shape = Shape::new("invalidInputMessage", Kind::String);

pub static LIMIT_EXCEEDED_MESSAGE: Shape = Shape::new("limitExceededMessage", Kind::String);

pub static MALFORMED_POLICY_DOCUMENT_MESSAGE: Shape =
    Shape::new("malformedPolicyDocumentMessage", Kind::String);

static MARKER_TYPE_PATTERN: Pattern = Pattern::new(r"[\u0020-\u00FF]+");
pub static MARKER_TYPE: Shape = Shape::new("markerType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(320))
    .pattern(&MARKER_TYPE_PATTERN);

pub static MAX_ITEMS_TYPE: Shape = Shape::new("maxItemsType", Kind::Integer)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(1000));

pub static NO_SUCH_ENTITY_MESSAGE: Shape = Shape::new("noSuchEntityMessage", Kind::String);

static PATH_PREFIX_TYPE_PATTERN: Pattern = Pattern::new(r"\u002F[\u0021-\u007F]*");
pub static PATH_PREFIX_TYPE: Shape = Shape::new("pathPrefixType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(512))
    .pattern(&PATH_PREFIX_TYPE_PATTERN);

static PATH_TYPE_PATTERN: Pattern = Pattern::new(r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)");
pub static PATH_TYPE: Shape = Shape::new("pathType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(512))
    .pattern(&PATH_TYPE_PATTERN);

pub static POLICY_DESCRIPTION_TYPE: Shape =
    Shape::new("policyDescriptionType", Kind::String).maximum(Bound::Integer(1000));

static POLICY_DOCUMENT_TYPE_PATTERN: Pattern = Pattern::new(r"[\u0009\u000A\u000D\u0020-\u00FF]+");
pub static POLICY_DOCUMENT_TYPE: Shape = Shape::new("policyDocumentType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(131_072))
    .pattern(&POLICY_DOCUMENT_TYPE_PATTERN);

pub static POLICY_DOCUMENT_VERSION_LIST_TYPE: Shape =
    Shape::list("policyDocumentVersionListType", &POLICY_VERSION);

pub static POLICY_LIST_TYPE: Shape = Shape::list("policyListType", &POLICY);

pub static POLICY_NAME_LIST_TYPE: Shape = Shape::list("policyNameListType", &POLICY_NAME_TYPE);

static POLICY_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub static POLICY_NAME_TYPE: Shape = Shape::new("policyNameType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128))
    .pattern(&POLICY_NAME_TYPE_PATTERN);

pub static POLICY_NOT_ATTACHABLE_MESSAGE: Shape =
    Shape::new("policyNotAttachableMessage", Kind::String);

static POLICY_PATH_TYPE_PATTERN: Pattern = Pattern::new(r"((/[A-Za-z0-9\.,\+@=_-]+)*)/");
pub static POLICY_PATH_TYPE: Shape = Shape::new("policyPathType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(512))
    .pattern(&POLICY_PATH_TYPE_PATTERN);

pub static POLICY_SCOPE_TYPE: Shape =
    Shape::enumeration("policyScopeType", &["All", "AWS", "Local"]);

static POLICY_VERSION_ID_TYPE_PATTERN: Pattern = Pattern::new(r"v[1-9][0-9]*(\.[A-Za-z0-9-]*)?");
pub static POLICY_VERSION_ID_TYPE: Shape =
    Shape::new("policyVersionIdType", Kind::String).pattern(&POLICY_VERSION_ID_TYPE_PATTERN);

pub static RESPONSE_MARKER_TYPE: Shape = Shape::new("responseMarkerType", Kind::String);

static ROLE_DESCRIPTION_TYPE_PATTERN: Pattern =
    Pattern::new(r"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*");
pub static ROLE_DESCRIPTION_TYPE: Shape = Shape::new("roleDescriptionType", Kind::String)
    .maximum(Bound::Integer(1000))
    .pattern(&ROLE_DESCRIPTION_TYPE_PATTERN);

pub static ROLE_LIST_TYPE: Shape = Shape::list("roleListType", &ROLE);

pub static ROLE_MAX_SESSION_DURATION_TYPE: Shape =
    Shape::new("roleMaxSessionDurationType", Kind::Integer)
        .minimum(Bound::Integer(3600))
        .maximum(Bound::Integer(43_200));

static ROLE_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub static ROLE_NAME_TYPE: Shape = Shape::new("roleNameType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(64))
    .pattern(&ROLE_NAME_TYPE_PATTERN);

pub static SERVICE_FAILURE_EXCEPTION_MESSAGE: Shape =
    Shape::new("serviceFailureExceptionMessage", Kind::String);

pub static STATUS_TYPE: Shape =
    Shape::enumeration("statusType", &["Active", "Inactive", "Expired"]);

pub static STRING_TYPE: Shape = Shape::new("stringType", Kind::String);

pub static TAG_KEY_LIST_TYPE: Shape =
    Shape::list("tagKeyListType", &TAG_KEY_TYPE).maximum(Bound::Integer(50));

static TAG_KEY_TYPE_PATTERN: Pattern = Pattern::new(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]+");
pub static TAG_KEY_TYPE: Shape = Shape::new("tagKeyType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(128))
    .pattern(&TAG_KEY_TYPE_PATTERN);

pub static TAG_LIST_TYPE: Shape = Shape::list("tagListType", &TAG).maximum(Bound::Integer(50));

static TAG_VALUE_TYPE_PATTERN: Pattern = Pattern::new(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*");
pub static TAG_VALUE_TYPE: Shape = Shape::new("tagValueType", Kind::String)
    .minimum(Bound::Integer(0))
    .maximum(Bound::Integer(256))
    .pattern(&TAG_VALUE_TYPE_PATTERN);

pub static UNMODIFIABLE_ENTITY_MESSAGE: Shape =
    Shape::new("unmodifiableEntityMessage", Kind::String);

pub static USER_LIST_TYPE: Shape = Shape::list("userListType", &USER);

static USER_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub static USER_NAME_TYPE: Shape = Shape::new("userNameType", Kind::String)
    .minimum(Bound::Integer(1))
    .maximum(Bound::Integer(64))
    .pattern(&USER_NAME_TYPE_PATTERN);
