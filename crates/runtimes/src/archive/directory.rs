//! The central directory of a zip: found from the end of the file, with its zip64 form, read into
//! headers. Whatever says a thing twice must say the same both times: there is one reading of a
//! package, and whoever unpacks it uses the same.

use super::bytes::Cursor;
use super::error::malformed;
use super::{Error, Limits};

const END: u32 = 0x0605_4b50;
const END_LENGTH: usize = 22;
const END_64: u32 = 0x0606_4b50;
const LOCATOR_64: u32 = 0x0706_4b50;
const LOCATOR_64_LENGTH: u64 = 20;
const HEADER: u32 = 0x0201_4b50;
const EXTRA_ZIP64: u16 = 0x0001;
const EXTRA_TIMES: u16 = 0x5455;

/// One header of the central directory, numbers widened, nothing judged yet.
#[derive(Debug, Clone)]
pub(super) struct Header<'a> {
    pub(super) name: &'a [u8],
    pub(super) flags: u16,
    pub(super) method: u16,
    pub(super) crc: u32,
    pub(super) compressed: u64,
    pub(super) size: u64,
    /// Of the local header, from the beginning of the file.
    pub(super) offset: u64,
    /// `st_mode`, where a Unix made the entry.
    pub(super) mode: Option<u32>,
    /// Seconds since 1970 (the zip's local time is taken as UTC where it has no better).
    pub(super) modified: i64,
}

/// Where the central directory lies.
#[derive(Debug)]
pub(super) struct Directory<'a> {
    pub(super) headers: Vec<Header<'a>>,
    /// The end of what entries may occupy.
    pub(super) start: u64,
}

pub(super) fn read<'a>(zip: &'a [u8], limits: &Limits) -> Result<Directory<'a>, Error> {
    let extent = find(zip)?;
    if extent.entries == 0 {
        return Err(Error::Empty);
    }
    if usize::try_from(extent.entries).map_or(true, |entries| entries > limits.entries) {
        return Err(Error::TooManyEntries { limit: limits.entries });
    }
    let length =
        usize::try_from(extent.length).map_err(|_wide| malformed("the directory's size"))?;
    let mut cursor = Cursor::at(zip, extent.start)?;
    let mut cursor = Cursor::at(cursor.take(length)?, 0)?;
    let mut headers = Vec::new();
    for _ in 0..extent.entries {
        headers.push(header(&mut cursor, extent.prefix)?);
    }
    if !cursor.is_empty() {
        return Err(malformed("the directory has more than its number of entries"));
    }
    Ok(Directory { headers, start: extent.start })
}

#[derive(Debug, Clone, Copy)]
struct Extent {
    entries: u64,
    start: u64,
    length: u64,
    /// Bytes before the zip proper (a self-extracting stub), by which all offsets are shifted.
    prefix: u64,
}

/// Finds the end record: the last one whose comment reaches exactly to the end of the file.
fn find(zip: &[u8]) -> Result<Extent, Error> {
    if zip.is_empty() {
        return Err(Error::Empty);
    }
    let last = zip.len().checked_sub(END_LENGTH).ok_or_else(|| malformed("too short for a zip"))?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    for position in (first..=last).rev() {
        let Some(record) = zip.get(position..) else { continue };
        if record.starts_with(&END.to_le_bytes()) {
            let comment = Cursor::at(record, 20)?.u16()?;
            if record.len() == END_LENGTH + usize::from(comment) {
                return end(zip, position as u64);
            }
        }
    }
    Err(malformed("no end of a zip was found"))
}

fn end(zip: &[u8], position: u64) -> Result<Extent, Error> {
    let mut record = Cursor::at(zip, position + 4)?;
    let (disk, directory_disk) = (record.u16()?, record.u16()?);
    let (entries_here, entries) = (record.u16()?, record.u16()?);
    let (length, offset) = (record.u32()?, record.u32()?);
    let short =
        Extent { entries: entries.into(), start: offset.into(), length: length.into(), prefix: 0 };
    if let Some(wide) = end_64(zip, position)? {
        let same = |short: u64, saturated: u64, wide: u64| short == saturated || short == wide;
        let agree = same(short.entries, u16::MAX.into(), wide.entries)
            && same(short.start, u32::MAX.into(), wide.start)
            && same(short.length, u32::MAX.into(), wide.length);
        return if agree { Ok(wide) } else { Err(malformed("two ends that disagree")) };
    }
    if disk != 0 || directory_disk != 0 || entries_here != entries {
        return Err(malformed("a part of a zip of several volumes"));
    }
    let start =
        position.checked_sub(short.length).ok_or_else(|| malformed("directory too long"))?;
    let prefix =
        start.checked_sub(short.start).ok_or_else(|| malformed("directory not in place"))?;
    Ok(Extent { start, prefix, ..short })
}

