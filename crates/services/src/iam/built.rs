//! The tables of what is built: operations, the members of each, and those that are not as AWS's are.

use cresset_aws::{Built, Lesser};

/// The operations that are built, and the members of each that are accepted.
pub const BUILT: &[Built] = &[
    Built { operation: "AddRoleToInstanceProfile", members: &["InstanceProfileName", "RoleName"] },
    Built { operation: "AttachRolePolicy", members: &["RoleName", "PolicyArn"] },
    Built { operation: "AttachUserPolicy", members: &["UserName", "PolicyArn"] },
    Built { operation: "CreateAccessKey", members: &["UserName"] },
    Built { operation: "CreateInstanceProfile", members: &["InstanceProfileName", "Path", "Tags"] },
    Built {
        operation: "CreatePolicy",
        members: &["PolicyName", "Path", "PolicyDocument", "Description", "Tags"],
    },
    Built {
        operation: "CreatePolicyVersion",
        members: &["PolicyArn", "PolicyDocument", "SetAsDefault"],
    },
    Built {
        operation: "CreateRole",
        members: &[
            "Path",
            "RoleName",
            "AssumeRolePolicyDocument",
            "Description",
            "MaxSessionDuration",
            "PermissionsBoundary",
            "Tags",
        ],
    },
    Built {
        operation: "CreateUser",
        members: &["Path", "UserName", "PermissionsBoundary", "Tags"],
    },
    Built { operation: "DeleteAccessKey", members: &["UserName", "AccessKeyId"] },
    Built { operation: "DeleteInstanceProfile", members: &["InstanceProfileName"] },
    Built { operation: "DeletePolicy", members: &["PolicyArn"] },
    Built { operation: "DeletePolicyVersion", members: &["PolicyArn", "VersionId"] },
    Built { operation: "DeleteRole", members: &["RoleName"] },
    Built { operation: "DeleteRolePermissionsBoundary", members: &["RoleName"] },
    Built { operation: "DeleteRolePolicy", members: &["RoleName", "PolicyName"] },
    Built { operation: "DeleteUser", members: &["UserName"] },
    Built { operation: "DeleteUserPermissionsBoundary", members: &["UserName"] },
    Built { operation: "DeleteUserPolicy", members: &["UserName", "PolicyName"] },
    Built { operation: "DetachRolePolicy", members: &["RoleName", "PolicyArn"] },
    Built { operation: "DetachUserPolicy", members: &["UserName", "PolicyArn"] },
    Built { operation: "GetAccessKeyLastUsed", members: &["AccessKeyId"] },
    Built { operation: "GetInstanceProfile", members: &["InstanceProfileName"] },
    Built { operation: "GetPolicy", members: &["PolicyArn"] },
    Built { operation: "GetPolicyVersion", members: &["PolicyArn", "VersionId"] },
    Built { operation: "GetRole", members: &["RoleName"] },
    Built { operation: "GetRolePolicy", members: &["RoleName", "PolicyName"] },
    Built { operation: "GetUser", members: &["UserName"] },
    Built { operation: "GetUserPolicy", members: &["UserName", "PolicyName"] },
    Built { operation: "ListAccessKeys", members: &["UserName", "Marker", "MaxItems"] },
    Built {
        operation: "ListAttachedRolePolicies",
        members: &["RoleName", "PathPrefix", "Marker", "MaxItems"],
    },
    Built {
        operation: "ListAttachedUserPolicies",
        members: &["UserName", "PathPrefix", "Marker", "MaxItems"],
    },
    Built {
        operation: "ListEntitiesForPolicy",
        members: &[
            "PolicyArn",
            "EntityFilter",
            "PathPrefix",
            "PolicyUsageFilter",
            "Marker",
            "MaxItems",
        ],
    },
    Built { operation: "ListGroupsForUser", members: &["UserName", "Marker", "MaxItems"] },
    Built {
        operation: "ListInstanceProfileTags",
        members: &["InstanceProfileName", "Marker", "MaxItems"],
    },
    Built { operation: "ListInstanceProfiles", members: &["PathPrefix", "Marker", "MaxItems"] },
    Built {
        operation: "ListInstanceProfilesForRole",
        members: &["RoleName", "Marker", "MaxItems"],
    },
    Built {
        operation: "ListPolicies",
        members: &[
            "Scope",
            "OnlyAttached",
            "PathPrefix",
            "PolicyUsageFilter",
            "Marker",
            "MaxItems",
        ],
    },
    Built { operation: "ListPolicyTags", members: &["PolicyArn", "Marker", "MaxItems"] },
    Built { operation: "ListPolicyVersions", members: &["PolicyArn", "Marker", "MaxItems"] },
    Built { operation: "ListRolePolicies", members: &["RoleName", "Marker", "MaxItems"] },
    Built { operation: "ListRoleTags", members: &["RoleName", "Marker", "MaxItems"] },
    Built { operation: "ListRoles", members: &["PathPrefix", "Marker", "MaxItems"] },
    Built { operation: "ListUserPolicies", members: &["UserName", "Marker", "MaxItems"] },
    Built { operation: "ListUserTags", members: &["UserName", "Marker", "MaxItems"] },
    Built { operation: "ListUsers", members: &["PathPrefix", "Marker", "MaxItems"] },
    Built {
        operation: "PutRolePermissionsBoundary",
        members: &["RoleName", "PermissionsBoundary"],
    },
    Built { operation: "PutRolePolicy", members: &["RoleName", "PolicyName", "PolicyDocument"] },
    Built {
        operation: "PutUserPermissionsBoundary",
        members: &["UserName", "PermissionsBoundary"],
    },
    Built { operation: "PutUserPolicy", members: &["UserName", "PolicyName", "PolicyDocument"] },
    Built {
        operation: "RemoveRoleFromInstanceProfile",
        members: &["InstanceProfileName", "RoleName"],
    },
    Built { operation: "SetDefaultPolicyVersion", members: &["PolicyArn", "VersionId"] },
    Built { operation: "TagInstanceProfile", members: &["InstanceProfileName", "Tags"] },
    Built { operation: "TagPolicy", members: &["PolicyArn", "Tags"] },
    Built { operation: "TagRole", members: &["RoleName", "Tags"] },
    Built { operation: "TagUser", members: &["UserName", "Tags"] },
    Built { operation: "UntagInstanceProfile", members: &["InstanceProfileName", "TagKeys"] },
    Built { operation: "UntagPolicy", members: &["PolicyArn", "TagKeys"] },
    Built { operation: "UntagRole", members: &["RoleName", "TagKeys"] },
    Built { operation: "UntagUser", members: &["UserName", "TagKeys"] },
    Built { operation: "UpdateAccessKey", members: &["UserName", "AccessKeyId", "Status"] },
    Built { operation: "UpdateAssumeRolePolicy", members: &["RoleName", "PolicyDocument"] },
    Built { operation: "UpdateRole", members: &["RoleName", "Description", "MaxSessionDuration"] },
    Built { operation: "UpdateRoleDescription", members: &["RoleName", "Description"] },
    Built { operation: "UpdateUser", members: &["UserName", "NewPath"] },
];

