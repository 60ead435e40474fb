//! The control plane over a real store: scenarios of the recordings, faults, and random operations
//! against a model.

mod aliases;
mod code;
mod crashes;
mod describing;
mod errors;
mod faulty;
mod functions;

mod limits;
mod mappings;
mod model;
mod permissions;
mod recorder;
mod restarts;
mod server;
mod serving;
mod states;
mod versions;
mod zip;
