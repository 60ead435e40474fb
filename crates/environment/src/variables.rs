//! The environment variables of a function's processes.
//!
//! Later ones win: defaults of AWS's environment, what the runtime adds, what the function's owner
//! set, and last what is reserved for the platform.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::net::SocketAddr;
use std::path::Path;

use cresset_sandbox::View;

use crate::logs::LogStream;
use crate::{Credentials, FunctionSpec};

/// What AWS sets and a function may change.
const DEFAULTS: [(&str, &str); 6] = [
    ("LANG", "en_US.UTF-8"),
    ("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin"),
    (
        "LD_LIBRARY_PATH",
        "/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib",
    ),
    ("TZ", ":UTC"),
    ("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR"),
    // Where the daemon would listen; nothing does yet, and a datagram to the own loopback is quiet.
    ("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:2000"),
];

/// What a function may not set, beside what [`platform`] sets.
const RESERVED: [&str; 3] = ["_X_AMZN_TRACE_ID", "AWS_EXECUTION_ENV", "AWS_ACCESS_KEY"];

/// The program that takes the bootstrap's command line as its arguments.
const WRAPPER: &str = "AWS_LAMBDA_EXEC_WRAPPER";

/// Where a process finds what the host serves inside its sandbox.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Addresses {
    pub(crate) runtime_api: SocketAddr,
    pub(crate) aws_endpoint: SocketAddr,
}

/// One variable of a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variable {
    pub(crate) name: String,
    pub(crate) value: String,
    /// It has paths of the platform: fixed places, which may be elsewhere in the function's view.
    pub(crate) paths: bool,
}

/// All variables of a process, by name.
pub(crate) fn variables(
    spec: &FunctionSpec,
    stream: &LogStream,
    addresses: Addresses,
    session: &Credentials,
) -> Vec<Variable> {
    let mut platforms: BTreeMap<String, String> =
        DEFAULTS.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    platforms.extend(spec.runtime.environment.clone());
    // Of the function's own only the search paths have meaning for the platform.
    let own = spec.environment.iter().filter(|(name, _)| !RESERVED.contains(&name.as_str()));
    let own: BTreeMap<String, (String, bool)> = own
        .map(|(name, value)| (name.clone(), (value.clone(), platforms.contains_key(name))))
        .collect();
    let mut all: BTreeMap<String, (String, bool)> =
        platforms.into_iter().map(|(name, value)| (name, (value, true))).collect();
    // A function may have its APIs elsewhere.
    let endpoint = format!("http://{}", addresses.aws_endpoint);
    all.insert("AWS_ENDPOINT_URL".to_owned(), (endpoint, false));
    all.extend(own);
    all.extend(platform(spec, stream, addresses.runtime_api, session).map(|(name, value)| {
        let paths = name.starts_with("LAMBDA_");
        (name.to_owned(), (value, paths))
    }));
    all.into_iter().map(|(name, (value, paths))| Variable { name, value, paths }).collect()
}

/// Puts paths where the function finds them.
#[derive(Debug)]
pub(crate) struct Paths<'a>(pub(crate) &'a View);

impl Paths<'_> {
    pub(crate) fn translate(&self, text: &str) -> OsString {
        if text.starts_with('/') { self.0.translate(Path::new(text)).into() } else { text.into() }
    }

    /// A value may be a list of paths.
    pub(crate) fn translate_variable(&self, variable: &Variable) -> OsString {
        if !variable.paths {
            return OsString::from(&variable.value);
        }
        let parts = variable.value.split(':').map(|part| self.translate(part));
        parts.collect::<Vec<_>>().join(OsStr::new(":"))
    }
}

/// The wrapper that the function asked for. Custom runtimes have none, as in AWS.
pub(crate) fn wrapper(spec: &FunctionSpec) -> Option<&str> {
    if spec.runtime.family == cresset_runtimes::Family::Provided {
        return None;
    }
    spec.environment.get(WRAPPER).map(String::as_str).filter(|wrapper| !wrapper.is_empty())
}

fn platform(
    spec: &FunctionSpec,
    stream: &LogStream,
    runtime_api: SocketAddr,
    session: &Credentials,
) -> impl Iterator<Item = (&'static str, String)> {
    let credentials = session.clone();
    [
        ("_HANDLER", spec.handler.clone()),
        ("AWS_REGION", spec.region.clone()),
        ("AWS_DEFAULT_REGION", spec.region.clone()),
        ("AWS_LAMBDA_FUNCTION_NAME", spec.function_name.clone()),
        ("AWS_LAMBDA_FUNCTION_VERSION", spec.function_version.clone()),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", spec.memory_mb.to_string()),
        ("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand".to_owned()),
        ("AWS_LAMBDA_LOG_GROUP_NAME", stream.group.to_string()),
        ("AWS_LAMBDA_LOG_STREAM_NAME", stream.name.to_string()),
        ("AWS_ACCESS_KEY_ID", credentials.access_key_id),
        ("AWS_SECRET_ACCESS_KEY", credentials.secret_access_key),
        ("AWS_SESSION_TOKEN", credentials.session_token),
        ("AWS_LAMBDA_RUNTIME_API", runtime_api.to_string()),
        ("LAMBDA_TASK_ROOT", "/var/task".to_owned()),
        ("LAMBDA_RUNTIME_DIR", "/var/runtime".to_owned()),
    ]
    .into_iter()
}
