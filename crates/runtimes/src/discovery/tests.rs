use std::os::unix::fs::{PermissionsExt as _, symlink};

use super::*;

/// A program for `machine` by its header, and for nobody by its content.
fn elf(machine: u16) -> Vec<u8> {
    let mut bytes = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0".to_vec();
    bytes.extend(machine.to_le_bytes());
    bytes.extend([0; 100]);
    bytes
}

fn here() -> u16 {
    if cfg!(target_arch = "aarch64") { 183 } else { 62 }
}

struct Machine {
    dir: tempfile::TempDir,
}

impl Machine {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn file(&self, path: &str, bytes: &[u8], mode: u32) -> PathBuf {
        let path = self.dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        path
    }

    fn python(&self, prefix: &str, version: &str) -> PathBuf {
        let minor = version.rsplit_once('.').unwrap().0;
        let header = format!("#define PY_MAJOR_VERSION 3\n#define PY_VERSION \"{version}\"\n");
        let header_path = format!("{prefix}/include/python{minor}/patchlevel.h");
        self.file(&header_path, header.as_bytes(), 0o644);
        self.file(&format!("{prefix}/bin/python{minor}"), &elf(here()), 0o755)
    }

    fn discover(&self, folders: &[&str]) -> Vec<(String, PathBuf)> {
        let places: Vec<_> = folders
            .iter()
            .map(|folder| Place { folder: self.dir.path().join(folder), found: "here" })
            .collect();
        let candidates = Candidates::within(&places, &[self.dir.path().join("home")]);
        discover(candidates, &mut KnownVersions::default())
            .into_iter()
            .map(|found| (found.interpreter.version, found.interpreter.path))
            .collect()
    }
}

#[test]
fn a_shim_is_no_interpreter_and_a_link_is_the_one_it_leads_to() {
    let machine = Machine::new();
    let python = machine.python("versions/3.11.7", "3.11.7");
    machine.file("shims/python3.11", b"#!/usr/bin/env bash\nexec pyenv exec \"$@\"\n", 0o755);
    let volta = machine.file("volta/volta-shim", &elf(here()), 0o755);
    symlink(&volta, machine.dir.path().join("shims/node")).unwrap();
    symlink("python3.11", python.with_file_name("python3")).unwrap();
    symlink(&python, machine.dir.path().join("shims/python3")).unwrap();
    let found = machine.discover(&["shims", "versions/3.11.7/bin", "absent"]);
    assert_eq!(found, [("3.11.7".to_owned(), python)]);
}

#[test]
fn the_highest_version_comes_first_and_of_equals_the_place_that_does() {
    let machine = Machine::new();
    let old = machine.python("a", "3.8.1");
    let first = machine.python("b", "3.11.7");
    let second = machine.python("c", "3.11.7");
    let header = b"#define NODE_MAJOR_VERSION 20\n#define NODE_MINOR_VERSION 1\n#define NODE_PATCH_VERSION 2\n";
    machine.file("n/include/node/node_version.h", header, 0o644);
    let node = machine.file("n/bin/node", &elf(here()), 0o755);
    let found = machine.discover(&["n/bin", "a/bin", "b/bin", "c/bin"]);
    let expected = [("3.11.7", first), ("3.11.7", second), ("3.8.1", old), ("20.1.2", node)];
    assert_eq!(found, expected.map(|(version, path)| (version.to_owned(), path)));
}

#[test]
fn what_may_not_or_cannot_be_started_is_passed_over() {
    let machine = Machine::new();
    machine.python("old", "3.5.9");
    let writable = machine.python("writable", "3.11.1");
    fs::set_permissions(&writable, fs::Permissions::from_mode(0o777)).unwrap();
    let plain = machine.python("plain", "3.11.2");
    fs::set_permissions(&plain, fs::Permissions::from_mode(0o644)).unwrap();
    machine.python("foreign", "3.11.3");
    machine.file("foreign/bin/python3.11", &elf(243), 0o755);
    // Its prefix, a home, would be shown to functions.
    machine.python("home/.local", "3.11.4");
    // No header beside it, and it cannot be asked either.
    machine.file("mute/bin/python3.11", &elf(here()), 0o755);
    machine.file("names/bin/python3-config", &elf(here()), 0o755);
    machine.file("names/bin/python2.7", &elf(here()), 0o755);
    let folders = ["old", "writable", "plain", "foreign", "home/.local", "mute", "names"];
    let folders: Vec<_> = folders.iter().map(|folder| format!("{folder}/bin")).collect();
    let folders: Vec<_> = folders.iter().map(String::as_str).collect();
    assert_eq!(machine.discover(&folders), []);
}

#[test]
fn what_an_interpreter_answered_is_remembered_until_it_changes() {
    let machine = Machine::new();
    let file = machine.dir.path().join("versions.json");
    let program = machine.file("bin/node", b"#!/bin/sh\necho v20.1.2\n", 0o755);
    let mut known = KnownVersions::read(&file);
    assert_eq!(known.version(Family::Node, &program).unwrap().to_string(), "20.1.2");
    known.write(&file).unwrap();

    let mut known = KnownVersions::read(&file);
    let stamp = Stamp::of(&program).unwrap();
    assert_eq!(known.versions[&program].0, stamp);
    known.version(Family::Node, &program).unwrap();
    assert!(!known.has_news, "nobody was asked");

    machine.file("bin/node", b"#!/bin/sh\necho v22.11.0\n", 0o755);
    assert_eq!(known.version(Family::Node, &program).unwrap().to_string(), "22.11.0");
    machine.file("bin/node", b"#!/bin/sh\necho nonsense here\n", 0o755);
    let error = known.version(Family::Node, &program).unwrap_err().to_string();
    assert!(error.ends_with("'nonsense here' is no version"), "{error}");
}
