//! `cresset runtimes`: the interpreters that functions can use here, and where each was found.

use std::fmt::Write as _;

use cresset_runtimes::{Family, Interpreter, Runtimes};

use crate::configuration::Configuration;
use crate::report;
use crate::serve::runtime_settings;

pub(crate) fn run(configuration: &Configuration) -> u8 {
    match Runtimes::discover(runtime_settings(configuration)) {
        Ok(runtimes) => report::print(&table(runtimes.list())),
        Err(error) => report::failure(&error),
    }
}

fn table(interpreters: &[Interpreter]) -> String {
    let mut text =
        format!("{:16} {:10} {:52} {:16} {}\n", "RUNTIME", "VERSION", "PATH", "FOUND", "CLIENT");
    for interpreter in interpreters {
        let _infallible = writeln!(
            text,
            "{:16} {:10} {:52} {:16} {}",
            identifier(interpreter),
            interpreter.version,
            interpreter.path.display(),
            interpreter.found,
            interpreter.client,
        );
    }
    text.push_str("provided.*       any program that speaks the Runtime API: its `bootstrap`\n");
    text
}

/// The runtime that this interpreter serves exactly.
fn identifier(interpreter: &Interpreter) -> String {
    let mut numbers = interpreter.version.split('.');
    let major = numbers.next().unwrap_or_default();
    match interpreter.family {
        Family::Python => format!("python{major}.{}", numbers.next().unwrap_or_default()),
        Family::Node => format!("nodejs{major}.x"),
        Family::Provided => "provided".to_owned(),
    }
}
