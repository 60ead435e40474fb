//! Our own client for Node.js behaves as AWS's does.

use serde_json::json;

use super::fake_api::{Event, Post, REQUEST_ID};
use super::{Function, Outcome, Runner, here};
use crate::version::Wanted;

struct Runners(Vec<(String, Runner)>);

impl Runners {
    fn here() -> Self {
        let found = here(&[16, 18, 20, 22, 24].map(Wanted::Node));
        Self(found.iter().map(|one| (one.version.to_string(), Runner::new(one, None))).collect())
    }

    fn everywhere(&self, function: &Function, check: impl Fn(&Outcome)) {
        for (name, runner) in &self.0 {
            let outcome = runner.run(function);
            eprintln!("{name}: {outcome:?}");
            check(&outcome);
        }
    }
}

fn cjs(text: &str) -> Function {
    Function::new("app.handler", "app.js", text)
}

fn events(count: usize) -> Vec<Event> {
    (1..=count).map(|n| Event::new(n.to_string())).collect()
}

fn texts(outcome: &Outcome) -> Vec<&str> {
    outcome.posts.iter().map(Post::text).collect()
}

#[test]
fn handlers_are_found_in_every_form() {
    let all = Runners::here();
    let echo = "exports.handler = async (event) => event;";
    let module = "export const handler = async (event) => event;";
    let forms = [
        Function::new("app.handler", "app.js", echo),
        Function::new("app.handler", "app.cjs", echo),
        Function::new("app.handler", "app.mjs", module),
        Function::new("app.handler", "app.js", module)
            .file("package.json", r#"{"type": "module"}"#),
        Function::new("src/deep/app.handler", "src/deep/app.js", echo),
        Function::new("src/app.handler", "src/app.mjs", module),
        Function::new(
            "app.a.b.handler",
            "app.js",
            "exports.a = { b: { handler: async (e) => e } };",
        ),
        Function::new("app.handler", "app", echo),
        Function::new("dep.handler", "node_modules/dep/index.js", echo),
        Function::new("app.handler", "app.js", "exports.handler = (e, c, done) => done(null, e);"),
        Function::new("app.handler", "app.js", "exports.handler = (e, c) => c.succeed(e);"),
        Function::new("app.handler", "app.js", "exports.handler = (e, c) => c.done(null, e);"),
    ];
    for function in forms {
        let function = function.events([Event::new(r#"{"k": "vÿ"}"#)]);
        all.everywhere(&function, |outcome| assert_eq!(outcome.response(), json!({"k": "vÿ"})));
    }
}

#[test]
fn events_are_answered_one_after_the_other() {
    let all = Runners::here();
    let function = cjs("let n = 0; exports.handler = async (event) => [++n, event];").events([
        Event::new("1"),
        Event::new("\"ÿÿ\"").chunked(),
        Event::new("null"),
    ]);
    all.everywhere(&function, |outcome| {
        assert_eq!(texts(outcome), ["[1,1]", "[2,\"ÿÿ\"]", "[3,null]"]);
        assert_eq!(outcome.exit, None);
    });
}

#[test]
fn the_context_has_everything() {
    let all = Runners::here();
    let text = "exports.handler = async (event, c) => [
        c.awsRequestId, c.functionName, c.functionVersion, c.memoryLimitInMB, c.logGroupName,
        c.logStreamName, c.invokedFunctionArn, c.clientContext.custom.a, c.identity.cognitoIdentityId,
        c.callbackWaitsForEmptyEventLoop, c.getRemainingTimeInMillis() > 1e12,
        process.env._X_AMZN_TRACE_ID, typeof c.done, typeof c.fail, typeof c.succeed];";
    let event = Event::new("{}")
        .header("Lambda-Runtime-Deadline-Ms", "99999999999999")
        .header("Lambda-Runtime-Invoked-Function-Arn", "arn:f:live")
        .header("Lambda-Runtime-Trace-Id", "Root=1-2-3")
        .header("Lambda-Runtime-Client-Context", r#"{"custom":{"a":"ü"}}"#)
        .header("Lambda-Runtime-Cognito-Identity", r#"{"cognitoIdentityId":"i"}"#);
    all.everywhere(&cjs(text).events([event]), |outcome| {
        assert_eq!(
            outcome.response(),
            json!([
                REQUEST_ID,
                "f",
                "$LATEST",
                "512",
                "/aws/lambda/f",
                "2026/01/01/[$LATEST]ab",
                "arn:f:live",
                "ü",
                "i",
                true,
                true,
                "Root=1-2-3",
                "function",
                "function",
                "function"
            ])
        );
    });
}

#[test]
fn errors_are_reported_with_type_message_and_trace() {
    let all = Runners::here();
    let cases = [
        ("async () => { throw new TypeError('bäd'); }", "TypeError", "bäd"),
        ("() => { throw new RangeError('sync'); }", "RangeError", "sync"),
        ("(e, c, done) => done(new Error('called'))", "Error", "called"),
        ("(e, c, done) => done('text')", "string", "text"),
        ("(e, c) => c.fail(new Error('failed'))", "Error", "failed"),
        ("(e, c) => c.fail()", "string", "handled"),
        ("async () => { class Own extends Error {} throw new Own('o'); }", "Own", "o"),
        ("async () => { const e = new Error('n'); e.name = 'Named'; throw e; }", "Named", "n"),
        ("async () => Promise.reject({ a: 1 })", "object", "[object Object]"),
        (
            "async () => { const o = {}; o.o = o; return o; }",
            "Error",
            "Unable to stringify response body",
        ),
        ("async () => 10n", "Error", "Unable to stringify response body"),
    ];
    for (handler, error_type, message) in cases {
        all.everywhere(&cjs(&format!("exports.handler = {handler};")), |outcome| {
            assert_eq!(outcome.only().kind(), "error", "{outcome:?}");
            let report = outcome.only().json();
            assert_eq!(
                (&report["errorType"], &report["errorMessage"]),
                (&json!(error_type), &json!(message))
            );
            assert!(report["trace"].is_array());
            assert!(outcome.log.contains("\tERROR\tInvoke Error \t{"), "{}", outcome.log);
            assert_eq!(outcome.exit, None, "the next event is waited for");
        });
    }
    all.everywhere(&cjs("exports.handler = async () => { throw new Error('x'); };"), |outcome| {
        let report = outcome.only().json();
        assert_eq!(report["trace"][0], "Error: x");
        assert!(report["trace"][1].as_str().unwrap().contains("app.js:1:"));
    });
}

#[test]
fn the_callbacks_answer_waits_for_the_event_loop_unless_told_otherwise() {
    let all = Runners::here();
    let text = |wait: bool| {
        format!(
            "let late = 0;
             exports.handler = (event, context, callback) => {{
                 context.callbackWaitsForEmptyEventLoop = {wait};
                 setTimeout(() => late++, 300);
                 callback(null, late);
             }};"
        )
    };
    all.everywhere(&cjs(&text(true)).events(events(2)), |outcome| {
        assert_eq!(texts(outcome), ["0", "1"], "the timer ran before the second event");
    });
    all.everywhere(&cjs(&text(false)).events(events(2)), |outcome| {
        assert_eq!(texts(outcome), ["0", "0"]);
    });
}

#[test]
fn only_the_first_ending_counts() {
    let all = Runners::here();
    let text = "exports.handler = (e, context, callback) => {
        callback(null, 'first'); callback(null, 'second'); context.done(null, 'third');
        context.fail(new Error('fourth'));
    };";
    all.everywhere(&cjs(text).events(events(2)), |outcome| {
        assert_eq!(texts(outcome), ["\"first\"", "\"first\""]);
    });
}

#[test]
fn a_handler_that_never_answers_answers_null_when_the_loop_is_empty() {
    let all = Runners::here();
    for handler in
        ["() => {}", "() => 'ignored'", "async () => new Promise(() => {})", "async () => {}"]
    {
        let function = cjs(&format!("exports.handler = {handler};")).events(events(2));
        all.everywhere(&function, |outcome| {
            assert_eq!(texts(outcome), ["null", "null"], "{handler}")
        });
    }
}

#[test]
fn what_nobody_catches_ends_the_process_with_a_report() {
    let all = Runners::here();
    let rejection = "exports.handler = (e, c, done) => { Promise.reject(new Error('lost')); setTimeout(done, 9e5); };";
    all.everywhere(&cjs(rejection), |outcome| {
        let report = outcome.only().json();
        assert_eq!(outcome.only().kind(), "error");
        assert_eq!(report["errorType"], "Runtime.UnhandledPromiseRejection");
        assert_eq!(report["errorMessage"], "Error: lost");
        assert!(outcome.log.contains("\tERROR\tUnhandled Promise Rejection \t{"));
        assert_eq!(outcome.exit, Some(128));
    });
    let exception = "exports.handler = (e, c, done) => { setTimeout(() => { throw new TypeError('late'); }, 1); setTimeout(done, 9e5); };";
    all.everywhere(&cjs(exception), |outcome| {
        assert_eq!(outcome.only().kind(), "error");
        assert_eq!(outcome.only().json()["errorType"], "TypeError");
        assert!(outcome.log.contains("\tERROR\tUncaught Exception \t{"));
        assert_eq!(outcome.exit, Some(129));
    });
}

#[test]
fn what_cannot_be_loaded_ends_init_with_a_report() {
    let all = Runners::here();
    let cases = [
        ("nope.handler", "", "Runtime.ImportModuleError", "Error: Cannot find module 'nope'"),
        (
            "app.nope",
            "exports.handler = 1;",
            "Runtime.HandlerNotFound",
            "app.nope is undefined or not exported",
        ),
        (
            "app.handler",
            "exports.handler = 1;",
            "Runtime.HandlerNotFound",
            "app.handler is not a function",
        ),
        (
            "app.handler",
            "exports.handler = (;",
            "Runtime.UserCodeSyntaxError",
            "SyntaxError: Unexpected token",
        ),
        ("app", "", "Runtime.MalformedHandlerName", "Bad handler"),
        (
            "../app.handler",
            "",
            "Runtime.MalformedHandlerName",
            "'../app.handler' is not a valid handler name.",
        ),
        (
            "app.handler",
            "require('absent');",
            "Runtime.ImportModuleError",
            "Error: Cannot find module 'absent'",
        ),
        ("app.handler", "throw new TypeError('at load');", "TypeError", "at load"),
    ];
    for (handler, text, error_type, message) in cases {
        all.everywhere(&Function::new(handler, "app.js", text), |outcome| {
            assert_eq!(outcome.only().kind(), "init/error");
            let report = outcome.only().json();
            assert_eq!(report["errorType"], error_type);
            assert!(report["errorMessage"].as_str().unwrap().starts_with(message), "{report}");
            let header = &outcome.only().headers["lambda-runtime-function-error-type"];
            assert_eq!(header, error_type);
            assert!(
                outcome.log.contains("\tundefined\tERROR\tUncaught Exception \t{"),
                "{}",
                outcome.log
            );
            assert_eq!(outcome.exit, Some(129));
        });
    }
}

#[test]
fn log_lines_carry_time_request_and_level() {
    let all = Runners::here();
    let text = "console.log('at init');
        exports.handler = async () => {
            console.log('héy %s', 1, { a: 2 });
            console.error('two\\nlines'); console.warn('w'); console.debug('d'); console.trace('t');
        };";
    all.everywhere(&cjs(text), |outcome| {
        let lines: Vec<Vec<_>> =
            outcome.log.lines().map(|line| line.split('\t').collect()).collect();
        let shown: Vec<_> = lines.iter().map(|fields| (fields[1], fields[2], fields[3])).collect();
        assert_eq!(
            shown,
            [
                ("undefined", "INFO", "at init"),
                (REQUEST_ID, "INFO", "héy 1 { a: 2 }"),
                (REQUEST_ID, "ERROR", "two\rlines"),
                (REQUEST_ID, "WARN", "w"),
                (REQUEST_ID, "DEBUG", "d"),
                (REQUEST_ID, "TRACE", "t"),
            ]
        );
        assert!(lines[0][0].len() == 24 && lines[0][0].ends_with('Z'), "{lines:?}");
    });
    let json = cjs("exports.handler = async () => {
            console.info({ a: 1 }); console.debug('unheard'); console.error('x', new TypeError('y'));
        };")
        .variable("AWS_LAMBDA_LOG_FORMAT", "JSON")
        .variable("AWS_LAMBDA_LOG_LEVEL", "INFO");
    all.everywhere(&json, |outcome| {
        let lines: Vec<serde_json::Value> =
            outcome.log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 2);
        assert_eq!((&lines[0]["level"], &lines[0]["message"]), (&json!("INFO"), &json!({"a": 1})));
        assert_eq!(lines[1]["errorType"], "TypeError");
        assert_eq!(lines[1]["requestId"], REQUEST_ID);
    });
}

#[test]
fn a_streaming_response_is_sent_as_it_is_made() {
    let all = Runners::here();
    let forms = [
        "stream.write('one '); stream.write(Buffer.from('two ')); stream.write({ a: 3 }); stream.end();",
        "stream.write('one '); stream.end('two {\"a\":3}');",
        "const { pipeline } = require('stream/promises'); const { Readable } = require('stream');
         await pipeline(Readable.from(['one ', 'two ', '{\"a\":3}']), stream);",
    ];
    for form in forms {
        let text = format!(
            "exports.handler = awslambda.streamifyResponse(async (event, stream, context) => {{
                 stream.setContentType('text/plain'); {form} }});"
        );
        all.everywhere(&cjs(&text).events(events(2)), |outcome| {
            assert_eq!(outcome.posts.len(), 2, "{outcome:?}");
            for post in &outcome.posts {
                assert_eq!((post.kind(), post.text()), ("response", "one two {\"a\":3}"));
                assert_eq!(post.headers["lambda-runtime-function-response-mode"], "streaming");
                assert_eq!(post.headers["content-type"], "text/plain");
            }
        });
    }
}

