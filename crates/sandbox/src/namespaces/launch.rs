//! Starting a launcher and hearing of its success.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::Shared;
use super::remains::Remains;
use crate::cgroup::Group;
use crate::defence::Defence;
use crate::failpoint::{self, Place};
use crate::identity::Identity;
use crate::launcher::LAUNCHER_NAME;
use crate::network::{Networks, Prepared};
use crate::wire::{Channel, Failure, Packet, Reply, RootPlan, Setup};
use crate::{DnsSockets, Error, HostPort, Listeners, Spec};

/// How long one step of a launch may take; all of them together take a few milliseconds.
const STEP_DEADLINE: Duration = Duration::from_secs(10);

/// A sandbox whose PID 1 waits for requests.
#[derive(Debug)]
pub(super) struct Launched {
    pub(super) id: String,
    pub(super) identity: Identity,
    pub(super) control: OwnedFd,
    pub(super) listeners: Listeners,
    /// PID 1 as the host sees it.
    pub(super) init: i32,
    pub(super) remains: Remains,
}

pub(super) fn launch(shared: &Arc<Shared>, spec: &Spec) -> Result<Launched, Error> {
    let (id, group) = make_group(shared)?;
    failpoint::at(Place::Cgroup);
    let without = shared.settings.without();
    let identity = if without.leaves_out(Defence::UserNamespace) {
        Identity::WITHOUT_NAMESPACE
    } else {
        shared.identities.next()
    };
    let doors = group.doors();
    let mut remains = Remains::of(group, Arc::clone(shared));
    let doors = doors.map_err(Error::step("open the cgroup"))?;
    let network = shared.networks.as_ref().map(Networks::take).transpose();
    let network = network.map_err(Error::step("make a network"))?;
    let (namespace, lease) = network.map(Prepared::into_parts).unzip();
    remains.network = lease;
    let views = remains.group.views();
    let root = shared.roots.of(shared, &spec.mounts, &views)?;
    let setup = Setup {
        identity,
        views,
        function_apart: doors.function.is_some(),
        network_made: namespace.is_some(),
        host_ports: shared.settings.network.host_ports.clone(),
        without,
    };
    let (here, there) = Channel::pair().map_err(Error::step("make the control socket"))?;
    let mut launcher = start(shared, &id, there, Makes::Sandbox)?;
    failpoint::at(Place::Launcher);
    let mut channel = Channel::new(here);
    let files = doors.launcher.iter().chain(&doors.function).map(AsFd::as_fd);
    let files = files.chain(namespace.as_ref().map(AsFd::as_fd));
    let files: Vec<_> = files.chain([root.as_fd()]).collect();
    let outcome = converse(&mut channel, &setup, &files, &mut remains);
    end(&mut launcher, outcome.is_err())?;
    let (init, listeners) = outcome?;
    let control = channel.into_socket();
    Ok(Launched { id, identity, control, listeners, init, remains })
}

/// A mount namespace that holds a root.
pub(super) fn make_root(shared: &Shared, plan: &RootPlan) -> Result<OwnedFd, Error> {
    let (here, there) = Channel::pair().map_err(Error::step("make the control socket"))?;
    let id = format!("{}-root", shared.settings.instance);
    let mut launcher = start(shared, &id, there, Makes::Root)?;
    let outcome = hear_of_root(Channel::new(here), plan);
    end(&mut launcher, outcome.is_err())?;
    outcome
}

fn hear_of_root(mut channel: Channel, plan: &RootPlan) -> Result<OwnedFd, Error> {
    channel.set_deadline(Some(STEP_DEADLINE)).map_err(Error::step("set the deadline"))?;
    channel.send(&plan.encode(), &[]).map_err(Error::step("tell what the root is made of"))?;
    let (Reply::Rooted, fds) = hear(&mut channel)? else { return Err(unexpected()) };
    fds.into_iter().next().ok_or_else(unexpected)
}

