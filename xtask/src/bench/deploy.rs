//! CreateFunction of a 1 MB archive, and from its answer to the function's first answer. Also:
//! which interpreter a Python function gets, for the measurements beside it.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::client::Client;
use super::figures::Figures;
use super::packages::Packages;
use super::report::Report;
use super::server::Server;

const CREATIONS: usize = 25;
const FSYNCS: usize = 50;

/// The interpreter of Python functions and the folder of its runtime client, on the host.
#[derive(Debug)]
pub(super) struct Interpreter {
    pub(super) path: PathBuf,
    pub(super) client: PathBuf,
}

pub(super) fn interpreter(server: &Server, packages: &Packages) -> Result<Interpreter, String> {
    let client = server.client();
    client.create("where-python", &packages.where_python())?;
    let answer = client.invoke("where-python", b"{}")?;
    let (path, version) = answer
        .trim()
        .trim_matches('"')
        .split_once(' ')
        .ok_or_else(|| format!("the function does not say its interpreter: {answer}"))?;
    let runtimes = server.data_dir().join("runtimes");
    let client = client_folder(&runtimes, version)
        .ok_or_else(|| format!("no awslambdaric below {}", runtimes.display()))?;
    Ok(Interpreter { path: PathBuf::from(path), client })
}

/// The folder that holds `awslambdaric`; of several the one whose compiled module is of `version`.
fn client_folder(folder: &Path, version: &str) -> Option<PathBuf> {
    let tag = format!("cpython-{}", version.replace('.', ""));
    let entries: Vec<PathBuf> =
        std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let compiled = |entry: &PathBuf| {
        entry.file_name().is_some_and(|name| {
            let name = name.to_string_lossy();
            name.starts_with("runtime_client") && name.contains(&tag)
        })
    };
    if entries.iter().any(compiled) {
        return Some(folder.to_owned());
    }
    entries.iter().filter(|entry| entry.is_dir()).find_map(|entry| client_folder(entry, version))
}

pub(super) fn measure(
    server: &Server,
    packages: &Packages,
    report: &mut Report,
) -> Result<(), String> {
    let client = server.client();
    let code = packages.megabyte();
    let mut creations = Figures::default();
    let mut first_answers = Figures::default();
    for number in 0..CREATIONS {
        let name = format!("megabyte-{number}");
        let request = Client::creation(&name, &code);
        let began = Instant::now();
        client.send_creation(&request)?;
        creations.push(began.elapsed());
        let answered = Instant::now();
        client.invoke(&name, b"{}")?;
        first_answers.push(answered.elapsed());
    }
    let syncs = syncs_of_a_creation(server, &Client::creation("megabyte-traced", &code))?;
    report.creation(creations, first_answers, fsync_cost(server.data_dir())?, syncs);
    Ok(())
}

/// What an fsync of 4 KB costs on the disk of the data directory.
fn fsync_cost(folder: &Path) -> Result<Figures, String> {
    let path = folder.join("fsync.bench");
    let mut file = File::create(&path).map_err(|error| error.to_string())?;
    let mut figures = Figures::default();
    for _ in 0..FSYNCS {
        file.write_all(&[1; 4096]).map_err(|error| error.to_string())?;
        let began = Instant::now();
        file.sync_all().map_err(|error| error.to_string())?;
        figures.push(began.elapsed());
    }
    std::fs::remove_file(&path).map_err(|error| error.to_string())?;
    Ok(figures)
}

/// How many fsyncs one creation makes, as strace counts them; `None` where there is no strace.
fn syncs_of_a_creation(server: &Server, request: &[u8]) -> Result<Option<usize>, String> {
    let pid = server.pid().to_string();
    let tracer = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=fsync,fdatasync,sync_file_range,syncfs", "-p", &pid])
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut tracer) = tracer else { return Ok(None) };
    wait_until_traced(server.pid())?;
    server.client().send_creation(request)?;
    let id = tracer.id().to_string();
    Command::new("kill").args(["-INT", &id]).status().map_err(|error| error.to_string())?;
    let output = tracer
        .stderr
        .take()
        .map(std::io::read_to_string)
        .transpose()
        .map_err(|error| error.to_string())?
        .unwrap_or_default();
    tracer.wait().map_err(|error| error.to_string())?;
    Ok(Some(output.lines().filter(|line| line.contains("sync(")).count()))
}

/// All threads have a tracer.
fn wait_until_traced(pid: u32) -> Result<(), String> {
    for _ in 0..300 {
        let threads = std::fs::read_dir(format!("/proc/{pid}/task")).map_err(|e| e.to_string())?;
        let traced = threads.filter_map(Result::ok).all(|thread| {
            std::fs::read_to_string(thread.path().join("status"))
                .is_ok_and(|status| !status.contains("TracerPid:\t0\n"))
        });
        if traced {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    Err("strace did not attach within 3 s".to_owned())
}
