//! What is handed to those who run functions: one version of a function, as it is to be run now.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use cresset_store::Digest;

use crate::document::Configuration;
use crate::index::Function;
use crate::members::Vpc;
use crate::names::Version;

/// A version (or `$LATEST`) of a function, with everything that an execution environment needs.
#[derive(Clone, PartialEq)]
pub struct FunctionVersion {
    pub account: String,
    pub region: String,
    pub name: String,
    /// `$LATEST` or a number.
    pub version: String,
    /// Unique for every function ever created, namesakes included.
    pub incarnation: String,
    /// Counts the requests that made or changed the function up to this content.
    pub generation: u64,
    /// AWS's `RevisionId`, which changes more often than the content.
    pub revision: String,
    /// With the qualifier exactly as it was invoked, or without one.
    pub invoked_arn: String,
    /// Unqualified for `$LATEST`.
    pub arn: String,
    pub runtime: Option<String>,
    pub handler: String,
    pub role: String,
    pub memory_mb: u32,
    pub timeout: Duration,
    pub ephemeral_storage_mb: u32,
    /// May be secrets: `Debug` shows the names only.
    pub environment: BTreeMap<String, String>,
    pub code: Digest,
    /// Packages for `/opt`, later ones over earlier ones.
    pub layers: Vec<Digest>,
    pub log_group: String,
    /// Invocations at a time that are this function's own, of all its versions together.
    pub reserved_concurrency: Option<usize>,
    /// Invocations at a time that all functions without a reserve have, of the account in the region.
    pub unreserved_concurrency: usize,
    /// The function's tag [`EGRESS_TAG`]: what it may reach, where it says so itself.
    pub egress: Option<String>,
    /// The subnets and security groups of its `VpcConfig`.
    pub vpc: Vec<String>,
}

/// What a function may reach, as far as the server allows it.
pub const EGRESS_TAG: &str = "cresset:egress";

impl FunctionVersion {
    pub(crate) fn new(
        function: &Function,
        version: Version,
        configuration: &Configuration,
        invoked_as: Option<&str>,
        unreserved_concurrency: usize,
    ) -> Self {
        let key = &function.key;
        let qualifier = match version {
            Version::Latest => None,
            Version::Published(number) => Some(number),
        };
        let mut environment: BTreeMap<_, _> =
            configuration.environment.clone().unwrap_or_default().0.into_iter().collect();
        environment.extend(configuration.members.logging.variables());
        Self {
            account: key.account.clone(),
            region: key.region.clone(),
            name: key.name.clone(),
            version: version.to_string(),
            incarnation: function.document().incarnation.clone(),
            generation: configuration.generation,
            revision: configuration.revision.clone(),
            invoked_arn: key.qualified_arn(invoked_as),
            arn: key.qualified_arn(qualifier),
            runtime: Some(configuration.runtime.clone()),
            handler: configuration.handler.clone(),
            role: configuration.role.clone(),
            memory_mb: configuration.memory_mb,
            timeout: Duration::from_secs(configuration.timeout_seconds.into()),
            ephemeral_storage_mb: configuration.ephemeral_storage_mb,
            environment,
            code: configuration.code,
            layers: configuration.layer_codes(),
            reserved_concurrency: function.document().reserved.map(|it| it as usize),
            unreserved_concurrency,
            log_group: configuration.members.logging.group_of(&key.name),
            egress: function.document().tags.get(EGRESS_TAG).cloned(),
            vpc: configuration.members.vpc.as_ref().map(Vpc::ids).unwrap_or_default(),
        }
    }

    /// Equal for invocations that may share an execution environment: an update makes a new key, and so
    /// does a changed network,
    /// whoever invokes it and by whatever name does not.
    pub fn key(&self) -> String {
        let egress = self.egress.as_deref().map(|it| format!("/{it}")).unwrap_or_default();
        format!("{}/{}/{}{egress}", self.incarnation, self.version, self.generation)
    }
}

impl fmt::Debug for FunctionVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FunctionVersion")
            .field("invoked_arn", &self.invoked_arn)
            .field("version", &self.version)
            .field("key", &self.key())
            .field("runtime", &self.runtime)
            .field("handler", &self.handler)
            .field("environment", &self.environment.keys())
            .field("code", &self.code)
            .finish_non_exhaustive()
    }
}
