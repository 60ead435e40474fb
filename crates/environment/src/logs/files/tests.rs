use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use super::*;

const LIMIT: Duration = Duration::from_secs(10);

fn stream(name: &str) -> LogStream {
    LogStream { group: "/aws/lambda/f".into(), name: name.into() }
}

fn small() -> Bounds {
    Bounds { queue_bytes: 4096, file_bytes: 1024, streams_per_group: 2, open_files: 1 }
}

struct Place {
    dir: tempfile::TempDir,
    logs: FileLogs,
}

impl Place {
    fn new(bounds: Bounds) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let logs = FileLogs::open(&dir.path().join("logs"), bounds).unwrap();
        Self { dir, logs }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join("logs/aws/lambda/f").join(name)
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }
}

#[tokio::test]
async fn lines_are_in_the_file_when_flush_returns() {
    let place = Place::new(Bounds::default());
    place.logs.append(&stream("a/b"), UNIX_EPOCH, b"one");
    place.logs.append(&stream("a/b"), UNIX_EPOCH + Duration::from_millis(1), b"two");
    place.logs.flush(LIMIT).await;
    assert_eq!(
        place.read("a-b.log"),
        "1970-01-01T00:00:00.000Z one\n1970-01-01T00:00:00.001Z two\n"
    );
}

#[tokio::test]
async fn a_full_file_is_kept_once_and_no_more() {
    let place = Place::new(small());
    for _ in 0..10 {
        place.logs.append(&stream("s"), UNIX_EPOCH, &[b'x'; 500]);
        place.logs.flush(LIMIT).await;
    }
    assert!(place.read("s.log").len() <= 1024);
    assert!(place.read("s.log.1").len() <= 1024);
    assert_eq!(std::fs::read_dir(place.path("")).unwrap().count(), 2);
}

#[tokio::test]
async fn the_oldest_stream_of_a_group_makes_room() {
    let place = Place::new(small());
    for name in ["one", "two", "three"] {
        place.logs.append(&stream(name), UNIX_EPOCH, b"line");
        place.logs.flush(LIMIT).await;
        let file = std::fs::File::options().append(true).open(place.path(&format!("{name}.log")));
        // Ages differ, however coarse the clock of the file system is.
        let age = Duration::from_secs(if name == "one" { 1_000 } else { 2_000 });
        file.unwrap().set_modified(UNIX_EPOCH + age).unwrap();
    }
    assert!(!place.path("one.log").try_exists().unwrap());
    assert!(place.path("two.log").try_exists().unwrap());
    assert!(place.path("three.log").try_exists().unwrap());
}

#[tokio::test]
async fn dropped_lines_are_counted_in_the_log() {
    let place = Place::new(Bounds { queue_bytes: 1_000, ..Bounds::default() });
    for _ in 0..5 {
        place.logs.append(&stream("s"), UNIX_EPOCH, &[b'x'; 2_000]);
    }
    place.logs.append(&stream("s"), UNIX_EPOCH, b"fits");
    place.logs.flush(LIMIT).await;
    let log = place.read("s.log");
    assert!(log.contains("fits\n"), "{log}");
    assert!(log.contains("[cresset] 5 lines of this log were dropped here\n"), "{log}");
}

#[tokio::test]
async fn a_disk_that_fails_costs_lines_and_says_how_many() {
    let place = Place::new(Bounds::default());
    // A file lies where the group's directory belongs.
    let obstacle = place.dir.path().join("logs/aws");
    std::fs::write(&obstacle, b"").unwrap();
    place.logs.append(&stream("s"), UNIX_EPOCH, b"lost");
    place.logs.flush(LIMIT).await;
    std::fs::remove_file(&obstacle).unwrap();
    place.logs.append(&stream("s"), UNIX_EPOCH, b"kept");
    place.logs.flush(LIMIT).await;
    assert_eq!(
        place.read("s.log"),
        "[cresset] 1 lines of this log were dropped here\n1970-01-01T00:00:00.000Z kept\n"
    );
}
