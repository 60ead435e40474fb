//! Which names this server answers to, and which web pages may call it. A browser sends `Host` as
//! the page's author wrote it and `Origin` as the page is; so these two keep a page on the Internet
//! from deploying code on the machine of whoever visits it.

use std::collections::HashSet;
use std::net::{Ipv4Addr, Ipv6Addr};

use cresset_aws::ServiceError;
use http::Uri;
use http::header::{HOST, HeaderMap, ORIGIN};

use crate::error::Error;
use crate::refusal;

/// The names and origins that are known.
#[derive(Debug, Default)]
pub(crate) struct Hosts {
    names: HashSet<String>,
    suffixes: Vec<String>,
    origins: HashSet<String>,
}

/// A name, and a port where one was given. Lower case, without a dot at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
struct HostPort {
    host: String,
    port: Option<u16>,
}

impl Hosts {
    /// What can be read of these settings; the rest is in [`Self::mistakes`].
    pub(crate) fn new(hosts: &[String], origins: &[String]) -> Self {
        Self::parse(hosts, origins).0
    }

    /// The settings that cannot be read.
    pub(crate) fn mistakes(hosts: &[String], origins: &[String]) -> Vec<Error> {
        Self::parse(hosts, origins).1
    }

    fn parse(hosts: &[String], origins: &[String]) -> (Self, Vec<Error>) {
        let mut known = Self::default();
        let mut mistakes: Vec<Error> =
            hosts.iter().filter_map(|host| known.allow_host(host).err()).collect();
        for origin in origins {
            match parse_origin(origin) {
                Some(parsed) => {
                    known.origins.insert(parsed);
                }
                None => mistakes.push(Error::AllowedOrigin(origin.clone())),
            }
        }
        (known, mistakes)
    }

    fn allow_host(&mut self, host: &str) -> Result<(), Error> {
        let refused = || Error::AllowedHost(host.to_owned());
        if let Some(suffix) = host.strip_prefix("*.") {
            let parsed = HostPort::parse(suffix).filter(|parsed| parsed.port.is_none());
            self.suffixes.push(format!(".{}", parsed.ok_or_else(refused)?.host));
        } else {
            self.names.insert(HostPort::parse(host).ok_or_else(refused)?.to_text());
        }
        Ok(())
    }

    /// The authority by which the client addressed us, if it is one of ours.
    pub(crate) fn addressed(&self, uri: &Uri, headers: &HeaderMap) -> Result<String, ServiceError> {
        let mut hosts = headers.get_all(HOST).iter();
        let host = match (hosts.next(), hosts.next()) {
            (Some(host), None) => host.to_str().ok().and_then(HostPort::parse),
            (None, _) => return Err(refusal::malformed("The request has no Host header.")),
            (Some(_), Some(_)) => {
                return Err(refusal::malformed("The request has more than one Host header."));
            }
        };
        let host = host.ok_or_else(|| refusal::malformed("The Host header is not a host name."))?;
        if let Some(authority) = uri.authority()
            && HostPort::parse(authority.as_str()).as_ref() != Some(&host)
        {
            return Err(refusal::malformed("The request's target and its Host header differ."));
        }
        if !self.knows(&host) {
            return Err(ServiceError::access_denied(format!(
                "The host {} is not known to this server. If it should be, add it to \
                 gateway.allowed_hosts in cresset.toml.",
                host.host
            )));
        }
        Ok(host.to_text())
    }

    /// The origin of the web page that sends this request, if one does and it may.
    pub(crate) fn origin(&self, headers: &HeaderMap) -> Result<Option<String>, ServiceError> {
        let mut origins = headers.get_all(ORIGIN).iter();
        let Some(origin) = origins.next() else { return Ok(None) };
        let text = origin.to_str().unwrap_or_default();
        match parse_origin(text) {
            Some(parsed) if origins.next().is_none() && self.origins.contains(&parsed) => {
                Ok(Some(text.to_owned()))
            }
            Some(parsed) => Err(ServiceError::access_denied(format!(
                "Web pages of {parsed} may not call this server. If they should, add the origin to \
                 gateway.allowed_origins in cresset.toml."
            ))),
            None => Err(ServiceError::access_denied(
                "Web pages without an origin of their own may not call this server \
                 (gateway.allowed_origins in cresset.toml lists those that may).",
            )),
        }
    }

    fn knows(&self, host: &HostPort) -> bool {
        host.is_loopback()
            || self.names.contains(&host.host)
            || self.names.contains(&host.to_text())
            || self.suffixes.iter().any(|suffix| host.host.ends_with(suffix.as_str()))
    }
}

