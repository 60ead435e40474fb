//! Whatever way a sandbox ends, nothing of it remains, and nothing of anybody else's is touched.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Stdio;

use cresset_sandbox::{Isolation, Spec, clean_up};
use support::{Canary, Rig, eventually, is_root, is_v2, run, shell};
use tokio::io::AsyncReadExt;

#[tokio::test(flavor = "multi_thread")]
async fn destroying_leaves_nothing() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let mut sandbox = rig.assigned(&level).await;
    let mut daemon = sandbox.spawn(&shell("setsid sleep 600 & echo ready; wait")).await.unwrap();
    daemon.stdout.read_exact(&mut [0; 6]).await.unwrap();
    let cgroups = if is_v2() { 1 } else { 5 };
    assert!(rig.traces().len() >= 3 + cgroups, "{:?}", rig.traces());
    sandbox.destroy().await.unwrap();
    assert!(daemon.exit.await.is_err(), "the sandbox itself has ended");
    // The level, which lives, keeps its parent cgroups, and disks that it has ready.
    let kept = |trace: &String| trace.starts_with("cgroup") || trace.starts_with("loop");
    assert!(rig.traces().iter().all(kept), "{:?}", rig.traces());
    drop(level);
    assert_eq!(rig.traces(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn destroying_what_is_frozen_leaves_nothing() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let mut sandbox = rig.assigned(&level).await;
    let _child = sandbox.spawn(&shell("exec sleep 600")).await.unwrap();
    sandbox.freeze().await.unwrap();
    sandbox.destroy().await.unwrap();
    drop(level);
    assert_eq!(rig.traces(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_handle_leaves_nothing() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let mut sandbox = rig.assigned(&level).await;
    let _child = sandbox.spawn(&shell("exec sleep 600")).await.unwrap();
    drop((sandbox, level));
    eventually("nothing remains", || rig.traces().is_empty()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_launch_that_nobody_waits_for_leaves_nothing() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let spec = Spec { mounts: Vec::new() };
    let waited = std::time::Duration::from_micros(500);
    assert!(tokio::time::timeout(waited, level.create(&spec)).await.is_err());
    drop(level);
    eventually("nothing remains", || rig.traces().is_empty()).await;
}

/// Another process is the server, and is killed. It is this test program, told to hold.
#[expect(clippy::disallowed_methods, reason = "a server that can be killed is what is wanted")]
fn hold(rig: &Rig, frozen: bool) -> std::process::Child {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "a_server_holds_a_sandbox", "--nocapture", "--ignored"])
        .env("HOLD_FOLDER", rig.folder.path())
        .env("HOLD_INSTANCE", &rig.instance)
        .env("HOLD_FROZEN", if frozen { "1" } else { "" })
        .stdout(Stdio::null());
    command.spawn().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "the other half of the tests that kill a server; it runs until it is killed"]
async fn a_server_holds_a_sandbox() {
    let Ok(folder) = std::env::var("HOLD_FOLDER") else { return };
    let mut rig = Rig::within(Path::new(&folder));
    rig.instance = std::env::var("HOLD_INSTANCE").unwrap();
    let mut settings = rig.settings();
    settings.state_dir = Path::new(&folder).join("state");
    let level = cresset_sandbox::SandboxLevel::new(settings.clone(), support::privilege()).unwrap();
    let mut sandbox = rig.assigned(&level).await;
    let _child = sandbox.spawn(&shell("exec sleep 600")).await.unwrap();
    let open = cresset_sandbox::ProcessLevel::new(settings).unwrap();
    let mut unwalled = rig.assigned(&open).await;
    let _other = unwalled.spawn(&shell("exec sleep 600")).await.unwrap();
    if !std::env::var("HOLD_FROZEN").unwrap().is_empty() {
        sandbox.freeze().await.unwrap();
    }
    fs::write(Path::new(&folder).join("held"), "").unwrap();
    std::future::pending::<()>().await;
}

async fn killed_server(rig: &Rig, frozen: bool) {
    let mut server = hold(rig, frozen);
    let held = rig.folder.path().join("held");
    eventually("the server holds a sandbox", || fs::exists(&held).unwrap()).await;
    let held = rig.processes();
    server.kill().unwrap();
    server.wait().unwrap();
    assert_eq!(held.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_server_takes_its_sandboxes_with_it() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    killed_server(&rig, false).await;
    eventually("no process remains", || rig.processes().is_empty()).await;
    eventually("no disk remains", || !rig.traces().iter().any(|it| it.starts_with("loop"))).await;
    clean_up(&rig.instance, &rig.state_dir()).unwrap();
    assert_eq!(rig.traces(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn clean_up_removes_what_was_frozen_and_nothing_of_others() {
    if !is_root() {
        return;
    }
    let (rig, other) = (Rig::new(), Rig::new());
    let level = other.sandbox_level();
    let mut foreign = other.assigned(&level).await;
    let mut canary = Canary::start();
    killed_server(&rig, true).await;
    if is_v2() {
        eventually("PID 1 ends the frozen", || rig.processes().is_empty()).await;
    } else {
        assert_eq!(rig.processes().len(), 2, "the frozen cannot end by themselves");
    }
    let others = other.traces();
    let hierarchy = if is_v2() { "/sys/fs/cgroup" } else { "/sys/fs/cgroup/memory" };
    let memory = Path::new(hierarchy).join("cresset").join(format!("{}y", rig.instance));
    fs::create_dir(&memory).unwrap();
    clean_up(&rig.instance, &rig.state_dir()).unwrap();
    assert_eq!(rig.traces(), Vec::<String>::new());
    // The other one may have made another `/tmp` ahead meanwhile.
    let left = other.traces();
    assert!(others.iter().all(|it| left.contains(it)), "of {others:?} there is {left:?}");
    fs::remove_dir(&memory).unwrap();
    assert!(canary.is_alive());
    assert_eq!(run(&mut foreign, &shell("echo well")).await.out, "well\n");
    foreign.destroy().await.unwrap();
}

#[test]
fn clean_up_refuses_a_name_that_is_everybodys() {
    for name in ["", ".", "..", "a/b"] {
        assert!(clean_up(name, Path::new("/nonexistent")).is_err(), "{name:?}");
    }
}
