//! [`Records`] on SQLite: writes go to the writer's thread, reads to connections of their own.

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::database::Database;
use super::directory::Lock;
use super::readers::Readers;
use super::transaction::Action;
use super::writer::Writer;
use crate::{Error, Expected, Key, Prefix, Record, Records, Revision, Watch};

/// The readers are dropped first, so that the writer is the last to close the database and leaves
/// no log behind.
#[derive(Debug)]
pub(super) struct EmbeddedRecords {
    readers: Readers,
    writer: Writer,
}

impl EmbeddedRecords {
    pub(super) fn open(data_dir: &Path, lock: Arc<Lock>) -> Result<Self, Error> {
        let (database, connection) = Database::open(data_dir)?;
        let readers = Readers::new(database.clone());
        let writer = Writer::start(database, connection, lock)?;
        Ok(Self { readers, writer })
    }

    /// # Cancel safety
    /// It may be called again.
    pub(super) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

#[async_trait]
impl Records for EmbeddedRecords {
    async fn get(&self, key: &Key) -> Result<Option<Record>, Error> {
        let key = key.clone();
        self.readers.read(move |connection| select(connection, &key)).await
    }

    async fn put(&self, key: &Key, value: Bytes, expected: Expected) -> Result<Revision, Error> {
        if value.len() > Record::MAX_VALUE_BYTES {
            return Err(Error::TooLarge { limit: Record::MAX_VALUE_BYTES as u64 });
        }
        self.writer.write(Action::Put(key.clone(), value), expected).await
    }

    async fn delete(&self, key: &Key, expected: Expected) -> Result<(), Error> {
        self.writer.write(Action::Delete(key.clone()), expected).await?;
        Ok(())
    }

    async fn list(
        &self,
        prefix: &Prefix,
        after: Option<&Key>,
        limit: usize,
    ) -> Result<Vec<Record>, Error> {
        let prefix = prefix.clone();
        let after = after.map_or_else(String::new, |key| key.as_str().to_owned());
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.readers.read(move |connection| select_page(connection, &prefix, &after, limit)).await
    }

    async fn watch(&self, prefix: &Prefix) -> Result<Watch, Error> {
        self.writer.watch(prefix.clone())
    }
}

fn select(connection: &Connection, key: &Key) -> rusqlite::Result<Option<Record>> {
    connection
        .prepare_cached("SELECT key, value, revision FROM records WHERE key = ?1")?
        .query_row([key.as_str()], record)
        .optional()
}

/// What is below a prefix are two ranges of the index: the key that is the prefix, and those
/// between it with `/` and it with what follows `/`. Other keys may lie between the two.
fn select_page(
    connection: &Connection,
    prefix: &Prefix,
    after: &str,
    limit: i64,
) -> rusqlite::Result<Vec<Record>> {
    let prefix = prefix.as_str();
    let (low, high) = if prefix.is_empty() {
        // '~' is behind all characters of a key.
        (String::new(), "~".to_owned())
    } else {
        (format!("{prefix}/"), format!("{prefix}0"))
    };
    connection
        .prepare_cached(
            "SELECT key, value, revision FROM records WHERE key = ?1 AND key > ?4
             UNION ALL
             SELECT key, value, revision FROM records WHERE key > max(?2, ?4) AND key < ?3
             ORDER BY key LIMIT ?5",
        )?
        .query_map(params![prefix, low, high, after, limit], record)?
        .collect()
}

fn record(row: &Row<'_>) -> rusqlite::Result<Record> {
    let key: String = row.get(0)?;
    let value: Vec<u8> = row.get(1)?;
    let revision: i64 = row.get(2)?;
    let invalid = |error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
    };
    Ok(Record {
        key: Key::new(key).map_err(invalid)?,
        value: Bytes::from(value),
        revision: Revision(revision.cast_unsigned()),
    })
}
