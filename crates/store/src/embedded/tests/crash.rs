//! A server that is killed (`kill -9`) while it writes: what it acknowledged is there, whatever else
//! is there is whole. With a store that acknowledges before it commits the same test must fail.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use bytes::Bytes;
use cresset_ambient::random;
use tokio::io::AsyncReadExt as _;

use super::{Place, child};
use crate::embedded::{self, Embedded};
use crate::suite::{at_once, key, list};
use crate::{Digest, Expected};

pub(super) const CHILD: &str = "embedded::tests::crash::a_server_that_writes_until_it_is_killed";
const WRITERS: u64 = 8;
const ROUNDS: u32 = 25;

/// What a killed child had acknowledged, and how.
#[derive(Debug, Default)]
pub(super) struct Acknowledged {
    /// The last value of each key; `None` where its deletion was acknowledged.
    pub(super) records: BTreeMap<String, Option<u64>>,
    /// The write of each key that was begun and not acknowledged: it may be there or not.
    begun: BTreeMap<String, Option<u64>>,
    pub(super) blobs: BTreeSet<Digest>,
}

#[tokio::test]
async fn what_was_acknowledged_survives_the_kill() {
    let place = Place::new();
    let mut acknowledged = Acknowledged::default();
    for round in 0..ROUNDS {
        run_and_kill(child::command(CHILD, place.path()), &mut acknowledged);
        let lost = acknowledged.lost(place.path()).await;
        assert!(lost.is_empty(), "in round {round}: {lost:?}");
    }
    assert!(acknowledged.records.len() > 20 && acknowledged.blobs.len() > 20);
}

#[tokio::test]
async fn a_store_that_acknowledges_before_it_commits_is_found_out() {
    for _round in 0..ROUNDS {
        let place = Place::new();
        let mut acknowledged = Acknowledged::default();
        let mut command = child::command(CHILD, place.path());
        command.env("CRESSET_FAILPOINTS", "store.acknowledge_before_commit");
        run_and_kill(command, &mut acknowledged);
        if !acknowledged.lost(place.path()).await.is_empty() {
            return;
        }
    }
    panic!("nothing was lost: the test above proves nothing");
}

/// Lets the child live for a random while, kills it, and reads all that it could say.
pub(super) fn run_and_kill(mut command: Command, acknowledged: &mut Acknowledged) {
    let mut server = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines().map(Result::unwrap);
    let opened = lines.by_ref().find(|line| line.ends_with("store is open"));
    assert!(opened.is_some(), "the child has ended: {:?}", server.wait());
    let life = Duration::from_millis(20).mul_f64(1.0 + 10.0 * random::fraction());
    let kill = std::thread::spawn(move || {
        std::thread::sleep(life);
        server.kill().unwrap();
        server.wait().unwrap();
    });
    for line in lines {
        acknowledged.note(&line);
    }
    kill.join().unwrap();
}

impl Acknowledged {
    fn note(&mut self, line: &str) {
        let words: Vec<_> = line.split(' ').collect();
        match words[..] {
            ["begin", path, value] => {
                self.begun.insert(path.to_owned(), value.parse().ok());
            }
            ["done", path, value] => {
                self.begun.remove(path);
                self.records.insert(path.to_owned(), value.parse().ok());
            }
            ["blob", digest] => {
                self.blobs.insert(Digest::from_hex(digest).unwrap());
            }
            _ => {}
        }
    }

    /// Opens what the child left; tells what is missing, and takes over what may be either way.
    pub(super) async fn lost(&mut self, directory: &Path) -> Vec<String> {
        assert!(!fs::exists(directory.join("format.new")).unwrap());
        let store = embedded::open(directory).unwrap();
        assert_eq!(fs::read_dir(directory.join("blobs/tmp")).unwrap().count(), 0);
        let mut found = BTreeMap::new();
        for record in list(&store.records, "").await {
            found.insert(record.key.to_string(), number_in(&record.value));
        }
        let mut lost = self.missing_blobs(&store).await;
        for (path, begun) in std::mem::take(&mut self.begun) {
            if found.get(&path).copied() == begun {
                self.records.insert(path, begun);
            }
        }
        for (path, value) in &self.records {
            let there = found.remove(path);
            if there != *value {
                lost.push(format!("{path} is {there:?} and not {value:?}"));
            }
        }
        lost.extend(found.into_keys().map(|path| format!("nobody has written {path}")));
        store.close().await.unwrap();
        lost
    }

    async fn missing_blobs(&self, store: &Embedded) -> Vec<String> {
        let listed = store.blobs.list().await.unwrap();
        for digest in &listed {
            let mut content = Vec::new();
            let mut reader = store.blobs.get(digest).await.unwrap().unwrap();
            reader.read_to_end(&mut content).await.unwrap();
            assert_eq!(Digest::of(&content), *digest, "a content is not whole");
        }
        let listed: BTreeSet<_> = listed.into_iter().collect();
        self.blobs.difference(&listed).map(|digest| format!("the blob {digest}")).collect()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "runs in the child of the tests above, until it is killed"]
async fn a_server_that_writes_until_it_is_killed() {
    let Some(directory) = child::directory() else { return };
    let store = embedded::open(&directory).unwrap();
    say("store is open");
    let (records, blobs) = (store.records.clone(), store.blobs.clone());
    at_once((0..WRITERS).map(|writer| {
        let (records, blobs) = (records.clone(), blobs.clone());
        async move {
            for step in 0.. {
                // A few keys each, so that they are made, changed and deleted again and again.
                let path = format!("w/{writer}/{}", step % 5);
                if step % 7 == 6 {
                    say(&format!("begin {path} nothing"));
                    records.delete(&key(&path), Expected::Any).await.unwrap();
                    say(&format!("done {path} nothing"));
                } else {
                    let number = u64::from_str_radix(&random::alphanumeric(8), 36).unwrap();
                    say(&format!("begin {path} {number}"));
                    records.put(&key(&path), value_of(number), Expected::Any).await.unwrap();
                    say(&format!("done {path} {number}"));
                }
                if step % 16 == 0 {
                    let digest = blobs.put(random::alphanumeric(5_000).into()).await.unwrap();
                    say(&format!("blob {digest}"));
                }
            }
        }
    }))
    .await;
}

/// One write, so that a kill cuts no line in two; past the capture of the test's output.
fn say(line: &str) {
    std::io::stdout().write_all(format!("{line}\n").as_bytes()).unwrap();
}

/// A value of several pages that can be told to be whole.
fn value_of(number: u64) -> Bytes {
    let text = format!("{number} ");
    let count = 1 + usize::try_from(number % 1_500).unwrap();
    Bytes::from(text.repeat(count))
}

fn number_in(value: &Bytes) -> u64 {
    let text = std::str::from_utf8(value).unwrap();
    let number = text.split(' ').next().unwrap().parse().unwrap();
    assert_eq!(*value, value_of(number), "a record is not whole");
    number
}
