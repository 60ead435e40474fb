//! Answers as hyper sends them, each with its request id. The room that the request's body took among
//! all bodies goes with the answer's bytes, until the last of them is written; the request's place in
//! the connection's progress ends when they have been handed over.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use cresset_ambient::random;
use cresset_aws::ServiceError;
use cresset_aws::codec::{self, HttpAnswer};
use cresset_aws::schema::Protocol;
use http::header::{CONNECTION, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use http_body::{Body, Frame, SizeHint};

use crate::budget::Room;
use crate::connection::Exchange;
use crate::pages::PageBody;

pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");

/// The body of an answer.
#[derive(Debug)]
pub(crate) struct AnswerBody {
    content: Content,
    _exchange: Exchange,
}

#[derive(Debug)]
enum Content {
    Whole(Bytes),
    Page(PageBody),
}

/// Bytes of an answer that keep the room of their request.
struct InRoom {
    bytes: Bytes,
    _room: Room,
}

impl AsRef<[u8]> for InRoom {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// An answer before it is sealed with what it holds.
#[derive(Debug)]
pub(crate) struct Answer {
    parts: http::response::Parts,
    content: Content,
    /// The connection does not outlive it.
    last: bool,
}

impl Answer {
    pub(crate) fn page(response: Response<PageBody>) -> Self {
        let (parts, body) = response.into_parts();
        Self { parts, content: Content::Page(body), last: false }
    }

    pub(crate) fn error(protocol: Protocol, error: &ServiceError, request_id: &str) -> Self {
        Self::from(codec::encode_error(protocol, error, request_id))
    }

    /// Holds the room of the request's body until this is written.
    pub(crate) fn holding(mut self, room: Room) -> Self {
        if let Content::Whole(bytes) = &mut self.content
            && !room.is_empty()
        {
            let bytes_in_room = InRoom { bytes: std::mem::take(bytes), _room: room };
            *bytes = Bytes::from_owner(bytes_in_room);
        }
        self
    }

    /// Closes the connection after this: the rest of what the client sends is not to be read as a
    /// request.
    pub(crate) fn last(mut self) -> Self {
        self.last = true;
        self
    }

    pub(crate) fn headers_mut(&mut self) -> &mut http::HeaderMap {
        &mut self.parts.headers
    }

    pub(crate) fn status(&self) -> u16 {
        self.parts.status.as_u16()
    }

    /// What goes to hyper.
    pub(crate) fn seal(mut self, request_id: &str, exchange: Exchange) -> Response<AnswerBody> {
        if let Ok(id) = HeaderValue::from_str(request_id) {
            self.parts.headers.insert(REQUEST_ID, id);
        }
        if self.last {
            self.parts.headers.insert(CONNECTION, HeaderValue::from_static("close"));
            exchange.closes();
        }
        let body = AnswerBody { content: self.content, _exchange: exchange };
        Response::from_parts(self.parts, body)
    }
}

impl From<HttpAnswer> for Answer {
    fn from(answer: HttpAnswer) -> Self {
        let (mut parts, ()) = Response::new(()).into_parts();
        parts.status =
            StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        parts.headers.extend(answer.headers);
        Self { parts, content: Content::Whole(answer.body), last: false }
    }
}

/// The bytes of an error answer on a connection whose request could not be read.
pub(crate) fn raw(error: &ServiceError) -> Vec<u8> {
    let id = random::uuid().to_string();
    let answer = codec::encode_error(Protocol::RestJson, error, &id);
    let reason =
        StatusCode::from_u16(answer.status).ok().and_then(|status| status.canonical_reason());
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, reason.unwrap_or_default());
    for (name, value) in &answer.headers {
        if *name == http::header::CONTENT_LENGTH {
            continue;
        }
        let value = value.to_str().unwrap_or_default();
        write!(head, "{name}: {value}\r\n").unwrap_or_default();
    }
    let length = answer.body.len();
    write!(head, "{REQUEST_ID}: {id}\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n")
        .unwrap_or_default();
    let mut bytes = head.into_bytes();
    bytes.extend_from_slice(&answer.body);
    bytes
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match &mut self.content {
            Content::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Content::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Content::Page(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.content {
            Content::Whole(bytes) => bytes.is_empty(),
            Content::Page(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Whole(bytes) => {
                SizeHint::with_exact(u64::try_from(bytes.len()).unwrap_or(u64::MAX))
            }
            Content::Page(body) => body.size_hint(),
        }
    }
}

/// What a request comes to: an answer always.
pub(crate) type Answered = Result<Response<AnswerBody>, Infallible>;
