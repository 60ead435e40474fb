//! What a policy, a URL or another thing beside the configuration belongs to: a function, one of its
//! versions or an alias. Each keeps it in its own record, with which it goes.

use std::sync::Arc;

use cresset_aws::ServiceError;
use cresset_store::Expected;

use crate::attached::Attached;
use crate::core::Core;
use crate::document::{AliasDocument, Stored, VersionDocument};
use crate::index::Function;
use crate::names::{LATEST, Qualifier, Target, Version};
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::turns::Turn;

pub(crate) enum Holder {
    Function,
    /// `$LATEST` by its name, which never has a policy.
    Latest,
    Version(Arc<Stored<VersionDocument>>),
    Alias(Arc<Stored<AliasDocument>>),
}

impl Holder {
    pub(crate) fn of(function: &Function, target: &Target) -> Result<Self, Refusal> {
        let Some(qualifier) = target.qualifier.as_deref() else { return Ok(Self::Function) };
        match Qualifier::of(qualifier) {
            Qualifier::Version(Version::Latest) => Ok(Self::Latest),
            Qualifier::Version(Version::Published(number)) => {
                let version = function.versions.get(&number).map(Arc::clone);
                version.map(Self::Version).ok_or_else(|| target.not_found())
            }
            Qualifier::Alias(name) => {
                let alias = function.aliases.get(name).map(Arc::clone);
                let missing = || Refusal::CannotFindAlias { arn: target.arn() };
                alias.map(Self::Alias).ok_or_else(missing)
            }
            Qualifier::Nothing => Err(target.not_found()),
        }
    }

    /// The function, its versions and its aliases, with what qualifies each.
    pub(crate) fn all(function: &Function) -> impl Iterator<Item = (Option<String>, Self)> {
        let versions = function.versions.iter();
        let versions =
            versions.map(|(number, it)| (Some(number.to_string()), Self::Version(Arc::clone(it))));
        let aliases = function.aliases.iter();
        let aliases = aliases.map(|(name, it)| (Some(name.clone()), Self::Alias(Arc::clone(it))));
        std::iter::once((None, Self::Function)).chain(versions).chain(aliases)
    }

    pub(crate) fn policy<'a>(&'a self, function: &'a Function) -> Option<&'a Policy> {
        match self {
            Self::Function => function.document().policy.as_deref(),
            Self::Latest => None,
            Self::Version(version) => version.document.policy.as_deref(),
            Self::Alias(alias) => alias.document.policy.as_deref(),
        }
    }

    /// What stands beside it; of `$LATEST` that is the function's.
    pub(crate) fn attached<'a>(&'a self, function: &'a Function) -> &'a Attached {
        match self {
            Self::Function | Self::Latest => &function.document().attached,
            Self::Version(version) => &version.document.attached,
            Self::Alias(alias) => &alias.document.attached,
        }
    }

    pub(crate) async fn write_policy(
        self,
        core: &Core,
        turn: &Turn,
        function: &Arc<Function>,
        policy: Option<Policy>,
    ) -> Result<(), ServiceError> {
        if matches!(self, Self::Latest) {
            return Err(Refusal::PolicyOfLatest.into());
        }
        let policy = policy.map(Box::new);
        self.write(core, turn, function, |own, _| *own = policy).await
    }

    pub(crate) async fn write_attached(
        self,
        core: &Core,
        turn: &Turn,
        function: &Arc<Function>,
        attached: Attached,
    ) -> Result<(), ServiceError> {
        self.write(core, turn, function, |_, own| *own = attached).await
    }

    /// One record: the one that has it.
    async fn write(
        self,
        core: &Core,
        turn: &Turn,
        function: &Arc<Function>,
        change: impl FnOnce(&mut Option<Box<Policy>>, &mut Attached),
    ) -> Result<(), ServiceError> {
        match self {
            Self::Function | Self::Latest => {
                let mut changed = Function::clone(function);
                let document = &mut changed.stored.document;
                change(&mut document.policy, &mut document.attached);
                let before = Some(function.stored.revision);
                core.writes.function(turn, before, changed).await.map(drop)
            }
            Self::Version(version) => {
                let mut document = version.document.clone();
                change(&mut document.policy, &mut document.attached);
                core.writes.shown_version(turn, function, document, version.revision).await
            }
            Self::Alias(alias) => {
                let mut document = alias.document.clone();
                change(&mut document.policy, &mut document.attached);
                let expected = Expected::At(alias.revision);
                core.writes.alias(turn, function, document, expected).await.map(drop)
            }
        }
    }
}

/// The ARN of what a qualifier names, with `$LATEST` where there is none.
pub(crate) fn full_arn(target: &Target) -> String {
    target.key.qualified_arn(Some(target.qualifier.as_deref().unwrap_or(LATEST)))
}
