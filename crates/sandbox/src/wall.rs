//! The walls by name: what a level of isolation promises, one by one, and which of them hold on this
//! machine. Warnings at start, `cresset doctor` and `isolation.require` all speak of these.

use std::fmt;

use crate::Level;
use crate::capabilities::{Capability, Lack};

macro_rules! walls {
    ($($wall:ident = $name:literal, $promise:literal;)+) => {
        /// One promise to whoever runs the code of others.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Wall { $($wall,)+ }

        impl Wall {
            pub const ALL: &[Wall] = &[$(Wall::$wall,)+];

            pub fn name(self) -> &'static str {
                match self { $(Wall::$wall => $name,)+ }
            }

            /// What holds where the wall does.
            pub fn promise(self) -> &'static str {
                match self { $(Wall::$wall => $promise,)+ }
            }
        }
    };
}

walls! {
    Files = "files", "a function sees the files that it is given, and no others";
    Processes = "processes", "a function sees its own processes, and ends with all of them";
    SystemCalls = "system-calls", "a function makes the system calls of an allow-list, with no rights";
    Users = "users", "each function has a user of its own, which is nobody on the host";
    Network = "network", "a function reaches what it is allowed to: no port of the host, no other function";
    Memory = "memory", "a function has the memory of its setting, and no more";
    Pids = "pids", "a function has at most 1,024 processes and threads";
    Cpu = "cpu", "CPU time follows the memory setting";
    Disk = "disk", "/tmp is a file system of its own size on the disk";
}

impl Wall {
    pub fn named(name: &str) -> Option<Wall> {
        Wall::ALL.iter().copied().find(|wall| wall.name() == name)
    }
}

impl fmt::Display for Wall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Whether a wall holds here: it does where nothing that it rests on is lacking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    pub wall: Wall,
    pub lacks: Vec<Lack>,
}

impl Holding {
    pub fn holds(&self) -> bool {
        self.lacks.is_empty()
    }
}

/// Every wall once, by what was found of this machine.
pub fn holdings(level: Level, found: &[Capability]) -> Vec<Holding> {
    let lacks = |wall: Wall| match level {
        Level::Process => {
            vec![Lack::new("the level `process` isolates nothing", "use the level `sandbox`")]
        }
        Level::Sandbox => {
            let under = found.iter().filter(|it| it.walls.contains(&wall));
            under.filter_map(|it| it.lack.clone()).collect()
        }
    };
    Wall::ALL.iter().map(|&wall| Holding { wall, lacks: lacks(wall) }).collect()
}

/// What an operator wants and does not have: each wall with its mend.
#[derive(Debug, PartialEq, Eq)]
pub struct NotHeld(Vec<Holding>);

impl std::error::Error for NotHeld {}

impl fmt::Display for NotHeld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("isolation.require names walls that do not hold here:")?;
        for Holding { wall, lacks } in &self.0 {
            for lack in lacks {
                write!(f, "\n  {wall}: {}. To mend: {}", lack.effect, lack.mend)?;
            }
        }
        Ok(())
    }
}

/// # Errors
/// All walls of `required` that do not hold.
pub fn require(required: &[Wall], holdings: Vec<Holding>) -> Result<(), NotHeld> {
    let missing = holdings.into_iter().filter(|it| !it.holds() && required.contains(&it.wall));
    let missing: Vec<Holding> = missing.collect();
    if missing.is_empty() { Ok(()) } else { Err(NotHeld(missing)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lack: Option<Lack>) -> Vec<Capability> {
        vec![Capability {
            name: "cgroup memory",
            purpose: "a memory limit",
            walls: &[Wall::Memory, Wall::Disk],
            required: false,
            lack,
        }]
    }

    #[test]
    fn a_wall_is_known_by_its_name() {
        for wall in Wall::ALL {
            assert_eq!(Wall::named(wall.name()), Some(*wall));
        }
        assert_eq!(Wall::named("walls"), None);
    }

    #[test]
    fn a_wall_holds_where_nothing_under_it_is_lacking() {
        assert!(holdings(Level::Sandbox, &found(None)).iter().all(Holding::holds));
        let lack = Lack::new("memory is not limited", "mount it");
        let holdings = holdings(Level::Sandbox, &found(Some(lack)));
        let missing = holdings.iter().filter(|it| !it.holds()).map(|it| it.wall);
        assert_eq!(missing.collect::<Vec<_>>(), [Wall::Memory, Wall::Disk]);
    }

    #[test]
    fn everything_that_is_required_and_missing_is_told_at_once() {
        let lack = Lack::new("memory is not limited", "mount it");
        let all = || holdings(Level::Sandbox, &found(Some(lack.clone())));
        assert_eq!(require(&[Wall::Files, Wall::Pids], all()), Ok(()));
        let told = require(Wall::ALL, all()).unwrap_err().to_string();
        assert_eq!(
            told,
            "isolation.require names walls that do not hold here:\n  \
             memory: memory is not limited. To mend: mount it\n  \
             disk: memory is not limited. To mend: mount it"
        );
    }

    #[test]
    fn without_isolation_no_wall_holds() {
        assert!(!holdings(Level::Process, &found(None)).iter().any(Holding::holds));
    }
}
