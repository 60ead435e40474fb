//! Limits and accounts of everything that runs in one sandbox. Built: cgroup v1, hierarchy by
//! hierarchy as the host has mounted them. Where a controller is not there, its limit is not set, and
//! `capabilities` says so.

mod meter;
mod v1;

pub(crate) use meter::Meter;
pub(crate) use v1::{Controllers, Group, clean_up};
