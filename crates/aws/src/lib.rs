//! The AWS wire: types, schemas, routes and service traits generated from AWS's models, and what is
//! written once over all of them: codecs, validation, routing, ARNs. Pure: no clock, no sockets, no
//! state; the time is an argument.

pub mod arn;
pub mod auth;
pub mod codec;
pub mod convert;
mod error;
mod generated;
pub mod pattern;
pub mod route;
pub mod schema;
mod sensitive;
pub mod service;
pub mod sigv4;
mod timestamp;
pub mod validate;
mod value;

pub use auth::{Authorized, RequestContext};
pub use error::ServiceError;
pub use generated::{iam, lambda, sts};
pub use schema::OperationSchema;
pub use sensitive::Sensitive;
pub use service::{BoxFuture, Built, Lesser, Service};
pub use value::{Structure, Value};
