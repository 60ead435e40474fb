//! When a request says that it was signed, and how far that may be from now.

use std::fmt;
use std::time::SystemTime;

use ::time::{Date, Duration, Month, OffsetDateTime, Time};

use super::refusal::Refusal;

const SKEW: Duration = Duration::minutes(15);

/// A time as it is signed: `YYYYMMDDTHHMMSSZ`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SigningTime(OffsetDateTime);

impl SigningTime {
    /// Reads ISO 8601's basic form, and nothing else.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let marked = bytes.len() == 16 && bytes.get(8) == Some(&b'T') && bytes.ends_with(b"Z");
        let number = |from: usize, to: usize| -> Option<u16> {
            let digits = text.get(from..to)?;
            if digits.bytes().all(|byte| byte.is_ascii_digit()) {
                digits.parse().ok()
            } else {
                None
            }
        };
        let part = |from: usize| number(from, from + 2).and_then(|part| u8::try_from(part).ok());
        if !marked {
            return None;
        }
        let month = Month::try_from(part(4)?).ok()?;
        let date = Date::from_calendar_date(i32::from(number(0, 4)?), month, part(6)?).ok()?;
        let time = Time::from_hms(part(9)?, part(11)?, part(13)?).ok()?;
        Some(Self(date.with_time(time).assume_utc()))
    }

    /// Reads a `Date` header of HTTP.
    pub(super) fn parse_http(text: &str) -> Option<Self> {
        httpdate::parse_http_date(text).ok().map(|time| Self(time.into()))
    }

    /// The day, `YYYYMMDD`.
    pub(super) fn date(self) -> String {
        let at = self.0;
        format!("{:04}{:02}{:02}", at.year(), u8::from(at.month()), at.day())
    }

    pub(super) fn check_skew(self, now: OffsetDateTime) -> Result<(), Refusal> {
        if self.0 < earliest(now, SKEW) {
            return Err(self.expired(now, SKEW, "15 min."));
        }
        self.check_begun(now)
    }

    /// A presigned address is good for its seconds, whatever the clocks; early by the skew at most.
    pub(super) fn check_expiry(self, now: OffsetDateTime, seconds: u32) -> Result<(), Refusal> {
        let life = Duration::seconds(i64::from(seconds));
        if self.0 < earliest(now, life) {
            return Err(self.expired(now, life, &format!("{seconds} sec.")));
        }
        self.check_begun(now)
    }

    fn check_begun(self, now: OffsetDateTime) -> Result<(), Refusal> {
        let bound = now.saturating_add(SKEW);
        if self.0 <= bound {
            return Ok(());
        }
        Err(Refusal::NotYet { time: self, bound: Self(bound), now: Self(now) })
    }

    fn expired(self, now: OffsetDateTime, life: Duration, told: &str) -> Refusal {
        let bound = Self(earliest(now, life));
        Refusal::Expired { time: self, bound, now: Self(now), life: told.to_owned() }
    }
}

fn earliest(now: OffsetDateTime, life: Duration) -> OffsetDateTime {
    // Signed times have no fractions: a request of this very second is not older than now.
    let now = now.replace_nanosecond(0).unwrap_or(now);
    now.saturating_sub(life)
}

impl From<SigningTime> for SystemTime {
    fn from(time: SigningTime) -> Self {
        time.0.into()
    }
}

impl From<SystemTime> for SigningTime {
    fn from(time: SystemTime) -> Self {
        Self(time.into())
    }
}

impl fmt::Display for SigningTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.0;
        write!(f, "{}T{:02}{:02}{:02}Z", self.date(), at.hour(), at.minute(), at.second())
    }
}
