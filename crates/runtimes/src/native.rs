//! Native modules in a package: what their names and ELF headers say they were built for.

use crate::{Code, Error, Machine, Runtime};

/// A shared object in a deployment package.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NativeModule {
    /// Path inside the package.
    pub path: String,
    /// The machine of its ELF header; `None` where it is another one than Lambda has.
    pub machine: Option<Machine>,
    /// `3.12` of `x.cpython-312-x86_64-linux-gnu.so`; `None` for `.abi3.so` and plain `.so`.
    pub python: Option<(u8, u8)>,
}

/// Whether the native modules of `code` can be loaded by `runtime`.
///
/// # Errors
/// [`Error::Native`] with one sentence that names the first module that cannot.
pub fn check_native(_runtime: &Runtime, _code: &Code) -> Result<(), Error> {
    unimplemented!()
}
