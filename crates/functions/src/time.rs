//! Two forms of a moment, as AWS writes them.

use std::time::SystemTime;

use cresset_ambient::{Utc, epoch_millis};

/// Whole seconds since 1970.
pub(crate) fn seconds(time: SystemTime) -> u64 {
    epoch_millis(time) / 1000
}

/// The form of `LastModified`: `2024-11-25T02:26:54.123+0000`.
pub(crate) fn last_modified(epoch_millis: u64) -> String {
    format!("{}+0000", Utc::of_epoch_millis(epoch_millis))
}
