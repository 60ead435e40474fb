//! The server's end of the socket. Only the user who owns the data directory, and root, are heard.

use std::fs::{File, Permissions};
use std::io;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use cresset_ambient::{TaskKind, spawn};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};
use tracing::{debug, info, warn};

use super::{Asked, LONGEST, PATIENCE, Question, answer, short_name, socket_path};

/// Listens until it is dropped, and then the socket is gone.
#[derive(Debug)]
pub(crate) struct Server {
    path: PathBuf,
    serving: JoinHandle<()>,
}

impl Server {
    /// The data directory is locked by this process: a socket that is there is a dead server's.
    pub(crate) fn listen(data_dir: &Path, asked: Asked) -> io::Result<Self> {
        let path = socket_path(data_dir);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let folder = File::open(data_dir)?;
        let listener = UnixListener::bind(short_name(&folder))?;
        std::fs::set_permissions(&path, Permissions::from_mode(0o600))?;
        let owner = std::fs::metadata(&path)?.uid();
        let serving = spawn(TaskKind("admin socket"), serve(listener, owner, asked));
        Ok(Self { path, serving })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
        if let Err(error) = std::fs::remove_file(&self.path) {
            debug!(%error, "the admin socket is left to the next start");
        }
    }
}

/// One at a time: nobody asks often.
async fn serve(listener: UnixListener, owner: u32, asked: Asked) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => match timeout(PATIENCE, attend(stream, owner, &asked)).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => debug!(%error, "an admin connection broke"),
                Err(_elapsed) => debug!("an admin connection said nothing"),
            },
            Err(error) => {
                warn!(%error, "admin connections cannot be accepted");
                sleep(PATIENCE).await;
            }
        }
    }
}

async fn attend(mut stream: UnixStream, owner: u32, asked: &Asked) -> io::Result<()> {
    let uid = stream.peer_cred()?.uid();
    if uid != owner && uid != 0 {
        warn!(uid, "an admin connection of another user was refused");
        return Ok(());
    }
    let mut line = String::new();
    BufReader::new((&mut stream).take(LONGEST)).read_line(&mut line).await?;
    let question: Question = serde_json::from_str(&line).map_err(io::Error::other)?;
    let action = match &question {
        Question::Create { .. } => "create",
        Question::List => "list",
        Question::Revoke { .. } => "revoke",
        Question::Layers { .. } => "layers",
    };
    info!(asked = action, "admin");
    let mut reply = serde_json::to_vec(&answer(asked, question).await).map_err(io::Error::other)?;
    reply.push(b'\n');
    stream.write_all(&reply).await?;
    stream.shutdown().await
}
