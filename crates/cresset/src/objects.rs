//! Packages from S3, as the control plane asks for them: fetched by the gateway's client.

use async_trait::async_trait;
use bytes::Bytes;
use cresset_functions::{ObjectError, ObjectName, Objects};
use cresset_gateway::{ObjectError as Upstream, S3};

#[derive(Debug)]
pub(crate) struct S3Objects(pub(crate) S3);

#[async_trait]
impl Objects for S3Objects {
    async fn fetch(&self, object: &ObjectName, most: usize) -> Result<Bytes, ObjectError> {
        let ObjectName { bucket, key, version } = object;
        let fetched = self.0.object(bucket, key, version.as_deref(), most).await;
        fetched.map_err(|error| match error {
            Upstream::Refused { code, message } => ObjectError::Refused { code, message },
            Upstream::TooLarge => ObjectError::TooLarge,
            Upstream::Dots => {
                ObjectError::Refused { code: "InvalidURI".to_owned(), message: error.to_string() }
            }
            Upstream::Upstream(error) => ObjectError::Unreachable(Box::new(error)),
        })
    }
}
