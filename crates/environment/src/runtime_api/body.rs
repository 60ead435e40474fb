//! Reads the body of an answer, bounded, and says what became of it.

use bytes::{Bytes, BytesMut};
use http::HeaderMap;
use http_body_util::BodyExt as _;
use hyper::body::{Body as _, Incoming};

use super::Faulty;
use crate::failure::MAX_ANSWER;

/// A whole body, and the headers behind it.
#[derive(Debug, Default)]
pub(super) struct Whole {
    pub(super) bytes: Bytes,
    pub(super) trailers: HeaderMap,
}

/// Reads all of `body`. Of one that is too large nothing is kept; the rest has to be read with
/// [`skip`], so that the client gets to read an answer.
pub(super) async fn read(body: &mut Incoming) -> Result<Whole, Faulty> {
    if body.size_hint().lower() > MAX_ANSWER {
        return Err(Faulty::TooLarge);
    }
    let mut whole = Gathered::default();
    let mut trailers = HeaderMap::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_cut_off| Faulty::Truncated)?;
        match frame.into_data() {
            Ok(data) => whole.add(data)?,
            Err(frame) => trailers = frame.into_trailers().unwrap_or_default(),
        }
    }
    Ok(Whole { bytes: whole.into_bytes(), trailers })
}

/// Reads on and throws away.
pub(super) async fn skip(body: &mut Incoming) {
    /// A client that sends more than this will find its connection closed.
    const ENOUGH: usize = 64 * 1024 * 1024;
    let mut skipped = 0usize;
    while let Some(Ok(frame)) = body.frame().await {
        skipped = skipped.saturating_add(frame.data_ref().map_or(0, Bytes::len));
        if skipped > ENOUGH {
            return;
        }
    }
}

/// A small body comes in one piece, and is not copied.
#[derive(Debug, Default)]
enum Gathered {
    #[default]
    Nothing,
    One(Bytes),
    More(BytesMut),
}

impl Gathered {
    fn add(&mut self, data: Bytes) -> Result<(), Faulty> {
        let before = match self {
            Self::Nothing => 0,
            Self::One(first) => first.len(),
            Self::More(all) => all.len(),
        };
        let length = u64::try_from(before.saturating_add(data.len())).unwrap_or(u64::MAX);
        if length > MAX_ANSWER {
            return Err(Faulty::TooLarge);
        }
        *self = match std::mem::take(self) {
            Self::Nothing => Self::One(data),
            Self::One(first) => {
                let mut all = BytesMut::with_capacity((first.len() + data.len()) * 2);
                all.extend_from_slice(&first);
                all.extend_from_slice(&data);
                Self::More(all)
            }
            Self::More(mut all) => {
                all.extend_from_slice(&data);
                Self::More(all)
            }
        };
        Ok(())
    }

    fn into_bytes(self) -> Bytes {
        match self {
            Self::Nothing => Bytes::new(),
            Self::One(bytes) => bytes,
            Self::More(all) => all.freeze(),
        }
    }
}
