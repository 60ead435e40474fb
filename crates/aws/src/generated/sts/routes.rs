// Written by `cargo xtask codegen`. Do not edit.

//! The operations and how requests find them.

use super::schemas;
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
        "AssumeRole",
        "AssumeRoleWithSAML",
        "AssumeRoleWithWebIdentity",
        "AssumeRoot",
        "DecodeAuthorizationMessage",
        "GetAccessKeyInfo",
        "GetDelegatedAccessToken",
        "GetFederationToken",
        "GetSessionToken",
        "GetWebIdentityToken",
    ],
};

/// Every operation, by name.
pub static OPERATIONS: &[&OperationSchema] = &[&GET_CALLER_IDENTITY];

/// The operations of [`StsApi`](super::StsApi).
pub static STS_OPERATIONS: &[&OperationSchema] = &[&GET_CALLER_IDENTITY];

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
