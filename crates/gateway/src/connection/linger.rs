//! Closing so that the other side hears the last answer. A socket that is closed with unread bytes
//! in it resets the connection, and the client may lose what it was told: so our side is closed
//! first, and what still comes is read and thrown away, within bounds.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::time::timeout;
use tracing::debug;

/// The longest that a client is listened to after the last answer.
pub(crate) const LINGER_TIME: Duration = Duration::from_secs(10);
/// The most that it may send meanwhile: more than any request that is read to its end.
const LINGER_BYTES: u64 = 256 * 1024 * 1024;

pub(crate) async fn linger<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S) {
    let close = async {
        stream.shutdown().await?;
        let mut rest = (&mut stream).take(LINGER_BYTES);
        tokio::io::copy(&mut rest, &mut tokio::io::sink()).await
    };
    match timeout(LINGER_TIME, close).await {
        Ok(Ok(bytes)) => debug!(bytes, "connection closed"),
        Ok(Err(error)) => debug!(%error, "connection closed by the other side"),
        Err(_) => debug!("connection closed although the other side still sends"),
    }
}
