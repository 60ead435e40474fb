//! The launcher alone, for this crate's own tests and measurements; a server is its own launcher.

use std::process::ExitCode;

fn main() -> ExitCode {
    // Started by hand it has nothing to do.
    cresset_sandbox::reexec().unwrap_or(ExitCode::FAILURE)
}
