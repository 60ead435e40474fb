//! The level without isolation: the same seam.

mod support;

use std::time::Duration;

use cresset_sandbox::{Error, Exit, Isolation, Level, Mount, Spec};
use support::{MEGABYTE, Rig, eventually, process, python, run, shell};
use tokio::io::AsyncReadExt;

#[tokio::test]
async fn a_process_writes_and_exits_with_its_status() {
    let rig = Rig::new();
    let level = rig.process_level();
    assert_eq!(level.level(), Level::Process);
    let mut sandbox = rig.assigned(&level).await;
    let ended = run(&mut sandbox, &shell("echo out; echo err >&2; exit 3")).await;
    assert_eq!((ended.out.as_str(), ended.err.as_str()), ("out\n", "err\n"));
    assert_eq!(ended.exit, Exit::Status(3));
    let killed = run(&mut sandbox, &shell("kill -SEGV $$")).await;
    assert_eq!(killed.exit, Exit::Signal(11));
    sandbox.destroy().await.unwrap();
    assert_eq!(rig.traces(), Vec::<String>::new());
}

#[tokio::test]
async fn the_view_leads_to_what_was_put_at_fixed_places() {
    let rig = Rig::new();
    rig.write_code("handler", "code", 0o644);
    rig.write_code("program", "#!/bin/sh\n", 0o755);
    let mounts = vec![Mount { host: "/usr/share".into(), inside: "/var/runtime".into() }];
    let mut sandbox = rig.process_level().create(&Spec { mounts }).await.unwrap();
    sandbox.assign(&rig.assignment()).await.unwrap();
    assert!(matches!(sandbox.assign(&rig.assignment()).await, Err(Error::AlreadyAssigned)));
    let view = sandbox.view();
    assert_eq!(view.runtime_dir(), std::path::Path::new("/usr/share"));
    let (code, tmp) = (view.task_root(), view.tmp());
    let script =
        format!("cat {}/handler; echo x > {}/own && echo written", code.display(), tmp.display());
    assert_eq!(run(&mut sandbox, &shell(&script)).await.out, "codewritten\n");
    assert!(sandbox.is_executable("/var/task/program".as_ref()).await.unwrap());
    assert!(!sandbox.is_executable("/var/task/handler".as_ref()).await.unwrap());
    sandbox.destroy().await.unwrap();
}

#[tokio::test]
async fn calls_that_no_function_needs_are_refused() {
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.process_level()).await;
    let calls = "
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for name, *arguments in ('unshare', 0x10000000), ('shmget', 0, 4096, 0o1600), ('mount', 0, 0, 0, 0, 0):
    ctypes.set_errno(0)
    print(name, getattr(libc, name)(*arguments), os.strerror(ctypes.get_errno()))
";
    let refused = "Operation not permitted";
    let told = format!("unshare -1 {refused}\nshmget -1 {refused}\nmount -1 {refused}\n");
    assert_eq!(run(&mut sandbox, &python(calls)).await.out, told);
    sandbox.destroy().await.unwrap();
}

#[tokio::test]
async fn what_cannot_be_executed_is_told() {
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.process_level()).await;
    let error = sandbox.spawn(&process(&["/no/such/program"])).await.unwrap_err();
    let Error::Spawn { program, source, .. } = error else { panic!("{error:?}") };
    assert_eq!(program, "/no/such/program");
    assert_eq!(source.kind(), std::io::ErrorKind::NotFound);
    sandbox.destroy().await.unwrap();
}

#[tokio::test]
async fn killing_all_reaches_the_whole_group() {
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.process_level()).await;
    let mut child = sandbox.spawn(&shell("sleep 600 & echo ready; wait")).await.unwrap();
    child.stdout.read_exact(&mut [0; 6]).await.unwrap();
    assert_eq!(sandbox.statistics().await.unwrap().pids, 2);
    sandbox.kill_all().await.unwrap();
    assert_eq!(child.exit.await.unwrap(), Exit::Signal(9));
    assert_eq!(sandbox.statistics().await.unwrap().pids, 0);
    assert_eq!(run(&mut sandbox, &shell("echo again")).await.out, "again\n");
    sandbox.destroy().await.unwrap();
}

#[tokio::test]
async fn the_number_of_a_group_is_nobody_elses_while_the_group_is_there() {
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.process_level()).await;
    let child = sandbox.spawn(&shell("sleep 600 & exit 3")).await.unwrap();
    assert_eq!(child.exit.await.unwrap(), Exit::Status(3));
    let leader = format!("/proc/{}/stat", child.pid);
    assert!(std::fs::read_to_string(&leader).unwrap().contains(") Z "), "it is not reaped");
    assert_eq!(sandbox.statistics().await.unwrap().pids, 1);
    sandbox.kill_all().await.unwrap();
    eventually("it is reaped", || std::fs::metadata(&leader).is_err()).await;
    sandbox.destroy().await.unwrap();
}

#[tokio::test]
async fn memory_is_measured_and_a_stopped_process_goes_on() {
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.process_level()).await;
    let hold = "import time; x = bytes(b'x') * (40 << 20); time.sleep(600)";
    let child = sandbox.spawn(&python(hold)).await.unwrap();
    let mut peak = 0;
    for _ in 0..400 {
        peak = sandbox.statistics().await.unwrap().memory_peak;
        if peak > 40 * MEGABYTE {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!((40 * MEGABYTE..90 * MEGABYTE).contains(&peak), "{peak}");
    drop(child);
    let mut child = sandbox.spawn(&shell("while :; do echo x; done")).await.unwrap();
    let mut buffer = vec![0; 65_536];
    child.stdout.read_exact(&mut buffer[..1]).await.unwrap();
    sandbox.freeze().await.unwrap();
    let quiet = Duration::from_millis(200);
    while tokio::time::timeout(quiet, child.stdout.read(&mut buffer)).await.is_ok() {}
    sandbox.thaw().await.unwrap();
    child.stdout.read_exact(&mut buffer[..1]).await.unwrap();
    drop(sandbox);
    let group = child.pid;
    eventually("a dropped handle kills", || std::fs::metadata(format!("/proc/{group}")).is_err())
        .await;
    cresset_sandbox::clean_up(&rig.instance, &rig.state_dir()).unwrap();
    assert_eq!(rig.traces(), Vec::<String>::new());
}
