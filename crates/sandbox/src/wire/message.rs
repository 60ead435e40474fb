//! The messages, and their bytes.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use super::bytes::{Reader, Writer, malformed};
use super::step::{Failure, Step};
use crate::defence::Without;
use crate::identity::Identity;
use crate::{Exit, Mount};

/// The host's first message, to the launcher.
#[derive(Debug)]
pub(crate) enum Order {
    /// A root, for many sandboxes.
    Root(RootPlan),
    /// A sandbox. Beside it: a file of each cgroup to join, and last the root.
    Sandbox(Setup),
}

/// What a root is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RootPlan {
    /// An empty folder of the host, over which the new root is mounted before it is the root.
    pub(crate) over: PathBuf,
    pub(crate) mounts: Vec<Mount>,
    /// Folders over which each sandbox has something of its own mounted.
    pub(crate) places: Vec<PathBuf>,
    /// The numbers of the CPUs, as the kernel writes them.
    pub(crate) processors: String,
    /// Ports of the host are opened to functions.
    pub(crate) opens_host: bool,
    pub(crate) without: Without,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setup {
    pub(crate) identity: Identity,
    /// What this sandbox alone sees of the host: its cgroups.
    pub(crate) views: Vec<Mount>,
    /// The last of the files is for the function's processes, and not for the launcher.
    pub(crate) function_apart: bool,
    /// One more file is the network namespace to enter; without it, the launcher makes one.
    pub(crate) network_made: bool,
    /// Ports of the host that a socket inside stands for.
    pub(crate) host_ports: Vec<u16>,
    pub(crate) without: Without,
}

impl Order {
    pub(crate) fn decode(packet: &[u8]) -> io::Result<Order> {
        let mut reader = Reader::new(packet);
        let order = match reader.tag()? {
            ROOT => Order::Root(RootPlan::read(&mut reader)?),
            SETUP => Order::Sandbox(Setup::read(&mut reader)?),
            _ => return Err(malformed()),
        };
        reader.end().map(|()| order)
    }
}

impl RootPlan {
    pub(crate) fn encode(&self) -> Vec<u8> {
        Writer::tag(ROOT)
            .path(&self.over)
            .list(&self.mounts, write_mount)
            .list(&self.places, |writer, place| writer.path(place))
            .bytes(self.processors.as_bytes())
            .number(self.opens_host.into())
            .number(self.without.bits())
            .finish()
    }

    fn read(reader: &mut Reader<'_>) -> io::Result<RootPlan> {
        Ok(RootPlan {
            over: reader.path()?,
            mounts: reader.list(read_mount)?,
            places: reader.list(Reader::path)?,
            processors: reader.string()?.into_string().map_err(|_not_text| malformed())?,
            opens_host: reader.number()? != 0,
            without: Without::from_bits(reader.number()?).ok_or_else(malformed)?,
        })
    }
}

impl Setup {
    pub(crate) fn encode(&self) -> Vec<u8> {
        Writer::tag(SETUP)
            .list(self.identity.root.as_slice(), |writer, root| writer.number((*root).into()))
            .number(self.identity.function.into())
            .list(&self.views, write_mount)
            .number(self.function_apart.into())
            .number(self.network_made.into())
            .list(&self.host_ports, |writer, port| writer.number((*port).into()))
            .number(self.without.bits())
            .finish()
    }

    fn read(reader: &mut Reader<'_>) -> io::Result<Setup> {
        Ok(Setup {
            identity: Identity {
                root: reader.list(Reader::small)?.pop(),
                function: reader.small()?,
            },
            views: reader.list(read_mount)?,
            function_apart: reader.number()? != 0,
            network_made: reader.number()? != 0,
            host_ports: reader.list(Reader::port)?,
            without: Without::from_bits(reader.number()?).ok_or_else(malformed)?,
        })
    }
}

fn write_mount(writer: Writer, mount: &Mount) -> Writer {
    writer.path(&mount.host).path(&mount.inside)
}

