//! The address of a service that is not ours.

use std::fmt;
use std::str::FromStr;

use http::Uri;
use http::uri::Scheme;

/// `http://host:port` or `https://host:port`, perhaps with a path that goes before all others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    secure: bool,
    /// As it stands in an address: of IPv6 with its brackets.
    host: String,
    port: Option<u16>,
    /// Without a slash at its end.
    path: String,
}

/// Why a text is no endpoint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected the address of a service, such as https://s3.example.com or http://127.0.0.1:9000"
)]
pub struct NoEndpoint;

impl FromStr for Endpoint {
    type Err = NoEndpoint;

    fn from_str(text: &str) -> Result<Self, NoEndpoint> {
        let uri: Uri = text.parse().map_err(|_no_address| NoEndpoint)?;
        let secure = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return Err(NoEndpoint),
        };
        let authority = uri.authority().ok_or(NoEndpoint)?;
        let (whole, host) = (authority.as_str(), authority.host());
        // Credentials have settings of their own; and what follows a host is a port or nothing.
        let no_port = whole != host && authority.port_u16().is_none();
        if host.is_empty() || whole.contains('@') || no_port || uri.query().is_some() {
            return Err(NoEndpoint);
        }
        Ok(Self {
            secure,
            host: authority.host().to_owned(),
            port: authority.port_u16(),
            path: uri.path().trim_end_matches('/').to_owned(),
        })
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.secure { "https" } else { "http" };
        write!(f, "{scheme}://{}{}", self.authority(), self.path)
    }
}

impl Endpoint {
    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// As the `Host` header has it: with the port where it is not the scheme's own.
    pub(super) fn authority(&self) -> String {
        let usual = if self.secure { 443 } else { 80 };
        match self.port {
            Some(port) if port != usual => format!("{}:{port}", self.host),
            _ => self.host.clone(),
        }
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// What is looked up and connected to.
    pub(super) fn host(&self) -> &str {
        self.host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(&self.host)
    }

    pub(super) fn port(&self) -> u16 {
        self.port.unwrap_or(if self.secure { 443 } else { 80 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_shown_as_it_is_used() {
        for (text, shown, host, port) in [
            ("http://127.0.0.1:9000", "http://127.0.0.1:9000", "127.0.0.1", 9000),
            ("https://s3.example.com/", "https://s3.example.com", "s3.example.com", 443),
            ("https://s3.example.com:443", "https://s3.example.com", "s3.example.com", 443),
            ("http://[::1]:80/store/s3/", "http://[::1]/store/s3", "::1", 80),
        ] {
            let endpoint: Endpoint = text.parse().unwrap();
            assert_eq!(endpoint.to_string(), shown);
            assert_eq!((endpoint.host(), endpoint.port()), (host, port));
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        for text in [
            "",
            "minio:9000",
            "127.0.0.1:9000",
            "s3://bucket",
            "/path",
            "http://",
            "http://key:secret@host",
            "http://host:port",
            "http://host:",
            "http://host:70000",
            "http://host/?list-type=2",
        ] {
            assert_eq!(text.parse::<Endpoint>(), Err(NoEndpoint), "{text}");
        }
    }
}
