use bytes::Bytes;
use proptest::prelude::*;

use super::zip_writer::{Part, zip};
use super::{Checked, Error, Limits, Rule, check};

const AWS: &str =
    "Could not unzip uploaded file. Please check your file, then try to upload again.";

fn checked(parts: &[Part]) -> Result<Checked, Error> {
    check(&Bytes::from(zip(parts)), &Limits::default())
}

#[track_caller]
fn refused(parts: &[Part], expected: Rule) {
    match checked(parts) {
        Err(Error::Refused { rule, .. }) => assert_eq!(rule, expected),
        other => panic!("{expected:?} was expected, not {other:?}"),
    }
}

#[track_caller]
fn malformed(bytes: Vec<u8>) {
    let error = check(&Bytes::from(bytes), &Limits::default()).unwrap_err();
    assert!(matches!(error, Error::Malformed { .. }), "{error:?}");
    assert_eq!(error.to_string(), AWS);
}

#[test]
fn an_honest_package_is_accepted() {
    let parts = [
        Part::new("pkg/", "", 0o040_755),
        Part::file("app.py", "def handler(event, context): return event"),
        Part::file("./pkg//deep/data.bin", vec![7; 100_000]),
        Part::file("ö/ü.txt", "").stored(),
        Part::new("bootstrap", "#!/bin/sh", 0o100_755).stored(),
        Part::link("current", "pkg/deep"),
        Part::link("pkg/up", "../app.py"),
        Part::link("node_modules/.bin/tool", "../tool/bin.js"),
    ];
    let checked = checked(&parts).unwrap();
    assert_eq!((checked.files, checked.unpacked_bytes), (4, 100_050));
}

#[test]
fn a_package_made_elsewhere_is_accepted_with_a_stub_before_it() {
    let mut bytes = b"#!/usr/bin/env python3\n".to_vec();
    bytes.extend(zip(&[Part::file("__main__.py", "print()")]));
    check(&Bytes::from(bytes), &Limits::default()).unwrap();
}

#[test]
fn paths_that_leave_are_refused() {
    for name in ["../x", "a/../../x", "a/..", "..", "a/b/../c"] {
        refused(&[Part::file(name, "x")], Rule::Traversal);
    }
    refused(&[Part::file("/etc/passwd", "x")], Rule::Absolute);
    refused(&[Part::file("..\\x", "x")], Rule::Backslash);
    refused(&[Part::file("a\0b", "x")], Rule::Nul);
    refused(&[Part::file(b"caf\xe9", "x")], Rule::NotUtf8);
}

#[test]
fn names_that_no_file_system_takes_are_refused() {
    refused(&[Part::file("x".repeat(256), "x")], Rule::NameTooLong);
    refused(&[Part::file("abc/".repeat(1_001) + "x", "x")], Rule::NameTooLong);
    refused(&[Part::file("a/".repeat(100) + "x", "x")], Rule::TooDeep);
}

#[test]
fn links_that_leave_are_refused() {
    refused(&[Part::link("l", "/etc/passwd")], Rule::LinkLeaves);
    refused(&[Part::link("l", "../x")], Rule::LinkLeaves);
    refused(&[Part::link("a/l", "../../x")], Rule::LinkLeaves);
    refused(&[Part::link("l", "a/../../x")], Rule::LinkLeaves);
    // `b` leads to the root, from where one more `..` leaves.
    refused(&[Part::link("a/b", ".."), Part::link("l", "a/b/..")], Rule::LinkLeaves);
    refused(
        &[
            Part::file("a/b/c/x", ""),
            Part::link("one", "a/b/c"),
            Part::link("two", "one/../../.."),
            Part::link("three", "two/../y"),
        ],
        Rule::LinkLeaves,
    );
    refused(&[Part::link("l", "l")], Rule::LinkMalformed);
    refused(&[Part::link("l", "")], Rule::LinkMalformed);
    refused(&[Part::link("l", "a\0b")], Rule::LinkMalformed);
    refused(&[Part::link("l", "x".repeat(5_000))], Rule::LinkMalformed);
}

