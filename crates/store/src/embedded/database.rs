//! The SQLite file: how a connection is made, what it holds, and what its errors mean to us.
//!
//! The write-ahead log with `synchronous=FULL` flushes once per commit, so that a commit that
//! returned is on disk. Checkpoints happen in the writer, after the commit that made one due.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::ffi::{ErrorCode, SQLITE_IOERR_SHMSIZE};
use rusqlite::{Connection, OpenFlags};

use super::directory::DATABASE;
use super::files;
use crate::error::DataDirectoryError;
use crate::failpoint::Failpoint;
use crate::{Error, Revision};

/// "CRES": tells our database from that of another program.
const APPLICATION_ID: i32 = 0x4352_4553;

/// In one transaction: a database that has our id has our tables.
const SCHEMA: &str = "
    BEGIN IMMEDIATE;
    PRAGMA application_id = 0x43524553;
    CREATE TABLE records (
        key      TEXT PRIMARY KEY NOT NULL,
        value    BLOB NOT NULL,
        revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE last_revision (
        row      INTEGER PRIMARY KEY CHECK (row = 0),
        revision INTEGER NOT NULL
    ) STRICT;
    INSERT INTO last_revision (row, revision) VALUES (0, 0);
    COMMIT;
";

/// The database of one data directory. Cheap to clone; makes connections.
#[derive(Debug, Clone)]
pub(super) struct Database {
    path: Arc<Path>,
}

impl Database {
    /// Makes the database if it is not there, and checks that it is one of ours.
    pub(super) fn open(data_dir: &Path) -> Result<(Self, Connection), Error> {
        let path = data_dir.join(DATABASE);
        make_file(&path)?;
        let database = Self { path: path.into() };
        let writer = database.connect()?;
        let is_new = database.is_new(&writer)?;
        database.prepare_writer(&writer)?;
        if is_new {
            writer.execute_batch(SCHEMA).map_err(|error| database.error("write to", error))?;
        }
        Ok((database, writer))
    }

    /// One more connection, which only reads.
    pub(super) fn reader(&self) -> Result<Connection, Error> {
        let connection = self.connect()?;
        connection
            .pragma_update(None, "query_only", true)
            .and_then(|()| connection.pragma_update(None, "cache_size", -512))
            .map_err(|error| self.error("open", error))?;
        Ok(connection)
    }

    fn connect(&self) -> Result<Connection, Error> {
        // Without SQLITE_OPEN_URI, which would read a meaning into a path that begins with "file:".
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)
            .map_err(|error| self.error("open", error))?;
        connection
            .execute_batch(
                "PRAGMA busy_timeout = 5000;
                 PRAGMA temp_store = MEMORY;
                 PRAGMA trusted_schema = OFF;
                 PRAGMA cell_size_check = ON;",
            )
            .map_err(|error| self.error("open", error))?;
        Ok(connection)
    }

    /// Whether nothing is in it yet. What is in it must be ours.
    fn is_new(&self, writer: &Connection) -> Result<bool, Error> {
        let on_error = |error| self.error("read", error);
        let owner: i32 = writer
            .pragma_query_value(None, "application_id", |row| row.get(0))
            .map_err(on_error)?;
        if owner == APPLICATION_ID {
            return Ok(false);
        }
        let tables: i64 = writer
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .map_err(on_error)?;
        if owner == 0 && tables == 0 {
            return Ok(true);
        }
        let path = self.path.to_path_buf();
        Err(DataDirectoryError::NotADatabase { path }.into())
    }

    fn prepare_writer(&self, writer: &Connection) -> Result<(), Error> {
        let on_error = |error| self.error("open", error);
        let mode: String = writer
            .pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))
            .map_err(on_error)?;
        if mode != "wal" {
            let source = io::Error::other(format!("its journal mode stays {mode}"));
            return Err(Error::io("open", &self.path, source));
        }
        let synchronous = if Failpoint::SkipFsync.is_active() { "OFF" } else { "FULL" };
        writer.pragma_update(None, "synchronous", synchronous).map_err(on_error)?;
        writer.pragma_update(None, "journal_size_limit", 16 << 20).map_err(on_error)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn last_revision(&self, connection: &Connection) -> Result<Revision, Error> {
        let last: i64 = connection
            .query_row("SELECT revision FROM last_revision", [], |row| row.get(0))
            .map_err(|error| self.error("read", error))?;
        Ok(Revision(last.cast_unsigned()))
    }

    /// Moves the log into the database, so that the next start has nothing to recover. A failure
    /// costs only that time.
    pub(super) fn close(&self, connection: Connection) {
        let checkpoint = connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_row| Ok(()))
            .and_then(|()| connection.close().map_err(|(_connection, error)| error));
        if let Err(error) = checkpoint {
            let path = self.path.display();
            tracing::warn!(%error, database = %path, "the log was not moved into the database");
        }
    }

    pub(super) fn error(&self, verb: &'static str, error: rusqlite::Error) -> Error {
        let path: PathBuf = self.path.to_path_buf();
        let extended = error.sqlite_error().map(|error| error.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Error::Full { path },
            // The shared index of the log could not grow: the disk is full.
            Some(ErrorCode::SystemIoFailure) if extended == Some(SQLITE_IOERR_SHMSIZE) => {
                Error::Full { path }
            }
            Some(ErrorCode::NotADatabase) => DataDirectoryError::NotADatabase { path }.into(),
            Some(ErrorCode::DatabaseCorrupt) => DataDirectoryError::Damaged { path }.into(),
            _ => Error::Database { verb, path, source: Arc::new(error) },
        }
    }
}

/// SQLite takes an empty file for an empty database, and gives its rights to the log beside it. Its
/// name lasts with the name of the log, which SQLite flushes with the first commit.
fn make_file(path: &Path) -> Result<(), Error> {
    match fs::metadata(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            files::create_new(path)?;
            Ok(())
        }
        Err(source) => Err(Error::io("open", path, source)),
    }
}
