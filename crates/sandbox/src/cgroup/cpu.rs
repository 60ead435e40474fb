//! The CPU time of one sandbox: its weight, its quota, and its turn. Who has had a good part of what the
//! quota promises stands behind the others, by `cpu.idle`. Without that, a process that wakes up while
//! another's slice lasts waits for the timer's next tick, 4 ms mostly, and a function of many processes
//! has one on every CPU.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::files::{set, write_if_there};
use crate::{Cpu, Error};

/// The scheduler's period, µs; as short as AWS's, so that a small share does not come in long stalls.
pub(super) const PERIOD: f64 = 20_000.0;
/// The kernel takes no quota below this, µs.
const QUOTA_LEAST: f64 = 1_000.0;

/// Of what is promised, the part from which on a sandbox stands behind the others.
const MUCH: f64 = 0.5;
/// And the part up to which it stands beside them again: none gets less because it stood behind.
const LITTLE: f64 = 0.25;

/// How a version of cgroups calls things.
#[derive(Debug, Clone, Copy)]
pub(super) enum Version {
    V1,
    V2,
}

impl Version {
    /// The file of the weight, what one CPU weighs, and the kernel's bounds.
    fn weight(self) -> (&'static str, f64, f64, f64) {
        match self {
            Version::V1 => ("cpu.shares", 1_024.0, 2.0, 262_144.0),
            Version::V2 => ("cpu.weight", 100.0, 1.0, 10_000.0),
        }
    }

    fn set_quota(self, folder: &Path, cpus: Option<f64>) -> Result<(), Error> {
        let quota = cpus.map(|cpus| format!("{:.0}", quota(cpus)));
        match self {
            Version::V1 => {
                set(folder, "cpu.cfs_period_us", format!("{PERIOD:.0}"))?;
                set(folder, "cpu.cfs_quota_us", quota.as_deref().unwrap_or("-1"))
            }
            Version::V2 => {
                set(folder, "cpu.max", format!("{} {PERIOD:.0}", quota.as_deref().unwrap_or("max")))
            }
        }
    }
}

/// The time of so many CPUs in each period, µs.
pub(super) fn quota(cpus: f64) -> f64 {
    (PERIOD * cpus).max(QUOTA_LEAST)
}

/// What a share weighs, in CPUs.
pub(super) fn weight(share: Cpu) -> f64 {
    match share {
        Cpu::Unlimited => 1.0,
        Cpu::Weight(cpus) | Cpu::Quota(cpus) => cpus,
    }
}

#[derive(Debug)]
pub(crate) struct CpuTime {
    folder: PathBuf,
    version: Version,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    share: Cpu,
    behind: bool,
    /// When it was last looked at, and the CPU time up to then.
    seen: Option<(Instant, Duration)>,
}

impl CpuTime {
    pub(super) fn of(folder: PathBuf, version: Version) -> Arc<CpuTime> {
        let state = Mutex::new(State { share: Cpu::Unlimited, behind: false, seen: None });
        Arc::new(CpuTime { folder, version, state })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// It stands beside the others from now on.
    pub(super) fn set(&self, share: Cpu) -> Result<(), Error> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        self.stand_behind(&mut state, false)?;
        *state = State { share, behind: false, seen: None };
        self.weigh(share)?;
        let cpus = if let Cpu::Quota(cpus) = share { Some(cpus) } else { None };
        self.version.set_quota(&self.folder, cpus)
    }

    /// Puts it behind the others or beside them, by what it has had since the last call. Without a
    /// quota nothing is promised, and it stays beside them.
    pub(crate) fn take_turn(&self, used: impl FnOnce() -> Option<Duration>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let Cpu::Quota(promised) = state.share else { return };
        let Some(used) = used() else { return };
        let now = Instant::now();
        let Some((then, used_then)) = state.seen.replace((now, used)) else { return };
        let had = used.saturating_sub(used_then).as_secs_f64();
        let part = had / (now - then).as_secs_f64() / promised;
        let behind = if state.behind { part > LITTLE } else { part >= MUCH };
        if let Err(error) = self.stand_behind(&mut state, behind) {
            tracing::debug!(error = &error as &dyn std::error::Error, "keeps its turn on the CPU");
        }
    }

