//! The end of an invocation's log, as `LogType: Tail` returns it.

use bytes::Bytes;

/// AWS returns the last 4 KB.
const KEPT: usize = 4 * 1024;

/// The last bytes of what was written since [`Tail::clear`].
#[derive(Debug, Default)]
pub(crate) struct Tail {
    /// At most twice of what is kept, so that moving bytes is rare.
    bytes: Vec<u8>,
}

impl Tail {
    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
    }

    /// Adds a line and its line feed.
    pub(crate) fn push(&mut self, line: &[u8]) {
        let start = line.len().saturating_sub(KEPT);
        let (_, end) = line.split_at(start);
        self.bytes.extend_from_slice(end);
        self.bytes.push(b'\n');
        if self.bytes.len() > 2 * KEPT {
            self.bytes.drain(..self.bytes.len() - KEPT);
        }
    }

    pub(crate) fn snapshot(&self) -> Bytes {
        let (_, end) = self.bytes.split_at(self.bytes.len().saturating_sub(KEPT));
        Bytes::copy_from_slice(end)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_end_of_everything_that_was_written(
            lines in proptest::collection::vec((any::<u8>(), 0usize..6_000), 0..20),
        ) {
            let mut tail = Tail::default();
            let mut all = Vec::new();
            for (byte, length) in lines {
                let line = vec![byte; length];
                tail.push(&line);
                all.extend(line);
                all.push(b'\n');
            }
            let expected = &all[all.len().saturating_sub(KEPT)..];
            prop_assert_eq!(&tail.snapshot()[..], expected);
            prop_assert!(tail.bytes.len() <= 2 * KEPT);
        }
    }
}
