//! The Security Token Service: who a caller is.

mod built;
mod caller;
mod service;

pub use built::{BUILT, LESSER, REFUSED};
pub use service::Sts;
