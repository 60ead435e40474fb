//! Looks at the head of a request as it comes by, for one thing only: whether it gives its body's
//! length in two ways, `Content-Length` and `Transfer-Encoding`. A proxy before us may have believed
//! the other one, so such a request is refused; hyper obeys `Transfer-Encoding` and hides the other.

/// What was seen of a head's lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub(crate) enum Framing {
    /// The head came together with an earlier request, and was not looked at.
    #[default]
    Unseen = 0,
    /// At most one of the two.
    Plain = 1,
    Both = 2,
}

const CONTENT_LENGTH: &[u8] = b"content-length";
const TRANSFER_ENCODING: &[u8] = b"transfer-encoding";
const LONGEST: usize = TRANSFER_ENCODING.len();

/// Reads a head byte by byte, in as many pieces as it comes.
#[derive(Debug, Default)]
pub(crate) struct HeadScan {
    /// The beginning of the line, up to a colon, in lower case.
    name: Vec<u8>,
    in_name: bool,
    started: bool,
    length: bool,
    encoding: bool,
    done: bool,
}

impl HeadScan {
    /// Goes on with these bytes; what comes after the head is not looked at.
    pub(crate) fn feed(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if self.done {
                return;
            }
            match byte {
                b'\n' => self.end_line(),
                b'\r' => {}
                b':' if self.in_name => self.end_name(),
                byte if self.in_name && self.name.len() <= LONGEST => {
                    self.name.push(byte.to_ascii_lowercase());
                }
                _ => self.started = true,
            }
        }
    }

    pub(crate) fn framing(&self) -> Framing {
        match (self.length && self.encoding, self.done) {
            (true, _) => Framing::Both,
            (false, true) => Framing::Plain,
            (false, false) => Framing::Unseen,
        }
    }

    /// An empty line ends the head, unless the request's own line has not come yet.
    fn end_line(&mut self) {
        let empty = self.name.is_empty();
        self.done = self.in_name && empty;
        self.in_name = self.started;
        self.name.clear();
    }

    fn end_name(&mut self) {
        self.length |= self.name == CONTENT_LENGTH;
        self.encoding |= self.name == TRANSFER_ENCODING;
        self.in_name = false;
        self.name.clear();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOTH: &str = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\
                        tRansfer-Encoding: chunked\r\n\r\n";

    fn scan(pieces: &[&[u8]]) -> Framing {
        let mut scan = HeadScan::default();
        for piece in pieces {
            scan.feed(piece);
        }
        scan.framing()
    }

    #[test]
    fn both_lengths_are_seen_and_one_is_not_refused() {
        for (head, expected) in [
            (BOTH, Framing::Both),
            ("\r\n\r\nPOST / HTTP/1.1\ntransfer-encoding:x\ncontent-length:1\n\n", Framing::Both),
            ("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n", Framing::Plain),
            ("POST /content-length: HTTP/1.1\r\nTransfer-Encoding: c\r\n\r\n", Framing::Plain),
            (
                "GET / HTTP/1.1\r\nA: content-length:\r\nTransfer-Encoding: c\r\n\r\n",
                Framing::Plain,
            ),
            (
                "GET / HTTP/1.1\r\nX-Content-Length: 1\r\nTransfer-Encoding: c\r\n\r\n",
                Framing::Plain,
            ),
            ("GET / HTTP/1.1\r\n\r\nContent-Length: 1\nTransfer-Encoding: c\n", Framing::Plain),
            ("GET / HTTP/1.1\r\nHost: a\r\n", Framing::Unseen),
            ("", Framing::Unseen),
        ] {
            assert_eq!(scan(&[head.as_bytes()]), expected, "{head:?}");
        }
    }

    proptest! {
        #[test]
        fn it_does_not_matter_how_a_head_is_cut(at in 0..BOTH.len()) {
            let (first, second) = BOTH.as_bytes().split_at(at);
            prop_assert_eq!(scan(&[first, second]), Framing::Both);
        }
    }
}
