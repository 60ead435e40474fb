//! One test per way to fail: what the caller gets and what the log has, to the letter
//! (`facts/runtime-api.md`).

use std::sync::atomic::Ordering;
use std::time::Duration;

use cresset_environment::{Outcome, Status};
use cresset_sandbox::Exit;

use crate::fake::Runtime;
use crate::house::{House, Started, custom, invocation, shown};

const INIT_START: &str = "INIT_START Runtime Version: python:3.11.7\tRuntime Version ARN: \
     arn:aws:lambda:us-east-1::runtime:c2ef";

/// Invokes once, with the log's tail, and compares answer and whole log.
async fn check(house: House, answer: &str, log: &[&str]) -> Started {
    let started = house.start().await;
    let outcome = tail(&started).await;
    assert_eq!(shown(&outcome), answer);
    started.reaches(Status::Idle).await;
    let written = started.log();
    let written: Vec<&str> = written.lines().skip(1).collect();
    assert_eq!(written, log, "\n{}", written.join("\n"));
    started
}

async fn tail(started: &Started) -> Outcome {
    let mut invocation = invocation("8f5e", "{}");
    invocation.log_tail = true;
    started.environment.invoke(invocation).await.unwrap()
}

/// A runtime that reaches its first event, takes 20 ms for it, and then does `what`.
fn on_event<F>(what: impl Fn(Runtime, crate::fake::Event) -> F + Send + Sync + 'static) -> House
where
    F: Future<Output = Exit> + Send + 'static,
{
    let what = std::sync::Arc::new(what);
    House::new(move |mut runtime: Runtime| {
        let what = std::sync::Arc::clone(&what);
        async move {
            tokio::time::sleep(Duration::from_millis(100)).await;
            let event = runtime.next().await;
            tokio::time::sleep(Duration::from_millis(20)).await;
            what(runtime, event).await
        }
    })
}

#[tokio::test(start_paused = true)]
async fn an_exit_during_the_invocation() {
    for (exit, message) in [
        (Exit::Status(106), "Runtime exited with error: exit status 106"),
        (Exit::Status(0), "Runtime exited without providing a reason"),
        (Exit::Signal(11), "Runtime exited with error: signal: segmentation fault"),
    ] {
        let house = on_event(move |mut runtime, _event| async move {
            runtime.print("last words without a line feed").await;
            exit
        });
        check(
            house,
            &format!(
                r#"{{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 8f5e Error: {message}"}} [Unhandled]"#
            ),
            &[
                "START RequestId: 8f5e Version: $LATEST",
                "last words without a line feed",
                &format!("RequestId: 8f5e Error: {message}"),
                "Runtime.ExitError",
                "END RequestId: 8f5e",
                "REPORT RequestId: 8f5e\tDuration: 20.00 ms\tBilled Duration: 120 ms\t\
                 Memory Size: 128 MB\tMax Memory Used: 35 MB\tInit Duration: 100.00 ms\t\
                 Status: error\tError Type: Runtime.ExitError",
            ],
        )
        .await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_kill_for_memory_is_told_by_the_report_alone() {
    let seen = std::sync::Arc::new(std::sync::OnceLock::new());
    let later = std::sync::Arc::clone(&seen);
    let house = on_event(move |_runtime, _event| {
        let later: &std::sync::OnceLock<std::sync::Arc<crate::fake::Seen>> = &later;
        later.get().unwrap().oom_kills.fetch_add(1, Ordering::SeqCst);
        async { Exit::Signal(9) }
    });
    seen.set(std::sync::Arc::clone(&house.seen)).ok().unwrap();
    check(
        house,
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 8f5e Error: Runtime exited with error: signal: killed"} [Unhandled]"#,
        &[
            "START RequestId: 8f5e Version: $LATEST",
            "RequestId: 8f5e Error: Runtime exited with error: signal: killed",
            "Runtime.ExitError",
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 20.00 ms\tBilled Duration: 120 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tInit Duration: 100.00 ms\t\
             Status: error\tError Type: Runtime.OutOfMemory",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_timeout_kills_and_the_environment_goes_on() {
    let house = House::new(|mut runtime: Runtime| async move {
        if runtime.nth > 1 {
            return runtime.echo().await;
        }
        let _event = runtime.next().await;
        runtime.print("working\n").await;
        std::future::pending().await
    });
    let started = check(
        house,
        r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: 8f5e Error: Task timed out after 3.00 seconds"} [Unhandled]"#,
        &[
            "START RequestId: 8f5e Version: $LATEST",
            "working",
            "2026-11-24T08:17:42.123Z 8f5e Task timed out after 3.00 seconds",
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tInit Duration: 0.00 ms\tStatus: timeout",
        ],
    )
    .await;
    assert_eq!(started.seen.kills.load(Ordering::SeqCst), 1);
    assert_eq!(shown(&started.invoke("2", r#"{"n":1}"#).await), r#"{"n":1}"#);
}

#[tokio::test(start_paused = true)]
async fn an_error_of_the_handler_goes_to_the_caller_as_it_is() {
    let house = on_event(|mut runtime, event| async move {
        runtime.fail(&event, r#"{"errorMessage":"no","errorType":"ValueError"}"#).await;
        runtime.echo().await
    });
    check(
        house,
        r#"{"errorMessage":"no","errorType":"ValueError"} [Unhandled]"#,
        &[
            "START RequestId: 8f5e Version: $LATEST",
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 20.00 ms\tBilled Duration: 120 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tInit Duration: 100.00 ms\t",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_is_too_large() {
    let house = on_event(|mut runtime, event| async move {
        let answered = runtime.respond(&event, vec![b'x'; 6 * 1024 * 1024 + 101]).await;
        runtime.print(&format!("{}\n", answered.text())).await;
        runtime.echo().await
    });
    check(
        house,
        r#"{"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes)."} [Unhandled]"#,
        &[
            "START RequestId: 8f5e Version: $LATEST",
            r#"413 {"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}"#,
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 20.00 ms\tBilled Duration: 120 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tInit Duration: 100.00 ms\t\
             Status: error\tError Type: Function.ResponseSizeTooLarge",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn an_unknown_response_mode() {
    let house = on_event(|mut runtime, event| async move {
        let mode = [("lambda-runtime-function-response-mode", "teleport")];
        let answered = runtime.respond_as(event.request_id(), &mode, "{}").await;
        runtime.print(&format!("{}\n", answered.text())).await;
        runtime.echo().await
    });
    check(
        house,
        r#"{"errorType":"Runtime.InvalidResponseModeHeader","errorMessage":"RequestId: 8f5e Error: Invalid function response mode"} [Unhandled]"#,
        &[
            "START RequestId: 8f5e Version: $LATEST",
            r#"400 {"errorMessage":"Invalid function response mode","errorType":"InvalidFunctionResponseMode"}"#,
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 20.00 ms\tBilled Duration: 120 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tInit Duration: 100.00 ms\t\
             Status: error\tError Type: Runtime.InvalidResponseModeHeader",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_response_that_is_cut_off() {
    use tokio::io::AsyncWriteExt as _;
    let house = on_event(|runtime, event| async move {
        let mut stream = tokio::net::TcpStream::connect(runtime.address).await.unwrap();
        let head = format!(
            "POST /2018-06-01/runtime/invocation/{}/response HTTP/1.1\r\n\
             host: r\r\ncontent-length: 100\r\n\r\n{{\"half\":",
            event.request_id()
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        drop(stream);
        runtime.echo().await
    });
    check(
        house,
        r#"{"errorType":"Runtime.TruncatedResponse","errorMessage":"RequestId: 8f5e Error: HTTP request detected as truncated"} [Unhandled]"#,
        &[
            "START RequestId: 8f5e Version: $LATEST",
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 20.00 ms\tBilled Duration: 120 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tInit Duration: 100.00 ms\t\
             Status: error\tError Type: Runtime.TruncatedResponse",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn an_init_that_the_runtime_reports_as_failed_is_run_again_and_told() {
    let house = House::new(|mut runtime: Runtime| async move {
        tokio::time::sleep(Duration::from_millis(50)).await;
        runtime.print("[ERROR] Runtime.ImportModuleError: no module\n").await;
        let body = r#"{"errorMessage":"no module","errorType":"Runtime.ImportModuleError","requestId":""}"#;
        runtime.fail_init("Runtime.ImportModuleError", body).await;
        Exit::Status(1)
    });
    check(
        house,
        r#"{"errorMessage":"no module","errorType":"Runtime.ImportModuleError","requestId":""} [Unhandled]"#,
        &[
            "[ERROR] Runtime.ImportModuleError: no module",
            "INIT_REPORT Init Duration: 50.00 ms\tPhase: init\tStatus: error\t\
             Error Type: Runtime.ImportModuleError",
            "[ERROR] Runtime.ImportModuleError: no module",
            "INIT_REPORT Init Duration: 50.00 ms\tPhase: invoke\tStatus: error\t\
             Error Type: Runtime.ImportModuleError",
            "START RequestId: 8f5e Version: $LATEST",
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 50.00 ms\tBilled Duration: 50 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tStatus: error\t\
             Error Type: Runtime.ImportModuleError",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn an_exit_during_init() {
    let house = House::new(|_runtime| async {
        tokio::time::sleep(Duration::from_millis(154)).await;
        Exit::Status(1)
    });
    // After an exit the sockets are listened to for another 50 ms at most; they are closed here.
    check(
        house,
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 8f5e Error: Runtime exited with error: exit status 1"} [Unhandled]"#,
        &[
            "INIT_REPORT Init Duration: 154.00 ms\tPhase: init\tStatus: error\t\
             Error Type: Runtime.ExitError",
            "INIT_REPORT Init Duration: 154.00 ms\tPhase: invoke\tStatus: error\t\
             Error Type: Runtime.ExitError",
            "START RequestId: 8f5e Version: $LATEST",
            "RequestId: 8f5e Error: Runtime exited with error: exit status 1",
            "Runtime.ExitError",
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 154.00 ms\tBilled Duration: 154 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tStatus: error\t\
             Error Type: Runtime.ExitError",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn an_init_that_never_asks_has_ten_seconds_and_then_those_of_the_invocation() {
    let house = House::new(|_runtime| std::future::pending());
    check(
        house,
        r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: 8f5e Error: Task timed out after 3.00 seconds"} [Unhandled]"#,
        &[
            "INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout",
            "INIT_REPORT Init Duration: 3000.00 ms\tPhase: invoke\tStatus: timeout",
            "START RequestId: 8f5e Version: $LATEST",
            "2026-11-24T08:17:42.123Z 8f5e Task timed out after 3.00 seconds",
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tStatus: timeout",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_suppressed_init_that_succeeds_takes_from_the_invocations_time() {
    let house = House::new(|mut runtime: Runtime| async move {
        if runtime.nth == 1 {
            return Exit::Status(1);
        }
        tokio::time::sleep(Duration::from_secs(2)).await;
        let event = runtime.next().await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let deadline = event.header("lambda-runtime-deadline-ms").to_owned();
        runtime.respond(&event, deadline).await;
        runtime.echo().await
    });
    check(
        house,
        "1795508265123",
        &[
            "INIT_REPORT Init Duration: 0.00 ms\tPhase: init\tStatus: error\t\
             Error Type: Runtime.ExitError",
            "START RequestId: 8f5e Version: $LATEST",
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 2500.00 ms\tBilled Duration: 2500 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\t",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn no_bootstrap() {
    let mut house = House::new(Runtime::echo);
    custom(&mut house.spec);
    house.fake.executables = vec!["/var/task/elsewhere"];
    let message = "RequestId: 8f5e Error: Couldn't find valid bootstrap(s): \
                   [/var/task/bootstrap /opt/bootstrap]";
    check(
        house,
        &format!(
            r#"{{"errorType":"Runtime.InvalidEntrypoint","errorMessage":"{message}"}} [Unhandled]"#
        ),
        &[
            "INIT_REPORT Init Duration: 0.00 ms\tPhase: init\tStatus: error\t\
             Error Type: Runtime.InvalidEntrypoint",
            "INIT_REPORT Init Duration: 0.00 ms\tPhase: invoke\tStatus: error\t\
             Error Type: Runtime.InvalidEntrypoint",
            "START RequestId: 8f5e Version: $LATEST",
            message,
            "Runtime.InvalidEntrypoint",
            "END RequestId: 8f5e",
            "REPORT RequestId: 8f5e\tDuration: 0.00 ms\tBilled Duration: 0 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tStatus: error\t\
             Error Type: Runtime.InvalidEntrypoint",
        ],
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_bootstrap_that_the_kernel_does_not_start() {
    let mut house = House::new(Runtime::echo);
    custom(&mut house.spec);
    house.fake.spawn_error = Some(8); // ENOEXEC
    let started = house.start().await;
    assert_eq!(
        shown(&started.invoke("8f5e", "{}").await),
        r#"{"errorType":"Runtime.InvalidEntrypoint","errorMessage":"RequestId: 8f5e Error: fork/exec /var/task/bootstrap: exec format error"} [Unhandled]"#
    );
}

#[tokio::test(start_paused = true)]
async fn a_wrapper_that_is_not_there() {
    let mut house = House::new(Runtime::echo);
    house.spec.environment.insert("AWS_LAMBDA_EXEC_WRAPPER".into(), "/opt/missing".into());
    let started = house.start().await;
    let outcome = tail(&started).await;
    assert_eq!(
        shown(&outcome),
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 8f5e Error: Runtime exited with error: exit status 126"} [Unhandled]"#
    );
    let log = started.log();
    assert!(log.contains("/opt/missing: does not exist or is not an executable"), "{log}");
}

#[tokio::test(start_paused = true)]
async fn init_start_names_the_runtime() {
    let started = House::new(Runtime::echo).start().await;
    started.reaches(Status::Idle).await;
    let log = started.log();
    let (head, digest) = log.split_at(INIT_START.len() - 4);
    assert_eq!(format!("{head}c2ef"), INIT_START);
    assert_eq!(digest.len(), 64);
}
