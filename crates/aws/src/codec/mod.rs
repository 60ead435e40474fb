//! The protocols, each written once over schemas: decode and encode, nothing generated.

pub(crate) mod json;
pub mod rest_json;
