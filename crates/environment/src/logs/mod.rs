//! Where the lines of functions and of the platform go.

mod sink;

pub use sink::{LogSink, LogStream};
