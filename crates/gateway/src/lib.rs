//! The HTTP edge: one port, bounds towards clients, who asks, which service and operation answers,
//! and the pages under `/_cresset/`. It knows services by their generated traits only.
//!
//! Requests come in by a `door`: the operator's port is one, the socket inside each sandbox another. A
//! connection is one task (`gateway` accepts, `connection` drives); a request is a walk through `edge`,
//! one file a step: `hosts`, `pages`, `foreign`, `address`, `authentication`, `body`, `answer`. What is
//! asked of others, at addresses of the configuration, is `upstream`.

mod address;
mod answer;
mod any_key;
mod authentication;
mod body;
mod budget;
mod connection;
mod cors;
mod door;
mod edge;
mod endpoint;
mod error;
mod foreign;
#[cfg(fuzzing)]
pub mod fuzzing;
mod gateway;
mod hosts;
mod metrics;
mod pages;
mod refusal;
mod refused;
mod replays;
mod session;
mod settings;
mod upstream;

pub use endpoint::Endpoints;
pub use error::Error;
pub use gateway::{Drained, Gateway};
pub use metrics::Metrics;
pub use pages::{HealthPage, MetricsPage, Page, PageBody, whole};
pub use session::{Secrets, Session};
pub use settings::{Auth, Limits, Settings};
pub use upstream::{Endpoint as Upstream, NoEndpoint, ObjectError, S3, S3Settings, UpstreamError};
