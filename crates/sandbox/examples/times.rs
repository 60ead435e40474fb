//! Times of the sandbox level on this machine, in microseconds: `cargo run --example times [COUNT [EGRESS]]`.
//! Needs to be root. With an EGRESS such as `internet` sandboxes have networks of the pool.

use std::process::ExitCode;
use std::time::Duration;

use cresset_sandbox::{
    Assignment, Cpu, Egress, Isolation, Limits, NetworkSettings, Privilege, Process, SandboxLevel,
    Settings, Spec,
};
use tokio::time::Instant;

const STEPS: [&str; 5] = ["create", "assign", "spawn", "exit", "destroy"];

fn main() -> ExitCode {
    // Before there is any thread.
    cresset_sandbox::reexec().unwrap_or_else(measure)
}

#[tokio::main]
#[expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program for developers")]
async fn measure() -> ExitCode {
    let count = std::env::args().nth(1).map_or(20, |count| count.parse().unwrap());
    let egress: Egress = std::env::args().nth(2).map_or(Egress::NONE, |it| it.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        instance: format!("times{}", std::process::id()),
        launcher: std::env::current_exe().unwrap(),
        state_dir: folder.path().to_owned(),
        network: NetworkSettings { egress: egress.clone(), ..NetworkSettings::default() },
        #[cfg(feature = "weakened")]
        without: cresset_sandbox::Without::default(),
    };
    let level = SandboxLevel::new(settings, &Privilege::Root).unwrap();
    let mut columns = [const { Vec::new() }; STEPS.len()];
    for _ in 0..count {
        let times = once(&level, &egress).await;
        columns.iter_mut().zip(times).for_each(|(column, time)| column.push(time));
    }
    for (name, mut column) in STEPS.into_iter().zip(columns) {
        column.sort();
        let at = |part: usize| column.get(column.len() * part / 100).unwrap().as_micros();
        println!(
            "{name:8} p50 {:6} µs   p90 {:6} µs   p99 {:6} µs   least {:6} µs",
            at(50),
            at(90),
            at(99),
            at(0)
        );
    }
    ExitCode::SUCCESS
}

#[expect(clippy::unwrap_used, reason = "a program for developers")]
async fn once(level: &SandboxLevel, egress: &Egress) -> [Duration; STEPS.len()] {
    let start = Instant::now();
    let mut sandbox = level.create(&Spec { mounts: Vec::new() }).await.unwrap();
    let created = Instant::now();
    sandbox.assign(&assignment(egress)).await.unwrap();
    let assigned = Instant::now();
    let child = sandbox.spawn(&true_program()).await.unwrap();
    let spawned = Instant::now();
    child.exit.await.unwrap();
    let exited = Instant::now();
    sandbox.destroy().await.unwrap();
    let destroyed = Instant::now();
    [created - start, assigned - created, spawned - assigned, exited - spawned, destroyed - exited]
}

fn assignment(egress: &Egress) -> Assignment {
    Assignment {
        code: "/usr/share".into(),
        layers: None,
        limits: Limits {
            memory: 256 << 20,
            pids: 1_024,
            open_files: 1_024,
            tmp: 512 << 20,
            cpu: Cpu::Unlimited,
        },
        network: egress.clone(),
    }
}

fn true_program() -> Process {
    Process {
        argv: vec!["/bin/true".into()],
        environment: Vec::new(),
        directory: "/var/task".into(),
    }
}
