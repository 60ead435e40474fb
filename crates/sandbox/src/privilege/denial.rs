//! Why a user namespace, or a sandbox in it, was refused, and which switch allows it. Distributions
//! and containers have many; the kernel's answer is the same for most.

use std::fs;
use std::io;
use std::path::Path;

use crate::Error;
use crate::capabilities::Lack;
use crate::wire::Step;

/// The switches of this machine, as they are now.
#[derive(Debug, Default)]
struct Switches {
    namespaces: bool,
    most: Option<u64>,
    /// Debian's own.
    unprivileged_clone: Option<u64>,
    /// Ubuntu's own.
    apparmor_restricts: Option<u64>,
    /// A filter of system calls is over this process, as in a container.
    filtered: bool,
}

impl Switches {
    fn look() -> Switches {
        Switches::below(Path::new("/proc"))
    }

    fn below(proc: &Path) -> Switches {
        let read = |path: &str| fs::read_to_string(proc.join(path)).unwrap_or_default();
        let number = |path: &str| read(path).trim().parse().ok();
        Switches {
            namespaces: proc.join("self/ns/user").try_exists().unwrap_or(false),
            most: number("sys/user/max_user_namespaces"),
            unprivileged_clone: number("sys/kernel/unprivileged_userns_clone"),
            apparmor_restricts: number("sys/kernel/apparmor_restrict_unprivileged_userns"),
            filtered: read("self/status")
                .lines()
                .any(|it| it.split_whitespace().eq(["Seccomp:", "2"])),
        }
    }

    /// What has to be switched, where it can be told.
    fn mend(&self) -> Option<&'static str> {
        if !self.namespaces {
            return Some("use a kernel with CONFIG_USER_NS, with /proc mounted");
        }
        if self.most == Some(0) {
            return Some("sysctl -w user.max_user_namespaces=10000");
        }
        if self.unprivileged_clone == Some(0) {
            return Some("sysctl -w kernel.unprivileged_userns_clone=1");
        }
        if self.apparmor_restricts.is_some_and(|it| it != 0) {
            return Some(
                "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, or give the program an \
                 AppArmor profile with the rule `userns,`",
            );
        }
        self.filtered.then_some(
            "allow unshare(2), setns(2) and mounts in the container's seccomp filter (docker run \
             --security-opt seccomp=unconfined)",
        )
    }
}

const OTHERWISE: &str = "run cresset as root, or with --isolation process, which isolates nothing";

/// Why the user namespace of the server was refused.
pub(super) fn explain(error: &io::Error) -> Lack {
    explain_with(&Switches::look(), error)
}

fn explain_with(switches: &Switches, error: &io::Error) -> Lack {
    let mend = switches
        .mend()
        .map_or_else(|| OTHERWISE.to_owned(), |mend| format!("{mend}; or {OTHERWISE}"));
    Lack::new(format!("this user may make no user namespace ({error})"), mend)
}

/// Why a first sandbox could not be made within it.
pub(crate) fn explain_step(error: &Error) -> Lack {
    let (step, source) = match error {
        Error::Step { step, source } => (*step, source.to_string()),
        other => ("", other.to_string()),
    };
    let covered = "a container covers parts of /proc, and the kernel allows no new one then: run it \
                   with --security-opt systempaths=unconfined, or mount a /proc that is not covered";
    let mend = match Switches::look().mend() {
        _ if step == Step::Proc.name() => covered.to_owned(),
        Some(mend) => format!("{mend}; or {OTHERWISE}"),
        None => OTHERWISE.to_owned(),
    };
    Lack::new(format!("no sandbox can be made: the step '{step}' failed ({source})"), mend)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open() -> Switches {
        Switches { namespaces: true, most: Some(10_000), ..Switches::default() }
    }

    #[test]
    fn the_switch_that_forbids_is_named() {
        let mend = |switches: &Switches| {
            let refused = io::Error::from_raw_os_error(libc::EPERM);
            explain_with(switches, &refused).mend.into_owned()
        };
        assert_eq!(mend(&open()), OTHERWISE);
        for (switches, word) in [
            (Switches { namespaces: false, ..open() }, "CONFIG_USER_NS"),
            (Switches { most: Some(0), ..open() }, "user.max_user_namespaces"),
            (Switches { unprivileged_clone: Some(0), ..open() }, "unprivileged_userns_clone=1"),
            (Switches { apparmor_restricts: Some(1), ..open() }, "AppArmor profile"),
            (Switches { filtered: true, ..open() }, "seccomp=unconfined"),
        ] {
            let mend = mend(&switches);
            assert!(mend.contains(word) && mend.contains("--isolation process"), "{mend}");
        }
        let allowed =
            Switches { unprivileged_clone: Some(1), apparmor_restricts: Some(0), ..open() };
        assert_eq!(allowed.mend(), None);
    }

    /// As each distribution has it, by files that stand for the kernel's.
    #[test]
    fn the_switches_of_distributions_are_found() {
        let mend = |file: &str, text: &str| {
            let proc = tempfile::tempdir().unwrap();
            for (name, text) in [
                ("self/ns/user", ""),
                ("self/status", "Name:\tcresset\nSeccomp:\t0\n"),
                ("sys/user/max_user_namespaces", "63432\n"),
                ("sys/kernel/pid_max", "32768\n"),
                (file, text),
            ] {
                let path = proc.path().join(name);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            Switches::below(proc.path()).mend()
        };
        assert_eq!(mend("sys/kernel/unprivileged_userns_clone", "1\n"), None);
        for (file, text, word) in [
            ("sys/user/max_user_namespaces", "0\n", "user.max_user_namespaces=10000"),
            ("sys/kernel/unprivileged_userns_clone", "0\n", "kernel.unprivileged_userns_clone=1"),
            (
                "sys/kernel/apparmor_restrict_unprivileged_userns",
                "1\n",
                "kernel.apparmor_restrict_unprivileged_userns=0",
            ),
            ("self/status", "Name:\tcresset\nSeccomp:\t2\n", "seccomp=unconfined"),
        ] {
            let found = mend(file, text).unwrap();
            assert!(found.contains(word), "{file}: {found}");
        }
        let empty = tempfile::tempdir().unwrap();
        assert!(Switches::below(empty.path()).mend().unwrap().contains("CONFIG_USER_NS"));
    }

    #[test]
    fn a_covered_proc_is_told_as_such() {
        let refused = io::Error::from_raw_os_error(libc::EPERM);
        let lack = explain_step(&Error::step(Step::Proc.name())(refused));
        assert!(lack.effect.contains("mount /proc"), "{lack:?}");
        assert!(lack.mend.contains("systempaths=unconfined"), "{lack:?}");
    }
}
