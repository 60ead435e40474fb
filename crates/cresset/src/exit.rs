//! The exit codes of `cresset`, as its help names them.

/// Everything went as asked.
pub(crate) const SUCCESS: u8 = 0;
/// The server could not start, or ended because something that it needs broke.
pub(crate) const FAILURE: u8 = 1;
/// The arguments or the configuration are wrong; nothing was started.
pub(crate) const USAGE: u8 = 2;
/// `cresset doctor` found something that functions need and this machine lacks.
pub(crate) const UNHEALTHY: u8 = 3;
