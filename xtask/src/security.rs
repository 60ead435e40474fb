//! The attacks and what came of them, in docs/security.md: the list is the code's, the results are
//! those of the runs on the kinds of machine that there are, kept in docs/security-results.json.

mod catalogue;
mod results;
mod table;

use std::path::{Path, PathBuf};

use self::results::Results;

const PAGE: &str = "docs/security.md";
const DATA: &str = "docs/security-results.json";
const BEGIN: &str = "<!-- attacks: written by `cargo xtask security` -->\n";
const END: &str = "<!-- attacks: end -->\n";

/// What the chore is called with.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing: fails if the committed page is not what code and results say
    #[arg(long)]
    check: bool,
    /// Files of results (CRESSET_ATTACK_RESULTS), of which the newest is last
    results: Vec<PathBuf>,
}

/// # Errors
/// What cannot be read or written, or, with `--check`, that the page is not fresh.
pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<String, String> {
    let attacks = catalogue::read(root)?;
    let data = root.join(DATA);
    let mut results = Results::read(&data)?;
    for file in &arguments.results {
        results.merge(&read(file)?).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    results.keep(&attacks);
    let page = read(&root.join(PAGE))?;
    let fresh = replace(&page, &table::render(&attacks, &results))?;
    if !arguments.check {
        write(&data, &results.text()?)?;
        write(&root.join(PAGE), &fresh)?;
        return Ok(format!("{PAGE} lists {} attacks", attacks.len()));
    }
    if page == fresh {
        Ok(format!("{PAGE} lists exactly the {} attacks that there are", attacks.len()))
    } else {
        Err(format!(
            "{PAGE} is not what the attacks and their results say: run `cargo xtask security`"
        ))
    }
}

fn replace(page: &str, table: &str) -> Result<String, String> {
    let lacking = || format!("{PAGE} lacks its markers");
    let (before, rest) = page.split_once(BEGIN).ok_or_else(lacking)?;
    let (_, after) = rest.split_once(END).ok_or_else(lacking)?;
    Ok(format!("{before}{BEGIN}{table}{END}{after}"))
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_between_the_markers_changes() {
        let page = format!("a\n{BEGIN}old\n{END}b\n");
        assert_eq!(replace(&page, "new\n").unwrap(), format!("a\n{BEGIN}new\n{END}b\n"));
        assert!(replace("nothing", "new").is_err());
    }
}
