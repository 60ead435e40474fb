// Written by `cargo xtask codegen`. Do not edit.

//! The service `sts`, as its model has it.

mod conversions;
pub mod errors;
pub mod routes;
pub mod schemas;
mod service;
pub mod types;

pub use service::{StsApi, StsService};
