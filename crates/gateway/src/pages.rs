//! What is served beside the AWS APIs, under `/_cresset/`: a page owns a prefix of paths and
//! answers GET and HEAD. Two are here; the binary brings the others.

use std::fmt;
use std::io;
use std::sync::Arc;

use bytes::Bytes;
use cresset_aws::BoxFuture;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Full};
use prometheus_client::registry::Registry;
use tokio::sync::watch;

/// A body that a page streams. An error ends the connection, so that the client sees a body that
/// is cut short and not one that looks whole.
pub type PageBody = UnsyncBoxBody<Bytes, io::Error>;

/// A page under `/_cresset/`.
pub trait Page: Send + Sync + 'static {
    /// The path that it answers, with everything below: `/_cresset/health`. A prefix that ends in a
    /// slash answers only what is below. Of several pages the one with the longest prefix answers.
    fn path_prefix(&self) -> &str;

    /// Answers a GET or HEAD of `path_and_query`, raw as the client sent it.
    ///
    /// # Cancel safety
    /// The future is dropped with the connection after a drain's grace.
    fn answer<'a>(&'a self, path_and_query: &'a str) -> BoxFuture<'a, Response<PageBody>>;
}

/// A whole body in one piece.
pub fn whole(bytes: impl Into<Bytes>) -> PageBody {
    Full::new(bytes.into()).map_err(|never| match never {}).boxed_unsync()
}

/// `/_cresset/health`: 200 while the server is ready, 503 before and when it is stopping.
#[derive(Debug)]
pub struct HealthPage {
    ready: watch::Receiver<bool>,
}

/// `/_cresset/metrics`: all metrics in Prometheus's text form.
pub struct MetricsPage {
    registry: Arc<Registry>,
}

impl HealthPage {
    pub fn new(ready: watch::Receiver<bool>) -> Self {
        Self { ready }
    }
}

impl Page for HealthPage {
    fn path_prefix(&self) -> &str {
        "/_cresset/health"
    }

    fn answer<'a>(&'a self, _path_and_query: &'a str) -> BoxFuture<'a, Response<PageBody>> {
        let (status, text) = if *self.ready.borrow() {
            (StatusCode::OK, r#"{"status":"ready"}"#)
        } else {
            (StatusCode::SERVICE_UNAVAILABLE, r#"{"status":"not ready"}"#)
        };
        Box::pin(std::future::ready(page(status, "application/json", text)))
    }
}

impl MetricsPage {
    pub fn new(registry: Arc<Registry>) -> Self {
        Self { registry }
    }
}

impl Page for MetricsPage {
    fn path_prefix(&self) -> &str {
        "/_cresset/metrics"
    }

    fn answer<'a>(&'a self, _path_and_query: &'a str) -> BoxFuture<'a, Response<PageBody>> {
        let mut text = String::new();
        let answer = match prometheus_client::encoding::text::encode(&mut text, &self.registry) {
            Ok(()) => page(
                StatusCode::OK,
                "application/openmetrics-text; version=1.0.0; charset=utf-8",
                text,
            ),
            Err(error) => {
                tracing::error!(%error, "metrics cannot be written");
                page(StatusCode::INTERNAL_SERVER_ERROR, "text/plain", "metrics cannot be written\n")
            }
        };
        Box::pin(std::future::ready(answer))
    }
}

impl fmt::Debug for MetricsPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MetricsPage").finish_non_exhaustive()
    }
}

fn page(
    status: StatusCode,
    content_type: &'static str,
    text: impl Into<Bytes>,
) -> Response<PageBody> {
    let mut answer = Response::new(whole(text));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer
}

/// The page with the longest prefix of this path.
pub(crate) fn find<'a>(pages: &'a [Arc<dyn Page>], path: &str) -> Option<&'a dyn Page> {
    pages
        .iter()
        .filter(|page| covers(page.path_prefix(), path))
        .max_by_key(|page| page.path_prefix().len())
        .map(AsRef::as_ref)
}

fn covers(prefix: &str, path: &str) -> bool {
    path.strip_prefix(prefix)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || prefix.ends_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_covers_whole_segments_only() {
        for (prefix, path, expected) in [
            ("/_cresset/health", "/_cresset/health", true),
            ("/_cresset/health", "/_cresset/health/deep", true),
            ("/_cresset/health", "/_cresset/healthy", false),
            ("/_cresset/code/", "/_cresset/code/abc", true),
            ("/_cresset/code/", "/_cresset/code", false),
        ] {
            assert_eq!(covers(prefix, path), expected, "{prefix} {path}");
        }
    }
}
