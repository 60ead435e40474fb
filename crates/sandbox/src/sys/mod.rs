//! The only `unsafe` of Cresset: system calls that no safe wrapper covers, one file per family.
//! Each block holds one call, whose result is checked at once.
#![expect(unsafe_code, reason = "this folder is where unsafe lives; see DESIGN §3")]

pub(crate) mod reactor;
