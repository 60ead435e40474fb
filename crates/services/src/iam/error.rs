//! What keeps keys from being made, found or read.

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(clippy::error_impl_error, reason = "it is used as iam::Error")]
pub enum Error {
    #[error("'{0}' is no account: twelve digits are expected, such as 123456789012")]
    Account(String),
    #[error(
        "'{0}' is no user name: 1 to 64 letters, digits and characters of +=,.@_- are expected"
    )]
    UserName(String),
    #[error("there is no access key {0}")]
    Unknown(String),
    #[error(
        "the record {key} has format {found}, and this Cresset reads up to {supported}: run a newer Cresset"
    )]
    Newer { key: String, found: u32, supported: u32 },
    #[error("the record {key} cannot be read: restore the data directory from a backup")]
    Unreadable { key: String, source: serde_json::Error },
    #[error("the record {key} cannot be written")]
    Unwritable { key: String, source: serde_json::Error },
    #[error("cannot {verb} the access keys")]
    Store { verb: &'static str, source: cresset_store::Error },
    #[error("cannot make the user {name}")]
    User { name: String, source: cresset_aws::ServiceError },
    #[error("cannot {verb} roles, users and policies")]
    Resources { verb: &'static str, source: cresset_store::Error },
}

impl Error {
    pub(crate) fn store(verb: &'static str) -> impl FnOnce(cresset_store::Error) -> Self {
        move |source| Self::Store { verb, source }
    }

    pub(crate) fn resources(verb: &'static str) -> impl FnOnce(cresset_store::Error) -> Self {
        move |source| Self::Resources { verb, source }
    }
}
