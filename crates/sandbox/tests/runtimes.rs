//! Real interpreters behind the walls: what they may do, and what they know of their size.

#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test fails where it stands")]

mod support;

use std::fs;
use std::path::Path;

use cresset_sandbox::{Assignment, Cpu, Exit, Isolation, Process, Sandbox, Spec};
use support::{MEGABYTE, Rig, Run, is_root, process, python, run};

/// What a function with 512 MB and a third of one CPU is told by its runtime.
async fn small(rig: &Rig) -> Box<dyn Sandbox> {
    let mut assignment: Assignment = rig.assignment();
    assignment.limits.memory = 512 * MEGABYTE;
    assignment.limits.pids = 512;
    assignment.limits.cpu = Cpu::Quota(0.3);
    let mut sandbox = rig.sandbox_level().create(&Spec { mounts: Vec::new() }).await.unwrap();
    sandbox.assign(&assignment).await.unwrap();
    sandbox
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
    let mut sandbox = small(&rig).await;
    let cpus = std::thread::available_parallelism().unwrap();
    let node = "console.log(os.totalmem(), process.constrainedMemory(), os.availableParallelism(), os.cpus().length)";
    if let Some(it) = told(&mut sandbox, &process(&["/usr/bin/node", "-e", node])).await {
        let memory = 512 * MEGABYTE;
        assert_eq!(it.out, format!("{memory} {memory} {cpus} {cpus}\n"));
    }
    let java = process(&["/usr/bin/java", "-XX:+UseSerialGC", "-XshowSettings:system", "-version"]);
    if let Some(it) = told(&mut sandbox, &java).await {
        for line in [
            "CPU Period: 20000us",
            "CPU Quota: 6000us",
            "Memory Limit: 512.00M",
            "Effective CPU Count: 1",
        ] {
            assert!(it.err.contains(line), "{line} in {}", it.err);
        }
    }
    let count = "import os; print(os.cpu_count(), len(os.sched_getaffinity(0)), os.sysconf('SC_NPROCESSORS_CONF'))";
    let it = told(&mut sandbox, &python(count)).await.unwrap();
    assert_eq!(it.out, format!("{cpus} {cpus} {cpus}\n"));
    sandbox.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_of_every_language_run_behind_the_walls() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let programs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    for entry in fs::read_dir(&programs).unwrap().flatten() {
        let text = fs::read_to_string(entry.path()).unwrap();
        rig.write_code(entry.file_name().to_str().unwrap(), &text, 0o644);
    }
    build_go(&rig, &programs.join("check.go"));
    let mut sandbox = small(&rig).await;
    for argv in [
        ["/usr/bin/python3", "/var/task/check.py"].as_slice(),
        &["/usr/bin/node", "/var/task/check.mjs"],
        // The parallel collector, which more memory and CPUs would choose.
        &["/usr/bin/java", "-XX:+UseParallelGC", "/var/task/Check.java"],
        &["/usr/bin/java", "-XX:+UseG1GC", "/var/task/Check.java"],
        &["/usr/bin/ruby", "/var/task/check.rb"],
        &["/usr/bin/env", "/var/task/go"],
    ] {
        if argv.last() == Some(&"/var/task/go") && !rig.code.join("go").is_file() {
            continue;
        }
        if let Some(it) = told(&mut sandbox, &process(argv)).await {
            assert_eq!(it.out, "well\n", "{argv:?}: {it:?}");
        }
    }
    sandbox.destroy().await.unwrap();
}

#[expect(clippy::disallowed_methods, reason = "it compiles what is tried")]
fn build_go(rig: &Rig, source: &Path) {
    let cache = rig.folder.path().join("go-cache");
    let mut go = std::process::Command::new("go");
    go.args(["build", "-o"]).arg(rig.code.join("go")).arg(source);
    match go.env("GOCACHE", cache).env("GO111MODULE", "off").status() {
        Ok(status) => assert!(status.success()),
        Err(error) => eprintln!("SKIPPED: there is no go: {error}"),
    }
}
