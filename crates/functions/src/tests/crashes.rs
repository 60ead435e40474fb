//! The server dies after each of its writes, the last one done or not: after the restart every
//! acknowledged change is there, and the one that was under way is there as a whole or not at all.

use std::fmt::Write as _;
use std::time::Duration;

use cresset_aws::lambda::FunctionsApi as _;
use cresset_aws::lambda::types::*;
use cresset_store::Prefix;

use super::server::{
    ARN, NAME, Server, alias, call, code, context, permission, request, version_of,
};
use crate::Settings;

/// The changes of the scenario, in order.
const STEPS: usize = 17;
/// The step that deletes the function.
const DELETION: usize = 15;

async fn step(server: &Server, number: usize) -> bool {
    let publishing = || UpdateFunctionCodeRequest { publish: Some(true), ..code(NAME, "new") };
    let moved = || UpdateAliasRequest {
        function_name: NAME.to_owned(),
        name: "live".to_owned(),
        function_version: Some("2".to_owned()),
        ..Default::default()
    };
    match number {
        0 => {
            let create = CreateFunctionRequest { publish: Some(true), ..request(NAME) };
            server.create(create).await.is_ok()
        }
        1 => server.create_alias(alias(NAME, "live", "1")).await.is_ok(),
        2 => server.update_code(publishing()).await.is_ok(),
        3 => server.update(super::server::described(NAME, "described")).await.is_ok(),
        4 => server.publish(version_of(NAME)).await.is_ok(),
        5 => server.update_alias(moved()).await.is_ok(),
        6..=12 => describe(server, number).await,
        13 => server.delete(NAME, Some("1")).await.is_ok(),
        14 => server.delete_alias(NAME, "live").await.is_ok(),
        DELETION => server.delete(NAME, None).await.is_ok(),
        _ => server.create(request(NAME)).await.is_ok(),
    }
}

/// The changes of what is beside a configuration.
async fn describe(server: &Server, number: usize) -> bool {
    let permission = |qualifier| server.functions.add_permission(call(permission(NAME, qualifier)));
    match number {
        6 => server.tag(ARN, &[("a", "1")]).await.is_ok(),
        7 => permission(None).await.is_ok(),
        8 => permission(Some("2")).await.is_ok(),
        9 => permission(Some("live")).await.is_ok(),
        10 => {
            let allow = PutFunctionRecursionConfigRequest {
                function_name: NAME.to_owned(),
                recursive_loop: RecursiveLoop::Allow,
            };
            server.functions.put_function_recursion_config(call(allow)).await.is_ok()
        }
        11 => server.manage(NAME, Some("2"), UpdateRuntimeOn::FunctionUpdate, None).await.is_ok(),
        _ => {
            let remove = RemovePermissionRequest {
                function_name: NAME.to_owned(),
                statement_id: "s3".to_owned(),
                ..Default::default()
            };
            server.functions.remove_permission(call(remove)).await.is_ok()
        }
    }
}

/// Everything that a client can see, but for times and revisions.
async fn visible(server: &Server) -> String {
    let list =
        ListFunctionsRequest { function_version: Some(FunctionVersion::All), ..Default::default() };
    let mut seen = String::new();
    for it in server.list(list).await.unwrap().functions.unwrap() {
        let arn = it.function_arn.unwrap();
        server.settle_version(&arn, None).await;
        writeln!(seen, "{arn} {:?} {:?}", it.description, it.code_sha256).unwrap();
    }
    if !seen.is_empty() {
        for it in server.list_aliases(NAME, None).await.unwrap().aliases.unwrap() {
            writeln!(seen, "{:?} {:?}", it.name, it.function_version).unwrap();
        }
        let name = || NAME.to_owned();
        writeln!(seen, "{:?}", server.get(NAME, None).await.unwrap().tags).unwrap();
        for qualifier in [None, Some("2"), Some("live")] {
            let policy = server.policy(NAME, qualifier).await.map(|answer| answer.policy);
            writeln!(seen, "{qualifier:?} {policy:?}").unwrap();
        }
        let recursion = GetFunctionRecursionConfigRequest { function_name: name() };
        let recursion = server.functions.get_function_recursion_config(call(recursion)).await;
        let updates = GetRuntimeManagementConfigRequest {
            function_name: name(),
            qualifier: Some("2".into()),
        };
        let updates = server.functions.get_runtime_management_config(call(updates)).await;
        writeln!(seen, "{recursion:?} {updates:?}").unwrap();
    }
    seen
}

/// Runs until something fails; the number of acknowledged steps.
async fn run(server: &Server) -> usize {
    for number in 0..STEPS {
        if !step(server, number).await {
            return number;
        }
        // Preparations write, too; the next step may be refused before they have.
        if server.functions.resolve(&context(), NAME, None).await.is_err() && number != DELETION {
            return number + 1;
        }
    }
    STEPS
}

/// What is visible after each step, and the writes of them all.
async fn undisturbed() -> (Vec<String>, i64) {
    let server = Server::start().await;
    let before = server.faults.writes();
    let mut states = vec![visible(&server).await];
    for number in 0..STEPS {
        assert!(step(&server, number).await, "step {number}");
        states.push(visible(&server).await);
    }
    (states, server.faults.writes() - before)
}

async fn start() -> Server {
    let settings = Settings { preparation_wait: Duration::from_millis(300), ..Settings::default() };
    Server::start_with(tempfile::tempdir().unwrap(), settings).await
}

/// Records that no function shows.
async fn garbage(server: &Server) -> Vec<String> {
    let all = server.records.list(&Prefix::all(), None, 100).await.unwrap();
    let functions = server.functions.core.writes.index.all();
    let known: Vec<String> =
        functions.iter().map(|function| function.document().incarnation.clone()).collect();
    all.iter()
        .map(|record| record.key.as_str().to_owned())
        .filter(|key| key.starts_with("versions/") || key.starts_with("aliases/"))
        .filter(|key| !known.iter().any(|incarnation| key.contains(incarnation)))
        .collect()
}

/// A cut at each write, the last one `done` or not.
async fn cut_everywhere(done: bool) {
    let (states, writes) = undisturbed().await;
    assert!(writes >= 27, "the scenario writes {writes} times only");
    for cut in 0..writes {
        let server = start().await;
        server.faults.cut_after(cut, done);
        let acknowledged = run(&server).await;
        let server = server.restart().await;
        let seen = visible(&server).await;
        let allowed: Vec<&String> = states.iter().skip(acknowledged).take(2).collect();
        assert!(
            allowed.contains(&&seen),
            "cut after {cut} (done: {done}), {acknowledged} acknowledged, but\n{seen}"
        );
        assert_eq!(garbage(&server).await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_write_that_was_cut_off_leaves_nothing_half_made() {
    cut_everywhere(false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_write_that_nobody_was_told_of_leaves_nothing_half_made() {
    cut_everywhere(true).await;
}

/// CreateFunction is one package and one record before its answer, and one version if it publishes.
#[tokio::test]
async fn creating_writes_no_more_than_it_must() {
    let server = Server::start().await;
    server.faults.hold_packages();
    let before = server.faults.writes();
    server.create(request("a")).await.unwrap();
    assert_eq!(server.faults.writes() - before, 2);
    let publishing = CreateFunctionRequest { publish: Some(true), ..request("b") };
    server.create(publishing).await.unwrap();
    assert_eq!(server.faults.writes() - before, 5);
    server.faults.release_packages();
}
