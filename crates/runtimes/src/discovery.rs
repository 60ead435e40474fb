//! Finds the interpreters of this machine: the programs themselves, never a shim.
//!
//! A file counts where, all links resolved, it has an interpreter's name, is a program for this
//! machine, and belongs to somebody who could as well change Cresset itself.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Read as _;
use std::os::fd::AsRawFd as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::ask::{self, Stamp};
use crate::bootstrap::python_client;
use crate::native::{HEAD, Platform, elf_machine};
use crate::places::{self, Place, Surroundings};
use crate::version::Version;
use crate::{Client, Error, Family, Interpreter, machine};

/// An interpreter, with its version as a number.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) interpreter: Interpreter,
    pub(crate) version: Version,
}

/// What the bootstraps are written for.
const OLDEST_PYTHON: (u32, u32) = (3, 6);
const OLDEST_NODE: u32 = 14;
const ANSWER: Duration = Duration::from_secs(10);

/// The programs of this machine that have an interpreter's name and may be started, before any is
/// asked for its version. To be looked for where owners of files are seen as they are: in a user
/// namespace all others are one.
#[derive(Debug, Clone)]
pub struct Candidates(Vec<Candidate>);

#[derive(Debug, Clone)]
struct Candidate {
    family: Family,
    path: PathBuf,
    place: &'static str,
}

impl Candidates {
    /// Looks into `search`, and then where interpreters usually are. Blocks: it reads directories.
    pub fn look(search: &[PathBuf]) -> Self {
        let surroundings = Surroundings::of_this_process();
        Self::within(&places::places(search, &surroundings), &surroundings.homes)
    }

    pub(crate) fn within(places: &[Place], homes: &[PathBuf]) -> Self {
        let mut all: Vec<Candidate> = Vec::new();
        for place in places {
            for (family, path) in candidates(&place.folder, homes) {
                if !all.iter().any(|candidate| candidate.path == path) {
                    all.push(Candidate { family, path, place: place.found });
                }
            }
        }
        Self(all)
    }
}

/// The interpreters among the candidates, highest version first within a family. What cannot be read is
/// passed over: the operator sees in the list what was found.
pub(crate) fn discover(candidates: Candidates, known: &mut KnownVersions) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for Candidate { family, path, place } in candidates.0 {
        match version(family, &path, known) {
            Ok(version) if is_supported(family, version) => {
                all.push(found(family, path, version, place));
            }
            Ok(version) => {
                tracing::debug!(path = %path.display(), %version, "interpreter is too old");
            }
            Err(error) => {
                tracing::warn!(path = %path.display(), error = %error, "interpreter passed over");
            }
        }
    }
    // Stable: where two have the same version, the place that comes first wins.
    all.sort_by_key(|found| (found.interpreter.family, std::cmp::Reverse(found.version)));
    all
}

fn found(family: Family, path: PathBuf, version: Version, place: &str) -> Found {
    let client = if family == Family::Python { python_client(version) } else { Client::Own };
    let interpreter =
        Interpreter { family, version: version.to_string(), path, found: place.to_owned(), client };
    Found { interpreter, version }
}

fn is_supported(family: Family, version: Version) -> bool {
    match family {
        Family::Python => version.major == 3 && (version.major, version.minor) >= OLDEST_PYTHON,
        Family::Node => version.major >= OLDEST_NODE,
        Family::Provided => false,
    }
}

/// The interpreters in one folder, by name; each path is the program itself.
fn candidates(folder: &Path, homes: &[PathBuf]) -> Vec<(Family, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut named: Vec<_> =
        entries.filter_map(|entry| Some((family(&entry.file_name())?, entry.path()))).collect();
    named.sort_by(|one, other| one.1.cmp(&other.1));
    named
        .into_iter()
        .filter_map(|(family, path)| Some((family, program(family, &path, homes)?)))
        .collect()
}

fn family(name: &OsStr) -> Option<Family> {
    let name = name.to_str()?;
    if matches!(name, "node" | "nodejs") {
        return Some(Family::Node);
    }
    let rest = name.strip_prefix("python")?;
    let minor = rest.strip_prefix("3.").unwrap_or("0");
    let known = matches!(rest, "" | "3") || rest.starts_with("3.");
    (known && minor.bytes().all(|digit| digit.is_ascii_digit())).then_some(Family::Python)
}

