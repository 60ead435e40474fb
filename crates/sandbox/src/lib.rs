//! Isolation and nothing else. [`Isolation`] makes sandboxes; a [`Sandbox`] is created ahead of its
//! use, assigned once to a function, and destroyed. The levels are run-time values.

pub mod capabilities;
mod cgroup;
mod claim;
mod clean_up;
mod defence;
mod error;
#[cfg(feature = "failpoints")]
pub mod failpoint;
#[cfg(not(feature = "failpoints"))]
mod failpoint;
mod family;
mod held;
mod identity;
mod inheritance;
mod launcher;
mod mount;
mod namespaces;
mod network;
mod privilege;
mod process;
mod sampler;
mod seam;
mod seccomp;
mod settings;
mod sys;
mod task;
mod view;
mod wall;
mod wire;

pub use claim::Claim;
pub use clean_up::{Owner, Presence, clean_up, presences};
pub use defence::{Defence, Without};
pub use error::Error;
pub use inheritance::{open_to_functions, raise_open_files};
pub use ipnet::Ipv4Net;
pub use launcher::reexec;
pub use namespaces::SandboxLevel;
pub use network::{Destination, Egress, EgressError, MOST_HOST_PORTS, NetworkSettings, subnet};
pub use privilege::{Privilege, Users};
pub use process::ProcessLevel;
pub use seam::{
    Assignment, Child, Cpu, DnsSockets, Exit, HOST_ADDRESS, HOST_NAME, HostPort, Isolation, Level,
    Limits, Listeners, Mount, Process, Sandbox, Spec, Statistics,
};
pub use settings::{Settings, TmpPlan};
pub use view::View;
pub use wall::{Holding, NotHeld, Wall, holdings, require};