    fn stand_behind(&self, state: &mut State, behind: bool) -> Result<(), Error> {
        if state.behind == behind {
            return Ok(());
        }
        let path = self.folder.join("cpu.idle");
        // Only there since Linux 5.15.
        write_if_there(&path, if behind { "1" } else { "0" }).map_err(Error::path("set", &path))?;
        state.behind = behind;
        // The kernel forgets the weight.
        if behind { Ok(()) } else { self.weigh(state.share) }
    }

    fn weigh(&self, share: Cpu) -> Result<(), Error> {
        let (file, of_one, least, most) = self.version.weight();
        set(&self.folder, file, format!("{:.0}", (of_one * weight(share)).clamp(least, most)))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder with the files that the kernel would have.
    struct Rig {
        folder: tempfile::TempDir,
        time: Arc<CpuTime>,
        used: Duration,
    }

    impl Rig {
        fn new(share: Cpu) -> Rig {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("cpu.idle"), "0").unwrap();
            let time = CpuTime::of(folder.path().to_owned(), Version::V2);
            time.set(share).unwrap();
            let rig = Rig { folder, time, used: Duration::ZERO };
            rig.time.take_turn(|| Some(rig.used));
            rig
        }

        /// As if it had had the time of so many CPUs since the last call: whether it stands behind.
        async fn after(&mut self, cpus: f64) -> bool {
            let interval = Duration::from_millis(50);
            tokio::time::advance(interval).await;
            self.used += interval.mul_f64(cpus);
            self.time.take_turn(|| Some(self.used));
            self.read("cpu.idle") == "1"
        }

        fn read(&self, name: &str) -> String {
            fs::read_to_string(self.folder.path().join(name)).unwrap()
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_has_had_half_of_what_is_promised_stands_behind_until_it_has_little() {
        let mut rig = Rig::new(Cpu::Quota(0.5));
        assert!(!rig.after(0.2).await, "less than half");
        assert!(rig.after(0.4).await, "more than half");
        assert!(rig.after(0.2).await, "still more than a quarter");
        fs::write(rig.folder.path().join("cpu.weight"), "100").unwrap();
        assert!(!rig.after(0.1).await, "less than a quarter");
        assert_eq!(rig.read("cpu.weight"), "50", "which the kernel had forgotten");
    }

    #[tokio::test(start_paused = true)]
    async fn without_a_quota_and_with_a_new_share_it_stands_beside_the_others() {
        let mut rig = Rig::new(Cpu::Weight(0.5));
        assert!(rig.time.state.lock().unwrap().seen.is_none());
        rig.time.set(Cpu::Quota(1.0)).unwrap();
        rig.time.take_turn(|| Some(rig.used));
        assert!(rig.after(1.0).await);
        rig.time.set(Cpu::Unlimited).unwrap();
        assert_eq!((rig.read("cpu.idle"), rig.read("cpu.max")), ("0".into(), "max 20000".into()));
    }

    #[tokio::test(start_paused = true)]
    async fn a_kernel_that_knows_no_standing_behind_has_the_rest() {
        let mut rig = Rig::new(Cpu::Quota(2.0));
        fs::remove_file(rig.folder.path().join("cpu.idle")).unwrap();
        tokio::time::advance(Duration::from_secs(1)).await;
        rig.used += Duration::from_secs(2);
        rig.time.take_turn(|| Some(rig.used));
        assert_eq!(
            (rig.read("cpu.weight"), rig.read("cpu.max")),
            ("200".into(), "40000 20000".into())
        );
    }
}
