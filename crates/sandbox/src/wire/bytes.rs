//! Fields of a message as bytes: numbers little-endian, byte strings and lists behind their length.
//! Reading is total: a packet that is too short or too long is an error, never a panic.

use std::ffi::OsString;
use std::io;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

#[derive(Debug, Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn tag(tag: u8) -> Writer {
        Writer(vec![tag])
    }

    pub(super) fn number(mut self, number: u64) -> Writer {
        self.0.extend_from_slice(&number.to_le_bytes());
        self
    }

    pub(super) fn signed(mut self, number: i32) -> Writer {
        self.0.extend_from_slice(&number.to_le_bytes());
        self
    }

    pub(super) fn bytes(self, bytes: &[u8]) -> Writer {
        let mut longer = self.number(bytes.len() as u64);
        longer.0.extend_from_slice(bytes);
        longer
    }

    pub(super) fn path(self, path: &Path) -> Writer {
        self.bytes(path.as_os_str().as_bytes())
    }

    pub(super) fn list<T>(self, items: &[T], each: impl Fn(Writer, &T) -> Writer) -> Writer {
        items.iter().fold(self.number(items.len() as u64), each)
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.0
    }
}

#[derive(Debug)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(packet: &'a [u8]) -> Reader<'a> {
        Reader(packet)
    }

    pub(super) fn tag(&mut self) -> io::Result<u8> {
        self.array().map(|[tag]| tag)
    }

    pub(super) fn number(&mut self) -> io::Result<u64> {
        self.array().map(u64::from_le_bytes)
    }

    pub(super) fn signed(&mut self) -> io::Result<i32> {
        self.array().map(i32::from_le_bytes)
    }

    pub(super) fn small(&mut self) -> io::Result<u32> {
        u32::try_from(self.number()?).map_err(|_too_large| malformed())
    }

    pub(super) fn port(&mut self) -> io::Result<u16> {
        u16::try_from(self.number()?).map_err(|_too_large| malformed())
    }

    pub(super) fn bytes(&mut self) -> io::Result<&'a [u8]> {
        let length = usize::try_from(self.number()?).map_err(|_too_large| malformed())?;
        let (bytes, rest) = self.0.split_at_checked(length).ok_or_else(malformed)?;
        self.0 = rest;
        Ok(bytes)
    }

    pub(super) fn string(&mut self) -> io::Result<OsString> {
        self.bytes().map(|bytes| OsString::from_vec(bytes.to_vec()))
    }

    pub(super) fn path(&mut self) -> io::Result<PathBuf> {
        self.string().map(PathBuf::from)
    }

    pub(super) fn list<T>(
        &mut self,
        mut each: impl FnMut(&mut Reader<'a>) -> io::Result<T>,
    ) -> io::Result<Vec<T>> {
        let count = self.number()?;
        // The count is not believed: the list grows only as far as the packet goes.
        (0..count).map(|_| each(self)).collect()
    }

    pub(super) fn end(&self) -> io::Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(malformed()) }
    }

    fn array<const N: usize>(&mut self) -> io::Result<[u8; N]> {
        let (array, rest) = self.0.split_first_chunk().ok_or_else(malformed)?;
        self.0 = rest;
        Ok(*array)
    }
}

pub(super) fn malformed() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "malformed control message")
}
