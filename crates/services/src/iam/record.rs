//! An access key as it is stored: one record, under its id.

use bytes::Bytes;
use cresset_store::{Key, Record};
use serde::{Deserialize, Serialize};

use super::{AccessKey, Error, Principal, Secret};

/// The format of the records that this program writes; it reads no newer one.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Document {
    format: u32,
    account: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    user: Option<String>,
    secret: Secret,
    /// Milliseconds since 1970.
    created: u64,
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
    })
}
