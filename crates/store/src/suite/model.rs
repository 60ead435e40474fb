//! Random operations, one after the other, against a map: the store must answer as the map does,
//! over restarts too, and its watch must tell exactly what the map has gone through.

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tokio::time::timeout;

use super::{Engine, Store, key, prefix};
use crate::{Change, Error, Expected, Key, Prefix, Record, Revision, Watch};

#[derive(Debug, Clone)]
enum Operation {
    Put(Key, Bytes, Expectation),
    Delete(Key, Expectation),
    Get(Key),
    List(Prefix, Option<Key>, usize),
    Restart,
}

#[derive(Debug, Clone, Copy)]
enum Expectation {
    Any,
    Absent,
    /// The revision that is there.
    Current,
    /// One that was, is, or will be somewhere.
    Arbitrary(u64),
}

#[derive(Debug, Default)]
struct Model {
    records: BTreeMap<Key, Record>,
    /// What the watch has not told yet.
    changes: Vec<Change>,
}

pub(crate) fn check<E: Engine>(engine: impl Fn() -> E) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let config = Config { cases: 32, ..Config::with_source_file(file!()) };
    let operations = prop::collection::vec(operation(), 1..50);
    TestRunner::new(config)
        .run(&operations, |operations| {
            runtime.block_on(run(&engine(), operations));
            Ok(())
        })
        .unwrap();
}

async fn run(engine: &impl Engine, operations: Vec<Operation>) {
    let mut model = Model::default();
    let (mut store, mut watch) = open(engine).await;
    for operation in operations {
        if matches!(operation, Operation::Restart) {
            model.take_changes(&mut watch).await;
            store.close().await;
            (store, watch) = open(engine).await;
        } else {
            model.step(&store, operation).await;
        }
    }
    model.take_changes(&mut watch).await;
    let records = store.records().list(&Prefix::all(), None, usize::MAX).await.unwrap();
    assert_eq!(records, model.records.into_values().collect::<Vec<_>>());
}

async fn open<E: Engine>(engine: &E) -> (E::Store, Watch) {
    let store = engine.open().await;
    let watch = store.records().watch(&Prefix::all()).await.unwrap();
    (store, watch)
}

impl Model {
    async fn step(&mut self, store: &impl Store, operation: Operation) {
        let records = store.records();
        match operation {
            Operation::Put(key, value, expectation) => {
                let expected = self.expected(&key, expectation);
                let result = records.put(&key, value.clone(), expected).await;
                self.check_conflict(&key, expected, result.as_ref().err());
                if let Ok(revision) = result {
                    let record = Record { key: key.clone(), value, revision };
                    self.changes.push(Change::Put(record.clone()));
                    self.records.insert(key, record);
                }
            }
            Operation::Delete(key, expectation) => {
                let expected = self.expected(&key, expectation);
                let result = records.delete(&key, expected).await;
                self.check_conflict(&key, expected, result.as_ref().err());
                if result.is_ok() && self.records.remove(&key).is_some() {
                    self.changes.push(Change::Deleted { key, revision: Revision(0) });
                }
            }
            Operation::Get(key) => {
                assert_eq!(records.get(&key).await.unwrap().as_ref(), self.records.get(&key));
            }
            Operation::List(prefix, after, limit) => {
                let listed = records.list(&prefix, after.as_ref(), limit).await.unwrap();
                assert_eq!(listed, self.list(&prefix, after.as_ref(), limit));
            }
            Operation::Restart => unreachable!("the runner does it"),
        }
    }

    fn expected(&self, key: &Key, expectation: Expectation) -> Expected {
        match expectation {
            Expectation::Any => Expected::Any,
            Expectation::Absent => Expected::Absent,
            Expectation::Current => self.found(key).map_or(Expected::Absent, Expected::At),
            Expectation::Arbitrary(revision) => Expected::At(Revision(revision)),
        }
    }

    fn found(&self, key: &Key) -> Option<Revision> {
        self.records.get(key).map(|record| record.revision)
    }

    fn check_conflict(&self, key: &Key, expected: Expected, error: Option<&Error>) {
        let is_there = self.found(key);
        let holds = match expected {
            Expected::Any => true,
            Expected::Absent => is_there.is_none(),
            Expected::At(revision) => is_there == Some(revision),
        };
        match error {
            None => assert!(holds, "{key} at {is_there:?}: {expected:?} should not hold"),
            Some(Error::Conflict { found }) => {
                assert!(!holds, "{key} at {is_there:?}: {expected:?} should hold");
                assert_eq!(*found, is_there);
            }
            Some(error) => panic!("{error}"),
        }
    }

    fn list(&self, prefix: &Prefix, after: Option<&Key>, limit: usize) -> Vec<Record> {
        let below = format!("{prefix}/");
        self.records
            .values()
            .filter(|record| {
                let path = record.key.as_str();
                prefix.as_str().is_empty() || path == prefix.as_str() || path.starts_with(&below)
            })
            .filter(|record| after.is_none_or(|after| record.key > *after))
            .take(limit)
            .cloned()
            .collect()
    }

    async fn take_changes(&mut self, watch: &mut Watch) {
        let mut last = Revision(0);
        for expected in self.changes.drain(..) {
            let told = timeout(Duration::from_secs(20), watch.next()).await.unwrap().unwrap();
            assert!(told.revision() > last);
            last = told.revision();
            match (&told, &expected) {
                // The writer is not told the revision of its deletion.
                (Change::Deleted { key: told, .. }, Change::Deleted { key: expected, .. }) => {
                    assert_eq!(told, expected);
                }
                _ => assert_eq!(told, expected),
            }
        }
    }
}

fn operation() -> impl Strategy<Value = Operation> {
    prop_oneof![
        8 => (any_key(), any_value(), expectation()).prop_map(|(k, v, e)| Operation::Put(k, v, e)),
        4 => (any_key(), expectation()).prop_map(|(k, e)| Operation::Delete(k, e)),
        2 => any_key().prop_map(Operation::Get),
        4 => (any_prefix(), prop::option::of(any_key()), 0..12usize)
            .prop_map(|(p, a, l)| Operation::List(p, a, l)),
        1 => Just(Operation::Restart),
    ]
}

/// Few keys, so that they meet; and such as have neighbours that are no children.
fn any_key() -> impl Strategy<Value = Key> {
    prop::sample::select(vec![
        "a",
        "a/b",
        "a/b/c",
        "a/b-c",
        "a/b0",
        "a/bc",
        "a$",
        "A",
        "b",
        "b/$LATEST",
        "b/1",
        "b/10",
    ])
    .prop_map(key)
}

fn any_prefix() -> impl Strategy<Value = Prefix> {
    prop::sample::select(vec!["", "a", "a/b", "b", "b/1", "c"]).prop_map(prefix)
}

fn any_value() -> impl Strategy<Value = Bytes> {
    prop_oneof![
        3 => prop::collection::vec(any::<u8>(), 0..20),
        1 => (any::<u8>(), 4_000..20_000usize).prop_map(|(byte, length)| vec![byte; length]),
    ]
    .prop_map(Bytes::from)
}

fn expectation() -> impl Strategy<Value = Expectation> {
    prop_oneof![
        2 => Just(Expectation::Any),
        1 => Just(Expectation::Absent),
        2 => Just(Expectation::Current),
        1 => (0..40u64).prop_map(Expectation::Arbitrary),
    ]
}
