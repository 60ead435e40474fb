//! The HTTP edge: one port, bounds towards clients, who asks, which service and operation answers,
//! and the pages under `/_cresset/`. It knows services by their generated traits only.
//!
//! A connection is one task (`gateway` accepts, `connection` drives); a request is a walk through
//! `edge`, one file a step: `hosts`, `pages`, `foreign`, `credential`, `address`, `any_key`, `body`, `answer`.

mod address;
mod answer;
mod any_key;
mod body;
mod budget;
mod connection;
mod cors;
mod credential;
mod edge;
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
mod settings;

pub use error::Error;
pub use gateway::{Drained, Gateway};
pub use metrics::Metrics;
pub use pages::{HealthPage, MetricsPage, Page, PageBody, whole};
pub use settings::{Limits, Settings};
