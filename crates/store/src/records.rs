//! Small documents under a path key, with a revision; compare-and-set, prefix listing, watch.

use std::fmt;
use std::str::FromStr;

use async_trait::async_trait;
use bytes::Bytes;
use tokio::sync::broadcast;

use crate::Error;

/// A path such as `functions/000000000000/us-east-1/hello`: segments of `[A-Za-z0-9_$.:+=@-]`,
/// joined by `/`; at most [`Key::MAX_BYTES`] long.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(String);

/// All keys that begin with these whole segments, the key of exactly these segments included.
/// The empty prefix is that of all keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefix(String);

/// Rises with every write of the store; unique within it, and never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Revision(pub u64);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub key: Key,
    pub value: Bytes,
    pub revision: Revision,
}

/// What must hold for a write to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    Any,
    Absent,
    At(Revision),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Put(Record),
    Deleted { key: Key, revision: Revision },
}

/// The changes below a prefix, from the moment of the watch on.
#[derive(Debug)]
pub struct Watch {
    /// `None` once the watch has lagged: a watch with a gap must not go on.
    changes: Option<broadcast::Receiver<Change>>,
    prefix: Prefix,
}

/// The durable documents. A write that was answered is on disk; a write that failed or was never
/// answered is there as a whole or not at all.
///
/// # Cancel safety
/// A reading method that is dropped has done nothing. A writing method that is dropped may still
/// happen, as a whole, and is not answered.
#[async_trait]
pub trait Records: fmt::Debug + Send + Sync + 'static {
    async fn get(&self, key: &Key) -> Result<Option<Record>, Error>;

    /// # Errors
    /// [`Error::Conflict`] if `expected` does not hold; [`Error::TooLarge`] if `value` is larger
    /// than [`Record::MAX_VALUE_BYTES`]; [`Error::Full`] if the disk is. Nothing is written then.
    async fn put(&self, key: &Key, value: Bytes, expected: Expected) -> Result<Revision, Error>;

    /// Deleting what is not there succeeds with `Expected::Any` and `Expected::Absent`, and is no
    /// change to a watcher.
    ///
    /// # Errors
    /// [`Error::Conflict`] if `expected` does not hold; nothing is deleted then.
    async fn delete(&self, key: &Key, expected: Expected) -> Result<(), Error>;

    /// At most `limit` records below `prefix` in the order of their keys' bytes, those after `after`.
    async fn list(
        &self,
        prefix: &Prefix,
        after: Option<&Key>,
        limit: usize,
    ) -> Result<Vec<Record>, Error>;

    /// Every change below `prefix` after this call, in order. A watcher that falls too far behind
    /// is ended with [`Error::WatchLagged`] and lists anew.
    ///
    /// Who watches first and lists then has missed nothing, and may see a change twice: what the
    /// list has at a revision is not older than a change of that revision. A change reaches the
    /// watchers before its writer is answered.
    async fn watch(&self, prefix: &Prefix) -> Result<Watch, Error>;
}

impl Key {
    pub const MAX_BYTES: usize = 1024;

    /// # Errors
    /// [`Error::InvalidKey`] if `path` is not of the form that [`Key`] describes.
    pub fn new(path: impl Into<String>) -> Result<Self, Error> {
        let path = path.into();
        if is_path(&path) { Ok(Self(path)) } else { Err(Error::InvalidKey(path)) }
    }

    /// This key with one segment more, or several joined by `/`.
    ///
    /// # Errors
    /// [`Error::InvalidKey`] if `segment` is not of the form that [`Key`] describes.
    pub fn join(&self, segment: &str) -> Result<Self, Error> {
        Self::new(format!("{}/{segment}", self.0))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.0.split('/')
    }
}

impl Prefix {
    /// # Errors
    /// [`Error::InvalidKey`] if `path` is neither empty nor of the form that [`Key`] describes: no
    /// `/` at its end.
    pub fn new(path: impl Into<String>) -> Result<Self, Error> {
        let path = path.into();
        if path.is_empty() || is_path(&path) {
            Ok(Self(path))
        } else {
            Err(Error::InvalidKey(path))
        }
    }

