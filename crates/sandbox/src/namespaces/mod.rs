//! The `sandbox` level: every namespace, a root by allow-list, cgroup limits, no capabilities,
//! `no_new_privs`, seccomp, unprivileged uids. The walls are made by the launcher (`launcher/`); here
//! is the host's side.

mod attach;
mod control;
mod launch;
mod machine;
mod remains;
mod roots;
mod sandbox;
mod tmp;

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use async_trait::async_trait;

use self::launch::Launched;
use self::machine::Machine;
use self::roots::Roots;
use self::sandbox::Namespaced;
use self::tmp::Disks;
use crate::capabilities::{self, Lack};
use crate::cgroup::{Controllers, Hold};
use crate::identity::Identities;
use crate::network::Networks;
use crate::privilege;
use crate::{Error, Isolation, Level, Privilege, Sandbox, Settings, Spec, TmpPlan};

pub(crate) use tmp::clean_up as clean_up_tmp;

/// Runs functions in sandboxes of Linux's own walls.
#[derive(Debug)]
pub struct SandboxLevel {
    shared: Arc<Shared>,
}

/// What all sandboxes of a server have in common.
#[derive(Debug)]
struct Shared {
    settings: Settings,
    roots: Roots,
    controllers: Hold,
    identities: Identities,
    disks: Disks,
    networks: Option<Networks>,
    machine: Machine,
    next: AtomicU64,
}

impl SandboxLevel {
    /// # Errors
    /// [`Error::Unsupported`] where this machine, or this user, cannot make namespaces.
    pub fn new(settings: Settings, privilege: &Privilege) -> Result<SandboxLevel, Error> {
        let level = "sandbox";
        capabilities::require_namespaces(privilege)
            .map_err(|lack| Error::Unsupported { level, lack })?;
        warn_of_lacks(privilege, &settings);
        let roots = Roots::open(&settings)?;
        let controllers = Controllers::discover()?;
        controllers.settle()?;
        let controllers = controllers.hold(&settings.instance)?;
        let disks = Disks::open(&settings, privilege)?;
        let machine = Machine::open(&settings)?;
        let identities = match privilege {
            Privilege::User(users) => Identities::within(users, &settings.instance),
            Privilege::Root | Privilege::Denied(_) => Identities::claim(&settings.instance)?,
        };
        let networks = Networks::open(&settings, privilege)?;
        let shared = Shared {
            settings,
            roots,
            controllers,
            identities,
            disks,
            networks,
            machine,
            next: AtomicU64::new(0),
        };
        Ok(SandboxLevel { shared: Arc::new(shared) })
    }

    /// To be called before sandboxes are made, where the defaults are not meant.
    pub fn plan_tmp(&self, plan: TmpPlan) {
        self.shared.disks.plan(plan);
    }

    /// Makes a sandbox and removes it: what the kernel allows is known for certain only by trying.
    /// Blocks.
    ///
    /// # Errors
    /// [`Error::Unsupported`] with the step that was refused, and how to mend it.
    pub fn try_out(&self) -> Result<(), Error> {
        let tried = launch::launch(&self.shared, &Spec { mounts: Vec::new() });
        let removed = tried.and_then(|launched| {
            let Launched { mut remains, control, .. } = launched;
            drop(control);
            remains.tear_down()
        });
        removed.map_err(|error| {
            let Lack { effect, mend } = privilege::explain_step(&error);
            Error::Unsupported { level: "sandbox", lack: format!("{effect}; to mend: {mend}") }
        })
    }
}

#[async_trait]
impl Isolation for SandboxLevel {
    fn level(&self) -> Level {
        Level::Sandbox
    }

    /// # Cancel safety
    /// A launch that nobody waits for any more is finished and torn down.
    async fn create(&self, spec: &Spec) -> Result<Box<dyn Sandbox>, Error> {
        let (shared, spec) = (Arc::clone(&self.shared), spec.clone());
        let launched = blocking(move || launch::launch(&shared, &spec)).await?;
        let shared = Arc::clone(&self.shared);
        Ok(Box::new(Namespaced::new(launched, shared)?))
    }
}

/// What the walls hold without, but less well; and which do.
fn warn_of_lacks(privilege: &Privilege, settings: &Settings) {
    let found = capabilities::probe(privilege, &settings.network);
    for capability in &found {
        if let Some(lack) = &capability.lack {
            tracing::warn!(lacking = capability.name, effect = %lack.effect, mend = %lack.mend);
        }
    }
    let (holding, lacking): (Vec<_>, Vec<_>) =
        crate::holdings(Level::Sandbox, &found).into_iter().partition(crate::Holding::holds);
    let names = |holdings: Vec<crate::Holding>| {
        holdings.iter().map(|it| it.wall.name()).collect::<Vec<_>>().join(", ")
    };
    match lacking.is_empty() {
        true => tracing::info!(hold = names(holding), "every wall holds"),
        false => tracing::warn!(
            hold = names(holding),
            do_not_hold = names(lacking),
            "some walls do not hold"
        ),
    }
}

/// Work that blocks, off the runtime's threads; it is finished also where nobody waits for it.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|panic| Err(Error::step("run the step")(io::Error::other(panic))))
}
