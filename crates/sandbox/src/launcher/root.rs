//! The root that a function sees, by allow-list: the system's programs and libraries, a generated
//! `/etc`, a minimal `/dev`, the runtime's own folders, and places for what is each sandbox's own.
//! Nothing else of the host is there to be hidden.
//!
//! It is made once for all sandboxes of a runtime, as the whole of a mount namespace that no process
//! stays in. Each sandbox has a copy of that namespace: one call, where a dozen mounts would take as
//! long as all the rest of a launch. Nothing in it can be written to, so there is nothing to share.

use std::fs::{self, File};
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::symlink;
use std::path::{Component, Path, PathBuf};

use rustix::fs::{Mode, OFlags};
use rustix::mount::{MountAttrFlags, MountPropagationFlags, UnmountFlags};
use rustix::thread::UnshareFlags;

use crate::defence::{Defence, Without};
use crate::identity::{FUNCTION_GID, FUNCTION_UID};
use crate::mount::{Detached, HOST_FILES, left_of, own_files};
use crate::privilege::is_host_root;
use crate::sys::mount::{NO_DEVICES, NO_EXECUTION, NO_SETUID, READ_ONLY, set_attributes};
use crate::sys::namespace::unshare;
use crate::wire::{Failure, OrStep, RootPlan, Setup, Step};
use crate::{HOST_ADDRESS, HOST_NAME, Mount};

/// Programs and libraries; where the host has a link (`/bin` to `usr/bin`), so has the sandbox.
const SYSTEM: &[&str] = &["usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32"];

/// Where something is mounted later, or may be looked for.
const PLACES: &[&str] = &[
    "etc",
    "dev/shm",
    "proc",
    "tmp",
    "opt",
    "mnt",
    "run",
    "sys/fs/cgroup",
    "var/task",
    "var/runtime",
    "var/empty",
];

/// The host's own, where it has them: certificates, the linker's cache, what links in `/usr` lead
/// to, names of ports and protocols.
const HOST_ETC: &[&str] = &[
    "ssl",
    "pki",
    "ca-certificates",
    "ld.so.cache",
    "ld.so.conf",
    "ld.so.conf.d",
    "alternatives",
    "services",
    "protocols",
    "mime.types",
];

const DEVICES: &[&str] = &["null", "zero", "full", "random", "urandom"];

const DEVICE_LINKS: &[(&str, &str)] = &[
    ("fd", "/proc/self/fd"),
    ("stdin", "/proc/self/fd/0"),
    ("stdout", "/proc/self/fd/1"),
    ("stderr", "/proc/self/fd/2"),
];

/// Shared memory is the function's own memory; this only keeps one mistake from taking all of it.
const SHARED_MEMORY: &str = "64m";

/// What of `/proc` is masked is covered by these two, below the root.
pub(super) const EMPTY_FILE: &str = "dev/null";
pub(super) const EMPTY_FOLDER: &str = "var/empty";

/// Makes a root, and returns the mount namespace that it is the whole of. The caller is in it.
pub(super) fn make(plan: &RootPlan) -> Result<OwnedFd, Failure> {
    unshare(UnshareFlags::NEWNS).or_step(Step::RootNamespace)?;
    let namespace = File::open("/proc/self/ns/mnt").or_step(Step::RootNamespace)?;
    let private = MountPropagationFlags::PRIVATE | MountPropagationFlags::REC;
    rustix::mount::mount_change("/", private).or_step(Step::PrivateMounts)?;
    build(plan)?;
    rustix::process::pivot_root(".", ".").or_step(Step::PivotRoot)?;
    // The old root lies over the new one now.
    rustix::mount::unmount(".", UnmountFlags::DETACH).or_step(Step::DetachOldRoot)?;
    Ok(namespace.into())
}

