//! What is particular to cgroup v2, judged from outside; nothing where the machine has v1.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::PathBuf;
use std::time::Duration;

use cresset_sandbox::{Child, Cpu, Exit, Isolation, Sandbox, Spec};
use support::{MEGABYTE, Rig, eventually, finish, is_root, is_v2, python, run, shell};
use tokio::io::AsyncReadExt;

/// A process for each CPU of the virtual machine.
const BUSY: &str = "while :; do :; done & while :; do :; done";

/// Past the page cache, for a page that is there already costs the disk nothing.
const READ: &str = "import mmap, os\n\
    buffer = mmap.mmap(-1, 1 << 20)\n\
    file = os.open('/var/task/large', os.O_RDONLY | os.O_DIRECT)\n\
    os.preadv(file, [buffer], 0)\n\
    print('reads', flush=True)\n\
    at = 0\n\
    while True: at = (at + os.preadv(file, [buffer], at)) % (16 << 20)";

fn can_be_tested() -> bool {
    is_root() && is_v2()
}

/// The cgroup of the rig's only sandbox, as the host sees it.
struct Group(PathBuf);

impl Group {
    fn of(rig: &Rig) -> Group {
        Group::all(rig).remove(0)
    }

    /// Of each of the rig's sandboxes.
    fn all(rig: &Rig) -> Vec<Group> {
        let groups = rig.processes().into_iter().filter_map(|pid| {
            let text = fs::read_to_string(format!("/proc/{pid}/cgroup")).ok()?;
            let path = text.trim_end().strip_prefix("0::/")?.strip_suffix("/init")?;
            Some(Group(PathBuf::from("/sys/fs/cgroup").join(path)))
        });
        groups.collect()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap().trim_end().to_owned()
    }

    /// The number behind `key` in the file.
    fn count(&self, name: &str, key: &str) -> u64 {
        let text = self.read(name);
        let found = text.lines().find_map(|line| line.strip_prefix(key)?.trim().parse().ok());
        found.unwrap()
    }

    /// What was read from the disk.
    fn bytes_read(&self, disk: &str) -> u64 {
        let text = self.read("io.stat");
        let line = text.lines().find_map(|line| line.strip_prefix(disk)?.strip_prefix(' '));
        let mut fields = line.unwrap_or_default().split(' ');
        fields.find_map(|field| field.strip_prefix("rbytes=")?.parse().ok()).unwrap_or(0)
    }

    fn processes(&self) -> usize {
        self.read("function/cgroup.procs").lines().count()
    }
}

async fn first_line(child: &mut Child) -> String {
    let (mut line, mut byte) = (String::new(), [0]);
    while child.stdout.read(&mut byte).await.unwrap() == 1 && byte != *b"\n" {
        line.push(byte.map(char::from)[0]);
    }
    line
}

async fn cpu_time(sandbox: &dyn Sandbox) -> Duration {
    sandbox.statistics().await.unwrap().cpu_time
}

