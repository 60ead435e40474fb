//! What a server and all of its sandboxes use together, by the kernel's accounts (cgroup v1 or v2).

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The kernel's unit in `/proc/PID/stat`: the same on every Linux of today.
const TICK: Duration = Duration::from_millis(10);

/// CPU time of the server's process and of the sandboxes of `instance`, since they began.
pub(super) fn cpu(server: u32, instance: &str) -> Result<Duration, String> {
    let line = read(Path::new(&format!("/proc/{server}/stat")))?;
    // The name, in parentheses, may hold anything; what follows it begins with the third field.
    let rest = line.rsplit_once(") ").map(|(_, rest)| rest).unwrap_or_default();
    let ticks = rest.split(' ').skip(11).take(2).filter_map(|field| field.parse::<u32>().ok());
    let own = TICK * ticks.sum::<u32>();
    let sandboxes: Duration = sandboxes("cpuacct", instance)?
        .iter()
        .map(|folder| {
            let nanoseconds = fs::read_to_string(folder.join("cpuacct.usage"));
            match nanoseconds.ok().and_then(|text| text.trim().parse().ok()) {
                Some(nanoseconds) => Duration::from_nanos(nanoseconds),
                None => Duration::from_micros(keyed(&folder.join("cpu.stat"), "usage_usec")),
            }
        })
        .sum();
    Ok(own + sandboxes)
}

/// Anonymous memory of the sandboxes of `instance`, bytes.
pub(super) fn memory(instance: &str) -> Result<u64, String> {
    let folders = sandboxes("memory", instance)?;
    let of = |folder: &PathBuf| {
        let file = folder.join("memory.stat");
        keyed(&file, "total_rss").max(keyed(&file, "anon"))
    };
    Ok(folders.iter().map(of).sum())
}

/// One folder for each sandbox.
fn sandboxes(controller: &str, instance: &str) -> Result<Vec<PathBuf>, String> {
    let top = Path::new("/sys/fs/cgroup");
    let v1 = top.join(controller);
    let parent = if v1.is_dir() { v1 } else { top.to_owned() }.join("cresset").join(instance);
    let entries = fs::read_dir(&parent)
        .map_err(|error| format!("cannot list {}: {error}", parent.display()))?;
    let folders = entries.flatten().map(|entry| entry.path());
    Ok(folders.filter(|path| path.is_dir()).collect())
}

/// The number behind `key`, or 0 where there is none.
fn keyed(file: &Path, key: &str) -> u64 {
    let text = fs::read_to_string(file).unwrap_or_default();
    let mut fields = text.lines().filter_map(|line| line.split_once(' '));
    let found = fields.find(|(name, _)| *name == key);
    found.and_then(|(_, value)| value.trim().parse().ok()).unwrap_or(0)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}
