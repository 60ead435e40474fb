//! The AWS APIs beside Lambda that Cresset answers itself, one folder each. `iam` is the first, and of
//! it what every request needs: whose access key signed it.

pub mod iam;
