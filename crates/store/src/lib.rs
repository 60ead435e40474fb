//! The seams of persistence, [`Records`] and [`Blobs`], and their engines. What a trait promises
//! stands in its prose, and is held by the one suite in `suite` that every engine passes.

mod blobs;
mod error;
mod records;

pub use blobs::{BlobReader, Blobs, Digest};
pub use error::Error;
pub use records::{Change, Expected, Key, Prefix, Record, Records, Revision, Watch};
