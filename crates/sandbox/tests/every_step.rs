//! Whatever dies or hangs, and at whatever step of a sandbox's life, nothing of it remains: the launcher,
//! PID 1 and the function's process at each of their steps, and the server at each of its own places.
//! The lists of steps are the crate's; a new step is covered by being one.
//!
//! The server is this test program, executed anew with the failpoint in its environment.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use cresset_sandbox::{
    Egress, Error, Exit, Isolation, Mount, Sandbox, SandboxLevel, Spec, clean_up, failpoint,
};
use support::{Rig, eventually, run, shell, world};

/// What the server's exit code says.
const FELT: i32 = 0;
const NOT_FELT: i32 = 3;

/// No launch goes through all steps: one that enters a network that was made ahead makes none.
#[derive(Clone, Copy)]
enum Way {
    WithNetwork,
    WithoutNetwork,
}

impl Way {
    const ALL: [Way; 2] = [Way::WithNetwork, Way::WithoutNetwork];

    fn egress(self) -> Egress {
        match self {
            Way::WithNetwork => Egress::INTERNET,
            Way::WithoutNetwork => Egress::NONE,
        }
    }
}

#[test]
fn a_part_that_dies_leaves_nothing_in_a_server_that_lives() {
    world::within(|_world| async {
        let network = network();
        for end in all("die") {
            let felt = Way::ALL.into_iter().any(|way| {
                let rig = Rig::new();
                let status = serve(&rig, way, &end).wait().unwrap();
                assert_eq!(rig.traces(), Vec::<String>::new(), "{end}");
                assert_eq!(self::network(), network, "{end}");
                assert!(matches!(status.code(), Some(FELT | NOT_FELT)), "{end}: {status}");
                status.code() == Some(FELT)
            });
            assert!(felt, "{end} was not reached");
        }
    });
}

#[test]
fn a_part_that_hangs_when_the_server_is_killed_is_removed_by_the_next_start() {
    world::within(|_world| async {
        let network = network();
        for end in all("hang") {
            let mut felt = false;
            for way in Way::ALL {
                let rig = Rig::new();
                let mut server = serve(&rig, way, &end);
                let what = format!("{end}, or all is over");
                let is_over = |server: &mut Child| server.try_wait().unwrap().is_some();
                eventually(&what, || hangs(&rig) || is_over(&mut server)).await;
                felt = hangs(&rig);
                server.kill().unwrap();
                server.wait().unwrap();
                nothing_remains_after_the_next_start(&rig, &end, &network).await;
                if felt {
                    break;
                }
            }
            assert!(felt, "{end} was not reached");
        }
    });
}

#[test]
fn what_a_server_leaves_that_dies_at_any_place_is_removed_by_the_next_start() {
    world::within(|_world| async {
        let network = network();
        for place in failpoint::places() {
            let rig = Rig::new();
            let mut server = serve(&rig, Way::WithNetwork, &format!("sandbox.die:{place}"));
            let status = server.wait().unwrap();
            assert_eq!(status.signal(), Some(9), "'{place}' was not reached: {status}");
            nothing_remains_after_the_next_start(&rig, place, &network).await;
            the_next_server_works(&rig, place).await;
        }
    });
}

/// Dying or hanging after each of the steps. Those that a root's launcher does as well end with it, and
/// so are tried in a sandbox's besides.
fn all(end: &str) -> Vec<String> {
    let anywhere = failpoint::steps().map(|step| format!("sandbox.{end}:{step}"));
    let besides = failpoint::steps_of_every_launcher();
    let besides = besides.map(|step| format!("sandbox.spare:root,sandbox.{end}:{step}"));
    anywhere.chain(besides).collect()
}

