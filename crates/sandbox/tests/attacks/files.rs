//! Files of the host, of the kernel, and of others.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;

use cresset_sandbox::Defence;

use crate::harness::{Attack, Outcome, ROOT_OF_THE_HOST};
use crate::scene::{Scene, host_python, open_in};
use crate::support::{is_v2, status_line};

pub(crate) const ATTACKS: &[Attack] = &[
    Attack {
        name: "read_a_host_file_by_any_root",
        what: "reads a file of the host by its path, by `..`, by `/proc/*/root` and by `/proc/*/cwd`",
        walls: &[Defence::DetachedRoot],
        attempt: |scene| Box::pin(read_a_host_file(scene)),
    },
    Attack {
        name: "follow_a_link_out_of_tmp",
        what: "reads a file of the host by symbolic links that it has made in `/tmp`",
        walls: &[Defence::DetachedRoot],
        attempt: |scene| Box::pin(follow_a_link(scene)),
    },
    Attack {
        name: "open_a_host_file_by_its_handle",
        what: "reads a file of the host by the number of its inode (`open_by_handle_at`)",
        walls: &[
            Defence::Seccomp,
            Defence::UserNamespace,
            Defence::FunctionUser,
            Defence::Capabilities,
        ],
        attempt: |scene| Box::pin(open_by_handle(scene)),
    },
    Attack {
        name: "write_outside_tmp",
        what: "makes files in the folders of the root, of the code and of the host's programs",
        walls: &[Defence::ReadOnlyRoot, Defence::DetachedRoot, Defence::Landlock],
        attempt: |scene| Box::pin(write_outside_tmp(scene)),
    },
    Attack {
        name: "mount_a_file_system",
        what: "mounts a file system",
        walls: ROOT_OF_THE_HOST,
        attempt: |scene| Box::pin(mount(scene)),
    },
    Attack {
        name: "open_devices_of_the_host",
        what: "opens the host's disks, its memory, its log, its virtual machines",
        walls: &[
            Defence::MinimalDevices,
            Defence::UserNamespace,
            Defence::FunctionUser,
            Defence::Capabilities,
        ],
        attempt: |scene| Box::pin(open_devices(scene)),
    },
    Attack {
        name: "make_a_device",
        what: "makes a device in `/tmp` and opens it",
        walls: &[
            Defence::NoDevices,
            Defence::Landlock,
            Defence::UserNamespace,
            Defence::FunctionUser,
            Defence::Capabilities,
        ],
        attempt: |scene| Box::pin(make_a_device(scene)),
    },
    Attack {
        name: "run_a_setuid_program",
        what: "runs a program of its code that belongs to root and is setuid",
        walls: GAIN,
        attempt: |scene| Box::pin(setuid(scene)),
    },
    Attack {
        name: "run_a_program_with_file_capabilities",
        what: "runs a program of its code that has file capabilities",
        walls: GAIN,
        attempt: |scene| Box::pin(file_capabilities(scene)),
    },
    Attack {
        name: "set_the_core_pattern",
        what: "opens `core_pattern`, a program that the kernel starts as root, to write to it",
        walls: &[
            Defence::ReadOnlyProc,
            Defence::Landlock,
            Defence::UserNamespace,
            Defence::FunctionUser,
            Defence::Capabilities,
        ],
        attempt: |scene| Box::pin(open_for_writing(scene, "['/proc/sys/kernel/core_pattern']")),
    },
    Attack {
        name: "set_the_release_agent",
        what: "opens a `release_agent` of cgroup v1, a program that the kernel starts as root",
        walls: CGROUP_FILES,
        attempt: |scene| {
            Box::pin(async move {
                if is_v2() {
                    return Outcome::NotHere("cgroup v2 has none");
                }
                open_for_writing(scene, "glob.glob('/sys/fs/cgroup/**/release_agent')").await
            })
        },
    },
    Attack {
        name: "raise_its_own_limits",
        what: "opens the files of its own cgroups to write to them",
        walls: CGROUP_FILES,
        attempt: |scene| {
            Box::pin(open_for_writing(scene, "glob.glob('/sys/fs/cgroup/**', recursive=True)"))
        },
    },
];

