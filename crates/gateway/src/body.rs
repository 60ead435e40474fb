//! Reads the body of a request within its bounds: so many bytes, room among all bodies, and a pace.
//! What comes out is whole; of a body that is not, nothing comes out.

use std::time::Duration;

use bytes::{Buf as _, Bytes};
use http_body::Body;
use http_body_util::BodyExt as _;
use tokio::time::{Instant, timeout_at};

use crate::budget::{Budget, Full, Room};
use crate::settings::Limits;

/// The least that a body of unknown length grows by.
const STEP: usize = 64 * 1024;

/// A whole body, with the room that it takes. Whoever answers holds it until the answer is done.
#[derive(Debug)]
pub(crate) struct Buffered {
    pub(crate) bytes: Bytes,
    pub(crate) room: Room,
}

/// Why a body was not read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BodyError {
    #[error("the body is over its bound")]
    TooLarge,
    #[error("the body comes too slowly")]
    TooSlow,
    #[error(transparent)]
    NoRoom(#[from] Full),
    #[error("the body was cut short or is malformed")]
    Broken(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// How fast a body must come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    stall: Duration,
    /// Bytes a second.
    rate: u32,
}

impl Pace {
    pub(crate) fn of(limits: &Limits) -> Self {
        Self { stall: limits.body_stall, rate: limits.body_rate.max(1) }
    }

    /// When the next bytes must be here, at the latest.
    fn deadline(self, started: Instant, received: usize) -> Instant {
        let received = u32::try_from(received).unwrap_or(u32::MAX);
        let earned = Duration::from_secs_f64(f64::from(received) / f64::from(self.rate));
        (started + self.stall + earned).min(Instant::now() + self.stall)
    }
}

/// Reads `body`, which may have at most `limit` bytes.
///
/// # Cancel safety
/// A dropped call gives its room back; what it has read is lost.
pub(crate) async fn read<B>(
    body: B,
    limit: usize,
    budget: &Budget,
    pace: Pace,
) -> Result<Buffered, BodyError>
where
    B: Body<Data = Bytes> + Unpin,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let room = budget.room();
    if body.is_end_stream() {
        return Ok(Buffered { bytes: Bytes::new(), room });
    }
    let declared = body.size_hint().exact().map(usize::try_from);
    match declared {
        Some(Ok(length)) if length <= limit => read_declared(body, length, room, pace).await,
        Some(Ok(_) | Err(_)) => Err(BodyError::TooLarge),
        None => read_counted(body, limit, room, pace).await,
    }
}

/// A body whose length was declared: it takes its room at once, and one copy at most.
async fn read_declared<B>(
    mut body: B,
    length: usize,
    mut room: Room,
    pace: Pace,
) -> Result<Buffered, BodyError>
where
    B: Body<Data = Bytes> + Unpin,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    room.grow(length).await?;
    let started = Instant::now();
    let mut whole = Vec::new();
    while let Some(piece) = next(&mut body, pace.deadline(started, whole.len())).await? {
        if whole.is_empty() && piece.len() == length {
            return Ok(Buffered { bytes: piece, room });
        }
        if whole.is_empty() {
            whole.reserve_exact(length);
        }
        whole.extend_from_slice(&piece);
    }
    if whole.len() == length {
        Ok(Buffered { bytes: Bytes::from(whole), room })
    } else {
        Err(BodyError::Broken("the body is shorter than it was declared".into()))
    }
}

/// A body in chunks: it takes more room whenever it has filled what it has.
async fn read_counted<B>(
    mut body: B,
    limit: usize,
    mut room: Room,
    pace: Pace,
) -> Result<Buffered, BodyError>
where
    B: Body<Data = Bytes> + Unpin,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let started = Instant::now();
    let mut whole = Vec::new();
    let mut granted = 0;
    while let Some(piece) = next(&mut body, pace.deadline(started, whole.len())).await? {
        let needed = whole.len() + piece.remaining();
        if needed > limit {
            return Err(BodyError::TooLarge);
        }
        if needed > granted {
            let target = needed.max(granted * 2).max(STEP).min(limit);
            room.grow(target - granted).await?;
            whole.reserve_exact(target - whole.len());
            granted = target;
        }
        whole.extend_from_slice(&piece);
    }
    Ok(Buffered { bytes: Bytes::from(whole), room })
}

