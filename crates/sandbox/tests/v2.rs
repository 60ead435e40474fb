//! What is particular to cgroup v2; nothing where the machine has v1.

mod support;

use std::fs;
use std::path::Path;

use cresset_sandbox::{Cpu, Exit};
use support::{MEGABYTE, Rig, finish, is_root, is_v2, python, run, shell};

#[tokio::test(flavor = "multi_thread")]
async fn memory_beyond_the_limit_kills_the_whole_group_but_not_pid_1() {
    if !is_root() || !is_v2() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let bystander = sandbox.spawn(&shell("exec sleep 600")).await.unwrap();
    let eat = "pieces = [bytes(b'x') * (8 << 20) for _ in range(32)]; print('eaten')";
    assert_eq!(run(&mut sandbox, &python(eat)).await.exit, Exit::Signal(9));
    assert_eq!(finish(bystander).await.exit, Exit::Signal(9));
    // The kernel counts the first victim once more when it kills the group.
    assert!(sandbox.statistics().await.unwrap().oom_kills >= 2);
    assert_eq!(run(&mut sandbox, &shell("echo alive")).await.out, "alive\n");
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_limit_is_what_was_asked_for() {
    if !is_root() || !is_v2() {
        return;
    }
    let rig = Rig::new();
    let sandbox = rig.assigned(&rig.sandbox_level()).await;
    let number = sandbox.id().rsplit_once('-').unwrap().1;
    let group = Path::new("/sys/fs/cgroup/cresset").join(&rig.instance).join(number);
    let of = |name: &str| fs::read_to_string(group.join(name)).unwrap().trim_end().to_owned();
    assert_eq!(of("memory.max"), (128 * MEGABYTE).to_string());
    assert_eq!(of("pids.max"), "65");
    assert_eq!(of("function/memory.oom.group"), "1");
    assert_eq!(of("io.weight"), "default 100");
    for (cpu, weight, most) in [
        (Cpu::Unlimited, "100", "max 20000"),
        (Cpu::Weight(0.5), "50", "max 20000"),
        (Cpu::Quota(0.25), "25", "5000 20000"),
    ] {
        sandbox.set_cpu(cpu).await.unwrap();
        assert_eq!((of("cpu.weight").as_str(), of("cpu.max").as_str()), (weight, most));
    }
    sandbox.destroy().await.unwrap();
}
