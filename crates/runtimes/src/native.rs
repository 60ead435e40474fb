//! Native modules in a package: what their names and ELF headers say they were built for, and
//! whether the runtime that would load them can.
//!
//! Honest packages carry more than one machine needs (prebuilt add-ons for every platform), so what
//! is refused is a module of which there is no build for here, not a build that is for elsewhere.

use std::collections::BTreeMap;

use crate::{Code, Error, Family, Machine, Runtime, machine};

/// As much of a file's beginning as [`NativeModule::of`] wants to see.
pub(crate) const HEAD: usize = 20;

/// A native module of a deployment package.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NativeModule {
    /// Path inside the package.
    pub path: String,
    pub platform: Platform,
    /// `(3, 12)` of `x.cpython-312-x86_64-linux-gnu.so`; `None` where the name has no version.
    pub python: Option<(u32, u32)>,
}

/// The system that a native module was built for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Platform {
    /// Linux on a machine that Lambda has.
    Linux(Machine),
    /// Something else: its name, to be shown.
    Other(String),
}

impl NativeModule {
    /// What the file at `path` that begins with `head` is, where it is a native module at all.
    pub(crate) fn of(path: &str, head: &[u8]) -> Option<Self> {
        let tag = Tag::of(path);
        let platform = elf_machine(head).or_else(|| tag.as_ref()?.foreign_platform())?;
        Some(Self { path: path.to_owned(), platform, python: tag.map(|tag| tag.python) })
    }

    fn runs_on(&self, here: Machine) -> bool {
        self.platform == Platform::Linux(here)
    }

    /// The module's import path: `numpy/core/_multiarray_umath`.
    fn stem(&self) -> &str {
        let folder = self.path.rfind('/').map_or(0, |slash| slash + 1);
        let dot = self.path.get(folder..).and_then(|name| name.find('.'));
        dot.and_then(|dot| self.path.get(..folder + dot)).unwrap_or(&self.path)
    }

    fn is_python_extension(&self) -> bool {
        self.python.is_some() || self.path.ends_with(".abi3.so")
    }

    fn built_for(&self) -> String {
        let platform = match &self.platform {
            Platform::Linux(machine) => machine.as_str(),
            Platform::Other(name) => name,
        };
        match self.python {
            Some((major, minor)) => format!("Python {major}.{minor} on {platform}"),
            None => platform.to_owned(),
        }
    }
}

/// Whether the native modules of `code` can be loaded by `runtime`.
///
/// # Errors
/// [`Error::Native`] with one sentence that names the first module that cannot.
pub fn check_native(runtime: &Runtime, code: &Code) -> Result<(), Error> {
    check_modules(runtime, &code.native, |path| code.has(path), machine())
}

fn check_modules(
    runtime: &Runtime,
    modules: &[NativeModule],
    has: impl Fn(&str) -> bool,
    here: Machine,
) -> Result<(), Error> {
    let unusable = match runtime.family {
        Family::Python => unusable_extension(runtime, modules, has, here),
        Family::Node => none_for_here(modules, here, |module| module.path.ends_with(".node")),
        Family::Provided => none_for_here(modules, here, |module| module.path == "bootstrap"),
    };
    let Some(module) = unusable else { return Ok(()) };
    let runs = match runtime.family {
        Family::Python => format!("Python {} on {}", runtime.version, here.as_str()),
        Family::Node => format!("Node.js {} on {}", runtime.version, here.as_str()),
        Family::Provided => here.as_str().to_owned(),
    };
    Err(Error::Native {
        sentence: format!(
            "{} was built for {}, but {} runs here on {runs}: package the function for that",
            module.path,
            module.built_for(),
            runtime.identifier,
        ),
    })
}

/// An extension module of which no build fits; `stem.py` beside it counts as one that does, as
/// Python falls back to it.
fn unusable_extension<'a>(
    runtime: &Runtime,
    modules: &'a [NativeModule],
    has: impl Fn(&str) -> bool,
    here: Machine,
) -> Option<&'a NativeModule> {
    let running = python_version(&runtime.version);
    let fits = |module: &NativeModule| {
        module.runs_on(here) && (module.python.is_none() || module.python == running)
    };
    let mut builds: BTreeMap<&str, Vec<&NativeModule>> = BTreeMap::new();
    for module in modules {
        builds.entry(module.stem()).or_default().push(module);
    }
    builds.into_iter().find_map(|(stem, builds)| {
        let usable = builds.iter().any(|build| fits(build)) || has(&format!("{stem}.py"));
        if usable { None } else { builds.into_iter().find(|build| build.is_python_extension()) }
    })
}

/// The first of the `wanted` modules, where there are some and none is for `here`.
fn none_for_here(
    modules: &[NativeModule],
    here: Machine,
    wanted: impl Fn(&NativeModule) -> bool,
) -> Option<&NativeModule> {
    let first = modules.iter().find(|module| wanted(module))?;
    let fits = modules.iter().any(|module| wanted(module) && module.runs_on(here));
    (!fits).then_some(first)
}

fn python_version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

/// `cpython-312-x86_64-linux-gnu` of a file name.
struct Tag<'a> {
    python: (u32, u32),
    platform: &'a str,
}

impl<'a> Tag<'a> {
    fn of(path: &'a str) -> Option<Self> {
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let tag = name.strip_suffix(".so")?.rsplit_once('.')?.1.strip_prefix("cpython-")?;
        let (version, platform) = tag.split_once('-')?;
        // Free-threaded builds (`313t`) are never loaded by an ordinary interpreter; `m` is the
        // ordinary one of Python 3.7 and older.
        let version = version.strip_suffix('m').unwrap_or(version);
        let (major, minor) = version.split_at_checked(1)?;
        Some(Self { python: (major.parse().ok()?, minor.parse().ok()?), platform })
    }

