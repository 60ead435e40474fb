//! Where an attack happens: a sandbox for the attacker, and the means to plant canaries and to look
//! from outside.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cresset_sandbox::{Defence, Sandbox, SandboxLevel, Settings};
use tokio::io::{AsyncBufReadExt, BufReader};

use crate::support::{Rig, Run, finish, is_root, privilege, python};

pub(crate) struct Scene {
    pub(crate) rig: Rig,
    pub(crate) level: SandboxLevel,
    /// The attacker's.
    pub(crate) sandbox: Box<dyn Sandbox>,
    without: &'static [Defence],
}

impl Scene {
    /// Nothing where this user cannot make sandboxes.
    pub(crate) async fn set(without: &'static [Defence]) -> Option<Scene> {
        if !is_root() {
            return None;
        }
        let rig = Rig::new();
        let level = SandboxLevel::new(settings(&rig, without), privilege()).unwrap();
        let sandbox = rig.assigned(&level).await;
        Some(Scene { rig, level, sandbox, without })
    }

    /// For a server beside this scene's, without the same walls.
    pub(crate) fn settings_of(&self, rig: &Rig) -> Settings {
        settings(rig, self.without)
    }

    pub(crate) fn leaves_out(&self, defence: Defence) -> bool {
        self.without.contains(&defence)
    }

    /// Runs `script` as the function to its end.
    pub(crate) async fn python(&mut self, script: &str) -> Run {
        finish(self.sandbox.spawn(&python(script)).await.unwrap()).await
    }

    /// Runs `script` until it prints a line, asks `look` for what is to be seen from outside (with the
    /// numbers that the sandbox's processes have on the host, PID 1 first), and ends it. The script waits after its
    /// line; one that ends without a line is looked at too, for there may be something nevertheless.
    pub(crate) async fn held<T>(&mut self, script: &str, look: impl FnOnce(&[i32]) -> T) -> T {
        let script = format!("{script}\nimport time\nprint('held', flush=True)\ntime.sleep(100)");
        let child = self.sandbox.spawn(&python(&script)).await.unwrap();
        let mut lines = BufReader::new(child.stdout).lines();
        let line = tokio::time::timeout(Duration::from_secs(120), lines.next_line()).await;
        line.expect("the script holds or ends").unwrap();
        let seen = look(&self.rig.processes());
        self.sandbox.kill_all().await.unwrap();
        seen
    }

    /// Another function's sandbox, or, where sandboxes are not each function's own, the attacker's.
    pub(crate) async fn next_function(&mut self) {
        if self.leaves_out(Defence::OwnSandbox) {
            return;
        }
        let next = self.rig.assigned(&self.level).await;
        std::mem::replace(&mut self.sandbox, next).destroy().await.unwrap();
    }

    /// A file of the host that everybody may read, and what only it holds.
    pub(crate) fn secret_file(&self) -> (PathBuf, String) {
        let path = self.rig.folder.path().join("canary");
        let secret = secret();
        fs::write(&path, &secret).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        (path, secret)
    }

    /// A folder of the host that everybody may write to.
    pub(crate) fn open_folder(&self) -> PathBuf {
        let path = self.rig.folder.path().join("open");
        fs::create_dir(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o777)).unwrap();
        path
    }

    pub(crate) async fn clear(self) {
        let Scene { rig, level, sandbox, .. } = self;
        sandbox.destroy().await.unwrap();
        drop((level, rig));
    }
}

/// A server's settings, without these walls.
pub(crate) fn settings(rig: &Rig, without: &'static [Defence]) -> Settings {
    #[cfg(feature = "weakened")]
    {
        let mut settings = rig.settings();
        settings.without = cresset_sandbox::Without::these(without);
        settings
    }
    #[cfg(not(feature = "weakened"))]
    {
        assert!(without.is_empty(), "this build leaves no wall out");
        rig.settings()
    }
}

/// Runs a script of the test's own on the host, for what only Python's `ctypes` reaches without unsafe
/// code here; gives what it printed.
#[expect(clippy::disallowed_methods, reason = "it is the test's own hand")]
pub(crate) fn host_python(script: &str) -> String {
    let output = std::process::Command::new("/usr/bin/python3").args(["-I", "-c", script]).output();
    String::from_utf8(output.unwrap().stdout).unwrap().trim().to_owned()
}

/// What nobody guesses.
pub(crate) fn secret() -> String {
    fs::read_to_string("/proc/sys/kernel/random/uuid").unwrap().trim().to_owned()
}

/// Where what is open in a process leads to, as the host sees it: `socket:[1234]`,
/// `anon_inode:bpf-map`.
pub(crate) fn open_in(pid: i32) -> Vec<String> {
    let Ok(entries) = fs::read_dir(format!("/proc/{pid}/fd")) else { return Vec::new() };
    let links = entries.flatten().filter_map(|entry| fs::read_link(entry.path()).ok());
    links.map(|link| link.to_string_lossy().into_owned()).collect()
}

/// A namespace of a process, by the number that the host gives it.
pub(crate) fn namespace(pid: i32, name: &str) -> Option<PathBuf> {
    fs::read_link(Path::new("/proc").join(pid.to_string()).join("ns").join(name)).ok()
}