/// The program that `path` leads to, where it is one that may be started.
fn program(wanted: Family, path: &Path, homes: &[PathBuf]) -> Option<PathBuf> {
    let mut file = File::open(path).ok()?;
    let real = fs::read_link(format!("/proc/self/fd/{}", file.as_raw_fd())).ok()?;
    // A shim that is a program (volta's, mise's) has its manager's name.
    if family(real.file_name()?) != Some(wanted) {
        return None;
    }
    let metadata = file.metadata().ok()?;
    let mode = metadata.mode();
    if !metadata.is_file() || mode & 0o111 == 0 || mode & 0o002 != 0 || !is_trusted(metadata.uid())
    {
        return None;
    }
    let mut head = [0; HEAD];
    file.read_exact(&mut head).ok()?;
    if elf_machine(&head) != Some(Platform::Linux(machine())) {
        return None;
    }
    // Its prefix is mounted into sandboxes: a whole home must not be.
    let prefix = prefix(&real)?;
    let is_home = homes.iter().any(|home| prefix == home || prefix == home.join(".local"));
    (!is_home && prefix != Path::new("/home")).then_some(real)
}

/// Whether users without rights of their own can reach and start the program at this path.
pub(crate) fn everybody_can_start(program: &Path) -> bool {
    let mode = |path: &Path| fs::metadata(path).map_or(0, |metadata| metadata.mode());
    mode(program) & 0o005 == 0o005
        && program.ancestors().skip(1).all(|folder| mode(folder) & 0o001 != 0)
}

/// What root starts must be root's, or the person's who became root.
fn is_trusted(owner: u32) -> bool {
    let sudo = std::env::var("SUDO_UID").ok().and_then(|uid| uid.parse().ok());
    owner == 0 || owner == rustix::process::geteuid().as_raw() || Some(owner) == sudo
}

/// The folder that an interpreter is installed in: the one that has its `bin`.
pub(crate) fn prefix(program: &Path) -> Option<&Path> {
    let folder = program.parent()?;
    if folder.file_name() == Some(OsStr::new("bin")) { folder.parent() } else { Some(folder) }
}

/// The version, by the cheapest way that is certain: the headers that are installed beside the
/// program, what it answered earlier, and only then by starting it.
fn version(family: Family, path: &Path, known: &mut KnownVersions) -> Result<Version, Error> {
    match header_version(family, path) {
        Some(version) => Ok(version),
        None => known.version(family, path),
    }
}

fn header_version(family: Family, path: &Path) -> Option<Version> {
    let include = prefix(path)?.join("include");
    match family {
        Family::Python => {
            let name = path.file_name()?.to_str()?;
            let header =
                |name: &str| fs::read_to_string(include.join(name).join("patchlevel.h")).ok();
            // Python 3.7 and older call the folder `python3.7m`.
            let text = header(name).or_else(|| header(&format!("{name}m")))?;
            defined(&text, "PY_VERSION")?.trim_matches('"').parse().ok()
        }
        Family::Node => {
            let text = fs::read_to_string(include.join("node/node_version.h")).ok()?;
            let number = |name| defined(&text, name)?.parse().ok();
            Some(Version {
                major: number("NODE_MAJOR_VERSION")?,
                minor: number("NODE_MINOR_VERSION")?,
                patch: number("NODE_PATCH_VERSION")?,
            })
        }
        Family::Provided => None,
    }
}

/// `value` of a line `#define name value`.
fn defined<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        let is_it = words.next() == Some("#define") && words.next() == Some(name);
        is_it.then(|| words.next()).flatten()
    })
}

/// What interpreters answered, kept in the data directory for as long as they are unchanged.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct KnownVersions {
    versions: BTreeMap<PathBuf, (Stamp, Version)>,
    #[serde(skip)]
    has_news: bool,
}

impl KnownVersions {
    /// What cannot be read is only slower to know.
    pub(crate) fn read(file: &Path) -> Self {
        let text = fs::read(file).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    pub(crate) fn write(&self, file: &Path) -> Result<(), Error> {
        if !self.has_news {
            return Ok(());
        }
        let part = file.with_extension(format!("part-{}", std::process::id()));
        let text = serde_json::to_vec(self)
            .map_err(|error| Error::io("write", &part)(std::io::Error::other(error)))?;
        fs::write(&part, text).map_err(Error::io("write", &part))?;
        fs::rename(&part, file).map_err(Error::io("rename to", file))
    }

    fn version(&mut self, family: Family, path: &Path) -> Result<Version, Error> {
        let stamp = Stamp::of(path)?;
        if let Some((known, version)) = self.versions.get(path)
            && *known == stamp
        {
            return Ok(*version);
        }
        let question: &[&OsStr] = match family {
            Family::Python => &[
                OsStr::new("-I"),
                OsStr::new("-S"),
                OsStr::new("-c"),
                OsStr::new("import sys; print('%d.%d.%d' % sys.version_info[:3])"),
            ],
            Family::Node | Family::Provided => &[OsStr::new("--version")],
        };
        let said = ask::run(path, question, ANSWER)?;
        let version: Version = said.parse().map_err(|_malformed| Error::Ask {
            path: path.to_owned(),
            reason: format!("'{}' is no version", said.trim()),
        })?;
        self.versions.insert(path.to_owned(), (stamp, version));
        self.has_news = true;
        Ok(version)
    }
}

#[cfg(test)]
mod tests;