/// What keeps a program from gaining rights by being executed.
const GAIN: &[Defence] = &[
    Defence::NoSetuid,
    Defence::NoNewPrivileges,
    // These two need what the one before says.
    Defence::Seccomp,
    Defence::Landlock,
    Defence::UserNamespace,
    Defence::Capabilities,
];

const CGROUP_FILES: &[Defence] = &[
    Defence::ReadOnlyRoot,
    Defence::Landlock,
    Defence::UserNamespace,
    Defence::FunctionUser,
    Defence::Capabilities,
];

async fn read_a_host_file(scene: &mut Scene) -> Outcome {
    let (path, secret) = scene.secret_file();
    let attack = format!(
        "import glob\n\
         roots = ['', '/../..', '/mnt', '/proc/1/root'] + glob.glob('/proc/*/root') + glob.glob('/proc/*/cwd')\n\
         for root in roots:\n\
         \x20   try: print(open(root + '{}').read())\n\
         \x20   except OSError: pass",
        path.display()
    );
    Outcome::succeeded_if(scene.python(&attack).await.out.contains(&secret))
}

async fn follow_a_link(scene: &mut Scene) -> Outcome {
    let (path, secret) = scene.secret_file();
    let attack = format!(
        "import os\n\
         for number, before in enumerate(('', '/mnt', '../../../../..', '/proc/self/root', '/proc/1/root')):\n\
         \x20   os.symlink(before + '{}', '/tmp/%d' % number)\n\
         \x20   try: print(open('/tmp/%d' % number).read())\n\
         \x20   except OSError: pass",
        path.display()
    );
    Outcome::succeeded_if(scene.python(&attack).await.out.contains(&secret))
}

async fn open_by_handle(scene: &mut Scene) -> Outcome {
    let (path, secret) = scene.secret_file();
    let same_disk = fs::metadata(&path).unwrap().dev() == fs::metadata("/usr").unwrap().dev();
    let make = format!(
        "import ctypes, sys\n\
         c = ctypes.CDLL(None)\n\
         h = ctypes.create_string_buffer(b'\\x80' + bytes(200))\n\
         m = ctypes.c_int()\n\
         print(h.raw[:8 + h.raw[0]].hex() if c.name_to_handle_at(-100, b'{}', h, ctypes.byref(m), 0) == 0 else '')",
        path.display()
    );
    let handle = host_python(&make);
    if !same_disk || handle.is_empty() {
        return Outcome::NotHere("the canary and `/usr` share no disk with handles");
    }
    let attack = format!(
        "import ctypes, os\n\
         c = ctypes.CDLL(None)\n\
         handle = ctypes.create_string_buffer(bytes.fromhex('{handle}'))\n\
         for mount in '/usr', '/var/task':\n\
         \x20   fd = c.open_by_handle_at(os.open(mount, os.O_RDONLY), handle, os.O_RDONLY)\n\
         \x20   if fd >= 0: print(os.read(fd, 100).decode())"
    );
    Outcome::succeeded_if(scene.python(&attack).await.out.contains(&secret))
}

async fn write_outside_tmp(scene: &mut Scene) -> Outcome {
    let open = scene.open_folder();
    let attack = format!(
        "import glob\n\
         folders = ['{0}', '/mnt{0}', '/', '/etc', '/usr', '/usr/lib', '/var', '/var/task', '/opt', '/dev', '/proc', '/run', '/sys']\n\
         for folder in folders + glob.glob('/proc/*/root'):\n\
         \x20   try: open(folder + '/made', 'w').write('x'); print(folder)\n\
         \x20   except OSError: pass",
        open.display()
    );
    let said = scene.python(&attack).await.out;
    // Inside, whatever it could write to; outside, the host's folder.
    let made = fs::exists(open.join("made")).unwrap();
    Outcome::succeeded_if(made || !said.is_empty())
}

