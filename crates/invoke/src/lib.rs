//! The data plane: an Invoke request becomes an event for a function version ([`event`]), is
//! admitted ([`admission`]), gets an execution environment of its version's [`pool`], and the
//! function's answer goes back ([`invocation`]). Environments are started from [`blanks`] where
//! there are some ([`start`]).
//!
//! One invocation at a time per environment; as many environments as invocations at once, up to
//! the account's concurrency; the newest idle one first.

mod admission;
mod blanks;
mod capacity;
mod error;
mod event;
mod invocation;
mod invoker;
mod metrics;
mod pool;
mod pools;
mod settings;
mod start;
#[cfg(test)]
mod tests;
mod upkeep;

#[cfg(fuzzing)]
pub use event::fuzzing;
pub use invoker::{BUILT, Invoker};
pub use metrics::Metrics;
pub use settings::Settings;
