//! Each step of isolation has its own error, and the first that fails ends the launch.

use std::io;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A step of the launch failed: nothing of the sandbox remains.
    #[error("isolation step '{step}' failed")]
    Step { step: &'static str, source: io::Error },
    /// The program of a process cannot be executed.
    #[error("cannot execute {program}: {step}")]
    Spawn { program: String, step: &'static str, source: io::Error },
    /// The sandbox ended (its PID 1 is gone).
    #[error("the sandbox has ended")]
    Ended,
    #[error("a sandbox is assigned once, and this one was")]
    AlreadyAssigned,
}
