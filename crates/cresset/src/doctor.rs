//! `cresset doctor`: what this machine can and cannot do for functions, and how to mend it.

use std::fmt::Write as _;
use std::path::Path;

use cresset_runtimes::Runtimes;
use cresset_sandbox::capabilities::{self, Capability};

use crate::configuration::{Configuration, IsolationLevel};
use crate::serve::runtime_settings;
use crate::{exit, report};

pub(crate) fn run(configuration: &Configuration) -> u8 {
    let mut examination = Examination::default();
    examination.isolation(configuration.isolation, &capabilities::probe());
    examination.runtimes(configuration);
    examination.data(&configuration.data_dir);
    examination.changes();
    match report::print(&examination.text) {
        exit::SUCCESS if examination.unhealthy => exit::UNHEALTHY,
        code => code,
    }
}

/// What was found so far.
#[derive(Debug, Default)]
struct Examination {
    text: String,
    unhealthy: bool,
}

impl Examination {
    fn isolation(&mut self, level: IsolationLevel, capabilities: &[Capability]) {
        self.title("Isolation");
        for capability in capabilities {
            match &capability.lack {
                None => self.line("ok", capability.name, capability.purpose),
                Some(lack) => {
                    let sentence = format!("{}. To mend: {}", lack.effect, lack.mend);
                    self.line("missing", capability.name, &sentence);
                    self.unhealthy |= capability.required && level == IsolationLevel::Sandbox;
                }
            }
        }
    }

    fn runtimes(&mut self, configuration: &Configuration) {
        self.title("Runtimes");
        match Runtimes::discover(runtime_settings(configuration)) {
            Ok(runtimes) => {
                for interpreter in runtimes.list() {
                    let name = format!("{} {}", interpreter.family, interpreter.version);
                    let place = format!("{} ({})", interpreter.path.display(), interpreter.client);
                    self.line("ok", &name, &place);
                }
                if runtimes.list().is_empty() {
                    let mend = "none found. To mend: apt install python3 nodejs";
                    self.line("missing", "interpreters", mend);
                }
                self.other_versions(&runtimes, configuration.runtimes.refuse_missing);
            }
            Err(error) => {
                self.unhealthy = true;
                self.line("missing", "runtimes", &report::chain(&error));
            }
        }
    }

    fn other_versions(&mut self, runtimes: &Runtimes, refused: bool) {
        for identifier in cresset_functions::RUNTIMES {
            if let Some(version) = runtimes.stand_in(identifier) {
                let sentence = format!("not here: {version} runs it, with a warning in its log");
                self.line("warning", identifier, &sentence);
            }
        }
        let other = if refused {
            "is refused (runtimes.missing = \"refuse\")"
        } else {
            "runs on the nearest (runtimes.missing = \"nearest\")"
        };
        let sentence = format!("a function that asks for one that is not here {other}");
        self.line("note", "other versions", &sentence);
    }

    fn data(&mut self, data_dir: &Path) {
        self.title("Data");
        let found = match std::fs::metadata(data_dir) {
            Ok(metadata) if metadata.is_dir() => "there",
            Ok(_) => "not a folder. To mend: name another with --data-dir",
            Err(_) => "not there yet: the first start makes it",
        };
        self.line("note", &data_dir.display().to_string(), found);
    }

    fn changes(&mut self) {
        self.title("Changed on this machine while a server runs");
        for (what, how) in [
            ("cgroups", "folders `cresset/<instance>` below each controller; gone at the end"),
            ("loop devices", "one for each environment's /tmp; gone at the end"),
            ("network", "nothing: no link, no table, no setting of the host"),
        ] {
            self.line("note", what, how);
        }
    }

    fn title(&mut self, title: &str) {
        let gap = if self.text.is_empty() { "" } else { "\n" };
        let _infallible = writeln!(self.text, "{gap}{title}");
    }

    fn line(&mut self, state: &str, what: &str, sentence: &str) {
        let _infallible = writeln!(self.text, "  {state:8} {what:22} {sentence}");
    }
}
