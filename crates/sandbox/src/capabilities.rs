//! What this machine can do for isolation, for `cresset doctor` and for warnings at start; and for
//! each thing that it cannot do, how to mend it.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use landlock::{Access as _, Compatible as _, RulesetAttr as _};

use crate::cgroup::{Abilities, Controllers};
use crate::network::{self, NetworkSettings};
use crate::{Privilege, Wall, privilege};

/// One thing that isolation uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capability {
    pub name: &'static str,
    /// What it is for, in a few words.
    pub purpose: &'static str,
    /// The walls that do not hold without it.
    pub walls: &'static [Wall],
    /// The `sandbox` level does not start without it.
    pub required: bool,
    pub lack: Option<Lack>,
}

/// Why something is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// What follows from it.
    pub effect: Cow<'static, str>,
    pub mend: Cow<'static, str>,
}

impl Lack {
    pub fn new(effect: impl Into<Cow<'static, str>>, mend: impl Into<Cow<'static, str>>) -> Lack {
        Lack { effect: effect.into(), mend: mend.into() }
    }
}

/// Looks at this machine, as the user that this process is. Nothing is changed.
pub fn probe(privilege: &Privilege, network: &NetworkSettings) -> Vec<Capability> {
    let mut all = vec![user_namespaces(privilege), new_mounts(), seccomp(), users(privilege)];
    all.push(landlock());
    all.extend(cgroups(privilege));
    all.push(disks(privilege));
    all.push(network::capability(network, privilege));
    all
}

/// Whether this process is the host's root, and not only that of a user namespace.
pub fn is_root() -> bool {
    privilege::is_host_root()
}

/// # Errors
/// One sentence: what is not there and how to mend it.
pub(crate) fn require_namespaces(privilege: &Privilege) -> Result<(), String> {
    let required = [user_namespaces(privilege), new_mounts(), seccomp()];
    let lacks = required.into_iter().filter_map(|it| Some((it.name, it.lack?)));
    let sentences: Vec<String> =
        lacks.map(|(name, lack)| format!("{name}: {}; {}", lack.effect, lack.mend)).collect();
    if sentences.is_empty() { Ok(()) } else { Err(sentences.join(". ")) }
}

pub(crate) fn mkfs() -> Option<PathBuf> {
    let folders = ["/usr/sbin", "/sbin", "/usr/bin", "/bin"].map(Path::new);
    folders.map(|folder| folder.join("mkfs.ext4")).into_iter().find(|path| path.is_file())
}

/// An ordinary user may not mount what is on a device, even where it may use the device.
pub(crate) fn loop_devices(privilege: &Privilege) -> bool {
    *privilege == Privilege::Root
        && fs::OpenOptions::new().read(true).write(true).open("/dev/loop-control").is_ok()
}

fn user_namespaces(privilege: &Privilege) -> Capability {
    let path = "/proc/sys/user/max_user_namespaces";
    let most = fs::read_to_string(path).ok().and_then(|text| text.trim().parse::<u64>().ok());
    let lack = match (privilege, most) {
        (Privilege::Denied(lack), _) => Some(lack.clone()),
        (_, Some(0)) => {
            Some(Lack::new("they are switched off", "sysctl -w user.max_user_namespaces=10000"))
        }
        (_, Some(_)) => None,
        (_, None) => Some(Lack::new(
            "the kernel has none, or /proc is not mounted",
            "use a kernel with CONFIG_USER_NS",
        )),
    };
    Capability {
        name: "user namespaces",
        purpose: match privilege {
            Privilege::User(_) => "sandboxes are made by an ordinary user; no code is root",
            Privilege::Root | Privilege::Denied(_) => "no code is the host's root",
        },
        walls: Wall::ALL,
        required: true,
        lack,
    }
}

fn users(privilege: &Privilege) -> Capability {
    let lack = match privilege {
        Privilege::User(users) => users.lack.clone(),
        Privilege::Root | Privilege::Denied(_) => None,
    };
    Capability {
        name: "user ids",
        purpose: "two users for each sandbox that are nobody else's",
        walls: &[Wall::Users],
        required: false,
        lack,
    }
}

/// From 5.14 on `RLIMIT_NPROC` counts what a user has in one user namespace.
fn counts_processes_by_namespace() -> bool {
    kernel().is_some_and(|version| version >= (5, 14))
}

fn kernel() -> Option<(u32, u32)> {
    let release = rustix::system::uname().release().to_string_lossy().into_owned();
    let mut numbers = release.split(|letter: char| !letter.is_ascii_digit());
    let mut number = || numbers.next()?.parse::<u32>().ok();
    number().zip(number())
}

/// `mount_setattr(2)` is the newest call that is needed: Linux 5.12.
fn new_mounts() -> Capability {
    let known = kernel();
    Capability {
        name: "kernel",
        purpose: "mounts that are restricted before they are seen (Linux 5.12)",
        walls: Wall::ALL,
        required: true,
        lack: known
            .is_none_or(|version| version < (5, 12))
            .then_some(Lack::new("it is older than Linux 5.12", "use a newer kernel")),
    }
}

