//! Why a user namespace, or a sandbox in it, was refused, and which switch allows it. Distributions
//! and containers have many; the kernel's answer is the same for most.

use std::fs;
use std::io;

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
        let number = |path: &str| fs::read_to_string(path).ok()?.trim().parse().ok();
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        Switches {
            namespaces: fs::exists("/proc/self/ns/user").unwrap_or(false),
            most: number("/proc/sys/user/max_user_namespaces"),
            unprivileged_clone: number("/proc/sys/kernel/unprivileged_userns_clone"),
            apparmor_restricts: number("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"),
            filtered: status.lines().any(|line| line.split_whitespace().eq(["Seccomp:", "2"])),
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

    #[test]
    fn a_covered_proc_is_told_as_such() {
        let refused = io::Error::from_raw_os_error(libc::EPERM);
        let lack = explain_step(&Error::step(Step::Proc.name())(refused));
        assert!(lack.effect.contains("mount /proc"), "{lack:?}");
        assert!(lack.mend.contains("systempaths=unconfined"), "{lack:?}");
    }
}
