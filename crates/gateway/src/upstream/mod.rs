//! The other direction: what this server asks of others, at addresses that its configuration names
//! and nowhere else. A request is one connection, bounded in time and size; a redirect is an answer
//! like any other, and is not followed.

mod endpoint;
mod exchange;
mod s3;

pub use endpoint::{Endpoint, NoEndpoint};
pub use exchange::Error as UpstreamError;
pub use s3::{ObjectError, S3, S3Settings};
