//! How a runtime is started: what it needs mounted, its command, its environment. Paths are those
//! inside; where there are no mounts, the environment's table of them translates.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::bootstrap::{Facts, INSIDE};
use crate::discovery::{Found, prefix};
use crate::version::{Version, Wanted};
use crate::{Family, Mount, Runtime};

/// Every sandbox has these.
const SYSTEM: [&str; 6] = ["/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin"];
/// What lies here on the host cannot lie here inside: the function's own things do.
const TAKEN: [&str; 7] = ["/opt", "/var/task", "/var/runtime", "/tmp", "/proc", "/sys", "/dev"];
/// AWS's place for an interpreter.
const LANGUAGE: &str = "/var/lang";
const PATH: &str = "/usr/local/bin:/usr/bin/:/bin:/opt/bin";
const LIBRARIES: &str =
    "/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib";

/// A custom runtime: the function brings its own program.
pub(crate) fn provided(identifier: &str) -> Runtime {
    let candidates = ["/var/task/bootstrap", "/opt/bootstrap"].map(str::to_owned);
    Runtime {
        identifier: identifier.to_owned(),
        family: Family::Provided,
        version: String::new(),
        mounts: Vec::new(),
        argv: candidates.iter().take(1).cloned().collect(),
        candidates: candidates.to_vec(),
        environment: base(PATH.to_owned(), LIBRARIES.to_owned()),
        warning: None,
    }
}

/// The runtime of an interpreter whose bootstrap is unpacked at `bootstrap`.
pub(crate) fn interpreted(
    identifier: &str,
    wanted: Wanted,
    found: &Found,
    bootstrap: &Path,
    facts: &Facts,
) -> Runtime {
    let program = &found.interpreter.path;
    let root = Root::of(program, facts);
    let inside = root.inside(program);
    let mut environment = base(root.search_path(&inside), root.library_path());
    environment.insert("AWS_EXECUTION_ENV".to_owned(), format!("AWS_Lambda_{identifier}"));
    let (arguments, own) = match wanted {
        Wanted::Python(_) => python(found.version),
        Wanted::Node(_) | Wanted::Provided => node(found.version),
    };
    environment.extend(own);
    let mut argv = vec![inside.to_string_lossy().into_owned()];
    argv.extend(arguments);
    let mut mounts = root.mounts;
    mounts.push(Mount { host: bootstrap.to_owned(), inside: INSIDE.into() });
    Runtime {
        identifier: identifier.to_owned(),
        family: found.interpreter.family,
        version: found.version.to_string(),
        mounts,
        argv,
        candidates: Vec::new(),
        environment,
        warning: None,
    }
}

type Own = (Vec<String>, BTreeMap<String, String>);

/// `-S`: see `cresset_start.py`, which also says what its arguments are. `-s`: no packages of a home.
fn python(version: Version) -> Own {
    let Version { major, minor, .. } = version;
    let arguments = vec![
        "-S".to_owned(),
        "-s".to_owned(),
        format!("{INSIDE}/bootstrap.py"),
        format!("/opt/python/lib/python{major}.{minor}/site-packages"),
        "/opt/python".to_owned(),
    ];
    let mut environment = BTreeMap::from([("PYTHONPATH".to_owned(), INSIDE.to_owned())]);
    if (major, minor) < (3, 7) {
        // Newer ones write UTF-8 in any locale.
        environment.insert("PYTHONIOENCODING".to_owned(), "utf-8".to_owned());
    }
    (arguments, environment)
}

fn node(version: Version) -> Own {
    let major = version.major;
    let arguments = vec![
        "--expose-gc".to_owned(),
        "--max-http-header-size=81920".to_owned(),
        format!("{INSIDE}/index.cjs"),
    ];
    let path = format!(
        "/opt/nodejs/node{major}/node_modules:/opt/nodejs/node_modules:\
         {INSIDE}/node_modules:{INSIDE}:/var/task"
    );
    (arguments, BTreeMap::from([("NODE_PATH".to_owned(), path)]))
}

