//! Making and entering the server's user namespace. It is made by a child, so that the server is still
//! outside while the users are mapped (`newuidmap` must be started there), and can try anew with
//! fewer of them.

use std::fs;
use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitCode, Stdio};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{getegid, geteuid};
use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space};

use super::{Users, denial, subids};
use crate::capabilities::Lack;
use crate::sys::namespace::unshare;
use crate::sys::process::close_from;

/// `argv[0]` of the child.
pub(crate) const HOLDER_NAME: &str = "cresset-user-namespace";

const DEADLINE: Duration = Duration::from_secs(10);

/// Puts this process into a user namespace and a mount namespace that belongs to it.
pub(super) fn enter(launcher: &Path) -> Result<Users, Lack> {
    let start = || Holder::start(launcher).map_err(|error| denial::explain(&error));
    let holder = start()?;
    let (holder, users) = match map_many(&holder) {
        Ok(count) => (holder, Users { count, lack: None }),
        Err(lack) => {
            // A namespace that was mapped half-way is of no use.
            let alone = start()?;
            alone.map_one().map_err(|error| denial::explain(&error))?;
            (alone, Users { count: 0, lack: Some(lack) })
        }
    };
    holder.join().map_err(|error| denial::explain(&error))?;
    Ok(users)
}

/// The child's part: makes the namespaces, says so, and holds them until the server is in.
pub(crate) fn hold() -> ExitCode {
    let made = close_from(3).and_then(|()| unshare(UnshareFlags::NEWUSER | UnshareFlags::NEWNS));
    let errno = made.as_ref().err().map_or(0, |error| error.raw_os_error().unwrap_or(libc::EIO));
    let told = io::stdout().write_all(&errno.to_ne_bytes()).and_then(|()| io::stdout().flush());
    let held = told.and_then(|()| io::stdin().read(&mut [0]));
    if made.is_ok() && held.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The child, which ends with this value.
#[derive(Debug)]
struct Holder(Child);

impl Holder {
    #[expect(clippy::disallowed_methods, reason = "this crate is the one that starts processes")]
    fn start(launcher: &Path) -> io::Result<Holder> {
        let mut command = Command::new(launcher);
        command.arg0(HOLDER_NAME).env_clear().stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut holder = Holder(command.spawn()?);
        match holder.0.stdout.take().map(hear) {
            Some(Ok(0)) => Ok(holder),
            Some(Ok(errno)) => Err(io::Error::from_raw_os_error(errno)),
            Some(Err(error)) => Err(error),
            None => Err(io::Error::from(io::ErrorKind::BrokenPipe)),
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        Path::new("/proc").join(self.0.id().to_string()).join(name)
    }

    /// This user alone, as the kernel lets everybody: without groups besides.
    fn map_one(&self) -> io::Result<()> {
        fs::write(self.file("setgroups"), "deny")?;
        fs::write(self.file("uid_map"), format!("0 {} 1", geteuid()))?;
        fs::write(self.file("gid_map"), format!("0 {} 1", getegid()))
    }

    fn join(self) -> io::Result<()> {
        let directory = std::env::current_dir()?;
        let [user, mounts] = ["ns/user", "ns/mnt"].map(|name| fs::File::open(self.file(name)));
        let (user, mounts) = (user?, mounts?);
        move_into_link_name_space(user.as_fd(), Some(LinkNameSpaceType::User))?;
        move_into_link_name_space(mounts.as_fd(), Some(LinkNameSpaceType::Mount))?;
        // The change of mounts has led to the root.
        std::env::set_current_dir(directory)
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        // It ends when its standard input does; one that hangs is ended.
        drop(self.0.stdin.take());
        self.0.kill().and_then(|()| self.0.wait()).ok();
    }
}

fn hear(mut told: ChildStdout) -> io::Result<i32> {
    let timeout = Timespec::try_from(DEADLINE).map_err(io::Error::other)?;
    let ready = {
        let mut fds = [PollFd::new(&told, PollFlags::IN)];
        rustix::io::retry_on_intr(|| poll(&mut fds, Some(&timeout)))?
    };
    if ready == 0 {
        return Err(io::Error::from(io::ErrorKind::TimedOut));
    }
    let mut errno = [0; 4];
    told.read_exact(&mut errno)?;
    Ok(i32::from_ne_bytes(errno))
}

/// The users of `/etc/subuid` by the setuid programs of the package uidmap; how many.
fn map_many(holder: &Holder) -> Result<u32, Lack> {
    let read = |path| fs::read_to_string(path).unwrap_or_default();
    let (uid, gid) = (geteuid().as_raw(), getegid().as_raw());
    let passwd = read("/etc/passwd");
    let name = subids::name_of(&passwd, uid);
    let uids = subids::ranges(&read("/etc/subuid"), name, uid);
    let gids = subids::ranges(&read("/etc/subgid"), name, uid);
    let count = subids::total(&uids).min(subids::total(&gids));
    if count < 2 {
        let name = name.map_or_else(|| uid.to_string(), ToOwned::to_owned);
        return Err(no_users(
            &format!("/etc/subuid and /etc/subgid have no range for {name}"),
            &format!("usermod --add-subuids 100000-165535 --add-subgids 100000-165535 {name}"),
        ));
    }
    run("newuidmap", holder, subids::arguments(uid, &uids, count))?;
    run("newgidmap", holder, subids::arguments(gid, &gids, count))?;
    Ok(count)
}

#[expect(clippy::disallowed_methods, reason = "this crate is the one that starts processes")]
fn run(program: &str, holder: &Holder, arguments: Vec<String>) -> Result<(), Lack> {
    let mut command = Command::new(program);
    let output = command.arg(holder.0.id().to_string()).args(arguments).output();
    let said = match output {
        Ok(output) if output.status.success() => return Ok(()),
        Ok(output) => {
            String::from_utf8_lossy(&output.stderr).trim().trim_end_matches('.').to_owned()
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let why = format!("{program} is not here");
            return Err(no_users(&why, "install it: apt-get install uidmap"));
        }
        Err(error) => error.to_string(),
    };
    // Setuid programs are none below `no_new_privs`, as in a container or a hardened unit.
    let mend = "see newuidmap(1); it needs its setuid bit, and no `no_new_privs` \
                (NoNewPrivileges=no of a unit, no --security-opt no-new-privileges of a container)";
    Err(no_users(&format!("{program} failed: {said}"), mend))
}

fn no_users(why: &str, mend: &str) -> Lack {
    let effect = "all functions share one user, and with it the kernel's limits per user";
    Lack::new(format!("{effect}: {why}"), mend.to_owned())
}
