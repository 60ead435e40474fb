//! The same attacks against the sandboxes of an ordinary user: root's tests start this program again as
//! one, with users of its own besides and without any. What `/etc/subuid` says is said to these
//! processes only, in a mount namespace, in which `/dev/net/tun` is as open as on most machines.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, chown};
use std::process::{Command, Stdio};

use cresset_sandbox::Privilege;
use libtest_mimic::{Failed, Trial};

use crate::support::{is_v2, privilege};

/// A user of the test's own, who is in no file, and whom nothing belongs to.
const USER: u32 = 64_123;

/// The program is given as standard input: its own place may be closed to this user.
const BECOME_USER: &str = "set -e\n\
    mount --bind \"$1/subuid\" /etc/subuid\n\
    mount --bind \"$1/subuid\" /etc/subgid\n\
    mount --bind \"$1/passwd\" /etc/passwd\n\
    mount -t tmpfs cresset-test \"$1/dev\" && mknod -m 666 \"$1/dev/tun\" c 10 200\n\
    [ ! -e /dev/net/tun ] || mount --bind \"$1/dev/tun\" /dev/net/tun\n\
    exec setpriv --reuid=\"$2\" --regid=\"$2\" --clear-groups -- /proc/self/fd/0 --exact \"$3\"";

/// Says to the user's process which users it must have found.
const USERS: &str = "CRESSET_ATTACKS_USERS";

/// Whether this process has the users that the test has given it: with others it would test something
/// else.
pub(crate) fn check_users() {
    let one = match std::env::var(USERS).ok().as_deref() {
        Some("one") => true,
        Some("many") => false,
        _ => return,
    };
    assert!(
        matches!(privilege(), Privilege::User(users) if users.is_one() == one),
        "needs newuidmap (apt-get install uidmap): {:?}",
        privilege()
    );
}

/// An attack's trials as an ordinary user; none where this is one already. None on cgroup v2 either: what
/// differs there are limits, which need a group that systemd has delegated
/// (`scripts/vm/guest/below-systemd`).
pub(crate) fn trials(name: &str) -> Vec<Trial> {
    if *privilege() != Privilege::Root || is_v2() {
        return Vec::new();
    }
    let many = format!("{USER}:700000000:65536\n");
    [("rootless", many), ("rootless_of_one_user", String::new())]
        .map(|(kind, subids)| {
            let name = name.to_owned();
            Trial::test(format!("{kind}::{name}"), move || again(&name, &subids))
        })
        .into()
}

#[expect(clippy::disallowed_methods, reason = "another user's process is what is wanted")]
fn again(name: &str, subids: &str) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
    fs::write(folder.path().join("subuid"), subids)?;
    // newuidmap(1) wants to know a name.
    let users = fs::read_to_string("/etc/passwd")? + &format!("cresset-test:x:{USER}:{USER}:::\n");
    fs::write(folder.path().join("passwd"), users)?;
    fs::create_dir(folder.path().join("dev"))?;
    let results = folder.path().join("results");
    File::create(&results)?;
    chown(&results, Some(USER), Some(USER))?;
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "sh", "-c", BECOME_USER, "sh"])
        .arg(folder.path())
        .args([USER.to_string().as_str(), name])
        .env("TMPDIR", "/tmp")
        .env("CRESSET_ATTACK_RESULTS", &results)
        .env_remove("CRESSET_ATTACKS_MAY_BREAK")
        .env(USERS, if subids.is_empty() { "one" } else { "many" })
        .stdin(Stdio::from(File::open("/proc/self/exe")?));
    let output = command.output()?;
    if let Some(path) = std::env::var_os("CRESSET_ATTACK_RESULTS") {
        let mut file = OpenOptions::new().create(true).append(true).open(path)?;
        file.write_all(&fs::read(&results)?)?;
    }
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
    Err(said.concat().into())
}
