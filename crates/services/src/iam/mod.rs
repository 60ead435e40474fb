//! Identity and Access Management: roles, users, managed policies and instance profiles as resources,
//! and the access keys that users sign with. Policies are checked, kept and shown; they are not
//! evaluated here.
//!
//! Every resource is one record, with all that belongs to it (`resources`); changes happen one after
//! the other and are on disk before they are answered (`ledger`). `service` has the operations, `view`
//! what answers show, `refusal` what is said when something is not done.

mod access_keys;
mod built;
mod callers;
mod core;
mod document;
mod error;
mod grants;
mod key_uses;
mod keys_of_users;
mod ledger;
mod listing;
mod managed;
mod paging;
mod policies;
mod principal;
mod record;
mod refusal;
mod resources;
mod roles;
mod secret;
mod service;
mod tags;
mod unique_id;
mod view;

pub use self::core::Iam;
pub use access_keys::{AccessKey, AccessKeys, KeyStatus};
pub use built::{BUILT, LESSER, REFUSED};
pub(crate) use callers::Assumable;
pub use error::Error;
pub(crate) use grants::MOST_ATTACHED;
pub use key_uses::LastUse;
pub use principal::Principal;
pub use secret::Secret;
