//! With real processes: the `process` level, and a bootstrap that speaks the Runtime API by itself.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::Clock;
use cresset_environment::{
    Environments, ExecutionEnvironment, FunctionSpec, Invocation, Metrics, Outcome, Settings,
    ShutdownReason, Status,
};
use cresset_sandbox::{Isolation, ProcessLevel};
use prometheus_client::registry::Registry;

use crate::house::{Log, Sessions, custom, invocation, shown, spec};

const BOOTSTRAP: &str = r#"#!/usr/bin/python3
import http.client, json, os, signal, subprocess, sys, time
api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
root = "/2018-06-01/runtime/invocation/"
def call(method, path, body=None):
    api.request(method, root + path, body)
    answer = api.getresponse()
    return answer.headers, answer.read()
while True:
    headers, event = call("GET", "next")
    event = json.loads(event)
    mark = os.path.join(os.environ["TMPDIR"], "mark")
    match event["do"]:
        case "echo":
            print("printed", event["n"])
            sys.stdout.flush()
            answer = event
        case "exit":
            print("going", end="")
            sys.stdout.flush()
            os._exit(3)
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            open(mark, "w").write("kept")
            child = subprocess.Popen(["/bin/sleep", "1000"])
            print("child", child.pid)
            sys.stdout.flush()
            time.sleep(1000)
        case "flood":
            while True:
                os.write(1, (b"x" * 100 + b"\n") * 600)
        case "mark":
            answer = open(mark).read()
    call("POST", headers["Lambda-Runtime-Aws-Request-Id"] + "/response", json.dumps(answer))
"#;

struct Real {
    environment: ExecutionEnvironment,
    log: Arc<Log>,
    folders: Vec<tempfile::TempDir>,
}

async fn start() -> Real {
    let mut spec = spec();
    custom(&mut spec);
    start_with(spec, "bootstrap", BOOTSTRAP).await
}

/// A function of one file, with a runtime that is found on this machine.
async fn start_runtime(identifier: &str, file: &str, text: &str) -> Real {
    let mut spec = spec();
    let data = tempfile::tempdir().unwrap();
    readable(data.path());
    let settings = cresset_runtimes::Settings {
        data_dir: data.path().to_owned(),
        search: Vec::new(),
        missing: cresset_runtimes::Missing::Nearest,
        for_everybody: true,
    };
    let runtimes = cresset_runtimes::Runtimes::discover(settings).unwrap();
    let mut runtime = runtimes.resolve(identifier).unwrap();
    if runtime.argv[0].starts_with("/root/") {
        // Without isolation nothing is mounted, and a home is closed to the user of functions.
        let name = Path::new(&runtime.argv[0]).file_name().unwrap().to_owned();
        runtime.argv[0] = Path::new("/usr/bin").join(name).to_str().unwrap().to_owned();
    }
    spec.runtime = Arc::new(runtime);
    spec.timeout = Duration::from_secs(10);
    spec.memory_mb = 512;
    let mut real = start_with(spec, file, text).await;
    real.folders.push(data);
    real
}

async fn start_with(mut spec: FunctionSpec, file: &str, text: &str) -> Real {
    let code = tempfile::tempdir().unwrap();
    std::fs::write(code.path().join(file), text).unwrap();
    readable(code.path());
    readable(&code.path().join(file));
    spec.code = code.path().to_owned();
    if spec.timeout == Duration::from_secs(3) {
        spec.timeout = Duration::from_secs(1);
    }
    let level = ProcessLevel::new(cresset_sandbox::Settings {
        instance: cresset_ambient::random::alphanumeric(8),
        launcher: "/proc/self/exe".into(),
        state_dir: code.path().to_owned(),
        network: cresset_sandbox::NetworkSettings::default(),
    });
    let isolation: Arc<dyn Isolation> = Arc::new(level.unwrap());
    let log: Arc<Log> = Arc::default();
    let metrics = Metrics::register(&mut Registry::default());
    let sink = Arc::clone(&log) as _;
    let environments = Environments::new(
        isolation,
        sink,
        Arc::<Sessions>::default(),
        Clock::system(),
        metrics,
        Settings::default(),
    );
    let blank = environments.prepare(&spec.runtime).await.unwrap();
    let environment = environments.start(blank, Arc::new(spec));
    Real { environment, log, folders: vec![code] }
}

fn readable(path: &Path) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

impl Real {
    async fn invoke(&self, payload: &'static str) -> Outcome {
        let invocation = Invocation { log_tail: true, ..invocation("8f5e", payload) };
        self.environment.invoke(invocation).await.unwrap()
    }
}

fn is_running(pid: &str) -> bool {
    // Of a zombie there is no program to be read.
    std::fs::read_link(Path::new("/proc").join(pid).join("exe")).is_ok()
}

