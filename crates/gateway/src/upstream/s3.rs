//! Objects of an S3 that somebody else runs: AWS's, or one that speaks as it does.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use cresset_ambient::Clock;
use cresset_aws::Sensitive;
use cresset_aws::codec::xml_error;
use cresset_aws::sigv4::{PayloadHash, Signer};
use http::header::{HOST, HeaderValue, USER_AGENT};
use http::{Request, StatusCode};
use http_body_util::Empty;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use tokio::time::timeout;

use super::endpoint::Endpoint;
use super::exchange::{Answer, Error, Route};

/// For an object, from the question to its last byte.
const WHOLE: Duration = Duration::from_secs(300);
/// Bytes of an answer that is no object.
const ERROR: usize = 64 * 1024;
/// Letters of what a service says of its error.
const TOLD: usize = 500;

/// Everything but what S3 leaves as it is.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const PATH: &AsciiSet = &QUERY.remove(b'/');

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct S3Settings {
    pub endpoint: Endpoint,
    pub region: String,
    /// An access key and its secret; without them requests are anonymous.
    pub keys: Option<(String, Sensitive<String>)>,
}

/// The one S3 that packages come from.
pub struct S3 {
    route: Route,
    region: String,
    keys: Option<(String, Sensitive<String>)>,
    clock: Clock,
}

/// Why there is no object.
#[derive(Debug, thiserror::Error)]
pub enum ObjectError {
    #[error("{code}: {message}")]
    Refused { code: String, message: String },
    #[error("the object is too large")]
    TooLarge,
    #[error("the bucket or the key has a segment of dots, which would lead out of the bucket")]
    Dots,
    #[error(transparent)]
    Upstream(#[from] Error),
}

impl fmt::Debug for S3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("S3").field("endpoint", &self.route.endpoint).finish_non_exhaustive()
    }
}

impl S3 {
    /// # Errors
    /// [`Error`] where TLS is needed and cannot be had.
    pub fn new(settings: S3Settings, clock: Clock) -> Result<Self, Error> {
        let S3Settings { endpoint, region, keys } = settings;
        Ok(Self { route: Route::to(endpoint)?, region, keys, clock })
    }

    /// An object, or one version of it, of at most `most` bytes.
    ///
    /// # Errors
    /// [`ObjectError`]: what the service says, or why it says nothing.
    ///
    /// # Cancel safety
    /// It only reads.
    pub async fn object(
        &self,
        bucket: &str,
        key: &str,
        version: Option<&str>,
        most: usize,
    ) -> Result<Bytes, ObjectError> {
        let request = self.request(bucket, key, version)?;
        let bound = |status| if status == StatusCode::OK { most } else { ERROR };
        let silent =
            |_elapsed| Error::Silent { address: self.route.endpoint.to_string(), patience: WHOLE };
        let answer = timeout(WHOLE, self.route.ask(request, bound)).await.map_err(silent)??;
        match answer {
            Answer { status: StatusCode::OK, body } => body.ok_or(ObjectError::TooLarge),
            Answer { status, body } => Err(refused(status, &body.unwrap_or_default())),
        }
    }

    /// Signed where there are keys. The bucket is in the path: a host name for each bucket is what few
    /// have but AWS, who takes this form, too.
    fn request(
        &self,
        bucket: &str,
        key: &str,
        version: Option<&str>,
    ) -> Result<Request<Empty<Bytes>>, ObjectError> {
        let dots = |segment: &str| matches!(segment, "." | "..");
        // Whoever resolves dots on the way would look into another bucket.
        if bucket.is_empty() || dots(bucket) || bucket.contains('/') || key.split('/').any(dots) {
            return Err(ObjectError::Dots);
        }
        let mut target = format!(
            "{}/{}/{}",
            self.route.endpoint.path(),
            percent_encode(bucket.as_bytes(), QUERY),
            percent_encode(key.as_bytes(), PATH)
        );
        if let Some(version) = version {
            target.push_str("?versionId=");
            target.extend(percent_encode(version.as_bytes(), QUERY));
        }
        let (mut head, body) = Request::new(Empty::new()).into_parts();
        head.uri = target.parse().map_err(|_unencoded| ObjectError::Dots)?;
        let host = HeaderValue::try_from(self.route.endpoint.authority());
        head.headers.insert(HOST, host.map_err(|_unencoded| ObjectError::Dots)?);
        head.headers.insert(USER_AGENT, HeaderValue::from_static("cresset"));
        if let Some((access_key, secret)) = &self.keys {
            let region = &self.region;
            let signer = Signer { access_key, secret, region, service: "s3" };
            signer.sign(&mut head, PayloadHash::of(b""), self.clock.now());
        }
        Ok(Request::from_parts(head, body))
    }
}

/// In the service's own words, if those can be read.
fn refused(status: StatusCode, body: &[u8]) -> ObjectError {
    let error = xml_error(body);
    let (code, message) = match error {
        Some(error) => (error.code, error.message),
        None => {
            let reason = status.canonical_reason().unwrap_or("Unknown");
            (reason.replace(' ', ""), format!("the service answered {status}"))
        }
    };
    let told = |text: String| text.chars().filter(|it| !it.is_control()).take(TOLD).collect();
    ObjectError::Refused { code: told(code), message: told(message) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn s3(endpoint: &str) -> S3 {
        let settings = S3Settings {
            endpoint: endpoint.parse().unwrap(),
            region: "us-east-1".to_owned(),
            keys: Some(("minio".to_owned(), "hunter2".to_owned().into())),
        };
        S3::new(settings, Clock::system()).unwrap()
    }

    #[test]
    fn names_stay_within_the_address() {
        let s3 = s3("http://127.0.0.1:9000/store/");
        let target = |bucket, key, version| {
            s3.request(bucket, key, version).map(|request| request.uri().to_string())
        };
        assert_eq!(
            target("b", "a/b c+é?x#y%2e", None).unwrap(),
            "/store/b/a/b%20c%2B%C3%A9%3Fx%23y%252e"
        );
        assert_eq!(
            target("b", "//k//", Some("a&b=c")).unwrap(),
            "/store/b///k//?versionId=a%26b%3Dc"
        );
        assert_eq!(
            target("a@b:80", "\r\nHost: x", None).unwrap(),
            "/store/a%40b%3A80/%0D%0AHost%3A%20x"
        );
        for (bucket, key) in [("..", "k"), ("b", "../k"), ("b", "a/./k"), ("a/b", "k"), ("", "k")] {
            assert!(matches!(target(bucket, key, None), Err(ObjectError::Dots)), "{bucket} {key}");
        }
        assert!(!format!("{s3:?}").contains("hunter2"));
    }

    #[test]
    fn what_is_no_error_of_s3_is_told_by_its_status() {
        let told = refused(StatusCode::BAD_GATEWAY, b"<html>").to_string();
        assert_eq!(told, "BadGateway: the service answered 502 Bad Gateway");
        let body = b"<Error><Code>NoSuchKey</Code><Message>No\nkey</Message></Error>";
        assert_eq!(refused(StatusCode::NOT_FOUND, body).to_string(), "NoSuchKey: Nokey");
    }
}