    /// Systems whose shared objects have no ELF header.
    fn foreign_platform(&self) -> Option<Platform> {
        self.platform.contains("darwin").then(|| Platform::Other("macOS".to_owned()))
    }
}

/// The machine of an ELF header (little-endian, as all that matter are).
pub(crate) fn elf_machine(head: &[u8]) -> Option<Platform> {
    const X86_64: u16 = 62;
    const AARCH64: u16 = 183;
    if !head.starts_with(b"\x7fELF") {
        return None;
    }
    let (class, machine) = (head.get(4)?, head.get(18..20)?.first_chunk()?);
    Some(match (class, u16::from_le_bytes(*machine)) {
        (2, X86_64) => Platform::Linux(Machine::X86_64),
        (2, AARCH64) => Platform::Linux(Machine::Arm64),
        (_, 3) => Platform::Other("32-bit x86".to_owned()),
        (_, 40) => Platform::Other("32-bit ARM".to_owned()),
        (_, other) => Platform::Other(format!("another machine (ELF {other})")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elf(machine: u16) -> Vec<u8> {
        let mut head = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0".to_vec();
        head.extend(machine.to_le_bytes());
        head
    }

    /// Paths with the machine of their ELF header.
    type Modules = &'static [(&'static str, u16)];

    fn runtime(family: Family, identifier: &str, version: &str) -> Runtime {
        Runtime {
            identifier: identifier.to_owned(),
            family,
            version: version.to_owned(),
            mounts: Vec::new(),
            argv: Vec::new(),
            candidates: Vec::new(),
            environment: BTreeMap::new(),
            warning: None,
        }
    }

    fn sentence(runtime: &Runtime, files: &[(&str, u16)], others: &[&str]) -> Option<String> {
        let modules: Vec<_> = files
            .iter()
            .filter_map(|(path, machine)| NativeModule::of(path, &elf(*machine)))
            .collect();
        check_modules(runtime, &modules, |path| others.contains(&path), Machine::X86_64)
            .err()
            .map(|error| error.to_string())
    }

    #[test]
    fn a_module_for_another_python_is_named_in_one_sentence() {
        let runtime = runtime(Family::Python, "python3.12", "3.11.7");
        let path = "numpy/core/_multiarray_umath.cpython-312-x86_64-linux-gnu.so";
        assert_eq!(
            sentence(&runtime, &[(path, 62)], &[]).unwrap(),
            "numpy/core/_multiarray_umath.cpython-312-x86_64-linux-gnu.so was built for \
             Python 3.12 on x86_64, but python3.12 runs here on Python 3.11.7 on x86_64: \
             package the function for that"
        );
    }

    #[test]
    fn what_fits_and_what_falls_back_is_accepted() {
        let python = runtime(Family::Python, "python3.11", "3.11.7");
        let node = runtime(Family::Node, "nodejs20.x", "20.1.0");
        let provided = runtime(Family::Provided, "provided.al2023", "");
        let good: &[(&Runtime, Modules, &[&str])] = &[
            (&python, &[("a.cpython-311-x86_64-linux-gnu.so", 62)], &[]),
            (&python, &[("a.abi3.so", 62)], &[]),
            (&python, &[("a.cpython-310-x86_64-linux-gnu.so", 62), ("a.abi3.so", 62)], &[]),
            (&python, &[("p/a.cpython-312-x86_64-linux-gnu.so", 62)], &["p/a.py"]),
            (&python, &[("p.libs/libx-1.2.so.3", 183), ("tool", 183)], &[]),
            (&node, &[("prebuilds/linux-arm64/a.node", 183), ("prebuilds/x/a.node", 62)], &[]),
            (&node, &[("a.cpython-312-x86_64-linux-gnu.so", 62)], &[]),
            (&provided, &[("bootstrap", 62), ("bin/tool", 183)], &[]),
        ];
        for (runtime, files, others) in good {
            assert_eq!(sentence(runtime, files, others), None, "{files:?}");
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let python = runtime(Family::Python, "python3.11", "3.11.7");
        let old = runtime(Family::Python, "python3.7", "3.7.16");
        let node = runtime(Family::Node, "nodejs20.x", "20.1.0");
        let provided = runtime(Family::Provided, "provided.al2023", "");
        let bad: &[(&Runtime, Modules, &str)] = &[
            (&python, &[("a.cpython-311-aarch64-linux-gnu.so", 183)], "Python 3.11 on arm64"),
            (&python, &[("a.cpython-311-x86_64-linux-gnu.so", 183)], "Python 3.11 on arm64"),
            (&python, &[("a.abi3.so", 183)], "built for arm64"),
            (&old, &[("a.cpython-36m-x86_64-linux-gnu.so", 62)], "Python 3.6 on x86_64"),
            (&node, &[("prebuilds/linux-arm64/a.node", 183)], "built for arm64"),
            (&provided, &[("bootstrap", 183)], "built for arm64"),
            (&provided, &[("bootstrap", 3)], "built for 32-bit x86"),
        ];
        for (runtime, files, expected) in bad {
            let sentence = sentence(runtime, files, &[]).unwrap();
            assert!(sentence.contains(expected), "{sentence}");
        }
    }

    #[test]
    fn a_module_of_another_system_is_told_by_its_name() {
        let module = NativeModule::of("a.cpython-311-darwin.so", b"\xcf\xfa\xed\xfe").unwrap();
        assert_eq!(module.platform, Platform::Other("macOS".to_owned()));
        assert_eq!(NativeModule::of("a.py", b"import a"), None);
    }
}
