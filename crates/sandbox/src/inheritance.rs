//! What the server's own process has from whoever started it, and must have otherwise.

use std::io;

use rustix::fs::Mode;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit, umask};

/// Raises this process's soft limit of open files to its hard limit, and gives it: every environment
/// takes some fifteen, and the usual soft limit of 1,024 is for programs that use `select(2)`.
/// Functions are given their own limit when they are started.
///
/// # Errors
/// What `setrlimit(2)` says.
pub fn raise_open_files() -> io::Result<Option<u64>> {
    let limit = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum })?;
    Ok(limit.maximum)
}

/// Lets everybody read what this process makes from now on, where it does not say otherwise: what is
/// unpacked for functions is read by users of their own.
pub fn open_to_functions() {
    umask(Mode::WGRP | Mode::WOTH);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_soft_limit_becomes_the_hard_one() {
        let hard = raise_open_files().unwrap();
        assert_eq!(getrlimit(Resource::Nofile).current, hard);
    }
}
