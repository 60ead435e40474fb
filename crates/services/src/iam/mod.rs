//! Identity and Access Management: accounts, their users, and the access keys that these sign with.

mod access_keys;
mod error;
mod principal;
mod record;
mod secret;
mod unique_id;

pub use access_keys::{AccessKey, AccessKeys};
pub use error::Error;
pub use principal::Principal;
pub use secret::Secret;
pub(crate) use unique_id::{IdKind, UniqueId};
