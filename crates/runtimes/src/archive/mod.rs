//! A deployment package is hostile until [`check`] has read all of it. The zip is read by our own
//! small reader and not by a library, because the libraries hide what must be seen here: entries
//! that are there twice or share their bytes, headers that contradict each other.
//!
//! `directory` finds the headers, `entry` judges each, `tree` judges them together, `content`
//! inflates and holds every promise against what comes out. [`Package`] is what stays: the same
//! reading that was judged is the one that is unpacked.

mod bytes;
mod content;
mod directory;
mod entry;
mod error;
#[cfg(test)]
mod tests;
mod tree;
mod unpack;
#[cfg(test)]
pub(crate) mod zip_writer;

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};

use ::bytes::Bytes;
use content::Inflater;
use entry::{Entry, Kind};
pub use error::{EntryName, Error, Rule};
use tree::Tree;
pub(crate) use unpack::unpack;

use crate::NativeModule;
use crate::native::HEAD;

/// What a package may need once it is unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of all files together.
    pub unpacked_bytes: u64,
    /// Files, folders (also those that are only part of a path) and links.
    pub entries: usize,
}

impl Default for Limits {
    /// AWS's 262,144,000 bytes; as many entries as no honest package has.
    fn default() -> Self {
        Self { unpacked_bytes: 262_144_000, entries: 100_000 }
    }
}

/// A package that was read to its end and keeps to the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Bytes of all files together.
    pub unpacked_bytes: u64,
    pub files: usize,
    pub native: Vec<NativeModule>,
}

/// What a package brings, as its directory lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Below the folder that it is unpacked into, without a slash at either end.
    pub path: String,
    pub is_folder: bool,
}

/// Lists what a package would be unpacked to, without inflating its files.
///
/// # Errors
/// The first rule of structure or links that is broken.
pub fn list(zip: &Bytes, limits: &Limits) -> Result<Vec<Brought>, Error> {
    let package = Package::open(zip, limits)?;
    let brought = package.entries.into_iter().map(|entry| Brought {
        path: entry.path.trim_matches('/').to_owned(),
        is_folder: entry.kind == Kind::Folder,
    });
    Ok(brought.collect())
}

/// Reads all of `zip`, and says whether it may be unpacked. Nothing is written.
///
/// Blocks for as long as inflating takes (some milliseconds per megabyte): call it from a blocking
/// task.
///
/// # Errors
/// The first rule that is broken; its text is for the client.
pub fn check(zip: &Bytes, limits: &Limits) -> Result<Checked, Error> {
    let package = Package::open(zip, limits)?;
    let files: Vec<&Entry> = package.files().collect();
    let unpacked_bytes = files.iter().map(|entry| entry.data.size).sum();
    let next = AtomicUsize::new(0);
    let work = || package.check_files(&files, &next);
    let mut results: Vec<_> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..workers(unpacked_bytes)).map(|_| scope.spawn(work)).collect();
        let mut results = work();
        for other in others {
            // A worker has nothing to panic about; if it does, so does the caller.
            results.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        results
    });
    results.sort_by_key(|(position, _)| *position);
    let found: Vec<Option<NativeModule>> =
        results.into_iter().map(|(_, result)| result).collect::<Result<_, _>>()?;
    let native = found.into_iter().flatten().collect();
    Ok(Checked { unpacked_bytes, files: files.len(), native })
}

/// Inflating is all of the work: a client waits for it, so it is shared where there is much.
fn workers(unpacked_bytes: u64) -> usize {
    const WORTH_A_THREAD: u64 = 1 << 20;
    const MOST: usize = 4;
    let wanted = usize::try_from(unpacked_bytes / WORTH_A_THREAD).unwrap_or(MOST);
    let there = std::thread::available_parallelism().map_or(1, NonZero::get);
    wanted.clamp(1, MOST.min(there))
}

/// A package whose structure and links are judged; the bytes of its files are not yet.
struct Package<'a> {
    zip: &'a [u8],
    entries: Vec<Entry>,
    /// Of the links among the entries, in their order.
    targets: Vec<Vec<u8>>,
}

impl<'a> Package<'a> {
    fn open(zip: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        let directory = directory::read(zip, limits)?;
        let entries = entry::judge(zip, &directory, limits)?;
        if !entries.iter().any(|entry| entry.kind != Kind::Folder) {
            return Err(Error::Empty);
        }
        let targets = targets(zip, &entries)?;
        Tree::grow(&entries, &targets, limits)?.links_stay_inside(&entries)?;
        Ok(Self { zip, entries, targets })
    }

    fn folders(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.kind == Kind::Folder)
    }

    fn files(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| matches!(entry.kind, Kind::File { .. }))
    }

    /// Links with their targets.
    fn links(&self) -> impl Iterator<Item = (&Entry, &[u8])> {
        let links = self.entries.iter().filter(|entry| entry.kind == Kind::Link);
        links.zip(self.targets.iter().map(Vec::as_slice))
    }

    /// Reads the files that no other worker has taken, each with its position, until one is wrong.
    fn check_files(
        &self,
        files: &[&Entry],
        next: &AtomicUsize,
    ) -> Vec<(usize, Result<Option<NativeModule>, Error>)> {
        let mut reader = self.reader();
        let mut results = Vec::new();
        loop {
            let position = next.fetch_add(1, Ordering::Relaxed);
            let Some(entry) = files.get(position) else { return results };
            let result = reader.read(entry, |_piece| Ok::<(), Error>(()));
            if result.is_err() {
                next.store(files.len(), Ordering::Relaxed);
            }
            results.push((position, result));
        }
    }

    fn reader(&self) -> Reader<'a> {
        Reader { zip: self.zip, inflater: Inflater::new() }
    }
}

/// Reads the files of a package, one after the other.
struct Reader<'a> {
    zip: &'a [u8],
    inflater: Inflater,
}

impl Reader<'_> {
    /// Hands the file's bytes to `sink` in pieces, and says what native module they are.
    fn read<E: From<Error>>(
        &mut self,
        entry: &Entry,
        mut sink: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Option<NativeModule>, E> {
        let mut head = Head::default();
        self.inflater.read(self.zip, &entry.data, |piece| {
            head.extend(piece);
            sink(piece)
        })?;
        Ok(NativeModule::of(&entry.path, &head.0))
    }
}

/// The first bytes of a file, as far as an ELF header needs them.
#[derive(Debug, Default)]
struct Head(Vec<u8>);

impl Head {
    fn extend(&mut self, piece: &[u8]) {
        let wanted = HEAD.saturating_sub(self.0.len()).min(piece.len());
        self.0.extend_from_slice(piece.get(..wanted).unwrap_or_default());
    }
}

fn targets(zip: &[u8], entries: &[Entry]) -> Result<Vec<Vec<u8>>, Error> {
    let mut inflater = Inflater::new();
    let links = entries.iter().filter(|entry| entry.kind == Kind::Link);
    links
        .map(|entry| {
            let mut target = Vec::new();
            inflater.read(zip, &entry.data, |piece| {
                target.extend_from_slice(piece);
                if target.len() > tree::TARGET_LENGTH {
                    return Err(Error::refused(entry.path.as_bytes(), Rule::LinkMalformed));
                }
                Ok(())
            })?;
            Ok(target)
        })
        .collect()
}
