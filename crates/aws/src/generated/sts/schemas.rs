// Written by `cargo xtask codegen`. Do not edit.

//! The shapes of the model as constants.

use crate::pattern::Pattern;
use crate::schema::{Bound, Kind, Member, Shape};

pub static ASSUME_ROLE_REQUEST: Shape = Shape::structure(
    "AssumeRoleRequest",
    &[
        Member::new("RoleArn", &ARN_TYPE).required(),
        Member::new("RoleSessionName", &ROLE_SESSION_NAME_TYPE).required(),
        Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE),
        Member::new("Policy", &UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE),
        Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE),
        Member::new("Tags", &TAG_LIST_TYPE),
        Member::new("TransitiveTagKeys", &TAG_KEY_LIST_TYPE),
        Member::new("ExternalId", &EXTERNAL_ID_TYPE),
        Member::new("SerialNumber", &SERIAL_NUMBER_TYPE),
        Member::new("TokenCode", &TOKEN_CODE_TYPE),
        Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE),
        Member::new("ProvidedContexts", &PROVIDED_CONTEXTS_LIST_TYPE),
        Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
    ],
);

pub static ASSUME_ROLE_RESPONSE: Shape = Shape::structure(
    "AssumeRoleResponse",
    &[
        Member::new("Credentials", &CREDENTIALS),
        Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER),
        Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
        Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE),
        Member::new("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE),
        Member::new("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE),
    ],
);

pub static ASSUMED_ROLE_USER: Shape = Shape::structure(
    "AssumedRoleUser",
    &[
        Member::new("AssumedRoleId", &ASSUMED_ROLE_ID_TYPE).required(),
        Member::new("Arn", &ARN_TYPE).required(),
    ],
);

pub static CREDENTIALS: Shape = Shape::structure(
    "Credentials",
    &[
        Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(),
        Member::new("SecretAccessKey", &ACCESS_KEY_SECRET_TYPE).required(),
        Member::new("SessionToken", &TOKEN_TYPE).required(),
        Member::new("Expiration", &DATE_TYPE).required(),
    ],
);

pub static GET_CALLER_IDENTITY_REQUEST: Shape = Shape::structure("GetCallerIdentityRequest", &[]);

pub static GET_CALLER_IDENTITY_RESPONSE: Shape = Shape::structure(
    "GetCallerIdentityResponse",
    &[
        Member::new("UserId", &USER_ID_TYPE),
        Member::new("Account", &ACCOUNT_TYPE),
        Member::new("Arn", &ARN_TYPE),
    ],
);

pub static GET_SESSION_TOKEN_REQUEST: Shape = Shape::structure(
    "GetSessionTokenRequest",
    &[
        Member::new("DurationSeconds", &DURATION_SECONDS_TYPE),
        Member::new("SerialNumber", &SERIAL_NUMBER_TYPE),
        Member::new("TokenCode", &TOKEN_CODE_TYPE),
        Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
    ],
);

pub static GET_SESSION_TOKEN_RESPONSE: Shape = Shape::structure(
    "GetSessionTokenResponse",
    &[
        Member::new("Credentials", &CREDENTIALS),
        Member::new("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE),
        Member::new("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE),
    ],
);

pub static POLICY_DESCRIPTOR_TYPE: Shape =
    Shape::structure("PolicyDescriptorType", &[Member::new("arn", &ARN_TYPE)]);

pub static PROVIDED_CONTEXT: Shape = Shape::structure(
    "ProvidedContext",
    &[
        Member::new("ProviderArn", &ARN_TYPE),
        Member::new("ContextAssertion", &CONTEXT_ASSERTION_TYPE),
    ],
);

pub static PROVIDED_CONTEXTS_LIST_TYPE: Shape =
    Shape::list("ProvidedContextsListType", &PROVIDED_CONTEXT)
        .minimum(Bound::Integer(1))
        .maximum(Bound::Integer(5));

pub static TAG: Shape = Shape::structure(
    "Tag",
    &[
        Member::new("Key", &TAG_KEY_TYPE).required(),
        Member::new("Value", &TAG_VALUE_TYPE).required(),
    ],
);

static ACCESS_KEY_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w]*");
pub static ACCESS_KEY_ID_TYPE: Shape = Shape::new("accessKeyIdType", Kind::String)
    .minimum(Bound::Integer(16))
    .maximum(Bound::Integer(128))
    .pattern(&ACCESS_KEY_ID_TYPE_PATTERN);

pub static ACCESS_KEY_SECRET_TYPE: Shape =
    Shape::new("accessKeySecretType", Kind::String).sensitive();

pub static ACCOUNT_TYPE: Shape = Shape::new("accountType", Kind::String);

static ARN_TYPE_PATTERN: Pattern = Pattern::new(
    r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+",
);
pub static ARN_TYPE: Shape = Shape::new("arnType", Kind::String)
    .minimum(Bound::Integer(20))
    .maximum(Bound::Integer(2048))
    .pattern(&ARN_TYPE_PATTERN);

static ASSUMED_ROLE_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@:-]*");
pub static ASSUMED_ROLE_ID_TYPE: Shape = Shape::new("assumedRoleIdType", Kind::String)
    .minimum(Bound::Integer(2))
    .maximum(Bound::Integer(193))
    .pattern(&ASSUMED_ROLE_ID_TYPE_PATTERN);

