//! More of the machine than the function was given.

use std::fs;

use cresset_sandbox::{Defence, Exit, Limits};

use crate::harness::{Attack, Outcome};
use crate::scene::Scene;
use crate::support::{MEGABYTE, run, shell};

/// An attack that keeps memory in one form, and as many megabytes of its own beside.
macro_rules! memory {
    ($name:literal, $what:literal, $first:expr, $beside:literal) => {
        Attack {
            name: $name,
            what: $what,
            walls: &[Defence::MemoryLimit],
            attempt: |scene| Box::pin(hold(scene, $first, $beside)),
        }
    };
}

/// An attack that takes more of something that is counted, from outside, than the limit of it.
macro_rules! counted {
    ($name:literal, $what:literal, $wall:ident, $script:expr, $count:expr, $most:expr) => {
        Attack {
            name: $name,
            what: $what,
            walls: &[Defence::$wall],
            attempt: |scene| Box::pin(exceed(scene, $script, $count, $most)),
        }
    };
}

/// A rig's function has 128 MiB of memory, 64 MiB of `/tmp`, 64 processes and 1,024 open files.
pub(crate) const ATTACKS: &[Attack] = &[
    memory!("anonymous_memory", "touches twice the memory that it has", "", 256),
    memory!(
        "shared_memory",
        "shares twice the memory that it has with its children",
        SHARED_MEMORY,
        0
    ),
    memory!(
        "memory_in_dev_shm",
        "keeps memory in files of `/dev/shm`, and uses as much as it has beside",
        DEV_SHM,
        96
    ),
    memory!(
        "memory_in_pipes",
        "keeps memory in pipes that nobody reads, and uses as much as it has beside",
        PIPES,
        96
    ),
    memory!(
        "memory_in_unix_sockets",
        "keeps memory in local sockets that nobody reads, and uses as much as it has beside",
        UNIX_SOCKETS,
        96
    ),
    counted!(
        "memory_in_tcp_buffers",
        "keeps more memory in the buffers of TCP than it has",
        MemoryLimit,
        TCP_BUFFERS,
        in_tcp_buffers,
        |it| it.memory
    ),
    memory!(
        "memory_in_page_tables",
        "makes the kernel keep page tables for an address space that it never fills",
        PAGE_TABLES,
        0
    ),
    counted!(
        "fork_bomb",
        "starts more processes than it may",
        ProcessLimit,
        FORKS,
        |pids| count(pids.len()),
        // PID 1 and the attacker beside 63 children are what it may have.
        |it| u64::from(it.pids) + 1
    ),
    counted!(
        "thread_bomb",
        "starts more threads than it may have processes",
        ProcessLimit,
        THREADS,
        |pids| pids.iter().skip(1).map(|pid| entries(*pid, "task")).sum(),
        |it| it.pids.into()
    ),
    counted!(
        "open_files",
        "keeps more files open than it may",
        OpenFilesLimit,
        OPEN_FILES,
        |pids| pids.iter().map(|pid| entries(*pid, "fd")).max().unwrap_or(0),
        |it| it.open_files
    ),
    counted!(
        "disk",
        "writes twice as much to `/tmp` as there is",
        TmpSize,
        MUCH,
        |pids| in_tmp(pids, |it| it.metadata().map_or(0, |it| it.len())),
        // The last write may go on into what the file system keeps for itself.
        |it| it.tmp + it.tmp / 50 + MEGABYTE
    ),
    counted!(
        "inodes",
        "makes so many empty files in `/tmp` that a disk of its size has no room for them",
        TmpSize,
        MANY,
        |pids| in_tmp(pids, |_| 1),
        // One for each 4 KiB of its size is more than a file system of it has.
        |it| it.tmp / 4_096
    ),
];

const SHARED_MEMORY: &str = "import mmap\n\
    shared = mmap.mmap(-1, 256 << 20)\n\
    for at in range(0, len(shared), mmap.PAGESIZE): shared[at] = 1";

const DEV_SHM: &str = "piece = bytes(1 << 20)\n\
    with open('/dev/shm/hidden', 'wb') as file:\n\
    \x20   for _ in range(60): file.write(piece)";

/// As large as an ordinary user may make them, and as many.
const PIPES: &str = "import fcntl, os\n\
    pipes = []\n\
    for _ in range(60):\n\
    \x20   pipes.append(os.pipe())\n\
    \x20   fcntl.fcntl(pipes[-1][1], fcntl.F_SETPIPE_SZ, 1 << 20)\n\
    \x20   os.write(pipes[-1][1], bytes(1 << 20))";

const UNIX_SOCKETS: &str = "import socket\n\
    pairs = [socket.socketpair() for _ in range(300)]\n\
    for end in (end for pair in pairs for end in pair):\n\
    \x20   end.setblocking(False)\n\
    \x20   try:\n\
    \x20       while True: end.send(bytes(16 << 10))\n\
    \x20   except BlockingIOError: pass";

