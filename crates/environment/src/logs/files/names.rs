//! Which file belongs to a stream. Names come from clients: none of them leaves the directory.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::LogStream;

/// The longest part of a path, in bytes, that file systems take; room is left for `.log.1`.
const MAX_COMPONENT: usize = 240;

/// The directory of a log group, relative: `/aws/lambda/hello` is `aws/lambda/hello`.
pub(super) fn group_directory(group: &str) -> PathBuf {
    let parts = group.split('/').filter(|part| !part.is_empty());
    let directory: PathBuf = parts.map(component).collect();
    if directory.as_os_str().is_empty() { PathBuf::from("_") } else { directory }
}

/// The file of a stream in its group's directory: `2026-11-24-[$LATEST]….log`.
pub(super) fn stream_file(stream: &LogStream) -> String {
    let mut name = component(&stream.name.replace('/', "-"));
    name.push_str(".log");
    name
}

/// `name` as one part of a path. What could mean something to a file system is written as `%XX`;
/// so is the dot of `.log`, which only our files end in, so that no directory is in their way.
fn component(name: &str) -> String {
    let last_dot = if name.ends_with(".log") { name.rfind('.') } else { None };
    let mut out = String::with_capacity(name.len());
    for (at, byte) in name.bytes().enumerate() {
        let plain = byte.is_ascii_alphanumeric() || b"-_#$[]".contains(&byte);
        let inner_dot = byte == b'.' && at > 0 && Some(at) != last_dot;
        if out.len() >= MAX_COMPONENT {
            break;
        } else if plain || inner_dot {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").unwrap_or_default();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::path::Component;

    use proptest::prelude::*;

    use super::*;

    fn stream(group: &str, name: &str) -> LogStream {
        LogStream { group: group.into(), name: name.into() }
    }

    #[test]
    fn ordinary_names_stay_readable() {
        let stream = stream("/aws/lambda/hello", "2026/11/24/[$LATEST]0f");
        assert_eq!(group_directory(&stream.group), PathBuf::from("aws/lambda/hello"));
        assert_eq!(stream_file(&stream), "2026-11-24-[$LATEST]0f.log");
    }

    #[test]
    fn a_group_cannot_take_the_name_of_a_file() {
        assert_eq!(group_directory("/a/b.log"), PathBuf::from("a/b%2Elog"));
    }

    proptest! {
        #[test]
        fn no_name_leaves_the_directory(group in "[./a\u{0}é]{0,12}", name in "[./a\u{0}é]{0,12}") {
            let stream = stream(&group, &name);
            let path = group_directory(&stream.group).join(stream_file(&stream));
            prop_assert!(path.components().all(|part| matches!(part, Component::Normal(_))));
            prop_assert!(path.components().count() >= 2);
        }
    }
}
