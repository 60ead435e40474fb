//! The seams of persistence, [`Records`] and [`Blobs`], and their engines. What a trait promises
//! stands in its prose, and is held by the one suite in `suite` that every engine passes.

mod blobs;
pub mod embedded;
mod error;
mod failpoint;
mod records;
#[cfg(test)]
mod suite;

pub use blobs::{BlobReader, Blobs, Digest};
pub use error::{DataDirectoryError, Error};
pub use records::{Change, Expected, Key, Prefix, Record, Records, Revision, Watch};
