// Written by `cargo xtask codegen`. Do not edit.

//! The errors of the model, each with a function that makes one.