/// The next bytes; trailers are read over.
async fn next<B>(body: &mut B, deadline: Instant) -> Result<Option<Bytes>, BodyError>
where
    B: Body<Data = Bytes> + Unpin,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    loop {
        match timeout_at(deadline, body.frame()).await {
            Ok(Some(Ok(frame))) => {
                if let Ok(piece) = frame.into_data() {
                    return Ok(Some(piece));
                }
            }
            Ok(Some(Err(error))) => return Err(BodyError::Broken(error.into())),
            Ok(None) => return Ok(None),
            Err(_) => return Err(BodyError::TooSlow),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use futures_util::stream::{self, StreamExt as _};
    use http_body::Frame;
    use http_body_util::{Full as WholeBody, StreamBody};
    use prometheus_client::metrics::gauge::Gauge;
    use tokio::time::sleep;

    use super::*;

    const PACE: Pace = Pace { stall: Duration::from_secs(20), rate: 1000 };

    fn budget(bytes: usize) -> Budget {
        Budget::new(bytes, Duration::from_secs(5), Gauge::default())
    }

    /// `count` pieces of `size` bytes, one each `every`.
    fn pieces(
        count: usize,
        size: usize,
        every: Duration,
    ) -> impl Body<Data = Bytes, Error = Infallible> + Unpin {
        StreamBody::new(Box::pin(stream::iter(0..count).then(move |_| async move {
            sleep(every).await;
            Ok(Frame::data(Bytes::from(vec![b'x'; size])))
        })))
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_up_to_its_limit_is_read_and_one_byte_more_is_not() {
        let room = budget(1000);
        for (count, expected) in [(10, true), (11, false)] {
            let counted = read(pieces(count, 10, Duration::ZERO), 100, &room, PACE).await;
            assert_eq!(counted.is_ok(), expected, "{count} pieces");
            let declared = WholeBody::new(Bytes::from(vec![b'x'; count * 10]));
            let declared = read(declared, 100, &room, PACE).await;
            assert_eq!(declared.is_ok(), expected, "{count} declared");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_declared_body_in_one_piece_is_not_copied() {
        let bytes = Bytes::from(vec![b'x'; 50]);
        let read = read(WholeBody::new(bytes.clone()), 100, &budget(100), PACE).await;
        assert_eq!(read.expect("it is whole").bytes.as_ptr(), bytes.as_ptr());
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_pauses_is_given_up() {
        let paused = read(pieces(3, 10, Duration::from_secs(21)), 100, &budget(100), PACE).await;
        assert!(matches!(paused, Err(BodyError::TooSlow)));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_trickles_is_given_up() {
        let started = Instant::now();
        let trickle =
            read(pieces(1000, 1, Duration::from_secs(1)), 5000, &budget(5000), PACE).await;
        assert!(matches!(trickle, Err(BodyError::TooSlow)));
        assert_eq!(started.elapsed().as_secs(), PACE.stall.as_secs());
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_body_at_the_right_pace_is_read() {
        let room = budget(100_000);
        let slow = read(pieces(100, 1000, Duration::from_secs(1)), 100_000, &room, PACE);
        assert_eq!(slow.await.expect("fast enough").bytes.len(), 100_000);
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_without_room_is_refused() {
        let refused = read(pieces(10, 100, Duration::ZERO), 1000, &budget(500), PACE).await;
        assert!(matches!(refused, Err(BodyError::NoRoom(Full))));
    }
}
