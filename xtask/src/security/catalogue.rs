//! All attacks, as the two suites list them: those on a sandbox (`crates/sandbox/tests/attacks`), and
//! those through a whole server (`tests/*.py`, marked with `attack`).

use std::path::Path;
use std::process::Command;

use serde::Deserialize;

#[derive(Debug, Deserialize, PartialEq, Eq)]
pub(super) struct Attack {
    pub(super) attack: String,
    pub(super) family: String,
    pub(super) what: String,
    /// What holds it.
    pub(super) walls: Vec<String>,
}

pub(super) fn read(root: &Path) -> Result<Vec<Attack>, String> {
    let mut suite = Command::new(env!("CARGO"));
    suite.args([
        "test",
        "--quiet",
        "--locked",
        "--package",
        "cresset-sandbox",
        "--test",
        "attacks",
    ]);
    suite.args(["--", "--catalogue"]);
    let mut server = Command::new("python3");
    server.arg(root.join("tests/attacks.py"));
    let mut attacks = ask(&mut suite)?;
    attacks.append(&mut ask(&mut server)?);
    Ok(attacks)
}

fn ask(command: &mut Command) -> Result<Vec<Attack>, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("cannot start {name}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{name} failed: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let lines = text.lines().filter(|line| line.starts_with('{'));
    let attacks: Result<Vec<Attack>, _> = lines.map(serde_json::from_str).collect();
    attacks.map_err(|error| format!("{name} lists its attacks in another form: {error}"))
}
