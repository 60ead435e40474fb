//! What an operator may set about the edge, and the bounds it keeps towards its clients. Every
//! bound has a default that suits one machine; none can be switched off.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use cresset_ambient::Clock;
use cresset_aws::sigv4::is_region;

use crate::error::Error;
use crate::hosts::Hosts;

/// How the gateway listens and whom it answers.
#[derive(Debug, Clone)]
pub struct Settings {
    pub listen: SocketAddr,
    pub auth: Auth,
    /// Names besides the loopback ones under which clients may address this server
    /// (`gateway.allowed_hosts`): `name`, `name:port` or `*.suffix`.
    pub allowed_hosts: Vec<String>,
    /// Origins whose web pages may call this server (`gateway.allowed_origins`):
    /// `http://name:port`.
    pub allowed_origins: Vec<String>,
    /// The region of requests that name none.
    pub region: String,
    pub limits: Limits,
    /// The time that signatures are held against.
    pub clock: Clock,
    /// How long requests in flight may take to finish once the server is stopping.
    pub drain_grace: Duration,
}

/// Who may call the operator's port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// Whoever reaches it, with any access key: for loopback addresses only.
    Any,
    /// Who has signed the request with a key that this server knows.
    Keys,
}

/// The bounds towards clients.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Open connections; one more is told so and closed.
    pub connections: usize,
    /// Bytes of a request's line and headers together.
    pub header_bytes: usize,
    /// Headers of a request.
    pub headers: usize,
    /// Bytes of all request bodies that are in memory at one time.
    pub buffered_bytes: usize,
    /// How long a body waits for room among them.
    pub buffer_wait: Duration,
    /// From the first byte of a request to the last of its headers.
    pub header_timeout: Duration,
    /// From one request of a connection to the next.
    pub idle_timeout: Duration,
    /// How long a body may pause.
    pub body_stall: Duration,
    /// How many bytes a second a body must bring on average, once `body_stall` has passed.
    pub body_rate: u32,
    /// How long a client may leave an answer unread.
    pub write_stall: Duration,
}

impl Settings {
    /// The defaults, on this address.
    pub fn new(listen: SocketAddr) -> Self {
        Self {
            listen,
            auth: Auth::Any,
            allowed_hosts: Vec::new(),
            allowed_origins: Vec::new(),
            region: "us-east-1".to_owned(),
            limits: Limits::default(),
            clock: Clock::system(),
            drain_grace: Duration::from_secs(8),
        }
    }
}

impl Settings {
    /// Whether only programs of this machine reach the address.
    pub fn is_loopback(&self) -> bool {
        self.listen.ip().to_canonical().is_loopback()
    }

    /// The names that clients may use: what is configured, and the address itself where it is one.
    pub(crate) fn hosts(&self) -> Hosts {
        let address = self.listen.ip().to_canonical();
        let own = match address {
            IpAddr::V4(_) => address.to_string(),
            IpAddr::V6(_) => format!("[{address}]"),
        };
        let own = (!address.is_unspecified()).then_some(own);
        let all: Vec<String> = self.allowed_hosts.iter().cloned().chain(own).collect();
        Hosts::new(&all, &self.allowed_origins)
    }

    /// Everything that is wrong with these settings; none of it needs the machine to be asked.
    pub fn mistakes(&self) -> Vec<Error> {
        let mut mistakes = Hosts::mistakes(&self.allowed_hosts, &self.allowed_origins);
        if self.auth == Auth::Any && !self.is_loopback() {
            mistakes.push(Error::NotLoopback(self.listen));
        }
        if !is_region(&self.region) {
            mistakes.push(Error::Region(self.region.clone()));
        }
        mistakes.extend(self.limits.mistakes());
        mistakes
    }
}

impl Limits {
    fn mistakes(&self) -> impl Iterator<Item = Error> {
        const MIB: usize = 1024 * 1024;
        [
            ("connections", 1, MIB, self.connections),
            ("header_bytes", 8192, MIB, self.header_bytes),
            ("headers", 16, 1000, self.headers),
            ("buffered_bytes", MIB, usize::MAX, self.buffered_bytes),
        ]
        .into_iter()
        .filter(|(_, least, most, value)| !(least..=most).contains(&value))
        .map(|(name, least, most, value)| Error::Limit { name, least, most, value })
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4096,
            header_bytes: 64 * 1024,
            headers: 100,
            buffered_bytes: 512 * 1024 * 1024,
            buffer_wait: Duration::from_secs(5),
            header_timeout: Duration::from_secs(10),
            idle_timeout: Duration::from_secs(75),
            body_stall: Duration::from_secs(20),
            body_rate: 64 * 1024,
            write_stall: Duration::from_secs(30),
        }
    }
}