fn read_mount(reader: &mut Reader<'_>) -> io::Result<Mount> {
    Ok(Mount { host: reader.path()?, inside: reader.path()? })
}

/// What the host asks of PID 1; one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Request {
    /// Beside it: the ends of the process's output and error streams.
    Spawn(SpawnRequest),
    KillAll,
    IsExecutable(PathBuf),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SpawnRequest {
    pub(crate) argv: Vec<OsString>,
    /// `NAME=value`.
    pub(crate) environment: Vec<OsString>,
    pub(crate) directory: PathBuf,
    pub(crate) open_files: u64,
    /// Processes and threads of the sandbox.
    pub(crate) pids: u64,
    /// Whether the function's code and `/tmp` are in their places.
    pub(crate) assigned: bool,
}

impl Request {
    pub(crate) fn encode(&self) -> Vec<u8> {
        match self {
            Request::Spawn(it) => Writer::tag(SPAWN)
                .list(&it.argv, |writer, argument| writer.path(argument.as_ref()))
                .list(&it.environment, |writer, variable| writer.path(variable.as_ref()))
                .path(&it.directory)
                .number(it.open_files)
                .number(it.pids)
                .number(it.assigned.into()),
            Request::KillAll => Writer::tag(KILL_ALL),
            Request::IsExecutable(path) => Writer::tag(IS_EXECUTABLE).path(path),
        }
        .finish()
    }

    pub(crate) fn decode(packet: &[u8]) -> io::Result<Request> {
        let mut reader = Reader::new(packet);
        let request = match reader.tag()? {
            SPAWN => Request::Spawn(SpawnRequest {
                argv: reader.list(Reader::string)?,
                environment: reader.list(Reader::string)?,
                directory: reader.path()?,
                open_files: reader.number()?,
                pids: reader.number()?,
                assigned: reader.number()? != 0,
            }),
            KILL_ALL => Request::KillAll,
            IS_EXECUTABLE => Request::IsExecutable(reader.path()?),
            _ => return Err(malformed()),
        };
        reader.end().map(|()| request)
    }
}

/// What the launcher and PID 1 tell the host.
#[derive(Debug)]
pub(crate) enum Reply {
    /// A root is made. Beside it: the mount namespace that it is the whole of.
    Rooted,
    /// PID 1 is there, with this number on the host. Beside it: its pidfd, the mount namespace, the
    /// listeners of the Runtime API and of the AWS endpoint.
    Launched(i32),
    /// All steps are done, and PID 1 waits for requests.
    Ready,
    /// A step of the launch or of a spawn failed.
    Failed(Failure),
    Spawned(i32),
    AllKilled,
    Executable(bool),
    /// Comes at any time: a process that was spawned has ended.
    Ended(Ended),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ended {
    pub(crate) pid: i32,
    pub(crate) exit: Exit,
}

impl Reply {
    pub(crate) fn encode(&self) -> Vec<u8> {
        match self {
            Reply::Rooted => Writer::tag(ROOTED),
            Reply::Launched(pid) => Writer::tag(LAUNCHED).signed(*pid),
            Reply::Ready => Writer::tag(READY),
            Reply::Failed(failure) => Writer::tag(FAILED)
                .number(failure.step.code())
                // An error without a number is one of ours: something came that cannot be.
                .signed(failure.source.raw_os_error().unwrap_or(libc::EBADMSG)),
            Reply::Spawned(pid) => Writer::tag(SPAWNED).signed(*pid),
            Reply::AllKilled => Writer::tag(ALL_KILLED),
            Reply::Executable(is) => Writer::tag(EXECUTABLE).number(u64::from(*is)),
            Reply::Ended(Ended { pid, exit: Exit::Status(status) }) => {
                Writer::tag(ENDED_STATUS).signed(*pid).signed(*status)
            }
            Reply::Ended(Ended { pid, exit: Exit::Signal(signal) }) => {
                Writer::tag(ENDED_SIGNAL).signed(*pid).signed(*signal)
            }
        }
        .finish()
    }