fn base(path: String, libraries: String) -> BTreeMap<String, String> {
    [
        ("LANG", "en_US.UTF-8".to_owned()),
        ("TZ", ":UTC".to_owned()),
        ("PATH", path),
        ("LD_LIBRARY_PATH", libraries),
        ("LAMBDA_TASK_ROOT", "/var/task".to_owned()),
        ("LAMBDA_RUNTIME_DIR", INSIDE.to_owned()),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect()
}

/// The interpreter's own part of a sandbox's root.
struct Root {
    mounts: Vec<Mount>,
}

impl Root {
    fn of(program: &Path, facts: &Facts) -> Self {
        let own = if facts.prefixes.is_empty() {
            prefix(program).map(Path::to_owned).into_iter().collect()
        } else {
            facts.prefixes.clone()
        };
        let libraries = facts.libraries.iter().filter_map(|library| library.parent());
        let mut folders: BTreeSet<PathBuf> = own.into_iter().collect();
        folders.extend(program.parent().map(Path::to_owned));
        folders.extend(libraries.map(Path::to_owned));
        let mut root = Self { mounts: Vec::new() };
        // Sorted: a folder comes before those below it, which need no mount of their own then.
        for folder in folders {
            let is_there = SYSTEM.iter().any(|system| folder.starts_with(system))
                || root.mounts.iter().any(|mount| folder.starts_with(&mount.host));
            if !is_there {
                let inside = root.place_for(&folder);
                root.mounts.push(Mount { host: folder, inside });
            }
        }
        root
    }

    fn place_for(&self, folder: &Path) -> PathBuf {
        if !TAKEN.iter().any(|taken| folder.starts_with(taken)) {
            return folder.to_owned();
        }
        match self.moved().count() {
            0 => LANGUAGE.into(),
            others => format!("{LANGUAGE}-{others}").into(),
        }
    }

    /// The mounts that are not where they are on the host.
    fn moved(&self) -> impl Iterator<Item = &Mount> {
        self.mounts.iter().filter(|mount| mount.inside != mount.host)
    }

    fn inside(&self, path: &Path) -> PathBuf {
        let found = self.mounts.iter().find_map(|mount| {
            path.strip_prefix(&mount.host).ok().map(|below| mount.inside.join(below))
        });
        found.unwrap_or_else(|| path.to_owned())
    }

    /// A function that starts `python3` gets the one that it runs on.
    fn search_path(&self, program: &Path) -> String {
        let folder =
            program.parent().filter(|folder| !PATH.split(':').any(|p| Path::new(p) == *folder));
        match folder {
            Some(folder) => format!("{}:{PATH}", folder.display()),
            None => PATH.to_owned(),
        }
    }

    /// What was moved is not found by the paths that are built in.
    fn library_path(&self) -> String {
        let mut path = String::new();
        for mount in self.moved() {
            let below = if mount.host.join("lib").is_dir() { "lib" } else { "" };
            path.push_str(&mount.inside.join(below).to_string_lossy());
            path.push(':');
        }
        path + LIBRARIES
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Client, Interpreter};

    fn runtime(path: &str, family: Family, version: &str, facts: &Facts) -> Runtime {
        let version: Version = version.parse().unwrap();
        let interpreter = Interpreter {
            family,
            version: version.to_string(),
            path: path.into(),
            found: "PATH".to_owned(),
            client: Client::Own,
        };
        let (identifier, wanted) = match family {
            Family::Python => ("python3.11", Wanted::Python(11)),
            _ => ("nodejs20.x", Wanted::Node(20)),
        };
        let found = Found { interpreter, version };
        interpreted(identifier, wanted, &found, Path::new("/data/runtimes/x/runtime"), facts)
    }

    fn facts(prefix: &str, libraries: &[&str]) -> Facts {
        Facts {
            prefixes: vec![prefix.into()],
            libraries: libraries.iter().map(PathBuf::from).collect(),
        }
    }

    fn mounts(runtime: &Runtime) -> Vec<(String, String)> {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        runtime.mounts.iter().map(|mount| (text(&mount.host), text(&mount.inside))).collect()
    }

    #[test]
    fn the_systems_python_needs_only_its_bootstrap() {
        let facts = facts("/usr", &["/usr/lib/x86_64-linux-gnu/libssl.so.3"]);
        let runtime = runtime("/usr/bin/python3.11", Family::Python, "3.11.2", &facts);
        assert_eq!(
            mounts(&runtime),
            [("/data/runtimes/x/runtime".to_owned(), "/var/runtime".to_owned())]
        );
        assert_eq!(
            runtime.argv.join(" "),
            "/usr/bin/python3.11 -S -s /var/runtime/bootstrap.py \
             /opt/python/lib/python3.11/site-packages /opt/python"
        );
        assert_eq!(runtime.environment["AWS_EXECUTION_ENV"], "AWS_Lambda_python3.11");
        assert_eq!(runtime.environment["PYTHONPATH"], "/var/runtime");
    }

    #[test]
    fn a_prefix_is_mounted_where_it_lies_with_the_libraries_outside_of_it() {
        let prefix = "/root/.pyenv/versions/3.11.7";
        let facts = facts(
            prefix,
            &["/root/.pyenv/versions/3.11.7/lib/libpython3.11.so.1.0", "/srv/ssl/lib/libssl.so"],
        );
        let program = "/root/.pyenv/versions/3.11.7/bin/python3.11";
        let runtime = runtime(program, Family::Python, "3.11.7", &facts);
        let same = |path: &str| (path.to_owned(), path.to_owned());
        assert_eq!(mounts(&runtime)[..2], [same(prefix), same("/srv/ssl/lib")]);
        assert!(runtime.environment["PATH"].starts_with("/root/.pyenv/versions/3.11.7/bin:/usr"));
        assert_eq!(runtime.environment["LD_LIBRARY_PATH"], LIBRARIES);
    }

    #[test]
    fn what_lies_below_opt_moves_out_of_the_way_of_layers() {
        let facts = Facts { prefixes: Vec::new(), libraries: Vec::new() };
        let runtime = runtime("/opt/node-20/bin/node", Family::Node, "20.1.0", &facts);
        assert_eq!(mounts(&runtime)[0], ("/opt/node-20".to_owned(), "/var/lang".to_owned()));
        assert_eq!(runtime.argv[0], "/var/lang/bin/node");
        assert!(runtime.environment["PATH"].starts_with("/var/lang/bin:"));
        assert!(runtime.environment["LD_LIBRARY_PATH"].starts_with("/var/lang"));
        assert!(runtime.environment["NODE_PATH"].starts_with("/opt/nodejs/node20/node_modules:"));
    }

    #[test]
    fn a_custom_runtime_has_two_places_and_no_execution_environment() {
        let runtime = provided("provided.al2023");
        assert_eq!(runtime.candidates, ["/var/task/bootstrap", "/opt/bootstrap"]);
        assert_eq!(runtime.argv, ["/var/task/bootstrap"]);
        assert!(!runtime.environment.contains_key("AWS_EXECUTION_ENV"));
    }
}
