//! The files that are being written: opened when a line comes, rotated when full, closed when
//! others need the room; and how many streams a group keeps.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::names::{group_directory, stream_file};
use super::{Bounds, LogStream};

#[derive(Debug)]
pub(super) struct OpenFiles {
    dir: PathBuf,
    bounds: Bounds,
    files: HashMap<LogStream, Open>,
    /// Counts writes; tells which file was not written for longest.
    turn: u64,
}

#[derive(Debug)]
struct Open {
    file: File,
    path: PathBuf,
    bytes: u64,
    last_turn: u64,
}

impl OpenFiles {
    pub(super) fn new(dir: PathBuf, bounds: Bounds) -> Self {
        Self { dir, bounds, files: HashMap::new(), turn: 0 }
    }

    /// Writes whole lines to the stream's file.
    pub(super) fn write(&mut self, stream: &LogStream, lines: &[u8]) -> io::Result<()> {
        let length = u64::try_from(lines.len()).unwrap_or(u64::MAX);
        self.turn += 1;
        let (turn, bound) = (self.turn, self.bounds.file_bytes);
        let open = self.open(stream)?;
        if open.bytes > 0 && open.bytes.saturating_add(length) > bound {
            open.rotate()?;
        }
        open.file.write_all(lines)?;
        open.bytes = open.bytes.saturating_add(length);
        open.last_turn = turn;
        Ok(())
    }

    /// Forgets a file that could not be written: the next line opens it anew.
    pub(super) fn close(&mut self, stream: &LogStream) {
        self.files.remove(stream);
    }

    fn open(&mut self, stream: &LogStream) -> io::Result<&mut Open> {
        if !self.files.contains_key(stream) {
            self.make_room();
            let directory = self.dir.join(group_directory(&stream.group));
            std::fs::create_dir_all(&directory)?;
            let path = directory.join(stream_file(stream));
            if !path.try_exists()? {
                self.remove_oldest_streams(&directory)?;
            }
            let file = append_to(&path)?;
            let bytes = file.metadata()?.len();
            self.files.insert(stream.clone(), Open { file, path, bytes, last_turn: 0 });
        }
        self.files.get_mut(stream).ok_or_else(|| io::Error::other("a file just opened is gone"))
    }

    fn make_room(&mut self) {
        while self.files.len() >= self.bounds.open_files.max(1) {
            let oldest = self.files.iter().min_by_key(|(_, open)| open.last_turn);
            let Some(stream) = oldest.map(|(stream, _)| stream.clone()) else { return };
            self.files.remove(&stream);
        }
    }

    /// Leaves room in `directory` for one more stream.
    fn remove_oldest_streams(&mut self, directory: &Path) -> io::Result<()> {
        let mut streams = stream_files(directory)?;
        let kept = self.bounds.streams_per_group.max(1) - 1;
        let surplus = streams.len().saturating_sub(kept);
        if surplus == 0 {
            return Ok(());
        }
        streams.sort_unstable();
        for (_, path) in streams.into_iter().take(surplus) {
            self.files.retain(|_, open| open.path != path);
            std::fs::remove_file(&path)?;
            match std::fs::remove_file(rotated(&path)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Open {
    fn rotate(&mut self) -> io::Result<()> {
        std::fs::rename(&self.path, rotated(&self.path))?;
        self.file = append_to(&self.path)?;
        self.bytes = 0;
        Ok(())
    }
}

/// The streams of a group, with the time of their last line.
fn stream_files(directory: &Path) -> io::Result<Vec<(SystemTime, PathBuf)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "log") {
            found.push((std::fs::metadata(&path)?.modified()?, path));
        }
    }
    Ok(found)
}

fn append_to(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).create(true).open(path)
}

fn rotated(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".1");
    PathBuf::from(name)
}
