//! What stands beside a configuration and goes with the function, version or alias that has it:
//! in its own record, so that nothing of it outlives them.

use cresset_aws::lambda::types::Cors as Shown;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Attached {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) event_invoke: Option<EventInvoke>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<Box<FunctionUrl>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) provisioned: Option<Provisioned>,
}

/// How asynchronous invocations are retried, and where their outcomes go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EventInvoke {
    /// Milliseconds since 1970.
    pub(crate) last_modified: u64,
    pub(crate) retries: Option<u32>,
    pub(crate) age_seconds: Option<u32>,
    pub(crate) on_success: Option<String>,
    pub(crate) on_failure: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FunctionUrl {
    /// What the host's name begins with: lower-case letters and digits.
    pub(crate) id: String,
    pub(crate) auth_type: String,
    pub(crate) invoke_mode: Option<String>,
    pub(crate) cors: Option<Cors>,
    /// Milliseconds since 1970.
    pub(crate) created: u64,
    pub(crate) last_modified: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cors {
    allow_credentials: Option<bool>,
    allow_headers: Option<Vec<String>>,
    allow_methods: Option<Vec<String>>,
    allow_origins: Option<Vec<String>>,
    expose_headers: Option<Vec<String>>,
    max_age: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Provisioned {
    pub(crate) requested: u32,
    /// Milliseconds since 1970.
    pub(crate) last_modified: u64,
}

impl Attached {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl From<Shown> for Cors {
    fn from(given: Shown) -> Self {
        Self {
            allow_credentials: given.allow_credentials,
            allow_headers: given.allow_headers,
            allow_methods: given.allow_methods,
            allow_origins: given.allow_origins,
            expose_headers: given.expose_headers,
            max_age: given.max_age,
        }
    }
}

impl From<Cors> for Shown {
    fn from(cors: Cors) -> Self {
        Self {
            allow_credentials: cors.allow_credentials,
            allow_headers: cors.allow_headers,
            allow_methods: cors.allow_methods,
            allow_origins: cors.allow_origins,
            expose_headers: cors.expose_headers,
            max_age: cors.max_age,
        }
    }
}
