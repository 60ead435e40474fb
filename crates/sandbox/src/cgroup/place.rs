//! Where in the one hierarchy of cgroup v2 this server may make cgroups.
//!
//! ```text
//! the host's root          a sub-tree that was delegated (systemd's Delegate=, a container)
//! ├── cresset/…            ├── cresset-server    this server, which may not stay above its sandboxes
//! └── system.slice/…       └── cresset/…
//! ```
//!
//! The root user takes the host's root, unless its own cgroup was delegated. Everybody else has what
//! was delegated, or nothing.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use rustix::fs::Access;

use super::files::ignore_presence;

/// The server's own cgroup in a delegated sub-tree: one that hands controllers down has no process.
const SERVER: &str = "cresset-server";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) folder: PathBuf,
    pub(super) standing: Standing,
}

/// What may be done in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The host's root cgroup, which hands down all controllers whoever is in it.
    Host,
    /// All of it is this server's.
    Delegated,
    /// As `Delegated`, by the service manager of a user.
    Session,
    /// Delegated, but others than this server are in it, so that no controller can be handed down.
    Shared,
}

/// A mount of the hierarchy.
struct Mount {
    /// The cgroup that is seen as its root.
    root: PathBuf,
    point: PathBuf,
}

impl Place {
    /// Of the lines of `mountinfo`, and of `/proc/self/cgroup`. Nothing is changed.
    pub(super) fn find(mounts: &str, own: &str) -> Option<Place> {
        let mount = Mount::find(mounts)?;
        let own = own_cgroup(own).and_then(|path| mount.folder_of(path));
        if let Some(own) = &own
            && own.join("cgroup.type").is_file()
            && (is_marked(own) || !is_root() && is_writable(own))
        {
            return Some(Place { folder: own.clone(), standing: standing_of(own) });
        }
        if !is_writable(&mount.point) {
            return None;
        }
        // Only the host's root has no type.
        let is_host = !mount.point.join("cgroup.type").is_file();
        let standing = if is_host { Standing::Host } else { standing_of(&mount.point) };
        Some(Place { folder: mount.point, standing })
    }

    /// The controllers that can be handed down.
    pub(super) fn controllers(&self) -> io::Result<String> {
        let file = match self.standing {
            Standing::Host | Standing::Delegated | Standing::Session => "cgroup.controllers",
            Standing::Shared => "cgroup.subtree_control",
        };
        fs::read_to_string(self.folder.join(file))
    }

    /// Takes this server out of the way of handing down controllers.
    pub(super) fn settle(&self) -> io::Result<()> {
        if self.standing == Standing::Host || !holds_this_process(&self.folder)? {
            return Ok(());
        }
        let server = self.folder.join(SERVER);
        fs::create_dir(&server).or_else(ignore_presence)?;
        // 0 for this process, with all of its threads.
        fs::write(server.join("cgroup.procs"), "0")
    }

    /// How a controller that is not there can be had.
    pub(super) fn mend(&self) -> &'static str {
        match self.standing {
            Standing::Host => "use a kernel that has the controller",
            Standing::Delegated => {
                "write Delegate=yes into the service's unit, or hand the controller down to the container"
            }
            Standing::Session => {
                "systemctl edit user@.service, [Service] Delegate=cpu io memory pids; then log in anew"
            }
            Standing::Shared => MEND_UNDELEGATED,
        }
    }
}

/// How there can be a place where there is none.
pub(super) fn mend_of_none() -> &'static str {
    if is_root() { "mount /sys/fs/cgroup writable" } else { MEND_UNDELEGATED }
}

/// For a server whose cgroup is not its own.
const MEND_UNDELEGATED: &str = "start cresset in a cgroup of its own: as a service with \
    Delegate=yes, or by systemd-run --user --scope -p Delegate=yes cresset serve";

impl Mount {
    fn find(mounts: &str) -> Option<Mount> {
        mounts.lines().find_map(|line| {
            let (before, after) = line.split_once(" - ")?;
            let mut fields = before.split(' ').skip(3);
            let (root, point) = (fields.next()?, fields.next()?);
            let is_it = after.split(' ').next() == Some("cgroup2");
            is_it.then(|| Mount { root: root.into(), point: point.into() })
        })
    }

    /// None where the cgroup is not below the mount's root.
    fn folder_of(&self, cgroup: &Path) -> Option<PathBuf> {
        let below = cgroup.strip_prefix(&self.root).ok()?;
        let is_plain = below.components().all(|part| matches!(part, Component::Normal(_)));
        is_plain.then(|| self.point.join(below))
    }
}

/// The cgroup that this server was started in, also where it has moved since.
fn own_cgroup(text: &str) -> Option<&Path> {
    let path = Path::new(text.lines().find_map(|line| line.strip_prefix("0::"))?);
    if path.ends_with(SERVER) { path.parent() } else { Some(path) }
}

fn standing_of(folder: &Path) -> Standing {
    if !others_in(folder).is_ok_and(|others| others == 0) {
        Standing::Shared
    } else if folder.ancestors().filter_map(Path::file_name).any(is_user_manager) {
        Standing::Session
    } else {
        Standing::Delegated
    }
}

