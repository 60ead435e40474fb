//! What an operator asks of the keys, and of what is deployed: answered by the server where one runs, over a socket in its data
//! directory, and else from the data directory itself. One question and one answer a connection, each a
//! line of JSON.

mod client;
mod server;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::Clock;
use cresset_functions::{FunctionLayers, InspectError, inspect_layers};
use cresset_services::iam::{self, AccessKey, AccessKeys, Iam, KeyStatus, Principal};
use cresset_store::embedded::Embedded;
use cresset_store::{Blobs, Records};
use serde::{Deserialize, Serialize};

pub(crate) use client::{Error, ask};
pub(crate) use server::Server;

/// How long either side waits for the other.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest line, bytes: a list of some thousand keys.
const LONGEST: u64 = 4 * 1024 * 1024;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Question {
    Create { account: String, user: Option<String> },
    List,
    Revoke { id: String },
    Layers { function: String, account: String, region: String },
}

/// What was done, or why it was not.
type Reply = Result<Done, String>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Done {
    /// With its secret, which is told this once.
    Created(Shown, String),
    Listed(Vec<Shown>),
    Revoked(Shown),
    Layers(FunctionLayers),
}

/// A key without its secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shown {
    pub(crate) id: String,
    pub(crate) account: String,
    pub(crate) user: Option<String>,
    /// Milliseconds since 1970.
    pub(crate) created: u64,
    pub(crate) status: KeyStatus,
}

impl From<&AccessKey> for Shown {
    fn from(key: &AccessKey) -> Self {
        Self {
            id: key.id.clone(),
            account: key.principal.account().to_owned(),
            user: key.principal.user().map(str::to_owned),
            created: key.created,
            status: key.status,
        }
    }
}

/// Who knows the answers.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) keys: Arc<AccessKeys>,
    pub(crate) iam: Arc<Iam>,
    pub(crate) records: Arc<dyn Records>,
    pub(crate) blobs: Arc<dyn Blobs>,
}

impl Asked {
    async fn open(store: &Embedded) -> Result<Self, iam::Error> {
        let (records, blobs) = (Arc::clone(&store.records), Arc::clone(&store.blobs));
        let keys = Arc::new(AccessKeys::open(Arc::clone(&records)).await?);
        let iam = Iam::open(Arc::clone(&records), Arc::clone(&keys), Clock::system()).await?;
        Ok(Self { keys, iam: Arc::new(iam), records, blobs })
    }
}

async fn answer(asked: &Asked, question: Question) -> Reply {
    act(asked, question).await.map_err(|error| crate::report::chain(&error))
}

/// Why a question has no answer.
#[derive(Debug, thiserror::Error)]
enum Unanswered {
    #[error(transparent)]
    Keys(#[from] iam::Error),
    #[error(transparent)]
    Layers(#[from] InspectError),
}

async fn act(asked: &Asked, question: Question) -> Result<Done, Unanswered> {
    let Asked { keys, iam, records, blobs } = asked;
    match question {
        Question::Layers { function, account, region } => {
            let found = inspect_layers(&**records, &**blobs, &account, &region, &function);
            Ok(Done::Layers(found.await?))
        }
        Question::Create { account, user } => {
            let principal = Principal::new(&account, user.as_deref())?;
            let key: Arc<AccessKey> = iam.give_key(principal).await?;
            Ok(Done::Created(Shown::from(&*key), key.secret.expose().to_owned()))
        }
        Question::List => {
            Ok(Done::Listed(keys.list().iter().map(|key| Shown::from(&**key)).collect()))
        }
        Question::Revoke { id } => Ok(Done::Revoked(Shown::from(&*keys.revoke(&id).await?))),
    }
}

/// The socket of a data directory.
fn socket_path(data_dir: &Path) -> PathBuf {
    data_dir.join("admin.sock")
}

/// A name of the socket that is short enough for the kernel, which takes 107 bytes, however long the
/// path is: by a descriptor of its folder, which must be open for as long as the name is used.
fn short_name(folder: &std::fs::File) -> PathBuf {
    use std::os::fd::AsRawFd as _;
    PathBuf::from(format!("/proc/self/fd/{}/admin.sock", folder.as_raw_fd()))
}
