//! Values and names as AWS's messages print them: as Java does.

use std::fmt::{self, Write as _};

use crate::schema::Bound;
use crate::value::Value;

/// The most bytes of a value that a message repeats.
const LONGEST_VALUE: usize = 8 * 1024;

/// The most bytes of a map's key in the path of a field.
const LONGEST_KEY: usize = 256;

/// A value in a message, cut where it is longer than a message should be.
pub(super) fn printed(value: &Value) -> String {
    cut(Printed(value), LONGEST_VALUE)
}

/// A map's key in the path of a field.
pub(super) fn key(name: &str) -> String {
    cut(name, LONGEST_KEY)
}

fn cut(text: impl fmt::Display, longest: usize) -> String {
    let mut page = Page { text: String::new(), left: longest };
    if write!(page, "{text}").is_err() {
        page.text.push('…');
    }
    page.text
}

/// Takes so much text and no more.
struct Page {
    text: String,
    left: usize,
}

impl fmt::Write for Page {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let fitting = text.floor_char_boundary(self.left);
        let (taken, rest) = text.split_at(fitting);
        self.text.push_str(taken);
        self.left -= taken.len();
        if rest.is_empty() { Ok(()) } else { Err(fmt::Error) }
    }
}

struct Printed<'a>(&'a Value);

impl fmt::Display for Printed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Null => f.write_str("null"),
            Value::Boolean(value) => value.fmt(f),
            Value::Integer(number) => number.fmt(f),
            Value::Double(number) => f.write_str(&double(*number)),
            Value::String(text) => f.write_str(text),
            Value::Blob(bytes) => {
                let length = bytes.len();
                write!(f, "java.nio.HeapByteBuffer[pos=0 lim={length} cap={length}]")
            }
            Value::Timestamp(time) => f.write_str(&double(crate::timestamp::seconds(*time))),
            Value::List(elements) => {
                f.write_str("[")?;
                for (index, element) in elements.iter().enumerate() {
                    write!(f, "{}{}", if index == 0 { "" } else { ", " }, Self(element))?;
                }
                f.write_str("]")
            }
            Value::Map(entries) => {
                f.write_str("{")?;
                for (index, (key, value)) in entries.iter().enumerate() {
                    write!(f, "{}{key}={}", if index == 0 { "" } else { ", " }, Self(value))?;
                }
                f.write_str("}")
            }
            // A structure has no constraints of its own, so no message prints one.
            Value::Structure(_) => f.write_str("{}"),
        }
    }
}

pub(super) fn bound(bound: Bound) -> String {
    match bound {
        Bound::Integer(number) => number.to_string(),
        Bound::Double(number) => double(number),
    }
}

/// Java prints a whole double with a zero behind the point.
fn double(number: f64) -> String {
    if number.fract() == 0.0 { format!("{number:.1}") } else { number.to_string() }
}

/// `FunctionName` as `functionName`.
pub(super) fn camel(name: &str) -> String {
    let mut characters = name.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}