/// Connections of the function to itself, each filled until it takes no more.
const TCP_BUFFERS: &str = "import socket\n\
    server = socket.create_server(('127.0.0.1', 0), backlog=8)\n\
    ends = []\n\
    try:\n\
    \x20   for _ in range(480):\n\
    \x20       ends.append(socket.create_connection(server.getsockname(), timeout=5))\n\
    \x20       ends.append(server.accept()[0])\n\
    \x20       for end in ends[-2:]:\n\
    \x20           end.setblocking(False)\n\
    \x20           try:\n\
    \x20               while True: end.send(bytes(256 << 10))\n\
    \x20           except BlockingIOError: pass\n\
    except OSError: pass";

/// A page of table for each 2 MiB of what is not reserved (0x4000), in which one page is read and is the kernel's page of zeros.
const PAGE_TABLES: &str = "import mmap\n\
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000\n\
    space = mmap.mmap(-1, 96 << 30, flags=flags)\n\
    space.madvise(mmap.MADV_NOHUGEPAGE)\n\
    for at in range(0, len(space), 2 << 20): space[at]";

const FORKS: &str = "import os, signal\n\
    made = []\n\
    try:\n\
    \x20   while len(made) < 200:\n\
    \x20       pid = os.fork()\n\
    \x20       if pid == 0: signal.pause()\n\
    \x20       made.append(pid)\n\
    except BlockingIOError: pass";

const THREADS: &str = "import threading\n\
    end = threading.Event()\n\
    try:\n\
    \x20   for _ in range(200): threading.Thread(target=end.wait, daemon=True).start()\n\
    except RuntimeError: pass";

const OPEN_FILES: &str = "import os\n\
    try:\n\
    \x20   for _ in range(3_000): os.dup(0)\n\
    except OSError: pass";

const MUCH: &str = "with open('/tmp/much', 'wb', buffering=0) as file:\n\
    \x20   try:\n\
    \x20       for _ in range(128): file.write(bytes(1 << 20))\n\
    \x20   except OSError: pass";

const MANY: &str = "import os\n\
    try:\n\
    \x20   for number in range(20_000): os.mknod(f'/tmp/{number}')\n\
    except OSError: pass";

/// Keeps what `first` takes, and `megabytes` of anonymous memory, all at once.
async fn hold(scene: &mut Scene, first: &str, megabytes: u32) -> Outcome {
    let script = format!(
        "{first}\npieces = [bytes(b'x') * (1 << 20) for _ in range({megabytes})]\nprint('held')"
    );
    let ended = scene.python(&script).await;
    if ended.out == "held\n" {
        return Outcome::Succeeded;
    }
    assert_eq!(ended.exit, Exit::Signal(9), "{ended:?}");
    let statistics = scene.sandbox.statistics().await.unwrap();
    assert!(statistics.oom_kills >= 1);
    assert!(statistics.memory_peak <= scene.rig.assignment().limits.memory, "{statistics:?}");
    // PID 1 has survived, and the next process finds the memory free.
    assert_eq!(run(&mut scene.sandbox, &shell("echo alive")).await.out, "alive\n");
    Outcome::Failed
}

async fn exceed(
    scene: &mut Scene,
    script: &str,
    count: fn(&[i32]) -> u64,
    most: fn(&Limits) -> u64,
) -> Outcome {
    let most = most(&scene.rig.assignment().limits);
    Outcome::succeeded_if(scene.held(script, count).await > most)
}

fn count(length: usize) -> u64 {
    length.try_into().unwrap()
}

/// How many entries a folder of a process's has in the host's `/proc`.
fn entries(pid: i32, folder: &str) -> u64 {
    fs::read_dir(format!("/proc/{pid}/{folder}")).map_or(0, |entries| count(entries.count()))
}

/// Bytes that wait to be sent or read, as the kernel lists them for the network of PID 1.
fn in_tcp_buffers(pids: &[i32]) -> u64 {
    let list = pids.first().map(|init| format!("/proc/{init}/net/tcp"));
    let text = list.and_then(|it| fs::read_to_string(it).ok()).unwrap_or_default();
    let waiting = |line: &str| {
        let (sent, received) = line.split_whitespace().nth(4)?.split_once(':')?;
        let [sent, received] = [sent, received].map(|it| u64::from_str_radix(it, 16));
        Some(sent.ok()? + received.ok()?)
    };
    // The first line names the columns.
    text.lines().skip(1).filter_map(waiting).sum()
}

/// The sum over the entries of the function's `/tmp`, through the root of its PID 1.
fn in_tmp(pids: &[i32], of: impl Fn(fs::DirEntry) -> u64) -> u64 {
    let folder = pids.first().map(|init| format!("/proc/{init}/root/tmp"));
    let entries = folder.and_then(|it| fs::read_dir(it).ok()).into_iter().flatten();
    entries.flatten().map(of).sum()
}
