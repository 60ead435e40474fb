//! A disk that is full: what is refused leaves nothing, what was acknowledged stays, and the store
//! goes on when there is room again. The disk is a small tmpfs that only the test's child sees.

use std::fs;
use std::path::Path;

use bytes::Bytes;

use super::{Place, child};
use crate::embedded;
use crate::suite::{key, list, put};
use crate::{Digest, Error, Expected, Revision};

#[test]
fn a_full_disk_refuses_what_is_new_and_loses_nothing() {
    let place = Place::new();
    let name = "embedded::tests::full::on_a_small_disk";
    child::check(child::command_with_mounts(name, place.path()));
}

#[tokio::test]
#[ignore = "runs in the child of the test above"]
async fn on_a_small_disk() {
    let Some(disk) = child::directory() else { return };
    let mut mount = child::program(Path::new("mount"));
    mount.args(["-t", "tmpfs", "-o", "size=24m", "none"]).arg(&disk);
    assert!(mount.status().unwrap().success());
    let data = disk.join("data");

    let ballast = disk.join("ballast");
    fill(&ballast);
    let refused = embedded::open(&data);
    assert!(matches!(refused, Err(Error::Full { .. })), "{refused:?}");
    fs::write(&ballast, vec![0; 12 << 20]).unwrap();

    let store = embedded::open(&data).unwrap();
    let (acknowledged, refused) = put_until_refused(&store).await;
    assert!(acknowledged.len() > 10, "{}", acknowledged.len());
    is_told_as_full(&refused, &data);
    let content = Bytes::from(vec![9; 2 << 20]);
    let refused = store.blobs.put(content.clone()).await.unwrap_err();
    is_told_as_full(&refused, &data);
    let stream = Box::pin(std::io::Cursor::new(content.clone()));
    let refused = store.blobs.put_stream(stream, u64::MAX).await.unwrap_err();
    is_told_as_full(&refused, &data);
    assert_eq!(store.blobs.list().await.unwrap(), []);
    assert_eq!(fs::read_dir(data.join("blobs/tmp")).unwrap().count(), 0);
    assert_eq!(revisions(&store).await, acknowledged);

    // Contents that fill the disk leave room for the records that delete.
    fs::remove_file(&ballast).unwrap();
    let mut contents = Vec::new();
    let refused = loop {
        let content = Bytes::from(vec![u8::try_from(contents.len()).unwrap(); 700_000]);
        match store.blobs.put(content).await {
            Ok(digest) => contents.push(digest),
            Err(error) => break error,
        }
    };
    is_told_as_full(&refused, &data);
    for (number, revision) in acknowledged.iter().enumerate() {
        let key = key(&format!("a/{number:04}"));
        store.records.delete(&key, Expected::At(*revision)).await.unwrap();
        put(&store.records, &format!("b/{number:04}"), "deleted").await;
    }
    for digest in &contents {
        store.blobs.delete(digest).await.unwrap();
    }

    let next = put(&store.records, "later", "").await;
    assert!(acknowledged.iter().all(|revision| *revision < next));
    assert_eq!(store.blobs.put(content.clone()).await.unwrap(), Digest::of(&content));
    store.close().await.unwrap();

    let store = embedded::open(&data).unwrap();
    assert_eq!(revisions(&store).await, []);
    assert_eq!(list(&store.records, "b").await.len(), acknowledged.len());
    assert_eq!(list(&store.records, "later").await.len(), 1);
}

fn fill(path: &Path) {
    let error = fs::write(path, vec![0; 32 << 20]).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::StorageFull);
}

async fn put_until_refused(store: &embedded::Embedded) -> (Vec<Revision>, Error) {
    let mut acknowledged = Vec::new();
    loop {
        let key = key(&format!("a/{:04}", acknowledged.len()));
        let value = Bytes::from(vec![7; 50_000]);
        match store.records.put(&key, value, Expected::Absent).await {
            Ok(revision) => acknowledged.push(revision),
            Err(error) => return (acknowledged, error),
        }
    }
}

async fn revisions(store: &embedded::Embedded) -> Vec<Revision> {
    list(&store.records, "a").await.into_iter().map(|record| record.revision).collect()
}

fn is_told_as_full(error: &Error, data: &Path) {
    assert!(matches!(error, Error::Full { .. }), "{error:?}");
    let text = error.to_string();
    assert!(text.starts_with(&format!("the disk that holds {}", data.display())), "{text}");
    assert!(text.ends_with("is full: make room on it, or move the data directory"), "{text}");
}
