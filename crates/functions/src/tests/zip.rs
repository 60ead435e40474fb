//! Small archives, made without a library.

use bytes::Bytes;

fn long(size: usize) -> [u8; 4] {
    u32::try_from(size).unwrap().to_le_bytes()
}

fn short(size: usize) -> [u8; 2] {
    u16::try_from(size).unwrap().to_le_bytes()
}

/// A zip with one stored file for each pair of name and content.
pub(super) fn zip(files: &[(&str, &[u8])]) -> Bytes {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let offset = body.len();
        let mut shared = Vec::new();
        shared.extend(20u16.to_le_bytes()); // needs version 2.0
        shared.extend([0u8; 4]); // no flags, stored
        shared.extend([0, 0, 0x21, 0]); // 1980-01-01
        shared.extend(crc32(content).to_le_bytes());
        shared.extend(long(content.len()));
        shared.extend(long(content.len()));
        shared.extend(short(name.len()));
        shared.extend(0u16.to_le_bytes()); // no extra field
        body.extend(b"PK\x03\x04");
        body.extend(&shared);
        body.extend(name.as_bytes());
        body.extend(*content);
        directory.extend(b"PK\x01\x02");
        directory.extend(((3u16 << 8) | 20).to_le_bytes()); // made on Unix
        directory.extend(&shared);
        directory.extend([0u8; 6]); // comment, disk, internal attributes
        directory.extend((0o100_644u32 << 16).to_le_bytes());
        directory.extend(long(offset));
        directory.extend(name.as_bytes());
    }
    let (start, size, count) = (body.len(), directory.len(), files.len());
    body.extend(directory);
    body.extend(b"PK\x05\x06");
    body.extend([0u8; 4]);
    body.extend(short(count));
    body.extend(short(count));
    body.extend(long(size));
    body.extend(long(start));
    body.extend(0u16.to_le_bytes());
    Bytes::from(body)
}

/// An archive with this text in its only file.
pub(super) fn handler(text: &str) -> Bytes {
    zip(&[("index.py", text.as_bytes())])
}

fn crc32(content: &[u8]) -> u32 {
    !content.iter().fold(!0u32, |mut crc, byte| {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
        }
        crc
    })
}