pub static CONTEXT_ASSERTION_TYPE: Shape = Shape::new("contextAssertionType", Kind::String)
    .minimum(Bound::Integer(4))
    .maximum(Bound::Integer(2048));

pub static DATE_TYPE: Shape = Shape::new("dateType", Kind::Timestamp);

pub static DURATION_SECONDS_TYPE: Shape = Shape::new("durationSecondsType", Kind::Integer)
    .minimum(Bound::Integer(900))
    .maximum(Bound::Integer(129_600));

pub static EXPIRED_IDENTITY_TOKEN_MESSAGE: Shape =
    Shape::new("expiredIdentityTokenMessage", Kind::String);

static EXTERNAL_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@:\/-]*");
pub static EXTERNAL_ID_TYPE: Shape = Shape::new("externalIdType", Kind::String)
    .minimum(Bound::Integer(2))
    .maximum(Bound::Integer(1224))
    .pattern(&EXTERNAL_ID_TYPE_PATTERN);

pub static MALFORMED_POLICY_DOCUMENT_MESSAGE: Shape =
    Shape::new("malformedPolicyDocumentMessage", Kind::String);

pub static MINIMUM_SESSION_TOKEN_SIZE_TYPE: Shape =
    Shape::new("minimumSessionTokenSizeType", Kind::Integer)
        .minimum(Bound::Integer(0))
        .maximum(Bound::Integer(4096));

pub static NON_NEGATIVE_INTEGER_TYPE: Shape =
    Shape::new("nonNegativeIntegerType", Kind::Integer).minimum(Bound::Integer(0));

pub static PACKED_POLICY_TOO_LARGE_MESSAGE: Shape =
    Shape::new("packedPolicyTooLargeMessage", Kind::String);

pub static POLICY_DESCRIPTOR_LIST_TYPE: Shape =
    Shape::list("policyDescriptorListType", &POLICY_DESCRIPTOR_TYPE);

pub static REGION_DISABLED_MESSAGE: Shape = Shape::new("regionDisabledMessage", Kind::String);

pub static ROLE_DURATION_SECONDS_TYPE: Shape = Shape::new("roleDurationSecondsType", Kind::Integer)
    .minimum(Bound::Integer(900))
    .maximum(Bound::Integer(43_200));

static ROLE_SESSION_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]*");
pub static ROLE_SESSION_NAME_TYPE: Shape = Shape::new("roleSessionNameType", Kind::String)
    .minimum(Bound::Integer(2))
    .maximum(Bound::Integer(64))
    .pattern(&ROLE_SESSION_NAME_TYPE_PATTERN);

static SERIAL_NUMBER_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=/:,.@-]*");
pub static SERIAL_NUMBER_TYPE: Shape = Shape::new("serialNumberType", Kind::String)
    .minimum(Bound::Integer(9))
    .maximum(Bound::Integer(256))
    .pattern(&SERIAL_NUMBER_TYPE_PATTERN);

pub static SESSION_TOKEN_SIZE_TYPE: Shape =
    Shape::new("sessionTokenSizeType", Kind::Integer).minimum(Bound::Integer(0));

pub static SESSION_TOKEN_UTILIZATION_TYPE: Shape =
    Shape::new("sessionTokenUtilizationType", Kind::Integer).minimum(Bound::Integer(0));

static SOURCE_IDENTITY_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]*");
pub static SOURCE_IDENTITY_TYPE: Shape = Shape::new("sourceIdentityType", Kind::String)
    .minimum(Bound::Integer(2))
    .maximum(Bound::Integer(64))
    .pattern(&SOURCE_IDENTITY_TYPE_PATTERN);

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

static TOKEN_CODE_TYPE_PATTERN: Pattern = Pattern::new(r"[\d]*");
pub static TOKEN_CODE_TYPE: Shape = Shape::new("tokenCodeType", Kind::String)
    .minimum(Bound::Integer(6))
    .maximum(Bound::Integer(6))
    .pattern(&TOKEN_CODE_TYPE_PATTERN);

pub static TOKEN_TYPE: Shape = Shape::new("tokenType", Kind::String);

static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE_PATTERN: Pattern =
    Pattern::new(r"[\u0009\u000A\u000D\u0020-\u00FF]+");
pub static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: Shape =
    Shape::new("unrestrictedSessionPolicyDocumentType", Kind::String)
        .minimum(Bound::Integer(1))
        .pattern(&UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE_PATTERN);

pub static USER_ID_TYPE: Shape = Shape::new("userIdType", Kind::String);
