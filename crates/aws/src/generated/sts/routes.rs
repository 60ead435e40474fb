// Written by `cargo xtask codegen`. Do not edit.

//! The operations and how requests find them.

use super::{errors, schemas};
use crate::schema::{OperationSchema, Protocol, Route, ServiceSchema};

/// The service.
pub static SERVICE: ServiceSchema = ServiceSchema {
    name: "sts",
    signing_name: "sts",
    protocol: Protocol::Query {
        version: "2011-06-15",
        namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    },
    operations: OPERATIONS,
    unlisted: &[
        "AssumeRoleWithSAML",
        "AssumeRoleWithWebIdentity",
        "AssumeRoot",
        "DecodeAuthorizationMessage",
        "GetAccessKeyInfo",
        "GetDelegatedAccessToken",
        "GetFederationToken",
        "GetWebIdentityToken",
    ],
};

/// Every operation, by name.
pub static OPERATIONS: &[&OperationSchema] =
    &[&ASSUME_ROLE, &GET_CALLER_IDENTITY, &GET_SESSION_TOKEN];

/// The operations of [`StsApi`](super::StsApi).
pub static STS_OPERATIONS: &[&OperationSchema] =
    &[&ASSUME_ROLE, &GET_CALLER_IDENTITY, &GET_SESSION_TOKEN];

pub static ASSUME_ROLE: OperationSchema = OperationSchema {
    name: "AssumeRole",
    service: &SERVICE,
    action: "AssumeRole",
    route: Route { method: "POST", path: &[], query: &[] },
    status: 200,
    input: &schemas::ASSUME_ROLE_REQUEST,
    output: &schemas::ASSUME_ROLE_RESPONSE,
    result_wrapper: Some("AssumeRoleResult"),
    errors: &[
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::PACKED_POLICY_TOO_LARGE_EXCEPTION,
        &errors::REGION_DISABLED_EXCEPTION,
        &errors::EXPIRED_TOKEN_EXCEPTION,
    ],
    body_limit: 524_288,
};

pub static GET_CALLER_IDENTITY: OperationSchema = OperationSchema {
    name: "GetCallerIdentity",
    service: &SERVICE,
    action: "GetCallerIdentity",
    route: Route { method: "POST", path: &[], query: &[] },
    status: 200,
    input: &schemas::GET_CALLER_IDENTITY_REQUEST,
    output: &schemas::GET_CALLER_IDENTITY_RESPONSE,
    result_wrapper: Some("GetCallerIdentityResult"),
    errors: &[],
    body_limit: 524_288,
};

pub static GET_SESSION_TOKEN: OperationSchema = OperationSchema {
    name: "GetSessionToken",
    service: &SERVICE,
    action: "GetSessionToken",
    route: Route { method: "POST", path: &[], query: &[] },
    status: 200,
    input: &schemas::GET_SESSION_TOKEN_REQUEST,
    output: &schemas::GET_SESSION_TOKEN_RESPONSE,
    result_wrapper: Some("GetSessionTokenResult"),
    errors: &[&errors::REGION_DISABLED_EXCEPTION],
    body_limit: 524_288,
};
