//! A header becomes an entry: its name is a path below the package's root, its kind is one that may
//! be there, and its bytes are its own.

use super::bytes::Cursor;
use super::directory::{Directory, Extra, Header};
use super::error::{Rule, malformed};
use super::{Error, Limits};

const LOCAL_HEADER: u32 = 0x0403_4b50;
const LOCAL_HEADER_LENGTH: u64 = 30;
/// Deflate cannot do better than this, so a greater promise is a lie.
const BEST_RATIO: u64 = 1032;
const FLAG_ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;
const FLAG_DESCRIPTOR: u16 = 1 << 3;
const FLAG_PATCH: u16 = 1 << 5;
/// `NAME_MAX` of Linux.
const SEGMENT_LENGTH: usize = 255;
/// `PATH_MAX` of Linux less what lies before it (`/var/task/`).
const PATH_LENGTH: usize = 4_000;
const DEPTH: usize = 100;
const SPECIAL_BITS: u32 = 0o7000;
const TYPE_BITS: u32 = 0o170_000;

/// One file, folder or symbolic link of a package.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Segments joined by `/`; neither `.` nor `..` nor an empty one among them.
    pub(super) path: String,
    pub(super) kind: Kind,
    pub(super) modified: i64,
    pub(super) data: Data,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Folder,
    File { executable: bool },
    Link,
}

/// Where an entry's bytes lie, and what they become.
#[derive(Debug, Clone, Copy)]
pub(super) struct Data {
    pub(super) start: u64,
    pub(super) compressed: u64,
    pub(super) size: u64,
    pub(super) crc: u32,
    pub(super) method: Method,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Stored,
    Deflated,
}

/// Judges every header; the entries of `.` itself are left out.
pub(super) fn judge(
    zip: &[u8],
    directory: &Directory<'_>,
    limits: &Limits,
) -> Result<Vec<Entry>, Error> {
    let mut declared = 0u64;
    let mut entries = Vec::with_capacity(directory.headers.len());
    let mut extents = Vec::with_capacity(directory.headers.len());
    for header in &directory.headers {
        declared = declared.saturating_add(header.size);
        if declared > limits.unpacked_bytes {
            return Err(Error::TooLarge { limit: limits.unpacked_bytes });
        }
        let path = path(header.name)?;
        let kind = kind(header)?;
        let data = data(zip, header)?;
        extents.push((header.offset, end(header, &data), header.name));
        if path.is_empty() && kind != Kind::Folder {
            return Err(malformed("an entry in the place of the root"));
        }
        if !path.is_empty() {
            entries.push(Entry { path, kind, modified: header.modified, data });
        }
    }
    extents.push((directory.start, u64::MAX, &[]));
    no_overlap(extents)?;
    Ok(entries)
}

fn path(raw: &[u8]) -> Result<String, Error> {
    let refused = |rule| Error::refused(raw, rule);
    let name = std::str::from_utf8(raw).map_err(|_invalid| refused(Rule::NotUtf8))?;
    if name.is_empty() {
        return Err(malformed("an entry without a name"));
    }
    if name.contains('\0') {
        return Err(refused(Rule::Nul));
    }
    if name.contains('\\') {
        return Err(refused(Rule::Backslash));
    }
    if name.starts_with('/') {
        return Err(refused(Rule::Absolute));
    }
    if name.len() > PATH_LENGTH {
        return Err(refused(Rule::NameTooLong));
    }
    let mut segments = Vec::new();
    for segment in name.split('/').filter(|segment| !matches!(*segment, "" | ".")) {
        if segment == ".." {
            return Err(refused(Rule::Traversal));
        }
        if segment.len() > SEGMENT_LENGTH {
            return Err(refused(Rule::NameTooLong));
        }
        segments.push(segment);
    }
    if segments.len() > DEPTH {
        return Err(refused(Rule::TooDeep));
    }
    Ok(segments.join("/"))
}

fn kind(header: &Header<'_>) -> Result<Kind, Error> {
    let refused = |rule| Err(Error::refused(header.name, rule));
    let mode = header.mode.unwrap_or(0);
    if mode & SPECIAL_BITS != 0 {
        return refused(Rule::SpecialBits);
    }
    let folder_name = header.name.last() == Some(&b'/') || header.name == b".";
    match (mode & TYPE_BITS, folder_name) {
        (0o040_000, _) | (0, true) if header.size > 0 => refused(Rule::FolderContent),
        (0o040_000, _) | (0, true) => Ok(Kind::Folder),
        (0o100_000 | 0, false) => Ok(Kind::File { executable: mode & 0o111 != 0 }),
        (0o120_000, false) => Ok(Kind::Link),
        _ => refused(Rule::SpecialFile),
    }
}

/// Compares the local header with the directory's, and finds the bytes behind it.
fn data(zip: &[u8], header: &Header<'_>) -> Result<Data, Error> {
    let refused = |rule| Error::refused(header.name, rule);
    let mut local = Cursor::at(zip, header.offset)?;
    if local.u32()? != LOCAL_HEADER {
        return Err(malformed("an entry is not where the directory says"));
    }
    local.take(2)?;
    let (flags, method) = (local.u16()?, local.u16()?);
    local.take(4)?;
    let (crc, compressed, size) = (local.u32()?, local.u32()?, local.u32()?);
    let (name_length, extra_length) = (local.u16()?, local.u16()?);
    let name = local.take(name_length.into())?;
    let extra = Extra::read(local.take(extra_length.into())?)?;
    if (flags | header.flags) & (FLAG_ENCRYPTED | FLAG_PATCH) != 0 {
        return Err(refused(Rule::Encrypted));
    }
    if name != header.name || method != header.method {
        return Err(malformed("an entry contradicts the directory"));
    }
    if flags & FLAG_DESCRIPTOR == 0 {
        let mut zip64 = Cursor::at(extra.zip64, 0)?;
        let size = if size == u32::MAX { zip64.u64()? } else { size.into() };
        let compressed = if compressed == u32::MAX { zip64.u64()? } else { compressed.into() };
        if (crc, compressed, size) != (header.crc, header.compressed, header.size) {
            return Err(malformed("an entry's sizes contradict the directory"));
        }
    }
    let method = match header.method {
        0 if header.compressed != header.size => return Err(malformed("a stored entry's sizes")),
        0 => Method::Stored,
        8 if header.size / BEST_RATIO > header.compressed => {
            return Err(malformed("a promise that deflate cannot keep"));
        }
        8 => Method::Deflated,
        _ => return Err(refused(Rule::Method)),
    };
    let start =
        header.offset + LOCAL_HEADER_LENGTH + u64::from(name_length) + u64::from(extra_length);
    let Header { compressed, size, crc, .. } = *header;
    Ok(Data { start, compressed, size, crc, method })
}

/// The end of an entry's bytes. A descriptor behind them (at least 12 bytes) is the entry's too.
fn end(header: &Header<'_>, data: &Data) -> u64 {
    let descriptor = if header.flags & FLAG_DESCRIPTOR == 0 { 0 } else { 12 };
    data.start.saturating_add(data.compressed).saturating_add(descriptor)
}

/// No two extents share a byte, and none reaches into the directory (the last of them).
fn no_overlap(mut extents: Vec<(u64, u64, &[u8])>) -> Result<(), Error> {
    extents.sort_unstable();
    for (one, next) in extents.iter().zip(extents.iter().skip(1)) {
        if one.1 > next.0 {
            return Err(Error::refused(one.2, Rule::Overlap));
        }
    }
    Ok(())
}
