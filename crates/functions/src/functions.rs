//! The control plane as the rest of the program has it: opened over a store, asked, stopped.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use cresset_ambient::{Clock, TaskKind, spawn};
use cresset_aws::{RequestContext, ServiceError};
use cresset_runtimes::{CodeStore, Runtimes};
use cresset_store::{Blobs, Digest, Records};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinHandle;
use tracing::info;

use crate::core::Core;
use crate::housekeeping::{self, Chore, Housekeeping, delete_orphans};
use crate::index::Index;
use crate::layers::Layers;
use crate::links::{self, Links};
use crate::load::{Loaded, load_all};
use crate::mappings::{self, MappingKey, Mappings};
use crate::names::FunctionKey;
use crate::objects::FETCHES;
use crate::packages::Packages;
use crate::stop::{Stop, StopSignal};
use crate::time::seconds;
use crate::turns::Turns;
use crate::writes::Writes;
use crate::{CodeContent, Error, FunctionVersion, LinkError, Settings, preparation, resolve};

/// Lambda's control plane. The blobs of its store are deployment packages, and no others: what no
/// function has is removed.
#[derive(Debug)]
pub struct Functions {
    pub(crate) core: Arc<Core>,
    stop: StopSignal,
    /// Preparation, event source mappings and housekeeping; empty once stopped.
    tasks: Mutex<Vec<JoinHandle<()>>>,
}

impl Functions {
    /// Reads what the store has, and goes on with the preparations that were not finished.
    ///
    /// # Errors
    /// [`Error`] if the store fails, or a record cannot be read.
    pub async fn open(
        records: Arc<dyn Records>,
        blobs: Arc<dyn Blobs>,
        code: Arc<CodeStore>,
        runtimes: Arc<Runtimes>,
        clock: Clock,
        settings: Settings,
    ) -> Result<Arc<Self>, Error> {
        let Loaded { functions, orphans } = load_all(&*records).await?;
        let links = Links::open(&*records).await?;
        let layers = Layers::open(Arc::clone(&records)).await?;
        let (mappings, unsettled_mappings) = Mappings::open(Arc::clone(&records)).await?;
        let index = Index::default();
        let mut unsettled = Vec::new();
        for function in functions {
            if function.configurations().any(|it| !it.lifecycle.is_settled()) {
                unsettled.push(function.key.clone());
            }
            index.publish(Arc::new(function));
        }
        let (preparations, queue) = mpsc::channel(preparation::QUEUE);
        let (housekeeping, chores) = Housekeeping::new();
        let core = Arc::new(Core {
            writes: Writes::new(records, index, preparations),
            packages: Packages::new(blobs),
            code,
            runtimes,
            clock,
            settings,
            turns: Arc::new(Turns::default()),
            reserving: tokio::sync::Mutex::default(),
            fetches: Semaphore::new(FETCHES),
            links,
            layers,
            mappings,
            housekeeping,
        });
        delete_orphans(&core, &orphans).await?;
        sweep(&core).await?;
        let (stop, stopped) = StopSignal::new();
        let tasks = Mutex::new(start(&core, queue, chores, unsettled_mappings, &stopped));
        info!(functions = core.writes.index.all().len(), unsettled = unsettled.len(), "opened");
        for key in &unsettled {
            core.writes.enqueue(key).await;
        }
        for key in core.mappings.unsettled() {
            core.mappings.enqueue(key).await;
        }
        Ok(Arc::new(Self { core, stop, tasks }))
    }

    /// The version that `function_name` (in any form) and `qualifier` name, to be run now. It waits
    /// for what is being created or updated, and so never gives what was before an answered update.
    ///
    /// # Errors
    /// AWS's, as Invoke answers them: what is not there, not reachable, or in the wrong state.
    ///
    /// # Cancel safety
    /// It only reads. An alias with two versions draws one of them in each call.
    pub async fn resolve(
        &self,
        context: &RequestContext,
        function_name: &str,
        qualifier: Option<&str>,
    ) -> Result<Arc<FunctionVersion>, ServiceError> {
        resolve::resolve(&self.core, context, function_name, qualifier).await
    }

    /// The deployment package behind a link that `GetFunction` gave, by the link's path and query.
    ///
    /// # Errors
    /// [`LinkError`] if we have not signed it, or it has expired.
    ///
    /// # Cancel safety
    /// It only reads.
    pub async fn code_by_link(&self, path_and_query: &str) -> Result<CodeContent, LinkError> {
        let now = seconds(self.core.clock.now());
        let digest = self.core.links.verify(path_and_query, now)?;
        links::read(&**self.core.packages.blobs(), digest).await
    }

    /// Ends the background tasks. What they had not finished goes on at the next opening.
    ///
    /// # Cancel safety
    /// The tasks end even if nobody waits for it.
    pub async fn stop(&self) {
        self.stop.give();
        let tasks: Vec<JoinHandle<()>> =
            std::mem::take(&mut *self.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        for task in tasks {
            // A task that panicked has been reported by the panic hook.
            drop(task.await);
        }
    }
}

fn start(
    core: &Arc<Core>,
    queue: mpsc::Receiver<FunctionKey>,
    chores: mpsc::Receiver<Chore>,
    mappings: mpsc::Receiver<MappingKey>,
    stop: &Stop,
) -> Vec<JoinHandle<()>> {
    let queue = Arc::new(tokio::sync::Mutex::new(queue));
    let retention = core.settings.unpacked_code_retention;
    let house = housekeeping::keep_house(Arc::downgrade(core), retention, chores, stop.clone());
    let settling = mappings::settle(Arc::downgrade(core), mappings, stop.clone());
    let workers = (0..core.settings.preparations.max(1)).map(|_| {
        let work = preparation::work(Arc::downgrade(core), Arc::clone(&queue), stop.clone());
        spawn(TaskKind("function preparation"), work)
    });
    let mut tasks: Vec<_> = workers.collect();
    tasks.push(spawn(TaskKind("function housekeeping"), house));
    tasks.push(spawn(TaskKind("event source mappings"), settling));
    tasks
}

/// Removes packages that were stored for requests that were cut, and what is unpacked of any that
/// no function has: nobody runs anything yet.
async fn sweep(core: &Core) -> Result<(), Error> {
    let stored = core.packages.blobs().list().await.map_err(Error::store("list"))?;
    let stored: HashSet<Digest> = stored.into_iter().collect();
    core.packages.delete_unused(&stored, |code| core.uses_code(code)).await?;
    core.packages.retain_unpacked(&core.code, || core.code_in_use()).await
}
