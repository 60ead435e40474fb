//! Each process of an environment has a session of its own with the AWS APIs.

use std::time::Duration;

use cresset_environment::Status;
use cresset_sandbox::Exit;
use tokio::time::sleep;

use crate::fake::{Runtime, variables};
use crate::house::{House, Started, shown};

fn keys(started: &Started) -> Vec<String> {
    let processes = started.seen.processes.lock().unwrap();
    processes.iter().map(|process| variables(process)["AWS_ACCESS_KEY_ID"].clone()).collect()
}

#[tokio::test(start_paused = true)]
async fn a_session_lasts_as_long_as_its_process() {
    let started = House::new(|mut runtime: Runtime| async move {
        runtime.next().await;
        Exit::Status(1)
    });
    let started = started.start().await;
    started.reaches(Status::Idle).await;
    assert_eq!(started.sessions.count(), (1, 0));
    started.invoke("1", "1").await;
    assert_eq!(started.sessions.count(), (1, 1), "it ends with the process");
    started.invoke("2", "2").await;
    assert_eq!(started.sessions.count(), (2, 2));
    assert_eq!(keys(&started), ["ASIA1", "ASIA2"]);
}

#[tokio::test(start_paused = true)]
async fn an_environment_is_retired_before_its_session_ends() {
    let mut house = House::new(Runtime::echo);
    // The function has 3 s, and the margin is a minute.
    house.sessions.lifetime = Some(Duration::from_secs(163));
    let started = house.start().await;
    started.invoke("1", "1").await;
    sleep(Duration::from_secs(99)).await;
    started.invoke("2", "2").await;
    assert_eq!(started.sessions.count(), (1, 0));
    sleep(Duration::from_secs(2)).await;
    started.reaches(Status::Ended).await;
    assert_eq!(started.sessions.count(), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_busy_environment_is_retired_between_two_events() {
    let mut house = House::new(|mut runtime: Runtime| async move {
        loop {
            let event = runtime.next().await;
            sleep(Duration::from_secs(2)).await;
            runtime.respond(&event, "done").await;
        }
    });
    house.sessions.lifetime = Some(Duration::from_secs(64));
    let started = house.start().await;
    assert_eq!(shown(&started.invoke("1", "1").await), "done");
    started.reaches(Status::Ended).await;
    assert_eq!(started.sessions.count(), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_function_may_have_its_apis_elsewhere() {
    for (own, expected) in [(None, "http://127.0.0.1:"), (Some("http://mine"), "http://mine")] {
        let mut house = House::new(Runtime::echo);
        let set = own.map(|value| ("AWS_ENDPOINT_URL".to_owned(), value.to_owned()));
        house.spec.environment.extend(set);
        let started = house.start().await;
        started.reaches(Status::Idle).await;
        let processes = started.seen.processes.lock().unwrap();
        let endpoint = &variables(&processes[0])["AWS_ENDPOINT_URL"];
        assert!(endpoint.starts_with(expected), "{endpoint}");
    }
}
