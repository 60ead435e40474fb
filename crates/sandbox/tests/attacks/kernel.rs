//! The kernel's surface: calls that have been the way out again and again. That one has worked is seen
//! by what the attacker holds, in the host's view of it.

use cresset_sandbox::Defence;
use rustix::net::{AddressFamily, SocketType};

use crate::harness::{Attack, Outcome};
use crate::scene::{Scene, namespace, open_in};

/// Calls by number.
const CTYPES: &str = "import ctypes, os, socket\nc = ctypes.CDLL(None, use_errno=True)\n";

const AF_NETLINK: u16 = 16;
const AF_ALG: u16 = 38;
const AF_VSOCK: u16 = 40;

pub(crate) const ATTACKS: &[Attack] = &[
    Attack {
        name: "user_namespace",
        what: "makes a user namespace, in which it would be root",
        walls: &[Defence::Seccomp],
        attempt: |scene| Box::pin(user_namespace(scene)),
    },
    Attack {
        name: "userfaultfd",
        what: "handles page faults itself with `userfaultfd`, to stop the kernel half-way",
        walls: &[Defence::Seccomp],
        // UFFD_USER_MODE_ONLY, which needs no right.
        attempt: |scene| Box::pin(holds(scene, "c.syscall(323, 1)", "[userfaultfd]")),
    },
    Attack {
        name: "io_uring",
        what: "makes calls past the filter by `io_uring`",
        walls: &[Defence::Seccomp],
        attempt: |scene| {
            let ring = "c.syscall(425, 1, (ctypes.c_char * 120)())";
            Box::pin(holds(scene, ring, "[io_uring]"))
        },
    },
    Attack {
        name: "af_alg_socket",
        what: "opens an `AF_ALG` socket, the kernel's ciphers",
        walls: &[Defence::Seccomp],
        attempt: |scene| Box::pin(socket(scene, AF_ALG, 5, 0)),
    },
    Attack {
        name: "af_vsock_socket",
        what: "opens an `AF_VSOCK` socket, the way to the hypervisor",
        walls: &[Defence::Seccomp],
        attempt: |scene| Box::pin(socket(scene, AF_VSOCK, 1, 0)),
    },
    Attack {
        name: "netfilter_socket",
        what: "opens a netlink socket of netfilter",
        walls: &[Defence::Seccomp],
        attempt: |scene| Box::pin(socket(scene, AF_NETLINK, 3, 12)),
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

/// Whether a process of the sandbox has a socket open, of a kind that the kernel has at all.
async fn socket(scene: &mut Scene, family: u16, kind: u32, protocol: u32) -> Outcome {
    let (of, kind_of) = (AddressFamily::from_raw(family), SocketType::from_raw(kind));
    if rustix::net::socket(of, kind_of, None).is_err() {
        return Outcome::NotHere("the kernel has no such sockets");
    }
    let call = format!("s = socket.socket({family}, {kind}, {protocol})");
    holds(scene, &call, "socket:").await
}

async fn user_namespace(scene: &mut Scene) -> Outcome {
    let spaces = |pids: &[i32]| {
        let mut spaces: Vec<_> = pids.iter().filter_map(|pid| namespace(*pid, "user")).collect();
        spaces.sort();
        spaces.dedup();
        spaces.len()
    };
    let attack = format!("{CTYPES}c.unshare(0x10000000)");
    // PID 1's, and what the attacker has made.
    Outcome::succeeded_if(scene.held(&attack, spaces).await > 1)
}
