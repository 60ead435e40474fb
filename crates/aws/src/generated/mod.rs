//! Written by `cargo xtask codegen`, one folder a service. Never edited by hand.

pub mod iam;
pub mod lambda;
pub mod sts;
