//! What is stored, one record each: a function with its `$LATEST`, a published version, an alias.
//!
//! A function's record is the commit point of all that it shows: a version is written before the
//! `last_version` that makes it visible, and versions and aliases are filed under the incarnation,
//! so that deleting the one record deletes everything, and a namesake never inherits any of it.

use std::fmt;

use bytes::Bytes;
use cresset_runtimes::layered;
use cresset_store::{Digest, Key, Record, Revision};
use indexmap::IndexMap;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::attached::Attached;
use crate::layers::Use;
use crate::members::Members;
use crate::names::Version;
use crate::policy::Policy;
use crate::refusal::Refusal;

/// The format of the records that this program writes; it reads no newer one.
const FORMAT: u32 = 1;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct FunctionDocument {
    /// Unique for every function ever created, namesakes included.
    pub(crate) incarnation: String,
    pub(crate) latest: Configuration,
    /// What invocations run while `latest` could not be prepared: the last that was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) serving: Option<Box<Configuration>>,
    /// The highest number ever published; 0 before the first.
    pub(crate) last_version: u64,
    /// What the last published version was made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) published: Option<Published>,
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub(crate) tags: IndexMap<String, String>,
    /// Of the function without a qualifier; versions and aliases have their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) policy: Option<Box<Policy>>,
    #[serde(default, skip_serializing_if = "RecursiveLoop::is_default")]
    pub(crate) recursive_loop: RecursiveLoop,
    /// Invocations at a time that are this function's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reserved: Option<u32>,
    #[serde(default, skip_serializing_if = "Attached::is_empty")]
    pub(crate) attached: Attached,
}

/// What becomes of a function that invokes itself by way of events.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum RecursiveLoop {
    Allow,
    #[default]
    Terminate,
}

/// When the runtime of `$LATEST` or a version may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum RuntimeUpdates {
    OnFunctionUpdate,
    /// Never: it stays at this version.
    Manual {
        runtime_version_arn: String,
    },
}

/// `$LATEST` as it was when a version was made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Published {
    pub(crate) version: u64,
    pub(crate) fingerprint: Digest,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct VersionDocument {
    pub(crate) number: u64,
    pub(crate) configuration: Configuration,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) policy: Option<Box<Policy>>,
    #[serde(default, skip_serializing_if = "Attached::is_empty")]
    pub(crate) attached: Attached,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct AliasDocument {
    pub(crate) name: String,
    pub(crate) version: Version,
    pub(crate) description: String,
    /// A second version, and the share of invocations that it gets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) additional: Option<Additional>,
    pub(crate) revision: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) policy: Option<Box<Policy>>,
    #[serde(default, skip_serializing_if = "Attached::is_empty")]
    pub(crate) attached: Attached,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Additional {
    pub(crate) version: u64,
    /// `0.0..=1.0`
    pub(crate) weight: f64,
}

/// What `$LATEST` or a version is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Configuration {
    pub(crate) runtime: String,
    pub(crate) handler: String,
    pub(crate) role: String,
    pub(crate) description: String,
    pub(crate) timeout_seconds: u32,
    pub(crate) memory_mb: u32,
    pub(crate) ephemeral_storage_mb: u32,
    /// Absent is not the same as empty: it is shown as it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) environment: Option<Variables>,
    pub(crate) architecture: String,
    pub(crate) code: Digest,
    pub(crate) code_size: u64,
    /// Milliseconds since 1970.
    pub(crate) last_modified: u64,
    /// AWS's `RevisionId`.
    pub(crate) revision: String,
    /// Counts the requests that made or changed it; a version keeps the number it was made of.
    pub(crate) generation: u64,
    pub(crate) lifecycle: Lifecycle,
    /// Absent for AWS's `Auto`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) runtime_updates: Option<RuntimeUpdates>,
    #[serde(default)]
    pub(crate) members: Members,
    /// Bytes of the package's files.
    #[serde(default)]
    pub(crate) unpacked_size: u64,
    /// Later ones over earlier ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) layers: Vec<Use>,
}

/// Environment variables, which may be secrets.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Variables(pub(crate) IndexMap<String, String>);

impl fmt::Debug for Variables {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.0.keys()).finish()
    }
}

/// ```text
/// Creating ──> Ready <──> Updating        (a version never updates)
///    │ ^                    │ ^
///    v │                    v │
/// CreateFailed          UpdateFailed      (the next update tries again)
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Lifecycle {
    /// `State: Pending`, not prepared yet.
    Creating,
    /// `State: Active`, `LastUpdateStatus: Successful`.
    Ready,
    /// `State: Active`, `LastUpdateStatus: InProgress`.
    Updating,
    /// `State: Failed`.
    CreateFailed(Failure),
    /// `State: Active`, `LastUpdateStatus: Failed`.
    UpdateFailed(Failure),
}

