//! Loop devices by `ioctl` (linux/loop.h).

use std::io;
use std::os::fd::{AsFd, AsRawFd};

use super::checked;

const LOOP_CTL_GET_FREE: libc::Ioctl = 0x4C82;
const LOOP_CONFIGURE: libc::Ioctl = 0x4C0A;
const LO_FLAGS_AUTOCLEAR: u32 = 4;

/// `struct loop_info64`.
#[repr(C)]
struct LoopInfo {
    device: u64,
    inode: u64,
    rdevice: u64,
    offset: u64,
    size_limit: u64,
    number: u32,
    encrypt_type: u32,
    encrypt_key_size: u32,
    flags: u32,
    file_name: [u8; 64],
    crypt_name: [u8; 64],
    encrypt_key: [u8; 32],
    init: [u64; 2],
}

/// `struct loop_config`.
#[repr(C)]
struct LoopConfig {
    fd: u32,
    block_size: u32,
    info: LoopInfo,
    reserved: [u64; 8],
}

/// The number of a device that is free now; another may take it first. `control` is
/// `/dev/loop-control`.
pub(crate) fn free_device(control: impl AsFd) -> io::Result<u32> {
    // SAFETY: LOOP_CTL_GET_FREE takes no argument and touches no memory; `control` is open.
    let result = unsafe { libc::ioctl(control.as_fd().as_raw_fd(), LOOP_CTL_GET_FREE) };
    u32::try_from(checked(result)?).map_err(io::Error::other)
}

/// Puts `image` behind `device`, until the device's last user has gone.
pub(crate) fn configure(device: impl AsFd, image: impl AsFd, name: &str) -> io::Result<()> {
    let fd = u32::try_from(image.as_fd().as_raw_fd()).map_err(io::Error::other)?;
    let mut file_name = [0; 64];
    // The last byte stays zero.
    for (slot, byte) in file_name.iter_mut().take(63).zip(name.bytes()) {
        *slot = byte;
    }
    let info = LoopInfo {
        device: 0,
        inode: 0,
        rdevice: 0,
        offset: 0,
        size_limit: 0,
        number: 0,
        encrypt_type: 0,
        encrypt_key_size: 0,
        // Buffered: direct I/O would first write the image's few pages to the disk, to read them back.
        flags: LO_FLAGS_AUTOCLEAR,
        file_name,
        crypt_name: [0; 64],
        encrypt_key: [0; 32],
        init: [0; 2],
    };
    let config = LoopConfig { fd, block_size: 4_096, info, reserved: [0; 8] };
    // SAFETY: LOOP_CONFIGURE reads a `struct loop_config`, whose layout `LoopConfig` has (checked
    // by the test below against linux/loop.h); both descriptors are open for the call.
    let result =
        unsafe { libc::ioctl(device.as_fd().as_raw_fd(), LOOP_CONFIGURE, &raw const config) };
    checked(result).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layouts_are_the_kernels() {
        assert_eq!(size_of::<LoopInfo>(), 232);
        assert_eq!(size_of::<LoopConfig>(), 304);
    }
}