#[tokio::test]
async fn a_real_process_answers_and_its_output_is_in_the_tail() {
    let real = start().await;
    let outcome = real.invoke(r#"{"do":"echo","n":1}"#).await;
    assert_eq!(shown(&outcome), r#"{"do": "echo", "n": 1}"#);
    let tail = String::from_utf8(outcome.log_tail.unwrap().to_vec()).unwrap();
    let lines: Vec<&str> = tail.lines().collect();
    assert_eq!(
        lines[..3],
        ["START RequestId: 8f5e Version: $LATEST", "printed 1", "END RequestId: 8f5e"]
    );
    assert!(lines[3].contains("\tInit Duration: "), "{tail}");
    let memory = lines[3].split("Max Memory Used: ").nth(1).unwrap().split(' ').next().unwrap();
    assert!((1..200).contains(&memory.parse::<u32>().unwrap()), "{tail}");
    real.environment.shutdown(ShutdownReason::Spindown).await;
}

#[tokio::test]
async fn real_ends_are_told_apart_and_the_environment_goes_on() {
    let real = start().await;
    for (payload, message) in [
        (r#"{"do":"exit"}"#, "Runtime exited with error: exit status 3"),
        (r#"{"do":"kill"}"#, "Runtime exited with error: signal: killed"),
    ] {
        let outcome = real.invoke(payload).await;
        assert_eq!(
            shown(&outcome),
            format!(
                r#"{{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 8f5e Error: {message}"}} [Unhandled]"#
            )
        );
    }
    assert!(real.log.text().contains("\ngoing\nRequestId: 8f5e Error:"), "{}", real.log.text());
    assert_eq!(shown(&real.invoke(r#"{"do":"echo","n":2}"#).await), r#"{"do": "echo", "n": 2}"#);
    real.environment.shutdown(ShutdownReason::Spindown).await;
}

#[tokio::test]
async fn a_timeout_kills_all_processes_and_keeps_tmp() {
    let real = start().await;
    let outcome = real.invoke(r#"{"do":"hang"}"#).await;
    let answer = shown(&outcome);
    assert!(answer.contains("Task timed out after 1.00 seconds"), "{answer} {}", real.log.text());
    let mut status = real.environment.status();
    status.wait_for(|status| *status == Status::Idle).await.unwrap();
    let log = real.log.text();
    let child = log.lines().find_map(|line| line.strip_prefix("child ")).unwrap();
    assert!(!is_running(child), "{log}");
    assert_eq!(shown(&real.invoke(r#"{"do":"mark"}"#).await), r#""kept""#);
    real.environment.shutdown(ShutdownReason::Spindown).await;
    assert_eq!(*status.borrow(), Status::Ended);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_that_prints_without_a_pause_is_stopped_all_the_same() {
    let real = start().await;
    let began = tokio::time::Instant::now();
    let outcome = real.invoke(r#"{"do":"flood"}"#).await;
    assert!(shown(&outcome).contains("Task timed out after 1.00 seconds"));
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
    let tail = String::from_utf8(outcome.log_tail.unwrap().to_vec()).unwrap();
    assert!(tail.contains("xxx\n"), "{tail}");
    assert!(tail.ends_with("\tStatus: timeout\n"), "{tail}");
    real.environment.shutdown(ShutdownReason::Spindown).await;
}

const PYTHON: &str = r#"
import os, sys
print("loading", os.environ["AWS_LAMBDA_FUNCTION_NAME"])
def handler(event, context):
    print("handling", context.aws_request_id)
    if event.get("raise"):
        raise ValueError("no")
    if event.get("large"):
        return "x" * (6 * 1024 * 1024 + 200)
    return {"n": event["n"] + 1, "left": context.get_remaining_time_in_millis() > 5000}
"#;

#[tokio::test]
async fn pythons_runtime_client_runs_a_function() {
    let real = start_runtime("python3.11", "app.py", PYTHON).await;
    let outcome = real.invoke(r#"{"n":1}"#).await;
    assert_eq!(shown(&outcome), r#"{"n": 2, "left": true}"#);
    let tail = String::from_utf8(outcome.log_tail.unwrap().to_vec()).unwrap();
    assert!(tail.contains("handling 8f5e\nEND RequestId: 8f5e\n"), "{tail}");
    let failed = shown(&real.invoke(r#"{"raise":true}"#).await);
    let start = r#"{"errorMessage": "no", "errorType": "ValueError", "requestId": "8f5e", "#;
    assert!(failed.starts_with(start) && failed.ends_with("[Unhandled]"), "{failed}");
    let large = shown(&real.invoke(r#"{"large":true}"#).await);
    assert!(large.contains("Function.ResponseSizeTooLarge"), "{large}");
    assert_eq!(shown(&real.invoke(r#"{"n":2}"#).await), r#"{"n": 3, "left": true}"#);
    assert!(real.log.text().contains("\nloading hello\nSTART"), "{}", real.log.text());
    real.environment.shutdown(ShutdownReason::Spindown).await;
}

#[tokio::test]
async fn a_python_function_that_cannot_be_imported_says_so() {
    let real = start_runtime("python3.11", "app.py", "import nowhere").await;
    let failed = shown(&real.invoke("{}").await);
    assert!(failed.contains(r#""errorType": "Runtime.ImportModuleError""#), "{failed}");
    assert!(failed.contains(r#""requestId": """#), "{failed}");
    let log = real.log.text();
    let kind = "Status: error\tError Type: Runtime.ImportModuleError";
    assert!(log.contains(&format!("Phase: init\t{kind}")), "{log}");
    assert!(log.contains(&format!("Phase: invoke\t{kind}")), "{log}");
    assert!(log.ends_with(kind), "{log}");
    real.environment.shutdown(ShutdownReason::Spindown).await;
}

#[tokio::test]
async fn nodes_runtime_client_runs_a_function() {
    let real = start_runtime(
        "nodejs18.x",
        "app.js",
        "exports.handler = async (event) => { console.log('handling'); return event.n + 1 }",
    )
    .await;
    let outcome = real.invoke(r#"{"n":1}"#).await;
    assert_eq!(shown(&outcome), "2");
    let tail = String::from_utf8(outcome.log_tail.unwrap().to_vec()).unwrap();
    assert!(tail.contains("handling\nEND RequestId: 8f5e\n"), "{tail}");
    real.environment.shutdown(ShutdownReason::Spindown).await;
}