async fn mount(scene: &mut Scene) -> Outcome {
    let attack = "import ctypes\nctypes.CDLL(None).mount(b'canary', b'/tmp', b'tmpfs', 0, 0)";
    let mounted = |pids: &[i32]| {
        pids.iter().any(|pid| {
            let mounts = fs::read_to_string(format!("/proc/{pid}/mountinfo")).unwrap_or_default();
            mounts.contains(" - tmpfs canary ")
        })
    };
    Outcome::succeeded_if(scene.held(attack, mounted).await)
}

async fn open_devices(scene: &mut Scene) -> Outcome {
    let attack = "import glob, os\n\
                  held = []\n\
                  for path in ['/dev/mem', '/dev/kmsg', '/dev/kvm', '/dev/fuse', '/dev/net/tun', '/dev/loop-control'] + glob.glob('/dev/[svx]d*') + glob.glob('/dev/nvme*'):\n\
                  \x20   try: held.append(os.open(path, os.O_RDONLY))\n\
                  \x20   except OSError: pass";
    let ours = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"];
    let of_the_host = |link: &String| link.starts_with("/dev/") && !ours.contains(&link.as_str());
    let look =
        |pids: &[i32]| pids.iter().skip(1).flat_map(|pid| open_in(*pid)).any(|it| of_the_host(&it));
    Outcome::succeeded_if(scene.held(attack, look).await)
}

async fn make_a_device(scene: &mut Scene) -> Outcome {
    // What /dev/zero is.
    let attack = "import os, stat\n\
                  os.mknod('/tmp/device', 0o600 | stat.S_IFCHR, os.makedev(1, 5))\n\
                  held = os.open('/tmp/device', os.O_RDONLY)";
    let look = |pids: &[i32]| {
        pids.iter().skip(1).flat_map(|pid| open_in(*pid)).any(|it| it == "/tmp/device")
    };
    Outcome::succeeded_if(scene.held(attack, look).await)
}

/// A program of the function's code, for whom a loader of archives that let everything through would
/// have made it.
fn plant(scene: &Scene, mode: u32) {
    let path = scene.rig.code.join("sleep");
    fs::copy("/bin/sleep", &path).unwrap();
    chown(&path, Some(0), Some(0)).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
}

const RUN_PLANTED: &str = "import subprocess\nsubprocess.Popen(['/var/task/sleep', '100'])";

async fn setuid(scene: &mut Scene) -> Outcome {
    plant(scene, 0o4755);
    // The real user is still the function's.
    let gained = |pids: &[i32]| {
        pids.iter().skip(1).any(|pid| {
            let uids = status_line(*pid, "Uid:");
            let mut uids = uids.split('\t');
            uids.next() != uids.next()
        })
    };
    Outcome::succeeded_if(scene.held(RUN_PLANTED, gained).await)
}

async fn file_capabilities(scene: &mut Scene) -> Outcome {
    plant(scene, 0o755);
    // Version 2, effective: CAP_SYS_ADMIN (bit 21).
    let value = "0100000200002000000000000000000000000000";
    let path = scene.rig.code.join("sleep");
    let mark = format!(
        "import os\nos.setxattr('{}', 'security.capability', bytes.fromhex('{value}'))\nprint('marked')",
        path.display(),
    );
    if host_python(&mark) != "marked" {
        return Outcome::NotHere("the disk has no file capabilities");
    }
    let gained = |pids: &[i32]| {
        pids.iter().skip(1).any(|pid| status_line(*pid, "CapEff:") != "0000000000000000")
    };
    Outcome::succeeded_if(scene.held(RUN_PLANTED, gained).await)
}

/// Opens whatever of the paths it can, and writes nothing: what the host reads stays as it is.
async fn open_for_writing(scene: &mut Scene, paths: &str) -> Outcome {
    let attack = format!(
        "import glob, os\n\
         held = []\n\
         for path in {paths}:\n\
         \x20   try: held.append(os.open(path, os.O_WRONLY))\n\
         \x20   except OSError: pass"
    );
    let look = |pids: &[i32]| {
        let mut links = pids.iter().skip(1).flat_map(|pid| open_in(*pid));
        links.any(|it| ["/proc/sys", "/sys"].iter().any(|at| Path::new(&it).starts_with(at)))
    };
    Outcome::succeeded_if(scene.held(&attack, look).await)
}
