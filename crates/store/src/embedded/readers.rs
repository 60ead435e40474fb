//! A few connections that only read. They see what was committed when their query began, and never
//! wait for the writer.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use super::database::Database;
use super::gate::Gate;
use crate::Error;

const CONNECTIONS: u32 = 4;

#[derive(Debug)]
pub(super) struct Readers {
    database: Database,
    /// Those that nobody uses now. They are made when they are needed first.
    idle: Arc<Mutex<Vec<Connection>>>,
    gate: Gate,
}

impl Readers {
    pub(super) fn new(database: Database) -> Self {
        Self { database, idle: Arc::default(), gate: Gate::new(CONNECTIONS) }
    }

    pub(super) async fn read<T, F>(&self, query: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let database = self.database.clone();
        let idle = Arc::clone(&self.idle);
        let work = move || {
            let found = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let connection = found.map_or_else(|| database.reader(), Ok)?;
            let result = query(&connection).map_err(|error| database.error("read", error));
            idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            result
        };
        self.gate.run(work).await
    }

    /// Waits for the queries under way.
    pub(super) async fn close(&self) {
        self.gate.close().await;
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
