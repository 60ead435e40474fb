//! What the walls are: what a function sees and has behind them, and what its limits count. That they
//! hold is tried by the attacks (`attacks/`).

mod support;

use std::fs;

use cresset_sandbox::{Exit, Isolation, Spec};
use support::{MEGABYTE, Rig, eventually, is_root, python, run, shell, status_line};

#[tokio::test(flavor = "multi_thread")]
async fn the_root_holds_what_is_allowed_and_nothing_else() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let list =
        run(&mut sandbox, &shell("ls -A /; ls -A /dev; ls -A /tmp /var/empty /mnt /run")).await;
    let allowed = "bin dev etc lib lib32 lib64 libx32 mnt opt proc run sbin sys tmp usr var \
                   fd full null random shm stderr stdin stdout urandom zero";
    for name in list.out.lines().filter(|line| !line.is_empty() && !line.ends_with(':')) {
        assert!(allowed.split(' ').any(|it| it == name), "{name} in {}", list.out);
    }
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_peak_of_memory_is_measured_and_reset() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let hold = "import time; x = bytes(b'x') * (60 << 20); time.sleep(0.2)";
    run(&mut sandbox, &python(hold)).await;
    let peak = sandbox.statistics().await.unwrap().memory_peak;
    assert!((60 * MEGABYTE..100 * MEGABYTE).contains(&peak), "{peak}");
    sandbox.reset_memory_peak();
    run(&mut sandbox, &shell("dd if=/dev/zero of=/tmp/big bs=1M count=40 2>/dev/null")).await;
    let peak = sandbox.statistics().await.unwrap().memory_peak;
    assert!(peak < 30 * MEGABYTE, "files of /tmp are not memory: {peak}");
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn writing_much_more_to_tmp_than_there_is_memory_kills_nothing() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.sandbox_level().create(&Spec { mounts: Vec::new() }).await.unwrap();
    let mut assignment = rig.assignment();
    assignment.limits.tmp = 512 * MEGABYTE;
    sandbox.assign(&assignment).await.unwrap();
    let write = "dd if=/dev/zero of=/tmp/big bs=1M count=500 2>&1 && stat -c %s /tmp/big";
    let ended = run(&mut sandbox, &shell(write)).await;
    assert_eq!(ended.exit, Exit::Status(0), "{ended:?}");
    assert_eq!(sandbox.statistics().await.unwrap().oom_kills, 0);
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_function_has_no_rights_inside_and_is_nobody_outside() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let status =
        run(&mut sandbox, &shell("cat /proc/self/status; ulimit -c; ulimit -n; id -G")).await;
    for set in ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"] {
        assert!(status.out.contains(&format!("{set}:\t0000000000000000\n")), "{}", status.out);
    }
    for line in ["NoNewPrivs:\t1", "Seccomp:\t2", "Uid:\t993\t993\t993\t993", "Groups:\t \n"] {
        assert!(status.out.contains(line), "{line} in {}", status.out);
    }
    assert!(status.out.ends_with("\n0\n1024\n990\n"), "{}", status.out);
    let child = sandbox.spawn(&shell("exec sleep 600")).await.unwrap();
    let processes = rig.processes();
    assert_eq!(processes.len(), 2);
    for pid in processes {
        let uids = status_line(pid, "Uid:");
        assert!(uids.split('\t').all(|uid| uid.parse::<u32>().unwrap() >= 1_900_000_000), "{uids}");
        assert_eq!(status_line(pid, "Seccomp:"), "2");
        assert_eq!(status_line(pid, "CapBnd:"), "0000000000000000");
        for namespace in ["user", "mnt", "pid", "net", "ipc", "uts", "cgroup"] {
            let of = |who: String| fs::read_link(format!("/proc/{who}/ns/{namespace}")).unwrap();
            assert_ne!(of(pid.to_string()), of("self".into()), "{namespace}");
        }
    }
    drop(child);
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn without_isolation_code_is_not_root_either() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.process_level();
    let mut sandbox = rig.assigned(&level).await;
    let ended = run(&mut sandbox, &shell("id -u; id -G; grep NoNewPrivs /proc/self/status")).await;
    let lines: Vec<&str> = ended.out.lines().collect();
    assert!(lines[0].parse::<u32>().unwrap() >= 1_900_000_000, "{ended:?}");
    assert_eq!(lines[0], lines[1], "no other group");
    assert_eq!(lines[2], "NoNewPrivs:\t1");
    sandbox.destroy().await.unwrap();
    eventually("nothing remains", || rig.traces().is_empty()).await;
}
