//! The programs that speak the Runtime API for a function: embedded in this binary, unpacked once
//! into the data directory for each interpreter, and mounted at `/var/runtime`.
//!
//! ```text
//! <data dir>/runtimes/<hash>/runtime/…   what becomes /var/runtime
//! <data dir>/runtimes/<hash>/complete    what the interpreter said about itself; written last
//! ```

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cresset_ambient::random;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::archive::{self, Limits};
use crate::marker::{self, Boot, remove};
use crate::version::Version;
use crate::{Client, Error, Family, Interpreter, ask};

include!(concat!(env!("OUT_DIR"), "/wheels.rs"));

/// Where a function sees its runtime's folder.
pub(crate) const INSIDE: &str = "/var/runtime";
const FOLDER: &str = "runtime";
const TEMPORARY: &str = ".tmp-";
/// Compiling takes a tenth of a second on an idle machine.
const PREPARATION: Duration = Duration::from_secs(60);

/// The wheels of AWS's client for one Python version.
pub(crate) struct Wheels {
    python: (u32, u32),
    client: &'static str,
    files: &'static [Wheel],
}

struct Wheel {
    sha256: &'static str,
    zip: &'static [u8],
}

/// A file of ours: its name in the runtime's folder, its text.
type Source = (&'static str, &'static str);

macro_rules! source {
    ($folder:literal, $name:literal) => {
        source!($folder, $name, $name)
    };
    ($folder:literal, $from:literal, $name:literal) => {
        ($name, include_str!(concat!("../../bootstraps/", $folder, "/", $from)))
    };
}

const PYTHON_OFFICIAL: &[Source] = &[
    source!("python", "bootstrap.py"),
    source!("python", "cresset_start.py"),
    source!("python", "client_official.py", "cresset_client.py"),
];
const PYTHON_OWN: &[Source] = &[
    source!("python", "bootstrap.py"),
    source!("python", "cresset_start.py"),
    source!("python", "client_own.py", "cresset_client.py"),
    source!("python", "cresset_context.py"),
    source!("python", "cresset_http.py"),
    source!("python", "cresset_json.py"),
    source!("python", "cresset_log.py"),
];
const NODE: &[Source] = &[
    source!("node", "index.cjs"),
    source!("node", "client.cjs"),
    source!("node", "console.cjs"),
    source!("node", "context.cjs"),
    source!("node", "errors.cjs"),
    source!("node", "loader.cjs"),
    source!("node", "runtime.cjs"),
    source!("node", "stream.cjs"),
];
const PREPARE_PYTHON: &str = include_str!("../../bootstraps/python/prepare.py");
const PREPARE_NODE: &str = include_str!("../../bootstraps/node/prepare.cjs");

/// What an interpreter said about itself when its bootstrap was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Facts {
    /// Folders that hold its own files.
    pub(crate) prefixes: Vec<PathBuf>,
    /// Shared libraries that it and its most usual modules load.
    pub(crate) libraries: Vec<PathBuf>,
}

/// The client that is used for a Python of this version.
pub(crate) fn python_client(version: Version) -> Client {
    match wheels(version) {
        Some(wheels) => Client::Official { name: "awslambdaric", version: wheels.client },
        None => Client::Own,
    }
}

fn wheels(version: Version) -> Option<&'static Wheels> {
    WHEELS.iter().find(|wheels| wheels.python == (version.major, version.minor))
}

/// The bootstraps of one data directory.
#[derive(Debug)]
pub(crate) struct Bootstraps {
    dir: PathBuf,
    boot: Boot,
}

impl Bootstraps {
    /// Opens `dir` (making it), and removes what a process that is gone left half-made.
    pub(crate) fn open(dir: &Path) -> Result<Self, Error> {
        fs::create_dir_all(dir).map_err(Error::io("make", dir))?;
        for entry in fs::read_dir(dir).map_err(Error::io("list", dir))? {
            let entry = entry.map_err(Error::io("list", dir))?;
            if is_abandoned(&entry.file_name().to_string_lossy())
                && let Err(error) = remove(&entry.path())
            {
                // The interpreter that its maker had started may still be compiling into it.
                tracing::debug!(error = %error, "a half-made bootstrap stays until the next start");
            }
        }
        Ok(Self { dir: dir.to_owned(), boot: Boot::present() })
    }

