//! Compare-and-set, deletion, and lists.

use super::{Engine, Store as _, bytes, key, list, paths, prefix, put};
use crate::{Error, Expected, Record, Revision};

pub(crate) async fn what_was_put_is_got(engine: &impl Engine) {
    let records = engine.open().await.records();
    assert_eq!(records.get(&key("a/b")).await.unwrap(), None);
    for value in ["one", "", "two"] {
        let revision = put(&records, "a/b", value).await;
        let found = records.get(&key("a/b")).await.unwrap().unwrap();
        assert_eq!(found, Record { key: key("a/b"), value: bytes(value), revision });
    }
    assert_eq!(records.get(&key("a")).await.unwrap(), None);
}

pub(crate) async fn the_largest_value_is_kept_and_a_larger_one_refused(engine: &impl Engine) {
    let records = engine.open().await.records();
    let largest = vec![7; Record::MAX_VALUE_BYTES];
    records.put(&key("a"), largest.clone().into(), Expected::Any).await.unwrap();
    let larger = vec![8; Record::MAX_VALUE_BYTES + 1].into();
    let refused = records.put(&key("a"), larger, Expected::Any).await;
    assert!(matches!(refused, Err(Error::TooLarge { limit: 524_288 })), "{refused:?}");
    assert_eq!(records.get(&key("a")).await.unwrap().unwrap().value, largest);
}

pub(crate) async fn every_write_has_a_higher_revision(engine: &impl Engine) {
    let records = engine.open().await.records();
    let mut last = Revision(0);
    for path in ["b", "a", "b", "c", "a"] {
        let next = put(&records, path, "same").await;
        assert!(next > last, "{next} after {last}");
        last = next;
    }
}

pub(crate) async fn absent_holds_only_where_nothing_is(engine: &impl Engine) {
    let records = engine.open().await.records();
    let made = records.put(&key("a"), bytes("1"), Expected::Absent).await.unwrap();
    let again = records.put(&key("a"), bytes("2"), Expected::Absent).await;
    assert!(matches!(again, Err(Error::Conflict { found: Some(found) }) if found == made));
    let deleted = records.delete(&key("a"), Expected::Absent).await;
    assert!(matches!(deleted, Err(Error::Conflict { found: Some(found) }) if found == made));
    assert_eq!(records.get(&key("a")).await.unwrap().unwrap().value, "1");
}

pub(crate) async fn at_holds_only_at_that_revision(engine: &impl Engine) {
    let records = engine.open().await.records();
    let first = put(&records, "a", "1").await;
    let second = records.put(&key("a"), bytes("2"), Expected::At(first)).await.unwrap();
    let late = records.put(&key("a"), bytes("3"), Expected::At(first)).await;
    assert!(matches!(late, Err(Error::Conflict { found: Some(found) }) if found == second));
    let late = records.delete(&key("a"), Expected::At(first)).await;
    assert!(matches!(late, Err(Error::Conflict { found: Some(found) }) if found == second));
    assert_eq!(records.get(&key("a")).await.unwrap().unwrap().value, "2");
    records.delete(&key("a"), Expected::At(second)).await.unwrap();
    assert_eq!(records.get(&key("a")).await.unwrap(), None);
    let nothing = records.put(&key("a"), bytes("4"), Expected::At(second)).await;
    assert!(matches!(nothing, Err(Error::Conflict { found: None })), "{nothing:?}");
}

pub(crate) async fn a_conflict_changes_nothing(engine: &impl Engine) {
    let records = engine.open().await.records();
    let before = put(&records, "a", "1").await;
    for _ in 0..3 {
        let expected = Expected::At(Revision(before.0 + 1));
        records.put(&key("a"), bytes("2"), expected).await.unwrap_err();
        records.delete(&key("a"), expected).await.unwrap_err();
    }
    let found = records.get(&key("a")).await.unwrap().unwrap();
    assert_eq!((found.value, found.revision), (bytes("1"), before));
}

pub(crate) async fn a_key_made_anew_is_not_the_old_one(engine: &impl Engine) {
    let records = engine.open().await.records();
    let old = put(&records, "a", "same").await;
    records.delete(&key("a"), Expected::Any).await.unwrap();
    let new = put(&records, "a", "same").await;
    assert!(new > old);
    records.put(&key("a"), bytes("other"), Expected::At(old)).await.unwrap_err();
}

pub(crate) async fn deleting_what_is_not_there_succeeds_unless_a_revision_is_expected(
    engine: &impl Engine,
) {
    let records = engine.open().await.records();
    records.delete(&key("a"), Expected::Any).await.unwrap();
    records.delete(&key("a"), Expected::Absent).await.unwrap();
    let expected = Expected::At(Revision(1));
    let refused = records.delete(&key("a"), expected).await;
    assert!(matches!(refused, Err(Error::Conflict { found: None })), "{refused:?}");
}

pub(crate) async fn a_list_is_in_the_order_of_the_keys(engine: &impl Engine) {
    let records = engine.open().await.records();
    let ordered = ["$", "A", "a", "a-b", "a/$LATEST", "a/1", "a/10", "a/2", "a/b/c", "ab", "b"];
    for path in ordered.iter().rev() {
        put(&records, path, path).await;
    }
    let listed = list(&records, "").await;
    assert_eq!(paths(&listed), ordered);
    assert!(listed.iter().all(|record| record.value == record.key.as_str()));
}

pub(crate) async fn a_list_has_whole_segments_only(engine: &impl Engine) {
    let records = engine.open().await.records();
    for path in ["a", "a/b", "a/b/c", "a/bc", "a/b-c", "a/b.c", "a-b", "ab/c", "b/a", "A/b"] {
        put(&records, path, "").await;
    }
    assert_eq!(paths(&list(&records, "a/b").await), ["a/b", "a/b/c"]);
    assert_eq!(paths(&list(&records, "a").await), ["a", "a/b", "a/b-c", "a/b.c", "a/b/c", "a/bc"]);
    assert_eq!(paths(&list(&records, "a/b/c/d").await), [""; 0]);
}

pub(crate) async fn pages_put_together_are_the_list(engine: &impl Engine) {
    let records = engine.open().await.records();
    for number in 0..25 {
        put(&records, &format!("f/{number}"), "").await;
        put(&records, &format!("g/{number}"), "").await;
    }
    put(&records, "f", "").await;
    let whole = list(&records, "f").await;
    assert_eq!(whole.len(), 26);
    for size in [1, 7, 13, 26, 27] {
        let mut pages = Vec::new();
        loop {
            let after = pages.last().map(|record: &Record| record.key.clone());
            let page = records.list(&prefix("f"), after.as_ref(), size).await.unwrap();
            assert!(page.len() <= size);
            if page.is_empty() {
                break;
            }
            pages.extend(page);
        }
        assert_eq!(pages, whole, "in pages of {size}");
    }
    assert!(records.list(&prefix("f"), None, 0).await.unwrap().is_empty());
}

pub(crate) async fn a_list_may_go_on_after_a_key_that_is_gone(engine: &impl Engine) {
    let records = engine.open().await.records();
    for path in ["f/1", "f/2", "f/3"] {
        put(&records, path, "").await;
    }
    records.delete(&key("f/2"), Expected::Any).await.unwrap();
    let after = async |path| {
        let after = key(path);
        let page = records.list(&prefix("f"), Some(&after), 10).await.unwrap();
        page.iter().map(|record| record.key.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(after("f/2").await, ["f/3"]);
    assert_eq!(after("a").await, ["f/1", "f/3"]);
    assert_eq!(after("f/3").await, [""; 0]);
    assert_eq!(after("z").await, [""; 0]);
}