/// The virtual machine has swap to spare, so this shows that none is used, too.
#[tokio::test(flavor = "multi_thread")]
async fn memory_beyond_the_limit_kills_the_whole_group_but_not_pid_1() {
    if !can_be_tested() {
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
    let group = Group::of(&rig);
    assert!(group.count("memory.events", "oom_group_kill") >= 1);
    assert_eq!(group.processes(), 0);
    assert_eq!(run(&mut sandbox, &shell("echo alive")).await.out, "alive\n");
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_limit_is_what_was_asked_for() {
    if !can_be_tested() {
        return;
    }
    let rig = Rig::new();
    let sandbox = rig.assigned(&rig.sandbox_level()).await;
    let group = Group::of(&rig);
    assert_eq!(group.read("memory.max"), (128 * MEGABYTE).to_string());
    assert_eq!(group.read("memory.swap.max"), "0");
    assert_eq!(group.read("pids.max"), "65");
    assert_eq!(group.read("function/memory.oom.group"), "1");
    for (cpu, weight, most) in [
        (Cpu::Unlimited, "100", "max 20000"),
        (Cpu::Weight(0.5), "50", "max 20000"),
        (Cpu::Quota(0.25), "25", "5000 20000"),
    ] {
        sandbox.set_cpu(cpu).await.unwrap();
        assert_eq!(
            (group.read("cpu.weight").as_str(), group.read("cpu.max").as_str()),
            (weight, most)
        );
        // The disk is shared as the CPU is, in all the ways that the kernel has.
        for name in ["io.weight", "io.bfq.weight"] {
            if group.0.join(name).is_file() {
                assert_eq!(group.read(name), format!("default {weight}"), "{name}");
            }
        }
    }
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_beyond_the_limit_are_refused() {
    if !can_be_tested() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let group = Group::of(&rig);
    let fork = "import os, signal\n\
                try:\n\
                \x20   while True:\n\
                \x20       if os.fork() == 0: signal.pause()\n\
                except BlockingIOError: print('refused', flush=True); signal.pause()";
    let mut child = sandbox.spawn(&python(fork)).await.unwrap();
    assert_eq!(first_line(&mut child).await, "refused");
    assert_eq!(group.read("pids.current"), "65");
    sandbox.kill_all().await.unwrap();
    assert_eq!(group.processes(), 0);
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quota_holds_also_where_cpus_are_idle() {
    if !can_be_tested() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    sandbox.set_cpu(Cpu::Quota(0.2)).await.unwrap();
    let child = sandbox.spawn(&shell(BUSY)).await.unwrap();
    let (start, before) = (tokio::time::Instant::now(), cpu_time(&*sandbox).await);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let used = cpu_time(&*sandbox).await - before;
    assert!(used < start.elapsed().mul_f64(0.3), "{used:?}");
    assert!(Group::of(&rig).count("cpu.stat", "nr_throttled") > 0);
    drop(child);
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weight_shares_out_what_is_scarce() {
    if !can_be_tested() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let (mut large, mut small) = (rig.assigned(&level).await, rig.assigned(&level).await);
    large.set_cpu(Cpu::Weight(16.0)).await.unwrap();
    small.set_cpu(Cpu::Weight(0.25)).await.unwrap();
    let children =
        (large.spawn(&shell(BUSY)).await.unwrap(), small.spawn(&shell(BUSY)).await.unwrap());
    let before = (cpu_time(&*large).await, cpu_time(&*small).await);
    let deadline = tokio::time::Instant::now() + Duration::from_secs(60);
    // 64 times as much by weight; but other tests run beside, on CPUs that are slow to balance.
    loop {
        let used = (cpu_time(&*large).await - before.0, cpu_time(&*small).await - before.1);
        if used.0 > Duration::from_secs(1) && used.0 > 3 * used.1 {
            break;
        }
        assert!(tokio::time::Instant::now() < deadline, "{used:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    drop(children);
    large.destroy().await.unwrap();
    small.destroy().await.unwrap();
}

/// Where the tests are told a disk that is slow and whose scheduler obeys weights: what is not scarce
/// is not shared out.
#[tokio::test(flavor = "multi_thread")]
async fn a_weight_shares_out_the_disk() {
    let Some(disk) = std::env::var_os("CRESSET_SLOW_DISK").filter(|_| can_be_tested()) else {
        return;
    };
    let code = tempfile::tempdir_in(disk).unwrap();
    let rig = Rig { code: code.path().to_owned(), ..Rig::new() };
    fs::set_permissions(&rig.code, fs::Permissions::from_mode(0o755)).unwrap();
    let file = rig.code.join("large");
    fs::write(&file, vec![7; 16 << 20]).unwrap();
    File::open(&file).unwrap().sync_all().unwrap();
    let device = file.metadata().unwrap().dev();
    let disk = format!("{}:{}", rustix::fs::major(device), rustix::fs::minor(device));
    let level = rig.sandbox_level();
    let mut large = rig.assigned(&level).await;
    let group = Group::of(&rig);
    let mut small = rig.assigned(&level).await;
    let other = Group::all(&rig).into_iter().find(|it| it.0 != group.0).unwrap();
    large.set_cpu(Cpu::Weight(16.0)).await.unwrap();
    small.set_cpu(Cpu::Weight(0.25)).await.unwrap();
    let mut children =
        (large.spawn(&python(READ)).await.unwrap(), small.spawn(&python(READ)).await.unwrap());
    assert_eq!(first_line(&mut children.0).await, "reads");
    assert_eq!(first_line(&mut children.1).await, "reads");
    let read = || (group.bytes_read(&disk), other.bytes_read(&disk));
    let before = read();
    let deadline = tokio::time::Instant::now() + Duration::from_secs(60);
    // The kernel's own bound of this weight is 1,000, so that it is 40 times as much.
    loop {
        let now = read();
        let of = (now.0 - before.0, now.1 - before.1);
        if of.0 > 64 * MEGABYTE && of.0 > 3 * of.1 {
            break;
        }
        let scheduler = fs::read_to_string(format!("/sys/dev/block/{disk}/queue/scheduler"));
        assert!(tokio::time::Instant::now() < deadline, "{of:?} bytes with {scheduler:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    drop(children);
    large.destroy().await.unwrap();
    small.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_frozen_stands_still_and_can_be_killed_where_it_stands() {
    if !can_be_tested() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let child = sandbox.spawn(&shell(BUSY)).await.unwrap();
    let group = Group::of(&rig);
    sandbox.freeze().await.unwrap();
    assert_eq!(group.count("function/cgroup.events", "frozen"), 1);
    let before = cpu_time(&*sandbox).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(cpu_time(&*sandbox).await, before);
    sandbox.kill_all().await.unwrap();
    assert_eq!(finish(child).await.exit, Exit::Signal(9));
    assert_eq!(group.processes(), 0);
    assert_eq!(run(&mut sandbox, &shell("echo alive")).await.out, "alive\n");
    sandbox.destroy().await.unwrap();
}

/// Where the tests are run as a service with `Delegate=`.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_keeps_to_the_sub_tree_that_it_was_given() {
    if !can_be_tested() || std::env::var_os("CRESSET_DELEGATED").is_none() {
        return;
    }
    let rig = Rig::new();
    let sandbox = rig.assigned(&rig.sandbox_level()).await;
    let own = fs::read_to_string("/proc/self/cgroup").unwrap();
    let unit =
        own.trim_end().strip_prefix("0::/").unwrap().strip_suffix("/cresset-server").unwrap();
    assert!(Group::of(&rig).0.starts_with(PathBuf::from("/sys/fs/cgroup").join(unit)));
    assert!(!PathBuf::from("/sys/fs/cgroup/cresset").is_dir());
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn no_process_escapes_by_forking() {
    if !can_be_tested() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let group = Group::of(&rig);
    // Each hands over to a child and ends, in a session of its own.
    let hop = "import os\nprint('hops', flush=True)\nwhile True:\n    if os.fork(): os._exit(0)\n    os.setsid()";
    let mut child = sandbox.spawn(&python(hop)).await.unwrap();
    assert_eq!(first_line(&mut child).await, "hops");
    assert_eq!(child.exit.await.unwrap(), Exit::Status(0));
    sandbox.kill_all().await.unwrap();
    assert_eq!(group.processes(), 0);
    sandbox.destroy().await.unwrap();
    let gone = group.0;
    eventually("the cgroup is gone", || !gone.is_dir()).await;
    assert_eq!(rig.traces(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_function_sees_its_own_cgroup_with_its_limits() {
    if !can_be_tested() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.sandbox_level().create(&Spec { mounts: Vec::new() }).await.unwrap();
    let mut assignment = rig.assignment();
    assignment.limits.cpu = Cpu::Quota(0.25);
    sandbox.assign(&assignment).await.unwrap();
    let read = "cat /proc/self/cgroup; cd /sys/fs/cgroup; cat memory.max cpu.max; \
                head -1 /proc/meminfo; echo 1 > memory.high";
    let seen = run(&mut sandbox, &shell(read)).await.out;
    assert_eq!(seen, "0::/\n134217728\n5000 20000\nMemTotal:         131072 kB\n");
    sandbox.destroy().await.unwrap();
}
