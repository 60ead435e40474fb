//! Records of this service: all below a prefix, read at once; and an access key as it is stored, one
//! record under its id.

use bytes::Bytes;
use cresset_store::{Key, Prefix, Record, Records};
use serde::{Deserialize, Serialize};

use super::access_keys::KeyStatus;
use super::{AccessKey, Error, Principal, Secret};

/// The format of the records that this program writes; it reads no newer one.
const FORMAT: u32 = 1;

/// Records that are asked for at once.
const PAGE: usize = 500;

/// Reads all records below a prefix, in the order of their keys.
///
/// # Errors
/// The store's, by `error`, which is given the verb; and those of `take`.
pub(super) async fn read_all(
    records: &dyn Records,
    prefix: &str,
    error: impl Fn(&'static str, cresset_store::Error) -> Error,
    mut take: impl FnMut(Record) -> Result<(), Error>,
) -> Result<(), Error> {
    let prefix = Prefix::new(prefix).map_err(|source| error("name", source))?;
    let mut after = None;
    loop {
        let page = records.list(&prefix, after.as_ref(), PAGE).await;
        let page = page.map_err(|source| error("list", source))?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.key.clone());
        page.into_iter().try_for_each(&mut take)?;
    }
}

#[derive(Serialize, Deserialize)]
struct Document {
    format: u32,
    account: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    user: Option<String>,
    secret: Secret,
    /// Milliseconds since 1970.
    created: u64,
    #[serde(default, skip_serializing_if = "KeyStatus::is_active")]
    status: KeyStatus,
}

#[derive(Deserialize)]
struct Head {
    format: u32,
}

pub(super) fn encode(record: &Key, key: &AccessKey) -> Result<Bytes, Error> {
    let document = Document {
        format: FORMAT,
        account: key.principal.account().to_owned(),
        user: key.principal.user().map(str::to_owned),
        secret: key.secret.clone(),
        created: key.created,
        status: key.status,
    };
    let bytes = serde_json::to_vec(&document);
    bytes.map(Bytes::from).map_err(|source| Error::Unwritable { key: record.to_string(), source })
}

/// # Errors
/// [`Error::Newer`] if a later Cresset wrote it, [`Error::Unreadable`] if nobody did.
pub(super) fn decode(record: &Record) -> Result<AccessKey, Error> {
    let unreadable = |source| Error::Unreadable { key: record.key.to_string(), source };
    let Head { format } = serde_json::from_slice(&record.value).map_err(unreadable)?;
    if format > FORMAT {
        let key = record.key.to_string();
        return Err(Error::Newer { key, found: format, supported: FORMAT });
    }
    let document: Document = serde_json::from_slice(&record.value).map_err(unreadable)?;
    Ok(AccessKey {
        id: record.key.segments().last().unwrap_or_default().to_owned(),
        principal: Principal::new(&document.account, document.user.as_deref())?,
        secret: document.secret,
        created: document.created,
        status: document.status,
    })
}
