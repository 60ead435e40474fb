//! Many at once.

use std::time::Duration;

use tokio::time::timeout;

use super::{Engine, Store as _, at_once, bytes, key, list, put};
use crate::{Error, Expected, Revision};

pub(crate) async fn of_many_that_create_a_key_one_wins(engine: &impl Engine) {
    let store = engine.open().await;
    let results = at_once((0..64).map(|writer: u32| {
        let records = store.records();
        async move {
            let value = bytes(&writer.to_string());
            (writer, records.put(&key("a"), value, Expected::Absent).await)
        }
    }))
    .await;
    let (winner, revision) = the_winner(results);
    let found = store.records().get(&key("a")).await.unwrap().unwrap();
    assert_eq!((found.value, found.revision), (bytes(&winner.to_string()), revision));
}

pub(crate) async fn of_many_writers_at_a_revision_one_wins(engine: &impl Engine) {
    let store = engine.open().await;
    let mut last = put(&store.records(), "a", "").await;
    for _round in 0..10 {
        let results = at_once((0..32).map(|writer: u32| {
            let records = store.records();
            async move {
                let value = bytes(&writer.to_string());
                (writer, records.put(&key("a"), value, Expected::At(last)).await)
            }
        }))
        .await;
        let (winner, revision) = the_winner(results);
        let found = store.records().get(&key("a")).await.unwrap().unwrap();
        assert_eq!((found.value, found.revision), (bytes(&winner.to_string()), revision));
        last = revision;
    }
}

/// The others were told the winner's revision.
fn the_winner(results: Vec<(u32, Result<Revision, Error>)>) -> (u32, Revision) {
    let won = |(writer, result): &(u32, Result<Revision, Error>)| {
        result.as_ref().ok().map(|revision| (*writer, *revision))
    };
    let winners: Vec<_> = results.iter().filter_map(won).collect();
    let [winner] = winners[..] else { panic!("these have won: {winners:?}") };
    for (writer, result) in results {
        if writer != winner.0 {
            let told = matches!(result, Err(Error::Conflict { found }) if found == Some(winner.1));
            assert!(told, "{writer} was told {result:?}");
        }
    }
    winner
}

pub(crate) async fn counting_by_compare_and_set_loses_no_step(engine: &impl Engine) {
    let store = engine.open().await;
    put(&store.records(), "count", "0").await;
    at_once((0..8).map(|_| {
        let records = store.records();
        async move {
            let mut steps = 0;
            while steps < 25 {
                let found = records.get(&key("count")).await.unwrap().unwrap();
                let count: u32 = std::str::from_utf8(&found.value).unwrap().parse().unwrap();
                let next = bytes(&(count + 1).to_string());
                match records.put(&key("count"), next, Expected::At(found.revision)).await {
                    Ok(_) => steps += 1,
                    Err(Error::Conflict { .. }) => {}
                    Err(error) => panic!("{error}"),
                }
            }
        }
    }))
    .await;
    let found = store.records().get(&key("count")).await.unwrap().unwrap();
    assert_eq!(found.value, "200");
}

pub(crate) async fn a_write_that_was_answered_is_seen_by_every_reader(engine: &impl Engine) {
    let store = engine.open().await;
    at_once((0..16).map(|writer| {
        let records = store.records();
        async move {
            for number in 0..20 {
                let path = format!("a/{writer}/{number}");
                let revision = put(&records, &path, "").await;
                let found = records.get(&key(&path)).await.unwrap().unwrap();
                assert_eq!(found.revision, revision);
                assert_eq!(list(&records, &format!("a/{writer}")).await.len(), number + 1);
            }
        }
    }))
    .await;
}

pub(crate) async fn a_conflict_does_not_fail_the_writes_beside_it(engine: &impl Engine) {
    let store = engine.open().await;
    put(&store.records(), "taken", "first").await;
    let results = at_once((0..200).map(|number| {
        let records = store.records();
        async move {
            let path = if number % 2 == 0 { "taken" } else { &format!("free/{number}") };
            (number, records.put(&key(path), bytes("second"), Expected::Absent).await)
        }
    }))
    .await;
    for (number, result) in results {
        assert_eq!(result.is_ok(), number % 2 == 1, "{number}: {result:?}");
    }
    assert_eq!(list(&store.records(), "free").await.len(), 100);
    let taken = store.records().get(&key("taken")).await.unwrap().unwrap();
    assert_eq!(taken.value, "first");
}

pub(crate) async fn a_dropped_write_happens_as_a_whole_or_not_at_all(engine: &impl Engine) {
    let store = engine.open().await;
    let records = store.records();
    let whole = "x".repeat(10_000);
    for number in 0..50 {
        let path = key(&format!("a/{number}"));
        let write = records.put(&path, bytes(&whole), Expected::Any);
        // Polled once or a few times, then dropped.
        drop(timeout(Duration::from_micros(number * 20), write).await);
    }
    // Whatever the dropped ones had sent is in front of this.
    put(&records, "end", "").await;
    let left = list(&records, "a").await;
    assert!(left.iter().all(|record| record.value == whole));
    let mut revisions: Vec<_> = left.iter().map(|record| record.revision).collect();
    revisions.sort_unstable();
    revisions.dedup();
    assert_eq!(revisions.len(), left.len());
}
