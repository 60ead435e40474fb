//! `/_cresset/code/…`: the deployment package behind a `Code.Location` link.

use std::sync::Arc;

use bytes::Bytes;
use cresset_aws::BoxFuture;
use cresset_functions::{CodeContent, Functions, LINK_PREFIX, LinkError};
use cresset_gateway::{Page, PageBody, whole};
use futures_util::TryStreamExt as _;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use http_body::Frame;
use http_body_util::{BodyExt as _, StreamBody};
use tokio_util::io::ReaderStream;

#[derive(Debug)]
pub(crate) struct CodePage {
    functions: Arc<Functions>,
}

impl CodePage {
    pub(crate) fn new(functions: Arc<Functions>) -> Self {
        Self { functions }
    }
}

impl Page for CodePage {
    fn path_prefix(&self) -> &str {
        LINK_PREFIX
    }

    fn answer<'a>(&'a self, path_and_query: &'a str) -> BoxFuture<'a, Response<PageBody>> {
        Box::pin(async move {
            match self.functions.code_by_link(path_and_query).await {
                Ok(content) => package(content),
                Err(error) => refusal(&error),
            }
        })
    }
}

fn package(content: CodeContent) -> Response<PageBody> {
    let chunks = ReaderStream::new(content.reader).map_ok(Frame::<Bytes>::data);
    let mut answer = Response::new(StreamBody::new(chunks).boxed_unsync());
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(content.length));
    answer
}

fn refusal(error: &LinkError) -> Response<PageBody> {
    let status = match error {
        LinkError::Malformed | LinkError::Gone => StatusCode::NOT_FOUND,
        LinkError::Forged | LinkError::Expired => StatusCode::FORBIDDEN,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    if status.is_server_error() {
        tracing::error!(error = crate::report::chain(error), "a package cannot be read");
    }
    let mut answer = Response::new(whole(format!("{error}\n")));
    *answer.status_mut() = status;
    answer
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    answer
}