/// The zip64 end, where a locator before the end record points to one. It must lie exactly between
/// directory and locator, so that nothing can be hidden there.
fn end_64(zip: &[u8], end: u64) -> Result<Option<Extent>, Error> {
    let Some(locator) = end.checked_sub(LOCATOR_64_LENGTH) else { return Ok(None) };
    let mut cursor = Cursor::at(zip, locator)?;
    if cursor.u32()? != LOCATOR_64 {
        return Ok(None);
    }
    let (disk, position, disks) = (cursor.u32()?, cursor.u64()?, cursor.u32()?);
    let mut record = Cursor::at(zip, position)?;
    if record.u32()? != END_64 || disk != 0 || disks > 1 {
        return Err(malformed("zip64 end not in place"));
    }
    let length = record.u64()?;
    record.take(4)?;
    let (disk, directory_disk) = (record.u32()?, record.u32()?);
    let (entries_here, entries) = (record.u64()?, record.u64()?);
    let (directory_length, start) = (record.u64()?, record.u64()?);
    let in_place = position.checked_add(12).and_then(|after| after.checked_add(length))
        == Some(locator)
        && start.checked_add(directory_length) == Some(position);
    if disk != 0 || directory_disk != 0 || entries_here != entries || !in_place {
        return Err(malformed("zip64 end that contradicts itself"));
    }
    Ok(Some(Extent { entries, start, length: directory_length, prefix: 0 }))
}

fn header<'a>(cursor: &mut Cursor<'a>, prefix: u64) -> Result<Header<'a>, Error> {
    if cursor.u32()? != HEADER {
        return Err(malformed("a header of the directory is not where it should be"));
    }
    let made_by = cursor.u16()?;
    cursor.take(2)?;
    let (flags, method) = (cursor.u16()?, cursor.u16()?);
    let (time, date) = (cursor.u16()?, cursor.u16()?);
    let crc = cursor.u32()?;
    let (compressed, size) = (cursor.u32()?, cursor.u32()?);
    let (name_length, extra_length, comment_length) = (cursor.u16()?, cursor.u16()?, cursor.u16()?);
    let disk = cursor.u16()?;
    cursor.take(2)?;
    let (attributes, offset) = (cursor.u32()?, cursor.u32()?);
    let name = cursor.take(name_length.into())?;
    let extra = Extra::read(cursor.take(extra_length.into())?)?;
    cursor.take(comment_length.into())?;
    if disk != 0 && disk != u16::MAX {
        return Err(malformed("an entry on another volume"));
    }
    let mut zip64 = Cursor::at(extra.zip64, 0)?;
    let size = widened(size, &mut zip64)?;
    let compressed = widened(compressed, &mut zip64)?;
    let offset = widened(offset, &mut zip64)?;
    Ok(Header {
        name,
        flags,
        method,
        crc,
        compressed,
        size,
        offset: offset
            .checked_add(prefix)
            .ok_or_else(|| malformed("an offset beyond all files"))?,
        mode: matches!(made_by >> 8, 3 | 19).then_some(attributes >> 16),
        modified: extra.modified.unwrap_or_else(|| dos_time(date, time)),
    })
}

fn widened(short: u32, zip64: &mut Cursor<'_>) -> Result<u64, Error> {
    if short == u32::MAX { zip64.u64() } else { Ok(short.into()) }
}

/// The extra fields that matter.
#[derive(Debug, Default)]
pub(super) struct Extra<'a> {
    pub(super) zip64: &'a [u8],
    modified: Option<i64>,
}

impl<'a> Extra<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Error> {
        let mut extra = Self::default();
        let mut cursor = Cursor::at(bytes, 0)?;
        // Some tools pad with up to three bytes, which are no field.
        while let (Ok(kind), Ok(length)) = (cursor.u16(), cursor.u16()) {
            let content = cursor.take(length.into())?;
            match kind {
                EXTRA_ZIP64 if !extra.zip64.is_empty() => {
                    return Err(malformed("two zip64 fields of one entry"));
                }
                EXTRA_ZIP64 => extra.zip64 = content,
                EXTRA_TIMES => extra.modified = unix_time(content),
                _ => {}
            }
        }
        Ok(extra)
    }
}

/// The modification time of an extended timestamp field.
fn unix_time(content: &[u8]) -> Option<i64> {
    let (flags, rest) = content.split_first()?;
    let seconds = rest.first_chunk()?;
    (flags & 1 == 1).then(|| i32::from_le_bytes(*seconds).into())
}

/// Days and seconds of MS-DOS's calendar, read as UTC. Nonsense gives some time, never an error.
fn dos_time(date: u16, time: u16) -> i64 {
    let year = 1980 + i64::from(date >> 9);
    let month = i64::from((date >> 5) & 15).clamp(1, 12);
    let day = i64::from(date & 31).max(1);
    // Days since 1970-03-01 in years that begin in March, so that the leap day is the last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1;
    let seconds =
        i64::from(time >> 11) * 3600 + i64::from((time >> 5) & 63) * 60 + i64::from(time & 31) * 2;
    (days - 719_468) * 86_400 + seconds
}

#[cfg(test)]
mod tests {
    use super::dos_time;

    #[test]
    fn the_calendar_of_ms_dos_is_understood() {
        assert_eq!(dos_time((44 << 9) | (2 << 5) | 29, (12 << 11) | (34 << 5) | 28), 1_709_210_096);
        assert_eq!(dos_time((1 << 5) | 1, 0), 315_532_800);
    }
}
