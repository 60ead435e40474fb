//! The processes of one sandbox without isolation: the groups that were started, and, where the
//! function has a uid of its own, whatever runs under it, wherever it has hidden.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::Path;
use std::str::FromStr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rustix::process::{Pid, Signal};
use tokio::sync::oneshot;

use crate::defence::{Defence, Without};
use crate::{family, held};

#[derive(Debug)]
pub(super) struct Members {
    uid: Option<u32>,
    without: Without,
    /// Leaders of the process groups that were started.
    leaders: Mutex<BTreeMap<i32, Unreaped>>,
}

/// While this lives, a leader that has ended is not reaped, and its number, which is that of its group,
/// is given to nobody else.
#[derive(Debug)]
pub(super) struct Unreaped(
    #[expect(dead_code, reason = "its drop is what tells")] oneshot::Sender<Infallible>,
);

impl Unreaped {
    /// And what comes to its end when the leader may be reaped.
    pub(super) fn new() -> (Unreaped, oneshot::Receiver<Infallible>) {
        let (sender, receiver) = oneshot::channel();
        (Unreaped(sender), receiver)
    }
}

/// What the members use together.
#[derive(Debug, Default)]
pub(super) struct Usage {
    pub(super) memory: u64,
    pub(super) cpu_time: Duration,
    pub(super) pids: u32,
}

impl Members {
    pub(super) fn new(uid: Option<u32>, without: Without) -> Members {
        Members { uid, without, leaders: Mutex::default() }
    }

    pub(super) fn add(&self, leader: Pid, unreaped: Unreaped) {
        self.leaders().insert(leader.as_raw_nonzero().get(), unreaped);
    }

    /// Signals every member that is still there, and tells how many.
    pub(super) fn signal(&self, signal: Signal) -> usize {
        let members = self.present();
        for pid in members.iter().filter_map(|member| Pid::from_raw(member.pid)) {
            // One that cannot be signalled is a member still.
            if self.without.leaves_out(Defence::HeldProcesses) {
                rustix::process::kill_process(pid, signal).ok();
            } else {
                held::signal_if(pid, signal, || self.has(pid.as_raw_nonzero().get())).ok();
            }
        }
        members.len()
    }

    /// Signals the groups that were started, and what is still in them. Unlike [`Members::signal`] it
    /// does not look at every process of the machine.
    pub(super) fn signal_groups(&self, signal: Signal) {
        for leader in self.leaders().keys().filter_map(|leader| Pid::from_raw(*leader)) {
            // A group of the dead alone needs no signal.
            rustix::process::kill_process_group(leader, signal).ok();
        }
    }

    pub(super) fn usage(&self) -> Usage {
        self.present().iter().fold(Usage::default(), |sum, member| Usage {
            memory: sum.memory + memory_of(member.pid).unwrap_or(0),
            cpu_time: sum.cpu_time + member.cpu_time,
            pids: sum.pids + member.threads,
        })
    }

    /// Memory of the started processes alone: all of `/proc` is too much to read twenty times a
    /// second.
    pub(super) fn leaders_memory(&self) -> Option<u64> {
        let leaders: Vec<i32> = self.leaders().keys().copied().collect();
        let memories = leaders.into_iter().filter_map(memory_of);
        memories.reduce(|sum, bytes| sum.saturating_add(bytes))
    }

    fn present(&self) -> Vec<Member> {
        let mut leaders = self.leaders();
        let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
        let pids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let members: Vec<Member> = pids
            .filter_map(Member::read)
            .filter(|it| leaders.contains_key(&it.group) || self.is_ours(it.pid))
            .collect();
        leaders.retain(|leader, _| members.iter().any(|member| member.group == *leader));
        members
    }

    fn has(&self, pid: i32) -> bool {
        Member::read(pid)
            .is_some_and(|it| self.leaders().contains_key(&it.group) || self.is_ours(it.pid))
    }

    fn is_ours(&self, pid: i32) -> bool {
        self.uid.is_some_and(|uid| status_field(pid, "Uid:") == Some(u64::from(uid)))
    }

    fn leaders(&self) -> MutexGuard<'_, BTreeMap<i32, Unreaped>> {
        self.leaders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One line of `/proc/PID/stat`; a zombie is no member any more.
#[derive(Debug)]
struct Member {
    pid: i32,
    group: i32,
    cpu_time: Duration,
    threads: u32,
}

impl Member {
    fn read(pid: i32) -> Option<Member> {
        let line = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        // The name, in parentheses, may hold anything.
        let (_, rest) = line.rsplit_once(") ")?;
        // proc_pid_stat(5) counts from 1, and `state` is its third field.
        let field = |number: usize| rest.split(' ').nth(number.checked_sub(3)?);
        if matches!(field(3)?, "Z" | "X") {
            return None;
        }
        let ticks = parse::<u64>(field(14)?)? + parse::<u64>(field(15)?)?;
        let per_second = rustix::param::clock_ticks_per_second().max(1);
        Some(Member {
            pid,
            group: parse(field(5)?)?,
            cpu_time: Duration::from_millis(ticks.saturating_mul(1_000) / per_second),
            threads: parse(field(20)?)?,
        })
    }
}

fn parse<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn memory_of(pid: i32) -> Option<u64> {
    family::memory_of(&Path::new("/proc").join(pid.to_string()))
}

/// The first number of a line of `/proc/PID/status`.
fn status_field(pid: i32, name: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
