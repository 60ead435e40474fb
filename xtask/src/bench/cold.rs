//! Cold starts: the first call of a function that was just made, from a blank and plainly, beside
//! the bare start of the interpreter with its client.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::client::Code;
use super::deploy::Interpreter;
use super::figures::Figures;
use super::packages::Packages;
use super::report::Report;
use super::server::Server;

const EVENT: &[u8] = b"{}";
const STARTS: usize = 25;
/// Looks, 10 ms apart, that must agree: longer than the pause after a start before blanks are made.
const STEADY: usize = 40;

pub(super) fn from_blanks(
    server: &Server,
    packages: &Packages,
    report: &mut Report,
) -> Result<(), String> {
    for (name, code) in kinds(packages) {
        report.cold_blank(name, starts(server, name, &code, true)?);
    }
    Ok(())
}

pub(super) fn plain(
    server: &Server,
    packages: &Packages,
    interpreter: &Interpreter,
    report: &mut Report,
) -> Result<(), String> {
    for (name, code) in kinds(packages) {
        report.cold_plain(name, starts(server, name, &code, false)?);
    }
    report.bare(bare_starts(interpreter)?);
    Ok(())
}

fn kinds(packages: &Packages) -> [(&'static str, Code<'_>); 3] {
    [("python", packages.python()), ("node", packages.node()), ("rust", packages.rust())]
}

fn starts(server: &Server, kind: &str, code: &Code<'_>, blank: bool) -> Result<Figures, String> {
    let client = server.client();
    let mut figures = Figures::default();
    for number in 0..STARTS {
        let name = format!("cold-{kind}-{number}");
        client.create(&name, code)?;
        client.settle(&name)?;
        come_to_rest(server, blank)?;
        let began = Instant::now();
        client.invoke(&name, EVENT)?;
        figures.push(began.elapsed());
    }
    Ok(figures)
}

/// The server has nothing to do any more, and every runtime in use has its blanks again. Without
/// blanks it rests as long, so that both ways begin on a machine that was idle.
fn come_to_rest(server: &Server, blank: bool) -> Result<(), String> {
    let client = server.client();
    let mut last = 0.0;
    let mut same = 0;
    for _ in 0..500 {
        std::thread::sleep(Duration::from_millis(10));
        let now = client.metric("cresset_invoke_blanks ")?;
        let filled = !blank || now > 0.0;
        same = if filled && (now - last).abs() < f64::EPSILON { same + 1 } else { 0 };
        last = now;
        if same == STEADY {
            return Ok(());
        }
    }
    Err("the blanks were not replaced within 5 s".to_owned())
}

/// The interpreter with its client loaded, and nothing of ours.
fn bare_starts(interpreter: &Interpreter) -> Result<Figures, String> {
    let script = format!(
        "import sys; sys.path.insert(0, {:?}); import awslambdaric.bootstrap",
        interpreter.client.display().to_string()
    );
    let mut figures = Figures::default();
    for _ in 0..STARTS {
        let began = Instant::now();
        let status = Command::new(&interpreter.path)
            .args(["-I", "-c", &script])
            .stdin(Stdio::null())
            .status()
            .map_err(|error| format!("cannot start {}: {error}", interpreter.path.display()))?;
        if !status.success() {
            return Err(format!("the bare interpreter ended with {status}"));
        }
        figures.push(began.elapsed());
    }
    Ok(figures)
}