    /// The prefix of all keys.
    pub const fn all() -> Self {
        Self(String::new())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn contains(&self, key: &Key) -> bool {
        match key.0.strip_prefix(&self.0) {
            None => false,
            Some(rest) => self.0.is_empty() || rest.is_empty() || rest.starts_with('/'),
        }
    }
}

fn is_path(path: &str) -> bool {
    path.len() <= Key::MAX_BYTES
        && path.split('/').all(|segment| !segment.is_empty() && segment.bytes().all(is_allowed))
}

const fn is_allowed(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'_' | b'$' | b'.' | b':' | b'+' | b'=' | b'@' | b'-')
}

impl Record {
    /// The largest value of a record, in bytes. Whatever is larger is a blob.
    pub const MAX_VALUE_BYTES: usize = 512 * 1024;
}

impl Change {
    pub const fn key(&self) -> &Key {
        match self {
            Self::Put(record) => &record.key,
            Self::Deleted { key, .. } => key,
        }
    }

    pub const fn revision(&self) -> Revision {
        match self {
            Self::Put(record) => record.revision,
            Self::Deleted { revision, .. } => *revision,
        }
    }
}

impl Watch {
    pub(crate) const fn new(changes: broadcast::Receiver<Change>, prefix: Prefix) -> Self {
        Self { changes: Some(changes), prefix }
    }

    /// The next change below the prefix, as soon as there is one.
    ///
    /// # Errors
    /// [`Error::WatchLagged`], from then on always, if changes were lost; [`Error::Closed`] once
    /// the store is closed and all changes were told.
    ///
    /// # Cancel safety
    /// A dropped call loses no change.
    pub async fn next(&mut self) -> Result<Change, Error> {
        loop {
            let changes = self.changes.as_mut().ok_or(Error::WatchLagged)?;
            match changes.recv().await {
                Ok(change) if self.prefix.contains(change.key()) => return Ok(change),
                Ok(_) => {}
                Err(broadcast::error::RecvError::Lagged(_)) => self.changes = None,
                Err(broadcast::error::RecvError::Closed) => return Err(Error::Closed),
            }
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for Prefix {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl FromStr for Key {
    type Err = Error;

    fn from_str(path: &str) -> Result<Self, Error> {
        Self::new(path)
    }
}

impl From<&Key> for Prefix {
    fn from(key: &Key) -> Self {
        Self(key.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_plain_segments() {
        for path in ["a", "a/b", "functions/000000000000/us-east-1/hello", "x/$LATEST", "_.:+=@-"] {
            assert_eq!(Key::new(path).unwrap().as_str(), path);
        }
        for path in ["", "/", "/a", "a/", "a//b", "a b", "a/ü", "a\0", "a/%", "a*", "a\n"] {
            assert!(matches!(Key::new(path), Err(Error::InvalidKey(told)) if told == path));
        }
    }

    #[test]
    fn a_key_has_a_largest_length() {
        assert!(Key::new("a".repeat(Key::MAX_BYTES)).is_ok());
        assert!(Key::new("a".repeat(Key::MAX_BYTES + 1)).is_err());
    }

    #[test]
    fn join_adds_whole_segments_only() {
        let key = Key::new("a").unwrap();
        assert_eq!(key.join("b").unwrap().as_str(), "a/b");
        assert_eq!(key.join("b/c").unwrap().segments().collect::<Vec<_>>(), ["a", "b", "c"]);
        assert!(key.join("").is_err());
        assert!(key.join("../b c").is_err());
    }

    #[test]
    fn a_prefix_contains_keys_by_whole_segments() {
        let contains =
            |prefix: &str, key| Prefix::new(prefix).unwrap().contains(&Key::new(key).unwrap());
        assert!(contains("", "a"));
        assert!(contains("a", "a"));
        assert!(contains("a", "a/b"));
        assert!(!contains("a", "ab"));
        assert!(!contains("a", "a-b"));
        assert!(!contains("a/b", "a"));
        assert!(Prefix::new("a/").is_err());
        assert_eq!(Prefix::all(), Prefix::new("").unwrap());
    }
}
