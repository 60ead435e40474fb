//! How long a file may be. The length of functions is clippy's (`too_many_lines`).

use std::fs;
use std::path::{Path, PathBuf};

/// Lines of one file, its comments and tests included: whoever reads it has to hold it in the head.
const MOST: usize = 800;
/// How files begin that nobody writes by hand.
const GENERATED: &str = "// Written by `cargo xtask codegen`.";
/// Where there is code of ours.
const FOLDERS: [&str; 3] = ["crates", "xtask", "examples"];

/// What holds, or which files are too long.
pub(crate) fn check(root: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    for folder in FOLDERS {
        collect(&root.join(folder), &mut files)?;
    }
    let mut judged = 0_usize;
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)
            .map_err(|error| format!("tidy: cannot read {}: {error}", file.display()))?;
        judged += 1;
        if let Some(lines) = too_long(&text) {
            let name = file.strip_prefix(root).unwrap_or(&file).display();
            wrong.push(format!("{name} has {lines} lines; the most is {MOST}"));
        }
    }
    if judged == 0 {
        return Err("tidy: there is no file to judge".to_owned());
    }
    if wrong.is_empty() {
        Ok(format!("tidy: {judged} files, none longer than {MOST} lines"))
    } else {
        Err(format!("tidy:\n  {}", wrong.join("\n  ")))
    }
}

/// How many lines a file has, if these are too many.
fn too_long(text: &str) -> Option<usize> {
    let lines = text.lines().count();
    (lines > MOST && !text.starts_with(GENERATED)).then_some(lines)
}

/// All Rust files below `folder`, but for what was built or found there.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let unreadable = |error| format!("tidy: cannot list {}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let path = entry.path();
        if entry.file_type().map_err(unreadable)?.is_dir() {
            if !["target", "artifacts", "corpus"].iter().any(|name| path.ends_with(name)) {
                collect(&path, files)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_too_many_is_told_unless_the_file_is_generated() {
        assert_eq!(too_long(&"x\n".repeat(MOST)), None);
        let long = "x\n".repeat(MOST + 1);
        assert_eq!(too_long(&long), Some(MOST + 1));
        assert_eq!(too_long(&format!("{GENERATED} Do not edit.\n{long}")), None);
    }

    #[test]
    fn a_file_deep_in_a_folder_is_found() {
        let root = tempfile::tempdir().unwrap();
        for folder in FOLDERS {
            fs::create_dir_all(root.path().join(folder).join("a/src")).unwrap();
        }
        fs::write(root.path().join("crates/a/src/b.rs"), "x\n".repeat(MOST + 1)).unwrap();
        let told = check(root.path()).unwrap_err();
        assert_eq!(told, "tidy:\n  crates/a/src/b.rs has 801 lines; the most is 800");
    }
}
