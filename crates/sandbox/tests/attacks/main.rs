//! Functions that want out. Each attack is bounded, aims at a canary that the test plants, and is
//! judged from outside; with all walls up it must fail.
//!
//! A build with the feature `weakened` can leave walls out. With CRESSET_ATTACKS_MAY_BREAK=1, which is
//! for a virtual machine only, each attack is then tried once more without the walls that it names,
//! and must succeed: otherwise it shows nothing. CRESSET_ATTACK_RESULTS names a file to which each try
//! is added as a line of JSON, for `cargo xtask security`; `--catalogue` prints all attacks likewise.
//!
//! One more attack: an entry in the list of its family's file, and a function of the [`Scene`] that
//! says what came of it.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod files;
mod harness;
mod kernel;
mod leftovers;
mod network;
mod processes;
mod recycled;
mod resources;
mod rootless;
mod scene;
#[path = "../support/mod.rs"]
mod support;

use std::process::ExitCode;

use harness::{Attack, Family};
use libtest_mimic::{Arguments, Trial};

const FAMILIES: &[(Family, &[Attack])] = &[
    (Family::Files, files::ATTACKS),
    (Family::Processes, processes::ATTACKS),
    (Family::Resources, resources::ATTACKS),
    (Family::Kernel, kernel::ATTACKS),
    (Family::Network, network::ATTACKS),
    (Family::Leftovers, leftovers::ATTACKS),
];

fn main() -> ExitCode {
    if let Some(code) = cresset_sandbox::reexec() {
        return code;
    }
    // While there is one thread: an ordinary user's tests go into a user namespace.
    support::LAUNCHES_ITSELF.set(()).unwrap();
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(recycled::SERVER) {
        return recycled::serve(arguments);
    }
    rootless::check_users();
    let all =
        || FAMILIES.iter().flat_map(|(family, attacks)| attacks.iter().map(|it| (*family, it)));
    if std::env::args().any(|argument| argument == "--catalogue") {
        all().for_each(|(family, attack)| harness::print(family, attack));
        return ExitCode::SUCCESS;
    }
    let trials = all().flat_map(|(family, attack)| {
        let name = format!("{}::{}", family.name(), attack.name);
        let mut trials = rootless::trials(&name);
        trials.push(Trial::test(name, move || harness::judge(family, attack).map_err(Into::into)));
        trials
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit_code()
}
