//! Why a package is refused, in the words that the client reads. They begin with AWS's own text;
//! where a rule was broken on purpose or by a careless tool, the entry and the rule follow.

use std::fmt;

/// What AWS says about every archive that it cannot open.
const COULD_NOT_UNZIP: &str =
    "Could not unzip uploaded file. Please check your file, then try to upload again.";

/// Why a package is refused. The text is for the client.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "the house names a crate's error `Error`")]
pub enum Error {
    /// Not a zip, truncated, or inconsistent; `reason` is for the operator.
    #[error("{COULD_NOT_UNZIP}")]
    Malformed { reason: &'static str },
    #[error("Uploaded file must be a non-empty zip")]
    Empty,
    #[error("Unzipped size must be smaller than {limit} bytes")]
    TooLarge { limit: u64 },
    #[error(
        "{COULD_NOT_UNZIP} It has more than {limit} files and folders, the most that are allowed."
    )]
    TooManyEntries { limit: usize },
    #[error("{COULD_NOT_UNZIP} The entry {entry} {rule}.")]
    Refused { entry: EntryName, rule: Rule },
}

/// The rule that an entry breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Rule {
    #[error("has an absolute path")]
    Absolute,
    #[error("leaves the package by its path")]
    Traversal,
    #[error("has a backslash in its name: folders are separated by slashes")]
    Backslash,
    #[error("has a NUL in its name")]
    Nul,
    #[error("has a name that is not UTF-8")]
    NotUtf8,
    #[error("has a name that is too long")]
    NameTooLong,
    #[error("lies too deep in folders")]
    TooDeep,
    #[error("is there twice")]
    Duplicate,
    #[error("is a file and a folder at once, or lies below a symbolic link")]
    BelowFile,
    #[error("is encrypted")]
    Encrypted,
    #[error("is compressed by a method other than deflate")]
    Method,
    #[error("has a setuid, setgid or sticky bit")]
    SpecialBits,
    #[error("is neither a file nor a folder nor a symbolic link")]
    SpecialFile,
    #[error("is a symbolic link that leaves the package")]
    LinkLeaves,
    #[error("is a symbolic link that leads nowhere")]
    LinkMalformed,
    #[error("is a folder with a content")]
    FolderContent,
    #[error("shares its bytes with another entry")]
    Overlap,
}

/// The name of an entry as it may be shown: escaped, and cut where it is long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryName(String);

impl EntryName {
    const SHOWN: usize = 200;

    pub(super) fn new(raw: &[u8]) -> Self {
        let text = String::from_utf8_lossy(raw);
        let mut shown: String =
            text.chars().take(Self::SHOWN).flat_map(char::escape_debug).collect();
        if text.chars().nth(Self::SHOWN).is_some() {
            shown.push('…');
        }
        Self(shown)
    }
}

impl fmt::Display for EntryName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}'", self.0)
    }
}

impl Error {
    pub(super) fn refused(raw_name: &[u8], rule: Rule) -> Self {
        Self::Refused { entry: EntryName::new(raw_name), rule }
    }
}

pub(super) fn malformed(reason: &'static str) -> Error {
    Error::Malformed { reason }
}
