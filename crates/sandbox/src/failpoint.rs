//! Places where the making and the ending of a sandbox can be told to die or to hang, so that a test
//! sees that nothing remains, whatever the place. They are named in the environment variable
//! `CRESSET_FAILPOINTS`, one of `sandbox.die:PLACE` and `sandbox.hang:PLACE`, and are honoured only by
//! builds with the feature `failpoints`. With `sandbox.spare:root,` before it, the launchers that make
//! roots are left alone: otherwise a launcher of a sandbox is not reached by the steps that both do.
//!
//! Each step of `wire/step.rs` is such a place, by its name and in the process that does it, once it has
//! been done. Places of the server's own are listed here.

macro_rules! places {
    ($($place:ident = $name:literal,)+) => {
        /// Places of the server, of which it dies only: what hangs in it is waited for with a deadline.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Place { $($place,)+ }

        impl Place {
            #[cfg(feature = "failpoints")]
            const ALL: &[Place] = &[$(Place::$place,)+];

            #[cfg(feature = "failpoints")]
            fn name(self) -> &'static str {
                match self { $(Place::$place => $name,)+ }
            }
        }
    };
}

places! {
    Rules = "the rules of the host's network were made",
    Link = "a link was made",
    Network = "a network was made",
    CgroupFolder = "a folder of a cgroup was made",
    Cgroup = "the cgroups were made",
    Root = "a root was made",
    Launcher = "the launcher was started",
    Told = "the launcher was told what to set up",
    Launched = "PID 1 was heard of",
    Ready = "PID 1 is ready",
    Limits = "the limits were set",
    Template = "a template of /tmp was made",
    Image = "the image of /tmp was copied",
    Loop = "the image was attached to a loop device",
    Disk = "the disk of /tmp was mounted",
    Attached = "the folders were attached",
    Spawn = "a process was asked for",
    Frozen = "the processes were frozen",
    Killed = "PID 1 was killed",
    Reaped = "PID 1 was reaped",
    Unmounted = "the mounts were let go",
    CgroupGone = "a folder of a cgroup was removed",
    Removed = "the cgroups were removed",
    Released = "the loop device was released",
    NoNetworks = "the host's network was put back",
}

#[cfg(not(feature = "failpoints"))]
mod inactive {
    use super::Place;
    use crate::wire::Step;

    pub(crate) const fn after(_step: Step) {}

    pub(crate) const fn at(_place: Place) {}

    pub(crate) const fn of_launcher(_makes_root: bool) -> Option<(&'static str, String)> {
        None
    }
}

#[cfg(not(feature = "failpoints"))]
pub(crate) use inactive::{after, at, of_launcher};

#[cfg(feature = "failpoints")]
mod active {
    use std::sync::OnceLock;

    use super::Place;
    use crate::sys::process::exit_now;
    use crate::wire::Step;

    pub(crate) const VARIABLE: &str = "CRESSET_FAILPOINTS";
    const SPARE_ROOT: &str = "sandbox.spare:root";
    /// What a process that hangs is called.
    const HANGING: &std::ffi::CStr = c"hanging";

    enum Failpoint {
        Die(String),
        Hang(String),
    }

    /// Names of the steps, which are places of the launcher, of PID 1, or of the function's process.
    pub fn steps() -> impl Iterator<Item = &'static str> {
        Step::ALL.iter().map(|step| step.name())
    }

    /// Of those, what every launcher does, of a root and of a sandbox.
    pub fn steps_of_every_launcher() -> impl Iterator<Item = &'static str> {
        Step::of_every_launcher().map(|step| step.name())
    }

    /// Names of the server's own places.
    pub fn places() -> impl Iterator<Item = &'static str> {
        Place::ALL.iter().map(|place| place.name())
    }

    /// What a launcher is told of them.
    pub(crate) fn of_launcher(makes_root: bool) -> Option<(&'static str, String)> {
        let names = std::env::var(VARIABLE).ok()?;
        let is_spared = makes_root && names.split(',').any(|name| name.trim() == SPARE_ROOT);
        (!is_spared).then_some((VARIABLE, names))
    }

    pub(crate) fn after(step: Step) {
        reached(step.name(), || exit_now(1));
    }

    pub(crate) fn at(place: Place) {
        reached(place.name(), || {
            let own = rustix::process::getpid();
            // What a signal of this kind leaves undone is what the test is about.
            rustix::process::kill_process(own, rustix::process::Signal::KILL).ok();
        });
    }

    fn reached(name: &str, die: impl FnOnce()) {
        match named_in_the_environment() {
            Some(Failpoint::Die(place)) if place == name => die(),
            Some(Failpoint::Hang(place)) if place == name => hang(),
            _ => {}
        }
    }

    /// By a call that every filter allows.
    fn hang() {
        rustix::thread::set_name(HANGING).ok();
        loop {
            rustix::event::poll(&mut [], None).ok();
        }
    }

    fn named_in_the_environment() -> Option<&'static Failpoint> {
        static NAMED: OnceLock<Option<Failpoint>> = OnceLock::new();
        let named = NAMED.get_or_init(|| {
            let names = std::env::var(VARIABLE).ok()?;
            let mut names = names.split(',').map(str::trim);
            names.find_map(|name| {
                let dies =
                    name.strip_prefix("sandbox.die:").map(|it| Failpoint::Die(it.to_owned()));
                let hangs = || name.strip_prefix("sandbox.hang:");
                dies.or_else(|| hangs().map(|it| Failpoint::Hang(it.to_owned())))
            })
        });
        named.as_ref()
    }
}

#[cfg(feature = "failpoints")]
pub(crate) use active::{after, at, of_launcher};
#[cfg(feature = "failpoints")]
pub use active::{places, steps, steps_of_every_launcher};
