//! The tables of what is built: operations, the members of each, and those of lesser effect.

use cresset_aws::{Built, Lesser};

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
            "Code.S3Bucket",
            "Code.S3Key",
            "Code.S3ObjectVersion",
            "Code.S3ObjectStorageMode",
            "Description",
            "Timeout",
            "MemorySize",
            "Publish",
            "PackageType",
            "Environment",
            "Tags",
            "Architectures",
            "EphemeralStorage",
            "VpcConfig",
            "LoggingConfig",
            "TracingConfig",
            "DeadLetterConfig",
            "KMSKeyArn",
            "SnapStart",
            "Layers",
        ],
    },
    Built { operation: "GetFunction", members: &["FunctionName", "Qualifier"] },
    Built { operation: "GetFunctionConfiguration", members: &["FunctionName", "Qualifier"] },
    Built { operation: "ListFunctions", members: &["FunctionVersion", "Marker", "MaxItems"] },
    Built {
        operation: "UpdateFunctionCode",
        members: &[
            "FunctionName",
            "ZipFile",
            "S3Bucket",
            "S3Key",
            "S3ObjectVersion",
            "S3ObjectStorageMode",
            "Architectures",
            "Publish",
            "DryRun",
            "RevisionId",
        ],
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
            "VpcConfig",
            "LoggingConfig",
            "TracingConfig",
            "DeadLetterConfig",
            "KMSKeyArn",
            "SnapStart",
            "Layers",
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
    Built { operation: "PutResourcePolicy", members: &["ResourceArn", "Policy", "RevisionId"] },
    Built { operation: "GetResourcePolicy", members: &["ResourceArn"] },
    Built { operation: "DeleteResourcePolicy", members: &["ResourceArn", "RevisionId"] },
    Built { operation: "GetAccountSettings", members: &[] },
    Built { operation: "GetFunctionCodeSigningConfig", members: &["FunctionName"] },
    Built { operation: "GetFunctionRecursionConfig", members: &["FunctionName"] },
    Built { operation: "PutFunctionRecursionConfig", members: &["FunctionName", "RecursiveLoop"] },
    Built { operation: "GetRuntimeManagementConfig", members: &["FunctionName", "Qualifier"] },
    Built {
        operation: "PutRuntimeManagementConfig",
        members: &["FunctionName", "Qualifier", "UpdateRuntimeOn", "RuntimeVersionArn"],
    },
    Built {
        operation: "PutFunctionConcurrency",
        members: &["FunctionName", "ReservedConcurrentExecutions"],
    },
    Built { operation: "GetFunctionConcurrency", members: &["FunctionName"] },
    Built { operation: "DeleteFunctionConcurrency", members: &["FunctionName"] },
    Built {
        operation: "PutProvisionedConcurrencyConfig",
        members: &["FunctionName", "Qualifier", "ProvisionedConcurrentExecutions"],
    },
    Built { operation: "GetProvisionedConcurrencyConfig", members: &["FunctionName", "Qualifier"] },
    Built {
        operation: "ListProvisionedConcurrencyConfigs",
        members: &["FunctionName", "Marker", "MaxItems"],
    },
    Built {
        operation: "DeleteProvisionedConcurrencyConfig",
        members: &["FunctionName", "Qualifier"],
    },
    Built {
        operation: "PutFunctionEventInvokeConfig",
        members: &[
            "FunctionName",
            "Qualifier",
            "MaximumRetryAttempts",
            "MaximumEventAgeInSeconds",
            "DestinationConfig",
        ],
    },
    Built {
        operation: "UpdateFunctionEventInvokeConfig",
        members: &[
            "FunctionName",
            "Qualifier",
            "MaximumRetryAttempts",
            "MaximumEventAgeInSeconds",
            "DestinationConfig",
        ],
    },
    Built { operation: "GetFunctionEventInvokeConfig", members: &["FunctionName", "Qualifier"] },
    Built {
        operation: "ListFunctionEventInvokeConfigs",
        members: &["FunctionName", "Marker", "MaxItems"],
    },
    Built { operation: "DeleteFunctionEventInvokeConfig", members: &["FunctionName", "Qualifier"] },
    Built {
        operation: "CreateFunctionUrlConfig",
        members: &["FunctionName", "Qualifier", "AuthType", "Cors", "InvokeMode"],
    },
    Built {
        operation: "UpdateFunctionUrlConfig",
        members: &["FunctionName", "Qualifier", "AuthType", "Cors", "InvokeMode"],
    },
    Built { operation: "GetFunctionUrlConfig", members: &["FunctionName", "Qualifier"] },
    Built { operation: "ListFunctionUrlConfigs", members: &["FunctionName", "Marker", "MaxItems"] },
    Built { operation: "DeleteFunctionUrlConfig", members: &["FunctionName", "Qualifier"] },
    Built {
        operation: "PublishLayerVersion",
        members: &[
            "LayerName",
            "Description",
            "Content.ZipFile",
            "Content.S3Bucket",
            "Content.S3Key",
            "Content.S3ObjectVersion",
            "Content.S3ObjectStorageMode",
            "CompatibleArchitectures",
            "CompatibleRuntimes",
            "LicenseInfo",
        ],
    },
    Built { operation: "GetLayerVersion", members: &["LayerName", "VersionNumber"] },
    Built { operation: "GetLayerVersionByArn", members: &["Arn"] },
    Built {
        operation: "ListLayers",
        members: &["CompatibleRuntime", "CompatibleArchitecture", "Marker", "MaxItems"],
    },
    Built {
        operation: "ListLayerVersions",
        members: &[
            "LayerName",
            "CompatibleRuntime",
            "CompatibleArchitecture",
            "Marker",
            "MaxItems",
        ],
    },
    Built { operation: "DeleteLayerVersion", members: &["LayerName", "VersionNumber"] },
    Built {
        operation: "AddLayerVersionPermission",
        members: &[
            "LayerName",
            "VersionNumber",
            "StatementId",
            "Action",
            "Principal",
            "OrganizationId",
            "RevisionId",
        ],
    },
    Built {
        operation: "RemoveLayerVersionPermission",
        members: &["LayerName", "VersionNumber", "StatementId", "RevisionId"],
    },
    Built { operation: "GetLayerVersionPolicy", members: &["LayerName", "VersionNumber"] },
    Built {
        operation: "CreateEventSourceMapping",
        members: &[
            "FunctionName",
            "Tags",
            "EventSourceArn",
            "StartingPosition",
            "StartingPositionTimestamp",
            "Topics",
            "Queues",
            "SelfManagedEventSource",
            "Enabled",
            "BatchSize",
            "FilterCriteria",
            "KMSKeyArn",
            "MetricsConfig",
            "LoggingConfig",
            "ScalingConfig",
            "MaximumBatchingWindowInSeconds",
            "ParallelizationFactor",
            "DestinationConfig",
            "MaximumRecordAgeInSeconds",
            "BisectBatchOnFunctionError",
            "MaximumRetryAttempts",
            "TumblingWindowInSeconds",
            "SourceAccessConfigurations",
            "FunctionResponseTypes",
            "AmazonManagedKafkaEventSourceConfig",
            "SelfManagedKafkaEventSourceConfig",
            "DocumentDBEventSourceConfig",
            "ProvisionedPollerConfig",
        ],
    },
    Built {
        operation: "UpdateEventSourceMapping",
        members: &[
            "UUID",
            "FunctionName",
            "Enabled",
            "BatchSize",
            "FilterCriteria",
            "KMSKeyArn",
            "MetricsConfig",
            "LoggingConfig",
            "ScalingConfig",
            "MaximumBatchingWindowInSeconds",
            "ParallelizationFactor",
            "DestinationConfig",
            "MaximumRecordAgeInSeconds",
            "BisectBatchOnFunctionError",
            "MaximumRetryAttempts",
            "TumblingWindowInSeconds",
            "SourceAccessConfigurations",
            "FunctionResponseTypes",
            "AmazonManagedKafkaEventSourceConfig",
            "SelfManagedKafkaEventSourceConfig",
            "DocumentDBEventSourceConfig",
            "ProvisionedPollerConfig",
        ],
    },
    Built { operation: "GetEventSourceMapping", members: &["UUID"] },
    Built {
        operation: "ListEventSourceMappings",
        members: &["EventSourceArn", "FunctionName", "Marker", "MaxItems"],
    },
    Built { operation: "DeleteEventSourceMapping", members: &["UUID"] },
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
        operation: "PutResourcePolicy",
        members: &["Policy"],
        why: "policies are not evaluated yet: it is checked and kept, and allows and denies nobody anything",
    },
    Lesser {
        operation: "CreateFunction",
        members: &["Role"],
        why: "policies are not evaluated yet: the role is who the function is in its own calls, and neither must exist nor bounds them",
    },
    Lesser { operation: "CreateFunction", members: &["Code.S3ObjectStorageMode"], why: COPIED },
    Lesser { operation: "UpdateFunctionCode", members: &["S3ObjectStorageMode"], why: COPIED },
    Lesser {
        operation: "PublishLayerVersion",
        members: &["Content.S3ObjectStorageMode"],
        why: COPIED,
    },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["Role"],
        why: "policies are not evaluated yet: the role is who the function is in its own calls, and neither must exist nor bounds them",
    },
    Lesser { operation: "CreateFunction", members: &["VpcConfig"], why: VPC },
    Lesser {
        operation: "CreateFunction",
        members: &["LoggingConfig"],
        why: "the log group and the runtime's own records follow it; the platform's lines stay text, and SystemLogLevel hides none",
    },
    Lesser {
        operation: "CreateFunction",
        members: &["TracingConfig"],
        why: "no traces are recorded yet",
    },
    Lesser {
        operation: "CreateFunction",
        members: &["DeadLetterConfig"],
        why: "asynchronous invocation is not built yet: nothing is sent there",
    },
    Lesser { operation: "CreateFunction", members: &["KMSKeyArn"], why: NO_ENCRYPTION },
    Lesser {
        operation: "CreateFunction",
        members: &["SnapStart"],
        why: "no snapshots are made yet: versions start as others do",
    },
    Lesser { operation: "UpdateFunctionConfiguration", members: &["VpcConfig"], why: VPC },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["LoggingConfig"],
        why: "the log group and the runtime's own records follow it; the platform's lines stay text, and SystemLogLevel hides none",
    },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["TracingConfig"],
        why: "no traces are recorded yet",
    },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["DeadLetterConfig"],
        why: "asynchronous invocation is not built yet: nothing is sent there",
    },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["KMSKeyArn"],
        why: NO_ENCRYPTION,
    },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["SnapStart"],
        why: "no snapshots are made yet: versions start as others do",
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
    Lesser {
        operation: "PutProvisionedConcurrencyConfig",
        members: &["ProvisionedConcurrentExecutions"],
        why: "no environments are kept for it yet: it is Ready at once, and calls start as others do",
    },
    Lesser {
        operation: "PutFunctionEventInvokeConfig",
        members: &["MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig"],
        why: "asynchronous invocation is not built yet",
    },
    Lesser {
        operation: "UpdateFunctionEventInvokeConfig",
        members: &["MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig"],
        why: "asynchronous invocation is not built yet",
    },
    Lesser {
        operation: "CreateFunctionUrlConfig",
        members: &["AuthType", "Cors", "InvokeMode"],
        why: "who calls a function URL is not answered yet",
    },
    Lesser {
        operation: "UpdateFunctionUrlConfig",
        members: &["AuthType", "Cors", "InvokeMode"],
        why: "who calls a function URL is not answered yet",
    },
    Lesser {
        operation: "AddLayerVersionPermission",
        members: &["Principal", "OrganizationId"],
        why: "policies are not evaluated yet: it is written into the policy, and allows nobody more",
    },
    Lesser {
        operation: "CreateEventSourceMapping",
        members: &[
            "FunctionName",
            "EventSourceArn",
            "StartingPosition",
            "StartingPositionTimestamp",
            "Topics",
            "Queues",
            "SelfManagedEventSource",
            "Enabled",
            "BatchSize",
            "FilterCriteria",
            "MetricsConfig",
            "LoggingConfig",
            "ScalingConfig",
            "MaximumBatchingWindowInSeconds",
            "ParallelizationFactor",
            "DestinationConfig",
            "MaximumRecordAgeInSeconds",
            "BisectBatchOnFunctionError",
            "MaximumRetryAttempts",
            "TumblingWindowInSeconds",
            "SourceAccessConfigurations",
            "FunctionResponseTypes",
            "AmazonManagedKafkaEventSourceConfig",
            "SelfManagedKafkaEventSourceConfig",
            "DocumentDBEventSourceConfig",
            "ProvisionedPollerConfig",
        ],
        why: NO_POLLING,
    },
    Lesser { operation: "CreateEventSourceMapping", members: &["KMSKeyArn"], why: NO_ENCRYPTION },
    Lesser {
        operation: "UpdateEventSourceMapping",
        members: &[
            "FunctionName",
            "Enabled",
            "BatchSize",
            "FilterCriteria",
            "MetricsConfig",
            "LoggingConfig",
            "ScalingConfig",
            "MaximumBatchingWindowInSeconds",
            "ParallelizationFactor",
            "DestinationConfig",
            "MaximumRecordAgeInSeconds",
            "BisectBatchOnFunctionError",
            "MaximumRetryAttempts",
            "TumblingWindowInSeconds",
            "SourceAccessConfigurations",
            "FunctionResponseTypes",
            "AmazonManagedKafkaEventSourceConfig",
            "SelfManagedKafkaEventSourceConfig",
            "DocumentDBEventSourceConfig",
            "ProvisionedPollerConfig",
        ],
        why: NO_POLLING,
    },
    Lesser { operation: "UpdateEventSourceMapping", members: &["KMSKeyArn"], why: NO_ENCRYPTION },
];

