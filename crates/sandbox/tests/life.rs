//! The life of a sandbox: created, assigned, used, frozen, emptied, destroyed.

mod support;

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use cresset_sandbox::capabilities::Lack;
use cresset_sandbox::{
    Cpu, Error, Exit, Isolation, Listeners, Mount, Privilege, SandboxLevel, Spec,
};
use support::{Rig, eventually, finish, is_root, process, python, run, shell};
use tokio::io::AsyncReadExt;

#[tokio::test(flavor = "multi_thread")]
async fn a_process_writes_and_exits_with_its_status() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let ended = run(&mut sandbox, &shell("echo out; echo err >&2; exit 3")).await;
    assert_eq!((ended.out.as_str(), ended.err.as_str()), ("out\n", "err\n"));
    assert_eq!(ended.exit, Exit::Status(3));
    let killed = run(&mut sandbox, &shell("kill -SEGV $$")).await;
    assert_eq!(killed.exit, Exit::Signal(11));
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_function_can_open_its_own_streams_by_name() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let ended = run(&mut sandbox, &shell("echo out > /dev/stdout; echo err > /dev/stderr")).await;
    assert_eq!((ended.out.as_str(), ended.err.as_str()), ("out\n", "err\n"));
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_environment_is_what_was_given_and_nothing_else() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let mut env = process(&["/usr/bin/env"]);
    env.environment = vec![("A".into(), "b c".into()), ("Ü".into(), "=".into())];
    let ended = run(&mut sandbox, &env).await;
    assert_eq!(ended.out, "A=b c\nÜ==\n");
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_executed_is_told_by_step() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    rig.write_code("plain", "no program", 0o644);
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let mut astray = shell("true");
    astray.directory = "/no/such/folder".into();
    for (process, step, kind) in [
        (process(&["/var/task/nothing"]), "execute it", std::io::ErrorKind::NotFound),
        (process(&["/var/task/plain"]), "execute it", std::io::ErrorKind::PermissionDenied),
        (astray, "change to its directory", std::io::ErrorKind::NotFound),
    ] {
        let error = sandbox.spawn(&process).await.unwrap_err();
        let Error::Spawn { program, step: failed, source } = error else { panic!("{error:?}") };
        assert_eq!((failed, source.kind()), (step, kind));
        assert_eq!(program, process.argv[0].to_string_lossy());
    }
    assert_eq!(sandbox.statistics().await.unwrap().pids, 0);
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_process_sees_what_is_assigned_later() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    rig.write_code("handler", "the code", 0o644);
    let level = rig.sandbox_level();
    let mut sandbox = level.create(&Spec { mounts: Vec::new() }).await.unwrap();
    let wait = "echo waiting; until [ -e /var/task/handler ]; do sleep 0.01; done; \
                cat /var/task/handler; echo kept > /tmp/file; cat /tmp/file";
    let mut child = sandbox.spawn(&shell(wait)).await.unwrap();
    let mut first = [0; 8];
    child.stdout.read_exact(&mut first).await.unwrap();
    sandbox.assign(&rig.assignment()).await.unwrap();
    let ended = finish(child).await;
    assert_eq!(ended.out, "the codekept\n");
    let again = sandbox.assign(&rig.assignment()).await;
    assert!(matches!(again, Err(Error::AlreadyAssigned)));
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn layers_and_runtimes_are_mounted_where_they_belong() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let private = rig.folder.path().join("private/deep");
    fs::create_dir_all(&private).unwrap();
    fs::write(private.join("name"), "runtime").unwrap();
    let file = rig.folder.path().join("bootstrap");
    fs::write(&file, "bootstrap").unwrap();
    let mounts = vec![
        Mount { host: private.clone(), inside: "/root/.pyenv/versions/3".into() },
        Mount { host: file, inside: "/var/runtime/bootstrap".into() },
    ];
    let mut sandbox = rig.sandbox_level().create(&Spec { mounts }).await.unwrap();
    let mut assignment = rig.assignment();
    assignment.layers = Some(private);
    sandbox.assign(&assignment).await.unwrap();
    let cat = "cat /root/.pyenv/versions/3/name /var/runtime/bootstrap /opt/name";
    let ended = run(&mut sandbox, &shell(cat)).await;
    assert_eq!(ended.out, "runtimebootstrapruntime", "{}", ended.err);
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_runtime_that_was_installed_anew_is_the_new_one() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let runtime = rig.folder.path().join("runtime");
    for version in ["old", "new"] {
        fs::create_dir(&runtime).unwrap();
        fs::write(runtime.join("version"), version).unwrap();
        // Twice: the second has a copy of what was made for the first.
        for _ in 0..2 {
            let mounts = vec![Mount { host: runtime.clone(), inside: "/var/runtime".into() }];
            let mut sandbox = level.create(&Spec { mounts }).await.unwrap();
            let ended = run(&mut sandbox, &shell("cat /var/runtime/version")).await;
            assert_eq!(ended.out, version, "{}", ended.err);
            sandbox.destroy().await.unwrap();
        }
        fs::rename(&runtime, rig.folder.path().join(format!("{version}-runtime"))).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mount_that_could_lead_out_of_the_root_ends_the_launch() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    // `/bin` is a link on every system of today, or a folder that nothing can be made in.
    for inside in ["relative", "/up/../up", "/bin/made-by-a-test"] {
        let mounts = vec![Mount { host: rig.code.clone(), inside: inside.into() }];
        let error = level.create(&Spec { mounts }).await.unwrap_err();
        assert!(matches!(error, Error::Step { step: "bind the runtime", .. }), "{error:?}");
    }
    drop(level);
    eventually("nothing remains", || rig.traces().is_empty()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn executable_is_what_the_function_could_execute() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    rig.write_code("program", "#!/bin/sh\n", 0o755);
    rig.write_code("plain", "text", 0o644);
    rig.write_code("roots", "#!/bin/sh\n", 0o700);
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    for (path, expected) in [
        ("/var/task/program", true),
        ("/var/task/plain", false),
        ("/var/task/roots", false),
        ("/var/task/nothing", false),
        ("/var/task", false),
        ("/opt/bootstrap", false),
    ] {
        assert_eq!(sandbox.is_executable(path.as_ref()).await.unwrap(), expected, "{path}");
    }
    run(&mut sandbox, &shell("echo > /tmp/own; chmod 700 /tmp/own")).await;
    // `/tmp` is the function's alone: not even PID 1 looks into it.
    assert!(!sandbox.is_executable("/tmp/own".as_ref()).await.unwrap());
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn both_sockets_are_reached_from_inside_and_served_outside() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let Listeners { runtime_api, aws_endpoint, .. } = sandbox.take_listeners().unwrap();
    assert!(sandbox.take_listeners().is_none());
    for (address, listener) in
        [(sandbox.runtime_api(), runtime_api), (sandbox.aws_endpoint(), aws_endpoint)]
    {
        let ask = format!(
            "import socket; s = socket.create_connection(('{}', {})); s.sendall(b'next'); \
             print(s.recv(9).decode())",
            address.ip(),
            address.port()
        );
        let child = sandbox.spawn(&python(&ask)).await.unwrap();
        let served = tokio::task::spawn_blocking(move || {
            listener.set_nonblocking(false).unwrap();
            let (mut stream, _): (TcpStream, _) = listener.accept().unwrap();
            let mut asked = [0; 4];
            stream.read_exact(&mut asked).unwrap();
            stream.write_all(b"event").unwrap();
            asked
        });
        assert_eq!(&served.await.unwrap(), b"next");
        assert_eq!(finish(child).await.out, "event\n");
    }
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn killing_all_reaches_what_has_hidden_and_keeps_tmp() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let hide = "echo kept > /tmp/file; (setsid sleep 600 &) ; setsid sh -c 'trap \"\" TERM; sleep 600' & \
                echo ready; sleep 600";
    let mut child = sandbox.spawn(&shell(hide)).await.unwrap();
    let mut ready = [0; 6];
    child.stdout.read_exact(&mut ready).await.unwrap();
    assert!(sandbox.statistics().await.unwrap().pids >= 3);
    sandbox.kill_all().await.unwrap();
    assert_eq!(child.exit.await.unwrap(), Exit::Signal(9));
    assert_eq!(sandbox.statistics().await.unwrap().pids, 0);
    assert_eq!(rig.processes().len(), 1, "PID 1 alone");
    assert_eq!(run(&mut sandbox, &shell("cat /tmp/file")).await.out, "kept\n");
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frozen_sandbox_stands_still_and_goes_on() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let tick = "while :; do echo x; done";
    let mut child = sandbox.spawn(&shell(tick)).await.unwrap();
    let mut buffer = vec![0; 65_536];
    child.stdout.read_exact(&mut buffer[..1]).await.unwrap();
    sandbox.freeze().await.unwrap();
    let before = sandbox.statistics().await.unwrap().cpu_time;
    // What is in the pipe still comes; then nothing does.
    let quiet = Duration::from_millis(200);
    while tokio::time::timeout(quiet, child.stdout.read(&mut buffer)).await.is_ok() {}
    assert_eq!(sandbox.statistics().await.unwrap().cpu_time, before);
    sandbox.thaw().await.unwrap();
    child.stdout.read_exact(&mut buffer[..1]).await.unwrap();
    sandbox.freeze().await.unwrap();
    sandbox.kill_all().await.unwrap();
    assert_eq!(child.exit.await.unwrap(), Exit::Signal(9));
    let still_there = run(&mut sandbox, &shell("echo thawed")).await;
    assert_eq!(still_there.out, "thawed\n");
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quota_holds_while_it_is_set() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    sandbox.set_cpu(Cpu::Quota(0.1)).await.unwrap();
    let child = sandbox.spawn(&shell("while :; do :; done")).await.unwrap();
    let start = tokio::time::Instant::now();
    let before = sandbox.statistics().await.unwrap().cpu_time;
    tokio::time::sleep(Duration::from_millis(1_000)).await;
    let used = sandbox.statistics().await.unwrap().cpu_time - before;
    assert!(used < start.elapsed().mul_f64(0.2), "{used:?}");
    sandbox.set_cpu(Cpu::Weight(0.5)).await.unwrap();
    sandbox.set_cpu(Cpu::Unlimited).await.unwrap();
    drop(child);
    sandbox.destroy().await.unwrap();
}

/// By what the kernel has of it, which is nothing before Linux 5.15.
#[tokio::test(flavor = "multi_thread")]
async fn who_has_had_most_of_what_is_promised_stands_behind_until_it_rests() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    sandbox.set_cpu(Cpu::Quota(0.25)).await.unwrap();
    let group = rig.cpu_group();
    if !group.join("cpu.idle").is_file() {
        return;
    }
    let is_behind = || fs::read_to_string(group.join("cpu.idle")).unwrap().trim() == "1";
    let weight = || ["cpu.shares", "cpu.weight"].map(|it| fs::read_to_string(group.join(it)).ok());
    let before = weight();
    let busy = "import time\nwhile time.process_time() < 0.5: pass\nprint('resting', flush=True)\n\
                time.sleep(600)";
    let mut child = sandbox.spawn(&python(busy)).await.unwrap();
    eventually("it stands behind", is_behind).await;
    child.stdout.read_exact(&mut [0; 7]).await.unwrap();
    eventually("it stands beside the others", || !is_behind()).await;
    assert_eq!(weight(), before);
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn many_processes_do_not_die_by_their_quota() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let mut sandbox = level.create(&Spec { mounts: Vec::new() }).await.unwrap();
    let mut assignment = rig.assignment();
    assignment.limits.pids = 400;
    assignment.limits.memory *= 16;
    sandbox.assign(&assignment).await.unwrap();
    let bomb = "import os\n\
                while True:\n  try:\n    os.fork()\n  except OSError:\n    pass";
    for _ in 0..2 {
        let _child = sandbox.spawn(&python(bomb)).await.unwrap();
        let deadline = tokio::time::Instant::now() + Duration::from_secs(20);
        while sandbox.statistics().await.unwrap().pids < 390 {
            assert!(tokio::time::Instant::now() < deadline, "there are never so many");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        sandbox.set_cpu(Cpu::Quota(0.05)).await.unwrap();
        let killed = tokio::time::timeout(Duration::from_secs(5), sandbox.kill_all());
        killed.await.expect("they die by their quota").unwrap();
    }
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_runtime_that_is_not_there_is_named() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mounts = vec![Mount { host: "/no/such/python".into(), inside: "/opt/python".into() }];
    let error = rig.sandbox_level().create(&Spec { mounts }).await.unwrap_err();
    assert_eq!(error.to_string(), "cannot find /no/such/python");
}

#[test]
fn a_user_who_may_make_none_is_told_why() {
    let lack = Lack::new("this user may make no user namespace", "flip the switch");
    let denied = Privilege::Denied(lack);
    let error = SandboxLevel::new(Rig::new().settings(), &denied).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the isolation level 'sandbox' is not possible here: user namespaces: this user may make \
         no user namespace; flip the switch"
    );
}