fn seccomp() -> Capability {
    let path = "/proc/sys/kernel/seccomp/actions_avail";
    let actions = fs::read_to_string(path).unwrap_or_default();
    Capability {
        name: "seccomp",
        purpose: "an allow-list of system calls",
        walls: &[Wall::SystemCalls],
        required: true,
        lack: (!actions.contains("errno")).then_some(Lack::new(
            "the kernel cannot filter system calls",
            "use a kernel with CONFIG_SECCOMP_FILTER",
        )),
    }
}

fn landlock() -> Capability {
    let ruleset = landlock::Ruleset::default();
    let ruleset = ruleset.set_compatibility(landlock::CompatLevel::HardRequirement);
    let access = landlock::AccessFs::from_all(landlock::ABI::V1);
    Capability {
        name: "Landlock",
        purpose: "a second barrier around files and signals",
        // The mounts and the pid namespace hold them without it.
        walls: &[],
        required: false,
        lack: ruleset.handle_access(access).is_err().then_some(Lack::new(
            "mounts alone decide about files",
            "use a kernel with CONFIG_SECURITY_LANDLOCK, and with landlock in its option lsm=",
        )),
    }
}

fn cgroups(privilege: &Privilege) -> Vec<Capability> {
    let found = Controllers::discover().ok();
    let has = found.as_ref().map_or_else(Abilities::default, Controllers::abilities);
    let mend = mend_controllers(found.as_ref(), privilege);
    let all = [
        (
            has.memory,
            &[Wall::Memory] as &'static [Wall],
            "cgroup memory",
            "a memory limit",
            "a function's memory is not limited",
        ),
        (
            has.pids,
            if counts_processes_by_namespace() { &[] } else { &[Wall::Pids] },
            "cgroup pids",
            "a limit on processes",
            "processes are limited by RLIMIT_NPROC (Linux 5.14), and not counted",
        ),
        (has.cpu, &[Wall::Cpu], "cgroup cpu", "CPU follows memory", "CPU is not shared out"),
        (has.accounting, &[], "cgroup cpuacct", "CPU time used", "CPU time is not told"),
        (
            has.freezer,
            &[],
            "cgroup freezer",
            "idle functions stand still",
            "what a function does after its answer goes on",
        ),
    ];
    let mut all = all
        .map(|(found, walls, name, purpose, effect)| Capability {
            name,
            purpose,
            walls,
            required: false,
            lack: (!found).then(|| Lack::new(effect, mend)),
        })
        .to_vec();
    all.push(shared_disks(has.io, found.is_some_and(|it| it.weighs_disks()), mend));
    all
}

/// Only cgroup v2 shares out what is written through the page cache.
fn shared_disks(is_there: bool, counts: bool, mend: &'static str) -> Capability {
    let effect = "one function can take all of the disk's time";
    let mend = match (is_there, counts) {
        (true, true) => None,
        (true, false) => Some(
            "choose a scheduler that knows weights: modprobe bfq; \
            echo bfq >/sys/block/DISK/queue/scheduler",
        ),
        (false, _) if is_v1() => Some("boot with cgroup v2"),
        (false, _) => Some(mend),
    };
    Capability {
        name: "cgroup io",
        purpose: "disk time follows memory",
        walls: &[],
        required: false,
        lack: mend.map(|mend| Lack::new(effect, mend)),
    }
}

fn is_v1() -> bool {
    !Path::new("/sys/fs/cgroup/cgroup.controllers").is_file()
}

/// What gives the controllers that are missing.
fn mend_controllers(found: Option<&Controllers>, privilege: &Privilege) -> &'static str {
    match (found, privilege) {
        (None, _) => "mount /proc",
        (Some(Controllers::V1(_)), Privilege::User(_) | Privilege::Denied(_)) if is_v1() => {
            "run cresset as root: controllers of cgroup v1, which this machine has, cannot be given \
             to an ordinary user; those of v2 can"
        }
        (Some(found), _) => found.mend(),
    }
}

fn disks(privilege: &Privilege) -> Capability {
    let effect = "/tmp is in memory, and counts as the function's where that is limited";
    let lack = match (loop_devices(privilege), mkfs()) {
        (true, Some(_)) => None,
        (false, _) if *privilege != Privilege::Root => {
            Some(Lack::new(effect, "run cresset as root: only root may mount a disk"))
        }
        (false, _) => Some(Lack::new(effect, "load the loop module: modprobe loop")),
        (true, None) => Some(Lack::new(effect, "install mkfs.ext4: apt-get install e2fsprogs")),
    };
    Capability {
        name: "disk for /tmp",
        purpose: "/tmp of its own size",
        walls: &[Wall::Disk],
        required: false,
        lack,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_capability_is_told_once() {
        let all = probe(&Privilege::Root, &NetworkSettings::default());
        let mut names: Vec<&str> = all.iter().map(|it| it.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all.len());
    }

    #[test]
    fn what_is_required_decides_whether_the_level_starts() {
        for privilege in [Privilege::Root, Privilege::Denied(Lack::new("it is not", "do it"))] {
            let found = probe(&privilege, &NetworkSettings::default());
            let lacking = found.iter().any(|it| it.required && it.lack.is_some());
            assert_eq!(require_namespaces(&privilege).is_err(), lacking);
        }
    }
}
