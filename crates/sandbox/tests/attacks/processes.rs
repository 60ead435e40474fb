//! Other processes: of the host, of the sandbox's own PID 1, and those that would not end.

use std::fs;

use cresset_sandbox::Defence;

use crate::harness::{Attack, Outcome};
use crate::scene::Scene;
use crate::support::{Canary, eventually};

pub(crate) const ATTACKS: &[Attack] = &[
    Attack {
        name: "see_and_kill_a_foreign_process",
        what: "finds a process of the host in `/proc` and kills it",
        walls: &[
            Defence::PidNamespace,
            Defence::HiddenProcesses,
            Defence::UserNamespace,
            Defence::FunctionUser,
            Defence::Capabilities,
        ],
        attempt: |scene| Box::pin(kill_a_foreign_process(scene)),
    },
    Attack {
        name: "outlive_the_end",
        what: "leaves a daemon, in a session of its own and without a parent, that survives a timeout",
        walls: &[Defence::KillAll],
        attempt: |scene| Box::pin(outlive_the_end(scene)),
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

async fn outlive_the_end(scene: &mut Scene) -> Outcome {
    // A name by which it is known from outside.
    let mark = crate::scene::secret();
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
