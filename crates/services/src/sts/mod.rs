//! The Security Token Service: who a caller is, and temporary credentials. `assume` decides about
//! sessions of roles, `tokens` makes credentials and knows them again, without keeping them.

mod assume;
mod built;
mod refusal;
mod service;
mod tokens;

pub use built::{BUILT, LESSER, REFUSED};
pub use service::{Error, Sts};
