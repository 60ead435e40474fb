//! The life of an environment that is well, and how it ends.

use std::sync::atomic::Ordering;
use std::time::Duration;

use cresset_environment::{CpuPolicy, Error, ErrorKind, ShutdownReason, Status};
use cresset_sandbox::{Cpu, Exit};

use crate::fake::{Runtime, variables};
use crate::house::{House, invocation, shown};

/// Takes 7 ms for an event, prints its payload, answers with it, and needs 5 ms more to ask again.
async fn steady(mut runtime: Runtime) -> Exit {
    tokio::time::sleep(Duration::from_millis(100)).await;
    loop {
        let event = runtime.next().await;
        tokio::time::sleep(Duration::from_millis(7)).await;
        let payload = event.payload.clone();
        runtime.print(&format!("got {}\n", String::from_utf8_lossy(&payload))).await;
        runtime.respond(&event, payload).await;
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_process_serves_many_invocations_after_one_init() {
    let started = House::new(steady).start().await;
    assert_eq!(shown(&started.invoke("1", "\"a\"").await), "\"a\"");
    assert_eq!(shown(&started.invoke("2", "null").await), "null");
    started.reaches(Status::Idle).await;
    let log = started.log();
    let lines: Vec<&str> = log.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "START RequestId: 1 Version: $LATEST",
            "got \"a\"",
            "END RequestId: 1",
            "REPORT RequestId: 1\tDuration: 12.00 ms\tBilled Duration: 112 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\tInit Duration: 100.00 ms\t",
            "START RequestId: 2 Version: $LATEST",
            "got null",
            "END RequestId: 2",
            "REPORT RequestId: 2\tDuration: 12.00 ms\tBilled Duration: 12 ms\t\
             Memory Size: 128 MB\tMax Memory Used: 35 MB\t",
        ]
    );
    assert_eq!(started.seen.processes.lock().unwrap().len(), 1);
    assert!(started.metric(r#"cresset_environment_invocations_total{outcome="success"} 2"#));
    assert!(started.metric("cresset_environment_cold_starts_total 1"));
    assert!(started.metric("cresset_environment_environments 1"));
}

#[tokio::test(start_paused = true)]
async fn the_caller_has_its_answer_while_the_environment_is_busy_still() {
    let started = House::new(steady).start().await;
    let status = started.environment.status();
    assert_eq!(*status.borrow(), Status::Initializing);
    started.invoke("1", "{}").await;
    assert_eq!(*status.borrow(), Status::Busy);
    assert!(!started.log().contains("END"));
    started.reaches(Status::Idle).await;
    assert!(started.log().contains("END"));
}

#[tokio::test(start_paused = true)]
async fn the_tail_is_the_end_of_this_invocations_log() {
    let house = House::new(|mut runtime: Runtime| async move {
        loop {
            let event = runtime.next().await;
            for line in 0..100 {
                let id = event.request_id().to_owned();
                runtime.print(&format!("{id}: {line:0>60}\n")).await;
            }
            runtime.respond(&event, "{}").await;
        }
    });
    let started = house.start().await;
    started.invoke("one", "{}").await;
    let mut invocation = invocation("two", "{}");
    invocation.log_tail = true;
    let outcome = started.environment.invoke(invocation).await.unwrap();
    let tail = String::from_utf8(outcome.log_tail.unwrap().to_vec()).unwrap();
    assert_eq!(tail.len(), 4096);
    assert!(tail.ends_with("Max Memory Used: 35 MB\t\n"), "{tail}");
    assert!(tail.contains("END RequestId: two\nREPORT"), "{tail}");
    assert!(!tail.contains("one:"), "{tail}");
}

#[tokio::test(start_paused = true)]
async fn what_is_printed_before_the_next_request_is_before_end_in_the_log() {
    let house = House::new(|mut runtime: Runtime| async move {
        loop {
            let event = runtime.next().await;
            runtime.respond(&event, "{}").await;
            // More than the driver reads at once, and after the answer.
            for _ in 0..3_000 {
                runtime.print("a line of a function's output\n").await;
            }
        }
    });
    let started = house.start().await;
    started.invoke("1", "{}").await;
    started.reaches(Status::Idle).await;
    let log = started.log();
    let before_end = log.split("END RequestId: 1").next().unwrap();
    assert_eq!(before_end.matches("a line of a function's output").count(), 3_000);
}

#[tokio::test(start_paused = true)]
async fn a_second_invocation_waits_for_its_turn() {
    let started = House::new(steady).start().await;
    let (one, two) = tokio::join!(started.invoke("1", "1"), started.invoke("2", "2"));
    assert_eq!((shown(&one), shown(&two)), ("1".to_owned(), "2".to_owned()));
}

#[tokio::test(start_paused = true)]
async fn an_invocation_runs_on_when_its_caller_is_gone() {
    let started = House::new(steady).start().await;
    started.reaches(Status::Idle).await;
    let gone = started.environment.invoke(invocation("1", "1"));
    assert!(tokio::time::timeout(Duration::from_millis(1), gone).await.is_err());
    started.reaches(Status::Idle).await;
    assert!(started.log().contains("got 1\nEND RequestId: 1"));
    assert_eq!(shown(&started.invoke("2", "2").await), "2");
}

#[tokio::test(start_paused = true)]
async fn warnings_are_in_the_log_of_the_first_invocation() {
    let mut house = House::new(Runtime::echo);
    house.spec.warnings = vec!["python3.13 is not on this machine".to_owned()];
    let started = house.start().await;
    started.invoke("1", "{}").await;
    started.invoke("2", "{}").await;
    let log = started.log();
    let line = "START RequestId: 1 Version: $LATEST\n\
                [cresset] warning: python3.13 is not on this machine\n";
    assert!(log.contains(line), "{log}");
    assert_eq!(log.matches("warning").count(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_cpu_is_limited_after_init_and_only_then() {
    let mut house = House::new(|mut runtime: Runtime| async move {
        let _first = runtime.next().await;
        Exit::Status(1)
    });
    house.settings.cpu = CpuPolicy::Quota;
    house.spec.memory_mb = 1_769;
    let started = house.start().await;
    started.invoke("1", "{}").await;
    started.invoke("2", "{}").await;
    started.reaches(Status::Idle).await;
    let seen = started.seen.cpu.lock().unwrap().clone();
    assert_eq!(seen, [Cpu::Quota(1.0), Cpu::Unlimited, Cpu::Quota(1.0)]);
}

#[tokio::test(start_paused = true)]
async fn the_sandbox_is_told_the_limits_of_a_function() {
    let started = House::new(Runtime::echo).start().await;
    started.reaches(Status::Idle).await;
    let assignments = started.seen.assignments.lock().unwrap();
    let limits = &assignments[0].limits;
    assert_eq!(limits.memory, 128 * 1024 * 1024);
    assert_eq!(limits.tmp, 512 * 1024 * 1024);
    assert_eq!((limits.pids, limits.open_files), (1_024, 1_024));
}

#[tokio::test(start_paused = true)]
async fn the_function_finds_the_variables_of_lambda() {
    let mut house = House::new(Runtime::echo);
    for (name, value) in [
        ("OWN", "/var/runtime"),
        ("TZ", "Europe/Berlin"),
        ("PYTHONPATH", "/var/runtime:/var/task/lib"),
        ("AWS_REGION", "mars-1"),
        ("AWS_EXECUTION_ENV", "none"),
    ] {
        house.spec.environment.insert(name.into(), value.into());
    }
    let started = house.start().await;
    started.reaches(Status::Idle).await;
    let processes = started.seen.processes.lock().unwrap();
    let mut variables = variables(&processes[0]);
    let api = variables.remove("AWS_LAMBDA_RUNTIME_API").unwrap();
    assert!(api.starts_with("127.0.0.1:"), "{api}");
    let endpoint = variables.remove("AWS_ENDPOINT_URL").unwrap();
    assert!(endpoint.starts_with("http://127.0.0.1:"), "{endpoint}");
    let stream = variables.remove("AWS_LAMBDA_LOG_STREAM_NAME").unwrap();
    let (head, unique) = stream.split_at("2026/11/24/[$LATEST]".len());
    assert_eq!(head, "2026/11/24/[$LATEST]");
    assert!(unique.len() == 32 && unique.chars().all(|digit| digit.is_ascii_hexdigit()));
    insta::assert_json_snapshot!(variables);
    assert_eq!(processes[0].directory, std::path::Path::new("/var/task"));
}

#[tokio::test(start_paused = true)]
async fn a_wrapper_gets_the_bootstrap_as_its_arguments() {
    let mut house = House::new(Runtime::echo);
    house.spec.environment.insert("AWS_LAMBDA_EXEC_WRAPPER".into(), "/opt/wrapper".into());
    let started = house.start().await;
    started.reaches(Status::Idle).await;
    let processes = started.seen.processes.lock().unwrap();
    assert_eq!(
        processes[0].argv,
        ["/opt/wrapper", "/usr/bin/python3.11", "/host/runtime/bootstrap.py"]
    );
}

#[tokio::test(start_paused = true)]
async fn a_process_that_ends_while_idle_is_started_again_by_the_next_invocation() {
    let house = House::new(|mut runtime: Runtime| async move {
        if runtime.nth > 1 {
            return runtime.echo().await;
        }
        tokio::select! {
            _event = runtime.next() => Exit::Status(0),
            () = tokio::time::sleep(Duration::from_secs(60)) => Exit::Status(3),
        }
    });
    let started = house.start().await;
    started.reaches(Status::Idle).await;
    tokio::time::sleep(Duration::from_secs(61)).await;
    assert_eq!(shown(&started.invoke("1", "1").await), "1");
    assert_eq!(started.seen.processes.lock().unwrap().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_crash_after_the_answer_is_the_logs_matter_alone() {
    let house = House::new(|mut runtime: Runtime| async move {
        let event = runtime.next().await;
        runtime.respond(&event, "\"done\"").await;
        Exit::Status(7)
    });
    let started = house.start().await;
    assert_eq!(shown(&started.invoke("1", "1").await), "\"done\"");
    started.reaches(Status::Idle).await;
    let log = started.log();
    assert!(log.contains("RequestId: 1 Error: Runtime exited with error: exit status 7"), "{log}");
    assert!(log.ends_with("Status: error\tError Type: Runtime.ExitError"), "{log}");
}

#[tokio::test(start_paused = true)]
async fn shutdown_is_idempotent_and_leaves_nothing() {
    let started = House::new(steady).start().await;
    started.invoke("1", "1").await;
    started.reaches(Status::Idle).await;
    let again = started.environment.shutdown(ShutdownReason::Failure);
    started.environment.shutdown(ShutdownReason::Spindown).await;
    again.await;
    assert_eq!(*started.environment.status().borrow(), Status::Ended);
    assert_eq!(started.seen.destroyed.load(Ordering::SeqCst), 1);
    let refused = started.environment.invoke(invocation("2", "2")).await.unwrap_err();
    assert!(matches!(refused, Error::Ended), "{refused}");
    assert_eq!(refused.kind(), ErrorKind::NotDelivered);
    assert!(started.metric("cresset_environment_environments 0"));
}

#[tokio::test(start_paused = true)]
async fn a_shutdown_interrupts_an_invocation_and_says_so() {
    let started = House::new(steady).start().await;
    started.reaches(Status::Idle).await;
    let environment = started.environment.clone();
    let (outcome, ()) = tokio::join!(environment.invoke(invocation("1", "1")), async {
        tokio::time::sleep(Duration::from_millis(3)).await;
        // Asked for without waiting: it happens all the same.
        drop(started.environment.shutdown(ShutdownReason::Spindown));
    });
    assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Interrupted);
    started.reaches(Status::Ended).await;
    assert!(started.log().ends_with("Status: error\tError Type: Sandbox.Failure"));
}

#[tokio::test(start_paused = true)]
async fn the_last_handle_ends_the_environment_after_its_invocation() {
    let started = House::new(steady).start().await;
    started.reaches(Status::Idle).await;
    let gone = started.environment.invoke(invocation("1", "1"));
    assert!(tokio::time::timeout(Duration::from_millis(1), gone).await.is_err());
    let mut status = started.environment.status();
    drop(started.environment);
    status.wait_for(|status| *status == Status::Ended).await.unwrap();
    assert_eq!(started.seen.destroyed.load(Ordering::SeqCst), 1);
    assert!(started.log.text().contains("got 1\nEND RequestId: 1"));
}

#[tokio::test(start_paused = true)]
async fn an_init_that_nobody_waits_for_ends_with_the_last_handle() {
    let began = tokio::time::Instant::now();
    let started = House::new(|_runtime| std::future::pending()).start().await;
    let mut status = started.environment.status();
    drop(started.environment);
    status.wait_for(|status| *status == Status::Ended).await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn a_request_left_during_init_is_served_although_its_handle_is_gone() {
    let started = House::new(steady).start().await;
    let gone = started.environment.invoke(invocation("1", "1"));
    assert!(tokio::time::timeout(Duration::from_millis(1), gone).await.is_err());
    let mut status = started.environment.status();
    drop(started.environment);
    status.wait_for(|status| *status == Status::Ended).await.unwrap();
    assert!(started.log.text().contains("got 1\nEND RequestId: 1"));
}

#[tokio::test(start_paused = true)]
async fn a_machine_that_cannot_assign_tells_every_caller() {
    let mut house = House::new(steady);
    house.fake.assign_fails = true;
    let started = house.start().await;
    let early = started.environment.invoke(invocation("1", "1")).await.unwrap_err();
    started.reaches(Status::Ended).await;
    let late = started.environment.invoke(invocation("2", "2")).await.unwrap_err();
    for error in [early, late] {
        assert!(matches!(error, Error::Failed(_)), "{error}");
        assert_eq!(error.kind(), ErrorKind::Machine);
    }
    assert_eq!(started.seen.destroyed.load(Ordering::SeqCst), 1);
}
