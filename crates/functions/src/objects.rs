//! Packages by name: a request may say which object of S3 its package is, instead of sending it.

use std::fmt;

use async_trait::async_trait;
use bytes::Bytes;
use cresset_aws::lambda::errors;
use cresset_aws::lambda::types::S3ObjectStorageMode;
use cresset_aws::{RequestContext, Sensitive, ServiceError};
use cresset_runtimes::archive;
use tokio::sync::SemaphorePermit;
use tracing::warn;

use crate::Error;
use crate::core::Core;
use crate::refusal::Refusal;

/// Objects that are fetched or being checked at the same time: each may be as large as a package is
/// unpacked, and is in memory.
pub(crate) const FETCHES: usize = 4;

/// The S3 that packages are fetched from.
#[async_trait]
pub trait Objects: fmt::Debug + Send + Sync + 'static {
    /// All of an object, of at most `most` bytes.
    ///
    /// # Errors
    /// [`ObjectError`]: what S3 says, or why it says nothing.
    async fn fetch(&self, object: &ObjectName, most: usize) -> Result<Bytes, ObjectError>;
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectName {
    pub bucket: String,
    pub key: String,
    pub version: Option<String>,
}

/// Why there is no object.
#[derive(Debug, thiserror::Error)]
pub enum ObjectError {
    #[error("S3 answered {code}: {message}")]
    Refused { code: String, message: String },
    #[error("the object is too large")]
    TooLarge,
    #[error("S3 cannot be asked")]
    Unreachable(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Where a request says that its package is.
#[derive(Debug)]
pub(crate) enum Source {
    Request(Bytes),
    Object(ObjectName),
}

/// A package in memory, unchecked.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    pub(crate) zip: Bytes,
    /// As long as it lives it takes one of the [`FETCHES`].
    _fetched: Option<SemaphorePermit<'a>>,
}

/// The members of a request that say it, which all operations have.
#[derive(Debug, Default)]
pub(crate) struct Named {
    pub(crate) zip_file: Option<Sensitive<Bytes>>,
    pub(crate) bucket: Option<String>,
    pub(crate) key: Option<String>,
    pub(crate) version: Option<String>,
    pub(crate) mode: Option<S3ObjectStorageMode>,
}

impl Named {
    /// # Errors
    /// No source, more than one, or half of one.
    pub(crate) fn source(self) -> Result<Source, Refusal> {
        let Self { zip_file, bucket, key, version, mode } = self;
        let object = bucket.is_some() || key.is_some() || version.is_some() || mode.is_some();
        match (zip_file, bucket, key) {
            (Some(_), ..) if object => Err(Refusal::TwoSources),
            (Some(zip), ..) => Ok(Source::Request(zip.0)),
            (None, ..) if mode == Some(S3ObjectStorageMode::Reference) => {
                Err(Refusal::ReferencedObject)
            }
            (None, Some(bucket), Some(key)) => {
                Ok(Source::Object(ObjectName { bucket, key, version }))
            }
            (None, ..) if object => Err(Refusal::HalfObject),
            (None, ..) => Err(Refusal::NoCode),
        }
    }
}

impl Core {
    /// The bytes of a package, wherever they are.
    pub(crate) async fn archive(
        &self,
        context: &RequestContext,
        source: Source,
    ) -> Result<Archive<'_>, ServiceError> {
        let limits = self.limits(&context.account);
        match source {
            Source::Request(zip) if zip.len() > limits.code_size_zipped => {
                Err(Refusal::ArchiveTooLarge { limit: limits.code_size_zipped }.into())
            }
            Source::Request(zip) => Ok(Archive { zip, _fetched: None }),
            Source::Object(object) => {
                let objects = self.settings.objects.as_ref().ok_or(Refusal::NoObjects)?;
                let permit = self.fetches.acquire().await.map_err(ServiceError::internal)?;
                // What is larger packed than it may be unpacked need not be read to its end.
                let limit = limits.code_size_unzipped;
                let most = usize::try_from(limit).unwrap_or(usize::MAX);
                let fetched = objects.fetch(&object, most).await;
                let zip = fetched.map_err(|error| not_fetched(object, limit, error))?;
                Ok(Archive { zip, _fetched: Some(permit) })
            }
        }
    }
}

fn not_fetched(object: ObjectName, limit: u64, error: ObjectError) -> ServiceError {
    let ObjectName { bucket, key, .. } = object;
    match error {
        ObjectError::Refused { code, message } if code == "AccessDenied" => {
            Refusal::ObjectDenied { bucket, key, message }.into()
        }
        ObjectError::Refused { code, message } => Refusal::ObjectRefused { code, message }.into(),
        ObjectError::TooLarge => Refusal::from(archive::Error::TooLarge { limit }).into(),
        ObjectError::Unreachable(source) => {
            let error = Error::Objects { source };
            warn!(error = &error as &dyn std::error::Error, %bucket, %key, "no object from S3");
            let said = "Error occurred while GetObject. The S3 of this server ([upstreams] s3) cannot be asked; the server's log says why.";
            errors::service_exception(said).caused_by(error)
        }
    }
}
