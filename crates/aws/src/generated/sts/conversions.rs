// Written by `cargo xtask codegen`. Do not edit.

//! Structures from and to trees of values.

use super::routes;
use super::types::*;
use crate::auth::OperationInput;
use crate::convert::{FromValue, IntoValue, Mismatch};
use crate::schema::OperationSchema;
use crate::value::{Structure, Value};

impl OperationInput for GetCallerIdentityRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_CALLER_IDENTITY
    }
}

impl FromValue for GetCallerIdentityRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Structure::of(value).map(|_| Self)
    }
}

impl IntoValue for GetCallerIdentityRequest {
    fn into_value(self) -> Value {
        Structure::default().into()
    }
}

impl FromValue for GetCallerIdentityResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            user_id: members.optional("UserId")?,
            account: members.optional("Account")?,
            arn: members.optional("Arn")?,
        })
    }
}

impl IntoValue for GetCallerIdentityResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("UserId", self.user_id);
        members.put_optional("Account", self.account);
        members.put_optional("Arn", self.arn);
        members.into()
    }
}
