//! What keeps the control plane from opening, or from doing what it was asked.

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(clippy::error_impl_error, reason = "it is used as functions::Error")]
pub enum Error {
    #[error(
        "the record {key} has format {found}, and this Cresset reads up to {supported}: run a newer Cresset"
    )]
    Newer { key: String, found: u32, supported: u32 },
    #[error("the record {key} cannot be read: restore the data directory from a backup")]
    Unreadable { key: String, source: serde_json::Error },
    #[error("the record {key} cannot be written")]
    Unwritable { key: String, source: serde_json::Error },
    #[error("cannot {verb} what the control plane has stored")]
    Store { verb: &'static str, source: cresset_store::Error },
    #[error("cannot remove unpacked code that no function has")]
    Code { source: cresset_runtimes::Error },
    #[error("cannot fetch a package from S3")]
    Objects { source: Box<dyn std::error::Error + Send + Sync> },
    /// A task of this process ended before its work did.
    #[error("the task that was to {work} was interrupted")]
    Interrupted { work: &'static str, source: tokio::task::JoinError },
}

impl Error {
    pub(crate) fn store(verb: &'static str) -> impl FnOnce(cresset_store::Error) -> Self {
        move |source| Self::Store { verb, source }
    }

    pub(crate) fn interrupted(work: &'static str) -> impl FnOnce(tokio::task::JoinError) -> Self {
        move |source| Self::Interrupted { work, source }
    }
}
