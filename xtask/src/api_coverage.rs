//! `docs/api-coverage.md` is what `cresset api --markdown` says, so that it is as true as the code.

use std::path::Path;
use std::process::Command;

const PAGE: &str = "docs/api-coverage.md";

/// Writes the page, or, with `check`, compares it.
///
/// # Errors
/// The program cannot be built or run, the page cannot be written, or it is not what the code says.
pub(crate) fn run(root: &Path, check: bool) -> Result<String, String> {
    let fresh = coverage()?;
    let page = root.join(PAGE);
    if !check {
        std::fs::write(&page, fresh).map_err(|error| format!("cannot write {PAGE}: {error}"))?;
        return Ok(format!("{PAGE} is written"));
    }
    let committed =
        std::fs::read_to_string(&page).map_err(|error| format!("cannot read {PAGE}: {error}"))?;
    if committed == fresh {
        Ok(format!("{PAGE} is what the code says"))
    } else {
        Err(format!("{PAGE} is not what the code says: run `cargo xtask api-coverage`"))
    }
}

fn coverage() -> Result<String, String> {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--locked", "--package", "cresset", "--", "api", "--markdown"])
        .output()
        .map_err(|error| format!("cargo run cannot be started: {error}"))?;
    if !output.status.success() {
        return Err(format!("cresset api failed: {}", String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout)
        .map_err(|error| format!("cresset api printed no text: {error}"))
}
