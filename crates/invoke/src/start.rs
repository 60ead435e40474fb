//! How a function version becomes a running environment: its package and its runtime are made
//! ready, a blank is taken or made, and the two are put together.

use std::path::PathBuf;
use std::sync::Arc;

use cresset_environment::{Blank, Egress, Environments, Error as EnvironmentError, FunctionSpec};
use cresset_functions::{FunctionVersion, Functions};
use cresset_runtimes::{Code, CodeStore, Runtime, Runtimes};
use futures_util::future::BoxFuture;
use tokio::sync::OnceCell;
use tracing::warn;

use crate::blanks::{Blanks, Maker};
use crate::error::Error;
use crate::metrics::StartKind;
use crate::pool::{Source, Started, Starter};

/// What starts are made with.
#[derive(Debug)]
pub(crate) struct Supplies {
    pub(crate) functions: Arc<Functions>,
    pub(crate) environments: Environments,
    pub(crate) blanks: Arc<Blanks<Environments>>,
    pub(crate) code: Arc<CodeStore>,
    pub(crate) runtimes: Arc<Runtimes>,
}

/// Starts environments of one function version.
#[derive(Debug)]
pub(crate) struct VersionStarter {
    version: Arc<FunctionVersion>,
    supplies: Arc<Supplies>,
    runtime: OnceCell<Arc<Runtime>>,
}

impl Supplies {
    /// The runtime that serves `identifier` here.
    pub(crate) async fn runtime(&self, identifier: &str) -> Result<Arc<Runtime>, Error> {
        let (runtimes, identifier) = (Arc::clone(&self.runtimes), identifier.to_owned());
        // The first call for an interpreter unpacks its bootstrap.
        let resolved = tokio::task::spawn_blocking(move || runtimes.resolve(&identifier)).await;
        match resolved {
            Ok(Ok(runtime)) => Ok(Arc::new(runtime)),
            Ok(Err(error)) => Err(Error::Runtime(Arc::new(error))),
            Err(_panicked) => Err(Error::Abandoned),
        }
    }
}

impl VersionStarter {
    pub(crate) fn new(version: Arc<FunctionVersion>, supplies: Arc<Supplies>) -> Self {
        Self { version, supplies, runtime: OnceCell::new() }
    }

    async fn start(&self, source: Source) -> Result<Started, Error> {
        let (tag, vpc) = (self.version.egress.as_deref(), &self.version.vpc);
        let egress = self.supplies.environments.egress(tag, vpc);
        let egress = egress.map_err(|error| Error::Egress(Arc::new(error)))?;
        let runtime = self.runtime.get_or_try_init(|| self.find_runtime()).await?;
        let code = self.code(runtime).await?;
        let ready = match source {
            Source::Blank => self.supplies.blanks.take(runtime).await,
            Source::New => None,
        };
        let (blank, kind) = match ready {
            Some(blank) => (blank, StartKind::Blank),
            None => (self.make(runtime).await?, StartKind::Plain),
        };
        let layers = self.layers(runtime).await?;
        let spec = Arc::new(self.spec(runtime, code, layers, egress));
        let environment = Arc::new(self.supplies.environments.start(blank, spec));
        Ok(Started { environment, kind })
    }

    async fn find_runtime(&self) -> Result<Arc<Runtime>, Error> {
        let identifier = self.version.runtime.as_deref().unwrap_or_default();
        let runtime = self.supplies.runtime(identifier).await?;
        if let Some(warning) = &runtime.warning {
            // Found once for all environments of this version, so this is no flood.
            let (function, version) = (&self.version.name, &self.version.version);
            warn!(function, version, warning, "another version of the runtime runs the function");
        }
        Ok(runtime)
    }

    async fn code(&self, runtime: &Runtime) -> Result<Code, Error> {
        let code = self.supplies.code.ensure(&self.version.code).await;
        let code = code.map_err(|error| Error::Code(Arc::new(error)))?;
        cresset_runtimes::check_native(runtime, &code)
            .map_err(|error| Error::Runtime(Arc::new(error)))?;
        Ok(code)
    }

    /// What becomes `/opt`.
    async fn layers(&self, runtime: &Runtime) -> Result<Option<PathBuf>, Error> {
        let layers = self.supplies.code.ensure_layers(&self.version.layers).await;
        let Some(layers) = layers.map_err(|error| Error::Code(Arc::new(error)))? else {
            return Ok(None);
        };
        cresset_runtimes::check_native(runtime, &layers)
            .map_err(|error| Error::Runtime(Arc::new(error)))?;
        Ok(Some(layers.path))
    }

    async fn make(&self, runtime: &Runtime) -> Result<Blank, Error> {
        let blank = self.supplies.environments.prepare(runtime).await;
        blank.map_err(|error| Error::Sandbox(Arc::new(error)))
    }

    fn spec(
        &self,
        runtime: &Arc<Runtime>,
        code: Code,
        layers: Option<PathBuf>,
        egress: Option<Egress>,
    ) -> FunctionSpec {
        let version = &self.version;
        FunctionSpec {
            account_id: version.account.clone(),
            region: version.region.clone(),
            function_name: version.name.clone(),
            function_version: version.version.clone(),
            function_arn: version.arn.clone(),
            role: version.role.clone(),
            memory_mb: version.memory_mb,
            timeout: version.timeout,
            handler: version.handler.clone(),
            ephemeral_storage_mb: version.ephemeral_storage_mb,
            environment: version.environment.clone(),
            code: code.path,
            layers,
            runtime: Arc::clone(runtime),
            log_group: version.log_group.clone(),
            egress,
            warnings: runtime.warning.iter().cloned().collect(),
        }
    }
}

impl Starter for VersionStarter {
    fn memory_mb(&self) -> u64 {
        self.version.memory_mb.into()
    }

    fn is_current(&self) -> bool {
        self.supplies.functions.is_current(&self.version)
    }

    fn span(&self) -> tracing::Span {
        tracing::info_span!(
            "pool",
            function = self.version.name,
            version = self.version.version,
            generation = self.version.generation,
        )
    }

    fn start(&self, source: Source) -> BoxFuture<'_, Result<Started, Error>> {
        Box::pin(self.start(source))
    }
}

impl Maker for Environments {
    type Blank = Blank;
    type Error = EnvironmentError;

    fn make<'a>(&'a self, runtime: &'a Runtime) -> BoxFuture<'a, Result<Blank, EnvironmentError>> {
        Box::pin(self.prepare(runtime))
    }

    fn discard(&self, blank: Blank) -> BoxFuture<'static, Result<(), EnvironmentError>> {
        Box::pin(blank.discard())
    }
}
