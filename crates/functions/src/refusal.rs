//! Why a request is not carried out, and the one place where that becomes AWS's code and text.
//! The texts are those of the recordings of the real service (`test_lambda_api.json`), named beside them.

use cresset_aws::ServiceError;
use cresset_aws::lambda::errors::{
    code_storage_exceeded_exception as code_storage, invalid_parameter_value_exception as invalid,
    policy_length_exceeded_exception as policy_length,
    precondition_failed_exception as precondition,
    provisioned_concurrency_config_not_found_exception as not_provisioned,
    resource_conflict_exception as conflict, resource_not_found_exception as missing,
};
use cresset_aws::schema::{ErrorShape, Fault, Kind, Member, Shape};
use cresset_runtimes::archive;

use crate::names::MAX_NAME;

/// The pattern of `NamespacedFunctionName` in the model.
const NAME_PATTERN: &str = r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?";

static TEXT: Shape = Shape::new("String", Kind::String);
static MESSAGE: [Member; 1] = [Member::new("message", &TEXT)];

/// One text of the recordings comes without `Type` (`test_notfound_and_invalid_routingconfigs`).
static INVALID_WITHOUT_TYPE: ErrorShape = ErrorShape {
    code: "InvalidParameterValueException",
    status: 400,
    fault: Fault::Sender,
    members: &MESSAGE,
};

