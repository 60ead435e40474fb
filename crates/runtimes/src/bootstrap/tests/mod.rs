//! The bootstraps, run by the interpreters of this machine against a Runtime API of the tests'. Where
//! an interpreter is not here, its tests are passed over, and say so.

mod fake_api;
mod node;
mod python;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fake_api::{Event, FakeApi, Post};

use super::Bootstraps;
use crate::discovery::{Candidates, Found, KnownVersions, discover};
use crate::version::{Version, Wanted};
use crate::{Runtime, start};

/// Long enough for eight of these at once on two cores.
const PATIENCE: Duration = Duration::from_secs(60);

/// A function to run, and the events it gets.
#[derive(Debug, Clone)]
struct Function {
    handler: &'static str,
    files: Vec<(&'static str, String)>,
    events: Vec<Event>,
    variables: Vec<(&'static str, &'static str)>,
}

impl Function {
    fn new(handler: &'static str, file: &'static str, text: &str) -> Self {
        Self {
            handler,
            files: vec![(file, text.to_owned())],
            events: vec![Event::new("{}")],
            variables: Vec::new(),
        }
    }

    fn file(mut self, path: &'static str, text: &str) -> Self {
        self.files.push((path, text.to_owned()));
        self
    }

    fn events(mut self, events: impl IntoIterator<Item = Event>) -> Self {
        self.events = events.into_iter().collect();
        self
    }

    fn variable(mut self, name: &'static str, value: &'static str) -> Self {
        self.variables.push((name, value));
        self
    }
}

/// What came of it.
#[derive(Debug)]
struct Outcome {
    posts: Vec<Post>,
    log: String,
    /// `None` where it was waiting for another event when it was stopped.
    exit: Option<i32>,
}

impl Outcome {
    #[track_caller]
    fn only(&self) -> &Post {
        assert_eq!(self.posts.len(), 1, "{self:?}");
        &self.posts[0]
    }

    #[track_caller]
    fn response(&self) -> serde_json::Value {
        assert_eq!(self.only().kind(), "response", "{self:?}");
        self.only().json()
    }
}

/// An interpreter of this machine with its bootstrap unpacked.
struct Runner {
    runtime: Runtime,
    // Holds the bootstrap.
    _dir: tempfile::TempDir,
}

impl Runner {
    /// `pretend` chooses the client as for a version that AWS's has no wheel for.
    fn new(found: &Found, pretend: Option<Version>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let bootstraps = Bootstraps::open(dir.path()).unwrap();
        let version = pretend.unwrap_or(found.version);
        let (folder, facts) = bootstraps.ensure(&found.interpreter, version).unwrap();
        let (identifier, wanted) = match found.interpreter.family {
            crate::Family::Node => {
                let major = found.version.major;
                (format!("nodejs{major}.x"), Wanted::Node(major))
            }
            _ => {
                let minor = found.version.minor;
                (format!("python3.{minor}"), Wanted::Python(minor))
            }
        };
        let runtime = start::interpreted(&identifier, wanted, found, &folder, &facts);
        Self { runtime, _dir: dir }
    }

