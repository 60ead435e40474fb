//! Texts that the service has been seen to give, and an independent reader as the oracle.

use proptest::prelude::*;

use super::*;

fn text(source: &[u8]) -> String {
    check(source).expect_err("not JSON").to_string()
}

/// Seen in public reports of calls to the real service.
#[test]
fn faults_read_as_the_service_tells_them() {
    assert_eq!(
        text(b"test data"),
        "Unrecognized token 'test': was expecting (JSON String, Number, Array, Object or token \
         'null', 'true' or 'false')\n at [Source: (byte[])\"test data\"; line: 1, column: 6]"
    );
    assert_eq!(
        text(b"0D\xffa"),
        "Unexpected character ('D' (code 68)): Expected space separating root-level values\n \
         at [Source: (byte[])\"0D\u{fffd}a\"; line: 1, column: 3]"
    );
    assert_eq!(
        text(b"1\x84\xffD"),
        "Unexpected character ((CTRL-CHAR, code 132)): Expected space separating root-level \
         values\n at [Source: (byte[])\"1\u{fffd}\u{fffd}D\"; line: 1, column: 3]"
    );
    assert_eq!(
        text(b"\x99"),
        "Unexpected character ((CTRL-CHAR, code 153)): expected a valid value (JSON String, \
         Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: \
         (byte[])\"\u{fffd}\"; line: 1, column: 2]"
    );
}

#[test]
fn every_kind_of_fault_has_a_sentence() {
    let sources: [&[u8]; 24] = [
        b"{",
        b"[1,\n 2",
        b"{\"a\"",
        b"{\"a\":",
        b"{a:1}",
        b"{\"a\" 1}",
        b"{\"a\":1 \"b\":2}",
        b"{\"a\":1,}",
        b"[1 2]",
        b"[1,]",
        b"[{\"]\": \"\\\"[\"}}",
        b"{\"a\":[1]]",
        b"\"abc",
        b"\"a\nb\"",
        b"\"\\x\"",
        b"\"\\u12g4\"",
        b"\"\xff\"",
        b"\"\xe2\x28\xa1\"",
        b"-a",
        b"01",
        b"1.x",
        b"1e",
        b"{} {}",
        b"nul",
    ];
    let told: Vec<String> = sources
        .iter()
        .map(|source| format!("{}: {}", source.escape_ascii(), text(source)))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_long_source_is_shown_in_part() {
    let source = format!("[{}", "1,".repeat(1_000));
    let told = text(source.as_bytes());
    assert!(told.contains("\"[truncated 1501 bytes]; line: 1, column: 2002]"), "{told}");
}

#[test]
fn deep_nesting_takes_no_stack() {
    let depth = 3_000_000;
    let source = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(check(source.as_bytes()), Ok(()));
}

#[test]
fn a_byte_order_mark_is_skipped() {
    assert_eq!(check(b"\xef\xbb\xbf{}"), Ok(()));
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        ".*".prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Into::into),
            prop::collection::vec((".{0,5}", inner), 0..8)
                .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    })
}

/// An independent opinion.
fn serde_accepts(source: &[u8]) -> bool {
    serde_json::from_slice::<serde::de::IgnoredAny>(source).is_ok()
        && std::str::from_utf8(source).is_ok()
}

proptest! {
    #[test]
    fn whatever_is_json_is_accepted(value in json(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        prop_assert_eq!(check(text.unwrap().as_bytes()), Ok(()));
    }

    #[test]
    fn damaged_json_is_judged_as_another_reader_judges_it(value in json(), at: prop::sample::Index, byte: u8, cut: bool) {
        let mut source = serde_json::to_vec(&value).unwrap();
        let index = at.index(source.len());
        if cut { source.truncate(index) } else { source[index] = byte }
        prop_assert_eq!(check(&source).is_ok(), serde_accepts(&source), "{}", source.escape_ascii());
    }

    #[test]
    fn any_bytes_are_judged_without_harm(source in prop::collection::vec(any::<u8>(), 0..64)) {
        prop_assert_eq!(check(&source).is_ok(), serde_accepts(&source));
    }
}
