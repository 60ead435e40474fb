//! AWS's client and our own must not be told apart by a function.

use serde_json::json;

use super::fake_api::{Event, REQUEST_ID};
use super::{Function, Outcome, Runner, here};
use crate::version::{Version, Wanted};

const NO_WHEEL: Version = Version { major: 3, minor: 99, patch: 0 };

/// The oldest and newest Pythons, with either client where there are two.
struct Runners(Vec<(String, Runner)>);

impl Runners {
    fn here() -> Self {
        let wanted = [6, 7, 8, 11, 13, 14].map(Wanted::Python);
        let mut runners = Vec::new();
        for found in here(&wanted) {
            let version = found.version;
            runners.push((version.to_string(), Runner::new(&found, None)));
            if super::super::wheels(version).is_some() {
                let own = Runner::new(&found, Some(NO_WHEEL));
                runners.push((format!("{version} with our own client"), own));
            }
        }
        Self(runners)
    }

    fn everywhere(&self, function: &Function, check: impl Fn(&Outcome)) {
        for (name, runner) in &self.0 {
            let outcome = runner.run(function);
            eprintln!("{name}: {outcome:?}");
            check(&outcome);
        }
    }
}

fn event() -> Event {
    Event::new(r#"{"key": "vÿlue"}"#)
        .header("Lambda-Runtime-Deadline-Ms", "99999999999999")
        .header("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:1:function:f:live")
        .header("Lambda-Runtime-Trace-Id", "Root=1-2-3")
        .header(
            "Lambda-Runtime-Client-Context",
            r#"{"custom": {"a": "b"}, "client": {"app_title": "t"}}"#,
        )
        .header(
            "Lambda-Runtime-Cognito-Identity",
            r#"{"cognitoIdentityId": "i", "cognitoIdentityPoolId": "p"}"#,
        )
}

#[test]
fn events_are_answered_one_after_the_other() {
    let all = Runners::here();
    let function = Function::new(
        "app.handler",
        "app.py",
        "n = 0\ndef handler(event, context):\n    global n\n    n += 1\n    return {'n': n, 'event': event}\n",
    )
    .events([event(), Event::new("[1, null]").chunked(), Event::new("\"x\"")]);
    all.everywhere(&function, |outcome| {
        let bodies: Vec<_> = outcome.posts.iter().map(super::fake_api::Post::json).collect();
        assert_eq!(
            bodies,
            [
                json!({"n": 1, "event": {"key": "vÿlue"}}),
                json!({"n": 2, "event": [1, null]}),
                json!({"n": 3, "event": "x"}),
            ]
        );
        assert_eq!(outcome.exit, None);
    });
}

#[test]
fn the_context_has_everything() {
    let all = Runners::here();
    let text = "\
import os
def handler(event, context):
    c = context
    assert 0 < c.get_remaining_time_in_millis() < 99999999999999
    assert c.identity.cognito_identity_pool_id == 'p'
    assert 'aws_request_id=' in repr(c)
    return [c.aws_request_id, c.log_group_name, c.log_stream_name, c.function_name,
            c.memory_limit_in_mb, c.function_version, c.invoked_function_arn,
            c.client_context.custom['a'], c.client_context.client.app_title,
            c.client_context.env, c.identity.cognito_identity_id, os.environ['_X_AMZN_TRACE_ID']]
";
    all.everywhere(&Function::new("app.handler", "app.py", text).events([event()]), |outcome| {
        assert_eq!(
            outcome.response(),
            json!([
                REQUEST_ID,
                "/aws/lambda/f",
                "2026/01/01/[$LATEST]ab",
                "f",
                "512",
                "$LATEST",
                "arn:aws:lambda:eu-west-1:1:function:f:live",
                "b",
                "t",
                null,
                "i",
                "Root=1-2-3"
            ])
        );
    });
}

#[test]
fn an_exception_is_reported_with_its_trace_and_logged() {
    let all = Runners::here();
    let text = "\
def deep():
    raise ValueError('bäd')
def handler(event, context):
    deep()
";
    all.everywhere(&Function::new("app.handler", "app.py", text), |outcome| {
        assert_eq!(outcome.only().kind(), "error");
        let report = outcome.only().json();
        assert_eq!(report["errorType"], "ValueError");
        assert_eq!(report["errorMessage"], "bäd");
        assert_eq!(report["requestId"], REQUEST_ID);
        let trace = report["stackTrace"].as_array().unwrap();
        assert_eq!(trace.len(), 2, "only the function's own frames: {trace:?}");
        assert!(trace[0].as_str().unwrap().contains("app.py\", line 4, in handler"));
        assert!(outcome.log.contains("[ERROR] ValueError: bäd\rTraceback"), "{}", outcome.log);
        assert_eq!(outcome.exit, None, "the next event is waited for");
    });
}

#[test]
fn what_cannot_be_loaded_ends_init_with_a_report() {
    let all = Runners::here();
    let cases = [
        (
            "nope.handler",
            "",
            "Runtime.ImportModuleError",
            "Unable to import module 'nope': No module named 'nope'",
        ),
        ("app.nope", "", "Runtime.HandlerNotFound", "Handler 'nope' missing on module 'app'"),
        (
            "app.handler",
            "def handler(:\n",
            "Runtime.UserCodeSyntaxError",
            "Syntax error in module 'app': ",
        ),
        (
            "app",
            "",
            "Runtime.MalformedHandlerName",
            "Bad handler 'app': not enough values to unpack (expected 2, got 1)",
        ),
        (
            "sys.exit",
            "",
            "Runtime.BuiltInModuleConflict",
            "Cannot use built-in module sys as a handler module",
        ),
        (
            "app.handler",
            "import nope",
            "Runtime.ImportModuleError",
            "Unable to import module 'app': No module named 'nope'",
        ),
        ("app.handler", "raise RuntimeError('at import')", "RuntimeError", "at import"),
    ];
    for (handler, text, error_type, message) in cases {
        all.everywhere(&Function::new(handler, "app.py", text), |outcome| {
            assert_eq!(outcome.only().kind(), "init/error");
            let report = outcome.only().json();
            assert_eq!(report["errorType"], error_type);
            assert!(report["errorMessage"].as_str().unwrap().starts_with(message), "{report}");
            assert_eq!(report["requestId"], "");
            assert!(report["stackTrace"].is_array());
            let header = &outcome.only().headers["lambda-runtime-function-error-type"];
            assert_eq!(header, error_type);
            assert!(outcome.log.contains(&format!("[ERROR] {error_type}")));
            assert_eq!(outcome.exit, Some(1));
        });
    }
}

#[test]
fn log_lines_carry_level_time_and_request() {
    let all = Runners::here();
    let text = "\
import logging
def handler(event, context):
    logging.getLogger().warning('héy %s', 1)
    logging.getLogger().info('unheard')
    print('plain ü')
";
    all.everywhere(&Function::new("app.handler", "app.py", text), |outcome| {
        let lines: Vec<_> = outcome.log.lines().collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        let fields: Vec<_> = lines[0].split('\t').collect();
        assert_eq!((fields[0], fields[2], fields[3]), ("[WARNING]", REQUEST_ID, "héy 1"));
        assert!(fields[1].len() == 24 && fields[1].ends_with('Z'), "{fields:?}");
        assert_eq!(lines[1], "plain ü");
        assert_eq!(outcome.only().text(), "null");
    });
    let json = Function::new("app.handler", "app.py", text)
        .variable("AWS_LAMBDA_LOG_FORMAT", "JSON")
        .variable("AWS_LAMBDA_LOG_LEVEL", "INFO");
    all.everywhere(&json, |outcome| {
        let first = outcome.log.lines().next().unwrap();
        let line: serde_json::Value = serde_json::from_str(first).unwrap();
        assert_eq!(line["message"], "héy 1");
        assert_eq!(line["level"], "WARNING");
        assert_eq!(line["requestId"], REQUEST_ID);
        assert!(outcome.log.contains("unheard"));
    });
}

#[test]
fn answers_are_json_of_what_python_has() {
    let all = Runners::here();
    let text = "\
import collections, decimal
Point = collections.namedtuple('Point', 'x y')
def handler(event, context):
    return {'d': decimal.Decimal('1.10'), 'p': [Point(1, 2)], 't': (1, 2)}
";
    all.everywhere(&Function::new("app.handler", "app.py", text), |outcome| {
        assert_eq!(outcome.only().text(), r#"{"d": 1.10, "p": [{"x": 1, "y": 2}], "t": [1, 2]}"#);
        assert_eq!(outcome.only().headers["content-type"], "application/json");
    });
    let bytes = "def handler(event, context): return b'\\x00\\xff'\n";
    all.everywhere(&Function::new("app.handler", "app.py", bytes), |outcome| {
        assert_eq!(outcome.only().body, [0, 255]);
        assert_eq!(outcome.only().headers["content-type"], "application/unknown");
    });
    let bad = "def handler(event, context): return object()\n";
    all.everywhere(&Function::new("app.handler", "app.py", bad), |outcome| {
        let report = outcome.only().json();
        assert_eq!(report["errorType"], "Runtime.MarshalError");
        let message = report["errorMessage"].as_str().unwrap();
        assert!(message.starts_with("Unable to marshal response: Object of type"), "{message}");
    });
}

#[test]
fn the_function_comes_first_on_the_search_path_then_its_layers() {
    let all = Runners::here();
    let text = "\
import os, sys, json, site
def handler(event, context):
    exit, help  # what site gives
    task, runtime = os.environ['LAMBDA_TASK_ROOT'], os.environ['LAMBDA_RUNTIME_DIR']
    shown = [{task: 'task', runtime: 'runtime'}.get(path, path) for path in sys.path[:4]]
    shown[1] = shown[1].split('/lib/')[0]
    packages = [path for path in sys.path if path.endswith('-packages')]
    return [shown, len(packages) > 1, sys.argv[1:], __name__, bool(sys.stdin.read() == '')]
";
    let function = Function::new("pkg/app.handler", "pkg/app.py", text);
    all.everywhere(&function, |outcome| {
        assert_eq!(
            outcome.response(),
            json!([
                ["task", "/opt/python", "/opt/python", "runtime"],
                true,
                ["pkg/app.handler"],
                "pkg.app",
                true
            ])
        );
    });
}

#[test]
fn a_function_may_bring_its_own_search_path_and_customisation() {
    let all = Runners::here();
    let function = Function::new(
        "app.handler",
        "app.py",
        "import sys\ndef handler(event, context): return [sys.custom, sys.other]\n",
    )
    .file("custom/sitecustomize.py", "import sys, other\nsys.custom = 'yes'\nsys.other = other.x\n")
    .file("custom/other.py", "x = 1\n")
    .variable("PYTHONPATH", "/var/task/custom");
    all.everywhere(&function, |outcome| assert_eq!(outcome.response(), json!(["yes", 1])));
}

#[test]
fn large_events_and_answers_are_carried() {
    let all = Runners::here();
    let function =
        Function::new("app.handler", "app.py", "def handler(event, context): return event\n")
            .events([Event::new(format!("\"{}\"", "x".repeat(5_000_000)))]);
    all.everywhere(&function, |outcome| assert_eq!(outcome.only().body.len(), 5_000_002));
}

#[test]
fn a_process_that_ends_itself_ends() {
    let all = Runners::here();
    let text = "import sys\ndef handler(event, context): sys.exit(3)\n";
    all.everywhere(&Function::new("app.handler", "app.py", text), |outcome| {
        assert_eq!(outcome.exit, Some(3));
        assert!(outcome.posts.is_empty());
    });
}
