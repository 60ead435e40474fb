//! The tables of what is built: operations, the members of each, and those of lesser effect.

use cresset_aws::Built;

/// The operations that are built, and the members of each that are accepted.
pub const BUILT: &[Built] = &[
    Built {
        operation: "CreateFunction",
        members: &[
            "FunctionName",
            "Runtime",
            "Role",
            "Handler",
            "Code.ZipFile",
            "Description",
            "Timeout",
            "MemorySize",
            "Publish",
            "PackageType",
            "Environment",
            "Tags",
            "Architectures",
            "EphemeralStorage",
        ],
    },
    Built { operation: "GetFunction", members: &["FunctionName", "Qualifier"] },
    Built { operation: "GetFunctionConfiguration", members: &["FunctionName", "Qualifier"] },
    Built { operation: "ListFunctions", members: &["FunctionVersion", "Marker", "MaxItems"] },
    Built {
        operation: "UpdateFunctionCode",
        members: &["FunctionName", "ZipFile", "Architectures", "Publish", "DryRun", "RevisionId"],
    },
    Built {
        operation: "UpdateFunctionConfiguration",
        members: &[
            "FunctionName",
            "Role",
            "Handler",
            "Description",
            "Timeout",
            "MemorySize",
            "Environment",
            "Runtime",
            "RevisionId",
            "EphemeralStorage",
        ],
    },
    Built { operation: "DeleteFunction", members: &["FunctionName", "Qualifier"] },
    Built {
        operation: "PublishVersion",
        members: &["FunctionName", "CodeSha256", "Description", "RevisionId"],
    },
    Built { operation: "ListVersionsByFunction", members: &["FunctionName", "Marker", "MaxItems"] },
    Built {
        operation: "CreateAlias",
        members: &["FunctionName", "Name", "FunctionVersion", "Description", "RoutingConfig"],
    },
    Built { operation: "GetAlias", members: &["FunctionName", "Name"] },
    Built {
        operation: "UpdateAlias",
        members: &[
            "FunctionName",
            "Name",
            "FunctionVersion",
            "Description",
            "RoutingConfig",
            "RevisionId",
        ],
    },
    Built { operation: "DeleteAlias", members: &["FunctionName", "Name"] },
    Built {
        operation: "ListAliases",
        members: &["FunctionName", "FunctionVersion", "Marker", "MaxItems"],
    },
    Built { operation: "TagResource", members: &["Resource", "Tags"] },
    Built { operation: "UntagResource", members: &["Resource", "TagKeys"] },
    Built { operation: "ListTags", members: &["Resource"] },
    Built {
        operation: "AddPermission",
        members: &[
            "FunctionName",
            "StatementId",
            "Action",
            "Principal",
            "SourceArn",
            "FunctionUrlAuthType",
            "InvokedViaFunctionUrl",
            "SourceAccount",
            "EventSourceToken",
            "Qualifier",
            "RevisionId",
            "PrincipalOrgID",
        ],
    },
    Built {
        operation: "RemovePermission",
        members: &["FunctionName", "StatementId", "Qualifier", "RevisionId"],
    },
    Built { operation: "GetPolicy", members: &["FunctionName", "Qualifier"] },
    Built { operation: "GetAccountSettings", members: &[] },
    Built { operation: "GetFunctionCodeSigningConfig", members: &["FunctionName"] },
    Built { operation: "GetFunctionRecursionConfig", members: &["FunctionName"] },
    Built { operation: "PutFunctionRecursionConfig", members: &["FunctionName", "RecursiveLoop"] },
    Built { operation: "GetRuntimeManagementConfig", members: &["FunctionName", "Qualifier"] },
    Built {
        operation: "PutRuntimeManagementConfig",
        members: &["FunctionName", "Qualifier", "UpdateRuntimeOn", "RuntimeVersionArn"],
    },
];

/// Members that are accepted as AWS accepts them, checked, kept and shown, and have a lesser effect
/// than AWS's. Whatever else is in [`BUILT`] has all of it.
pub const LESSER: &[Lesser] = &[
    Lesser {
        operation: "AddPermission",
        members: &[
            "Action",
            "Principal",
            "SourceArn",
            "FunctionUrlAuthType",
            "InvokedViaFunctionUrl",
            "SourceAccount",
            "EventSourceToken",
            "PrincipalOrgID",
        ],
        why: "policies are not evaluated yet: it is written into the policy, and allows nobody more",
    },
    Lesser {
        operation: "PutFunctionRecursionConfig",
        members: &["RecursiveLoop"],
        why: "loops by way of events are not detected yet: none is stopped",
    },
    Lesser {
        operation: "PutRuntimeManagementConfig",
        members: &["UpdateRuntimeOn", "RuntimeVersionArn"],
        why: "runtimes are the machine's, and change when its owner changes them",
    },
];

/// Members of a request that have a lesser effect than AWS's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lesser {
    pub operation: &'static str,
    pub members: &'static [&'static str],
    /// Half a sentence.
    pub why: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_lesser_effect_is_built() {
        for lesser in LESSER {
            let built = BUILT.iter().find(|built| built.operation == lesser.operation).unwrap();
            let accepted = lesser.members.iter().all(|member| built.members.contains(member));
            assert!(accepted, "{lesser:?}");
        }
    }
}
