//! Asking the host's resolvers: by UDP from a port of its own for each query, by TCP where the answer is
//! too long for that.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use hickory_proto::op::{Message, ResponseCode};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::timeout;

use super::judge::{PAYLOAD, Query};

/// For one try, and for all of them: less than a client waits before it asks anew (5 s).
const ONE_TRY: Duration = Duration::from_millis(1_500);
const ALL_TRIES: Duration = Duration::from_millis(4_000);
/// A resolver that stands alone is asked again.
const LEAST_TRIES: usize = 2;

#[derive(Debug, thiserror::Error)]
pub(super) enum AskError {
    #[error("no resolver answered within {} s", ALL_TRIES.as_secs())]
    Slow,
    #[error("the resolver {resolver} cannot be asked: {source}")]
    Unreachable { resolver: SocketAddr, source: io::Error },
    #[error("this host has no resolver")]
    None,
}

/// # Cancel safety
/// The query is given up.
pub(super) async fn ask(resolvers: &[SocketAddr], query: &Query) -> Result<Message, AskError> {
    let tries = resolvers.iter().cycle().take(resolvers.len().max(LEAST_TRIES));
    let all = async {
        let mut last = if resolvers.is_empty() { AskError::None } else { AskError::Slow };
        for resolver in tries {
            match timeout(ONE_TRY, ask_one(*resolver, query)).await {
                // One that has trouble of its own does not keep the next from being asked.
                Ok(Ok(answer)) if answer.metadata.response_code != ResponseCode::ServFail => {
                    return Ok(query.passed_on(answer));
                }
                Ok(Ok(_trouble)) => last = AskError::Slow,
                Ok(Err(source)) => last = AskError::Unreachable { resolver: *resolver, source },
                Err(_elapsed) => last = AskError::Slow,
            }
        }
        Err(last)
    };
    timeout(ALL_TRIES, all).await.unwrap_or(Err(AskError::Slow))
}

async fn ask_one(resolver: SocketAddr, query: &Query) -> io::Result<Message> {
    let mut id = [0; 2];
    cresset_ambient::random::fill(&mut id);
    let id = u16::from_be_bytes(id);
    let question =
        query.forwarded(id).ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let question = question.to_vec().map_err(io::Error::other)?;
    let answer = ask_by_udp(resolver, id, query, &question).await?;
    if answer.metadata.truncation {
        return ask_by_tcp(resolver, id, query, &question).await;
    }
    Ok(answer)
}

async fn ask_by_udp(
    resolver: SocketAddr,
    id: u16,
    query: &Query,
    question: &[u8],
) -> io::Result<Message> {
    let any: IpAddr = match resolver {
        SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    };
    // A port that the kernel draws by chance: whoever wants to answer in the resolver's place has to
    // guess it and the number.
    let socket = UdpSocket::bind((any, 0)).await?;
    socket.connect(resolver).await?;
    socket.send(question).await?;
    let mut buffer = vec![0; usize::from(PAYLOAD).max(4_096)];
    loop {
        let length = socket.recv(&mut buffer).await?;
        let Some(Ok(answer)) = buffer.get(..length).map(Message::from_vec) else { continue };
        if query.is_answered_by(id, &answer) {
            return Ok(answer);
        }
    }
}

async fn ask_by_tcp(
    resolver: SocketAddr,
    id: u16,
    query: &Query,
    question: &[u8],
) -> io::Result<Message> {
    let mut stream = TcpStream::connect(resolver).await?;
    let length = u16::try_from(question.len()).map_err(io::Error::other)?;
    stream.write_all(&[&length.to_be_bytes(), question].concat()).await?;
    let length = stream.read_u16().await?;
    let mut answer = vec![0; length.into()];
    stream.read_exact(&mut answer).await?;
    let answer = Message::from_vec(&answer).map_err(io::Error::other)?;
    let is_answer = query.is_answered_by(id, &answer);
    is_answer.then_some(answer).ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))
}
