//! What lasts over a stop and a start.

use super::{Engine, Store as _, at_once, bytes, key, list, prefix, put};
use crate::{Digest, Error, Expected};

pub(crate) async fn what_was_written_is_there_after_a_restart(engine: &impl Engine) {
    let store = engine.open().await;
    for number in 0..100 {
        put(&store.records(), &format!("a/{number}"), &number.to_string()).await;
    }
    store.records().delete(&key("a/50"), Expected::Any).await.unwrap();
    let digest = store.blobs().put(bytes("content")).await.unwrap();
    let before = list(&store.records(), "").await;
    store.close().await;

    let store = engine.open().await;
    assert_eq!(before.len(), 99);
    assert_eq!(list(&store.records(), "").await, before);
    assert_eq!(store.blobs().list().await.unwrap(), [digest]);
}

pub(crate) async fn revisions_rise_over_a_restart_also_after_deletions(engine: &impl Engine) {
    let store = engine.open().await;
    let mut watch = store.records().watch(&prefix("")).await.unwrap();
    put(&store.records(), "a", "").await;
    store.records().delete(&key("a"), Expected::Any).await.unwrap();
    watch.next().await.unwrap();
    let deleted = watch.next().await.unwrap().revision();
    store.close().await;

    let store = engine.open().await;
    let next = put(&store.records(), "a", "").await;
    assert!(next > deleted, "{next} after {deleted}");
}

pub(crate) async fn what_was_accepted_is_written_when_the_store_is_closed(engine: &impl Engine) {
    let store = engine.open().await;
    let writes: Vec<_> = (0..200)
        .map(|number| {
            let records = store.records();
            let write = async move {
                let path = key(&format!("a/{number}"));
                (number, records.put(&path, bytes("whole"), Expected::Any).await)
            };
            cresset_ambient::spawn(cresset_ambient::TaskKind("writer"), write)
        })
        .collect();
    tokio::task::yield_now().await;
    store.close().await;
    let mut acknowledged = Vec::new();
    for write in writes {
        match write.await.unwrap() {
            (number, Ok(revision)) => acknowledged.push((number, revision)),
            (_, Err(Error::Closed)) => {}
            (number, Err(error)) => panic!("{number}: {error}"),
        }
    }

    let store = engine.open().await;
    for (number, revision) in acknowledged {
        let found = store.records().get(&key(&format!("a/{number}"))).await.unwrap().unwrap();
        assert_eq!((found.value, found.revision), (bytes("whole"), revision));
    }
}

pub(crate) async fn a_closed_store_says_so(engine: &impl Engine) {
    let store = engine.open().await;
    let (records, blobs) = (store.records(), store.blobs());
    store.close().await;
    let key = key("a");
    let closed = at_once([async move {
        [
            records.get(&key).await.err(),
            records.put(&key, bytes(""), Expected::Any).await.err(),
            records.delete(&key, Expected::Any).await.err(),
            records.list(&prefix(""), None, 1).await.err(),
            records.watch(&prefix("")).await.err(),
            blobs.put(bytes("")).await.err(),
            blobs.put_stream(Box::pin(&b""[..]), 1).await.err(),
            blobs.get(&Digest::of(b"")).await.err(),
            blobs.list().await.err(),
        ]
    }])
    .await;
    for error in closed.into_iter().flatten() {
        assert!(matches!(error, Some(Error::Closed)), "{error:?}");
    }
}
