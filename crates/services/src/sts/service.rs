//! The operations of STS, and the credentials that it has given.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use cresset_ambient::{Clock, epoch_millis};
use cresset_aws::auth::{CallerSession, Credentials, Identity, KnownKey};
use cresset_aws::sts::{StsApi, types};
use cresset_aws::{Authorized, Built, Sensitive, ServiceError};
use cresset_store::Records;

use super::assume::Begun;
use super::built::BUILT;
use super::refusal;
use super::tokens::{Claims, Issued, Tokens};
use crate::iam::Iam;

/// Seconds of a user's session where nobody says, and the most of a root's.
const DEFAULT_SESSION: i32 = 43_200;
const LONGEST_OF_ROOT: i32 = 3_600;

/// What keeps the key that seals tokens from being read or made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(clippy::error_impl_error, reason = "it is used as sts::Error")]
pub enum Error {
    #[error("cannot {verb} the key of session tokens")]
    Store { verb: &'static str, source: cresset_store::Error },
    #[error(
        "the key of session tokens has format {found}, and this Cresset reads up to {supported}: run a newer Cresset"
    )]
    Newer { found: u32, supported: u32 },
    #[error("the key of session tokens cannot be read: restore the data directory from a backup")]
    Unreadable(#[source] serde_json::Error),
    #[error("the key of session tokens is none: restore the data directory from a backup")]
    NoKey,
    #[error("a session cannot be written")]
    Unwritable(#[source] serde_json::Error),
}

impl Error {
    pub(super) fn store(verb: &'static str) -> impl FnOnce(cresset_store::Error) -> Self {
        move |source| Self::Store { verb, source }
    }
}

pub struct Sts {
    pub(super) iam: Arc<Iam>,
    tokens: Tokens,
    clock: Clock,
}

impl Sts {
    /// Reads the key that seals tokens, or makes it. Roles and users are those of `iam`.
    pub async fn open(
        records: &Arc<dyn Records>,
        iam: Arc<Iam>,
        clock: Clock,
    ) -> Result<Self, Error> {
        Ok(Self { iam, tokens: Tokens::open(records).await?, clock })
    }

    /// So many seconds from now, in seconds since 1970.
    pub(super) fn expiry(&self, seconds: i32) -> u64 {
        epoch_millis(self.clock.now()) / 1_000 + u64::from(seconds.unsigned_abs())
    }

    fn issue(
        &self,
        claims: Claims,
        least: Option<i32>,
    ) -> Result<types::Credentials, ServiceError> {
        let expiration: SystemTime = claims.expiration();
        let least = least.and_then(|least| usize::try_from(least).ok()).unwrap_or_default();
        let issued = self.tokens.issue(claims, least).map_err(ServiceError::internal)?;
        let Issued { access_key_id, secret, token: session_token } = issued;
        let secret_access_key = Sensitive(secret);
        Ok(types::Credentials { access_key_id, secret_access_key, session_token, expiration })
    }
}

/// Knows the credentials that it has given, by their tokens, as long as there is the user or the role
/// that they are of.
impl Credentials for Sts {
    fn find(&self, access_key: &str, token: Option<&str>) -> Option<KnownKey> {
        let token = token?;
        let (claims, secret) = self.tokens.open_token(access_key, token)?;
        if self.iam.id_of_caller(&claims.account, &claims.arn) != claims.id {
            return None;
        }
        let expires = Some(claims.expiration());
        let Claims { account, arn: caller_arn, .. } = claims;
        let session = Some(CallerSession {
            confined_to: claims.confined_to,
            transitive_tag_keys: claims.transitive_tag_keys,
            source_identity: claims.source_identity,
        });
        let identity = Identity { account, caller_arn, session };
        Some(KnownKey { secret, token: Some(token.to_owned()), expires, identity })
    }
}

impl StsApi for Sts {
    fn built(&self) -> &'static [Built] {
        BUILT
    }

    async fn assume_role(
        &self,
        call: Authorized<types::AssumeRoleRequest>,
    ) -> Result<types::AssumeRoleResponse, ServiceError> {
        let Begun { claims, packed } = self.assume(&call.context, &call.input)?;
        Ok(types::AssumeRoleResponse {
            assumed_role_user: Some(types::AssumedRoleUser {
                assumed_role_id: claims.id.clone(),
                arn: claims.arn.clone(),
            }),
            packed_policy_size: packed,
            source_identity: claims.source_identity.clone(),
            credentials: Some(self.issue(claims, call.input.minimum_session_token_size)?),
            session_token_utilization: None,
            session_token_size: None,
        })
    }

    async fn get_caller_identity(
        &self,
        call: Authorized<types::GetCallerIdentityRequest>,
    ) -> Result<types::GetCallerIdentityResponse, ServiceError> {
        let (account, arn) = (call.context.account, call.context.caller_arn);
        Ok(types::GetCallerIdentityResponse {
            user_id: Some(self.iam.id_of_caller(&account, &arn)),
            account: Some(account),
            arn: Some(arn),
        })
    }

    async fn get_session_token(
        &self,
        call: Authorized<types::GetSessionTokenRequest>,
    ) -> Result<types::GetSessionTokenResponse, ServiceError> {
        let (context, input) = (call.context, call.input);
        if context.session.is_some() {
            return Err(refusal::session_of_session());
        }
        let asked = input.duration_seconds.unwrap_or(DEFAULT_SESSION);
        let is_root = context.caller_arn.ends_with(":root");
        let seconds = if is_root { asked.min(LONGEST_OF_ROOT) } else { asked };
        let id = self.iam.id_of_caller(&context.account, &context.caller_arn);
        let claims = Claims::of(&context.account, context.caller_arn, id, self.expiry(seconds));
        Ok(types::GetSessionTokenResponse {
            credentials: Some(self.issue(claims, input.minimum_session_token_size)?),
            session_token_utilization: None,
            session_token_size: None,
        })
    }
}

impl fmt::Debug for Sts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sts").finish_non_exhaustive()
    }
}
