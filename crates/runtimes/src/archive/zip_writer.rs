//! Writes zips for tests, the wrong ones above all: every number can be made a lie.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;

#[derive(Debug, Clone)]
pub(crate) struct Part {
    name: Vec<u8>,
    local_name: Option<Vec<u8>>,
    content: Vec<u8>,
    mode: u32,
    deflated: bool,
    flags: u16,
    method: Option<u16>,
    size: Option<u32>,
    crc: Option<u32>,
    offset: Option<u32>,
}

impl Part {
    pub(crate) fn new(name: impl AsRef<[u8]>, content: impl AsRef<[u8]>, mode: u32) -> Self {
        Self {
            name: name.as_ref().to_vec(),
            local_name: None,
            content: content.as_ref().to_vec(),
            mode,
            deflated: true,
            flags: 0,
            method: None,
            size: None,
            crc: None,
            offset: None,
        }
    }

    pub(crate) fn file(name: impl AsRef<[u8]>, content: impl AsRef<[u8]>) -> Self {
        Self::new(name, content, 0o100_644)
    }

    pub(crate) fn link(name: impl AsRef<[u8]>, target: impl AsRef<[u8]>) -> Self {
        Self::new(name, target, 0o120_777)
    }

    pub(crate) fn stored(mut self) -> Self {
        self.deflated = false;
        self
    }

    pub(crate) fn flags(mut self, flags: u16) -> Self {
        self.flags = flags;
        self
    }

    pub(crate) fn method(mut self, method: u16) -> Self {
        self.method = Some(method);
        self
    }

    pub(crate) fn size(mut self, size: u32) -> Self {
        self.size = Some(size);
        self
    }

    pub(crate) fn crc(mut self, crc: u32) -> Self {
        self.crc = Some(crc);
        self
    }

    pub(crate) fn local_name(mut self, name: &str) -> Self {
        self.local_name = Some(name.as_bytes().to_vec());
        self
    }

    /// The directory says that the local header is here.
    pub(crate) fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }

    fn packed(&self) -> Vec<u8> {
        if !self.deflated {
            return self.content.clone();
        }
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&self.content).unwrap();
        encoder.finish().unwrap()
    }

    /// Flags, method, time, date, checksum and sizes: what both headers have.
    fn shared_fields(&self, packed: usize) -> Vec<u8> {
        let crc = self.crc.unwrap_or_else(|| {
            let mut crc = flate2::Crc::new();
            crc.update(&self.content);
            crc.sum()
        });
        let method = self.method.unwrap_or(if self.deflated { 8 } else { 0 });
        let size = self.size.unwrap_or_else(|| u32::try_from(self.content.len()).unwrap());
        let mut fields = Vec::new();
        fields.extend(self.flags.to_le_bytes());
        fields.extend(method.to_le_bytes());
        fields.extend([0, 0, 0x21, 0x58]);
        fields.extend(crc.to_le_bytes());
        fields.extend(u32::try_from(packed).unwrap().to_le_bytes());
        fields.extend(size.to_le_bytes());
        fields
    }
}

pub(crate) fn zip(parts: &[Part]) -> Vec<u8> {
    let mut zip = Vec::new();
    let mut directory = Vec::new();
    for part in parts {
        let offset = part.offset.unwrap_or_else(|| u32::try_from(zip.len()).unwrap());
        let packed = part.packed();
        let local_name = part.local_name.as_ref().unwrap_or(&part.name);
        zip.extend(b"PK\x03\x04\x14\0");
        zip.extend(part.shared_fields(packed.len()));
        zip.extend(u16::try_from(local_name.len()).unwrap().to_le_bytes());
        zip.extend([0, 0]);
        zip.extend(local_name);
        zip.extend(packed.iter());

        directory.extend(b"PK\x01\x02\x14\x03\x14\0");
        directory.extend(part.shared_fields(packed.len()));
        directory.extend(u16::try_from(part.name.len()).unwrap().to_le_bytes());
        directory.extend([0; 8]);
        directory.extend((part.mode << 16).to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(&part.name);
    }
    let start = u32::try_from(zip.len()).unwrap();
    let entries = u16::try_from(parts.len()).unwrap();
    zip.extend(&directory);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend(entries.to_le_bytes());
    zip.extend(entries.to_le_bytes());
    zip.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0, 0]);
    zip
}