/// Members of the model that are refused by name, and the reason: whatever is in none of the three
/// tables is a mistake of ours.
pub const REFUSED: &[Lesser] = &[
    Lesser { operation: "CreateFunction", members: &["Code.ImageUri", "ImageConfig"], why: IMAGES },
    Lesser { operation: "CreateFunction", members: &["Code.SourceKMSKeyArn"], why: NO_KEYS },
    Lesser { operation: "CreateFunction", members: &["FileSystemConfigs"], why: NO_FILE_SYSTEMS },
    Lesser { operation: "CreateFunction", members: &["CodeSigningConfigArn"], why: NO_SIGNING },
    Lesser { operation: "CreateFunction", members: &["TenancyConfig"], why: NO_TENANTS },
    Lesser {
        operation: "CreateFunction",
        members: &["CapacityProviderConfig", "PublishTo", "AcceleratorConfig"],
        why: NO_INSTANCES,
    },
    Lesser { operation: "CreateFunction", members: &["DurableConfig"], why: NO_DURABLE },
    Lesser { operation: "CreateFunction", members: &["RuntimeConfig"], why: NO_OWN_RUNTIMES },
    Lesser { operation: "UpdateFunctionCode", members: &["ImageUri"], why: IMAGES },
    Lesser { operation: "UpdateFunctionCode", members: &["SourceKMSKeyArn"], why: NO_KEYS },
    Lesser { operation: "UpdateFunctionCode", members: &["PublishTo"], why: NO_INSTANCES },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["FileSystemConfigs"],
        why: NO_FILE_SYSTEMS,
    },
    Lesser { operation: "UpdateFunctionConfiguration", members: &["ImageConfig"], why: IMAGES },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["CapacityProviderConfig", "AcceleratorConfig"],
        why: NO_INSTANCES,
    },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["DurableConfig"],
        why: NO_DURABLE,
    },
    Lesser {
        operation: "UpdateFunctionConfiguration",
        members: &["RuntimeConfig"],
        why: NO_OWN_RUNTIMES,
    },
    Lesser {
        operation: "ListFunctions",
        members: &["MasterRegion"],
        why: "there is no Lambda@Edge",
    },
    Lesser { operation: "PublishVersion", members: &["PublishTo"], why: NO_INSTANCES },
];