/// What a client cannot have, with the values that its answer names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    MalformedName { reference: String },
    OtherRegion { asked: String, here: String },
    OtherAccount { caller: String, action: &'static str, arn: String },
    QualifierMismatch,
    FunctionsOnly,
    NameTooLong { name: String },
    FunctionNotFound { arn: String },
    FunctionExists { name: String },
    UpdateInProgress { arn: String },
    InState { state: &'static str },
    StaleRevision,
    StalePolicy,
    OtherCode { given: String, current: String },
    NoRuntimeOrHandler,
    NoCode,
    TwoSources,
    HalfObject,
    ReferencedObject,
    NoObjects,
    ObjectRefused { code: String, message: String },
    ObjectDenied { bucket: String, key: String, message: String },
    UnsupportedRuntime { runtime: String },
    CannotRun { sentence: String },
    OtherArchitecture { asked: String, here: &'static str },
    ImagePackage,
    TooMuchMemory,
    TooLongTimeout,
    EnvironmentTooLarge { measured: String },
    ReservedVariables { names: Vec<String> },
    TooManyTags,
    BadTag { violations: Vec<String> },
    TagNotAllowed { key: String, why: String },
    NoTags,
    TagsOfFunctionsOnly,
    NothingToTag { kind: String, arn: String },
    EmptyArchive,
    ArchiveTooLarge { limit: usize },
    TooMuchCode,
    BadArchive { sentence: String },
    LatestIsNoVersion,
    AliasNoVersion,
    VersionInUse { aliases: Vec<String> },
    AliasExists { arn: String },
    CannotFindAlias { arn: String },
    AliasNotFound { arn: String },
    TooManyWeights,
    LatestInRouting,
    VersionInRouting { version: String },
    BadMarker,
    PolicyOfLatest,
    BadPrincipal,
    BadPolicy { why: String },
    StatementExists { sid: String },
    PolicyTooLong { size: usize, limit: usize },
    NoSuchResource,
    NoPolicyFound { arn: String },
    NoPolicy,
    NoStatement { sid: String },
    LayerOfOtherRegion { here: String },
    LayerTwice { first: String, second: String },
    NoSuchLayer { arn: String },
    TooManyLayers { most: usize },
    TooLargeWithLayers { size: u64, limit: u64 },
    LayerBelowOne,
    NoLayerVersion { arn: String },
    StaleLayerPolicy,
    HalfVpc,
    TooMuchReserved { least: usize },
    MoreThanReserved,
    MoreThanUnreserved { unreserved: usize },
    TooMuchProvisioned { least: usize },
    ProvisionedLatest,
    NotProvisionable,
    NotProvisioned,
    ProvisionedVersion,
    ProvisionedAlias,
    NoFunctionToConfigure,
    NothingToConfigure,
    NoDestination { config: String },
    BadDestination { arn: String },
    OwnDestination,
    NoEventInvokeConfig { arn: String },
    NoFunctionForUrl,
    UrlExists { arn: String },
    LevelsOfText,
    NoDeadLetters { arn: String },
    NoSnapStart { runtime: String },
    RuntimeOfAlias,
    NoRuntimeVersion,
    RuntimeVersionNotManual { mode: String },
    OtherRuntimeVersion { asked: String, here: String },
}

impl From<archive::Error> for Refusal {
    fn from(error: archive::Error) -> Self {
        Self::BadArchive { sentence: error.to_string() }
    }
}

impl From<Refusal> for ServiceError {
    #[expect(clippy::too_many_lines, reason = "one exhaustive match, an arm for each text")]
    fn from(refusal: Refusal) -> Self {
        match refusal {
            // test_function_name_and_qualifier_validation
            Refusal::MalformedName { reference } => Self::validation(&[format!(
                "Value '{reference}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: {NAME_PATTERN}"
            )]),
            // test_get_function_wrong_region
            Refusal::OtherRegion { asked, here } => missing(format!(
                "Functions from '{asked}' are not reachable in this region ('{here}')"
            )),
            // test_function_arns (the code); lambda-behaviour.md (the text)
            Refusal::OtherAccount { caller, action, arn } => Self::access_denied(format!(
                "User: {caller} is not authorized to perform: lambda:{action} on resource: {arn} because no resource-based policy allows the lambda:{action} action"
            )),
            // test_ops_with_arn_qualifier_mismatch
            Refusal::QualifierMismatch => invalid(
                "The derived qualifier from the function name does not match the specified qualifier.",
            ),
            // test_function_concurrency_exceptions
            Refusal::FunctionsOnly => invalid(
                "This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.",
            ),
            // test_function_arns
            Refusal::NameTooLong { name } => invalid(format!(
                "1 validation error detected: Value '{name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to {MAX_NAME}"
            )),
            // test_ops_on_nonexisting_fn, test_ops_on_nonexisting_version
            Refusal::FunctionNotFound { arn } => missing(format!("Function not found: {arn}")),
            Refusal::FunctionExists { name } => conflict(format!("Function already exist: {name}")),
            // test_lambda_concurrent_code_updates
            Refusal::UpdateInProgress { arn } => conflict(format!(
                "The operation cannot be performed at this time. An update is in progress for resource: {arn}"
            )),
            Refusal::InState { state } => conflict(format!(
                "The operation cannot be performed at this time. The function is currently in the following state: {state}"
            )),
            // test_function_revisions_basic
            Refusal::StaleRevision => precondition(
                "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id",
            ),
            // test_function_revisions_permissions
            Refusal::StalePolicy => precondition(
                "The Revision Id provided does not match the latest Revision Id. Call the GetPolicy API to retrieve the latest Revision Id",
            ),
            // test_publish_with_wrong_sha256
            Refusal::OtherCode { given, current } => invalid(format!(
                "CodeSHA256 ({given}) is different from current CodeSHA256 in $LATEST ({current}). Please try again with the CodeSHA256 in $LATEST."
            )),
            Refusal::NoRuntimeOrHandler => invalid(
                "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
            ),
            Refusal::NoCode => invalid("Please provide a source for function code."),
            Refusal::TwoSources => invalid(
                "Please do not provide other FunctionCode parameters when providing a ZipFile.",
            ),
            // Ours, to the next two: AWS has no words for them, or another service of its own.
            Refusal::HalfObject => invalid(
                "S3Bucket and S3Key name a package together: please provide both, or a ZipFile.",
            ),
            Refusal::ReferencedObject => invalid(
                "The value REFERENCE of S3ObjectStorageMode is not supported: packages are copied. Leave S3ObjectStorageMode out, or send COPY.",
            ),
            Refusal::NoObjects => invalid(
                "This server knows no S3 to fetch the package from. Set [upstreams] s3 = \"https://…\" in its configuration, or send the package as ZipFile.",
            ),
            // test_lambda_code_location_s3_errors
            Refusal::ObjectRefused { code, message } => invalid(format!(
                "Error occurred while GetObject. S3 Error Code: {code}. S3 Error Message: {message}"
            )),
            Refusal::ObjectDenied { bucket, key, message } => Self::access_denied(format!(
                "Your access has been denied by S3, please make sure your request credentials have permission to GetObject for {bucket}/{key}. S3 Error Code: AccessDenied. S3 Error Message: {message}"
            )),
            // test_create_deprecated_function_runtime_with_validation_enabled
            Refusal::UnsupportedRuntime { runtime } => invalid(format!(
                "The runtime parameter of {runtime} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions."
            )),
            Refusal::CannotRun { sentence } => invalid(sentence),
            Refusal::OtherArchitecture { asked, here } => invalid(format!(
                "The architecture {asked} cannot run here: this machine is {here}. Build the deployment package for {here}, and name this architecture or none."
            )),
            Refusal::ImagePackage => {
                invalid("The value Image of PackageType is not supported yet.")
            }
            Refusal::TooMuchMemory => invalid(
                "'MemorySize' value failed to satisfy constraint: Member must have value less than or equal to 10240",
            ),
            Refusal::TooLongTimeout => invalid(
                "'Timeout' value failed to satisfy constraint: Member must have value less than or equal to 900",
            ),
            // test_large_environment_variables_fails
            Refusal::EnvironmentTooLarge { measured } => invalid(format!(
                "Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: {measured}"
            )),
            Refusal::ReservedVariables { names } => invalid(format!(
                "Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: {}",
                names.join(", ")
            )),
            // test_tag_limits
            Refusal::TooManyTags => invalid("Number of tags exceeds resource tag limit."),
            Refusal::BadTag { violations } => Self::validation(&violations),
            // Ours: a tag that means something to this server, and not this.
            Refusal::TagNotAllowed { key, why } => {
                invalid(format!("The value of the tag {key} is not possible here: {why}"))
            }
            // TestLambdaTags::test_tag_exceptions, to the next
            Refusal::NoTags => invalid("An error occurred and the request cannot be processed."),
            Refusal::TagsOfFunctionsOnly => invalid(
                "Tags on function aliases and versions are not supported. Please specify a function ARN.",
            ),
            // test_tag_exceptions[event_source_mapping], [capacity_provider]
            Refusal::NothingToTag { kind, arn } => {
                let what = kind.replace('-', " ");
                let first = what.chars().take(1).flat_map(char::to_uppercase);
                let what: String = first.chain(what.chars().skip(1)).collect();
                missing(format!("{what} not found: {arn}"))
            }
            Refusal::EmptyArchive => invalid("Uploaded file must be a non-empty zip"),
            // test_oversized_zipped_create_lambda
            Refusal::ArchiveTooLarge { limit } => Self::request_entity_too_large(format!(
                "Zipped size must be smaller than {limit} bytes"
            )),
            Refusal::TooMuchCode => code_storage("Code storage limit exceeded."),
            // test_create_lambda_exceptions, test_oversized_unzipped_lambda
            Refusal::BadArchive { sentence } => invalid(sentence),
            // test_ops_with_arn_qualifier_mismatch[delete_function]
            Refusal::LatestIsNoVersion => {
                invalid("$LATEST version cannot be deleted without deleting the function.")
            }
            // test_function_name_and_qualifier_validation[qualifier_too_long1-delete_function]
            Refusal::AliasNoVersion => invalid("Deletion of aliases is not currently supported."),
            Refusal::VersionInUse { aliases } => conflict(format!(
                "Unable to delete version because the following aliases reference it: [{}]",
                aliases.join(", ")
            )),
            // test_notfound_and_invalid_routingconfigs
            Refusal::AliasExists { arn } => conflict(format!("Alias already exists: {arn}")),
            Refusal::CannotFindAlias { arn } => missing(format!("Cannot find alias arn: {arn}")),
            // test_non_existent_alias_update
            Refusal::AliasNotFound { arn } => missing(format!("Alias not found: {arn}")),
            // test_notfound_and_invalid_routingconfigs, to the last three
            Refusal::TooManyWeights => {
                invalid("Number of items in AdditionalVersionWeights cannot be greater than 1")
            }
            Refusal::LatestInRouting => Self::new(
                &INVALID_WITHOUT_TYPE,
                "$LATEST is not supported for an alias pointing to more than 1 version",
            ),
            Refusal::VersionInRouting { version } => invalid(format!(
                "Invalid function version {version}. Function version {version} is already included in routing configuration."
            )),
            Refusal::BadMarker => invalid("The provided marker is invalid."),
            // test_permission_exceptions, to NoPolicy
            Refusal::PolicyOfLatest => {
                invalid("We currently do not support adding policies for $LATEST.")
            }
            Refusal::BadPrincipal => invalid(
                "The provided principal was invalid. Please check the principal and try again.",
            ),
            // Ours: the service's words for documents are not recorded.
            Refusal::BadPolicy { why } => invalid(format!("The policy is invalid: {why}.")),
            Refusal::StatementExists { sid } => conflict(format!(
                "The statement id ({sid}) provided already exists. Please provide a new statement id, or remove the existing statement."
            )),
            Refusal::PolicyTooLong { size, limit } => policy_length(format!(
                "The final policy size ({size}) is bigger than the limit ({limit})."
            )),
            Refusal::NoSuchResource => missing("The resource you requested does not exist."),
            Refusal::NoPolicyFound { arn } => missing(format!("No policy found for: {arn}")),
            Refusal::NoPolicy => missing("No policy is associated with the given resource."),
            // test_remove_multi_permissions
            Refusal::NoStatement { sid } => {
                missing(format!("Statement {sid} is not found in resource policy."))
            }
            // test_function_concurrency_limits
            Refusal::TooMuchReserved { least } => Self::new(
                &INVALID_WITHOUT_TYPE,
                format!(
                    "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [{least}]."
                ),
            ),
            Refusal::MoreThanReserved => invalid(
                "Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function",
            ),
            // test_provisioned_concurrency_limits, to the next
            Refusal::MoreThanUnreserved { unreserved } => Self::new(
                &INVALID_WITHOUT_TYPE,
                format!(
                    "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [{unreserved}]."
                ),
            ),
            Refusal::TooMuchProvisioned { least } => Self::new(
                &INVALID_WITHOUT_TYPE,
                format!(
                    "Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [{least}]."
                ),
            ),
            // test_provisioned_concurrency_exceptions, to NotProvisioned
            Refusal::ProvisionedLatest => invalid(
                "Provisioned Concurrency Configs cannot be applied to unpublished function versions.",
            ),
            Refusal::NotProvisionable => {
                invalid("The function resource provided must be an alias or a published version.")
            }
            Refusal::NotProvisioned => {
                not_provisioned("No Provisioned Concurrency Config found for this function")
            }
            // test_lambda_provisioned_lifecycle, to the next
            Refusal::ProvisionedVersion => conflict(
                "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
            ),
            Refusal::ProvisionedAlias => {
                conflict("Version is pointed by a Provisioned Concurrency alias")
            }
            // test_lambda_eventinvokeconfig_exceptions, to NoEventInvokeConfig
            Refusal::NoFunctionToConfigure => missing("The function doesn't exist."),
            Refusal::NothingToConfigure => {
                invalid("You must specify at least one of error handling or destination setting.")
            }
            Refusal::NoDestination { config } => {
                invalid(format!("The provided destination config {config} is invalid."))
            }
            Refusal::BadDestination { arn } => {
                invalid(format!("The destination ARN {arn} is invalid."))
            }
            Refusal::OwnDestination => {
                invalid("You can't specify the function as a destination for itself.")
            }
            Refusal::NoEventInvokeConfig { arn } => {
                missing(format!("The function {arn} doesn't have an EventInvokeConfig"))
            }
            // test_url_config_exceptions
            Refusal::NoFunctionForUrl => missing("Function does not exist"),
            // test_url_config_lifecycle
            Refusal::UrlExists { arn } => conflict(format!(
                "Failed to create function url config for [functionArn = {arn}]. Error message:  FunctionUrlConfig exists for this Lambda function"
            )),
            // test_layer_function_exceptions, to NoSuchLayer
            Refusal::LayerOfOtherRegion { here } => invalid(format!(
                "Layers are not in the same region as the function. Layers are expected to be in region {here}."
            )),
            Refusal::LayerTwice { first, second } => invalid(format!(
                "Two different versions of the same layer are not allowed to be referenced in the same function. {first} and {second} are versions of the same layer."
            )),
            Refusal::NoSuchLayer { arn } => invalid(format!("Layer version {arn} does not exist.")),
            // test_layer_function_quota_exception
            Refusal::TooManyLayers { most } => {
                invalid(format!("Cannot reference more than {most} layers."))
            }
            Refusal::TooLargeWithLayers { size, limit } => invalid(format!(
                "Function code combined with layers exceeds the maximum allowed size of {limit} bytes. The actual size is {size} bytes."
            )),
            // test_layer_exceptions
            Refusal::LayerBelowOne => invalid("Layer Version Cannot be less than 1"),
            // test_layer_policy_exceptions, to the next
            Refusal::NoLayerVersion { arn } => {
                missing(format!("Layer version {arn} does not exist."))
            }
            Refusal::StaleLayerPolicy => precondition(
                "The Revision Id provided does not match the latest Revision Id. Call the GetLayerPolicy API to retrieve the latest Revision Id",
            ),
            Refusal::HalfVpc => {
                invalid("SubnetIds and SecurityIds must coexist or be both empty list.")
            }
            Refusal::LevelsOfText => invalid(
                "ApplicationLogLevel and SystemLogLevel can be set only where LogFormat is JSON.",
            ),
            Refusal::NoDeadLetters { arn } => invalid(format!(
                "The dead letter target {arn} is neither an SQS queue nor an SNS topic."
            )),
            Refusal::NoSnapStart { runtime } => {
                invalid(format!("{runtime} is not supported for SnapStart enabled functions."))
            }
            Refusal::RuntimeOfAlias => invalid(
                "The runtime of an alias cannot be managed. Please specify $LATEST or a published version.",
            ),
            Refusal::NoRuntimeVersion => {
                invalid("RuntimeVersionArn is required when UpdateRuntimeOn is Manual.")
            }
            Refusal::RuntimeVersionNotManual { mode } => invalid(format!(
                "RuntimeVersionArn cannot be specified when UpdateRuntimeOn is {mode}."
            )),
            Refusal::OtherRuntimeVersion { asked, here } => invalid(format!(
                "The runtime version {asked} is not available: this server has {here}."
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> String {
        text.to_owned()
    }

    #[expect(clippy::too_many_lines, reason = "a line for each")]
    fn all() -> Vec<Refusal> {
        let arn = || text("<arn>");
        vec![
            Refusal::MalformedName { reference: text("*") },
            Refusal::OtherRegion { asked: text("q"), here: text("r") },
            Refusal::OtherAccount { caller: text("<caller>"), action: "GetFunction", arn: arn() },
            Refusal::QualifierMismatch,
            Refusal::FunctionsOnly,
            Refusal::NameTooLong { name: text("<name>") },
            Refusal::FunctionNotFound { arn: arn() },
            Refusal::FunctionExists { name: text("<name>") },
            Refusal::UpdateInProgress { arn: arn() },
            Refusal::InState { state: "Pending" },
            Refusal::StaleRevision,
            Refusal::StalePolicy,
            Refusal::OtherCode { given: text("<given>"), current: text("<current>") },
            Refusal::NoRuntimeOrHandler,
            Refusal::NoCode,
            Refusal::TwoSources,
            Refusal::HalfObject,
            Refusal::ReferencedObject,
            Refusal::NoObjects,
            Refusal::ObjectRefused { code: text("NoSuchKey"), message: text("The key.") },
            Refusal::ObjectDenied {
                bucket: text("b"),
                key: text("k"),
                message: text("Access Denied"),
            },
            Refusal::UnsupportedRuntime { runtime: text("go1.x") },
            Refusal::CannotRun { sentence: text("The runtime java21 cannot run here.") },
            Refusal::OtherArchitecture { asked: text("arm64"), here: "x86_64" },
            Refusal::ImagePackage,
            Refusal::TooMuchMemory,
            Refusal::TooLongTimeout,
            Refusal::EnvironmentTooLarge { measured: text("{}") },
            Refusal::ReservedVariables { names: vec![text("_HANDLER"), text("AWS_REGION")] },
            Refusal::TooManyTags,
            Refusal::BadTag { violations: vec![text("Value 'a' at 'tags'"), text("Value 'b'")] },
            Refusal::TagNotAllowed { key: text("cresset:egress"), why: text("it is wider.") },
            Refusal::NoTags,
            Refusal::TagsOfFunctionsOnly,
            Refusal::NothingToTag { kind: text("event-source-mapping"), arn: arn() },
            Refusal::EmptyArchive,
            Refusal::ArchiveTooLarge { limit: 52_428_800 },
            Refusal::TooMuchCode,
            archive::Error::Malformed { reason: "truncated" }.into(),
            archive::Error::TooLarge { limit: 262_144_000 }.into(),
            Refusal::LatestIsNoVersion,
            Refusal::AliasNoVersion,
            Refusal::VersionInUse { aliases: vec![text("a"), text("b")] },
            Refusal::AliasExists { arn: arn() },
            Refusal::CannotFindAlias { arn: arn() },
            Refusal::AliasNotFound { arn: arn() },
            Refusal::TooManyWeights,
            Refusal::LatestInRouting,
            Refusal::VersionInRouting { version: text("1") },
            Refusal::BadMarker,
            Refusal::PolicyOfLatest,
            Refusal::BadPrincipal,
            Refusal::BadPolicy { why: text("it is no object") },
            Refusal::StatementExists { sid: text("s3") },
            Refusal::PolicyTooLong { size: 20_500, limit: 20_480 },
            Refusal::NoSuchResource,
            Refusal::NoPolicyFound { arn: arn() },
            Refusal::NoPolicy,
            Refusal::NoStatement { sid: text("s3") },
            Refusal::TooMuchReserved { least: 100 },
            Refusal::MoreThanReserved,
            Refusal::MoreThanUnreserved { unreserved: 900 },
            Refusal::TooMuchProvisioned { least: 100 },
            Refusal::ProvisionedLatest,
            Refusal::NotProvisionable,
            Refusal::NotProvisioned,
            Refusal::ProvisionedVersion,
            Refusal::ProvisionedAlias,
            Refusal::NoFunctionToConfigure,
            Refusal::NothingToConfigure,
            Refusal::NoDestination { config: text("<config>") },
            Refusal::BadDestination { arn: arn() },
            Refusal::OwnDestination,
            Refusal::NoEventInvokeConfig { arn: arn() },
            Refusal::NoFunctionForUrl,
            Refusal::UrlExists { arn: arn() },
            Refusal::LayerOfOtherRegion { here: text("r") },
            Refusal::LayerTwice { first: text("<1>"), second: text("<2>") },
            Refusal::NoSuchLayer { arn: arn() },
            Refusal::TooManyLayers { most: 5 },
            Refusal::TooLargeWithLayers { size: 2, limit: 1 },
            Refusal::LayerBelowOne,
            Refusal::NoLayerVersion { arn: arn() },
            Refusal::StaleLayerPolicy,
            Refusal::HalfVpc,
            Refusal::LevelsOfText,
            Refusal::NoDeadLetters { arn: arn() },
            Refusal::NoSnapStart { runtime: text("nodejs20.x") },
            Refusal::RuntimeOfAlias,
            Refusal::NoRuntimeVersion,
            Refusal::RuntimeVersionNotManual { mode: text("Auto") },
            Refusal::OtherRuntimeVersion { asked: text("<asked>"), here: text("<here>") },
        ]
    }

    #[test]
    fn every_refusal_has_a_status_a_code_and_a_text() {
        let lines = all().into_iter().map(|refusal| {
            let error = ServiceError::from(refusal);
            let members: Vec<&str> = error.members().iter().map(|(name, _)| name).collect();
            format!("{} {error} {members:?}", error.status())
        });
        insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
    }
}
