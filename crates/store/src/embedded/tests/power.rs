//! A power failure: everything is lost that was not flushed, names as well as contents. What
//! `power_failure.c` recorded of a killed server is put together as the disk that it would find at
//! its next start. With a store that skips its flushes the same test must fail.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::crash::{Acknowledged, CHILD, run_and_kill};
use super::{Place, child};
use crate::embedded;
use crate::suite::{key, list, paths, put};
use crate::{Error, Expected};

const ROUNDS: u32 = 8;

#[tokio::test]
async fn what_was_acknowledged_survives_a_power_failure() {
    let shim = Shim::build();
    let (mut records, mut blobs) = (0, 0);
    for round in 0..ROUNDS {
        let (mut acknowledged, _place, disk) = shim.run_and_fail("");
        let lost = acknowledged.lost(&disk).await;
        assert!(lost.is_empty(), "in round {round}: {lost:?}");
        records += acknowledged.records.len();
        blobs += acknowledged.blobs.len();
    }
    assert!(records > 20 && blobs > 5, "{records} records, {blobs} blobs");
}

#[tokio::test]
async fn a_store_that_skips_its_flushes_is_found_out() {
    let shim = Shim::build();
    let (mut acknowledged, _place, disk) = shim.run_and_fail("store.skip_fsync");
    let all = acknowledged.records.values().flatten().count() + acknowledged.blobs.len();
    let lost = acknowledged.lost(&disk).await;
    assert!(all > 0 && !lost.is_empty(), "of {all} nothing was lost");
}

#[test]
fn a_disk_that_cannot_flush_refuses_what_is_new_and_loses_nothing() {
    let shim = Shim::build();
    let place = Place::new();
    fs::create_dir(place.path().join("shadow")).unwrap();
    let name = "embedded::tests::power::on_a_breaking_disk";
    let data = place.path().join("data");
    child::check(shim.preload(child::command(name, &data), &data, &place.path().join("shadow")));
}

#[tokio::test]
#[ignore = "runs in the child of the test above"]
async fn on_a_breaking_disk() {
    let Some(data) = child::directory() else { return };
    let broken = data.with_file_name("shadow").join("broken");
    let store = embedded::open(&data).unwrap();
    let before = put(&store.records, "a/before", "kept").await;
    fs::write(&broken, "").unwrap();
    let refused = store.records.put(&key("a/refused"), "x".into(), Expected::Any).await;
    assert!(matches!(refused, Err(Error::Database { .. })), "{refused:?}");
    let refused = store.records.delete(&key("a/before"), Expected::Any).await;
    assert!(matches!(refused, Err(Error::Database { .. })), "{refused:?}");
    let refused = store.blobs.put("content".into()).await;
    assert!(matches!(refused, Err(Error::Io { verb: "flush", .. })), "{refused:?}");
    assert_eq!(paths(&list(&store.records, "").await), ["a/before"]);
    assert_eq!(store.blobs.list().await.unwrap(), []);
    assert_eq!(fs::read_dir(data.join("blobs/tmp")).unwrap().count(), 0);

    fs::remove_file(&broken).unwrap();
    assert!(put(&store.records, "a/later", "").await > before);
    store.blobs.put("content".into()).await.unwrap();
    store.close().await.unwrap();
    let store = embedded::open(&data).unwrap();
    assert_eq!(paths(&list(&store.records, "").await), ["a/before", "a/later"]);
}

struct Shim {
    _place: Place,
    library: PathBuf,
}

impl Shim {
    fn build() -> Self {
        let place = Place::new();
        let library = place.path().join("power_failure.so");
        let source =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("src/embedded/tests/power_failure.c");
        let mut compiler = child::program(Path::new("cc"));
        compiler.args(["-shared", "-fPIC", "-Wall", "-Werror", "-o"]).arg(&library).arg(source);
        assert!(compiler.status().unwrap().success());
        Self { _place: place, library }
    }

    fn preload(&self, mut command: Command, watched: &Path, shadow: &Path) -> Command {
        command
            .env("LD_PRELOAD", &self.library)
            .env("POWER_WATCHED", watched)
            .env("POWER_SHADOW", shadow);
        command
    }

    /// Runs the writing child until it is killed. Answers with what it acknowledged, and with the
    /// data directory as it is after the power failure.
    fn run_and_fail(&self, failpoints: &str) -> (Acknowledged, Place, PathBuf) {
        let place = Place::new();
        let watched = place.path().join("watched");
        let shadow = place.path().join("shadow");
        fs::create_dir(&watched).unwrap();
        fs::create_dir(&shadow).unwrap();
        let mut acknowledged = Acknowledged::default();
        // The data directory and its parent are made by the server: their names must last, too.
        let command = child::command(CHILD, &watched.join("parent/data"));
        let mut command = self.preload(command, &watched, &shadow);
        command.env("CRESSET_FAILPOINTS", failpoints);
        run_and_kill(command, &mut acknowledged);
        let after = place.path().join("after");
        restore_directory(&shadow, fs::metadata(&watched).unwrap().ino(), &after);
        (acknowledged, place, after.join("parent/data"))
    }
}

/// A directory that was never flushed is empty.
fn restore_directory(shadow: &Path, inode: u64, to: &Path) {
    fs::create_dir(to).unwrap();
    for line in read(&shadow.join(format!("d{inode}"))).split(|byte| *byte == b'\n') {
        let line = std::str::from_utf8(line).unwrap();
        let Some((head, name)) = line.rsplit_once(' ') else { continue };
        let (kind, inode) = head.split_once(' ').unwrap();
        let inode = inode.parse().unwrap();
        if kind == "d" {
            restore_directory(shadow, inode, &to.join(name));
        } else {
            // So is a file, if only its name was flushed.
            fs::write(to.join(name), read(&shadow.join(format!("f{inode}")))).unwrap();
        }
    }
}

fn read(path: &Path) -> Vec<u8> {
    match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        content => content.unwrap(),
    }
}