fn is_user_manager(name: &std::ffi::OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with("user@") && name.ends_with(".service"))
}

/// Processes that are in the cgroup beside this one.
fn others_in(folder: &Path) -> io::Result<usize> {
    let own = std::process::id().to_string();
    let text = fs::read_to_string(folder.join("cgroup.procs"))?;
    Ok(text.lines().filter(|pid| *pid != own).count())
}

fn holds_this_process(folder: &Path) -> io::Result<bool> {
    let own = std::process::id().to_string();
    Ok(fs::read_to_string(folder.join("cgroup.procs"))?.lines().any(|pid| pid == own))
}

/// Root of the host, and not of a user namespace.
fn is_root() -> bool {
    crate::privilege::is_host_root()
}

/// So systemd marks what it delegates (the second since version 251).
fn is_marked(folder: &Path) -> bool {
    ["trusted.delegate", "user.delegate"].into_iter().any(|name| {
        let mut value = [0_u8; 8];
        let length = rustix::fs::getxattr(folder, name, &mut value);
        length.is_ok_and(|length| value.get(..length) == Some(b"1"))
    })
}

/// The folder, and the two files that matter in it.
fn is_writable(folder: &Path) -> bool {
    let may = |path: &Path| rustix::fs::access(path, Access::WRITE_OK).is_ok();
    may(folder) && ["cgroup.procs", "cgroup.subtree_control"].iter().all(|it| may(&folder.join(it)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str =
        "12:memory:/elsewhere\n0::/user.slice/user@7.service/app.slice/cresset.scope\n";

    fn mount(root: &str, point: &str) -> Mount {
        Mount { root: root.into(), point: point.into() }
    }

    /// A folder with the files of a cgroup below the root.
    fn delegated(processes: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("cgroup.type", "domain\n"),
            ("cgroup.procs", processes),
            ("cgroup.controllers", "cpu memory pids\n"),
            ("cgroup.subtree_control", "pids\n"),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn found_in(folder: &Path) -> Place {
        let mounts = format!("33 23 0:28 / {} rw - cgroup2 cgroup2 rw\n", folder.display());
        Place::find(&mounts, "0::/\n").unwrap()
    }

    #[test]
    fn the_hierarchy_is_found_wherever_it_is_mounted() {
        let mounts = "34 23 0:29 / /sys rw - sysfs sysfs rw\n\
            33 23 0:28 /part /somewhere/else rw - cgroup2 cgroup2 rw\n";
        let found = Mount::find(mounts).unwrap();
        assert_eq!(found.point, Path::new("/somewhere/else"));
        assert_eq!(found.root, Path::new("/part"));
        assert!(Mount::find("32 23 0:27 / /x rw - cgroup cgroup rw,cpu").is_none());
    }

    #[test]
    fn ones_own_cgroup_is_found_below_the_mount() {
        let own = own_cgroup(OWN).unwrap();
        let below = "/c/user.slice/user@7.service/app.slice/cresset.scope";
        assert_eq!(mount("/", "/c").folder_of(own).unwrap(), Path::new(below));
        assert_eq!(
            mount("/user.slice", "/c").folder_of(own).unwrap(),
            Path::new(&below.replace("/user.slice", ""))
        );
        assert_eq!(mount("/system.slice", "/c").folder_of(own), None);
        assert_eq!(mount("/", "/c").folder_of(Path::new("/../other")), None);
        assert_eq!(own_cgroup("3:cpu:/x\n"), None);
    }

    #[test]
    fn a_server_that_has_moved_knows_where_it_was_started() {
        assert_eq!(own_cgroup("0::/a.scope/cresset-server\n"), Some(Path::new("/a.scope")));
    }

    #[test]
    fn a_sub_tree_of_ones_own_hands_down_all_it_has() {
        let own = std::process::id().to_string();
        for processes in ["", &own] {
            let folder = delegated(processes);
            let place = found_in(folder.path());
            assert_eq!(place.standing, Standing::Delegated);
            assert_eq!(place.controllers().unwrap(), "cpu memory pids\n");
        }
    }

    #[test]
    fn others_in_the_cgroup_stand_in_the_way() {
        let folder = delegated("1\n");
        let place = found_in(folder.path());
        assert_eq!(place.standing, Standing::Shared);
        assert_eq!(place.controllers().unwrap(), "pids\n");
        assert_eq!(place.mend(), MEND_UNDELEGATED);
    }

    #[test]
    fn the_server_moves_out_of_the_way() {
        let folder = delegated(&std::process::id().to_string());
        found_in(folder.path()).settle().unwrap();
        let moved = fs::read_to_string(folder.path().join("cresset-server/cgroup.procs"));
        assert_eq!(moved.unwrap(), "0");
        let elsewhere = delegated("1\n");
        found_in(elsewhere.path()).settle().unwrap();
        assert!(!elsewhere.path().join(SERVER).is_dir());
    }

    #[test]
    fn a_users_manager_is_told_by_name() {
        assert!(is_user_manager("user@1000.service".as_ref()));
        assert!(!is_user_manager("user-1000.slice".as_ref()));
    }
}
