//! What all operations share.

use std::collections::HashSet;
use std::sync::Arc;

use cresset_ambient::{Clock, epoch_millis, random};
use cresset_aws::lambda::errors;
use cresset_aws::{RequestContext, ServiceError};
use cresset_runtimes::{CodeStore, Runtimes};
use cresset_store::Digest;
use indexmap::IndexMap;
use tokio::sync::Semaphore;

use crate::Error;
use crate::checks;
use crate::housekeeping::Housekeeping;
use crate::index::Function;
use crate::layers::{self, Layers, Use};
use crate::limits::Limits;
use crate::links::Links;
use crate::mappings::Mappings;
use crate::names::{FunctionKey, Target};
use crate::packages::{Hold, Packages};
use crate::refusal::Refusal;
use crate::settings::Settings;
use crate::turns::Turns;
use crate::writes::Writes;

#[derive(Debug)]
pub(crate) struct Core {
    pub(crate) writes: Writes,
    pub(crate) packages: Packages,
    pub(crate) code: Arc<CodeStore>,
    pub(crate) runtimes: Arc<Runtimes>,
    pub(crate) clock: Clock,
    pub(crate) settings: Settings,
    pub(crate) turns: Arc<Turns>,
    /// Held by whoever takes from what accounts have not reserved.
    pub(crate) reserving: tokio::sync::Mutex<()>,
    /// Packages from S3 that are in memory.
    pub(crate) fetches: Semaphore,
    pub(crate) links: Links,
    pub(crate) layers: Layers,
    pub(crate) mappings: Mappings,
    pub(crate) housekeeping: Housekeeping,
}

impl Core {
    /// # Errors
    /// The first tag whose value means something here and is wrong.
    pub(crate) fn judge_tags(&self, tags: &IndexMap<String, String>) -> Result<(), Refusal> {
        let Some(rule) = &self.settings.tag_rule else { return Ok(()) };
        tags.iter().try_for_each(|(key, value)| {
            let judged = rule.judge(key, value);
            judged.map_err(|why| Refusal::TagNotAllowed { key: key.clone(), why })
        })
    }

    pub(crate) fn find(&self, key: &FunctionKey) -> Result<Arc<Function>, Refusal> {
        self.writes.index.find(key).ok_or_else(|| Refusal::FunctionNotFound { arn: key.arn() })
    }

    pub(crate) fn find_target(&self, target: &Target) -> Result<Arc<Function>, Refusal> {
        self.writes.index.find(&target.key).ok_or_else(|| target.not_found())
    }

    /// The content of every function and of every layer.
    pub(crate) fn code_in_use(&self) -> HashSet<Digest> {
        let mut used = self.writes.index.code_in_use();
        used.extend(self.layers.code_in_use());
        used
    }

    /// Whether a function or a layer has this content.
    pub(crate) fn uses_code(&self, code: &Digest) -> bool {
        self.writes.index.uses_code(code) || self.layers.uses_code(code)
    }

    /// The layers that `arns` name, held until the function that will have them is written.
    pub(crate) async fn layers(
        &self,
        context: &RequestContext,
        arns: &[String],
        before: &[Use],
    ) -> Result<(Vec<Use>, Vec<Hold>), Refusal> {
        let mut holds = Vec::new();
        for layer in layers::uses(self, context, arns, before)? {
            holds.push(self.packages.hold(layer.code).await);
        }
        // What is still there now stays as long as it is held.
        Ok((layers::uses(self, context, arns, before)?, holds))
    }

    pub(crate) fn limits(&self, account: &str) -> &Limits {
        self.settings.limits.of(account)
    }

    /// Bytes of the packages of all versions, of functions and of layers.
    pub(crate) fn code_size(&self, account: &str, region: &str) -> u64 {
        let functions = self.writes.index.share(account, region).code_size;
        functions + self.layers.code_size(account, region)
    }

    /// Whether the account may have a package of `size` bytes in place of `replaced` ones.
    pub(crate) fn check_total(
        &self,
        (account, region): (&str, &str),
        size: u64,
        replaced: u64,
    ) -> Result<(), Refusal> {
        let total = self.code_size(account, region).saturating_sub(replaced);
        if total.saturating_add(size) <= self.limits(account).total_code_size {
            Ok(())
        } else {
            Err(Refusal::TooMuchCode)
        }
    }

    /// Milliseconds since 1970.
    pub(crate) fn now(&self) -> u64 {
        epoch_millis(self.clock.now())
    }

    /// Refuses a runtime that AWS would refuse (unless the server accepts those), or that this machine
    /// cannot run.
    pub(crate) async fn check_runtime(&self, identifier: &str) -> Result<(), ServiceError> {
        if !self.settings.deprecated_runtimes {
            checks::runtime(identifier)?;
        }
        let (runtimes, identifier) = (Arc::clone(&self.runtimes), identifier.to_owned());
        let resolved = tokio::task::spawn_blocking(move || runtimes.resolve(&identifier)).await;
        let resolved = resolved.map_err(Error::interrupted("look for a runtime"));
        resolved.map_err(ServiceError::internal)?.map(drop).map_err(cannot_run)
    }
}

/// A new `RevisionId`.
pub(crate) fn revision() -> String {
    random::uuid().to_string()
}

/// The store failed. That its disk is full is for the person who runs the server to know, and at a
/// developer's machine the client is that person.
pub(crate) fn store_failed(verb: &'static str, error: cresset_store::Error) -> ServiceError {
    match error {
        full @ cresset_store::Error::Full { .. } => errors::service_exception(
            "The disk of the server is full; nothing was changed. Make room on it and try again.",
        )
        .caused_by(full),
        error => ServiceError::internal(Error::store(verb)(error)),
    }
}

/// What the client can do something about is its to know.
fn cannot_run(error: cresset_runtimes::Error) -> ServiceError {
    use cresset_runtimes::Error as E;
    match error {
        E::NoProvider { .. } | E::NoInterpreter { .. } | E::Refused { .. } => {
            Refusal::CannotRun { sentence: format!("The runtime {error}.") }.into()
        }
        error => ServiceError::internal(error),
    }
}
