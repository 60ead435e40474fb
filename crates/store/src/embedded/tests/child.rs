//! A test that runs in a process of its own: this test program again, with one ignored test of it.

use std::path::Path;
use std::process::Command;

/// Where the child finds its data directory.
const DIRECTORY: &str = "CRESSET_TEST_DIRECTORY";

/// The command that runs the ignored test `name` of this program on `directory`.
pub(super) fn command(name: &str, directory: &Path) -> Command {
    prepare(program(&std::env::current_exe().unwrap()), name, directory)
}

/// The same, with a mount namespace of its own, in which the child may mount what it likes.
pub(super) fn command_with_mounts(name: &str, directory: &Path) -> Command {
    let mut command = program(Path::new("unshare"));
    command.args(["--map-root-user", "--mount", "--propagation", "private", "--"]);
    command.arg(std::env::current_exe().unwrap());
    prepare(command, name, directory)
}

#[expect(clippy::disallowed_methods, reason = "a kill and a mount need a process of their own")]
pub(super) fn program(path: &Path) -> Command {
    Command::new(path)
}

fn prepare(mut command: Command, name: &str, directory: &Path) -> Command {
    command.args([name, "--exact", "--ignored", "--nocapture"]).env(DIRECTORY, directory);
    command
}

/// In the child: what its parent has given it. `None` if somebody runs all ignored tests by hand.
pub(super) fn directory() -> Option<std::path::PathBuf> {
    std::env::var_os(DIRECTORY).map(Into::into)
}

pub(super) fn check(mut command: Command) {
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    // The test must have run: a wrong name would run none, and succeed.
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}
