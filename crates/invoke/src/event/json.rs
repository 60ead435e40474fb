//! Is an event JSON? Read once, without building anything, and told as AWS tells it: the service
//! reads events with Jackson, whose wording (and place in the source) clients have learnt to read.

use std::fmt;

/// Bytes of the source that a message shows.
const SHOWN: usize = 500;
/// Bytes of an unknown word that a message shows.
const WORD: usize = 256;
const VALUE: &str = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

/// Why it is not JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    problem: String,
    place: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n at {}", self.problem, self.place)
    }
}

/// Whether there is nothing but white space.
pub(crate) fn is_blank(source: &[u8]) -> bool {
    source.iter().all(|byte| is_space(*byte))
}

/// Accepts exactly one JSON value.
pub(crate) fn check(source: &[u8]) -> Result<(), Fault> {
    let bad_utf8 = std::str::from_utf8(source).err();
    let start = if source.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    Scanner { source, at: start, open: Vec::new(), bad_utf8 }.document()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Object,
    Array,
}

#[derive(Debug, Clone, Copy)]
enum Expect {
    Value,
    /// Right after `[`: a value, or its end.
    FirstElement,
    /// Right after `{`: a name, or its end.
    FirstName,
    Name,
    /// After a value: what follows depends on the container.
    Next,
}

struct Scanner<'a> {
    source: &'a [u8],
    /// The byte that is read next.
    at: usize,
    open: Vec<Container>,
    bad_utf8: Option<std::str::Utf8Error>,
}

