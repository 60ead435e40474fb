//! Where the lines of functions and of the platform go: cut out of the output ([`Lines`]), written
//! by one environment ([`Journal`], which keeps the end of it as [`Tail`]), kept by a [`LogSink`],
//! of which [`FileLogs`] is the one for a server of its own.

mod files;
mod journal;
mod lines;
pub(crate) mod report;
mod sink;
mod tail;

pub use files::{Bounds, FileLogs};
pub(crate) use journal::Journal;
pub(crate) use lines::Lines;
pub use sink::{LogSink, LogStream};
pub(crate) use tail::Tail;
