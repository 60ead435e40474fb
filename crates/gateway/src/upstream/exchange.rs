//! One request to a service that is not ours, and its answer, within bounds.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use cresset_ambient::{TaskKind, spawn};
use http::{Request, StatusCode};
use http_body_util::{BodyExt as _, Empty};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{self, ClientConfig, RootCertStore};

use super::endpoint::Endpoint;

/// Until the connection stands, with its TLS.
const CONNECT: Duration = Duration::from_secs(10);
/// Until the head of the answer is there, and between two pieces of its body.
const SILENCE: Duration = Duration::from_secs(20);

/// Why a service gave no answer.
#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "it is told from others by its module")]
pub enum Error {
    #[error("cannot connect to {address}")]
    Connect { address: String, source: io::Error },
    #[error("{address} did not answer within {} s", patience.as_secs())]
    Silent { address: String, patience: Duration },
    #[error("the answer of {address} broke")]
    Broken { address: String, source: hyper::Error },
    #[error("`{name}` is not the name of a host that a certificate could be for")]
    ServerName { name: String, source: rustls::pki_types::InvalidDnsNameError },
    #[error(
        "no certificate authorities are found on this machine; install its package \
         ca-certificates, or name a file of them in SSL_CERT_FILE"
    )]
    NoAuthorities(#[source] Option<rustls_native_certs::Error>),
    #[error("TLS cannot be used")]
    Tls(#[source] rustls::Error),
}

/// How to reach an endpoint.
pub(super) struct Route {
    pub(super) endpoint: Endpoint,
    tls: Option<(TlsConnector, ServerName<'static>)>,
}

/// An answer whose body is within the bound that was asked for, or `None` if it is longer.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) body: Option<Bytes>,
}

impl Route {
    /// Reads the certificate authorities of this machine where the endpoint is of `https`.
    pub(super) fn to(endpoint: Endpoint) -> Result<Self, Error> {
        let tls = if endpoint.is_secure() {
            let name = endpoint.host().to_owned();
            let server = ServerName::try_from(name.clone())
                .map_err(|source| Error::ServerName { name, source })?;
            Some((TlsConnector::from(Arc::new(client_configuration()?)), server))
        } else {
            None
        };
        Ok(Self { endpoint, tls })
    }

    /// Asks, and reads of the answer's body as much as `bound` says for its status.
    pub(super) async fn ask(
        &self,
        request: Request<Empty<Bytes>>,
        bound: impl Fn(StatusCode) -> usize,
    ) -> Result<Answer, Error> {
        let stream = self.within(CONNECT, self.connect()).await??;
        let (mut sender, connection) =
            http1::handshake(TokioIo::new(stream)).await.map_err(|source| self.broken(source))?;
        // It ends with the sender, or with what it has to say to it.
        let driving = spawn(TaskKind("connection to an upstream"), connection);
        let answer = self.within(SILENCE, sender.send_request(request)).await?;
        let answer = answer.map_err(|source| self.broken(source))?;
        let (head, body) = answer.into_parts();
        let body = self.read(body, bound(head.status)).await;
        driving.abort();
        Ok(Answer { status: head.status, body: body? })
    }

    async fn connect(&self) -> Result<Box<dyn Stream>, Error> {
        let failed = |source| Error::Connect { address: self.address(), source };
        let address = (self.endpoint.host(), self.endpoint.port());
        let stream = TcpStream::connect(address).await.map_err(failed)?;
        stream.set_nodelay(true).map_err(failed)?;
        match &self.tls {
            None => Ok(Box::new(stream)),
            Some((tls, name)) => {
                let stream = tls.connect(name.clone(), stream).await.map_err(failed)?;
                Ok(Box::new(stream))
            }
        }
    }

    async fn read(&self, mut body: Incoming, most: usize) -> Result<Option<Bytes>, Error> {
        let mut whole = BytesMut::new();
        while let Some(frame) = self.within(SILENCE, body.frame()).await? {
            let frame = frame.map_err(|source| self.broken(source))?;
            let Ok(data) = frame.into_data() else { continue };
            if data.len() > most.saturating_sub(whole.len()) {
                return Ok(None);
            }
            whole.extend_from_slice(&data);
        }
        Ok(Some(whole.freeze()))
    }

    async fn within<T>(
        &self,
        patience: Duration,
        work: impl Future<Output = T>,
    ) -> Result<T, Error> {
        let silent = |_elapsed| Error::Silent { address: self.address(), patience };
        timeout(patience, work).await.map_err(silent)
    }

    fn broken(&self, source: hyper::Error) -> Error {
        Error::Broken { address: self.address(), source }
    }

    fn address(&self) -> String {
        self.endpoint.to_string()
    }
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// The machine's own authorities, so that a company's are known too.
fn client_configuration() -> Result<ClientConfig, Error> {
    let found = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    let (added, _unreadable) = roots.add_parsable_certificates(found.certs);
    if added == 0 {
        return Err(Error::NoAuthorities(found.errors.into_iter().next()));
    }
    Ok(ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(Error::Tls)?
        .with_root_certificates(roots)
        .with_no_client_auth())
}
