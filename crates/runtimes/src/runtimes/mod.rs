//! The runtimes of this machine: which interpreters there are, and how an identifier becomes a
//! runtime that can be started.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::bootstrap::{Bootstraps, Facts};
use crate::discovery::{self, Candidates, Found, KnownVersions};
use crate::start;
use crate::version::Wanted;
use crate::{Error, Interpreter, Missing, Runtime};

/// Where bootstraps are kept, and what to do about an interpreter that is not here.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Bootstraps are unpacked to `runtimes` below it.
    pub data_dir: PathBuf,
    /// Directories to look for interpreters in, before all others.
    pub search: Vec<PathBuf>,
    pub missing: Missing,
    /// Functions are started by users of their own without mounts: an interpreter counts only where
    /// everybody can start it.
    pub for_everybody: bool,
}

/// The runtimes of this machine.
#[derive(Debug)]
pub struct Runtimes {
    interpreters: Vec<Interpreter>,
    found: Vec<Found>,
    missing: Missing,
    bootstraps: Bootstraps,
    /// By position among the interpreters. Held while one is prepared, so that it happens once.
    prepared: Mutex<HashMap<usize, Prepared>>,
}

/// The bootstrap of an interpreter, and what is known of the interpreter.
#[derive(Debug, Clone)]
struct Prepared {
    folder: PathBuf,
    facts: Facts,
}

impl Runtimes {
    /// Looks for interpreters. Blocks: it reads directories, and may start an interpreter to ask it
    /// for its version (what it answered is kept in the data directory).
    ///
    /// # Errors
    /// [`Error::Io`] where the data directory cannot be written.
    pub fn discover(settings: Settings) -> Result<Self, Error> {
        let candidates = Candidates::look(&settings.search);
        Self::among(candidates, settings)
    }

    /// The same with what was found earlier.
    ///
    /// # Errors
    /// As [`Runtimes::discover`].
    pub fn among(candidates: Candidates, settings: Settings) -> Result<Self, Error> {
        let dir = settings.data_dir.join("runtimes");
        let bootstraps = Bootstraps::open(&dir)?;
        let file = dir.join("versions.json");
        let mut known = KnownVersions::read(&file);
        let mut found = discovery::discover(candidates, &mut known);
        if settings.for_everybody {
            found.retain(|found| discovery::everybody_can_start(&found.interpreter.path));
        }
        known.write(&file)?;
        Ok(Self {
            interpreters: found.iter().map(|found| found.interpreter.clone()).collect(),
            found,
            missing: settings.missing,
            bootstraps,
            prepared: Mutex::default(),
        })
    }

    /// The interpreters that were found, highest version first within a family.
    pub fn list(&self) -> &[Interpreter] {
        &self.interpreters
    }

    /// The runtime that serves `identifier` here. The first call for an interpreter unpacks its
    /// bootstrap and blocks for some tenths of a second; the others only look.
    ///
    /// # Errors
    /// [`Error::NoProvider`], [`Error::NoInterpreter`] and [`Error::Refused`] where nothing here
    /// runs it; others where its bootstrap cannot be made.
    pub fn resolve(&self, identifier: &str) -> Result<Runtime, Error> {
        let wanted = Wanted::parse(identifier)
            .ok_or_else(|| Error::NoProvider { identifier: identifier.to_owned() })?;
        if wanted == Wanted::Provided {
            return Ok(start::provided(identifier));
        }
        let (position, found) = self.nearest(identifier, wanted)?;
        let prepared = self.prepare(position, found)?;
        let mut runtime =
            start::interpreted(identifier, wanted, found, &prepared.folder, &prepared.facts);
        if !wanted.is(found.version) {
            let version = found.version;
            runtime.warning = Some(format!(
                "{identifier} is not on this machine; the nearest, {version}, runs it"
            ));
        }
        Ok(runtime)
    }

    /// The version that stands in for `identifier` here: `None` where nothing has to, or nothing can.
    pub fn stand_in(&self, identifier: &str) -> Option<String> {
        let wanted = Wanted::parse(identifier)?;
        let (_, found) = self.nearest(identifier, wanted).ok()?;
        (!wanted.is(found.version)).then(|| found.version.to_string())
    }

    fn nearest(&self, identifier: &str, wanted: Wanted) -> Result<(usize, &Found), Error> {
        let family = wanted.family();
        let of_family = self.found.iter().enumerate();
        let of_family = of_family.filter(|(_, found)| found.interpreter.family == family);
        // The first of the least: the highest patch level, from the place that comes first.
        let nearest = of_family.min_by_key(|(_, found)| wanted.distance(found.version));
        let (position, found) = nearest
            .ok_or_else(|| Error::NoInterpreter { identifier: identifier.to_owned(), family })?;
        if self.missing == Missing::Refuse && !wanted.is(found.version) {
            let nearest = format!("{family} {}", found.version);
            return Err(Error::Refused { identifier: identifier.to_owned(), nearest });
        }
        Ok((position, found))
    }

    fn prepare(&self, position: usize, found: &Found) -> Result<Prepared, Error> {
        let mut all = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(prepared) = all.get(&position) {
            return Ok(prepared.clone());
        }
        let (folder, facts) = self.bootstraps.ensure(&found.interpreter, found.version)?;
        let prepared = Prepared { folder, facts };
        all.insert(position, prepared.clone());
        Ok(prepared)
    }
}

#[cfg(test)]
mod tests;
