//! What the operator is told of a data directory that cannot be used, and what is left in one that
//! can.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::{Place, child};
use crate::embedded::{self, Embedded};
use crate::suite::{Engine as _, put};
use crate::{DataDirectoryError, Error};

fn refused(path: &Path) -> (DataDirectoryError, String) {
    match embedded::open(path) {
        Err(Error::DataDirectory(error)) => {
            let text = error.to_string();
            (error, text)
        }
        other => panic!("{other:?}"),
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

#[tokio::test]
async fn a_directory_in_use_is_refused_with_its_holder() {
    let place = Place::new();
    let store = place.open().await;
    let (error, text) = refused(place.path());
    assert!(matches!(error, DataDirectoryError::InUse { .. }));
    let expected = format!(
        "the data directory {} is in use by the process {}: stop that server, or name another directory",
        place.path().display(),
        std::process::id()
    );
    assert_eq!(text, expected);
    put(&store.records, "a", "unharmed").await;
}

#[tokio::test]
async fn the_lock_is_held_until_the_last_handle_is_gone() {
    let place = Place::new();
    let Embedded { records, blobs, .. } = place.open().await;
    refused(place.path());
    drop(records);
    refused(place.path());
    drop(blobs);
    place.open().await;
}

#[tokio::test]
async fn a_closed_directory_can_be_opened_although_handles_are_left() {
    let place = Place::new();
    let store = place.open().await;
    let (_records, _blobs) = (store.records.clone(), store.blobs.clone());
    store.close().await.unwrap();
    place.open().await;
}

#[tokio::test]
async fn a_closed_store_leaves_no_log_to_recover() {
    let place = Place::new();
    let store = place.open().await;
    put(&store.records, "a", "1").await;
    assert!(fs::exists(place.path().join("records.db-wal")).unwrap());
    store.close().await.unwrap();
    assert!(!fs::exists(place.path().join("records.db-wal")).unwrap());
}

#[tokio::test]
async fn the_instance_id_is_made_once() {
    let place = Place::new();
    let first = place.open().await.instance;
    assert!(first.as_str().len() == 8, "{first}");
    assert!(first.as_str().bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z')));
    assert_eq!(place.open().await.instance, first);
    assert_ne!(Place::new().open().await.instance, first);
}

#[tokio::test]
async fn a_damaged_instance_id_is_refused() {
    let place = Place::new();
    drop(place.open().await);
    for damaged in ["", "../../ab\n", "ABCDEFGH\n", "abcdefghi\n"] {
        fs::write(place.path().join("instance"), damaged).unwrap();
        let (_, text) = refused(place.path());
        assert!(text.contains("instance does not say the id of this server: restore it"), "{text}");
    }
}

#[tokio::test]
async fn a_directory_from_the_future_is_refused_and_left_alone() {
    let place = Place::new();
    drop(place.open().await);
    fs::write(place.path().join("format"), "2\n").unwrap();
    let (error, text) = refused(place.path());
    assert!(matches!(error, DataDirectoryError::Newer { found: 2, supported: 1, .. }));
    let expected = format!(
        "the data directory {} has format 2, and this Cresset reads up to 1: run a newer Cresset, or name another directory",
        place.path().display()
    );
    assert_eq!(text, expected);
    assert_eq!(fs::read_to_string(place.path().join("format")).unwrap(), "2\n");
}

#[tokio::test]
async fn a_format_that_cannot_be_understood_is_refused() {
    let place = Place::new();
    drop(place.open().await);
    for damaged in [&b""[..], b"0\n", b"-1\n", b"one\n", b"\xff\xfe", b"99999999999999999999999\n"]
    {
        fs::write(place.path().join("format"), damaged).unwrap();
        let (error, _) = refused(place.path());
        assert!(matches!(error, DataDirectoryError::Unreadable { .. }), "{error:?}");
    }
    fs::remove_file(place.path().join("format")).unwrap();
    let (error, _) = refused(place.path());
    assert!(matches!(error, DataDirectoryError::Unreadable { .. }), "{error:?}");
}

#[tokio::test]
async fn blobs_whose_database_was_lost_are_refused_and_left_alone() {
    let place = Place::new();
    let store = place.open().await;
    let digest = store.blobs.put("content".into()).await.unwrap();
    let content = store.blobs.local_file(&digest).await.unwrap().unwrap();
    store.close().await.unwrap();
    fs::remove_file(place.path().join("records.db")).unwrap();
    let (error, text) = refused(place.path());
    assert!(matches!(error, DataDirectoryError::Lost { .. }), "{text}");
    assert_eq!(fs::read(content).unwrap(), b"content");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_and_left_alone() {
    let place = Place::new();
    drop(place.open().await);
    let path = place.path().join("records.db");
    fs::write(&path, "these are my notes\n".repeat(1000)).unwrap();
    let (error, text) = refused(place.path());
    assert!(matches!(error, DataDirectoryError::NotADatabase { .. }), "{error:?}");
    assert!(text.starts_with(&format!("{} is not a database of Cresset", path.display())));
    assert!(fs::read_to_string(&path).unwrap().starts_with("these are my notes"));
}

#[tokio::test]
async fn a_database_of_another_program_is_refused() {
    let place = Place::new();
    drop(place.open().await);
    let path = place.path().join("records.db");
    fs::remove_file(&path).unwrap();
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE books (title TEXT)").unwrap();
    drop(other);
    let (error, _) = refused(place.path());
    assert!(matches!(error, DataDirectoryError::NotADatabase { .. }), "{error:?}");
}

#[tokio::test]
async fn a_damaged_database_is_an_error_and_no_panic() {
    let place = Place::new();
    let store = place.open().await;
    for number in 0..200 {
        put(&store.records, &format!("a/{number}"), &"x".repeat(1000)).await;
    }
    store.close().await.unwrap();
    let path = place.path().join("records.db");
    let mut damaged = fs::read(&path).unwrap();
    damaged.get_mut(4096..).unwrap().fill(0xa5);
    fs::write(&path, damaged).unwrap();
    let result = match embedded::open(place.path()) {
        Ok(store) => store.records.list(&crate::Prefix::all(), None, 1000).await.map(|_| ()),
        Err(error) => Err(error),
    };
    let damaged = DataDirectoryError::Damaged { path };
    assert!(
        matches!(&result, Err(Error::DataDirectory(error)) if error.to_string() == damaged.to_string()),
        "{result:?}"
    );
}

#[tokio::test]
async fn what_is_made_is_read_by_its_owner_only() {
    let place = Place::new();
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let store = place.open().await;
    put(&store.records, "a", "1").await;
    let digest = store.blobs.put("content".into()).await.unwrap();
    for (name, expected) in [
        (".", 0o711),
        ("lock", 0o600),
        ("format", 0o600),
        ("instance", 0o600),
        ("records.db", 0o600),
        ("records.db-wal", 0o600),
        ("records.db-shm", 0o600),
        ("blobs", 0o700),
        ("blobs/00", 0o700),
        ("blobs/tmp", 0o700),
    ] {
        assert_eq!(mode(&place.path().join(name)), expected, "{name}");
    }
    let content = store.blobs.local_file(&digest).await.unwrap().unwrap();
    assert_eq!(mode(&content), 0o400);
    let made = place.path().join("parent/data");
    embedded::open(&made).unwrap();
    assert_eq!(mode(&made), 0o711);
}

#[tokio::test]
async fn a_directory_that_holds_other_things_keeps_its_rights() {
    let place = Place::new();
    fs::write(place.path().join("other"), "").unwrap();
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).unwrap();
    place.open().await;
    assert_eq!(mode(place.path()), 0o755);
}

#[tokio::test]
async fn unfinished_uploads_are_removed_at_the_start() {
    let place = Place::new();
    drop(place.open().await);
    let leftover = place.path().join("blobs/tmp/0123456789abcdef");
    fs::write(&leftover, "half of it").unwrap();
    place.open().await;
    assert!(!fs::exists(leftover).unwrap());
}

#[tokio::test]
async fn a_blob_of_the_wrong_length_is_put_anew() {
    let place = Place::new();
    let store = place.open().await;
    let digest = store.blobs.put("content".into()).await.unwrap();
    let path = store.blobs.local_file(&digest).await.unwrap().unwrap();
    let inode = |path: &Path| std::os::unix::fs::MetadataExt::ino(&fs::metadata(path).unwrap());
    let before = inode(&path);
    store.blobs.put("content".into()).await.unwrap();
    assert_eq!(inode(&path), before, "the same content was written again");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    fs::write(&path, "con").unwrap();
    store.blobs.put("content".into()).await.unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "content");
}

#[tokio::test]
async fn a_foreign_file_among_the_blobs_is_not_listed() {
    let place = Place::new();
    let store = place.open().await;
    let digest = store.blobs.put("content".into()).await.unwrap();
    fs::write(place.path().join("blobs/00/README"), "").unwrap();
    assert_eq!(store.blobs.list().await.unwrap(), [digest]);
}

#[test]
fn a_path_that_is_no_directory_is_refused() {
    let place = Place::new();
    let file = place.path().join("file");
    fs::write(&file, "").unwrap();
    for path in [file.clone(), file.join("below")] {
        let (error, text) = refused(&path);
        assert!(matches!(error, DataDirectoryError::NotADirectory { .. }), "{error:?}");
        assert!(text.contains(&path.display().to_string()), "{text}");
    }
}

#[test]
fn a_directory_that_cannot_be_written_is_refused() {
    let place = Place::new();
    let child =
        child::command_with_mounts("embedded::tests::directory::on_a_read_only_disk", place.path());
    child::check(child);
}

#[test]
#[ignore = "runs in the child of the test above"]
fn on_a_read_only_disk() {
    let Some(directory) = child::directory() else { return };
    let mut mount = child::program(Path::new("mount"));
    mount.args(["-t", "tmpfs", "-o", "ro", "none"]).arg(&directory);
    assert!(mount.status().unwrap().success());
    for path in [directory.clone(), directory.join("below")] {
        let (error, text) = refused(&path);
        assert!(matches!(error, DataDirectoryError::NotWritable { .. }), "{error:?}");
        assert!(text.contains("cannot be made or written: give it to the user"), "{text}");
    }
}
