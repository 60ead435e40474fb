//! More of the machine than the function was given.

use cresset_sandbox::{Defence, Exit};

use crate::harness::{Attack, Outcome};
use crate::scene::Scene;

pub(crate) const ATTACKS: &[Attack] = &[
    Attack {
        name: "anonymous_memory",
        what: "touches twice the memory that it has",
        walls: &[Defence::MemoryLimit],
        attempt: |scene| Box::pin(anonymous_memory(scene)),
    },
    Attack {
        name: "fork_bomb",
        what: "starts more processes than it may",
        walls: &[Defence::ProcessLimit],
        attempt: |scene| Box::pin(fork_bomb(scene)),
    },
];

async fn anonymous_memory(scene: &mut Scene) -> Outcome {
    // Piece by piece; every page is touched.
    let eat = "pieces = [bytes(b'x') * (8 << 20) for _ in range(32)]; print('eaten')";
    let ended = scene.python(eat).await;
    if ended.out == "eaten\n" {
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
