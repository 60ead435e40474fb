//! How a function fails: what its caller gets, what its log has, and what the REPORT calls it.

use std::time::Duration;

use bytes::Bytes;
use cresset_sandbox::Exit;

use crate::Outcome;
use crate::logs::report::Ending;
use crate::runtime_api::{Faulty, Reported};

/// The largest answer of a function, bytes: 6 MiB and a hundred.
pub(crate) const MAX_ANSWER: u64 = 6 * 1024 * 1024 + 100;

/// Why an Init or an invocation failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The runtime said so itself.
    Reported(Reported),
    /// The process ended. `out_of_memory` where the kernel killed for memory.
    Exited {
        exit: Exit,
        out_of_memory: bool,
    },
    TimedOut {
        timeout: Duration,
    },
    /// None of these programs is there and can be executed.
    NoBootstrap {
        candidates: Vec<String>,
    },
    /// The program is there, and the kernel does not start it.
    NotExecutable {
        program: String,
        reason: String,
    },
    Faulty(Faulty),
}

impl Failure {
    /// The type in the platform's records.
    fn error_type(&self) -> &str {
        match self {
            Self::Reported(reported) => platform_type(&reported.error_type),
            Self::Exited { out_of_memory: true, .. } => "Runtime.OutOfMemory",
            Self::Exited { out_of_memory: false, .. } => "Runtime.ExitError",
            Self::TimedOut { .. } => "Sandbox.Timedout",
            Self::NoBootstrap { .. } | Self::NotExecutable { .. } => "Runtime.InvalidEntrypoint",
            Self::Faulty(Faulty::TooLarge) => "Function.ResponseSizeTooLarge",
            Self::Faulty(Faulty::Truncated) => "Runtime.TruncatedResponse",
            Self::Faulty(Faulty::ResponseMode) => "Runtime.InvalidResponseModeHeader",
        }
    }

    /// The type that the caller and the log see: it is not told that memory was short.
    fn public_type(&self) -> &str {
        match self {
            Self::Exited { .. } => "Runtime.ExitError",
            _ => self.error_type(),
        }
    }

    /// What happened, in the platform's words.
    fn message(&self) -> String {
        match self {
            Self::Reported(_) => "Unknown application error occurred".to_owned(),
            Self::Exited { exit: Exit::Status(0), .. } => {
                "Runtime exited without providing a reason".to_owned()
            }
            Self::Exited { exit: Exit::Status(status), .. } => {
                format!("Runtime exited with error: exit status {status}")
            }
            Self::Exited { exit: Exit::Signal(signal), .. } => {
                format!("Runtime exited with error: signal: {}", signal_name(*signal))
            }
            Self::TimedOut { timeout } => {
                format!("Task timed out after {:.2} seconds", timeout.as_secs_f64())
            }
            Self::NoBootstrap { candidates } => {
                format!("Couldn't find valid bootstrap(s): [{}]", candidates.join(" "))
            }
            Self::NotExecutable { program, reason } => format!("fork/exec {program}: {reason}"),
            Self::Faulty(Faulty::TooLarge) => format!(
                "Response payload size exceeded maximum allowed payload size ({MAX_ANSWER} bytes)."
            ),
            Self::Faulty(Faulty::Truncated) => "HTTP request detected as truncated".to_owned(),
            Self::Faulty(Faulty::ResponseMode) => "Invalid function response mode".to_owned(),
        }
    }

    /// What the caller of the function gets.
    pub(crate) fn outcome(&self, request_id: &str) -> Outcome {
        let payload = match self {
            Self::Reported(reported) => reported.payload.clone(),
            Self::Faulty(Faulty::TooLarge) => self.body(&self.message()),
            _ => self.body(&format!("RequestId: {request_id} Error: {}", self.message())),
        };
        Outcome {
            payload,
            function_error: Some("Unhandled".to_owned()),
            log_tail: None,
            content_type: "application/json".to_owned(),
        }
    }

    fn body(&self, message: &str) -> Bytes {
        let body = serde_json::json!({ "errorType": self.public_type(), "errorMessage": message });
        Bytes::from(body.to_string())
    }

    /// The lines that the platform writes before END; none where the runtime has told it itself.
    pub(crate) fn log_lines(&self, request_id: &str) -> Vec<String> {
        match self {
            Self::Exited { .. } | Self::NoBootstrap { .. } | Self::NotExecutable { .. } => vec![
                format!("RequestId: {request_id} Error: {}", self.message()),
                self.public_type().to_owned(),
            ],
            Self::Reported(_) | Self::TimedOut { .. } | Self::Faulty(_) => Vec::new(),
        }
    }