const NOT_EVALUATED: &str =
    "policies are not evaluated yet: it is checked, kept and shown, and allows and denies nothing";

/// Members that are accepted, checked, kept and shown, and have a lesser effect than AWS's.
pub const LESSER: &[Lesser] = &[
    Lesser { operation: "AttachRolePolicy", members: &["PolicyArn"], why: NOT_EVALUATED },
    Lesser { operation: "AttachUserPolicy", members: &["PolicyArn"], why: NOT_EVALUATED },
    Lesser { operation: "CreatePolicy", members: &["PolicyDocument"], why: NOT_EVALUATED },
    Lesser { operation: "CreatePolicyVersion", members: &["PolicyDocument"], why: NOT_EVALUATED },
    Lesser {
        operation: "CreateRole",
        members: &["AssumeRolePolicyDocument", "PermissionsBoundary"],
        why: NOT_EVALUATED,
    },
    Lesser { operation: "CreateUser", members: &["PermissionsBoundary"], why: NOT_EVALUATED },
    Lesser {
        operation: "PutRolePermissionsBoundary",
        members: &["PermissionsBoundary"],
        why: NOT_EVALUATED,
    },
    Lesser { operation: "PutRolePolicy", members: &["PolicyDocument"], why: NOT_EVALUATED },
    Lesser {
        operation: "PutUserPermissionsBoundary",
        members: &["PermissionsBoundary"],
        why: NOT_EVALUATED,
    },
    Lesser { operation: "PutUserPolicy", members: &["PolicyDocument"], why: NOT_EVALUATED },
    Lesser {
        operation: "UpdateAssumeRolePolicy",
        members: &["PolicyDocument"],
        why: NOT_EVALUATED,
    },
    Lesser {
        operation: "ListGroupsForUser",
        members: &["UserName"],
        why: "groups are not built yet: no user is in one",
    },
];

/// Members that are refused by name, and the reason.
pub const REFUSED: &[Lesser] = &[Lesser {
    operation: "UpdateUser",
    members: &["NewUserName"],
    why: "access keys name their user: a user keeps its name",
}];

#[cfg(test)]
mod tests {
    use cresset_aws::iam::routes::OPERATIONS;

    use super::*;

    #[test]
    fn every_generated_operation_and_each_of_its_members_is_in_the_tables() {
        for operation in OPERATIONS {
            let built = BUILT.iter().find(|built| built.operation == operation.name).unwrap();
            let refused = REFUSED.iter().filter(|refused| refused.operation == operation.name);
            let refused: Vec<&str> = refused.flat_map(|it| it.members).copied().collect();
            for member in operation.input.members() {
                let is_built = built.members.contains(&member.name);
                assert_ne!(
                    is_built,
                    refused.contains(&member.name),
                    "{operation:?} {}",
                    member.name
                );
            }
        }
        assert_eq!(BUILT.len(), OPERATIONS.len());
    }

    #[test]
    fn what_has_a_lesser_effect_is_built() {
        for lesser in LESSER {
            let built = BUILT.iter().find(|built| built.operation == lesser.operation).unwrap();
            assert!(lesser.members.iter().all(|it| built.members.contains(it)), "{lesser:?}");
        }
    }
}
