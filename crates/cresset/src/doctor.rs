//! `cresset doctor`: what this machine can and cannot do for functions, and how to mend it. What is
//! found is one list of findings, printed for people or as JSON for programs.

use std::fmt::Write as _;
use std::path::Path;

use cresset_runtimes::{Candidates, Runtimes};
use cresset_sandbox::{Holding, Owner, Presence, Privilege, capabilities, holdings, presences};
use serde::Serialize;

use crate::arguments::DoctorFormat;
use crate::configuration::{Configuration, IsolationLevel};
use crate::serve::runtime_settings;
use crate::{exit, isolation, report};

pub(crate) fn run(configuration: &Configuration, format: DoctorFormat) -> u8 {
    // Before owners of files are hidden by a user namespace.
    let candidates = Candidates::look(&configuration.runtimes.search);
    let mut examination = Examination { healthy: true, sections: Vec::new() };
    examination.isolation(configuration);
    examination.runtimes(configuration, candidates);
    examination.data(&configuration.data_dir);
    examination.changes();
    let text = match format {
        DoctorFormat::Human => examination.text(),
        DoctorFormat::Json => match serde_json::to_string_pretty(&examination) {
            Ok(text) => text + "\n",
            Err(error) => return report::failure(&error),
        },
    };
    match report::print(&text) {
        exit::SUCCESS if !examination.healthy => exit::UNHEALTHY,
        code => code,
    }
}

/// What was found so far.
#[derive(Debug, Serialize)]
struct Examination {
    /// Nothing is missing that functions, or the configuration, cannot do without.
    healthy: bool,
    sections: Vec<Section>,
}

#[derive(Debug, Serialize)]
struct Section {
    title: &'static str,
    findings: Vec<Finding>,
}

#[derive(Debug, Serialize)]
struct Finding {
    state: State,
    name: String,
    /// What it is for where it is there; what follows where it is not.
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    mend: Option<String>,
}

#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Ok,
    Missing,
    Warning,
    Note,
}

impl State {
    fn word(self) -> &'static str {
        match self {
            State::Ok => "ok",
            State::Missing => "missing",
            State::Warning => "warning",
            State::Note => "note",
        }
    }
}

impl Examination {
    fn isolation(&mut self, configuration: &Configuration) {
        let isolation = &configuration.isolation;
        let privilege = isolation::privilege();
        let found = capabilities::probe(&privilege, &configuration.network);
        // Before a sandbox is made here, which would be seen too.
        self.presences();
        self.title("Isolation");
        for capability in &found {
            match &capability.lack {
                None => self.add(State::Ok, capability.name, capability.purpose),
                Some(lack) => {
                    self.missing(capability.name, lack.effect.as_ref(), lack.mend.as_ref());
                    let needed = capability.required && isolation.level == IsolationLevel::Sandbox;
                    self.healthy &= !needed;
                }
            }
        }
        self.sandbox(&privilege, isolation.level);
        self.title("Walls");
        for Holding { wall, lacks } in holdings(isolation.level.into(), &found) {
            let required = isolation.require.contains(&wall);
            self.healthy &= lacks.is_empty() || !required;
            let suffix = if required { " (isolation.require)" } else { "" };
            match lacks.is_empty() {
                true => self.add(State::Ok, wall.name(), &format!("{}{suffix}", wall.promise())),
                false => {
                    let effects: Vec<&str> = lacks.iter().map(|it| it.effect.as_ref()).collect();
                    let mends: Vec<&str> = lacks.iter().map(|it| it.mend.as_ref()).collect();
                    let text = format!("does not hold{suffix}: {}", effects.join("; "));
                    self.missing(wall.name(), &text, &mends.join("; "));
                }
            }
        }
    }

    /// What servers that run, or have been killed, have made on this machine.
    fn presences(&mut self) {
        self.title("On this machine now");
        let found = match presences() {
            Ok(found) => found,
            Err(error) => return self.add(State::Warning, "not known", &report::chain(&error)),
        };
        if found.is_empty() {
            self.add(State::Note, "nothing", "no server of Cresset has made or left anything");
        }
        for Presence { instance, owner, what } in found {
            let note = |whose: &str| format!("{what}; {whose}");
            match owner {
                Owner::Lives => self.add(State::Note, &instance, &note("its server lives")),
                Owner::Unknown => {
                    self.add(State::Note, &instance, &note("no server says that they are its own"));
                }
                Owner::Killed => self.find(Finding {
                    state: State::Warning,
                    name: instance,
                    text: note("its server was killed"),
                    mend: Some("start and stop any server, which removes it".to_owned()),
                }),
            }
        }
    }

