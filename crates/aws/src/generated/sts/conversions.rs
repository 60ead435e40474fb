// Written by `cargo xtask codegen`. Do not edit.

//! Structures from and to trees of values.

use super::routes;
use super::types::*;
use crate::auth::OperationInput;
use crate::convert::{FromValue, IntoValue, Mismatch};
use crate::schema::OperationSchema;
use crate::value::{Structure, Value};

impl OperationInput for AssumeRoleRequest {
    fn operation() -> &'static OperationSchema {
        &routes::ASSUME_ROLE
    }
}

impl OperationInput for GetCallerIdentityRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_CALLER_IDENTITY
    }
}

impl OperationInput for GetSessionTokenRequest {
    fn operation() -> &'static OperationSchema {
        &routes::GET_SESSION_TOKEN
    }
}

impl FromValue for AssumeRoleRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            role_arn: members.required("RoleArn")?,
            role_session_name: members.required("RoleSessionName")?,
            policy_arns: members.optional("PolicyArns")?,
            policy: members.optional("Policy")?,
            duration_seconds: members.optional("DurationSeconds")?,
            tags: members.optional("Tags")?,
            transitive_tag_keys: members.optional("TransitiveTagKeys")?,
            external_id: members.optional("ExternalId")?,
            serial_number: members.optional("SerialNumber")?,
            token_code: members.optional("TokenCode")?,
            source_identity: members.optional("SourceIdentity")?,
            provided_contexts: members.optional("ProvidedContexts")?,
            minimum_session_token_size: members.optional("MinimumSessionTokenSize")?,
        })
    }
}

impl IntoValue for AssumeRoleRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(13);
        members.put("RoleArn", self.role_arn);
        members.put("RoleSessionName", self.role_session_name);
        members.put_optional("PolicyArns", self.policy_arns);
        members.put_optional("Policy", self.policy);
        members.put_optional("DurationSeconds", self.duration_seconds);
        members.put_optional("Tags", self.tags);
        members.put_optional("TransitiveTagKeys", self.transitive_tag_keys);
        members.put_optional("ExternalId", self.external_id);
        members.put_optional("SerialNumber", self.serial_number);
        members.put_optional("TokenCode", self.token_code);
        members.put_optional("SourceIdentity", self.source_identity);
        members.put_optional("ProvidedContexts", self.provided_contexts);
        members.put_optional("MinimumSessionTokenSize", self.minimum_session_token_size);
        members.into()
    }
}

impl FromValue for AssumeRoleResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            credentials: members.optional("Credentials")?,
            assumed_role_user: members.optional("AssumedRoleUser")?,
            packed_policy_size: members.optional("PackedPolicySize")?,
            source_identity: members.optional("SourceIdentity")?,
            session_token_utilization: members.optional("SessionTokenUtilization")?,
            session_token_size: members.optional("SessionTokenSize")?,
        })
    }
}

impl IntoValue for AssumeRoleResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(6);
        members.put_optional("Credentials", self.credentials);
        members.put_optional("AssumedRoleUser", self.assumed_role_user);
        members.put_optional("PackedPolicySize", self.packed_policy_size);
        members.put_optional("SourceIdentity", self.source_identity);
        members.put_optional("SessionTokenUtilization", self.session_token_utilization);
        members.put_optional("SessionTokenSize", self.session_token_size);
        members.into()
    }
}

impl FromValue for AssumedRoleUser {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            assumed_role_id: members.required("AssumedRoleId")?,
            arn: members.required("Arn")?,
        })
    }
}

impl IntoValue for AssumedRoleUser {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("AssumedRoleId", self.assumed_role_id);
        members.put("Arn", self.arn);
        members.into()
    }
}

impl FromValue for Credentials {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            access_key_id: members.required("AccessKeyId")?,
            secret_access_key: members.required("SecretAccessKey")?,
            session_token: members.required("SessionToken")?,
            expiration: members.required("Expiration")?,
        })
    }
}

impl IntoValue for Credentials {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put("AccessKeyId", self.access_key_id);
        members.put("SecretAccessKey", self.secret_access_key);
        members.put("SessionToken", self.session_token);
        members.put("Expiration", self.expiration);
        members.into()
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

impl FromValue for GetSessionTokenRequest {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            duration_seconds: members.optional("DurationSeconds")?,
            serial_number: members.optional("SerialNumber")?,
            token_code: members.optional("TokenCode")?,
            minimum_session_token_size: members.optional("MinimumSessionTokenSize")?,
        })
    }
}

impl IntoValue for GetSessionTokenRequest {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(4);
        members.put_optional("DurationSeconds", self.duration_seconds);
        members.put_optional("SerialNumber", self.serial_number);
        members.put_optional("TokenCode", self.token_code);
        members.put_optional("MinimumSessionTokenSize", self.minimum_session_token_size);
        members.into()
    }
}

impl FromValue for GetSessionTokenResponse {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            credentials: members.optional("Credentials")?,
            session_token_utilization: members.optional("SessionTokenUtilization")?,
            session_token_size: members.optional("SessionTokenSize")?,
        })
    }
}

impl IntoValue for GetSessionTokenResponse {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(3);
        members.put_optional("Credentials", self.credentials);
        members.put_optional("SessionTokenUtilization", self.session_token_utilization);
        members.put_optional("SessionTokenSize", self.session_token_size);
        members.into()
    }
}

impl FromValue for PolicyDescriptorType {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { arn: members.optional("arn")? })
    }
}

impl IntoValue for PolicyDescriptorType {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(1);
        members.put_optional("arn", self.arn);
        members.into()
    }
}

impl FromValue for ProvidedContext {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self {
            provider_arn: members.optional("ProviderArn")?,
            context_assertion: members.optional("ContextAssertion")?,
        })
    }
}

impl IntoValue for ProvidedContext {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put_optional("ProviderArn", self.provider_arn);
        members.put_optional("ContextAssertion", self.context_assertion);
        members.into()
    }
}

impl FromValue for Tag {
    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let mut members = Structure::of(value)?;
        Ok(Self { key: members.required("Key")?, value: members.required("Value")? })
    }
}

impl IntoValue for Tag {
    fn into_value(self) -> Value {
        let mut members = Structure::with_capacity(2);
        members.put("Key", self.key);
        members.put("Value", self.value);
        members.into()
    }
}
