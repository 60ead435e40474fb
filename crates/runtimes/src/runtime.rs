//! A runtime that is ready to be started.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

/// What becomes of a function whose interpreter is not on this machine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Missing {
    /// The nearest version of the same family runs it, with a warning.
    #[default]
    Nearest,
    Refuse,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    Python,
    Node,
    Provided,
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Python => "Python",
            Self::Node => "Node.js",
            Self::Provided => "custom",
        })
    }
}

/// The machines that Lambda has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Machine {
    X86_64,
    Arm64,
}

impl Machine {
    /// AWS's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64",
            Self::Arm64 => "arm64",
        }
    }
}

/// The machine that this program was built for, and so the one that functions run on.
pub const fn machine() -> Machine {
    if cfg!(target_arch = "aarch64") { Machine::Arm64 } else { Machine::X86_64 }
}

/// A host path, and where a function sees it (read-only).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mount {
    pub host: PathBuf,
    pub inside: PathBuf,
}

/// Ready to be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Runtime {
    /// As asked: `python3.11`.
    pub identifier: String,
    pub family: Family,
    /// What really runs: `3.11.7`; empty for custom runtimes.
    pub version: String,
    /// Beside the system's libraries: the interpreter's prefix, the bootstrap at `/var/runtime`.
    pub mounts: Vec<Mount>,
    /// The command inside. `argv[0]` of a custom runtime is the first of `candidates`.
    pub argv: Vec<String>,
    /// Custom runtimes: the programs to try, in this order; the first that is executable takes the
    /// place of `argv[0]`. Empty for the others.
    pub candidates: Vec<String>,
    /// What the runtime adds to the function's environment, with paths as they are inside. The
    /// function's own variables come before these, the platform's (`_HANDLER`, …) before both.
    pub environment: BTreeMap<String, String>,
    /// Where another version runs than was asked for.
    pub warning: Option<String>,
}

impl Runtime {
    /// The command inside for a function of this memory size: `argv`, and for Node.js the bounds of
    /// a heap that is collected before the function's limit kills it.
    pub fn command(&self, memory_mb: u32) -> Vec<String> {
        let mut command = self.argv.clone();
        if self.family == Family::Node && !command.is_empty() {
            let old = u64::from(memory_mb) * 9 / 10;
            let young = (memory_mb / 20).clamp(1, 16);
            command.insert(1, format!("--max-old-space-size={old}"));
            command.insert(2, format!("--max-semi-space-size={young}"));
        }
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heap_of_node_follows_the_memory_of_the_function() {
        let mut runtime = Runtime {
            identifier: "nodejs20.x".to_owned(),
            family: Family::Node,
            version: "20.1.0".to_owned(),
            mounts: Vec::new(),
            argv: vec!["/bin/node".to_owned(), "/var/runtime/index.cjs".to_owned()],
            candidates: Vec::new(),
            environment: BTreeMap::new(),
            warning: None,
        };
        assert_eq!(
            runtime.command(128).join(" "),
            "/bin/node --max-old-space-size=115 --max-semi-space-size=6 /var/runtime/index.cjs"
        );
        runtime.family = Family::Python;
        assert_eq!(runtime.command(128), runtime.argv);
    }
}
