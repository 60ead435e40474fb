use crate::{Client, Family};

use super::*;

/// Runtimes that have only interpreters of these versions, none of which is there to be started.
fn runtimes(dir: &tempfile::TempDir, missing: Missing, versions: &[(Family, &str)]) -> Runtimes {
    let found: Vec<_> = versions
        .iter()
        .map(|(family, version)| Found {
            interpreter: Interpreter {
                family: *family,
                version: (*version).to_owned(),
                path: "/nowhere".into(),
                found: "PATH".to_owned(),
                client: Client::Own,
            },
            version: version.parse().unwrap(),
        })
        .collect();
    Runtimes {
        interpreters: found.iter().map(|found| found.interpreter.clone()).collect(),
        found,
        missing,
        bootstraps: Bootstraps::open(dir.path()).unwrap(),
        prepared: Mutex::default(),
    }
}

#[test]
fn what_cannot_run_is_refused_in_one_sentence() {
    let dir = tempfile::tempdir().unwrap();
    let all = runtimes(&dir, Missing::Refuse, &[(Family::Python, "3.11.7")]);
    let cases = [
        (
            "java21",
            "java21 cannot run here: Cresset has no provider for this family of runtimes yet",
        ),
        (
            "nodejs20.x",
            "nodejs20.x cannot run here: no Node.js interpreter was found on this machine",
        ),
        (
            "python3.13",
            "python3.13 cannot run here: it is not on this machine (the nearest is Python 3.11.7), \
             and runtimes.missing = \"refuse\" is set",
        ),
    ];
    for (identifier, sentence) in cases {
        assert_eq!(all.resolve(identifier).unwrap_err().to_string(), sentence);
    }
    assert_eq!(all.resolve("provided.al2").unwrap().identifier, "provided.al2");
}

#[test]
fn the_nearest_version_is_chosen_within_the_family() {
    let dir = tempfile::tempdir().unwrap();
    let versions =
        [(Family::Python, "3.13.0"), (Family::Python, "3.11.7"), (Family::Node, "20.1.0")];
    let all = runtimes(&dir, Missing::Nearest, &versions);
    let nearest = |identifier: &str| {
        let wanted = Wanted::parse(identifier).unwrap();
        all.nearest(identifier, wanted).unwrap().1.version.to_string()
    };
    assert_eq!(nearest("python3.11"), "3.11.7");
    assert_eq!(nearest("python3.12"), "3.13.0");
    assert_eq!(nearest("python3.14"), "3.13.0");
    assert_eq!(nearest("python3.8"), "3.11.7");
    assert_eq!(nearest("nodejs24.x"), "20.1.0");
}

#[test]
fn an_interpreter_of_this_machine_is_prepared_once_and_says_when_it_is_not_what_was_asked() {
    let dir = tempfile::tempdir().unwrap();
    let settings = Settings {
        data_dir: dir.path().to_owned(),
        search: Vec::new(),
        missing: Missing::Nearest,
        for_everybody: false,
    };
    let all = Runtimes::discover(settings.clone()).unwrap();
    let Some(python) = all.list().iter().find(|one| one.family == Family::Python) else {
        eprintln!("no Python is on this machine: passed over");
        return;
    };
    let minor = python.version.split('.').nth(1).unwrap().to_owned();
    let runtime = all.resolve(&format!("python3.{minor}")).unwrap();
    assert_eq!((&runtime.version, &runtime.warning), (&python.version, &None));
    let bootstrap = runtime.mounts.iter().find(|mount| mount.inside.ends_with("runtime")).unwrap();
    assert!(bootstrap.host.starts_with(dir.path()));
    assert!(bootstrap.host.join("__pycache__").is_dir(), "it is compiled");

    assert_eq!(all.stand_in(&format!("python3.{minor}")), None);
    assert_eq!(all.stand_in("python3.99").as_ref(), Some(&python.version));
    assert_eq!((all.stand_in("java21"), all.stand_in("provided.al2023")), (None, None));

    let newer = all.resolve("python3.99").unwrap();
    let warning =
        format!("python3.99 is not on this machine; the nearest, {}, runs it", python.version);
    assert_eq!(newer.warning, Some(warning));
    assert_eq!(newer.environment["AWS_EXECUTION_ENV"], "AWS_Lambda_python3.99");
    assert_eq!(newer.mounts, runtime.mounts);

    // The next server finds the bootstrap made.
    let made = std::fs::metadata(&bootstrap.host).unwrap().created().unwrap();
    let again = Runtimes::discover(settings).unwrap().resolve(&format!("python3.{minor}")).unwrap();
    assert_eq!(again, runtime);
    assert_eq!(std::fs::metadata(&bootstrap.host).unwrap().created().unwrap(), made);
}
