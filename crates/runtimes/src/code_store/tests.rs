use std::collections::{HashMap, HashSet};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use bytes::Bytes;
use cresset_store::{BlobReader, Blobs, Digest};
use proptest::prelude::*;
use rustix::fs::{CWD, Mode, OFlags, ResolveFlags};
use rustix::io::Errno;

use super::{CodeStore, TEMPORARY};
use crate::Error;
use crate::archive::zip_writer::{Part, zip};
use crate::archive::{Limits, check, unpack};

/// Blobs in memory, which count how often they are read.
#[derive(Debug, Default)]
struct Memory {
    blobs: Mutex<HashMap<Digest, Bytes>>,
    reads: AtomicUsize,
}

impl Memory {
    fn with(zips: &[Vec<u8>]) -> (Arc<Self>, Vec<Digest>) {
        let memory = Self::default();
        let digests: Vec<_> = zips.iter().map(|zip| Digest::of(zip)).collect();
        let blobs = digests.iter().copied().zip(zips.iter().cloned().map(Bytes::from));
        *memory.blobs.lock().unwrap() = blobs.collect();
        (Arc::new(memory), digests)
    }
}

#[async_trait]
impl Blobs for Memory {
    async fn put(&self, content: Bytes) -> Result<Digest, cresset_store::Error> {
        let digest = Digest::of(&content);
        self.blobs.lock().unwrap().insert(digest, content);
        Ok(digest)
    }

    async fn put_stream(&self, _: BlobReader, limit: u64) -> Result<Digest, cresset_store::Error> {
        Err(cresset_store::Error::TooLarge { limit })
    }

    async fn get(&self, digest: &Digest) -> Result<Option<BlobReader>, cresset_store::Error> {
        self.reads.fetch_add(1, Ordering::Relaxed);
        let content = self.blobs.lock().unwrap().get(digest).cloned();
        Ok(content.map(|content| Box::pin(std::io::Cursor::new(content)) as BlobReader))
    }

    async fn length(&self, digest: &Digest) -> Result<Option<u64>, cresset_store::Error> {
        Ok(self.blobs.lock().unwrap().get(digest).map(|content| content.len() as u64))
    }

    async fn local_file(
        &self,
        _: &Digest,
    ) -> Result<Option<std::path::PathBuf>, cresset_store::Error> {
        Ok(None)
    }

    async fn delete(&self, digest: &Digest) -> Result<(), cresset_store::Error> {
        self.blobs.lock().unwrap().remove(digest);
        Ok(())
    }

    async fn list(&self) -> Result<Vec<Digest>, cresset_store::Error> {
        Ok(self.blobs.lock().unwrap().keys().copied().collect())
    }
}

fn package() -> Vec<u8> {
    let elf = [b"\x7fELF\x02\x01\x01".as_slice(), &[0; 9], &[3, 0, 62, 0]].concat();
    zip(&[
        Part::file("app.py", "x = 1\n"),
        Part::new("bootstrap", "#!/bin/sh\n", 0o100_700),
        Part::new("private", "p", 0o100_600),
        Part::file("p/q/r.txt", "r"),
        Part::new("empty/", "", 0o040_700),
        Part::link("p/app", "../app.py"),
        Part::file("m.cpython-312-x86_64-linux-gnu.so", elf),
    ])
}

#[tokio::test]
async fn a_package_is_unpacked_once_with_modes_links_and_times() {
    let dir = tempfile::tempdir().unwrap();
    let (blobs, digests) = Memory::with(&[package()]);
    let store = CodeStore::open(dir.path(), blobs.clone(), Limits::default()).unwrap();
    let codes = futures_of(8, || {
        let (store, digest) = (store.clone(), digests[0]);
        async move { store.ensure(&digest).await.unwrap() }
    })
    .await;
    assert!(codes.iter().all(|code| *code == codes[0]));
    assert_eq!(blobs.reads.load(Ordering::Relaxed), 1);

    let code = &codes[0];
    let mode = |name: &str| fs::metadata(code.path.join(name)).unwrap().permissions().mode();
    assert_eq!(mode("app.py"), 0o100_644);
    assert_eq!(mode("bootstrap"), 0o100_755);
    assert_eq!(mode("private"), 0o100_644);
    assert_eq!(mode("empty"), 0o040_755);
    assert_eq!(mode("p/q"), 0o040_755);
    assert_eq!(fs::read_to_string(code.path.join("p/app")).unwrap(), "x = 1\n");
    assert_eq!(code.native.len(), 1);
    let modified = fs::metadata(code.path.join("app.py")).unwrap().modified().unwrap();
    let since = modified.duration_since(std::time::UNIX_EPOCH).unwrap();
    assert_eq!(since.as_secs(), 1_704_067_200, "2024-01-01, the zip's own time");
}

async fn futures_of<F: Future<Output: Send + 'static> + Send + 'static>(
    count: usize,
    make: impl Fn() -> F,
) -> Vec<F::Output> {
    let kind = cresset_ambient::TaskKind("test");
    let tasks: Vec<_> = (0..count).map(|_| cresset_ambient::spawn(kind, make())).collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.unwrap());
    }
    results
}

