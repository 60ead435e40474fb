//! A pattern of the model, compiled when it is first asked. AWS matches with Java's engine, whole
//! values only; what `\d`, `\s` and `.` mean there is put into the expression before it is compiled.

use std::sync::OnceLock;

use fancy_regex::{Regex, RegexBuilder};

/// The most steps a look-around may cost before the value counts as not matching.
const BACKTRACK_LIMIT: usize = 100_000;

/// A regular expression that a whole value must match.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    /// The expression as the model has it, for messages.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Whether `value` matches from its first to its last character. A value on which the bounded
    /// engine gives up does not match.
    pub fn matches(&self, value: &str) -> bool {
        match self.compiled() {
            Some(regex) => regex.is_match(value).unwrap_or(false),
            None => false,
        }
    }

    /// Whether the expression is one that this engine understands; a test asks it of every pattern.
    pub fn compiles(&self) -> bool {
        self.compiled().is_some()
    }

    fn compiled(&self) -> Option<&Regex> {
        self.compiled
            .get_or_init(|| {
                RegexBuilder::new(&whole(self.source)).backtrack_limit(BACKTRACK_LIMIT).build().ok()
            })
            .as_ref()
    }
}

/// The expression in this engine's words, anchored at both ends.
fn whole(java: &str) -> String {
    let mut translated = String::from(r"\A(?:");
    let mut in_class = false;
    let mut characters = java.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => escape(characters.next(), &mut translated),
            '.' if !in_class => translated.push_str(r"[^\n\r\u{85}\u{2028}\u{2029}]"),
            '[' if in_class => translated.push_str(r"\["),
            '[' | ']' => {
                in_class = character == '[';
                translated.push(character);
            }
            other => translated.push(other),
        }
    }
    translated.push_str(r")\z");
    translated
}

/// An escaped character. Java's classes are those of ASCII.
fn escape(escaped: Option<char>, translated: &mut String) {
    match escaped {
        Some('d') => translated.push_str("[0-9]"),
        Some('s') => translated.push_str(r"[\t-\r ]"),
        Some('S') => translated.push_str(r"[^\t-\r ]"),
        Some(other) => translated.extend(['\\', other]),
        None => translated.push_str(r"\\"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_value_must_match() {
        let digits = Pattern::new("[0-9]+");
        assert!(digits.matches("12"));
        assert!(!digits.matches("12a"));
        assert!(!digits.matches("12\n"));
        assert!(!digits.matches(""));
    }

    #[test]
    fn alternatives_are_anchored_together() {
        let either = Pattern::new("$|a|bc");
        assert!(either.matches("") && either.matches("a") && either.matches("bc"));
        assert!(!either.matches("abc"));
    }

    #[test]
    fn classes_are_those_of_ascii() {
        assert!(!Pattern::new(r"\d+").matches("\u{661}"));
        assert!(Pattern::new(r"[\s\S]*").matches("a\u{2003}\n"));
        assert!(Pattern::new(r"[^\s]+").matches("app.handler"));
        assert!(!Pattern::new(r"[^\s]+").matches("app handler"));
        assert!(!Pattern::new(".*").matches("a\rb"));
    }

    #[test]
    fn look_around_works() {
        let alias = Pattern::new("(?!^[0-9]+$)([a-zA-Z0-9-_]+)");
        assert!(alias.matches("live-1") && !alias.matches("2024"));
        assert!(!Pattern::new(r"[a-z.]*(?<!\.)").matches("a."));
    }
}
