//! The `nft` program, which is given scripts and takes each whole or not at all.

use std::fs::File;
use std::sync::Arc;

use super::program::{Program, ProgramError};

#[derive(Debug, Clone)]
pub(super) struct Nft(Program);

impl Nft {
    pub(super) fn find() -> Option<Nft> {
        Program::find("nft").map(Nft)
    }

    /// The same for the rules of another network namespace.
    pub(super) fn within(self, namespace: Arc<File>) -> Nft {
        Nft(self.0.within(namespace))
    }

    /// Changes what `script` says.
    pub(super) fn apply(&self, script: &str) -> Result<(), ProgramError> {
        self.0.run(&["-f", "-"], script).map(drop)
    }

    /// What `nft` answers to `arguments`.
    pub(super) fn ask(&self, arguments: &[&str]) -> Result<String, ProgramError> {
        self.0.run(arguments, "")
    }
}
