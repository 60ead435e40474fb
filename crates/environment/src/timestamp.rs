//! Two forms of a moment, as AWS writes them.

use std::time::SystemTime;

use cresset_ambient::{Utc, epoch_millis};

/// `2026-11-24T08:17:42.123Z`
pub(crate) fn iso_millis(time: SystemTime) -> String {
    format!("{}Z", Utc::of_epoch_millis(epoch_millis(time)))
}

/// `2026/11/24`
pub(crate) fn date_path(time: SystemTime) -> String {
    let Utc { year, month, day, .. } = Utc::of_epoch_millis(epoch_millis(time));
    format!("{year:04}/{month:02}/{day:02}")
}