#[test]
fn an_http_response_has_a_prelude_and_a_broken_stream_has_trailers() {
    let all = Runners::here();
    let http = "exports.handler = awslambda.streamifyResponse(async (event, stream) => {
        const metadata = { statusCode: 201, headers: { a: 'b' } };
        stream = awslambda.HttpResponseStream.from(stream, metadata);
        stream.write('body'); stream.end();
    });";
    all.everywhere(&cjs(http), |outcome| {
        assert_eq!(
            outcome.only().text(),
            "{\"statusCode\":201,\"headers\":{\"a\":\"b\"}}\0\0\0\0\0\0\0\0body"
        );
        let content_type = &outcome.only().headers["content-type"];
        assert_eq!(content_type, "application/vnd.awslambda.http-integration-response");
    });
    let broken = "exports.handler = awslambda.streamifyResponse(async (event, stream) => {
        stream.write('half'); throw new RangeError('broken');
    });";
    all.everywhere(&cjs(broken).events(events(2)), |outcome| {
        assert_eq!(outcome.posts.len(), 2, "{outcome:?}");
        let post = &outcome.posts[0];
        assert_eq!(post.text(), "half");
        assert_eq!(post.headers["lambda-runtime-function-error-type"], "RangeError");
        let body = &post.headers["lambda-runtime-function-error-body"];
        assert!(
            body.starts_with("eyJlcnJvclR5cGUiOiJSYW5nZUVycm9yIiwiZXJyb3JNZXNzYWdlIjoiYnJva2VuIi"),
            "{body}"
        );
        assert!(outcome.log.contains("\tERROR\tInvoke Error \t{"));
    });
}

#[test]
fn modules_see_the_layers_folders_and_large_events_are_carried() {
    let all = Runners::here();
    let text = "exports.handler = async (event) => [process.env.NODE_PATH.split(':')[1], typeof gc, event.length];";
    let function = cjs(text).events([Event::new(format!("\"{}\"", "x".repeat(5_000_000)))]);
    all.everywhere(&function, |outcome| {
        assert_eq!(outcome.response(), json!(["/opt/nodejs/node_modules", "function", 5_000_000]));
    });
}

#[test]
fn a_process_that_ends_itself_ends() {
    let all = Runners::here();
    all.everywhere(&cjs("exports.handler = async () => process.exit(3);"), |outcome| {
        assert_eq!(outcome.exit, Some(3));
        assert!(outcome.posts.is_empty());
    });
}
