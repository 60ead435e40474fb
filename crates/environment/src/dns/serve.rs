//! The two sockets of one environment.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::TaskKind;
use cresset_sandbox::DnsSockets;
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::task::AbortHandle;
use tokio::time::timeout;

use super::Resolver;

/// The longest query that is taken by UDP.
const LONGEST: usize = 4_096;
/// Queries by UDP that are looked at at a time; the rest waits in the socket, which drops what is too
/// much.
const AT_A_TIME: usize = 128;
const CONNECTIONS: usize = 16;
/// Queries by one connection, one after another.
const QUERIES: usize = 100;
/// How long a connection may be silent.
const SILENCE: Duration = Duration::from_secs(10);
/// Until there may be a free descriptor again.
const ACCEPT_PAUSE: Duration = Duration::from_millis(10);

/// Ends with this.
#[derive(Debug)]
pub(crate) struct Serving([AbortHandle; 2]);

impl Drop for Serving {
    fn drop(&mut self) {
        self.0.iter().for_each(AbortHandle::abort);
    }
}

pub(super) fn serve(sockets: DnsSockets, resolver: Arc<Resolver>) -> io::Result<Serving> {
    let (udp, tcp) = (UdpSocket::from_std(sockets.udp)?, TcpListener::from_std(sockets.tcp)?);
    let by_udp = serve_udp(udp, Arc::clone(&resolver));
    let by_udp = cresset_ambient::spawn(TaskKind("resolver by UDP"), by_udp);
    let by_tcp = cresset_ambient::spawn(TaskKind("resolver by TCP"), serve_tcp(tcp, resolver));
    Ok(Serving([by_udp.abort_handle(), by_tcp.abort_handle()]))
}

async fn serve_udp(socket: UdpSocket, resolver: Arc<Resolver>) {
    let mut buffer = vec![0; LONGEST];
    let mut queries = FuturesUnordered::new();
    loop {
        tokio::select! {
            received = socket.recv_from(&mut buffer), if queries.len() < AT_A_TIME => match received {
                Ok((length, from)) => {
                    let packet = buffer.get(..length).unwrap_or_default().to_vec();
                    let (socket, resolver) = (&socket, &resolver);
                    queries.push(async move {
                        let (query, answer) = resolver.resolve(&packet).await?;
                        // Whoever asked may have gone again.
                        socket.send_to(&query.by_udp(&answer)?, from).await.ok()
                    });
                }
                // An answer that could not be delivered is told here, and is nobody's any more.
                Err(error) => tracing::debug!(%error, "a query of a function was not received"),
            },
            Some(_sent) = queries.next(), if !queries.is_empty() => {}
        }
    }
}

async fn serve_tcp(listener: TcpListener, resolver: Arc<Resolver>) {
    let mut connections = FuturesUnordered::new();
    loop {
        tokio::select! {
            accepted = listener.accept(), if connections.len() < CONNECTIONS => match accepted {
                Ok((stream, _)) => connections.push(connection(stream, &resolver)),
                Err(error) => {
                    tracing::warn!(%error, "a resolver's connection cannot be accepted");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
            Some(ended) = connections.next(), if !connections.is_empty() => {
                if let Err(error) = ended {
                    tracing::debug!(%error, "a resolver's connection ended");
                }
            }
        }
    }
}

async fn connection(mut stream: TcpStream, resolver: &Resolver) -> io::Result<()> {
    let slow = || io::Error::from(io::ErrorKind::TimedOut);
    for _ in 0..QUERIES {
        let query = timeout(SILENCE, read(&mut stream)).await.map_err(|_elapsed| slow())?;
        let Some(query) = query? else { return Ok(()) };
        let Some((_, answer)) = resolver.resolve(&query).await else { return Ok(()) };
        let answer = answer.to_vec().map_err(io::Error::other)?;
        let length = u16::try_from(answer.len()).map_err(io::Error::other)?;
        let packet = [&length.to_be_bytes(), answer.as_slice()].concat();
        timeout(SILENCE, stream.write_all(&packet)).await.map_err(|_elapsed| slow())??;
    }
    Ok(())
}

/// A query behind its length; nothing at the end.
async fn read(stream: &mut TcpStream) -> io::Result<Option<Vec<u8>>> {
    let length = match stream.read_u16().await {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => usize::from(other?),
    };
    if length > LONGEST {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    let mut query = vec![0; length];
    stream.read_exact(&mut query).await?;
    Ok(Some(query))
}
