//! The release binary, started for the measurement and stopped after it.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use super::client::Client;

#[derive(Debug)]
pub(super) struct Server {
    child: Child,
    endpoint: String,
    data_dir: PathBuf,
}

impl Server {
    pub(super) fn start(root: &Path, data_dir: &Path, text: &str) -> Result<Self, String> {
        let config = data_dir.with_extension("toml");
        std::fs::write(&config, text)
            .map_err(|error| format!("cannot write {}: {error}", config.display()))?;
        // As in the tests: another build can be tried by naming it.
        let binary = std::env::var_os("CRESSET_BINARY")
            .map_or_else(|| root.join("target/release/cresset"), PathBuf::from);
        let mut child = Command::new(&binary)
            .args(["serve", "--listen", "127.0.0.1:0", "--log-format", "json", "--data-dir"])
            .arg(data_dir)
            .arg("--config")
            .arg(&config)
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("cannot start {}: {error}", binary.display()))?;
        let address = ready_address(&mut child)?;
        let endpoint = format!("http://{address}");
        Ok(Self { child, endpoint, data_dir: data_dir.to_owned() })
    }

    /// A client with a connection of its own.
    pub(super) fn client(&self) -> Client {
        Client::new(&self.endpoint)
    }

    pub(super) fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// What its cgroups are called by.
    pub(super) fn instance(&self) -> Result<String, String> {
        let path = self.data_dir.join("instance");
        let text = std::fs::read_to_string(&path);
        let text = text.map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        Ok(text.trim().to_owned())
    }

    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Resident memory of the server's own process.
    pub(super) fn resident_kib(&self) -> Result<u64, String> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {path}: {error}"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
        kib.ok_or_else(|| format!("{path} has no VmRSS"))
    }

    pub(super) fn stop(mut self) -> Result<(), String> {
        let pid = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &pid]).status().map_err(|error| error.to_string())?;
        let status = self.child.wait().map_err(|error| error.to_string())?;
        if status.success() { Ok(()) } else { Err(format!("the server ended with {status}")) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            drop(self.child.kill());
            drop(self.child.wait());
        }
    }
}

/// Does `work` for every number below `count`, by `callers` clients at a time.
pub(super) fn on_each(
    server: &Server,
    callers: usize,
    count: u32,
    work: impl Fn(&Client, u32) -> Result<(), String> + Sync,
) -> Result<(), String> {
    std::thread::scope(|scope| {
        let work = &work;
        let callers: Vec<_> = (0_u32..)
            .take(callers)
            .map(|caller| {
                scope.spawn(move || {
                    let client = server.client();
                    let mut own = (caller..count).step_by(callers);
                    own.try_for_each(|number| work(&client, number))
                })
            })
            .collect();
        callers.into_iter().try_for_each(|caller| {
            caller.join().map_err(|_panic| "a caller panicked".to_owned()).flatten()
        })
    })
}

/// Reads the log until it says where the server listens; goes on reading, so that the pipe never
/// fills.
fn ready_address(child: &mut Child) -> Result<String, String> {
    let log = child.stderr.take().ok_or("the server has no log")?;
    let mut lines = BufReader::new(log).lines();
    let mut seen = String::new();
    for line in lines.by_ref() {
        let line = line.map_err(|error| format!("the server's log broke off: {error}"))?;
        let fields = serde_json::from_str::<Value>(&line).ok();
        let address = fields.as_ref().and_then(|line| line.pointer("/fields/address")?.as_str());
        if let Some(address) = address {
            let address = address.to_owned();
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(address);
        }
        seen.push_str(&line);
        seen.push('\n');
    }
    Err(format!("the server did not start:\n{seen}"))
}
