//! `[upstreams]`: services of others that this server asks.

use cresset_gateway::{S3Settings, Upstream};

use super::reader::Reader;

/// What is not named is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Upstreams {
    /// Where packages come from that a request names by bucket and key.
    pub(crate) s3: Option<S3Settings>,
}

impl Upstreams {
    /// Settings of an S3 without an S3 are mistakes, as is half a pair of keys.
    pub(super) fn read(file: &mut Reader, region: &str) -> Self {
        const KEYS: [&str; 2] = ["upstreams.s3_access_key", "upstreams.s3_secret_key"];
        let given = file.has("upstreams.s3");
        let endpoint: Option<Upstream> = file.parsed("upstreams.s3");
        let named = file.region("upstreams.s3_region");
        let [access_key, secret] = KEYS.map(|key| file.string(key));
        if !given {
            for (key, given) in [
                ("upstreams.s3_region", named.is_some()),
                (KEYS[0], access_key.is_some()),
                (KEYS[1], secret.is_some()),
            ] {
                if given {
                    file.mistake(format!("{key}: it says nothing without upstreams.s3"));
                }
            }
        }
        let keys = match (access_key, secret) {
            (Some(access_key), Some(secret)) if sendable(&access_key) && !secret.is_empty() => {
                Some((access_key, secret.into()))
            }
            (Some(access_key), Some(_)) => {
                let expected = "expected a key of letters and digits, and a secret";
                file.mistake(format!("{} = {access_key:?}: {expected}", KEYS[0]));
                None
            }
            (None, None) => None,
            _ => {
                file.mistake(format!("{} and {} belong together", KEYS[0], KEYS[1]));
                None
            }
        };
        let region = named.unwrap_or_else(|| region.to_owned());
        Self { s3: endpoint.map(|endpoint| S3Settings { endpoint, region, keys }) }
    }
}

/// Whether it can stand in an `Authorization` header.
fn sendable(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_graphic() && !b",/=".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Upstreams, String> {
        let mut file = Reader::new(text).unwrap();
        let read = Upstreams::read(&mut file, "eu-west-1");
        file.finish(std::iter::empty()).map(|()| read).map_err(|mistakes| mistakes.to_string())
    }

    #[test]
    fn an_s3_is_its_address_and_perhaps_keys() {
        assert_eq!(read("").unwrap().s3, None);
        let anonymous = read("upstreams.s3 = 'http://localhost:9000/'").unwrap().s3.unwrap();
        assert_eq!(anonymous.endpoint.to_string(), "http://localhost:9000");
        assert_eq!((anonymous.region.as_str(), anonymous.keys), ("eu-west-1", None));
        let text = "[upstreams]
            s3 = 'https://s3.example.com'
            s3_region = 'us-east-2'
            s3_access_key = 'minio'
            s3_secret_key = 'hunter2'";
        let signed = read(text).unwrap().s3.unwrap();
        assert_eq!(signed.region, "us-east-2");
        assert!(!format!("{signed:?}").contains("hunter2"));
        assert_eq!(signed.keys, Some(("minio".to_owned(), "hunter2".to_owned().into())));
    }

    #[test]
    fn what_does_not_fit_is_told() {
        insta::assert_snapshot!(read("upstreams.s3 = 'minio:9000'").unwrap_err());
        let alone = "[upstreams]\ns3_region = 'us-east-2'\ns3_secret_key = 'hunter2'";
        let mistakes = read(alone).unwrap_err();
        assert!(!mistakes.contains("hunter2"));
        insta::assert_snapshot!(mistakes);
        let odd = "[upstreams]
            s3 = 'http://h'
            s3_access_key = 'a/b'
            s3_secret_key = 'c'";
        insta::assert_snapshot!(read(odd).unwrap_err());
    }
}
