//! The kernel's surface: calls that have been the way out again and again. That one has worked is seen,
//! where it can be, by what the attacker holds, in the host's view of it; else by what only a call that
//! was let through answers.

use std::os::fd::OwnedFd;

use cresset_sandbox::Defence;
use rustix::fs::{Mode, OFlags};
use rustix::net::{AddressFamily, SocketType};

use crate::harness::{Attack, Outcome, ROOT_OF_THE_HOST};
use crate::scene::{Scene, namespace, open_in};

/// Calls by number: those of x86-64.
const CTYPES: &str = "import ctypes, os, socket\nc = ctypes.CDLL(None, use_errno=True)\n";

const AF_INET: u16 = 2;
const AF_NETLINK: u16 = 16;
const AF_PACKET: u16 = 17;
const AF_ALG: u16 = 38;
const AF_VSOCK: u16 = 40;

/// An attack that only the filter stops: the call needs no right.
macro_rules! unprivileged {
    ($name:literal, $what:literal, $attempt:expr) => {
        Attack { name: $name, what: $what, walls: &[Defence::Seccomp], attempt: $attempt }
    };
}

/// An attack whose call needs a right of the host's root besides.
macro_rules! privileged {
    ($name:literal, $what:literal, $attempt:expr) => {
        Attack { name: $name, what: $what, walls: ROOT_OF_THE_HOST, attempt: $attempt }
    };
}

pub(crate) const ATTACKS: &[Attack] = &[
    unprivileged!("user_namespace", "makes a user namespace, in which it would be root", |scene| {
        Box::pin(user_namespace(scene, "c.unshare(0x10000000)"))
    }),
    unprivileged!("user_namespace_by_clone", "makes a user namespace by `clone`", |scene| {
        Box::pin(user_namespace(
            scene,
            "c.syscall(56, 0x10000011, 0, 0, 0, 0) or __import__('time').sleep(99)",
        ))
    }),
    unprivileged!(
        "user_namespace_by_clone3",
        "makes a user namespace by `clone3`, whose flags a filter cannot see",
        |scene| {
            let clone = "import struct\n\
                         a = ctypes.create_string_buffer(struct.pack('8Q', 0x10000000, 0, 0, 0, 17, 0, 0, 0))\n\
                         c.syscall(435, a, 64) or __import__('time').sleep(99)";
            Box::pin(user_namespace(scene, clone))
        }
    ),
    unprivileged!(
        "userfaultfd",
        "handles page faults itself with `userfaultfd`, to stop the kernel half-way",
        // UFFD_USER_MODE_ONLY, which needs no right.
        |scene| Box::pin(holds(scene, "c.syscall(323, 1)", "[userfaultfd]"))
    ),
    unprivileged!("io_uring", "makes calls past the filter by `io_uring`", |scene| {
        let ring = "c.syscall(425, 1, (ctypes.c_char * 120)())";
        Box::pin(holds(scene, ring, "[io_uring]"))
    }),
    unprivileged!("keyring", "keeps a key in the kernel, where it outlasts the process", |scene| {
        // KEY_SPEC_SESSION_KEYRING; the answer is the key's number.
        Box::pin(said(scene, "print(c.syscall(248, b'user', b'canary', b'x', 1, -3) > 0)"))
    }),
    unprivileged!("af_alg_socket", "opens an `AF_ALG` socket, the kernel's ciphers", |scene| {
        Box::pin(socket(scene, AF_ALG, 5, 0))
    }),
    unprivileged!(
        "af_vsock_socket",
        "opens an `AF_VSOCK` socket, the way to a hypervisor",
        |scene| { Box::pin(socket(scene, AF_VSOCK, 1, 0)) }
    ),
    unprivileged!("netfilter_socket", "opens a netlink socket of netfilter", |scene| {
        Box::pin(socket(scene, AF_NETLINK, 3, 12))
    }),
    unprivileged!(
        "calls_of_another_architecture",
        "makes calls by the numbers of 32-bit x86 (`int 0x80`), which the filter does not know",
        |scene| Box::pin(int_0x80(scene))
    ),
    unprivileged!(
        "message_queues",
        "fills the kernel's heap by message queues of System V",
        |scene| { Box::pin(said(scene, "print(c.msgget(0, 0o1600) >= 0)")) }
    ),
    privileged!("raw_socket", "opens a raw socket", |scene| Box::pin(socket(scene, AF_INET, 3, 1))),
    privileged!(
        "packet_socket",
        "opens a packet socket, which reads and forges every frame",
        |scene| { Box::pin(socket(scene, AF_PACKET, 3, 0)) }
    ),
    privileged!("bpf", "loads into the kernel's own machine with `bpf`", |scene| {
        // BPF_MAP_CREATE: an array of one number.
        let map = "import struct\nc.syscall(321, 0, ctypes.create_string_buffer(struct.pack('5I', 2, 4, 4, 1, 0) + bytes(52)), 72)";
        Box::pin(holds(scene, map, "bpf-map"))
    }),
    privileged!("perf_event_open", "watches the whole machine with `perf_event_open`", |scene| {
        // PERF_COUNT_SW_CPU_CLOCK of every process on CPU 0.
        let event = "import struct\nc.syscall(298, ctypes.create_string_buffer(struct.pack('2IQ', 1, 112, 0) + bytes(96)), -1, 0, -1, 0)";
        Box::pin(holds(scene, event, "[perf_event]"))
    }),
    privileged!("kernel_module", "hands the kernel a module", |scene| {
        // ENOEXEC says that the loader has looked at it.
        let load = "print(c.syscall(175, b'no module', 9, b'') < 0 and ctypes.get_errno() == 8)";
        Box::pin(said(scene, load))
    }),
    privileged!("kexec", "sets the kernel that is booted next", |scene| {
        // None: what was loaded is forgotten.
        Box::pin(said(scene, "print(c.syscall(246, 0, 0, 0, 0) == 0)"))
    }),
    privileged!("set_the_clock", "sets the machine's clock", |scene| {
        // To what it is.
        let set = "import time\nnow = time.clock_gettime(0)\n\
                   print(c.clock_settime(0, (ctypes.c_long * 2)(int(now), int(now % 1 * 1e9))) == 0)";
        Box::pin(said(scene, set))
    }),
    privileged!("kernel_log", "reads the kernel's log with `syslog`", |scene| {
        Box::pin(said(
            scene,
            "print(c.syscall(103, 3, ctypes.create_string_buffer(4096), 4096) > 0)",
        ))
    }),
    Attack {
        name: "type_into_a_terminal",
        what: "types into a terminal of the host (`TIOCSTI`)",
        walls: &[
            Defence::MinimalDevices,
            Defence::Seccomp,
            Defence::Landlock,
            Defence::UserNamespace,
            Defence::FunctionUser,
            Defence::Capabilities,
        ],
        attempt: |scene| Box::pin(type_into_a_terminal(scene)),
    },
];

