//! Users and rights. Inside there are two users, root (PID 1) and the function's; to the host both are
//! nobody.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;

use rustix::fs::{Mode, OFlags};
use rustix::process::{DumpableBehavior, Gid, Pid, Uid};
use rustix::thread::{CapabilitiesSecureBits, CapabilitySet, CapabilitySets, UnshareFlags};

use crate::defence::{Defence, Without};
use crate::identity::{FUNCTION_GID, FUNCTION_UID, Identity};
use crate::sys::namespace::unshare;
use crate::wire::{Failure, OrStep, Step};

/// What PID 1 keeps: becoming the function's user in a child, and killing its processes.
const INIT_KEEPS: CapabilitySet =
    CapabilitySet::SETUID.union(CapabilitySet::SETGID).union(CapabilitySet::KILL);

/// Who there is in the sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UsersInside {
    RootAndFunction,
    /// PID 1 is of the function's user too.
    Function,
}

impl From<Identity> for UsersInside {
    fn from(identity: Identity) -> UsersInside {
        match identity.root {
            Some(_) => UsersInside::RootAndFunction,
            None => UsersInside::Function,
        }
    }
}

/// The launcher's part: waits until PID 1 has its user namespace, and says who its users are.
pub(super) fn map_users(
    mut init: UnixStream,
    host_proc: &OwnedFd,
    pid: Pid,
    identity: Identity,
) -> io::Result<()> {
    init.read_exact(&mut [0])?;
    for (map, function) in [("uid_map", FUNCTION_UID), ("gid_map", FUNCTION_GID)] {
        let path = format!("{}/{map}", pid.as_raw_nonzero());
        let flags = OFlags::WRONLY | OFlags::CLOEXEC;
        let file = rustix::fs::openat(host_proc, path, flags, Mode::empty())?;
        let root = identity.root.map(|root| format!("0 {root} 1\n")).unwrap_or_default();
        let lines = format!("{root}{function} {} 1\n", identity.function);
        // The kernel takes a map in one piece only.
        File::from(file).write_all(lines.as_bytes())?;
    }
    init.write_all(&[1])
}

/// PID 1's part: from the host's root, which it was until here, to the sandbox's own.
pub(super) fn become_sandbox_root(
    mut launcher: UnixStream,
    users: UsersInside,
) -> Result<(), Failure> {
    unshare(UnshareFlags::NEWUSER).or_step(Step::UserNamespace)?;
    launcher.write_all(&[1]).or_step(Step::UserNamespace)?;
    launcher.read_exact(&mut [0]).or_step(Step::MapUsers)?;
    match users {
        UsersInside::RootAndFunction => become_user(Uid::ROOT, Gid::ROOT).or_step(Step::Users),
        // It is the only one that there is, with all of its numbers, and with the groups that the
        // kernel lets nobody leave there.
        UsersInside::Function => Ok(()),
    }
}

/// Every user and group id of the caller at once, and no supplementary groups.
pub(super) fn become_user(uid: Uid, gid: Gid) -> io::Result<()> {
    rustix::thread::set_thread_groups(&[])?;
    rustix::thread::set_thread_res_gid(gid, gid, gid)?;
    rustix::thread::set_thread_res_uid(uid, uid, uid)?;
    Ok(())
}

/// After this no program, whoever executes it, can have a capability.
pub(super) fn drop_capabilities(without: Without) -> Result<(), Failure> {
    if !without.leaves_out(Defence::Capabilities) {
        keep_what_init_needs()?;
    }
    let behavior = DumpableBehavior::NotDumpable;
    rustix::process::set_dumpable_behavior(behavior).or_step(Step::Undumpable)?;
    if without.leaves_out(Defence::NoNewPrivileges) {
        return Ok(());
    }
    rustix::thread::set_no_new_privs(true).or_step(Step::NoNewPrivileges)
}

fn keep_what_init_needs() -> Result<(), Failure> {
    empty_bounding_set().or_step(Step::Capabilities)?;
    rustix::thread::clear_ambient_capability_set().or_step(Step::Capabilities)?;
    let bits = CapabilitiesSecureBits::NO_ROOT
        | CapabilitiesSecureBits::NO_ROOT_LOCKED
        | CapabilitiesSecureBits::NO_CAP_AMBIENT_RAISE
        | CapabilitiesSecureBits::NO_CAP_AMBIENT_RAISE_LOCKED;
    rustix::thread::set_capabilities_secure_bits(bits).or_step(Step::Capabilities)?;
    set_capabilities(INIT_KEEPS).or_step(Step::Capabilities)
}

pub(super) fn set_capabilities(keeps: CapabilitySet) -> io::Result<()> {
    let inheritable = CapabilitySet::empty();
    let sets = CapabilitySets { effective: keeps, permitted: keeps, inheritable };
    rustix::thread::set_capabilities(None, sets)?;
    Ok(())
}

/// Capability by capability, as far as this kernel has them.
fn empty_bounding_set() -> io::Result<()> {
    for bit in 0..u64::BITS {
        let capability = CapabilitySet::from_bits_retain(1 << bit);
        match rustix::thread::remove_capability_from_bounding_set(capability) {
            Ok(()) => {}
            // The first that the kernel does not know; the highest of 2026 is 40.
            Err(rustix::io::Errno::INVAL) if bit > 36 => return Ok(()),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// The function's identity and nothing more, in the child that becomes its process.
pub(super) fn become_function(users: UsersInside, without: Without) -> Result<(), Failure> {
    if users == UsersInside::RootAndFunction && !without.leaves_out(Defence::FunctionUser) {
        let (uid, gid) = (Uid::from_raw(FUNCTION_UID), Gid::from_raw(FUNCTION_GID));
        become_user(uid, gid).or_step(Step::FunctionUser)?;
    }
    if without.leaves_out(Defence::Capabilities) {
        return Ok(());
    }
    set_capabilities(CapabilitySet::empty()).or_step(Step::FunctionCapabilities)
}

/// Raises the caller's chance of being killed where memory is short, above PID 1's and the host's.
/// `proc` is a `/proc` that can be written to.
pub(super) fn be_killed_first(proc: impl AsFd) -> io::Result<()> {
    // The file belongs to its process's user only while the process may be dumped. That is taken back
    // until the program is executed: what is here is still a copy of PID 1.
    rustix::process::set_dumpable_behavior(DumpableBehavior::Dumpable)?;
    let flags = OFlags::WRONLY | OFlags::CLOEXEC;
    let file = rustix::fs::openat(proc, "self/oom_score_adj", flags, Mode::empty())?;
    File::from(file).write_all(b"500")?;
    rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    Ok(())
}
