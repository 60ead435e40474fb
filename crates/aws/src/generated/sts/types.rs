// Written by `cargo xtask codegen`. Do not edit.

//! Structures, with the model's names.

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetCallerIdentityRequest;

#[derive(Clone, Debug, PartialEq, Default)]
pub struct GetCallerIdentityResponse {
    pub user_id: Option<String>,
    pub account: Option<String>,
    pub arn: Option<String>,
}
