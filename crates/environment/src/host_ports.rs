//! Ports of the host that the operator has opened to functions: each connection of a function to
//! `host.cresset.internal` is carried to the host's loopback, where its own programs listen. No rule of
//! the network is opened for it, and it works where functions have no network.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::TaskKind;
use cresset_sandbox::HostPort;
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::AbortHandle;
use tokio::time::timeout;

/// Connections of one environment at a time; the next one waits to be accepted.
const CONNECTIONS: usize = 64;
const CONNECT: Duration = Duration::from_secs(5);
/// Until there may be a free descriptor again.
const ACCEPT_PAUSE: Duration = Duration::from_millis(10);

/// Ends with this, and with it every connection.
#[derive(Debug)]
pub(crate) struct Carrying(Vec<AbortHandle>);

impl Drop for Carrying {
    fn drop(&mut self) {
        self.0.iter().for_each(AbortHandle::abort);
    }
}

pub(crate) fn carry(ports: Vec<HostPort>) -> io::Result<Carrying> {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let start = |HostPort { port, listener }| {
        let listener = TcpListener::from_std(listener)?;
        let task = serve(port, listener, Arc::clone(&room));
        Ok(cresset_ambient::spawn(TaskKind("port of the host"), task).abort_handle())
    };
    Ok(Carrying(ports.into_iter().map(start).collect::<io::Result<_>>()?))
}

async fn serve(port: u16, listener: TcpListener, room: Arc<Semaphore>) {
    let mut connections = FuturesUnordered::new();
    loop {
        let accepted = async {
            let place = Arc::clone(&room).acquire_owned().await.map_err(io::Error::other)?;
            Ok::<_, io::Error>((place, listener.accept().await?.0))
        };
        tokio::select! {
            accepted = accepted => match accepted {
                Ok((place, stream)) => connections.push(async move {
                    let carried = carry_one(stream, port).await;
                    drop(place);
                    carried
                }),
                Err(error) => {
                    tracing::warn!(%error, port, "a connection to a port of the host is not accepted");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
            Some(ended) = connections.next(), if !connections.is_empty() => {
                if let Err(error) = ended {
                    tracing::debug!(%error, port, "a connection to a port of the host ended");
                }
            }
        }
    }
}

async fn carry_one(mut function: TcpStream, port: u16) -> io::Result<()> {
    let mut host = connect(port).await?;
    // Small questions and small answers are what databases speak.
    function.set_nodelay(true)?;
    host.set_nodelay(true)?;
    tokio::io::copy_bidirectional(&mut function, &mut host).await.map(drop)
}

/// Some programs listen on one of the two loopbacks only.
async fn connect(port: u16) -> io::Result<TcpStream> {
    let addresses = [
        SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
        SocketAddr::from((Ipv6Addr::LOCALHOST, port)),
    ];
    let connected = timeout(CONNECT, TcpStream::connect(addresses.as_slice())).await;
    connected.map_err(|_elapsed| io::Error::from(io::ErrorKind::TimedOut))?
}
