//! The level of isolation that the configuration names, opened over what an earlier server of this
//! instance left, with what this machine lacks said once.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cresset_sandbox::capabilities;
use cresset_sandbox::{
    Claim, Holding, Isolation, Level, NetworkSettings, NotHeld, Privilege, ProcessLevel,
    SandboxLevel, Settings, TmpPlan, clean_up, holdings, require,
};
use tracing::warn;

use crate::configuration::{Configuration, IsolationLevel};

/// `EphemeralStorage` of a function that does not name another.
const USUAL_TMP_MB: u64 = 512;
/// Holds also while the program's file is replaced.
const OWN_FILE: &str = "/proc/self/exe";

#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "it is used as isolation::Error")]
pub(crate) enum Error {
    #[error("cannot find the program's own file")]
    OwnFile(#[source] std::io::Error),
    #[error("cannot make {}", path.display())]
    Folder { path: PathBuf, source: std::io::Error },
    #[error("cannot remove what is left of sandboxes of this data directory")]
    CleanUp(#[source] cresset_sandbox::Error),
    #[error(
        "at the process level functions run as users of their own, and {} is closed to them: \
         chmod o+x it, or name another --data-dir",
        folder.display()
    )]
    Closed { folder: PathBuf },
    #[error("cannot run functions without isolation")]
    Process(#[source] cresset_sandbox::Error),
    #[error("cannot share this machine")]
    Claim(#[source] cresset_sandbox::Error),
    #[error(transparent)]
    Required(#[from] NotHeld),
    #[error("cannot make sandboxes")]
    Sandbox(#[source] cresset_sandbox::Error),
}

/// Makes sure that this is the only server of its instance, until the claim is dropped: nothing may be
/// made or removed in its name without.
pub(crate) fn claim(instance: &str) -> Result<Claim, Error> {
    Claim::instance(instance).map_err(Error::Claim)
}

/// The level, with what it stands on.
#[derive(Debug)]
pub(crate) enum Ground {
    Sandbox(Privilege),
    Process,
}

impl Ground {
    /// Where the level is `sandbox` and this is an ordinary user, this process is root of a user
    /// namespace afterwards. To be called while it has one thread.
    pub(crate) fn choose(level: IsolationLevel) -> Ground {
        match level {
            IsolationLevel::Sandbox => Ground::Sandbox(privilege()),
            IsolationLevel::Process => Ground::Process,
        }
    }

    fn holdings(&self, network: &NetworkSettings) -> Vec<Holding> {
        match self {
            Ground::Sandbox(privilege) => {
                holdings(Level::Sandbox, &capabilities::probe(privilege, network))
            }
            Ground::Process => holdings(Level::Process, &[]),
        }
    }
}

/// By which right this process makes sandboxes; see [`Ground::choose`].
pub(crate) fn privilege() -> Privilege {
    Privilege::take(Path::new(OWN_FILE))
}

/// Makes one sandbox and removes it, in a folder of its own.
///
/// # Errors
/// Why it could not be made, and how to mend it.
pub(crate) fn try_out(privilege: &Privilege) -> Result<(), Error> {
    let folder = std::env::temp_dir().join(format!("cresset-doctor-{}", std::process::id()));
    let settings = Settings {
        instance: format!("doctor{}", std::process::id()),
        launcher: std::env::current_exe().map_err(Error::OwnFile)?,
        state_dir: folder.clone(),
        network: NetworkSettings::default(),
    };
    let level = SandboxLevel::new(settings, privilege);
    let tried = level.and_then(|level| level.try_out()).map_err(Error::Sandbox);
    // Where it was not made there is nothing to remove.
    std::fs::remove_dir_all(&folder).ok();
    tried
}

/// Removes what a killed server of this instance left, and opens the level.
pub(crate) fn open(
    configuration: &Configuration,
    ground: &Ground,
    instance: &str,
) -> Result<Arc<dyn Isolation>, Error> {
    let required = &configuration.isolation.require;
    if !required.is_empty() {
        require(required, ground.holdings(&configuration.network))?;
    }
    let state_dir = state_dir(configuration);
    std::fs::create_dir_all(&state_dir)
        .map_err(|source| Error::Folder { path: state_dir.clone(), source })?;
    remove_remains(configuration, instance)?;
    let settings = Settings {
        instance: instance.to_owned(),
        launcher: std::env::current_exe().map_err(Error::OwnFile)?,
        state_dir,
        network: configuration.network.clone(),
    };
    match ground {
        Ground::Sandbox(privilege) => {
            // It says itself what this machine lacks.
            let level = SandboxLevel::new(settings, privilege).map_err(Error::Sandbox)?;
            if *privilege != Privilege::Root {
                level.try_out().map_err(Error::Sandbox)?;
            }
            level.plan_tmp(TmpPlan {
                ready: Some(USUAL_TMP_MB << 20),
                most: configuration.environments.tmp_disk_mb.map(|mb| mb << 20),
            });
            Ok(Arc::new(level))
        }
        Ground::Process => {
            check_that_functions_reach(&configuration.data_dir)?;
            warn!(
                "isolation is `process`: functions can read this machine's files, use its network \
                 and take its memory; use it for code of your own only"
            );
            Ok(Arc::new(ProcessLevel::new(settings).map_err(Error::Process)?))
        }
    }
}

/// Removes what is left of this instance's sandboxes: after a kill at the next start, and at a stop
/// whatever would not end. It blocks for as long as that takes, which nothing else waits for.
pub(crate) fn remove_remains(configuration: &Configuration, instance: &str) -> Result<(), Error> {
    clean_up(instance, &state_dir(configuration)).map_err(Error::CleanUp)
}

fn state_dir(configuration: &Configuration) -> PathBuf {
    configuration.data_dir.join("sandboxes")
}

/// At the process level functions run as users of their own and without mounts: the folders that
/// lead to their code must let them through.
fn check_that_functions_reach(data_dir: &Path) -> Result<(), Error> {
    if !capabilities::is_root() {
        return Ok(());
    }
    for folder in data_dir.ancestors() {
        let open = std::fs::metadata(folder)
            .is_ok_and(|metadata| metadata.permissions().mode() & 0o001 != 0);
        // A relative path ends in an empty one, which is the folder that we are in.
        if !open && !folder.as_os_str().is_empty() {
            return Err(Error::Closed { folder: folder.to_owned() });
        }
    }
    Ok(())
}
