//! Where the models come from: one exact version of the `botocore` package, in a virtual
//! environment of its own, because other packages (`awscli` above all) silently change it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::services::Service;

const PACKAGE: &str = "botocore";
const VERSION: &str = "1.44.5";

#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "it is used as source::Error")]
pub(crate) enum Error {
    #[error("{program} cannot be started")]
    Start { program: PathBuf, source: io::Error },
    #[error("{step} failed: {stderr}")]
    Step { step: &'static str, stderr: String },
    #[error(
        "{PACKAGE} {found} is installed in {environment}, {VERSION} is needed: remove that folder"
    )]
    Version { found: String, environment: PathBuf },
    #[error("the model is not UTF-8")]
    Encoding(#[from] std::string::FromUtf8Error),
}

/// The models of the right version.
#[derive(Debug)]
pub(crate) struct Models {
    python: PathBuf,
}

impl Error {
    /// The package cannot be installed on this machine; nothing is said about the code.
    pub(crate) fn is_unavailable(&self) -> bool {
        match self {
            Self::Start { .. } | Self::Step { step: INSTALL | CREATE, .. } => true,
            Self::Step { .. } | Self::Version { .. } | Self::Encoding(_) => false,
        }
    }
}

const CREATE: &str = "making a virtual environment";
const INSTALL: &str = "installing the models' package";
const ASK_VERSION: &str = "asking for the models' version";
const READ: &str = "reading a model";

impl Models {
    /// Makes the environment if it is not there, and checks its version.
    pub(crate) fn open(environment: &Path) -> Result<Self, Error> {
        let models = Self { python: environment.join("bin/python") };
        let installed = match models.version() {
            Ok(installed) => installed,
            Err(_) => {
                models.install(environment)?;
                models.version()?
            }
        };
        if installed == VERSION {
            return Ok(models);
        }
        Err(Error::Version { found: installed, environment: environment.to_owned() })
    }

    /// The JSON of a service's model.
    pub(crate) fn read(&self, service: &Service) -> Result<String, Error> {
        const PROGRAM: &str = "import botocore, gzip, pathlib, sys\n\
            path = pathlib.Path(botocore.__file__).parent / 'data' / sys.argv[1] / 'service-2.json.gz'\n\
            sys.stdout.buffer.write(gzip.decompress(path.read_bytes()))";
        let output = run(READ, &self.python, &["-c", PROGRAM, service.model])?;
        Ok(String::from_utf8(output.stdout)?)
    }

    fn version(&self) -> Result<String, Error> {
        let program = "import botocore; print(botocore.__version__)";
        let output = run(ASK_VERSION, &self.python, &["-c", program])?;
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    }

    fn install(&self, environment: &Path) -> Result<(), Error> {
        let folder = environment.to_string_lossy();
        run(CREATE, Path::new("python3"), &["-m", "venv", "--clear", &folder])?;
        let requirement = format!("{PACKAGE}=={VERSION}");
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", &requirement];
        run(INSTALL, &self.python, &pip)?;
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "xtask starts processes: python and rustfmt")]
fn run(step: &'static str, program: &Path, arguments: &[&str]) -> Result<Output, Error> {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|source| Error::Start { program: program.to_owned(), source })?;
    if output.status.success() {
        return Ok(output);
    }
    let stderr = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(Error::Step { step, stderr })
}
