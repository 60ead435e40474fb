//! Generated files: formatted, and then written, or compared with what is there.

use std::fmt;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const RUSTFMT: [&str; 5] =
    ["--edition=2024", "--config", "max_width=100,use_small_heuristics=Max", "--emit", "stdout"];

#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "it is used as output::Error")]
pub(crate) enum Error {
    #[error("rustfmt cannot be run")]
    Run(#[source] io::Error),
    #[error("rustfmt refuses {name}: {stderr}")]
    Refused { name: &'static str, stderr: String },
    #[error("rustfmt's output is not UTF-8")]
    Encoding(#[from] std::string::FromUtf8Error),
    #[error("{verb} {path}")]
    File { verb: &'static str, path: PathBuf, source: io::Error },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    pub(crate) name: &'static str,
    pub(crate) text: String,
}

/// A committed file that is not what the model gives.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    path: PathBuf,
    what: &'static str,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.what)
    }
}

pub(crate) fn format(files: Vec<File>) -> Result<Vec<File>, Error> {
    files
        .into_iter()
        .map(|file| Ok(File { name: file.name, text: rustfmt(file.name, &file.text)? }))
        .collect()
}

pub(crate) fn write(folder: &Path, files: &[File]) -> Result<(), Error> {
    std::fs::create_dir_all(folder).map_err(at("making", folder))?;
    for stale in stale(folder, files)? {
        std::fs::remove_file(&stale).map_err(at("removing", &stale))?;
    }
    for file in files {
        let path = folder.join(file.name);
        std::fs::write(&path, &file.text).map_err(at("writing", &path))?;
    }
    Ok(())
}

pub(crate) fn compare(folder: &Path, files: &[File]) -> Result<Vec<Difference>, Error> {
    let mut differences: Vec<Difference> = stale(folder, files)?
        .into_iter()
        .map(|path| Difference { path, what: "no longer generated" })
        .collect();
    for file in files {
        let path = folder.join(file.name);
        match std::fs::read_to_string(&path) {
            Ok(text) if text == file.text => {}
            Ok(_) => differences.push(Difference { path, what: "differs from the model" }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                differences.push(Difference { path, what: "missing" });
            }
            Err(source) => return Err(at("reading", &path)(source)),
        }
    }
    Ok(differences)
}

/// Files of an earlier generation that this one does not have.
fn stale(folder: &Path, files: &[File]) -> Result<Vec<PathBuf>, Error> {
    let mut stale = Vec::new();
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(stale),
        Err(source) => return Err(at("listing", folder)(source)),
    };
    for entry in entries {
        let entry = entry.map_err(at("listing", folder))?;
        if files.iter().all(|file| entry.file_name() != file.name) {
            stale.push(entry.path());
        }
    }
    stale.sort();
    Ok(stale)
}

#[expect(clippy::disallowed_methods, reason = "xtask starts processes: python and rustfmt")]
fn rustfmt(name: &'static str, text: &str) -> Result<String, Error> {
    let mut child = Command::new("rustfmt")
        .args(RUSTFMT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(Error::Run)?;
    // rustfmt reads all of its input before it writes, so that the two cannot wait for each other.
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(text.as_bytes()).map_err(Error::Run)?;
    }
    let output = child.wait_with_output().map_err(Error::Run)?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Error::Refused { name, stderr });
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn at(verb: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::File { verb, path, source }
}