    /// The folder of the bootstrap for `interpreter`, made where it is not there yet (which runs
    /// the interpreter once), and what is known of the interpreter.
    pub(crate) fn ensure(
        &self,
        interpreter: &Interpreter,
        version: Version,
    ) -> Result<(PathBuf, Facts), Error> {
        let content = Content::of(interpreter, version);
        let folder = self.dir.join(content.name(interpreter)?);
        if let Some(facts) = marker::read(&folder, &self.boot) {
            return Ok((folder.join(FOLDER), facts));
        }
        let (process, random) = (std::process::id(), random::alphanumeric(16));
        let temporary = self.dir.join(format!("{TEMPORARY}{process}-{random}"));
        let made = self.make(&content, interpreter, &temporary).and_then(|facts| {
            // What is there by this name is of an earlier boot, or half gone.
            remove(&folder)?;
            fs::rename(&temporary, &folder).map_err(Error::io("rename to", &folder))?;
            Ok((folder.join(FOLDER), facts))
        });
        if made.is_err()
            && let Err(error) = remove(&temporary)
        {
            tracing::warn!(error = %error, "a half-made bootstrap stays until the next start");
        }
        made
    }

    fn make(
        &self,
        content: &Content,
        interpreter: &Interpreter,
        temporary: &Path,
    ) -> Result<Facts, Error> {
        let runtime = temporary.join(FOLDER);
        fs::create_dir_all(&runtime).map_err(Error::io("make", &runtime))?;
        for (name, text) in content.sources {
            let path = runtime.join(name);
            fs::write(&path, text).map_err(Error::io("write", &path))?;
        }
        for wheel in content.wheels {
            archive::unpack(wheel.zip, &Limits::default(), &runtime)
                .map_err(|error| error.of_wheel(wheel.sha256))?;
        }
        let facts = prepare(interpreter, &runtime)?;
        marker::write(temporary, &self.boot, &facts)?;
        Ok(facts)
    }
}

/// The name of a temporary folder says whose it is: `cresset runtimes` may look on while a server
/// makes one.
fn is_abandoned(name: &str) -> bool {
    let process = name.strip_prefix(TEMPORARY).and_then(|rest| rest.split_once('-'));
    process.is_some_and(|(process, _)| {
        let there = Path::new("/proc").join(process).try_exists();
        there.is_ok_and(|there| !there)
    })
}

struct Content {
    sources: &'static [Source],
    wheels: &'static [Wheel],
}

impl Content {
    fn of(interpreter: &Interpreter, version: Version) -> Self {
        match (interpreter.family, wheels(version)) {
            (Family::Python, Some(wheels)) => {
                Self { sources: PYTHON_OFFICIAL, wheels: wheels.files }
            }
            (Family::Python, None) => Self { sources: PYTHON_OWN, wheels: &[] },
            (Family::Node | Family::Provided, _) => Self { sources: NODE, wheels: &[] },
        }
    }

    /// A hash of everything that the folder is made of: the content, and the interpreter whose
    /// compiled form of it is beside it.
    fn name(&self, interpreter: &Interpreter) -> Result<String, Error> {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        for (name, text) in self.sources {
            part(name.as_bytes());
            part(text.as_bytes());
        }
        for wheel in self.wheels {
            part(wheel.sha256.as_bytes());
        }
        part(PREPARE_PYTHON.as_bytes());
        part(PREPARE_NODE.as_bytes());
        part(interpreter.path.as_os_str().as_encoded_bytes());
        part(interpreter.version.as_bytes());
        let stamp = ask::Stamp::of(&interpreter.path)?;
        part(format!("{stamp:?}").as_bytes());
        Ok(hex::encode(hash.finalize()))
    }
}

fn prepare(interpreter: &Interpreter, runtime: &Path) -> Result<Facts, Error> {
    let runtime = runtime.as_os_str();
    let said = match interpreter.family {
        Family::Python => {
            let arguments = ["-I", "-S", "-c", PREPARE_PYTHON].map(AsRef::as_ref);
            let arguments = [arguments.as_slice(), &[runtime, INSIDE.as_ref()]].concat();
            ask::run(&interpreter.path, &arguments, PREPARATION)?
        }
        Family::Node | Family::Provided => {
            let arguments = ["-e", PREPARE_NODE].map(AsRef::as_ref);
            ask::run(&interpreter.path, &arguments, PREPARATION)?
        }
    };
    serde_json::from_str(&said).map_err(|error| Error::Ask {
        path: interpreter.path.clone(),
        reason: format!("its answer cannot be understood: {error}"),
    })
}

#[cfg(test)]
mod tests;
