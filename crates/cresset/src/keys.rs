//! The gateway asks about access keys, and `iam` knows them.

use std::sync::Arc;

use cresset_aws::auth::{Credentials, Identity, KnownKey};
use cresset_services::iam::AccessKeys;

#[derive(Debug)]
pub(crate) struct KnownKeys(pub(crate) Arc<AccessKeys>);

impl Credentials for KnownKeys {
    fn find(&self, access_key: &str) -> Option<KnownKey> {
        let key = self.0.find(access_key)?;
        let identity = Identity {
            account: key.principal.account().to_owned(),
            caller_arn: key.principal.arn(),
        };
        let secret = key.secret.expose().to_owned();
        Some(KnownKey { secret, token: None, expires: None, identity })
    }
}
