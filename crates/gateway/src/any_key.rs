//! The local-development habit: every access key is accepted. One that is known says whose it is, and a
//! key of twelve digits is the account. Right on a loopback address only, and so refused on any other. The sessions of functions
//! are no keys of the person at the keyboard, and are refused here too.

use cresset_aws::auth::Identity;
use cresset_aws::sigv4::{Credential, Refusal, session_token};
use http::request::Parts;

use crate::authentication::AnyKey;
use crate::session;

/// The account of whoever does not name one.
const ACCOUNT: &str = "000000000000";

impl AnyKey {
    /// Whom a request is from: by any access key, or by none.
    pub(crate) fn identify(
        &self,
        head: &Parts,
        credential: Option<&Credential<'_>>,
    ) -> Result<Identity, Refusal> {
        let token = session_token(head);
        if let Some(Credential { access_key, service, region, .. }) = credential
            && let Some(key) = self.known.find(access_key, token.as_deref())
        {
            if key.expires.is_some_and(|end| end <= self.clock.now()) {
                return Err(Refusal::TokenExpired);
            }
            self.known.used(access_key, service, region);
            return Ok(key.identity);
        }
        if token.is_some_and(|token| session::is_ours(&token)) {
            return Err(Refusal::Token);
        }
        let account = match credential {
            Some(credential) if is_account(&credential.access_key) => {
                credential.access_key.to_string()
            }
            Some(_) | None => ACCOUNT.to_owned(),
        };
        let caller_arn = format!("arn:aws:iam::{account}:root");
        Ok(Identity { account, caller_arn, session: None })
    }
}

fn is_account(key: &str) -> bool {
    key.len() == 12 && key.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::{Duration, SystemTime};

    use cresset_ambient::Clock;
    use cresset_aws::auth::{Credentials, KnownKey};
    use http::Request;
    use http::header::AUTHORIZATION;

    use super::*;

    /// Knows a user's key, and a session that is over.
    struct Two;

    impl Credentials for Two {
        fn find(&self, access_key: &str, _token: Option<&str>) -> Option<KnownKey> {
            let account = "222222222222".to_owned();
            let caller_arn = format!("arn:aws:iam::{account}:user/ann");
            let over = SystemTime::UNIX_EPOCH + Duration::from_secs(1);
            ["AKIAKNOWN", "ASIAOVER"].contains(&access_key).then(|| KnownKey {
                secret: String::new(),
                token: None,
                expires: (access_key == "ASIAOVER").then_some(over),
                identity: Identity { account, caller_arn, session: None },
            })
        }
    }

    fn any_key() -> AnyKey {
        AnyKey { known: Arc::new(Two), clock: Clock::system() }
    }

    fn head(key: &str, token: Option<&str>, query: &str) -> Parts {
        let scope = format!("{key}/20260101/us-east-1/lambda/aws4_request");
        let header =
            format!("AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=x");
        let mut request = Request::builder().uri(format!("/{query}")).header(AUTHORIZATION, header);
        if let Some(token) = token {
            request = request.header("x-amz-security-token", token);
        }
        request.body(()).expect("the request is right").into_parts().0
    }

    #[test]
    fn a_key_of_twelve_digits_is_the_account() {
        for (key, account) in [
            ("test", "000000000000"),
            ("123456789012", "123456789012"),
            ("12345678901", "000000000000"),
            ("12345678901x", "000000000000"),
            ("AKIAKNOWN", "222222222222"),
        ] {
            let head = head(key, Some("the-token-of-some-session-at-aws"), "");
            let credential = Credential::of(&head).expect("it has its form");
            let identity = any_key().identify(&head, credential.as_ref()).expect("any key");
            assert_eq!(identity.account, account);
        }
    }

    #[test]
    fn the_session_of_a_function_is_no_key_of_the_operator() {
        let token = session::Secrets::mint().session_token;
        let encoded = token.replace('+', "%2B").replace('/', "%2F");
        let query = format!("?X-Amz-Security-Token={encoded}");
        for head in [head("ASIAX", Some(&token), ""), head("ASIAX", None, &query)] {
            assert_eq!(any_key().identify(&head, None), Err(Refusal::Token));
        }
    }

    #[test]
    fn a_session_that_is_over_is_told_so() {
        let head = head("ASIAOVER", None, "");
        let credential = Credential::of(&head).expect("it has its form");
        let refused = any_key().identify(&head, credential.as_ref());
        assert_eq!(refused, Err(Refusal::TokenExpired));
    }
}
