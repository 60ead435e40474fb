//! The bytes of an entry, inflated piece by piece. What the headers promise is held against what
//! comes out: never more than the declared size is made, and the checksum must fit.

use flate2::{Crc, Decompress, FlushDecompress, Status};

use super::Error;
use super::bytes::Cursor;
use super::entry::{Data, Method};
use super::error::malformed;

const PIECE: usize = 64 * 1024;

/// What every entry is inflated with: the state is made once for a package.
pub(super) struct Inflater {
    state: Decompress,
    piece: Box<[u8]>,
}

impl Inflater {
    pub(super) fn new() -> Self {
        Self { state: Decompress::new(false), piece: vec![0; PIECE].into_boxed_slice() }
    }

    /// Hands the entry's bytes to `sink` in pieces.
    ///
    /// # Errors
    /// [`Error::Malformed`] where they are not what the headers promise; `sink` may have had some
    /// of them by then.
    pub(super) fn read<E: From<Error>>(
        &mut self,
        zip: &[u8],
        data: &Data,
        mut sink: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let length =
            usize::try_from(data.compressed).map_err(|_wide| malformed("an entry's size"))?;
        let packed = Cursor::at(zip, data.start)?.take(length)?;
        let mut crc = Crc::new();
        match data.method {
            Method::Stored => {
                crc.update(packed);
                sink(packed)?;
            }
            Method::Deflated => self.inflate(packed, data.size, |piece| {
                crc.update(piece);
                sink(piece)
            })?,
        }
        if crc.sum() != data.crc {
            return Err(malformed("a checksum does not fit").into());
        }
        Ok(())
    }

    fn inflate<E: From<Error>>(
        &mut self,
        mut packed: &[u8],
        size: u64,
        mut sink: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.state.reset(false);
        loop {
            let (before_in, before_out) = (self.state.total_in(), self.state.total_out());
            let status = self
                .state
                .decompress(packed, &mut self.piece, FlushDecompress::None)
                .map_err(|_corrupt| malformed("compressed bytes are corrupt"))?;
            let read = usize::try_from(self.state.total_in() - before_in).unwrap_or(usize::MAX);
            let made = usize::try_from(self.state.total_out() - before_out).unwrap_or(usize::MAX);
            if self.state.total_out() > size {
                return Err(malformed("an entry is larger than it says").into());
            }
            packed = packed.get(read..).unwrap_or_default();
            sink(self.piece.get(..made).unwrap_or_default())?;
            match status {
                Status::StreamEnd if packed.is_empty() && self.state.total_out() == size => {
                    return Ok(());
                }
                Status::StreamEnd => {
                    return Err(malformed("an entry is smaller than it says").into());
                }
                Status::Ok | Status::BufError if read == 0 && made == 0 => {
                    return Err(malformed("an entry's bytes end too early").into());
                }
                Status::Ok | Status::BufError => {}
            }
        }
    }
}
