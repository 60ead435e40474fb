//! What the tests of this crate stand on: a level with an instance of its own, and evidence from
//! outside, always of that instance only, for other tests run beside.
#![expect(dead_code, reason = "each test program uses a part of it")]
#![expect(unreachable_pub, reason = "a module shared by test programs")]
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test fails where it stands")]

pub mod world;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use cresset_sandbox::{
    Assignment, Child, Cpu, Egress, Exit, Isolation, Limits, NetworkSettings, Privilege, Process,
    ProcessLevel, Sandbox, SandboxLevel, Settings, Spec,
};
use tempfile::TempDir;
use tokio::io::AsyncReadExt;
use tokio::time::Instant;

pub const MEGABYTE: u64 = 1_024 * 1_024;

/// Tests that need namespaces are nothing where there are none to be had; they say so.
pub fn is_root() -> bool {
    let able = !matches!(privilege(), Privilege::Denied(_));
    if !able {
        eprintln!("SKIPPED: this test makes namespaces, and needs to be root");
    }
    able
}

/// Found once. An ordinary user has it only in a program that asks while it has one thread.
pub fn privilege() -> &'static Privilege {
    static PRIVILEGE: OnceLock<Privilege> = OnceLock::new();
    PRIVILEGE.get_or_init(|| Privilege::take(&launcher()))
}

/// Set by a test program that is a launcher itself. It can be used by every user, while its file is at
/// a place that not all of them may enter.
pub static LAUNCHES_ITSELF: OnceLock<()> = OnceLock::new();

pub struct Rig {
    pub instance: String,
    pub folder: TempDir,
    pub code: PathBuf,
}

impl Rig {
    pub fn new() -> Rig {
        Rig::in_folder(tempfile::tempdir().unwrap())
    }

    /// For a process that may be killed: what it leaves goes with the folder of who has started it.
    pub fn within(folder: &Path) -> Rig {
        Rig::in_folder(tempfile::tempdir_in(folder).unwrap())
    }

    fn in_folder(folder: TempDir) -> Rig {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        open_to_all(folder.path());
        let code = folder.path().join("code");
        fs::create_dir(&code).unwrap();
        open_to_all(&code);
        Rig { instance: format!("t{}x{number}", std::process::id()), folder, code }
    }

    pub fn settings(&self) -> Settings {
        Settings {
            instance: self.instance.clone(),
            launcher: launcher(),
            state_dir: self.state_dir(),
            network: NetworkSettings::default(),
            #[cfg(feature = "weakened")]
            without: cresset_sandbox::Without::default(),
        }
    }

