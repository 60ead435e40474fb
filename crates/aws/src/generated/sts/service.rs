// Written by `cargo xtask codegen`. Do not edit.

//! What the answering crates implement, and the adapters over it.

use std::future::Future;
use std::sync::Arc;

use super::routes;
use super::types::*;
use crate::auth::Authorized;
use crate::error::ServiceError;
use crate::schema::OperationSchema;
use crate::service::{BoxFuture, Built, Service, admit, call, not_implemented, refuse};
use crate::value::Value;

/// The operations that one crate answers; by default it answers none.
pub trait StsApi: Send + Sync + 'static {
    /// The operations that are built, and which of their members have an effect.
    fn built(&self) -> &'static [Built];

    fn assume_role(
        &self,
        call: Authorized<AssumeRoleRequest>,
    ) -> impl Future<Output = Result<AssumeRoleResponse, ServiceError>> + Send {
        not_implemented(call, "AssumeRole")
    }

    fn get_caller_identity(
        &self,
        call: Authorized<GetCallerIdentityRequest>,
    ) -> impl Future<Output = Result<GetCallerIdentityResponse, ServiceError>> + Send {
        not_implemented(call, "GetCallerIdentity")
    }

    fn get_session_token(
        &self,
        call: Authorized<GetSessionTokenRequest>,
    ) -> impl Future<Output = Result<GetSessionTokenResponse, ServiceError>> + Send {
        not_implemented(call, "GetSessionToken")
    }
}

/// A [`StsApi`] as a [`Service`].
#[derive(Debug)]
pub struct StsService<T>(pub Arc<T>);

impl<T: StsApi> Service for StsService<T> {
    fn operations(&self) -> &'static [&'static OperationSchema] {
        routes::STS_OPERATIONS
    }

    fn built(&self) -> &'static [Built] {
        self.0.built()
    }

    fn handle<'a>(
        &'a self,
        operation: &'static OperationSchema,
        input: Authorized<Value>,
    ) -> BoxFuture<'a, Result<Value, ServiceError>> {
        let refusal = ServiceError::invalid;
        if let Err(error) = admit(self.0.built(), operation, &input.input, refusal) {
            return refuse(error);
        }
        let api = &*self.0;
        match operation.name {
            "AssumeRole" => call(input, |call| api.assume_role(call)),
            "GetCallerIdentity" => call(input, |call| api.get_caller_identity(call)),
            "GetSessionToken" => call(input, |call| api.get_session_token(call)),
            other => refuse(ServiceError::not_implemented(other)),
        }
    }
}