    pub(crate) fn decode(packet: &[u8]) -> io::Result<Reply> {
        let mut reader = Reader::new(packet);
        let reply = match reader.tag()? {
            ROOTED => Reply::Rooted,
            LAUNCHED => Reply::Launched(reader.signed()?),
            READY => Reply::Ready,
            FAILED => Reply::Failed(Failure {
                step: Step::from_code(reader.number()?).ok_or_else(malformed)?,
                source: io::Error::from_raw_os_error(reader.signed()?),
            }),
            SPAWNED => Reply::Spawned(reader.signed()?),
            ALL_KILLED => Reply::AllKilled,
            EXECUTABLE => Reply::Executable(reader.number()? != 0),
            ENDED_STATUS => {
                Reply::Ended(Ended { pid: reader.signed()?, exit: Exit::Status(reader.signed()?) })
            }
            ENDED_SIGNAL => {
                Reply::Ended(Ended { pid: reader.signed()?, exit: Exit::Signal(reader.signed()?) })
            }
            _ => return Err(malformed()),
        };
        reader.end().map(|()| reply)
    }
}

const SETUP: u8 = 1;
const SPAWN: u8 = 2;
const KILL_ALL: u8 = 3;
const IS_EXECUTABLE: u8 = 4;
const ROOT: u8 = 5;
const LAUNCHED: u8 = 65;
const READY: u8 = 66;
const FAILED: u8 = 67;
const SPAWNED: u8 = 68;
const ALL_KILLED: u8 = 69;
const EXECUTABLE: u8 = 70;
const ENDED_STATUS: u8 = 71;
const ENDED_SIGNAL: u8 = 72;
const ROOTED: u8 = 73;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_survive_the_wire() {
        let plan = RootPlan {
            over: "/state/root".into(),
            mounts: vec![Mount { host: "/a".into(), inside: "/b".into() }],
            places: vec!["/c".into()],
            processors: "0-1".to_owned(),
            opens_host: true,
            without: Without::default(),
        };
        let Order::Root(read) = Order::decode(&plan.encode()).unwrap() else { panic!("no root") };
        assert_eq!(read, plan);
        let setup = Setup {
            identity: Identity { root: Some(7), function: 8 },
            views: vec![Mount { host: "/a".into(), inside: "/b".into() }],
            function_apart: true,
            network_made: true,
            host_ports: vec![5_432, 6_379],
            without: Without::default(),
        };
        let Order::Sandbox(read) = Order::decode(&setup.encode()).unwrap() else {
            panic!("no sandbox")
        };
        assert_eq!(read, setup);
    }

    #[test]
    fn requests_survive_the_wire() {
        let spawn = Request::Spawn(SpawnRequest {
            argv: vec!["/bin/sh".into(), "".into()],
            environment: vec!["A=ä".into()],
            directory: "/var/task".into(),
            open_files: 1_024,
            pids: 64,
            assigned: true,
        });
        for request in [spawn, Request::KillAll, Request::IsExecutable("/x".into())] {
            assert_eq!(Request::decode(&request.encode()).unwrap(), request);
        }
    }

    #[test]
    fn an_end_survives_the_wire() {
        for exit in [Exit::Status(-1), Exit::Signal(9)] {
            let packet = Reply::Ended(Ended { pid: 3, exit }).encode();
            let Reply::Ended(ended) = Reply::decode(&packet).unwrap() else { panic!("not ended") };
            assert_eq!(ended, Ended { pid: 3, exit });
        }
    }

    #[test]
    fn a_packet_cut_or_stretched_anywhere_is_refused() {
        let packet = Request::Spawn(SpawnRequest {
            argv: vec!["/bin/sh".into()],
            environment: vec!["A=b".into()],
            directory: "/".into(),
            open_files: 1,
            pids: 1,
            assigned: false,
        })
        .encode();
        for length in 0..packet.len() {
            assert!(Request::decode(&packet[..length]).is_err(), "{length}");
        }
        assert!(Request::decode(&[packet, vec![0]].concat()).is_err());
    }
}