    pub fn state_dir(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    pub fn sandbox_level(&self) -> SandboxLevel {
        SandboxLevel::new(self.settings(), privilege()).unwrap()
    }

    pub fn process_level(&self) -> ProcessLevel {
        ProcessLevel::new(self.settings()).unwrap()
    }

    pub fn assignment(&self) -> Assignment {
        Assignment {
            code: self.code.clone(),
            layers: None,
            limits: Limits {
                memory: 128 * MEGABYTE,
                pids: 64,
                open_files: 1_024,
                tmp: 64 * MEGABYTE,
                cpu: Cpu::Unlimited,
            },
            network: Egress::NONE,
        }
    }

    pub async fn assigned(&self, level: &dyn Isolation) -> Box<dyn Sandbox> {
        let mut sandbox = level.create(&Spec { mounts: Vec::new() }).await.unwrap();
        sandbox.assign(&self.assignment()).await.unwrap();
        sandbox
    }

    pub fn write_code(&self, name: &str, text: &str, mode: u32) {
        let path = self.code.join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    /// What there is on the machine that carries this instance's name.
    pub fn traces(&self) -> Vec<String> {
        let mut traces = Vec::new();
        let ours = Path::new("cresset").join(&self.instance);
        let groups = hierarchies().into_iter().flat_map(|it| folders_below(&it));
        traces.extend(
            groups.filter(|it| it.ends_with(&ours)).map(|it| format!("cgroup {}", it.display())),
        );
        for block in fs::read_dir("/sys/block").unwrap().flatten() {
            let image = fs::read_to_string(block.path().join("loop/backing_file"));
            if image.is_ok_and(|image| image.starts_with(&*self.folder.path().to_string_lossy())) {
                traces.push(format!("loop {}", block.path().display()));
            }
        }
        let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap();
        let place = self.folder.path().to_string_lossy().into_owned();
        traces.extend(
            mounts.lines().filter(|it| it.contains(&place)).map(|it| format!("mount {it}")),
        );
        let temporary = fs::read_dir(std::env::temp_dir()).unwrap().flatten();
        let ours = format!("cresset-{}-", self.instance);
        let names = temporary.filter_map(|entry| entry.file_name().into_string().ok());
        traces.extend(names.filter(|it| it.starts_with(&ours)).map(|it| format!("folder {it}")));
        traces.extend(self.processes().into_iter().map(|pid| format!("process {pid}")));
        traces
    }

    /// PID 1s of this instance by their arguments, and what is below them.
    pub fn processes(&self) -> Vec<i32> {
        let mark = format!("{}-", self.instance);
        let all: Vec<(i32, i32)> = pids().filter_map(|pid| Some((pid, parent_of(pid)?))).collect();
        let ours = |pid: i32| {
            let line = fs::read_to_string(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            line.starts_with("cresset-sandbox\0") && line.contains(&mark)
        };
        let mut found: Vec<i32> =
            all.iter().map(|(pid, _)| *pid).filter(|pid| ours(*pid)).collect();
        let mut at = 0;
        while let Some(parent) = found.get(at).copied() {
            at += 1;
            let below = all.iter().filter(|(pid, of)| *of == parent && !found.contains(pid));
            let below: Vec<i32> = below.map(|(pid, _)| *pid).collect();
            found.extend(below);
        }
        found
    }

    /// Where the CPU of the only sandbox is limited.
    pub fn cpu_group(&self) -> PathBuf {
        let init = self.processes().first().copied().unwrap();
        let groups = fs::read_to_string(format!("/proc/{init}/cgroup")).unwrap();
        let of_v1 = groups.lines().find_map(|line| {
            let (names, path) = line.split_once(':')?.1.split_once(':')?;
            names.split(',').any(|name| name == "cpu").then_some(path)
        });
        PathBuf::from(match of_v1 {
            Some(path) => format!("/sys/fs/cgroup/cpu{path}"),
            None => groups.trim_end().replacen("0::", "/sys/fs/cgroup", 1).replace("/init", ""),
        })
    }
}

/// As cargo has built it; elsewhere, on another machine, it is told where.
fn launcher() -> PathBuf {
    if LAUNCHES_ITSELF.get().is_some() {
        return "/proc/self/exe".into();
    }
    let told = std::env::var_os("CRESSET_LAUNCHER");
    told.map_or_else(|| env!("CARGO_BIN_EXE_cresset-launcher").into(), PathBuf::from)
}

pub fn is_v2() -> bool {
    Path::new("/sys/fs/cgroup/cgroup.controllers").is_file()
}

/// The roots of all cgroup hierarchies.
pub fn hierarchies() -> Vec<PathBuf> {
    let root = PathBuf::from("/sys/fs/cgroup");
    if is_v2() {
        return vec![root];
    }
    fs::read_dir(root).unwrap().flatten().map(|entry| entry.path()).collect()
}

/// With the folder itself; a server may have its place anywhere in a hierarchy.
fn folders_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|it| it.file_type().is_ok_and(|kind| kind.is_dir()));
    let mut all: Vec<PathBuf> = folders.flat_map(|it| folders_below(&it.path())).collect();
    all.push(folder.to_owned());
    all
}

fn open_to_all(folder: &Path) {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
}

pub fn pids() -> impl Iterator<Item = i32> {
    let entries = fs::read_dir("/proc").unwrap().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn parent_of(pid: i32) -> Option<i32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(") ")?;
    rest.split(' ').nth(1)?.parse().ok()
}

/// A line of `/proc/PID/status`.
pub fn status_line(pid: i32, name: &str) -> String {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.unwrap().trim().to_owned()
}

/// A process of the host's, which ends with the value.
pub struct Canary(std::process::Child);

impl Canary {
    #[expect(clippy::disallowed_methods, reason = "a foreign process is what is wanted")]
    pub fn start() -> Canary {
        let mut command = std::process::Command::new("sleep");
        let canary = Canary(command.arg("600").stdin(Stdio::null()).spawn().unwrap());
        // The parent goes on before the stack of the new program is where it stays.
        let arguments = format!("/proc/{}/cmdline", canary.pid());
        let deadline = Instant::now() + Duration::from_secs(20);
        while fs::read(&arguments).unwrap() != b"sleep\x00600\0" {
            assert!(Instant::now() < deadline, "the canary never became what it is");
            std::thread::yield_now();
        }
        canary
    }

    pub fn pid(&self) -> u32 {
        self.0.id()
    }

    pub fn is_alive(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }
}

impl Drop for Canary {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

pub fn process(argv: &[&str]) -> Process {
    Process {
        argv: argv.iter().map(Into::into).collect(),
        environment: vec![("PATH".into(), "/usr/bin:/bin".into())],
        directory: "/".into(),
    }
}

pub fn shell(script: &str) -> Process {
    process(&["/bin/sh", "-c", script])
}

pub fn python(script: &str) -> Process {
    process(&["/usr/bin/python3", "-I", "-c", script])
}

/// What a process wrote, and how it ended.
#[derive(Debug)]
pub struct Run {
    pub out: String,
    pub err: String,
    pub exit: Exit,
}

pub async fn run(sandbox: &mut Box<dyn Sandbox>, process: &Process) -> Run {
    finish(sandbox.spawn(process).await.unwrap()).await
}

pub async fn finish(mut child: Child) -> Run {
    let (mut out, mut err) = (String::new(), String::new());
    let all = async {
        let streams = tokio::join!(
            child.stdout.read_to_string(&mut out),
            child.stderr.read_to_string(&mut err)
        );
        (streams.0.unwrap(), streams.1.unwrap(), child.exit.await.unwrap())
    };
    let (_, _, exit) = tokio::time::timeout(Duration::from_secs(60), all).await.unwrap();
    Run { out, err, exit }
}

/// Waits for a value, not for a time.
pub async fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !holds() {
        assert!(Instant::now() < deadline, "never: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
