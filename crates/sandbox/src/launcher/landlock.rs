//! Landlock around a process of the function and all that it starts: what the mounts allow is allowed
//! once more by the process itself, so that a mistake in one of them opens nothing. As much of it as
//! the kernel has (ABI 1 to 6); a kernel without Landlock leaves it to the mounts.
//!
//! A rule holds for what lies below a folder, but not for what is mounted over that folder later: the
//! walk upwards passes by what is covered. So reading and executing, which code and layers need too, is
//! a rule on `/`. `/tmp` cannot be named before it is there: a process that starts before the sandbox is
//! assigned (an interpreter that waits) may write wherever the mounts let it.

use std::io;

use landlock::{
    ABI, Access, AccessFs, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset,
    RulesetAttr, RulesetCreatedAttr, RulesetError, Scope,
};

/// The newest whose restrictions are known not to break a runtime; older kernels have fewer of them.
const KNOWN: ABI = ABI::V6;
/// Where a function writes, once the sandbox is assigned.
const WRITABLE: &[&str] = &["/tmp", "/dev/shm"];

/// Restricts the calling thread and what it starts, for ever.
pub(super) fn restrict(assigned: bool) -> io::Result<()> {
    let ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(KNOWN))
        .and_then(|it| it.scope(Scope::from_all(KNOWN)))
        .and_then(Ruleset::create)
        .map_err(io::Error::other)?;
    let mut rules = vec![("/", AccessFs::from_read(KNOWN))];
    if assigned {
        // Streams and `/dev/null`; nothing is made in `/dev`.
        rules.push(("/dev", AccessFs::WriteFile | AccessFs::Truncate | AccessFs::IoctlDev));
        rules.extend(WRITABLE.iter().map(|path| (*path, writing())));
    } else {
        rules.push(("/", writing()));
    }
    let beneath = |(path, access)| Ok(PathBeneath::new(PathFd::new(path)?, access));
    let rules: Result<Vec<_>, landlock::PathFdError> = rules.into_iter().map(beneath).collect();
    let rules = rules.map_err(io::Error::other)?;
    let added = ruleset.add_rules(rules.into_iter().map(Ok::<_, RulesetError>));
    added.and_then(landlock::RulesetCreated::restrict_self).map_err(io::Error::other)?;
    Ok(())
}

/// Everything but making devices.
fn writing() -> BitFlags<AccessFs> {
    AccessFs::from_all(KNOWN) & !(AccessFs::MakeChar | AccessFs::MakeBlock)
}