    /// `Task timed out after 3.00 seconds`
    pub(crate) fn timeout_line(&self) -> Option<String> {
        matches!(self, Self::TimedOut { .. }).then(|| self.message())
    }

    pub(crate) fn ending(&self) -> Ending {
        match self {
            Self::TimedOut { .. } => Ending::Timeout,
            _ => Ending::Error(self.error_type().to_owned()),
        }
    }
}

/// The runtime's own type where it looks like one of the platform's, else that it is not known.
fn platform_type(named: &str) -> &str {
    let known = ["Runtime.", "Function."].iter().any(|prefix| {
        let Some(name) = named.strip_prefix(prefix) else { return false };
        name.len() > 1
            && name.starts_with(|first: char| first.is_ascii_uppercase())
            && name.chars().all(|letter| letter.is_ascii_alphabetic())
    });
    match known {
        true => named,
        false if named.starts_with("Function.") => "Function.Unknown",
        false => "Runtime.Unknown",
    }
}

/// A signal as AWS's platform, which is written in Go, names it.
fn signal_name(signal: i32) -> String {
    let name = match signal {
        1 => "hangup",
        2 => "interrupt",
        3 => "quit",
        4 => "illegal instruction",
        5 => "trace/breakpoint trap",
        6 => "aborted",
        7 => "bus error",
        8 => "floating point exception",
        9 => "killed",
        10 => "user defined signal 1",
        11 => "segmentation fault",
        12 => "user defined signal 2",
        13 => "broken pipe",
        14 => "alarm clock",
        15 => "terminated",
        31 => "bad system call",
        other => return format!("signal {other}"),
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exited(exit: Exit) -> Failure {
        Failure::Exited { exit, out_of_memory: false }
    }

    /// Texts from `facts/runtime-api.md`, "How an invocation fails for the caller".
    #[test]
    fn each_failure_gives_the_caller_the_real_text() {
        let three = Duration::from_secs(3);
        let both = vec!["/var/task/bootstrap".to_owned(), "/opt/bootstrap".to_owned()];
        let cases = [
            (
                exited(Exit::Status(1)),
                r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 8f5e Error: Runtime exited with error: exit status 1"}"#,
            ),
            (
                exited(Exit::Status(0)),
                r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 8f5e Error: Runtime exited without providing a reason"}"#,
            ),
            (
                exited(Exit::Signal(11)),
                r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 8f5e Error: Runtime exited with error: signal: segmentation fault"}"#,
            ),
            (
                Failure::Exited { exit: Exit::Signal(9), out_of_memory: true },
                r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 8f5e Error: Runtime exited with error: signal: killed"}"#,
            ),
            (
                Failure::TimedOut { timeout: three },
                r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: 8f5e Error: Task timed out after 3.00 seconds"}"#,
            ),
            (
                Failure::NoBootstrap { candidates: both },
                r#"{"errorType":"Runtime.InvalidEntrypoint","errorMessage":"RequestId: 8f5e Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]"}"#,
            ),
            (
                Failure::Faulty(Faulty::TooLarge),
                r#"{"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes)."}"#,
            ),
        ];
        for (failure, expected) in cases {
            let outcome = failure.outcome("8f5e");
            assert_eq!(std::str::from_utf8(&outcome.payload).unwrap(), expected);
            assert_eq!(outcome.function_error.as_deref(), Some("Unhandled"));
        }
    }

    #[test]
    fn memory_is_told_to_the_report_alone() {
        let failure = Failure::Exited { exit: Exit::Signal(9), out_of_memory: true };
        assert_eq!(failure.ending(), Ending::Error("Runtime.OutOfMemory".into()));
        assert_eq!(
            failure.log_lines("8f5e"),
            [
                "RequestId: 8f5e Error: Runtime exited with error: signal: killed",
                "Runtime.ExitError"
            ]
        );
    }

    #[test]
    fn a_runtimes_own_type_is_kept_where_it_looks_like_one() {
        let cases = [
            ("Runtime.ImportModuleError", "Runtime.ImportModuleError"),
            ("Function.MyError", "Function.MyError"),
            ("Function.my", "Function.Unknown"),
            ("Runtime.X", "Runtime.Unknown"),
            ("Runtime.Two\tWords", "Runtime.Unknown"),
            ("KeyError", "Runtime.Unknown"),
            ("", "Runtime.Unknown"),
        ];
        for (named, expected) in cases {
            assert_eq!(platform_type(named), expected, "{named:?}");
        }
    }
}