    /// What the kernel allows is known for certain only by trying.
    fn sandbox(&mut self, privilege: &Privilege, level: IsolationLevel) {
        if matches!(privilege, Privilege::Denied(_)) {
            return;
        }
        match isolation::try_out(privilege) {
            Ok(()) => self.add(State::Ok, "a sandbox", "one was made and removed"),
            Err(error) => {
                self.healthy &= level == IsolationLevel::Process;
                self.add(State::Missing, "a sandbox", &report::chain(&error));
            }
        }
    }

    fn runtimes(&mut self, configuration: &Configuration, candidates: Candidates) {
        self.title("Runtimes");
        match Runtimes::among(candidates, runtime_settings(configuration)) {
            Ok(runtimes) => {
                for interpreter in runtimes.list() {
                    let name = format!("{} {}", interpreter.family, interpreter.version);
                    let place = format!("{} ({})", interpreter.path.display(), interpreter.client);
                    self.add(State::Ok, &name, &place);
                }
                if runtimes.list().is_empty() {
                    self.missing("interpreters", "none found", "apt install python3 nodejs");
                }
                self.other_versions(&runtimes, configuration.runtimes.refuse_missing);
            }
            Err(error) => {
                self.healthy = false;
                self.add(State::Missing, "runtimes", &report::chain(&error));
            }
        }
    }

    fn other_versions(&mut self, runtimes: &Runtimes, refused: bool) {
        for identifier in cresset_functions::RUNTIMES {
            if let Some(version) = runtimes.stand_in(identifier) {
                let sentence = format!("not here: {version} runs it, with a warning in its log");
                self.add(State::Warning, identifier, &sentence);
            }
        }
        let other = if refused {
            "is refused (runtimes.missing = \"refuse\")"
        } else {
            "runs on the nearest (runtimes.missing = \"nearest\")"
        };
        let sentence = format!("a function that asks for one that is not here {other}");
        self.add(State::Note, "other versions", &sentence);
    }

    fn data(&mut self, data_dir: &Path) {
        self.title("Data");
        let name = data_dir.display().to_string();
        match std::fs::metadata(data_dir) {
            Ok(metadata) if metadata.is_dir() => self.add(State::Note, &name, "there"),
            Ok(_) => self.missing(&name, "not a folder", "name another with --data-dir"),
            Err(_) => self.add(State::Note, &name, "not there yet: the first start makes it"),
        }
    }

    fn changes(&mut self) {
        self.title("Changed on this machine while a server runs");
        for (what, how) in [
            (
                "cgroups",
                "folders `cresset/<instance>` (v1: below each controller); gone at the end",
            ),
            ("loop devices", "one for each environment's /tmp; gone at the end"),
            (
                "network",
                "an ordinary user's server: nothing; root's: nft table `inet cresset_<instance>`, a link `crs…` for each sandbox, a blackhole \
                 route (proto 197) for their addresses, net.ipv4.ip_forward = 1; undone at the end \
                 (forwarding: back to 0 if it was, when the last server ends)",
            ),
        ] {
            self.add(State::Note, what, how);
        }
    }

    fn title(&mut self, title: &'static str) {
        self.sections.push(Section { title, findings: Vec::new() });
    }

    fn add(&mut self, state: State, name: &str, text: &str) {
        self.find(Finding { state, name: name.to_owned(), text: text.to_owned(), mend: None });
    }

    fn missing(&mut self, name: &str, text: &str, mend: &str) {
        let (name, text, mend) = (name.to_owned(), text.to_owned(), Some(mend.to_owned()));
        self.find(Finding { state: State::Missing, name, text, mend });
    }

    fn find(&mut self, finding: Finding) {
        if let Some(section) = self.sections.last_mut() {
            section.findings.push(finding);
        }
    }

    /// For people: a line for each.
    fn text(&self) -> String {
        let sections: Vec<String> = self.sections.iter().map(Section::text).collect();
        sections.join("\n")
    }
}

impl Section {
    fn text(&self) -> String {
        let mut text = format!("{}\n", self.title);
        for Finding { state, name, text: sentence, mend } in &self.findings {
            let mend = mend.as_ref().map(|mend| format!(". To mend: {mend}")).unwrap_or_default();
            let _infallible = writeln!(text, "  {:8} {name:22} {sentence}{mend}", state.word());
        }
        text
    }
}