const NO_POLLING: &str =
    "sources are not polled yet: nothing is invoked, and each source is taken to be there";
const NO_ENCRYPTION: &str =
    "no key encrypts what is kept: the data directory's permissions protect it";
const COPIED: &str =
    "packages are copied, as COPY says; REFERENCE, which leaves them in S3, is refused";
const VPC: &str = "there is no EC2 to ask: every subnet and security group is taken to be there, and those that network.vpc of the configuration names decide what is reached";
const IMAGES: &str = "container images are not run yet";
const NO_KEYS: &str = "packages are not encrypted with keys of AWS KMS";
const NO_FILE_SYSTEMS: &str = "file systems are not mounted yet";
const NO_SIGNING: &str = "signatures of code are not checked yet";
const NO_TENANTS: &str = "environments for each tenant are not built yet";
const NO_INSTANCES: &str = "Managed Instances are not built yet";
const NO_DURABLE: &str = "durable executions are not built yet";
const NO_OWN_RUNTIMES: &str = "customer-managed runtimes are not built yet";

#[cfg(test)]
mod tests {
    use cresset_aws::lambda::routes;
    use cresset_aws::schema::{Member, Shape};

    use super::*;

    /// A member that is accepted and in no table would be stored without an effect.
    #[test]
    fn every_member_of_the_model_is_built_or_refused_for_a_reason() {
        let mut lost = Vec::new();
        for built in BUILT {
            let operation = routes::OPERATIONS.iter();
            let operation = operation.copied().find(|it| it.name == built.operation).unwrap();
            let refused = REFUSED.iter().filter(|it| it.operation == built.operation);
            let told: Vec<&str> =
                refused.flat_map(|it| it.members).chain(built.members).copied().collect();
            walk(operation.input, "", &told, &mut |path| {
                lost.push(format!("{}: {path}", built.operation));
            });
            let names: Vec<String> = paths(operation.input);
            for path in told {
                assert!(names.iter().any(|name| name == path), "{}: {path}", built.operation);
            }
        }
        assert!(lost.is_empty(), "{lost:#?}");
    }

