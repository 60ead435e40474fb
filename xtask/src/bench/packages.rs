//! The functions that are measured: each answers its event.

use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::client::Code;

const PYTHON: &str = "import sys\n\ndef handler(event, context):\n    return event\n\n\
def where(event, context):\n    return sys.executable + ' %d.%d' % sys.version_info[:2]\n";
const NODE: &str = "export const handler = async (event) => event;\n";
/// Bytes that do not compress, so that the archive is a megabyte.
const BALLAST: usize = 1 << 20;

#[derive(Debug)]
pub(super) struct Packages {
    python: Vec<u8>,
    node: Vec<u8>,
    rust: Vec<u8>,
    megabyte: Vec<u8>,
}

impl Packages {
    pub(super) fn build(root: &Path) -> Result<Self, String> {
        let bootstrap = root.join("target/examples/release/bootstrap");
        let bootstrap = std::fs::read(&bootstrap).map_err(|error| {
            format!("cannot read {} (make examples): {error}", bootstrap.display())
        })?;
        Ok(Self {
            python: archive(&[("app.py", PYTHON.as_bytes())])?,
            node: archive(&[("app.mjs", NODE.as_bytes())])?,
            rust: archive(&[("bootstrap", &bootstrap)])?,
            megabyte: archive(&[("app.py", PYTHON.as_bytes()), ("ballast", &noise(BALLAST))])?,
        })
    }

    pub(super) fn python(&self) -> Code<'_> {
        Code::python(&self.python)
    }

    /// Answers where its interpreter lies, and its version.
    pub(super) fn where_python(&self) -> Code<'_> {
        Code { handler: "app.where", ..self.python() }
    }

    pub(super) fn node(&self) -> Code<'_> {
        Code { runtime: "nodejs20.x", ..Code::python(&self.node) }
    }

    pub(super) fn rust(&self) -> Code<'_> {
        let code = Code::python(&self.rust);
        Code { runtime: "provided.al2023", handler: "bootstrap", ..code }
    }

    /// The Python function in an archive of 1 MB.
    pub(super) fn megabyte(&self) -> Code<'_> {
        Code { zip: &self.megabyte, ..self.python() }
    }
}

pub(super) fn archive(files: &[(&str, &[u8])]) -> Result<Vec<u8>, String> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().unix_permissions(0o755);
    for (name, content) in files {
        writer.start_file(*name, options).map_err(|error| error.to_string())?;
        writer.write_all(content).map_err(|error| error.to_string())?;
    }
    writer.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}

/// A xorshift sequence: the same in each run.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut bytes = Vec::with_capacity(length);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes
}
