//! The steps of a launch and of a start, each by a name that an error can carry over the wire.

use std::io;

use crate::failpoint;

macro_rules! steps {
    ($($step:ident = $name:literal,)+) => {
        /// In the order in which they are done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Step { $($step,)+ }

        impl Step {
            pub(crate) const ALL: &[Step] = &[$(Step::$step,)+];

            pub(crate) fn name(self) -> &'static str {
                match self { $(Step::$step => $name,)+ }
            }
        }
    };
}

steps! {
    // Every launcher.
    EndWithServer = "end with the server",
    CloseInherited = "close inherited descriptors",
    Control = "take the control socket",
    Setup = "read what is to be set up",
    // Of a root, which many sandboxes have a copy of.
    RootNamespace = "make the root's namespace",
    PrivateMounts = "make the mounts private",
    RootBase = "mount the base of the root",
    RootSystem = "bind the system's libraries",
    RootEtc = "write /etc",
    RootDevices = "make /dev",
    RootMounts = "bind the runtime",
    RootSeal = "make the root read-only",
    PivotRoot = "change the root",
    DetachOldRoot = "detach the old root",
    // Of a sandbox.
    Keyring = "leave the session's keyring",
    OomScore = "set the out-of-memory score",
    ResourceLimits = "set resource limits",
    JoinCgroup = "join the cgroup",
    HostView = "look at the host for the last time",
    EnterRoot = "enter the root",
    Namespaces = "make namespaces",
    Network = "enter the network",
    Hostname = "set the host name",
    Loopback = "bring the loopback up",
    Listener = "listen for the Runtime API",
    Resolver = "listen for queries of names",
    HostPort = "listen for what goes to the host",
    EndpointListener = "listen for the AWS endpoint",
    SharedMemory = "mount /dev/shm",
    CgroupViews = "bind the cgroups",
    Filter = "build the seccomp filter",
    Clone = "start PID 1",
    MapUsers = "map the users",
    // PID 1.
    Proc = "mount /proc",
    UserNamespace = "make the user namespace",
    Users = "become the sandbox's own root",
    Capabilities = "drop the capabilities",
    Undumpable = "forbid memory dumps",
    NoNewPrivileges = "forbid new privileges",
    Seccomp = "install the seccomp filter",
    Signals = "wait for signals",
    // A process of the function.
    Fork = "fork",
    Signalmask = "reset the signals",
    Session = "begin a session",
    Streams = "connect the output streams",
    Score = "set its out-of-memory score",
    OpenFiles = "limit its open files",
    Processes = "limit its processes",
    FunctionUser = "become the function's user",
    FunctionCapabilities = "drop its capabilities",
    Landlock = "restrict it by Landlock",
    Directory = "change to its directory",
    Descriptors = "close other descriptors",
    Execute = "execute it",
}

impl Step {
    /// What is done before it is known what is to be made.
    #[cfg(feature = "failpoints")]
    pub(crate) fn of_every_launcher() -> impl Iterator<Item = Step> {
        Step::ALL.iter().copied().take_while(|step| *step != Step::RootNamespace)
    }

    pub(super) fn code(self) -> u64 {
        self as u64
    }

    pub(super) fn from_code(code: u64) -> Option<Step> {
        Step::ALL.get(usize::try_from(code).ok()?).copied()
    }
}

/// A step that failed, and why. What follows it was not done.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) step: Step,
    pub(crate) source: io::Error,
}

/// Names the step that a result belongs to.
pub(crate) trait OrStep<T> {
    fn or_step(self, step: Step) -> Result<T, Failure>;
}

impl<T, E: Into<io::Error>> OrStep<T> for Result<T, E> {
    fn or_step(self, step: Step) -> Result<T, Failure> {
        let done = self.map_err(|source| Failure { step, source: source.into() })?;
        failpoint::after(step);
        Ok(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_comes_back_from_its_code() {
        for step in Step::ALL {
            assert_eq!(Step::from_code(step.code()), Some(*step));
        }
        assert_eq!(Step::from_code(Step::ALL.len() as u64), None);
    }
}
