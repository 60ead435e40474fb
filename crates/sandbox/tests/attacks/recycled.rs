//! A number that changes hands between the moment in which the server finds a process of a function and
//! the one in which it kills it. The server is this program, started again in a pid namespace of its
//! own, where nobody else takes numbers. Which number is next is said there from outside: what is luck
//! for a function that tries it often.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, ExitCode, Stdio};

use cresset_sandbox::{Defence, Privilege, ProcessLevel, Sandbox};

use crate::harness::Outcome;
use crate::scene::{Scene, settings};
use crate::support::{Rig, privilege, python};

/// The server's half: with the name of its instance, and with whether the wall is out.
pub(crate) const SERVER: &str = "--server-of-a-recycled-number";

const OUT: &str = "without";

/// What the server's exit code says.
const LIVED: u8 = 0;
const DIED: u8 = 10;
const NEVER: u8 = 11;

const NEXT_NUMBER: &str = "/proc/sys/kernel/ns_last_pid";

/// The server may be faster than the end of the process, once.
const ROUNDS: u32 = 3;

/// Is told by the kernel when the server looks at its child, and ends the child at once. The others are
/// there to be looked at after it.
const ATTACK: &str = "import ctypes, os, signal\n\
    def child():\n\
    \x20   pid = os.fork()\n\
    \x20   while pid == 0: signal.pause()\n\
    \x20   return pid\n\
    victim = child()\n\
    c = ctypes.CDLL(None)\n\
    watch = c.inotify_init()\n\
    IN_OPEN = 0x20\n\
    assert c.inotify_add_watch(watch, b'/proc/%d/stat' % victim, IN_OPEN) >= 0\n\
    for _ in range(200): last = child()\n\
    print(victim, last, flush=True)\n\
    os.read(watch, 4096)\n\
    os.kill(victim, signal.SIGKILL)\n\
    os.waitpid(victim, 0)\n\
    print('gone', flush=True)\n\
    signal.pause()";

#[expect(
    clippy::disallowed_methods,
    reason = "a server in a namespace of its own is what is wanted"
)]
pub(crate) async fn have_a_process_of_the_host_killed(scene: &mut Scene) -> Outcome {
    if !fs::exists(NEXT_NUMBER).unwrap() {
        return Outcome::NotHere("the kernel lets nobody choose the number of a process");
    }
    let mut server = Command::new("unshare");
    // The program is given as standard input: its own place may be closed to this user.
    if *privilege() != Privilege::Root {
        // Who is root in the namespace of an ordinary user's server would be taken for the host's.
        server.args(["--user", "--map-user=1", "--keep-caps"]);
    }
    server
        .args(["--pid", "--fork", "--kill-child", "--mount-proc", "/proc/self/fd/0", SERVER])
        .arg(format!("{}-recycled", scene.rig.instance))
        .args(scene.leaves_out(Defence::HeldProcesses).then_some(OUT))
        .stdin(Stdio::from(File::open("/proc/self/exe").unwrap()));
    let code = server.status().unwrap().code().and_then(|code| u8::try_from(code).ok());
    assert_ne!(code, Some(NEVER), "the number was never another's in time");
    assert!(matches!(code, Some(LIVED | DIED)), "the server ended with {code:?}");
    Outcome::succeeded_if(code == Some(DIED))
}

/// What this program is where it is started with [`SERVER`].
pub(crate) fn serve(mut arguments: impl Iterator<Item = String>) -> ExitCode {
    let mut rig = Rig::new();
    rig.instance = arguments.next().unwrap();
    let is_out = arguments.next().as_deref() == Some(OUT);
    let without: &[Defence] = if is_out { &[Defence::HeldProcesses] } else { &[] };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let code = runtime.block_on(async {
        let level = ProcessLevel::new(settings(&rig, without)).unwrap();
        let mut sandbox = rig.assigned(&level).await;
        let mut code = NEVER;
        for _ in 0..ROUNDS {
            code = match round(&mut *sandbox).await {
                Some(true) => LIVED,
                Some(false) => DIED,
                None => code,
            };
            if code == DIED {
                break;
            }
        }
        sandbox.destroy().await.unwrap();
        code
    });
    ExitCode::from(code)
}

/// Whether the bystander has lived; nothing where the number was not its own before the server was done.
async fn round(sandbox: &mut dyn Sandbox) -> Option<bool> {
    let child = sandbox.spawn(&python(ATTACK)).await.unwrap();
    let mut lines = BufReader::new(File::from(child.stdout.into_blocking_fd().unwrap())).lines();
    let numbers = lines.next().unwrap().unwrap();
    let (victim, last) = numbers.split_once(' ').unwrap();
    let (victim, last) = (victim.parse::<u32>().unwrap(), format!("/proc/{last}/stat"));
    let luck = std::thread::spawn(move || {
        lines.next()?.ok()?;
        fs::write(NEXT_NUMBER, (victim - 1).to_string()).unwrap();
        let bystander = Bystander::start();
        let is_running = fs::read_to_string(last).is_ok_and(|it| !it.contains(") Z "));
        Some((bystander, is_running))
    });
    sandbox.kill_all().await.unwrap();
    let (mut bystander, is_running) = luck.join().unwrap()?;
    let is_in_time = bystander.0.id() == victim && is_running;
    let answers = bystander.answers();
    (is_in_time || !answers).then_some(answers)
}

/// A process that answers as long as it lives. One that was killed before it is asked does not, even
/// where it has not ended yet.
struct Bystander(Child);

impl Bystander {
    #[expect(clippy::disallowed_methods, reason = "a foreign process is what is wanted")]
    fn start() -> Bystander {
        let mut command = Command::new("cat");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        Bystander(command.spawn().unwrap())
    }

    fn answers(&mut self) -> bool {
        let said = self.0.stdin.take().unwrap().write_all(b"well\n");
        let mut line = String::new();
        BufReader::new(self.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
        said.is_ok() && line == "well\n"
    }
}

impl Drop for Bystander {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}