/// The grammar.
impl Scanner<'_> {
    fn document(&mut self) -> Result<(), Fault> {
        let mut expect = Expect::Value;
        loop {
            let byte = self.skip_space();
            expect = match (expect, byte) {
                (Expect::Next, None) if self.open.is_empty() => return Ok(()),
                (_, None) => return Err(self.ended()),
                (Expect::Value, Some(byte)) => self.value(byte)?,
                (Expect::FirstElement, Some(b']')) | (Expect::FirstName, Some(b'}')) => {
                    self.close()
                }
                (Expect::FirstElement, Some(byte)) => self.value(byte)?,
                (Expect::FirstName | Expect::Name, Some(byte)) => self.name(byte)?,
                (Expect::Next, Some(byte)) => self.next(byte)?,
            };
        }
    }

    fn value(&mut self, byte: u8) -> Result<Expect, Fault> {
        match byte {
            b'{' => return Ok(self.enter(Container::Object, Expect::FirstName)),
            b'[' => return Ok(self.enter(Container::Array, Expect::FirstElement)),
            b'"' => self.string("VALUE_STRING")?,
            b'-' | b'0'..=b'9' => self.number()?,
            _ => self.word(byte)?,
        }
        Ok(Expect::Next)
    }

    fn name(&mut self, byte: u8) -> Result<Expect, Fault> {
        if byte != b'"' {
            return Err(self.unexpected("was expecting double-quote to start field name"));
        }
        self.string("field name")?;
        match self.skip_space() {
            Some(b':') => {
                self.at += 1;
                Ok(Expect::Value)
            }
            Some(_) => {
                Err(self.unexpected("was expecting a colon to separate field name and value"))
            }
            None => Err(self.ended()),
        }
    }

    fn next(&mut self, byte: u8) -> Result<Expect, Fault> {
        let Some(container) = self.open.last().copied() else {
            return Err(self.unexpected("expected the end of the input after the root value"));
        };
        match (container, byte) {
            (Container::Object, b'}') | (Container::Array, b']') => Ok(self.close()),
            (Container::Object, b',') => {
                self.at += 1;
                Ok(Expect::Name)
            }
            (Container::Array, b',') => {
                self.at += 1;
                Ok(Expect::Value)
            }
            (Container::Object, b']') => Err(self.mismatched(']', '}', "Object")),
            (Container::Array, b'}') => Err(self.mismatched('}', ']', "Array")),
            (Container::Object, _) => {
                Err(self.unexpected("was expecting comma to separate Object entries"))
            }
            (Container::Array, _) => {
                Err(self.unexpected("was expecting comma to separate Array entries"))
            }
        }
    }

    fn enter(&mut self, container: Container, expect: Expect) -> Expect {
        self.open.push(container);
        self.at += 1;
        expect
    }

    fn close(&mut self) -> Expect {
        self.open.pop();
        self.at += 1;
        Expect::Next
    }

    /// From the opening quote to behind the closing one.
    fn string(&mut self, what: &str) -> Result<(), Fault> {
        self.at += 1;
        loop {
            let rest = self.source.get(self.at..).unwrap_or_default();
            let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
            let end = self.at + plain.unwrap_or(rest.len());
            self.check_utf8(end, what)?;
            self.at = end;
            match self.peek() {
                None => return Err(self.fault(format!("Unexpected end-of-input in {what}"), end)),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape(what)?,
                Some(control) => {
                    let problem = format!(
                        "Illegal unquoted character ({}): has to be escaped using backslash to be \
                         included in {}",
                        described(control),
                        if what == "field name" { "name" } else { "string value" },
                    );
                    return Err(self.fault(problem, end + 1));
                }
            }
        }
    }

    fn escape(&mut self, what: &str) -> Result<(), Fault> {
        self.at += 1;
        match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => {
                self.at += 1;
                for _ in 0..4 {
                    match self.peek() {
                        Some(digit) if digit.is_ascii_hexdigit() => self.at += 1,
                        Some(_) => {
                            return Err(self
                                .unexpected("expected a hex-digit for character escape sequence"));
                        }
                        None => return Err(self.cut_off(what)),
                    }
                }
            }
            Some(other) => {
                let problem = format!("Unrecognized character escape {}", described(other));
                return Err(self.fault(problem, self.at + 1));
            }
            None => return Err(self.cut_off(what)),
        }
        Ok(())
    }

    fn number(&mut self) -> Result<(), Fault> {
        if self.peek() == Some(b'-') {
            self.at += 1;
            self.digits("expected digit (0-9) to follow minus sign, for valid numeric value")?;
        } else {
            self.digits("expected digit (0-9)")?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.fraction("Decimal point not followed by a digit")?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.fraction("Exponent indicator not followed by a digit")?;
        }
        match self.peek() {
            Some(byte) if self.open.is_empty() && !is_space(byte) => {
                Err(self.unexpected("Expected space separating root-level values"))
            }
            _ => Ok(()),
        }
    }

    /// The integer part: no zero before other digits.
    fn digits(&mut self, otherwise: &str) -> Result<(), Fault> {
        let zero = self.peek() == Some(b'0');
        let length = self.fraction(otherwise)?;
        if zero && length > 1 {
            let problem = "Invalid numeric value: Leading zeroes not allowed".to_owned();
            return Err(self.fault(problem, self.at));
        }
        Ok(())
    }

    /// At least one digit; how many there are.
    fn fraction(&mut self, otherwise: &str) -> Result<usize, Fault> {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += length;
        match (length, self.peek()) {
            (0, Some(byte)) => {
                let problem = format!(
                    "Unexpected character ({}) in numeric value: {otherwise}",
                    described(byte)
                );
                Err(self.fault(problem, self.at + 1))
            }
            (0, None) => Err(self.cut_off("numeric value")),
            (length, _) => Ok(length),
        }
    }

    fn word(&mut self, byte: u8) -> Result<(), Fault> {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
        let length = rest.iter().take_while(|byte| part(byte)).count();
        let word = rest.get(..length).unwrap_or_default();
        if matches!(word, b"null" | b"true" | b"false") {
            self.at += length;
            return Ok(());
        }
        if length == 0 || byte.is_ascii_digit() {
            return Err(self.unexpected(&format!("expected a valid value {VALUE}")));
        }
        let shown = String::from_utf8_lossy(word.get(..WORD).unwrap_or(word));
        let more = if length > WORD { "..." } else { "" };
        let problem = format!("Unrecognized token '{shown}{more}': was expecting {VALUE}");
        // Jackson has read the character behind the word by then.
        let read = (self.at + length + 1).min(self.source.len());
        Err(self.fault(problem, read))
    }

    fn peek(&self) -> Option<u8> {
        self.source.get(self.at).copied()
    }

    fn skip_space(&mut self) -> Option<u8> {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
        self.peek()
    }

    /// The text up to `end`, which lies in a string, is UTF-8.
    fn check_utf8(&self, end: usize, what: &str) -> Result<(), Fault> {
        let Some(bad) = self.bad_utf8.filter(|bad| bad.valid_up_to() < end) else { return Ok(()) };
        let (at, length) = match (bad.valid_up_to(), bad.error_len()) {
            (_, None) => return Err(self.cut_off(what)),
            (start, Some(length)) => (start, length),
        };
        let first = self.source.get(at).copied().unwrap_or_default();
        let leads = matches!(first, 0xc2..=0xf4);
        let (kind, at) = if leads { ("middle", at + length) } else { ("start", at) };
        let byte = self.source.get(at).copied().unwrap_or_default();
        Err(self.fault(format!("Invalid UTF-8 {kind} byte 0x{byte:x}"), at + 1))
    }
}

