//! A runtime that is ready to be started, and how an identifier becomes one.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use crate::{Error, Interpreter};

/// Where bootstraps are kept, and what to do about an interpreter that is not here.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Bootstraps are unpacked to `runtimes` below it.
    pub data_dir: PathBuf,
    /// Directories to look for interpreters in, before all others.
    pub search: Vec<PathBuf>,
    pub missing: Missing,
}

/// What becomes of a function whose interpreter is not on this machine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Missing {
    /// The nearest version of the same family runs it, with a warning.
    #[default]
    Nearest,
    Refuse,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    Python,
    Node,
    Provided,
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Python => "Python",
            Self::Node => "Node.js",
            Self::Provided => "custom",
        })
    }
}

/// The machines that Lambda has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Machine {
    X86_64,
    Arm64,
}

impl Machine {
    /// AWS's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64",
            Self::Arm64 => "arm64",
        }
    }
}

/// The machine that this program was built for, and so the one that functions run on.
pub const fn machine() -> Machine {
    if cfg!(target_arch = "aarch64") { Machine::Arm64 } else { Machine::X86_64 }
}

/// A host path, and where a function sees it (read-only).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mount {
    pub host: PathBuf,
    pub inside: PathBuf,
}

/// Ready to be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Runtime {
    /// As asked: `python3.11`.
    pub identifier: String,
    pub family: Family,
    /// What really runs: `3.11.7`; empty for custom runtimes.
    pub version: String,
    /// Beside the system's libraries: the interpreter's prefix, the bootstrap at `/var/runtime`.
    pub mounts: Vec<Mount>,
    /// The command inside. `argv[0]` of a custom runtime is the first of `candidates`.
    pub argv: Vec<String>,
    /// Custom runtimes: the programs to try, in this order; the first that is executable takes the
    /// place of `argv[0]`. Empty for the others.
    pub candidates: Vec<String>,
    /// What the runtime adds to the function's environment, with paths as they are inside.
    pub environment: BTreeMap<String, String>,
    /// Where another version runs than was asked for.
    pub warning: Option<String>,
}

/// The runtimes of this machine.
#[derive(Debug)]
pub struct Runtimes {
    interpreters: Vec<Interpreter>,
}

impl Runtimes {
    /// Looks for interpreters. Blocks: it reads directories, and may start an interpreter to ask it
    /// for its version (what it answered is kept in the data directory).
    pub fn discover(_settings: Settings) -> Result<Self, Error> {
        unimplemented!()
    }

    /// What there is, best version first within a family.
    pub fn list(&self) -> &[Interpreter] {
        &self.interpreters
    }

    /// The runtime that serves `identifier` here. The first call for an interpreter unpacks its
    /// bootstrap and blocks for some 100 ms; the others only look.
    pub fn resolve(&self, _identifier: &str) -> Result<Runtime, Error> {
        unimplemented!()
    }
}
