//! The program `pasta` (<https://passt.top>), run as this server's: it ends with it.

use std::ffi::{CString, OsString};
use std::fs::File;
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};

use rustix::process::{Signal, getppid, set_parent_process_death_signal};

use super::INTERFACE;
use crate::network::program;
use crate::sys::process::{close_from, execute};
use crate::sys::signal;

/// `argv[0]` of this program's own file where it becomes pasta.
pub(crate) const CARRIER_NAME: &str = "cresset-uplink";
/// What pasta makes interfaces by.
pub(in crate::network) const TUN: &str = "/dev/net/tun";

/// No port of either side is opened to the other, no address stands for the host, and nothing is
/// answered that only a virtual machine would ask.
const OPTIONS: &[&str] = &[
    "--foreground",
    "--quiet",
    "--netns-only",
    "--config-net",
    "--ipv4-only",
    "--no-map-gw",
    "--no-dhcp",
    "--no-dhcpv6",
    "--no-ndp",
    "--no-ra",
    "--tcp-ports=none",
    "--udp-ports=none",
    "--tcp-ns=none",
    "--udp-ns=none",
];

/// Where the program is.
#[derive(Debug, Clone)]
pub(in crate::network) struct Pasta(PathBuf);

impl Pasta {
    pub(in crate::network) fn find() -> Option<Pasta> {
        program::find("pasta").map(Pasta)
    }

    /// Starts it for `namespace`. It ends with the calling thread.
    #[expect(clippy::disallowed_methods, reason = "this crate is the one that starts processes")]
    pub(super) fn start(&self, launcher: &Path, namespace: &File) -> io::Result<Child> {
        let mut command = Command::new(launcher);
        command.arg0(CARRIER_NAME).arg(std::process::id().to_string()).arg(&self.0);
        command.args(OPTIONS).args(["--ns-ifname", INTERFACE, "--netns", "/proc/self/fd/0"]);
        // A Ctrl-C is for the server, which still has answers to wait for.
        command.process_group(0);
        command.env_clear().current_dir("/").stdin(namespace.try_clone()?);
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()
    }
}

/// The child's part: ends with the server from here on, and becomes the program that it is told, whose
/// standard input is the namespace.
pub(crate) fn become_carrier() -> ExitCode {
    match carry(std::env::args_os().skip(1)) {
        Ok(never) => match never {},
        Err(_) => ExitCode::FAILURE,
    }
}

fn carry(mut arguments: impl Iterator<Item = OsString>) -> io::Result<std::convert::Infallible> {
    let server = arguments.next();
    set_parent_process_death_signal(Some(Signal::KILL))?;
    // It may have ended before that.
    let parent = getppid().map(|pid| pid.as_raw_nonzero().to_string().into());
    if server.is_none() || server != parent {
        return Err(io::Error::from(io::ErrorKind::NotFound));
    }
    close_from(3)?;
    // It does not start with a signal ignored, as Rust has it.
    signal::reset()?;
    let argv = arguments.map(|it| CString::new(it.as_bytes()).map_err(io::Error::other));
    execute(&argv.collect::<io::Result<Vec<_>>>()?, &[])
}
