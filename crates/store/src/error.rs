//! What can go wrong below the seams, told so that the caller knows what to do.

use std::io;
use std::path::PathBuf;

use crate::Revision;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `expected` did not hold; `found` is what is there, `None` where there is nothing.
    #[error("the record was changed by someone else")]
    Conflict { found: Option<Revision> },
    #[error("the watch fell too far behind; list the records anew")]
    WatchLagged,
    #[error(
        "'{0}' is no record key: segments of letters, digits and _$.:+=@- joined by '/' are expected"
    )]
    InvalidKey(String),
    #[error("the content is larger than the {limit} bytes that are allowed")]
    TooLarge { limit: u64 },
    #[error("cannot {verb} {}", path.display())]
    Io { verb: &'static str, path: PathBuf, source: io::Error },
}
