//! The level of isolation that the configuration names, opened over what an earlier server of this
//! instance left, with what this machine lacks said once.

use std::path::PathBuf;
use std::sync::Arc;

use cresset_sandbox::capabilities::{self, Capability};
use cresset_sandbox::{Isolation, ProcessLevel, SandboxLevel, Settings, clean_up};
use tracing::warn;

use crate::configuration::{Configuration, IsolationLevel};

#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("cannot find the program's own file")]
    OwnFile(#[source] std::io::Error),
    #[error("cannot make {}", path.display())]
    Folder { path: PathBuf, source: std::io::Error },
    #[error("cannot remove what an earlier server of this data directory left")]
    CleanUp(#[source] cresset_sandbox::Error),
    #[error("cannot make sandboxes")]
    Sandbox(#[source] cresset_sandbox::Error),
}

/// Removes what a killed server of this instance left, and opens the level.
pub(crate) fn open(
    configuration: &Configuration,
    instance: &str,
) -> Result<Arc<dyn Isolation>, Error> {
    let state_dir = configuration.data_dir.join("sandboxes");
    std::fs::create_dir_all(&state_dir)
        .map_err(|source| Error::Folder { path: state_dir.clone(), source })?;
    clean_up(instance, &state_dir).map_err(Error::CleanUp)?;
    let settings = Settings {
        instance: instance.to_owned(),
        launcher: std::env::current_exe().map_err(Error::OwnFile)?,
        state_dir,
    };
    match configuration.isolation {
        IsolationLevel::Sandbox => {
            let level = SandboxLevel::new(settings).map_err(Error::Sandbox)?;
            warn_of_lacks(&capabilities::probe());
            Ok(Arc::new(level))
        }
        IsolationLevel::Process => {
            warn!(
                "isolation is `process`: functions can read this machine's files, use its network \
                 and take its memory; use it for code of your own only"
            );
            Ok(Arc::new(ProcessLevel::new(settings)))
        }
    }
}

fn warn_of_lacks(capabilities: &[Capability]) {
    for capability in capabilities {
        if let Some(lack) = &capability.lack {
            warn!(
                missing = capability.name,
                effect = lack.effect,
                mend = lack.mend,
                "isolation is weaker"
            );
        }
    }
}
