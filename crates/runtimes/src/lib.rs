//! How `python3.13` and a zip become a verified read-only root with a bootstrap.
//!
//! - [`archive`]: a deployment package is hostile until [`archive::check`] has read all of it.
//! - [`CodeStore`]: unpacks a checked package once per content hash.
//! - [`Runtimes`]: the interpreters found on this machine, and the client that each is started with.
//! - [`check_native`]: whether the native modules of a package can be loaded by a runtime.

pub mod archive;
mod ask;
mod bootstrap;
mod code_store;
mod discovery;
mod error;
mod interpreter;
mod marker;
mod native;
mod places;
mod runtime;
mod runtimes;
mod start;
mod version;

pub use code_store::{Code, CodeStore, layered};
pub use discovery::Candidates;
pub use error::Error;
pub use interpreter::{Client, Interpreter};
pub use native::{NativeModule, Platform, check_native};
pub use runtime::{Family, Machine, Missing, Mount, Runtime, machine};
pub use runtimes::{Runtimes, Settings};