impl HostPort {
    fn parse(text: &str) -> Option<Self> {
        let (host, port) = match text.strip_prefix('[') {
            Some(rest) => {
                let (address, rest) = rest.split_once(']')?;
                (format!("[{}]", address.parse::<Ipv6Addr>().ok()?), rest)
            }
            None => {
                let (name, rest) = text.split_at(text.find(':').unwrap_or(text.len()));
                (host_name(name)?, rest)
            }
        };
        let port = match port.strip_prefix(':') {
            None if port.is_empty() => None,
            None => return None,
            Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(digits.parse::<u16>().ok()?)
            }
            Some(_) => return None,
        };
        Some(Self { host, port })
    }

    fn is_loopback(&self) -> bool {
        if let Some(address) = self.host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return address
                .parse::<Ipv6Addr>()
                .is_ok_and(|address| address.to_canonical().is_loopback());
        }
        match self.host.parse::<Ipv4Addr>() {
            Ok(address) => address.is_loopback(),
            Err(_) => self.host == "localhost" || self.host.ends_with(".localhost"),
        }
    }

    fn to_text(&self) -> String {
        match self.port {
            Some(port) => format!("{}:{port}", self.host),
            None => self.host.clone(),
        }
    }
}

/// A name as DNS has it (with underscores, as containers have them), in lower case.
fn host_name(name: &str) -> Option<String> {
    let name = name.strip_suffix('.').unwrap_or(name);
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    (name.len() <= 253 && name.split('.').all(label)).then(|| name.to_ascii_lowercase())
}

/// An origin in the form that browsers send: scheme and authority, the default port left out.
fn parse_origin(text: &str) -> Option<String> {
    let (scheme, authority) = text.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let default_port = match scheme.as_str() {
        "http" => 80,
        "https" => 443,
        _ => return None,
    };
    let mut authority = HostPort::parse(authority)?;
    authority.port = authority.port.filter(|port| *port != default_port);
    Some(format!("{scheme}://{}", authority.to_text()))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn hosts() -> Hosts {
        let names = ["cresset.test", "docker:4566", "*.lab.test", "192.168.1.5"].map(str::to_owned);
        Hosts::new(&names, &["http://console.test:80".to_owned()])
    }

    #[test]
    fn loopback_names_and_configured_ones_are_known() {
        for (host, known) in [
            ("localhost", true),
            ("localhost:4566", true),
            ("LocalHost.:1", true),
            ("127.0.0.1:4566", true),
            ("127.200.1.9", true),
            ("[::1]:4566", true),
            ("[0:0:0:0:0:0:0:1]", true),
            ("[::ffff:127.0.0.1]:80", true),
            ("abc.lambda-url.us-east-1.localhost:4566", true),
            ("cresset.test", true),
            ("cresset.test:9", true),
            ("docker:4566", true),
            ("docker:4567", false),
            ("a.lab.test", true),
            ("lab.test", false),
            ("evillab.test", false),
            ("192.168.1.5:4566", true),
            ("localhost.evil.test", false),
            ("evillocalhost", false),
            ("127.0.0.1.evil.test", false),
            ("128.0.0.1", false),
            ("0.0.0.0:4566", false),
            ("[::2]", false),
            ("evil.test", false),
        ] {
            let parsed = HostPort::parse(host).unwrap_or_else(|| panic!("{host} is no host"));
            assert_eq!(hosts().knows(&parsed), known, "{host}");
        }
    }

    #[test]
    fn what_is_no_host_is_not_parsed() {
        for text in [
            "",
            ":80",
            "a b",
            "user@localhost",
            "localhost:",
            "localhost:x",
            "localhost:99999",
            "localhost:+80",
            "[::1",
            "[::1]x",
            "[::1]:",
            "[x]",
            "::1",
            "local/host",
            "a..b",
            ".localhost",
            "localhost:80:80",
            "localhost,evil",
            "löcalhost",
        ] {
            assert_eq!(HostPort::parse(text), None, "{text}");
        }
    }

    #[test]
    fn only_configured_origins_may_call() {
        for (origin, allowed) in [
            ("http://console.test", true),
            ("HTTP://Console.test:80", true),
            ("https://console.test", false),
            ("http://console.test:8080", false),
            ("http://localhost:4566", false),
            ("null", false),
            ("", false),
            ("file://", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ORIGIN, HeaderValue::from_static(origin));
            assert_eq!(hosts().origin(&headers).is_ok(), allowed, "{origin}");
        }
        assert_eq!(hosts().origin(&HeaderMap::new()).expect("no page calls"), None);
    }

    #[test]
    fn all_wrong_settings_are_told_by_name() {
        let wrong = |values: &[&str]| -> Vec<String> {
            values.iter().map(|value| (*value).to_owned()).collect()
        };
        let hosts = wrong(&["", "a b", "http://a", "*.", "*.a:80", "*"]);
        let origins = wrong(&["", "console.test", "ftp://a", "http://a/path", "*"]);
        let mistakes = Hosts::mistakes(&hosts, &origins);
        assert_eq!(mistakes.len(), hosts.len() + origins.len());
        for (mistake, setting) in mistakes.iter().zip(hosts.iter().chain(&origins)) {
            let text = mistake.to_string();
            assert!(text.starts_with("gateway.allowed_") && text.contains(setting), "{text}");
        }
    }
}
