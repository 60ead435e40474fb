//! Several unpacked layers become one folder: files are hard links to the layers' own, and what a
//! later layer brings takes the place of what an earlier one has. Each file that two layers bring is
//! said in the log.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

use super::Code;
use crate::Error;
use crate::marker::remove;

/// Puts the contents of `parts` into `target`, an empty folder, in their order.
pub(super) fn merge(parts: &[Code], target: &Path) -> Result<(), Error> {
    for part in parts {
        merge_folder(&part.path, target, target)?;
    }
    Ok(())
}

fn merge_folder(from: &Path, to: &Path, root: &Path) -> Result<(), Error> {
    for entry in fs::read_dir(from).map_err(Error::io("list", from))? {
        let source = entry.map_err(Error::io("list", from))?.path();
        let Some(name) = source.file_name() else { continue };
        let place = to.join(name);
        let there = metadata(&place)?;
        let metadata = fs::symlink_metadata(&source).map_err(Error::io("look at", &source))?;
        if metadata.is_dir() {
            if !there.as_ref().is_some_and(Metadata::is_dir) {
                replace(&place, there.is_some(), root)?;
                fs::create_dir(&place).map_err(Error::io("make", &place))?;
            }
            merge_folder(&source, &place, root)?;
            let permissions = fs::set_permissions(&place, metadata.permissions());
            permissions.map_err(Error::io("set the mode of", &place))?;
        } else {
            replace(&place, there.is_some(), root)?;
            // A link is linked as itself.
            match fs::hard_link(&source, &place) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::TooManyLinks => {
                    fs::copy(&source, &place).map(drop).map_err(Error::io("copy to", &place))?;
                }
                Err(error) => return Err(Error::io("link", &place)(error)),
            }
        }
    }
    Ok(())
}

/// Makes room for what a later layer brings.
fn replace(place: &Path, is_there: bool, root: &Path) -> Result<(), Error> {
    if is_there {
        let path = place.strip_prefix(root).unwrap_or(place);
        tracing::warn!(path = %Path::new("/opt").join(path).display(), "two layers bring the same file: the later one's is taken");
        remove(place)?;
    }
    Ok(())
}

fn metadata(path: &Path) -> Result<Option<Metadata>, Error> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("look at", path)(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_layers_lie_over_earlier_ones_and_content_is_shared() {
        use std::os::unix::fs::MetadataExt as _;
        let dir = tempfile::tempdir().unwrap();
        let layer = |name: &str, files: &[(&str, &str)]| {
            let path = dir.path().join(name);
            for (file, text) in files {
                let file = path.join(file);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, text).unwrap();
            }
            Code { path, native: Vec::new() }
        };
        let first = layer("1", &[("python/a.py", "1"), ("python/b.py", "1"), ("bin", "file")]);
        let second = layer("2", &[("python/b.py", "2"), ("bin/tool", "2")]);
        std::os::unix::fs::symlink("a.py", first.path.join("python/link.py")).unwrap();
        let target = dir.path().join("opt");
        fs::create_dir(&target).unwrap();
        merge(&[first.clone(), second], &target).unwrap();
        let read = |path: &str| fs::read_to_string(target.join(path)).unwrap();
        assert_eq!((read("python/a.py"), read("python/b.py")), ("1".into(), "2".into()));
        assert_eq!((read("bin/tool"), read("python/link.py")), ("2".into(), "1".into()));
        let inode = |path: &Path| fs::metadata(path).unwrap().ino();
        assert_eq!(inode(&first.path.join("python/a.py")), inode(&target.join("python/a.py")));
        // The layers themselves are as they were.
        assert_eq!(fs::read_to_string(first.path.join("python/b.py")).unwrap(), "1");
    }
}