/// Builds it over `plan.over`, and leaves the caller standing in it.
fn build(plan: &RootPlan) -> Result<(), Failure> {
    let files = left_of(HOST_FILES, plan.without);
    base(plan).or_step(Step::RootBase)?;
    system(files, &plan.processors).or_step(Step::RootSystem)?;
    etc(files, plan.opens_host).or_step(Step::RootEtc)?;
    devices(plan.without).or_step(Step::RootDevices)?;
    let mut mounts: Vec<&Mount> = plan.mounts.iter().collect();
    // What lies within another comes after it.
    mounts.sort_by_key(|mount| mount.inside.components().count());
    for mount in mounts {
        bind_inside(mount, files).or_step(Step::RootMounts)?;
    }
    if plan.without.leaves_out(Defence::DetachedRoot) {
        let host = Detached::bind(Path::new("/"), 0);
        host.and_then(|it| it.attach(Path::new("mnt"))).or_step(Step::RootMounts)?;
    }
    if !is_host_root() {
        // The kernel lets an ordinary user mount a `/proc` only where one is seen already: PID 1
        // takes this one away when it has its own.
        let host = Detached::bind(Path::new("/proc"), 0);
        host.and_then(|it| it.attach(Path::new("proc"))).or_step(Step::RootMounts)?;
    }
    seal(files).or_step(Step::RootSeal)
}

/// The caller's copy of a root has its own shared memory, and sees what is this sandbox's own of the
/// host.
pub(super) fn complete(views: Vec<(Detached, PathBuf)>, without: Without) -> Result<(), Failure> {
    if !without.leaves_out(Defence::MinimalDevices) {
        shared_memory(without).or_step(Step::SharedMemory)?;
    }
    let attach = |(view, inside): (Detached, PathBuf)| view.attach(&inside);
    views.into_iter().try_for_each(attach).or_step(Step::CgroupViews)
}

/// To be called while the caller is in the host's root still.
pub(super) fn views(setup: &Setup) -> Result<Vec<(Detached, PathBuf)>, Failure> {
    let files = left_of(HOST_FILES, setup.without);
    let bind = |view: &Mount| Ok((Detached::bind(&view.host, files)?, view.inside.clone()));
    setup.views.iter().map(bind).collect::<io::Result<_>>().or_step(Step::CgroupViews)
}

fn base(plan: &RootPlan) -> io::Result<()> {
    let options = [("size", "1m"), ("nr_inodes", "4k"), ("mode", "755")];
    Detached::new("tmpfs", &options, own_files(plan.without))?.attach(&plan.over)?;
    rustix::process::chdir(&plan.over)?;
    PLACES.iter().try_for_each(fs::create_dir_all)?;
    for place in &plan.places {
        fs::create_dir_all(within_root(place)?)?;
    }
    let empty = READ_ONLY | NO_SETUID | NO_DEVICES | NO_EXECUTION;
    Detached::bind(Path::new(EMPTY_FOLDER), empty)?.attach(Path::new(EMPTY_FOLDER))
}

fn system(files: u64, processors: &str) -> io::Result<()> {
    // Where C libraries look for the number of CPUs.
    let folder = Path::new("sys/devices/system/cpu");
    fs::create_dir_all(folder)?;
    for name in ["online", "possible", "present"] {
        fs::write(folder.join(name), format!("{processors}\n"))?;
    }
    for name in SYSTEM {
        let host = Path::new("/").join(name);
        let Some(metadata) = present(&host)? else { continue };
        if metadata.is_symlink() {
            symlink(fs::read_link(&host)?, name)?;
        } else {
            fs::create_dir(name)?;
            Detached::bind(&host, files)?.attach(Path::new(name))?;
        }
    }
    Ok(())
}

fn etc(files: u64, opens_host: bool) -> io::Result<()> {
    let generated = [
        ("passwd", passwd()),
        ("group", format!("root:x:0:\nsbx_user1051:x:{FUNCTION_GID}:\n")),
        ("hosts", hosts(opens_host)),
        ("hostname", "sandbox\n".to_owned()),
        // Longer than the resolver takes to give up, which is what tells why.
        ("resolv.conf", "nameserver 127.0.0.53\noptions edns0 timeout:5 attempts:2\n".to_owned()),
        ("nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n".to_owned()),
    ];
    for (name, text) in generated {
        fs::write(Path::new("etc").join(name), text)?;
    }
    symlink("/usr/share/zoneinfo/UTC", "etc/localtime")?;
    let named = HOST_ETC.iter().map(PathBuf::from);
    for name in named.chain(java_settings()?) {
        let host = Path::new("/etc").join(&name);
        if present(&host)?.is_some_and(|it| !it.is_symlink()) {
            bind_at(&host, &Path::new("etc").join(name), files)?;
        }
    }
    Ok(())
}

