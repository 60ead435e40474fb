//! The resolver that functions find in their network: a forwarder to this host's resolvers.
//!
//! A query comes by one of the two sockets of its environment (`serve.rs`), is looked at (`judge.rs`),
//! is asked of the host's resolvers (`upstream.rs`, `resolvers.rs`), and its answer is looked at
//! again: names that lead to what the function may not reach are refused, so that no name of a
//! stranger leads a function to the host's neighbours. The rules of the network hold besides.

mod judge;
mod resolvers;
mod serve;
#[cfg(test)]
mod tests;
mod upstream;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cresset_sandbox::{DnsSockets, Egress};
use hickory_proto::op::Message;
use tokio::sync::Semaphore;

use crate::metrics::{DnsCounter, Metrics, Resolved};
use judge::{Asked, Query};
use resolvers::Resolvers;

pub(crate) use serve::Serving;

/// Queries that are being asked of the host's resolvers, of all environments together.
const IN_FLIGHT: usize = 1_024;
/// And of one.
const IN_FLIGHT_OF_ONE: usize = 64;

/// What all environments have in common.
#[derive(Debug)]
pub(crate) struct Dns {
    resolvers: Resolvers,
    in_flight: Semaphore,
    metrics: Metrics,
}

/// One environment's resolver.
#[derive(Debug)]
pub(crate) struct Resolver {
    dns: Arc<Dns>,
    egress: Egress,
    /// Whether this environment reaches ports of the host.
    host: bool,
    function: String,
    in_flight: Semaphore,
    counter: DnsCounter,
    warned: AtomicBool,
}

impl Dns {
    /// `resolvers` are asked; where there are none, those of `/etc/resolv.conf`.
    pub(crate) fn new(resolvers: Vec<SocketAddr>, metrics: Metrics) -> Dns {
        Dns { resolvers: Resolvers::new(resolvers), in_flight: Semaphore::new(IN_FLIGHT), metrics }
    }

    /// Answers what comes by `sockets` until what it returns is dropped.
    pub(crate) fn serve(
        self: &Arc<Self>,
        sockets: DnsSockets,
        function: &str,
        egress: Egress,
        host: bool,
    ) -> std::io::Result<Serving> {
        let resolver = Resolver {
            dns: Arc::clone(self),
            egress,
            host,
            function: function.to_owned(),
            in_flight: Semaphore::new(IN_FLIGHT_OF_ONE),
            counter: self.metrics.count_dns_of(function),
            warned: AtomicBool::new(false),
        };
        serve::serve(sockets, Arc::new(resolver))
    }
}

impl Resolver {
    /// The answer, or nothing for what is no query at all.
    ///
    /// # Cancel safety
    /// A query that nobody waits for is given up.
    async fn resolve(&self, packet: &[u8]) -> Option<(Query, Message)> {
        let query = match judge::read(packet)? {
            Asked::Query(query) => query,
            Asked::Faulty(query, code) => {
                self.counter.count(Resolved::Refused);
                let answer = query.fault(code);
                return Some((query, answer));
            }
        };
        let (answer, how) = self.answer(&query).await;
        self.counter.count(how);
        Some((query, answer))
    }

    async fn answer(&self, query: &Query) -> (Message, Resolved) {
        if let Some(answer) = query.local(self.host) {
            return (answer, Resolved::Local);
        }
        if self.egress.is_none() {
            return (query.refuse("this function has no network"), Resolved::Refused);
        }
        let (Ok(_one), Ok(_all)) = (self.in_flight.try_acquire(), self.dns.in_flight.try_acquire())
        else {
            return (query.fail("too many queries at a time"), Resolved::Failed);
        };
        match upstream::ask(&self.dns.resolvers.current(), query).await {
            Ok(answer) => match query.forbidden(&answer, &self.egress) {
                None => (answer, Resolved::Answered),
                Some(address) => {
                    self.warn(address);
                    let why = "the name leads to an address that network.egress does not allow";
                    (query.refuse(why), Resolved::Refused)
                }
            },
            Err(error) => {
                tracing::debug!(%error, "a function's query was not answered");
                (query.fail(&error.to_string()), Resolved::Failed)
            }
        }
    }

    /// Once for each environment: a function must not fill the log. The name is the function's own
    /// affair.
    fn warn(&self, address: std::net::IpAddr) {
        if !self.warned.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                function = self.function,
                %address,
                "a name that leads to what network.egress does not allow was refused"
            );
        }
    }
}