async fn nothing_remains_after_the_next_start(rig: &Rig, place: &str, network: &[String]) {
    let left = rig.traces();
    clean_up(&rig.instance, &rig.state_dir()).unwrap();
    // A launcher that was in no cgroup yet has been killed with its server, and takes a moment to end.
    let what = format!("nothing remains after '{place}', which left {left:#?}");
    eventually(&what, || rig.traces().is_empty()).await;
    let what = format!("the host's network is as it was, after '{place}'");
    eventually(&what, || self::network() == network).await;
    let partial = |path: &Path| path.extension().is_some_and(|it| it == "partial");
    let templates = fs::read_dir(rig.state_dir().join("tmp")).into_iter().flatten().flatten();
    let half_made: Vec<_> = templates.map(|it| it.path()).filter(|it| partial(it)).collect();
    assert!(half_made.is_empty(), "after '{place}': {half_made:?}");
}

async fn the_next_server_works(rig: &Rig, place: &str) {
    let level = rig.sandbox_level();
    let mut sandbox = rig.assigned(&level).await;
    assert_eq!(run(&mut sandbox, &shell("echo well")).await.out, "well\n", "after '{place}'");
    sandbox.destroy().await.unwrap();
    drop(level);
    assert_eq!(rig.traces(), Vec::<String>::new(), "after '{place}' and the next server");
}

/// What servers change on the host; the world's own link is still finding its addresses.
fn network() -> Vec<String> {
    world::changes().into_iter().filter(|line| !line.contains("uplink")).collect()
}

fn hangs(rig: &Rig) -> bool {
    let name = |pid| fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
    rig.processes().into_iter().any(|pid| name(pid).trim_end() == "hanging")
}

#[expect(clippy::disallowed_methods, reason = "a server that can be killed is what is wanted")]
fn serve(rig: &Rig, way: Way, failpoint: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "a_server_makes_and_ends_a_sandbox", "--nocapture", "--ignored"])
        .env("EVERY_STEP_FOLDER", rig.folder.path())
        .env("EVERY_STEP_INSTANCE", &rig.instance)
        .env("EVERY_STEP_EGRESS", way.egress().to_string())
        .env("CRESSET_FAILPOINTS", failpoint)
        .stdout(Stdio::null());
    command.spawn().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "the other half of the tests above"]
#[expect(clippy::exit, reason = "the exit code is what this process says")]
async fn a_server_makes_and_ends_a_sandbox() {
    let Ok(folder) = std::env::var("EVERY_STEP_FOLDER") else { return };
    let mut rig = Rig::within(Path::new(&folder));
    rig.instance = std::env::var("EVERY_STEP_INSTANCE").unwrap();
    let mut settings = rig.settings();
    settings.state_dir = Path::new(&folder).join("state");
    let egress: Egress = std::env::var("EVERY_STEP_EGRESS").unwrap().parse().unwrap();
    settings.network.egress = egress.clone();
    settings.network.host_ports = vec![5_432];
    support::privilege();
    let descriptors = descriptors();
    let level = SandboxLevel::new(settings, support::privilege()).unwrap();
    let felt = !matches!(live(&rig, &level, &egress).await, Ok(Exit::Signal(9)));
    drop(level);
    eventually("the server has its descriptors back", || self::descriptors() == descriptors).await;
    eventually("nothing remains", || rig.traces().is_empty()).await;
    std::process::exit(if felt { FELT } else { NOT_FELT });
}

/// The whole life of a sandbox; what goes wrong in it does not keep it from being ended.
async fn live(rig: &Rig, level: &SandboxLevel, egress: &Egress) -> Result<Exit, Error> {
    let mounts = vec![Mount { host: rig.code.clone(), inside: "/var/runtime".into() }];
    let mut sandbox = level.create(&Spec { mounts }).await?;
    let used = work(rig, &mut sandbox, egress).await;
    sandbox.destroy().await?;
    used
}

/// How the function's process ended, which is killed.
async fn work(rig: &Rig, sandbox: &mut Box<dyn Sandbox>, egress: &Egress) -> Result<Exit, Error> {
    let mut assignment = rig.assignment();
    assignment.layers = Some(rig.code.clone());
    assignment.network = egress.clone();
    sandbox.assign(&assignment).await?;
    let child = sandbox.spawn(&shell("exec sleep 600")).await?;
    sandbox.freeze().await?;
    sandbox.thaw().await?;
    sandbox.kill_all().await?;
    Ok(child.exit.await.unwrap_or(Exit::Status(0)))
}

fn descriptors() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}