/// Some programs look here and ask no resolver.
fn hosts(opens_host: bool) -> String {
    let host = if opens_host { format!("{HOST_ADDRESS} {HOST_NAME}\n") } else { String::new() };
    format!("127.0.0.1 localhost sandbox sandbox.localdomain\n{host}")
}

fn passwd() -> String {
    format!(
        "root:x:0:0:root:/:/bin/sh\n\
         sbx_user1051:x:{FUNCTION_UID}:{FUNCTION_GID}::/tmp:/bin/sh\n"
    )
}

/// Debian keeps the settings of its Java machines in `/etc`, and links to them from `/usr`.
fn java_settings() -> io::Result<Vec<PathBuf>> {
    let names = fs::read_dir("/etc")?.map(|entry| Ok(entry?.file_name()));
    let names: Vec<std::ffi::OsString> = names.collect::<io::Result<_>>()?;
    let java = names.into_iter().filter(|name| name.to_string_lossy().starts_with("java"));
    Ok(java.map(PathBuf::from).collect())
}

fn devices(without: Without) -> io::Result<()> {
    if without.leaves_out(Defence::MinimalDevices) {
        return Detached::bind(Path::new("/dev"), 0)?.attach(Path::new("dev"));
    }
    for name in DEVICES {
        let device = READ_ONLY | NO_SETUID | NO_EXECUTION;
        bind_at(&Path::new("/dev").join(name), &Path::new("dev").join(name), device)?;
    }
    for (name, target) in DEVICE_LINKS {
        symlink(target, Path::new("dev").join(name))?;
    }
    Ok(())
}

fn shared_memory(without: Without) -> io::Result<()> {
    let options = [("size", SHARED_MEMORY), ("nr_inodes", "4k"), ("mode", "1777")];
    let attributes = own_files(without) | MountAttrFlags::MOUNT_ATTR_NOEXEC;
    Detached::new("tmpfs", &options, attributes)?.attach(Path::new("/dev/shm"))
}

fn bind_inside(mount: &Mount, files: u64) -> io::Result<()> {
    let target = within_root(&mount.inside)?;
    bind_at(&mount.host, &target, files)
}

/// The path below the new root. No part of it may be a link: until the root has changed, an absolute
/// one would lead out into the host's files.
fn within_root(inside: &Path) -> io::Result<PathBuf> {
    let invalid = || io::Error::from(io::ErrorKind::InvalidInput);
    let target = inside.strip_prefix("/").map_err(|_not_absolute| invalid())?;
    if !target.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(invalid());
    }
    for part in target.ancestors().filter(|part| !part.as_os_str().is_empty()) {
        if present(part)?.is_some_and(|it| it.is_symlink()) {
            return Err(invalid());
        }
    }
    Ok(target.to_owned())
}

/// Binds a file or folder of the host at `target`, which is made where it is not there.
fn bind_at(host: &Path, target: &Path, attributes: u64) -> io::Result<()> {
    let is_folder = fs::metadata(host)?.is_dir();
    if present(target)?.is_none() {
        if is_folder {
            fs::create_dir_all(target)?;
        } else {
            target.parent().map_or(Ok(()), fs::create_dir_all)?;
            File::create_new(target)?;
        }
    }
    Detached::bind(host, attributes)?.attach(target)
}

fn present(path: &Path) -> io::Result<Option<fs::Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// From here on not even root changes the base.
fn seal(files: u64) -> io::Result<()> {
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let root = rustix::fs::open(".", flags, Mode::empty())?;
    set_attributes(root, files, false)
}
