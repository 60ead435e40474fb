//! Lambda's control plane: functions, versions and aliases, as decisions over records.
//!
//! A request is checked whole, then written by one record that makes it visible, and is in the
//! in-memory index before it is answered; so a client reads its own writes, and a `kill -9` leaves
//! every operation done or not done. Deployment is preparation by `cresset-runtimes`, in tasks that
//! [`Functions`] owns. Those who run functions ask [`Functions::resolve`].

mod account;
mod aliases;
mod api;
mod attached;
mod built;
mod checks;
mod concurrency;
mod core;
mod create;
mod document;
mod error;
mod event_invoke;
mod function_urls;
mod function_version;
mod functions;
mod holder;
mod housekeeping;
mod index;
mod layers;
mod limits;
mod links;
mod load;
mod mappings;
mod members;
mod names;
mod objects;
mod packages;
mod paging;
mod permissions;
mod policy;
mod preparation;
mod provisioned;
mod read;
mod refusal;
mod resolve;
mod runtime_updates;
mod serving;
mod settings;
mod stop;
mod tags;
#[cfg(test)]
mod tests;
mod time;
mod turns;
mod update;
mod usage;
mod versions;
mod view;
mod writes;

pub use built::{BUILT, LESSER, REFUSED};
pub use checks::RUNTIMES;
pub use error::Error;
pub use function_version::{EGRESS_TAG, FunctionVersion};
pub use functions::Functions;
pub use layers::{Clash, FunctionLayers, InspectError, InspectedLayer, inspect_layers};
pub use limits::{Limits, LimitsByAccount};
pub use links::{CodeContent, LINK_PREFIX, LinkError};
pub use objects::{ObjectError, ObjectName, Objects};
pub use settings::{Settings, TagRule};
