//! Where the function sees what was put at a fixed place. In a sandbox `/var/task` is `/var/task`;
//! at the process level nothing is mounted, and the function sees the host's own path.

use std::path::{Path, PathBuf};

pub(crate) const TASK_ROOT: &str = "/var/task";
pub(crate) const LAYERS: &str = "/opt";
pub(crate) const RUNTIME_DIR: &str = "/var/runtime";
pub(crate) const TMP: &str = "/tmp";

/// The function's view of the fixed places, by longest prefix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// `(fixed place, what the function sees there)`.
    moved: Vec<(PathBuf, PathBuf)>,
}

impl View {
    /// Every place is where it says.
    pub fn identity() -> View {
        View::default()
    }

    /// The same view with `place` seen at `seen`.
    #[must_use]
    pub fn with(mut self, place: impl Into<PathBuf>, seen: impl Into<PathBuf>) -> View {
        self.moved.push((place.into(), seen.into()));
        self
    }

    /// The path at which the function finds `place`, a path with fixed places such as
    /// `/var/task/app.py` or a [`Mount::inside`](crate::Mount).
    pub fn translate(&self, place: &Path) -> PathBuf {
        let candidates = self.moved.iter().filter_map(|(prefix, seen)| {
            let rest = place.strip_prefix(prefix).ok()?;
            let length = prefix.components().count();
            // Joining an empty rest would add a slash, which is wrong after a file.
            let whole = rest.as_os_str().is_empty();
            Some((length, if whole { seen.clone() } else { seen.join(rest) }))
        });
        let longest = candidates.max_by_key(|(length, _)| *length);
        longest.map_or_else(|| place.to_owned(), |(_, seen)| seen)
    }

    pub fn task_root(&self) -> PathBuf {
        self.translate(Path::new(TASK_ROOT))
    }

    pub fn layers(&self) -> PathBuf {
        self.translate(Path::new(LAYERS))
    }

    pub fn runtime_dir(&self) -> PathBuf {
        self.translate(Path::new(RUNTIME_DIR))
    }

    pub fn tmp(&self) -> PathBuf {
        self.translate(Path::new(TMP))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_prefix_decides() {
        let view = View::identity().with("/opt", "/a").with("/opt/python", "/b");
        assert_eq!(view.translate(Path::new("/opt/python/lib")), Path::new("/b/lib"));
        assert_eq!(view.translate(Path::new("/opt/bin")), Path::new("/a/bin"));
        assert_eq!(view.translate(Path::new("/optional")), Path::new("/optional"));
        assert_eq!(view.layers(), Path::new("/a"));
    }

    #[test]
    fn a_file_is_translated_without_a_slash_behind_it() {
        let view = View::identity().with("/var/runtime/bootstrap.py", "/host/b.py");
        let seen = view.translate(Path::new("/var/runtime/bootstrap.py"));
        assert_eq!(seen.as_os_str(), "/host/b.py");
    }
}