#[test]
fn nothing_lies_below_a_link_or_a_file() {
    refused(&[Part::link("l", "a"), Part::file("l/x", "x")], Rule::BelowFile);
    refused(&[Part::file("l/x", "x"), Part::link("l", "a")], Rule::BelowFile);
    refused(&[Part::file("f", "x"), Part::file("f/x", "x")], Rule::BelowFile);
    refused(&[Part::file("f", "x"), Part::file("./f", "y")], Rule::Duplicate);
    refused(&[Part::file("f", "x"), Part::link("f", "/etc")], Rule::Duplicate);
    refused(&[Part::file("f", "x"), Part::new("f/", "", 0o040_755)], Rule::Duplicate);
}

#[test]
fn a_chain_of_links_has_an_end_in_time() {
    let mut parts: Vec<_> =
        (0..200).map(|n| Part::link(format!("l{n}"), format!("l{}", n + 1))).collect();
    parts.push(Part::file("l200", ""));
    refused(&parts, Rule::LinkMalformed);

    // Each link walks the one after it twice: exponential for a naive reader.
    let parts: Vec<_> =
        (0..60).map(|n| Part::link(format!("l{n}"), format!("l{}/../l{}", n + 1, n + 1))).collect();
    refused(&parts, Rule::LinkMalformed);
}

#[test]
fn special_files_and_bits_are_refused() {
    for mode in [0o104_755, 0o102_755, 0o101_755] {
        refused(&[Part::new("f", "x", mode)], Rule::SpecialBits);
    }
    for mode in [0o020_644, 0o060_644, 0o010_644, 0o140_644] {
        refused(&[Part::new("f", "x", mode)], Rule::SpecialFile);
    }
    refused(&[Part::new("l/", "a", 0o120_777)], Rule::SpecialFile);
    refused(&[Part::new("d/", "x", 0o040_755)], Rule::FolderContent);
}

#[test]
fn encrypted_and_strange_methods_are_refused() {
    refused(&[Part::file("f", "x").flags(1)], Rule::Encrypted);
    refused(&[Part::file("f", "x").flags(1 << 6)], Rule::Encrypted);
    refused(&[Part::file("f", "x").method(12)], Rule::Method);
}

#[test]
fn bombs_are_refused_by_what_they_declare_and_by_what_they_are() {
    let limits = Limits { unpacked_bytes: 1_000_000, entries: 10 };
    let check = |parts: &[Part]| check(&Bytes::from(zip(parts)), &limits).unwrap_err();

    let halves = [Part::file("a", vec![0; 600_000]), Part::file("b", vec![0; 600_000])];
    let error = check(&halves);
    assert_eq!(error.to_string(), "Unzipped size must be smaller than 1000000 bytes");

    // They say that they are small.
    let lies = [Part::file("a", vec![0; 5_000_000]).size(10)];
    assert!(matches!(check(&lies), Error::Malformed { .. }));
    // A promise that deflate cannot keep is not even begun.
    let lies = [Part::file("a", "x").size(999_999)];
    assert!(matches!(check(&lies), Error::Malformed { .. }));

    let many: Vec<_> = (0..11).map(|n| Part::file(format!("{n}"), "")).collect();
    assert!(matches!(check(&many), Error::TooManyEntries { limit: 10 }));
    let folders = [Part::file("a/b/c/d/e/f/g/h/i/j/k", "")];
    assert!(matches!(check(&folders), Error::TooManyEntries { limit: 10 }));
}

