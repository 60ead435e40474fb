//! Isolation and nothing else. [`Isolation`] makes sandboxes; a [`Sandbox`] is created ahead of its
//! use, assigned once to a function, and destroyed. The levels are run-time values.

mod error;
mod seam;

pub use error::Error;
pub use seam::{
    Assignment, Child, Cpu, Exit, Isolation, Level, Limits, Mount, Network, Process, Sandbox, Spec,
    Statistics,
};
