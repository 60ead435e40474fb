//! The stream of a connection, as hyper sees it: it tells the connection's progress, and it swallows
//! what hyper would say of its own accord. Hyper answers a head that it cannot read with a bare
//! status; ours has a request id and says what is wrong (see [`super`]).

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::framing::HeadScan;
use super::progress::{Phase, Progress};

#[derive(Debug)]
pub(crate) struct Told<S> {
    inner: S,
    progress: Arc<Progress>,
    scan: HeadScan,
}

impl<S> Told<S> {
    pub(crate) fn new(inner: S, progress: Arc<Progress>) -> Self {
        Self { inner, progress, scan: HeadScan::default() }
    }

    pub(crate) fn into_inner(self) -> S {
        self.inner
    }

    /// Bytes of a head have come.
    fn look_at(&mut self, arrived: &[u8]) {
        if self.progress.phase() == Phase::Idle {
            self.scan = HeadScan::default();
        }
        self.scan.feed(arrived);
        self.progress.received(self.scan.framing());
    }

    /// Keeps the result of a write in mind.
    fn note(&self, result: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        self.progress.wrote(result.is_ready());
        result
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Told<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(cx, buf))?;
        let arrived = buf.filled().get(before..).unwrap_or_default();
        if !arrived.is_empty() && self.progress.owes_nothing() {
            self.look_at(arrived);
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Told<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.progress.owes_nothing() {
            return Poll::Ready(Ok(bytes.len()));
        }
        let result = Pin::new(&mut self.inner).poll_write(cx, bytes);
        self.note(result)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if self.progress.owes_nothing() {
            return Poll::Ready(Ok(slices.iter().map(|slice| slice.len()).sum()));
        }
        let result = Pin::new(&mut self.inner).poll_write_vectored(cx, slices);
        self.note(result)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(Pin::new(&mut self.inner).poll_flush(cx))?;
        self.progress.flushed();
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
