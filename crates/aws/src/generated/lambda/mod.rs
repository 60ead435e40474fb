// Written by `cargo xtask codegen`. Do not edit.

//! The service `lambda`, as its model has it.

mod conversions;
mod enums;
pub mod errors;
pub mod routes;
pub mod schemas;
mod service;
pub mod types;

pub use service::{FunctionsApi, FunctionsService, InvokeApi, InvokeService};
