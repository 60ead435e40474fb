//! The server's own limit of open files: every environment takes some fifteen of them, and the
//! usual soft limit of 1,024 is for programs that use `select(2)`.

use std::io;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Raises this process's soft limit to its hard limit, and gives it. Functions are given their own
/// limit when they are started.
///
/// # Errors
/// What `setrlimit(2)` says.
pub fn raise_open_files() -> io::Result<Option<u64>> {
    let limit = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum })?;
    Ok(limit.maximum)
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
