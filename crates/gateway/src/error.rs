//! Why a gateway does not start. Each text says what to do about it.

use std::io;
use std::net::SocketAddr;

#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "a crate's error is `Error`, used as `gateway::Error`")]
pub enum Error {
    #[error(
        "cannot listen on {0} with auth = any: everybody who reaches that address could run code \
         here; use --auth keys, or listen on 127.0.0.1 or [::1]"
    )]
    NotLoopback(SocketAddr),
    #[error(
        "cannot listen on {address}: the address is in use; stop what uses it, or choose another port with --listen"
    )]
    InUse { address: SocketAddr, source: io::Error },
    #[error("cannot listen on {address}")]
    Listen { address: SocketAddr, source: io::Error },
    #[error(
        "gateway.allowed_hosts: `{0}` is not a host name; write `name`, `name:port` or `*.suffix`"
    )]
    AllowedHost(String),
    #[error(
        "gateway.allowed_origins: `{0}` is not an origin; write `http://name` or `http://name:port`"
    )]
    AllowedOrigin(String),
    #[error("region `{0}` is not the name of a region, such as us-east-1")]
    Region(String),
    #[error("the limit `{name}` of the gateway must be from {least} to {most}, and is {value}")]
    Limit { name: &'static str, least: usize, most: usize, value: usize },
    #[error("the operation {0} is answered by two services")]
    TwoAnswers(&'static str),
}