/// The wording.
impl Scanner<'_> {
    fn unexpected(&self, expectation: &str) -> Fault {
        let byte = self.peek().unwrap_or_default();
        let problem = format!("Unexpected character ({}): {expectation}", described(byte));
        self.fault(problem, self.at + 1)
    }

    fn cut_off(&self, what: &str) -> Fault {
        self.fault(format!("Unexpected end-of-input in {what}"), self.source.len())
    }

    fn ended(&self) -> Fault {
        let Some(container) = self.open.last() else {
            return self
                .fault("No content to map due to end-of-input".to_owned(), self.source.len());
        };
        let name = match container {
            Container::Object => "Object",
            Container::Array => "Array",
        };
        let start = self.place(self.innermost_start());
        let problem = format!(
            "Unexpected end-of-input: expected close marker for {name} (start marker at {start})"
        );
        self.fault(problem, self.source.len())
    }

    fn mismatched(&self, found: char, expected: char, name: &str) -> Fault {
        let start = self.place(self.innermost_start());
        let problem = format!(
            "Unexpected close marker '{found}': expected '{expected}' (for {name} starting at {start})"
        );
        self.fault(problem, self.at + 1)
    }

    /// Where the innermost open container begins. Everything before `at` is known to be well formed.
    fn innermost_start(&self) -> usize {
        let (mut depth, mut start, mut quoted, mut escaped) = (0usize, 0, false, false);
        for (index, byte) in self.source.iter().enumerate().take(self.at) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                b'"' => quoted = !quoted,
                b'{' | b'[' if !quoted => {
                    depth += 1;
                    if depth == self.open.len() {
                        start = index;
                    }
                }
                b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        start
    }

    fn fault(&self, problem: String, read: usize) -> Fault {
        Fault { problem, place: self.place(read) }
    }

    /// The source and the line and column in it, both from 1, of the byte at `index`.
    fn place(&self, index: usize) -> String {
        let before = self.source.get(..index).unwrap_or(self.source);
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
        let shown = self.source.get(..SHOWN).unwrap_or(self.source);
        let more = match self.source.len().saturating_sub(SHOWN) {
            0 => String::new(),
            more => format!("[truncated {more} bytes]"),
        };
        let shown = String::from_utf8_lossy(shown);
        format!("[Source: (byte[])\"{shown}\"{more}; line: {line}, column: {column}]")
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

fn described(byte: u8) -> String {
    if byte < 0x20 || (0x7f..0xa0).contains(&byte) {
        format!("(CTRL-CHAR, code {byte})")
    } else {
        format!("'{}' (code {byte})", char::from(byte))
    }
}

#[cfg(test)]
mod tests;
