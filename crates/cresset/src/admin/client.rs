//! The asking end.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use cresset_services::iam;
use cresset_store::embedded;

use super::{Asked, Done, LONGEST, PATIENCE, Question, Reply, answer, short_name, socket_path};

#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "it is used as admin::Error")]
pub(crate) enum Error {
    #[error("there is no data directory {}: name the server's with --data-dir or --config", .0.display())]
    NoData(PathBuf),
    #[error("the server does not answer at {}", path.display())]
    Server { path: PathBuf, source: io::Error },
    #[error("{} belongs to another user: ask as that user, or as root", .0.display())]
    NotYours(PathBuf),
    #[error(transparent)]
    Store(#[from] cresset_store::Error),
    #[error(transparent)]
    Keys(#[from] iam::Error),
    #[error(
        "the server answers something else than it was asked: it is of another version than this program"
    )]
    OtherAnswer,
    #[error("cannot start a thread")]
    Threads(#[source] io::Error),
    #[error("{0}")]
    Refused(String),
}

/// Asks the server of this data directory, or its store where no server runs.
pub(crate) fn ask(data_dir: &Path, question: Question) -> Result<Done, Error> {
    let makes = matches!(question, Question::Create { .. });
    if !makes && !data_dir.is_dir() {
        return Err(Error::NoData(data_dir.to_owned()));
    }
    let reply = match connect(data_dir)? {
        Some(stream) => converse(stream, &question)
            .map_err(|source| Error::Server { path: socket_path(data_dir), source })?,
        None => alone(data_dir, question)?,
    };
    reply.map_err(Error::Refused)
}

/// `None` where no server listens.
fn connect(data_dir: &Path) -> Result<Option<UnixStream>, Error> {
    let connected =
        File::open(data_dir).and_then(|folder| UnixStream::connect(short_name(&folder)));
    match connected {
        Ok(stream) => Ok(Some(stream)),
        Err(error) => match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused => Ok(None),
            io::ErrorKind::PermissionDenied => Err(Error::NotYours(data_dir.to_owned())),
            _ => Err(Error::Server { path: socket_path(data_dir), source: error }),
        },
    }
}

fn converse(mut stream: UnixStream, question: &Question) -> io::Result<Reply> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut line = serde_json::to_vec(question)?;
    line.push(b'\n');
    stream.write_all(&line)?;
    let mut reply = String::new();
    BufReader::new(stream.take(LONGEST)).read_line(&mut reply)?;
    if reply.is_empty() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(serde_json::from_str(&reply)?)
}

/// Opens the store, whose lock keeps a server from starting meanwhile.
fn alone(data_dir: &Path, question: Question) -> Result<Reply, Error> {
    let threads = tokio::runtime::Builder::new_current_thread().enable_all().build();
    threads.map_err(Error::Threads)?.block_on(async {
        let store = embedded::open(data_dir)?;
        let asked = Asked::open(&store).await?;
        let reply = answer(&asked, question).await;
        drop(asked);
        store.close().await?;
        Ok(reply)
    })
}
