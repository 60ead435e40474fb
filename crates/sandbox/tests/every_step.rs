//! Whatever dies or hangs, and at whatever step of a sandbox's life, nothing of it remains: the launcher,
//! PID 1 and the function's process at each of their steps, and the server at each of its own places.
//! The lists of steps are the crate's; a new step is covered by being one.
//!
//! The server is this test program, executed anew with the failpoint in its environment.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use cresset_sandbox::{
    Error, Exit, Isolation, Mount, Sandbox, SandboxLevel, Spec, clean_up, failpoint,
};
use support::{Rig, eventually, is_root, run, shell};

/// What the server's exit code says.
const FELT: i32 = 0;
const NOT_FELT: i32 = 3;

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_dies_leaves_nothing_in_a_server_that_lives() {
    if !is_root() {
        return;
    }
    for step in failpoint::steps() {
        let rig = Rig::new();
        let mut server = serve(&rig, &format!("sandbox.die:{step}"));
        let status = server.wait().unwrap();
        assert_eq!(status.code(), Some(FELT), "death after '{step}': {status}");
        assert_eq!(rig.traces(), Vec::<String>::new(), "death after '{step}'");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_hangs_when_the_server_is_killed_is_removed_by_the_next_start() {
    if !is_root() {
        return;
    }
    for step in failpoint::steps() {
        let rig = Rig::new();
        let mut server = serve(&rig, &format!("sandbox.hang:{step}"));
        eventually(&format!("a process hangs after '{step}'"), || hangs(&rig)).await;
        server.kill().unwrap();
        server.wait().unwrap();
        nothing_remains_after_the_next_start(&rig, step).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_server_leaves_that_dies_at_any_place_is_removed_by_the_next_start() {
    if !is_root() {
        return;
    }
    for place in failpoint::places() {
        let rig = Rig::new();
        let mut server = serve(&rig, &format!("sandbox.die:{place}"));
        let status = server.wait().unwrap();
        assert_eq!(status.signal(), Some(9), "'{place}' was not reached: {status}");
        nothing_remains_after_the_next_start(&rig, place).await;
    }
}

async fn nothing_remains_after_the_next_start(rig: &Rig, place: &str) {
    let left = rig.traces();
    clean_up(&rig.instance, &rig.state_dir()).unwrap();
    // A launcher that was in no cgroup yet has been killed with its server, and takes a moment to end.
    let what = format!("nothing remains after '{place}', which left {left:#?}");
    eventually(&what, || rig.traces().is_empty()).await;
    let partial = |path: &Path| path.extension().is_some_and(|it| it == "partial");
    let templates = fs::read_dir(rig.state_dir().join("tmp")).into_iter().flatten().flatten();
    let half_made: Vec<_> = templates.map(|it| it.path()).filter(|it| partial(it)).collect();
    assert!(half_made.is_empty(), "after '{place}': {half_made:?}");
    // And the next server works.
    let level = rig.sandbox_level();
    let mut sandbox = rig.assigned(&level).await;
    assert_eq!(run(&mut sandbox, &shell("echo well")).await.out, "well\n", "after '{place}'");
    sandbox.destroy().await.unwrap();
    drop(level);
    assert_eq!(rig.traces(), Vec::<String>::new(), "after '{place}' and the next server");
}

fn hangs(rig: &Rig) -> bool {
    let name = |pid| fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
    rig.processes().into_iter().any(|pid| name(pid).trim_end() == "hanging")
}

#[expect(clippy::disallowed_methods, reason = "a server that can be killed is what is wanted")]
fn serve(rig: &Rig, failpoint: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "a_server_makes_and_ends_a_sandbox", "--nocapture", "--ignored"])
        .env("EVERY_STEP_FOLDER", rig.folder.path())
        .env("EVERY_STEP_INSTANCE", &rig.instance)
        .env("CRESSET_FAILPOINTS", failpoint)
        .stdout(Stdio::null());
    command.spawn().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "the other half of the tests above"]
#[expect(clippy::exit, reason = "the exit code is what this process says")]
async fn a_server_makes_and_ends_a_sandbox() {
    let Ok(folder) = std::env::var("EVERY_STEP_FOLDER") else { return };
    let mut rig = Rig::new();
    rig.instance = std::env::var("EVERY_STEP_INSTANCE").unwrap();
    let mut settings = rig.settings();
    settings.state_dir = Path::new(&folder).join("state");
    let descriptors = descriptors();
    let level = SandboxLevel::new(settings).unwrap();
    let felt = !matches!(live(&rig, &level).await, Ok(Exit::Signal(9)));
    drop(level);
    eventually("the server has its descriptors back", || self::descriptors() == descriptors).await;
    eventually("nothing remains", || rig.traces().is_empty()).await;
    std::process::exit(if felt { FELT } else { NOT_FELT });
}

/// The whole life of a sandbox; what goes wrong in it does not keep it from being ended.
async fn live(rig: &Rig, level: &SandboxLevel) -> Result<Exit, Error> {
    let mounts = vec![Mount { host: rig.code.clone(), inside: "/var/runtime".into() }];
    let mut sandbox = level.create(&Spec { mounts }).await?;
    let used = work(rig, &mut sandbox).await;
    sandbox.destroy().await?;
    used
}

/// How the function's process ended, which is killed.
async fn work(rig: &Rig, sandbox: &mut Box<dyn Sandbox>) -> Result<Exit, Error> {
    let mut assignment = rig.assignment();
    assignment.layers = Some(rig.code.clone());
    sandbox.assign(&assignment).await?;
    let child = sandbox.spawn(&shell("exec sleep 600")).await?;
    sandbox.freeze().await?;
    sandbox.thaw().await?;
    sandbox.kill_all().await?;
    Ok(child.exit.await.unwrap_or(Exit::Status(0)))
}

fn descriptors() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}
