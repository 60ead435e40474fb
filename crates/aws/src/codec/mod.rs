//! The protocols, each written once over schemas: decode and encode, nothing generated.

mod json;
pub mod rest_json;
