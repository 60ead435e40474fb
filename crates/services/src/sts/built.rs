//! The tables of what is built: operations, the members of each, and those of lesser effect.

use cresset_aws::{Built, Lesser};

/// The operations that are built, and the members of each that are accepted.
pub const BUILT: &[Built] = &[Built { operation: "GetCallerIdentity", members: &[] }];

/// Members of lesser effect than AWS's.
pub const LESSER: &[Lesser] = &[];

/// Members that are refused by name.
pub const REFUSED: &[Lesser] = &[];
