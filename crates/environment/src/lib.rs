//! The life of one execution environment as one driver task, and the Runtime API that it speaks.

mod driver;
mod environments;
mod error;
mod invocation;
mod logs;
mod metrics;
mod publish;
mod spec;

pub use environments::{Blank, Environments, ExecutionEnvironment, ShutdownReason};
pub use error::{Error, ErrorKind};
pub use invocation::{Invocation, Outcome};
pub use logs::{LogSink, LogStream};
pub use metrics::Metrics;
pub use publish::Status;
pub use spec::{CpuPolicy, Credentials, FunctionSpec, Settings};
