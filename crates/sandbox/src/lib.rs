//! Isolation and nothing else. [`Isolation`] makes sandboxes; a [`Sandbox`] is created ahead of its
//! use, assigned once to a function, and destroyed. The levels are run-time values.

mod error;
mod identity;
mod process;
mod sampler;
mod seam;
mod settings;
mod sys;
mod task;
mod view;

pub use error::Error;
pub use process::ProcessLevel;
pub use seam::{
    Assignment, Child, Cpu, Exit, Isolation, Level, Limits, Mount, Network, Process, Sandbox, Spec,
    Statistics,
};
pub use settings::Settings;
pub use view::View;
