//! Other processes: of the host, of the sandbox's own PID 1, and those that would not end.

use std::fs;

use cresset_sandbox::Defence;

use crate::harness::{Attack, Outcome};
use crate::recycled::have_a_process_of_the_host_killed;
use crate::scene::{Scene, secret};
use crate::support::{Canary, eventually, shell, status_line};

/// All that is between a function and a process of the host.
const FOREIGN: &[Defence] = &[
    Defence::PidNamespace,
    Defence::HiddenProcesses,
    Defence::Seccomp,
    Defence::Landlock,
    Defence::UserNamespace,
    Defence::FunctionUser,
    Defence::Capabilities,
];

pub(crate) const ATTACKS: &[Attack] = &[
    Attack {
        name: "see_and_kill_a_foreign_process",
        what: "finds a process of the host in `/proc` and kills it",
        walls: FOREIGN,
        attempt: |scene| Box::pin(kill_a_foreign_process(scene)),
    },
    Attack {
        name: "trace_a_foreign_process",
        what: "traces a process of the host with `ptrace`",
        walls: FOREIGN,
        attempt: |scene| Box::pin(trace_a_foreign_process(scene)),
    },
    Attack {
        name: "read_the_memory_of_a_foreign_process",
        what: "reads the memory of a process of the host with `process_vm_readv`",
        walls: FOREIGN,
        attempt: |scene| Box::pin(read_foreign_memory(scene)),
    },
    Attack {
        name: "take_over_pid_1",
        what: "kills, stops and traces PID 1 of its sandbox",
        walls: &[
            Defence::Seccomp,
            Defence::Landlock,
            Defence::UserNamespace,
            Defence::FunctionUser,
            Defence::Capabilities,
        ],
        attempt: |scene| Box::pin(take_over_pid_1(scene)),
    },
    Attack {
        name: "outlive_the_end",
        what: "leaves a daemon, in a session of its own and without a parent, that survives a timeout",
        walls: &[Defence::KillAll],
        attempt: |scene| Box::pin(outlive_the_end(scene)),
    },
    Attack {
        name: "have_a_process_of_the_host_killed",
        what: "ends, at the `process` level, a process of its own in the moment in which the server \
               looks for whom to kill, so that a process of the host has its number",
        walls: &[Defence::HeldProcesses],
        attempt: |scene| Box::pin(have_a_process_of_the_host_killed(scene)),
    },
];

async fn kill_a_foreign_process(scene: &mut Scene) -> Outcome {
    let mut canary = Canary::start();
    let attack = format!(
        "import os, signal\n\
         if os.path.exists('/proc/{0}'): print('seen')\n\
         os.kill({0}, signal.SIGKILL)",
        canary.pid()
    );
    let seen = scene.python(&attack).await.out == "seen\n";
    Outcome::succeeded_if(seen || !canary.is_alive())
}

async fn trace_a_foreign_process(scene: &mut Scene) -> Outcome {
    let canary = Canary::start();
    let number = canary.pid();
    // PTRACE_SEIZE, which stops nothing.
    let attack = format!("import ctypes\nctypes.CDLL(None).ptrace(0x4206, {number}, 0, 0)");
    let pid = i32::try_from(number).unwrap();
    let traced = scene.held(&attack, |_| status_line(pid, "TracerPid:") != "0").await;
    Outcome::succeeded_if(traced)
}

async fn read_foreign_memory(scene: &mut Scene) -> Outcome {
    let canary = Canary::start();
    let pid = i32::try_from(canary.pid()).unwrap();
    // Its arguments, which are on its stack, are what it alone holds.
    let attack = format!(
        "import ctypes\n\
         c = ctypes.CDLL(None)\n\
         class Vector(ctypes.Structure): _fields_ = [('base', ctypes.c_void_p), ('size', ctypes.c_size_t)]\n\
         first, last = {}\n\
         held = ctypes.create_string_buffer(last - first)\n\
         here, there = Vector(ctypes.addressof(held), last - first), Vector(first, last - first)\n\
         read = c.process_vm_readv({pid}, ctypes.byref(here), 1, ctypes.byref(there), 1, 0)\n\
         print('read' if read > 0 and b'600' in held.raw else '')",
        stack_of(pid)
    );
    Outcome::succeeded_if(scene.python(&attack).await.out == "read\n")
}

/// Where its stack is, as Python's pair: whoever reads it must find only the memory closed.
fn stack_of(pid: i32) -> String {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps")).unwrap();
    let line = maps.lines().find(|line| line.ends_with("[stack]")).unwrap();
    let (first, last) = line.split(' ').next().unwrap().split_once('-').unwrap();
    format!("0x{first}, 0x{last}")
}

async fn take_over_pid_1(scene: &mut Scene) -> Outcome {
    let attack = "import ctypes, os, signal\n\
                  for number in signal.SIGKILL, signal.SIGSTOP, signal.SIGTERM:\n\
                  \x20   try: os.kill(1, number)\n\
                  \x20   except OSError: pass\n\
                  ctypes.CDLL(None).ptrace(0x4206, 1, 0, 0)";
    let traced = |pids: &[i32]| pids.first().map(|init| status_line(*init, "TracerPid:") != "0");
    let traced = scene.held(attack, traced).await;
    let alive = crate::support::run(&mut scene.sandbox, &shell("echo well")).await.out == "well\n";
    Outcome::succeeded_if(traced != Some(false) || !alive)
}

async fn outlive_the_end(scene: &mut Scene) -> Outcome {
    // A name by which it is known from outside.
    let mark = secret();
    // The pipe closes when the daemon has become what it is.
    let attack = format!(
        "import os\n\
         there, here = os.pipe()\n\
         if os.fork() == 0:\n\
         \x20   os.setsid()\n\
         \x20   if os.fork() == 0: os.execv('/bin/sleep', ['{mark}', '600'])\n\
         \x20   os._exit(0)\n\
         os.close(here)\n\
         os.read(there, 1)"
    );
    let daemons = |pids: &[i32]| {
        let of =
            |pid: &&i32| fs::read_to_string(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        pids.iter().filter(|pid| of(pid).starts_with(&mark)).count()
    };
    let before = scene.held(&attack, daemons).await;
    assert_eq!(before, 1, "the daemon is there before the end");
    // `held` has ended the invocation; what the kernel is still ending is gone in a moment.
    if scene.leaves_out(Defence::KillAll) {
        return Outcome::succeeded_if(daemons(&scene.rig.processes()) == 1);
    }
    eventually("the daemon is gone", || daemons(&scene.rig.processes()) == 0).await;
    Outcome::Failed
}
