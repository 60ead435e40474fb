//! Real interpreters behind the walls: what they may do, and what they know of their size.

#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test fails where it stands")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use cresset_sandbox::{Assignment, Cpu, Exit, Isolation, Mount, Process, Sandbox, Spec};
use support::{MEGABYTE, Rig, Run, is_root, process, python, run};

/// They go where the tests go, also without the project's folder.
const PROGRAMS: [(&str, &str); 6] = [
    ("check.py", include_str!("programs/check.py")),
    ("check.mjs", include_str!("programs/check.mjs")),
    ("Check.java", include_str!("programs/Check.java")),
    ("check.rb", include_str!("programs/check.rb")),
    ("check.go", include_str!("programs/check.go")),
    ("check_dotnet.py", include_str!("programs/check_dotnet.py")),
];

/// A function with so much memory and so many CPUs.
async fn sized(rig: &Rig, memory: u64, cpus: f64) -> Box<dyn Sandbox> {
    let mut assignment: Assignment = rig.assignment();
    assignment.limits.memory = memory;
    assignment.limits.pids = 512;
    assignment.limits.cpu = Cpu::Quota(cpus);
    let dotnet = dotnet().map(|host| Mount { host, inside: "/var/dotnet".into() });
    let spec = Spec { mounts: dotnet.into_iter().collect() };
    let mut sandbox = rig.sandbox_level().create(&spec).await.unwrap();
    sandbox.assign(&assignment).await.unwrap();
    sandbox
}

/// .NET's runtime, where `scripts/tools test` has put it.
fn dotnet() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/dotnet");
    folder.is_dir().then_some(folder)
}

/// Runs the program of an interpreter that this machine may not have.
async fn told(sandbox: &mut Box<dyn Sandbox>, process: &Process) -> Option<Run> {
    let program = process.argv.first().unwrap();
    if !fs::exists(program).unwrap() {
        eprintln!("SKIPPED: there is no {}", program.display());
        return None;
    }
    let ended = run(sandbox, process).await;
    assert_eq!(ended.exit, Exit::Status(0), "{}: {ended:?}", program.display());
    Some(ended)
}

#[tokio::test(flavor = "multi_thread")]
async fn runtimes_know_their_memory_and_their_share_of_the_cpu() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    // What a function has of 128, 1,769 and 10,240 MB.
    for (megabytes, share) in [(128, 0.072), (1_769, 1.0), (10_240, 5.79)] {
        let mut sandbox = sized(&rig, megabytes * MEGABYTE, share).await;
        know(&mut sandbox, megabytes, share).await;
        sandbox.destroy().await.unwrap();
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are few CPUs")]
async fn know(sandbox: &mut Box<dyn Sandbox>, megabytes: u64, share: f64) {
    let cpus = std::thread::available_parallelism().unwrap();
    let node = "console.log(os.totalmem(), process.constrainedMemory(), os.availableParallelism(), os.cpus().length)";
    if let Some(it) = told(sandbox, &process(&["/usr/bin/node", "-e", node])).await {
        let memory = megabytes * MEGABYTE;
        assert_eq!(it.out, format!("{memory} {memory} {cpus} {cpus}\n"));
    }
    let java = process(&["/usr/bin/java", "-XX:+UseSerialGC", "-XshowSettings:system", "-version"]);
    if let Some(it) = told(sandbox, &java).await {
        let memory = match megabytes {
            ..1_024 => format!("{megabytes}.00M"),
            _ => format!("{:.2}G", megabytes as f64 / 1_024.0),
        };
        for line in [
            "CPU Period: 20000us".to_owned(),
            format!("CPU Quota: {:.0}us", share * 20_000.0),
            format!("Memory Limit: {memory}"),
            format!("Effective CPU Count: {}", share.ceil().min(cpus.get() as f64)),
        ] {
            assert!(it.err.contains(&line), "{line} in {}", it.err);
        }
    }
    let count = "import os; print(os.cpu_count(), len(os.sched_getaffinity(0)), os.sysconf('SC_NPROCESSORS_CONF'))";
    let it = told(sandbox, &python(count)).await.unwrap();
    assert_eq!(it.out, format!("{cpus} {cpus} {cpus}\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_of_every_language_run_behind_the_walls() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    for (name, text) in PROGRAMS {
        rig.write_code(name, text, 0o644);
    }
    build_go(&rig);
    let mut sandbox = sized(&rig, 512 * MEGABYTE, 0.3).await;
    for argv in [
        ["/usr/bin/python3", "/var/task/check.py"].as_slice(),
        &["/usr/bin/node", "/var/task/check.mjs"],
        // The parallel collector, which more memory and CPUs would choose.
        &["/usr/bin/java", "-XX:+UseParallelGC", "/var/task/Check.java"],
        &["/usr/bin/java", "-XX:+UseG1GC", "/var/task/Check.java"],
        &["/usr/bin/ruby", "/var/task/check.rb"],
        &["/usr/bin/env", "/var/task/go"],
        &["/usr/bin/python3", "/var/task/check_dotnet.py", "workstation"],
        &["/usr/bin/python3", "/var/task/check_dotnet.py", "server"],
    ] {
        let is_there = match argv.get(1) {
            Some(&"/var/task/go") => rig.code.join("go").is_file(),
            Some(&"/var/task/check_dotnet.py") => dotnet().is_some(),
            _ => true,
        };
        if !is_there {
            eprintln!("SKIPPED: {argv:?}");
            continue;
        }
        if let Some(it) = told(&mut sandbox, &process(argv)).await {
            assert_eq!(it.out, "well\n", "{argv:?}: {it:?}");
        }
    }
    sandbox.destroy().await.unwrap();
}

#[expect(clippy::disallowed_methods, reason = "it compiles what is tried")]
fn build_go(rig: &Rig) {
    let cache = rig.folder.path().join("go-cache");
    let mut go = std::process::Command::new("go");
    go.args(["build", "-o"]).arg(rig.code.join("go")).arg(rig.code.join("check.go"));
    match go.env("GOCACHE", cache).env("GO111MODULE", "off").status() {
        Ok(status) => assert!(status.success()),
        Err(error) => eprintln!("SKIPPED: there is no go: {error}"),
    }
}
