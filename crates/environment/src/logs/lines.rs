//! Cuts a stream of bytes into lines.

/// The longest line, in bytes: the largest event of CloudWatch Logs. A longer line goes on in the
/// next one, also in the midst of a character.
pub(crate) const MAX_LINE: usize = 256 * 1024;

/// Keeps the beginning of a line until its end comes.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    partial: Vec<u8>,
}

impl Lines {
    /// Calls `emit` with each line that `bytes` completes, without its line feed.
    pub(crate) fn push(&mut self, bytes: &[u8], mut emit: impl FnMut(&[u8])) {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            let Some(line) = piece.strip_suffix(b"\n") else {
                self.extend(piece, &mut emit);
                continue;
            };
            if self.partial.is_empty() && line.len() <= MAX_LINE {
                emit(line);
            } else {
                self.extend(line, &mut emit);
                emit(&self.partial);
                self.partial.clear();
            }
        }
    }

    /// The output ends here, or an invocation does: what has no line feed yet is a line all the same.
    pub(crate) fn finish(&mut self, emit: impl FnOnce(&[u8])) {
        if !self.partial.is_empty() {
            emit(&self.partial);
            self.partial.clear();
        }
    }

    fn extend(&mut self, mut bytes: &[u8], emit: &mut impl FnMut(&[u8])) {
        loop {
            let room = MAX_LINE.saturating_sub(self.partial.len());
            let (now, later) = bytes.split_at(room.min(bytes.len()));
            self.partial.extend_from_slice(now);
            if later.is_empty() {
                return;
            }
            emit(&self.partial);
            self.partial.clear();
            bytes = later;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(chunks: &[&[u8]]) -> Vec<Vec<u8>> {
        let mut lines = Lines::default();
        let mut out = Vec::new();
        for chunk in chunks {
            lines.push(chunk, |line| out.push(line.to_vec()));
        }
        lines.finish(|line| out.push(line.to_vec()));
        out
    }

    #[test]
    fn a_line_longer_than_the_bound_goes_on_in_the_next() {
        let mut bytes = vec![b'x'; MAX_LINE * 2 + 3];
        bytes.push(b'\n');
        let lengths: Vec<usize> = cut(&[&bytes]).iter().map(Vec::len).collect();
        assert_eq!(lengths, [MAX_LINE, MAX_LINE, 3]);
    }

    #[test]
    fn a_line_of_exactly_the_bound_is_one_line() {
        let mut bytes = vec![b'x'; MAX_LINE];
        bytes.push(b'\n');
        assert_eq!(cut(&[&bytes]).len(), 1);
        assert_eq!(cut(&[bytes.split_at(10).0, bytes.split_at(10).1]).len(), 1);
    }

    #[test]
    fn empty_lines_are_lines() {
        assert_eq!(cut(&[b"a\n\nb\n"]), [b"a".to_vec(), vec![], b"b".to_vec()]);
    }

    proptest! {
        #[test]
        fn where_the_chunks_end_makes_no_difference(
            bytes in proptest::collection::vec(prop_oneof![Just(b'\n'), any::<u8>()], 0..200),
            cuts in proptest::collection::vec(0usize..200, 0..5),
        ) {
            let mut cuts: Vec<usize> = cuts.into_iter().map(|at| at.min(bytes.len())).collect();
            cuts.extend([0, bytes.len()]);
            cuts.sort_unstable();
            let chunks: Vec<&[u8]> =
                cuts.windows(2).map(|pair| &bytes[pair[0]..pair[1]]).collect();
            prop_assert_eq!(cut(&chunks), cut(&[&bytes]));
        }
    }
}