    fn run(&self, function: &Function) -> Outcome {
        let task = tempfile::tempdir().unwrap();
        for (path, text) in &function.files {
            let path = task.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let api = FakeApi::start(&function.events);
        let table = Table::of(&self.runtime, task.path().into());
        let mut variables: BTreeMap<String, String> = self.runtime.environment.clone();
        variables.extend([
            ("_HANDLER".to_owned(), function.handler.to_owned()),
            ("AWS_LAMBDA_RUNTIME_API".to_owned(), api.address.to_string()),
            ("AWS_LAMBDA_FUNCTION_NAME".to_owned(), "f".to_owned()),
            ("AWS_LAMBDA_FUNCTION_VERSION".to_owned(), "$LATEST".to_owned()),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE".to_owned(), "512".to_owned()),
            ("AWS_LAMBDA_LOG_GROUP_NAME".to_owned(), "/aws/lambda/f".to_owned()),
            ("AWS_LAMBDA_LOG_STREAM_NAME".to_owned(), "2026/01/01/[$LATEST]ab".to_owned()),
        ]);
        variables.extend(function.variables.iter().map(|(n, v)| ((*n).into(), (*v).into())));
        let log = tempfile::NamedTempFile::new().unwrap();
        let child = self.spawn(&table, &variables, task.path(), log.path());
        let exit = wait(child, &api);
        Outcome { posts: api.posts(), log: fs::read_to_string(log.path()).unwrap(), exit }
    }

    #[expect(clippy::disallowed_methods, reason = "these tests are about started processes")]
    fn spawn(
        &self,
        table: &Table,
        variables: &BTreeMap<String, String>,
        task: &std::path::Path,
        log: &std::path::Path,
    ) -> Child {
        let command = self.runtime.command(512);
        let output = || Stdio::from(fs::OpenOptions::new().append(true).open(log).unwrap());
        Command::new(table.translate(&command[0]))
            .args(command[1..].iter().map(|argument| table.translate(argument)))
            .env_clear()
            .envs(variables.iter().map(|(name, value)| (name, table.translate(value))))
            .current_dir(task)
            .stdin(Stdio::null())
            .stdout(output())
            .stderr(output())
            .spawn()
            .unwrap()
    }
}

/// Until it waits for an event that does not come, or ends by itself.
fn wait(mut child: Child, api: &FakeApi) -> Option<i32> {
    let turn = Duration::from_millis(5);
    for _ in 0..PATIENCE.as_millis() / turn.as_millis() {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status.code().unwrap_or(-1));
        }
        if api.is_idle() {
            child.kill().unwrap();
            child.wait().unwrap();
            return None;
        }
        std::thread::sleep(turn);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    panic!("it neither ended nor asked for an event; it posted {:?}", api.posts());
}

/// The table of mounts where nothing is mounted, as the level without isolation has it.
struct Table(Vec<(PathBuf, PathBuf)>);

impl Table {
    fn of(runtime: &Runtime, task: PathBuf) -> Self {
        let mounts = runtime.mounts.iter().map(|mount| (mount.inside.clone(), mount.host.clone()));
        Self(mounts.chain([("/var/task".into(), task)]).collect())
    }

    fn translate(&self, value: &str) -> String {
        let one = |path: &str| {
            let found = self.0.iter().find_map(|(inside, host)| {
                let below = std::path::Path::new(path).strip_prefix(inside).ok()?;
                let joined =
                    if below.as_os_str().is_empty() { host.clone() } else { host.join(below) };
                Some(joined.to_string_lossy().into_owned())
            });
            found.unwrap_or_else(|| path.to_owned())
        };
        value.split(':').map(one).collect::<Vec<_>>().join(":")
    }
}

/// The interpreters of this machine that `wanted` names exactly.
fn here(wanted: &[Wanted]) -> Vec<Found> {
    let all = discover(Candidates::look(&[]), &mut KnownVersions::default());
    let mut chosen: Vec<Found> = Vec::new();
    for found in all {
        let known = |other: &Found| other.interpreter.version == found.interpreter.version;
        let wanted = wanted
            .iter()
            .any(|wanted| wanted.family() == found.interpreter.family && wanted.is(found.version));
        if wanted && !chosen.iter().any(known) {
            chosen.push(found);
        }
    }
    if chosen.is_empty() {
        eprintln!("none of {wanted:?} is on this machine: passed over");
    }
    chosen
}

#[test]
fn only_what_a_process_that_is_gone_left_half_made_is_removed() {
    let dir = tempfile::tempdir().unwrap();
    let live = format!(".tmp-{}-abc", std::process::id());
    for name in [live.as_str(), ".tmp-999999999-abc", "0123", "versions.json"] {
        fs::create_dir(dir.path().join(name)).unwrap();
    }
    Bootstraps::open(dir.path()).unwrap();
    let mut left: Vec<_> = fs::read_dir(dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, [live.as_str(), "0123", "versions.json"]);
}
