//! Which call a request line is. Pure.

use http::Method;

/// The calls of the Runtime API, and those that belong to parts that are not built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Route<'a> {
    Next,
    Response {
        request_id: &'a str,
    },
    Error {
        request_id: &'a str,
    },
    InitError,
    Ping,
    /// A documented call that Cresset does not serve yet.
    NotBuilt(&'static str),
    Unknown,
}

pub(super) fn route<'a>(method: &Method, path: &'a str) -> Route<'a> {
    let get = *method == Method::GET;
    let post = *method == Method::POST;
    if let Some(call) = path.strip_prefix("/2018-06-01/runtime/") {
        return match call {
            "invocation/next" if get => Route::Next,
            "init/error" if post => Route::InitError,
            "restore/next" if get => Route::NotBuilt("SnapStart"),
            "restore/error" if post => Route::NotBuilt("SnapStart"),
            _ if post => invocation(call).unwrap_or(Route::Unknown),
            _ => Route::Unknown,
        };
    }
    match path {
        "/2018-06-01/ping" if get => Route::Ping,
        "/2020-01-01/extension/event/next" if get => Route::NotBuilt("The Extensions API"),
        "/2020-01-01/extension/register"
        | "/2020-01-01/extension/init/error"
        | "/2020-01-01/extension/exit/error"
            if post =>
        {
            Route::NotBuilt("The Extensions API")
        }
        "/2020-08-15/logs" if *method == Method::PUT => Route::NotBuilt("The Logs API"),
        "/2022-07-01/telemetry" if *method == Method::PUT => Route::NotBuilt("The Telemetry API"),
        "/2021-04-23/credentials" if get => Route::NotBuilt("SnapStart"),
        _ => Route::Unknown,
    }
}

fn invocation(call: &str) -> Option<Route<'_>> {
    let (request_id, what) = call.strip_prefix("invocation/")?.split_once('/')?;
    match what {
        "response" if !request_id.is_empty() => Some(Route::Response { request_id }),
        "error" if !request_id.is_empty() => Some(Route::Error { request_id }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_methods_are_those_of_the_documents() {
        let cases = [
            ("GET", "/2018-06-01/runtime/invocation/next", Route::Next),
            ("POST", "/2018-06-01/runtime/invocation/next", Route::Unknown),
            (
                "POST",
                "/2018-06-01/runtime/invocation/a/response",
                Route::Response { request_id: "a" },
            ),
            ("POST", "/2018-06-01/runtime/invocation/a/error", Route::Error { request_id: "a" }),
            ("GET", "/2018-06-01/runtime/invocation/a/error", Route::Unknown),
            ("POST", "/2018-06-01/runtime/invocation//error", Route::Unknown),
            ("POST", "/2018-06-01/runtime/invocation/a/b/error", Route::Unknown),
            ("POST", "/2018-06-01/runtime/init/error", Route::InitError),
            ("GET", "/2018-06-01/ping", Route::Ping),
            ("GET", "/2018-06-01/runtime/restore/next", Route::NotBuilt("SnapStart")),
            ("POST", "/2020-01-01/extension/register", Route::NotBuilt("The Extensions API")),
            ("GET", "/2020-01-01/extension/register", Route::Unknown),
            ("PUT", "/2022-07-01/telemetry", Route::NotBuilt("The Telemetry API")),
            ("PUT", "/2020-08-15/logs", Route::NotBuilt("The Logs API")),
            ("GET", "/", Route::Unknown),
        ];
        for (method, path, expected) in cases {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            assert_eq!(route(&method, path), expected, "{method} {path}");
        }
    }
}
