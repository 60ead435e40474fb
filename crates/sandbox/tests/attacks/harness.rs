//! What an attack is, how it is judged, and how its result is told.

use std::fs::OpenOptions;
use std::future::Future;
use std::io::Write;
use std::pin::Pin;
use std::time::Duration;

use cresset_sandbox::{Defence, Level, NetworkSettings, Privilege, Wall, capabilities, holdings};
use serde_json::json;

use crate::scene::Scene;
use crate::support::{is_v2, privilege};

/// Under software emulation everything takes ten times as long.
const DEADLINE: Duration = Duration::from_secs(150);

/// All that stands between a function and the rights of the host's root. Each of them is enough, so all
/// have to be out where an attack needs such a right.
pub(crate) const ROOT_OF_THE_HOST: &[Defence] = &[
    Defence::Seccomp,
    Defence::Landlock,
    Defence::UserNamespace,
    Defence::FunctionUser,
    Defence::Capabilities,
];

#[derive(Clone, Copy)]
pub(crate) enum Family {
    Files,
    Processes,
    Resources,
    Kernel,
    Network,
    Leftovers,
}

impl Family {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Family::Files => "files",
            Family::Processes => "processes",
            Family::Resources => "resources",
            Family::Kernel => "kernel",
            Family::Network => "network",
            Family::Leftovers => "leftovers",
        }
    }
}

pub(crate) struct Attack {
    pub(crate) name: &'static str,
    /// What the function tries, as a table says it: "reads a file of the host through `/proc/1/root`".
    pub(crate) what: &'static str,
    /// What holds it. Where walls overlap, all that have to be out for it to succeed.
    pub(crate) walls: &'static [Defence],
    pub(crate) attempt: Attempt,
}

pub(crate) type Attempt = for<'a> fn(&'a mut Scene) -> Verdict<'a>;
pub(crate) type Verdict<'a> = Pin<Box<dyn Future<Output = Outcome> + 'a>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The walls held.
    Failed,
    Succeeded,
    /// This machine has not what is attacked; why.
    NotHere(&'static str),
}

impl Outcome {
    pub(crate) fn succeeded_if(evidence: bool) -> Outcome {
        if evidence { Outcome::Succeeded } else { Outcome::Failed }
    }
}

/// Tries the attack with all walls, and where the machine may break, without its own.
pub(crate) fn judge(family: Family, attack: &Attack) -> Result<(), String> {
    match attempt(family, attack, &[]) {
        Some(Outcome::Succeeded) => return Err(format!("it succeeds: {}", attack.what)),
        Some(Outcome::NotHere(_)) | None => return Ok(()),
        Some(Outcome::Failed) => {}
    }
    if !may_break() {
        return Ok(());
    }
    match attempt(family, attack, attack.walls) {
        Some(Outcome::Failed) => {
            let names: Vec<&str> = attack.walls.iter().map(|it| it.name()).collect();
            Err(format!("it shows nothing: it fails without {} too", names.join(", ")))
        }
        _ => Ok(()),
    }
}

fn may_break() -> bool {
    let allowed = std::env::var_os("CRESSET_ATTACKS_MAY_BREAK").is_some_and(|it| it == "1");
    assert!(
        !allowed || cfg!(feature = "weakened"),
        "CRESSET_ATTACKS_MAY_BREAK needs a build with the feature `weakened`"
    );
    allowed
}

/// One try, recorded; nothing where no sandbox can be made here.
fn attempt(family: Family, attack: &Attack, without: &'static [Defence]) -> Option<Outcome> {
    if let Some(why) = unlimited(attack) {
        let outcome = Outcome::NotHere(why);
        record(family, attack, without, outcome);
        return Some(outcome);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let outcome = runtime.block_on(async {
        let mut scene = Scene::set(without).await?;
        let tried = tokio::time::timeout(DEADLINE, (attack.attempt)(&mut scene)).await;
        let outcome = tried.expect("an attack is over before its deadline");
        scene.clear().await;
        Some(outcome)
    })?;
    record(family, attack, without, outcome);
    Some(outcome)
}

/// What this user cannot be limited in on this machine is told at start, and would hurt the machine.
fn unlimited(attack: &Attack) -> Option<&'static str> {
    let holdings =
        holdings(Level::Sandbox, &capabilities::probe(privilege(), &NetworkSettings::default()));
    let holds = |wall| holdings.iter().any(|it| it.wall == wall && it.holds());
    [
        (Defence::MemoryLimit, Wall::Memory, "no controller of memory for this user"),
        (Defence::ProcessLimit, Wall::Pids, "no limit on processes for this user"),
    ]
    .into_iter()
    .find_map(|(defence, wall, why)| {
        (attack.walls.contains(&defence) && !holds(wall)).then_some(why)
    })
}

fn record(family: Family, attack: &Attack, without: &[Defence], outcome: Outcome) {
    let Some(path) = std::env::var_os("CRESSET_ATTACK_RESULTS") else { return };
    let (result, why) = match outcome {
        Outcome::Failed => ("failed", None),
        Outcome::Succeeded => ("succeeded", None),
        Outcome::NotHere(why) => ("not here", Some(why)),
    };
    let line = json!({
        "attack": attack.name,
        "family": family.name(),
        "platform": platform(),
        "without": without.iter().map(|it| it.name()).collect::<Vec<_>>(),
        "result": result,
        "why": why,
    });
    let mut file = OpenOptions::new().create(true).append(true).open(path).unwrap();
    // In one piece, for other processes add lines of theirs.
    file.write_all(format!("{line}\n").as_bytes()).unwrap();
}

fn platform() -> &'static str {
    match (privilege(), is_v2()) {
        (Privilege::User(_) | Privilege::Denied(_), _) => "rootless",
        (Privilege::Root, true) => "v2-vm",
        (Privilege::Root, false) => "v1-root",
    }
}

/// The attack as a line of JSON.
#[expect(clippy::print_stdout, reason = "this is what it was asked for")]
pub(crate) fn print(family: Family, attack: &Attack) {
    let walls: Vec<&str> = attack.walls.iter().map(|it| it.name()).collect();
    let Attack { name, what, .. } = attack;
    println!("{}", json!({"attack": name, "family": family.name(), "what": what, "walls": walls}));
}
