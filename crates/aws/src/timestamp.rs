//! Timestamps in the three forms of the protocols.

use std::time::{Duration, SystemTime};

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::schema::TimestampFormat;

/// Reads the text of a timestamp; `None` where it is none of this form.
pub(crate) fn parse(text: &str, format: TimestampFormat) -> Option<SystemTime> {
    match format {
        TimestampFormat::EpochSeconds => from_seconds(text.parse().ok()?),
        TimestampFormat::DateTime => OffsetDateTime::parse(text, &Rfc3339).ok().map(Into::into),
        TimestampFormat::HttpDate => httpdate::parse_http_date(text).ok(),
    }
}

/// The text of a timestamp; epoch seconds with milliseconds.
pub(crate) fn format(time: SystemTime, format: TimestampFormat) -> String {
    match format {
        TimestampFormat::EpochSeconds => seconds(time).to_string(),
        // A year past 9999 has no such text; nothing that a clock says has one.
        TimestampFormat::DateTime => {
            OffsetDateTime::from(time).format(&Rfc3339).unwrap_or_default()
        }
        // The format has no moments before 1970.
        TimestampFormat::HttpDate => httpdate::fmt_http_date(time.max(SystemTime::UNIX_EPOCH)),
    }
}

/// Seconds since 1970, to the millisecond.
pub(crate) fn seconds(time: SystemTime) -> f64 {
    let since = |duration: Duration| (duration.as_secs_f64() * 1_000.0).round() / 1_000.0;
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => since(after),
        Err(before) => -since(before.duration()),
    }
}

/// The moment so many seconds after 1970, to the millisecond: a double holds no more of today's.
pub(crate) fn from_seconds(seconds: f64) -> Option<SystemTime> {
    /// The end of the year 9999: later moments have no text.
    const LAST: f64 = 253_402_300_799.0;
    let exact = Duration::try_from_secs_f64(seconds.abs()).ok().filter(|_| seconds <= LAST)?;
    let millis = exact.checked_add(Duration::from_micros(500))?.as_millis();
    let distance = Duration::from_millis(u64::try_from(millis).ok()?);
    if seconds < 0.0 {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_back() {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        for (form, text) in [
            (TimestampFormat::EpochSeconds, "1700000000"),
            (TimestampFormat::DateTime, "2023-11-14T22:13:20Z"),
            (TimestampFormat::HttpDate, "Tue, 14 Nov 2023 22:13:20 GMT"),
        ] {
            assert_eq!(format(time, form), text);
            assert_eq!(parse(text, form), Some(time));
            assert_eq!(parse("yesterday", form), None);
        }
    }

    #[test]
    fn numbers_that_are_no_time_are_refused() {
        for seconds in [f64::NAN, f64::INFINITY, 1e300, 1e15] {
            assert_eq!(from_seconds(seconds), None);
        }
    }
}
