//! More of the machine than the function was given.

use cresset_sandbox::{Defence, Exit};

use crate::harness::{Attack, Outcome};
use crate::scene::Scene;

/// A rig's function has 128 MiB of memory, 64 MiB of `/tmp`, 64 processes and 1,024 open files.
pub(crate) const ATTACKS: &[Attack] = &[
    Attack {
        name: "anonymous_memory",
        what: "touches twice the memory that it has",
        walls: &[Defence::MemoryLimit],
        attempt: |scene| Box::pin(hold(scene, "", 256)),
    },
    Attack {
        name: "shared_memory",
        what: "shares twice the memory that it has with its children",
        walls: &[Defence::MemoryLimit],
        attempt: |scene| Box::pin(hold(scene, SHARED_MEMORY, 0)),
    },
    Attack {
        name: "memory_in_dev_shm",
        what: "keeps memory in files of `/dev/shm`, and uses as much as it has beside",
        walls: &[Defence::MemoryLimit],
        attempt: |scene| Box::pin(hold(scene, DEV_SHM, 96)),
    },
    Attack {
        name: "memory_in_pipes",
        what: "keeps memory in pipes that nobody reads, and uses as much as it has beside",
        walls: &[Defence::MemoryLimit],
        attempt: |scene| Box::pin(hold(scene, PIPES, 96)),
    },
    Attack {
        name: "memory_in_unix_sockets",
        what: "keeps memory in local sockets that nobody reads, and uses as much as it has beside",
        walls: &[Defence::MemoryLimit],
        attempt: |scene| Box::pin(hold(scene, UNIX_SOCKETS, 96)),
    },
    Attack {
        name: "memory_in_page_tables",
        what: "makes the kernel keep page tables for an address space that it never fills",
        walls: &[Defence::MemoryLimit],
        attempt: |scene| Box::pin(hold(scene, PAGE_TABLES, 0)),
    },
    Attack {
        name: "fork_bomb",
        what: "starts more processes than it may",
        walls: &[Defence::ProcessLimit],
        attempt: |scene| Box::pin(fork_bomb(scene)),
    },
    Attack {
        name: "thread_bomb",
        what: "starts more threads than it may have processes",
        walls: &[Defence::ProcessLimit],
        attempt: |scene| Box::pin(thread_bomb(scene)),
    },
    Attack {
        name: "open_files",
        what: "keeps more files open than it may",
        walls: &[Defence::OpenFilesLimit],
        attempt: |scene| Box::pin(open_files(scene)),
    },
    Attack {
        name: "disk",
        what: "writes twice as much to `/tmp` as there is",
        walls: &[Defence::TmpSize],
        attempt: |scene| Box::pin(disk(scene)),
    },
    Attack {
        name: "inodes",
        what: "makes so many empty files in `/tmp` that a disk of its size has no room for them",
        walls: &[Defence::TmpSize],
        attempt: |scene| Box::pin(inodes(scene)),
    },
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

/// A page of table for each 2 MiB of what is not reserved (0x4000), in which one page is read and is the kernel's page of zeros.
const PAGE_TABLES: &str = "import mmap\n\
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000\n\
    space = mmap.mmap(-1, 96 << 30, flags=flags)\n\
    space.madvise(mmap.MADV_NOHUGEPAGE)\n\
    for at in range(0, len(space), 2 << 20): space[at]";

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
    assert!(scene.sandbox.statistics().await.unwrap().oom_kills >= 1);
    Outcome::Failed
}

async fn fork_bomb(scene: &mut Scene) -> Outcome {
    let fork = "import os, signal\n\
                made = []\n\
                try:\n\
                \x20   while len(made) < 200:\n\
                \x20       pid = os.fork()\n\
                \x20       if pid == 0: signal.pause()\n\
                \x20       made.append(pid)\n\
                except BlockingIOError: pass";
    // PID 1 and the attacker beside 63 children are what it may have.
    let most = usize::try_from(scene.rig.assignment().limits.pids).unwrap() + 1;
    Outcome::succeeded_if(scene.held(fork, <[i32]>::len).await > most)
}

async fn thread_bomb(scene: &mut Scene) -> Outcome {
    let start = "import threading\n\
                 end = threading.Event()\n\
                 try:\n\
                 \x20   for _ in range(200): threading.Thread(target=end.wait, daemon=True).start()\n\
                 except RuntimeError: pass";
    let most = usize::try_from(scene.rig.assignment().limits.pids).unwrap();
    let threads =
        |pids: &[i32]| pids.iter().skip(1).map(|pid| entries(*pid, "task")).sum::<usize>();
    Outcome::succeeded_if(scene.held(start, threads).await > most)
}

async fn open_files(scene: &mut Scene) -> Outcome {
    let open = "import os\n\
                try:\n\
                \x20   for _ in range(3_000): os.dup(0)\n\
                except OSError: pass";
    let most = usize::try_from(scene.rig.assignment().limits.open_files).unwrap();
    let open_in = |pids: &[i32]| pids.iter().map(|pid| entries(*pid, "fd")).max().unwrap_or(0);
    Outcome::succeeded_if(scene.held(open, open_in).await > most)
}

/// How many entries a folder of a process's has in the host's `/proc`.
fn entries(pid: i32, folder: &str) -> usize {
    std::fs::read_dir(format!("/proc/{pid}/{folder}")).map_or(0, Iterator::count)
}

async fn disk(scene: &mut Scene) -> Outcome {
    let write = "with open('/tmp/much', 'wb', buffering=0) as file:\n\
                 \x20   try:\n\
                 \x20       for _ in range(128): file.write(bytes(1 << 20))\n\
                 \x20   except OSError: pass";
    let size = scene.rig.assignment().limits.tmp;
    let written =
        scene.held(write, |pids| in_tmp(pids, |it| it.metadata().map_or(0, |it| it.len()))).await;
    Outcome::succeeded_if(written > size)
}

async fn inodes(scene: &mut Scene) -> Outcome {
    let make = "import os\n\
                try:\n\
                \x20   for number in range(20_000): os.mknod(f'/tmp/{number}')\n\
                except OSError: pass";
    let made = scene.held(make, |pids| in_tmp(pids, |_| 1)).await;
    // One for each 4 KiB of its size is more than a file system of it has.
    Outcome::succeeded_if(made > scene.rig.assignment().limits.tmp / 4_096)
}

/// The sum over the entries of the function's `/tmp`, through the root of its PID 1.
fn in_tmp(pids: &[i32], of: impl Fn(std::fs::DirEntry) -> u64) -> u64 {
    let folder = pids.first().map(|init| format!("/proc/{init}/root/tmp"));
    let entries = folder.and_then(|it| std::fs::read_dir(it).ok()).into_iter().flatten();
    entries.flatten().map(of).sum()
}
