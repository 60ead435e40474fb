//! Where interpreters are kept: the folders of `PATH`, the system's, and those of the version
//! managers, which are looked into directly because what they put on `PATH` are shims.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that may hold interpreters, and what to call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) folder: PathBuf,
    pub(crate) found: &'static str,
}

/// What the process's environment says about places.
#[derive(Debug, Clone, Default)]
pub(crate) struct Surroundings {
    pub(crate) variables: Vec<(OsString, OsString)>,
    /// The operator's, and those of the person who became root to start us.
    pub(crate) homes: Vec<PathBuf>,
}

impl Surroundings {
    pub(crate) fn of_this_process() -> Self {
        let variables: Vec<_> = std::env::vars_os().collect();
        let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let uid = rustix::process::geteuid().as_raw().to_string();
        let mut surroundings = Self { variables, homes: Vec::new() };
        let named = surroundings.variable("HOME").map(PathBuf::from);
        let own = home(&users, |fields| fields.get(2) == Some(&uid.as_str()));
        let before = surroundings.variable("SUDO_USER").and_then(|user| user.into_string().ok());
        let before = before.and_then(|user| home(&users, |f| f.first() == Some(&user.as_str())));
        for home in [named, own, before].into_iter().flatten() {
            if home.is_absolute() && home != Path::new("/") && !surroundings.homes.contains(&home) {
                surroundings.homes.push(home);
            }
        }
        surroundings
    }

    fn variable(&self, name: &str) -> Option<OsString> {
        let found = self.variables.iter().find(|(have, _)| have == name);
        found.map(|(_, value)| value.clone()).filter(|value| !value.is_empty())
    }

    /// The folder that `variable` names, and else `below` in each home.
    fn roots(&self, variable: &str, below: &str) -> Vec<PathBuf> {
        match self.variable(variable) {
            Some(root) => vec![root.into()],
            None => self.homes.iter().map(|home| home.join(below)).collect(),
        }
    }
}

/// All places, those that win where two have the same version first.
pub(crate) fn places(search: &[PathBuf], surroundings: &Surroundings) -> Vec<Place> {
    let mut places = Places(Vec::new());
    for folder in search {
        places.add("the configuration", folder.clone());
    }
    if let Some(path) = surroundings.variable("PATH") {
        for folder in std::env::split_paths(&path).filter(|folder| folder.is_absolute()) {
            places.add("PATH", folder);
        }
    }
    places.add("/usr/local", "/usr/local/bin".into());
    places.add("/usr", "/usr/bin".into());
    places.add("/opt", "/opt/bin".into());
    for folder in children(Path::new("/opt")) {
        places.add("/opt", folder.join("bin"));
    }
    for manager in MANAGERS {
        for root in surroundings.roots(manager.variable, manager.below) {
            for kind in manager.kinds {
                for version in children(&root.join(kind)) {
                    places.add(manager.name, version.join(manager.bin));
                }
            }
        }
    }
    places.0
}

/// A version manager: `<root>/<kind>/<version>/<bin>`.
struct Manager {
    name: &'static str,
    variable: &'static str,
    below: &'static str,
    kinds: &'static [&'static str],
    bin: &'static str,
}

const MANAGERS: &[Manager] = &[
    manager("pyenv", "PYENV_ROOT", ".pyenv", &["versions"], "bin"),
    manager("nvm", "NVM_DIR", ".nvm", &["versions/node"], "bin"),
    manager("asdf", "ASDF_DATA_DIR", ".asdf", &["installs/python", "installs/nodejs"], "bin"),
    manager(
        "mise",
        "MISE_DATA_DIR",
        ".local/share/mise",
        &["installs/python", "installs/node", "installs/nodejs"],
        "bin",
    ),
    manager("uv", "UV_PYTHON_INSTALL_DIR", ".local/share/uv/python", &["."], "bin"),
    manager("fnm", "FNM_DIR", ".local/share/fnm", &["node-versions"], "installation/bin"),
    manager("volta", "VOLTA_HOME", ".volta", &["tools/image/node"], "bin"),
    manager("n", "N_PREFIX", "n", &["n/versions/node"], "bin"),
];

const fn manager(
    name: &'static str,
    variable: &'static str,
    below: &'static str,
    kinds: &'static [&'static str],
    bin: &'static str,
) -> Manager {
    Manager { name, variable, below, kinds, bin }
}

struct Places(Vec<Place>);

impl Places {
    fn add(&mut self, found: &'static str, folder: PathBuf) {
        if !self.0.iter().any(|place| place.folder == folder) {
            self.0.push(Place { folder, found });
        }
    }
}

/// The folders in `folder`, by name; none where it cannot be read.
fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut children: Vec<_> = entries.map(|entry| entry.path()).collect();
    children.sort();
    children
}

/// The home of the first line of `/etc/passwd` that is `wanted`.
fn home(users: &str, wanted: impl Fn(&[&str]) -> bool) -> Option<PathBuf> {
    let mut lines = users.lines().map(|line| line.split(':').collect::<Vec<_>>());
    lines.find(|fields| wanted(fields)).and_then(|fields| fields.get(5).map(PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn managers_are_looked_into_below_each_home_or_where_they_say() {
        let dir = tempfile::tempdir().unwrap();
        let home = dir.path().join("home");
        let elsewhere = dir.path().join("elsewhere");
        for folder in [
            home.join(".pyenv/versions/3.11.7/bin"),
            home.join(".asdf/installs/nodejs/20.1.0/bin"),
            home.join(".local/share/mise/installs/node/22.0.0/bin"),
            elsewhere.join("versions/node/v18.0.0/bin"),
        ] {
            fs::create_dir_all(folder).unwrap();
        }
        let surroundings = Surroundings {
            variables: vec![
                ("NVM_DIR".into(), elsewhere.clone().into()),
                ("PATH".into(), "/usr/local/bin:relative:/bin".into()),
            ],
            homes: vec![home.clone()],
        };
        let places = places(&["/srv/python".into()], &surroundings);
        let found = |folder: PathBuf| {
            places.iter().find(|place| place.folder == folder).map(|place| place.found)
        };
        assert_eq!(found(home.join(".pyenv/versions/3.11.7/bin")), Some("pyenv"));
        assert_eq!(found(home.join(".asdf/installs/nodejs/20.1.0/bin")), Some("asdf"));
        assert_eq!(found(home.join(".local/share/mise/installs/node/22.0.0/bin")), Some("mise"));
        assert_eq!(found(elsewhere.join("versions/node/v18.0.0/bin")), Some("nvm"));
        assert_eq!(found("/srv/python".into()), Some("the configuration"));
        assert_eq!(found("/usr/local/bin".into()), Some("PATH"));
        assert_eq!(found("relative".into()), None);
    }

    #[test]
    fn a_home_is_read_from_the_list_of_users() {
        let users = "root:x:0:0:root:/root:/bin/bash\nann:x:1000:1000::/home/ann:/bin/sh\n";
        assert_eq!(home(users, |f| f.first() == Some(&"ann")), Some("/home/ann".into()));
        assert_eq!(home(users, |f| f.first() == Some(&"bob")), None);
    }
}
