//! The platform's own lines, in AWS's text format: tab-separated, durations with two decimals.

use std::time::{Duration, SystemTime};

use crate::timestamp::iso_millis;

/// How a phase ended, in the words of a REPORT.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ending {
    Success,
    /// With its `Error Type`.
    Error(String),
    Timeout,
}

impl Ending {
    /// In a word, for metrics.
    pub(crate) fn label(&self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Error(_) => "error",
            Self::Timeout => "timeout",
        }
    }
}

/// Which phase an Init ran in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum InitPhase {
    Init,
    /// "Suppressed" Init, within an invocation.
    Invoke,
}

/// The numbers of one invocation.
#[derive(Debug, Clone)]
pub(crate) struct Report<'a> {
    pub(crate) request_id: &'a str,
    pub(crate) duration: Duration,
    /// Of the first invocation of an environment whose Init succeeded.
    pub(crate) init: Option<Duration>,
    pub(crate) memory_mb: u32,
    /// Bytes.
    pub(crate) memory_peak: u64,
    pub(crate) ending: &'a Ending,
}

pub(crate) fn init_start(version: &str, arn: &str) -> String {
    format!("INIT_START Runtime Version: {version}\tRuntime Version ARN: {arn}")
}

/// An Init that did not succeed; one that did writes nothing.
pub(crate) fn init_report(took: Duration, phase: InitPhase, ending: &Ending) -> String {
    let phase = match phase {
        InitPhase::Init => "init",
        InitPhase::Invoke => "invoke",
    };
    format!("INIT_REPORT Init Duration: {:.2} ms\tPhase: {phase}{}", millis(took), status(ending))
}

pub(crate) fn start(request_id: &str, version: &str) -> String {
    format!("START RequestId: {request_id} Version: {version}")
}

pub(crate) fn end(request_id: &str) -> String {
    format!("END RequestId: {request_id}")
}

pub(crate) fn timed_out(now: SystemTime, request_id: &str, message: &str) -> String {
    format!("{} {request_id} {message}", iso_millis(now))
}

impl Report<'_> {
    pub(crate) fn line(&self) -> String {
        // Since August 2025 the Init phase is billed too.
        let billed = self.duration + self.init.unwrap_or_default();
        let init = self.init.map(|init| format!("\tInit Duration: {:.2} ms", millis(init)));
        // A REPORT ends in a tab, unless it ends in a status.
        let end = match self.ending {
            Ending::Success => "\t".to_owned(),
            Ending::Error(_) | Ending::Timeout => status(self.ending),
        };
        format!(
            "REPORT RequestId: {}\tDuration: {:.2} ms\tBilled Duration: {} ms\tMemory Size: {} MB\t\
             Max Memory Used: {} MB{}{end}",
            self.request_id,
            millis(self.duration),
            billed.as_nanos().div_ceil(1_000_000),
            self.memory_mb,
            self.memory_peak.div_ceil(1024 * 1024),
            init.unwrap_or_default(),
        )
    }
}

fn status(ending: &Ending) -> String {
    match ending {
        Ending::Success => String::new(),
        Ending::Error(kind) => format!("\tStatus: error\tError Type: {kind}"),
        Ending::Timeout => "\tStatus: timeout".to_owned(),
    }
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(ending: &Ending, init: Option<Duration>) -> String {
        Report {
            request_id: "8f5e",
            duration: Duration::from_micros(1_234),
            init,
            memory_mb: 128,
            memory_peak: 34 * 1024 * 1024 + 1,
            ending,
        }
        .line()
    }

    #[test]
    fn a_report_has_the_form_of_the_real_one() {
        assert_eq!(
            report(&Ending::Success, None),
            "REPORT RequestId: 8f5e\tDuration: 1.23 ms\tBilled Duration: 2 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\t"
        );
        assert_eq!(
            report(&Ending::Success, Some(Duration::from_micros(98_760))),
            "REPORT RequestId: 8f5e\tDuration: 1.23 ms\tBilled Duration: 100 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tInit Duration: 98.76 ms\t"
        );
        assert_eq!(
            report(&Ending::Error("Runtime.OutOfMemory".into()), None),
            "REPORT RequestId: 8f5e\tDuration: 1.23 ms\tBilled Duration: 2 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tStatus: error\t\
             Error Type: Runtime.OutOfMemory"
        );
        assert_eq!(
            report(&Ending::Timeout, None),
            "REPORT RequestId: 8f5e\tDuration: 1.23 ms\tBilled Duration: 2 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tStatus: timeout"
        );
    }

    #[test]
    fn a_failed_init_has_the_form_of_the_real_one() {
        let took = Duration::from_micros(154_030);
        assert_eq!(
            init_report(took, InitPhase::Init, &Ending::Error("Runtime.ExitError".into())),
            "INIT_REPORT Init Duration: 154.03 ms\tPhase: init\tStatus: error\t\
             Error Type: Runtime.ExitError"
        );
        assert_eq!(
            init_report(took, InitPhase::Invoke, &Ending::Timeout),
            "INIT_REPORT Init Duration: 154.03 ms\tPhase: invoke\tStatus: timeout"
        );
    }
}
