//! The local-development habit: every access key is accepted, and a key of twelve digits is the
//! account. Right on a loopback address only, and so refused on any other.

use cresset_aws::ServiceError;
use cresset_aws::auth::{Authenticator, Identity};
use http::request::Parts;

use crate::credential::Credential;

/// The account of whoever does not name one.
const ACCOUNT: &str = "000000000000";

/// Accepts any access key, and none.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct AnyKey;

impl Authenticator for AnyKey {
    fn identify(&self, head: &Parts) -> Result<Identity, ServiceError> {
        let account = match Credential::of(head)? {
            Some(credential) if is_account(&credential.access_key) => {
                credential.access_key.into_owned()
            }
            Some(_) | None => ACCOUNT.to_owned(),
        };
        let caller_arn = format!("arn:aws:iam::{account}:root");
        Ok(Identity { account, caller_arn })
    }
}

fn is_account(key: &str) -> bool {
    key.len() == 12 && key.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use http::Request;
    use http::header::AUTHORIZATION;

    use super::*;

    #[test]
    fn a_key_of_twelve_digits_is_the_account() {
        for (key, account) in [
            ("test", "000000000000"),
            ("123456789012", "123456789012"),
            ("12345678901", "000000000000"),
            ("12345678901x", "000000000000"),
        ] {
            let scope = format!("{key}/20260101/us-east-1/lambda/aws4_request");
            let header =
                format!("AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=x");
            let request = Request::builder().header(AUTHORIZATION, header).body(());
            let (head, ()) = request.expect("the request is right").into_parts();
            assert_eq!(AnyKey.identify(&head).expect("any key").account, account);
        }
    }
}