/// Whether a process of the sandbox has something open of this kind after the call.
async fn holds(scene: &mut Scene, call: &str, kind: &str) -> Outcome {
    // PID 1 has a socket: the way to its host.
    let look = |pids: &[i32]| {
        pids.iter().skip(1).flat_map(|pid| open_in(*pid)).any(|it| it.contains(kind))
    };
    Outcome::succeeded_if(scene.held(&format!("{CTYPES}{call}"), look).await)
}

/// Whether the call was let through, as the script itself sees it.
async fn said(scene: &mut Scene, call: &str) -> Outcome {
    Outcome::succeeded_if(scene.python(&format!("{CTYPES}{call}")).await.out == "True\n")
}

/// Whether a process of the sandbox has a socket open, of a kind that the kernel has at all.
async fn socket(scene: &mut Scene, family: u16, kind: u32, protocol: u32) -> Outcome {
    let (of, kind_of) = (AddressFamily::from_raw(family), SocketType::from_raw(kind));
    let number = std::num::NonZeroU32::new(protocol).map(rustix::net::Protocol::from_raw);
    if rustix::net::socket(of, kind_of, number).is_err() {
        return Outcome::NotHere("the kernel has no such sockets");
    }
    let call = format!("s = socket.socket({family}, {kind}, {protocol})");
    holds(scene, &call, "socket:").await
}

async fn user_namespace(scene: &mut Scene, call: &str) -> Outcome {
    let spaces = |pids: &[i32]| {
        let mut spaces: Vec<_> = pids.iter().filter_map(|pid| namespace(*pid, "user")).collect();
        spaces.sort();
        spaces.dedup();
        spaces.len()
    };
    // PID 1's, and what the attacker has made.
    Outcome::succeeded_if(scene.held(&format!("{CTYPES}{call}"), spaces).await > 1)
}

async fn int_0x80(scene: &mut Scene) -> Outcome {
    if !cfg!(target_arch = "x86_64") {
        return Outcome::NotHere("the processor has no second architecture");
    }
    // mov eax, 20 (getpid); int 0x80; ret
    let attack = "import mmap\n\
                  code = mmap.mmap(-1, 4096, prot=7)\n\
                  code.write(b'\\xb8\\x14\\0\\0\\0\\xcd\\x80\\xc3')\n\
                  at = ctypes.addressof(ctypes.c_char.from_buffer(code))\n\
                  print(ctypes.CFUNCTYPE(ctypes.c_int)(at)() == os.getpid())";
    said(scene, attack).await
}

async fn type_into_a_terminal(scene: &mut Scene) -> Outcome {
    let Some((_ours, theirs, path)) = terminal() else {
        return Outcome::NotHere("the kernel gives no terminals");
    };
    let attack = format!(
        "{CTYPES}import fcntl\n\
         [fcntl.ioctl(os.open('{path}', os.O_RDWR), 0x5412, c) for c in (b'x', b'\\n')]"
    );
    scene.python(&attack).await;
    let mut typed = [0_u8; 8];
    // What was typed is there to be read, without anybody at the keyboard.
    Outcome::succeeded_if(rustix::io::read(&theirs, &mut typed).is_ok_and(|count| count > 0))
}

/// A terminal of the host: the keyboard's end, the program's end without blocking, and its path.
fn terminal() -> Option<(OwnedFd, OwnedFd, String)> {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).ok()?;
    grantpt(&ours).and_then(|()| unlockpt(&ours)).ok()?;
    let path = ptsname(&ours, Vec::new()).ok()?.into_string().ok()?;
    let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK;
    let theirs = rustix::fs::open(&path, flags, Mode::empty()).ok()?;
    Some((ours, theirs, path))
}
