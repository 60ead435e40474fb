//! A connection that gives the head of a request so much time and no more.
//!
//! hyper's own limit counts the time between two requests too, and a runtime may think for fifteen
//! minutes before it answers. Here the clock starts with the first byte of a head and stops when
//! the request is handed to the service. A body has the time of its invocation.

use std::future::Future as _;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep};

/// How long a head may take.
const HEAD: Duration = Duration::from_secs(10);

/// Knows whether a request is with the service: then what is read is a body, or nothing. All of it
/// happens in the task of the connection, so that no order of memory is needed.
#[derive(Debug, Clone, Default)]
pub(super) struct InService(Arc<Counted>);

#[derive(Debug, Default)]
struct Counted {
    now: AtomicBool,
    begun: AtomicU32,
}

/// As long as it lives, a request is with the service.
#[derive(Debug)]
pub(super) struct Served(InService);

impl InService {
    pub(super) fn begin(&self) -> Served {
        self.0.now.store(true, Ordering::Relaxed);
        self.0.begun.fetch_add(1, Ordering::Relaxed);
        Served(self.clone())
    }

    fn now(&self) -> bool {
        self.0.now.load(Ordering::Relaxed)
    }

    fn begun(&self) -> u32 {
        self.0.begun.load(Ordering::Relaxed)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.0.0.now.store(false, Ordering::Relaxed);
    }
}

#[derive(Debug)]
pub(super) struct Patient {
    stream: TcpStream,
    in_service: InService,
    head: Option<Head>,
}

/// A head of which a part is here.
#[derive(Debug)]
struct Head {
    began: Instant,
    /// How many requests the service had seen then: once it is one more, the head is complete.
    after: u32,
    /// Made only where the rest of a head is waited for, which is hardly ever.
    deadline: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    pub(super) fn new(stream: TcpStream, in_service: InService) -> Self {
        Self { stream, in_service, head: None }
    }

    fn forget_a_complete_head(&mut self) {
        let begun = self.in_service.begun();
        if self.in_service.now() || self.head.as_ref().is_some_and(|head| head.after != begun) {
            self.head = None;
        }
    }

    fn note_bytes(&mut self) {
        if !self.in_service.now() && self.head.is_none() {
            let after = self.in_service.begun();
            self.head = Some(Head { began: Instant::now(), after, deadline: None });
        }
    }

    fn poll_deadline(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Some(head) = &mut self.head else { return Poll::Pending };
        let deadline = head
            .deadline
            .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(head.began + HEAD)));
        deadline.as_mut().poll(cx).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Patient {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.forget_a_complete_head();
        let before = buf.filled().len();
        match Pin::new(&mut this.stream).poll_read(cx, buf) {
            Poll::Ready(Ok(())) => {
                if buf.filled().len() > before {
                    this.note_bytes();
                }
                Poll::Ready(Ok(()))
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => this.poll_deadline(cx),
        }
    }
}

impl AsyncWrite for Patient {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write(cx, buf)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
