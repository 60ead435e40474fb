//! Contents under their digests.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncReadExt as _, ReadBuf};

use super::{Engine, Store as _, at_once, bytes};
use crate::{BlobReader, Blobs, Digest, Error};

async fn content(blobs: &Arc<dyn Blobs>, digest: &Digest) -> Option<Vec<u8>> {
    let mut reader = blobs.get(digest).await.unwrap()?;
    let mut content = Vec::new();
    reader.read_to_end(&mut content).await.unwrap();
    Some(content)
}

/// Not all of one byte, and longer than any buffer on the way.
fn large() -> Bytes {
    (0..700_001u32).map(|number| (number % 251) as u8).collect()
}

fn stream(content: &Bytes) -> BlobReader {
    Box::pin(io::Cursor::new(content.clone()))
}

pub(crate) async fn a_content_is_found_by_its_digest(engine: &impl Engine) {
    let store = engine.open().await;
    let blobs = store.blobs();
    for put in [Bytes::new(), bytes("content"), large()] {
        let digest = blobs.put(put.clone()).await.unwrap();
        assert_eq!(digest, Digest::of(&put));
        assert_eq!(content(&blobs, &digest).await.unwrap(), put);
        assert_eq!(blobs.length(&digest).await.unwrap(), Some(put.len() as u64));
    }
    let mut expected = [&b""[..], b"content", &large()].map(Digest::of);
    expected.sort_unstable();
    assert_eq!(blobs.list().await.unwrap(), expected);
}

pub(crate) async fn the_same_content_is_kept_once(engine: &impl Engine) {
    let store = engine.open().await;
    let blobs = store.blobs();
    let first = blobs.put(bytes("content")).await.unwrap();
    let second = blobs.put(bytes("content")).await.unwrap();
    let third = blobs.put_stream(stream(&bytes("content")), 100).await.unwrap();
    assert_eq!((first, first), (second, third));
    assert_eq!(blobs.list().await.unwrap(), [first]);
    blobs.delete(&first).await.unwrap();
    assert_eq!(content(&blobs, &first).await, None);
}

pub(crate) async fn the_same_content_put_at_once_is_kept_once(engine: &impl Engine) {
    let store = engine.open().await;
    let digests = at_once((0..32).map(|number| {
        let blobs = store.blobs();
        async move {
            match number % 2 {
                0 => blobs.put(large()).await.unwrap(),
                _ => blobs.put_stream(stream(&large()), u64::MAX).await.unwrap(),
            }
        }
    }))
    .await;
    assert!(digests.iter().all(|digest| *digest == Digest::of(&large())));
    assert_eq!(store.blobs().list().await.unwrap().len(), 1);
    assert_eq!(content(&store.blobs(), &Digest::of(&large())).await.unwrap(), large());
}

pub(crate) async fn a_stream_is_the_same_as_a_whole(engine: &impl Engine) {
    let store = engine.open().await;
    let blobs = store.blobs();
    for put in [Bytes::new(), bytes("content"), large()] {
        let digest = blobs.put_stream(stream(&put), u64::MAX).await.unwrap();
        assert_eq!(digest, Digest::of(&put));
        assert_eq!(content(&blobs, &digest).await.unwrap(), put);
        assert_eq!(blobs.put(put).await.unwrap(), digest);
    }
}

pub(crate) async fn a_stream_up_to_its_limit_is_kept(engine: &impl Engine) {
    let store = engine.open().await;
    for put in [Bytes::new(), bytes("content"), large()] {
        let limit = put.len() as u64;
        let digest = store.blobs().put_stream(stream(&put), limit).await.unwrap();
        assert_eq!(store.blobs().length(&digest).await.unwrap(), Some(limit));
    }
}

pub(crate) async fn a_stream_over_its_limit_leaves_nothing(engine: &impl Engine) {
    let store = engine.open().await;
    for put in [bytes("content"), large()] {
        let limit = put.len() as u64 - 1;
        let refused = store.blobs().put_stream(stream(&put), limit).await;
        assert!(matches!(refused, Err(Error::TooLarge { limit: told }) if told == limit));
        assert_eq!(store.blobs().length(&Digest::of(&put)).await.unwrap(), None);
    }
    // It stops reading at the limit: this one has no end.
    let endless = Box::pin(tokio::io::repeat(7));
    let refused = store.blobs().put_stream(endless, 2_000_000).await;
    assert!(matches!(refused, Err(Error::TooLarge { limit: 2_000_000 })));
    assert_eq!(store.blobs().list().await.unwrap(), []);
}

/// Gives its content, and then an error.
struct Broken(io::Cursor<Bytes>);

impl AsyncRead for Broken {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.0.position() == self.0.get_ref().len() as u64 {
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

pub(crate) async fn a_stream_that_fails_leaves_nothing(engine: &impl Engine) {
    let store = engine.open().await;
    for put in [Bytes::new(), bytes("content"), large()] {
        let broken = Box::pin(Broken(io::Cursor::new(put)));
        let failed = store.blobs().put_stream(broken, u64::MAX).await;
        let Err(Error::Content { source }) = failed else { panic!("{failed:?}") };
        assert_eq!(source.kind(), io::ErrorKind::ConnectionReset);
    }
    assert_eq!(store.blobs().list().await.unwrap(), []);
}

pub(crate) async fn a_local_file_holds_the_content(engine: &impl Engine) {
    let store = engine.open().await;
    let digest = store.blobs().put(large()).await.unwrap();
    // An engine may keep its contents elsewhere.
    if let Some(path) = store.blobs().local_file(&digest).await.unwrap() {
        assert_eq!(std::fs::read(path).unwrap(), large());
    }
    assert_eq!(store.blobs().local_file(&Digest::of(b"other")).await.unwrap(), None);
}

pub(crate) async fn a_deleted_content_is_gone(engine: &impl Engine) {
    let store = engine.open().await;
    let blobs = store.blobs();
    let kept = blobs.put(bytes("kept")).await.unwrap();
    let digest = blobs.put(bytes("content")).await.unwrap();
    blobs.delete(&digest).await.unwrap();
    blobs.delete(&digest).await.unwrap();
    assert_eq!(content(&blobs, &digest).await, None);
    assert_eq!(blobs.list().await.unwrap(), [kept]);
    assert_eq!(blobs.put(bytes("content")).await.unwrap(), digest);
    assert_eq!(content(&blobs, &digest).await.unwrap(), b"content");
}

pub(crate) async fn what_is_not_there_is_not_found(engine: &impl Engine) {
    let store = engine.open().await;
    let digest = Digest::of(b"never put");
    assert_eq!(content(&store.blobs(), &digest).await, None);
    assert_eq!(store.blobs().length(&digest).await.unwrap(), None);
    assert_eq!(store.blobs().local_file(&digest).await.unwrap(), None);
    assert_eq!(store.blobs().list().await.unwrap(), []);
}

pub(crate) async fn a_content_that_is_read_survives_its_deletion(engine: &impl Engine) {
    let store = engine.open().await;
    let digest = store.blobs().put(large()).await.unwrap();
    let mut reader = store.blobs().get(&digest).await.unwrap().unwrap();
    let mut read = vec![0; 10];
    reader.read_exact(&mut read).await.unwrap();
    store.blobs().delete(&digest).await.unwrap();
    reader.read_to_end(&mut read).await.unwrap();
    assert_eq!(read, large());
}
