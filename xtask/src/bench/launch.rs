//! Making and ending a sandbox, beside what the kernel alone takes for the same namespaces.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::figures::Figures;
use super::report::Row;

const ROUNDS: usize = 60;

pub(super) fn measure(root: &Path) -> Result<Vec<Row>, String> {
    let times = times(root)?;
    let of = |name: &str| {
        let found = times.iter().find(|step| step.name == name);
        found.ok_or_else(|| format!("the example does not say '{name}'"))
    };
    let (create, assign, spawn) = (of("create")?, of("assign")?, of("spawn")?);
    let bare = bare_unshare()?;
    let whole = create.median + assign.median + spawn.median;
    let ms = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1_000.0);
    // The least is what it takes where nothing else runs.
    let created = format!("{} (least {})", ms(create.median), ms(create.least));
    Ok(vec![
        Row::alone("a sandbox with a network of the pool, to PID 1 ready", &created, "under 4 ms"),
        Row::against(
            "the same, with a function's folders and a process in it",
            &ms(whole),
            &format!("`unshare` of all namespaces: {bare}"),
            whole.as_secs_f64() / bare.median().as_secs_f64(),
            "",
        ),
        Row::alone("its end, which no answer waits for", &ms(of("destroy")?.median), ""),
    ])
}

struct Step {
    name: String,
    median: Duration,
    least: Duration,
}

/// What the sandbox's example prints, by step.
fn times(root: &Path) -> Result<Vec<Step>, String> {
    let output = Command::new("cargo")
        .args(["run", "--release", "--locked", "--quiet", "-p", "cresset-sandbox"])
        .args(["--example", "times", &ROUNDS.to_string(), "internet"])
        .current_dir(root)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("the example ended with {}", output.status));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    // `create   p50   4810 µs   p90 … p99 … least   3220 µs`
    let line = |line: &str| {
        let mut words = line.split_whitespace();
        let name = words.next()?.to_owned();
        let mut time = |name| {
            words.by_ref().find(|word| *word == name)?;
            Some(Duration::from_micros(words.next()?.parse().ok()?))
        };
        Some(Step { name, median: time("p50")?, least: time("least")? })
    };
    Ok(text.lines().filter_map(line).collect())
}

fn bare_unshare() -> Result<Figures, String> {
    let namespaces =
        ["--mount", "--net", "--ipc", "--uts", "--cgroup", "--user", "--pid", "--fork"];
    (0..ROUNDS)
        .map(|_| {
            let mut command = Command::new("unshare");
            command.args(namespaces).arg("/bin/true").stdin(Stdio::null());
            let began = Instant::now();
            let status = command.status().map_err(|error| format!("cannot unshare: {error}"))?;
            if status.success() { Ok(began.elapsed()) } else { Err(format!("unshare: {status}")) }
        })
        .collect()
}
