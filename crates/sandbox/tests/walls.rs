//! What the walls are: what a function sees and has behind them, and what its limits count. That they
//! hold is tried by the attacks (`attacks/`).

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::fs;
use std::net::TcpListener;

use cresset_sandbox::{Exit, Isolation, Sandbox, Spec};
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
async fn memory_beyond_the_limit_kills_and_is_counted() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    // Twice the limit, piece by piece; every page is touched.
    let eat = "pieces = [bytes(b'x') * (8 << 20) for _ in range(32)]; print('eaten')";
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let ended = run(&mut sandbox, &python(eat)).await;
    assert_eq!(ended.exit, Exit::Signal(9), "{ended:?}");
    let statistics = sandbox.statistics().await.unwrap();
    assert!(statistics.oom_kills >= 1);
    assert!(statistics.memory_peak <= 128 * MEGABYTE, "{statistics:?}");
    // PID 1 has survived, and the next process finds the memory free.
    assert_eq!(run(&mut sandbox, &shell("echo alive")).await.out, "alive\n");
    sandbox.destroy().await.unwrap();
    let mut open = rig.assigned(&rig.process_level()).await;
    assert_eq!(run(&mut open, &python(eat)).await.out, "eaten\n");
    open.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn shared_memory_is_the_functions_memory() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let fill = "import os, mmap\n\
                f = os.memfd_create('m'); os.ftruncate(f, 1 << 30)\n\
                m = mmap.mmap(f, 1 << 30)\n\
                for at in range(0, 1 << 30, 4096): m[at] = 1\n\
                print('filled')";
    let ended = run(&mut sandbox, &python(fill)).await;
    assert_eq!((ended.out.as_str(), ended.exit), ("", Exit::Signal(9)));
    assert!(sandbox.statistics().await.unwrap().oom_kills >= 1);
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
async fn tmp_has_its_own_size_and_its_own_inodes() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let mut sandbox = rig.assigned(&rig.sandbox_level()).await;
    let fill = "import os, errno\n\
                s = os.statvfs('/tmp'); print(s.f_files)\n\
                written = 0\n\
                try:\n\
                \x20   with open('/tmp/big', 'wb', buffering=0) as f:\n\
                \x20       while True: written += f.write(bytes(65536))\n\
                except OSError as e: print(e.errno == errno.ENOSPC, written)\n\
                print(os.listdir('/tmp'), oct(os.stat('/tmp').st_mode))";
    let ended = run(&mut sandbox, &python(fill)).await;
    let lines: Vec<&str> = ended.out.lines().collect();
    let [inodes, full, listed] = lines[..] else { panic!("{ended:?}") };
    assert_eq!(inodes.parse::<u64>().unwrap(), 64 * MEGABYTE / 16_384);
    let written: u64 = full.strip_prefix("True ").unwrap().parse().unwrap();
    let size = 64 * MEGABYTE;
    assert!((size..size + size / 50 + MEGABYTE).contains(&written), "{written} of {size}");
    assert_eq!(listed, "['big'] 0o40700");
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
async fn ports_of_the_host_and_of_other_sandboxes_are_out_of_reach() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let host = TcpListener::bind("0.0.0.0:0").unwrap();
    host.set_nonblocking(true).unwrap();
    let mut other = rig.assigned(&level).await;
    let others_api = other.take_listeners().unwrap().runtime_api;
    let port = host.local_addr().unwrap().port();
    let attack = format!(
        "import socket\n\
         for to in (('127.0.0.1', {port}), ('{}', {port}), ('127.0.0.1', 9001)):\n\
         \x20   try: socket.create_connection(to, 2); print('reached', to)\n\
         \x20   except OSError: pass\n\
         print([name for _, name in socket.if_nameindex()])",
        own_address()
    );
    let mut sandbox = rig.assigned(&level).await;
    // Its own Runtime API is not served: a connection would be another's.
    drop(sandbox.take_listeners());
    let ended = run(&mut sandbox, &python(&attack)).await;
    assert_eq!(ended.out, "['lo']\n", "{}", ended.err);
    assert!(host.accept().is_err());
    assert!(others_api.accept().is_err());
    let mut open: Box<dyn Sandbox> = rig.assigned(&rig.process_level()).await;
    assert!(run(&mut open, &python(&attack)).await.out.starts_with("reached"));
    assert!(host.accept().is_ok());
    for it in [other, sandbox, open] {
        it.destroy().await.unwrap();
    }
}

/// An address of the host beside the loopback, or another of the loopback where it has none.
fn own_address() -> std::net::IpAddr {
    let socket = std::net::UdpSocket::bind("0.0.0.0:0").unwrap();
    // Sends nothing: it only asks for the route.
    let route = socket.connect("192.0.2.1:9").and_then(|()| socket.local_addr());
    route.map_or_else(|_no_route| [127, 0, 0, 2].into(), |address| address.ip())
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