#[tokio::test]
async fn what_a_killed_server_left_is_trusted_only_when_it_is_complete() {
    let dir = tempfile::tempdir().unwrap();
    let (blobs, digests) = Memory::with(&[package()]);
    let code = CodeStore::open(dir.path(), blobs.clone(), Limits::default())
        .unwrap()
        .ensure(&digests[0])
        .await
        .unwrap();
    fs::create_dir(dir.path().join(format!("{TEMPORARY}left"))).unwrap();

    let store = CodeStore::open(dir.path(), blobs.clone(), Limits::default()).unwrap();
    assert_eq!(store.ensure(&digests[0]).await.unwrap(), code);
    assert_eq!(blobs.reads.load(Ordering::Relaxed), 1, "it was there");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "the temporary folder is gone");

    // Another boot of the machine, an empty marker, none at all.
    let marker = code.path.with_file_name("complete");
    let text = fs::read_to_string(&marker).unwrap();
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap();
    for (reads, damaged) in [text.replace(boot.trim(), "other"), String::new()].iter().enumerate() {
        fs::write(&marker, damaged).unwrap();
        let store = CodeStore::open(dir.path(), blobs.clone(), Limits::default()).unwrap();
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        store.ensure(&digests[0]).await.unwrap();
        assert_eq!(blobs.reads.load(Ordering::Relaxed), reads + 2);
    }
    fs::remove_file(&marker).unwrap();
    CodeStore::open(dir.path(), blobs, Limits::default())
        .unwrap()
        .ensure(&digests[0])
        .await
        .unwrap();
    assert!(marker.try_exists().unwrap());
}

#[tokio::test]
async fn what_is_not_used_is_removed_and_can_be_made_again() {
    let dir = tempfile::tempdir().unwrap();
    let other = zip(&[Part::file("other", "")]);
    let (blobs, digests) = Memory::with(&[package(), other]);
    let store = CodeStore::open(dir.path(), blobs, Limits::default()).unwrap();
    let one = store.ensure(&digests[0]).await.unwrap();
    let two = store.ensure(&digests[1]).await.unwrap();
    store.retain(&HashSet::from([digests[0]])).await.unwrap();
    assert!(one.path.try_exists().unwrap());
    assert!(!two.path.try_exists().unwrap());
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    store.ensure(&digests[1]).await.unwrap();
    assert!(two.path.try_exists().unwrap());
}

#[tokio::test]
async fn what_cannot_be_unpacked_leaves_nothing_and_says_why() {
    let dir = tempfile::tempdir().unwrap();
    let bad = zip(&[Part::file("a", "fine"), Part::file("b", "content").crc(1)]);
    let (blobs, digests) = Memory::with(&[bad]);
    let store = CodeStore::open(dir.path(), blobs, Limits::default()).unwrap();
    let error = store.ensure(&digests[0]).await.unwrap_err();
    assert!(matches!(&error, Error::Archive { digest, .. } if *digest == digests[0].to_string()));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);

    let absent = store.ensure(&Digest::of(b"absent")).await.unwrap_err();
    assert!(matches!(absent, Error::NoSuchCode { .. }));
}

#[test]
fn unpacking_never_goes_through_a_link_that_is_there_already() {
    let dir = tempfile::tempdir().unwrap();
    let (inside, outside) = (dir.path().join("inside"), dir.path().join("outside"));
    fs::create_dir(&inside).unwrap();
    fs::create_dir(&outside).unwrap();
    std::os::unix::fs::symlink(&outside, inside.join("p")).unwrap();
    std::os::unix::fs::symlink(outside.join("x"), inside.join("f")).unwrap();
    for name in ["p/x", "f"] {
        let zip = zip(&[Part::file(name, "x")]);
        unpack(&zip, &Limits::default(), &inside).unwrap_err();
    }
    assert_eq!(fs::read_dir(&outside).unwrap().count(), 0);
}

/// Names and targets made of few segments, so that they meet.
fn path() -> impl Strategy<Value = String> {
    let segment = prop::sample::select(vec!["a", "b", "c", "..", ".", "d", ""]);
    prop::collection::vec(segment, 1..5).prop_map(|segments| segments.join("/"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// The kernel's own `RESOLVE_BENEATH` is the oracle: of what was accepted, no link leaves.
    #[test]
    fn what_is_accepted_stays_inside(
        parts in prop::collection::vec((path(), prop::option::of(path())), 1..7)
    ) {
        let parts: Vec<_> = parts
            .iter()
            .map(|(name, target)| match target {
                Some(target) => Part::link(name, target),
                None => Part::file(name, "x"),
            })
            .collect();
        let zip = zip(&parts);
        if check(&Bytes::from(zip.clone()), &Limits::default()).is_ok() {
            let dir = tempfile::tempdir().unwrap();
            unpack(&zip, &Limits::default(), dir.path()).unwrap();
            let root = rustix::fs::openat(CWD, dir.path(), OFlags::PATH, Mode::empty()).unwrap();
            for path in links_below(dir.path()) {
                let relative = path.strip_prefix(dir.path()).unwrap();
                let opened = rustix::fs::openat2(
                    &root, relative, OFlags::PATH, Mode::empty(), ResolveFlags::BENEATH,
                );
                // A link into nothing is none of our business, one that leaves would be `EXDEV`.
                let dangles = matches!(&opened, Err(Errno::NOENT | Errno::NOTDIR));
                prop_assert!(opened.is_ok() || dangles, "{relative:?}: {opened:?}");
            }
        }
    }
}

fn links_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut links = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_symlink() {
            links.push(entry.path());
        } else if entry.file_type().unwrap().is_dir() {
            links.extend(links_below(&entry.path()));
        }
    }
    links
}
