//! The AWS APIs beside Lambda that Cresset answers itself, one folder each. `iam` has roles, users and
//! policies, and whose access key signed a request; `sts` tells callers who they are, and gives them
//! temporary credentials.

pub mod iam;
pub mod sts;
