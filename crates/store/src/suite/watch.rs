//! Watches: every change, in order, or a clear end.

use std::time::Duration;

use tokio::time::timeout;

use super::{Engine, Store as _, at_once, bytes, key, list, prefix, put};
use crate::{Change, Error, Expected, Record, Revision, Watch};

/// Far longer than any change takes; only a failing test waits for it.
const DEADLINE: Duration = Duration::from_secs(20);

async fn next(watch: &mut Watch) -> Result<Change, Error> {
    timeout(DEADLINE, watch.next()).await.expect("the watch tells nothing")
}

pub(crate) async fn a_watcher_sees_every_change_in_order(engine: &impl Engine) {
    let store = engine.open().await;
    let records = store.records();
    put(&records, "a/before", "").await;
    let mut watch = records.watch(&prefix("a")).await.unwrap();
    let mut expected = Vec::new();
    for number in 0..20 {
        let key = key(&format!("a/{}", number % 3));
        let value = bytes(&number.to_string());
        let revision = records.put(&key, value.clone(), Expected::Any).await.unwrap();
        expected.push(Change::Put(Record { key, value, revision }));
    }
    records.delete(&key("a/1"), Expected::Any).await.unwrap();
    for change in expected {
        assert_eq!(next(&mut watch).await.unwrap(), change);
    }
    let deleted = next(&mut watch).await.unwrap();
    assert!(matches!(&deleted, Change::Deleted { key, .. } if key.as_str() == "a/1"));
    let later = put(&records, "a/1", "").await;
    assert!(deleted.revision() < later);
}

pub(crate) async fn a_watcher_sees_only_what_is_below_its_prefix(engine: &impl Engine) {
    let store = engine.open().await;
    let records = store.records();
    let mut watch = records.watch(&prefix("a/b")).await.unwrap();
    for path in ["a", "a/bc", "a/b-c", "b/a/b", "a/b", "ab", "a/b/c"] {
        put(&records, path, "").await;
    }
    assert_eq!(next(&mut watch).await.unwrap().key().as_str(), "a/b");
    assert_eq!(next(&mut watch).await.unwrap().key().as_str(), "a/b/c");
}

pub(crate) async fn a_refused_write_is_no_change(engine: &impl Engine) {
    let store = engine.open().await;
    let records = store.records();
    put(&records, "a", "").await;
    let mut watch = records.watch(&prefix("")).await.unwrap();
    records.put(&key("a"), bytes("1"), Expected::Absent).await.unwrap_err();
    records.delete(&key("a"), Expected::At(Revision(999))).await.unwrap_err();
    let told = put(&records, "b", "").await;
    assert_eq!(next(&mut watch).await.unwrap().revision(), told);
}

pub(crate) async fn deleting_what_is_not_there_is_no_change(engine: &impl Engine) {
    let store = engine.open().await;
    let records = store.records();
    let mut watch = records.watch(&prefix("")).await.unwrap();
    records.delete(&key("a"), Expected::Any).await.unwrap();
    let told = put(&records, "b", "").await;
    assert_eq!(next(&mut watch).await.unwrap().revision(), told);
}

pub(crate) async fn a_change_is_told_before_its_writer_is_answered(engine: &impl Engine) {
    let store = engine.open().await;
    let records = store.records();
    let mut watch = records.watch(&prefix("a")).await.unwrap();
    for number in 0..50 {
        let revision = put(&records, "a", &number.to_string()).await;
        let told = timeout(Duration::ZERO, watch.next()).await.expect("it was told late");
        assert_eq!(told.unwrap().revision(), revision);
    }
}

pub(crate) async fn watch_then_list_misses_nothing(engine: &impl Engine) {
    let store = engine.open().await;
    let records = store.records();
    let writes = cresset_ambient::spawn(cresset_ambient::TaskKind("writer"), {
        let records = store.records();
        async move {
            for number in 0..300 {
                put(&records, &format!("a/{number}"), "").await;
            }
        }
    });
    let mut watch = records.watch(&prefix("a")).await.unwrap();
    let mut seen: std::collections::BTreeSet<_> =
        list(&records, "a").await.into_iter().map(|record| record.key).collect();
    while seen.len() < 300 {
        seen.insert(next(&mut watch).await.unwrap().key().clone());
    }
    writes.await.unwrap();
}

pub(crate) async fn a_watcher_that_falls_behind_is_ended(engine: &impl Engine) {
    const CHANGES: usize = 20_000;
    let store = engine.open().await;
    let mut slow = store.records().watch(&prefix("")).await.unwrap();
    at_once((0..8).map(|writer| {
        let records = store.records();
        async move {
            at_once((0..CHANGES / 8).map(|number| {
                let records = records.clone();
                async move { put(&records, &format!("a/{writer}/{number}"), "").await }
            }))
            .await
        }
    }))
    .await;
    // An engine may remember them all; but if not, there is no going on behind the gap.
    let mut last = Revision(0);
    for _ in 0..CHANGES {
        match next(&mut slow).await {
            Ok(change) => {
                assert!(change.revision() > last);
                last = change.revision();
            }
            Err(error) => {
                assert!(matches!(error, Error::WatchLagged), "{error:?}");
                put(&store.records(), "a/later", "").await;
                assert!(matches!(next(&mut slow).await, Err(Error::WatchLagged)));
                break;
            }
        }
    }
    let mut anew = store.records().watch(&prefix("")).await.unwrap();
    let revision = put(&store.records(), "a/anew", "").await;
    assert_eq!(next(&mut anew).await.unwrap().revision(), revision);
}

pub(crate) async fn closing_ends_the_watches_after_their_last_change(engine: &impl Engine) {
    let store = engine.open().await;
    let mut watch = store.records().watch(&prefix("")).await.unwrap();
    let revision = put(&store.records(), "a", "").await;
    store.close().await;
    assert_eq!(next(&mut watch).await.unwrap().revision(), revision);
    assert!(matches!(next(&mut watch).await, Err(Error::Closed)));
}
