//! The policies that the table knows, each by the number of a group of interfaces.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::egress::Egress;
use super::names::Names;
use super::nft::Nft;
use super::program::ProgramError;
use super::table;

/// The group of the server's own policy, which prepared networks are in.
pub(super) const SERVERS: u32 = 1;
/// Policies that may be known; past it, those that no sandbox has are forgotten.
const MOST: usize = 256;

#[derive(Debug)]
pub(super) struct Policies {
    names: Names,
    nft: Nft,
    known: Mutex<Known>,
}

/// One policy; a sandbox that has it holds this.
#[derive(Debug)]
pub(super) struct Policy {
    pub(super) group: u32,
}

#[derive(Debug)]
struct Known {
    by_egress: HashMap<Egress, Arc<Policy>>,
    next: u32,
}

impl Policies {
    /// `servers` is in the table already.
    pub(super) fn new(names: Names, nft: Nft, servers: &Egress) -> Policies {
        let by_egress = HashMap::from([(servers.clone(), Arc::new(Policy { group: SERVERS }))]);
        Policies { names, nft, known: Mutex::new(Known { by_egress, next: SERVERS + 1 }) }
    }

    /// The policy's number; the rules for it are there when this returns.
    pub(super) fn number(&self, egress: &Egress) -> Result<Arc<Policy>, ProgramError> {
        let mut known = self.lock();
        if let Some(policy) = known.by_egress.get(egress) {
            return Ok(Arc::clone(policy));
        }
        if known.by_egress.len() >= MOST {
            self.forget_unused(&mut known)?;
        }
        let group = known.next;
        known.next = group.checked_add(1).unwrap_or(SERVERS + 1);
        self.nft.apply(&table::add_policy(&self.names, group, egress))?;
        let policy = Arc::new(Policy { group });
        known.by_egress.insert(egress.clone(), Arc::clone(&policy));
        Ok(policy)
    }

    fn forget_unused(&self, known: &mut Known) -> Result<(), ProgramError> {
        let unused =
            |policy: &Arc<Policy>| policy.group != SERVERS && Arc::strong_count(policy) == 1;
        let of_unused = known.by_egress.values().filter(|policy| unused(policy));
        let script: String =
            of_unused.map(|policy| table::remove_policy(&self.names, policy.group)).collect();
        self.nft.apply(&script)?;
        known.by_egress.retain(|_, policy| !unused(policy));
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
