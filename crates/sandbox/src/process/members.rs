//! The processes of one sandbox without isolation: the groups that were started, and, where the
//! function has a uid of its own, whatever runs under it, wherever it has hidden.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rustix::process::{Pid, Signal};

use crate::family;

#[derive(Debug)]
pub(super) struct Members {
    uid: Option<u32>,
    /// Leaders of the process groups that were started.
    leaders: Mutex<BTreeSet<i32>>,
}

/// What the members use together.
#[derive(Debug, Default)]
pub(super) struct Usage {
    pub(super) memory: u64,
    pub(super) cpu_time: Duration,
    pub(super) pids: u32,
}

impl Members {
    pub(super) fn new(uid: Option<u32>) -> Members {
        Members { uid, leaders: Mutex::default() }
    }

    pub(super) fn add(&self, leader: Pid) {
        let mut leaders = self.leaders.lock().unwrap_or_else(PoisonError::into_inner);
        leaders.insert(leader.as_raw_nonzero().get());
    }

    /// Signals every member that is still there, and tells how many.
    pub(super) fn signal(&self, signal: Signal) -> usize {
        let members = self.present();
        members.iter().for_each(|member| {
            // One that has just ended needs no signal.
            Pid::from_raw(member.pid)
                .and_then(|pid| rustix::process::kill_process(pid, signal).ok());
        });
        members.len()
    }

    /// Signals the groups that were started, and what is still in them. Unlike [`Members::signal`] it
    /// does not look at every process of the machine.
    pub(super) fn signal_groups(&self, signal: Signal) {
        let leaders = self.leaders.lock().unwrap_or_else(PoisonError::into_inner);
        for leader in leaders.iter().filter_map(|leader| Pid::from_raw(*leader)) {
            // One that has just ended needs no signal.
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
        let leaders = self.leaders.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let memories = leaders.into_iter().filter_map(memory_of);
        memories.reduce(|sum, bytes| sum.saturating_add(bytes))
    }

    fn present(&self) -> Vec<Member> {
        let mut leaders = self.leaders.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
        let pids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let members: Vec<Member> = pids
            .filter_map(Member::read)
            .filter(|it| leaders.contains(&it.group) || self.is_ours(it.pid))
            .collect();
        leaders.retain(|leader| members.iter().any(|member| member.group == *leader));
        members
    }

    fn is_ours(&self, pid: i32) -> bool {
        self.uid.is_some_and(|uid| status_field(pid, "Uid:") == Some(u64::from(uid)))
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