/// The sandbox's cgroups, under a number that no earlier server has left there.
fn make_group(shared: &Shared) -> Result<(String, Group), Error> {
    let instance = &shared.settings.instance;
    loop {
        let number = shared.next.fetch_add(1, Ordering::Relaxed).to_string();
        match shared.controllers.create(instance, &number) {
            Ok(group) => return Ok((format!("{instance}-{number}"), group)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Error::step("make the cgroup")(error)),
        }
    }
}

/// What a launcher is started for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Makes {
    Root,
    Sandbox,
}

#[expect(clippy::disallowed_methods, reason = "this crate is the one that starts processes")]
fn start(shared: &Shared, id: &str, control: OwnedFd, makes: Makes) -> Result<Child, Error> {
    let mut command = Command::new(&shared.settings.launcher);
    command
        .arg0(LAUNCHER_NAME)
        // For the operator who reads a list of processes.
        .arg(id)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::from(control))
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.envs(failpoint::of_launcher(makes == Makes::Root));
    command.spawn().map_err(Error::path("execute", &shared.settings.launcher))
}

/// From the setup to the last step's success.
fn converse(
    channel: &mut Channel,
    setup: &Setup,
    files: &[BorrowedFd<'_>],
    remains: &mut Remains,
) -> Result<(i32, Listeners), Error> {
    channel.set_deadline(Some(STEP_DEADLINE)).map_err(Error::step("set the deadline"))?;
    channel.send(&setup.encode(), files).map_err(Error::step("tell what is to be set up"))?;
    failpoint::at(Place::Told);
    let (reply, fds) = hear(channel)?;
    let mut fds = fds.into_iter();
    let (Reply::Launched(init), Some(pidfd), Some(mounts)) = (reply, fds.next(), fds.next()) else {
        return Err(unexpected());
    };
    remains.init = Some(pidfd);
    remains.mounts = Some(mounts);
    failpoint::at(Place::Launched);
    let (Reply::Ready, _) = hear(channel)? else { return Err(unexpected()) };
    failpoint::at(Place::Ready);
    channel.set_deadline(None).map_err(Error::step("set the deadline"))?;
    let listeners = listeners(fds, &setup.host_ports).ok_or_else(unexpected)?;
    Ok((init, listeners))
}

/// In the order in which the launcher makes them.
fn listeners(mut fds: impl Iterator<Item = OwnedFd>, host_ports: &[u16]) -> Option<Listeners> {
    Some(Listeners {
        runtime_api: fds.next()?.into(),
        aws_endpoint: fds.next()?.into(),
        dns: Some(DnsSockets { udp: fds.next()?.into(), tcp: fds.next()?.into() }),
        host_ports: host_ports
            .iter()
            .map(|port| Some(HostPort { port: *port, listener: fds.next()?.into() }))
            .collect::<Option<_>>()?,
    })
}

fn hear(channel: &mut Channel) -> Result<(Reply, Vec<OwnedFd>), Error> {
    let waiting = "hear from the launcher";
    let gone = || io::Error::from(io::ErrorKind::UnexpectedEof);
    let packet = channel.receive().map_err(Error::step(waiting))?;
    let Packet { bytes, fds } = packet.ok_or_else(gone).map_err(Error::step(waiting))?;
    match Reply::decode(&bytes).map_err(Error::step(waiting))? {
        Reply::Failed(Failure { step, source }) => Err(Error::Step { step: step.name(), source }),
        reply => Ok((reply, fds)),
    }
}

fn unexpected() -> Error {
    Error::step("hear from the launcher")(io::Error::from(io::ErrorKind::InvalidData))
}

/// A launcher that has failed may hang in a step; one that has succeeded ends by itself.
fn end(launcher: &mut Child, failed: bool) -> Result<(), Error> {
    let ended = if failed { launcher.kill() } else { Ok(()) };
    ended.and_then(|()| launcher.wait()).map(|_| ()).map_err(Error::step("end the launcher"))
}
