//! What the host, the launcher and PID 1 say to each other over one `SEQPACKET` socket: one message
//! is one packet, with descriptors beside it where it has them.

mod bytes;
mod channel;
mod message;
mod step;

pub(crate) use channel::{Channel, Packet, receive_nonblocking, send};
pub(crate) use message::{Ended, Order, Reply, Request, RootPlan, Setup, SpawnRequest};
pub(crate) use step::{Failure, OrStep, Step};
