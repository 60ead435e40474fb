//! What one function leaves for the next one on the same machine.

use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixListener};

use cresset_sandbox::Defence;

use crate::harness::{Attack, Outcome};
use crate::scene::{Scene, secret};
use crate::support::{finish, python};

pub(crate) const ATTACKS: &[Attack] = &[
    Attack {
        name: "files_of_the_one_before",
        what: "looks for files that another function has left in `/tmp` and `/dev/shm`",
        walls: &[Defence::OwnSandbox],
        attempt: |scene| Box::pin(files_of_the_one_before(scene)),
    },
    Attack {
        name: "shared_memory_of_the_one_before",
        what: "finds shared memory of System V that another function has left",
        walls: &[Defence::IpcNamespace],
        attempt: |scene| Box::pin(shared_memory(scene)),
    },
    Attack {
        name: "environment_of_the_one_before",
        what: "reads the environment of a process that another function has left running",
        walls: &[Defence::OwnSandbox, Defence::KillAll, Defence::Landlock],
        attempt: |scene| Box::pin(environment(scene)),
    },
    Attack {
        name: "abstract_sockets_of_others",
        what: "connects to a socket of another's in the abstract namespace",
        walls: &[Defence::NetworkNamespace, Defence::Landlock],
        attempt: |scene| Box::pin(abstract_socket(scene)),
    },
];

async fn files_of_the_one_before(scene: &mut Scene) -> Outcome {
    let secret = secret();
    let leave =
        format!("[open(at + '/left', 'w').write('{secret}') for at in ('/tmp', '/dev/shm')]");
    scene.python(&leave).await;
    scene.next_function().await;
    let look = "import os\n\
                for at in '/tmp', '/dev/shm', '/var/tmp':\n\
                \x20   for top, _, names in os.walk(at):\n\
                \x20       for name in names: print(open(os.path.join(top, name)).read())";
    Outcome::succeeded_if(scene.python(look).await.out.contains(&secret))
}

async fn shared_memory(scene: &mut Scene) -> Outcome {
    let secret = secret();
    // A key that the test alone uses.
    let key = 0x6372_0000 | (std::process::id() & 0xFFFF);
    let script = |what: &str| {
        format!(
            "import ctypes\n\
             c = ctypes.CDLL(None)\n\
             c.shmat.restype = ctypes.c_void_p\n\
             segment = c.shmget({key}, 4096, {what})\n\
             if segment < 0: raise SystemExit\n\
             at = c.shmat(segment, None, 0)\n"
        )
    };
    let leave = script("0o1666") + &format!("ctypes.memmove(at, b'{secret}', {})", secret.len());
    scene.python(&leave).await;
    scene.next_function().await;
    // Removed with it, for nothing else would.
    let look = script("0") + "print(ctypes.string_at(at, 100))\nc.shmctl(segment, 0, None)";
    Outcome::succeeded_if(scene.python(&look).await.out.contains(&secret))
}

async fn environment(scene: &mut Scene) -> Outcome {
    let secret = secret();
    let mut daemon = python(
        "import os\n\
         there, here = os.pipe()\n\
         if os.fork() == 0:\n\
         \x20   os.setsid()\n\
         \x20   os.execv('/bin/sleep', ['sleep', '600'])\n\
         os.close(here)\n\
         os.read(there, 1)\n\
         os.close(1)\n\
         os.close(2)",
    );
    daemon.environment.push(("SECRET".into(), secret.clone().into()));
    // Its streams stay open in the daemon: only the end of the parent is waited for.
    let child = scene.sandbox.spawn(&daemon).await.unwrap();
    child.exit.await.unwrap();
    scene.sandbox.kill_all().await.unwrap();
    scene.next_function().await;
    let look = "import glob\n\
                for path in glob.glob('/proc/*/environ'):\n\
                \x20   try: print(open(path).read())\n\
                \x20   except OSError: pass";
    let read = finish(scene.sandbox.spawn(&python(look)).await.unwrap()).await;
    Outcome::succeeded_if(read.out.contains(&secret))
}

async fn abstract_socket(scene: &mut Scene) -> Outcome {
    let name = secret();
    let listener =
        UnixListener::bind_addr(&SocketAddr::from_abstract_name(&name).unwrap()).unwrap();
    listener.set_nonblocking(true).unwrap();
    let attack = format!("import socket\nsocket.socket(socket.AF_UNIX).connect('\\x00{name}')");
    scene.python(&attack).await;
    Outcome::succeeded_if(listener.accept().is_ok())
}
