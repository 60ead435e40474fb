//! How a `/tmp` is made: a template of its size, a copy of its few data, a loop device, a mount.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use rustix::fs::{AtFlags, Mode, OFlags, SeekFrom};
use rustix::mount::MountAttrFlags;

use super::{Disk, Made};
use crate::Error;
use crate::failpoint::{self, Place};
use crate::mount::Detached;
use crate::sys::loopdev;

/// Bytes of `/tmp` per file in it, as ext4 has it by default.
const BYTES_PER_INODE: u64 = 16_384;
const INODE: u64 = 256;
const BLOCK: u64 = 4_096;
/// ext4 keeps a fiftieth, at most this, from being given away before it is allocated.
const MOST_RESERVED: u64 = 16 * 1_024 * 1_024;
/// For what else the file system keeps for itself.
const MARGIN: u64 = 1_024 * 1_024;
/// Others take loop devices too: one that is free when asked for may be taken a moment later.
const ATTEMPTS: u32 = 64;
/// Changes with the way in which templates are made.
const TEMPLATE_VERSION: u32 = 1;

/// Files that a `/tmp` of this size has room for.
pub(super) fn inodes(bytes: u64) -> u64 {
    (bytes / BYTES_PER_INODE).max(256)
}

#[derive(Debug)]
pub(super) struct Workshop {
    folder: PathBuf,
    /// What the loop devices are called.
    name: String,
    /// `mkfs.ext4`.
    mkfs: PathBuf,
    /// Held while a template is made.
    making: Mutex<()>,
}

impl Workshop {
    /// Templates and images are made in `folder`.
    pub(super) fn new(folder: PathBuf, name: String, mkfs: PathBuf) -> Workshop {
        Workshop { folder, name, mkfs, making: Mutex::new(()) }
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn make(&self, bytes: u64, attributes: MountAttrFlags) -> Result<Made, Error> {
        let template = self.template(bytes)?;
        let copied = self.copy(&template);
        let image = copied.map_err(Error::step("copy the template of /tmp"))?;
        failpoint::at(Place::Image);
        let (mount, disk) = self.mount(&image, attributes)?;
        Ok(Made { mount, disk, image })
    }

    /// The template of this size, made where there is none yet.
    fn template(&self, bytes: u64) -> Result<File, Error> {
        let path = self.folder.join(format!("{bytes}-v{TEMPLATE_VERSION}.ext4"));
        let open = || match File::open(&path) {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::path("open", &path)(error)),
        };
        if let Some(file) = open()? {
            return Ok(file);
        }
        let _making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = open()? {
            return Ok(file);
        }
        let partial = path.with_extension("partial");
        self.make_template(&partial, bytes)?;
        failpoint::at(Place::Template);
        fs::rename(&partial, &path).map_err(Error::path("rename", &partial))?;
        File::open(&path).map_err(Error::path("open", &path))
    }

    fn make_template(&self, path: &Path, bytes: u64) -> Result<(), Error> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(true).mode(0o600);
        let file = options.open(path).map_err(Error::path("create", path))?;
        let inodes = inodes(bytes);
        let own = inodes * INODE + bytes / 1_024 + (bytes / 50).min(MOST_RESERVED) + MARGIN;
        // In whole blocks: the last part of a device is not read otherwise.
        let length = (bytes + own).next_multiple_of(BLOCK);
        file.set_len(length).map_err(Error::path("size", path))?;
        format(&self.mkfs, path, inodes).map_err(Error::path("format", path))?;
        let attributes = MountAttrFlags::MOUNT_ATTR_NOSUID | MountAttrFlags::MOUNT_ATTR_NODEV;
        let (mount, disk) = self.mount(&file, attributes)?;
        // A folder that only root can enter has no use in /tmp.
        rustix::fs::unlinkat(mount.root(), "lost+found", AtFlags::REMOVEDIR)
            .map_err(Error::path("empty", path))?;
        drop(mount);
        disk.wait_until_released().map_err(Error::path("unmount", path))
    }

    /// A file without a name, with the template's data where it has any.
    fn copy(&self, template: &File) -> io::Result<File> {
        let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
        let mode = Mode::RUSR | Mode::WUSR;
        let image = File::from(rustix::fs::open(&self.folder, flags, mode)?);
        let length = template.metadata()?.len();
        image.set_len(length)?;
        let mut at = 0;
        // A template is never written to, so that its holes stay where they are.
        while let Some((start, end)) = next_data(template, at, length)? {
            copy_range(template, &image, start, end)?;
            at = end;
        }
        Ok(image)
    }

    fn mount(&self, image: &File, attributes: MountAttrFlags) -> Result<(Detached, Disk), Error> {
        let (number, device) =
            self.attach(image).map_err(Error::step("attach the disk of /tmp to a loop device"))?;
        failpoint::at(Place::Loop);
        let path = format!("/dev/loop{number}");
        // There is no journal: what a crash leaves of /tmp is never looked at again.
        let options = [("source", path.as_str())];
        let mount = Detached::new("ext4", &options, attributes);
        let mount = mount.map_err(Error::step("mount the disk of /tmp"))?;
        let disk = Disk::of(number);
        drop(device);
        failpoint::at(Place::Disk);
        Ok((mount, disk))
    }

    fn attach(&self, image: &File) -> io::Result<(u32, File)> {
        let control = OpenOptions::new().read(true).write(true).open("/dev/loop-control")?;
        let mut attempt = 0;
        loop {
            let number = loopdev::free_device(&control)?;
            let path = format!("/dev/loop{number}");
            let device = OpenOptions::new().read(true).write(true).open(path)?;
            attempt += 1;
            match loopdev::configure(&device, image, &self.name) {
                Err(error) if is_busy(&error) && attempt < ATTEMPTS => {}
                other => return other.map(|()| (number, device)),
            }
        }
    }
}

fn is_busy(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::ResourceBusy
}

#[expect(clippy::disallowed_methods, reason = "this crate is the one that starts processes")]
fn format(mkfs: &Path, image: &Path, inodes: u64) -> io::Result<()> {
    let mut command = Command::new(mkfs);
    command
        .args(["-q", "-F", "-b", "4096", "-I", "256", "-m", "0", "-N"])
        .arg(inodes.to_string())
        // Nothing is to be kept over a crash, and nothing to be written that a hole stands for.
        .args(["-O", "^has_journal,^resize_inode", "-E", "lazy_itable_init=1,nodiscard"])
        .arg(image)
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    let output = command.stderr(Stdio::piped()).output()?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(io::Error::other(format!("{} ended with {}: {said}", mkfs.display(), output.status)))
}

/// The next extent of the file that holds data, from `at` on.
fn next_data(file: &File, at: u64, length: u64) -> io::Result<Option<(u64, u64)>> {
    let start = match rustix::fs::seek(file, SeekFrom::Data(at)) {
        Err(rustix::io::Errno::NXIO) => return Ok(None),
        other => other?,
    };
    let end = rustix::fs::seek(file, SeekFrom::Hole(start))?;
    Ok(Some((start, end.min(length))))
}

fn copy_range(from: &File, to: &File, start: u64, end: u64) -> io::Result<()> {
    let (mut read, mut write) = (start, start);
    while read < end {
        let left = usize::try_from(end - read).map_err(io::Error::other)?;
        let copied =
            rustix::fs::copy_file_range(from, Some(&mut read), to, Some(&mut write), left)?;
        if copied == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
    }
    Ok(())
}
