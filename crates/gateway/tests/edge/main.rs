//! The gateway over real sockets, against a service of the test's own: what goes over the wire is
//! written and read by hand, so that a client library cannot hide anything.

mod bounds;
mod connections;
mod errors;
mod hosts;
mod keys;
mod lambda;
mod pages;
mod speed;
mod stop;
mod support;