    #[test]
    fn nothing_is_both_built_and_refused() {
        for refused in REFUSED {
            let built = BUILT.iter().find(|built| built.operation == refused.operation).unwrap();
            assert!(refused.members.iter().all(|member| !built.members.contains(member)));
        }
    }

    /// Tells the paths of members that no path of `told` covers.
    fn walk(shape: &'static Shape, parent: &str, told: &[&str], lost: &mut impl FnMut(&str)) {
        for member in shape.members() {
            let path = if parent.is_empty() {
                member.name.to_owned()
            } else {
                format!("{parent}.{}", member.name)
            };
            if told.contains(&path.as_str()) {
                continue;
            }
            let deeper = format!("{path}.");
            if told.iter().any(|told| told.starts_with(&deeper)) {
                walk(member.shape, &path, told, lost);
            } else {
                lost(&path);
            }
        }
    }

    /// Members, and the members of those.
    fn paths(shape: &'static Shape) -> Vec<String> {
        let deeper = |member: &Member| {
            let inner = member.shape.members().iter();
            let name = member.name;
            inner.map(move |it| format!("{name}.{}", it.name)).collect::<Vec<_>>()
        };
        let members = shape.members().iter();
        members.flat_map(|it| std::iter::once(it.name.to_owned()).chain(deeper(it))).collect()
    }

    #[test]
    fn what_has_a_lesser_effect_is_built() {
        for lesser in LESSER {
            let built = BUILT.iter().find(|built| built.operation == lesser.operation).unwrap();
            let accepted = lesser.members.iter().all(|member| built.members.contains(member));
            assert!(accepted, "{lesser:?}");
        }
    }
}