/// Why a preparation failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Failure {
    pub(crate) kind: FailureKind,
    pub(crate) reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum FailureKind {
    InternalError,
    InvalidZipFile,
}

/// A document, and the revision that the store has it at.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stored<T> {
    pub(crate) revision: Revision,
    pub(crate) document: T,
}

impl Lifecycle {
    pub(crate) const fn is_settled(&self) -> bool {
        match self {
            Self::Creating | Self::Updating => false,
            Self::Ready | Self::CreateFailed(_) | Self::UpdateFailed(_) => true,
        }
    }

    /// The state once an update was accepted.
    pub(crate) fn updated(&self) -> Self {
        match self {
            Self::Creating | Self::CreateFailed(_) => Self::Creating,
            Self::Ready | Self::Updating | Self::UpdateFailed(_) => Self::Updating,
        }
    }

    /// The state once the preparation has ended.
    pub(crate) fn settled(&self, outcome: Result<(), Failure>) -> Self {
        match (self, outcome) {
            (_, Ok(())) => Self::Ready,
            (Self::Creating | Self::CreateFailed(_), Err(failure)) => Self::CreateFailed(failure),
            (Self::Ready | Self::Updating | Self::UpdateFailed(_), Err(failure)) => {
                Self::UpdateFailed(failure)
            }
        }
    }
}

impl RecursiveLoop {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Configuration {
    /// The packages of its layers, in their order.
    pub(crate) fn layer_codes(&self) -> Vec<Digest> {
        self.layers.iter().map(|layer| layer.code).collect()
    }

    /// All that is stored or unpacked for it.
    pub(crate) fn codes(&self) -> impl Iterator<Item = Digest> {
        let layers = self.layer_codes();
        let merged = layered(&layers);
        std::iter::once(self.code).chain(layers).chain(merged)
    }

    /// Whether code and layers together are no larger than `limit` bytes.
    pub(crate) fn check_size(&self, limit: u64) -> Result<(), Refusal> {
        let layers = self.layers.iter().map(|layer| layer.unpacked_size);
        let size = layers.fold(self.unpacked_size, u64::saturating_add);
        if size <= limit { Ok(()) } else { Err(Refusal::TooLargeWithLayers { size, limit }) }
    }

    /// Equal for configurations that a client cannot tell apart, but for their age and revision.
    pub(crate) fn fingerprint(&self) -> Digest {
        let effective = (
            (&self.runtime, &self.handler, &self.role, &self.description),
            (self.timeout_seconds, self.memory_mb, self.ephemeral_storage_mb),
            (&self.environment, &self.architecture, &self.code),
            (&self.members, &self.layers),
        );
        // Strings, numbers and maps with string keys: nothing in it that JSON cannot say.
        Digest::of(&serde_json::to_vec(&effective).unwrap_or_default())
    }
}

impl FunctionDocument {
    /// What invocations of `$LATEST` run, once it is settled.
    pub(crate) fn effective(&self) -> &Configuration {
        match (&self.latest.lifecycle, &self.serving) {
            (Lifecycle::UpdateFailed(_), Some(serving)) => serving,
            _ => &self.latest,
        }
    }

    pub(crate) fn version_record(&self, number: u64) -> Result<Key, cresset_store::Error> {
        Key::new(format!("versions/{}/{number}", self.incarnation))
    }

    pub(crate) fn alias_record(&self, name: &str) -> Result<Key, cresset_store::Error> {
        Key::new(format!("aliases/{}/{name}", self.incarnation))
    }
}

#[derive(Serialize, Deserialize)]
struct Envelope<T> {
    format: u32,
    document: T,
}

#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// The bytes of a record.
pub(crate) fn encode<T: Serialize>(key: &Key, document: &T) -> Result<Bytes, Error> {
    serde_json::to_vec(&Envelope { format: FORMAT, document })
        .map(Bytes::from)
        .map_err(|source| Error::Unwritable { key: key.as_str().to_owned(), source })
}

/// The document in a record.
///
/// # Errors
/// [`Error::Newer`] if a later Cresset wrote it, [`Error::Unreadable`] if nobody did.
pub(crate) fn decode<T: DeserializeOwned>(record: &Record) -> Result<Stored<T>, Error> {
    let key = || record.key.as_str().to_owned();
    let newer = |found| Error::Newer { key: key(), found, supported: FORMAT };
    match serde_json::from_slice::<Envelope<T>>(&record.value) {
        Ok(Envelope { format, .. }) if format > FORMAT => Err(newer(format)),
        Ok(Envelope { document, .. }) => Ok(Stored { revision: record.revision, document }),
        // The document of a later format may have another form.
        Err(source) => match serde_json::from_slice::<Head>(&record.value) {
            Ok(Head { format }) if format > FORMAT => Err(newer(format)),
            _ => Err(Error::Unreadable { key: key(), source }),
        },
    }
}
