//! `cargo xtask bench`: measures the release binary through its API, beside what the same machine
//! does without it in the same run, and writes `docs/performance.md`. Machines are noisy: what
//! counts are the ratios.

mod client;
mod cold;
mod deploy;
mod figures;
mod packages;
mod report;
mod server;
mod tight_loop;
mod warm;

use std::path::Path;

use report::Report;
use server::Server;

/// Memory of every measured function: one vCPU's worth.
const MEMORY_MB: u32 = 1_769;

/// Runs everything; the table that was written.
///
/// # Errors
/// A step that failed, in a sentence.
pub(crate) fn run(root: &Path) -> Result<String, String> {
    let mut report = Report::default();
    let data = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;

    let server = Server::start(root, &data.path().join("blanks"), 2)?;
    report.resident(server.resident_kib()?);
    let packages = packages::Packages::build(root)?;
    let interpreter = deploy::interpreter(&server, &packages)?;
    warm::measure(&server, &packages, &interpreter, &mut report)?;
    cold::from_blanks(&server, &packages, &mut report)?;
    deploy::measure(&server, &packages, &mut report)?;
    server.stop()?;

    let plain = Server::start(root, &data.path().join("plain"), 0)?;
    cold::plain(&plain, &packages, &interpreter, &mut report)?;
    plain.stop()?;

    let page = report.page();
    let path = root.join("docs/performance.md");
    std::fs::write(&path, &page)
        .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    Ok(page)
}
