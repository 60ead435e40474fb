//! What the networks of one server stand on: this machine as root changes it, or the namespace of an
//! ordinary user's own.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use ipnet::Ipv4Net;

use super::host::{self, Ground, HostError, Plan};
use super::names::Names;
use super::nft::Nft;
use super::place;
use super::policies::SERVERS;
use super::uplink::{Machine, Pasta, Uplink};
use super::{NetworkSettings, failure};
use crate::defence::Without;
use crate::{Error, Privilege};

#[derive(Debug)]
pub(super) struct Foundation {
    pub(super) nft: Nft,
    ground: Ground,
    uplink: Option<Uplink>,
}

/// Why there is none.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Host(#[from] HostError),
    #[error("cannot {verb}")]
    Uplink { verb: &'static str, source: io::Error },
}

impl Foundation {
    /// `None` where this machine cannot give it, which is said in the log.
    ///
    /// # Errors
    /// What the settings ask for and cannot be: a block of addresses that is in use.
    pub(super) fn lay(
        names: &Names,
        settings: &NetworkSettings,
        without: Without,
        (privilege, launcher): (&Privilege, &Path),
    ) -> Result<Option<Foundation>, Error> {
        let Some(nft) = Nft::find() else { return Ok(None) };
        let policy = (SERVERS, &settings.egress);
        let plan =
            Plan { names, nft: &nft, subnet: settings.subnet, policy, machine: None, without };
        let laid = match (privilege, Pasta::find()) {
            (Privilege::Root, _) => Foundation::lay_here(&plan),
            (_, Some(pasta)) => Foundation::lay_apart(plan, pasta, launcher),
            (_, None) => return Ok(None),
        };
        match laid {
            Ok(foundation) => Ok(Some(foundation)),
            Err(Failure::Host(error @ HostError::InUse { .. })) => {
                Err(failure("take the addresses of sandboxes", error))
            }
            Err(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::warn!(error, "functions have no network: it cannot be set up");
                Ok(None)
            }
        }
    }

    fn lay_here(plan: &Plan<'_>) -> Result<Foundation, Failure> {
        let ground = host::set_up(plan)?;
        Ok(Foundation { nft: plan.nft.clone(), ground, uplink: None })
    }

    fn lay_apart(plan: Plan<'_>, pasta: Pasta, launcher: &Path) -> Result<Foundation, Failure> {
        let failed = |verb| move |source| Failure::Uplink { verb, source };
        let machine = Machine::read().map_err(failed("read this machine's addresses"))?;
        let verb = "make a network namespace of the user's own";
        let mut uplink = Uplink::make().map_err(failed(verb))?;
        let nft = plan.nft.clone().within(Arc::clone(uplink.namespace()));
        let plan = Plan { nft: &nft, machine: Some(&machine), ..plan };
        let made = place::within(Some(uplink.namespace()), || Ok(host::set_up(&plan)));
        let ground = made.map_err(failed(verb))??;
        let connected = uplink.connect(plan.names.clone(), nft.clone(), pasta, launcher);
        connected.map_err(failed("connect it by pasta"))?;
        Ok(Foundation { nft, ground, uplink: Some(uplink) })
    }

    /// Where it is not the caller's namespace.
    pub(super) fn namespace(&self) -> Option<&Arc<File>> {
        self.uplink.as_ref().map(Uplink::namespace)
    }

    pub(super) fn block(&self) -> Ipv4Net {
        self.ground.block
    }

    /// Undoes it; a namespace of one's own ends with all that is in it.
    pub(super) fn remove(&self, names: &Names) -> Result<(), HostError> {
        match self.uplink {
            Some(_) => Ok(()),
            None => host::tear_down(names),
        }
    }
}
