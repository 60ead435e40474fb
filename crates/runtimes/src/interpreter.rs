//! An interpreter of this machine.

use std::fmt;
use std::path::PathBuf;

use crate::Family;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreter {
    pub family: Family,
    /// `3.11.7`
    pub version: String,
    /// The program itself, links and shims resolved.
    pub path: PathBuf,
    /// Where it was found: `PATH`, `pyenv`, `/usr/local`, …
    pub found: String,
    /// What speaks the Runtime API for it.
    pub client: Client,
}

/// The runtime interface client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Client {
    /// AWS's own, of this version.
    Official { name: &'static str, version: &'static str },
    /// Cresset's own bootstrap.
    Own,
}

impl fmt::Display for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Official { name, version } => write!(f, "{name} {version}"),
            Self::Own => f.write_str("Cresset's own"),
        }
    }
}
