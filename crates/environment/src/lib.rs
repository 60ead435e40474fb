//! The life of one execution environment as one driver task, and the Runtime API that it speaks.
//!
//! [`Environments`] makes a [`Blank`] ahead, and of it the [`ExecutionEnvironment`] of a
//! [`FunctionSpec`]. Behind that handle a driver task leads the environment through its phases:
//! Init, invocations, resets, the end. Lines of the function and of the platform go to a
//! [`LogSink`].

mod backlog;
mod dns;
mod driver;
mod endpoint;
mod environments;
mod error;
mod failure;
mod host_ports;
mod initialize;
mod invocation;
mod logs;
mod metrics;
mod output;
mod phase;
mod premises;
mod process;
mod publish;
mod requests;
mod runtime_api;
mod serve;
mod spec;
mod timestamp;
mod variables;

pub use cresset_sandbox::Egress;
pub use endpoint::{AwsEndpoint, EndpointSession};
pub use environments::{Blank, Environments, ExecutionEnvironment, ShutdownReason, egress_of};
pub use error::{Error, ErrorKind};
pub use invocation::{Invocation, Outcome};
pub use logs::{Bounds, FileLogs, LogSink, LogStream};
pub use metrics::Metrics;
pub use publish::Status;
#[cfg(fuzzing)]
pub use runtime_api::fuzzing;
pub use spec::{CpuPolicy, Credentials, FunctionSpec, Settings};