#[test]
fn entries_that_share_bytes_are_refused() {
    let kernel = Part::file("a", vec![0; 1_000]);
    refused(&[kernel.clone(), kernel.clone().offset(0)], Rule::Overlap);
    // Two names for one local header differ from its own name.
    let two = [kernel.clone(), Part::file("b", vec![0; 1_000]).offset(0)];
    malformed(zip(&two));
    // A local header inside another entry's stored bytes (the quine of bombs).
    let inner = zip(&[Part::file("b", "inner")]);
    let outer = Part::file("a", &inner).stored();
    refused(&[outer, Part::file("b", "inner").offset(31)], Rule::Overlap);
}

#[test]
fn contradictions_are_refused() {
    malformed(zip(&[Part::file("a", "content").crc(1)]));
    malformed(zip(&[Part::file("a", "content").size(6)]));
    malformed(zip(&[Part::file("a", "content").size(8)]));
    malformed(zip(&[Part::file("a", "content").stored().size(8)]));
    malformed(zip(&[Part::file("a", "content").local_name("b")]));
    malformed(zip(&[Part::file("a", "not deflated").stored().method(8)]));
}

#[test]
fn what_is_no_zip_is_refused_with_the_text_of_aws() {
    malformed(b"zipfile-to-image-error, which is no zip".to_vec());
    malformed(vec![0; 22]);
    let whole = zip(&[Part::file("app.py", "def handler(e, c): pass")]);
    for length in 1..whole.len() {
        malformed(whole[..length].to_vec());
    }
    let mut trailing = whole;
    trailing.extend(b"trailing");
    malformed(trailing);
}

#[test]
fn an_empty_zip_is_refused_with_the_text_of_aws() {
    for empty in [vec![], zip(&[]), zip(&[Part::new("d/", "", 0o040_755)])] {
        let error = check(&Bytes::from(empty), &Limits::default()).unwrap_err();
        assert_eq!(error.to_string(), "Uploaded file must be a non-empty zip");
    }
}

#[test]
fn a_zip64_end_must_agree_and_be_in_its_place() {
    let honest = zip64(|_| {});
    check(&Bytes::from(honest), &Limits::default()).unwrap();
    // More entries, another directory, a gap before the locator, several disks.
    for (position, value) in [(32, 2), (48, 1), (4, 45), (16, 1)] {
        malformed(zip64(|end| end[position] = value));
    }
}

/// A zip of one file whose end is given in zip64's form, too, after `change`.
fn zip64(change: impl FnOnce(&mut [u8])) -> Vec<u8> {
    let mut zip = zip(&[Part::file("a", "x")]);
    let end = zip.split_off(zip.len() - 22);
    let start = u64::from(u32::from_le_bytes(end[16..20].try_into().unwrap()));
    let position = zip.len() as u64;
    let mut wide = b"PK\x06\x06".to_vec();
    wide.extend(44u64.to_le_bytes());
    wide.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    wide.extend(1u64.to_le_bytes());
    wide.extend(1u64.to_le_bytes());
    wide.extend((position - start).to_le_bytes());
    wide.extend(start.to_le_bytes());
    change(&mut wide);
    zip.extend(wide);
    zip.extend(b"PK\x06\x07\0\0\0\0");
    zip.extend(position.to_le_bytes());
    zip.extend([1, 0, 0, 0]);
    zip.extend(end);
    zip
}

#[test]
fn a_name_is_shown_without_its_tricks() {
    let error = checked(&[Part::file("../\x1b[2J\n", "x")]).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("{AWS} The entry '../\\u{{1b}}[2J\\n' leaves the package by its path.")
    );
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_judged_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _judged = check(&Bytes::from(bytes), &Limits::default());
    }

    #[test]
    fn a_damaged_package_is_judged_without_a_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)
    ) {
        let mut bytes = zip(&[Part::file("a/b", "some content"), Part::link("l", "a/b"), Part::file("c", vec![0; 500])]);
        for (index, value) in changes {
            let position = index.index(bytes.len());
            bytes[position] = value;
        }
        let _judged = check(&Bytes::from(bytes), &Limits::default());
    }
}
