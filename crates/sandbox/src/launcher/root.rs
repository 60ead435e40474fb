//! The root that a function sees, by allow-list: the system's programs and libraries, a generated
//! `/etc`, a minimal `/dev`, the runtime's own folders, and places for what is assigned later.
//! Nothing else of the host is there to be hidden.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::symlink;
use std::path::{Component, Path, PathBuf};

use rustix::fs::{Mode, OFlags};
use rustix::mount::MountAttrFlags;
use rustix::thread::CpuSet;

use crate::defence::{Defence, Without};
use crate::identity::{FUNCTION_GID, FUNCTION_UID};
use crate::mount::{Detached, HOST_FILES, left_of, own_files};
use crate::sys::mount::{NO_EXECUTION, NO_SETUID, READ_ONLY, set_attributes};
use crate::wire::{Failure, OrStep, Setup, Step};
use crate::{HOST_ADDRESS, HOST_NAME, Mount};

/// Programs and libraries; where the host has a link (`/bin` to `usr/bin`), so has the sandbox.
const SYSTEM: &[&str] = &["usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32"];

/// Where something is mounted later, or may be looked for. `var/empty` covers what is masked.
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

/// Builds the root over `setup.root`, and leaves the caller standing in it.
pub(super) fn build(setup: &Setup) -> Result<(), Failure> {
    let files = left_of(HOST_FILES, setup.without);
    base(&setup.root, setup.without).or_step(Step::RootBase)?;
    system(files).or_step(Step::RootSystem)?;
    etc(files, !setup.host_ports.is_empty()).or_step(Step::RootEtc)?;
    devices(setup.without).or_step(Step::RootDevices)?;
    processors().or_step(Step::RootSystem)?;
    let mut mounts: Vec<&Mount> = setup.mounts.iter().collect();
    // What lies within another comes after it.
    mounts.sort_by_key(|mount| mount.inside.components().count());
    for mount in mounts {
        bind_inside(mount, files).or_step(Step::RootMounts)?;
    }
    if setup.without.leaves_out(Defence::DetachedRoot) {
        let host = Detached::bind(Path::new("/"), 0);
        host.and_then(|it| it.attach(Path::new("mnt"))).or_step(Step::RootMounts)?;
    }
    seal(files).or_step(Step::RootSeal)
}

fn base(root: &Path, without: Without) -> io::Result<()> {
    let options = [("size", "1m"), ("nr_inodes", "4k"), ("mode", "755")];
    Detached::new("tmpfs", &options, own_files(without))?.attach(root)?;
    rustix::process::chdir(root)?;
    PLACES.iter().try_for_each(fs::create_dir_all)
}

fn system(files: u64) -> io::Result<()> {
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
    let options = [("size", SHARED_MEMORY), ("nr_inodes", "4k"), ("mode", "1777")];
    let attributes = own_files(without) | MountAttrFlags::MOUNT_ATTR_NOEXEC;
    Detached::new("tmpfs", &options, attributes)?.attach(Path::new("dev/shm"))
}

/// The CPUs that processes of the sandbox may run on, where C libraries look for their number.
fn processors() -> io::Result<()> {
    let folder = Path::new("sys/devices/system/cpu");
    fs::create_dir_all(folder)?;
    let may = rustix::thread::sched_getaffinity(None)?;
    let list = ranges((0..CpuSet::MAX_CPU).filter(|cpu| may.is_set(*cpu)));
    ["online", "possible", "present"]
        .iter()
        .try_for_each(|name| fs::write(folder.join(name), format!("{list}\n")))
}

/// `0-2,5`, as the kernel writes a list.
fn ranges(numbers: impl Iterator<Item = usize>) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    let text = |(first, last): &(usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    ranges.iter().map(text).collect::<Vec<_>>().join(",")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_a_range() {
        assert_eq!(ranges([0, 1, 2, 5, 7, 8].into_iter()), "0-2,5,7-8");
        assert_eq!(ranges([3].into_iter()), "3");
        assert_eq!(ranges(std::iter::empty()), "");
    }
}
