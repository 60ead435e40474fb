//! `cargo xtask bench`: measures the release binary through its API, beside what the same machine
//! does without it in the same run, and writes `docs/performance.md`. Machines are noisy: what
//! counts are the ratios. `cargo xtask bench PART` measures one part and writes nothing; the sections
//! below the page's table are made of such lines.

mod account;
mod client;
mod cold;
mod deploy;
mod figures;
mod functions;
mod launch;
mod packages;
mod report;
mod server;
mod tenants;
mod tight_loop;
mod warm;

use std::path::Path;

use report::Report;
use server::Server;

/// Memory of every measured function: one vCPU's worth.
const MEMORY_MB: u32 = 1_769;

/// What can be measured by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Part {
    /// Making and ending a sandbox
    Launch,
    /// Hundreds of idle environments
    Idle,
    /// A function beside the worst neighbours
    Attacks,
    /// Ten thousand functions; it takes minutes, and is not among what is measured without a name
    Functions,
}

impl Part {
    /// Those that are measured without being named.
    const USUAL: [Part; 3] = [Part::Launch, Part::Idle, Part::Attacks];

    fn measure(self, root: &Path, data: &Path) -> Result<Vec<report::Row>, String> {
        match self {
            Part::Launch => launch::measure(root),
            Part::Idle => tenants::idle(root, data),
            Part::Attacks => tenants::attacks(root, data),
            Part::Functions => functions::measure(root, data),
        }
    }
}

/// Measures one part; its lines of the table, which is left as it is.
///
/// # Errors
/// As [`run`].
pub(crate) fn run_part(root: &Path, part: Part) -> Result<String, String> {
    let data = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let rows = part.measure(root, data.path())?;
    Ok(rows.iter().map(report::Row::line).collect::<Vec<_>>().join("\n"))
}

fn blanks(count: u32) -> String {
    format!("[environments]\nblanks_per_runtime = {count}\n")
}

/// What follows the table: the figures of parts that are measured by their names only.
fn sections(page: &str) -> &str {
    page.find("\n## ").and_then(|start| page.get(start..)).unwrap_or_default()
}

/// Runs all usual parts; the table that was written.
///
/// # Errors
/// A step that failed, in a sentence.
pub(crate) fn run(root: &Path) -> Result<String, String> {
    let mut report = Report::default();
    let data = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;

    let server = Server::start(root, &data.path().join("blanks"), &blanks(2))?;
    report.resident(server.resident_kib()?);
    let packages = packages::Packages::build(root)?;
    let interpreter = deploy::interpreter(&server, &packages)?;
    warm::measure(&server, &packages, &interpreter, &mut report)?;
    cold::from_blanks(&server, &packages, &mut report)?;
    deploy::measure(&server, &packages, &mut report)?;
    server.stop()?;

    let plain = Server::start(root, &data.path().join("plain"), &blanks(0))?;
    cold::plain(&plain, &packages, &interpreter, &mut report)?;
    plain.stop()?;

    for part in Part::USUAL {
        report.more(part.measure(root, data.path())?);
    }

    let path = root.join("docs/performance.md");
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    let page = report.page() + sections(&before);
    std::fs::write(&path, &page)
        .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    Ok(page)
}
