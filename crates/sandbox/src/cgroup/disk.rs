//! Sharing out the disk on cgroup v2. The weight is set in every way that the kernel has; whether it
//! counts is up to the host: to its I/O scheduler, or to a cost model that somebody has switched on.

use std::fs;
use std::io;
use std::path::Path;

use super::files::write_if_there;

/// The kernel's bounds of `io.weight`, and of `io.bfq.weight`.
const MOST: f64 = 10_000.0;
const MOST_OF_BFQ: f64 = 1_000.0;

/// As `cpu.weight`: who has more memory has more of everything, and no small function can keep the
/// disk from a large one.
pub(super) fn set_weight(folder: &Path, weight: f64) -> io::Result<()> {
    for (name, most) in [("io.weight", MOST), ("io.bfq.weight", MOST_OF_BFQ)] {
        write_if_there(&folder.join(name), &format!("{:.0}", weight.clamp(1.0, most)))?;
    }
    Ok(())
}

/// Whether some disk of this machine is shared out by weight. `root` is the hierarchy's.
pub(super) fn weights_count(root: &Path) -> bool {
    let costs = fs::read_to_string(root.join("io.cost.qos")).unwrap_or_default();
    costs.contains("enable=1") || any_scheduler_is_bfq(Path::new("/sys/block"))
}

fn any_scheduler_is_bfq(disks: &Path) -> bool {
    let Ok(disks) = fs::read_dir(disks) else { return false };
    disks.flatten().any(|disk| {
        let scheduler = fs::read_to_string(disk.path().join("queue/scheduler"));
        scheduler.is_ok_and(|choice| choice.contains("[bfq]"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_is_shared_by_its_scheduler_or_by_the_cost_model() {
        let folder = tempfile::tempdir().unwrap();
        let queue = folder.path().join("vda/queue");
        fs::create_dir_all(&queue).unwrap();
        fs::write(queue.join("scheduler"), "[none] mq-deadline bfq\n").unwrap();
        assert!(!any_scheduler_is_bfq(folder.path()));
        fs::write(queue.join("scheduler"), "none mq-deadline [bfq]\n").unwrap();
        assert!(any_scheduler_is_bfq(folder.path()));
        fs::write(folder.path().join("io.cost.qos"), "254:0 enable=1 ctrl=auto\n").unwrap();
        assert!(weights_count(folder.path()));
    }

    #[test]
    fn a_weight_keeps_to_the_kernels_bounds() {
        let folder = tempfile::tempdir().unwrap();
        let of = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        for name in ["io.weight", "io.bfq.weight"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        set_weight(folder.path(), 2_000.0).unwrap();
        assert_eq!((of("io.weight"), of("io.bfq.weight")), ("2000".into(), "1000".into()));
    }
}
