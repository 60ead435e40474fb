//! Written by `cargo xtask codegen`, one folder a service. Never edited by hand.

pub mod lambda;
