//! A batch of writes as one SQLite transaction. Each write sees those before it; one whose
//! expectation does not hold changes nothing.

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use super::database::Database;
use crate::{Change, Error, Expected, Key, Record, Revision};

#[derive(Debug)]
pub(super) enum Action {
    Put(Key, Bytes),
    Delete(Key),
}

/// What became of a write, if its transaction is committed.
#[derive(Debug)]
pub(super) enum Outcome {
    Changed(Change),
    /// It deleted what was not there; the last revision of the store.
    Unchanged(Revision),
    Conflict {
        found: Option<Revision>,
    },
}

/// Rolled back when it is dropped.
#[derive(Debug)]
pub(super) struct Transaction<'a> {
    database: &'a Database,
    inner: rusqlite::Transaction<'a>,
    before: Revision,
    last: Revision,
}

impl Action {
    const fn key(&self) -> &Key {
        match self {
            Self::Put(key, _) | Self::Delete(key) => key,
        }
    }

    pub(super) const fn bytes(&self) -> usize {
        match self {
            Self::Put(_, value) => value.len(),
            Self::Delete(_) => 0,
        }
    }
}

impl<'a> Transaction<'a> {
    pub(super) fn begin(
        database: &'a Database,
        connection: &'a mut Connection,
        last: Revision,
    ) -> Result<Self, Error> {
        let on_error = |error| database.error("write to", error);
        // A rollback that failed (of a full disk, say) has left its transaction open.
        if !connection.is_autocommit() {
            connection.execute_batch("ROLLBACK").map_err(on_error)?;
        }
        let inner = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(on_error)?;
        Ok(Self { database, inner, before: last, last })
    }

    pub(super) fn apply(&mut self, action: &Action, expected: Expected) -> Result<Outcome, Error> {
        self.try_apply(action, expected).map_err(|error| self.database.error("write to", error))
    }

    /// Returns the last revision of the store, when all of it is on disk.
    pub(super) fn commit(self) -> Result<Revision, Error> {
        let on_error = |error| self.database.error("write to", error);
        if self.last == self.before {
            // Nothing has changed, so there is nothing to flush.
            self.inner.rollback().map_err(on_error)?;
        } else {
            self.inner
                .prepare_cached("UPDATE last_revision SET revision = ?1")
                .and_then(|mut update| update.execute([self.last.0.cast_signed()]))
                .map_err(on_error)?;
            self.inner.commit().map_err(on_error)?;
        }
        Ok(self.last)
    }

    fn try_apply(&mut self, action: &Action, expected: Expected) -> rusqlite::Result<Outcome> {
        let found = self.find(action.key())?;
        let holds = match expected {
            Expected::Any => true,
            Expected::Absent => found.is_none(),
            Expected::At(revision) => found == Some(revision),
        };
        match action {
            _ if !holds => Ok(Outcome::Conflict { found }),
            Action::Delete(_) if found.is_none() => Ok(Outcome::Unchanged(self.last)),
            Action::Delete(key) => self.delete(key),
            Action::Put(key, value) => self.put(key, value),
        }
    }

    fn find(&self, key: &Key) -> rusqlite::Result<Option<Revision>> {
        let mut select =
            self.inner.prepare_cached("SELECT revision FROM records WHERE key = ?1")?;
        let found = select.query_row([key.as_str()], |row| row.get::<_, i64>(0)).optional()?;
        Ok(found.map(|revision| Revision(revision.cast_unsigned())))
    }

    fn put(&mut self, key: &Key, value: &Bytes) -> rusqlite::Result<Outcome> {
        let revision = self.next_revision();
        self.inner
            .prepare_cached(
                "INSERT INTO records (key, value, revision) VALUES (?1, ?2, ?3)
                 ON CONFLICT (key) DO UPDATE SET value = ?2, revision = ?3",
            )?
            .execute(params![key.as_str(), value.as_ref(), revision.0.cast_signed()])?;
        let record = Record { key: key.clone(), value: value.clone(), revision };
        Ok(Outcome::Changed(Change::Put(record)))
    }

    fn delete(&mut self, key: &Key) -> rusqlite::Result<Outcome> {
        let revision = self.next_revision();
        self.inner.prepare_cached("DELETE FROM records WHERE key = ?1")?.execute([key.as_str()])?;
        Ok(Outcome::Changed(Change::Deleted { key: key.clone(), revision }))
    }

    const fn next_revision(&mut self) -> Revision {
        self.last = Revision(self.last.0 + 1);
        self.last
    }
}
